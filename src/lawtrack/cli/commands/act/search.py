"""``lawtrack search``: places in the acts."""

from __future__ import annotations

import os
import sys

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import Number, json_option, lang_option
from lawtrack.cli.output import emit_json
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang
from lawtrack.services.library.library import Hit, Library
from lawtrack.services.workspace import open_workspace
from lawtrack.wording.addresses import address

_AROUND = 60
"""Characters of context on each side of the first word found."""


@click.command(
    "search",
    help=_(
        "Find provisions that hold all WORDS, in any of their forms or as beginnings of words; words in quotation marks "
        "as they stand."
    ),
    epilog=_("Example: lawtrack search leave pregnan"),
)
@click.argument("words", nargs=-1, required=True)
@lang_option(_("Only texts in this language."))
@click.option("--limit", type=Number(1, 1000), default=50, show_default=True, help=_("At most so many."))
@json_option()
@click.pass_obj
def command(
    workspace: str | None, words: tuple[str, ...], lang: Lang | None, limit: int, as_json: bool
) -> None:
    """Print a line for each place."""
    library = Library(open_workspace(workspace))
    # The shell has taken the quotation marks of «a b»: one argument with spaces is a phrase.
    query = " ".join(f'"{word}"' if len(words) > 1 and " " in word else word for word in words)
    hits = library.search(query, lang, limit)
    if as_json:
        emit_json([_values(hit) for hit in hits])
        return
    for hit in hits:
        where = address(hit.eid, hit.work.scheme) or hit.eid
        click.echo(f"{hit.work.slug}\t{hit.lang}@{hit.edition or ''}\t{where}\t{snippet(hit)}")
    count = len(hits)
    narrate(ngettext("{count} place.", "{count} places.", count).format(count=count))
    if count == limit:
        narrate(_("There may be more: raise --limit."))


def snippet(hit: Hit) -> str:
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


def _values(hit: Hit) -> dict[str, object]:
    return {
        "work": hit.work.uri,
        "slug": hit.work.slug,
        "lang": hit.lang.value,
        "edition": hit.edition.isoformat() if hit.edition else None,
        "eid": hit.eid,
        "citation": address(hit.eid, hit.work.scheme),
        "text": hit.text,
        "marks": [list(mark) for mark in hit.marks],
    }
