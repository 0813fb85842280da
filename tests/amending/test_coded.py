"""Places told by lines of a classification or by a row: a person finds them, nothing is put anywhere."""

from __future__ import annotations

from lawtrack.amending.decisions import Decision, instruction_keys
from lawtrack.model.citation import Citation
from lawtrack.model.instruction import Action, DeleteWords, OutcomeKind, Position
from tests.amending.sample import applied, change, lines, only, words

WITHIN = ("в группе 07 «Сады»", "по программе 028 «Граждане вправе обращаться»")


def test_nothing_is_put_where_lines_tell_the_place_and_the_nearest_are_shown() -> None:
    order = change(Action.INSERT_PROVISION, "art_2", new="029 Сады", pos=Position.AFTER, within=WITHIN)
    result = applied(order)
    outcome = only(result)
    assert outcome.kind is OutcomeKind.NOT_FOUND
    assert "по программе 028" in str(outcome.reason)
    assert outcome.candidates[0].eid == "art_2__para_2__subpara_1"
    assert lines(result) == lines(applied())


def test_lines_without_names_have_no_candidates() -> None:
    order = change(Action.DELETE_PROVISION, "art_2", within=("программу 028",))
    assert only(applied(order)).candidates == ()


def test_a_target_that_a_person_gives_needs_no_lines() -> None:
    order = words("пяти", None, "art_2", within=WITHIN)
    key = instruction_keys([order])[1]
    decided = Decision(key, target=Citation.parse_eid("art_2__para_2"))
    corrected = decided.corrected(order)
    assert isinstance(corrected, DeleteWords)
    assert corrected.within == ()
    assert only(applied(order, decisions={key: decided})).kind is OutcomeKind.APPLIED
