"""One address as a person types it: every level belongs to the next, from the small to the large or the other way."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.language import language_of
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import Kind
from lawtrack.reading.citations.chains import (
    RANK,
    Chain,
    Level,
    applied_scheme,
    nested,
    sentences_of,
    without_lead_in,
)
from lawtrack.reading.citations.tokens import Group, in_genitive, joins

_DEPTH = {
    **RANK,
    **dict.fromkeys((Kind.PREFACE, Kind.PREAMBLE, Kind.TOC, Kind.CONCLUSIONS), 1),
    Kind.NOTE: RANK[Kind.PARAGRAPH],
    # either may hold the other: only the order of the words tells
    Kind.POINT: RANK[Kind.SUBPARAGRAPH],
    Kind.LONG_TITLE: 12,
    Kind.QUOTED: 12,
    Kind.LINE: 13,
}
_SENTENCE = 99
_ONCE = frozenset(k for k, depth in RANK.items() if depth <= RANK[Kind.PARAGRAPH]) - {Kind.NOTE}
"""No unit of these kinds lies in another of its kind: «ст. 5 ст. 1» names two."""


def one_address(groups: Sequence[Group], text: str, lang: Lang, scheme: Scheme) -> Chain | None:
    """The address, where the phrase can be only one: no list of units, of numbers, no level twice; else None.

    Laws tell addresses in a list from one long address by commas; people put commas anywhere («ст. 5, п. 1, пп. 2»).
    """
    own = language_of(lang).addresses
    if any(len(group.numbers) > 1 for group in groups) or joins(own.listing, text.replace(",", " ")):
        return None
    kinds = [
        group.kind
        for at, group in enumerate(groups)
        if group.kind in _ONCE and not group.closed and not _is_point(groups, at, scheme)
    ]
    if len(kinds) > len(set(kinds)):
        return None
    ordered = list(groups)
    first, last = _depth(ordered[0], scheme), _depth(ordered[-1], scheme)
    if Kind.NOTE in (ordered[0].kind, ordered[-1].kind) and min(first, last) >= _DEPTH[Kind.NOTE]:
        first = last  # a note may stand in a unit and hold such units
    if own.outward:
        turned = last <= first or _in_part(ordered[0], ordered[-1], text, lang)
    else:
        turned = last < first and not _in_part(ordered[-1], ordered[0], text, lang)
    if turned:
        ordered.reverse()
    elif own.outward and len(ordered) > 2 and _turned(ordered[1:], lang, scheme):
        # «статья 1, подпункт 2) пункта 3»: the article first, what lies in it from the small to the large
        ordered = [ordered[0], *reversed(ordered[1:])]
    levels: list[Level] = []
    sentences: tuple[int, ...] = ()
    for at, group in enumerate(ordered):
        if group.kind is None:
            if at != len(ordered) - 1:
                return None
            sentences = sentences_of(group.numbers)
            continue
        # codes: «пункт 4 части второй» is what ordinary laws call подпункт
        in_part = at > 0 and ordered[at - 1].kind is Kind.SUBPARAGRAPH
        level = applied_scheme(
            Level(group.kind, tuple(group.numbers)),
            scheme,
            closed=group.closed or (group.kind is Kind.PARAGRAPH and in_part),
            spelled=group.spelled,
        )
        in_part = group.kind is Kind.SUBPARAGRAPH
        if in_part and level.kind is Kind.PARAGRAPH and any(outer.kind is Kind.PARAGRAPH for outer in levels):
            # «часть вторая части 5»: the unnumbered one in the numbered
            level = Level(Kind.SUBPARAGRAPH, level.numbers, level.noun)
        levels.append(level)
    return Chain(nested(without_lead_in(levels)), sentences)


def _in_part(inner: Group, outer: Group, text: str, lang: Lang) -> bool:
    """True for «пункт 1 части первой», «бірінші бөліктің 1-тармағы», «paragraph 1 of part 1».

    The genitive says what lies in what, or the word that is printed between the two.
    """
    if (inner.kind, outer.kind) != (Kind.PARAGRAPH, Kind.SUBPARAGRAPH):
        return False
    own = language_of(lang).addresses
    word = own.joint.strip()
    if own.outward and word:
        return joins(rf"\b{re.escape(word)}\b", text[inner.end : outer.start])
    return in_genitive(outer, lang) and not in_genitive(inner, lang)


def _is_point(groups: Sequence[Group], at: int, scheme: Scheme) -> bool:
    """True for a «пункт» that is «1)»: in an act that calls it so, or beside a «часть»."""
    group, beside = groups[at], [*groups[max(at - 1, 0) : at], *groups[at + 1 : at + 2]]
    in_part = any(other.kind is Kind.SUBPARAGRAPH for other in beside)
    level = applied_scheme(Level(group.kind), scheme, closed=in_part) if group.kind else None
    return level is not None and level.kind is Kind.POINT


def _turned(groups: Sequence[Group], lang: Lang, scheme: Scheme) -> bool:
    first, last = _depth(groups[0], scheme), _depth(groups[-1], scheme)
    return last < first or (last == first and in_genitive(groups[-1], lang))


def _depth(group: Group, scheme: Scheme) -> int:
    if group.kind is None:
        return _SENTENCE
    if group.kind is Kind.SUBPARAGRAPH:  # in a code too: «часть первая пункта 4)», «пункт 4) части первой»
        return _DEPTH[Kind.SUBPARAGRAPH]
    return _DEPTH.get(
        applied_scheme(Level(group.kind), scheme, closed=group.closed, spelled=group.spelled).kind, 0
    )
