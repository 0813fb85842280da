"""What the readers of all languages share: levels of an address, and lists of units that share their outer levels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number

RANK = {
    Kind.ATTACHMENT: 0,
    Kind.PART: 1,
    Kind.TITLE: 2,
    Kind.SUBTITLE: 3,
    Kind.CHAPTER: 4,
    Kind.SECTION: 5,
    Kind.ARTICLE: 6,
    Kind.NOTE: 7,
    Kind.PARAGRAPH: 8,
    Kind.SUBPARAGRAPH: 9,
    Kind.POINT: 10,
    Kind.ALINEA: 11,
    Kind.INTRO: 11,
    Kind.TABLE: 10,
    Kind.ROW: 11,
    Kind.CELL: 12,
    Kind.HEADING: 12,
    Kind.PREFACE: 12,
}
"""Levels from the outside in; part may stand inside a point, which the order of words tells."""

STANDALONE = frozenset({Kind.LONG_TITLE, Kind.PREAMBLE, Kind.TOC})
_UNNUMBERED = STANDALONE | {Kind.HEADING, Kind.INTRO, Kind.PREFACE, Kind.CONCLUSIONS}
_HOLDS_NOTHING = STANDALONE | {Kind.HEADING}
_ALONE_THE_FIRST = frozenset({Kind.NOTE, Kind.ATTACHMENT})
_NUMBERED_THROUGH = frozenset({Kind.PART, Kind.TITLE, Kind.CHAPTER, Kind.ARTICLE})


_DIRECTLY = {
    Kind.PARAGRAPH: (Kind.SUBPARAGRAPH,),
    Kind.ATTACHMENT: (Kind.TITLE, Kind.CHAPTER, Kind.ARTICLE, Kind.PARAGRAPH),
}
"""Smaller units that may stand beside a larger one in the same unit, instead of in it or in another like it."""
_THROUGH = (Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE, Kind.HEADING, *STANDALONE)


def rank(kind: Kind) -> int:
    """The level of a kind; what stands alone in an act (title, preamble, table of contents) lies in nothing."""
    return RANK.get(kind, 0)


class Level(NamedTuple):
    """One level of an address as written: a kind and the numbers named («пункты 5 и 7»)."""

    kind: Kind
    numbers: tuple[Number, ...] = ()


class Chain(NamedTuple):
    """One address as written, from the outside in; ``sentence`` narrows it."""

    levels: tuple[Level, ...] = ()
    sentences: tuple[int, ...] = ()

    @property
    def outermost(self) -> Kind | None:
        """The outermost kind named; None for an address of a sentence only."""
        return self.levels[0].kind if self.levels else None


def around(smaller: Chain, other: Sequence[Level]) -> tuple[Level, ...] | None:
    """The levels in which a unit lies that is listed with another, told fully: «абзац второй и подпункт 3) пункта 1».

    Args:
        smaller: The address that names fewer levels.
        other: The levels of the other, from the outside in.

    Returns:
        The levels around it; None where it cannot be told in which unit it lies («пункт 2 и статью 8»).
    """
    kind = smaller.levels[0].kind
    sibling = other[-1].kind
    if rank(kind) <= rank(sibling) or kind in STANDALONE:
        return tuple(level for level in other if rank(level.kind) < rank(kind))
    told = kind in _THROUGH or kind in _DIRECTLY.get(sibling, ()) or rank(sibling) >= rank(Kind.SUBPARAGRAPH)
    return tuple(other[:-1]) if told or sibling is Kind.NOTE else None


class Reading(NamedTuple):
    """What was read of a phrase: its addresses, and the words that were not understood (empty where all was)."""

    chains: tuple[Chain, ...] = ()
    rest: str = ""


def applied_scheme(level: Level, scheme: Scheme, *, closed: bool) -> Level:
    """The level by the label scheme of the act.

    Numbered «часть» of a code is a PARAGRAPH; «пункт 2)» of the Criminal Code is a POINT (``closed``: the number was
    written with a bracket).
    """
    if level.kind is Kind.PARAGRAPH and closed:
        return Level(Kind.POINT, level.numbers)
    if level.kind is Kind.SUBPARAGRAPH and scheme in (Scheme.KOAP, Scheme.UK):
        return Level(Kind.PARAGRAPH, level.numbers)
    if level.kind is Kind.PARAGRAPH and scheme is Scheme.UK:
        return Level(Kind.POINT, level.numbers)
    return level


def sentences_of(numbers: Sequence[Number]) -> tuple[int, ...]:
    """The ordinals of sentences; -1 is the last."""
    return tuple(-1 if n.text == "last" else n.value or 0 for n in numbers)


def without_lead_in(levels: Sequence[Level]) -> tuple[Level, ...]:
    """«пункт 4) абзаца первого части второй»: the points of an enumeration stand beside its lead-in, not in it."""
    return tuple(
        level
        for i, level in enumerate(levels)
        if not (level.kind is Kind.ALINEA and any(inner.kind is Kind.POINT for inner in levels[i + 1 :]))
    )


def citations(chain: Chain) -> list[Citation]:
    """Every citation that an address names: the product of the numbers of its levels."""
    sentences = chain.sentences or (None,)
    choices = [_steps(level) for level in chain.levels]
    if all(len(units) == 1 for units in choices):
        steps = _placed(tuple([units[0] for units in choices]))
        return [Citation(steps, sentence) for sentence in sentences]
    return [Citation(_placed(steps), sentence) for steps in product(*choices) for sentence in sentences]


def _steps(level: Level) -> list[Step]:
    """The units that a level names."""
    kind, numbers = level
    if kind in _UNNUMBERED:
        return [Step(kind)]
    if kind is Kind.ALINEA:
        return [_line(n) for n in numbers]
    if not numbers and kind in _ALONE_THE_FIRST:
        return [Step(kind, Number("1"))]
    return [Step(kind, n) for n in numbers]


def _line(n: Number) -> Step:
    """Абзац первый is the lead-in, the last one what closes an enumeration."""
    if n.text == "last":
        return Step(Kind.WRAP_UP)
    return Step(Kind.INTRO) if n.text == "1" else Step(Kind.ALINEA, n)


def _placed(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Articles and the units above them are numbered through the act: an outer container falls away."""
    for i in range(len(steps) - 1, 0, -1):
        if steps[i].kind in _NUMBERED_THROUGH:
            return (*(s for s in steps[:i] if s.kind in (Kind.ATTACHMENT, Kind.TOC)), *steps[i:])
    if (
        len(steps) > 1
        and steps[-1].kind is Kind.PARAGRAPH
        and steps[0].kind in (Kind.CHAPTER, Kind.SECTION, Kind.TITLE)
    ):
        return steps[-1:]
    return steps


def joined(outer: Chain, inner: Chain) -> Chain:
    """``inner`` read inside ``outer``: the outer levels that the inner address does not name itself are kept."""
    if not inner.levels:
        return Chain(outer.levels, inner.sentences or outer.sentences)
    first = inner.levels[0].kind
    if first in STANDALONE:
        return inner
    if not outer.levels:
        return inner
    below = rank(first)
    kept = [
        level
        for level in outer.levels
        if level.kind not in _HOLDS_NOTHING
        and (rank(level.kind) < below or (level.kind is Kind.POINT and first is Kind.SUBPARAGRAPH))
    ]
    return Chain((*kept, *inner.levels), inner.sentences)
