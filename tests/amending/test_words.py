from __future__ import annotations

import pytest

from lawtrack.amending.seams import splice
from lawtrack.amending.sentences import sentences
from lawtrack.model.instruction import Action, OutcomeKind, Position
from tests.amending.sample import applied, change, lines, only, words


def test_words_are_replaced_in_one_unit() -> None:
    result = applied(words("пяти рабочих", "трех рабочих", "art_2__para_2"))
    assert only(result).kind is OutcomeKind.APPLIED
    assert only(result).touched == ("art_2__para_2__subpara_2",)
    assert "Ответ дается в течение трех рабочих дней." in lines(result)


def test_wrong_old_words_change_nothing_and_show_the_nearest() -> None:
    result = applied(words("в течении пяти дней", "завтра", "art_2"))
    outcome = only(result)
    assert outcome.kind is OutcomeKind.NOT_FOUND
    assert outcome.candidates[0].eid == "art_2__para_2__subpara_2"
    assert 0.5 < outcome.candidates[0].similarity < 1


def test_words_that_stand_in_another_article_are_shown_there() -> None:
    outcome = only(applied(words("Правительством", "Министром", "art_2")))
    assert outcome.kind is OutcomeKind.NOT_FOUND
    assert "art_3" in [c.eid for c in outcome.candidates]


def test_words_that_stand_twice_are_ambiguous() -> None:
    outcome = only(applied(words("слово", "термин", "art_1")))
    assert outcome.kind is OutcomeKind.AMBIGUOUS
    assert [c.eid.rsplit("__", 1)[-1] for c in outcome.candidates] == ["point_1", "point_2", "point_3"]


def test_all_occurrences_where_the_law_says_so() -> None:
    result = applied(words("слово", "термин", "art_1", occurrences="all"))
    assert sum("термин" in line for line in lines(result)) == 3


def test_fewer_occurrences_than_meant_change_nothing() -> None:
    result = applied(words("слово", "термин", "art_1", occurrences=5))
    assert only(result).kind is OutcomeKind.NOT_FOUND
    assert not any("термин" in line for line in lines(result))


def test_whole_words_only() -> None:
    outcome = only(applied(words("План", "Проект", "art_2__para_1")))
    assert outcome.kind is OutcomeKind.APPLIED
    assert only(applied(words("лан", "x", "art_2"))).kind is OutcomeKind.NOT_FOUND


def test_quotation_marks_of_another_kind_are_told() -> None:
    outcome = only(applied(words('"слово" одно', "слово два", "art_1__point_1")))
    assert outcome.kind is OutcomeKind.APPLIED
    assert "quotation marks" in str(outcome.notices[0])


def test_glued_words_are_mended_and_told() -> None:
    result = applied(words(", служащих", "и работников", "art_2__para_2"))
    assert "2. Граждане и работников организаций, вправе обращаться." in lines(result)
    assert only(result).notices


@pytest.mark.parametrize(
    ("text", "old", "new", "after"),
    [
        ("порядок на основании акта", "на основании", ", установленную", "порядок, установленную акта"),
        ("один два три", "два", "", "один три"),
        ("один два, три", "два", "", "один, три"),
        ("один два.", "два", "", "один."),
        ("один, два", ", два", "", "один"),
        ("два три", "два", "", "три"),
    ],
)
def test_seams(text: str, old: str, new: str, after: str) -> None:
    start = text.index(old)
    made = splice(text, start, start + len(old), new)
    assert text[: made.start] + made.new + text[made.end :] == after


def test_words_are_added_after_an_anchor_and_before_the_final_mark() -> None:
    after = change(
        Action.INSERT_WORDS, "art_3", old="Порядок", new="и сроки", pos=Position.AFTER, occurrences=1
    )
    assert "Порядок и сроки устанавливается Правительством." in lines(applied(after))
    end = change(Action.INSERT_WORDS, "art_3", new="и Министром", pos=Position.END)
    assert "Порядок устанавливается Правительством и Министром." in lines(applied(end))


def test_a_heading_is_searched_only_where_it_is_meant() -> None:
    outcome = only(applied(words("Ответственность", "Санкции", "art_4")))
    assert outcome.kind is OutcomeKind.NOT_FOUND
    assert outcome.candidates[0].quote == "Ответственность"
    result = applied(words("Ответственность", "Санкции", "art_4__heading"))
    assert "Статья 4. Санкции" in lines(result)


def test_words_of_one_sentence() -> None:
    result = applied(words("утверждается", "издается", "art_2__para_1", sentence=2))
    assert "План издается ежегодно." in "\n".join(lines(result))
    assert (
        only(applied(words("утверждается", "x", "art_2__para_1", sentence=3))).kind is OutcomeKind.NOT_FOUND
    )


def test_short_forms_end_no_sentence() -> None:
    text = "Отчет дается по ст. 5 Закона от 1 мая 2001 г. № 5 А. Иванову. Второе."
    assert [text[a:b] for a, b in sentences(text)][-1] == "Второе."
    assert len(sentences(text)) == 2


def test_everywhere_takes_forms_with_a_capital_and_leaves_other_items_alone() -> None:
    result = applied(
        change(Action.EVERYWHERE, None, 1, old="аким области", new="акимат области", occurrences="all"),
        words("принимает аким области", "принимает суд", "art_2__para_3", 2),
    )
    assert [o.kind for o in result.outcomes] == [OutcomeKind.APPLIED] * 2
    text = "\n".join(lines(result))
    assert "Акимат области утверждает" in text
    assert "Решение принимает суд." in text
    assert "влечет акимат области" in text
    assert any("art_2__para_3" in str(n) for n in result.outcomes[0].notices)
