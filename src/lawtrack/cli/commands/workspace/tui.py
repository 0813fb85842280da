"""``lawtrack tui``, and ``lawtrack`` alone: the terminal interface."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from lawtrack.errors import InputError
from lawtrack.i18n import _


@click.command(
    "tui",
    help=_("The terminal interface: Library, Read, Compare, Instructions, Reviews."),
    epilog=_("Example: lawtrack --workspace build/demo tui"),
)
@click.pass_obj
def command(workspace: str | None) -> None:
    """Open the terminal interface on a workspace."""
    served = "TEXTUAL_DRIVER" in os.environ  # a browser is its terminal
    if not served and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InputError(
            _("The terminal interface needs a terminal."),
            hint=_("See «lawtrack --help» for what works without one."),
        )
    if not served and not workspace:
        _offer_workspace()
    from lawtrack.cli.errands import errands
    from lawtrack.tui.starting import start

    start(Path(workspace) if workspace else None, errands)


def _offer_workspace() -> None:
    """Where there is no workspace, offer to make one here: Enter is the same key in every layout."""
    from lawtrack.config import workspace_around
    from lawtrack.services.workspace import init_workspace

    if workspace_around(None) is not None or os.environ.get("LAWTRACK_WORKSPACE"):
        return
    folder = Path.cwd()
    asked = _("There is no workspace here. Enter makes one in {folder}; Ctrl+C leaves all as it is.")
    if click.prompt(asked.format(folder=folder), default="", show_default=False, prompt_suffix=" ").strip():
        return  # what was typed is no Enter: the sentence on the missing workspace follows
    init_workspace(folder).close()
