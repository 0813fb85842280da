"""Starting the terminal interface: the language first, for the names of keys are read when the screens are."""

from __future__ import annotations

import gc
from pathlib import Path

from lawtrack import i18n
from lawtrack.config import read_settings
from lawtrack.services.workspace import workspace_folder


def start(workspace: Path | None) -> None:
    """Open the terminal interface on a workspace and return when it is left.

    Args:
        workspace: The folder; found upwards from the current folder where it is None.

    Raises:
        LawtrackError: There is no workspace, or its settings cannot be read.
        Exception: What nobody foresaw, for the guard around the program.
    """
    settings = read_settings(workspace_folder(workspace))
    if settings.language:
        i18n.use(settings.language)
    from lawtrack.tui.app import LawtrackApp
    from lawtrack.tui.theme import THEMES

    app = LawtrackApp(workspace)
    if settings.theme in {theme.name for theme in THEMES}:
        app.preferred_theme = settings.theme
    gc.freeze()  # what is loaded till here stays, and no collection of garbage looks at it again
    app.run()
    if app.fault is not None:
        raise app.fault
