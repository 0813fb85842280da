"""``lawtrack forms``: the forms of comparative tables, and a copy of one to be changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from pathlib import Path

import click

from lawtrack.cli.blanks import Group
from lawtrack.cli.options import json_option
from lawtrack.cli.output import emit_json
from lawtrack.i18n import _


@click.group(
    "forms",
    cls=Group,
    help=_("Forms of comparative tables: list and copy."),
    epilog=_("Example: lawtrack forms list"),
)
def command() -> None:
    """The forms that lawtrack brings along, and those in the folder «forms» of the workspace."""


@command.command(
    "list", help=_("List the forms and what they rest on.") + "\n\n" + _("Example: lawtrack forms list")
)
@json_option()
@click.pass_obj
def list_(workspace: str | None, as_json: bool) -> int:
    """Exit code 0."""
    from lawtrack.services.from_file.forms import form_entries
    from lawtrack.services.workspace import forms_folder
    from lawtrack.wording.days import day_text

    entries = form_entries(forms_folder(workspace))
    if as_json:
        emit_json([{**asdict(e), "path": str(e.path)} for e in entries], None)
        return 0
    for entry in entries:
        mark = _("own")
        own = f" [{mark}]" if entry.own else ""
        click.echo(f"{entry.name}{own}  {entry.problem or entry.title}")
        if not entry.problem:
            state = _("verified") if entry.verified else _("not verified")
            click.echo(f"   {state}; {entry.basis} ({day_text(dt.date.fromisoformat(entry.as_of))})")
    return 0


@command.command(
    help=_("Copy a form into the folder «forms» of the workspace, to be changed.")
    + "\n\n"
    + _("Example: lawtrack forms copy A --as ours")
)
@click.argument("name")
@click.option("--as", "new_name", default="", metavar="NAME", help=_("The name of the copy."))
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path),
    default=None,
    help=_("The folder (forms of the workspace)."),
)
@click.pass_obj
def copy(workspace: str | None, name: str, new_name: str, folder: Path | None) -> int:
    """Exit code 0: copied; 2: no such form, or one of that name is there."""
    from lawtrack.services.from_file.forms import copy_form
    from lawtrack.services.workspace import forms_folder

    path = copy_form(name, folder or forms_folder(workspace) or Path("forms"), new_name)
    click.echo(_("Written: {path}").format(path=path))
    return 0
