"""Faults of an amending act are told where they stand, and what stands elsewhere is read as before."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, Instruction
from lawtrack.reading.act_kinds import is_amending
from tests.reading.test_accounting import KK, RU, read, shown

FINAL = "Статья 2. Настоящий Закон вводится в действие со дня опубликования."
FINAL_KK = "2-бап. Осы Заң 2026 жылғы 1 шілдеден бастап қолданысқа енгізіледі."
SEVERAL = (
    "О внесении изменений в некоторые законодательные акты",
    "Статья 1. Внести изменения в следующие законодательные акты:",
    "1. В Закон Республики Казахстан от 2 мая 2020 года «О садах»:",
    "1) пункт 1 статьи 2 исключить.",
)
SEVERAL_KK = (
    "Қазақстан Республикасының кейбір заңнамалық актілеріне өзгерістер енгізу туралы",
    "1-бап. Қазақстан Республикасының мына заңнамалық актілеріне өзгерістер енгізілсін:",
    "1. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына:",
    "1) 2-баптың 1-тармағы алып тасталсын.",
)
ORDER = (
    "О внесении изменений в приказ",
    "1. Внести в приказ Министра от 2 мая 2020 года № 5 «О садах» следующие изменения:",
)


def rows(*lines: str, lang: Lang = Lang.RU) -> list[str]:
    return [" ".join(row.split()[:3]) for row in shown(read(*lines, lang=lang))]


def notes(*lines: str, lang: Lang = Lang.RU) -> list[str]:
    return [str(one.note) if one.action is Action.NOT_UNDERSTOOD else "" for one in read(*lines, lang=lang)]


@pytest.mark.parametrize("mark", ["«", "««", "«««", '"', '"«', "„", "“ ", "« "])
@pytest.mark.parametrize("end", [":", ""])
@pytest.mark.parametrize(
    ("lang", "head", "opening", "order", "title"),
    [
        (
            Lang.RU,
            SEVERAL,
            "2. В Закон Республики Казахстан от 3 мая 2019 года «О розах»",
            "1) пункт 2 статьи 5 исключить.",
            "О розах",
        ),
        (
            Lang.KK,
            SEVERAL_KK,
            "2. «Раушан туралы» 2019 жылғы 3 мамырдағы Қазақстан Республикасының Заңына",
            "1) 5-баптың 2-тармағы алып тасталсын.",
            "Раушан туралы",
        ),
    ],
)
def test_a_mark_before_the_opening_of_an_act_hides_no_act(
    lang: Lang, head: tuple[str, ...], opening: str, order: str, title: str, end: str, mark: str
) -> None:
    _first, *others = read(*head, f"{mark}{opening}{end}", order, lang=lang)
    last: Instruction = others[-1]
    if end:
        assert [one.act and one.act.title for one in others] == [title]
    else:  # two faults: the orders reach no act
        assert (last.action, last.act) == (Action.NOT_UNDERSTOOD, None)


@pytest.mark.parametrize(
    "title",
    [
        "О внесении изменений в Закон Республики Казахстан «О садах»",
        "О внесении изменений в некоторые законодательные акты и Закон Республики Казахстан «О розах»",
    ],
)
def test_the_title_of_the_act_in_its_midst_loses_nothing(title: str) -> None:
    assert rows(*RU, "1) пункт 1 статьи 2 исключить;", title, "3) пункт 2 статьи 3 исключить.") == [
        "3 delete_provision art_2__para_1",
        "4 not_understood",
        "5 delete_provision art_3__para_2",
    ]


def test_the_title_of_another_act_loses_the_place() -> None:
    title = "О внесении изменений в Закон Республики Казахстан «О розах»"
    found = rows(*RU, "1) пункт 1 статьи 2 исключить;", title, "3) пункт 2 статьи 3 исключить.")
    assert found[-1] == "5 not_understood"


def test_a_finished_sentence_opens_no_act() -> None:
    prose = "Данный Закон служит занятости населения путем поддержки садов."
    assert rows(*RU, "1) в статье 2:", "пункт 1 исключить;", prose, "пункт 3 исключить.")[-1].startswith(
        "6 delete_provision"
    )


@pytest.mark.parametrize(
    ("head", "foreign", "order", "lang"),
    [
        (RU, FINAL_KK, "пункт 2 статьи 3 исключить.", Lang.RU),
        (RU, SEVERAL_KK[1], "пункт 2 статьи 3 исключить.", Lang.RU),
        (KK, FINAL, "3-баптың 2-тармағы алып тасталсын.", Lang.KK),
        (KK, "В соответствии с Бюджетным кодексом от 4 декабря 2008 года маслихат РЕШИЛ:", "3-баптың 2-тармағы алып тасталсын.", Lang.KK),
    ],
)  # fmt: skip
def test_a_line_in_another_language_is_told_and_changes_nothing(
    head: tuple[str, ...], foreign: str, order: str, lang: Lang
) -> None:
    assert rows(*head, foreign, order, lang=lang) == ["3 not_understood", "4 delete_provision art_3__para_2"]
    assert "another language" in notes(*head, foreign, order, lang=lang)[0]


def test_a_foreign_order_in_a_quotation_is_no_part_of_it() -> None:
    block = ("«1. Сад растет, и в нем цветет роза.", FINAL_KK, "2. Дуб.»;")
    first, foreign, *_others = read(*RU, "1) пункты 1 и 2 статьи 2 изложить в следующей редакции:", *block)
    assert getattr(first, "new", None) == "1. Сад растет, и в нем цветет роза."
    assert (foreign.line, foreign.action) == (5, Action.NOT_UNDERSTOOD) or foreign.line == 3


def test_a_quotation_without_its_order_is_one_and_moves_no_number() -> None:
    lines = (
        "1) пункт 1 статьи 2 исключить;",
        "«Статья 6. Сад",
        "1. Сад растет.",
        "2. Роза.»;",
        "3) статью 8 исключить.",
    )
    assert rows(*SEVERAL[:3], *lines) == [
        "4 delete_provision art_2__para_1",
        "5 not_understood",
        "8 delete_provision art_8",
    ]  # fmt: skip


def test_a_caption_in_the_midst_of_an_act_ends_it_not() -> None:
    lines = (
        "приложение 1 к приказу изложить в новой редакции согласно приложению к настоящему приказу;",
        "Приложение 2",
        "к Правилам",
        "2. Департаменту обеспечить опубликование.",
        "3. Настоящий приказ вводится в действие со дня опубликования.",
    )
    assert rows(*ORDER, *lines)[-2:] == ["6 own_provision", "7 commencement"]


def test_own_norms_in_a_quotation_without_end_are_told() -> None:
    lines = (
        "пункт 1 изложить в следующей редакции:",
        "«1. Утвердить сад.",
        "2. Департаменту обеспечить опубликование.",
        "3. Контроль возложить на сад.",
        "4. Настоящий приказ вводится в действие со дня опубликования.",
    )
    assert rows(*ORDER, *lines) == [
        "3 not_understood",
        "5 not_understood",
        "6 not_understood",
        "7 commencement",
    ]


def test_behind_an_order_without_its_text_a_line_is_no_place() -> None:
    lines = ("правый угол приложения 5 изложить в следующей редакции:", "Приложение 7", "пункт 3 исключить.")
    assert "att_7" not in " ".join(rows(*ORDER, *lines))


def test_lines_where_acts_are_expected_are_told() -> None:
    found = rows(*SEVERAL[:2], "1. Сад растет.", "Роза цветет.", *SEVERAL[2:], FINAL)
    assert found[:2] == ["3 not_understood", "4 not_understood"]
    assert found[2:] == ["6 delete_provision art_2__para_1", "7 commencement"]


def test_putting_a_code_into_effect_amends_no_act() -> None:
    assert is_amending("Кейбір заңдарға өзгерістер мен толықтырулар енгізу туралы")
    assert not is_amending("Салық кодексін қолданысқа енгізу туралы")
