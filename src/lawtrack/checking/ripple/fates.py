"""What becomes of the elements of an act by a bill: they stay, have another number, or are excluded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from lawtrack.comparing.tracing import Fate, Tracing
from lawtrack.model.eids import same
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.provision import Provision

_COUNTED = (Kind.SUBPARAGRAPH, Kind.ALINEA, Kind.INTRO)


class Became(StrEnum):
    """What became of an element."""

    STAYS = "stays"
    RENUMBERED = "renumbered"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Element:
    """An element before and after.

    Attributes:
        eid: The element of the text before.
        became: What became of it.
        after: The element of the text after; empty for one that is gone.
        near: What it may be, where that is not sure.
    """

    eid: str
    became: Became
    after: str = ""
    near: tuple[str, ...] = ()


class Fates:
    """The elements of an act by a bill.

    Args:
        before: The act before the bill.
        after: It after the bill.
    """

    def __init__(self, before: TreeIndex, after: TreeIndex) -> None:
        self.before, self.after = before, after
        self._tracing = Tracing(before, after)
        self._known: dict[str, Element] = {}

    def of(self, eid: str) -> Element:
        """What became of an element of the text before."""
        if eid not in self._known:
            self._known[eid] = self._of(eid)
        return self._known[eid]

    def _of(self, eid: str) -> Element:
        there, then = self.before.get(eid), self.after.get(eid)
        if there is not None and then is there:
            return Element(eid, Became.STAYS, eid)
        if then is not None and then.removed and (there is None or not there.removed):
            return Element(eid, Became.GONE, near=self._near(eid))
        if _is_container(there) and then is not None and then.heading == (there.heading if there else ""):
            return Element(eid, Became.STAYS, eid)  # a chapter is known by its number and heading
        trace = self._tracing.of(eid)
        if trace.fate in (Fate.SAME, Fate.REWORDED) or (trace.eid and same(trace.eid, eid)):
            return Element(eid, Became.STAYS, trace.eid or eid)
        if trace.eid and trace.fate in (Fate.RENUMBERED, Fate.MOVED):
            return Element(eid, Became.RENUMBERED, trace.eid)
        if then is not None and not then.removed and self._keeps_its_place(eid):
            return Element(eid, Became.STAYS, eid)  # worded wholly anew under its number
        same_words = self._by_words.get(there.text, ()) if there is not None and there.text else ()
        if (
            len(same_words) == 1
        ):  # a часть that is the only one left stands in its unit without a level of its own
            return Element(eid, Became.RENUMBERED, same_words[0])
        return Element(eid, Became.GONE, near=self._near(eid))

    def _keeps_its_place(self, eid: str) -> bool:
        """True for a unit with a number of its own, or among as many parts or lines as before."""
        unit = self.before.get(eid)
        if unit is None or unit.kind not in _COUNTED:
            return True
        holder = self.before.parent(eid)
        after = self.after.get(holder.eid) if holder is not None else None
        if holder is None or after is None:
            return False
        counts = [
            sum(child.kind in _COUNTED for child in node.children) for node in (holder.provision, after)
        ]
        return counts[0] == counts[1]

    @cached_property
    def _by_words(self) -> dict[str, list[str]]:
        """The units of the text after by their words."""
        found: dict[str, list[str]] = {}
        for place in self.after:
            if place.provision.text and not place.provision.removed:
                found.setdefault(place.provision.text, []).append(place.eid)
        return found

    @cached_property
    def changed_roots(self) -> frozenset[str]:
        """The articles, and other elements that stand in no article, that are not what they were."""
        roots = {eid.split("__")[0] for eid in self.before.places if eid}
        return frozenset(root for root in roots if self.before.get(root) is not self.after.get(root))

    def _near(self, eid: str) -> tuple[str, ...]:
        return tuple(one.eid for one in self._tracing.of(eid).candidates[:3])


def _is_container(unit: Provision | None) -> bool:
    return unit is not None and unit.kind in CONTAINERS
