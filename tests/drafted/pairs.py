"""Official texts before and after a law: the law that is drafted from them beside the real one.

``python -m tests.drafted.pairs`` prints both, order by order.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lawtrack.model.instruction import OWN
from lawtrack.services.from_file.applying import Application, apply_files
from lawtrack.services.from_file.drafting import DraftedLaw, draft_files
from tests.corpus import CORPUS

PAIRS = tuple(sorted(path for path in (CORPUS / "pairs").glob("*") if path.is_dir()))


@dataclass(frozen=True)
class Pair:
    """The law drafted from an official pair of texts, and the real law applied to the first of them."""

    name: str
    drafted: DraftedLaw
    real: Application

    @property
    def real_orders(self) -> list[str]:
        """The orders of the real law for this act, as they are written there."""
        mine = {o.n for o in self.real.outcomes if o.kind.value != "other_act"}
        orders = [i for i in self.real.amending.instructions if i.n in mine and i.action not in OWN]
        return list(dict.fromkeys(" ".join(i.text.split()) for i in orders))


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
        print("drafted:")
        for line in draft.law.lines:
            print(f"  | {line[:400]}")
        print("the real law:")
        for text in one.real_orders:
            print(f"  | {text[:400]}")
        for note in draft.proof.editorial:
            print(f"  editorial: {note.kind.value} {note.eid}")
        for open_ in draft.unsaid:
            print(f"  not said: {open_.eid} {open_.why}")


if __name__ == "__main__":
    main()
