"""Files that another program changed or deleted while lawtrack was open: tables in Word, texts, files that git brought.

Times and sizes are looked at; a file whose bytes are as they were is not told of, and no change is told of twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.texts import changed_outside
from lawtrack.services.library.waiting import gone_files, waiting_files
from lawtrack.services.outputs import changed_outputs

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace


class What(StrEnum):
    """What a file is."""

    TABLE = "table"  # something written from here, to be taken back
    TEXT = "text"  # the amending text of a bill
    WAITING = "waiting"  # an act or a log that was not loaded
    GONE = "gone"  # an act or a log that was deleted; the store has what it said
    TEXT_GONE = "text-gone"  # the amending text of a bill that was deleted


@dataclass(frozen=True, slots=True)
class Changed:
    """A file that was changed or deleted.

    Attributes:
        path: The file.
        what: What it is.
        bill: The bill it belongs to, as far as its place or name tells; else empty.
    """

    path: Path
    what: What
    bill: str = ""

    @property
    def gone(self) -> bool:
        """True where it was deleted."""
        return self.what in (What.GONE, What.TEXT_GONE)


class Watch:
    """What was changed since one looked last.

    Args:
        workspace: The open workspace.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._seen: dict[Path, tuple[int, int]] = {}
        self._told: dict[Path, tuple[int, int]] = {}
        self._open: dict[Path, Changed] = {}
        self._first = True

    @property
    def open(self) -> tuple[Changed, ...]:
        """What was told of and is still as it was told of."""
        return tuple(self._open.values())

    def look(self) -> tuple[Changed, ...]:
        """What was changed since the last look; at the first look, what is changed at all but the texts of bills.

        Raises:
            LawtrackError: The workspace cannot be read.
        """
        files = {path: _stamp(path) for path in self._watched()}
        if files == self._seen and not self._first:
            return ()
        moved = [] if self._first else [p for p, stamp in files.items() if self._seen.get(p) != stamp]
        moved += [path for path in self._seen if path not in files]
        self._seen, self._first = files, False
        texts = [one.path for one in self._open.values() if one.what in (What.TEXT, What.TEXT_GONE)]
        self._open = {one.path: one for one in self._changed(dict.fromkeys((*texts, *moved)))}
        new = tuple(one for path, one in self._open.items() if self._told.get(path) != _stamp(path))
        self._told = {path: _stamp(path) for path in self._open}
        return new

    def _watched(self) -> Iterator[Path]:
        space = self._workspace
        yield from (path for path in space.folder.glob("*.docx") if not path.name.startswith("~$"))
        for folder in (space.amendments, space.acts):
            yield from (path for path in folder.rglob("*") if path.is_file())

    def _changed(self, moved: Iterable[Path]) -> Iterator[Changed]:
        space = self._workspace
        for path in changed_outputs(space):
            yield Changed(path, What.TABLE, _bill_of(path, space))
        for path in moved:
            slug = _bill_of(path, space) if path.is_relative_to(space.amendments) else ""
            what = _text_now(space, slug, path) if slug else None
            if what is not None:
                yield Changed(path, what, slug)
        for name in waiting_files(space):
            yield Changed(space.folder / name, What.WAITING)
        for name in gone_files(space):
            yield Changed(space.folder / name, What.GONE)


def _text_now(workspace: Workspace, slug: str, path: Path) -> What | None:
    """What became of a text of the bill's current version; None where its bytes are those that were added."""
    try:
        bill = Bills(workspace).get(slug)
        for text in bill.version.texts:
            if text.file != path.name:
                continue
            if not path.exists():
                return What.TEXT_GONE
            if changed_outside(workspace, bill, text):
                return What.TEXT
    except LawtrackError:
        return None  # what is wrong with the bill is told where it is worked on
    return None


def _bill_of(path: Path, workspace: Workspace) -> str:
    """The bill in whose folder a file lies, or whose name it has."""
    if path.is_relative_to(workspace.amendments):
        return path.relative_to(workspace.amendments).parts[0]
    if not workspace.amendments.is_dir():
        return ""
    slugs = (one.name for one in workspace.amendments.iterdir() if one.is_dir())
    return max((slug for slug in slugs if slug in path.stem), key=len, default="")


def _stamp(path: Path) -> tuple[int, int]:
    try:
        stat = path.stat()
    except OSError:
        return 0, 0
    return stat.st_mtime_ns, stat.st_size
