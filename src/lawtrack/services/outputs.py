"""Files written from a workspace, remembered by their digests: what a person has changed since is not written over.

What is remembered belongs to the checkout and lies in its own folder. Where it is lost, a table in Word that says of
itself that it was made here counts as changed: it is what a person edits.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import ExportError, LawtrackError
from lawtrack.i18n import _
from lawtrack.services.files import digest, write_atomically

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace

_WRITTEN = Path(".lawtrack", "written.json")
_MOST = 1000
"""Files remembered: the last ones written."""


def write_output(workspace: Workspace, path: Path, data: bytes) -> None:
    """Write a file and remember it; one that was changed since it was written here stays.

    Raises:
        ExportError: It was changed, or cannot be written.
    """
    if is_changed(workspace, path) and _digest(path) != digest(data):
        raise ExportError(
            _("{path} was changed since it was written; it was not overwritten.").format(path=path),
            hint=_("Move it away, or write to another name."),
            remedy=remedies.other_place(),
        )
    write_atomically(path, data)
    _remember(workspace, path)


def remember_outputs(workspace: Workspace, paths: Iterable[Path]) -> None:
    """Remember files that were written together."""
    for path in paths:
        _remember(workspace, path)


def outputs_in(workspace: Workspace, folder: Path) -> list[Path]:
    """The files in a folder that were written from here, changed since or not."""
    home, place = workspace.folder.resolve(), folder.resolve()
    known = [home / name for name in _remembered(workspace)]  # a full path stays what it is
    return [path for path in known if path.is_relative_to(place) and path.is_file()]


def changed_outputs(workspace: Workspace) -> list[Path]:
    """The files that were written from here and are there, but not as they were written."""
    home = workspace.folder
    return [
        home / name
        for name, known in _remembered(workspace).items()
        if (home / name).is_file() and _digest(home / name) != known
    ]


def was_written(workspace: Workspace, path: Path) -> bool:
    """True where a file was written from here and is as it was written."""
    return path.is_file() and _remembered(workspace).get(_key(workspace, path)) == _digest(path)


def free_place(workspace: Workspace, path: Path) -> Path:
    """Where something can be written that nobody asked to be written over: ``path``, else a numbered name beside it.

    A file that was not written from here is somebody's, too.
    """
    place, number = path, 1
    while place.exists() and _remembered(workspace).get(_key(workspace, place)) != _digest(place):
        number += 1
        place = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return place


def is_changed(workspace: Workspace, path: Path) -> bool:
    """True where a file was written from here and is not as it was written."""
    if not path.is_file():
        return False
    known = _remembered(workspace).get(_key(workspace, path))
    return _digest(path) != known if known else _is_table_of_a_bill(path)


def _remember(workspace: Workspace, path: Path) -> None:
    if not path.is_file():
        return
    known = _remembered(workspace)
    known.pop(_key(workspace, path), None)
    known[_key(workspace, path)] = _digest(path)
    last = dict(list(known.items())[-_MOST:])
    with suppress(ExportError):  # it counts as changed then, which loses nothing
        write_atomically(workspace.folder / _WRITTEN, json.dumps(last, indent=0, ensure_ascii=False) + "\n")


def _remembered(workspace: Workspace) -> dict[str, str]:
    try:
        found = json.loads((workspace.folder / _WRITTEN).read_text(encoding="utf-8"))
        return {str(path): str(mark) for path, mark in found.items()}
    except (OSError, ValueError, AttributeError, RecursionError):
        return {}


def _key(workspace: Workspace, path: Path) -> str:
    place = path.resolve()
    folder = workspace.folder.resolve()
    return place.relative_to(folder).as_posix() if place.is_relative_to(folder) else os.fspath(place)


def _digest(path: Path) -> str:
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""


def _is_table_of_a_bill(path: Path) -> bool:
    from lawtrack.formats.typed_table import read_typed_file

    if path.suffix.lower() != ".docx":
        return False
    try:
        return read_typed_file(path.read_bytes(), path.name).origin.startswith("lawtrack ")
    except (LawtrackError, OSError):
        return False
