"""Kazakh addresses: from the large to the small, «5-баптың 1-тармағының 2) тармақшасы».

Four shapes of the chain occur (full genitive; mixed; genitive on the last noun only; inside a scope without the
possessive), and commas or «және» join numbers of one noun («1-2), 32-6) және 32-7) тармақшалармен»). The order of the
nouns is the same in all, so the endings need not be told apart to know the levels.
"""

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
from lawtrack.reading.citations.words_kk import LAST, NOUN, ORDINAL, ordinal_value

_DIGITS = re.compile(
    r"(?<![\w.])(\d+(?:-\d+)*(?:\.\d+)*)(\)|\s*-(?=\s|[а-яәғқңөұүһі])|-\s*(?=,|және))?", re.IGNORECASE
)
_LATIN_I = re.compile(r"(?<=[а-яәғқңөұүһі])i|i(?=[а-яәғқңөұүһі])", re.IGNORECASE)
_BETWEEN = re.compile(
    r"[\s,;:–—-]*(?:және|мен|пен|бен|немесе|сондай-ақ|осы|дейін|бастап)?[\s,;:–—-]*\Z", re.IGNORECASE
)
_RANGE = re.compile(r"\s*(?:–|—|-)\s*\Z")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    start: int
    end: int
    text: str = ""
    unit: Kind | None = None
    value: Number | None = None
    closed: bool = False


@dataclass(slots=True)
class _Group:
    kind: Kind | None
    numbers: list[Number]
    word: str
    closed: bool
    end: int


def read_addresses(text: str, scheme: Scheme) -> Reading:
    """The addresses that a Kazakh phrase names («49-баптың 1-тармағының екінші бөлігіндегі»).

    Args:
        text: The phrase without quotations.
        scheme: What «1.» and «1)» are called in the act.
    """
    plain = _LATIN_I.sub("і", text.replace("‑", "-").replace("\xa0", " "))
    tokens = _tokens(plain)
    groups = _groups(tokens, plain)
    pieces, at = [], 0
    for token in tokens:
        pieces.append(plain[at : token.start])
        at = token.end
    pieces.append(plain[at:])
    rest = " ".join(p.strip() for p in pieces if not _BETWEEN.match(p)).strip()
    if not groups:
        return Reading((), rest)
    runs: list[list[_Group]] = [[groups[0]]]
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
    return Reading(tuple(chains), rest)


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    for match in NOUN.finditer(text):
        name = match.lastgroup or ""
        unit = None if name == "SENTENCE" else Kind[name]
        found.append(
            _Token("sentence" if unit is None else "noun", match.start(), match.end(), match[0].lower(), unit)
        )
    for match in ORDINAL.finditer(text):
        found.append(_Token("number", match.start(), match.end(), value=Number(str(ordinal_value(match[0])))))
    for match in LAST.finditer(text):
        found.append(_Token("number", match.start(), match.end(), value=Number("last")))
    for match in _DIGITS.finditer(text):
        try:
            value = number(match[1])
        except CitationError:
            continue
        found.append(_Token("number", match.start(), match.end(), value=value, closed=match[2] == ")"))
    # «бап» after «5-» is glued to its number: look for nouns inside such words as well
    for match in re.finditer(r"(?<=\d-)[а-яәғқңөұүһі]+", text, re.IGNORECASE):
        noun = NOUN.match(match[0])
        if noun:
            found.append(
                _Token("noun", match.start(), match.end(), match[0].lower(), Kind[noun.lastgroup or ""])
            )
    found.sort(key=lambda t: (t.start, -t.end))
    kept: list[_Token] = []
    for token in found:
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept


def _groups(tokens: list[_Token], text: str) -> list[_Group]:
    groups: list[_Group] = []
    numbers: list[_Token] = []
    for token in tokens:
        if token.kind == "number":
            numbers.append(token)
            continue
        values = _values(numbers, text)
        closed = any(t.closed for t in numbers)
        groups.append(_Group(token.unit, values, token.text, closed, token.end))
        numbers = []
    return groups


def _values(tokens: list[_Token], text: str) -> list[Number]:
    values: list[Number] = []
    for i, token in enumerate(tokens):
        if token.value is None:
            continue
        if i and _RANGE.match(text[tokens[i - 1].end : token.start]):
            first, last = values[-1].value, token.value.value
            if first is not None and last is not None and first < last <= first + 500:
                values += [Number(str(n)) for n in range(first + 1, last + 1)]
                continue
        values.append(token.value)
    return values


def _goes_on(last: _Group, group: _Group) -> bool:
    if last.kind is None:
        return False
    if group.kind in (None, Kind.HEADING, Kind.PREFACE):
        return True
    inside = RANK.get(group.kind, 99) > RANK.get(last.kind, 99)
    # in Criminal Code articles a numbered тармақ may stand in a бөлік's абзац, and a бөлік inside a тармақша
    turned = (last.kind, group.kind) in (
        (Kind.POINT, Kind.SUBPARAGRAPH),
        (Kind.ALINEA, Kind.PARAGRAPH),
        (Kind.ALINEA, Kind.POINT),
        (Kind.SUBPARAGRAPH, Kind.PARAGRAPH),
    )
    return inside or (
        turned and (group.closed or group.kind is Kind.SUBPARAGRAPH or last.kind is Kind.SUBPARAGRAPH)
    )


def _chain(run: list[_Group], scheme: Scheme) -> Chain:
    sentences: tuple[int, ...] = ()
    levels: list[Level] = []
    for group in run:
        if group.kind is None:
            sentences = tuple(-1 if n.text == "last" else n.value or 0 for n in group.numbers)
            continue
        level = Level(group.kind, tuple(n for n in group.numbers if n.text != "last"))
        levels.append(applied_scheme(level, scheme, closed=group.closed))
    return Chain(without_lead_in(levels), sentences)
