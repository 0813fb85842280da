"""A bill, a bill with one error, and what every way of breaking one needs."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from lawtrack.model.document import Expression, Lang
from tests.hunt import slips
from tests.hunt.places import Quoted, quoted

ACT, BILL, OTHER, NOBODY = "the act", "the bill", "the other language", ""
VALUES = frozenset({"date", "sum", "number", "reference", "commencement", "act", "unit"})
ELEMENTS = frozenset({"missing_element", "target", "one_language", "action", "place", "not_understood"})
NOT_APPLIED = frozenset({"unsettled", "no_base"})


@dataclass(frozen=True)
class Bill:
    """A bill: its lines by language, and the act that it amends by language where it is at hand."""

    name: str
    lines: Mapping[Lang, tuple[str, ...]]
    acts: Mapping[Lang, Expression]

    def put(self, lang: Lang, lines: Sequence[str]) -> Bill:
        return replace(self, lines={**self.lines, lang: tuple(lines)})


@dataclass(frozen=True)
class BrokenBill:
    """A bill with one error: what was done, what contradicts it, in which language and line, and what may be said of it."""

    kind: str
    witness: str
    bill: Bill
    lang: Lang
    line: int  # from 0
    said: frozenset[str]
    words: str = ""


Breaking = Callable[[Bill, Lang, random.Random], BrokenBill | None]


def with_line(bill: Bill, lang: Lang, n: int, text: str) -> Bill:
    lines = list(bill.lines[lang])
    lines[n] = text
    return bill.put(lang, lines)


def broken_line(
    kind: str, witness: str, bill: Bill, lang: Lang, n: int, new: str, said: frozenset[str]
) -> BrokenBill:
    old = bill.lines[lang][n]
    return BrokenBill(
        kind, witness, with_line(bill, lang, n, new), lang, n, said, f"{old[:300]} → {new[:300]}"
    )


def new_lines(bill: Bill, lang: Lang) -> list[int]:
    """Lines of new wordings: quoted as a whole, not words sought; of an act every line."""
    return [n for n, held in enumerate(held_lines(bill.lines[lang])) if held is Quoted.WHOLE]


def held_lines(lines: Sequence[str]) -> list[Quoted]:
    """What each line is; all lines of an act are wordings."""
    if any(re.search(_ORDERS, text) for text in lines):
        return quoted(lines)
    return [Quoted.NOTHING if re.match(r"Статья|\d+(?:-\d+)*-бап", text) else Quoted.WHOLE for text in lines]


_ORDERS = r"изложить|исключить|дополнить|заменить|жазылсын|тасталсын|толықтырылсын|ауыстырылсын"


def slipped(kind: str, slip: slips.Slip, witness: str, said: frozenset[str]) -> Breaking:
    """An error in a line of a new wording."""

    def breaking(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
        places = new_lines(bill, lang)
        rng.shuffle(places)
        for n in places:
            text = bill.lines[lang][n]
            made = slip(text, rng, lang)
            if made and made != text:
                return broken_line(kind, witness, bill, lang, n, made, said)
        return None

    breaking.__name__ = kind
    return breaking
