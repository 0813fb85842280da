"""Final articles: several dates in one sentence, in lists, in paragraphs of their own; абзацы of the amending act."""

from __future__ import annotations

import datetime as dt

import pytest

from lawtrack.amending.commencement import Calendar, starts
from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, Commencement, Instruction, StartRule
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

HEAD = {
    Lang.RU: (
        "О внесении изменений в Закон Республики Казахстан «О садах»",
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:",
        "1) пункт 1 статьи 1 исключить;",
        "2) в статье 2:",
        "пункт 1 исключить;",
        "пункт 2 исключить.",
    ),
    Lang.KK: (
        "«Бақтар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы",
        "1-бап. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:",
        "1) 1-баптың 1-тармағы алып тасталсын;",
        "2) 2-бапта:",
        "1-тармақ алып тасталсын;",
        "2-тармақ алып тасталсын.",
    ),
}


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def read(lang: Lang, *final: str) -> tuple[Instruction, ...]:
    lines = [SourceLine(n, text) for n, text in enumerate((*HEAD[lang], *final), 1)]
    made = read_instructions(lines, lang)
    assert len(made.segments) == len(lines)
    return made.instructions


def rules(lang: Lang, *final: str) -> list[tuple[str, tuple[str, ...]]]:
    found = [c for i in read(lang, *final) if i.action is Action.COMMENCEMENT for c in i.commencement]
    return [(_when(c), c.scope) for c in found]


def _when(c: Commencement) -> str:
    if c.rule is StartRule.DATE:
        return c.date.isoformat() if c.date else "?"
    return f"{c.rule.value}+{c.months}m" if c.months else f"{c.rule.value}+{c.days}"


CASES = [
    (
        Lang.RU,
        (
            "Статья 2. Настоящий Закон вводится в действие с 1 января 2027 года, за исключением подпункта 1) статьи 1, "
            "который вводится в действие с 1 июля 2027 года, и подпункта 2) статьи 1, который вводится в действие с "
            "1 января 2028 года.",
        ),
        [("2027-01-01", ()), ("2027-07-01", ("art_1__point_1",)), ("2028-01-01", ("art_1__point_2",))],
    ),
    (
        Lang.RU,
        (
            "Статья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого "
            "официального опубликования, за исключением:",
            "1) подпунктов 1) и 2) статьи 1, которые вводятся в действие с 1 июля 2027 года;",
            "2) абзаца третьего подпункта 2) статьи 1, который вводится в действие с 1 января 2028 года.",
        ),
        [
            ("publication+10", ()),
            ("2027-07-01", ("art_1__point_1", "art_1__point_2")),
            ("2028-01-01", ("art_1__point_2__al_3",)),
        ],
    ),
    (
        Lang.RU,
        (
            "Статья 2.",
            "1. Настоящий Закон вводится в действие со дня его первого официального опубликования.",
            "2. Подпункт 2) статьи 1 настоящего Закона вводится в действие с 1 января 2028 года.",
        ),
        [("publication+0", ()), ("2028-01-01", ("art_1__point_2",))],
    ),
    (
        Lang.RU,
        (
            "Статья 2. Настоящий Закон вводится в действие по истечении шести месяцев после дня его первого официального "
            "опубликования и действует до 1 января 2030 года.",
        ),
        [("publication+6m", ())],
    ),
    (
        Lang.KK,
        (
            "2-бап. Осы Заң, 2027 жылғы 1 шілдеден бастап қолданысқа енгізілетін 1-баптың 1) тармақшасын және 2028 жылғы "
            "1 қаңтардан бастап қолданысқа енгізілетін 1-баптың 2) тармақшасын қоспағанда, алғашқы ресми жарияланған күнінен "
            "кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.",
        ),
        [("publication+10", ()), ("2027-07-01", ("art_1__point_1",)), ("2028-01-01", ("art_1__point_2",))],
    ),
    (
        Lang.KK,
        (
            "2-бап. Осы Заң:",
            "1) 2027 жылғы 1 шілдеден бастап қолданысқа енгізілетін 1-баптың 1) тармақшасын;",
            "2) 2028 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 1-баптың 2) тармақшасын қоспағанда, 2027 жылғы "
            "1 қаңтардан бастап қолданысқа енгізіледі.",
        ),
        [("2027-01-01", ()), ("2027-07-01", ("art_1__point_1",)), ("2028-01-01", ("art_1__point_2",))],
    ),
    (
        Lang.KK,
        (
            "2-бап.",
            "1. Осы Заң алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.",
            "2. Осы Заңның 1-бабының 2) тармақшасы 2028 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.",
        ),
        [("publication+0", ()), ("2028-01-01", ("art_1__point_2",))],
    ),
]


