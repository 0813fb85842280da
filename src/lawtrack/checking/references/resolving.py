"""What a reference leads to in an act: an element that is there, one that is excluded, none, or what cannot be told.

An excluded element keeps its number (art. 27 of the Law «On Legal Acts»): who refers to it is sent to a line that says
«исключен». Of an excerpt, which does not begin with article 1, only what lies between its articles can be told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lawtrack.checking.references.found import Owner, Reference
from lawtrack.model.citation import Citation, Step
from lawtrack.model.index import Place, TreeIndex
from lawtrack.model.kinds import CONTAINERS, Kind

_NUMBERED = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT)
_COUNTED = (Kind.SUBPARAGRAPH, Kind.ALINEA, Kind.INTRO)


class State(StrEnum):
    """What a reference leads to."""

    THERE = "there"
    GONE = "gone"  # the act has no such element
    EXCLUDED = "excluded"  # the element has its number and no words
    AMBIGUOUS = "ambiguous"  # the act has the number twice, or the address was not understood
    NO_ACT = "no_act"  # the act is not in the library
    NOT_TOLD = "not_told"  # whose element is meant, or whether it is there, cannot be told


@dataclass(frozen=True, slots=True)
class Resolved:
    """One element that a reference names.

    Attributes:
        citation: It, from the act down.
        state: What the reference leads to.
        eid: The element of the tree; empty where there is none.
        at: The innermost element around it that is there; empty for the act.
    """

    citation: Citation
    state: State
    eid: str = ""
    at: str = ""


def resolved(index: TreeIndex, reference: Reference, eid: str = "") -> list[Resolved]:
    """What the elements that a reference names are in an act.

    Args:
        index: The act that the reference is to.
        reference: The reference.
        eid: Where it stands, for one to a part of the chapter around it.
    """
    found = [_one(index, _placed(index, one, reference, eid)) for one in reference.citations]
    if reference.owner in (Owner.ACT, Owner.UNIT, Owner.OTHER):
        return found
    return [
        one if one.state in (State.THERE, State.EXCLUDED) else Resolved(one.citation, State.NOT_TOLD, at=one.at)
        for one in found
    ]


def _placed(index: TreeIndex, citation: Citation, reference: Reference, eid: str) -> Citation:
    """A citation in «настоящая глава» from the act down."""
    if reference.outer is None or eid not in index:
        return citation
    holder = next((p for p in reversed(index.ancestors(eid)) if p.provision.kind is reference.outer), None)
    if holder is None:
        return citation
    return Citation((*Citation.parse_eid(holder.eid.split("-dup")[0]).steps, *citation.steps), citation.sentence)


def _one(index: TreeIndex, citation: Citation) -> Resolved:
    steps = tuple(step for step in citation.steps if step.kind is not Kind.HEADING)
    around = ""
    for n in range(1, len(steps) + 1):
        found = _find(index, steps[:n])
        if found is None:
            state = State.GONE if _missing(index, steps[: n - 1], steps[n - 1]) else State.NOT_TOLD
            return Resolved(citation, state, at=around)
        if found.provision.removed and not found.provision.children:
            return Resolved(citation, State.EXCLUDED, found.eid, around)
        around = found.eid
    doubled = f"{around}-dup2" in index
    return Resolved(citation, State.AMBIGUOUS if doubled else State.THERE, around, around)


def _find(index: TreeIndex, steps: Sequence[Step]) -> Place | None:
    found = index.find(Citation(tuple(steps)))
    return found if found is not None and found.path else None


def _missing(index: TreeIndex, outer: Sequence[Step], step: Step) -> bool:
    """True where units of the kind are there and this number is none of them."""
    if step.kind is Kind.ARTICLE:
        return _no_article(index, step)
    if step.kind in CONTAINERS:
        return step.kind is Kind.CHAPTER and _no_chapter(index, step)
    holder = _find(index, outer) if outer else None
    if holder is None or step.number is None:
        return False
    inside = [node for node in holder.provision.walk() if node is not holder.provision]
    if any("-dup" in place.eid for place in _within(index, holder)):
        return False  # numbers of the unit stand in it twice: which is meant is not told
    if step.kind in _COUNTED:
        return _fewer(holder, step)
    numbered = [node for node in inside if node.kind in _NUMBERED]
    alike = [node for node in numbered if node.kind is step.kind]
    # in some acts «1)» is a «пункт»: a number of another kind may be meant where there are none of this one
    return not any(node.number == step.number for node in alike or numbered)


def _fewer(holder: Place, step: Step) -> bool:
    """True where a unit has fewer parts or lines than the ordinal says, whatever is counted as one."""
    wanted = step.number.value if step.number is not None else None
    if wanted is None:
        return False
    texts = sum(1 for node in holder.provision.walk() if node.text)
    return texts < wanted


def _within(index: TreeIndex, holder: Place) -> list[Place]:
    return [place for place in index if place.path[: len(holder.path)] == holder.path]


def _no_article(index: TreeIndex, step: Step) -> bool:
    wanted = step.number.value if step.number is not None else None
    numbers = _numbers(_Root(index), Kind.ARTICLE)
    if wanted is None or not numbers:
        return False
    return min(numbers) == 1 or min(numbers) < wanted < max(numbers)


def _no_chapter(index: TreeIndex, step: Step) -> bool:
    wanted = step.number.value if step.number is not None else None
    numbers = _numbers(_Root(index), Kind.CHAPTER)
    return wanted is not None and bool(numbers) and min(numbers) == 1


class _Root:
    """An index by the identity of its tree."""

    def __init__(self, index: TreeIndex) -> None:
        self.index = index

    def __hash__(self) -> int:
        return id(self.index)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Root) and self.index is other.index


@lru_cache(maxsize=16)
def _numbers(root: _Root, kind: Kind) -> frozenset[int]:
    """The numbers of all units of a kind outside of annexes."""
    found = (
        place.provision.number
        for place in root.index
        if place.provision.kind is kind and not place.eid.startswith("att")
    )
    return frozenset(number.value for number in found if number is not None and number.value is not None)
