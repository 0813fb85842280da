"""``lawtrack restore``: a workspace from the file that ``lawtrack backup`` made."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.i18n import _, ngettext


@click.command(
    "restore",
    help=_(
        "Make a workspace of FILE, which «lawtrack backup» made, in DIR (a folder of the old name, here). "
        "Every file is proved before anything is put in its place; a folder that is not empty is refused."
    ),
    epilog=_("Example: lawtrack restore courtyards.zip ~/courtyards"),
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
def command(file: Path, folder: Path | None) -> None:
    """Restore and say where."""
    from lawtrack.services.backup import restore

    packed = restore(file, folder, narrate if sys.stderr.isatty() else None)
    click.echo(str(packed.path))
    narrate(
        ngettext("{count} file restored.", "{count} files restored.", packed.files).format(count=packed.files)
    )
