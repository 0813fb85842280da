"""What can be written to a file from a screen that shows a bill: one entry for each, by the name in its command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from lawtrack.errors import WorkflowError
from lawtrack.i18n import N_, _, ngettext
from lawtrack.tui.said_keys import key_of

if TYPE_CHECKING:
    from pathlib import Path

    from lawtrack.services.bills.tabled.tables import BillTable
    from lawtrack.tui.office import Office


@dataclass(frozen=True, slots=True)
class Export:
    """Something that can be written.

    Attributes:
        doing: What is said while it is written.
        done: What is said then; ``{path}`` is the file.
        write: Writes it, for a bill (its short name) and a language (empty for the interface's, else the one there
            is), and gives the file. Raises ``LawtrackError`` where it cannot.
    """

    doing: str
    done: str
    write: Callable[[Office, str, str], Written]


@dataclass(frozen=True, slots=True)
class Written:
    """What was written.

    Attributes:
        path: The file, or the folder.
        notes: What has to be known of it, a sentence each.
    """

    path: Path
    notes: tuple[str, ...] = ()


def notes_on(made: BillTable) -> tuple[str, ...]:
    """What has to be known of a table: why it is a draft, and that its form is not verified."""
    from lawtrack.wording.messages import said

    notes = tuple(f"! {said(why)}" for why in made.reasons)
    return notes if made.form.verified else (*notes, _("The form is not verified."))


def _table(office: Office, bill: str, lang: str) -> Written:
    """The comparative table as ``table-<bill>-<lang>.docx`` in the workspace's folder.

    Where one is there that was edited since, it gets a numbered name.
    """
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.outputs import free_place

    bills = Bills(office.workspace)
    chosen = bills.apply(bill, Lang(lang) if lang else None).lang
    path = free_place(office.workspace, office.folder / f"table-{bill}-{chosen}.docx")
    return Written(path, notes_on(bills.table(bill, "docx", lang=chosen, output=path)))


def _package(office: Office, bill: str, _lang: str, *, draft: bool = False) -> Written:
    """The papers of a bill in the folder ``package-<bill>`` of the workspace's.

    Raises:
        WorkflowError: Something is open in the bill, and no draft was asked for; or it has no text, draft or not.
    """
    from lawtrack.services.bills.applying import chosen_text
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.package.building import Wanted, build_package
    from lawtrack.services.package.folder import check_folder, write_folder
    from lawtrack.tui.remedies import mended

    chosen_text(Bills(office.workspace).get(bill), None)  # a draft of nothing would be refused as well
    folder = office.folder / f"package-{bill}"
    check_folder(office.workspace, folder)
    made = build_package(office.workspace, bill, Wanted(draft), folder, mended)
    if made.refused:
        points = len(made.open) + len(made.reasons)
        raise WorkflowError(
            ngettext(
                "No package was written: {count} point of the bill is open.",
                "No package was written: {count} points of the bill are open.",
                points,
            ).format(count=points),
            hint=_("A draft of it says which: key {key}.").format(key=key_of("export.package_draft")),
        )
    write_folder(office.workspace, folder, made.files, made.notes)
    return Written(folder)


def _law(office: Office, bill: str, lang: str) -> Written:
    """The law with what was edited in tables as ``law-<bill>-<lang>.docx``; the twin of the other one where nothing was.

    Raises:
        WorkflowError: It is not proved: nothing is written.
    """
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.applying import chosen_text
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.bills.drafted.choosing import law_in
    from lawtrack.services.bills.textless import left_behind
    from lawtrack.services.files import write_atomically
    from lawtrack.services.from_file.law_files import law_as_word
    from lawtrack.services.outputs import free_place
    from lawtrack.wording.messages import said

    workspace, found = office.workspace, Bills(office.workspace).get(bill)
    wanted = Lang(lang) if lang else None if found.version.edits else chosen_text(found, None).lang
    made = law_in(workspace, found, wanted)
    if not made.proved:
        raise WorkflowError(_("Not proved: the amending act does not give the edited text everywhere."))
    path = free_place(workspace, office.folder / f"law-{bill}-{made.lang.value}.docx")
    write_atomically(path, law_as_word(made.law, made.lang, workspace.settings.imprint))
    notes = [_("Once it is filled in, add it to the bill: key {key}.").format(key=key_of("bill.add"))]
    lacking = left_behind(found)
    if lacking is not None:
        notes.insert(0, f"! {said(lacking)}")
    return Written(path, tuple(notes))


def _twin(office: Office, bill: str, lang: str) -> Written:
    """The law in the language that is not shown, drafted from the other one: what is not known there waits to be filled in.

    Raises:
        WorkflowError: It is not proved: nothing is written.
    """
    from lawtrack.model.document import AUTHENTIC, Lang
    from lawtrack.services.bills.applying import chosen_text
    from lawtrack.services.bills.bills import Bills

    shown = chosen_text(Bills(office.workspace).get(bill), Lang(lang) if lang else None).lang
    return _law(office, bill, next(one for one in AUTHENTIC if one is not shown).value)


EXPORTS = {
    "table": Export(N_("Writing the table …"), N_("Comparative table: {path}"), _table),
    "law": Export(
        N_("Writing the amending act …"),
        N_("The amending act, its instructions proved, what is to be filled in marked: {path}"),
        _law,
    ),
    "twin": Export(
        N_("Drafting the text in the other language …"),
        N_("The amending act in the other language, drafted: {path}"),
        _twin,
    ),
    "package": Export(N_("Making the package …"), N_("Package of papers: {path}"), _package),
    "package_draft": Export(
        N_("Making the package …"), N_("Package of papers, a draft: {path}"), partial(_package, draft=True)
    ),
}
"""Every export, by its name."""
