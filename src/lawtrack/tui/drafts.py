"""What a person is typing, kept on disk as it is typed, so that a crash or a closed window loses nothing."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_LONGEST = 100
"""Letters of a draft's name that its file keeps."""


_ABOUT = "."
"""What stands before the names of what is known about a draft."""
_SIGN = "at-work"
"""The file that says who is at work."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody was typing.

    Attributes:
        file: The name of its file.
        at: When it was typed last.
        about: Where it was typed: ``heading`` of the dialog, ``mode``, ``bill``, ``place``, ``lang``, ``action``, ``errand``.
        fields: What was typed.
    """

    file: str
    at: dt.datetime
    about: Mapping[str, str]
    fields: Mapping[str, str]

    @property
    def heading(self) -> str:
        """The dialog."""
        return self.about.get("heading", "") or self.file.removesuffix(".json")

    @property
    def bill(self) -> str:
        """The bill it is about; empty for none."""
        return self.about.get("bill", "")

    @property
    def words(self) -> str:
        """What was typed, a field each."""
        return "\n\n".join(value for name, value in self.fields.items() if value and name != "seen")


class Drafts:
    """Drafts of dialogs in one folder, a small JSON file each.

    Args:
        folder: Where they are kept; made when the first draft is written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, name: str, fields: Mapping[str, str], about: Mapping[str, str] | None = None) -> None:
        """Keep ``fields`` under ``name``, with what is known about where they are typed; the file is replaced in one step.

        Raises:
            OSError: The folder cannot be written.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._path(name)
        scratch = path.with_suffix(".new")
        scratch.write_text(
            json.dumps({**fields, **{f"{_ABOUT}{k}": v for k, v in (about or {}).items()}}), encoding="ascii"
        )
        scratch.replace(path)

    def find(self, name: str) -> dict[str, str]:
        """The fields kept under ``name``; empty where there are none."""
        try:
            kept = json.loads(self._path(name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return _fields(kept)

    def when(self, name: str) -> dt.datetime | None:
        """When what is kept under ``name`` was typed last; None where there is nothing."""
        try:
            return dt.datetime.fromtimestamp(self._path(name).stat().st_mtime).astimezone()
        except OSError:
            return None

    def all(self) -> list[Draft]:
        """Every draft, the newest first; what cannot be read is left where it is."""
        found = []
        for path in self._folder.glob("*.json"):
            try:
                kept = json.loads(path.read_text(encoding="utf-8"))
                at = dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()
            except (OSError, ValueError):
                continue
            about = (
                {k[1:]: str(v) for k, v in kept.items() if k[:1] == _ABOUT} if isinstance(kept, dict) else {}
            )
            found.append(Draft(path.name, at, about, _fields(kept)))
        return sorted(found, key=lambda one: one.at, reverse=True)

    def begin(self) -> bool:
        """Say that somebody is at work; True where the one before did not come to an end in peace."""
        before = self._sign()
        killed = before is not None and not _is_alive(before)
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / _SIGN).write_text(str(os.getpid()), encoding="ascii")
        return killed

    def end(self) -> None:
        """Say that this one came to an end in peace."""
        if self._sign() == os.getpid():
            with suppress(OSError):
                (self._folder / _SIGN).unlink(missing_ok=True)

    def _sign(self) -> int | None:
        try:
            return int((self._folder / _SIGN).read_text(encoding="ascii"))
        except (OSError, ValueError):
            return None

    def drop_file(self, file: str) -> None:
        """Throw a draft away that was found among all of them."""
        with suppress(OSError):
            (self._folder / file).unlink(missing_ok=True)

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


def _fields(kept: object) -> dict[str, str]:
    """What was typed, without what is known about it."""
    if not isinstance(kept, dict):
        return {}
    return {str(k): str(v) for k, v in kept.items() if str(k)[:1] != _ABOUT}


def _is_alive(process: int) -> bool:
    """True where a process of this number is at work here; another one of the same number is taken for it."""
    if process == os.getpid() or sys.platform == "win32":  # there a signal would end it
        return False
    try:
        os.kill(process, 0)
    except (OSError, OverflowError):
        return False
    return True
