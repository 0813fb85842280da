from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lawtrack.errors import CitationError, SeveralMeantError
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.labels import called_alike, named_kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.wording.addresses import address, find_place, read_address
from lawtrack.wording.naming import Naming
from tests.strategies import acts

RANDOM = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

TYPED = [
    ("ст. 5", "art_5"),
    ("ст.5", "art_5"),
    ("Ст 5", "art_5"),
    ("5", "art_5"),
    ("5-1", "art_5-1"),
    ("п. 1 ст. 5", "art_5__para_1"),
    ("п.1 ст.5", "art_5__para_1"),
    ("ст. 5, п. 1", "art_5__para_1"),
    ("ст. 5 п. 1 пп. 2", "art_5__para_1__point_2"),
    ("пп. 1) п. 1 ст. 5", "art_5__para_1__point_1"),
    ("подп. 1) п.1 ст.5", "art_5__para_1__point_1"),
    ("п.п. 1) п. 1 ст. 5", "art_5__para_1__point_1"),
    ("ч. 1 ст. 5", "art_5__subpara_1"),
    ("ч. 2 п. 3 ст. 5-1", "art_5-1__para_3__subpara_2"),
    ("абз. 2 п. 1 ст. 5", "art_5__para_1__al_2"),
    ("абз. 1 п. 1 ст. 5", "art_5__para_1__intro"),
    ("последний абзац п. 1 ст. 5", "art_5__para_1__wrapUp"),
    ("гл. 3", "chp_3"),
    ("разд. 2", "title_2"),
    ("§ 2 гл. 3", "chp_3__sec_2"),
    ("§2", "sec_2"),
    ("прил. 1", "att_1"),
    ("прил. 2, п. 4", "att_2__para_4"),
    ("прим. ст. 5", "art_5__hcontainer_1"),
    ("заголовок", "title"),
    ("заголовок ст. 5", "art_5__heading"),
    ("5-б.", "art_5"),
    ("5-б. 1-т.", "art_5__para_1"),
    ("5-б. 1-т. 2) тш.", "art_5__para_1__point_2"),
    ("5-бап 1-т. 2) тш.", "art_5__para_1__point_2"),
    ("5-б. 1-т. екінші абз.", "art_5__para_1__al_2"),
    ("art. 5", "art_5"),
    ("Art 5", "art_5"),
    ("art. 5(1)(2)", "art_5__para_1__point_2"),
    ("5(1)(2)", "art_5__para_1__point_2"),
    ("para. 1 of art. 5", "art_5__para_1"),
    ("article 5, paragraph 1", "art_5__para_1"),
    ("the last sentence of article 5", "art_5"),
    ("art_5__para_1", "art_5__para_1"),
]


@pytest.mark.parametrize(("typed", "eid"), TYPED)
def test_citations_as_people_type_them(typed: str, eid: str) -> None:
    assert read_address(typed).eid == eid


@pytest.mark.parametrize(
    ("typed", "eid"),
    [
        ("ч. 2 ст. 5", "art_5__para_2"),
        ("п. 1) ч. 2 ст. 5", "art_5__para_2__point_1"),
        ("пункт 2) части первой статьи 5", "art_5__para_1__point_2"),
        ("часть вторая части 5-1 статьи 7", "art_7__para_5-1__subpara_2"),
    ],
)
def test_levels_are_named_as_in_the_criminal_code(typed: str, eid: str) -> None:
    assert read_address(typed, Scheme.UK).eid == eid


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("5.1.2", ["art_5__para_1__point_2", "art_5.1.2", "para_5.1.2"]),
        ("5.1", ["art_5__para_1", "art_5.1", "para_5.1"]),
        ("1-тар.", ["тарау", "тармақ"]),
        ("пп. 1, 2 п. 1 ст. 5", ["art_5__para_1__point_1", "art_5__para_1__point_2"]),
        ("п. 1 ст. 5 ст. 1", ["art_5__para_1", "art_1"]),
        ("ст. 5, ст. 1", ["art_5", "art_1"]),
        ("п. 1 п. 2 ст. 5", ["art_5__para_1", "art_5__para_2"]),
        ("5-б. 1-б.", ["art_5", "art_1"]),
    ],
)
def test_what_can_mean_several_provisions_is_refused_with_them(typed: str, named: list[str]) -> None:
    with pytest.raises(CitationError) as refused:
        read_address(typed)
    assert all(name in f"{refused.value} {refused.value.hint}" for name in named)


