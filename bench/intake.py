"""Remarks in bulk: a table of 1,000 and of 3,000 remarks on one bill, proposed, recorded, grouped, taken back; CPU seconds."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import openpyxl

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.cli.office import open_office

from lawtrack.services.reviews.groups import Groups
from lawtrack.services.reviews.intake.bulk import Intakes
from lawtrack.services.workspace import open_workspace

Value = TypeVar("Value")
ELEMENTS = (
    "пункт 1 статьи 1",
    "подпункт 1) статьи 1 законопроекта",
    "статья 2",
    "подпункт 2) пункта 2 статьи 1",
)


def timed(what: str, call: Callable[[], Value]) -> Value:
    """The value of a call, whose CPU time is printed."""
    start = time.process_time()
    found = call()
    print(f"  {what:<28}{time.process_time() - start:6.2f} s")
    return found


def measure(count: int) -> None:
    """One table of so many remarks."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["LAWTRACK_CONFIG"] = str(folder / "none.toml")
        open_office(folder)
        book = openpyxl.Workbook()
        book.active.append(("№", "Структурный элемент", "Замечание", "Автор"))
        for n in range(count):
            text = (
                f"Замечание жителя: слово «с{n % 700}» следует заменить, так как норма {'не ' * (n % 2)}ясна."
            )
            book.active.append((n + 1, ELEMENTS[n % len(ELEMENTS)], text, f"Житель {n}"))
        book.save(folder / "table.xlsx")
        letter = "\n".join(
            f"{n + 1}. В {('пункте 1 статьи 1 Закона', 'подпункте 1) статьи 1 законопроекта')[n % 2]} слово {n} исключить."
            for n in range(min(count, 999))
        )
        (folder / "letter.txt").write_text(letter, encoding="utf-8")
        workspace = open_workspace(folder / "ws")
        intakes = Intakes(workspace)
        print(f"{count} remarks")
        proposal = timed("proposed from the table", lambda: intakes.propose("yards", folder / "table.xlsx"))
        numbers = timed("recorded", lambda: intakes.record(proposal))
        assert len(numbers) == count
        timed("proposed as groups", lambda: Groups(workspace).proposed("yards"))
        twice = timed("the same table again", lambda: intakes.propose("yards", folder / "table.xlsx"))
        assert not twice.new
        timed(
            f"a letter of {min(count, 999)} points",
            lambda: intakes.propose("yards", folder / "letter.txt", author="x"),
        )
        timed("taken back", lambda: intakes.take_back("yards", "table.xlsx", "x"))
        workspace.close()


if __name__ == "__main__":
    measure(1000)
    measure(3000)
