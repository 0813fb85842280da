"""The file of a log has every event at once: noted in the transaction that records it, written right after.

Lines that are there stay as they are, in their order, whoever wrote them; what a log has and the file has not is added
at the end. Only a line without ``uid`` is replaced, by the event it was loaded as: what it left out, or gave relative to
the day of loading, would be another thing in another copy.

A file that is not as this checkout last saw it (edited by hand, merged, taken from another state by git) is never
written to: the step is refused until ``load`` has looked at it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import ConflictError, ExportError, InputError
from lawtrack.i18n import _
from lawtrack.i18n.system import why_of
from lawtrack.incoming import DamageError, read_file, text_of
from lawtrack.model.event import Event
from lawtrack.services.files import check_inside, check_replaceable, digest, write_atomically
from lawtrack.services.log_file.lines import is_own, line_of, uids_of

if TYPE_CHECKING:
    from lawtrack.store.checkouts import Note
    from lawtrack.store.engine import Session

WORKFLOW_FILE = "workflow.jsonl"
EXPERTS_FILE = "experts.jsonl"
_FOLDER = "amendments"


def file_of(stream: str) -> str:
    """The file of a log, from the workspace's folder."""
    from lawtrack.store.log_reading import REGISTRY

    return f"{_FOLDER}/{EXPERTS_FILE}" if stream == REGISTRY else f"{_FOLDER}/{stream}/{WORKFLOW_FILE}"


def stream_of(name: str) -> str:
    """The log of a file; empty for a file of something else."""
    from lawtrack.store.log_reading import REGISTRY

    parts = name.split("/")
    if parts == [_FOLDER, EXPERTS_FILE]:
        return REGISTRY
    return parts[1] if len(parts) == 3 and parts[0] == _FOLDER and parts[2] == WORKFLOW_FILE else ""


def log_paths(folder: Path) -> list[Path]:
    """The files of the logs that are there in a workspace's folder: the registry's first."""
    home = folder / _FOLDER
    files = [home / EXPERTS_FILE, *sorted(home.glob(f"*/{WORKFLOW_FILE}"))]
    return [path for path in files if path.is_file()]


def bytes_of(path: Path) -> bytes | None:
    """The bytes of a file; None where there is none.

    Raises:
        InputError: It cannot be read.
    """
    if not path.is_file():
        return None
    try:
        return read_file(path)
    except DamageError as error:
        raise InputError(_("{path} cannot be read: {why}.").format(path=path, why=error.why)) from error


def with_events(data: bytes | None, path: Path, stream: str, events: Sequence[Event]) -> bytes:
    """The content of a log's file with all its events.

    Args:
        data: What is in it; None for no file.
        path: Its place, for the sentence of an error.
        stream: The log.
        events: The events, in their order.

    Raises:
        InputError: A line is no event.
    """
    if data is None:
        return "".join(map(line_of, events)).encode()
    try:
        text = text_of(data)
    except DamageError as error:
        raise InputError(_("{path} cannot be read: {why}.").format(path=path, why=error.why)) from error
    known = {event.uid: event for event in events}
    lines, there = [], set()
    for raw, uid in uids_of(text, path, stream):
        there.add(uid)
        loaded = known.get(uid)
        lines.append(raw if loaded is None or is_own(raw) else line_of(loaded).removesuffix("\n"))
    whole = "\n".join(lines)
    whole += "\n" if whole and not whole.endswith("\n") else ""
    return (whole + "".join(line_of(event) for event in events if event.uid not in there)).encode()


def note_step(
    session: Session, folder: Path, stream: str, known: Sequence[Event], added: Sequence[Event]
) -> None:
    """Note, in the transaction that records events, that their file is to be written.

    Args:
        session: The transaction.
        folder: The workspace's folder.
        stream: The log.
        known: Its events before.
        added: The events recorded.

    Raises:
        ConflictError: The file has changes that the store does not have.
        ExportError: It cannot be written.
    """
    from lawtrack.store.checkouts import note_of, note_pending, seen_file

    name = file_of(stream)
    path = folder / name
    _check_place(path, folder)
    data = bytes_of(path)
    now = digest(data) if data is not None else ""
    seen = seen_file(session, name).digest
    note = note_of(session, name)
    ours = ("", seen) if note is None else ("", seen, note.digest, note.before)
    if now not in ours and (seen or not _is_known(data or b"", path, stream, known)):
        raise ConflictError(
            _("The file {path} has changes that the store does not have; nothing was overwritten.").format(
                path=name
            ),
            hint=_("Take them in, or move the file away."),
            remedy=remedies.load_files(),
        )
    content = with_events(data, path, stream, [*known, *added])
    note_pending(session, name, digest(content), now)


def finish_log(
    session: Session,
    folder: Path,
    note: Note,
    at_hand: Callable[[Session, str], Sequence[Event]] | None = None,
) -> bool:
    """Write the file of a log as noted; a file changed by someone since stays as it is.

    Args:
        session: The transaction.
        folder: The workspace's folder.
        note: The note.
        at_hand: Who has the events of a log at hand; None: they are read.

    Returns:
        Whether file and store agree from now on.

    Raises:
        ExportError: It cannot be written; the note stays.
    """
    from lawtrack.store.checkouts import drop_note, mark_seen
    from lawtrack.store.log_reading import events_of

    stream = stream_of(note.path)
    path = folder / note.path
    data = bytes_of(path)
    now = digest(data) if data is not None else ""
    events = (at_hand or events_of)(session, stream)
    ours = bool(events) and now in (note.digest, note.before)  # none where the bill was renamed since
    if ours:
        content = with_events(data, path, stream, events)
        if content != data:
            _check_place(path, folder)
            write_atomically(path, content, own=True)
        mark_seen(session, note.path, note.path, digest(content))
    drop_note(session, note)
    return ours


def _is_known(data: bytes, path: Path, stream: str, known: Sequence[Event]) -> bool:
    """True where a file that this checkout never saw holds nothing but what the store has."""
    try:
        text = text_of(data)
    except DamageError:
        return False
    expected = {event.uid: line_of(event).removesuffix("\n") for event in known}
    return all(
        not uid or (uid in expected and (not is_own(raw) or _says_less(raw, expected[uid])))
        for raw, uid in uids_of(text, path, stream)
    )


def _says_less(raw: str, line: str) -> bool:
    """True where a line says nothing that the event's own line does not say."""
    import json

    from lawtrack.incoming import json_value

    return json_value(raw).items() <= json.loads(line).items() if raw.rstrip("\r") != line else True


def _check_place(path: Path, folder: Path) -> None:
    check_inside(path, folder)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            _("{name} cannot be written: {why}.").format(name=path.parent, why=why_of(error)),
            hint=_("Check the rights on the workspace."),
        ) from error
    try:
        check_replaceable(path)
    except ExportError as error:  # the log's file has no other place
        raise ExportError(error.message, hint=_("Check the rights on the workspace.")) from error
