"""``load`` and ``dump``: documents between the files of a workspace and its store.

Each text remembers the digest at which file and store last agreed. Where only one side has changed since, the other
follows; where both have, nothing is touched and the conflict is reported. Doing it twice changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError, WorkflowError
from lawtrack.i18n import _
from lawtrack.incoming import read_file
from lawtrack.services.library.register import (
    REGISTER_CHANGED,
    REGISTER_FILES,
    parse_register,
    read_register,
    register_bytes,
)
from lawtrack.services.library.saving import new_text, units_of
from lawtrack.services.pending import digest_of, file_digest, finish_pending, sweep

if TYPE_CHECKING:
    from collections.abc import Callable

    from lawtrack.services.workspace import Workspace
    from lawtrack.store.documents import StoredText

    Progress = Callable[[str], None]


class SyncState(StrEnum):
    """What became of a file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"
    FAILED = "failed"
    NOTE = "note"


UNSETTLED = (SyncState.CONFLICT, SyncState.FAILED)


@dataclass(frozen=True, slots=True)
class SyncItem:
    """One file: what became of it, and a sentence where there is something to say."""

    path: str
    state: SyncState
    text: str = ""


@dataclass
class SyncReport:
    """All files of a ``load`` or ``dump``, in the order in which they were looked at."""

    items: list[SyncItem] = field(default_factory=list)

    def add(self, path: str, state: SyncState, text: str = "") -> None:
        """Note what became of a file."""
        self.items.append(SyncItem(path, state, text))

    def count(self, *states: SyncState) -> int:
        """How many files ended so."""
        return sum(item.state in states for item in self.items)

    @property
    def unsettled(self) -> bool:
        """True where a conflict or a broken file is left for a person."""
        return self.count(*UNSETTLED) > 0


def load(workspace: Workspace, progress: Progress | None = None) -> SyncReport:
    """Bring the register and every AKN file of ``acts/`` into the store, then the workflow of the bills.

    A broken file is reported and the others are loaded.

    Raises:
        StoreError: The store cannot be opened or written.
    """
    report = SyncReport()
    sweep(workspace.acts)
    _load_register(workspace, report)
    known = {text.path: text for text in _texts(workspace)}
    for path in sorted(workspace.acts.rglob("*")):
        name = path.relative_to(workspace.folder).as_posix()
        if path.is_dir() or any(part.startswith(".") for part in path.parts[len(workspace.folder.parts) :]):
            continue
        if path.suffix.lower() != ".xml":
            if path.name not in REGISTER_FILES:
                report.add(name, SyncState.NOTE, _("not Akoma Ntoso: bring it in with «lawtrack import»"))
            continue
        if progress:
            progress(name)
        try:
            state, text = _load_file(workspace, path, name, known.get(name))
        except LawtrackError as error:
            state, text = SyncState.FAILED, str(error)
        except OSError as error:
            state, text = SyncState.FAILED, error.strerror or str(error)
        report.add(name, state, text)
    for name in known:
        if not (workspace.folder / name).exists():
            report.add(
                name, SyncState.NOTE, _("the file is gone, the store has the text: «lawtrack dump» writes it")
            )
    _load_workflow(workspace, report)
    return report


def dump(workspace: Workspace) -> SyncReport:
    """Write what the store has and the files have not.

    Raises:
        StoreError: The store cannot be opened.
    """
    report = SyncReport()
    _dump_register(workspace, report)
    for text in _texts(workspace):
        now = file_digest(workspace.folder / text.path)
        if now == text.digest:
            report.add(text.path, SyncState.UNCHANGED)
        elif now and now != text.synced:
            both = text.digest != text.synced
            state = SyncState.CONFLICT if both else SyncState.NOTE
            report.add(
                text.path, state, _conflict() if both else _("the file is newer: «lawtrack load» takes it in")
            )
        else:
            try:
                _write_text(workspace, text, now)
                report.add(text.path, SyncState.CHANGED if now else SyncState.NEW)
            except (LawtrackError, OSError) as error:
                report.add(text.path, SyncState.FAILED, str(error))
    _dump_workflow(workspace, report)
    return report


def _load_file(
    workspace: Workspace, path: Path, name: str, known: StoredText | None
) -> tuple[SyncState, str]:
    from lawtrack.store.documents import mark_synced

    data = read_file(path)
    digest = digest_of(data)
    if known is not None:
        if digest == known.digest:
            if known.synced != digest:
                with workspace.session() as session:
                    mark_synced(session, name, digest)
            return SyncState.UNCHANGED, ""
        if known.digest != known.synced:
            if digest == known.synced:
                return SyncState.NOTE, _("the store is newer: «lawtrack dump» writes it")
            return SyncState.CONFLICT, _conflict()
    return _take_in(workspace, data, name, known)


def _take_in(workspace: Workspace, data: bytes, name: str, known: StoredText | None) -> tuple[SyncState, str]:
    from lawtrack.formats.akn import read_akn
    from lawtrack.store.documents import clear_other_uri, save_text, text_of
    from lawtrack.store.works import save_work

    expression = read_akn(data, name)
    with workspace.session() as session:
        other = text_of(session, expression.uri)
        if other is not None and other.path != name:
            if (workspace.folder / other.path).exists():
                return SyncState.CONFLICT, _("{path} is a file of the same text").format(path=other.path)
            known = other  # the file was moved
        work_id = save_work(session, expression.work)
        text = new_text(expression, data, work_id, name, synced=digest_of(data))
        clear_other_uri(session, name, expression.uri)
        save_text(session, text, units_of(expression, text.pieces))
    return (SyncState.CHANGED if known else SyncState.NEW), ""


