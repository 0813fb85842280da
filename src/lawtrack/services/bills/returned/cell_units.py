"""Elements of the proposed text added, excluded, given up and exchanged in their place; a withdrawn edit made again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.eids import overlap, parent, same
from lawtrack.model.event import Event, EventKind
from lawtrack.model.index import TreeIndex
from lawtrack.model.rendering import text_lines
from lawtrack.reviewing.bill import Edit, EditKind
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.edits_proof import proved
from lawtrack.services.bills.pending_edits import edit_data
from lawtrack.services.bills.returned.cell_edits import act_of
from lawtrack.services.bills.returned.row_edits import without_label
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.log.trying import TryingLog
from lawtrack.tables.typed_edits import printed_number
from lawtrack.wording.addresses import address

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.workspace import Workspace
    from lawtrack.wording.naming import Naming


@dataclass(frozen=True, slots=True)
class Spot:
    """An element of a bill's proposed text.

    Attributes:
        bill: The bill's short name.
        act: Short name or URI of the act.
        lang: The language.
        element: Its eId.
    """

    bill: str
    act: str
    lang: Lang
    element: str


def add_unit(
    workspace: Workspace, near: Spot, text: str, element: str = "", *, trying: bool = False
) -> tuple[Bill, Edit]:
    """Put a new element into the proposed text.

    Args:
        workspace: The workspace.
        near: An element of its kind, beside which it stands by its number.
        text: Its words as they are printed, a line each, its number first.
        element: Its eId, where it is no sibling of ``near``.
        trying: True to judge only; nothing is recorded.

    Raises:
        CitationError: The place is no address.
        WorkflowError: There is no number, there is such an element already, or it does not hold when it is read back.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not lines:
        raise WorkflowError(_("The wording is empty."))
    applied = apply_bill(workspace, WorkflowLog(workspace).bill(near.bill), near.lang)
    act = act_of(applied, near.act)
    eid = element or _beside(near.element, lines[0])
    there = act.index.find(Citation.parse_eid(eid))
    if there is not None and same(there.eid, eid):
        raise WorkflowError(
            _("There is such an element already: «{eid}».").format(eid=address(eid, act.named)),
            hint=_("Word it where it stands."),
        )
    edit = Edit(act.work.uri, near.lang, eid, EditKind.INSERT, "\n".join(lines))
    return _recorded(workspace, near, [edit], trying=trying), edit


def _beside(element: str, line: str) -> str:
    """The eId of a sibling, by the number that its first line begins with."""
    number = printed_number(line).strip(" .)")
    above = parent(element)
    last = element.removeprefix(f"{above}__") if above else element
    kind = last.rpartition("_")[0]
    if not number or not kind:
        raise WorkflowError(
            _("No number begins the new text, so that its place is not known."),
            hint=_("Begin it with its number, or say its place."),
        )
    return "__".join(filter(None, (above, f"{kind}_{number}")))


def exclude_unit(workspace: Workspace, spot: Spot, *, trying: bool = False) -> Bill:
    """Exclude an element; one that the bill puts in is put in no more.

    Raises:
        WorkflowError: It does not hold when it is read back, or the version is under review.
    """
    return _recorded(workspace, spot, [_edit(workspace, spot, EditKind.DELETE)], trying=trying)


def give_up_unit(workspace: Workspace, spot: Spot, *, trying: bool = False) -> Bill:
    """Give up what the bill does to an element: it stays as it is in force.

    Raises:
        WorkflowError: It does not hold when it is read back, or the version is under review.
    """
    return _recorded(workspace, spot, [_edit(workspace, spot, EditKind.WITHDRAW)], trying=trying)


