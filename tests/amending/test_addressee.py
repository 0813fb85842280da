from __future__ import annotations

import datetime as dt
import re
from types import MappingProxyType

import pytest

from lawtrack.amending.addressee import addressed, match_act
from lawtrack.model.document import Lang, Work
from lawtrack.model.instruction import ActReference
from lawtrack.reading.instructions.acts import reference

LAND = Work(
    "/land",
    date=dt.date(2003, 6, 20),
    number="442",
    titles=MappingProxyType(
        {Lang.RU: "Земельный кодекс Республики Казахстан", Lang.KK: "Қазақстан Республикасының Жер кодексі"}
    ),
)
EDUCATION = Work(
    "/education",
    date=dt.date(2007, 7, 27),
    number="319-III",
    titles=MappingProxyType({Lang.RU: "Об образовании", Lang.KK: "Білім туралы"}),
)
TOURISM = Work(
    "/tourism",
    date=dt.date(2001, 6, 13),
    number="211",
    titles=MappingProxyType(
        {Lang.RU: "Закон Республики Казахстан «О туристской деятельности в Республике Казахстан»"}
    ),
)
YARDS = Work("/yards", titles=MappingProxyType({Lang.RU: "О дворах"}))
ORDER = Work("/order", date=dt.date(2022, 6, 30), number="61")
OTHER_ORDER = Work("/other-order", date=dt.date(2022, 6, 30), number="58")
SHELF = (LAND, EDUCATION, TOURISM, YARDS, ORDER, OTHER_ORDER)


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        (
            ActReference("Земельный кодекс Республики Казахстан от 20 июня 2003 года", dt.date(2003, 6, 20)),
            LAND,
        ),
        (ActReference("Земельного кодекса Республики Казахстан"), LAND),
        (
            ActReference(
                "2003 жылғы 20 маусымдағы Қазақстан Республикасының Жер кодексіне", dt.date(2003, 6, 20)
            ),
            LAND,
        ),
        (ActReference("Земельный кодекс от 21 июня 2003 года", dt.date(2003, 6, 21)), None),
        (ActReference("Лесной кодекс Республики Казахстан", dt.date(2003, 6, 20)), None),
        (ActReference("Закон «Об образовании»", dt.date(2007, 7, 27), title="Об образовании"), EDUCATION),
        (ActReference("Закон «Об образовании»", title="Об образовании"), EDUCATION),
        (ActReference("Закон «Об образовании»", number="320-III", title="Об образовании"), None),
        (ActReference("«Білім туралы» Заңына", title="Білім туралы"), EDUCATION),
        (
            ActReference("Закон «О туристской …»", title="О туристской деятельности в Республике Казахстан"),
            TOURISM,
        ),
        (ActReference("Закон «О дворах»", dt.date(2024, 1, 1), title="О дворах"), YARDS),
        (ActReference("приказ № 61", dt.date(2022, 6, 30), "61"), ORDER),
        (ActReference("приказ № 58", dt.date(2022, 6, 30), "58"), OTHER_ORDER),
        (ActReference("приказ", dt.date(2022, 6, 30)), None),
        (ActReference("приказ № 61", number="61"), None),
    ],
)
def test_an_act_is_found_by_its_requisites(reference: ActReference, found: Work | None) -> None:
    lang = Lang.KK if re.search("[әғқңөұүһі]", reference.text) else Lang.RU
    assert match_act(reference, SHELF, lang) is found


def test_two_acts_of_one_name_are_none() -> None:
    twin = Work("/twin", titles=MappingProxyType({Lang.RU: "О дворах"}))
    assert match_act(ActReference("Закон «О дворах»", title="О дворах"), (*SHELF, twin), Lang.RU) is None


def act(title: str, lang: Lang = Lang.RU, date: dt.date | None = None, number: str = "") -> Work:
    return Work("/act", titles=MappingProxyType({lang: title}), date=date, number=number)


