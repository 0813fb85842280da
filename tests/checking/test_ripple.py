"""What else must change: a reference follows what it names, in the case in which it stands; what is not sure is listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from lawtrack.checking.references.tree import references_of
from lawtrack.checking.ripple.bylaws import bylaw_places
from lawtrack.checking.ripple.contents import contents_places
from lawtrack.checking.ripple.drafting import Referring, proved
from lawtrack.checking.ripple.fates import Fates
from lawtrack.checking.ripple.places import Place
from lawtrack.checking.ripple.terms import renamed_terms, term_places
from lawtrack.drafting.phrase import phrase
from lawtrack.model.citation import Citation
from lawtrack.model.document import Expression
from lawtrack.model.index import index_of
from lawtrack.model.instruction import Instruction, SubstituteWords
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.wording.messages import said
from tests.checking.acts import act_of, applied, deleted, renumbered

ACT = """О дорогах

Закон Республики Казахстан от 5 января 2020 года № 300-VI

СОДЕРЖАНИЕ

Статья 1. Понятия
Статья 2. Общие дороги
Статья 3. Прочее

Статья 1. Понятия

      В настоящем Законе используются следующие понятия:

      1) дорожник – лицо, которое строит дороги;

      2) дорога – полоса земли.

Статья 2. Общие дороги

      1. Дороги бывают общие и частные.

      2. Общие дороги:

      1) городские;

      2) сельские;

      3) лесные.

      Части вторая и третья настоящего пункта не касаются лесов.

      Правила проезда утверждаются уполномоченным органом.

      3. По пункту 1 настоящей статьи и подпунктам 1) и 3) пункта 2 настоящей статьи.

Статья 3. Прочее

      1. В порядке пункта 2 статьи 2 настоящего Закона.

      2. По подпунктам 1), 2) и 3) пункта 2 статьи 2 настоящего Закона и статье 2 настоящего Закона.

      3. Согласно части второй пункта 2 статьи 2 настоящего Закона дорожник и дорожники строят.

      4. По подпункту 2) пункта 2 статьи 2 настоящего Закона.

Статья 4. Названная статьей 2 настоящего Закона

      По статьям 2 и 3 настоящего Закона.
"""
KAZAKH = """Жолдар туралы

Қазақстан Республикасының 2020 жылғы 5 қаңтардағы № 300-VI Заңы

1-бап. Жолдар

      1. Жолдар болады:

      1) қалалық;

      2) ауылдық.

      2. Осы баптың 1-тармағы қолданылады.

2-бап. Өзге

      Осы Заңның 1-бабы 1-тармағының 1) және 2) тармақшаларына және 1-бабының 2-тармағына сәйкес.