def exchange_units(workspace: Workspace, spot: Spot, by: int, *, trying: bool = False) -> tuple[Bill, str]:
    """Exchange the words of an element with those of the one behind it (``by`` 1) or before it (-1); numbers stay.

    Returns:
        The bill, and the eId of the other element.

    Raises:
        WorkflowError: It is excluded, there is no element of its kind there, it has no number, or it does not hold when read back.
    """
    applied = apply_bill(workspace, WorkflowLog(workspace).bill(spot.bill), spot.lang)
    act = act_of(applied, spot.act)
    other = _neighbour(act.index, spot.element, by)
    first, second = _lines(act.index, spot.element), _lines(act.index, other)
    edits = [
        _with_words(act.index, act.work.uri, spot.lang, spot.element, other, second),
        _with_words(act.index, act.work.uri, spot.lang, other, spot.element, first),
    ]
    return _recorded(workspace, spot, edits, trying=trying, together=True), other


def _neighbour(index: TreeIndex, element: str, by: int) -> str:
    unit, above = index.get(element), index.parent(element)
    if unit is None or unit.removed:
        raise WorkflowError(
            _("The element is excluded: it has no words to exchange with another one."),
            hint=_("Give its exclusion up first, or exchange other elements."),
        )
    if above is None or not unit.label:
        raise WorkflowError(_("Only elements with a number can be exchanged."))
    kin = [
        place.eid
        for place in index
        if place.provision.kind is unit.kind
        and not place.provision.removed
        and (holder := index.parent(place.eid)) is not None
        and holder.eid == above.eid
    ]
    at = kin.index(element) + by if element in kin else -1
    if not 0 <= at < len(kin):
        raise WorkflowError(_("There is no element of its kind on that side."))
    return kin[at]


def _lines(index: TreeIndex, element: str) -> list[str]:
    return [line.full for line in text_lines(index, element)]


def _with_words(index: TreeIndex, act: str, lang: Lang, element: str, other: str, lines: list[str]) -> Edit:
    """An element with the words of another one behind its own number."""
    own, theirs = index.get(element), index.get(other)
    label = own.label if own is not None else ""
    first = without_label(lines[0], theirs.label if theirs is not None else "")
    return Edit(act, lang, element, EditKind.UNIT, "\n".join([f"{label} {first}", *lines[1:]]))


def withdraw_last(workspace: Workspace, spot: Spot, seen: Bill | None = None) -> Bill:
    """Take back the edit of an element: the one before it holds again, else what the amending text says.

    Args:
        workspace: The workspace.
        spot: The element.
        seen: The bill as it was shown to whoever takes back; None for as it is.

    Raises:
        WorkflowError: Nothing was edited here, the version is under review, or somebody else has edited here meanwhile.
    """
    log = WorkflowLog(workspace)
    bill = log.bill(spot.bill)
    made = act_of(apply_bill(workspace, bill, spot.lang), spot.act)
    act = made.work.uri
    _check_seen(seen, bill, spot, act, made.named)
    standing = {e.element: e for e in bill.version.edits_in(spot.lang) if e.act == act}
    if spot.element not in standing:
        raise WorkflowError(_("Nothing was edited here."))
    names = [spot.element]
    last = next(
        (e for e in reversed(_edits(log, spot.bill)) if _edit_in(e) == _bare(standing[spot.element])), None
    )
    other = str(last.data.get(_WITH) or "") if last is not None else ""
    if other in standing:  # they were exchanged with each other, and are exchanged back together
        names.append(other)
    data = [{**edit_data(standing[name]), "withdrawn": True} for name in names]
    if len(names) > 1:
        data = [{**one, _WITH: name} for one, name in zip(data, reversed(names), strict=True)]
    return log.record(bill, *(log.new_event(EventKind.EDIT, one) for one in data))


def _check_seen(seen: Bill | None, now: Bill, spot: Spot, act: str, named: Naming) -> None:
    """Refuse a step on what whoever takes it has not seen: it would put another's work away."""
    if seen is not None and _edited_near(seen, spot, act) != _edited_near(now, spot, act):
        raise WorkflowError(
            _("It was edited in the meantime: {place}; nothing was taken back or made again.").format(
                place=address(spot.element, named)
            ),
            hint=_("Look at it again, then repeat the step."),
        )