@pytest.mark.parametrize(("lang", "final", "expected"), CASES)
def test_every_date_with_what_it_is_for(
    lang: Lang, final: tuple[str, ...], expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert rules(lang, *final) == expected


def test_earlier_relations_belong_to_the_element_that_they_stand_beside() -> None:
    (made,) = [
        i.commencement
        for i in read(
            Lang.RU,
            "Статья 2. Настоящий Закон вводится в действие с 1 января 2027 года, за исключением подпункта 1) статьи 1, "
            "который вводится в действие с 1 июля 2027 года и распространяется на правоотношения, возникшие с 1 января "
            "2025 года.",
        )
        if i.commencement
    ]
    assert [c.applies_from for c in made] == [None, day("2025-01-01")]


def test_the_last_day_and_earlier_relations_in_kazakh() -> None:
    made = read(
        Lang.KK,
        "2-бап. Осы Заң 2027 жылғы 1 қаңтардан бастап қолданысқа енгізіледі және 2025 жылғы 1 қаңтардан бастап туындаған "
        "құқықтық қатынастарға қолданылады.",
    )
    (rule,) = made[-1].commencement
    assert (rule.date, rule.applies_from) == (day("2027-01-01"), day("2025-01-01"))


def test_an_alinea_of_the_amending_act_is_its_line() -> None:
    made = read(
        Lang.RU,
        "Статья 2. Настоящий Закон вводится в действие с 1 января 2027 года, за исключением абзаца третьего подпункта 2) "
        "статьи 1, который вводится в действие с 1 января 2028 года.",
    )
    when = starts(made, Calendar())
    days = [(i.target.eid, when[i.n].date) for i in made if i.target]
    assert days == [
        ("art_1__para_1", day("2027-01-01")),
        ("art_2__para_1", day("2027-01-01")),
        ("art_2__para_2", day("2028-01-01")),
    ]


def test_months_run_out_before_the_act_takes_effect() -> None:
    rule = Commencement(StartRule.PUBLICATION, months=6)
    assert Calendar(published=day("2026-08-31")).start(rule) == day("2027-03-01")
    assert Calendar().start(rule) is None


def test_what_follows_a_scope_that_is_not_understood_is_not_read_in_the_outer_one() -> None:
    lines = [
        "О внесении изменений в Закон Республики Казахстан «О садах»",
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:",
        "1) в статье 2:",
        "в самом последнем и неведомом месте:",
        "пункт 1 исключить;",
        "2) пункт 3 статьи 4 исключить.",
    ]
    made = read_instructions([SourceLine(n, text) for n, text in enumerate(lines, 1)], Lang.RU).instructions
    assert [i.action for i in made] == [Action.NOT_UNDERSTOOD, Action.NOT_UNDERSTOOD, Action.DELETE_PROVISION]
    assert made[-1].target_eid == "art_4__para_3"


def test_rules_named_in_small_letters_are_the_approved_document() -> None:
    lines = [
        "ПРИКАЗЫВАЮ:",
        "1. Внести в приказ Министра от 5 мая 2021 года № 40 «Об утверждении правил» следующие изменения:",
        "в правилах оказания помощи, утвержденных указанным приказом:",
        "пункт 3 исключить.",
    ]
    (made,) = read_instructions(
        [SourceLine(n, text) for n, text in enumerate(lines, 1)], Lang.RU
    ).instructions
    assert made.target_eid == "att_1__para_3"


def test_a_table_of_contents_among_units_is_no_crash() -> None:
    for lang, text in (
        (Lang.RU, "статью 5 и оглавление исключить"),
        (Lang.KK, "5-бап және мазмұны алып тасталсын"),
    ):
        assert read(lang, text)
