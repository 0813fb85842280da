"""Files that steps name (texts of bills, opinions): put where nothing stands, and gone where the step is refused.

Several may put the same file at once, for the same bytes have the same name: whoever is refused takes away only what no
step names, and whoever is not finds the file in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.services.files import write_new
from lawtrack.services.log.texts import files_of

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.engine import Session


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file in the folder of a bill.

    Attributes:
        path: Where it stands.
        data: Its bytes.
        new: True where it was put there just now.
    """

    path: Path
    data: bytes
    new: bool


def put_file(path: Path, data: bytes) -> KeptFile | None:
    """Put a file where nothing stands; what stands there stays.

    Returns:
        The file; None where something else stands there.

    Raises:
        ExportError: It cannot be written.
    """
    if write_new(path, data):
        return KeptFile(path, data, new=True)
    return KeptFile(path, data, new=False) if path.is_file() and path.read_bytes() == data else None


@contextmanager
def kept_with_step(workspace: Workspace, slug: str, files: Sequence[KeptFile]) -> Iterator[None]:
    """Record a step inside: its files stand where it is recorded, and the new ones are gone where it is refused.

    Args:
        workspace: The workspace.
        slug: The bill.
        files: The files that the step names.

    Raises:
        ExportError: A file that another one took away in the meantime cannot be written again.
    """
    try:
        yield
    except LawtrackError:
        _let_go(workspace, slug, [one.path for one in files if one.new])
        raise
    for one in files:
        write_new(one.path, one.data)


def _let_go(workspace: Workspace, slug: str, paths: Sequence[Path]) -> None:
    if not paths:
        return
    home = workspace.amendments / slug
    try:
        with workspace.session(slug) as session:  # nobody records a step meanwhile
            _take_away(session, slug, home, paths)
    except LawtrackError:  # nothing can be written now, by nobody else either
        with suppress(LawtrackError), workspace.reading() as session:
            _take_away(session, slug, home, paths)
    with suppress(OSError):
        home.rmdir()  # it was made for the file alone, where the bill has got another name


def _take_away(session: Session, slug: str, home: Path, paths: Sequence[Path]) -> None:
    from lawtrack.store.log_reading import events_of

    named = {home / file for file, _mark in files_of(events_of(session, slug))}
    for path in paths:
        if path not in named:
            with suppress(OSError):
                path.unlink()
                path.parent.rmdir()  # where it was the only one
