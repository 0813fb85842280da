"""One spoilt law by its seed and number."""

from __future__ import annotations

import random

from tests.mutated.judging import wrong
from tests.mutated.laws import laws
from tests.mutated.mutating import DRAWN, PRINTED, Mutated, mutated


def case(seed: int, n: int, *, printed: bool = False) -> tuple[str, list[str], Mutated]:
    """The name of a law, what is wrong with its reading when it is spoilt, and how it was spoilt."""
    rng = random.Random(f"{seed}/{n}")  # noqa: S311
    law = rng.choice(laws())
    others = [one for one in laws() if one.lang is not law.lang]
    spoilt = mutated(law.lines, rng.choice(others).lines, rng, PRINTED if printed else DRAWN)
    return f"{seed}/{n} {law.name}", wrong(law, spoilt), spoilt
