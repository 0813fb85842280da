"""``load`` and ``dump`` of the logs: each file by itself, a broken one keeps no other from being taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import LawtrackError, WorkflowError
from lawtrack.i18n import _, ngettext
from lawtrack.services.pending import file_digest
from lawtrack.services.reporting import SyncState, remedy_of

if TYPE_CHECKING:
    from lawtrack.services.log.files import Loaded
    from lawtrack.services.reporting import Said, SyncReport
    from lawtrack.services.workspace import Workspace


def load_logs(workspace: Workspace, report: SyncReport) -> None:
    """Take in the registry and the log of every bill, and report."""
    from lawtrack.services.log.files import load_workflow, log_files

    for path in log_files(workspace):
        name = path.relative_to(workspace.folder).as_posix()
        try:
            loaded = load_workflow(workspace, path)
        except WorkflowError as error:
            report.add(name, SyncState.CONFLICT, str(error), error.remedy)
        except LawtrackError as error:
            report.add(name, SyncState.FAILED, str(error), error.remedy)
        else:
            report.add(name, *_said(loaded))
            for sentence in loaded.said:
                report.add(name, SyncState.NOTE, sentence)
    for name in gone_logs(workspace):
        state = SyncState.NOTE if workspace.shared else SyncState.CONFLICT
        report.add(name, state, _("the file is gone, the store has the log"), remedies.write_files())
    for name in _without_log(workspace):
        report.add(name, SyncState.NOTE, _("files of a bill without its log: nothing was taken in"))


def gone_logs(workspace: Workspace) -> list[str]:
    """The files of logs that this folder had and has no more."""
    from lawtrack.services.log_file.keeping import file_of
    from lawtrack.store.checkouts import seen_files
    from lawtrack.store.log_reading import heads

    with workspace.reading() as session:
        names, seen = [file_of(stream) for stream in sorted(heads(session))], seen_files(session)
    return [name for name in names if name in seen and not (workspace.folder / name).exists()]


def _without_log(workspace: Workspace) -> list[str]:
    """Folders of bills that hold files, and of which neither a file nor the store has the log."""
    from lawtrack.services.log_file.keeping import file_of
    from lawtrack.store.log_reading import heads

    with workspace.reading() as session:
        known = {file_of(stream) for stream in heads(session)}
    found = []
    for folder in sorted(path for path in workspace.amendments.glob("[!.]*") if path.is_dir()):
        log = file_of(folder.name)
        if log not in known and not (workspace.folder / log).exists() and any(folder.iterdir()):
            found.append(folder.relative_to(workspace.folder).as_posix())
    return found


def _said(loaded: Loaded) -> Said:
    from lawtrack.services.log.files import lines_gone

    added = loaded.added
    words = (
        ngettext("{count} event added", "{count} events added", added).format(count=added) if added else ""
    )
    if loaded.changed:
        return SyncState.CONFLICT, lines_gone(loaded.path, loaded.missing), None
    if loaded.missing:
        only = ngettext(
            "{count} event is in the store only", "{count} events are in the store only", loaded.missing
        ).format(count=loaded.missing)
        state = SyncState.CHANGED if added else SyncState.NOTE if loaded.never_seen else SyncState.OLDER
        return state, f"{words}; {only}" if words else only, remedies.write_files()
    if not added:
        return SyncState.UNCHANGED, "", None
    return (SyncState.CHANGED if loaded.known else SyncState.NEW), words, None


def dump_logs(workspace: Workspace, report: SyncReport) -> None:
    """Write what the files of the registry and of the bills lack, and report."""
    from lawtrack.services.log.files import dump_workflow
    from lawtrack.services.log.log import WorkflowLog
    from lawtrack.services.log_file.keeping import file_of
    from lawtrack.store.log_reading import REGISTRY, streams

    with workspace.reading() as session:
        names = streams(session)
    if REGISTRY not in names and WorkflowLog(workspace).events(REGISTRY):
        names = [REGISTRY, *names]
    for stream in names:
        name = file_of(stream)
        try:
            before = file_digest(workspace.folder / name)
            path = dump_workflow(workspace, stream)
        except WorkflowError as error:
            report.add(name, SyncState.CONFLICT, str(error), error.remedy)
        except (LawtrackError, OSError) as error:
            report.add(name, SyncState.FAILED, str(error), remedy_of(error))
        else:
            same = file_digest(path) == before
            report.add(name, SyncState.UNCHANGED if same else SyncState.CHANGED if before else SyncState.NEW)
