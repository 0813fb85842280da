"""Acts repealed by a list in the annex: every entry has a row; what names no act repeals none."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceCell, SourceLine

RU = """О признании утратившими силу некоторых решений
Правительство Республики Казахстан ПОСТАНОВЛЯЕТ:
1. {order}
2. Настоящее постановление вводится в действие со дня его первого официального опубликования.
{signed}Приложение
к постановлению Правительства
от 1 июня 2026 года № 400
Перечень утративших силу решений
"""
KK = """Кейбір шешімдердің күші жойылды деп тану туралы
Қазақстан Республикасының Үкіметі ҚАУЛЫ ЕТЕДІ:
1. {order}
2. Осы қаулы алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.
{signed}Қазақстан Республикасы Үкіметінің 2026 жылғы 1 маусымдағы № 400 қаулысына қосымша
Күші жойылған шешімдердің тізбесі
"""
SIGNED = {
    Lang.RU: "Премьер-Министр\nРеспублики Казахстан О. Оспанов\n",
    Lang.KK: "Қазақстан Республикасының\nПремьер-Министрі О. Оспанов\n",
}
ACTS = {
    Lang.RU: (
        "Постановление Правительства Республики Казахстан от 5 мая 2015 года № 300 «О реестре»",
        "Постановление Правительства Республики Казахстан от 6 июня 2016 года № 310 «О сборе»",
    ),
    Lang.KK: (
        "«Тізілім туралы» Қазақстан Республикасы Үкіметінің 2015 жылғы 5 мамырдағы № 300 қаулысы",
        "«Алым туралы» Қазақстан Республикасы Үкіметінің 2016 жылғы 6 маусымдағы № 310 қаулысы",
    ),
}
ORDERS = [
    (Lang.RU, "Признать утратившими силу некоторые решения согласно приложению к настоящему постановлению."),
    (Lang.RU, "Признать утратившими силу решения Правительства согласно прилагаемому перечню."),
    (Lang.RU, "Признать утратившими силу решения согласно перечню, прилагаемому к настоящему постановлению."),
    (Lang.RU, "Признать утратившими силу решения согласно прилагаемому к настоящему постановлению перечню."),
    (Lang.KK, "Осы қаулыға қосымшаға сәйкес кейбір шешімдердің күші жойылды деп танылсын."),
    (Lang.KK, "Қоса беріліп отырған тізбеге сәйкес кейбір шешімдердің күші жойылды деп танылсын."),
]


def rows(lang: Lang, order: str, signed: str, entries: list[SourceLine]) -> list[str]:
    texts = (RU if lang is Lang.RU else KK).format(order=order, signed=signed).splitlines()
    lines = [SourceLine(n, text) for n, text in enumerate(texts, 1)]
    lines += [SourceLine(len(texts) + n, entry.text, table=entry.table) for n, entry in enumerate(entries, 1)]
    return [
        f"{i.action} {i.act.number if i.act else ''}".strip()
        for i in read_instructions(lines, lang).instructions
        if not i.own and i.action is not Action.COMMENCEMENT
    ]


def table(*cells: tuple[str, ...]) -> SourceLine:
    return SourceLine(0, "", table=tuple(tuple(SourceCell((text,)) for text in row) for row in cells))


def numbered(lang: Lang) -> list[SourceLine]:
    return [SourceLine(0, f"{n}. {act}.") for n, act in enumerate(ACTS[lang], 1)]


@pytest.mark.parametrize("is_signed", [True, False])
@pytest.mark.parametrize(("lang", "order"), ORDERS)
def test_every_entry_is_repealed(lang: Lang, order: str, is_signed: bool) -> None:
    signed = SIGNED[lang] if is_signed else ""
    assert rows(lang, order, signed, numbered(lang)) == ["repeal_act 300", "repeal_act 310"]


@pytest.mark.parametrize(("lang", "order"), ORDERS)
def test_a_list_in_a_table_is_read_by_its_rows(lang: Lang, order: str) -> None:
    first, second = ACTS[lang]
    for listed in (
        table(("№", "Атауы"), ("1", first), ("2", second)),
        table(("1.", first), ("2.", second)),
    ):
        assert rows(lang, order, SIGNED[lang], [listed]) == ["repeal_act 300", "repeal_act 310"]


@pytest.mark.parametrize(("lang", "order"), ORDERS)
def test_without_the_list_the_order_is_not_understood(lang: Lang, order: str) -> None:
    assert rows(lang, order, SIGNED[lang], []) == ["not_understood"]


def test_an_entry_without_a_number_behind_others_is_told() -> None:
    first, second = ACTS[Lang.RU]
    entries = [SourceLine(0, f"1. {first}."), SourceLine(0, f"{second}.")]
    assert rows(Lang.RU, ORDERS[0][1], SIGNED[Lang.RU], entries) == ["repeal_act 300", "not_understood"]


def test_words_that_name_no_act_repeal_none() -> None:
    order = "Признать утратившими силу некоторые решения Правительства."
    assert rows(Lang.RU, order, "", [])[0] == "not_understood"
