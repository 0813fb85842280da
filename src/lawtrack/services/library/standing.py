"""How a document's file in one checkout stands to the store: which is newer, or whether both are; and what is said."""

from __future__ import annotations

from enum import Enum, auto

from lawtrack import remedies
from lawtrack.i18n import _
from lawtrack.services.reporting import Said, SyncState


class Standing(Enum):
    """Which side has changed since this checkout last saw them agree."""

    SAME = auto()
    FILE_NEWER = auto()
    STORE_NEWER = auto()
    CONFLICT = auto()


def standing(file: str, store: str, seen: str, *, was: bool = False) -> Standing:
    """Compare a file with the store.

    A checkout that has seen nothing knows of no change: where its file differs from the store that is a conflict,
    unless the store remembers the wording as one of its own.

    Args:
        file: The digest of the file.
        store: The digest of the store's document.
        seen: The digest at which this checkout last saw both agree; empty for never.
        was: The store once had what the file says. It is asked of a shared store, which is the truth for documents;
            where the store lies in the workspace the files are, and an older one that was put there is meant.
    """
    if file == store:
        return Standing.SAME
    if was or (seen and seen == file):
        return Standing.STORE_NEWER
    if seen and seen == store:
        return Standing.FILE_NEWER
    return Standing.CONFLICT


def left_as_it_is(how: Standing) -> Said:
    """What is said of a file that is not taken in."""
    if how is Standing.STORE_NEWER:
        return SyncState.OLDER, _("the store is newer"), remedies.write_files()
    return SyncState.CONFLICT, in_conflict(), None


def in_conflict() -> str:
    """What is said where both sides have changed."""
    return _("the file and the store have both changed: keep one of them, nothing was overwritten")
