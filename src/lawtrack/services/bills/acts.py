"""Acts of the library on which bills stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.errors import InputError, LawtrackError
from lawtrack.i18n import _
from lawtrack.services.library import altering
from lawtrack.services.library.library import Library
from lawtrack.services.log.log import WorkflowLog

if TYPE_CHECKING:
    from lawtrack.model.document import Work
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.shelf import ShelfItem


def bills_on(workspace: Workspace, work: Work) -> tuple[tuple[str, str], ...]:
    """The bills that hang on an act, by short name, each with how: they amend it, or something of it is written down.

    A text that cannot be read does not tell which acts it amends: what is recorded of the bill does.
    """
    shelf = Library(workspace).shelf()
    found = []
    for bill in WorkflowLog(workspace).bills():
        noted = {link.work for link in bill.links.values()}
        noted |= {reason.act for reason in bill.justifications.values()}
        noted |= {one.act for one in bill.recommendations}
        noted |= {edit.act for version in bill.versions for edit in version.edits}
        if _amends(workspace, bill, work, shelf):
            found.append((bill.slug, _("it amends the act")))
        elif work.uri in noted:
            found.append((bill.slug, _("links, reasons or recommendations are recorded on the act")))
    return tuple(found)


def bills_amending(workspace: Workspace, uri: str) -> tuple[Bill, ...]:
    """The bills that amend an act, or in whose tables it was edited, the one begun last first.

    Where the editions on which a bill stands are recorded, they tell; the text of any other bill is read.
    """
    shelf = Library(workspace).shelf()
    work = Library(workspace).work(uri)
    found = []
    for bill in WorkflowLog(workspace).bills():
        bases = {base.act for base in bill.bases.values()}
        edited = {edit.act for edit in bill.version.edits}
        if uri in bases | edited or (not bases and _amends(workspace, bill, work, shelf)):
            found.append(bill)
    return tuple(reversed(found))


def remove_act(workspace: Workspace, name: str) -> Work:
    """Take an act out of the library, where nothing hangs on it.

    Raises:
        InputError: No act has this name, or bills hang on it, which are named.
        ConflictError: A file has changes that nobody loaded.
    """
    work = Library(workspace).work(name)
    bills = bills_on(workspace, work)
    if bills:
        raise InputError(
            _("The act «{act}» cannot be removed: bills hang on it.").format(act=work.slug),
            hint="; ".join(f"{slug}: {how}" for slug, how in bills) + ".",
        )
    return altering.remove_act(workspace, work.uri)


def _amends(workspace: Workspace, bill: Bill, work: Work, shelf: tuple[ShelfItem, ...]) -> bool:
    from lawtrack.services.bills.decided.reading import read_text
    from lawtrack.services.bills.linking import meant_acts

    for text in bill.version.texts:
        try:
            amending = read_text(workspace, bill, text)
        except LawtrackError:
            continue
        meant = meant_acts(bill, amending, shelf, text.lang)
        if any(one.work is not None and one.work.uri == work.uri for one in meant.values()):
            return True
    return False