"""


def places(act: Expression, *orders: Instruction) -> list[Place]:
    """What refers to the changed elements of an act in the act itself."""
    made = applied(act, *orders)
    assert all(o.kind.value == "applied" for o in made.outcomes), made.outcomes
    fates = Fates(index_of(act.root), index_of(made.root))
    found = Referring(act, act.work, fates, lambda _name: False, amended=True).places(
        [one.eid for one in references_of(act)]
    )
    return proved(act, list(found))


def drafted(act: Expression, found: Sequence[Place]) -> list[str]:
    return [
        phrase(one.instruction, act.lang, act.work.scheme) if one.instruction else f"? {one.eid}: {one.words}"
        for one in found
    ]


def test_a_reference_to_a_renumbered_article_follows_it_in_its_case() -> None:
    act = act_of(ACT)
    assert drafted(act, places(act, renumbered(act, "art_2", "art_7"))) == [
        "в пункте 1 статьи 3 слова «статьи 2» заменить словами «статьи 7»",
        "в пункте 2 статьи 3 слова «статьи 2» заменить словами «статьи 7»",
        "в пункте 2 статьи 3 слова «статье 2» заменить словами «статье 7»",
        "в пункте 3 статьи 3 слова «статьи 2» заменить словами «статьи 7»",
        "в пункте 4 статьи 3 слова «статьи 2» заменить словами «статьи 7»",
        "в заголовке статьи 4 слова «статьей 2» заменить словами «статьей 7»",
        "в статье 4 слова «статьям 2 и 3» заменить словами «статьям 7 и 3»",
    ]


def test_a_member_that_is_excluded_leaves_a_list_which_may_be_of_one_then() -> None:
    act = act_of(ACT)
    assert drafted(act, places(act, deleted(act, "art_2__para_2__point_3"))) == [
        "в пункте 3 статьи 2 слова «подпунктам 1) и 3)» заменить словами «подпункту 1)»",
        "в пункте 2 статьи 3 слова «подпунктам 1), 2) и 3)» заменить словами «подпунктам 1) и 2)»",
    ]


def test_a_reference_to_an_excluded_element_alone_is_listed_without_a_draft() -> None:
    act = act_of(ACT)
    found = [one for one in places(act, deleted(act, "art_2__para_2__point_2")) if one.eid == "art_3__para_4"]
    assert [(one.instruction, one.kind.value) for one in found] == [(None, "deleted")]
    assert "what is to be referred to instead is not known" in said(found[0].why)


def test_parts_without_numbers_are_counted_anew() -> None:
    act = act_of(ACT)
    assert drafted(act, places(act, deleted(act, "art_2__para_2__subpara_2"))) == [
        "? art_3__para_3: части второй пункта 2 статьи 2 настоящего Закона",
    ]
    # «Части вторая и третья настоящего пункта» goes with the часть in which it stands


def test_the_words_of_the_place_decide_and_what_the_bill_words_itself_is_settled() -> None:
    act = act_of(ACT)
    order = SubstituteWords(n=2, act=deleted(act, "art_1").act, scope=(), lang=act.lang, line=0, text="", target=Citation.parse_eid("art_3__para_4"), old="подпункту 2)", new="подпункту 1)")  # fmt: skip
    assert not [
        p for p in places(act, deleted(act, "art_2__para_2__point_2"), order) if p.eid == "art_3__para_4"
    ]


def test_kazakh_references_follow_too() -> None:
    act = act_of(KAZAKH)
    found = drafted(act, places(act, renumbered(act, "art_1", "art_5")))
    assert found == [
        "2-баптағы «1-бабы 1-тармағының 1) және 2) тармақшаларына және 1-бабының» деген сөздер «5-бабы 1-тармағының 1) және 2) тармақшаларына және 5-бабының» деген сөздермен ауыстырылсын"
    ]
    found = drafted(act, places(act, deleted(act, "art_1__para_1__point_2")))
    assert found == [
        "2-баптағы «1) және 2) тармақшаларына» деген сөздер «1) тармақшасына» деген сөздермен ауыстырылсын"
    ]


def test_nothing_is_found_where_nothing_else_must_change() -> None:
    act = act_of(ACT)
    assert places(act, deleted(act, "art_1__point_2")) == []


def test_contents_follow_headings() -> None:
    act = act_of(ACT)
    if "toc" not in index_of(act.root):
        pytest.fail("the act is read with its table of contents")
    root = act.root
    after = replace(act, root=root.with_(children=tuple(c.with_(heading="Дороги общие") if c.heading == "Общие дороги" else c for c in root.children)))  # fmt: skip
    fates = Fates(index_of(act.root), index_of(after.root))
    assert drafted(act, proved(act, list(contents_places(act, fates)))) == [
        "в оглавлении в заголовке статьи 2 слова «Общие дороги» заменить словами «Дороги общие»"
    ]


def test_contents_follow_articles_that_go_and_come() -> None:
    act = act_of(ACT)
    kept = [c for c in act.root.children if c.heading != "Общие дороги"]
    new = Provision(Kind.ARTICLE, Number("2-1"), "Статья 2-1.", "Мосты", "Мосты красят.")
    after = replace(act, root=act.root.with_(children=(*kept, new)))
    fates = Fates(index_of(act.root), index_of(after.root))
    found = proved(act, list(contents_places(act, fates)))
    assert drafted(act, found) == [
        "в оглавлении заголовок статьи 2 исключить",
        "в оглавлении дополнить заголовком статьи 2-1 следующего содержания:\n«Статья 2-1. Мосты»",
    ]


def test_acts_under_the_law_that_changed_provisions_call_for_are_named() -> None:
    act = act_of(ACT)
    made = applied(act, deleted(act, "art_2__para_2"))
    fates = Fates(index_of(act.root), index_of(made.root))
    (found,) = bylaw_places(act, fates)
    assert (found.eid, found.context) == (
        "art_2__para_2__subpara_3",
        "Правила проезда утверждаются уполномоченным органом.",
    )


def test_a_defined_term_with_another_name_is_renamed_elsewhere() -> None:
    act = act_of(ACT)
    order = SubstituteWords(n=1, act=deleted(act, "art_1").act, scope=(), lang=act.lang, line=0, text="", target=Citation.parse_eid("art_1__point_1"), old="дорожник", new="строитель")  # fmt: skip
    made = applied(act, order)
    after = replace(act, root=made.root)
    fates = Fates(index_of(act.root), index_of(made.root))
    (term,) = renamed_terms(act, after, fates)
    assert (term.old, term.new) == ("дорожник", "строитель")
    assert drafted(act, list(term_places(act, term, act.work.uri, after))) == [
        "по всему тексту слово «дорожник» заменить словом «строитель»",
        "в пункте 3 статьи 3 слово «дорожники» заменить словом «строители»",
    ]


def test_the_key_of_a_place_does_not_depend_on_where_it_stands_in_a_list() -> None:
    act = act_of(ACT)
    one = places(act, deleted(act, "art_2__para_2__point_3"))
    other = places(act, deleted(act, "art_2__para_2__point_3"), deleted(act, "art_3__para_4", 2))
    assert {p.key for p in one} <= {p.key for p in other}
