"""``lawtrack draft``: the amending act that turns one text of an act into another."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from lawtrack.authoring.drafted import EditorialKind
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import LAWS
from lawtrack.cli.notices import tell_gaps, tell_tables, tell_unread
from lawtrack.cli.options import lang_option, out_option, scheme_option
from lawtrack.cli.output import emit, shortened
from lawtrack.config import imprint_of
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang, Scheme
from lawtrack.services.from_file.drafting import (
    DraftedLaw,
    Wanted,
    draft_files,
    is_comparative_table,
)
from lawtrack.services.from_file.law_files import law_as_text, law_as_word
from lawtrack.wording.addresses import address
from lawtrack.wording.messages import said
from lawtrack.wording.naming import named_in

_WORDS = 160


@click.command(
    "draft",
    help=_(
        "Write the amending act that turns OLD into NEW: the smallest orders, read back and applied before they are "
        "given out. NEW is the edited act, in Word also with tracked changes, or a comparative table in Word."
    ),
    epilog=_("Example: lawtrack draft law.docx law-edited.docx -o amending.docx"),
)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@lang_option(_("Language of the amending act (that of the texts)."))
@click.option(
    "--requisites",
    default="",
    metavar="TEXT",
    help=_("The amending act as it is cited: «Law of … No. …»; its form decides how acts are amended."),
)
@click.option("--title", default="", metavar="TEXT", help=_("Its title (made of what it changes)."))
@click.option(
    "--act",
    default="",
    metavar="TEXT",
    help=_("The amended act as the law names it (by its own requisites)."),
)
@scheme_option(_("What «1.» and «1)» are called in the act."))
@LAWS.option("form")
@out_option(_("Where to write the amending act (stdout)."))
@click.pass_obj
def command(
    workspace: str | None,
    old: Path,
    new: Path,
    lang: Lang | None,
    requisites: str,
    title: str,
    act: str,
    scheme: Scheme | None,
    form: str | None,
    out: str | None,
) -> int:
    """Write the law and what the proof says; 3 where something has no words, fails the proof or waits to be filled in."""
    form = LAWS.chosen(form, out)
    wanted = Wanted(lang, requisites, title, act)
    made = _by_table(old, new, wanted, scheme) or draft_files(old, new, wanted, scheme)
    content = (
        law_as_text(made.law) if form == "text" else law_as_word(made.law, made.lang, imprint_of(workspace))
    )
    emit(content, out)
    _tell(made)
    tell_tables(made.law, form)
    tell_unread(made.unread)
    return 0 if made.ready else UNSETTLED_EXIT_CODE


def _by_table(old: Path, new: Path, wanted: Wanted, scheme: Scheme | None) -> DraftedLaw | None:
    """The law that a comparative table asks for; None where NEW is none."""
    if not is_comparative_table(new):
        return None
    from lawtrack.services.bills.returned.table_alone import draft_by_table

    return draft_by_table(old, new, wanted, scheme)


def _tell(made: DraftedLaw) -> None:
    draft, named = made.draft, named_in(made.base)
    if made.accepted:
        narrate(
            ngettext(
                "{n} tracked change was taken as accepted.",
                "{n} tracked changes were taken as accepted.",
                made.accepted,
            ).format(n=made.accepted)
        )
    count = len(draft.orders)
    narrate(ngettext("{n} order.", "{n} orders.", count).format(n=count))
    for one in draft.unsaid:
        place = address(one.eid, named) if one.eid else _("the act")
        narrate(_("Not put into words: {place}: {why}").format(place=place, why=said(one.why, named)))
        for mark, words in (("-", one.old), ("+", one.new)):
            if words:
                narrate(f"   {mark} {shortened(words, _WORDS)}")
    if draft.worded:
        narrate(
            ngettext(
                "{n} order replaces words: restated, the line would not be read back.",
                "{n} orders replace words: restated, the lines would not be read back.",
                draft.worded,
            ).format(n=draft.worded)
        )
    for row in made.unplaced:
        shape = (
            _("Row {n} ({element}): {why}.") if row.taken else _("Row {n} was not taken ({element}): {why}.")
        )
        narrate(shape.format(n=row.row, element=row.element, why=row.why.rstrip(".")))
        if row.words:
            narrate(f"   {shortened(row.words, _WORDS)}")
    for kind, n in Counter(note.kind for note in draft.proof.editorial).items():
        narrate(_editorial(kind, n))
    tell_gaps(made.law)
    if draft.proved:
        narrate(_("Proved: read back and applied, it gives the edited text."))
    else:
        narrate(_("Not proved: the amending act does not give the edited text everywhere."))


def _editorial(kind: EditorialKind, n: int) -> str:
    """What of the edited text no law orders, with how often."""
    if kind is EditorialKind.FINAL_MARK:
        return ngettext(
            "Editorial: in {n} place only the final «;» or «.» differs; the law does not order it.",
            "Editorial: in {n} places only the final «;» or «.» differs; the law does not order it.",
            n,
        ).format(n=n)
    if kind is EditorialKind.NUMBER_STAYS:
        return ngettext(
            "Editorial: the number of {n} deleted element stays, with a remark (art. 27).",
            "Editorial: the numbers of {n} deleted elements stay, with a remark (art. 27).",
            n,
        ).format(n=n)
    if kind is EditorialKind.REMARK:
        return ngettext(
            "Editorial: the remark in place of {n} deleted element is worded otherwise.",
            "Editorial: the remarks in place of {n} deleted elements are worded otherwise.",
            n,
        ).format(n=n)
    if kind is EditorialKind.AROUND:
        return ngettext(
            "Editorial: the lines around the text (form, date, signature, caption) differ in {n} place.",
            "Editorial: the lines around the text (form, date, signature, caption) differ in {n} places.",
            n,
        ).format(n=n)
    return ngettext(
        "Editorial: in {n} place only quotation marks, dashes or blanks differ.",
        "Editorial: in {n} places only quotation marks, dashes or blanks differ.",
        n,
    ).format(n=n)
