"""Amending acts in which a line is missing, or stands twice, or a page's edge was copied along: nothing is read wrongly."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.instructions.printed.text import SegmentKind
from lawtrack.reading.lines import SourceCell, SourceLine
from tests.reading.test_drafted_orders import row

TITLE = "О внесении изменений и дополнений в некоторые законодательные акты"
ACTS = "Статья 1. Внести изменения в следующие законодательные акты Республики Казахстан:"
GARDENS = "1. В Закон Республики Казахстан от 2 мая 2020 года «О садах»:"
RIVERS = "2. В Закон Республики Казахстан от 6 марта 2003 года «О реках»:"
FINAL = "Статья 2. Настоящий Закон вводится в действие с 1 января 2027 года."


def read(*lines: str | SourceLine) -> list[str]:
    """What is read: the act and the meaning of every instruction."""
    source = [
        line if isinstance(line, SourceLine) else SourceLine(n, line) for n, line in enumerate(lines, 1)
    ]
    return [
        "not understood" if i.unread else f"{i.act.title if i.act else ''}: {row(i)}"
        for i in read_instructions(source, Lang.RU).instructions
    ]


def test_points_that_begin_anew_belong_to_an_act_whose_line_is_missing() -> None:
    gardens = ["1) статью 5 исключить;", "2) статью 6 исключить."]
    rivers = ["1) статью 7 исключить;", "2) статью 8 исключить."]
    whole = read(TITLE, ACTS, GARDENS, *gardens, RIVERS, *rivers, FINAL)
    lost = read(TITLE, ACTS, GARDENS, *gardens, *rivers, FINAL)
    assert len(whole) == len(lost) == 5
    assert lost[:2] == whole[:2]
    assert lost[2:4] == ["not understood", "not understood"]
    assert lost[4] == whole[4]


@pytest.mark.parametrize(
    "lines",
    [
        # a point that stands twice, or in another place
        ["1) статью 5 исключить;", "1) статью 5 исключить;", "2) статью 6 исключить."],
        [
            "1) статью 5 исключить;",
            "2) статью 6 исключить;",
            "1) статью 8 исключить;",
            "3) статью 7 исключить.",
        ],
        # points of a document, behind the line that names it
        ["1) статью 5 исключить;", "2) статью 6 исключить;", "в главе 3:", "1) статью 7 исключить;"],
    ],
)
def test_other_points_lose_no_act(lines: list[str]) -> None:
    found = read(TITLE, ACTS, GARDENS, *lines, FINAL)
    assert [one for one in found if one.startswith("О садах")] == found[:-1]
    assert len(found) >= len([line for line in lines if line.endswith((";", "."))])


def test_the_text_of_an_order_whose_line_is_missing_is_no_part_of_the_one_before() -> None:
    first = ["1) пункт 1 статьи 5 изложить в следующей редакции:", "«1. Сад растет.»;"]
    second = ["2) пункт 2 статьи 6 изложить в следующей редакции:", "«2. Сад цветет.»."]
    whole = read(TITLE, ACTS, GARDENS, *first, *second, FINAL)
    assert ["not understood" in one for one in whole] == [False, False, False]
    lost = read(TITLE, ACTS, GARDENS, *first, *second[1:], FINAL)
    assert lost == ["not understood", whole[2]]


def test_units_that_are_named_have_a_text_each() -> None:
    found = read(
        TITLE,
        ACTS,
        GARDENS,
        "пункты 1 и 2 статьи 5 изложить в следующей редакции:",
        "«1. А.»;",
        "«2. Б.».",
        FINAL,
    )
    assert [one.rpartition("new=")[2].split(" |")[0] for one in found[:2]] == ["1. А.", "2. Б."]


def test_the_header_of_a_page_loses_nothing() -> None:
    orders = ["1) статью 5 исключить;", "2) статью 6 исключить."]
    whole = read("Закон Республики Казахстан", TITLE, ACTS, GARDENS, *orders, FINAL)
    header = read(
        "Закон Республики Казахстан",
        TITLE,
        ACTS,
        GARDENS,
        orders[0],
        "Закон Республики Казахстан",
        orders[1],
        FINAL,
    )
    assert [one for one in header if one != "not understood"] == whole


def test_points_that_go_on_tell_that_a_line_between_them_opened_no_act() -> None:
    stray = "В Закон Республики Казахстан от 6 марта 2003 года «О реках»;"
    found = read(TITLE, ACTS, GARDENS, "1) статью 5 исключить;", stray, "2) статью 6 исключить.", FINAL)
    assert found[0].startswith("О садах")
    assert found[1] == "not understood"
    assert found[2].startswith("О садах")


def table(number: int) -> SourceLine:
    return SourceLine(number, "", table=((SourceCell(("№",)), SourceCell(("Наименование",))),))


def test_a_table_behind_a_line_that_puts_nothing_opens_no_quotation() -> None:
    lines = [
        TITLE,
        "1. Внести в решение от 2 мая 2020 года № 5 «О бюджете» следующее изменение:",
        "пункт 5 исключить.",
        "2. Управлению обеспечить:",
        "",
        "1) направление копии решения;",
        "3. Контроль возложить на управление.",
    ]
    source = [table(5) if n == 5 else SourceLine(n, line) for n, line in enumerate(lines, 1)]
    read = read_instructions(source, Lang.RU)
    assert not any(i.unread for i in read.instructions)
    assert SegmentKind.QUOTATION not in {segment.kind for segment in read.segments}


def test_a_quotation_behind_a_table_is_not_one_with_it() -> None:
    put = "статью 5 изложить в следующей редакции:"
    lines = [TITLE, ACTS, GARDENS, put, "", "«Статья 5. Сад»."]
    source = [table(5) if n == 5 else SourceLine(n, line) for n, line in enumerate(lines, 1)]
    assert [i.unread for i in read_instructions(source, Lang.RU).instructions] == [True]


def test_own_articles_in_a_quotation_end_it_where_they_lead_to_the_final_one() -> None:
    found = read_instructions(
        [
            SourceLine(n, line)
            for n, line in enumerate(
                [
                    TITLE,
                    "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:",
                    "статью 7 изложить в следующей редакции:",
                    "«Статья 7. Сад",
                    "1. Сад растет.",
                    "Статья 2. Действие настоящего Закона не распространяется на реки.",
                    "Статья 3. Настоящий Закон вводится в действие с 1 января 2027 года.",
                    "2. Сад цветет.».",
                ],
                1,
            )
        ],
        Lang.RU,
    ).instructions
    told = {i.line: i for i in found}
    assert told[3].unread
    assert not told[6].unread
    assert told[7].commencement


def test_an_article_in_the_wrong_place_leaves_those_up_to_the_final_one() -> None:
    own = [
        "Статья 3. Министерству обеспечить исполнение настоящего Закона.",
        "Статья 4. Настоящий Закон вводится в действие с 1 января 2027 года.",
    ]
    found = read(
        TITLE,
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующее изменение:",
        "статью 7 исключить.",
        *own,
        "Статья 2. Приостановить до 1 января 2027 года действие статьи 5 Закона Республики Казахстан от 6 марта 2003 года «О реках».",
    )
    assert [one for one in found if one.startswith(": ")]
    assert "not understood" not in found[:3]


@pytest.mark.parametrize("number", ["9" * 5000, "²", "2-" + "9" * 5000])
def test_what_counts_nothing_is_no_number_of_a_line(number: str) -> None:
    """A slip of the keyboard, or a footnote's mark, is read as it stands; no line is missing before it, and none behind."""
    heads = ("1", number, "3", number, number)
    got = read(TITLE, ACTS, GARDENS, *(f"{head}) статью 5 исключить;" for head in heads), FINAL)
    assert got[0] == read(TITLE, ACTS, GARDENS, "1) статью 5 исключить;", FINAL)[0]
    assert len(got) == len(heads) + 1


