from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.drafting.citations import citation_text
from lawtrack.errors import CitationError
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations import read_citation, read_citations

RUSSIAN = [
    ("подпункт 2) пункта 1 статьи 5", ["art_5__para_1__point_2"]),
    ("в абзаце четвертом части первой статьи 2", ["art_2__subpara_1__al_4"]),
    ("абзаца первого пункта 3", ["para_3__intro"]),
    ("пункты 5 и 7 статьи 3", ["art_3__para_5", "art_3__para_7"]),
    ("подпунктами 11-1), 14-1) и 14-2)", ["point_11-1", "point_14-1", "point_14-2"]),
    (
        "пункты 1 – 3, 5-1 статьи 10",
        ["art_10__para_1", "art_10__para_2", "art_10__para_3", "art_10__para_5-1"],
    ),
    ("пункт 3 и подпункт 2) пункта 4 статьи 5", ["art_5__para_3", "art_5__para_4__point_2"]),
    ("заголовок главы 22", ["chp_22__heading"]),
    ("строку 74 приложения 1", ["att_1__row_74"]),
    ("абзац двадцать первый пункта 2", ["para_2__al_21"]),
    ("пункт 4) абзаца первого части второй", ["subpara_2__point_4"]),
]
KAZAKH = [
    ("49-баптың 1-тармағының екінші бөлігіндегі", ["art_49__para_1__subpara_2"]),
    ("5-баптың 2-тармағы бірінші бөлігінің он төртінші абзацы", ["art_5__para_2__subpara_1__al_14"]),
    ("8-бабы 3-тармағы 2) тармақшасы екінші абзацының", ["art_8__para_3__point_2__al_2"]),
    ("екінші абзацтағы", ["al_2"]),
    ("11-1), 14-1) және 14-2) тармақшалармен", ["point_11-1", "point_14-1", "point_14-2"]),
    ("10-баптың 2-тармағының екiншi бөлiгiндегi", ["art_10__para_2__subpara_2"]),
    ("404-баптың тақырыбы", ["art_404__heading"]),
    ("1-қосымшаның 74-жолы", ["att_1__row_74"]),
]


@pytest.mark.parametrize(("text", "eids"), RUSSIAN)
def test_russian_addresses(text: str, eids: list[str]) -> None:
    assert [c.eid for c in read_citations(text, Lang.RU)] == eids


@pytest.mark.parametrize(("text", "eids"), KAZAKH)
def test_kazakh_addresses(text: str, eids: list[str]) -> None:
    assert [c.eid for c in read_citations(text, Lang.KK)] == eids


@pytest.mark.parametrize(
    "text", ["article 5(1)(2)", "subparagraph 2) of paragraph 1 of Article 5", "art_5__para_1__point_2"]
)
def test_english_addresses_and_eids(text: str) -> None:
    assert read_citation(text).eid == "art_5__para_1__point_2"


def test_a_numbered_part_of_a_code_is_a_paragraph() -> None:
    assert read_citation("часть 5-1 статьи 700", scheme=Scheme.KOAP).eid == "art_700__para_5-1"
    assert read_citation("пункт 2) статьи 3", scheme=Scheme.UK).eid == "art_3__point_2"


@pytest.mark.parametrize("text", ["", "что-нибудь", "пункт", "статья пять с половиной"])
def test_what_is_no_citation_is_refused(text: str) -> None:
    with pytest.raises(CitationError):
        read_citation(text)


def test_several_provisions_are_not_one() -> None:
    with pytest.raises(CitationError):
        read_citation("пункты 1 и 2 статьи 5")


@st.composite
def addresses(draw: st.DrawFn) -> Citation:
    """An address from the article down, each level with or without an inserted number."""
    plain = st.integers(1, 40).map(str)
    inserted = st.builds("{}-{}".format, st.integers(1, 40), st.integers(1, 9))
    steps = [Step(Kind.ARTICLE, Number(draw(plain | inserted)))]
    if draw(st.booleans()):
        steps.append(Step(Kind.PARAGRAPH, Number(draw(plain | inserted))))
    if draw(st.booleans()):
        steps.append(Step(Kind.SUBPARAGRAPH, Number(str(draw(st.integers(2, 30))))))
    if draw(st.booleans()):
        steps.append(Step(Kind.POINT, Number(draw(plain | inserted))))
    if draw(st.booleans()):
        steps.append(Step(Kind.ALINEA, Number(str(draw(st.integers(2, 60))))))
    return Citation(tuple(steps))


@given(addresses(), st.sampled_from([Lang.RU, Lang.KK]))
def test_a_citation_printed_and_read_is_the_same(citation: Citation, lang: Lang) -> None:
    assert read_citation(citation_text(citation, lang), lang) == citation
