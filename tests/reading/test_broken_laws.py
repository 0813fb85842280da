"""Laws broken at random: nothing crashes, and every character is in exactly one segment."""

from __future__ import annotations

import random

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from lawtrack.wording.messages import explained
from tests.reading.test_whole_laws import LAWS, NAMES


def broken(lines: list[str], rng: random.Random) -> list[str]:
    made = list(lines)
    for _change in range(rng.randint(1, 6)):
        at = rng.randrange(len(made))
        text = made[at]
        cut = rng.randrange(len(text) or 1)
        choice = rng.randrange(6)
        if choice == 0 and len(made) > 1:
            del made[at]
        elif choice == 1:
            made[at] = text[:cut] + text[cut + rng.randint(1, 9) :]
        elif choice == 2:
            other = rng.randrange(len(made))
            made[at], made[other] = made[other], text
        elif choice == 3:
            made[at] = text[:cut] + rng.choice('«»"“„;:.,–) 1') + text[cut:]
        elif choice == 4:
            made.insert(at, rng.choice(made))
        else:
            made[at] = f"{text} {rng.choice(made)}"
    return made


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_law_is_read_to_its_last_character(name: str) -> None:
    lines = (LAWS / f"{name}.txt").read_text("utf-8").splitlines()
    for seed in range(40):
        made = broken(lines, random.Random(f"{name}/{seed}"))  # noqa: S311
        read = read_instructions(
            [SourceLine(n, text) for n, text in enumerate(made, 1)], Lang(name.rsplit("_", 1)[1])
        )
        written = "".join("".join(segment.text.split()) for segment in read.segments)
        assert written == "".join("".join(text.split()) for text in made), seed
        for instruction in read.instructions:
            assert explained(instruction)