@pytest.mark.parametrize(
    ("lines", "doubted"),
    [
        # the line whose number is left out stands at the end of another
        (
            [
                "1) в статье 5:",
                "пункт 1 исключить;",
                "пункт 2 исключить;",
                "пункт 3 исключить;2) статью 6 исключить;",
                "3) статью 7 исключить.",
            ],
            ["пункт 3"],
        ),
        # it stands amid other numbers, and no line stood under it
        (
            [
                "1) в статье 5:",
                "пункт 1 исключить;",
                "пункт 2 исключить;",
                "3) статью 7 исключить;",
                "4) статью 8 исключить;",
                "2) статью 6 исключить;",
                "5) статью 9 исключить.",
            ],
            [],
        ),
        # a first number stands instead of it: what stood under the missing line may stand behind that
        (
            [
                "1) статью 5 исключить;",
                "2) статью 6 исключить;",
                "1) статью 7 исключить;",
                "пункт 4 исключить;",
                "4) статью 8 исключить.",
            ],
            ["пункт 4"],
        ),
        # a line that orders nothing is not what a place was opened for
        (
            [
                "1) статью 5 исключить;",
                "2. В Закон Республики Казахстан от 6 марта 2003 года «О реках»:",
                "А. Сериков",
                "1) статью 7 исключить;",
                "4. В Закон Республики Казахстан от 7 марта 2003 года «О горах»:",
                "1) статью 8 исключить.",
            ],
            ["А. Сериков"],
        ),
    ],
)
def test_only_what_may_stand_under_the_missing_line_is_in_doubt(lines: list[str], doubted: list[str]) -> None:
    source = [SourceLine(n, line) for n, line in enumerate([TITLE, ACTS, GARDENS, *lines, FINAL], 1)]
    unread = [i.text for i in read_instructions(source, Lang.RU).instructions if i.unread]
    assert [text[: len(begin)] for text, begin in zip(unread, doubted, strict=True)] == doubted


