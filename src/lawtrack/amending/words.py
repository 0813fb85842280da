"""Quoted words in a unit: found exactly as often as meant, or an answer why not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from lawtrack.amending.folding import bare, fold
from lawtrack.amending.sentences import sentences
from lawtrack.model.index import Path, Place, TreeIndex
from lawtrack.model.instruction import Candidate
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message

_AROUND = 60
_HYPHENS = ("-", "‑")
_OUTSIDE = (Kind.PREFACE, Kind.CONCLUSIONS, Kind.TOC)


@dataclass(frozen=True, slots=True)
class Line:
    """A field of a provision whose words can be quoted: ``text`` or ``heading``."""

    path: Path
    name: str
    text: str
    label: str
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """An occurrence: the line, the offsets in its field, and what was tolerated to find it."""

    line: Line
    start: int
    end: int
    notices: tuple[Message, ...] = ()


def lines_of(index: TreeIndex, place: Place, *, headings: bool = False) -> Iterator[Line]:
    """The lines of a unit and of everything in it; headings only where asked for, or where it has nothing else."""
    found = False
    stack = [place.path]
    while stack:
        path = stack.pop()
        node = index.at(path).provision
        if node.kind in _OUTSIDE and path != place.path:
            continue
        if headings and node.heading:
            yield Line(path, "heading", node.heading, node.label)
        if node.text and not node.removed:
            found = True
            yield Line(path, "text", node.text, node.label)
        stack += [(*path, i) for i in range(len(node.children) - 1, -1, -1)]
    if not found and not headings and place.provision.heading:
        yield Line(place.path, "heading", place.provision.heading, place.provision.label)


def sentence_lines(lines: list[Line], ordinal: int) -> list[Line]:
    """The line narrowed to one sentence of the unit, counted through its lines; empty where there is none."""
    spans = [(line, start, end) for line in lines for start, end in sentences(line.text)]
    index = ordinal - 1 if ordinal > 0 else ordinal
    if not -len(spans) <= index < len(spans):
        return []
    line, start, end = spans[index]
    return [Line(line.path, line.name, line.text, line.label, start, end)]


def occurrences(lines: list[Line], old: str) -> list[Hit]:
    """All places where the words stand, whole words only, typographic variants allowed and said."""
    for spaces in (True, False):
        wanted = fold(old.strip(), spaces=spaces).text
        if not wanted:
            return []
        holding = [line for line in lines if wanted in (fold(line.text).text if spaces else bare(line.text))]
        for hyphens in (False, True):
            hits = [h for line in holding for h in _in_line(line, wanted, spaces, hyphens, old.strip())]
            if hits:
                return hits
    return [h for line in lines if line.label for h in _with_label(line, old.strip())]


def capitalised(lines: list[Line], old: str) -> list[Hit]:
    """The same words at the beginning of a sentence, where only their first letter is a capital."""
    if not old[:1].islower():
        return []
    return [
        hit
        for hit in occurrences(lines, with_capital(old))
        if any(hit.start == start for start, _end in sentences(hit.line.text))
    ]


def with_capital(text: str) -> str:
    """The words with a capital at their beginning."""
    stripped = text.lstrip()
    return stripped[:1].upper() + stripped[1:]


def _in_line(line: Line, wanted: str, spaces: bool, hyphens: bool, written: str) -> Iterator[Hit]:
    folded = fold(line.text, spaces=spaces)
    at = folded.text.find(wanted)
    while at >= 0:
        start, end = folded.span(at, at + len(wanted))
        inside = start >= line.start and (line.end is None or end <= line.end)
        if inside and _whole(line.text, start, end, hyphens):
            yield Hit(line, start, end, _tolerated(line.text[start:end], written, spaces))
        at = folded.text.find(wanted, at + 1)


def _whole(text: str, start: int, end: int, hyphens: bool) -> bool:
    """True where the stretch begins and ends with a word of the text, and a number is not part of a longer one."""
    first, last = text[start].isalnum(), text[end - 1].isalnum()
    if first and text[start - 1 : start].isalnum():
        return False
    if last and text[end : end + 1].isalnum():
        return False
    if hyphens:
        return True
    before = start - (text[start - 1 : start] == "\n")
    if first and before > 1 and text[before - 1] in _HYPHENS and _in_word(text[before - 2]):
        return False
    return not (last and text[end : end + 1] in _HYPHENS and _in_word(text[end + 1 : end + 2]))


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _tolerated(found: str, written: str, spaces: bool) -> tuple[Message, ...]:
    if found == written or " ".join(found.split()) == " ".join(written.split()):
        return ()
    if not spaces:
        return (message("The words match but for spaces between them: «{found}».", found=found),)
    return (
        message(
            "The words match but for quotation marks, dashes or look-alike letters: «{found}».", found=found
        ),
    )


def _with_label(line: Line, old: str) -> Iterator[Hit]:
    """Words quoted together with the number before them: «2. Текст»."""
    label = fold(line.label).text
    wanted = fold(old).text
    if not wanted.startswith(label) or line.name != "text":
        return
    rest = wanted[len(label) :].strip()
    folded = fold(line.text)
    if rest and folded.text.startswith(rest):
        start, end = folded.span(0, len(rest))
        yield Hit(
            line, start, end, (message("The quoted words include the number {label}.", label=line.label),)
        )


def nearest(index: TreeIndex, lines: list[Line], old: str, limit: int = 3) -> list[Candidate]:
    """The stretches of text most like the quoted words, best first."""
    from rapidfuzz import fuzz

    wanted = fold(old.strip()).text.casefold()
    scored: list[tuple[float, Line, int, int]] = []
    for line in lines:
        folded = fold(line.text)
        if not folded.text:
            continue
        text = folded.text.casefold()
        if len(text) != len(folded.offsets):
            continue
        if len(wanted) > len(text):
            scored.append((fuzz.ratio(wanted, text), line, 0, len(line.text)))
            continue
        found = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=50)
        if found is not None and found.dest_end > found.dest_start:
            scored.append((found.score, line, *folded.span(found.dest_start, found.dest_end)))
    scored.sort(key=lambda item: -item[0])
    return [
        Candidate(index.at(line.path).eid, _on_words(line.text, start, end), min(round(score / 100, 2), 0.99))
        for score, line, start, end in scored[:limit]
        if score >= 50
    ]


class WholeText:
    """The words of the whole act as one folded text, made on first use: for «these words stand elsewhere».

    Args:
        index: The tree before the law.
    """

    def __init__(self, index: TreeIndex) -> None:
        self._index = index
        self._lines: list[Line] = []
        self._starts: list[int] = []
        self._even: list[bool] = []
        self._text = ""
        self._found: dict[tuple[str, int], list[Hit]] = {}

    def find(self, old: str, limit: int = 3) -> list[Hit]:
        """The first places where the words stand, one a line; found once for all instructions that seek them."""
        asked = (old, limit)
        if asked not in self._found:
            self._found[asked] = self._search(old.strip(), limit)
        return self._found[asked]

    def _search(self, old: str, limit: int) -> list[Hit]:
        if not self._lines:
            self._read()
        wanted, text = fold(old).text, self._text
        hits: list[Hit] = []
        at = text.find(wanted) if wanted else -1
        while at >= 0 and len(hits) < limit:
            n = bisect_right(self._starts, at) - 1 if hits else -1
            if hits and hits[-1].line is self._lines[n]:
                at = text.find(wanted, self._starts[n] + len(fold(self._lines[n].text).text))
                continue
            # of a common stem nearly all hits are parts of longer words: those are passed over by their neighbours
            if self._may_be_whole(wanted, at):
                line = self._lines[bisect_right(self._starts, at) - 1]
                found = next(_in_line(line, wanted, True, True, old), None)
                if found is not None:
                    hits.append(found)
            at = text.find(wanted, at + 1)
        return hits

    def _may_be_whole(self, wanted: str, at: int) -> bool:
        """False where a letter stands right beside the hit, in a line whose signs are those of the act."""
        text, end = self._text, at + len(wanted)
        inner = (wanted[0].isalnum() and text[at - 1 : at].isalnum()) or (
            wanted[-1].isalnum() and text[end : end + 1].isalnum()
        )
        return not inner or not self._even[bisect_right(self._starts, at) - 1]

    def _read(self) -> None:
        self._lines = list(lines_of(self._index, self._index.at(()), headings=True))
        pieces, at = [], 0
        for line in self._lines:
            folded = fold(line.text)
            self._starts.append(at)
            self._even.append(isinstance(folded.offsets, range))
            pieces.append(folded.text)
            at += len(folded.text) + 1
        self._text = "\n".join(pieces)


def shown(index: TreeIndex, hit: Hit) -> Candidate:
    """An occurrence with the words around it, for a person to choose."""
    start, end = max(0, hit.start - _AROUND), hit.end + _AROUND
    words = hit.line.text
    return Candidate(
        index.at(hit.line.path).eid,
        _on_words(words, start, end),
        found=words[hit.start : hit.end],
        before=words[: hit.start],
        after=words[hit.end :],
    )


def _on_words(text: str, start: int, end: int) -> str:
    """The stretch widened to whole words."""
    while start > 0 and text[start - 1].isalnum() and text[start : start + 1].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return text[start:end].strip()
