"""How long the screens take, beside Textual's own table and text area on the same data.

Measured without a terminal, in seconds of the processor (all threads together), for the machine has other work too: from
the key press until the workers have drawn what it sets off, the best of three. ``held`` is the longest stretch for which
the screen stood still, in milliseconds of its own work. Beside a screen of lawtrack stands what Textual's ``DataTable`` or
``TextArea`` takes to show the same rows or the same text, which is no more than showing them. The first paint is that of a
library of 3,000 bills (``--bills``), in a process of its own, until its first screen is drawn and begins to load; that of the first time is not counted, in which Python
compiles what was just installed (``PYTHONDONTWRITEBYTECODE`` is not handed on).

Run it in the checkout: ``python bench/tui.py``. It prints each number beside its aim; exit code 1 where one is missed.
"""

from __future__ import annotations

import argparse
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
from lawtrack.drafting.citations import citation_text
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Work, WorkKind
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import Kind
from lawtrack.services.bills.bills import Bills
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import init_workspace
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.listing import Row
from lawtrack.tui.widgets.list_table import ListTable

CORPUS = Path(os.environ.get("LAWTRACK_CORPUS", Path(__file__).parents[2] / "shared" / "data"))
ACT = CORPUS / "acts" / "ru" / "tax_code_2026.txt"
URI = "/akn/kz/act/code/2025-07-18/214-viii"
SLUG = "tax"
SIZE = (160, 45)
CHANGES, ROWS, TIMES = 75, 20_000, 3
_FIRST = """
import asyncio, sys, time
from pathlib import Path
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.base import LawScreen
look = LawScreen._look
def drawn(screen):
    print(time.process_time())
    look(screen)
LawScreen._look = drawn
async def main():
    app = LawtrackApp(Path(sys.argv[1]))
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        while any(worker.is_running for worker in app.workers):
            await pilot.pause(0.01)
        await pilot.pause()
        print(time.process_time())
asyncio.run(main())
"""


AIMS = {
    "first paint": 0.5,
    "library filled": 0.8,
    "Tax Code opened": 1.0,
    "jump to article 700": 0.1,
    "search in it": 0.2,
    f"Compare with {CHANGES} changes": 1.0,
    f"list of {ROWS} rows": 0.2,
}
LONGEST = 100
"""Milliseconds for which a key press may hold the screen."""
HELD: list[float] = []
"""What each callback of the loop took since a step began, in milliseconds of the processor."""


def watch() -> None:
    """Time every callback of the event loop from here on."""
    plain = asyncio.events.Handle._run

    def timed(handle: asyncio.events.Handle) -> None:
        before = time.thread_time()
        plain(handle)
        HELD.append((time.thread_time() - before) * 1000)

    asyncio.events.Handle._run = timed  # type: ignore[method-assign]


def many_bills(folder: Path, count: int) -> None:
    """A workspace with so many bills, a third of them in work, as ``many`` makes them."""
    sys.path.insert(0, str(Path(__file__).parent))
    from many import made

    there = init_workspace(folder)
    made(there, count, count * 10)
    there.close()


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
    expression = library.expression(URI, "ru")
    text.write_text(_bill(index_of(expression.root), CHANGES), encoding="utf-8")
    bills.add(SLUG, text, Lang.RU)
    made.close()


