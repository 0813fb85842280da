"""Change and ChangeSet: what a comparison of two trees says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What happened to a provision; a run of renumbered articles is one event."""

    MODIFIED = "modified"
    INSERTED = "inserted"
    DELETED = "deleted"
    REWRITTEN = "rewritten"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    SPLIT = "split"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words: ``op`` is ``=`` equal, ``-`` only in the old text, ``+`` only in the new one."""

    op: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One event of a comparison.

    Attributes:
        kind: What happened.
        citation: The eId by which the event is named (the new one where there is one).
        old_eid: The provision in the old tree, None where it is new.
        new_eid: The provision in the new tree, None where it is gone.
        count: How many units the event covers (a run of renumbered articles).
        runs: Words of both sides; equal + deleted = old text, equal + inserted = new text.
        others: Further eIds of a split (new side), a merge (old side) or a renumbered run (old → new in order).
    """

    kind: ChangeKind
    citation: str
    old_eid: str | None
    new_eid: str | None
    count: int = 1
    runs: tuple[Run, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """All events, in reading order of the new text, deleted ones where they stood."""

    changes: tuple[Change, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Number of events by kind, kinds that do not occur left out."""
        result: dict[str, int] = {}
        for change in self.changes:
            result[change.kind.value] = result.get(change.kind.value, 0) + 1
        return result

    def __bool__(self) -> bool:
        return bool(self.changes)
