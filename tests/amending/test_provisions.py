from __future__ import annotations

import datetime as dt

import pytest

from lawtrack.amending.decisions import Decision, instruction_keys
from lawtrack.amending.tombstones import Amender
from lawtrack.model.citation import Citation
from lawtrack.model.document import Scheme, Work, WorkKind
from lawtrack.model.instruction import Action, Instruction, OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from tests.amending.sample import act, applied, change, lines, only, unit, words

LAW = Amender(Work("/x", WorkKind.LAW, dt.date(2022, 2, 7), "106-VII"))


def insert(target: str, *units: Provision, n: int = 1) -> list[str]:
    result = applied(change(Action.INSERT_PROVISION, target, n, fragment=units))
    assert only(result).kind is OutcomeKind.APPLIED, only(result).reason
    return lines(result)


def after(text: list[str], line: str) -> str:
    return text[text.index(line) + 1]


def test_a_point_is_put_by_its_number() -> None:
    text = insert("art_1__point_2-1", unit(Kind.POINT, "новое;", "2-1", "2-1)"))
    assert after(text, "2) второе – слово другое;") == "2-1) новое;"


def test_a_point_at_the_end_offers_the_mark_and_changes_nothing_else() -> None:
    fragment = (unit(Kind.POINT, "новое.", "4", "4)"),)
    result = applied(change(Action.INSERT_PROVISION, "art_1__point_4", fragment=fragment))
    assert after(lines(result), "3) третье – слово третье.") == "4) новое."
    assert any("Editorial" in str(n) for n in only(result).notices)


@pytest.mark.parametrize(
    "said",
    [
        change(Action.SUBSTITUTE_WORDS, "art_1__point_3", 2, old="третье.", new="третье;"),
        change(Action.DELETE_WORDS, "art_1__point_3", 2, old="третье."),
    ],
)
def test_the_mark_before_the_new_point_is_not_told_of_where_the_law_itself_changes_it(
    said: Instruction,
) -> None:
    fragment = (unit(Kind.POINT, "новое.", "4", "4)"),)
    result = applied(change(Action.INSERT_PROVISION, "art_1__point_4", fragment=fragment), said)
    assert not any("Editorial" in str(n) for one in result.outcomes for n in one.notices)


def test_the_mark_is_told_of_where_the_law_changes_other_words() -> None:
    other = change(Action.SUBSTITUTE_WORDS, "art_1__point_2", 2, old="другое;", new="иное;")
    fragment = (unit(Kind.POINT, "новое.", "4", "4)"),)
    result = applied(change(Action.INSERT_PROVISION, "art_1__point_4", fragment=fragment), other)
    assert any("Editorial" in str(n) for one in result.outcomes for n in one.notices)


def test_an_alinea_becomes_the_one_with_its_ordinal() -> None:
    text = insert("art_4__al_3", unit(Kind.ALINEA, "взыскание;"))
    assert text[text.index("штраф;") :][:3] == ["штраф;", "взыскание;", "предупреждение;"]


def test_a_gap_in_ordinals_is_not_filled() -> None:
    fragment = (unit(Kind.ALINEA, "взыскание;"),)
    outcome = only(applied(change(Action.INSERT_PROVISION, "art_4__subpara_1__al_9", fragment=fragment)))
    assert outcome.kind is OutcomeKind.NOT_FOUND


def test_a_part_added_to_a_leaf_makes_its_words_part_one() -> None:
    fragment = (unit(Kind.SUBPARAGRAPH, "Вторая часть."),)
    result = applied(change(Action.INSERT_PROVISION, "art_3__subpara_2", fragment=fragment))
    assert after(lines(result), "Порядок устанавливается Правительством.") == "Вторая часть."
    article = result.root.children[0].children[2]
    assert [c.kind for c in article.children] == [Kind.SUBPARAGRAPH] * 2


def test_an_article_follows_its_number_in_the_same_chapter() -> None:
    result = applied(
        change(
            Action.INSERT_PROVISION,
            "art_3-1",
            fragment=(
                Provision(Kind.ARTICLE, Citation.parse_eid("art_3-1").last.number, "Статья 3-1.", "Новое"),
            ),
        )
    )
    assert [c.label for c in result.root.children[0].children][-1] == "Статья 3-1."
    assert only(result).touched == ("art_3-1",)


def test_a_number_that_is_there_already_is_a_conflict() -> None:
    fragment = (unit(Kind.POINT, "новое;", "2", "2)"),)
    outcome = only(applied(change(Action.INSERT_PROVISION, "art_1__point_2", fragment=fragment)))
    assert outcome.kind is OutcomeKind.CONFLICT
    assert outcome.candidates[0].eid == "art_1__subpara_1__point_2"


