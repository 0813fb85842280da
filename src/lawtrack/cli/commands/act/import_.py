"""``lawtrack import``: acts into the workspace."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from lawtrack.cli.diagnostics import narrate, tell_error
from lawtrack.cli.notices import tell_unread
from lawtrack.cli.options import date_option, json_option, lang_option, scheme_option, titles_options
from lawtrack.cli.output import json_line
from lawtrack.errors import InputError, LawtrackError
from lawtrack.i18n import _
from lawtrack.model.document import Lang, Scheme
from lawtrack.services.library.folders import files_of
from lawtrack.services.library.library import ImportedFile, Library
from lawtrack.services.library.requisites import Requisites
from lawtrack.services.workspace import open_workspace


@click.command(
    "import",
    help=_("Read acts and keep them in acts/ and in the store. FILE is anything that «lawtrack read» reads.")
    + " "
    + _(
        "Of a folder every such file in it and below is taken; one that cannot be read does not stop the others."
    ),
    epilog=_("Example: lawtrack import code.docx --edition 2024-08-01"),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--work", default="", help=_("The act it is a text of: FRBR URI, or a name of an act of this workspace.")
)
@lang_option(_("The language the text must have."))
@date_option("--edition", _("The day from which the text is in force."))
@scheme_option(_("What «1.» and «1)» are called in this act."))
@titles_options(_("The title of the act, in the language of its words."))
@date_option("--date", _("The day it was signed."))
@click.option("--number", default="", help=_("Its number, as it is printed."))
@click.option("--short", default="", help=_("The short name by which it is called here."))
@json_option(_("Print JSON, one line per file."))
@click.pass_obj
def command(
    workspace: str | None,
    files: tuple[Path, ...],
    titles: dict[Lang, str],
    date: dt.date | None,
    number: str,
    short: str,
    work: str,
    lang: Lang | None,
    edition: dt.date | None,
    scheme: Scheme | None,
    as_json: bool,
) -> int:
    """Import each file; a file that cannot be read does not stop the others."""
    library = Library(open_workspace(workspace))
    said = Requisites(titles, date, number.strip(), short.strip())
    listed = list(files_of(files))
    if not said.empty and len(listed) > 1:
        raise click.UsageError(_("A title, date, number or short name is said of one file at a time."))
    code, failed, fresh = 0, list[Path](), dict[str, Path]()
    for n, file in enumerate(listed, 1):
        try:
            done = library.import_file(
                file,
                work=work,
                lang=lang,
                edition=edition,
                scheme=scheme,
                said=None if said.empty else said,
                fresh=fresh,
            )
        except LawtrackError as error:
            failed.append(file)
            whole = (
                error
                if len(listed) == 1
                else InputError(f"{file}: {error.message}", hint=error.hint, remedy=error.remedy)
            )
            tell_error(whole)
            code = max(code, error.exit_code) if code != InputError.exit_code else code
        else:
            _tell(file, done, as_json)
        if len(listed) > 1 and (n == len(listed) or sys.stderr.isatty()):
            narrate(_("{n} of {all} texts at hand.").format(n=n - len(failed), all=len(listed)))
    if len(listed) > 1 and failed:
        narrate(_("Not taken in: {names}.").format(names=", ".join(map(str, failed))))
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
