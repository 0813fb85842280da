"""``lawtrack import``: acts into the workspace."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from lawtrack.cli.diagnostics import narrate, tell_error
from lawtrack.cli.notices import tell_unread
from lawtrack.cli.options import date_option, json_option, lang_option, scheme_option
from lawtrack.cli.output import json_line
from lawtrack.errors import InputError, LawtrackError
from lawtrack.i18n import _
from lawtrack.model.document import Lang, Scheme
from lawtrack.services.library.library import ImportedFile, Library
from lawtrack.services.workspace import open_workspace


@click.command(
    "import",
    help=_("Read acts and keep them in acts/ and in the store. FILE is anything that «lawtrack read» reads."),
    epilog=_("Example: lawtrack import code.docx --edition 2024-08-01"),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--work", default="", help=_("The act it is a text of: FRBR URI, or a name of an act of this workspace.")
)
@lang_option(_("The language the text must have."))
@date_option("--edition", _("The day from which the text is in force."))
@scheme_option(_("What «1.» and «1)» are called in this act."))
@json_option(_("Print JSON, one line per file."))
@click.pass_obj
def command(
    workspace: str | None,
    files: tuple[Path, ...],
    work: str,
    lang: Lang | None,
    edition: dt.date | None,
    scheme: Scheme | None,
    as_json: bool,
) -> int:
    """Import each file; a file that cannot be read does not stop the others."""
    library = Library(open_workspace(workspace))
    code = 0
    for file in files:
        try:
            done = library.import_file(
                file,
                work=work,
                lang=lang,
                edition=edition,
                scheme=scheme,
            )
        except LawtrackError as error:
            whole = (
                error
                if len(files) == 1
                else InputError(f"{file}: {error.message}", hint=error.hint, remedy=error.remedy)
            )
            tell_error(whole)
            code = max(code, error.exit_code) if code != InputError.exit_code else code
            continue
        _tell(file, done, as_json)
    return code


_SHOWN = 20
"""Warnings that are printed one by one; a code with flattened tables has hundreds."""


def _tell(file: Path, done: ImportedFile, as_json: bool) -> None:
    kept = done.kept
    if as_json:
        values = {"file": str(file), "uri": kept.uri, "path": kept.path, "state": kept.state}
        click.echo(
            json_line({**values, "left_out": len(done.left_out), "warnings": list(done.warnings)}), nl=False
        )
    else:
        click.echo(f"{kept.path}\t{kept.uri}\t{kept.state}")
    for warning in done.warnings[:_SHOWN]:
        narrate(f"{file.name}: {warning}")
    if len(done.warnings) > _SHOWN:
        narrate(_("note: {n} more; --json lists all.").format(n=len(done.warnings) - _SHOWN))
    tell_unread(done.left_out)
