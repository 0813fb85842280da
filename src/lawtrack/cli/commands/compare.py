"""``lawtrack compare``: two texts of an act."""

from __future__ import annotations

import os
from pathlib import Path

import click

from lawtrack.cli.commands.read import LANGUAGES
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.output import emit, emit_json
from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.profiles.forms import Form, load_form
from lawtrack.services import comparing

FORMATS = click.Choice(["plain", "docx", "html", "xlsx", "json", "redline"])


@click.command(
    "compare",
    help=_("Compare two texts of an act: the changes, or the comparative table made of them."),
    epilog=_("Example: lawtrack compare code-2024.docx code-2025.docx --format docx -o table.docx"),
)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=FORMATS, default="plain", show_default=True)
@click.option(
    "--form", default="A", show_default=True, help=_("The form of the table: A, B, or a .toml file.")
)
@click.option("--lang", type=LANGUAGES, help=_("Language of the headings."))
@click.option("-o", "out", help=_("Where to write (stdout)."))
def command(old: Path, new: Path, format_: str, form: str, lang: str | None, out: str | None) -> int:
    """Compare two files; exit 0 where they say the same, 1 where they differ."""
    chosen = form_for(form, format_, out)
    before, after, changes = comparing.compare_files(old, new)
    if format_ == "json":
        emit_json(comparing.changes_as_values(changes), out)
    elif format_ == "plain":
        emit(comparing.changes_as_text(before, after, changes), out)
    else:
        table = comparing.table_of_texts(before, after, chosen, Lang(lang) if lang else None)
        emit(comparing.draw(table, chosen, format_, author=os.environ.get("LAWTRACK_USER", "")), out)
    return 1 if changes else 0


def form_for(name: str, format_: str, out: str | None) -> Form:
    """The form; says where it is not verified, and refuses what cannot be written to a terminal.

    Raises:
        InputError: A binary format without ``-o``, or a format that is not there.
        SettingsError: There is no such form.
    """
    if format_ == "redline":
        raise InputError(
            _("The redline is not available yet."), hint=_("Use --format docx for the comparative table.")
        )
    if format_ in comparing.BINARY and not out:
        raise InputError(
            _("A {format} file needs a place.").format(format=format_), hint=_("Give one with -o FILE.")
        )
    form = load_form(name)
    if not form.verified and format_ in ("docx", "html", "xlsx"):
        narrate(
            _("Form {name} is not verified against the rules in force; basis: {basis} ({date}).").format(
                name=form.name, basis=form.basis, date=form.as_of
            )
        )
    return form
