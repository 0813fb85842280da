"""The proposed wording of one element edited in its place: pending until the amending text says it, and taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.rendering import text_lines
from lawtrack.reviewing.bill import Edit, EditKind
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.edits_proof import proved
from lawtrack.services.bills.pending_edits import edit_data
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.log.trying import TryingLog
from lawtrack.tables.typed_edits import printed_number
from lawtrack.wording.addresses import address

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.applied import AppliedAct, AppliedBill
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Cell:
    """The proposed wording of an element.

    Attributes:
        bill: The bill's short name.
        version: The version.
        act: The act, as URI.
        lang: The language.
        element: The eId in the proposed text.
        text: Its words as they are printed, a line each.
        before: Its words in the text in force; empty where it is new.
        edited: What was edited here and no amending text says yet; None where nothing was.
    """

    bill: str
    version: int
    act: str
    lang: Lang
    element: str
    text: str
    before: str = ""
    edited: Edit | None = None


def cell(workspace: Workspace, slug: str, element: str, act: str, lang: Lang | None = None) -> Cell:
    """The proposed wording of an element.

    Args:
        workspace: The workspace.
        slug: The bill.
        element: Its eId in the proposed text.
        act: Short name or URI of the act.
        lang: The language.

    Raises:
        WorkflowError: There is no such bill, act or element: what is taken out has no wording.
        InputError: The text cannot be read.
    """
    bill = WorkflowLog(workspace).bill(slug)
    applied = apply_bill(workspace, bill, lang)
    made = act_of(applied, act)
    if element not in made.index.places:
        raise WorkflowError(
            _("«{element}» is not in the proposed text; what is taken out has no wording.").format(
                element=address(element, made.named)
            )
        )
    version = bill.version
    mine = [e for e in version.edits_in(applied.lang) if (e.act, e.element) == (made.work.uri, element)]
    old = index_of(made.before.root)
    return Cell(
        slug,
        version.number,
        made.work.uri,
        applied.lang,
        element,
        _printed(made.index, element),
        _printed(old, element) if element in old.places else "",
        mine[-1] if mine else None,
    )


def edit_cell(workspace: Workspace, seen: Cell, text: str, *, trying: bool = False, source: str = "") -> Bill:
    """Word an element anew; the amending text does not say it yet, which is told wherever the bill is shown.

    The edit is proved first: read back it gives exactly these words, and nothing else in the act changes.

    Args:
        workspace: The workspace.
        seen: The wording as the person saw it.
        text: The new words as they are printed, a line each.
        trying: True to judge only; nothing is recorded.
        source: Whose wording it is, where one that was proposed is taken.

    Raises:
        WorkflowError: Nothing is said or changed, it does not hold when it is read back, the version is under review,
            or somebody else has edited meanwhile.
    """
    log = TryingLog(workspace) if trying else WorkflowLog(workspace)
    bill = log.bill(seen.bill)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not lines:
        raise WorkflowError(
            _("The wording is empty; what is to be excluded is excluded in the text or the table.")
        )
    if lines == [line.strip() for line in seen.text.split("\n") if line.strip()]:
        raise WorkflowError(_("The wording is the same as before."))
    now = cell(workspace, seen.bill, seen.element, seen.act, seen.lang)
    if (now.version, now.text) != (seen.version, seen.text):
        raise WorkflowError(
            _("The wording was changed in the meantime; it stands: «{text}».").format(text=now.text),
            hint=_("Open it again."),
        )
    applied = apply_bill(workspace, bill, seen.lang)
    edit = replace(_edit_of(applied, seen, lines), source=source)
    _kept, refused = proved(applied, [edit])
    label = printed_number(seen.text)
    if id(edit) in refused:
        raise WorkflowError(
            _("The wording in «{lang}» cannot be put in this place: {why}.").format(
                lang=language_of(seen.lang).names.own, why=refused[id(edit)].rstrip(".")
            ),
            hint=_("Begin it with its number: «{number}».").format(number=label)
            if label and not lines[0].startswith(label)
            else "",
        )
    return log.record(bill, log.new_event(EventKind.EDIT, edit_data(edit)))


def act_of(applied: AppliedBill, name: str) -> AppliedAct:
    """An act of a bill whose text is at hand, by its short name or URI.

    Raises:
        WorkflowError: The bill does not amend it.
    """
    found = [one for one in applied.acts_at_hand if name in (one.work.slug, one.work.uri, "")]
    if len(found) != 1:
        raise WorkflowError(_("The bill does not amend «{act}».").format(act=name))
    return found[0]


def _edit_of(applied: AppliedBill, seen: Cell, lines: list[str]) -> Edit:
    """A unit of one line without a number is worded; every other one is made anew of its lines."""
    unit = act_of(applied, seen.act).index.get(seen.element)
    if unit is not None and unit.is_leaf and not unit.label and len(lines) == 1:
        return Edit(seen.act, seen.lang, seen.element, EditKind.WORDS, lines[0])
    return Edit(seen.act, seen.lang, seen.element, EditKind.UNIT, "\n".join(lines))


def _printed(index: TreeIndex, element: str) -> str:
    return "\n".join(line.full for line in text_lines(index, element))
