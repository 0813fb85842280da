"""What each order of a bill does to an act by itself: the places that it touches, and how it is carried out on a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from lawtrack.checking.clashes import Deed
from lawtrack.errors import CitationError
from lawtrack.model.citation import Citation, Step
from lawtrack.model.eids import HEADING, inside, overlap, without_duplicates
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.instruction import (
    OWN,
    ChangeEverywhere,
    DeleteProvision,
    InsertProvision,
    Instruction,
    OutcomeKind,
    Renumber,
    RepealAct,
    SetAnnex,
)
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.rendering import unit_text
from lawtrack.reading.citations.own import own_references
from lawtrack.reviewing.bill import Edit, EditKind
from lawtrack.services.bills.decided.fitting import as_decided
from lawtrack.services.bills.edits import with_edits
from lawtrack.services.bills.effects import carried_out

if TYPE_CHECKING:
    from lawtrack.model.document import Expression
    from lawtrack.services.bills.applied import AppliedAct, AppliedBill


@dataclass(frozen=True)
class OwnDeed:
    """A deed with what a person reads of it.

    Attributes:
        deed: The deed.
        instruction: The instruction as it is carried out; None for an edit.
        edit: The provision edited in the table; None for an instruction.
    """

    deed: Deed
    instruction: Instruction | None = None
    edit: Edit | None = None


def deeds_of(applied: AppliedBill, act: AppliedAct) -> tuple[OwnDeed, ...]:
    """What a bill does to one of its acts, instruction by instruction, then what was edited in its table.

    Args:
        applied: The bill.
        act: The act.
    """
    edits = [edit for edit in applied.bill.version.edits_in(applied.lang) if edit.act == act.work.uri]
    given_up = [edit.element for edit in edits if edit.how is EditKind.WITHDRAW]
    found: list[OwnDeed] = []
    for outcome in act.outcomes:
        if outcome.kind in (OutcomeKind.OTHER_ACT, OutcomeKind.LEFT_OUT) or outcome.action in OWN:
            continue
        one = as_decided(applied, outcome.n)
        target = one.target_eid or ""
        touched = (target,) if target.endswith(HEADING) else (*outcome.touched, target)
        places = [eid for eid in touched if eid and not any(overlap(eid, up) for up in given_up)]
        whole = isinstance(one, RepealAct)
        if places or whole:
            earlier = [deed for deed in found if deed.instruction is not None]
            found.append(_of_instruction(applied, act, one, ("",) if whole else tuple(places), earlier))
    return (*found, *(_of_edit(act, edit) for edit in edits if edit.how is not EditKind.WITHDRAW))


def _of_instruction(
    applied: AppliedBill, act: AppliedAct, one: Instruction, named: tuple[str, ...], before: list[OwnDeed]
) -> OwnDeed:
    target = one.target_eid or ""
    gone: tuple[str, ...] = ()
    if isinstance(one, DeleteProvision | Renumber) and one.sentence is None and target:
        gone = (target,)
    elif isinstance(one, RepealAct):
        gone = ("",)
    adds = (isinstance(one, InsertProvision) and one.sentence is None) or (
        isinstance(one, SetAnnex) and one.adds
    )
    units = tuple(without_duplicates(eid) for eid in named)
    added = tuple(_units_added(act, units)) if adds else ()
    places = tuple(dict.fromkeys((*units, *_inside_containers(act.index, units))))
    needed = [deed.deed.n for deed in before if _meet(deed.deed.places, places)]
    deed = Deed(
        one.n,
        places,
        partial(_carried, applied, one.n, needed),
        gone=gone,
        added=added,
        mentions=tuple(dict.fromkeys(_mentions(act, _words_after(act, one, units), target))),
    )
    return OwnDeed(deed, instruction=one)


def _units_added(act: AppliedAct, named: Iterable[str]) -> Iterator[str]:
    """The numbered elements that a new one brings: itself, and the articles in a new chapter."""
    before = index_of(act.before.root)
    units = tuple(named)
    yield from (eid for eid in (*units, *_inside_containers(act.index, units)) if eid not in before)


def _meet(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    own = tuple(mine)
    return any(overlap(a, b) for b in theirs for a in own)


def _carried(applied: AppliedBill, n: int, needed: list[int], text: Expression) -> Expression | None:
    """A text after an instruction; where it needs what earlier ones of its bill put there, after these too."""
    if n in applied.waiting:
        return None  # a person has not said yet what it is for in the newer edition
    made = carried_out(applied, text, [n])
    if made is None and needed:
        made = carried_out(applied, text, [*needed, n])
    return made


def _inside_containers(index: TreeIndex, eids: Iterable[str]) -> Iterator[str]:
    """The articles in chapters and other groups: their eIds do not begin with the group's."""
    for eid in eids:
        place = index.places.get(eid)
        if place is None or place.provision.kind not in CONTAINERS:
            continue
        stack = [place.path]
        while stack:
            path = stack.pop()
            for n, child in enumerate(index.at(path).provision.children):
                if child.kind in CONTAINERS:
                    stack.append((*path, n))
                elif child.kind is Kind.ARTICLE:
                    yield index.at((*path, n)).eid


def words_of(own: OwnDeed, act: AppliedAct) -> str:
    """The words of what a deed changes, as they read after the bill."""
    if own.instruction is not None:
        return _words_after(act, own.instruction, own.deed.places)
    return own.edit.text if own.edit is not None else ""


def _words_after(act: AppliedAct, one: Instruction, units: Iterable[str]) -> str:
    """The words of what an instruction changes, as they read after the bill; of an order for the whole text its own alone."""
    if isinstance(one, ChangeEverywhere | DeleteProvision | RepealAct):
        return _new_words(one)
    places = [act.index.places[eid] for eid in dict.fromkeys(units) if eid in act.index]
    texts = [
        unit_text(p.provision)
        for p in places
        if not p.provision.removed and p.provision.kind not in CONTAINERS
    ]
    return "\n".join(texts) or _new_words(one)


def _new_words(one: Instruction) -> str:
    if one.fragment:
        return "\n".join(unit_text(unit) for unit in one.fragment)
    return one.new or ""


def _mentions(act: AppliedAct, words: str, target: str) -> Iterator[str]:
    """The elements of the act itself that words name («пунктом 2 статьи 5 настоящего Закона»), the place aside."""
    within = _steps(target)
    if not words or any(step.kind is Kind.ATTACHMENT for step in within):
        return  # an annex has numbers of its own
    for line in words.split("\n"):
        for reference in own_references(line, act.before.lang, act.work.scheme, within):
            eid = reference.citation.eid
            if not target or not inside(eid, target):
                yield eid


def _steps(eid: str) -> tuple[Step, ...]:
    try:
        return Citation.parse_eid(without_duplicates(eid)).steps if eid else ()
    except CitationError:
        return ()


def _of_edit(act: AppliedAct, edit: Edit) -> OwnDeed:
    element = edit.element.removesuffix(HEADING) if edit.how is not EditKind.WORDS else edit.element
    gone = (element,) if edit.how is EditKind.DELETE else ()
    added = (element,) if edit.how is EditKind.INSERT else ()

    def carry_out(text: Expression) -> Expression | None:
        made, misfits = with_edits(act.before, text, [edit], act.reference)
        return None if misfits else made

    done: Callable[[Expression], Expression | None] = carry_out
    deed = Deed(0, (element,), done, gone, added, tuple(_mentions(act, edit.text, element)))
    return OwnDeed(deed, edit=edit)
