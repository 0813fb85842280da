"""How a law is spoilt: at one place, at random, but the same for the same seed.

``DRAWN`` are the faults of marks and lines, ``PRINTED`` those that printing, copying and typing make.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from lawtrack.reading.lines import SourceCell, SourceLine

_CELLS = ("№", "1", "2", "Наименование", "Атауы", "100,5", "всего", "барлығы")
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
        gone: Lines of the law whose words stand otherwise, or elsewhere, or nowhere.
        lost: Those that stand nowhere.
        marks: Whether quotation marks came or went.
    """

    kind: str
    lines: tuple[Line, ...]
    gone: frozenset[int]
    lost: frozenset[int]
    marks: bool


_Fault = Callable[[list[Line], int, tuple[SourceLine, ...], random.Random], bool]


def mutated(
    source: tuple[SourceLine, ...],
    foreign: tuple[SourceLine, ...],
    rng: random.Random,
    faults: dict[str, _Fault],
) -> Mutated:
    """The law with one of the faults; ``foreign`` are the lines of a law in the other language."""
    while True:
        kind = rng.choice(list(faults))
        lines = [Line(line, (line.number,)) for line in source]
        at = rng.randrange(len(lines))
        if not faults[kind](lines, at, foreign, rng):
            continue
        numbered = tuple(replace(one, line=replace(one.line, number=n)) for n, one in enumerate(lines))
        touched = {origin for one in lines if one.touched for origin in one.origins}
        lost = {line.number for line in source} - {origin for one in lines for origin in one.origins}
        return Mutated(
            kind,
            numbered,
            frozenset(touched | lost),
            frozenset(lost),
            _marks([one.line for one in lines]) != _marks(source) or kind in _OTHER_MARKS,
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


def _lose_line(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], _rng: random.Random) -> bool:
    del lines[at]
    return bool(lines)


def _double_line(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], _rng: random.Random) -> bool:
    one = replace(lines[at], touched=True)
    lines[at : at + 1] = [one, one]
    return True


def _page_edge(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    lines.insert(at, _edge(lines[0].line.text, rng))
    return True


def _page_break(lines: list[Line], at: int, foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    """The page ends amid the line, with its number or a running header between the parts."""
    edge = _edge(lines[0].line.text, rng)
    if not _split(lines, at, foreign, rng):
        return False
    lines.insert(at + 1, edge)
    return True


def _edge(title: str, rng: random.Random) -> Line:
    page = rng.randrange(1, 40)
    text = rng.choice((str(page), f"- {page} -", f"– {page} –", f"стр. {page}", title))
    return Line(SourceLine(0, text), (), touched=True)


def _other_marks(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    """All «» of a line are other marks, or all "" are «»."""
    text = lines[at].line.text
    if "«" in text or "»" in text:
        opening, closing = rng.choice(('""', "“”", "„“", "''"))
        return _with(lines, at, text.replace("«", opening).replace("»", closing))
    by_turns = text.split('"')
    if len(by_turns) < 2:
        return False
    made = "".join(part + mark for part, mark in zip(by_turns, "«»" * len(by_turns), strict=False))
    return _with(lines, at, made[:-1] if made[-1:] in "«»" else made)


def _yo(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    text = lines[at].line.text
    places = [n for n, char in enumerate(text) if char in "её"]
    if not places:
        return False
    place = rng.choice(places)
    return _with(lines, at, text[:place] + ("ё" if text[place] == "е" else "е") + text[place + 1 :])


def _hyphenated(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    one = lines[at]
    text = one.line.text
    places = [n for n in range(2, len(text) - 2) if text[n - 2 : n + 2].isalpha() and text[n].islower()]
    if not places:
        return False
    place = rng.choice(places)
    parts = (f"{text[:place]}-", text[place:])
    lines[at : at + 1] = [Line(replace(one.line, text=part), one.origins, touched=True) for part in parts]
    return True


def _hard_spaces(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    text = lines[at].line.text
    spaces = [n for n, char in enumerate(text) if char == " "]
    if not spaces:
        return False
    chosen = set(spaces) if rng.random() < 0.5 else {rng.choice(spaces)}
    return _with(lines, at, "".join("\xa0" if n in chosen else char for n, char in enumerate(text)))


def _table(lines: list[Line], at: int, _foreign: tuple[SourceLine, ...], rng: random.Random) -> bool:
    rows = tuple(
        tuple(SourceCell((rng.choice(_CELLS),)) for _column in range(2)) for _row in range(rng.randint(1, 3))
    )
    lines.insert(at, Line(SourceLine(0, "", table=rows), (), touched=True))
    return True


_OTHER_MARKS = frozenset({"other mark", "other marks"})
DRAWN: dict[str, _Fault] = {
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
PRINTED: dict[str, _Fault] = {
    "lost line": _lose_line,
    "doubled line": _double_line,
    "page edge": _page_edge,
    "page break": _page_break,
    "other marks": _other_marks,
    "yo": _yo,
    "hyphenated": _hyphenated,
    "hard spaces": _hard_spaces,
    "table": _table,
}
