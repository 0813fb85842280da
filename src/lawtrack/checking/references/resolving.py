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
from lawtrack.model.eids import inside as is_inside
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
    LEVEL = "level"  # the number is there, of a «подпункт» for a «пункт» or the other way round
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
    found = [_one(index, placed(index, one, reference, eid)) for one in reference.citations]
    if reference.owner in (Owner.ACT, Owner.UNIT, Owner.OTHER):
        return found
    if reference.owner is Owner.POINTED:
        return [Resolved(one.citation, State.NOT_TOLD) for one in found]
    return [
        one
        if one.state in (State.THERE, State.EXCLUDED)
        else Resolved(one.citation, State.NOT_TOLD, at=one.at)
        for one in found
    ]


def placed(index: TreeIndex, citation: Citation, reference: Reference, eid: str) -> Citation:
    """What a reference names from the act down, where it is to a part of «настоящая глава».

    Args:
        index: The act in which the reference stands.
        citation: What it names.
        reference: The reference.
        eid: The unit in which it stands.
    """
    if reference.outer is None or eid not in index:
        return citation
    holder = next((p for p in reversed(index.ancestors(eid)) if p.provision.kind is reference.outer), None)
    if holder is None:
        return citation
    return Citation(
        (*Citation.parse_eid(holder.eid.split("-dup")[0]).steps, *citation.steps), citation.sentence
    )


def _one(index: TreeIndex, citation: Citation) -> Resolved:
    steps = tuple(step for step in citation.steps if step.kind is not Kind.HEADING)
    around = ""
    for n in range(1, len(steps) + 1):
        found = _find(index, steps[:n]) or _deeper(index, steps[:n])
        if found is None:
            return Resolved(citation, _lacking(index, steps, n), at=around)
        if found.provision.removed and not found.provision.children:
            return Resolved(citation, State.EXCLUDED, found.eid, around)
        around = found.eid
    doubled = f"{around}-dup2" in index
    return Resolved(citation, State.AMBIGUOUS if doubled else State.THERE, around, around)


def _find(index: TreeIndex, steps: Sequence[Step]) -> Place | None:
    found = index.find(Citation(tuple(steps)))
    return found if found is not None and found.path else None


def _deeper(index: TreeIndex, steps: Sequence[Step]) -> Place | None:
    """A «подпункт» in another часть than the first, which the address leaves out, where only one has the number."""
    step = steps[-1]
    holder = _find(index, steps[:-1]) if len(steps) > 1 else None
    if holder is None or step.kind is not Kind.POINT or step.number is None:
        return None
    if any(node.kind is Kind.TABLE for node in holder.provision.walk()):
        return None
    found = [
        place
        for n, part in enumerate(holder.provision.children)
        if part.kind is Kind.SUBPARAGRAPH
        for m, node in enumerate(part.children)
        if node.kind is step.kind and node.number == step.number
        for place in (index.at((*holder.path, n, m)),)
    ]
    return found[0] if len(found) == 1 else None


def _lacking(index: TreeIndex, steps: Sequence[Step], n: int) -> State:
    """What is to be said where the step before ``n`` is not in what the steps before it name."""
    outer, step = steps[: n - 1], steps[n - 1]
    if step.kind is Kind.ARTICLE:
        return State.GONE if _no_article(index, step) else State.NOT_TOLD
    holder = _find(index, outer) if outer else None
    if step.kind is Kind.SECTION and holder is not None and holder.provision.kind is Kind.CHAPTER:
        return State.GONE if step.number is not None else State.NOT_TOLD
    if step.kind in CONTAINERS:
        return State.GONE if step.kind is Kind.CHAPTER and _no_chapter(index, step) else State.NOT_TOLD
    if holder is None or step.number is None:
        return State.NOT_TOLD
    article = outer[0].eid if outer[0].kind is Kind.ARTICLE else holder.eid
    if any(is_inside(eid, article) for eid in _doubled(_Root(index))):
        return (
            State.NOT_TOLD
        )  # numbers stand in it twice, as those of a flattened table: which is meant is not told
    inside = [node for node in holder.provision.walk() if node is not holder.provision]
    if any(node.kind is Kind.TABLE for node in inside):
        return State.NOT_TOLD  # the number may be one of the table's
    if step.kind in _COUNTED:
        return State.GONE if _fewer(index, holder, step) else State.NOT_TOLD
    if step.kind is Kind.POINT and _goes_on(index, holder):
        return State.NOT_TOLD
    numbered = [node for node in inside if node.kind in _NUMBERED and node.number == step.number]
    if any(node.kind is step.kind for node in numbered):
        return State.NOT_TOLD  # it lies deeper than the address says
    if numbered and not {Kind.PARAGRAPH, Kind.POINT} <= {one.kind for one in steps}:
        return State.LEVEL
    return State.GONE


def _goes_on(index: TreeIndex, holder: Place) -> bool:
    """True where unnumbered parts follow a «подпункт»: whether they are its own or those of what is around it is not told."""
    if Kind.POINT not in {place.provision.kind for place in (*index.ancestors(holder.eid), holder)}:
        return False
    path = holder.path
    for n in range(len(path), 0, -1):
        siblings = index.at(path[: n - 1]).provision.children[path[n - 1] + 1 :]
        if siblings and siblings[0].kind in (Kind.SUBPARAGRAPH, Kind.ALINEA, Kind.WRAP_UP):
            return True
        if siblings or index.at(path[: n - 1]).provision.kind is Kind.ARTICLE:
            return False
    return False


def _fewer(index: TreeIndex, holder: Place, step: Step) -> bool:
    """True where a unit has fewer parts or lines than the ordinal says, whatever is counted as one.

    Where a line ends and a part begins, a printed text does not always tell: all of the numbered unit is counted.
    """
    wanted = step.number.value if step.number is not None else None
    if wanted is None or _goes_on(index, holder):
        return False
    above = [*index.ancestors(holder.eid), holder]
    unit = next((p for p in reversed(above) if p.provision.kind in _NUMBERED), holder)
    return sum(1 for node in unit.provision.walk() if node.text) < wanted


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
def _doubled(root: _Root) -> tuple[str, ...]:
    """The units whose number stands twice in the unit around them."""
    return tuple(place.eid for place in root.index if "-dup" in place.eid.rpartition("__")[2])


@lru_cache(maxsize=16)
def _numbers(root: _Root, kind: Kind) -> frozenset[int]:
    """The numbers of all units of a kind outside of annexes."""
    found = (
        place.provision.number
        for place in root.index
        if place.provision.kind is kind and not place.eid.startswith("att")
    )
    return frozenset(number.value for number in found if number is not None and number.value is not None)
