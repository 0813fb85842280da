"""A person's own marks and notes in texts: a line for each in ``notes.jsonl`` of the folder, the last one of a place holds.

They are no part of the law and of no bill; nothing is ever taken out of the file, so that what was typed can be found again.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from io import FileIO
from pathlib import Path

from lawtrack.errors import StoreError
from lawtrack.i18n import _
from lawtrack.i18n.system import why_of
from lawtrack.services.names import NOTES_OF_A_PERSON


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that a person marked.

    Attributes:
        uri: The act.
        eid: The provision.
        note: What was noted; empty for a mark alone.
        by: Who did.
        on: The day, as ``2026-11-26``.
        words: The beginning of the provision as it stood then.
        gone: True where the mark was taken away again.
    """

    uri: str
    eid: str
    note: str = ""
    by: str = ""
    on: str = ""
    words: str = ""
    gone: bool = False


class Marks:
    """The marks of a folder.

    Args:
        folder: The folder of the workspace.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / NOTES_OF_A_PERSON

    def all(self) -> tuple[Mark, ...]:
        """The marks that hold, in the order in which they were first made.

        Raises:
            StoreError: A line of the file cannot be read; it is named, and nothing is written over it.
        """
        found: dict[tuple[str, str], Mark] = {}
        for number, line in enumerate(self._lines(), 1):
            if line.strip():
                mark = self._read(line, number)
                found[mark.uri, mark.eid] = mark
        return tuple(one for one in found.values() if not one.gone)

    def of(self, uri: str) -> Mapping[str, Mark]:
        """The marks of an act by provision.

        Raises:
            StoreError: As for ``all``.
        """
        return {one.eid: one for one in self.all() if one.uri == uri}

    def put(self, mark: Mark) -> None:
        """Make a mark, change it, or take it away.

        Raises:
            StoreError: The file cannot be written.
        """
        line = f"{json.dumps(asdict(mark), ensure_ascii=False)}\n".encode()
        try:
            with self._file.open("ab", buffering=0) as file:
                self._append(file, line)
        except OSError as error:
            raise StoreError(
                _("{file} cannot be written: {why}").format(file=self._file.name, why=why_of(error))
            ) from error

    @staticmethod
    def _append(file: FileIO, line: bytes) -> None:
        """Write a line at the end of the file, whole or not at all: half of one would spoil the next one, too.

        Raises:
            OSError: There is no room for it.
        """
        end, written = file.seek(0, os.SEEK_END), 0
        try:
            written = file.write(line)
            if written < len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(file.fileno())
        except OSError:
            if os.fstat(file.fileno()).st_size == end + written:  # nobody has written behind it
                file.truncate(end)
            raise

    def _lines(self) -> list[str]:
        try:
            return self._file.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return []
        except (OSError, UnicodeDecodeError) as error:
            raise StoreError(
                _("{file} cannot be read: {why}").format(file=self._file.name, why=why_of(error))
            ) from error

    def _read(self, line: str, number: int) -> Mark:
        try:
            values = json.loads(line)
            known = {name: values[name] for name in Mark.__slots__ if name in values}
            mark = Mark(**known)
            if not all(isinstance(value, str) for name, value in known.items() if name != "gone"):
                raise TypeError
        except (ValueError, TypeError) as error:
            raise StoreError(
                _("Line {line} of {file} is no mark of a place: put it right or take it out.").format(
                    line=number, file=self._file.name
                )
            ) from error
        return mark
