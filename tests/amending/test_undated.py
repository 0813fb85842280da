"""What a final article leaves untold: the day, or for what it is."""

from __future__ import annotations

import datetime as dt

import pytest

from lawtrack.amending.apply import Circumstances, apply_instructions
from lawtrack.amending.commencement import undated
from lawtrack.amending.decisions import Decision, instruction_keys
from lawtrack.model.instruction import Action, Commencement, OutcomeKind, StartRule
from tests.amending.sample import act, change, words

ALL = Commencement(StartRule.DATE, dt.date(2030, 1, 1))
LATE = dt.date(2031, 1, 1)


def for_(*scope: str) -> Commencement:
    return Commencement(StartRule.DATE, LATE, scope=scope)


@pytest.mark.parametrize(
    ("rules", "open_"),
    [
        ((), True),
        ((ALL,), False),
        ((Commencement(StartRule.DATE),), True),
        ((ALL, for_("art_1__point_1")), False),
        ((ALL, for_("art_1__point_9")), True),  # nothing of the law bears that number
        ((ALL, for_("norms on plans")), True),
        ((ALL, for_("art_1__point_1", "norms on plans")), True),
    ],
)
def test_a_final_article_tells_the_days_and_for_what_they_are(
    rules: tuple[Commencement, ...], open_: bool
) -> None:
    one = words("Порядок", "Ход", "art_3", 1, scope=("1", "1)"))
    final = change(Action.COMMENCEMENT, None, 2, act=None, scope=("2",), commencement=rules)
    assert (set(undated([one, final])) == {2}) is open_
    made = apply_instructions(act(), [one, final], Circumstances()).outcomes
    kind = OutcomeKind.NOT_UNDERSTOOD if open_ else OutcomeKind.APPLIED
    assert [o.kind for o in made] == [OutcomeKind.APPLIED, kind]


def test_while_a_final_article_is_open_no_day_is_known() -> None:
    one = words("Порядок", "Ход", "art_3", 1, scope=("1", "1)"))
    final = change(Action.COMMENCEMENT, None, 2, act=None, commencement=(ALL, for_("norms on plans")))
    open_ = apply_instructions(act(), [one, final], Circumstances(at=LATE))
    assert [o.kind for o in open_.outcomes] == [OutcomeKind.NOT_YET, OutcomeKind.NOT_UNDERSTOOD]
    assert open_.dates == ()
    key = instruction_keys([one, final])[2]
    left = {key: Decision(key, left_out="there are no such norms", by="A. B.")}
    made = apply_instructions(act(), [one, final], Circumstances(at=LATE, decisions=left))
    assert [o.kind for o in made.outcomes] == [OutcomeKind.APPLIED, OutcomeKind.LEFT_OUT]
    assert made.dates == (dt.date(2030, 1, 1),)


def test_a_final_article_that_tells_its_days_is_not_left_out() -> None:
    final = change(Action.COMMENCEMENT, None, 1, act=None, commencement=(ALL,))
    key = instruction_keys([final])[1]
    left = {key: Decision(key, left_out="why not")}
    (made,) = apply_instructions(act(), [final], Circumstances(decisions=left)).outcomes
    assert made.kind is OutcomeKind.APPLIED
