"""The change that an answer names, followed from the version in which it was named into the current one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.model.address import Whose
from lawtrack.model.eids import inside
from lawtrack.reviewing.review import OWN
from lawtrack.services.bills.carried.texts import Spot
from lawtrack.services.bills.own_text import elements_of

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.services.bills.carried.placing import Carrying, Placement


@dataclass(frozen=True, slots=True)
class NamedChange:
    """The change of an answer.

    Attributes:
        version: The version in which it was named.
        instruction: The number of the instruction in that version's text; 0 where an element was named.
        spot: The element there; of an instruction the element of the bill that it stands in. None where that version has
            no such one.
        now: Where it stands in the current version; None where that is not known.
    """

    version: int
    instruction: int = 0
    spot: Spot | None = None
    now: Placement | None = None

    @property
    def here(self) -> Spot | None:
        """The element in the current version; None where it is not there, or not sure."""
        return self.now.spot if self.now is not None else None


def named_change(bill: Bill, remark: Recommendation, carrying: Carrying) -> NamedChange | None:
    """The change that the answer to a recommendation names, and where it stands now; None where it names none."""
    answer = remark.response
    if answer is None or not answer.change:
        return None
    version = answer.version or remark.version
    number = int(answer.change) if answer.change.isdigit() else 0
    spot = _instruction(number, version, remark, carrying) if number else _element(remark, version, carrying)
    now = carrying.follow(spot, version) if spot is not None else None
    return NamedChange(version, number, spot, now)


def _element(remark: Recommendation, version: int, carrying: Carrying) -> Spot | None:
    texts, named = carrying.texts, remark.response.change if remark.response else ""
    if named.startswith(OWN):
        return texts.found_own(version, named.removeprefix(OWN), remark.lang)
    return texts.found(version, remark.act, named, remark.lang) or texts.found(
        version, "", named, remark.lang
    )


def _instruction(number: int, version: int, remark: Recommendation, carrying: Carrying) -> Spot | None:
    """The element of the bill that an instruction stands in, in the language that the answer counts in."""
    texts = carrying.texts
    for lang in sorted(texts.languages(version), key=lambda code: code is not remark.lang):
        applied, own = texts.applied(version, lang), texts.own(version, lang)
        if applied is None or own is None:
            continue
        try:
            found = elements_of(own, applied.instruction(number))
        except LawtrackError:
            continue
        return Spot(found[0], "", own.of) if found else None
    return None


def touched_by(spot: Spot, version: int, carrying: Carrying) -> frozenset[Spot]:
    """The elements of acts that an element of the bill changes in a version; itself where it is one of an act."""
    if spot.of is Whose.ACT:
        return frozenset((spot,))
    found: set[Spot] = {spot}
    texts = carrying.texts
    for lang in texts.languages(version):
        applied, own = texts.applied(version, lang), texts.own(version, lang)
        if applied is None or own is None:
            continue
        for act in applied.acts_at_hand:
            for outcome in act.outcomes:
                names = elements_of(own, applied.instruction(outcome.n))
                if any(inside(name, spot.unit) for name in names):
                    touched = outcome.touched or ((outcome.target,) if outcome.target else ())
                    found |= {Spot(eid, act.work.uri) for eid in touched}
    return frozenset(found)
