"""Where the words of a line change, and what is quoted of it so that the place is found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lawtrack.amending.words import Line, occurrences
from lawtrack.authoring.likeness import same_words
from lawtrack.comparing.words import word_runs

_TOKEN = re.compile(r"\w+(?:[-‑'’.,/]\w+)*|[^\w\s]")

_MARKS = frozenset('«»„“”"')


@dataclass(frozen=True, slots=True)
class Hunk:
    """A stretch of the old line, and the words of the new one that stand there instead."""

    start: int
    end: int
    new: str

    def spliced(self, text: str) -> str:
        """The line with this change alone."""
        return f"{text[: self.start]}{self.new}{text[self.end :]}"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch of the old line that is quoted: words with what stands around them."""

    start: int
    end: int


def hunks(old: str, new: str, gap: int) -> list[Hunk]:
    """The changes from one line to another; those with at most ``gap`` words between them are one."""
    spans: list[tuple[int, int, int, int]] = []
    i = j = 0
    for run in word_runs(old, new):
        size = len(run.text)
        if run.op == "=":
            i, j = i + size, j + size
            continue
        a, b, c, d = i, i, j, j
        if run.op == "-":
            i = b = i + size
        else:
            j = d = j + size
        if spans and len(_TOKEN.findall(old[spans[-1][1] : a])) <= gap:
            a, c = spans[-1][0], spans[-1][2]
            spans.pop()
        spans.append((a, b, c, d))
    found = (_trimmed(Hunk(a, b, new[c:d]), old) for a, b, c, d in spans)
    return [hunk for hunk in found if not same_words(hunk.spliced(old), old)]


def _trimmed(hunk: Hunk, old: str) -> Hunk:
    """Without the blanks that both sides begin or end with."""
    start, end, new = hunk.start, hunk.end, hunk.new
    while start < end and new and old[start] == new[0] and new[0].isspace():
        start, new = start + 1, new[1:]
    while start < end and new and old[end - 1] == new[-1] and new[-1].isspace():
        end, new = end - 1, new[:-1]
    return Hunk(start, end, new)


def around(text: str, hunk: Hunk, most: int) -> Iterator[tuple[Quoted, str]]:
    """What may be quoted of a line for a change, the shortest first, with the words that take its place."""
    for total in range(most + 1):
        for left in range(total, -1, -1):
            quoted = _widened(text, hunk, left, total - left)
            if quoted is not None:
                new = f"{text[quoted.start : hunk.start]}{hunk.new}{text[hunk.end : quoted.end]}"
                yield quoted, " ".join(new.split())


def before(text: str, at: int, most: int) -> Iterator[Quoted]:
    """The words that end at a place, from one on."""
    for left in range(1, most + 1):
        quoted = _widened(text, Hunk(at, at, ""), left, 0)
        if quoted is not None:
            yield quoted


def behind(text: str, at: int, most: int) -> Iterator[Quoted]:
    """The words that begin at a place, from one on."""
    for right in range(1, most + 1):
        quoted = _widened(text, Hunk(at, at, ""), 0, right)
        if quoted is not None:
            yield quoted


def found_once(line: str, quoted: Quoted, *, paired: bool = True) -> bool:
    """True where the quoted words are sound, and stand in the line at their place only."""
    words = line[quoted.start : quoted.end]
    if not sound(words, paired=paired) or not any(sign.isalnum() for sign in words):
        return False
    hits = occurrences([Line((), "text", line, "")], words)
    return len(hits) == 1 and (hits[0].start, hits[0].end) == (quoted.start, quoted.end)


def sound(words: str, *, paired: bool = True) -> bool:
    """True where words can be quoted: on one line, their own quotation marks in pairs where they shall be.

    A mark that is alone stands amid the words: at an end, it could be one of the quotation's own.
    """
    bare = words.strip()
    amid = in_pairs(words) or (not paired and bare[:1] not in _MARKS and bare[-1:] not in _MARKS)
    return bool(words.strip()) and amid and "\n" not in words


def in_pairs(words: str) -> bool:
    """True where every quotation mark has its other one."""
    depth = 0
    for sign in words:
        depth += {"«": 1, "»": -1}.get(sign, 0)
        if depth < 0:
            return False
    return not depth and words.count('"') % 2 == 0


def _widened(text: str, hunk: Hunk, left: int, right: int) -> Quoted | None:
    """The change with so many words on either side; None where the line has not so many."""
    start, end = hunk.start, hunk.end
    if left:
        tokens = list(_TOKEN.finditer(text, 0, hunk.start))
        start = _nth_word(tokens[::-1], left, start=True)
    if right:
        following = list(_TOKEN.finditer(text, hunk.end))
        end = _nth_word(following, right, start=False)
    if start < 0 or end < 0:
        return None
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return Quoted(start, end) if start < end else None


def _nth_word(tokens: list[re.Match[str]], n: int, *, start: bool) -> int:
    count = 0
    for token in tokens:
        count += token[0][0].isalnum()
        if count == n:
            return token.start() if start else token.end()
    return -1
