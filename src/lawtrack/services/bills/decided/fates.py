"""What a newer edition of an act does to the place of each instruction: the same, moved, reworded, gone, taken, done.

Which unit is which is told by its words (``comparing.tracing``), not by its number: a point that took the number of a
deleted one is not that one. Where its words stand nowhere for sure, what has its number in its place, and is nobody else's,
reads otherwise: a person sees both wordings, and whatever else fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lawtrack.amending.resolve import Resolver
from lawtrack.amending.unsettled import Unsettled
from lawtrack.comparing.tracing import Fate, Trace, Tracing
from lawtrack.model.citation import Citation
from lawtrack.model.eids import inside, without_duplicates
from lawtrack.model.index import Place, TreeIndex, index_of
from lawtrack.model.instruction import (
    OWN,
    ChangeEverywhere,
    InsertProvision,
    Instruction,
    OutcomeKind,
    RepealAct,
    SetAnnex,
)
from lawtrack.model.kinds import Kind
from lawtrack.model.outcome import Outcome
from lawtrack.model.rendering import text_lines
from lawtrack.reviewing.base import HeldFate
from lawtrack.services.bills.decided.fitting import as_decided, decisions_of
from lawtrack.services.from_file.applying import apply_to_expression

if TYPE_CHECKING:
    from lawtrack.model.document import Expression
    from lawtrack.services.bills.applied import AppliedAct, AppliedBill


@dataclass(frozen=True, slots=True)
class Fated:
    """What became of the place of an instruction.

    Attributes:
        n: The instruction.
        fate: What became of its place.
        old: The place in the edition for which the bill was written; empty where there is none.
        places: The elements of the newer edition that it may be for, the likeliest first.
        target: The address as it ought to be read now, an eId; empty where it stays.
        waits: True where a person must look: it was applied before, and its place is not as it was.
    """

    n: int
    fate: HeldFate
    old: str
    places: tuple[str, ...]
    target: str
    waits: bool


@dataclass(frozen=True, slots=True)
class Carried:
    """An instruction carried over to a newer edition.

    Attributes:
        n: The instruction.
        key: By what decisions name it.
        fate: What became of its place.
        old: The place in the edition on which the bill stands; empty where there is none.
        places: The elements of the newer edition that it may be for, the likeliest first.
        target: The address as it ought to be read now, an eId; empty where it stays.
        outcome: What becomes of the instruction on the newer edition as it stands.
        then: The wording of the place in the edition on which the bill stands.
        now: The wording of the likeliest place in the newer edition.
        bill: What the bill makes of the wording then.
        would: What it makes of the wording now as it stands; empty where it cannot be carried out.
        waits: True where a person must look.
        said: The wording of each of these elements of the newer edition.
    """

    n: int
    key: str
    fate: HeldFate
    old: str
    places: tuple[str, ...]
    target: str
    outcome: OutcomeKind
    then: str
    now: str
    bill: str
    would: str
    waits: bool
    said: tuple[str, ...]


_POSITIONAL = frozenset({Kind.SUBPARAGRAPH, Kind.ALINEA, Kind.INTRO, Kind.WRAP_UP})
_Told = tuple[HeldFate, str, tuple[str, ...], str]
"""What became of a place: the fate, the place then, the elements that it may be now, the address as it ought to be read."""


@dataclass(frozen=True)
class Carriage:
    """One act of a bill on two editions."""

    applied: AppliedBill
    act: AppliedAct
    newer: Expression

    @cached_property
    def _old(self) -> TreeIndex:
        return index_of(self.act.before.root)

    @cached_property
    def _new(self) -> TreeIndex:
        return index_of(self.newer.root)

    @cached_property
    def _traced(self) -> Tracing:
        return Tracing(self._old, self._new)

    @cached_property
    def _result(self) -> tuple[TreeIndex, Mapping[int, Outcome]]:
        """The newer edition after the bill as it stands, and what became of each instruction."""
        applied, own = self.applied, self.act.taken
        made = apply_to_expression(
            self.newer,
            applied.amending,
            decisions=decisions_of(applied.bill, applied.stale),
            other_acts=frozenset(one.n for one in applied.amending.instructions if one.n not in own),
            own=own,
        )
        return index_of(made.result.root), {outcome.n: outcome for outcome in made.outcomes}

    def orders(self) -> Iterator[Carried]:
        """Every instruction for the act with the wordings, in order (``fates``)."""
        yield from map(self._worded, self.fates())

    def fates(self) -> Iterator[Fated]:
        """Every instruction for the act, in order; those left out by a person, and the bill's own norms, are not among them."""
        for outcome in self.act.outcomes:
            if outcome.kind in (OutcomeKind.OTHER_ACT, OutcomeKind.LEFT_OUT) or outcome.action in OWN:
                continue
            one = as_decided(self.applied, outcome.n)
            if not one.unread:
                fate, old, places, target = self._fated(one, outcome)
                waits = fate is not HeldFate.SAME and outcome.kind is OutcomeKind.APPLIED
                yield Fated(one.n, fate, old, places, target, waits)

    def _fated(self, one: Instruction, outcome: Outcome) -> _Told:
        if isinstance(one, RepealAct) or (isinstance(one, ChangeEverywhere) and one.target is None):
            return HeldFate.SAME, "", (), ""
        if (isinstance(one, InsertProvision) and one.sentence is None) or (
            isinstance(one, SetAnnex) and one.adds
        ):
            return self._insertion(one)
        place = self._place(one)
        if place is None:  # it was unsettled before, or for what an earlier order of the bill puts there
            return HeldFate.SAME, "", (), ""
        trace = self._traced.of(place.eid)
        fate, places, target = self._fate(one, place, trace)
        if fate in (HeldFate.REWORDED, HeldFate.GONE) and outcome.kind is OutcomeKind.APPLIED:
            wanted = _wording(self.act.index, place.eid)
            here = trace.eid or trace.in_place or place.eid
            if wanted and wanted == _wording(self._new, here):
                fate, places = HeldFate.DONE, (here,)
        return fate, place.eid, places, target

    def _fate(self, one: Instruction, place: Place, trace: Trace) -> tuple[HeldFate, tuple[str, ...], str]:
        if trace.fate is Fate.SAME:
            return HeldFate.SAME, (place.eid,), ""
        named = one.target.last.eid if one.target is not None else ""
        fate, places, moved = self._where(place, trace)
        if fate is HeldFate.REWORDED and named == "heading" and len(places) == 1:
            kept = self._new.places[places[0]].provision.heading == place.provision.heading
            fate = HeldFate.SAME if kept else fate  # only the words below it are others
        return fate, places, f"{moved}__{named}" if moved and named == "heading" else moved

    def _where(self, place: Place, trace: Trace) -> tuple[HeldFate, tuple[str, ...], str]:
        """What became of a place that does not read as it did, the elements that it may be, its new address."""
        if trace.fate is Fate.REWORDED:
            return HeldFate.REWORDED, (trace.eid,), ""
        if trace.fate in (Fate.RENUMBERED, Fate.MOVED):
            return HeldFate.MOVED, (trace.eid,), without_duplicates(trace.eid)
        here, found = trace.in_place, tuple(candidate.eid for candidate in trace.candidates)
        others = tuple(eid for eid in found if eid != here)
        if here == place.eid:
            return HeldFate.REWORDED, (here, *others), ""
        if here:  # what it lies in has another number
            return HeldFate.MOVED, (here, *others), "" if others else without_duplicates(here)
        taken = (place.eid,) if place.eid in self._new and place.eid not in found else ()
        return HeldFate.GONE, (*found, *taken), ""

    def _insertion(self, one: Instruction) -> _Told:
        """A new element: its number may be taken now, or what it goes into may have another one."""
        target = one.target_eid or ""
        steps = target.split("__")
        there = _found(self._new, target)
        if there and not _found(self._old, target):
            said, proposed = (
                _wording(self._new, there),
                _wording(self.act.index, _found(self.act.index, target)),
            )
            return HeldFate.DONE if said and said == proposed else HeldFate.TAKEN, target, (there,), ""
        owner = self._find("__".join(steps[:-1]), one) if len(steps) > 1 else None
        if owner is None:
            return HeldFate.SAME, target, (), ""
        trace = self._traced.of(owner.eid)
        there = self._put_since(target, trace.eid or trace.in_place)
        if there:
            return HeldFate.DONE, target, (there,), ""
        if trace.fate in (Fate.SAME, Fate.REWORDED):
            return HeldFate.SAME, target, (), ""
        fate, places, moved = self._where(owner, trace)
        return fate, owner.eid, places, f"{moved}__{steps[-1]}" if moved else ""

    def _put_since(self, target: str, owner: str) -> str:
        """Where the newer edition has the words of a new часть or абзац, whose place is no number; empty where it has not.

        Args:
            target: The new element.
            owner: What it goes into, in the newer edition; empty where that is not sure.
        """
        wanted = _wording(self.act.index, _found(self.act.index, target))
        if not owner or not wanted or Citation.parse_eid(target).last.kind not in _POSITIONAL:
            return ""
        return next(
            (p.eid for p in self._new if inside(p.eid, owner) and _wording(self._new, p.eid) == wanted), ""
        )

    def _worded(self, one: Fated) -> Carried:
        after, outcomes = self._result
        outcome = outcomes[one.n].kind
        here = one.places[0] if one.places else one.old
        then, target = _wording(self._old, one.old), self.applied.instruction(one.n).target_eid
        return Carried(
            one.n,
            self.applied.key(one.n),
            one.fate,
            one.old,
            one.places,
            one.target,
            outcome,
            then,
            _wording(self._new, here),
            _wording(self.act.index, one.old if then else _found(self.act.index, target or one.old)),
            _wording(after, here) if outcome is OutcomeKind.APPLIED else "",
            one.waits,
            tuple(_wording(self._new, eid) for eid in one.places),
        )

    def _place(self, one: Instruction) -> Place | None:
        decision = decisions_of(self.applied.bill, self.applied.stale).get(self.applied.key(one.n))
        if decision is not None and decision.choice in self._old and decision.choice:
            return self._old.places[decision.choice]
        return self._of(one.target, one)

    def _find(self, eid: str, one: Instruction) -> Place | None:
        found = self._old.places.get(eid)
        return found if found is not None else self._of(Citation.parse_eid(eid), one)

    def _of(self, target: Citation | None, one: Instruction) -> Place | None:
        if target is None:
            return None
        act = one.act
        document = act.approved if act is not None else None
        try:
            found = Resolver(self._old, self.act.before.work.scheme).look(target, document)
        except Unsettled:
            return None
        return found.place if found is not None else None


def _found(index: TreeIndex, eid: str) -> str:
    """The eId in a tree of what an address names, part one left out or not; empty where there is no such element."""
    if not eid or eid in index:
        return eid
    place = index.find(Citation.parse_eid(eid))
    return place.eid if place is not None else ""


def _wording(index: TreeIndex, eid: str) -> str:
    if not eid or eid not in index:
        return ""
    return "\n".join(line.full for line in text_lines(index, eid))