@pytest.mark.parametrize("typed", ["", "п.", "ст. пять с половиной", "5 6", "6-ж", "кодекс"])
def test_what_is_no_citation_is_refused(typed: str) -> None:
    with pytest.raises(CitationError):
        read_address(typed)


def _article(*children: Provision) -> TreeIndex:
    unit = Provision(Kind.ARTICLE, Number("5"), "Статья 5.", children=children)
    return TreeIndex(Provision(Kind.ACT, children=(unit,)))


def _part(*words: str) -> Provision:
    return Provision(Kind.SUBPARAGRAPH, children=tuple(Provision(Kind.ALINEA, text=word) for word in words))


def test_the_text_decides_what_a_number_with_dots_means() -> None:
    numbered = Provision(Kind.PARAGRAPH, Number("1"), "1.", text="слова")
    assert find_place(_article(numbered), "5.1", Scheme.CIVIL).eid == "art_5__para_1"


def test_an_unnumbered_part_of_a_code_is_found_by_its_name() -> None:
    index = _article(_part("раз", "два"), _part("три", "четыре"))
    assert find_place(index, "ч. 2 ст. 5", Scheme.KOAP).eid == "art_5__subpara_2"


def test_two_parts_of_one_name_are_told_apart_by_nobody() -> None:
    index = _article(_part("раз", "два"), Provision(Kind.PARAGRAPH, Number("1"), "1.", text="три"))
    with pytest.raises(CitationError) as refused:
        find_place(index, "часть первая статьи 5", Scheme.KOAP)
    assert "art_5__para_1" in (refused.value.hint or "")


def test_a_line_without_its_part_is_refused_where_the_ways_of_counting_differ() -> None:
    index = _article(_part("раз"), _part("два", "три"))
    with pytest.raises(CitationError):
        find_place(_article(_part("раз", "два"), _part("три")), "абзац четвертый статьи 5", Scheme.CIVIL)
    assert find_place(index, "абзац второй статьи 5", Scheme.CIVIL).eid == "art_5__subpara_2__al_1"


def _addressed_by_law(eid: str) -> bool:
    """False for nestings that no act has: chapters that hold parts, containers in the wrong order."""
    kinds = [step.kind for step in Citation.parse_eid(eid).steps]
    pairs = list(itertools.pairwise(kinds))
    above = (Kind.PART, Kind.TITLE, Kind.SUBTITLE, Kind.CHAPTER, Kind.SECTION)
    return not any(
        outer in CONTAINERS
        and (inner not in CONTAINERS or above.index(inner) <= above.index(outer) or outer is Kind.PART)
        for outer, inner in pairs
    )


def _holding_points(*, numbered: bool = False) -> Provision:
    """A часть with a lead-in, points (one of them in two parts), a line, and what closes it."""
    halves = tuple(Provision(Kind.SUBPARAGRAPH, text=word) for word in ("раз", "два"))
    children = (
        Provision(Kind.INTRO, text="начало"),
        Provision(Kind.POINT, Number("1"), "1)", text="слова"),
        Provision(Kind.ALINEA, text="строка"),
        Provision(Kind.POINT, Number("9"), "9)", children=halves),
        Provision(Kind.WRAP_UP, text="конец"),
    )
    part = Provision(Kind.SUBPARAGRAPH, children=children)
    return Provision(Kind.PARAGRAPH, Number("1"), "1.", children=(part, part)) if numbered else part


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("lang", list(Lang))
def test_what_lies_in_a_part_is_found_by_its_printed_address(lang: Lang, scheme: Scheme) -> None:
    """Parts of the act itself, of an article, of a numbered unit: what lies in them, and what lies in that."""
    articles = [
        Provision(Kind.ARTICLE, Number("5"), "Статья 5.", children=(_holding_points(), _holding_points())),
        Provision(Kind.ARTICLE, Number("6"), "Статья 6.", children=(_holding_points(numbered=True),)),
    ]
    index = TreeIndex(Provision(Kind.ACT, children=(_holding_points(), _holding_points(), *articles)))
    for place in index:
        if not place.eid:
            continue
        told = _found(index, address(place.eid, Naming(scheme), lang), scheme)
        assert told == place.eid or address(place.eid, Naming(scheme)) in told


