"""Numbers that do not follow, and what explains them: only what that leaves untold is in doubt."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from tests.reading.test_missing_lines import ACTS, FINAL, GARDENS, RIVERS, TITLE, read

ORDER = "Внести в приказ Министра финансов от 30 ноября 2015 года № 599 «Об утверждении Правил проверки» следующие изменения:"


def test_a_document_that_a_quotation_without_end_swallows_is_not_forgotten() -> None:
    lines = (
        "Об изменении приказа",
        f"1. {ORDER}",
        "пункт 1 изложить в следующей редакции:",
        "«1. Утвердить Правила.{mark};",
        "в Правилах проверки, утвержденных указанным приказом:",
        "пункт 1 изложить в следующей редакции:",
        "«1. Настоящие Правила.»;",
        "в пункте 2:",
        "подпункт 2) исключить.",
        "2. Настоящий приказ вводится в действие с 1 января 2027 года.",
    )
    whole = read(*(line.format(mark="»") for line in lines))
    assert "att_1__para_2__point_2" in whole[2]
    lost = read(*(line.format(mark="") for line in lines))
    assert set(lost[:-1]) == {"not understood"}


def test_a_stray_quotation_below_the_line_of_an_act_puts_no_numbered_order_in_doubt() -> None:
    orders = ("1) статью 5 исключить;", "2) статью 6 исключить.")
    found = read(
        TITLE,
        ACTS,
        GARDENS,
        "«Сад растет.»;",
        *orders,
        RIVERS.replace("2.", "3."),
        "1) статью 7 исключить.",
        FINAL,
    )
    assert found[0] == "not understood"
    assert [one.split(":")[0] for one in found[1:4]] == ["О садах", "О садах", "О реках"]


def _two_acts(*, near: bool, gap: str) -> list[str]:
    """The law of two acts: in the first «4)» stands amid other numbers, in the second it may be missing."""
    scoped = ("3) в статье 2:", "пункт 1 исключить;", "пункт 2 исключить;")
    amid = ("4) статью 9 исключить;",)
    return read(
        TITLE,
        ACTS,
        GARDENS,
        *(
            "1) статью 1 исключить;",
            *(() if near else amid),
            "2) статью 3 исключить;",
            *(amid if near else ()),
        ),
        *(*scoped, "5) статью 4 исключить."),
        RIVERS,
        *("1) статью 1 исключить;", "2) статью 6 исключить;", *scoped),
        *([gap] if gap else []),
        "5) статью 4 исключить.",
        FINAL,
    )


def test_one_line_amid_other_numbers_explains_one_gap() -> None:
    whole = _two_acts(near=False, gap="4) статью 3 исключить;")
    assert "not understood" not in whole
    two = _two_acts(near=False, gap="")
    unread = [n for n, one in enumerate(two) if one == "not understood"]
    assert [whole[n] for n in unread] == [whole[4], whole[9]]


def test_a_line_that_changed_places_with_its_neighbour_explains_that_alone() -> None:
    assert "not understood" not in _two_acts(near=True, gap="4) статью 3 исключить;")
    two = _two_acts(near=True, gap="")
    assert [n for n, one in enumerate(two) if one == "not understood"] == [9]


def test_an_order_behind_a_stray_mark_is_the_one_that_its_number_tells() -> None:
    decision = (
        "решение районного маслихата от 22 декабря 2010 года № 4С-28-3 «О районном бюджете на 2011-2013 годы»"
    )
    found = read(
        "О внесении изменений",
        f"1. Внести в {decision} следующие изменения:",
        "в подпункте 2) пункта 1:",
        "слово «один» заменить словом «два»;",
        "в подпункте 4) пункта 1:",
        "слово «три» заменить словом «пять»;",
        f"«2. Приложение 1 к {decision.replace('решение', 'решению')} изложить в новой редакции согласно приложению 1.",
        "3. Настоящее решение вводится в действие с 1 января 2027 года.",
    )
    assert ["not understood" in one for one in found] == [False, False, True, False]


def test_numbers_amid_others_that_go_on_may_have_gaps_themselves() -> None:
    stray = ("1) статью 5 исключить;", "3) второй;", "4) третий;")
    numbered = tuple(f"{n}) статью {n} исключить;" for n in (2, 3))
    found = read(
        TITLE, ACTS, GARDENS, "1) статью 1 исключить;", *numbered, *stray, "4) статью 40 исключить.", FINAL
    )
    assert found[-2] == "О садах: " + found[0].removeprefix("О садах: ").replace("art_1", "art_40")


def test_what_is_unread_in_the_acts_own_articles_puts_none_of_them_in_doubt() -> None:
    lines = (
        "О внесении изменений",
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующее изменение:",
        "статью 5 исключить.",
        "Статья 2. Приостановить до 1 января 2028 года действие статьи 7 Закона Республики Казахстан от 6 марта 2003 года «О реках».",
        "Статья 3. Правительству Республики Казахстан:",
        "привести акты в соответствие с настоящим Законом;",
        "слова «один» заменить словами «два».",
        "Статья 4. Настоящий Закон вводится в действие с 1 января 2027 года.",
    )
    source = [SourceLine(n, line) for n, line in enumerate(lines, 1)]
    unread = [i.line for i in read_instructions(source, Lang.RU).instructions if i.unread]
    assert unread == [7]


@pytest.mark.parametrize(
    ("orders", "unread"),
    [
        (("статью 5 исключить;", "статью 6 исключить;", "статью 7 исключить.", "статью 9 исключить."), [3]),
        # the signs are not kept
        (("статью 5 исключить.", "статью 6 исключить.", "статью 7 исключить;", "статью 9 исключить."), []),
        # the numbers go on
        (
            (
                "1) в статье 5:",
                "пункт 1 исключить;",
                "пункт 2 исключить.",
                "пункт 3 исключить;",
                "2) статью 9 исключить.",
            ),
            [],
        ),
        (
            (
                "1) в статье 5:",
                "пункт 1 исключить;",
                "пункт 2 исключить.",
                "пункт 3 исключить;",
                "пункт 4 исключить.",
            ),
            [2, 3],
        ),
        # before «4)» an item of this act may be lost, and no line of another act
        (
            (
                "1) в статье 5:",
                "пункт 1 исключить;",
                "пункт 2 исключить.",
                "пункт 3 исключить;",
                "4) статью 9 исключить.",
            ),
            [1, 2],
        ),
    ],
)
def test_behind_the_full_stop_of_a_block_another_may_be_lost(
    orders: tuple[str, ...], unread: list[int]
) -> None:
    found = read(TITLE, ACTS, GARDENS, *orders, FINAL)
    assert [n for n, one in enumerate(found) if one == "not understood"] == unread


def test_behind_a_full_stop_nothing_of_another_act_is_read() -> None:
    lines = (
        "статью 5 исключить;",
        "статью 6 исключить;",
        "статью 7 исключить.",
        "статью 3 исключить;",
        "статью 4 исключить.",
    )
    found = read(TITLE, ACTS, GARDENS, *lines, RIVERS, "статью 8 исключить.", FINAL)
    assert [n for n, one in enumerate(found) if one == "not understood"] == [3, 4]
    assert found[5].startswith("О реках")
