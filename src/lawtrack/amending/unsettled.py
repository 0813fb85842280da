"""What stops an instruction: raised by resolving and by appliers, turned into an outcome."""

from __future__ import annotations

from collections.abc import Iterable

from lawtrack.model.instruction import Candidate, OutcomeKind
from lawtrack.model.message import Message


class Unsettled(Exception):  # noqa: N818 -- not an error: an answer
    """An instruction cannot be applied as it stands; nothing was changed for it."""

    def __init__(self, kind: OutcomeKind, reason: Message, candidates: Iterable[Candidate] = ()) -> None:
        super().__init__(str(reason))
        self.kind = kind
        self.reason = reason
        self.candidates = tuple(candidates)
