"""Where in a bill an error can stand: which lines are quoted, and which lines are one instruction."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from enum import Enum

_OPENS = re.compile(r"\s*[«\"“„]")
_CLOSES = re.compile(r"[»\"”“][.;,]?\s*\Z")


class Quoted(Enum):
    """What a line of a bill is."""

    NOTHING = "nothing"
    WORDS = "words"  # an instruction that has words in quotation marks
    WHOLE = "whole"  # a line of a new wording


def quoted(lines: Sequence[str]) -> list[Quoted]:
    """What each line is: a new wording begins with a mark behind a colon, and ends with one."""
    found: list[Quoted] = []
    inside = False
    behind = False
    for line in lines:
        text = line.strip()
        if not text:
            found.append(Quoted.NOTHING)
            continue
        if inside or (behind and _OPENS.match(text)):
            found.append(Quoted.WHOLE)
            inside = not _CLOSES.search(text) or (not inside and _balance(text) > 0)
        else:
            found.append(Quoted.WORDS if re.search('[«"“„]', text) else Quoted.NOTHING)
            behind = text.endswith(":")
    return found


def _balance(text: str) -> int:
    """How many marks are open at the end of a line, as far as that can be told."""
    if '"' in text and "«" not in text:
        return text.count('"') % 2
    return text.count("«") - text.count("»")


def instruction_of(lines: Sequence[str], rng: random.Random) -> tuple[int, int] | None:
    """From where to where an item that is one instruction goes, drawn at random; None where there is none."""
    held = quoted(lines)
    starts = [
        n
        for n, line in enumerate(lines)
        if held[n] is not Quoted.WHOLE and re.match(r"\s*\d+(?:-\d+)*\) ", line)
    ]
    blocks = []
    for n, start in enumerate(starts[:-1]):
        end = starts[n + 1]
        if all(held[k] is Quoted.WHOLE or not lines[k].strip() for k in range(start + 1, end)):
            blocks.append((start, end))
    return rng.choice(blocks) if blocks else None
