"""A line of the amending act that is missing, or cannot be read, brings no order into the place before it."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action
from tests.reading.test_accounting import KK, RU, read, shown

SEVERAL = (
    "О внесении изменений в некоторые законодательные акты",
    "Статья 1. Внести изменения в следующие законодательные акты:",
    "1. В Закон Республики Казахстан от 2 мая 2020 года «О садах»:",
)
SEVERAL_KK = (
    "Қазақстан Республикасының кейбір заңнамалық актілеріне өзгерістер енгізу туралы",
    "1-бап. Қазақстан Республикасының мына заңнамалық актілеріне өзгерістер енгізілсін:",
    "1. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына:",
)
NEXT_ACT = "3. В Закон Республики Казахстан от 3 мая 2019 года «О розах»:"
NEXT_ACT_KK = "3. «Раушан туралы» 2019 жылғы 3 мамырдағы Қазақстан Республикасының Заңына:"
IN_LAW = (
    "1) в статье 5:",
    "пункт 2 исключить;",
    "2) в статье 6:",
    "пункт 1 исключить;",
    "пункт 7 исключить;",
)
IN_LAW_KK = (
    "1) 5-бапта:",
    "2-тармақ алып тасталсын;",
    "2) 6-бапта:",
    "1-тармақ алып тасталсын;",
    "7-тармақ алып тасталсын;",
)


def rows(head: tuple[str, ...], *lines: str, lang: Lang = Lang.RU) -> list[str]:
    """What is made of the lines behind the head, without their numbers."""
    made = shown(read(*head, *lines, lang=lang))
    return [row.split(" ", 1)[1] for row in made if int(row.split()[0]) > len(head)]


@pytest.mark.parametrize(
    ("lang", "lines", "last"),
    [
        (Lang.RU, IN_LAW, "4) в статье 8:"),
        (Lang.KK, IN_LAW_KK, "4) 8-бапта:"),
        (Lang.RU, IN_LAW, "5) пункт 3 статьи 8 исключить;"),
        (Lang.KK, IN_LAW_KK, "5) 8-баптың 3-тармағы алып тасталсын;"),
    ],
)
def test_behind_a_number_left_out_the_place_is_not_told(
    lang: Lang, lines: tuple[str, ...], last: str
) -> None:
    head = RU if lang is Lang.RU else KK
    made = read(*head, *lines, last, lang=lang)
    assert shown(made)[0].endswith("art_5__para_2")
    assert shown(made)[1].endswith("art_6__para_1")  # what opens a place is followed by something
    assert made[2].action is Action.NOT_UNDERSTOOD
    said = str(made[2].note)
    assert "«3)»" in said
    assert ("в статье 6" if lang is Lang.RU else "6-бапта") in said


@pytest.mark.parametrize(
    "last",
    [
        "3) в статье 8:",
        "2-1) в статье 8:",
        "4) в статье 8:\n3) в статье 9:",
        "12) в статье 8:\n4) в статье 9:",
    ],
)
def test_numbers_that_go_on_leave_every_order_where_it_is(last: str) -> None:
    """So do two lines in the wrong order, and one number that is wrong alone."""
    assert rows(RU, *IN_LAW, *last.split("\n"))[2] == "delete_provision art_6__para_7"


@pytest.mark.parametrize("own", ["пункт 3 статьи 9 исключить;", "в статье 9:\nпункт 3 исключить;"])
def test_behind_a_number_left_out_what_names_its_article_is_read(own: str) -> None:
    made = rows(RU, *IN_LAW, *own.split("\n"), "пункт 5 статьи 7 исключить;", "4) в статье 8:")
    assert made[2:] == ["not_understood", "delete_provision art_9__para_3", "delete_provision art_7__para_5"]


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (Lang.RU, ("2) в статье 6:", "а) пункт 1 исключить;", "б) пункт 4 исключить;", "а) пункт 7 исключить;")),
        (Lang.RU, ("2) в статье 6:", "а) в пункте 1:", "подпункт 1) исключить;", "подпункт 2) исключить;", "в) пункт 9 исключить;")),
        (Lang.RU, ("2) пункт 2 статьи 6 исключить;", "а) пункт 7 исключить;", "4) пункт 2 статьи 7 исключить;")),
        (Lang.RU, ("2) в статье 6:", "пункт 4 исключить;", "а) пункт 7 исключить;", "4) пункт 2 статьи 7 исключить;")),
        (Lang.KK, ("2) 6-бапта:", "а) 1-тармақ алып тасталсын;", "б) 4-тармақ алып тасталсын;", "а) 7-тармақ алып тасталсын;")),
    ],
)  # fmt: skip
def test_letters_tell_the_same(lang: Lang, lines: tuple[str, ...]) -> None:
    head = RU if lang is Lang.RU else KK
    first = ("1) пункт 1 статьи 2 исключить;", "1) 2-баптың 1-тармағы алып тасталсын;")[lang is Lang.KK]
    made = [row for row in rows(head, first, *lines, lang=lang) if not row.startswith("delete_provision")]
    assert made == ["not_understood"]


def test_letters_and_points_that_go_on_are_read() -> None:
    made = rows(
        RU,
        "1) в статье 5:",
        "а) в пункте 1:",
        "подпункт 1) исключить;",
        "подпункт 2) исключить;",
        "б) пункт 2 исключить;",
        "2) в статье 6:",
        "в пункте 1:",
        "а) подпункт 1) исключить;",
        "в пункте 2:",
        "а) подпункт 1) исключить;",
        "3) в статье 7:",
        "а) пункт 2 исключить.",
    )
    assert [row.split()[-1] for row in made] == [
        "art_5__para_1__point_1",
        "art_5__para_1__point_2",
        "art_5__para_2",
        "art_6__para_1__point_1",
        "art_6__para_2__point_1",
        "art_7__para_2",
    ]


@pytest.mark.parametrize(
    ("lang", "lines", "told"),
    [
        (Lang.RU, ("1) пункт 1 статьи 2 исключить;", "1) пункт 1 статьи 7 исключить;", "2) пункт 1 статьи 8 исключить;"), 1),
        (Lang.RU, ("1) пункт 1 статьи 2 исключить;", "пункт 1 статьи 7 исключить;"), 1),
        (Lang.RU, ("пункт 1 статьи 2 исключить;", "пункт 1 статьи 7 исключить;"), 1),
        (Lang.RU, ("пункт 1 статьи 2 исключить;", "1) пункт 1 статьи 7 исключить;", "2) пункт 1 статьи 8 исключить;"), 1),
        (Lang.KK, ("1) 2-баптың 1-тармағы алып тасталсын;", "1) 7-баптың 1-тармағы алып тасталсын;", "2) 8-баптың 1-тармағы алып тасталсын;"), 1),
        (Lang.KK, ("2-баптың 1-тармағы алып тасталсын;", "7-баптың 1-тармағы алып тасталсын;"), 1),
    ],
)  # fmt: skip
def test_orders_behind_the_lost_opening_of_an_act_reach_no_act(
    lang: Lang, lines: tuple[str, ...], told: int
) -> None:
    head, behind = (SEVERAL, NEXT_ACT) if lang is Lang.RU else (SEVERAL_KK, NEXT_ACT_KK)
    order = ("1) пункт 3 статьи 4 исключить.", "1) 4-баптың 3-тармағы алып тасталсын.")[lang is Lang.KK]
    made = read(*head, *lines, behind, order, lang=lang)
    doubtful = made[told:-1]
    assert doubtful
    assert all(one.action is Action.NOT_UNDERSTOOD and one.act is None for one in doubtful)
    assert made[-1].act is not None
    assert made[-1].act.title in ("О розах", "Раушан туралы")


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (Lang.RU, ("1) в статье 5:", "пункт 2 исключить;", "в статъе", "пункт 3 исключить;")),
        (Lang.RU, ("1) в статье 5:", "пункт 2 исключить;", "3) в ст…тье 7", "пункт 3 исключить;")),
        (Lang.KK, ("1) 5-бапта:", "2-тармақ алып тасталсын;", "6-б…", "3-тармақ алып тасталсын;")),
    ],
)
def test_a_line_that_cannot_be_read_may_have_opened_a_place(lang: Lang, lines: tuple[str, ...]) -> None:
    made = rows(RU if lang is Lang.RU else KK, *lines, lang=lang)
    assert made == ["delete_provision art_5__para_2", "not_understood", "not_understood"]


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (Lang.RU, ("1) пункт 1 статьи 2 изложить в следующей редакции:", "1. Сады сажают:", "1) весной;", "2) пункт 3 исключить;")),
        (Lang.RU, ("1) пункт 1 статьи 2 изложить в следующей редакции:", "1. Сады сажают.", "2) пункт 3 исключить;")),
        (Lang.RU, ("1) подпункт 1) статьи 2 изложить в следующей редакции:", "1) сады сажают;", "2) пункт 3 исключить;")),
        (Lang.KK, ("1) 2-баптың 1-тармағы мынадай редакцияда жазылсын:", "1. Бақ егіледі:", "1) көктемде;", "2) 3-тармақ алып тасталсын;")),
        (Lang.KK, ("1) 2-баптың 1) тармақшасы мынадай редакцияда жазылсын:", "1) бақ егіледі;", "2) 3-тармақ алып тасталсын;")),
    ],
)  # fmt: skip
def test_in_a_unit_restated_without_marks_no_line_is_an_order_untold(
    lang: Lang, lines: tuple[str, ...]
) -> None:
    made = read(*(RU if lang is Lang.RU else KK), *lines, lang=lang)
    assert {one.action for one in made[1:]} == {Action.NOT_UNDERSTOOD}
    assert getattr(made[0], "lacks_text", True) or made[0].action is Action.NOT_UNDERSTOOD


ORDER = (
    "О внесении изменений в приказ",
    "1. Внести в приказ Министра от 2 мая 2020 года № 5 «О садах» следующие изменения:",
)
ORDER_KK = (
    "Бұйрыққа өзгерістер енгізу туралы",
    "1. «Бақтар туралы» Министрдің 2020 жылғы 2 мамырдағы № 5 бұйрығына мынадай өзгерістер енгізілсін:",
)


@pytest.mark.parametrize(
    ("lang", "head", "lines", "expected"),
    [
        (Lang.RU, RU, ("1) в статье 5:", "в пуннкте 2:", "подпункт 1) исключить;", "в статье 6:", "пункт 1 исключить;"), "art_6__para_1"),
        (Lang.RU, RU, ("1) в статтье 5:", "а) в пункте 2:", "подпункт 1) исключить;", "б) в статье 6:", "пункт 1 исключить;"), "art_6__para_1"),
        (Lang.KK, KK, ("1) 5-бапта:", "2-таррмақта:", "1) тармақша алып тасталсын;", "6-бапта:", "1-тармақ алып тасталсын;"), "art_6__para_1"),
        (Lang.RU, ORDER, ("в пуннкте 2:", "подпункт 1) исключить;", "в пункте 3:", "подпункт 1) исключить;"), "para_3__point_1"),
        (Lang.KK, ORDER_KK, ("2-таррмақта:", "1) тармақша алып тасталсын;", "3-тармақта:", "1) тармақша алып тасталсын;"), "para_3__point_1"),
        (Lang.RU, ORDER, ("в разные Правила 14-7:", "подпункт 1) исключить;", "в пункте 3:", "подпункт 1) исключить;"), ""),
    ],
)  # fmt: skip
def test_a_place_that_needs_no_other_is_read_afresh(
    lang: Lang, head: tuple[str, ...], lines: tuple[str, ...], expected: str
) -> None:
    """What stood under the one that is not understood stays so; a document that it may name holds пункты of its own."""
    made = rows(head, *lines, lang=lang)
    assert made == [
        "not_understood",
        "not_understood",
        f"delete_provision {expected}" if expected else "not_understood",
    ]


def test_behind_such_a_place_the_next_letter_is_lost_again() -> None:
    lines = (
        "1) в статтье 5:",
        "а) в статье 6:",
        "пункт 1 исключить;",
        "б) пункт 7 исключить;",
        "2) пункт 1 статьи 8 исключить;",
    )
    assert rows(RU, *lines) == ["not_understood", "delete_provision art_6__para_1", "not_understood", "delete_provision art_8__para_1"]  # fmt: skip


def test_places_behind_a_number_left_out_are_told_too() -> None:
    """Every line stands in one segment, also a place that is not told; one that names its article is told."""
    lines = (
        *IN_LAW,
        "в пункте 8:",
        "подпункт 1) исключить;",
        "в статье 9: слово «а» исключить;",
        "4) в статье 8:",
    )
    made = rows(RU, *lines)
    assert made[2:] == ["not_understood", "not_understood", "not_understood", "delete_words art_9"]
    told = (*IN_LAW, "в статье 9: слово «а» исключить;", "4) в статье 8:")
    assert rows(RU, *told)[2:] == ["not_understood", "delete_words art_9"]
