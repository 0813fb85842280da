"""Provisions edited in the comparative table, laid over the text that the amending law makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lawtrack.amending.apply import Circumstances, apply_instructions
from lawtrack.amending.fragments import fitted
from lawtrack.amending.tombstones import Amender, tombstone
from lawtrack.errors import CitationError
from lawtrack.model.address import Address
from lawtrack.model.citation import Citation
from lawtrack.model.document import Expression
from lawtrack.model.eids import HEADING
from lawtrack.model.index import Place, TreeIndex, index_of, inserted, replaced
from lawtrack.model.instruction import ActReference, InsertProvision, OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.model.provision import Provision
from lawtrack.reading.lines import SourceCell, SourceLine
from lawtrack.reading.structure import read_fragment
from lawtrack.reviewing.bill import Edit, EditKind


class _MisfitError(Exception):
    """An edit that does not fit the texts; its argument says why."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


def with_edits(
    base: Expression, proposed: Expression, edits: Sequence[Edit], act: ActReference
) -> tuple[Expression, tuple[tuple[Edit, Message], ...]]:
    """The proposed text as it was edited.

    Args:
        base: The text in force.
        proposed: What the amending law makes of it.
        edits: The edits of this act in this language, in the order in which they were made.
        act: The act as the amending law names it.

    Returns:
        The edited text, and every edit that does not fit with the reason; such an edit changes nothing.
    """
    misfits: list[tuple[Edit, Message]] = []
    before = index_of(base.root) if edits else None
    for edit in edits:
        if before is None:
            break
        try:
            proposed = replace(proposed, root=_carried_out(before, proposed, edit, act))
        except _MisfitError as misfit:
            misfits.append((edit, misfit.reason))
    return proposed, tuple(misfits)


def _carried_out(before: TreeIndex, proposed: Expression, edit: Edit, act: ActReference) -> Provision:
    index = index_of(proposed.root)
    if edit.how is EditKind.INSERT:
        return _inserted(proposed, edit, act)
    name = edit.element.removesuffix(HEADING)
    place = index.places.get(name)
    if place is None and edit.how is EditKind.WITHDRAW and name in before.places:
        return _put_back(before, index, name)
    if place is None or not place.path:
        raise _MisfitError(message("{eid} is not in the text.", eid=Address(name)))
    if edit.how is EditKind.WORDS:
        return replaced(index.root, place.path, (_worded(place, edit),))
    if edit.how is EditKind.WITHDRAW:
        old = before.places.get(name)
        return replaced(index.root, place.path, (old.provision,) if old else ())
    if edit.how is EditKind.DELETE:
        # a unit without a number leaves no trace, as where a law excludes it
        bare = place.provision.number is None
        gone = () if bare or name not in before.places else (_grave(place, proposed),)
        return replaced(index.root, place.path, gone)
    return replaced(index.root, place.path, _units(place, edit, proposed))


def _put_back(before: TreeIndex, index: TreeIndex, name: str) -> Provision:
    """A unit that the law takes out, where it stood."""
    parent, old = before.parent(name), before.places[name]
    holder = index.places.get(parent.eid) if parent is not None else None
    if holder is None:
        raise _MisfitError(message("{eid} is not in the text.", eid=Address(name)))
    slot = min(old.path[-1], len(holder.provision.children))
    return inserted(index.root, holder.path, slot, (old.provision,))


def _worded(place: Place, edit: Edit) -> Provision:
    unit = place.provision
    if edit.element.endswith(HEADING):
        return unit.with_(heading=edit.text)
    if unit.kind is Kind.ROW:
        return _row(place, edit.text)
    if unit.children:
        raise _MisfitError(message("{eid} has several lines.", eid=Address(place.eid)))
    return unit.with_(text=edit.text)


def _row(place: Place, text: str) -> Provision:
    """A row of a table whose cells are parted by tabs; cells of several lines cannot be worded in one."""
    unit, words = place.provision, text.split("\t")
    if len(words) != len(unit.children):
        raise _MisfitError(message("{eid} has another number of cells.", eid=Address(place.eid)))
    cells = []
    for cell, new in zip(unit.children, words, strict=True):
        old = " ".join(node.text for node in cell.walk() if node.text)
        if " ".join(old.split()) == " ".join(new.split()):
            cells.append(cell)
        elif cell.children:
            raise _MisfitError(message("{eid} has several lines.", eid=Address(place.eid)))
        else:
            cells.append(cell.with_(text=new.strip()))
    return unit.with_(children=tuple(cells))


def _grave(place: Place, proposed: Expression) -> Provision:
    unit = place.provision
    return unit if unit.removed else tombstone(unit, proposed.lang, Amender(), repealed=False)


def _units(place: Place, edit: Edit, proposed: Expression) -> tuple[Provision, ...]:
    lines = [line for line in edit.text.split("\n") if line.strip()]
    made = read_fragment(lines, proposed.lang, proposed.work.scheme, place.provision.kind)
    if not made:
        raise _MisfitError(message("There are no words for {eid}.", eid=Address(place.eid)))
    units = fitted(place.provision.with_(removed=False), made)
    if len(units) != 1:
        raise _MisfitError(message("The words for {eid} make several elements.", eid=Address(place.eid)))
    return units


def _quoted_row(text: str) -> SourceLine:
    """A row whose cells are parted by tabs, as a table of it alone."""
    return SourceLine(1, "", table=(tuple(SourceCell((cell.strip(),)) for cell in text.split("\t")),))


def _inserted(proposed: Expression, edit: Edit, act: ActReference) -> Provision:
    try:
        target = Citation.parse_eid(edit.element)
    except CitationError as error:
        raise _MisfitError(message("{eid} is no address.", eid=Address(edit.element))) from error
    lines: list[str | SourceLine] = [line for line in edit.text.split("\n") if line.strip()]
    if target.last.kind is Kind.ROW and "\t" in edit.text:
        lines = [_quoted_row(edit.text)]
    units = read_fragment(lines, proposed.lang, proposed.work.scheme, target.last.kind)
    order = InsertProvision(
        n=1,
        act=act,
        scope=(),
        lang=proposed.lang,
        line=1,
        text=edit.text,
        target=target,
        new=edit.text,
        fragment=units,
    )
    made = apply_instructions(proposed, [order], Circumstances())
    outcome = made.outcomes[0]
    if outcome.kind is not OutcomeKind.APPLIED:
        raise _MisfitError(outcome.reason or message("{eid} does not fit.", eid=Address(edit.element)))
    return made.root
