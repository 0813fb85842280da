"""Elements of approved documents by the words of drafters, said and read."""

from __future__ import annotations

import pytest

from lawtrack.errors import CitationError
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.services.from_file.acts import read_act
from lawtrack.wording.addresses import find_place
from lawtrack.wording.documents import attached, in_document
from tests.day.word_papers import PAPERS, word_paper


@pytest.fixture(scope="module", params=["ru", "kk"])
def order(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> TreeIndex:
    assert (PAPERS / f"order.{request.param}.txt").exists()
    paper = word_paper(f"order.{request.param}", tmp_path_factory.mktemp("order"))
    return index_of(read_act(paper, Lang(request.param)).expression.root)


SAID = {
    "att_1__para_3": ("пункт 3 Правил", "Қағидалардың 3-тармағы"),
    "att_1__para_4__subpara_1__point_2": (
        "подпункт 2) пункта 4 Правил",
        "Қағидалардың 4-тармағының 2) тармақшасы",
    ),
    "att_2": ("приложение к Правилам", "Қағидаларға қосымша"),
    "att_2__row_2": ("строка 2 приложения к Правилам", "Қағидаларға қосымшаның 2-жолы"),
}


@pytest.mark.parametrize("eid", SAID)
def test_what_is_said_is_read(order: TreeIndex, eid: str) -> None:
    first, *inner = Citation.parse_eid(eid).steps
    for lang, words in zip((Lang.RU, Lang.KK), SAID[eid], strict=True):
        assert find_place(order, words, Scheme.BYLAW).eid == eid
        said = in_document(attached(order), first.eid, tuple(inner), lang, Scheme.BYLAW)
        assert said == words


@pytest.mark.parametrize(
    ("typed", "eid"),
    [
        ("пп. 2) п. 4 Правил", "att_1__para_4__subpara_1__point_2"),
        ("пункт 3 правил ухода за школьными садами", "att_1__para_3"),
        ("пункт 3 Правил, утвержденных приказом", "att_1__para_3"),
        ("Мектеп бақтарын күту Қағидалардың 3-тармағы", "att_1__para_3"),
    ],
)
def test_as_people_type_it(order: TreeIndex, typed: str, eid: str) -> None:
    assert find_place(order, typed, Scheme.BYLAW).eid == eid


def test_a_document_that_the_act_has_not(order: TreeIndex) -> None:
    with pytest.raises(CitationError):
        find_place(order, "пункт 3 Положения", Scheme.BYLAW)
