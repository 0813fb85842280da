"""``load`` and ``dump``: documents between the files of a workspace and its store.

Of each text a checkout remembers the digest at which its file and the store last agreed. Where only one side has
changed since, the other follows; where both have, nothing is touched and the conflict is reported. A file that is only
older than the store takes nothing back: that is said. Doing it twice changes nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import LawtrackError, WorkflowError
from lawtrack.i18n import _
from lawtrack.i18n.system import why_of
from lawtrack.incoming import read_file
from lawtrack.reviewing.roles import role_text
from lawtrack.services.git_files import ATTRIBUTES, tell_git_the_rest
from lawtrack.services.library.register import (
    REGISTER_FILES,
)
from lawtrack.services.library.register_file import dump_register, load_register
from lawtrack.services.library.saving import new_text, units_of
from lawtrack.services.library.standing import Standing, in_conflict, left_as_it_is, standing
from lawtrack.services.log.syncing import dump_logs, load_logs
from lawtrack.services.pending import digest_of, file_digest, finish_pending, sweep
from lawtrack.services.reporting import UNSETTLED, Said, SyncItem, SyncReport, SyncState, remedy_of
from lawtrack.store.checkouts import (
    Seen,
    mark_seen,
    note_pending,
    seen_file,
    seen_files,
    was,
)
from lawtrack.store.documents import all_texts, forget_others, save_text, text_at, text_of
from lawtrack.store.works import save_work

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lawtrack.model.document import Expression
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.engine import Session
    from lawtrack.store.shelf import StoredText

    Progress = Callable[[str], None]

__all__ = ["UNSETTLED", "SyncItem", "SyncReport", "SyncState", "dump", "load"]


def load(workspace: Workspace, progress: Progress | None = None) -> SyncReport:
    """Bring the register and every AKN file of ``acts/`` into the store, then the workflow of the bills.

    A broken file is reported and the others are loaded.

    Raises:
        StoreError: The store cannot be opened or written.
        WorkflowError: Who acts is a reader or a reviewer here.
    """
    _check_role(workspace)
    report = SyncReport()
    sweep(workspace.acts)
    sweep(workspace.amendments)
    _tell_git(workspace, report)
    load_register(workspace, report)
    texts, seen = _texts(workspace)
    known = {text.path: text for text in texts}
    for path in sorted(workspace.acts.rglob("*")):
        name = path.relative_to(workspace.folder).as_posix()
        if path.is_dir() or any(part.startswith(".") for part in path.parts[len(workspace.folder.parts) :]):
            continue
        if path.suffix.lower() != ".xml":
            if path.name not in REGISTER_FILES:
                report.add(name, SyncState.NOTE, _("not Akoma Ntoso"), remedies.import_file())
            continue
        if progress:
            progress(name)
        try:
            state, text, remedy = _load_file(workspace, path, name, known.get(name), seen)
        except LawtrackError as error:
            state, text, remedy = SyncState.FAILED, str(error), error.remedy
        except OSError as error:
            state, text, remedy = SyncState.FAILED, why_of(error), None
        report.add(name, state, text, remedy)
    for name in known:
        if not (workspace.folder / name).exists():
            report.add(
                name, SyncState.NOTE, _("the file is gone, the store has the text"), remedies.write_files()
            )
    load_logs(workspace, report)
    return report


def _check_role(workspace: Workspace) -> None:
    """Say once, not of every file, that files and store are brought in step by others.

    Raises:
        WorkflowError: Who acts is a reader or a reviewer here.
    """
    who = workspace.person
    if who is not None and not who.writes:
        raise WorkflowError(
            _(
                "{name} has the role «{role}» here: files and store are brought in step by drafters and the head of unit. "
                "What {name} needs is read from the store."
            ).format(name=who.name, role=role_text(who.role)),
            remedy=remedies.see_people(),
        )


def _tell_git(workspace: Workspace, report: SyncReport) -> None:
    """Add what git was not told yet, in a workspace of an earlier version."""
    try:
        if tell_git_the_rest(workspace.folder):
            words = _("git is told how the logs of two clones are merged")
            report.add(ATTRIBUTES, SyncState.NOTE, words)
    except (LawtrackError, OSError) as error:  # the files are loaded all the same
        report.add(ATTRIBUTES, SyncState.NOTE, str(error))


def dump(workspace: Workspace) -> SyncReport:
    """Write what the store has and the files have not.

    Raises:
        StoreError: The store cannot be opened.
        WorkflowError: Who acts is a reader or a reviewer here.
    """
    _check_role(workspace)
    report = SyncReport()
    dump_register(workspace, report)
    texts, seen = _texts(workspace)
    for text in texts:
        now, last = file_digest(workspace.folder / text.path), seen.get(text.uri, Seen())
        try:
            found = _dump_text(workspace, text, now, last)
        except (LawtrackError, OSError) as error:
            found = (SyncState.FAILED, str(error), remedy_of(error))
        report.add(text.path, *found)
    dump_logs(workspace, report)
    return report


def _dump_text(workspace: Workspace, text: StoredText, now: str, last: Seen) -> Said:
    if now == text.digest:
        if last != Seen(text.path, now):
            with workspace.session() as session:
                mark_seen(session, text.uri, text.path, now)
        return SyncState.UNCHANGED, "", None
    if now:
        with workspace.reading() as session:
            how = _standing(session, workspace, text, now, last)
        if how is Standing.FILE_NEWER:
            return SyncState.NOTE, _("the file is newer"), remedies.load_files()
        if how is Standing.CONFLICT:
            return SyncState.CONFLICT, in_conflict(), None
    _write_text(workspace, text, now)
    if last.path not in ("", text.path) and file_digest(workspace.folder / last.path) == last.digest:
        return SyncState.NEW, _("it was {path} before: that file can go").format(path=last.path), None
    return (SyncState.CHANGED if now else SyncState.NEW), "", None


def _load_file(
    workspace: Workspace, path: Path, name: str, known: StoredText | None, seen: Mapping[str, Seen]
) -> Said:
    from lawtrack.formats.akn import read_akn

    data = read_file(path)
    digest = digest_of(data)
    if known is not None and known.digest == digest and seen.get(known.uri) == Seen(name, digest):
        return SyncState.UNCHANGED, "", None
    with workspace.reading() as session:
        found = _found_in(session, workspace, name, digest)
    if found is not None and found is not Standing.SAME:
        return left_as_it_is(found)
    expression = None if found else read_akn(data, name)
    with workspace.session() as session:  # looked at again under the lock: others may have written meanwhile
        found = _found_in(session, workspace, name, digest)
        if found is Standing.SAME:
            text = text_at(session, name)
            if text is not None:
                mark_seen(session, text.uri, name, digest)
            return SyncState.UNCHANGED, "", None
        if found is not None or expression is None:
            return left_as_it_is(found or Standing.CONFLICT)
        return _take_in(session, workspace, expression, data, name)


def _found_in(session: Session, workspace: Workspace, name: str, digest: str) -> Standing | None:
    """How the file stands to the text that the store has in its place; None where it is to be taken in."""
    known = text_at(session, name)
    if known is None:
        return None
    seen = seen_files(session)
    here = next((s for s in seen.values() if s.path == name), seen.get(known.uri, Seen()))
    how = _standing(session, workspace, known, digest, here)
    return None if how is Standing.FILE_NEWER else how


def _standing(session: Session, workspace: Workspace, text: StoredText, file: str, seen: Seen) -> Standing:
    past = workspace.shared and was(session, text.uri, file)
    return standing(file, text.digest, seen.digest, was=past)


def _take_in(session: Session, workspace: Workspace, expression: Expression, data: bytes, name: str) -> Said:
    digest = digest_of(data)
    known = text_at(session, name)
    other = text_of(session, expression.uri)
    if other is not None and other.path != name:
        if (workspace.folder / other.path).exists():
            return SyncState.CONFLICT, _("{path} is a file of the same text").format(path=other.path), None
        said = _elsewhere(session, workspace, other, name, digest)
        if said is not None:
            return said
        known = other  # the file was moved
    if other is None and was(session, expression.uri, digest):
        return (
            SyncState.NOTE,
            _("it was removed from the library"),
            remedies.bring_act_back(expression.work.slug),
        )
    work_id = save_work(session, expression.work)
    text = new_text(expression, data, work_id, name)
    forget_others(session, name, expression.uri)
    save_text(session, text, units_of(expression, text.pieces))
    mark_seen(session, expression.uri, name, digest)
    return (SyncState.CHANGED if known else SyncState.NEW), "", None


def _elsewhere(
    session: Session, workspace: Workspace, other: StoredText, name: str, digest: str
) -> Said | None:
    """What is said where a shared store has the text of a file under another name; None where it was moved here."""
    if not workspace.shared:
        return None
    seen = seen_file(session, other.uri)
    how = _standing(session, workspace, other, digest, seen)
    moved_here = seen.path == other.path
    if moved_here and how in (Standing.SAME, Standing.FILE_NEWER):
        return None
    if how in (Standing.SAME, Standing.STORE_NEWER):
        return (
            SyncState.OLDER,
            _("the store has this text as {path}").format(path=other.path),
            remedies.write_files(),
        )
    return SyncState.CONFLICT, in_conflict(), None


def _write_text(workspace: Workspace, text: StoredText, before: str) -> None:
    with workspace.session() as session:
        note_pending(session, text.path, text.digest, before)
    finish_pending(workspace.folder, workspace.store, text.path)


def _texts(workspace: Workspace) -> tuple[list[StoredText], dict[str, Seen]]:
    with workspace.reading() as session:
        return all_texts(session), seen_files(session)
