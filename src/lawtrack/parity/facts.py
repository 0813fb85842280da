"""Facts that one language has and the other has nowhere in the same element."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lawtrack.incoming import number_in
from lawtrack.model.fact import Fact, FactKind
from lawtrack.model.message import Message, message
from lawtrack.parity.difference import Difference, DifferenceKind, Side

_KINDS = {
    FactKind.DATE: DifferenceKind.DATE,
    FactKind.SUM: DifferenceKind.SUM,
    FactKind.REFERENCE: DifferenceKind.REFERENCE,
    FactKind.NUMBER: DifferenceKind.NUMBER,
    FactKind.MEASURE: DifferenceKind.UNIT,
}
_NONE = "–"
_LONGEST_RANGE = 200


@dataclass(frozen=True, slots=True)
class FactGap:
    """Facts of one kind that only one of two texts has, on each side."""

    kind: FactKind
    first: tuple[Fact, ...]
    second: tuple[Fact, ...]


def fact_gaps(first: Sequence[Fact], second: Sequence[Fact], *, counted: bool = False) -> list[FactGap]:
    """What each text has alone: nothing where every number of one is found, in any form, in the other.

    Args:
        first: The facts of the text in the first language.
        second: The facts of the text in the second language.
        counted: True for lists, where every number must also stand equally often («2012 ж., № 2, 14-құжат; № 14, …»).
    """
    left, right = _alone(first, second), _alone(second, first)
    if counted and not left and not right:
        left, right = _surplus(first, second), _surplus(second, first)
    gaps = []
    for kinds in ((FactKind.DATE,), (FactKind.SUM, FactKind.NUMBER, FactKind.REFERENCE)):
        one = tuple(f for f in left if f.kind in kinds)
        two = tuple(f for f in right if f.kind in kinds)
        if one or two:
            gaps.append(FactGap(_named([*one, *two]), one, two))
    if not gaps:
        gaps = list(_cited_otherwise(first, second))
    return [*gaps, *_measured(first, second)]


def _cited_otherwise(first: Sequence[Fact], second: Sequence[Fact]) -> Iterator[FactGap]:
    """References to elements of one kind whose numbers differ, though the other text has each for something else.

    «Подпункт 3) пункта 3» stands beside «3-тармақтың 2) тармақшасы», and both texts name a second абзац.
    """
    left, right = _by_unit(first), _by_unit(second)
    others = _spanned({f.value for f in first}), _spanned({f.value for f in second})
    for unit in left.keys() & right.keys():
        one = [f for value, f in left[unit].items() if value not in right[unit] and value not in others[1]]
        two = [f for value, f in right[unit].items() if value not in left[unit] and value not in others[0]]
        if one and two and len(left[unit]) == len(right[unit]):
            yield FactGap(FactKind.REFERENCE, tuple(one), tuple(two))


def _by_unit(facts: Sequence[Fact]) -> dict[str, dict[str, Fact]]:
    found: dict[str, dict[str, Fact]] = {}
    for fact in facts:
        if fact.kind is FactKind.REFERENCE and not fact.weak:
            found.setdefault(fact.unit, {}).setdefault(fact.value, fact)
    return found


def _measured(first: Sequence[Fact], second: Sequence[Fact]) -> Iterator[FactGap]:
    """Numbers that both texts have, and that count in one what they nowhere count in the other: five days, five months."""
    left, right = _by_value(first), _by_value(second)
    for value in left.keys() & right.keys():
        one, two = left[value], right[value]
        mine = [f for f in one if f.measure not in {other.measure for other in two}]
        theirs = [f for f in two if f.measure not in {other.measure for other in one}]
        if mine and theirs:
            yield FactGap(FactKind.MEASURE, tuple(mine), tuple(theirs))


def _by_value(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.measure:
            found.setdefault(fact.value, []).append(fact)
    return found


def fact_differences(gaps: Iterable[FactGap], first: Side, second: Side, act: str = "") -> list[Difference]:
    """The gaps of one element as differences.

    Args:
        gaps: What ``fact_gaps`` found.
        first: The element in the first language; its values are filled in.
        second: The element in the second language.
        act: The amended act.
    """
    return [
        Difference(
            _KINDS[gap.kind],
            first.eid or second.eid,
            _with(first, gap.first),
            _with(second, gap.second),
            _what(gap, first, second),
            message("Read both texts there and bring them to the same value."),
            act=act,
        )
        for gap in gaps
    ]


def _with(side: Side, facts: Sequence[Fact]) -> Side:
    values = tuple(dict.fromkeys(f.value for f in facts))
    return Side(side.lang, side.eid, values, side.n, side.line, side.scope, side.text)


def _what(gap: FactGap, first: Side, second: Side) -> Message:
    one, two = (
        ", ".join(dict.fromkeys(f"«{f.counted if gap.kind is FactKind.MEASURE else f.text}»" for f in side))
        or _NONE
        for side in (gap.first, gap.second)
    )
    values: dict[str, str] = {"one": first.lang.value, "first": one, "two": second.lang.value, "second": two}
    if gap.kind is FactKind.DATE:
        return message("The dates differ: {one} {first}, {two} {second}.", **values)
    if gap.kind is FactKind.MEASURE:
        return message("What is counted differs: {one} {first}, {two} {second}.", **values)
    if gap.kind is FactKind.SUM:
        return message("The sums differ: {one} {first}, {two} {second}.", **values)
    if gap.kind is FactKind.REFERENCE:
        return message("The references differ: {one} {first}, {two} {second}.", **values)
    return message("The numbers differ: {one} {first}, {two} {second}.", **values)


def _named(facts: Sequence[Fact]) -> FactKind:
    kinds = {f.kind for f in facts}
    order = (FactKind.DATE, FactKind.SUM, FactKind.REFERENCE)
    return next((kind for kind in order if kind in kinds), FactKind.NUMBER)


def _alone(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    dates = {f.value for f in others if f.kind is FactKind.DATE}
    printed = {f.value for f in others if f.kind is not FactKind.DATE}
    numbers = printed | _parts(dates) | _spanned(printed)
    references = {f.value for f in others if f.kind is FactKind.REFERENCE}
    references |= _spanned(references)
    mine, theirs = _plain(facts), _plain(others)

    def answered(fact: Fact) -> bool:
        if fact.kind is FactKind.DATE:
            return _dated(fact.value, dates, printed)
        if _spanned({fact.value}) and set(fact.value.split("-")) <= numbers:
            return True  # «1-4-тармақтар», «пункты 1 – 4»
        if fact.kind is FactKind.REFERENCE:
            # a reference whose noun was not seen stands among the numbers that the first text does not have as well
            return fact.value in references or theirs[fact.value] > mine[fact.value]
        return fact.value in numbers

    return [fact for fact in facts if not fact.weak and not answered(fact)]


def _surplus(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    spare = Counter(f.value for f in facts if not f.weak) - Counter(f.value for f in others if not f.weak)
    return [next(f for f in facts if f.value == value) for value in spare]


def _plain(facts: Sequence[Fact]) -> Counter[str]:
    return Counter(f.value for f in facts if f.kind in (FactKind.SUM, FactKind.NUMBER) and not f.weak)


def _parts(dates: Iterable[str]) -> set[str]:
    """Years, months and days: one language may name «2024 жылғы» where the other has the whole date."""
    parts = (part for date in dates for part in date.split("-") if part)
    return {str(int(part)) for part in parts}


def _spanned(values: Iterable[str]) -> set[str]:
    """The numbers of ranges that are written with a hyphen: «348-350» is 348, 349 and 350."""
    found: set[str] = set()
    for value in values:
        first, last = (number_in(part) for part in (value.partition("-")[0], value.partition("-")[2]))
        if first is not None and last is not None and first < last <= first + _LONGEST_RANGE:
            found |= {str(n) for n in range(first, last + 1)}
    return found


def _dated(value: str, dates: set[str], numbers: set[str]) -> bool:
    """True where the date stands there, with or without its year, or its day and year stand there as numbers."""
    if value in dates or any(d[-5:] == value[-5:] and (d[0] == "-" or value[0] == "-") for d in dates):
        return True
    day = str(int(value[-2:]))
    return day in numbers and (value[0] == "-" or value[:4] in numbers)
