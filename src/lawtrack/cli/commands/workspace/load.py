"""``lawtrack load``: files into the store."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate, told_bills
from lawtrack.cli.options import json_option
from lawtrack.cli.syncing import tell_sync
from lawtrack.errors import LawtrackError
from lawtrack.i18n import _
from lawtrack.services.workspace import open_workspace

if TYPE_CHECKING:
    from lawtrack.services.reviews.agenda import Progress
    from lawtrack.services.workspace import Workspace


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
    opened = open_workspace(workspace)
    report = load(opened, shown)
    _look_ahead(opened, told_bills if shown else None)
    return tell_sync(report, as_json=as_json)


def _look_ahead(workspace: Workspace, progress: Progress | None) -> None:
    """Note what the bills owe while they are at hand: the first question about them is then answered at once."""
    from lawtrack.services.reviews.reviews import Reviews

    with suppress(
        LawtrackError
    ):  # rules or a calendar that cannot be read are told where somebody asks by them
        Reviews(workspace).sheets(progress)
