"""Addresses from the large to the small: «5-баптың 1-тармағының 2) тармақшасы»."""

from __future__ import annotations

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations.chains import (
    RANK,
    STANDALONE,
    Chain,
    Level,
    applied_scheme,
    rank,
    sentences_of,
    without_lead_in,
)
from lawtrack.reading.citations.tokens import LAST, Group, Token, goes_through

_TURNED = frozenset(
    {
        (Kind.POINT, Kind.SUBPARAGRAPH),
        (Kind.ALINEA, Kind.PARAGRAPH),
        (Kind.ALINEA, Kind.POINT),
        (Kind.SUBPARAGRAPH, Kind.PARAGRAPH),
    }
)
"""In Criminal Code articles a numbered тармақ may stand in a бөлік's абзац, and a бөлік inside a тармақша."""


def chains_of(text: str, groups: list[Group], lang: Lang, scheme: Scheme) -> tuple[Chain, ...]:
    """The addresses that the groups make; ``text`` and ``lang`` do not matter in this order.

    A group that is not smaller than the one before begins a new address; what it leaves out is said by the one before.
    """
    del text, lang
    runs: list[list[Group]] = [[groups[0]]]
    for group in groups[1:]:
        if _goes_on(runs[-1][-1], group):
            runs[-1].append(group)
        else:
            runs.append([group])
    chains: list[Chain] = []
    for run in runs:
        chain = _chain(run, scheme)
        if chains and chain.levels and chain.levels[0].kind not in STANDALONE:
            outer = tuple(lv for lv in chains[-1].levels if rank(lv.kind) < rank(chain.levels[0].kind))
            chain = Chain((*outer, *chain.levels), chain.sentences)
        chains.append(chain)
    return tuple(chains)


def groups_of(text: str, tokens: list[Token], lang: Lang) -> list[Group]:
    """Numbers with the noun after them."""
    groups: list[Group] = []
    numbers: list[Token] = []
    for token in tokens:
        if not token.noun:
            numbers.append(token)
            continue
        closed = any(t.closed for t in numbers)
        groups.append(Group(token.kind, _values(text, numbers, lang), token.start, closed))
        numbers = []
    return groups


def _values(text: str, tokens: list[Token], lang: Lang) -> list[Number]:
    values: list[Number] = []
    for i, token in enumerate(tokens):
        if token.value is None:
            continue
        gap = text[tokens[i - 1].end : token.start] if i else ""
        through = goes_through(values[-1], token.value, gap, lang) if i else None
        values += [token.value] if through is None else through
    return values


def _goes_on(last: Group, group: Group) -> bool:
    if last.kind is None:
        return False
    if group.kind in (None, Kind.HEADING, Kind.PREFACE):
        return True
    inside = RANK.get(group.kind, 99) > RANK.get(last.kind, 99)
    turned = (last.kind, group.kind) in _TURNED
    return inside or (
        turned and (group.closed or group.kind is Kind.SUBPARAGRAPH or last.kind is Kind.SUBPARAGRAPH)
    )


def _chain(run: list[Group], scheme: Scheme) -> Chain:
    sentences: tuple[int, ...] = ()
    levels: list[Level] = []
    for group in run:
        if group.kind is None:
            sentences = sentences_of(group.numbers)
            continue
        level = Level(group.kind, tuple(n for n in group.numbers if n != LAST))
        levels.append(applied_scheme(level, scheme, closed=group.closed))
    return Chain(without_lead_in(levels), sentences)
