"""``lawtrack search``: places in the acts, in bills, in recommendations and answers."""

from __future__ import annotations

import os
import sys
from collections import Counter

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import Number, json_option, lang_option
from lawtrack.cli.output import emit_json
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang
from lawtrack.services.library.act_names import ActNames
from lawtrack.services.library.library import Hit, Library
from lawtrack.services.reviews.finding import BillHit, BillHits, FoundIn, Instructions, find_in_bills
from lawtrack.services.workspace import open_workspace
from lawtrack.wording.addresses import address

_AROUND = 60
"""Characters of context on each side of the first word found."""


@click.command(
    "search",
    help=_(
        "Find provisions, lines of bills, recommendations and answers that hold all WORDS, in any of their forms or as "
        "beginnings of words; words in quotation marks as they stand. Of each bill the texts of its current version are "
        "looked through."
    ),
    epilog=_("Example: lawtrack search leave pregnan"),
)
@click.argument("words", nargs=-1, required=True)
@lang_option(_("Only texts in this language."))
@click.option(
    "--limit", type=Number(1, 1000), default=50, show_default=True, help=_("At most so many of each kind.")
)
@json_option()
@click.pass_obj
def command(
    workspace: str | None, words: tuple[str, ...], lang: Lang | None, limit: int, as_json: bool
) -> int:
    """Exit code 0; 3: a text of a bill could not be looked through."""
    workspace_here = open_workspace(workspace)
    # The shell has taken the quotation marks of «a b»: one argument with spaces is a phrase.
    query = " ".join(f'"{word}"' if len(words) > 1 and " " in word else word for word in words)
    hits = Library(workspace_here).search(query, lang, limit)
    found = find_in_bills(workspace_here, query, lang, limit)
    orders, names = Instructions(workspace_here), ActNames(workspace_here)
    if as_json:
        emit_json(
            [*(_values(hit, names) for hit in hits), *(_values_of(hit, orders.at(hit)) for hit in found.hits)]
        )
    else:
        for hit in hits:
            where = address(hit.eid, names.of(hit.work))
            line = f"{hit.work.slug}\t{hit.lang}@{hit.edition or ''}\t{where}\t{snippet(hit)}"
            click.echo(line)
        for one in found.hits:
            click.echo(
                f"{one.bill}\t{one.lang}@v{one.version}\t{_place(one, orders.at(one))}\t{snippet(one)}"
            )
        _narrate(hits, found)
        if len(hits) == limit or found.more:
            narrate(_("There may be more: raise --limit."))
    for name, why in found.unread:
        narrate(_("{file} was not looked through: {why}").format(file=name, why=why))
    return 3 if found.unread else 0


def _place(hit: BillHit, n: int) -> str:
    """What holds the words, in words."""
    if hit.kind is FoundIn.RECOMMENDATION:
        return _("recommendation {id}").format(id=hit.remark)
    if hit.kind is FoundIn.ANSWER:
        return _("answer to recommendation {id}").format(id=hit.remark)
    if hit.kind is FoundIn.TEXT:
        return _("instruction {n}").format(n=n) if n else _("line {n}").format(n=hit.line)
    return _("title of the bill")


def _narrate(hits: tuple[Hit, ...], found: BillHits) -> None:
    """How many there are of each kind, and how to go there."""
    kinds = Counter(one.kind for one in found.hits)
    narrate(
        ngettext("{count} place.", "{count} places.", len(hits) + len(found.hits)).format(
            count=len(hits) + len(found.hits)
        )
    )
    for count, told in (
        (len(hits), _("In acts: {count}; read on: lawtrack show WORK CITATION")),
        (kinds[FoundIn.TITLE], _("In titles of bills: {count}; read on: lawtrack bill show BILL")),
        (kinds[FoundIn.TEXT], _("In texts of bills: {count}; read on: lawtrack bill apply BILL")),
        (kinds[FoundIn.RECOMMENDATION], _("In recommendations: {count}; read on: lawtrack bill show BILL")),
        (kinds[FoundIn.ANSWER], _("In answers: {count}; read on: lawtrack bill show BILL")),
    ):
        if count:
            narrate(told.format(count=count))


def snippet(hit: Hit | BillHit) -> str:
    """The words around the first place found; the words sought stand out on a terminal."""
    first = hit.marks[0] if hit.marks else (0, 0)
    start, end = max(0, first[0] - _AROUND), min(len(hit.text), first[1] + _AROUND)
    pieces, done = ["…" if start else ""], start
    for begin, stop in hit.marks:
        if begin >= done and stop <= end:
            pieces += [hit.text[done:begin], _strong(hit.text[begin:stop])]
            done = stop
    pieces += [hit.text[done:end], "…" if end < len(hit.text) else ""]
    return " ".join("".join(pieces).split())


def _strong(words: str) -> str:
    return click.style(words, bold=True) if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else words


def _values(hit: Hit, names: ActNames) -> dict[str, object]:
    return {
        "kind": "act",
        "work": hit.work.uri,
        "slug": hit.work.slug,
        "lang": hit.lang.value,
        "edition": hit.edition.isoformat() if hit.edition else None,
        "eid": hit.eid,
        "citation": address(hit.eid, names.of(hit.work)),
        "text": hit.text,
        "marks": [list(mark) for mark in hit.marks],
    }


def _values_of(hit: BillHit, n: int) -> dict[str, object]:
    return {
        "kind": hit.kind.value,
        "bill": hit.bill,
        "version": hit.version,
        "lang": hit.lang.value,
        "instruction": n or None,
        "line": hit.line or None,
        "recommendation": hit.remark or None,
        "text": hit.text,
        "marks": [list(mark) for mark in hit.marks],
    }
