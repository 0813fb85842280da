"""The register between its file and the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.i18n import ngettext
from lawtrack.services.library.register import (
    REGISTER_FILES,
    parse_register,
    read_register,
    register_bytes,
)
from lawtrack.services.library.standing import Standing, in_conflict, left_as_it_is, standing
from lawtrack.services.pending import digest_of
from lawtrack.services.reporting import SyncReport, SyncState, remedy_of
from lawtrack.store.checkouts import mark_seen, register_digest, seen_file, set_register_digest, was
from lawtrack.store.shelf import list_dossiers, list_works
from lawtrack.store.works import place_in_dossiers, save_dossiers, save_work

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace


def load_register(workspace: Workspace, report: SyncReport) -> None:
    """Bring the register's file into the store, where it is the newer one."""
    found = read_register(workspace.acts)
    if found is None:
        return
    path, data = found
    name = path.relative_to(workspace.folder).as_posix()
    digest = digest_of(data)
    try:
        with workspace.session() as session:
            store, seen = register_digest(session, name), seen_file(session, name).digest
            how = Standing.FILE_NEWER
            if store:
                how = standing(digest, store, seen, was=workspace.shared and was(session, name, digest))
            if how is Standing.CONFLICT and not workspace.shared:
                how = (
                    Standing.FILE_NEWER
                )  # what the program entered stays: a register is added to, never replaced
            if how is Standing.SAME:
                mark_seen(session, name, name, digest)
                report.add(name, SyncState.UNCHANGED)
                return
            if how is not Standing.FILE_NEWER:
                report.add(name, *left_as_it_is(how))
                return
            register = parse_register(data, name)
            save_dossiers(session, register.dossiers)
            for position, entry in enumerate(register.entries):
                key = save_work(session, entry.work, registered=True)
                place_in_dossiers(session, key, entry.dossiers, position)
            if store in ("", seen):
                set_register_digest(session, name, digest)
            mark_seen(session, name, name, digest)
    except LawtrackError as error:
        report.add(name, SyncState.FAILED, str(error), error.remedy)
        return
    count = len(register.entries)
    said = ngettext("{count} act in the register", "{count} acts in the register", count)
    report.add(name, SyncState.CHANGED, said.format(count=count))


def dump_register(workspace: Workspace, report: SyncReport) -> None:
    """Write the register's file, where the store has what it has not."""
    from lawtrack.services.files import write_atomically

    found = read_register(workspace.acts)
    path = found[0] if found else workspace.acts / REGISTER_FILES[0]
    name = path.relative_to(workspace.folder).as_posix()
    with workspace.reading() as session:
        items, dossiers = list_works(session), list_dossiers(session)
        store, seen = register_digest(session, name), seen_file(session, name).digest
    if found is None and not any(item.registered for item in items):
        return
    if found is not None and store in ("", seen, digest_of(found[1])):
        report.add(name, SyncState.UNCHANGED)
        return
    if found is not None and digest_of(found[1]) != seen:
        report.add(name, SyncState.CONFLICT, in_conflict())
        return
    data = register_bytes(items, dossiers, lines=path.suffix == ".jsonl")
    try:
        workspace.acts.mkdir(exist_ok=True)
        write_atomically(path, data, own=True)
    except (LawtrackError, OSError) as error:
        report.add(name, SyncState.FAILED, str(error), remedy_of(error))
        return
    with workspace.session() as session:
        set_register_digest(session, name, digest_of(data))
        mark_seen(session, name, name, digest_of(data))
    report.add(name, SyncState.CHANGED if found else SyncState.NEW)
