"""What became of instructions, as plain values for JSON and for lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lawtrack.i18n import _
from lawtrack.model.instruction import Instruction, Outcome
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


def astray(outcomes: Iterable[Outcome], instructions: Sequence[Instruction]) -> str:
    """A sentence with the acts that a law amends, where none of its instructions is for this one; else empty."""
    gone = {outcome.n for outcome in gone_astray(outcomes)}
    named = dict.fromkeys(i.act.text for i in instructions if i.n in gone and i.act is not None)
    if not named:
        return ""
    return _("No instruction is addressed to this act. The law amends: {acts}.").format(acts="; ".join(named))
