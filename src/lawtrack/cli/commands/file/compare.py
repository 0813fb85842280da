"""``lawtrack compare``: two texts of an act."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from lawtrack import remedies
from lawtrack.cli.bill_output import unverified
from lawtrack.cli.bill_tables import tell_draft, write_bills
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import TABLES
from lawtrack.cli.notices import tell_unread
from lawtrack.cli.options import lang_option, out_option
from lawtrack.cli.output import emit, emit_json, tell_long_cells
from lawtrack.config import imprint_of
from lawtrack.errors import UNSETTLED_EXIT_CODE, InputError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.model.message import Message
from lawtrack.profiles.forms import Form, load_form
from lawtrack.services.files import BINARY
from lawtrack.services.from_file.redlines import redline_of_files
from lawtrack.services.workspace import forms_folder

ALSO = click.option(
    "--also",
    type=(click.Path(path_type=Path), click.Path(path_type=Path)),
    multiple=True,
    metavar="FILE FILE",
    help=_("The same two texts in another language, for a form with columns of several languages."),
)


@click.command(
    "compare",
    help=_("Compare two texts of an act: the changes, or the comparative table made of them."),
    epilog=_("Example: lawtrack compare code-2024.docx code-2025.docx --format docx -o table.docx"),
)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@TABLES.option("format_")
@click.option(
    "--form",
    default="A",
    show_default=True,
    help=_("The form of the table (lawtrack forms list), or a .toml file."),
)
@lang_option(_("Language of the headings."))
@click.option("--footnotes", is_flag=True, help=_("With the footnotes of the act."))
@ALSO
@out_option()
@click.pass_obj
def command(
    workspace: str | None,
    old: Path,
    new: Path,
    format_: str | None,
    form: str,
    lang: Lang | None,
    footnotes: bool,
    also: tuple[tuple[Path, Path], ...],
    out: str | None,
) -> int:
    """Compare two files; exit 0 where they say the same, 1 where they differ, 3 where unread parts differ or a language is missing."""
    format_ = TABLES.chosen(format_, out)
    chosen = form_for(form, format_, out, footnotes=footnotes, workspace=workspace)
    if chosen.rules.source == "amendments" and format_ not in ("redline", "json"):
        return write_bills(old, new, chosen, lang, format_, out, imprint_of(workspace))
    if format_ == "redline" and (made := redline_of_files(old, new, imprint_of(workspace))) is not None:
        emit(made.data, out)
        for sentence in made.left:
            narrate(sentence)
        return UNSETTLED_EXIT_CODE if made.left else 1 if made.changes else 0
    # a redline of two Word files needs no trees: what makes them is not loaded for it
    from lawtrack.services.from_file import tables as comparing
    from lawtrack.tables.languages import in_languages

    compared = comparing.compare_files(old, new)
    before, after, changes = compared.before, compared.after, compared.changes
    unread, alike = compared.unread, compared.unread_alike
    lacking: tuple[Message, ...] = ()
    if format_ == "redline":
        emit(comparing.redlined(before, after, imprint_of(workspace)), out)
    elif format_ == "json":
        emit_json(comparing.changes_as_values(changes), out)
    elif format_ == "plain":
        emit(comparing.changes_as_text(before, after, changes), out)
    else:
        headings = lang or before.lang
        table = comparing.table_of_texts(before, after, chosen, headings)
        others = {}
        for one, other in also:
            pair = comparing.compare_files(one, other)
            unread, alike = unread + pair.unread, alike + pair.unread_alike
            others[pair.before.lang.value] = comparing.table_of_texts(
                pair.before, pair.after, chosen, headings
            )
        table = in_languages(table, others, chosen)
        lacking = comparing.reasons_of_rows(table, chosen)
        table = comparing.marked_draft(table, lacking)
        emit(comparing.draw(table, chosen, format_, imprint_of(workspace)), out)
        tell_long_cells(table, chosen, format_)
    tell_unread((*alike, *unread))
    tell_draft(lacking)
    if unread:
        narrate(_("These words were not read and are not the same in the two files; they were not compared."))
        return UNSETTLED_EXIT_CODE
    return UNSETTLED_EXIT_CODE if lacking else 1 if changes else 0


def form_for(
    name: str, format_: str, out: str | None, *, footnotes: bool = False, workspace: str | None = None
) -> Form:
    """The form, of the workspace around or brought along; says where it is not verified.

    What cannot be written to a terminal is refused. ``footnotes`` puts the act's footnotes into the table.

    Raises:
        InputError: A binary format without ``-o``, or a format that is not there.
        SettingsError: There is no such form.
    """
    if format_ in BINARY and not out:
        raise InputError(
            _("A {format} file needs a place.").format(format=format_), remedy=remedies.name_file()
        )
    form = load_form(name, forms_folder(workspace))
    if any(column.key == "first" for column in form.columns):
        raise InputError(
            _("Form {name} shows two readings: it is made of a bill with its versions.").format(
                name=form.name
            ),
            hint=_("Begin a bill, add its text, then make its table."),
        )
    if not form.verified and format_ in ("docx", "html", "xlsx"):
        narrate(unverified(form))
    return replace(form, rules=replace(form.rules, footnotes=True)) if footnotes else form
