"""``lawtrack apply``: an amending act applied to an act."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import TEXTS, VALUES
from lawtrack.cli.notices import tell_notices, tell_unread
from lawtrack.cli.options import amended_act_option, date_option, lang_option, out_option, scheme_option
from lawtrack.cli.output import emit, emit_json, shortened
from lawtrack.config import Imprint, imprint_of
from lawtrack.errors import UNSETTLED_EXIT_CODE, ExportError
from lawtrack.i18n import _
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Outcome, OutcomeKind
from lawtrack.services.from_file.acts import as_akn, as_text
from lawtrack.services.from_file.applying import Application, apply_files
from lawtrack.services.from_file.redlines import amended_word
from lawtrack.wording.addresses import address
from lawtrack.wording.candidates import shown_candidates
from lawtrack.wording.days import day_text
from lawtrack.wording.messages import said
from lawtrack.wording.naming import Naming, named_in
from lawtrack.wording.outcomes import state_words

_QUIET = (OutcomeKind.APPLIED, OutcomeKind.OTHER_ACT)


@click.command(
    "apply",
    help=_("Apply the amending act AMENDING to the act BASE; every instruction gets an outcome."),
    epilog=_("Example: lawtrack apply law.docx amending.docx --outcomes outcomes.json -o after.txt"),
)
@click.argument("base", type=click.Path(path_type=Path))
@click.argument("amending", type=click.Path(path_type=Path))
@lang_option(_("The language the texts must have."))
@date_option("--at", _("The text of this day (after the last date)."))
@date_option("--published", _("The day the amending act was first officially published."))
@click.option("--requisites", default="", help=_("The amending act as it is cited: «Law of … No. …»."))
@click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    help=_(
        "What was decided on instructions, JSON lines: «key», then choose, target, old, new, phrase, forms or left_out."
    ),
)
@scheme_option(_("What «1.» and «1)» are called in the act."))
@amended_act_option()
@TEXTS.option("form")
@out_option(_("Where to write the text (stdout)."))
@click.option("--outcomes", metavar="FILE", help=_("Where to write what became of each instruction, JSON."))
@click.pass_obj
def command(
    workspace: str | None,
    base: Path,
    amending: Path,
    lang: Lang | None,
    at: dt.date | None,
    published: dt.date | None,
    requisites: str,
    decisions: Path | None,
    scheme: Scheme | None,
    act: str,
    form: str | None,
    out: str | None,
    outcomes: str | None,
) -> int:
    """Apply, write the text, tell the outcomes; 3 where something is unsettled or words were not read."""
    form = TEXTS.chosen(form, out)
    VALUES.chosen(None, outcomes)
    made = apply_files(
        base,
        amending,
        lang=lang,
        at=at,
        published=published,
        requisites=requisites,
        decisions=decisions,
        scheme=scheme,
        act=act,
    )
    if outcomes:
        emit_json(made.rows(), outcomes)
    emit(_content(made, form, base, imprint_of(workspace)), out)
    _tell(made)
    tell_unread(made.left_out)
    return 0 if made.settled and not made.unread else UNSETTLED_EXIT_CODE


def _content(made: Application, form: str, base: Path, imprint: Imprint) -> str | bytes:
    if form == "akn":
        return as_akn(made.result)
    if form in ("docx", "pdf"):
        from lawtrack.formats.act_docx import write_act_docx
        from lawtrack.formats.libreoffice import to_pdf

        try:
            word = amended_word(base, made, imprint, tracked=False) or write_act_docx(made.result, imprint)
        except ExportError as error:
            narrate(error.message)
            narrate(_("The text was written as a new Word file, without the looks of the file it came in."))
            word = write_act_docx(made.result, imprint)
        return to_pdf(word) if form == "pdf" else word
    return as_text(made.result)


def _tell(made: Application) -> None:
    texts = {i.n: i.text for i in made.amending.instructions}
    named = named_in(made.result, made.base)
    for outcome in made.outcomes:
        if outcome.kind not in _QUIET and outcome.n not in made.doubtful:
            _tell_open(outcome, texts.get(outcome.n, ""), named)
    tell_notices(made)
    counts = Counter(state_words(outcome.kind) for outcome in made.outcomes)
    told = ", ".join(f"{words}: {n}" for words, n in counts.items())
    narrate(f"{told}." if told else _("No instructions were found."))
    for edition in made.editions:
        narrate(
            _("There is an edition of {date}; --at gives it.").format(
                date=day_text(edition.edition) if edition.edition else "–"
            )
        )
    if made.unsettled:
        narrate(_("Unsettled: {n}. The text is without them.").format(n=made.unsettled))


def _tell_open(outcome: Outcome, text: str, named: Naming) -> None:
    target = f" – {address(outcome.target, named)}" if outcome.target else ""
    why = f": {said(outcome.reason, named)}" if outcome.reason else ""
    narrate(f"{outcome.n}. {state_words(outcome.kind)}{target}{why}")
    narrate(f"   {shortened(text, _WORDS)}")
    for shown in shown_candidates(outcome.candidates):
        narrate(f"   → {shown.place}: {shortened(shown.words, _WORDS)}")


_WORDS = 160
"""How much is shown of the words of an instruction or a candidate."""
