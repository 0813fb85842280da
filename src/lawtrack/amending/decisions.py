"""Settled outcomes: what a person decided about an instruction, found again when the text is read again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lawtrack.amending.folding import fold
from lawtrack.model.citation import Citation
from lawtrack.model.instruction import Instruction


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided: a candidate chosen, the reading corrected, or the instruction left out with a reason.

    Attributes:
        key: The instruction (``instruction_keys``).
        choice: The eId of the chosen candidate; empty where none.
        target: The corrected target; None where it stays.
        left_out: Why the instruction is left out; empty where it is not.
        by: Who decided.
        old: The corrected words that are sought; empty where they stay.
        occurrence: Which of several occurrences is meant, from 1 in the order of the text; 0 where not asked.
    """

    key: str
    choice: str = ""
    target: Citation | None = None
    left_out: str = ""
    by: str = ""
    old: str = ""
    occurrence: int = 0

    def corrected(self, instruction: Instruction) -> Instruction:
        """The instruction as the person reads it."""
        target = self.target if self.target is not None else instruction.target
        return replace(instruction, target=target, old=self.old or instruction.old)


def key_of(act: str, scope: Sequence[str], directive: str, ordinal: int) -> str:
    """The name of an instruction: act, scope path, normalised directive, ordinal among equals."""
    return "|".join((_normal(act), "/".join(scope), _normal(directive), str(ordinal)))


def instruction_keys(instructions: Sequence[Instruction]) -> dict[int, str]:
    """The key of every instruction, by its number; equal ones (several targets of one directive) are counted from 1."""
    counts: dict[str, int] = {}
    result: dict[int, str] = {}
    for one in instructions:
        act = one.act.text if one.act else ""
        directive = one.text
        base = key_of(act, one.scope, directive, 0)
        counts[base] = counts.get(base, 0) + 1
        result[one.n] = key_of(act, one.scope, directive, counts[base])
    return result


def _normal(text: str) -> str:
    return re.sub(r"\s+", " ", fold(text).text).strip().casefold()
