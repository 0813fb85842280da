"""Make ``docs/screenshot.svg``: the Compare screen on the sample workspace.

Run it in the checkout: ``python docs/screenshot.py`` (or ``make screenshot``).
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from lawtrack import i18n
from lawtrack.services.demo import copy_sample, load_sample
from lawtrack.services.workspace import open_workspace
from lawtrack.tui.app import LawtrackApp

HERE = Path(__file__).parent
BILL = "zelenyj-bjudzhet"
CHANGES = 3
"""How many changes down the picture is taken."""


async def picture(folder: Path) -> str:
    """The SVG of the Compare screen of the workspace in ``folder``."""
    app = LawtrackApp(folder)
    async with app.run_test(size=(118, 32)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        app.compare(BILL)
        await pilot.pause()
        await app.workers.wait_for_complete()
        for _each in range(CHANGES):
            await pilot.press("n")
            await pilot.pause()
        return app.export_screenshot(title="lawtrack")


def main() -> None:
    """Copy and load the sample workspace, take the picture, write the file."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "sample"
        copy_sample(HERE.parent, folder)
        workspace = open_workspace(folder)
        load_sample(workspace)
        workspace.close()
        i18n.use("en")
        (HERE / "screenshot.svg").write_text(asyncio.run(picture(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
