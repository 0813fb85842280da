"""Paths: the name of a file is completed as it is typed."""

from __future__ import annotations

from pathlib import Path

from textual.suggester import Suggester


class Paths(Suggester):
    """Completes paths, from the folder in which lawtrack was started and from another one.

    Args:
        folder: The other one.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._folder = folder

    async def get_suggestion(self, value: str) -> str | None:
        """The first path that begins as ``value``; None where there is none, or it is there in full."""
        head, slash, start = value.rpartition("/")
        for folder in dict.fromkeys((Path.cwd(), self._folder)):
            try:
                inside = folder / Path(f"{head}{slash}").expanduser()
                names = sorted(one.name + "/" * one.is_dir() for one in inside.iterdir())
            except (OSError, RuntimeError):
                continue
            found = next((n for n in names if n.startswith(start) and n != start and n[0] != "."), None)
            if found is not None:
                return f"{head}{slash}{found}"
        return None
