"""The texts that were read last, kept in memory."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawtrack.model.document import Expression

_REMEMBERED = 8
"""Texts kept in memory: enough for comparing a few editions in two languages."""


class RecentTexts:
    """The texts that were read last, by the digest of their file; the screens and their workers share it."""

    def __init__(self) -> None:
        self._texts: OrderedDict[str, Expression] = OrderedDict()
        self._lock = Lock()

    def get(self, digest: str) -> Expression | None:
        """The text, which counts as read now; None where it is not among the last."""
        with self._lock:
            if digest in self._texts:
                self._texts.move_to_end(digest)
            return self._texts.get(digest)

    def put(self, digest: str, text: Expression) -> None:
        """Remember a text; the one not read for the longest time is forgotten."""
        with self._lock:
            self._texts[digest] = text
            while len(self._texts) > _REMEMBERED:
                self._texts.popitem(last=False)
