"""Record ``docs/tour/tour.cast``: a short tour of the terminal interface on the sample workspace, by key presses alone.

Run it in the checkout: ``python docs/record.py`` (or ``make tour``); play it with ``asciinema play docs/tour/tour.cast``.
The frames are those of the interface itself; only the pauses between them are made for a reader.
"""

from __future__ import annotations

import asyncio
import io
import json
import tempfile
from pathlib import Path

from rich.console import Console
from textual.pilot import Pilot

from lawtrack import i18n
from lawtrack.services.demo import copy_sample, load_sample
from lawtrack.services.workspace import open_workspace
from lawtrack.tui.app import LawtrackApp

HERE = Path(__file__).parent
SIZE = (100, 30)
STEPS: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("Library", (), 3.0),
    ("words are sought everywhere, in all their forms", ("ctrl+f",), 1.5),
    ("", tuple("снос деревьев"), 0.25),
    ("the place that was found", ("enter",), 3.0),
    ("a citation in any language", ("g",), 1.0),
    ("", tuple("5-бап"), 0.25),
    ("", ("enter",), 3.0),
    ("two languages side by side", ("v",), 4.0),
    ("", ("v",), 1.5),
    ("what a bill changes", ("3",), 3.0),
    ("change by change", ("n", "n"), 2.5),
    ("how each instruction was read", ("4",), 3.0),
    ("the next one that is open", ("n",), 3.0),
    ("reviews", ("5",), 3.0),
    ("stages and terms", ("6",), 4.0),
    ("all keys", ("question_mark",), 4.0),
)
"""What is shown (a marker of the recording), the keys, and seconds until the next step; keys that are typed have each a frame."""


def frame(app: LawtrackApp, before: list[str]) -> str:
    """The lines of the screen that are others than before, as a terminal would be told to draw them."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=SIZE[0],
        height=SIZE[1],
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    console.print(app.screen._compositor.render_update(full=True))
    lines = out.getvalue().rstrip("\n").split("\n")[: SIZE[1]]
    new = "".join(
        f"\x1b[{at};1H{line}"
        for at, line in enumerate(lines, 1)
        if at > len(before) or before[at - 1] != line
    )
    before[:] = lines
    return new


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the workers have drawn what they loaded."""
    await pilot.pause()
    while any(worker.is_running for worker in pilot.app.workers):
        await pilot.pause(0.02)
    await pilot.pause()


async def recorded(folder: Path) -> list[tuple[float, str, str]]:
    """The events of the recording: seconds, kind, data."""
    app = LawtrackApp(folder)
    events: list[tuple[float, str, str]] = []
    before: list[str] = []
    at = 0.0
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        for marker, keys, pause in STEPS:
            if marker:
                events.append((at, "m", marker))
            for key in keys or ("",):
                if key:
                    await pilot.press("space" if key == " " else key)
                    await settled(pilot)
                events.append((round(at, 2), "o", frame(app, before)))
                at += pause if len(keys) < 2 or len(key) > 1 else 0.15
            at += 0.8 if len(keys) > 2 else 0
    return events


def main() -> None:
    """Copy and load the sample workspace, press the keys, write the recording."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "sample"
        copy_sample(HERE.parent, folder)
        workspace = open_workspace(folder)
        load_sample(workspace)
        workspace.close()
        i18n.use("en")
        events = asyncio.run(recorded(folder))
    head = {
        "version": 2,
        "width": SIZE[0],
        "height": SIZE[1],
        "title": "lawtrack",
        "env": {"TERM": "xterm-256color"},
    }
    lines = [json.dumps(head), *(json.dumps(event, ensure_ascii=False) for event in events)]
    (HERE / "tour" / "tour.cast").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