def _write_text(workspace: Workspace, text: StoredText, before: str) -> None:
    from lawtrack.store.documents import note_pending

    with workspace.session() as session:
        note_pending(session, text.path, text.digest, before)
    finish_pending(workspace.folder, workspace.store, text.path)


def _load_register(workspace: Workspace, report: SyncReport) -> None:
    from lawtrack.store.documents import file_mark, set_file_mark
    from lawtrack.store.works import place_in_dossiers, save_dossiers, save_work

    found = read_register(workspace.acts)
    if found is None:
        return
    path, data = found
    name = path.relative_to(workspace.folder).as_posix()
    digest = digest_of(data)
    try:
        with workspace.session() as session:
            if file_mark(session, name) == digest:
                report.add(name, SyncState.UNCHANGED)
                return
            register = parse_register(data, name)
            save_dossiers(session, register.dossiers)
            for position, entry in enumerate(register.entries):
                key = save_work(session, entry.work, registered=True)
                place_in_dossiers(session, key, entry.dossiers, position)
            set_file_mark(session, name, digest)
    except LawtrackError as error:
        report.add(name, SyncState.FAILED, str(error))
        return
    report.add(name, SyncState.CHANGED, _("{count} acts in the register").format(count=len(register.entries)))


def _dump_register(workspace: Workspace, report: SyncReport) -> None:
    from lawtrack.services.files import write_atomically
    from lawtrack.store.documents import file_mark, set_file_mark
    from lawtrack.store.works import list_dossiers, list_works

    found = read_register(workspace.acts)
    path = found[0] if found else workspace.acts / REGISTER_FILES[0]
    name = path.relative_to(workspace.folder).as_posix()
    with workspace.reading() as session:
        items, dossiers = list_works(session), list_dossiers(session)
        mark, changed = file_mark(session, name), file_mark(session, REGISTER_CHANGED)
    if not any(item.registered for item in items):
        return
    if found is not None and not changed:
        report.add(name, SyncState.UNCHANGED)
        return
    if found is not None and digest_of(found[1]) != mark:
        report.add(name, SyncState.CONFLICT, _conflict())
        return
    data = register_bytes(items, dossiers, lines=path.suffix == ".jsonl")
    try:
        workspace.acts.mkdir(exist_ok=True)
        write_atomically(path, data, own=True)
    except (LawtrackError, OSError) as error:
        report.add(name, SyncState.FAILED, str(error))
        return
    with workspace.session() as session:
        set_file_mark(session, name, digest_of(data))
        set_file_mark(session, REGISTER_CHANGED, "")
    report.add(name, SyncState.CHANGED if found else SyncState.NEW)


def _load_workflow(workspace: Workspace, report: SyncReport) -> None:
    from lawtrack.services.log.files import EXPERTS_FILE, WORKFLOW_FILE, load_workflow

    experts = workspace.amendments / EXPERTS_FILE
    for path in (experts, *sorted(workspace.amendments.glob(f"*/{WORKFLOW_FILE}"))):
        if not path.is_file():
            continue
        name = path.relative_to(workspace.folder).as_posix()
        try:
            loaded = load_workflow(workspace, path)
        except WorkflowError as error:
            report.add(name, SyncState.CONFLICT, str(error))
        except LawtrackError as error:
            report.add(name, SyncState.FAILED, str(error))
        else:
            done = SyncState.UNCHANGED
            if loaded.added:
                done = SyncState.CHANGED if loaded.known else SyncState.NEW
            report.add(
                name, done, _("{count} events added").format(count=loaded.added) if loaded.added else ""
            )


def _dump_workflow(workspace: Workspace, report: SyncReport) -> None:
    from lawtrack.services.log.files import EXPERTS_FILE, WORKFLOW_FILE, dump_workflow
    from lawtrack.services.log.log import WorkflowLog
    from lawtrack.store.workflow import REGISTRY, streams

    with workspace.reading() as session:
        names = streams(session)
    if REGISTRY not in names and WorkflowLog(workspace).events(REGISTRY):
        names = [REGISTRY, *names]
    for slug in names:
        own = EXPERTS_FILE if slug == REGISTRY else f"{slug}/{WORKFLOW_FILE}"
        try:
            before = file_digest(workspace.amendments / own)
            path = dump_workflow(workspace, slug)
        except WorkflowError as error:
            report.add(f"amendments/{own}", SyncState.CONFLICT, str(error))
        except (LawtrackError, OSError) as error:
            report.add(f"amendments/{own}", SyncState.FAILED, str(error))
        else:
            same = file_digest(path) == before
            done = SyncState.UNCHANGED if same else SyncState.CHANGED if before else SyncState.NEW
            report.add(f"amendments/{own}", done)


def _texts(workspace: Workspace) -> list[StoredText]:
    from lawtrack.store.documents import all_texts

    with workspace.reading() as session:
        return all_texts(session)


def _conflict() -> str:
    return _("the file and the store have both changed: keep one of them, nothing was overwritten")