def _bill(index: TreeIndex, count: int) -> str:
    """A bill that puts other words for the first words of paragraphs of so many articles, spread over the act."""
    orders: list[str] = []
    places = [p for p in index if p.provision.kind is Kind.PARAGRAPH and len(p.provision.text.split()) > 5]
    for place in places[:: len(places) // count][:count]:
        words = " ".join(place.provision.text.split()[:4]).rstrip(",.;:")
        where = citation_text(Citation.parse_eid(place.eid), Lang.RU, case="prepositional")
        orders.append(f"{len(orders) + 1}) в {where} слова «{words}» заменить словами «Иные слова закона»;")
    head = (
        "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН\nО внесении изменений в Налоговый кодекс Республики Казахстан\n"
        "Статья 1. Внести в Кодекс Республики Казахстан от 18 июля 2025 года № 214-VIII «О налогах (Налоговый кодекс)» "
        "следующие изменения:\n"
    )
    return (
        head + "\n".join(orders) + "\nСтатья 2. Настоящий Закон вводится в действие с 1 января 2027 года.\n"
    )


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the workers have drawn what they computed."""
    await pilot.pause()
    while any(worker.is_running for worker in pilot.app.workers):
        await pilot.pause(0.01)
    await pilot.pause()


async def took(pilot: Pilot[None], act: Callable[[], Awaitable[object]]) -> float:
    """Seconds of the processor until something is drawn; what the loop was held for stands in ``HELD``."""
    HELD.clear()
    start = time.process_time()
    await act()
    await settled(pilot)
    return time.process_time() - start


def first_paint(folder: Path) -> tuple[float, float]:
    """Seconds from the start of the program to the first screen, and to the filled library."""
    best = [float("inf"), float("inf")]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", _FIRST, str(folder)]
    for _time in range(TIMES + 1):
        out = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
        best = [min(was, float(at)) for was, at in zip(best, out.split(), strict=True)]
    return best[0], best[1]


async def screens(folder: Path) -> dict[str, tuple[float, float]]:
    """Seconds of each step on the screens of lawtrack, and for how long it held the screen."""
    app = LawtrackApp(folder)
    times: dict[str, tuple[float, float]] = {}

    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)

        async def step(name: str, act: Callable[[], Awaitable[object]]) -> None:
            seconds = await took(pilot, act)
            times[name] = seconds, max(HELD)

        async def read() -> None:
            app.read(URI)

        async def compare() -> None:
            app.compare(SLUG)

        async def jump() -> None:
            app.screen.query_one(Input).value = "статья 700"
            await pilot.press("enter")

        async def find() -> None:
            app.screen.query_one("#find", Input).value = "амортизация"

        await step("Tax Code opened", read)
        await pilot.press("g")
        await settled(pilot)
        await step("jump to article 700", jump)
        await pilot.press("slash")
        await step("search in it", find)
        await step(f"Compare with {CHANGES} changes", compare)
        await step("next change", lambda: pilot.press("n"))
        await step("side by side", lambda: pilot.press("v"))
        await step("whole text with changes", lambda: pilot.press("c"))
        await step("next change in it", lambda: pilot.press("n"))
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
            start = time.process_time()
            fill()
            await pilot.pause()
            best = min(best, time.process_time() - start)
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


def main() -> int:
    """Make the workspaces, measure, print, judge."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--bills", type=int, default=3000)
    given = options.parse_args()
    if not ACT.is_file():
        print(f"The acts are not at hand: {CORPUS}")
        return 0
    i18n.use("ru")
    missed = False

    def tell(name: str, seconds: float, held: float = 0, beside: float = 0) -> None:
        nonlocal missed
        aim = AIMS.get(name)
        late = (aim is not None and seconds > aim) or held > LONGEST
        missed |= late
        print(
            f"{name:<28} {seconds:6.2f} s  {f'aim {aim:.1f}' if aim else '':<8}"
            f"{f'held {held:4.0f} ms' if held else '':<14}"
            f"{f'{seconds / beside:5.2f} × Textual ({beside:.2f} s)' if beside else ''}{'  !' if late else ''}",
            flush=True,
        )

    with tempfile.TemporaryDirectory() as scratch:
        library = Path(scratch) / "many"
        many_bills(library, given.bills)
        paint, filled = first_paint(library)
        tell("first paint", paint)
        tell("library filled", filled)
        tell(f"list of {ROWS} rows", asyncio.run(shown(own_table)), beside=asyncio.run(shown(their_table)))
        folder = Path(scratch) / "ws"
        workspace(folder)
        watch()
        every = [asyncio.run(screens(folder)) for _time in range(TIMES)]
        text = asyncio.run(shown(their_text))
    for name in every[0]:
        seconds, held = (min(one[name][at] for one in every) for at in (0, 1))
        tell(name, seconds, held, text if name == "Tax Code opened" else 0)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
