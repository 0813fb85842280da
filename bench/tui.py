"""How long the screens take, beside Textual's own table and text area on the same data.

Measured without a terminal: from the key press until the workers have drawn what it sets off. Each number is the best of
three, for the machine has other work too. Beside a screen of lawtrack stands what Textual's ``DataTable`` or
``TextArea`` takes to show the same rows or the same text, which is no more than showing them.

Run it in the checkout: ``python bench/tui.py``. It prints, and asserts nothing.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import DataTable, Input, TextArea

from lawtrack import i18n
from lawtrack.model.document import Lang, Work, WorkKind
from lawtrack.services.bills.bills import Bills
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import init_workspace
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.listing import Row
from lawtrack.tui.widgets.list_table import ListTable

CORPUS = Path(os.environ.get("LAWTRACK_CORPUS", Path(__file__).parents[2] / "shared" / "data"))
ACT = CORPUS / "acts" / "ru" / "tax_code_2026.txt"
BILL = CORPUS / "faults" / "work" / "tax_bill_501.txt"
URI = "/akn/kz/act/code/2025-07-18/214-viii"
SLUG = "tax"
SIZE = (160, 45)
CHANGES, ROWS, TIMES = 75, 20_000, 3
_FIRST = """
import asyncio, sys, time
from pathlib import Path
from lawtrack.tui.app import LawtrackApp
async def main():
    app = LawtrackApp(Path(sys.argv[1]))
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        print(time.time())
        while any(worker.is_running for worker in app.workers):
            await pilot.pause(0.01)
        await pilot.pause()
        print(time.time())
asyncio.run(main())
"""


def workspace(folder: Path) -> None:
    """A workspace with the Tax Code and a bill of 75 instructions for it."""
    made = init_workspace(folder)
    library = Library(made)
    titles = {Lang.RU: "О налогах (Налоговый кодекс)"}
    library.register(Work(URI, kind=WorkKind.CODE, date=date(2025, 7, 18), number="214-VIII", titles=titles))
    library.import_file(ACT, work=URI, edition=date(2026, 1, 1))
    bills = Bills(made)
    bills.new(SLUG, {Lang.RU: "Налоговый кодекс, поправки"})
    text = folder.with_suffix(".txt")
    text.write_text(_first_instructions(BILL.read_text(encoding="utf-8"), CHANGES), encoding="utf-8")
    bills.add(SLUG, text, Lang.RU)
    made.close()


def _first_instructions(text: str, count: int) -> str:
    """The bill up to its instruction of this number: «76)» begins the next one."""
    head, _next, _rest = text.partition(f"\n{count + 1}) ")
    return head


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the workers have drawn what they computed."""
    await pilot.pause()
    while any(worker.is_running for worker in pilot.app.workers):
        await pilot.pause(0.01)
    await pilot.pause()


async def took(pilot: Pilot[None], act: Callable[[], Awaitable[object]]) -> float:
    """Seconds until something is drawn."""
    start = time.perf_counter()
    await act()
    await settled(pilot)
    return time.perf_counter() - start


def first_paint(folder: Path) -> tuple[float, float]:
    """Seconds from the start of the program to the first screen, and to the filled library."""
    best = [float("inf"), float("inf")]
    for _time in range(TIMES):
        start = time.time()
        out = subprocess.run(
            [sys.executable, "-c", _FIRST, str(folder)], capture_output=True, text=True, check=True
        ).stdout
        best = [min(was, float(at) - start) for was, at in zip(best, out.split(), strict=True)]
    return best[0], best[1]


async def screens(folder: Path) -> dict[str, float]:
    """Seconds of each step on the screens of lawtrack."""
    app = LawtrackApp(folder)
    times: dict[str, float] = {}

    async def press(*keys: str) -> None:
        await app_pilot.press(*keys)

    async with app.run_test(size=SIZE) as app_pilot:
        await settled(app_pilot)

        async def read() -> None:
            app.read(URI)

        async def compare() -> None:
            app.compare(SLUG)

        async def jump() -> None:
            app.screen.query_one(Input).value = "статья 700"
            await press("enter")

        async def find() -> None:
            app.screen.query_one("#find", Input).value = "амортизация"

        times["Tax Code opened"] = await took(app_pilot, read)
        await press("g")
        await settled(app_pilot)
        times["jump to article 700"] = await took(app_pilot, jump)
        await press("slash")
        times["search in it"] = await took(app_pilot, find)
        times[f"Compare with {CHANGES} changes"] = await took(app_pilot, compare)
        times["next change"] = await took(app_pilot, lambda: press("n"))
    return times


class _Shows(App[None]):
    """An application with one widget."""

    def __init__(self, widget: DataTable[object] | TextArea) -> None:
        super().__init__()
        self._widget = widget

    def compose(self) -> ComposeResult:
        yield self._widget


async def shown(make: Callable[[], tuple[DataTable[object] | TextArea, Callable[[], None]]]) -> float:
    """Seconds until a widget with its data is drawn: the best of three."""
    best = float("inf")
    for _time in range(TIMES):
        widget, fill = make()
        app = _Shows(widget)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            start = time.perf_counter()
            fill()
            await pilot.pause()
            best = min(best, time.perf_counter() - start)
    return best


def _rows() -> list[tuple[str, ...]]:
    return [(str(n), f"статья {n}", "Слова рекомендации о сроке ответа", "без ответа") for n in range(ROWS)]


def own_table() -> tuple[ListTable, Callable[[], None]]:
    """The list of lawtrack with twenty thousand rows."""
    table = ListTable(("№", "Элемент", "Рекомендация", "Ответ"), flex=2, id="list")
    return table, lambda: table.fill([Row(cells[0], cells) for cells in _rows()])


def their_table() -> tuple[DataTable[object], Callable[[], None]]:
    """Textual's table with the same rows."""
    table: DataTable[object] = DataTable(cursor_type="row")

    def fill() -> None:
        table.add_columns("№", "Элемент", "Рекомендация", "Ответ")
        table.add_rows(_rows())

    return table, fill


def their_text() -> tuple[TextArea, Callable[[], None]]:
    """Textual's text area with the text of the act."""
    area, text = TextArea(soft_wrap=True), ACT.read_text(encoding="utf-8")
    return area, lambda: area.load_text(text)


def main() -> None:
    """Make the workspace, measure, print."""
    if not ACT.is_file() or not BILL.is_file():
        print(f"The acts are not at hand: {CORPUS}")
        return
    i18n.use("ru")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "ws"
        workspace(folder)
        paint, filled = first_paint(folder)
        every = [asyncio.run(screens(folder)) for _time in range(TIMES)]
    times = {name: min(one[name] for one in every) for name in every[0]}
    times[f"list of {ROWS} rows"] = asyncio.run(shown(own_table))  # type: ignore[arg-type]
    table, text = asyncio.run(shown(their_table)), asyncio.run(shown(their_text))
    beside = {"Tax Code opened": text, f"list of {ROWS} rows": table}
    for name, seconds in {"first paint": paint, "library filled": filled, **times}.items():
        ratio = f"{seconds / beside[name]:5.2f} × Textual's {beside[name]:.2f} s" if name in beside else ""
        print(f"{name:<28} {seconds:6.2f} s  {ratio}")


if __name__ == "__main__":
    main()
