"""Marks: which changes of a bill a person has looked at, kept between sessions beside the store."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path


class Marks:
    """The marks of one workspace, a small JSON file for each bill.

    A mark is of the words as they were read: where they change, the change is unread again.

    Args:
        folder: Where they are kept; made with the first mark.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, bill: str) -> frozenset[str]:
        """What is marked in a bill."""
        try:
            kept = json.loads(self._path(bill).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return frozenset()
        return frozenset(map(str, kept)) if isinstance(kept, list) else frozenset()

    def turn(self, bill: str, mark: str) -> bool:
        """Set a mark, or take it away; True where it is set now.

        Raises:
            OSError: The folder cannot be written.
        """
        marks = self.of(bill)
        after = marks ^ {mark}
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._path(bill)
        scratch = path.with_suffix(".new")
        scratch.write_text(json.dumps(sorted(after)), encoding="ascii")
        scratch.replace(path)
        return mark in after

    def _path(self, bill: str) -> Path:
        return self._folder / f"{hashlib.sha256(bill.encode()).hexdigest()[:16]}.json"


def mark_of(*words: str) -> str:
    """The mark of a change with these words."""
    return hashlib.sha256("\x00".join(words).encode()).hexdigest()[:16]
