"""Use cases: two Word files to a redline in the old one, and an act amended in the Word file it was read from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.config import Imprint
from lawtrack.formats.registry import is_word, read_bytes
from lawtrack.i18n import _

if TYPE_CHECKING:
    from lawtrack.formats.tracked.redline import Redline
    from lawtrack.model.provision import Provision
    from lawtrack.services.from_file.applying import Application


@dataclass(frozen=True, slots=True)
class WordRedline:
    """A redline in the old file.

    Attributes:
        data: The Word file.
        changes: How many changes it marks.
        left: What of the new file it does not show, in words.
    """

    data: bytes
    changes: int
    left: tuple[str, ...]


def redline_of_files(old: Path, new: Path, imprint: Imprint) -> WordRedline | None:
    """The old Word file with what leads to the new one as tracked changes; None where one of them is no Word file.

    Raises:
        InputError: A file cannot be read, holds tracked changes, or the two are in different languages.
        ExportError: The written changes do not give back both files.
    """
    before, after = read_bytes(old), read_bytes(new)
    if not (is_word(before) and is_word(after)):
        return None
    from lawtrack.formats.tracked.redline import redline_of

    made = redline_of(before, after, names=(old.name, new.name), imprint=imprint, on=now())
    return WordRedline(made.data, made.changes, _left(made, new.name))


def amended_word(base: Path, made: Application, imprint: Imprint, *, tracked: bool) -> bytes | None:
    """The Word file of an act, amended: with tracked changes or with the changes made; None where it is no Word file.

    Args:
        base: The file that the act was read from.
        made: The act before and after.
        imprint: Whose changes they are, and what the file says of those who made it.
        tracked: With tracked changes.

    Raises:
        ExportError: A changed line has no place in the file, or what was written does not give back the texts.
    """
    data = read_bytes(base)
    if not is_word(data):
        return None
    return amended_data(data, base.name, made.base.root, made.result.root, imprint, tracked=tracked)


def amended_data(
    data: bytes, name: str, before: Provision, after: Provision, imprint: Imprint, *, tracked: bool = True
) -> bytes:
    """The Word file of an act, amended: with tracked changes or with the changes made.

    Args:
        data: The file.
        name: Its name, for messages.
        before: The act as it was read from the file.
        after: The act as amended.
        imprint: Whose changes they are, and what the file says of those who made it.
        tracked: With tracked changes.

    Raises:
        ExportError: A changed line has no place in the file, or what was written does not give back the texts.
    """
    from lawtrack.formats.tracked.consolidated import amended_file

    return amended_file(data, name, before, after, imprint=imprint, on=now(), tracked=tracked)


def now() -> dt.datetime:
    """When changes are made, as Word stores it."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def _left(made: Redline, name: str) -> tuple[str, ...]:
    said = {
        "things": _("{file}: drawings, text boxes or other objects that the redline does not show: {count}"),
        "edges": _("{file}: page headers or footers that the redline does not show: {count}"),
        "comments": _("{file}: its comments differ; comments are not compared"),
        "chunks": _("{file}: embedded documents differ; they are not compared: {count}"),
    }
    return tuple(said[kind].format(file=name, count=count) for kind, count in made.left.items())
