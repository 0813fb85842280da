"""What of a law's outcomes is left for a person."""

from __future__ import annotations

from collections.abc import Iterable

from lawtrack.model.instruction import OWN
from lawtrack.model.outcome import SETTLED, Outcome, OutcomeKind

_SAYS_NOTHING = frozenset({OutcomeKind.OTHER_ACT, OutcomeKind.NOT_UNDERSTOOD, OutcomeKind.LEFT_OUT})
"""Outcomes that do not show that the law amends this act."""


def unsettled(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """Of all outcomes of one law those that are left for a person (exit code 3 where there is one).

    That an instruction is for another act is settled only beside one that is for this act: a law none of whose
    instructions reaches the act may be told wrong from the act's name.
    """
    every = tuple(outcomes)
    astray = frozenset(outcome.n for outcome in gone_astray(every))
    return tuple(outcome for outcome in every if outcome.kind not in SETTLED or outcome.n in astray)


def gone_astray(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """The instructions for other acts, where none of the law is for this one."""
    orders = [outcome for outcome in outcomes if outcome.action not in OWN]
    if any(outcome.kind not in _SAYS_NOTHING for outcome in orders):
        return ()
    return tuple(outcome for outcome in orders if outcome.kind is OutcomeKind.OTHER_ACT)
