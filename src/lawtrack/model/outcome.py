"""Outcome: what became of an instruction, and the places it may have meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from lawtrack.model.action import Action
from lawtrack.model.document import Scheme
from lawtrack.model.message import Message
from lawtrack.model.provision import Provision


class OutcomeKind(StrEnum):
    """What became of an instruction."""

    APPLIED = "applied"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    NOT_UNDERSTOOD = "not_understood"
    LEFT_OUT = "left_out"
    NO_BASE = "no_base"
    OTHER_ACT = "other_act"
    NOT_YET = "not_yet"


SETTLED = frozenset({OutcomeKind.APPLIED, OutcomeKind.LEFT_OUT, OutcomeKind.OTHER_ACT})
"""Outcomes that leave nothing open; of all outcomes of a law together ``settling.unsettled`` decides."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place an instruction may have meant.

    Attributes:
        eid: The element.
        quote: The words there.
        similarity: How near they are to those sought (0 to 1).
        occurrence: Which of several places of the same words in the element it is, from 1; 0 where there is one.
        of: How many there are.
        found: The words there that match, where the words around are known.
        before: The words of the element before them.
        after: The words after them.
        scheme: What «1.» and «1)» are called in the act.
        text: Its text, by which the documents that it approves are called.
    """

    eid: str
    quote: str
    similarity: float = 1.0
    occurrence: int = 0
    of: int = 0
    found: str = ""
    before: str = ""
    after: str = ""
    scheme: Scheme = Scheme.CIVIL
    text: Provision | None = field(default=None, compare=False, repr=False)


def numbered(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, those of the same words in one element numbered in their order."""
    result = []
    for candidate in candidates:
        same = [c for c in candidates if c.eid == candidate.eid and c.found and c.similarity == 1]
        if len(same) > 1 and candidate in same:
            at = next(i for i, c in enumerate(same, 1) if c is candidate)
            candidate = replace(candidate, occurrence=at, of=len(same))
        result.append(candidate)
    return tuple(result)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one instruction, and why.

    ``touched`` are the eIds (in the resulting tree) of the provisions that changed.
    ``notices`` say what the reader must see although it was applied (a seam repaired, an editorial adjustment).
    """

    n: int
    action: Action
    target: str | None
    kind: OutcomeKind
    reason: Message | None = None
    candidates: tuple[Candidate, ...] = ()
    touched: tuple[str, ...] = ()
    notices: tuple[Message, ...] = ()

    def in_scheme(self, scheme: Scheme, text: Provision | None = None) -> Outcome:
        """The same outcome with the levels of the act named by its scheme, and its candidates numbered.

        ``text`` is the text of the act, by which the documents that it approves are called.
        """
        return replace(
            self,
            reason=self.reason.in_scheme(scheme, text) if self.reason else None,
            candidates=tuple(replace(c, scheme=scheme, text=text) for c in numbered(self.candidates)),
            notices=tuple(notice.in_scheme(scheme, text) for notice in self.notices),
        )