def test_a_numbered_unit_leaves_a_tombstone_and_the_others_their_numbers() -> None:
    text = lines(applied(change(Action.DELETE_PROVISION, "art_1__point_2"), amender=LAW))
    assert "2) исключен Законом РК от 07.02.2022 № 106-VII;" in text
    assert "3) третье – слово третье." in text


def test_repeal_and_gender_of_tombstones() -> None:
    repeal = change(Action.DELETE_PROVISION, "art_3", text="статью 3 признать утратившей силу")
    assert only(applied(repeal)).notices
    repealed = change(Action.DELETE_PROVISION, "art_3", text="статью 3 считать утратившей силу")
    assert "Утратила силу Законом РК от 07.02.2022 № 106-VII" in lines(applied(repealed, amender=LAW))


def test_an_unnumbered_line_vanishes() -> None:
    text = lines(applied(change(Action.DELETE_PROVISION, "art_4__subpara_1__al_3")))
    assert text[text.index("штраф;") + 1] == "арест."


def test_an_excluded_unit_is_not_excluded_again() -> None:
    once = applied(change(Action.DELETE_PROVISION, "art_1__point_2"), amender=LAW)
    base = act()
    again = applied(
        change(Action.DELETE_PROVISION, "art_1__point_2"),
        base=type(base)(base.work, base.lang, None, once.root, once.facts),
    )
    assert only(again).kind is OutcomeKind.NOT_FOUND


def test_an_article_is_restated_in_its_place() -> None:
    new = Provision(Kind.ARTICLE, Citation.parse_eid("art_3").last.number, "Статья 3.", "Иное", "Текст.")
    text = lines(applied(change(Action.REPLACE_PROVISION, "art_3", fragment=(new,))))
    assert text[text.index("Статья 3. Иное") :][:3] == [
        "Статья 3. Иное",
        "Текст.",
        "Глава 2. Заключительные положения",
    ]
    assert "Порядок устанавливается Правительством." not in text


def test_ordinals_mean_the_text_before_and_new_parts_count_by_the_new_order() -> None:
    text = lines(
        applied(
            change(Action.INSERT_PROVISION, "art_4__al_2", 1, fragment=(unit(Kind.ALINEA, "первое;"),)),
            change(Action.REPLACE_PROVISION, "art_4__al_2", 2, fragment=(unit(Kind.ALINEA, "пеня;"),)),
        )
    )
    assert text[text.index("Нарушение влечет:") + 1 :][:2] == ["первое;", "пеня;"]


def test_the_second_of_two_on_one_unit_is_a_conflict_that_names_the_first() -> None:
    result = applied(
        change(Action.DELETE_PROVISION, "art_1__point_2", 1),
        words("другое", "иное", "art_1__point_2", 2),
    )
    assert [o.kind for o in result.outcomes] == [OutcomeKind.APPLIED, OutcomeKind.CONFLICT]
    assert "1" in str(result.outcomes[1].reason)


def test_a_missing_target_shows_the_same_number_elsewhere() -> None:
    outcome = only(applied(words("слово", "x", "art_3__point_2")))
    assert outcome.kind is OutcomeKind.NOT_FOUND
    points = [f"art_1__subpara_1__point_{n}" for n in (2, 1, 3)]
    assert [c.eid for c in outcome.candidates] == [*points, "art_3"]


def test_a_numbered_part_of_a_code_may_be_an_unnumbered_one_and_is_told() -> None:
    order = words("Повторное", "Новое", "art_4__para_2")
    result = applied(order, base=act(scheme=Scheme.KOAP))
    assert only(result).kind is OutcomeKind.APPLIED
    assert any("art_4__subpara_2" in str(n) for n in only(result).notices)
    outcome = only(applied(order))  # in a law that calls «1.» пункт, a пункт is no часть
    assert outcome.kind is OutcomeKind.NOT_FOUND
    assert "art_4__subpara_2" in [c.eid for c in outcome.candidates]


LEVELS = """
Статья 1. Предмет
Первая часть без номера.
Вторая часть без номера.
1. Первый пункт:
1) первое;
2) второе.
3. Третий пункт.
"""


@pytest.mark.parametrize("target", ["art_1__para_2", "art_1__point_3"])
def test_another_level_is_not_taken_where_the_named_one_is_there(target: str) -> None:
    """«Пункт 2» of an article that has пункты 1 and 3 is not its second part, nor «подпункт 3)» its пункт 3."""
    result = applied(change(Action.DELETE_PROVISION, target), base=act(LEVELS))
    assert (only(result).kind, bool(only(result).candidates)) == (OutcomeKind.NOT_FOUND, True)
    assert lines(result) == lines(applied(base=act(LEVELS)))