def _found(index: TreeIndex, words: str, scheme: Scheme) -> str:
    """The element that an address leads to, or those that it may mean."""
    try:
        return find_place(index, words, scheme).eid
    except SeveralMeantError as refused:
        return refused.hint or ""


_UNNUMBERED_PARTS = [
    scheme
    for scheme in Scheme
    if Kind.SUBPARAGRAPH not in (called_alike(Kind.PARAGRAPH, scheme), named_kind(Kind.PARAGRAPH, scheme))
]


@pytest.mark.parametrize("scheme", _UNNUMBERED_PARTS)
@pytest.mark.parametrize(
    "typed",
    [
        "бірінші бөліктің 9-тармағы",
        "екінші бөліктің 3-1-тармағы",
        "пункт 9 части первой",
        "paragraph 9 of part 1",
    ],
)
def test_what_lies_in_what_is_said_by_the_words_between(typed: str, scheme: Scheme) -> None:
    steps = read_address(typed, scheme).steps
    assert [step.kind for step in steps] == [Kind.SUBPARAGRAPH, Kind.POINT]


@pytest.mark.parametrize(
    "typed", ["9-тармақтың бірінші бөлігі", "часть первая пункта 9", "part 1 of paragraph 9"]
)
def test_and_the_other_way_round(typed: str) -> None:
    assert read_address(typed, Scheme.BELARUS).eid == "para_9__subpara_1"


@pytest.mark.parametrize("caption", ["К 0", "К Правилам", "Перечень"])
@pytest.mark.parametrize(("lang", "words"), [(Lang.RU, "приложение"), (Lang.KK, "қосымша")])
def test_an_annex_to_a_document_that_is_not_there_is_an_annex(caption: str, lang: Lang, words: str) -> None:
    annex = Provision(
        Kind.ATTACHMENT, None, "Приложение", caption, children=(Provision(Kind.PREAMBLE, text="слова"),)
    )
    index = TreeIndex(Provision(Kind.ACT, children=(annex,)))
    assert address("att_1", Naming(Scheme.CIVIL), lang) == words
    assert find_place(index, words, Scheme.CIVIL).eid == "att_1"


@RANDOM
@given(acts(), st.sampled_from(list(Lang)), st.sampled_from(list(Scheme)))
def test_a_printed_address_is_found_again(act: Provision, lang: Lang, scheme: Scheme) -> None:
    index = TreeIndex(act)
    printed: dict[str, list[str]] = {}
    for place in index:
        # of two annexes counted alike the address is that of the one which bears the number (art. 28)
        twice = f"{place.eid.split('__')[0]}-dup2" in index.places
        if place.eid and "-dup" not in place.eid and not twice and _addressed_by_law(place.eid):
            printed.setdefault(address(place.eid, Naming(scheme), lang), []).append(place.eid)
    for words, eids in printed.items():
        try:
            found = [find_place(index, words, scheme).eid]
        except CitationError as refused:  # what is called alike is named, not guessed: each name leads to one
            names = refused.hint.partition(": ")[2].removesuffix(".").split("; ")
            found = [find_place(index, re.sub(r".*\((\w.*_.*)\)", r"\1", one), scheme).eid for one in names]
            assert len(found) > 1
        assert set(eids) <= set(found) or found == eids


@pytest.mark.parametrize(
    ("eid", "ru", "kk"),
    [
        ("att_1__att_2", "приложение 2", "2-қосымша"),
        ("att_1__att_1", "приложение", "қосымша"),
        ("att_1__att_2__para_3", "пункт 3 приложения 2", "2-қосымшаның 3-тармағы"),
        ("att_1__para_3", "пункт 3 приложения", "қосымшаның 3-тармағы"),
        ("att_2__para_3", "пункт 3 приложения 2", "2-қосымшаның 3-тармағы"),
    ],
)
def test_an_annex_to_a_document_is_no_annex_of_an_annex(eid: str, ru: str, kk: str) -> None:
    assert [address(eid, Naming(Scheme.CIVIL), lang) for lang in (Lang.RU, Lang.KK)] == [ru, kk]
