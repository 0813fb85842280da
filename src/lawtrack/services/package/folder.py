"""The folder of a package, written whole or not at all.

What is in the folder already decides: files of a person stay; a file that was written from here and is still as it was
written is replaced, or goes where the package has no such file any more; the explanatory note that a person went on
with stays and is told; any other file that was changed stops everything before a byte is written. The new folder is
made beside the old one and takes its place in one step.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import ExportError, InputError
from lawtrack.i18n import _
from lawtrack.i18n.system import why_of
from lawtrack.services.outputs import outputs_in, remember_outputs, was_written

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace

_OLD = ".lawtrack-old"
"""The end of the name under which the folder that was there lies while the new one takes its place."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and which files that a person went on with stayed; places from the folder."""

    files: tuple[str, ...]
    kept: tuple[str, ...]


def check_folder(workspace: Workspace, folder: Path) -> None:
    """Refuse, before anything is made, a folder that the package must not take the place of.

    Raises:
        ExportError: It is a file, holds the workspace, is one of its own folders, or has files and was not written
            from here.
    """
    place, home = folder.resolve(), workspace.folder.resolve()
    own = (workspace.acts, workspace.amendments, workspace.originals, workspace.forms, home / ".lawtrack")
    if home.is_relative_to(place) or any(place.is_relative_to(inner.resolve()) for inner in own):
        raise ExportError(
            _("{path} is a folder of the workspace itself; nothing was written.").format(path=folder),
            remedy=remedies.other_place(),
        )
    _bring_back(place)
    if not place.exists():
        return
    if not place.is_dir():
        raise ExportError(_("{path} is no folder.").format(path=folder), remedy=remedies.other_place())
    if any(place.iterdir()) and not outputs_in(workspace, place):
        raise ExportError(
            _(
                "{path} has files in it and is no package that was written from here; nothing was written."
            ).format(path=folder),
            remedy=remedies.other_place(),
        )


def write_folder(
    workspace: Workspace, folder: Path, files: Mapping[str, bytes], going_on: Iterable[str]
) -> Written:
    """Write the package.

    Args:
        workspace: The workspace.
        folder: The folder.
        files: The files by their places in it.
        going_on: Those that a person goes on with: one that was changed stays.

    Raises:
        ExportError: The folder must not be taken, a file of it was changed since it was written, or it cannot be
            written. Nothing was written then.
    """
    check_folder(workspace, folder)
    place = folder.resolve()
    changed = [name for name in files if (place / name).exists() and not was_written(workspace, place / name)]
    kept = tuple(name for name in changed if name in set(going_on))
    others = [name for name in changed if name not in kept]
    if others:
        raise ExportError(
            _("Changed since they were written, so nothing was overwritten: {names}.").format(
                names="; ".join(others)
            ),
            hint=_("Move them away, or write to another folder."),
            remedy=remedies.other_place(),
        )
    new = {name: data for name, data in files.items() if name not in kept}
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _put(workspace, place, new)
    except OSError as error:
        raise ExportError(
            _("{path} cannot be written: {why}.").format(path=folder, why=why_of(error)),
            hint=_("Close files of it that are open in Word."),
            remedy=remedies.other_place(),
        ) from error
    remember_outputs(workspace, (place / name for name in new))
    return Written(tuple(new), kept)


def open_places(path: Path, marks: Iterable[str]) -> int:
    """How many paragraphs of a Word file still hold one of the marks; 0 where it cannot be read."""
    from lawtrack.formats.registry import read_source

    try:
        source = read_source(path)
    except InputError:
        return 0
    words = tuple(marks)
    cells = (text for line in source.lines for row in line.table or () for cell in row for text in cell.lines)
    texts = [*(line.text for line in source.lines), *cells]
    return sum(any(mark in text for mark in words) for text in texts)


def _put(workspace: Workspace, place: Path, files: Mapping[str, bytes]) -> None:
    scratch = Path(tempfile.mkdtemp(prefix=f".{place.name[:40]}.", suffix=".lawtrack-part", dir=place.parent))
    old = place.with_name(f".{place.name}{_OLD}")
    try:
        made = scratch / "made"
        made.mkdir()
        for name, data in files.items():
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            (made / name).write_bytes(data)
        if place.is_dir():
            _bring_over(workspace, place, made)
        if place.exists():
            place.rename(old)
        try:
            made.rename(place)
        except OSError:
            _bring_back(place)
            raise
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def _bring_over(workspace: Workspace, place: Path, made: Path) -> None:
    """What a person has in the folder, into the new one: what was written from here and is unchanged is not theirs."""
    for path in sorted(place.rglob("*")):
        there = made / path.relative_to(place)
        if path.is_symlink():
            there.parent.mkdir(parents=True, exist_ok=True)
            there.symlink_to(path.readlink())
        elif path.is_dir():
            there.mkdir(parents=True, exist_ok=True)
        elif not there.exists() and not was_written(workspace, path):
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, there)


def _bring_back(place: Path) -> None:
    """A folder that was on its way to be replaced when the program was stopped, in its place again."""
    old = place.with_name(f".{place.name}{_OLD}")
    if old.is_dir():
        if place.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            with suppress(OSError):
                old.rename(place)
