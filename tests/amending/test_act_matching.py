from __future__ import annotations

import datetime as dt
from types import MappingProxyType

import pytest

from lawtrack.amending.act_matching import match_act
from lawtrack.model.document import Lang, Work
from lawtrack.model.instruction import ActReference

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
    assert match_act(reference, SHELF) is found


def test_two_acts_of_one_name_are_none() -> None:
    twin = Work("/twin", titles=MappingProxyType({Lang.RU: "О дворах"}))
    assert match_act(ActReference("Закон «О дворах»", title="О дворах"), (*SHELF, twin)) is None
