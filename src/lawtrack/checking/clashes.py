"""How two pending bills meet on one act: they change the same element, one lies in the other, or one refers to the other.

Whether two changes go together is not told by their words but tried: each is carried out after the other, and they are
compatible where the text is the same whichever comes into force first. The law has no rule for two laws that change one
norm on one day (art. 12 of the Law «On Legal Acts» lets the later one hold), so what depends on the order is a
contradiction, and a person settles it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from lawtrack.model.document import Expression
from lawtrack.model.eids import inside, overlap
from lawtrack.model.index import index_of
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.model.provision import Provision

_POSITIONS = ("subpara", "al", "intro", "wrapUp", "table")
"""Steps that are counted, not numbered: what the other bill puts in shifts them."""


class Meeting(StrEnum):
    """How two changes meet."""

    SAME = "same"  # both make the same change
    COMPATIBLE = "compatible"  # in either order the text is the same
    CONTRADICTION = "contradiction"  # the text depends on which comes first, or one cannot follow the other
    DELETED = "deleted"  # one takes out what the other changes
    SAME_NUMBER = "same_number"  # both give one number to different new elements
    REFERS = "refers"  # the words of one refer to what the other changes
    REFERS_GONE = "refers_gone"  # the words of one refer to what the other takes out or renumbers
    OPEN = "open"  # one of them cannot be carried out: how they meet is not known


CONTRADICTING = frozenset(
    {Meeting.CONTRADICTION, Meeting.DELETED, Meeting.SAME_NUMBER, Meeting.REFERS_GONE, Meeting.OPEN}
)
"""Meetings that a person must settle; one that is not known is among them."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What one order of a bill does to an act, by itself.

    Attributes:
        n: The number of the instruction; 0 for a provision edited in the table.
        places: The elements that it changes, adds or takes out, as eIds; the empty one is the act.
        carry_out: The act after it; None where it cannot be carried out on that text.
        gone: The elements that it takes out, or that lose their number.
        added: The elements that it adds.
        mentions: The elements of the act that its new words refer to.
    """

    n: int
    places: tuple[str, ...]
    carry_out: Callable[[Expression], Expression | None]
    gone: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Met:
    """Two deeds that meet.

    Attributes:
        first: The deed of the one bill.
        second: The deed of the other.
        eid: The element on which they meet: the narrower one of the two.
        meeting: How.
        why: What is seen of it.
        alone: The articles concerned after each of the two alone; None where it was not tried, or cannot be carried out.
    """

    first: Deed
    second: Deed
    eid: str
    meeting: Meeting
    why: Message
    alone: tuple[Expression | None, Expression | None] = (None, None)


def meetings(base: Expression, first: Sequence[Deed], second: Sequence[Deed]) -> tuple[Met, ...]:
    """All meetings of two bills on one act, in the order of the first bill's instructions, then of the second's.

    Args:
        base: The act in force.
        first: What the one bill does.
        second: What the other bill does.
    """
    trial = _Trial(base)
    theirs = _Lookup(second)
    found: list[Met] = []
    for one in first:
        near = theirs.near(one.places)
        shared = {n: eid for n in near if (eid := _common(one.places, second[n].places)) is not None}
        found += [trial.met(one, second[n], eid) for n, eid in sorted(shared.items())]
        found += [met for n, other in enumerate(second) if n not in shared for met in _referring(one, other)]
    return tuple(found)


class _Lookup:
    """The deeds of a bill by the outermost numbered element that they touch."""

    def __init__(self, deeds: Sequence[Deed]) -> None:
        self._all = tuple(range(len(deeds)))
        self._everywhere = {n for n, deed in enumerate(deeds) if "" in deed.places}
        self._at: dict[str, set[int]] = {}
        for n, deed in enumerate(deeds):
            for eid in deed.places:
                self._at.setdefault(_top(eid), set()).add(n)

    def near(self, places: Sequence[str]) -> Sequence[int]:
        """The deeds that may touch one of these places."""
        if "" in places:
            return self._all
        found = set(self._everywhere)
        for eid in places:
            found |= self._at.get(_top(eid), set())
        return sorted(found)


def _top(eid: str) -> str:
    return eid.split("__", 1)[0]


def numbered_unit(eid: str) -> str:
    """The lowest numbered element around a place: часть and абзац are positions, which another bill may shift."""
    steps = eid.split("__") if eid else []
    while len(steps) > 1 and steps[-1].partition("_")[0] in _POSITIONS:
        steps.pop()
    return "__".join(steps)


def _common(mine: Sequence[str], theirs: Sequence[str]) -> str | None:
    """The narrower of two elements of which one is the other, or lies in it; None where there are none."""
    own = dict.fromkeys(map(numbered_unit, mine))
    for other in dict.fromkeys(map(numbered_unit, theirs)):
        for eid in own:
            if overlap(eid, other):
                return max(eid, other, key=lambda one: one.count("__") + bool(one))
    return None


def _referring(one: Deed, other: Deed) -> Iterator[Met]:
    """The words of one of two deeds refer to what the other one changes."""
    for speaking, changing in ((one, other), (other, one)):
        gone = next((eid for eid in speaking.mentions if any(inside(eid, g) for g in changing.gone)), None)
        if gone is not None:
            why = message("The new words refer to an element that the other bill takes out or renumbers.")
            yield Met(one, other, gone, Meeting.REFERS_GONE, why)
            return
        changed = next(
            (
                eid
                for eid in speaking.mentions
                if any(place and overlap(eid, place) for place in changing.places)
            ),
            None,
        )
        if changed is not None:
            why = message("The new words refer to an element that the other bill changes.")
            yield Met(one, other, changed, Meeting.REFERS, why)
            return


@dataclass(slots=True)
class _Trial:
    """Changes tried on the act, cut down to the articles where they meet: the cost is that of what is changed."""

    base: Expression
    cut: dict[frozenset[str], Expression] = field(default_factory=dict)
    alone: dict[tuple[int, frozenset[str]], Expression | None] = field(default_factory=dict)

    def met(self, one: Deed, other: Deed, eid: str) -> Met:
        """How two deeds meet on an element."""
        both = self._shared(one, other)
        text = self._cut(both)
        mine, theirs = self._alone(one, text, both), self._alone(other, text, both)
        return Met(one, other, eid, *self._judged(one, other, mine, theirs), (mine, theirs))

    @staticmethod
    def _judged(
        one: Deed, other: Deed, mine: Expression | None, theirs: Expression | None
    ) -> tuple[Meeting, Message]:
        if mine is None or theirs is None:
            return Meeting.OPEN, message(
                "One of the two cannot be carried out by itself on this edition of the act."
            )
        if mine.root == theirs.root:
            return Meeting.SAME, message("Both bills make the same change.")
        if any(a == b for a in one.added for b in other.added):
            return Meeting.SAME_NUMBER, message(
                "Both bills give this number to a new element, with different words."
            )
        if _takes(one, other) or _takes(other, one):
            return Meeting.DELETED, message("One bill takes out what the other changes.")
        after, before = other.carry_out(mine), one.carry_out(theirs)
        if after is None or before is None:
            return Meeting.CONTRADICTION, message(
                "Once the one is carried out, the other one cannot be any more."
            )
        if after.root == before.root:
            return Meeting.COMPATIBLE, message("Whichever comes first, the text is the same.")
        return Meeting.CONTRADICTION, message("The text depends on which of the two comes first.")

    @staticmethod
    def _shared(one: Deed, other: Deed) -> frozenset[str]:
        """The outermost elements in which both have something to do; those of the narrower one where it is the act."""
        mine, theirs = ({_top(eid) for eid in deed.places} for deed in (one, other))
        return frozenset(theirs if "" in mine else mine if "" in theirs else mine & theirs)

    def _alone(self, deed: Deed, text: Expression, tops: frozenset[str]) -> Expression | None:
        key = (id(deed), tops)
        if key not in self.alone:
            self.alone[key] = deed.carry_out(text)
        return self.alone[key]

    def _cut(self, tops: frozenset[str]) -> Expression:
        if tops not in self.cut:
            index = index_of(self.base.root)
            kept = {id(index.places[eid].provision) for eid in tops if eid in index.places}
            self.cut[tops] = replace(self.base, root=_without_others(self.base.root, kept))
        return self.cut[tops]


def _takes(one: Deed, other: Deed) -> bool:
    """True where one deed takes out something that the other changes, or in which it changes something."""
    return any(inside(eid, gone) for gone in one.gone for eid in other.places if eid or not gone)


def _without_others(unit: Provision, kept: set[int]) -> Provision:
    """A tree without its articles, these excepted."""
    if id(unit) in kept:
        return unit
    children = tuple(
        _without_others(child, kept) if child.children and child.kind is not Kind.ARTICLE else child
        for child in unit.children
        if child.kind is not Kind.ARTICLE or id(child) in kept
    )
    return unit if children == unit.children else unit.with_(children=children)
