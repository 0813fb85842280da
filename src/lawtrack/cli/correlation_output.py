"""What ``lawtrack correlate`` prints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawtrack.cli.diagnostics import narrate
from lawtrack.comparing.correlating import Relation
from lawtrack.i18n import _
from lawtrack.services.from_file.correlating import relation_words
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import named_in

if TYPE_CHECKING:
    from lawtrack.comparing.correlating import Correlated
    from lawtrack.model.index import TreeIndex
    from lawtrack.services.from_file.correlating import CorrelatedActs


def correlation_lines(made: CorrelatedActs, *, words: bool) -> Iterator[str]:
    """The correlation as text, a line each; with both wordings below it where they are wanted."""
    from lawtrack.cli.side_by_side import beside

    for row in made.correlation.rows:
        yield _line(made, row)
        if words and row.old and row.new:
            sides = [(made.old, made.before, row.old), *((made.new, made.after, eid) for eid in row.new)]
            yield from beside(
                [(address(eid, named_in(act)), _wording(index, eid)) for act, index, eid in sides]
            )
    for one in made.proposals:
        mark = " " if one.settled else "!"
        yield f"{mark} {one.name}: {one.text}"
        if one.row is not None:
            yield f"    {_line(made, one.row).strip()}"
        yield "    " + (one.reading or _("a person must say what it is for in the new act"))


def tell_correlation(made: CorrelatedActs) -> None:
    """How many articles became what."""
    counts = ", ".join(f"{relation_words(Relation(name))} {count}" for name, count in made.counts.items())
    narrate(counts or _("No articles."))
    waiting = sum(not one.settled for one in made.proposals)
    if waiting:
        narrate(_("Proposals that a person must settle: {count}").format(count=waiting))


def _line(made: CorrelatedActs, row: Correlated) -> str:
    old = address(row.old, named_in(made.old)) if row.old else "—"
    new = "; ".join(address(eid, named_in(made.new)) for eid in row.new) or "—"
    share = f" ({round(100 * row.score)} %)" if row.reworded else ""
    return f"{'    ' * row.depth}{old} → {new}: {relation_words(row.relation)}{share}"


def _wording(index: TreeIndex, eid: str) -> str:
    from lawtrack.model.rendering import text_lines

    return "\n".join(line.full for line in text_lines(index, eid))
