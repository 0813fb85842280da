"""Settled outcomes: what a person decided about an instruction, found again when the text is read again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType

from lawtrack.amending.folding import fold
from lawtrack.model.citation import Citation
from lawtrack.model.instruction import (
    Addressed,
    ChangeEverywhere,
    DeleteProvision,
    DeleteWords,
    InsertWords,
    Instruction,
    ReplaceProvision,
    SubstituteWords,
)
from lawtrack.model.message import Message


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
        forms: What is put for each form of the words («органа=агентства; органу=агентству»); empty where not asked.
        counts: How often each of these forms stood there when it was confirmed; none where nobody counted.
        new: The corrected words that are put; empty where they stay.
        stale: Why it does not fit the texts any more: then the instruction is open; None where it fits.
    """

    key: str
    choice: str = ""
    target: Citation | None = None
    left_out: str = ""
    by: str = ""
    old: str = ""
    occurrence: int = 0
    forms: str = ""
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    new: str = ""
    stale: Message | None = None

    def corrected(self, instruction: Instruction) -> Instruction:
        """The instruction as the person reads it.

        Words may be given for an exclusion or a new wording too: then only those words go, or give way.
        """
        if self.target is not None and isinstance(instruction, Addressed):
            instruction = replace(instruction, target=self.target, within=())
        elif self.target is not None and isinstance(instruction, ChangeEverywhere):
            instruction = replace(instruction, target=self.target)
        if (self.new and isinstance(instruction, SubstituteWords | InsertWords)) or (
            self.new and isinstance(instruction, ChangeEverywhere) and instruction.new is not None
        ):
            instruction = replace(instruction, new=self.new)
        if not self.old:
            return instruction
        if isinstance(instruction, SubstituteWords | InsertWords | DeleteWords | ChangeEverywhere):
            return replace(instruction, old=self.old)
        return _worded(instruction, self.old)


def puts_words(instruction: Instruction) -> bool:
    """True for an order that puts single words, whose words may be corrected by themselves."""
    return (
        isinstance(instruction, SubstituteWords | InsertWords | ChangeEverywhere)
        and instruction.new is not None
    )


def _worded(instruction: Instruction, old: str) -> Instruction:
    """An exclusion of a unit as one of words in it, a new wording without quoted provisions as one of words."""
    kinds: dict[type[Instruction], type[SubstituteWords | DeleteWords]] = {
        DeleteProvision: DeleteWords,
        ReplaceProvision: SubstituteWords,
    }
    kind = kinds.get(type(instruction))
    if kind is None or instruction.fragment or (kind is SubstituteWords and not instruction.new):
        return instruction
    given = {f.name: getattr(instruction, f.name) for f in fields(instruction)}
    known = {f.name for f in fields(kind)}
    return kind(**{**{k: v for k, v in given.items() if k in known}, "old": old})


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
