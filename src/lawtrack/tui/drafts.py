"""What a person is typing, kept on disk as it is typed, so that a crash or a closed window loses nothing."""

from __future__ import annotations

import json
from pathlib import Path


class Drafts:
    """Drafts of dialogs in one folder, a small JSON file each.

    Args:
        folder: Where they are kept; made when the first draft is written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, name: str, fields: dict[str, str]) -> None:
        """Keep ``fields`` under ``name``; the file is replaced in one step."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._path(name)
        scratch = path.with_suffix(".new")
        scratch.write_text(json.dumps(fields, ensure_ascii=False), encoding="utf-8")
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
        self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / (
            ("".join(c if c.isalnum() or c in "-_" else "_" for c in name) or "draft") + ".json"
        )