def _edited_near(bill: Bill, spot: Spot, act: str) -> tuple[int, set[Edit]]:
    """What was edited of an element, of what is in it and of what it is in."""
    edits = bill.version.edits_in(spot.lang)
    return bill.version.number, {e for e in edits if e.act == act and overlap(e.element, spot.element)}


_WITH = "with"
"""What an event of two that belong together says of the other one: its element."""


def _edits(log: WorkflowLog, slug: str) -> list[Event]:
    return [event for event in log.events(slug) if event.kind is EventKind.EDIT]


def _edit_in(event: Event) -> Edit:
    data = event.data
    return Edit(
        str(data["act"]),
        Lang(str(data["lang"])),
        str(data["element"]),
        EditKind(str(data["how"])),
        str(data.get("text") or ""),
        source=str(data.get("source") or ""),
    )


def _bare(edit: Edit) -> Edit:
    """An edit without who made it and when."""
    return Edit(edit.act, edit.lang, edit.element, edit.how, edit.text, source=edit.source)


def _withdrawn(workspace: Workspace, slug: str) -> list[Event]:
    """What was taken back last and not made again since, one event or two; none where something was edited after it."""
    back: list[Event] = []
    for event in WorkflowLog(workspace).events(slug):
        if event.kind in (EventKind.TEXT, EventKind.VERSION):
            back = []
        if event.kind is not EventKind.EDIT:
            continue
        made = _edit_in(event)
        again = next((one for one in reversed(back[-2:]) if _edit_in(one) == made), None)
        if event.data.get("withdrawn"):
            back.append(event)
        elif again is not None:
            back.remove(again)
        else:
            back = []
    return back[-2:] if back and back[-1].data.get(_WITH) else back[-1:]


def make_again(workspace: Workspace, slug: str, seen: Bill | None = None) -> Edit:
    """Make the edit again that was taken back last; two where they belong together.

    Args:
        workspace: The workspace.
        slug: The bill.
        seen: The bill as it was shown to whoever makes it again; None for as it is.

    Raises:
        WorkflowError: None was, it does not fit any more, or somebody else has edited or taken back there meanwhile.
    """
    edits = [_edit_in(event) for event in _withdrawn(workspace, slug)]
    if not edits:
        raise WorkflowError(_("No edit that was taken back waits to be made again."))
    first = edits[0]
    spot = Spot(slug, first.act, first.lang, first.element)
    if seen is not None:
        bill = WorkflowLog(workspace).bill(slug)
        named = act_of(apply_bill(workspace, bill, first.lang), first.act).named
        for edit in edits:
            _check_seen(seen, bill, Spot(slug, edit.act, edit.lang, edit.element), edit.act, named)
    _recorded(workspace, spot, edits, trying=False, together=len(edits) > 1)
    return first


def _edit(workspace: Workspace, spot: Spot, how: EditKind) -> Edit:
    applied = apply_bill(workspace, WorkflowLog(workspace).bill(spot.bill), spot.lang)
    return Edit(act_of(applied, spot.act).work.uri, spot.lang, spot.element, how)


def _recorded(
    workspace: Workspace, spot: Spot, edits: list[Edit], *, trying: bool, together: bool = False
) -> Bill:
    log = TryingLog(workspace) if trying else WorkflowLog(workspace)
    bill = log.bill(spot.bill)
    applied = apply_bill(workspace, bill, spot.lang)
    _kept, refused = proved(applied, edits)
    for edit in edits:
        if id(edit) in refused:
            raise WorkflowError(
                _("This cannot be done here: {why}.").format(why=refused[id(edit)].rstrip("."))
            )
    data = [edit_data(edit) for edit in edits]
    if together:
        names = [edit.element for edit in reversed(edits)]
        data = [{**one, _WITH: name} for one, name in zip(data, names, strict=True)]
    return log.record(bill, *(log.new_event(EventKind.EDIT, one) for one in data))
