"""What the readers of all languages share: levels of an address, and lists of units that share their outer levels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Scheme
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.labels import NumberedParts, levels_of
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
_ALSO_IN: dict[Kind, frozenset[Kind]] = {
    Kind.NOTE: frozenset({Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.POINT, Kind.TABLE, Kind.ROW}),
    **dict.fromkeys(
        (Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.POINT, Kind.ALINEA, Kind.INTRO),
        frozenset({Kind.ROW, Kind.CELL}),
    ),
}
"""Units that lie in smaller ones as well: a note may be added to any element (art. 23), and rows are written in points."""
_WITH_HEADING = frozenset({*CONTAINERS, Kind.ARTICLE, Kind.ATTACHMENT, Kind.TABLE, Kind.TOC})
"""What may have a heading: points and parts have none (art. 23)."""
_THROUGH = (Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE, Kind.HEADING, *STANDALONE)


def rank(kind: Kind) -> int:
    """The level of a kind; what stands alone in an act (title, preamble, table of contents) lies in nothing."""
    return RANK.get(kind, 0)


def also_lies_in(inner: Kind, outer: Kind) -> bool:
    """True for a unit that may lie in another, though it is larger elsewhere: the note of a point, a point in a row."""
    return outer in _ALSO_IN.get(inner, ())


class Level(NamedTuple):
    """One level of an address as written: a kind and the numbers named («пункты 5 и 7»).

    ``noun`` is the kind that its noun names in ordinary laws; what the scheme made of it is ``kind``. ``either`` is true
    for a «пункт» that may be «1.» or «1)»: in a «часть» it is the latter. Levels are the same by kind and numbers.
    """

    kind: Kind
    numbers: tuple[Number, ...] = ()
    noun: Kind | None = None
    either: bool = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Level) and self[:2] == other[:2]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:2])


class Chain(NamedTuple):
    """One address as written, from the outside in; ``sentence`` narrows it."""

    levels: tuple[Level, ...] = ()
    sentences: tuple[int, ...] = ()

    @property
    def outermost(self) -> Kind | None:
        """The outermost kind named; None for an address of a sentence only."""
        return self.levels[0].kind if self.levels else None

    @property
    def first(self) -> Level | None:
        """The outermost level named; None for an address of a sentence only."""
        return self.levels[0] if self.levels else None


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
    first = smaller.levels[0]
    if holds_point(other[-1], first):
        return None  # «подпункт «а» и пункт 3»: in which пункт the first one lies is not told
    alike = _last_of(kind, other)
    if alike is not None:
        # beside the unit of its own kind, whatever lies in what («2) тармақшасының екінші бөлігі»)
        return tuple(other[:alike])
    if kind is Kind.HEADING and sibling is not Kind.HEADING:
        # «в заголовке и абзаце первом пункта 1 статьи 15»: the heading is that of the article
        headed = [n for n, level in enumerate(other[:-1]) if level.kind in _WITH_HEADING]
        return tuple(other[: headed[-1] + 1]) if headed else ()
    if kind is Kind.SUBPARAGRAPH and any(level.kind is Kind.POINT for level in other[:-1]):
        return None  # a part of the point, or of what is around it
    if rank(kind) <= rank(sibling) or kind in STANDALONE:
        return tuple(level for level in other if rank(level.kind) < rank(kind) or holds_point(level, first))
    told = kind in _THROUGH or kind in _DIRECTLY.get(sibling, ()) or rank(sibling) >= rank(Kind.SUBPARAGRAPH)
    return tuple(other[:-1]) if told or sibling is Kind.NOTE else None


def in_article(chain: Chain) -> bool:
    """True for an address that names an article, or something in one."""
    return Kind.ARTICLE in [level.kind for level in chain.levels]


TOLD_BY_THEIR_UNIT = frozenset({Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.POINT, Kind.ALINEA, Kind.INTRO})
"""What only the unit around it tells."""


def told_by_its_unit(chain: Chain) -> bool:
    """True for an address that only the unit around it completes («пункт 2»)."""
    return bool(chain.levels) and chain.levels[0].kind in TOLD_BY_THEIR_UNIT


def _last_of(kind: Kind, levels: Sequence[Level]) -> int | None:
    """The place of the innermost level of a kind."""
    for i in range(len(levels) - 1, -1, -1):
        if levels[i].kind is kind:
            return i
    return None


class Reading(NamedTuple):
    """What was read of a phrase: its addresses, and the words that were not understood (empty where all was)."""

    chains: tuple[Chain, ...] = ()
    rest: str = ""


def parts_hold_points(scheme: Scheme) -> bool:
    """True where «пункт 3 части первой» is the usual address of a point."""
    return levels_of(scheme) not in (levels_of(Scheme.CIVIL), levels_of(Scheme.RUSSIA_POINTS))


def applied_scheme(level: Level, scheme: Scheme, *, closed: bool, spelled: bool = False) -> Level:
    """The level by the label scheme of the act.

    Args:
        level: The level with the kind that its noun names.
        scheme: What «1.» and «1)» are called in the act.
        closed: True where the number was written with a bracket, or the unit lies in a «часть»: a «пункт» is «1)» then.
        spelled: True where the number was written in words.
    """
    names = levels_of(scheme)
    kind = level.kind
    if kind is Kind.PARAGRAPH and (closed or names.bare is Kind.POINT):
        kind = Kind.POINT
    elif (
        kind is Kind.SUBPARAGRAPH
        and (names.parts is NumberedParts.ALWAYS or (names.parts is NumberedParts.IN_DIGITS and not spelled))
    ) or (kind is Kind.POINT and names.dotted and any(n.dotted for n in level.numbers)):
        kind = Kind.PARAGRAPH
    either = level.kind is Kind.PARAGRAPH and names.numbered is names.bracketed
    return Level(kind, level.numbers, level.kind, either)


def fitted(outer: Sequence[Level], inner: Chain) -> Chain:
    """The address in a unit: a «пункт» that may be «1.» or «1)» is «1)» in an unnumbered «часть»."""
    if not outer or not inner.levels or outer[-1].kind is not Kind.SUBPARAGRAPH:
        return inner
    first, *more = inner.levels
    if not first.either or first.kind is not Kind.PARAGRAPH:
        return inner
    return Chain((Level(Kind.POINT, first.numbers, first.noun, True), *more), inner.sentences)


def nested(levels: Sequence[Level]) -> tuple[Level, ...]:
    """The levels of an address, where what the scheme made of one must fit the one inside it.

    A «подпункт» with a number in digits tells that the «пункт» around it is «1.», not «1)», in an act that calls either
    so («подпункт 2 пункта 3 статьи 5» of a federal law of Russia); «1.1.» stands beside «1.» in the tree.
    """
    for level in levels[1:]:
        if level.noun is Kind.POINT:
            break
    else:
        return tuple(levels)
    result: list[Level] = []
    for level in levels:
        outer = result[-1] if result else None
        if outer is not None and outer.noun is Kind.PARAGRAPH:
            in_part = len(result) > 1 and result[-2].noun is Kind.SUBPARAGRAPH
            digits = any(n.in_digits for n in level.numbers)
            if level.kind is Kind.POINT and level.noun is Kind.POINT and digits and not in_part:
                result[-1] = Level(Kind.PARAGRAPH, outer.numbers, outer.noun)
            elif level.kind is Kind.PARAGRAPH and level.noun is Kind.POINT:
                result.pop()
        result.append(level)
    return tuple(result)


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
    levels, sentences = chain
    steps = []
    for kind, numbers, _noun, _either in levels:
        if kind in _UNNUMBERED:
            steps.append(Step(kind))
        elif len(numbers) == 1:
            steps.append(_line(numbers[0]) if kind is Kind.ALINEA else Step(kind, numbers[0]))
        elif not numbers and kind in _ALONE_THE_FIRST:
            steps.append(Step(kind, _FIRST))
        else:
            break
    else:  # nearly all name one unit
        placed = _placed(tuple(steps)) if len(steps) > 1 else tuple(steps)
        return [Citation(placed, one) for one in sentences] if sentences else [Citation(placed)]
    choices = [_steps(level) for level in levels]
    return [Citation(_placed(each), one) for each in product(*choices) for one in sentences or (None,)]


_FIRST = Number("1")


def _steps(level: Level) -> list[Step]:
    """The units that a level names."""
    kind, numbers = level.kind, level.numbers
    if kind in _UNNUMBERED:
        return [Step(kind)]
    if kind is Kind.ALINEA:
        return [_line(n) for n in numbers]
    if not numbers and kind in _ALONE_THE_FIRST:
        return [Step(kind, _FIRST)]
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


def holds_point(outer: Level, inner: Level) -> bool:
    """True for a point in another one, or in a «часть»: «в пункте 2: подпункт «а» …», «в части первой: пункт 3 …»."""
    if outer.kind is Kind.SUBPARAGRAPH and inner.either:
        return True
    if outer.noun is Kind.PARAGRAPH and inner.noun is Kind.POINT:
        return True
    if outer.kind is not Kind.POINT or inner.kind is not Kind.POINT:
        return False
    return all(n.lettered for n in inner.numbers) and all(n.in_digits for n in outer.numbers)


def in_preamble(outer: Kind | None, inner: Kind | None) -> bool:
    """True for a part or a line of a preamble: «часть вторая преамбулы», «кіріспенің екінші бөлігі»."""
    return outer is Kind.PREAMBLE and inner in (Kind.SUBPARAGRAPH, Kind.ALINEA, Kind.INTRO)


def joined(outer: Chain, inner: Chain) -> Chain:
    """``inner`` read inside ``outer``: the outer levels that the inner address does not name itself are kept."""
    levels, above = inner.levels, outer.levels
    if not levels:
        return Chain(above, inner.sentences or outer.sentences)
    if not above:
        return Chain(nested(levels), inner.sentences) if len(levels) > 1 else inner
    inner = fitted(above, inner)
    levels = inner.levels
    largest = levels[0]
    first = largest.kind
    if first in STANDALONE:
        return inner
    below = rank(first)
    kept: list[Level] = []
    alike = _last_of(first, above)  # a unit of the same kind stands beside that one, if it is not in it
    if alike is not None and holds_point(above[alike], largest):
        alike = None
    for level in above if alike is None else above[:alike]:
        kind = level.kind
        if kind in _HOLDS_NOTHING and not in_preamble(kind, first):
            continue
        part_in_point = kind is Kind.POINT and first is Kind.SUBPARAGRAPH
        if (
            RANK.get(kind, 0) < below
            or part_in_point
            or also_lies_in(first, kind)
            or holds_point(level, largest)
        ):
            kept.append(level)
    return Chain(nested((*kept, *levels)), inner.sentences)
