"""Laws whose orders end where a page's lines end: they are read as they were written, or said not to be."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.instructions.printed.quotes import OPENING, balance
from lawtrack.reading.lines import SourceLine
from tests.reading.test_accounting import read, shown
from tests.reading.test_drafted_orders import row

LAWS = Path(__file__).parent / "laws"
NAMES = sorted(path.stem for path in LAWS.glob("*.txt"))


def wrapped(lines: list[str], width: int) -> list[str]:
    """The lines with those of the act itself in lines no longer than ``width``; quoted texts stay as they are."""
    made: list[str] = []
    depth = 0
    for line in lines:
        own = depth == 0 and line[0] not in OPENING and line[-1] in ";:."
        made += textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) if own else [line]
        depth = max(depth + balance(line), 0)
    return made


def rows(lines: list[str], lang: Lang) -> list[str]:
    read = read_instructions([SourceLine(n, text) for n, text in enumerate(lines, 1)], lang)
    written = "".join("".join(segment.text.split()) for segment in read.segments)
    assert written == "".join("".join(line.split()) for line in lines)
    return [
        f"{row(i)} {i.act.title if i.act else ''} {[(c.date, c.scope) for c in i.commencement]}"
        for i in read.instructions
        if not i.unread
    ]


@pytest.mark.parametrize("width", [45, 60, 80, 95, 110])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_read_otherwise(name: str, width: int) -> None:
    lang = Lang(name.rsplit("_", 1)[1])
    lines = [line.strip() for line in (LAWS / f"{name}.txt").read_text("utf-8").splitlines() if line.strip()]
    whole, broken = rows(lines, lang), rows(wrapped(lines, width), lang)
    # a suspension whose interim text stands below is told twice: without it, and that the rest is not understood
    assert {one for one in set(broken) - set(whole) if not one.startswith("suspend")} == set()
    assert len(broken) > 0.7 * len(whole)


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        # a place whose colon is forgotten, and the orders in it
        (("1) в статье 22", "слово «роза» исключить;", "слово «пион» исключить."), 2),
        # a part of an order is never read alone
        (("1) подпункт 3) пункта 2", "статьи 5 исключить."), 1),
        (("1) в пункте 1", "статьи 5:", "слово «роза» исключить."), 1),
        (("1) в пунктах 1, 2 и", "3 статьи 5 слово «роза» исключить."), 3),
    ],
)
def test_what_belongs_together(lines: tuple[str, ...], count: int) -> None:
    head = (
        "О внесении изменений",
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:",
    )
    found = read_instructions([SourceLine(n, text) for n, text in enumerate((*head, *lines), 1)], Lang.RU)
    assert len(found.instructions) == count
    assert all(not i.unread for i in found.instructions)


@pytest.mark.parametrize(
    "lines",
    [
        ("Закона", "Республики Казахстан от 2 мая 2020 года «О садах», установив, что в период приостановления", "данный пункт"),
        ("Закона Республики Казахстан", "от 2 мая 2020 года «О садах», установив,", "что в период приостановления данный пункт"),
        ("Закона Республики Казахстан от 2 мая 2020 года", "«О садах», установив, что в период приостановления", "данный пункт"),
    ],
)  # fmt: skip
def test_a_suspension_broken_wherever_keeps_what_holds_meanwhile(lines: tuple[str, ...]) -> None:
    first, second, third = lines
    made = read(
        "О приостановлении действия отдельных норм",
        f"Статья 1. Приостановить до 1 января 2028 года действие пункта 2 статьи 5 {first}",
        second,
        f"{third} действует в следующей редакции:",
        "«2. Сады поливают.».",
        "Статья 2. Настоящий Закон вводится в действие со дня опубликования.",
    )
    assert shown(made) == ["2 suspend art_5__para_2 2. Сады поливают.", "6 commencement"]
    assert made[0].act is not None
    assert made[0].act.title == "О садах"
