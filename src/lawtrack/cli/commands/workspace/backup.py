"""``lawtrack backup``: the whole workspace as one file."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.formats import ARCHIVES
from lawtrack.i18n import _, ngettext
from lawtrack.services.workspace import open_workspace


@click.command(
    "backup",
    help=_(
        "Pack the workspace into one file: acts, bills, forms, settings, and its store with reviews and log, "
        "all of one moment."
    ),
    epilog=_("Example: lawtrack backup -o courtyards.zip"),
)
@click.option(
    "-o",
    "output",
    type=click.Path(path_type=Path, dir_okay=False),
    help=_("The file (here, named after the folder and the moment)."),
)
@click.pass_obj
def command(workspace: str | None, output: Path | None) -> None:
    """Pack and say where."""
    from lawtrack.services.backup import back_up, backup_name

    ARCHIVES.chosen(None, str(output or ""))
    opened = open_workspace(workspace)
    target = output or Path(backup_name(opened, dt.datetime.now()))
    packed = back_up(opened, target, narrate if sys.stderr.isatty() else None)
    click.echo(str(packed.path))
    narrate(
        ngettext("{count} file packed.", "{count} files packed.", packed.files).format(count=packed.files)
    )
