"""Self-proof: the law that was written is read and applied, and the act after it is the edited act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lawtrack.amending.apply import Circumstances, apply_instructions
from lawtrack.authoring.drafted import Editorial
from lawtrack.authoring.results import Difference, likeness_of
from lawtrack.authoring.sources import source_of
from lawtrack.drafting.law import LawText
from lawtrack.model.document import Expression
from lawtrack.model.eids import same
from lawtrack.model.instruction import OWN, Instruction, Outcome, OutcomeKind
from lawtrack.model.provision import Provision
from lawtrack.reading.instructions import read_instructions


@dataclass(frozen=True, slots=True)
class Proof:
    """What reading and applying a law that was written says.

    Attributes:
        read: Its orders as they are read.
        misread: Numbers of the instructions meant that are not among them.
        beyond: Orders that are read and were not meant.
        outcomes: What became of those that are read, by the number of the instruction meant; 0 where there is none.
        root: The act after the law.
        differences: Where it is not the edited act.
        editorial: What no law orders.
    """

    read: tuple[Instruction, ...]
    misread: tuple[int, ...]
    beyond: tuple[Instruction, ...]
    outcomes: tuple[tuple[int, Outcome], ...]
    root: Provision
    differences: tuple[Difference, ...]
    editorial: tuple[Editorial, ...]

    @property
    def refused(self) -> tuple[tuple[int, Outcome], ...]:
        """The orders that are not applied."""
        return tuple((n, o) for n, o in self.outcomes if o.kind is not OutcomeKind.APPLIED)

    @property
    def holds(self) -> bool:
        """True where the law says what was meant, and gives the edited act."""
        return not (self.misread or self.beyond or self.refused or self.differences)


def prove(base: Expression, law: LawText, edited: Provision, meant: Sequence[Instruction]) -> Proof:
    """Read a law that was written, apply it, and compare.

    Args:
        base: The act in force.
        law: The law.
        edited: The edited act.
        meant: What the law was written to order, for this act.
    """
    every = read_instructions(source_of(law), base.lang, base.work.scheme).instructions
    read = tuple(i for i in every if i.action not in OWN)
    meant = [i for i in meant if i.action not in OWN]
    matched, beyond = matches(meant, read)
    circumstances = Circumstances(own=frozenset(i.n for i in read))
    applied = apply_instructions(base, read, circumstances)
    outcomes = tuple((matched.get(o.n, 0), o) for o in applied.outcomes)
    likeness = likeness_of(edited, applied.root)
    found = set(matched.values())
    misread = tuple(i.n for i in meant if i.n not in found)
    return Proof(read, misread, beyond, outcomes, applied.root, likeness.differences, likeness.editorial)


def matches(
    meant: Sequence[Instruction], read: Sequence[Instruction]
) -> tuple[dict[int, int], tuple[Instruction, ...]]:
    """By the number of each instruction that is read that of the one meant; and those that nobody meant."""
    waiting = list(meant)
    matched: dict[int, int] = {}
    beyond: list[Instruction] = []
    for one in read:
        at = next((i for i, other in enumerate(waiting) if says_the_same(one, other)), None)
        if at is None:
            beyond.append(one)
        else:
            matched[one.n] = waiting.pop(at).n
    return matched, tuple(beyond)


def says_the_same(one: Instruction, two: Instruction) -> bool:
    """True where two instructions order the same; what they quote of whole units shows in the act after them."""
    if (one.action, one.sentence, one.pos, one.toc) != (two.action, two.sentence, two.pos, two.toc):
        return False
    if (one.target is None) is not (two.target is None):
        return False
    if not _same_place(one, two) or not _same_line(one, two):
        return False
    if _squeezed(one.old) != _squeezed(two.old):
        return False
    if (one.renumbered is None) is not (two.renumbered is None):
        return False
    if one.renumbered and two.renumbered and one.renumbered.last != two.renumbered.last:
        return False
    return not two.words or _squeezed(one.new) == _squeezed(two.new)


def _same_place(one: Instruction, two: Instruction) -> bool:
    """True where both name one element; a document that the act approves is named by its title, not by its number."""
    mine, theirs = one.target_eid, two.target_eid
    if mine is None or theirs is None or same(mine, theirs):
        return mine is theirs or mine is not None
    documents = [i.act is not None and i.act.annex for i in (one, two)]
    return any(documents) and same(_inside_annex(mine), _inside_annex(theirs))


def _same_line(one: Instruction, two: Instruction) -> bool:
    """True unless both name a line of the table of contents, and not the same one."""
    return one.listed is None or two.listed is None or one.listed == two.listed


def _inside_annex(eid: str) -> str:
    first, _mark, rest = eid.partition("__")
    return rest if first.startswith("att_") and rest else eid


def _squeezed(words: str | None) -> str:
    return " ".join((words or "").split())
