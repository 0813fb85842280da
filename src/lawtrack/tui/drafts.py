"""What a person is typing, kept on disk as it is typed, so that a crash or a closed window loses nothing."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path

_LONGEST = 100
"""Letters of a draft's name that its file keeps."""


class Drafts:
    """Drafts of dialogs in one folder, a small JSON file each.

    Args:
        folder: Where they are kept; made when the first draft is written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, name: str, fields: dict[str, str]) -> None:
        """Keep ``fields`` under ``name``; the file is replaced in one step.

        Raises:
            OSError: The folder cannot be written.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._path(name)
        scratch = path.with_suffix(".new")
        scratch.write_text(json.dumps(fields), encoding="ascii")
        scratch.replace(path)

    def find(self, name: str) -> dict[str, str]:
        """The fields kept under ``name``; empty where there are none."""
        try:
            kept = json.loads(self._path(name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(k): str(v) for k, v in kept.items()} if isinstance(kept, dict) else {}

    def drop(self, name: str) -> None:
        """Forget a draft that was saved or thrown away."""
        with suppress(OSError):  # a folder that cannot be written has none
            self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        """A file of letters and digits; a digest keeps names apart that have anything else in them, or are long."""
        readable = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "_" for c in name)
        if readable != name or not 0 < len(name) <= _LONGEST:
            mark = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
            readable = f"{readable[:_LONGEST]}-{mark}"
        return self._folder / f"{readable}.json"
