"""Dates, sums, numbers and references are the same values in Russian and in Kazakh."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.fact import FactKind
from lawtrack.parity.facts import fact_gaps
from lawtrack.reading.facts import read_facts


def values(text: str, lang: Lang) -> list[tuple[str, str]]:
    return [(f.kind.value, f.unit + ":" + f.value if f.unit else f.value) for f in read_facts(text, lang)]


@pytest.mark.parametrize(
    ("ru", "kk", "expected"),
    [
        ("10 июля 2024 года", "2024 жылғы 10 шілдедегі", [("date", "2024-07-10")]),
        ("с 1 сентября 2021 года", "2021 жылдың 1 қыркүйегінен бастап", [("date", "2021-09-01")]),
        ("1 марта", "1 наурызда", [("date", "--03-01")]),
        ("от 01.09.2021", "01.09.2021 ж.", [("date", "2021-09-01")]),
        ("до тысячи двухсот часов", "бір мың екі жүз сағатқа дейін", [("number", "1200")]),
        ("двух тысяч месячных расчетных показателей", "екі мың айлық есептік көрсеткіш", [("sum", "2000")]),
        ("5 тысяч тенге", "5 мың теңге", [("sum", "5000")]),
        ("2,5 миллиона тенге", "2,5 миллион теңге", [("sum", "2500000")]),
        ("1 200 000 (один миллион двести тысяч) тенге", "1 200 000 (бір миллион екі жүз мың) теңге", [("sum", "1200000"), ("sum", "1200000")]),
        ("статьи 217-1", "217-1-баптың", [("reference", "art:217-1")]),
        ("частями первой и третьей", "бірінші және үшінші бөліктерінде", [("reference", "subpara:1"), ("reference", "subpara:3")]),
        ("подпунктами 1), 2) и 2-1)", "1), 2) және 2-1) тармақшалармен", [("reference", "point:1"), ("reference", "point:2"), ("reference", "point:2-1")]),
        ("в абзаце двадцать первом", "жиырма бірінші абзацта", [("reference", "al:21")]),
        ("в десятидневный срок", "он күндік мерзімде", [("number", "10")]),
        ("не старше шестидесяти трех лет", "алпыс үш жастан аспаған", [("number", "63")]),
        ("в двадцати пяти случаях", "жиырма бес жағдайда", [("number", "25")]),
        ("в 2021–2027 годах", "2021–2027 жылдары", [("number", "2021"), ("number", "2027")]),
    ],
)  # fmt: skip
def test_both_languages_read_to_the_same(ru: str, kk: str, expected: list[tuple[str, str]]) -> None:
    assert values(ru, Lang.RU) == expected
    assert values(kk, Lang.KK) == expected


def test_a_case_ending_closes_a_kazakh_number() -> None:
    assert values("бір мыңнан үш мыңға дейін", Lang.KK) == [("number", "1000"), ("number", "3000")]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("онда, оның үшін, жүзеге асыру", Lang.KK),
        ("семья, стороны, частный, пятно", Lang.RU),
    ],
)
def test_words_that_only_look_like_numbers(text: str, lang: Lang) -> None:
    assert read_facts(text, lang) == ()


def test_words_with_another_meaning_are_not_missed() -> None:
    assert [f.weak for f in read_facts("тоқсан сайын бір рет", Lang.KK)] == [True, True]
    assert [f.weak for f in read_facts("тоқсан бес күн", Lang.KK)] == [False]
    assert [f.weak for f in read_facts("семью десятками", Lang.RU)] == [True]


def test_a_day_that_the_calendar_does_not_have_is_numbers() -> None:
    assert [f.kind for f in read_facts("31 июня 2024 года", Lang.RU)] == [FactKind.NUMBER, FactKind.NUMBER]


@pytest.mark.parametrize(
    ("ru", "kk"),
    [
        ("инвалиды III группы", "үшінші топтағы мүгедектер"),
        ("одной трети голосов", "дауыстардың үштен бірі"),
        ("три четверти", "төрттен үші"),
        ("раз в полугодие", "алты айда бір рет"),
        ("трехсторонняя комиссия", "үш жақты комиссия"),
        ("в течение суток", "жиырма төрт сағат ішінде"),
        ("пункты 1 – 4", "1-4-тармақтар"),
        ("статьями 348, 349 и 350", "348-350-баптар"),
        ("от 5 до 10 дней", "5-10 күн"),
        ("с 1 по 15 мая", "мамырдың 1-інен 15-іне дейін"),
        ("более половины", "елу пайыздан астамы"),
        ("тысячи людей", "мыңдаған адам"),
        ("первого отделения", "бірінші бөлімше"),
        ("2 экземпляра", "екі данада"),
        ("обе стороны", "екі тарап"),
        ("на 2024/2025 учебный год", "2024/2025 оқу жылына"),
        ("с 1 сентября 2024 учебного года", "2024 оқу жылының 1 қыркүйегінен"),
    ],
)
def test_what_languages_say_in_their_own_way_is_no_difference(ru: str, kk: str) -> None:
    first, second = read_facts(ru, Lang.RU), read_facts(kk, Lang.KK)
    assert fact_gaps(first, second) == []
    assert fact_gaps(second, first) == []
