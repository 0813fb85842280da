"""``lawtrack load``: files into the store."""

from __future__ import annotations

import sys

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import json_option
from lawtrack.cli.syncing import tell_sync
from lawtrack.i18n import _
from lawtrack.services.workspace import open_workspace


@click.command(
    "load",
    help=_(
        "Bring acts/ with its register, and the workflow of the bills, into the store. "
        "Where a file and the store have both changed, nothing is overwritten and the exit code is 3."
    ),
    epilog=_("Example: lawtrack load"),
)
@json_option()
@click.pass_obj
def command(workspace: str | None, as_json: bool) -> int:
    """Load and report."""
    from lawtrack.services.library.syncing import load

    shown = narrate if sys.stderr.isatty() else None
    return tell_sync(load(open_workspace(workspace), shown), as_json=as_json)
