"""What an address that names nothing may have meant: the article named first, then the words sought, one level."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Expression, Lang, Work, WorkKind
from lawtrack.model.instruction import Action, Candidate, OutcomeKind
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import read_structure
from lawtrack.wording.candidates import shown_candidates
from tests.amending.sample import ACT, act, applied, change, only, words

BARNS = """
Статья 1. Склады
1. Склад стоит у реки.
2. Сторож обходит склад ночью.
3. Крыша крыта железом.
Статья 2. Сторожа
1. Сторож носит фонарь.
2. Фонарь гасят на рассвете.
Статья 3. Плата
1. Плата вносится весной.
2. Сторож получает плату осенью.
Статья 4. Иное
1. Прочее решает собрание.
"""
KAZAKH = """
1-бап. Қоймалар
1. Қойма өзен жағасында тұрады.
2. Күзетші қойманы түнде аралайды.
2-бап. Күзетшілер
1. Күзетші шам ұстайды.
2. Шам таң ата сөндіріледі.
"""


def candidates(target: str, old: str) -> tuple[Candidate, ...]:
    outcome = only(applied(words(old, "x", target), base=act(BARNS)))
    assert outcome.kind is OutcomeKind.NOT_FOUND
    return outcome.candidates


def test_elements_of_the_article_that_hold_the_words_come_first_then_those_elsewhere() -> None:
    found = [c.eid for c in candidates("art_2__para_9", "Сторож")]
    assert found[:3] == ["art_2__para_1", "art_1__para_2", "art_3__para_2"]


def test_the_nearest_words_of_the_article_stand_before_the_same_number_elsewhere() -> None:
    found = candidates("art_1__para_7", "крыт железом")
    assert found[0].eid == "art_1__para_3"
    assert 0.5 < found[0].similarity < 1


def test_of_an_article_that_is_not_there_the_words_tell_then_the_articles_next_to_it() -> None:
    found = candidates("art_8__para_1", "фонарь")
    assert found[0].eid == "art_2__para_1"
    assert found[0].similarity == 1
    assert [c.eid for c in found[1:3]] == ["art_4__para_1", "art_3__para_1"]


def test_without_words_the_numbers_next_to_it_in_the_article_come_first() -> None:
    order = change(Action.DELETE_PROVISION, "art_2__para_5")
    found = only(applied(order, base=act(BARNS))).candidates
    assert [c.eid for c in found][:2] == ["art_2__para_2", "art_2"]


def test_a_new_wording_finds_the_element_that_it_is_like() -> None:
    order = change(Action.REPLACE_PROVISION, "art_3__para_8", new="Сторож получает плату дважды в год.")
    assert only(applied(order, base=act(BARNS))).candidates[0].eid == "art_3__para_2"


def test_each_candidate_is_told_apart_by_its_address_and_its_words() -> None:
    shown = shown_candidates(candidates("art_2__para_9", "Сторож"))
    assert len({one.place for one in shown}) == len(shown)
    assert "Сторож обходит склад" in shown[1].words


def test_words_that_stand_elsewhere_in_the_article_come_before_those_of_other_articles() -> None:
    outcome = only(applied(words("крыта", "x", "art_1__para_1"), base=act(BARNS)))
    assert outcome.candidates[0].eid == "art_1__para_3"
    outcome = only(applied(words("Сторож", "x", "art_3__para_1"), base=act(BARNS)))
    assert outcome.candidates[0].eid == "art_3__para_2"


@pytest.mark.parametrize(("old", "first"), [("Күзетші", "art_2__para_1"), ("түнде", "art_1__para_2")])
def test_in_kazakh_too(old: str, first: str) -> None:
    lines = [SourceLine(n, text) for n, text in enumerate(KAZAKH.strip().splitlines(), 1)]
    root = read_structure(lines, Lang.KK).root
    work = Work("/akn/kz/act/2018-07-05/1-VI", WorkKind.LAW, ACT.date, "1-VI", {Lang.KK: ACT.title})
    base = Expression(work, Lang.KK, None, root)
    outcome = only(applied(words(old, "x", "art_2__para_9", lang=Lang.KK), base=base))
    assert outcome.candidates[0].eid == first


def test_what_an_address_names_but_for_a_level_that_it_leaves_out_comes_first() -> None:
    """«Подпункт 2) статьи 1» where it stands in пункт 1: shown, never taken."""
    lines = "Статья 1. Сады\n1. Сады сажают:\n1) весной;\n2) осенью;\n3) летом.\n2. Сады растут.".splitlines()
    root = read_structure([SourceLine(n, text) for n, text in enumerate(lines, 1)], Lang.RU).root
    base = Expression(
        Work("/akn/kz/act/2018-07-05/1-VI", WorkKind.LAW, ACT.date, "1-VI", {}), Lang.RU, None, root
    )
    outcome = only(applied(change(Action.DELETE_PROVISION, "art_1__point_2"), base=base))
    assert outcome.kind is OutcomeKind.NOT_FOUND
    assert outcome.candidates[0].eid == "art_1__para_1__subpara_1__point_2"
