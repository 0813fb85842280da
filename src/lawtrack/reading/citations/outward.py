"""Addresses from the small to the large: «подпункт 2) части первой пункта 1 статьи 5», ``paragraph 1 of article 5``."""

from __future__ import annotations

from itertools import pairwise

from lawtrack.language import language_of
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.reading.citations.chains import (
    RANK,
    STANDALONE,
    Chain,
    Level,
    also_lies_in,
    applied_scheme,
    around,
    nested,
    parts_hold_points,
    sentences_of,
    without_lead_in,
)
from lawtrack.reading.citations.tokens import LAST, Group, Token, as_range, goes_through, in_genitive, joins
from lawtrack.reading.citations.tokens import listed as is_listed

_THROUGH_THE_ACT = (*CONTAINERS, Kind.ARTICLE, Kind.ATTACHMENT)
_TURNED = frozenset(
    {
        (Kind.SUBPARAGRAPH, Kind.POINT),
        (Kind.PARAGRAPH, Kind.ALINEA),
        (Kind.POINT, Kind.ALINEA),
    }
)


def chains_of(text: str, groups: list[Group], lang: Lang, scheme: Scheme) -> tuple[Chain, ...] | None:
    """The addresses that the groups of ``text`` make; None where it cannot be told in which unit one of them lies.

    A group that is not larger than the one before begins a new address; without «и» or a comma between them it lies
    in the unit before it («в статье 52 первое предложение», «в пункте 2 подпункт 3)»).
    """
    runs: list[list[Group]] = [[groups[0]]]
    inside: list[bool] = [False]
    for group in groups[1:]:
        last = runs[-1][-1]
        listed = is_listed(text, last, group, lang)
        if _goes_on(last, group, scheme, lang, listed=listed) or _is_added_to(text, last, group, lang):
            runs[-1].append(group)
            continue
        inside.append(not listed and _is_smaller(runs[-1][0], group))
        runs.append([group])
    chains = [_chain(run, scheme) for run in runs]
    for i in range(1, len(chains)):
        if inside[i]:
            chains[i] = Chain((*chains[i - 1].levels, *chains[i].levels), chains[i].sentences)
            chains[i - 1] = Chain()
    return _with_owners([chain for chain in chains if chain.levels or chain.sentences])


def groups_of(text: str, tokens: list[Token], lang: Lang) -> list[Group]:
    """Numbers with the noun before them; ordinals of a sentence stand before theirs."""
    groups: list[Group] = []
    before: list[Token] = []
    for i, token in enumerate(tokens):
        if not token.noun:
            open_ = groups[-1] if groups else None
            if open_ is not None and not (
                open_.numbers and token.value and not token.closed and _stands_before(tokens, i, text)
            ):
                _extend(open_, token, tokens[i - 1], text, lang)
            else:
                before.append(token)
            continue
        group = Group(token.kind, [], token.start, noun=text[token.start : token.end], end=token.end)
        if before:
            group.numbers = [t.value for t in before if t.value is not None]
            in_digits = not any(t.spelled or t.value == LAST for t in before)
            # «3 статьи 5»: the first number belongs to a noun that is not there
            group.unclear = in_digits and i + 1 < len(tokens) and not tokens[i + 1].noun
            group.start = before[0].start
            group.spelled = any(t.spelled for t in before)
            before = []
        groups.append(group)
    for n, group in enumerate(groups):
        several = not n and _names_several(text, group, lang)
        group.numbers = [] if group.unclear else as_range(group.numbers, group.noun, lang, several=several)
    return groups


def _names_several(text: str, group: Group, lang: Lang) -> bool:
    """True where «статьи», the first word of an address, is no genitive: nothing before it lies in it."""
    either = language_of(lang).addresses.either
    return bool(either and not text[: group.start].strip() and joins(either, group.noun))


def _stands_before(tokens: list[Token], at: int, text: str) -> bool:
    """True for a number of the noun behind it: «первое предложение», «в пункте 3 последний абзац исключить»."""
    if at + 1 >= len(tokens) or not tokens[at + 1].noun:
        return False
    if tokens[at + 1].kind is None:
        return True
    alone = at + 2 >= len(tokens) or tokens[at + 2].noun
    return alone and text[tokens[at].start].isalpha()


def _extend(group: Group, token: Token, previous: Token, text: str, lang: Lang) -> None:
    group.end = token.end
    if token.value is None:
        return
    gap = text[previous.end : token.start]
    if group.numbers and not previous.noun:
        through = goes_through(group.numbers[-1], token.value, gap, lang)
        if through is not None:
            group.numbers += through
            group.unclear = group.unclear or not through
            return
    group.numbers.append(token.value)
    group.closed = group.closed or token.closed
    group.spelled = group.spelled or token.spelled


