"""``lawtrack table``: the comparative table of an amending act."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from lawtrack.cli.bill_tables import tell_draft, write_sheet
from lawtrack.cli.commands.file.compare import ALSO, form_for
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import TABLES
from lawtrack.cli.notices import tell_notices, tell_unread
from lawtrack.cli.options import amended_act_option, date_option, lang_option, out_option, scheme_option
from lawtrack.cli.output import emit, tell_long_cells
from lawtrack.config import imprint_of
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _
from lawtrack.model.document import Lang, Scheme
from lawtrack.services.from_file import tables as comparing
from lawtrack.services.from_file.applying import Application, apply_files
from lawtrack.services.from_file.redlines import amended_word
from lawtrack.tables.languages import in_languages
from lawtrack.tables.table import ComparativeTable
from lawtrack.wording.messages import explained, said


@click.command(
    "table",
    help=_("Apply an amending act and make its comparative table."),
    epilog=_("Example: lawtrack table act.docx amending.docx --format docx -o table.docx"),
)
@click.argument("base", type=click.Path(path_type=Path))
@click.argument("amending", type=click.Path(path_type=Path))
@TABLES.option("format_")
@click.option(
    "--form",
    default="A",
    show_default=True,
    help=_("The form of the table (lawtrack forms list), or a .toml file."),
)
@lang_option(_("Language of the headings."))
@scheme_option(_("What «1.» and «1)» are called in the act."))
@date_option("--at", _("The table for this day."))
@date_option("--published", _("Day of first official publication."))
@click.option("--requisites", default="", help=_("The amending act as it is cited."))
@click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    help=_(
        "What was decided on instructions, JSON lines: «key», then choose, target, old, new, phrase, forms or left_out."
    ),
)
@amended_act_option()
@click.option("--footnotes", is_flag=True, help=_("With the footnotes of the act."))
@ALSO
@out_option()
@click.pass_obj
def command(
    workspace: str | None,
    base: Path,
    amending: Path,
    format_: str | None,
    form: str,
    lang: Lang | None,
    scheme: Scheme | None,
    at: dt.date | None,
    published: dt.date | None,
    requisites: str,
    decisions: Path | None,
    act: str,
    footnotes: bool,
    also: tuple[tuple[Path, Path], ...],
    out: str | None,
) -> int:
    """Make the table; exit 3 where something is unsettled or words were not read."""
    format_ = TABLES.chosen(format_, out)
    chosen = form_for(form, format_, out, footnotes=footnotes, workspace=workspace)

    def applied(text: Path, law: Path, meant: str = "") -> Application:
        return apply_files(
            text,
            law,
            at=at,
            published=published,
            requisites=requisites,
            decisions=decisions if text == base else None,
            scheme=scheme,
            act=meant,
        )

    def made(application: Application, headings: Lang) -> ComparativeTable:
        return comparing.table_of(
            application, chosen, headings, say=said, read=lambda i: explained(i, scheme)
        )

    if chosen.rules.source == "amendments" and format_ != "redline":
        return write_sheet(amending, chosen, lang, format_, out, imprint_of(workspace))
    first = applied(base, amending, act)
    headings = lang or first.base.lang
    others = [applied(*pair) for pair in also]
    table = in_languages(
        made(first, headings), {a.base.lang.value: made(a, headings) for a in others}, chosen
    )
    lacking = comparing.reasons_of_rows(table, chosen)
    table = comparing.marked_draft(table, lacking)
    imprint = imprint_of(workspace)
    if format_ == "redline":
        made_in = amended_word(base, first, imprint, tracked=True)
        emit(made_in or comparing.redlined(first.base, first.result, imprint), out)
    else:
        emit(comparing.draw(table, chosen, format_, imprint), out)
        tell_long_cells(table, chosen, format_)
    for application in (first, *others):
        tell_notices(application)
    doubtful = first.doubtful  # said in one sentence
    for item in table.unsettled:
        if item.n in doubtful:
            continue
        narrate(_("not applied: {n}. {text} — {reason}").format(n=item.n, text=item.text, reason=item.why))
    made_of = (first, *others)
    for application in made_of:
        tell_unread(application.left_out)
    tell_draft(lacking)
    return 0 if not lacking and all(a.settled and not a.unread for a in made_of) else UNSETTLED_EXIT_CODE
