"""Coverage both ways: what was accepted and where it is done, what was changed and who asked for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lawtrack.comparing.differing import Differing
from lawtrack.errors import LawtrackError
from lawtrack.model.action import Action
from lawtrack.model.address import Whose
from lawtrack.model.document import Lang
from lawtrack.model.eids import overlap
from lawtrack.model.kinds import Kind
from lawtrack.reviewing.review import TAKEN_OVER, Recommendation
from lawtrack.services.bills.carried.changes import named_change, touched_by
from lawtrack.services.bills.carried.placing import Carrying
from lawtrack.services.bills.carried.texts import Spot, VersionTexts
from lawtrack.services.bills.own_text import elements_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.workspace import Workspace

_FORMAL = (Kind.LONG_TITLE, Kind.PREFACE, Kind.CONCLUSIONS)
"""Parts of a bill that follow from the others."""


class Covered(StrEnum):
    """What became of an accepted recommendation."""

    DONE = "done"  # the change that the answer names is made
    NOTHING_THERE = "nothing_there"  # … and nothing differs there
    UNNAMED = "unnamed"  # no change is named; something differs where the recommendation stands
    NOTHING = "nothing"  # no change is named, and nothing differs there


@dataclass(frozen=True, slots=True)
class VersionDifference:
    """An element that differs between two versions.

    Attributes:
        kind: How.
        old: The element in the older version; None where it was added.
        new: The element in the newer version; None where it was taken out.
        languages: The languages in which it differs.
        asked_by: The recommendations that ask for it.
    """

    kind: Differing
    old: Spot | None
    new: Spot | None
    languages: tuple[Lang, ...] = ()
    asked_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CoveredRemark:
    """An accepted recommendation and what differs for it since the version that it was made on."""

    remark: Recommendation
    state: Covered
    done: tuple[VersionDifference, ...] = ()


@dataclass(frozen=True, slots=True)
class BillCoverage:
    """Coverage both ways.

    Attributes:
        old: The older version of the two whose differences are told.
        new: The newer one.
        remarks: The accepted recommendations.
        differences: What differs between the two versions, each with who asked for it.
    """

    old: int
    new: int
    remarks: tuple[CoveredRemark, ...]
    differences: tuple[VersionDifference, ...]

    @property
    def missing(self) -> tuple[CoveredRemark, ...]:
        """What was accepted and is not seen to be done."""
        return tuple(one for one in self.remarks if one.state in (Covered.NOTHING_THERE, Covered.NOTHING))

    @property
    def unasked(self) -> tuple[VersionDifference, ...]:
        """What was changed without a recommendation."""
        return tuple(one for one in self.differences if not one.asked_by)


class Covering:
    """The recommendations and the differences of one bill.

    Args:
        workspace: The workspace.
        bill: The bill.
    """

    def __init__(self, workspace: Workspace, bill: Bill) -> None:
        self._workspace, self._bill = workspace, bill
        self._carrying: dict[int, Carrying] = {}
        self._texts = VersionTexts(workspace, bill)
        self._differences: dict[tuple[int, int], tuple[VersionDifference, ...]] = {}

    def coverage(self, old: int, new: int) -> BillCoverage:
        """Coverage of two versions; what was accepted is looked for from its own version on, up to the newer one."""
        asked = [
            one
            for one in self._bill.recommendations
            if one.response is not None and one.response.decision in TAKEN_OVER and one.version <= new
        ]
        earlier = [one for one in asked if one.version <= old]
        places = {one.uid: self._places(one, old, new) for one in earlier}
        told = tuple(
            VersionDifference(
                one.kind,
                one.old,
                one.new,
                one.languages,
                tuple(remark.id for remark in earlier if _reached(one, *places[remark.uid])),
            )
            for one in self.between(old, new)
        )
        return BillCoverage(
            old, new, tuple(self._covered(one, new) for one in asked if one.version < new), told
        )

    def between(self, old: int, new: int) -> tuple[VersionDifference, ...]:
        """What differs between two versions, in all languages that both have."""
        if (old, new) not in self._differences:
            self._differences[old, new] = tuple(self._between(old, new))
        return self._differences[old, new]

    def _covered(self, remark: Recommendation, new: int) -> CoveredRemark:
        differing = self.between(remark.version, new)
        carrying = self._at(new)
        change = named_change(self._bill.as_of(new), remark, carrying)
        if change is not None:
            before, after = self._of_change(remark, remark.version, new)
            done = tuple(one for one in differing if _reached(one, before, after))
            return CoveredRemark(remark, Covered.DONE if done else Covered.NOTHING_THERE, done)
        before, after = self._of_remark(remark, remark.version, new)
        near = tuple(one for one in differing if _reached(one, before, after))
        return CoveredRemark(remark, Covered.UNNAMED if near else Covered.NOTHING, near)

    def _places(self, remark: Recommendation, old: int, new: int) -> tuple[frozenset[Spot], frozenset[Spot]]:
        """The elements of both versions that a recommendation, or the change that its answer names, is about."""
        mine, theirs = self._of_remark(remark, old, new)
        before, after = self._of_change(remark, old, new)
        return mine | before, theirs | after

    def _of_remark(
        self, remark: Recommendation, old: int, new: int
    ) -> tuple[frozenset[Spot], frozenset[Spot]]:
        return self._standing(remark, old), self._standing(remark, new)

    def _standing(self, remark: Recommendation, number: int) -> frozenset[Spot]:
        if remark.citation is None:
            return frozenset()
        found = self._at(number).of(remark)
        if found.version > number:
            return frozenset()
        spots = [found.spot] if found.spot is not None else [one.spot for one in found.candidates]
        if remark.new and not spots and found.was is not None:
            spots = [found.was]
        return frozenset(touched for spot in spots for touched in touched_by(spot, number, self._at(number)))

    def _of_change(
        self, remark: Recommendation, old: int, new: int
    ) -> tuple[frozenset[Spot], frozenset[Spot]]:
        change = named_change(self._bill.as_of(new), remark, self._at(new))
        if change is None or change.spot is None:
            return frozenset(), frozenset()
        before = self._traced(change.spot, change.version, old)
        after = change.here or self._traced(change.spot, change.version, new)
        return self._touched(before, old), self._touched(after, new)

    def _touched(self, spot: Spot | None, number: int) -> frozenset[Spot]:
        return touched_by(spot, number, self._at(number)) if spot is not None else frozenset()

    def _traced(self, spot: Spot, since: int, number: int) -> Spot | None:
        """An element of a version in another one, before or after it."""
        if since == number:
            return spot
        for lang in self._texts.languages(since):
            trace = self._texts.trace(since, number, lang, spot)
            if trace is not None and trace.eid:
                return spot.at(trace.eid)
        return None

    def _at(self, number: int) -> Carrying:
        if number not in self._carrying:
            self._carrying[number] = Carrying(self._workspace, self._bill.as_of(number))
        return self._carrying[number]

    def _between(self, old: int, new: int) -> Iterator[VersionDifference]:
        found: dict[tuple[Spot | None, Spot | None], tuple[Differing, list[Lang]]] = {}
        for lang in self._texts.languages(new):
            if self._texts.applied(old, lang) is None:
                continue
            for kind, before, after in (*self._of_acts(old, new, lang), *self._of_bill(old, new, lang)):
                found.setdefault((before, after), (kind, []))[1].append(lang)
        for (before, after), (kind, languages) in found.items():
            yield VersionDifference(kind, before, after, tuple(languages))

    def _of_acts(
        self, old: int, new: int, lang: Lang
    ) -> Iterator[tuple[Differing, Spot | None, Spot | None]]:
        uris = [
            act.work.uri
            for number in (new, old)
            if (applied := self._texts.applied(number, lang)) is not None
            for act in applied.acts_at_hand
        ]
        for uri in dict.fromkeys(uris):
            for one in self._texts.differences(old, new, lang, Spot("", uri)):
                yield one.kind, _spot(one.old, uri), _spot(one.new, uri)

    def _of_bill(
        self, old: int, new: int, lang: Lang
    ) -> Iterator[tuple[Differing, Spot | None, Spot | None]]:
        """What differs in the bill's own norms: its orders are told by what they change in the acts."""
        own = self._texts.own(new, lang)
        if own is None:
            return
        ordering = {number: frozenset(self._ordering(number, lang)) for number in (old, new)}
        for one in self._texts.differences(old, new, lang, Spot("", "", own.of)):
            pairs = [(number, eid) for number, eid in ((old, one.old), (new, one.new)) if eid]
            if any(self._is_formal(number, lang, eid) for number, eid in pairs):
                continue
            if any(overlap(eid, name) for number, eid in pairs for name in ordering[number]):
                continue
            yield one.kind, _spot(one.old, "", own.of), _spot(one.new, "", own.of)

    def _is_formal(self, number: int, lang: Lang, eid: str) -> bool:
        place = self._texts.place(number, lang, Spot(eid, "", Whose.BILL))
        return place is not None and place.provision.kind in _FORMAL

    def _ordering(self, number: int, lang: Lang) -> Iterator[str]:
        """The elements of a version that order something in an act whose text is at hand.

        When the law takes effect is not among it: no text of an act shows that.
        """
        applied, own = self._texts.applied(number, lang), self._texts.own(number, lang)
        if applied is None or own is None:
            return
        for act in applied.acts_at_hand:
            for n in act.taken:
                if applied.instruction(n).action is Action.COMMENCEMENT:
                    continue
                try:
                    yield from elements_of(own, applied.instruction(n))
                except LawtrackError:
                    continue


def _spot(eid: str, act: str, of: Whose = Whose.ACT) -> Spot | None:
    return Spot(eid, act, of) if eid else None


def _reached(one: VersionDifference, before: Iterable[Spot], after: Iterable[Spot]) -> bool:
    """True where a difference is in one of these elements, or holds one of them."""
    return _meets(one.old, before) or _meets(one.new, after)


def _meets(spot: Spot | None, spots: Iterable[Spot]) -> bool:
    return spot is not None and any(
        other.act == spot.act
        and (other.of is Whose.ACT) == (spot.of is Whose.ACT)
        and overlap(spot.eid, other.eid)
        for other in spots
    )
