"""Official texts before and after a law: the law that is drafted from them beside the real one, the difference explained.

``python -m tests.drafted.pairs`` prints both, element by element.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lawtrack.authoring.proof import says_the_same
from lawtrack.drafting.phrase import phrase
from lawtrack.model.eids import overlap
from lawtrack.model.instruction import OWN, Instruction, Outcome, OutcomeKind, ReplaceProvision
from lawtrack.services.from_file.applying import Application, apply_files
from lawtrack.services.from_file.drafting import DraftedLaw, draft_files
from lawtrack.wording.messages import said
from tests.corpus import CORPUS

PAIRS = tuple(sorted(path for path in (CORPUS / "pairs").glob("*") if path.is_dir()))
SAME = "the same order"
WORDS = "the real law restates the element, of which only these words change"
PARTS = "the real law restates the element as a whole, of which only these parts change"
MISQUOTED = "the real law quotes words that the act has not"
OTHER = "another order for the same element"
ALONE = "only here"
UNSEEN = "only in the real law: the texts before and after it are the same there"


@dataclass(frozen=True)
class Beside:
    """The orders of both laws for one element, as they are written, and what is different.

    Attributes:
        element: The outermost unit that both are for.
        drafted: What is drafted.
        real: What the real law orders.
        why: The difference.
    """

    element: str
    drafted: tuple[str, ...]
    real: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class Pair:
    """The law drafted from an official pair of texts, and the real law applied to the first of them."""

    name: str
    drafted: DraftedLaw
    real: Application

    @property
    def real_orders(self) -> list[Instruction]:
        """The orders of the real law for this act."""
        mine = {o.n for o in self.real.outcomes if o.kind is not OutcomeKind.OTHER_ACT}
        return [i for i in self.real.amending.instructions if i.n in mine and i.action not in OWN]

    def beside(self) -> Iterator[Beside]:
        """The orders of both, element by element."""
        outcomes = {o.n: o for o in self.real.outcomes}
        waiting = [order.instruction for order in self.drafted.draft.orders]
        for group in _groups(self.real_orders):
            places = [one.target_eid or "" for one in group]
            mine = [i for i in waiting if any(overlap(_of(i), place) for place in places)]
            waiting = [i for i in waiting if i not in mine]
            yield Beside(
                min(places, key=len), _said(mine), _written(group), _difference(mine, group, outcomes)
            )
        for one in waiting:
            yield Beside(_of(one), _said([one]), (), ALONE)


def _of(instruction: Instruction) -> str:
    return (instruction.target_eid or "").removesuffix("__heading")


def _groups(orders: Sequence[Instruction]) -> Iterator[list[Instruction]]:
    """Orders for one element together."""
    groups: list[list[Instruction]] = []
    for one in orders:
        found = next((g for g in groups if any(overlap(_of(one), _of(other)) for other in g)), None)
        if found is None:
            groups.append([one])
        else:
            found.append(one)
    yield from groups


def _said(orders: Sequence[Instruction]) -> tuple[str, ...]:
    return tuple(phrase(one, one.lang) for one in orders)


def _written(orders: Sequence[Instruction]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(one.text.split()) for one in orders))


def _difference(
    mine: Sequence[Instruction], real: Sequence[Instruction], outcomes: dict[int, Outcome]
) -> str:
    failed = [o for i in real if (o := outcomes[i.n]).kind is not OutcomeKind.APPLIED]
    if failed:
        return f"{MISQUOTED}: {said(failed[0].reason)}" if failed[0].reason else MISQUOTED
    if not mine:
        return UNSEEN
    if len(mine) == len(real) and all(any(says_the_same(a, b) for b in real) for a in mine):
        return SAME
    if all(isinstance(one, ReplaceProvision) for one in real):
        return WORDS if all(one.words for one in mine) else PARTS
    return OTHER


def pair(folder: Path) -> Pair:
    """Draft from ``before`` and ``after``, and apply the real law."""
    before = folder / "before.md"
    return Pair(
        folder.name,
        draft_files(before, folder / "after.md"),
        apply_files(before, folder / "amending.md"),
    )


def main() -> None:
    """Print every pair."""
    for folder in PAIRS:
        one = pair(folder)
        draft = one.drafted.draft
        print(f"=== {one.name}: {'proved' if draft.proved else 'NOT PROVED'}")
        for row in one.beside():
            print(f"{row.element}: {row.why}")
            for name, orders in (("drafted", row.drafted), ("real law", row.real)):
                for text in orders:
                    first, *rest = text.split("\n")
                    print(f"  {name:>8} | {first[:300]}")
                    for line in rest:
                        print(f"  {'':>8} |   {line[:300]}")
        for note in draft.proof.editorial:
            print(f"  editorial: {note.kind.value} {note.eid}")
        for open_ in draft.unsaid:
            print(f"  not said: {open_.eid} {open_.why}")


if __name__ == "__main__":
    main()
