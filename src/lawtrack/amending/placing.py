"""Where a new unit goes: by the order of numbers, in the container of the one it follows."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.amending.job import Job
from lawtrack.amending.unsettled import Unsettled
from lawtrack.language.spelling import counting_letters
from lawtrack.model.address import Address
from lawtrack.model.document import Lang
from lawtrack.model.index import Path, Place
from lawtrack.model.instruction import Action, Candidate, Instruction, OutcomeKind
from lawtrack.model.kinds import CONTAINERS, THROUGH_THE_ACT, Kind
from lawtrack.model.message import message
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision

_TAIL = (Kind.CONCLUSIONS, Kind.ATTACHMENT)
_RANK = {Kind.PART: 0, Kind.TITLE: 1, Kind.SUBTITLE: 2, Kind.CHAPTER: 3, Kind.SECTION: 4, Kind.ARTICLE: 5}


def numbered_slot(job: Job, within: Place, kind: Kind, number: Number) -> tuple[Path, int, Place | None]:
    """The parent's path, the slot among its children, and the unit before the new one.

    Args:
        job: The instruction's job.
        within: The act, an annex, a container, or the unit whose children are counted.
        kind: Kind of the new unit.
        number: Its number.

    Raises:
        Unsettled: A living unit has that number already (and the law does not renumber it).
    """
    same = _units(job, within, kind)
    taken = next((p for p in same if p.provision.number == number and not _leaves(job, p)), None)
    if taken is not None:
        raise Unsettled(
            OutcomeKind.CONFLICT,
            message("{eid} is in the act already.", eid=Address(taken.eid)),
            [Candidate(taken.eid, (taken.provision.text or taken.provision.heading)[:200])],
        )
    key = _counted(number, job.lang)
    numbers = [(p, _counted(p.provision.number, job.lang)) for p in same if p.provision.number is not None]
    before = [(p, own) for p, own in numbers if own < key]
    if before:
        last, _own = max(before, key=lambda pair: (pair[1], pair[0].path))
        return last.path[:-1], last.path[-1] + 1, last
    after = [p for p, own in numbers if key < own]
    if after:
        return after[0].path[:-1], after[0].path[-1], None
    return within.path, _end(within.provision, kind), None


def _counted(number: Number, lang: Lang) -> tuple[tuple[int, int, str], ...]:
    """The place of a number among others: letters as the language counts with them («в)» before «г)»), not as in Latin."""
    letters = counting_letters(lang)
    if number.text in letters:
        return ((1, letters.index(number.text), ""),)
    return number.key


def _leaves(job: Job, place: Place) -> bool:
    """True where the law gives the unit of this number another one."""
    return any(
        o.action is Action.RENUMBER
        and o.target is not None
        and (found := job.index.find(o.target)) is not None
        and found.path == place.path
        for o in job.others
        if o.action is Action.RENUMBER
    )


def _units(job: Job, within: Place, kind: Kind) -> list[Place]:
    """The units of a kind that are numbered together with the new one, in reading order."""
    through = kind in THROUGH_THE_ACT or (
        kind in (Kind.PARAGRAPH, Kind.ARTICLE)
        and within.provision.kind in (Kind.ACT, Kind.ATTACHMENT, *CONTAINERS)
    )
    found: list[Place] = []
    stack = [within.path]
    while stack:
        path = stack.pop()
        place = job.index.at(path)
        if path != within.path and place.provision.kind is kind:
            found.append(place)
        deeper = path == within.path or (through and place.provision.kind in CONTAINERS)
        if deeper:
            stack += [
                (*path, i)
                for i in range(len(place.provision.children) - 1, -1, -1)
                if place.provision.children[i].kind is not Kind.ATTACHMENT
            ]
    return found


def _end(unit: Provision, kind: Kind) -> int:
    """The slot after the last unit, before the signature and the annexes, and before units of a higher level."""
    for i, child in enumerate(unit.children):
        if child.kind in _TAIL:
            return i
        if kind in _RANK and child.kind in _RANK and _RANK[child.kind] < _RANK[kind]:
            return i
    return len(unit.children)


def the_part(job: Job, unit: Place, kind: Kind) -> Place:
    """The часть of a unit in which a new point or абзац goes where the law names no часть.

    Raises:
        Unsettled: Several parts could be meant.
    """
    children = unit.provision.children
    parts = [i for i, c in enumerate(children) if c.kind is Kind.SUBPARAGRAPH]
    if unit.provision.kind is Kind.SUBPARAGRAPH or not parts:
        return unit
    if len(parts) == 1:
        return job.index.at((*unit.path, parts[0]))
    holding = [i for i in parts if any(c.kind is kind for c in children[i].children)]
    if len(holding) == 1:
        return job.index.at((*unit.path, holding[0]))
    places = [job.index.at((*unit.path, i)) for i in holding or parts]
    raise Unsettled(
        OutcomeKind.AMBIGUOUS,
        message("{eid} has several parts; in which one is the new element put?", eid=Address(unit.eid)),
        [Candidate(p.eid, _words(p.provision)) for p in places],
    )


def enumeration_notices(job: Job, before: Place | None, new: Sequence[Provision], last: bool) -> None:
    """Tell of the closing marks that an editor would change; the text itself is left as the law has it."""
    ends = before is not None and last and _words(before.provision, end=True).endswith(".")
    if before is not None and ends and not any(_mends(job, other, before) for other in job.others):
        job.notices.append(
            message("Editorial: «.» before the new element would become «;»; the law does not say so.")
        )
    if not last and new and _words(new[-1], end=True).endswith("."):
        job.notices.append(message("Editorial: the new element ends with «.» though others follow it."))


def _mends(job: Job, other: Instruction, before: Place) -> bool:
    """True where another order of the law gives a unit that ends with «.» another end («бар.» → «бар;»)."""
    if other.words:
        stays = not (other.old or "").rstrip().endswith(".") or (other.new or "").rstrip().endswith(".")
    else:
        stays = other.action is not Action.REPLACE_PROVISION or (other.new or ".").rstrip().endswith(".")
    if stays or other.target is None:
        return False
    try:
        found = job.look(other.target)
    except Unsettled:  # said of the order itself
        return False
    return found is not None and found.place.path[: len(before.path)] == before.path


def _words(unit: Provision, *, end: bool = False) -> str:
    words = [n.text for n in unit.walk() if n.text]
    if not words:
        return unit.heading[:200]
    return words[-1].rstrip() if end else words[0][:200]
