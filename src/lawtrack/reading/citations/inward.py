"""Addresses from the large to the small: «5-баптың 1-тармағының 2) тармақшасы»."""

from __future__ import annotations

import re

from lawtrack.language import language_of
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations.chains import (
    RANK,
    STANDALONE,
    Chain,
    Level,
    also_lies_in,
    applied_scheme,
    around,
    in_preamble,
    nested,
    sentences_of,
    without_lead_in,
)
from lawtrack.reading.citations.tokens import (
    LAST,
    Group,
    Token,
    as_range,
    goes_through,
    in_genitive,
    joins,
    through,
)
from lawtrack.reading.citations.tokens import listed as is_listed

_TURNED = frozenset(
    {
        (Kind.POINT, Kind.SUBPARAGRAPH),
        (Kind.ALINEA, Kind.PARAGRAPH),
        (Kind.ALINEA, Kind.POINT),
        (Kind.SUBPARAGRAPH, Kind.PARAGRAPH),
    }
)
"""In Criminal Code articles a numbered тармақ may stand in a бөлік's абзац, and a бөлік inside a тармақша."""


def chains_of(text: str, groups: list[Group], lang: Lang, scheme: Scheme) -> tuple[Chain, ...] | None:
    """The addresses that the groups of ``text`` make; None where it cannot be told in which unit one of them lies.

    A group that is not smaller than the one before, or stands beside it in a list («екінші бөлігі және 3-тармақ»),
    begins a new address; what it leaves out is said by the one before.
    """
    joined = _through(text, groups, lang)
    if joined is None:
        return None
    runs: list[list[Group]] = [[joined[0]]]
    for group in joined[1:]:
        last = runs[-1][-1]
        # of units in a list none lies in the one before, unless the genitive says so
        beside = is_listed(text, last, group, lang) and not in_genitive(last, lang) and last.kind is not None
        if _goes_on(last, group) and not (beside and group.kind is not None):
            runs[-1].append(group)
        else:
            runs.append([group])
    chains: list[Chain] = []
    before = groups[0]
    for run in runs:
        chain = _chain(run, scheme)
        in_contents = bool(chains) and chains[-1].levels == (Level(Kind.TOC),)
        beside, before = in_contents and is_listed(text, before, run[0], lang), run[-1]
        if beside and run[0].kind not in STANDALONE:
            chains.append(chain)  # «мазмұнында және 11-баптың тақырыбында»
            continue
        if in_contents and run[0].kind not in STANDALONE:
            # «мазмұнында 320-баптың тақырыбы»: what stands in the table of contents is no other unit
            chains[-1] = Chain((Level(Kind.TOC), *chain.levels), chain.sentences)
            continue
        if chains and chain.levels and chain.levels[0].kind not in STANDALONE:
            outer = around(chain, chains[-1].levels) if chains[-1].levels else ()
            if outer is None:
                return None
            chain = Chain((*outer, *chain.levels), chain.sentences)
        chains.append(chain)
    return tuple(chains)


def _through(text: str, groups: list[Group], lang: Lang) -> list[Group] | None:
    """The groups; two that are the ends of a range («екінші абзацынан бастап бесінші абзацына дейін») are one.

    Returns:
        None where a word of such a range stands in the phrase and its ends are not told.
    """
    own = language_of(lang).addresses
    if not own.until or not joins(rf"\b(?:{own.until}|{own.since})\b", text):
        return groups
    result: list[Group] = []
    left = text[: groups[0].start]
    for i, group in enumerate(groups):
        behind = text[group.end : groups[i + 1].start if i + 1 < len(groups) else len(text)]
        first = result[-1] if result else None
        ends = re.match(rf"\s*(?:{own.until})\b", behind, re.IGNORECASE)
        if ends and first is not None:
            numbers = _between(first, group, lang)
            since = re.fullmatch(rf"\s*(?:{own.since})?\s*", left, re.IGNORECASE)
            if numbers is None or since is None:
                return None
            spelled = first.spelled or group.spelled
            result[-1] = Group(group.kind, numbers, first.start, group.closed, group.noun, group.end, spelled)
            behind = behind[ends.end() :]
        else:
            if joins(rf"\b(?:{own.until}|{own.since})\b", left):
                return None
            result.append(group)
        left = behind
    return None if joins(rf"\b(?:{own.until}|{own.since})\b", left) else result


def _between(first: Group, last: Group, lang: Lang) -> list[Number] | None:
    """The numbers from one unit to another of its kind."""
    if first.kind is not last.kind or len(first.numbers) != 1 or len(last.numbers) != 1:
        return None
    behind = through(first.numbers[0], last.numbers[0], lang)
    return [first.numbers[0], *behind] if behind else None


def groups_of(text: str, tokens: list[Token], lang: Lang) -> list[Group]:
    """Numbers with the noun after them."""
    groups: list[Group] = []
    numbers: list[Token] = []
    for token in tokens:
        if not token.noun:
            numbers.append(token)
            continue
        closed = any(t.closed for t in numbers)
        start = numbers[0].start if numbers else token.start
        noun = text[token.start : token.end]
        values = as_range(_values(text, numbers, lang), noun, lang)
        spelled = any(t.spelled for t in numbers)
        groups.append(Group(token.kind, values, start, closed, noun, token.end, spelled))
        numbers = []
    return groups


def _values(text: str, tokens: list[Token], lang: Lang) -> list[Number]:
    values: list[Number] = []
    for i, token in enumerate(tokens):
        if token.value is None:
            continue
        gap = text[tokens[i - 1].end : token.start] if i else ""
        behind = goes_through(values[-1], token.value, gap, lang) if i else None
        if behind == []:
            return []
        values += [token.value] if behind is None else behind
    return values


def _goes_on(last: Group, group: Group) -> bool:
    if last.kind is None:
        return False
    if group.kind in (None, Kind.HEADING, Kind.PREFACE):
        return True
    inside = RANK.get(group.kind, 99) > RANK.get(last.kind, 99) or in_preamble(last.kind, group.kind)
    turned = (last.kind, group.kind) in _TURNED
    return (
        inside
        or also_lies_in(group.kind, last.kind)
        or (turned and (group.closed or group.kind is Kind.SUBPARAGRAPH or last.kind is Kind.SUBPARAGRAPH))
    )


def _chain(run: list[Group], scheme: Scheme) -> Chain:
    sentences: tuple[int, ...] = ()
    levels: list[Level] = []
    for group in run:
        if group.kind is None:
            sentences = sentences_of(group.numbers)
            continue
        # the last line of a unit is a place, whatever is last of other kinds has a number
        numbers = tuple(n for n in group.numbers if n != LAST or group.kind is Kind.ALINEA)
        level = Level(group.kind, numbers)
        # no «1.» lies in a бөлік: «бірінші бөлігінің 3-тармағы» is «3)»
        in_part = bool(levels) and levels[-1].noun is Kind.SUBPARAGRAPH and group.kind is Kind.PARAGRAPH
        levels.append(applied_scheme(level, scheme, closed=group.closed or in_part, spelled=group.spelled))
    return Chain(nested(without_lead_in(levels)), sentences)
