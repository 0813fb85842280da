"""Edits invented on the lines of an act as text, without its tree: what somebody does who edits a file."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from lawtrack.model.document import Expression, Lang
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import read_structure
from tests.truth.edits import NEW_WORDS

_LABEL = re.compile(r"(\d+)([.)]) ")


def read(base: Expression, lines: list[str]) -> Expression:
    """The act that the lines are read as."""
    made = read_structure(
        [SourceLine(n, line) for n, line in enumerate(lines, 1)], base.lang, base.work.scheme
    )
    return replace(base, root=made.root, facts=made.facts)


def edited_lines(lines: list[str], lang: Lang, rng: random.Random) -> tuple[list[str], int]:
    """The lines after one to three edits, and how many elements were edited."""
    made = list(lines)
    count = 0
    for _attempt in range(rng.randint(1, 3) * 4):
        if count >= 3:
            break
        edit = rng.choice((_word, _words, _new_line, _next_number, _delete_line, _sentence, _heading, _swap))
        changed = edit(made, lang, rng)
        if changed is not None and changed != made:
            made, count = changed, count + 1
    return made, count


def _some(lines: list[str], rng: random.Random, least: int = 30) -> int | None:
    long = [n for n, line in enumerate(lines) if n > 2 and len(line) > least]
    return rng.choice(long) if long else None


def _new(lang: Lang, rng: random.Random, most: int = 3) -> str:
    return " ".join(rng.choices(NEW_WORDS[lang], k=rng.randint(1, most)))


def _put(lines: list[str], at: int, *new: str, instead: bool = True) -> list[str]:
    return [*lines[:at], *new, *lines[at + instead :]]


def _word(lines: list[str], lang: Lang, rng: random.Random) -> list[str] | None:
    at = _some(lines, rng)
    words = list(re.finditer(r"\b\w{4,}\b", lines[at])) if at is not None else []
    if at is None or not words:
        return None
    word = rng.choice(words)
    return _put(lines, at, f"{lines[at][: word.start()]}{_new(lang, rng)}{lines[at][word.end() :]}")


def _words(lines: list[str], lang: Lang, rng: random.Random) -> list[str] | None:
    """Words go, others come elsewhere in the same line."""
    at = _some(lines, rng, 120)
    words = list(re.finditer(r"\b\w{3,}\b", lines[at])) if at is not None else []
    if at is None or len(words) < 12:
        return None
    first, second = rng.randrange(3, len(words) // 2), rng.randrange(len(words) // 2 + 2, len(words))
    line = lines[at]
    start, end = words[first].start(), words[first + 1].start()
    new = (
        f"{line[:start]}{line[end : words[second].start()]}{_new(lang, rng)} {line[words[second].start() :]}"
    )
    return _put(lines, at, new)


def _new_line(lines: list[str], lang: Lang, rng: random.Random) -> list[str] | None:
    """A new finished sentence after one that ends with a full stop."""
    ends = [n for n, line in enumerate(lines) if n > 2 and len(line) > 40 and line.endswith(".")]
    if not ends:
        return None
    at = rng.choice(ends)
    first = "Новые" if lang is Lang.RU else "Жаңа"
    return _put(lines, at, lines[at], f"{first} {_new(lang, rng, 5)}.")


def _next_number(lines: list[str], lang: Lang, rng: random.Random) -> list[str] | None:
    """A new item with a number after one that has none of its own kind behind it."""
    labelled = [(n, m) for n, line in enumerate(lines) if n > 2 and (m := _LABEL.match(line))]
    last = [
        (n, m)
        for n, m in labelled
        if n + 1 == len(lines) or not lines[n + 1].startswith(f"{int(m[1]) + 1}{m[2]} ")
    ]
    last = [(n, m) for n, m in last if lines[n].endswith((";", "."))]
    if not last:
        return None
    at, match = rng.choice(last)
    end = lines[at][-1]
    ended = lines[at] if match[2] == "." or end == ";" else f"{lines[at][:-1]};"
    first = "Новые" if lang is Lang.RU else "Жаңа"
    words = f"{first} {_new(lang, rng, 5)}"
    words = words if match[2] == "." else words.lower()
    number = f"{match[1]}-1" if rng.random() < 0.3 else str(int(match[1]) + 1)
    return _put(lines, at, ended, f"{number}{match[2]} {words}{end}")


def _delete_line(lines: list[str], lang: Lang, rng: random.Random) -> list[str] | None:
    del lang
    at = _some(lines, rng, 10)
    if at is None or lines[at].endswith(":"):
        return None
    return _put(lines, at)


def _sentence(lines: list[str], lang: Lang, rng: random.Random) -> list[str] | None:
    at = _some(lines, rng)
    if at is None or not lines[at].endswith("."):
        return None
    first = "Новые" if lang is Lang.RU else "Жаңа"
    return _put(lines, at, f"{lines[at]} {first} {_new(lang, rng, 5)}.")


def _heading(lines: list[str], lang: Lang, rng: random.Random) -> list[str] | None:
    heads = [n for n, line in enumerate(lines) if re.match(r"(Статья|Глава) \d+\. |\d+-(бап|тарау)\. ", line)]
    if not heads:
        return None
    at = rng.choice(heads)
    return _put(lines, at, f"{lines[at]} {_new(lang, rng)}".replace("..", "."))


def _swap(lines: list[str], lang: Lang, rng: random.Random) -> list[str] | None:
    """A line worded anew, its number kept."""
    at = _some(lines, rng)
    if at is None:
        return None
    match = re.match(r"(?:\d+(?:-\d+)*[.)] )?", lines[at])
    label = match[0] if match else ""
    end = lines[at][-1] if lines[at][-1] in ".;:" else ""
    words = _new(lang, rng, 9)
    return _put(lines, at, f"{label}{words if lines[at][len(label)].islower() else words.capitalize()}{end}")
