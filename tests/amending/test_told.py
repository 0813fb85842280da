"""What a law leaves in the act that its author may not have meant is told, though the order is applied."""

from __future__ import annotations

import pytest

from lawtrack.amending.decisions import Decision, instruction_keys
from lawtrack.amending.seams import splice
from lawtrack.model.citation import Citation
from lawtrack.model.instruction import Action, OutcomeKind
from lawtrack.model.kinds import Kind
from tests.amending.sample import act, applied, change, unit, words

SMALL = """
Статья 1. Порядок
1. План утверждает местный совет.
2. Местный совет публикует план. Отчет готовит комиссия. Комиссия независима.
3. Срок – год.
"""


def told(msgid: str, *notices: object) -> bool:
    return any(getattr(one, "template", "") == msgid for one in notices)


STAY = "{eid}: the words also begin a sentence, with a capital; there they stay."
TWICE = "{eid} stands in the act twice after this law."


@pytest.mark.parametrize(
    ("old", "target", "stays"),
    [
        ("местный совет", "art_1", True),
        ("комиссия", "art_1__para_2", True),
        ("местный совет", "art_1__para_1", False),
        ("год", "art_1", False),
        ("Срок", "art_1", False),
    ],
)
def test_words_that_also_begin_a_sentence_stay_and_it_is_said(old: str, target: str, stays: bool) -> None:
    (outcome,) = applied(words(old, "иное", target), base=act(SMALL)).outcomes
    assert outcome.kind is OutcomeKind.APPLIED
    assert told(STAY, *outcome.notices) is stays


def test_a_number_that_two_units_bear_after_the_law_is_told_beside_both_orders() -> None:
    made = applied(
        change(Action.RENUMBER, "art_1__para_2", renumbered=Citation.parse_eid("art_1__para_4")),
        change(
            Action.INSERT_PROVISION,
            "art_1__para_4",
            2,
            fragment=(unit(Kind.PARAGRAPH, "Новое.", "4", "4."),),
        ),
        change(
            Action.INSERT_PROVISION, "art_1__para_5", 3, fragment=(unit(Kind.PARAGRAPH, "Пятое.", "5", "5."),)
        ),
        base=act(SMALL),
    )
    assert [told(TWICE, *one.notices) for one in made.outcomes] == [True, True, False]


def test_what_is_not_understood_may_be_left_out_with_a_reason() -> None:
    order = change(Action.NOT_UNDERSTOOD, None)
    key = instruction_keys([order])[order.n]
    (loud,) = applied(order, base=act(SMALL)).outcomes
    (left,) = applied(
        order, base=act(SMALL), decisions={key: Decision(key, left_out="в другом законе")}
    ).outcomes
    assert loud.kind is OutcomeKind.NOT_UNDERSTOOD
    assert left.kind is OutcomeKind.LEFT_OUT


@pytest.mark.parametrize(
    ("text", "words_", "left"),
    [
        ("устав, форму выписки и иное", "форму выписки", "устав, и иное"),
        ("устав, форму выписки, иное", "форму выписки", "устав,,"),
        ("устав и форму", "и форму", ""),
        ("устав, форму выписки, иное", ", форму выписки", ""),
        ("жарғыны, үзіндіні және өзгені", "үзіндіні", "жарғыны, және өзгені"),
    ],
)
def test_what_an_exclusion_leaves_is_told_where_it_is_odd(text: str, words_: str, left: str) -> None:
    start = text.index(words_)
    notices = [str(notice) for notice in splice(text, start, start + len(words_), "").notices]
    assert any("What is left" in notice for notice in notices) is bool(left)
    assert left in " ".join(notices)


def test_words_changed_throughout_that_the_law_itself_puts_anew_are_told() -> None:
    every = change(Action.EVERYWHERE, None, 1, old="план", new="замысел")
    other = change(
        Action.INSERT_PROVISION,
        "art_2__para_4",
        2,
        new="4. План. Есть план.",
        fragment=(unit(Kind.PARAGRAPH, "Есть план.", "4", "4."),),
    )
    made = applied(every, other)
    assert any("stay in the text" in str(notice) for notice in made.outcomes[0].notices)
    assert not any("stay in the text" in str(notice) for notice in applied(every).outcomes[0].notices)
