"""Proof of edits: read back, every one gives exactly the typed words, and nothing else in the act changes."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.comparing.align import compare
from lawtrack.errors import CitationError
from lawtrack.i18n import _
from lawtrack.model.change import Change
from lawtrack.model.citation import Citation
from lawtrack.model.document import Expression
from lawtrack.model.eids import HEADING, overlap
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.rendering import text_lines
from lawtrack.reviewing.bill import Edit, EditKind
from lawtrack.services.bills.applied import AppliedAct, AppliedBill, MissingAct
from lawtrack.services.bills.edits import with_edits
from lawtrack.tables.typed_column import plain
from lawtrack.wording.messages import said


def proved(applied: AppliedBill, edits: Sequence[Edit]) -> tuple[list[Edit], dict[int, str]]:
    """The edits that hold, and for every other one (by identity) why it does not.

    Args:
        applied: The bill before the edits.
        edits: The edits in the order in which they are to be made.
    """
    kept: list[Edit] = []
    refused = _contrary(edits)
    for act in applied.acts:
        mine = [e for e in edits if e.act == act.name and id(e) not in refused]
        if isinstance(act, MissingAct):
            refused |= {id(e): _("the text of the act is not at hand") for e in mine}
            continue
        while mine:
            wrong = _wrong(act, mine)
            refused |= wrong
            if not wrong:
                kept += mine
                break
            mine = [e for e in mine if id(e) not in wrong]
    return kept, refused


def _contrary(edits: Sequence[Edit]) -> dict[int, str]:
    """Edits of one line (a heading that several rows repeat) that say different things."""
    wordings: dict[tuple[str, str], set[tuple[EditKind, str]]] = {}
    for edit in edits:
        wordings.setdefault((edit.act, edit.element), set()).add((edit.how, plain(edit.text)))
    why = _("it is worded differently in several rows")
    return {id(e): why for e in edits if len(wordings[e.act, e.element]) > 1}


def _wrong(act: AppliedAct, edits: Sequence[Edit]) -> dict[int, str]:
    before = act.after
    after, misfits = with_edits(act.before, before, edits, act.reference)
    if misfits:
        return {id(edit): said(reason) for edit, reason in misfits}
    base = index_of(act.before.root)
    wrong = {id(e): why for e in edits if (why := not_as_typed(e, index_of(after.root), base))}
    if wrong:
        return wrong
    strange = _elsewhere(before, after, edits)
    if not strange:
        return {}
    if len(edits) == 1:
        return {id(edits[0]): _("it would change more than this element")}
    alone = {id(e): why for e in edits for why in _wrong(act, [e]).values()}
    return alone or {id(e): _("the edits cannot be told apart") for e in edits}


def not_as_typed(edit: Edit, index: TreeIndex, base: TreeIndex) -> str:
    """Why an edit, read back, is not what was typed; empty where it is.

    Args:
        edit: The edit.
        index: The proposed text.
        base: The text in force.
    """
    name = _full(index, edit.element.removesuffix(HEADING))
    unit = index.get(name)
    if edit.how is EditKind.DELETE:
        old = base.get(name)
        # the one behind an element without a number is now the one of its ordinal
        moved = old is not None and old.number is None and unit != old
        return "" if unit is None or unit.removed or moved else _("the element is still there")
    if edit.how is EditKind.WITHDRAW:
        old = base.get(name)
        same = unit == old if old is not None else unit is None
        return "" if same else _("what it was before cannot be put back by itself")
    if unit is None:
        return _("the element is not in the text")
    if edit.how is EditKind.WORDS and edit.element.endswith(HEADING):
        return "" if plain(unit.heading) == plain(edit.text) else _("the heading is not as typed")
    if edit.how is EditKind.WORDS and unit.is_leaf:
        return "" if plain(unit.text) == plain(edit.text) else _("the line is not as typed")
    lines = [plain(line.full) for line in text_lines(index, name)]
    typed = [plain(line) for line in edit.text.split("\n") if line.strip()]
    return "" if lines == typed else _("reading it back gives another text")


def _full(index: TreeIndex, eid: str) -> str:
    """The eId of the tree: an address may leave part one out."""
    if eid in index:
        return eid
    try:
        place = index.find(Citation.parse_eid(eid))
    except CitationError:
        return eid
    return (
        eid if place is None or place.provision.kind is not Citation.parse_eid(eid).last.kind else place.eid
    )


def _elsewhere(before: Expression, after: Expression, edits: Sequence[Edit]) -> bool:
    """True where something changes that no edit is of."""
    names = {e.element.removesuffix(HEADING) for e in edits}
    return any(not _covered(change, names) for change in compare(before.root, after.root).changes)


def _covered(change: Change, names: set[str]) -> bool:
    eids = [
        eid.removesuffix(HEADING)
        for eid in (change.old_eid, change.new_eid, change.citation, *change.others)
        if eid
    ]
    return any(overlap(eid, name) for eid in eids for name in names)
