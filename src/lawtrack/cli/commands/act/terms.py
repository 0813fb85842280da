"""``lawtrack terms``: where a term is used and defined, and the instructions that rename it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import REPORTS
from lawtrack.cli.options import json_option, lang_option, out_option
from lawtrack.cli.output import emit, emit_json
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang

if TYPE_CHECKING:
    from lawtrack.services.library.term_listing import TermInAct


@click.command(
    "terms",
    help=_(
        "Every use of a term, in all its word forms, with its definition: in FILEs, in acts of the library, or in all of "
        "the library. With --to the instructions that put another term in its place, in the same case and number, proved "
        "by applying them; places where the form cannot be made for sure are listed, never guessed."
    ),
    epilog="\n\n".join(
        (
            _('Example: lawtrack terms "working time" labour-code'),
            _("Example: lawtrack terms employer labour-code --to hirer -o renaming.txt"),
        )
    ),
)
@click.argument("word")
@click.argument("files", nargs=-1, metavar="[FILE]…")
@click.option("--to", "new", default="", metavar="NEW", help=_("The term that takes its place."))
@lang_option(_("Only texts in this language."))
@json_option()
@out_option(_("With --to: the instructions as amending text into this file."))
@click.pass_obj
def command(
    workspace: str | None,
    word: str,
    files: tuple[str, ...],
    new: str,
    lang: Lang | None,
    as_json: bool,
    out: str | None,
) -> int:
    """Exit code 0: listed; 3: with --to, a place is left to a person; 2: no such act."""
    from lawtrack.services.library.reading_texts import named_texts
    from lawtrack.services.library.term_listing import renaming_text, term_values, terms_in

    as_json = REPORTS.chosen("json" if as_json else None, out) == "json"
    found = list(terms_in(named_texts(workspace, files, lang), word, new))
    if as_json:
        emit_json([term_values(one) for one in found], out)
    elif out is not None and new:
        emit(renaming_text(found), out)
    else:
        emit("".join(f"{line}\n" for one in found for line in _lines(one)), out)
    for one in found:
        narrate(_counted(one))
    if not found:
        narrate(_("«{word}» stands nowhere.").format(word=word))
    open_ = any(one.renaming is not None and (one.renaming.gaps or not one.renaming.proved) for one in found)
    return UNSETTLED_EXIT_CODE if open_ else 0


def _lines(one: TermInAct) -> Iterator[str]:
    from lawtrack.services.library.term_listing import directives, place_of
    from lawtrack.wording.addresses import address
    from lawtrack.wording.messages import said
    from lawtrack.wording.naming import named_in

    work, made = one.expression.work, one.renaming
    yield f"{work.title(one.expression.lang)} ({one.expression.lang})"
    for definition in one.definitions:
        place = address(definition.eid, named_in(one.expression))
        yield "  " + _("defined in {place}: {text}").format(place=place, text=definition.text)
    if made is None:
        for use in one.uses:
            yield f"  {place_of(use, one.expression)}: {use.context}"
        return
    for n, text in enumerate(directives(made), 1):
        yield f"  {n}) {text}"
    for gap in made.gaps:
        yield f"  ? {place_of(gap.use, one.expression)}: {gap.use.context}"
        yield f"    {said(gap.why)}"


def _counted(one: TermInAct) -> str:
    forms = ", ".join(f"«{form}» {count}" for form, count in one.forms.items())
    told = ngettext("{act}: {count} use ({forms}).", "{act}: {count} uses ({forms}).", len(one.uses))
    text = told.format(act=one.expression.work.slug, count=len(one.uses), forms=forms)
    made = one.renaming
    if made is None:
        return text
    orders, gaps, left = len(made.instructions), len(made.gaps), len(made.left)
    told_of = (
        ngettext("{count} instruction", "{count} instructions", orders).format(count=orders),
        ngettext("{gaps} place left to a person", "{gaps} places left to a person", gaps).format(gaps=gaps),
    )
    more = f"{', '.join(told_of)}."
    proof = (
        _("Applied, the term stands nowhere else.")
        if made.proved
        else ngettext(
            "Applied, the term still stands in {count} place.",
            "Applied, the term still stands in {count} places.",
            left,
        ).format(count=left)
    )
    return f"{text} {more} {proof}"