@pytest.mark.parametrize(
    "behind",
    [
        ("Приложение 4", "2) статью 6 исключить;", FINAL),
        ("Приложение 4", FINAL),
        ("Приложение 4", "к настоящему Закону", FINAL),
    ],
)
def test_a_stray_caption_amid_orders_opens_no_annex(behind: tuple[str, ...]) -> None:
    annex = "1) приложение 1 изложить в новой редакции согласно приложению к настоящему Закону;"
    whole = read(TITLE, ACTS, GARDENS, annex, *behind[1:])
    found = read(TITLE, ACTS, GARDENS, annex, *behind)
    own = [one for one in whole if one != "not understood" and "annex" not in one]
    assert own
    assert [one for one in found if one in own] == own


def test_a_caption_behind_the_act_opens_its_annex() -> None:
    annex = "1) приложение 1 изложить в новой редакции согласно приложению к настоящему Закону."
    found = read(TITLE, ACTS, GARDENS, annex, FINAL, "Приложение", "к Закону", "1. Роза.", "2. Пион.")
    assert "2. Пион." in found[0]


def test_an_unread_line_behind_the_changes_puts_none_before_it_in_doubt() -> None:
    behind = [
        "2. Департаменту в установленном порядке обеспечить размещение приказа.",
        "3. Пункт 7 убрать, а статью 8 исключить и сообщить об этом.",
    ]
    lines = [
        TITLE,
        "ПРИКАЗЫВАЮ:",
        "1. Внести в приказ Министра от 17 февраля 2026 года № 100 «О садах» следующее изменение:",
    ]
    source = [SourceLine(n, line) for n, line in enumerate([*lines, "пункт 1 исключить.", *behind], 1)]
    found = read_instructions(source, Lang.RU).instructions
    assert not any(i.unread for i in found if i.line == 5)
