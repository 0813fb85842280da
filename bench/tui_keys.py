"""How long a key press holds the screen, on a bill of 501 instructions for the Tax Code.

The screens are driven without a terminal. Every callback of the event loop is timed: what runs in one callback cannot
be interrupted, so the longest one is how long the screen stood still. Beside the time of the wall stands the time of
the processor that the callback itself took: the rest was waited for, on this machine, for the threads that compute.

Run it in the checkout: ``python bench/tui_keys.py``. It prints, and asserts nothing.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input, RadioButton, TextArea

from lawtrack import i18n
from lawtrack.model.document import Lang, Work, WorkKind
from lawtrack.services.bills.bills import Bills
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import init_workspace
from lawtrack.tui.app import LawtrackApp

CORPUS = Path(os.environ.get("LAWTRACK_CORPUS", Path(__file__).parents[2] / "shared" / "data"))
ACT = CORPUS / "acts" / "ru" / "tax_code_2026.txt"
BILL = CORPUS / "faults" / "work" / "tax_bill_501.txt"
SLUG = "tax501"
SIZE = (118, 36)
LIMIT = 0.1
"""Seconds that a key press may hold the screen."""


@dataclass
class Held:
    """The longest callback since it was reset: on the clock, on the processor, and what it was."""

    wall: float = 0.0
    cpu: float = 0.0
    what: str = ""


HELD = Held()


def watch() -> None:
    """Time every callback of the event loop from here on."""
    plain = asyncio.events.Handle._run

    def timed(handle: asyncio.events.Handle) -> None:
        wall, cpu = time.perf_counter(), time.thread_time()
        plain(handle)
        took = time.perf_counter() - wall
        if took > HELD.wall:
            HELD.wall, HELD.cpu, HELD.what = took, time.thread_time() - cpu, repr(handle)

    asyncio.events.Handle._run = timed  # type: ignore[method-assign]


def workspace(folder: Path) -> None:
    """A workspace with the Tax Code and the bill."""
    made = init_workspace(folder)
    library = Library(made)
    code = Work(
        "/akn/kz/act/code/2025-07-18/214-viii",
        kind=WorkKind.CODE,
        date=date(2025, 7, 18),
        number="214-VIII",
        titles={Lang.RU: "О налогах (Налоговый кодекс)"},
    )
    library.register(code)
    library.import_file(ACT, work=code.uri, edition=date(2026, 1, 1))
    bills = Bills(made)
    bills.new(SLUG, {Lang.RU: "Налоговый кодекс, 501 поправка"})
    bills.add(SLUG, BILL, Lang.RU)
    made.close()


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the workers have drawn what they computed."""
    await pilot.pause()
    while any(worker.is_running for worker in pilot.app.workers):
        await pilot.pause(0.01)
    await pilot.pause()


async def step(name: str, pilot: Pilot[None], act: Callable[[], Awaitable[object]]) -> None:
    """Do something, wait for what it sets off, and print the longest time that the screen was held."""
    await settled(pilot)
    HELD.wall = HELD.cpu = 0.0
    HELD.what = ""
    start = time.perf_counter()
    await act()
    await settled(pilot)
    mark = "  !" if HELD.wall > LIMIT else ""
    print(
        f"{name:<52} {HELD.wall * 1000:7.0f} ms held ({HELD.cpu * 1000:5.0f} ms of its own)"
        f" {time.perf_counter() - start:6.1f} s until done{mark}",
        flush=True,
    )
    if mark and "-v" in sys.argv:
        print(f"    {HELD.what[:300]}")


async def drive(folder: Path) -> None:
    """Open the bill, walk, filter, settle, recommend."""
    app = LawtrackApp(folder)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = SLUG

        async def keys(*names: str) -> None:
            for name in names:
                await pilot.press(name)

        def press(*names: str) -> Callable[[], Awaitable[object]]:
            return lambda: keys(*names)

        def typed(selector: str, words: str) -> Callable[[], Awaitable[object]]:
            async def act() -> None:
                app.screen.query_one(selector).focus()
                await keys(*words)

            return act

        async def other_words() -> None:
            app.screen.query_one("#old", Input).value = "налога"
            await keys("ctrl+s")

        async def left_out() -> None:
            app.screen.query_one("#out", RadioButton).value = True
            app.screen.query_one("#reason", Input).value = "Таких слов нет."
            await keys("ctrl+s")

        async def recommendation() -> None:
            app.screen.query_one("#citation", Input).value = "пункт 1 статьи 5"
            app.screen.query_one("#by", Input).value = "ministry"
            app.screen.query_one("#text", TextArea).text = "Оставить слово «налог»."
            await keys("ctrl+s")

        await step("Instructions: 4", pilot, press("4"))
        await step("Instructions: j, ten times", pilot, press(*["j"] * 10))
        await step("Instructions: j, held (60)", pilot, press(*["j"] * 60))
        await step("Instructions: end", pilot, press("end"))
        await step("Instructions: home", pilot, press("home"))
        await step("Instructions: n, five times", pilot, press(*["n"] * 5))
        await step("Instructions: s (only the open ones)", pilot, press("s"))
        await step("Instructions: s (all)", pilot, press("s"))
        await step("Instructions: / and a word", pilot, press("slash", *"статьи 1"))
        await step("Instructions: escape", pilot, press("escape"))
        app.screen.query_one("#instructions").focus()
        await step("Instructions: r (apply again)", pilot, press("r"))
        await step("Settle: enter", pilot, press("home", "n", "enter"))
        await step("Settle: typing a reason", pilot, typed("#reason", "no such words"))
        await step("Settle: other words, ctrl+s", pilot, other_words)
        await step("Settle: escape, x", pilot, press("escape", "x"))
        await step("Settle: left out, ctrl+s", pilot, left_out)
        await step("Instructions: u (undo)", pilot, press("u"))
        await step("Reviews: 5", pilot, press("5"))
        await step("Recommend: a", pilot, press("a"))
        await step("Recommend: typing", pilot, typed("#text", "keep the word"))
        await step("Recommend: ctrl+s", pilot, recommendation)
        await step("Recommend: escape", pilot, press("escape"))
        await step("Compare: 3", pilot, press("3"))
        await step("Compare: n, twenty times", pilot, press(*["n"] * 20))
        await step("Compare: a (recommend)", pilot, press("a"))
        await step("Compare: escape, v", pilot, press("escape", "v"))


def main() -> None:
    """Make the workspace (or take the one that is named) and drive the screens."""
    if not ACT.is_file() or not BILL.is_file():
        print(f"The acts are not at hand: {CORPUS}")
        return
    i18n.use("ru")
    given = [name for name in sys.argv[1:] if not name.startswith("-")]
    watch()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "ws"
        if given:
            shutil.copytree(given[0], folder)
        else:
            workspace(folder)
        asyncio.run(drive(folder))


if __name__ == "__main__":
    main()