def test_sentences_are_added_and_excluded() -> None:
    added = change(Action.INSERT_PROVISION, "art_3", sentence=2, new="Он строг.")
    assert "Порядок устанавливается Правительством. Он строг." in lines(applied(added))
    deleted = change(Action.DELETE_PROVISION, "art_2__para_1", sentence=2)
    assert "1. Аким области утверждает план. Отчет дается по ст. 5 Закона." in lines(applied(deleted))


def test_renumbering_changes_the_number_alone() -> None:
    result = applied(
        change(Action.RENUMBER, "art_1__point_3", renumbered=Citation.parse_eid("art_1__point_5"))
    )
    assert "5) третье – слово третье." in lines(result)
    taken = change(Action.RENUMBER, "art_1__point_3", renumbered=Citation.parse_eid("art_1__point_1"))
    assert only(applied(taken)).kind is OutcomeKind.CONFLICT


def test_what_the_contents_say_is_left_out_where_there_are_none() -> None:
    outcome = only(applied(words("a", "b", "toc", toc=True)))
    assert outcome.kind is OutcomeKind.LEFT_OUT


def test_a_line_of_a_unit_with_several_parts() -> None:
    assert "Пеня;" in lines(applied(words("штраф", "Пеня", "art_4__al_2")))
    outcome = only(applied(words("Повторное", "Новое", "art_4__al_5")))  # a часть is no абзац
    assert outcome.kind is OutcomeKind.NOT_FOUND
    assert "art_4__subpara_2" in [c.eid for c in outcome.candidates]


def test_two_ways_of_counting_lines_are_ambiguous() -> None:
    text = "Статья 1. Раз\nПервая часть.\nВторая часть:\nодин;\nдва."
    outcome = only(applied(words("один", "три", "art_1__al_2"), base=act(text)))
    assert outcome.kind is OutcomeKind.AMBIGUOUS
    assert [c.eid for c in outcome.candidates] == ["art_1__subpara_2__intro", "art_1__subpara_2__al_2"]
    fragment = (unit(Kind.ALINEA, "ноль;"),)
    inserted = change(Action.INSERT_PROVISION, "art_1__al_3", fragment=fragment)
    assert only(applied(inserted, base=act(text))).kind is OutcomeKind.AMBIGUOUS


@pytest.mark.parametrize("target", ["al_2", "subpara_2", "point_3"])
def test_a_line_goes_into_a_unit_that_the_law_names(target: str) -> None:
    line = (unit(Kind.ALINEA, "новое;"),)
    outcome = only(applied(change(Action.INSERT_PROVISION, target, new="новое;", fragment=line)))
    assert outcome.kind is OutcomeKind.NOT_FOUND
    assert "does not say which element" in str(outcome.reason)


def test_words_given_by_a_person_make_an_exclusion_one_of_words() -> None:
    order = change(Action.DELETE_PROVISION, "art_3")
    (key,) = instruction_keys([order]).values()
    result = applied(order, decisions={key: Decision(key, old="Порядок")})
    assert only(result).kind is OutcomeKind.APPLIED
    assert only(result).action is Action.DELETE_PROVISION
    assert not any("исключена" in line for line in lines(result))


@pytest.mark.parametrize("children", [(), (Provision(Kind.LONG_TITLE),)])
def test_an_annex_that_holds_captions_alone_is_never_put_into_the_act(
    children: tuple[Provision, ...],
) -> None:
    caption = Provision(Kind.ATTACHMENT, Number("1"), heading="Приложение 1\nк Закону", children=children)
    result = applied(change(Action.ANNEX, "att_1", fragment=(caption,)))
    assert only(result).kind is OutcomeKind.NOT_FOUND
    assert result.root == act().root


def test_a_unit_restated_or_added_under_another_number_is_not_guessed() -> None:
    point = (unit(Kind.POINT, "иное;", "7", "7)"),)
    restated = applied(change(Action.REPLACE_PROVISION, "art_1__point_2", fragment=point))
    added = applied(change(Action.INSERT_PROVISION, "art_1__point_2-1", fragment=point))
    assert [only(one).kind for one in (restated, added)] == [OutcomeKind.CONFLICT] * 2
    assert lines(restated) == lines(added) == lines(applied())


def test_a_unit_renumbered_and_restated_bears_its_new_number() -> None:
    point = (unit(Kind.POINT, "иное;", "7", "7)"),)
    result = applied(
        change(Action.REPLACE_PROVISION, "art_1__point_3", 1, fragment=point),
        change(Action.RENUMBER, "art_1__point_3", 2, renumbered=Citation.parse_eid("art_1__point_7")),
    )
    assert result.outcomes[0].kind is OutcomeKind.APPLIED
