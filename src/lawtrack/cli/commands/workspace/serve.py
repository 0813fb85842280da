"""``lawtrack serve``: the terminal interface in a browser."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli.options import Number
from lawtrack.i18n import _


@click.command(
    "serve",
    help=_(
        "The terminal interface in a browser of this machine. The link that is printed works once, for one browser; "
        "nobody else sees anything. Ctrl+C ends it."
    ),
    epilog=_("Example: lawtrack serve --port 8000"),
)
@click.option("--port", type=Number(0, 65535), default=0, help=_("The port (any free one)."))
@click.pass_obj
def command(workspace: str | None, port: int) -> None:
    """Serve the interface until interrupted; the link goes to stdout, for a script to open."""
    from lawtrack.services.workspace import workspace_folder
    from lawtrack.tui.serving import Served

    served = Served(workspace_folder(Path(workspace) if workspace else None), port)
    click.echo(served.link)
    click.echo(_("Open the link in a browser; Ctrl+C ends it."), err=True)
    served.run()
