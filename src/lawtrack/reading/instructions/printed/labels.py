"""The labels with which lines of an amending act, or of what it quotes, begin; whether one follows the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lawtrack.incoming import number_in
from lawtrack.model.numbering import Number
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.listed import POINT, dotted
from lawtrack.reading.instructions.printed.text import Directive
from lawtrack.reading.remembering import remembered

_ARTICLE, _PARAGRAPH, POINT_RANK = range(3)
_PARAGRAPH_LABEL = re.compile(r"(\d+(?:-\d+)*)\s?\.(?!\d)")


class Label(NamedTuple):
    """A label: that of an article, «1.», or «1)», the larger first; and its number."""

    rank: int
    number: str

    def follows_in(self, stack: list[Label]) -> bool:
        """True where it is the next one behind those in which it stands; ``stack`` holds it afterwards.

        Args:
            stack: The labels in which the line before stands, the largest first; one of each rank.
        """
        while stack and stack[-1].rank > self.rank:
            stack.pop()
        if not stack or stack[-1].rank < self.rank:
            follows = not stack or self.number == "1"
        else:
            follows = _is_next(stack.pop().number, self.number)
        stack.append(self)
        return follows


def label_of(text: str) -> Label | None:
    """The label with which a line begins; None for a line without one."""
    article = of_any("directives", "article").match(text)
    if article is not None:
        return Label(_ARTICLE, next(filter(None, article.groups())))
    paragraph = _PARAGRAPH_LABEL.match(text)
    if paragraph is not None:
        return Label(_PARAGRAPH, paragraph[1])
    point = of_any("directives", "no_label", POINT).match(text) or dotted(text)
    return None if point is None else Label(POINT_RANK, point[1])


def labels_of(directive: Directive) -> list[Label]:
    """The labels with which a line of the amending act itself begins."""
    labels = []
    if directive.article:
        labels.append(Label(_ARTICLE, directive.article))
    if directive.paragraph:
        labels.append(Label(_PARAGRAPH, directive.paragraph))
    if directive.point:
        labels.append(Label(POINT_RANK, directive.point))
    return labels


def strays(every: Sequence[Sequence[Label]]) -> set[int]:
    """The places of lines whose labels are none of the amending act: behind them its numbering goes on from before.

    «2) …» is followed by «4. …», and that by «3) …»: «4.» stood in a quotation whose mark is lost.

    Args:
        every: The labels of each line.
    """
    found: set[int] = set()
    labelled = [(at, labels) for at, labels in enumerate(every) if labels]
    stack: list[Label] = []
    k = 0
    while k < len(labelled):
        if not stack and _before_first(labelled, k):
            found.add(labelled[k][0])
            k += 1
            continue
        labels = labelled[k][1]
        before = list(stack)
        if labels[0].follows_in(stack) if len(labels) == 1 else _follow(labels, stack):
            k += 1
            continue
        largest = labelled[k][1][0].rank
        run = k + 1
        while run < len(labelled) and not _above(labelled[run][1][0], largest, before):
            if not _follow(labelled[run][1], stack):
                break
            largest = min(largest, labelled[run][1][0].rank)
            run += 1
        if run < len(labelled) and _resumes(labelled[run][1][0], largest, before):
            found.update(at for at, _labels in labelled[k:run])
            stack = before
            k = run
        else:
            stack = before
            _follow(labelled[k][1], stack)
            k += 1
    return found


def _before_first(labelled: Sequence[tuple[int, Sequence[Label]]], k: int) -> bool:
    """True for a label above the first one of the act: «3. …» before «1. …»."""
    first = labelled[k][1][0]
    behind = labelled[k + 1][1][0] if k + 1 < len(labelled) else None
    return first.number != "1" and behind is not None and behind.rank <= first.rank and behind.number == "1"


def _above(label: Label, largest: int, before: list[Label]) -> bool:
    """True for a label larger than those of a run that goes on with those before it: «Статья 2» behind «Статья 1»."""
    return label.rank < largest and label.follows_in(list(before))


def _resumes(label: Label, largest: int, before: list[Label]) -> bool:
    """True where a label goes on with those before a run of others, or cannot be the first in what the run opens."""
    if (label.rank > largest and label.number != "1") or _above(label, largest, before):
        return True
    return label.rank >= largest and label.follows_in(list(before))


def _follow(labels: Sequence[Label], stack: list[Label]) -> bool:
    """True where the labels of one line follow those before; ``stack`` holds all of them afterwards."""
    follow = [label.follows_in(stack) for label in labels]
    return all(follow)


@remembered
def _is_next(before: str, number: str) -> bool:
    """True for 4 behind 3 or 3-2, for 3-1 behind 3, for 3-2 behind 3-1."""
    first, second = number_in(before), number_in(number)
    if first is not None and second is not None:  # nearly all
        return second == first + 1
    outer, inner = _numbers(before), _numbers(number)
    if outer is None or inner is None:  # more digits than any number of a law has
        return False
    (*owner, last), parts = outer, inner
    return parts in (
        [*owner, last + 1],
        [*owner, last, 1],
        *([*owner[:n], owner[n] + 1] for n in range(len(owner))),
    )


def _numbers(text: str) -> list[int] | None:
    """The numbers of «3-2»; None where one of them is none."""
    numbers = [number_in(part) for part in text.split("-")]
    known = [one for one in numbers if one is not None]
    return known if len(known) == len(numbers) else None


def misnumbered(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The places of lines whose numbers do not follow, each with the number before it (empty for a first one).

    Args:
        lines: The lines of an amending act that are its own, in order.
    """
    labelled = [(at, label) for at, text in enumerate(lines) if (label := label_of(text)) is not None]
    stack: list[Label] = []
    for n, (at, label) in enumerate(labelled):
        before = next((one.number for one in stack if one.rank == label.rank), "")
        if label.follows_in(stack):
            continue
        yield at, before
        # where the next one goes on from what ought to stand here, only this number is wrong
        meant = next_of(before)
        following = next((one for _at, one in labelled[n + 1 :] if one.rank <= label.rank), None)
        if following is not None and following.rank == label.rank and _is_next(meant, following.number):
            stack[-1] = Label(label.rank, meant)


def next_of(number: str) -> str:
    """The number behind another, as lines count: «4» behind «3», «3-2» behind «3-1»."""
    stem, hyphen, last = number.rpartition("-")
    counted = Number(last).value
    return f"{stem}{hyphen}{counted + 1}" if counted is not None else "1"
