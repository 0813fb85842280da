"""Orders that point: to the act amended before them, to the list that an order approves; words replaced without a noun."""

from __future__ import annotations

import pytest

from lawtrack.amending.commencement import Calendar, starts, undated
from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

ORDER = {
    Lang.RU: (
        "О внесении изменений в приказ",
        "1. Внести в приказ Министра садов Республики Казахстан от 2 мая 2020 года № 5 «О грушах» следующие изменения:",
    ),
    Lang.KK: (
        "Бұйрыққа өзгерістер енгізу туралы",
        "1. «Алмұрттар туралы» Бақтар министрінің 2020 жылғы 2 мамырдағы № 5 бұйрығына мынадай өзгерістер енгізілсін:",
    ),
}


def read(lang: Lang, *lines: str) -> tuple[Instruction, ...]:
    return read_instructions([SourceLine(n, text) for n, text in enumerate(lines, 1)], lang).instructions


def rows(found: tuple[Instruction, ...]) -> list[str]:
    kept = [i for i in found if i.action is not Action.OWN_PROVISION]
    values = [
        [str(i.action), *(getattr(i, name, None) for name in ("target_eid", "old", "new"))] for i in kept
    ]
    return [" | ".join(str(value) for value in row if value is not None) for row in values]


@pytest.mark.parametrize(
    ("lang", "lines", "expected"),
    [
        (
            Lang.RU,
            ("1) пункт 6 исключить.", "2. Пункт 7 указанного приказа исключить."),
            ["delete_provision | para_6", "delete_provision | para_7"],
        ),
        (
            Lang.KK,
            ("1) 6-тармақ алып тасталсын.", "2. Көрсетілген бұйрықтың 7-тармағы алып тасталсын."),
            ["delete_provision | para_6", "delete_provision | para_7"],
        ),
        (  # another form than the act has
            Lang.RU,
            ("1) пункт 6 исключить.", "2. Пункт 7 указанного решения исключить."),
            ["delete_provision | para_6", "not_understood"],
        ),
        (  # the line between them is missing: it may have named another act
            Lang.RU,
            ("1) пункт 6 исключить.", "3. Пункт 7 указанного приказа исключить."),
            ["delete_provision | para_6", "not_understood"],
        ),
        (  # which of two acts is not told
            Lang.RU,
            (
                "1) пункт 6 исключить.",
                "2. Внести в приказ Министра садов Республики Казахстан от 3 мая 2021 года № 9 «О сливах» следующее изменение:",
                "пункт 6 исключить.",
                "3. Пункт 7 указанного приказа исключить.",
            ),
            ["delete_provision | para_6", "delete_provision | para_6", "not_understood"],
        ),
        (
            Lang.RU,
            ("в пункте 4 «груша» заменить на «яблоня»;",),
            ["substitute_words | para_4 | груша | яблоня"],
        ),
        (Lang.RU, ("«груша» заменить на «яблоня»;",), ["not_understood"]),
        (
            Lang.KK,
            ('4-тармақтың "б" тармақшасындағы "алмұрт" деген сөз алып тасталсын;',),
            ["delete_words | para_4__point_b | алмұрт"],
        ),
        (
            Lang.KK,
            ('4-тармақтың "а" және "г" тармақшалары алып тасталсын;',),
            ["delete_provision | para_4__point_a", "delete_provision | para_4__point_g"],
        ),
    ],
)
def test_orders_are_read_where_they_point(lang: Lang, lines: tuple[str, ...], expected: list[str]) -> None:
    assert rows(read(lang, *ORDER[lang], *lines)) == expected


def test_an_order_that_points_changes_the_act_itself() -> None:
    made = read(
        Lang.RU,
        *ORDER[Lang.RU],
        "в Правилах полива, утвержденных указанным приказом:",
        "пункт 6 исключить.",
        "2. Пункт 7 указанного приказа исключить.",
    )
    assert [(i.act.annex, i.act.document) for i in made if i.act] == [(True, "Правилах полива"), (False, "")]


def test_a_document_approved_by_the_act_named_above_is_restated_by_an_annex() -> None:
    made = read(
        Lang.RU,
        *ORDER[Lang.RU],
        "1) Правила полива груш, утвержденные вышеназванным приказом, изложить в новой редакции согласно приложению к настоящему приказу.",
        "Приложение к приказу",
        "Правила полива груш",
        "1. Груши поливают.",
    )
    assert [(i.action, i.act.document) for i in made if i.act] == [(Action.ANNEX, "Правила полива груш")]


def listed(day: str, signed: str, *more: str) -> tuple[str, ...]:
    return (
        "Об утверждении перечня",
        "1. Утвердить прилагаемый перечень некоторых приказов Министра садов Республики Казахстан, в которые вносятся изменения.",
        *more,
        "2. Признать утратившим силу приказ Министра садов Республики Казахстан от 1 мая 2010 года № 7 «О саде».",
        f"3. Настоящий приказ вводится в действие с 1 января 2027 года, за исключением {day} вводится в действие с 1 июля 2027 года.",
        *signed.splitlines(),
        "Приложение к приказу",
        "Министра садов",
        "от 1 мая 2026 года № 8",
        "Перечень некоторых приказов Министра садов Республики Казахстан, в которые вносятся изменения",
        "1. Внести в приказ Министра садов Республики Казахстан от 12 февраля 2018 года № 160 «О груше» следующее изменение:",
        "пункт 3 исключить.",
        "2. Внести в приказ Министра садов Республики Казахстан от 12 февраля 2018 года № 161 «О яблоке» следующие изменения:",
        "1) пункт 3 исключить;",
        "2) пункт 4 исключить.",
    )


SIGNED = (
    "Министр садов И. Иванов",
    "исполняющий обязанности Министра садов\nРеспублики Казахстан И. Иванов",
    "",
)


@pytest.mark.parametrize("signed", SIGNED)
@pytest.mark.parametrize(
    ("day", "later"),
    [
        ("пункта 2 перечня, который", {"2/1)", "2/2)"}),
        ("подпункта 2) пункта 2 изменений и дополнений, который", {"2/2)"}),
        ("пункта 1 прилагаемого перечня, который", {"1"}),
    ],
)
def test_an_element_of_the_list_has_its_own_day(day: str, later: set[str], signed: str) -> None:
    made = read(Lang.RU, *listed(day, signed))
    assert not [i for i in made if i.action is Action.NOT_UNDERSTOOD]
    assert not undated(made)
    found = starts(made, Calendar())
    july = {"/".join(i.scope) for i in made if (when := found[i.n].date) and when.month == 7}
    assert july == later  # not the repeal in the order's own paragraph 2
    assert next(found[i.n].date for i in made if i.action is Action.REPEAL_ACT).month == 1  # type: ignore[union-attr]


def test_a_list_that_has_no_such_element_is_told() -> None:
    assert undated(read(Lang.RU, *listed("пункта 9 перечня, который", SIGNED[0])))
