"""Starting the terminal interface: the language first, for the names of keys are read when the screens are."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import i18n
from lawtrack.config import read_settings
from lawtrack.model.values import nothing_collected
from lawtrack.services.workspace import workspace_folder

if TYPE_CHECKING:
    from lawtrack.tui.presenters.errands import Errands


def start(workspace: Path | None, errands: Errands | None = None) -> None:
    """Open the terminal interface on a workspace and return when it is left.

    Args:
        workspace: The folder; found upwards from the current folder where it is None.
        errands: Gives the commands of the command line, for the palette.

    Raises:
        LawtrackError: There is no workspace, or its settings cannot be read.
        KeyboardInterrupt: The process was asked to end (SIGTERM); the terminal is as it was, what was typed is kept.
        Exception: What nobody foresaw, for the guard around the program.
    """
    settings = read_settings(workspace_folder(workspace))
    if settings.language:
        i18n.use(settings.language)
    if settings.keys:
        from lawtrack.tui.key_check import check_keys
        from lawtrack.tui.keys.own import use_keys

        use_keys(check_keys(settings.keys))
    with nothing_collected():  # some hundred modules are loaded, and all of them stay
        from lawtrack.tui.app import LawtrackApp
        from lawtrack.tui.theme import THEMES

    themes = [theme.name for theme in THEMES]
    app = LawtrackApp(workspace, errands, settings.theme if settings.theme in themes else themes[0])
    gc.freeze()  # what is loaded till here stays, and no collection of garbage looks at it again
    app.run()
    if app.fault is not None:
        raise app.fault
    if app.ended:
        raise KeyboardInterrupt