def _with_owners(chains: list[Chain]) -> tuple[Chain, ...] | None:
    """«пункт 2 и подпункт 1) пункта 3 статьи 5»: what the first ones leave out is said by the ones after them."""
    result: list[Chain] = []
    following: tuple[Level, ...] = ()
    completed: list[bool] = []  # by the larger unit behind it: «пункта 4 и пункте 5 статьи 19»
    for chain in reversed(chains):
        if following and chain.levels and chain.levels[0].kind not in STANDALONE:
            # what is named beside a unit lies in the unit around it («заголовок и часть первую статьи 5»)
            outer = around(chain, following)
            if outer is None:
                return None
            chain = Chain((*outer, *chain.levels), chain.sentences)
        completed.append(chain.outermost in _THROUGH_THE_ACT)
        result.append(chain)
        following = chain.levels or following
    known = completed[::-1]
    if any(
        _in_no_unit(one, two) and not (n and known[n]) for n, (one, two) in enumerate(pairwise(chains), 1)
    ):
        return None
    return tuple(reversed(result))


def _in_no_unit(before: Chain, chain: Chain) -> bool:
    """«статью 9 и абзац второй»: a smaller unit behind a larger one, of which it is not told in which unit it lies."""
    if not before.levels or not chain.levels or chain.levels[0].kind in STANDALONE:
        return False
    last, first = before.levels[-1].kind, chain.levels[0].kind
    if RANK.get(first, -1) <= RANK.get(last, 99):
        # «пункт 2 статьи 5, абзац третий пункта 3»: in the same article, or in any?
        outermost = before.levels[0].kind
        return first not in _THROUGH_THE_ACT and RANK.get(outermost, 99) < RANK.get(first, -1)
    outer = around(chain, before.levels)
    return outer is None or bool(outer)


def _is_smaller(outer: Group, group: Group) -> bool:
    if outer.kind is Kind.TOC:  # «в оглавлении заголовок статьи 5»
        return group.kind is not Kind.TOC
    if group.sentence:
        return not outer.sentence
    if outer.kind is None or group.kind is None:
        return False
    return RANK.get(group.kind, -1) > RANK.get(outer.kind, 99)


def _goes_on(last: Group, group: Group, scheme: Scheme, lang: Lang, *, listed: bool) -> bool:
    """True where the unit before lies in ``group``; of units in a list none does, unless the genitive alone says so."""
    if last.sentence or last.kind is Kind.HEADING:
        return not listed
    if last.kind is None or group.kind is None:
        return False
    inside = RANK.get(group.kind, -1) < RANK.get(last.kind, -1)
    # «часть вторая подпункта 1)», and in codes «пункт 4) абзаца первого», «пункт 1) части первой»
    turned = (last.kind, group.kind) in _TURNED or (
        (last.kind, group.kind) == (Kind.PARAGRAPH, Kind.SUBPARAGRAPH)
        and (last.closed or parts_hold_points(scheme) or in_genitive(group, lang))
    )
    if listed:
        return inside and in_genitive(group, lang) and not in_genitive(last, lang)
    return inside or turned


def _is_added_to(text: str, last: Group, group: Group, lang: Lang) -> bool:
    """True for a unit in one that is smaller elsewhere: «примечание к пункту 3», «подпункт 2) строки 4»."""
    if last.kind is None or group.kind is None or not also_lies_in(last.kind, group.kind):
        return False
    gap, belongs = text[last.end : group.start], language_of(lang).addresses.belongs
    if is_listed(text, last, group, lang):
        return False
    return in_genitive(group, lang) or bool(belongs and joins(belongs, gap))


def _chain(run: list[Group], scheme: Scheme) -> Chain:
    sentences: tuple[int, ...] = ()
    levels: list[Level] = []
    for i, group in reversed(list(enumerate(run))):
        if group.kind is None:
            sentences = sentences_of(group.numbers)
            continue
        level = Level(group.kind, tuple(n for n in group.numbers if n != LAST or group.kind is Kind.ALINEA))
        # «пункт 4 части второй» is what ordinary laws call подпункт: no «1.» lies in a часть
        in_part = (
            group.kind is Kind.PARAGRAPH and run[i + 1 : i + 2] != [] and run[i + 1].kind is Kind.SUBPARAGRAPH
        )
        level = applied_scheme(level, scheme, closed=group.closed or in_part, spelled=group.spelled)
        a_part = group.kind is Kind.SUBPARAGRAPH
        if a_part and level.kind is Kind.PARAGRAPH and any(outer.kind is Kind.PARAGRAPH for outer in levels):
            level = Level(Kind.SUBPARAGRAPH, level.numbers, level.noun)  # «часть первая пункта 1» of a code
        levels.append(level)
    return Chain(nested(without_lead_in(levels)), sentences)
