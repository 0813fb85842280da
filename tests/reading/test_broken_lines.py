"""Laws whose orders end where a page's lines end: they are read as they were written, or said not to be."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.instructions.printed.quotes import OPENING, balance
from lawtrack.reading.lines import SourceLine
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


def read(lines: list[str], lang: Lang) -> list[tuple[int, str]]:
    """The number of the line and the meaning of each instruction; what is not understood says so."""
    found = read_instructions([SourceLine(n, text) for n, text in enumerate(lines, 1)], lang)
    return [(i.line, "not understood" if i.unread else row(i)) for i in found.instructions]


RU_ACT = "Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:"
KK_ACT = (
    "«Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:"
)
RU_ROSE = "слово «роза» исключить;"
RU_FIVE = "1) статью 5 исключить;"
KK_FIVE = "1) 5-бап алып тасталсын;"


@pytest.mark.parametrize(
    ("lang", "title", "opening", "order"),
    [
        (Lang.RU, ["О", "внесении изменений в Закон Республики Казахстан «О садах»"], RU_ACT, RU_FIVE),
        (Lang.RU, ["О внесении изменений в", "Закон Республики Казахстан «О садах»"], RU_ACT, RU_FIVE),
        (Lang.RU, ["О внесении изменений в Закон «О", "садах»"], RU_ACT, RU_FIVE),
        (Lang.RU, ["О садах", "бақтардың атауы туралы деген"], f"Статья 1. {RU_ACT}", RU_FIVE),
        (
            Lang.KK,
            ["«Бақтар туралы» Қазақстан Республикасының", "Заңына өзгерістер енгізу туралы"],
            KK_ACT,
            KK_FIVE,
        ),
        (
            Lang.KK,
            ["«Бақтар", "туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы"],
            KK_ACT,
            KK_FIVE,
        ),
    ],
)
def test_a_title_takes_no_opening_in(lang: Lang, title: list[str], opening: str, order: str) -> None:
    (one,) = read_instructions(
        [SourceLine(n, text) for n, text in enumerate([*title, opening, order], 1)], lang
    ).instructions
    assert not one.unread
    assert one.act is not None
    assert one.act.text.startswith(("Закон Республики Казахстан от 2 мая", "«Бақтар туралы» 2020"))


@pytest.mark.parametrize(
    ("lang", "lines", "rows"),
    [
        # a line without an end takes no order with a label of its own in
        (Lang.KK, ["5-баптағы «роза» деген", "1) 6-бап алып тасталсын;"], ["not understood", 2]),
        (Lang.RU, ["в статье 5 слова «роза»", "1) статью 6 исключить;"], ["not understood", 2]),
        # … nor one that begins with a word that goes on in another language
        (Lang.RU, ["К. ТОКАЕВ", "абзац второй статьи 7 исключить;"], ["not understood", 2]),
        (Lang.RU, ["К. ТОКАЕВ", "статьи 5 и 6 исключить;"], ["not understood", 2, 2]),
        # an order behind an open mark is none of its words
        (Lang.KK, ["«19-бап. Бақ", "5-бапта:", "«роза» деген сөз алып тасталсын;"], ["not understood", 3]),
        (Lang.RU, ["«Статья 19. Сад", "в статье 5:", RU_ROSE], ["not understood", 3]),
        # «строку» alone, and the row with its order in one line
        (
            Lang.RU,
            ["в статье 5:", "строку", "«роза – 5» заменить строкой «роза – 6»;", RU_ROSE],
            [2, 4],
        ),
        # a number that goes on is no label
        (Lang.RU, ["подпункты 1) и", "2) статьи 5 исключить;"], [1, 1]),
    ],
)
def test_what_stands_alone_is_no_part_of_the_line_above(
    lang: Lang, lines: list[str], rows: list[int | str]
) -> None:
    head = ["О внесении изменений", RU_ACT] if lang is Lang.RU else ["Өзгерістер енгізу туралы", KK_ACT]
    found = [what if what == "not understood" else line - 2 for line, what in read([*head, *lines], lang)]
    assert found == rows


@pytest.mark.parametrize("mark", ["«", "„", "“", '"'])
def test_a_mark_at_the_end_of_its_order_opens_the_text_below(mark: str) -> None:
    close = {"«": "»", "„": "“", "“": "”", '"': '"'}[mark]
    put = "статью 5 изложить в следующей редакции:"
    text = ["Статья 5. Сад", f"Сад растет.{close}."]
    apart = read(["О внесении изменений", RU_ACT, put, f"{mark}{text[0]}", text[1]], Lang.RU)
    assert read(["О внесении изменений", RU_ACT, f"{put} {mark}", *text], Lang.RU) == apart
    assert "Статья 5. Сад/Сад растет." in apart[0][1]


def test_a_final_article_ends_a_quotation_that_never_closes() -> None:
    lines = [
        "Өзгерістер енгізу туралы",
        KK_ACT,
        "7-бап мынадай мазмұндағы екінші бөлікпен толықтырылсын:",
        "«Бақтар туралы» Қазақстан Республикасының Заңына толықтыру енгізу туралы",
        "2-бап. Осы Заң ресми жарияланған күнінен бастап қолданысқаенгізіледі.",
    ]
    (_order, (line, what)) = read(lines, Lang.KK)
    assert line == 5
    assert what.startswith("commencement")


def test_a_signature_is_known_with_latin_letters() -> None:
    lines = [
        "О внесении изменений",
        "1. Внести в решение маслихата от 2 мая 2020 года № 5 «О бюджете» следующее изменение:",
        "приложение 1 к указанному решению изложить согласно приложению к настоящему решению.",
        "Пpeдceдaтeль маслихата А. Иванов",
        "Приложение к решению маслихата",
        "Бюджет",
        "Доходы – 5 тенге",
    ]
    ((_line, what),) = read(lines, Lang.RU)
    assert "Доходы – 5 тенге" in what