CASES = [
    # the name of a code or of the Constitution, inflected
    ("Конституцию Республики Казахстан", "Конституция Республики Казахстан", True),
    (
        "Конституции Республики Казахстан, принятой на республиканском референдуме",
        "Конституция Республики Казахстан",
        True,
    ),
    ("Водный кодекс Республики Казахстан", "Водный кодекс Республики Казахстан", True),
    ("Водного кодекса Республики Казахстан", "Водный кодекс Республики Казахстан", True),
    ("Лесном кодексе Республики Казахстан", "Лесной кодекс Республики Казахстан", True),
    (
        "Гражданский процессуальный кодекс Республики Казахстан",
        "Гражданский кодекс Республики Казахстан",
        False,
    ),
    (
        "Гражданский кодекс Республики Казахстан",
        "Гражданский процессуальный кодекс Республики Казахстан",
        False,
    ),
    ("Уголовно-процессуальный кодекс Республики Казахстан", "Уголовный кодекс Республики Казахстан", False),
    (
        "Кодекс Республики Казахстан об административных правонарушениях",
        "Об административных правонарушениях",
        True,
    ),
    (
        "Кодекса Республики Казахстан об административных правонарушениях",
        "Кодекс Республики Казахстан об административных правонарушениях",
        True,
    ),
    (
        "Кодекс Республики Казахстан об административныхправонарушениях",
        "Об административных правонарушениях",
        True,
    ),
    ("Гражданский кодекс Республики Узбекистан", "Гражданский кодекс Республики Казахстан", False),
    # brackets
    (
        "Гражданский кодекс Республики Казахстан (Особенная часть)",
        "Гражданский кодекс Республики Казахстан (Общая часть)",
        False,
    ),
    (
        "Гражданский кодекс Республики Казахстан (Общая часть)",
        "Гражданский кодекс Республики Казахстан (Общая часть)",
        True,
    ),
    (
        "Гражданский кодекс Республики Казахстан (Общая часть)",
        "Гражданский кодекс Республики Казахстан",
        None,
    ),
    (
        "Кодекс Республики Казахстан «О налогах и других платежах» (Налоговый кодекс)",
        "Налоговый кодекс Республики Казахстан",
        True,
    ),
    (
        "Кодекс Республики Казахстан «О налогах и других платежах»",
        "О налогах и других платежах (Налоговый кодекс)",
        True,
    ),
    (
        "Кодекс Республики Казахстан «О налогах и других платежах»",
        "Налоговый кодекс Республики Казахстан",
        None,
    ),
    # titles: digits are exact, a slip of the pen is not known
    (
        "решение маслихата «О районном бюджете на 2024–2026 годы»",
        "О районном бюджете на 2023-2025 годы",
        False,
    ),
    (
        "решение маслихата «О районном бюджете на 2024–2026 годы»",
        "О районном бюджете на 2024-2026 годы",
        True,
    ),
    ("решение «О бюджете Абайского района на 2024 год»", "О бюджете Айыртауского района на 2024 год", False),
    ("Закон «О государственных закупках»", "О государственных закупах", None),
    ("Закон «О государственных закупках»", "О государственной службе", False),
    ("Закон «Онормативных правовых актах»", "О нормативных правовых актах", True),
    ("Закон «О связи»", "Закон Республики Казахстан «О связи»", True),
    ("Закон «О связи»", "Конституция Республики Казахстан", False),
    # form, date and number alone say nothing of the name
    ("приказ Министра финансов Республики Казахстан", "Об утверждении Правил", None),
    ("Закон «О связи»", "", None),
]
KAZAKH = [
    ("Қазақстан Республикасының Конституциясына", "Қазақстан Республикасының Конституциясы", True),
    (
        "Қазақстан Республикасының Азаматтық кодексіне (Ерекше бөлім)",
        "Қазақстан Республикасының Азаматтық кодексі (Жалпы бөлім)",
        False,
    ),
    (
        "Қазақстан Республикасының Азаматтық кодексіне (Жалпы бөлім)",
        "Қазақстан Республикасының Азаматтық кодексі (Жалпы бөлім)",
        True,
    ),
    (
        "Қазақстан Республикасының Азаматтық процестік кодексіне",
        "Қазақстан Республикасының Азаматтық кодексі",
        False,
    ),
    (
        "Қазақстан Республикасының Әкімшілік құқық бұзушылық туралы кодексіне",
        "Әкімшілік құқық бұзушылық туралы",
        True,
    ),
    ("Қазақстан Республикасының Салық кодексінде", "Салық кодексі", True),
    ("«Байланыс туралы» Заңына", "Байланыс туралы", True),
    ("«Байланыс туралы» Заңына", "Жарнама туралы", False),
]

