"""What became of instructions, as plain values for JSON and for lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lawtrack.amending.amended_acts import AmendedAct, listed
from lawtrack.i18n import _
from lawtrack.model.instruction import Instruction, Outcome
from lawtrack.model.outcome import OutcomeKind
from lawtrack.model.settling import gone_astray
from lawtrack.wording.messages import said


def outcomes_as_values(
    outcomes: Iterable[Outcome], instructions: Sequence[Instruction], keys: Mapping[int, str]
) -> list[dict[str, Any]]:
    """The outcomes as the command line contract names their fields; sentences in the interface's language.

    Args:
        outcomes: What became of each instruction.
        instructions: The instructions of the amending act.
        keys: The name of each for decisions, by its number.
    """
    acts = {i.n: i.act.text for i in instructions if i.act is not None}
    return [
        {
            "n": o.n,
            "act": acts.get(o.n),
            "action": o.action.value,
            "target": o.target,
            "outcome": o.kind.value,
            "reason": said(o.reason) if o.reason else None,
            "candidates": [
                {"eid": c.eid, "quote": c.quote, "similarity": round(c.similarity, 2)}
                | ({"count": c.of} if c.of and not c.occurrence else {})
                for c in o.candidates
            ],
            "touched": list(o.touched),
            "notices": [said(n) for n in o.notices],
            "key": keys.get(o.n, ""),
        }
        for o in outcomes
    ]


def state_words(kind: OutcomeKind) -> str:
    """What became of an instruction, in a word or two of the interface's language."""
    return {
        OutcomeKind.APPLIED: _("applied"),
        OutcomeKind.AMBIGUOUS: _("ambiguous"),
        OutcomeKind.NOT_FOUND: _("not found"),
        OutcomeKind.CONFLICT: _("conflict"),
        OutcomeKind.NOT_UNDERSTOOD: _("not understood"),
        OutcomeKind.LEFT_OUT: _("left out"),
        OutcomeKind.NO_BASE: _("no text of the act"),
        OutcomeKind.OTHER_ACT: _("nothing to apply"),
        OutcomeKind.NOT_YET: _("not in effect on that day"),
    }[kind]


def which_act(outcomes: Iterable[Outcome], doubtful: frozenset[int], acts: Sequence[AmendedAct]) -> str:
    """A sentence with the acts that a law amends, where it does not reach this one, or may not; else empty.

    Args:
        outcomes: What became of each instruction.
        doubtful: Numbers of those of which it is not known whether they are for this act.
        acts: The acts that the law amends.
    """
    if any(act.instructions & doubtful for act in acts):
        words = _("It is not known whether this act is one of those that the law amends.")
    elif acts and gone_astray(outcomes):
        words = _("No instruction is addressed to this act.")
    else:
        return ""
    return f"{words} {listed(acts)}"


def bracketed(scope: Sequence[str]) -> str:
    """Where an instruction stands in its law, to be put in brackets: «1/1», not «1/1)», for «(1/1))» has one too many."""
    return "/".join(scope).removesuffix(")") or "–"
