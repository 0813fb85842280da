"""Russian addresses: from the small to the large, «подпункт 2) части первой пункта 1 статьи 5»."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lawtrack.errors import CitationError
from lawtrack.model.document import Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number, number
from lawtrack.reading.citations.chains import (
    RANK,
    STANDALONE,
    Chain,
    Level,
    Reading,
    applied_scheme,
    rank,
    without_lead_in,
)
from lawtrack.reading.citations.words_ru import LAST, NOUN, ORDINAL, ordinal_value

_DIGITS = re.compile(r"(?<![\w.])(?:№\s*)?(\d+(?:-\d+)*(?:\.\d+)*)(\)?)(?!\w)|(?<!\w)([IVXLC]+)(?!\w)")
_BETWEEN = re.compile(r"[\s,;]*(?:и|или|а также|по|с|–|-|—|в|во|к|из|на|для)?[\s,;]*\Z", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:–|-|—|по)\s*\Z", re.IGNORECASE)
_NEW = re.compile(r"(?:,|;|\bи\b|\bили\b|\bа также\b)", re.IGNORECASE)

_TURNED = frozenset(
    {
        (Kind.SUBPARAGRAPH, Kind.POINT),
        (Kind.PARAGRAPH, Kind.ALINEA),
        (Kind.POINT, Kind.ALINEA),
    }
)


@dataclass(slots=True)
class _Group:
    """Numbers and their noun: «пункты 5 и 7», «второе предложение»."""

    kind: Kind | None
    numbers: list[Number]
    start: int
    closed: bool = False
    sentence: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # noun, number
    start: int
    end: int
    unit: Kind | None = None
    sentence: bool = False
    value: Number | None = None
    closed: bool = False


def read_addresses(text: str, scheme: Scheme) -> Reading:
    """The addresses that a Russian phrase names («в абзаце втором и четвертом части первой статьи 2»).

    Args:
        text: The phrase without quotations.
        scheme: What «1.» and «1)» are called in the act.
    """
    plain = text.replace("‑", "-").replace("\xa0", " ")
    tokens = _tokens(plain)
    rest = _rest(plain, tokens)
    groups = _groups(tokens, plain)
    if not groups:
        return Reading((), rest.strip())
    return Reading(_chains(groups, plain, scheme), rest.strip())


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    for match in NOUN.finditer(text):
        name = match.lastgroup or ""
        unit = None if name == "SENTENCE" else Kind[name]
        found.append(_Token("noun", match.start(), match.end(), unit, name == "SENTENCE"))
    for match in ORDINAL.finditer(text):
        found.append(_Token("number", match.start(), match.end(), value=Number(str(ordinal_value(match[0])))))
    for match in LAST.finditer(text):
        found.append(_Token("number", match.start(), match.end(), value=Number("last")))
    for match in _DIGITS.finditer(text):
        try:
            value = number(match[1] or match[3])
        except CitationError:
            continue
        found.append(_Token("number", match.start(), match.end(), value=value, closed=match[2] == ")"))
    found.sort(key=lambda t: (t.start, -t.end))
    kept: list[_Token] = []
    for token in found:
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept


def _rest(text: str, tokens: list[_Token]) -> str:
    """The words between the tokens that are no connecting words."""
    pieces, at = [], 0
    for token in tokens:
        pieces.append(text[at : token.start])
        at = token.end
    pieces.append(text[at:])
    return " ".join(p.strip() for p in pieces if not _BETWEEN.match(p)).strip()


def _groups(tokens: list[_Token], text: str) -> list[_Group]:
    groups: list[_Group] = []
    before: list[_Token] = []
    for i, token in enumerate(tokens):
        if token.kind == "number":
            open_ = groups[-1] if groups else None
            noun_follows = i + 1 < len(tokens) and tokens[i + 1].kind == "noun" and tokens[i + 1].sentence
            if open_ is not None and not (
                noun_follows and token.value and not token.closed and open_.numbers
            ):
                _extend(open_, token, tokens[i - 1], text)
            else:
                before.append(token)
            continue
        group = _Group(token.unit, [], token.start, sentence=token.sentence)
        if before:
            group.numbers = [t.value for t in before if t.value is not None]
            group.start = before[0].start
            before = []
        groups.append(group)
    return groups


def _extend(group: _Group, token: _Token, previous: _Token, text: str) -> None:
    if token.value is None:
        return
    gap = text[previous.end : token.start]
    if group.numbers and previous.kind == "number" and _RANGE.match(gap):
        first, last = group.numbers[-1].value, token.value.value
        if first is not None and last is not None and first < last <= first + 500:
            group.numbers += [Number(str(n)) for n in range(first + 1, last + 1)]
            return
    group.numbers.append(token.value)
    group.closed = group.closed or token.closed


def _chains(groups: list[_Group], text: str, scheme: Scheme) -> tuple[Chain, ...]:
    """Groups in order of words to addresses.

    A group that is not larger than the one before begins a new address; without «и» or a comma between them it lies
    in the unit before it («в статье 52 первое предложение», «в пункте 2 подпункт 3)»).
    """
    runs: list[list[_Group]] = [[groups[0]]]
    inside: list[bool] = [False]
    for group in groups[1:]:
        last = runs[-1][-1]
        listed = _is_listed(last, group, text)
        if _goes_on(last, group, scheme, listed=listed):
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


def _with_owners(chains: list[Chain]) -> tuple[Chain, ...]:
    """«пункт 2 и подпункт 1) пункта 3 статьи 5»: what the first ones leave out is said by the ones after them."""
    result: list[Chain] = []
    following: tuple[Level, ...] = ()
    for chain in reversed(chains):
        if following and chain.levels and chain.levels[0].kind not in STANDALONE:
            # a heading beside a unit is that of the unit around it («заголовок и часть первую статьи 5»)
            around = following[:-1] if chain.levels[0].kind is Kind.HEADING else following
            outer = tuple(lv for lv in around if rank(lv.kind) < rank(chain.levels[0].kind))
            chain = Chain((*outer, *chain.levels), chain.sentences)
        result.append(chain)
        following = chain.levels or following
    return tuple(reversed(result))


def _is_listed(last: _Group, group: _Group, text: str) -> bool:
    between = text[last.start : group.start]
    return bool(_NEW.search(between.rsplit(" ", 3)[-1] if last.numbers else "")) or between.rstrip().endswith(
        (" и", ",")
    )


def _is_smaller(outer: _Group, group: _Group) -> bool:
    if group.sentence:
        return not outer.sentence
    if outer.kind is None or group.kind is None:
        return False
    return RANK.get(group.kind, -1) > RANK.get(outer.kind, 99)


def _goes_on(last: _Group, group: _Group, scheme: Scheme, *, listed: bool) -> bool:
    if last.sentence:
        return not listed
    if last.kind is Kind.HEADING:
        return not listed
    if last.kind is None or group.kind is None:
        return False
    inside = RANK.get(group.kind, -1) < RANK.get(last.kind, -1)
    # «часть вторая подпункта 1)», and in codes «пункт 4) абзаца первого», «пункт 1) части первой»
    turned = (last.kind, group.kind) in _TURNED or (
        (last.kind, group.kind) == (Kind.PARAGRAPH, Kind.SUBPARAGRAPH)
        and (last.closed or scheme in (Scheme.KOAP, Scheme.UK))
    )
    return (inside or turned) and not (listed and not inside)


def _chain(run: list[_Group], scheme: Scheme) -> Chain:
    sentences: tuple[int, ...] = ()
    levels: list[Level] = []
    for i, group in reversed(list(enumerate(run))):
        if group.sentence:
            sentences = tuple(-1 if n.text == "last" else n.value or 0 for n in group.numbers)
            continue
        if group.kind is None:
            continue
        level = Level(group.kind, tuple(n for n in group.numbers if n.text != "last"))
        # codes: «пункт 4 части второй» is what ordinary laws call подпункт
        in_part = (
            group.kind is Kind.PARAGRAPH and run[i + 1 : i + 2] != [] and run[i + 1].kind is Kind.SUBPARAGRAPH
        )
        levels.append(applied_scheme(level, scheme, closed=group.closed or in_part))
    return Chain(without_lead_in(levels), sentences)
