"""Two lists of paragraphs: which paragraph of the new text is which of the old one, and the words that changed inside.

Equal paragraphs first; then, between them, those that differ in numbers only; then those that have most in common. A
paragraph divided in two, or two joined, is one step whose runs hold the mark of the division. What stands elsewhere
with the same words has moved. Paragraphs may be rows or tables too: only those of one kind are paired.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from lawtrack.comparing.matching import Gap, gaps, longest_rising, matches
from lawtrack.comparing.words import tokens, word_runs
from lawtrack.model.change import Run

MARK = "\n"
"""Stands for the end of a paragraph inside the runs of a step over several paragraphs."""
_FIRST_THING, _LAST_THING = "\U00100000", "\U0010fff0"
"""Letters that stand for pictures, formulas, marks of notes: a private plane of Unicode."""
_NUMBERS = re.compile(r"\d+")
_FEW = 6000
"""Pairs of a gap that are all measured."""
_ALIKE = 0.4
_RARE = 12
_MOST_PARTS = 8
_LONG = 20
"""Letters of a paragraph that is told as moved; shorter ones are alike by chance."""


@dataclass(frozen=True, slots=True)
class Step:
    """Paragraphs ``old[a:b]`` that became ``new[c:d]``; as many on either side where they are the same.

    Attributes:
        op: ``=`` the same, ``~`` changed, ``-`` gone, ``+`` new.
        old: From, to in the old text.
        new: From, to in the new text.
        runs: Of ``~``: the words of both sides, paragraphs with ``MARK`` between them. Of a moved one that was changed
            on the way: the same.
        moved: Of ``-``: where it went; of ``+``: where it came from.
    """

    op: str
    old: tuple[int, int]
    new: tuple[int, int]
    runs: tuple[Run, ...] = ()
    moved: int | None = None


def steps(
    old: Sequence[str], new: Sequence[str], kind: Callable[[str], str] = lambda _line: ""
) -> list[Step]:
    """The steps from one list of paragraphs to the other, in order; together they cover both.

    Args:
        old: The old paragraphs.
        new: The new paragraphs.
        kind: What a line is: only lines of one kind are paired, only those of the kind "" divided, joined, moved.
    """
    result: list[Step] = []
    a = c = 0
    for i, j in (*matches(old, new), (len(old), len(new))):
        if i > a or j > c:
            result += _between(old, new, (a, i, c, j), kind)
        if i < len(old):
            last = result[-1] if result else None
            if last is not None and last.op == "=" and not kind(old[i]) and not kind(old[i - 1]):
                result[-1] = Step("=", (last.old[0], i + 1), (last.new[0], j + 1))
            else:
                result.append(Step("=", (i, i + 1), (j, j + 1)))
        a, c = i + 1, j + 1
    return _with_moves(old, new, result, kind)


def paragraph_runs(old: str, new: str) -> tuple[Run, ...]:
    """``word_runs`` that leave the blank behind a word alone where it stays: of one mark, the fewest letters."""
    result: list[Run] = []
    for run in _around_things(old, new):
        gone = result[-1] if result else None
        if run.op == "+" and gone is not None and gone.op == "-":
            size = _common_blank(gone.text, run.text)
            kept = run.text[len(run.text) - size :]
            shorter = [
                Run("-", gone.text[: len(gone.text) - size]),
                Run("+", run.text[: len(run.text) - size]),
            ]
            result[-1:] = [part for part in (*shorter, Run("=", kept)) if part.text]
        elif run.op == "=" and gone is not None and gone.op == "=":
            result[-1] = Run("=", gone.text + run.text)
        else:
            result.append(run)
    return tuple(result)


def _around_things(old: str, new: str) -> tuple[Run, ...]:
    """``word_runs``; a thing that both texts hold stays also where all words around it are others."""
    runs = word_runs(old, new)
    if not old or not new or any(run.op == "=" for run in runs):
        return runs
    thing = next(
        (c for c in old if _FIRST_THING <= c < _LAST_THING and old.count(c) == new.count(c) == 1), ""
    )
    if not thing:
        return runs
    (one, _thing, rest), (other, _same, others) = old.partition(thing), new.partition(thing)
    return (*_around_things(one, other), Run("=", thing), *_around_things(rest, others))


def _common_blank(one: str, other: str) -> int:
    """How many blanks both end with."""
    size = 0
    while size < min(len(one), len(other)) and one[-1 - size] == other[-1 - size]:
        if not one[-1 - size].isspace() or one[-1 - size] == MARK:
            break
        size += 1
    return size


def ink(runs: Sequence[Run]) -> int:
    """How many characters the runs mark."""
    return sum(len(run.text) for run in runs if run.op != "=")


def _between(old: Sequence[str], new: Sequence[str], gap: Gap, kind: Callable[[str], str]) -> list[Step]:
    """The steps of a stretch in which no paragraph is the same."""
    a, b, c, d = gap
    if a == b or c == d:
        return [*_alone("-", a, b, c), *_alone("+", c, d, a)]
    result: list[Step] = []
    for i, j in (*_pairs(old, new, gap, kind), (b, d)):
        result += [*_alone("-", a, i, c), *_alone("+", c, j, i)]
        if i < b:
            runs = () if kind(old[i]) else paragraph_runs(old[i], new[j])
            result.append(Step("~", (i, i + 1), (j, j + 1), runs))
        a, c = i + 1, j + 1
    return _Dividing(old, new, kind).told(result)


def _alone(op: str, start: int, stop: int, other: int) -> list[Step]:
    here = (other, other)
    return [Step(op, *(((n, n + 1), here) if op == "-" else (here, (n, n + 1)))) for n in range(start, stop)]


def _pairs(
    old: Sequence[str], new: Sequence[str], gap: Gap, kind: Callable[[str], str]
) -> list[tuple[int, int]]:
    """Paragraphs that are one and the same, changed."""
    a, b, c, d = gap
    mine = [_numberless(old[i], kind) or f"-{i}" for i in range(a, b)]
    theirs = [_numberless(new[j], kind) or f"+{j}" for j in range(c, d)]
    renumbered = [(a + i, c + j) for i, j in matches(mine, theirs)]
    found = list(renumbered)
    for rest in gaps(renumbered, gap):
        found += _alike(old, new, rest, kind)
    return sorted(found)


def _numberless(line: str, kind: Callable[[str], str]) -> str:
    text = _NUMBERS.sub("#", line)
    return f"{kind(line)}={text}" if any(c.isalpha() for c in text) else ""


def _alike(
    old: Sequence[str], new: Sequence[str], gap: Gap, kind: Callable[[str], str]
) -> list[tuple[int, int]]:
    a, b, c, d = gap
    if a == b or c == d:
        return []
    mine = [_keys(old[i]) for i in range(a, b)]
    theirs = [_keys(new[j]) for j in range(c, d)]
    if len(mine) * len(theirs) > _FEW:
        anchors = [
            (a + i, c + j) for i, j in _sharing_rare(mine, theirs) if kind(old[a + i]) == kind(new[c + j])
        ]
        if not anchors:
            return []
        rest = [pair for part in gaps(anchors, gap) for pair in _alike(old, new, part, kind)]
        return [*anchors, *rest]
    worth = [[0.0] * len(theirs) for _line in mine]
    for i, words in enumerate(mine):
        for j, others in enumerate(theirs):
            if kind(old[a + i]) == kind(new[c + j]):
                common = Indel.normalized_similarity(words, others, score_cutoff=_ALIKE)
                worth[i][j] = common * (len(words) + len(others))
    return [(a + i, c + j) for i, j in _best(worth)]


def _keys(line: str) -> list[str]:
    return [token.rstrip() or token for token in tokens(line)]


def _best(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs in order that are worth most together."""
    rows, columns = len(worth), len(worth[0])
    best = [[0.0] * (columns + 1) for _row in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            joined = worth[i][j] + best[i + 1][j + 1] if worth[i][j] else 0.0
            best[i][j] = max(joined, best[i + 1][j], best[i][j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        if worth[i][j] and best[i][j] == worth[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _sharing_rare(mine: Sequence[Sequence[str]], theirs: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """Pairs in order that share most of the rare words: for stretches too long to measure every pair."""
    places: dict[str, list[int]] = {}
    for j, words in enumerate(theirs):
        for word in set(words):
            places.setdefault(word, []).append(j)
    best: list[tuple[int, int]] = []
    for i, words in enumerate(mine):
        shared = Counter(j for w in set(words) for j in places.get(w, ()) if len(places[w]) <= _RARE)
        for j, _count in shared.most_common(1):
            if Indel.normalized_similarity(words, theirs[j]) >= _ALIKE:
                best.append((i, j))
    return [best[n] for n in longest_rising([j for _i, j in best])]


class _Dividing:
    """Tells paragraphs that were divided or joined, where that marks less than leaving them apart."""

    def __init__(self, old: Sequence[str], new: Sequence[str], kind: Callable[[str], str]) -> None:
        self._old = old
        self._new = new
        self._kind = kind

    def told(self, found: Sequence[Step]) -> list[Step]:
        """The steps of one stretch, with those that are one division made one."""
        result = self._whole(list(found))
        at = 0
        while at < len(result):
            step = result[at]
            if step.op == "~" and self._plain(step):
                while (wider := self._wider(result, at)) is not None:
                    at, step = wider
            at += 1
        return result

    def _wider(self, steps: list[Step], at: int) -> tuple[int, Step] | None:
        """A changed paragraph together with a neighbour that holds a part of it, put into the list."""
        step = steps[at]
        for side in (at + 1, at - 1):
            if not 0 <= side < len(steps) or steps[side].op not in ("-", "+") or not self._plain(steps[side]):
                continue
            both = sorted((step, steps[side]), key=lambda s: (s.old, s.new))
            joined = self._joined(both)
            size = sum(len(text) for text in self._texts(steps[side]))
            if self._parts(joined) <= _MOST_PARTS and ink(joined.runs) <= ink(step.runs) + size * 0.5:
                start = min(at, side)
                steps[start : start + 2] = [joined]
                return start, joined
        return None

    def _whole(self, steps: list[Step]) -> list[Step]:
        """One paragraph against several that are not alike one by one, but together."""
        ops = [step.op for step in steps]
        if "~" in ops or min(ops.count("-"), ops.count("+")) != 1 or not all(map(self._plain, steps)):
            return steps
        joined = self._joined(steps)
        size = sum(len(text) for step in steps for text in self._texts(step))
        few = self._parts(joined) <= _MOST_PARTS
        return [joined] if few and len(steps) > 2 and ink(joined.runs) <= size * 0.5 else steps

    def _joined(self, steps: Sequence[Step]) -> Step:
        old = min(s.old[0] for s in steps), max(s.old[1] for s in steps)
        new = min(s.new[0] for s in steps), max(s.new[1] for s in steps)
        runs = paragraph_runs(MARK.join(self._old[slice(*old)]), MARK.join(self._new[slice(*new)]))
        return Step("~", old, new, runs)

    @staticmethod
    def _parts(step: Step) -> int:
        return max(step.old[1] - step.old[0], step.new[1] - step.new[0])

    def _texts(self, step: Step) -> list[str]:
        return [*self._old[slice(*step.old)], *self._new[slice(*step.new)]]

    def _plain(self, step: Step) -> bool:
        return all(not self._kind(text) for text in self._texts(step))


def _with_moves(
    old: Sequence[str], new: Sequence[str], found: Sequence[Step], kind: Callable[[str], str]
) -> list[Step]:
    """The steps with what is gone here and new there with the same words told as moved."""
    gone = {s.old[0]: n for n, s in enumerate(found) if s.op == "-" and not kind(old[s.old[0]])}
    come = {s.new[0]: n for n, s in enumerate(found) if s.op == "+" and not kind(new[s.new[0]])}
    if not gone or not come:
        return list(found)
    pairs = _moves(old, new, gone, come)
    result = list(found)
    for i, j in pairs.items():
        runs = paragraph_runs(old[i], new[j])
        result[gone[i]] = replace(result[gone[i]], moved=j, runs=runs)
        result[come[j]] = replace(result[come[j]], moved=i, runs=runs)
    return result


def _moves(
    old: Sequence[str], new: Sequence[str], gone: dict[int, int], come: dict[int, int]
) -> dict[int, int]:
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for form in (lambda text: text, lambda text: _NUMBERS.sub("#", text)):
        places: dict[str, list[int]] = {}
        for j in come:
            if j not in taken and sum(c.isalnum() for c in new[j]) >= _LONG:
                places.setdefault(form(new[j]), []).append(j)
        for i in gone:
            if i not in pairs and places.get(form(old[i])):
                pairs[i] = places[form(old[i])].pop(0)
                taken.add(pairs[i])
    for step, order in ((1, sorted(pairs)), (-1, sorted(pairs, reverse=True))):
        for i in _neighbours(order, step, gone):
            j = pairs.get(i - step, -2) + step
            if i not in pairs and j in come and j not in taken and old[i] == new[j]:
                pairs[i] = j
                taken.add(j)
    return pairs


def _neighbours(moved: Sequence[int], step: int, gone: dict[int, int]) -> Iterator[int]:
    """The paragraphs that follow the moved ones, short ones too: they went along."""
    for i in moved:
        at = i + step
        while at in gone:
            yield at
            at += step