TAXES = "Кодекс Республики Казахстан «О налогах и других обязательных платежах в бюджет» (Налоговый кодекс)"
INTRODUCED = f"О введении в действие {TAXES.replace('Кодекс', 'Кодекса', 1)}"
TAXES_KK = "«Салық төлемдері туралы» Қазақстан Республикасының Кодексі (Салық кодексі)"
INTRODUCED_KK = (
    "«Салық төлемдері туралы» Қазақстан Республикасының Кодексін (Салық кодексі) қолданысқа енгізу туралы"
)
FAMILY = "О браке (супружестве) и семье"
BRACKETS = [
    # brackets within a name belong to it
    (f"Кодекс Республики Казахстан «{FAMILY}»", FAMILY, Lang.RU, True),
    (f"Кодексом Республики Казахстан от 26 декабря 2011 года «{FAMILY}»", FAMILY, Lang.RU, True),
    (
        "Кодекса Республики Казахстан о браке (супружестве) и семье",
        f"Кодекс Республики Казахстан «{FAMILY}»",
        Lang.RU,
        True,
    ),
    ("«Неке (ерлі-зайыптылық) туралы» Кодексіне", "Неке (ерлі-зайыптылық) туралы", Lang.KK, True),
    ("Закон «О ратификации Соглашения (Ош, 2014)»", "О ратификации Соглашения (Ош, 2014)", Lang.RU, True),
    ("Закон «О ратификации Соглашения (Ош, 2014)»", "О ратификации Соглашения (Ош, 2015)", Lang.RU, False),
    ("Закон «О ратификации Соглашения»", "О ратификации Соглашения (Ош, 2014)", Lang.RU, None),
    # a law that brings a code into force is not the code
    (TAXES, TAXES, Lang.RU, True),
    ("Налоговый кодекс Республики Казахстан", TAXES, Lang.RU, True),
    (f"Закон Республики Казахстан «{INTRODUCED}»", TAXES, Lang.RU, False),
    (f"Закон Республики Казахстан «{INTRODUCED}»", INTRODUCED, Lang.RU, True),
    (TAXES, INTRODUCED, Lang.RU, False),
    ("Қазақстан Республикасының Салық кодексіне", TAXES_KK, Lang.KK, True),
    (f"«{INTRODUCED_KK}» Қазақстан Республикасының Заңына", TAXES_KK, Lang.KK, False),
    (f"«{INTRODUCED_KK}» Қазақстан Республикасының Заңына", INTRODUCED_KK, Lang.KK, True),
    (TAXES_KK, INTRODUCED_KK, Lang.KK, False),
    # date and number in a title are not its name
    (
        "Закон «Об образовании»",
        "Закон Республики Казахстан от 27 июля 2007 года № 319-III «Об образовании»",
        Lang.RU,
        True,
    ),
    (
        "Қазақстан Республикасының Жер кодексіне",
        "2003 жылғы 20 маусымдағы Қазақстан Республикасының Жер кодексі",
        Lang.KK,
        True,
    ),
]


@pytest.mark.parametrize(
    ("text", "title", "lang", "answer"),
    [
        *((*case[:2], Lang.RU, case[2]) for case in CASES),
        *((*case[:2], Lang.KK, case[2]) for case in KAZAKH),
        *BRACKETS,
    ],
)
def test_a_name_is_compared_as_the_law_writes_it(
    text: str, title: str, lang: Lang, answer: bool | None
) -> None:
    assert addressed(reference(text), act(title, lang), lang) is answer


@pytest.mark.parametrize(("case", "lang"), [(case, "ru") for case in ("", "а", "у", "ом", "е")])
def test_a_code_is_known_in_every_case(case: str, lang: str) -> None:
    named = {"": "Земельный", "а": "Земельного", "у": "Земельному", "ом": "Земельным", "е": "Земельном"}[case]
    asked = reference(f"{named} кодекс{case} Республики Казахстан от 20 июня 2003 года")
    assert addressed(asked, LAND, Lang(lang)) is True


def test_the_title_in_another_language_says_nothing() -> None:
    assert addressed(reference("«Байланыс туралы» Заңына"), act("О связи"), Lang.KK) is None


def test_a_date_or_a_number_that_differs_is_no_whatever_the_name() -> None:
    asked = reference("Закон от 5 июля 2004 года № 567-II «О связи»")
    assert addressed(asked, act("О связи", date=dt.date(2004, 7, 6)), Lang.RU) is False
    assert addressed(asked, act("О связи", number="568-II"), Lang.RU) is False
    assert addressed(asked, act("О связях", number="567-ІІ", date=dt.date(2004, 7, 5)), Lang.RU) is True
