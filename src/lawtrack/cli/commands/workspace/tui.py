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
    from lawtrack.cli.errands import errands
    from lawtrack.tui.starting import start

    start(Path(workspace) if workspace else None, errands)
