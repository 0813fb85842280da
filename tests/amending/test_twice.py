"""What stands there already is not added a second time unless a person says so; an order that changes nothing says so."""

from __future__ import annotations

import pytest

from lawtrack.amending.decisions import Decision, instruction_keys
from lawtrack.model.instruction import Action, Instruction, OutcomeKind, Position
from lawtrack.model.kinds import Kind
from tests.amending.sample import act, applied, change, lines, only, unit, words

LINE = change(Action.INSERT_PROVISION, "art_4__al_3", fragment=(unit(Kind.ALINEA, "предупреждение,"),))


def after(old: str, new: str, target: str) -> Instruction:
    return change(Action.INSERT_WORDS, target, old=old, new=new, pos=Position.AFTER, occurrences=1)


@pytest.mark.parametrize(
    "twice",
    [
        LINE,
        change(Action.INSERT_PROVISION, "art_4__al_5", fragment=(unit(Kind.ALINEA, "арест;"),)),
        change(
            Action.INSERT_PROVISION,
            "art_4__subpara_3",
            fragment=(unit(Kind.SUBPARAGRAPH, "Повторное нарушение влечет аким области."),),
        ),
        change(Action.INSERT_PROVISION, "art_2__para_1", sentence=4, new="План утверждается ежегодно."),
        after("Аким", "области", "art_2__para_1"),
        after("служащих", "организаций, вправе", "art_2__para_2"),
        change(
            Action.INSERT_WORDS,
            "art_2__para_3",
            old="области",
            new="аким",
            pos=Position.BEFORE,
            occurrences=1,
        ),
        change(Action.INSERT_WORDS, "art_3", new="Правительством", pos=Position.END),
        change(Action.INSERT_WORDS, "art_3", new="Порядок", pos=Position.START),
        words("аким", "аким области", "art_2__para_3"),
        words("области", "аким области", "art_2__para_3"),
        change(Action.EVERYWHERE, None, old="аким", new="аким области"),
    ],
)
def test_what_stands_there_is_not_added_again(twice: Instruction) -> None:
    result = applied(twice)
    assert only(result).kind is OutcomeKind.CONFLICT, only(result)
    assert "already" in str(only(result).reason)
    assert result.root == act().root


@pytest.mark.parametrize(
    "other",
    [
        change(Action.INSERT_PROVISION, "art_4__al_3", fragment=(unit(Kind.ALINEA, "предупреждение лица;"),)),
        change(Action.INSERT_PROVISION, "art_2__para_1", sentence=4, new="План утверждается."),
        after("Аким", "обл", "art_2__para_1"),
        after("ст.", "5-1 или ст. 5", "art_2__para_1"),
        words("аким", "заместитель акима", "art_2__para_3"),
        words("план", "план и план-график", "art_2__para_1", occurrences="all"),
        change(Action.INSERT_WORDS, "art_3", new="и", pos=Position.END),
    ],
)
def test_what_is_only_like_it_is_added(other: Instruction) -> None:
    result = applied(other)
    assert only(result).kind is OutcomeKind.APPLIED, only(result).reason
    assert result.root != act().root


def test_a_person_may_have_it_twice() -> None:
    key = next(iter(instruction_keys([LINE]).values()))
    (offered,) = only(applied(LINE)).candidates
    result = applied(LINE, decisions={key: Decision(key, choice=offered.eid)})
    assert only(result).kind is OutcomeKind.APPLIED
    assert [line.rstrip(";,") for line in lines(result)].count("предупреждение") == 2


@pytest.mark.parametrize(
    "room",
    [
        change(Action.DELETE_PROVISION, "art_4__al_3", 2),
        change(Action.REPLACE_PROVISION, "art_4__al_3", 2, fragment=(unit(Kind.ALINEA, "замечание;"),)),
        words("предупреждение", "замечание", "art_4", 2),
    ],
)
def test_a_law_that_makes_room_for_it_moves_it(room: Instruction) -> None:
    result = applied(LINE, room)
    assert [one.kind for one in result.outcomes] == [OutcomeKind.APPLIED] * 2


def test_places_that_read_so_already_stay_and_are_told() -> None:
    result = applied(words("аким", "аким области", "art_4", occurrences="all"), base=act(TEXTS))
    assert only(result).kind is OutcomeKind.APPLIED
    assert "Дело ведет аким области." in lines(result)
    assert "Решает аким области." in lines(result)
    assert any("reads so already" in str(note) for note in only(result).notices)


TEXTS = """
Статья 4. Дело
Дело ведет аким.
Решает аким области.
"""


@pytest.mark.parametrize(
    "idle",
    [
        change(Action.REPLACE_PROVISION, "art_4__al_3", fragment=(unit(Kind.ALINEA, "предупреждение;"),)),
        words("утверждает", "утверждает", "art_2__para_1"),
        change(Action.REPLACE_HEADING, "art_3__heading", new="Порядок"),
    ],
)
def test_an_order_that_changes_nothing_says_so(idle: Instruction) -> None:
    result = applied(idle)
    assert only(result).kind is OutcomeKind.APPLIED, only(result).reason
    assert [str(note) for note in only(result).notices] == ["It reads so already: nothing changes."]
    assert result.root == act().root


def test_an_order_that_changes_something_does_not_say_so() -> None:
    assert only(applied(words("утверждает", "принимает", "art_2__para_1"))).notices == ()
