"""What ``load`` and ``dump`` report of each file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from lawtrack.errors import LawtrackError
from lawtrack.remedies import Remedy


class SyncState(StrEnum):
    """What became of a file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    OLDER = "older"
    CONFLICT = "conflict"
    FAILED = "failed"
    NOTE = "note"


UNSETTLED = (SyncState.OLDER, SyncState.CONFLICT, SyncState.FAILED)


Said = tuple["SyncState", str, "Remedy | None"]
"""What is said of a file: its state, words, and what mends it."""


@dataclass(frozen=True, slots=True)
class SyncItem:
    """One file: what became of it, a sentence where there is something to say, and what mends it."""

    path: str
    state: SyncState
    text: str = ""
    remedy: Remedy | None = None


@dataclass
class SyncReport:
    """All files of a ``load`` or ``dump``, in the order in which they were looked at."""

    items: list[SyncItem] = field(default_factory=list)

    def add(self, path: str, state: SyncState, text: str = "", remedy: Remedy | None = None) -> None:
        """Note what became of a file."""
        self.items.append(SyncItem(path, state, text, remedy))

    def count(self, *states: SyncState) -> int:
        """How many files ended so."""
        return sum(item.state in states for item in self.items)

    @property
    def unsettled(self) -> bool:
        """True where an older file, a conflict or a broken file is left for a person."""
        return self.count(*UNSETTLED) > 0


def remedy_of(error: BaseException) -> Remedy | None:
    """What mends an error; None where nothing is known."""
    return error.remedy if isinstance(error, LawtrackError) else None
