"""The printed paragraphs of two texts side by side: what a redline shows in one document.

Lines that say the same are found first; between them, lines of the same element are compared by words. A provision
that moved is struck out where it stood and put in where it stands now: a reader who accepts or rejects everything
gets one of the two texts exactly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from lawtrack.comparing.words import word_runs
from lawtrack.model.change import Run
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import TextLine, text_lines


@dataclass(frozen=True, slots=True)
class RedlineParagraph:
    """One paragraph or table row.

    Attributes:
        op: ``=`` it stands in both texts (its runs tell what changed in it), ``-`` only in the old, ``+`` only in the new.
        cells: The runs of its words; several for the cells of a table row.
        row: True for a table row.
        style: ``title``, ``container``, ``article``, ``caption`` or ``text``.
        eid: The provision whose words these are, in the old text where it stands only there.
    """

    op: str
    cells: tuple[tuple[Run, ...], ...]
    row: bool
    style: str
    eid: str = ""

    @property
    def changed(self) -> bool:
        """True where the two texts do not say the same here."""
        return self.op != "=" or any(run.op != "=" for runs in self.cells for run in runs)

    def words(self, side: str) -> str:
        """Its words in the old (``-``) or the new (``+``) text; cells with tabs between them."""
        return "\t".join("".join(r.text for r in runs if r.op in ("=", side)) for runs in self.cells)


def redline(old: Provision, new: Provision) -> tuple[RedlineParagraph, ...]:
    """The paragraphs of both texts in the order of the new one, those that are gone where they stood.

    Paragraphs with ``=`` or ``-`` are the old text, paragraphs with ``=`` or ``+`` the new one.
    """
    before, after = index_of(old), index_of(new)
    mine, theirs = list(text_lines(before)), list(text_lines(after))
    matcher = SequenceMatcher(None, [_key(x) for x in mine], [_key(x) for x in theirs], autojunk=False)
    result: list[RedlineParagraph] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            result += [_whole("=", line, after) for line in theirs[c:d]]
        else:
            result += _changed(mine[a:b], theirs[c:d], before, after)
    return tuple(result)


def lines_of(root: Provision) -> list[str]:
    """The paragraphs of one text as a redline prints them."""
    index = index_of(root)
    return [_whole("=", line, index).words("+") for line in text_lines(index)]


def _changed(
    mine: Sequence[TextLine], theirs: Sequence[TextLine], before: TreeIndex, after: TreeIndex
) -> Iterator[RedlineParagraph]:
    """Lines of the same element become one paragraph with marked words; the others stand alone."""
    places: dict[tuple[str, Kind | None, int], list[int]] = {}
    for i, line in enumerate(mine):
        places.setdefault(_place(line), []).append(i)
    at = 0
    for line in theirs:
        found = next((i for i in places.get(_place(line), ()) if i >= at), None)
        if found is None:
            yield _whole("+", line, after)
            continue
        yield from (_whole("-", gone, before) for gone in mine[at:found])
        at = found + 1
        pairs = zip(_cells(mine[found]), _cells(line), strict=True)
        yield RedlineParagraph(
            "=",
            tuple(word_runs(a, b) for a, b in pairs),
            line.kind is Kind.ROW,
            _style(line, after),
            line.eid,
        )
    yield from (_whole("-", gone, before) for gone in mine[at:])


def _place(line: TextLine) -> tuple[str, Kind | None, int]:
    """Where a line stands: a unit of one line stands for the first one of what it may be divided into."""
    kind = line.kind if line.kind in (Kind.HEADING, Kind.ROW) else None
    eid = line.eid.removesuffix("__intro").removesuffix("__subpara_1") if kind is None else line.eid
    return eid, kind, len(line.cells)


def _key(line: TextLine) -> tuple[bool, str]:
    return line.kind is Kind.ROW, line.full


def _cells(line: TextLine) -> tuple[str, ...]:
    if line.kind is not Kind.ROW:
        return (line.full,)
    first, *rest = line.cells or ("",)
    return (f"{line.label} {first}".strip(), *rest)


def _whole(op: str, line: TextLine, index: TreeIndex) -> RedlineParagraph:
    cells = tuple((Run(op, text),) if text else () for text in _cells(line))
    return RedlineParagraph(op, cells, line.kind is Kind.ROW, _style(line, index), line.eid)


def _style(line: TextLine, index: TreeIndex) -> str:
    if line.kind is Kind.LONG_TITLE:
        return "title"
    unit = index.get(line.eid)
    if line.kind is not Kind.HEADING or unit is None:
        return "text"
    if unit.kind is Kind.ATTACHMENT:
        return "caption"
    return "container" if unit.kind in CONTAINERS else "article"
