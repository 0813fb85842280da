"""How a law is spoilt: at one place, at random, but the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from lawtrack.reading.lines import SourceLine

MARKS = '«»„“”"'
_LATIN = str.maketrans("асеорхуіАВЕКМНОРСТХ", "aceopxyiABEKMHOPCTX")


@dataclass(frozen=True)
class Line:
    """A line of a spoilt law: itself, the lines of the law that it is made of, whether it was touched."""

    line: SourceLine
    origins: tuple[int, ...]
    touched: bool = False


@dataclass(frozen=True)
class Mutated:
    """A spoilt law.

    Attributes:
        kind: What was done to it.
        lines: Its lines, numbered from 0.
        gone: Lines of the law whose words stand otherwise, or elsewhere.
        marks: Whether quotation marks came or went.
    """

    kind: str
    lines: tuple[Line, ...]
    gone: frozenset[int]
    marks: bool


def mutated(source: tuple[SourceLine, ...], foreign: tuple[SourceLine, ...], rng: random.Random) -> Mutated:
    """The law with one fault; ``foreign`` are the lines of a law in the other language."""
    while True:
        kind = rng.choice(list(_FAULTS))
        lines = [Line(line, (line.number,)) for line in source]
        at = rng.randrange(len(lines))
        if not _FAULTS[kind](lines, at, foreign, rng):
            continue
        numbered = tuple(replace(one, line=replace(one.line, number=n)) for n, one in enumerate(lines))
        gone = frozenset(origin for one in lines if one.touched for origin in one.origins)
        return Mutated(
            kind,
            numbered,
            gone,
            _marks([one.line for one in lines]) != _marks(source) or kind == "other mark",
        )


def _marks(lines: list[SourceLine] | tuple[SourceLine, ...]) -> int:
    return sum(line.text.count(mark) for line in lines for mark in MARKS)


def _with(lines: list[Line], at: int, text: str) -> bool:
    text = text.strip()
    if not text or text == lines[at].line.text:
        return False
    lines[at] = replace(lines[at], line=replace(lines[at].line, text=text), touched=True)
    return True


def _places(text: str) -> list[int]:
    return [n for n, char in enumerate(text) if char in MARKS]


def _swap(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    other = at + 1 if rng.random() < 0.6 else rng.randrange(len(lines))
    if other >= len(lines) or other == at:
        return False
    lines[at], lines[other] = replace(lines[other], touched=True), replace(lines[at], touched=True)
    return True


def _lose_mark(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    text = lines[at].line.text
    if not (places := _places(text)):
        return False
    place = rng.choice(places)
    return _with(lines, at, text[:place] + text[place + 1 :])


def _lose_outer(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    text = lines[at].line.text
    if text[:1] in MARKS and text:
        return _with(lines, at, text[1:])
    bare = text.rstrip(";., ")
    return bare[-1:] in MARKS and bool(bare) and _with(lines, at, bare[:-1] + text[len(bare) :])


def _double_mark(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    text = lines[at].line.text
    if not (places := _places(text)):
        return False
    place = rng.choice(places)
    return _with(lines, at, text[:place] + text[place] + text[place:])


def _stray_mark(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    text = lines[at].line.text
    if not text:
        return False
    if rng.random() < 0.5:
        return _with(lines, at, rng.choice('«„“"') + text)
    bare = text.rstrip(";.:")
    return _with(lines, at, bare + rng.choice('»”"') + text[len(bare) :])


def _other_mark(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    text = lines[at].line.text
    if not (places := _places(text)):
        return False
    place = rng.choice(places)
    return _with(lines, at, text[:place] + rng.choice(MARKS) + text[place + 1 :])


def _glue(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    if at + 1 >= len(lines) or not lines[at].line.text or not lines[at + 1].line.text:
        return False
    text = lines[at].line.text + rng.choice(("", " ")) + lines[at + 1].line.text
    origins = lines[at].origins + lines[at + 1].origins
    lines[at : at + 2] = [Line(replace(lines[at].line, text=text), origins, touched=True)]
    return True


def _split(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    one = lines[at]
    spaces = [n for n, char in enumerate(one.line.text) if char == " "]
    if not spaces:
        return False
    place = rng.choice(spaces)
    parts = (one.line.text[:place].strip(), one.line.text[place:].strip())
    if not all(parts):
        return False
    lines[at : at + 1] = [Line(replace(one.line, text=part), one.origins, touched=True) for part in parts]
    return True


def _foreign_line(lines: list[Line], at: int, foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    lines.insert(at, Line(rng.choice(foreign), (), touched=True))
    return True


def _latin(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    words = lines[at].line.text.split(" ")
    chosen = range(len(words)) if rng.random() < 0.3 else [rng.randrange(len(words))]
    for n in chosen:
        words[n] = words[n].translate(_LATIN)
    return _with(lines, at, " ".join(words))


_FAULTS: dict[str, Callable[[list[Line], int, tuple[SourceLine, ...], random.Random], bool]] = {
    "swapped": _swap,
    "lost mark": _lose_mark,
    "lost outer mark": _lose_outer,
    "doubled mark": _double_mark,
    "stray mark": _stray_mark,
    "other mark": _other_mark,
    "glued": _glue,
    "split": _split,
    "foreign line": _foreign_line,
    "latin letters": _latin,
}
