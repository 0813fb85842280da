"""Long texts that were read before, kept beside the store of this folder so that they open at once.

The folder may be deleted at any time; what is damaged, or was kept by another version of lawtrack, is read again.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.services.library.noted import maker, noted, recalled

if TYPE_CHECKING:
    from lawtrack.model.document import Expression

_FOLDER = Path(".lawtrack", "read")
_LONG = 300_000
"""Bytes of the file from which a text is worth keeping: what is shorter is read in a moment."""
_KEPT = 24


class TextsAtHand:
    """The long texts that this folder read last.

    Args:
        folder: The folder of the workspace.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / _FOLDER

    def get(self, digest: str) -> Expression | None:
        """The text of this digest; None where it was not kept."""
        file = self._file(digest)
        try:
            data = file.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(file)
        return recalled(data)

    def put(self, digest: str, text: Expression, size: int) -> None:
        """Keep a text whose file has so many bytes, where it is long; those not read for the longest time go."""
        if size < _LONG or not self._folder.parent.is_dir():
            return
        with suppress(OSError):  # nothing is lost: it is read from its file
            self._folder.mkdir(exist_ok=True)
            file = self._file(digest)
            beside = file.with_suffix(f".{os.getpid()}")
            beside.write_bytes(noted(text))
            beside.replace(file)
            others = sorted(self._folder.iterdir(), key=lambda one: one.stat().st_mtime, reverse=True)
            for old in others[_KEPT:]:
                old.unlink()

    def _file(self, digest: str) -> Path:
        return self._folder / f"{digest[:40]}-{maker()}"
