"""``lawtrack dump``: the store into files."""

from __future__ import annotations

import click

from lawtrack.cli.options import json_option
from lawtrack.cli.syncing import tell_sync
from lawtrack.i18n import _
from lawtrack.services.workspace import open_workspace


@click.command(
    "dump",
    help=_(
        "Write documents and workflow of the store to their files. "
        "Where a file and the store have both changed, nothing is overwritten and the exit code is 3."
    ),
    epilog=_("Example: lawtrack dump"),
)
@json_option()
@click.pass_obj
def command(workspace: str | None, as_json: bool) -> int:
    """Dump and report."""
    from lawtrack.services.library.syncing import dump

    return tell_sync(dump(open_workspace(workspace)), as_json=as_json)
