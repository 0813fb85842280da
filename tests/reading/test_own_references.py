"""References of an act to itself: what they name, and whether it is there."""

from __future__ import annotations

import pytest

from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.reading.citations.own import is_there, own_references
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import read_structure

ACT = """Статья 1. Дворы
1. Двор открыт.
2. Хозяин вправе:
1) сажать деревья;
2) собирать плоды.
Статья 2. Сады
Сад открыт всегда.
Статья 4. Изгороди
1. Изгородь ставит хозяин."""


@pytest.fixture(scope="module")
def index() -> TreeIndex:
    lines = [SourceLine(n, text) for n, text in enumerate(ACT.split("\n"), 1)]
    return index_of(read_structure(lines, Lang.RU).root)


@pytest.mark.parametrize(
    ("text", "within", "named"),
    [
        ("в порядке, установленном пунктом 2 статьи 5 настоящего Закона", "", ["art_5__para_2"]),
        ("случаев, указанных в подпунктах 1) и 3) пункта 2 настоящей статьи", "art_7__para_1", ["art_7__para_2__point_1", "art_7__para_2__point_3"]),
        ("лица, указанные в подпункте 4) настоящего пункта", "art_7__para_3__point_1", ["art_7__para_3__point_4"]),
        ("статьями 5 – 7 настоящего Кодекса", "", ["art_5", "art_6", "art_7"]),
        ("статьей 5 Закона «О садах»", "", []),
        ("настоящий Закон вводится в действие с 1 января", "", []),
        ("в соответствии с пунктом 2 указанной статьи", "art_1", []),
    ],
)  # fmt: skip
def test_russian_references(text: str, within: str, named: list[str]) -> None:
    steps = Citation.parse_eid(within).steps if within else ()
    assert [one.citation.eid for one in own_references(text, Lang.RU, Scheme.CIVIL, steps)] == named


@pytest.mark.parametrize(
    ("text", "within", "named"),
    [
        ("осы Заңның 5-бабының 2-тармағында белгіленген тәртіппен", "", ["art_5__para_2"]),
        ("осы баптың 2-тармағының 1) және 3) тармақшаларында", "art_7__para_1", ["art_7__para_2__point_1", "art_7__para_2__point_3"]),
        ("осы Кодекстің 12-бабына сәйкес", "", ["art_12"]),
        ("«Бақтар туралы» Заңның 5-бабында", "", []),
    ],
)  # fmt: skip
def test_kazakh_references(text: str, within: str, named: list[str]) -> None:
    steps = Citation.parse_eid(within).steps if within else ()
    assert [one.citation.eid for one in own_references(text, Lang.KK, Scheme.CIVIL, steps)] == named


@pytest.mark.parametrize(
    ("eid", "there"),
    [
        ("art_1", True), ("art_3", False), ("art_9", False), ("art_1__para_2__point_2", True), ("art_1__para_2__point_3", False),
        ("art_1__para_3", False), ("art_1__para_1__subpara_4", True), ("art_9__para_1", False), ("art_2__para_1", False),
    ],
)  # fmt: skip
def test_what_is_there(index: TreeIndex, eid: str, there: bool) -> None:
    assert is_there(index, Citation.parse_eid(eid)) is there
