"""``lawtrack init``: a new workspace."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.i18n import _
from lawtrack.services.workspace import init_workspace


@click.command(
    "init",
    help=_("Make a workspace in DIR (this folder): its settings, acts/, amendments/ and its store."),
    epilog=_("Example: lawtrack init ~/amendments"),
)
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def command(workspace: str | None, folder: Path | None) -> None:
    """Make a workspace and say where it is."""
    made = init_workspace(folder or workspace or Path.cwd())
    made.close()
    click.echo(str(made.folder))
    narrate(_("A new workspace. Bring acts in with «lawtrack import FILE»."))
