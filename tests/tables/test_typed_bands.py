"""The act that a band names: told by its title, its year, the name of a code; another act is never taken for it."""

from __future__ import annotations

import pytest

from lawtrack.tables.typed_bands import BandNames

LAW = ("Закон Республики Казахстан от 2 мая 2020 года «О садах»", "О садах")
CODE = ("Трудовой кодекс Республики Казахстан",)
KAZAKH = ("Қазақстан Республикасының Еңбек кодексі",)
NAMES = BandNames({"law": LAW, "code": CODE, "kk": KAZAKH})


@pytest.mark.parametrize(
    ("bands", "act"),
    [
        (["Закон Республики Казахстан от 2 мая 2020 года № 900-VI «О садах»"], "law"),
        (["2. Закон РК «О садах»"], "law"),
        (["Закон Республики Казахстан «О садах»", "Глава 2. Законодательство"], "law"),
        (["Закон РК от 3 июня 2015 года «О парках»", "Закон РК «О садах»"], "law"),
        (["Трудовой кодекс РК от 23 ноября 2015 года"], "code"),
        (["Трудовой кодекс"], "code"),
        (["2015 жылғы 23 қарашадағы ҚР Еңбек кодексі"], "kk"),
        (["Общие положения"], ""),
        (["Глава 2. Закон 2020 года"], ""),
    ],
)
def test_the_act_of_a_band(bands: list[str], act: str) -> None:
    assert NAMES.act_of(bands) == act
    assert not NAMES.names_another(bands)


@pytest.mark.parametrize(
    "band",
    [
        "Закон Республики Казахстан от 3 июня 2015 года «О парках»",
        "Закон Республики Казахстан от 5 мая 2015 года «О садах»",
        "Закон РК «О парках и о садах»",
        "Налоговый кодекс РК",
        "Приказ Министра садов от 5 мая 2020 года № 5 «О розах»",
        "«Парктер туралы» Қазақстан Республикасының Заңы",
    ],
)
def test_a_band_that_names_another_act(band: str) -> None:
    assert NAMES.act_of([band]) == ""
    assert NAMES.names_another([band])
    assert NAMES.act_of(["Закон Республики Казахстан «О садах»", band]) == "", "the nearest band counts"
