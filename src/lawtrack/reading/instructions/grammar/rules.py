"""The engine of the rules: a directive to tokens, tokens to the first row that reads them.

Every kind of token is one private letter, so that a row is one expression over letters. What a row found is a
``Found``: the stretches of the directive by the names of its groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import NamedTuple

from lawtrack.language.facets.clauses import Classification, Clauses, Makes, Part, Rule
from lawtrack.language.facets.orders import Order, Orders
from lawtrack.language.told import Told
from lawtrack.reading.instructions.patterns import filled
from lawtrack.reading.remembering import remembered

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NAMED = re.compile(r"\(\?P<\w+>")
_KIND = re.compile(r"[a-z_]+")
_THROUGHOUT = "throughout"
_ORDERED = frozenset(order.value for order in Order)


class Tokens(NamedTuple):
    """A directive as tokens.

    Attributes:
        body: Its words.
        letters: The letter of each token.
        found: Where each stands.
        throughout: The letter of «по всему тексту» if it is among them, else empty.
    """

    body: str
    letters: str
    found: Sequence[re.Match[str]]
    throughout: str = ""

    def text(self, start: int, end: int) -> str:
        """The words of the tokens from ``start`` to ``end``."""
        return self.body[self.found[start].start() : self.found[end - 1].end()] if start < end else ""


@dataclass(frozen=True)
class Row:
    """A rule over letters, compiled when a directive first asks for it: most are never asked for.

    Attributes:
        rule: The row of the language.
        read: Its expression; groups are the parts' names with an ordinal behind «_».
        braced: That of one of the parts in braces, empty where the row has none.
        parts: Its parts in order, with the expression up to and with each, for saying where reading stopped.
        needs: The letter of its verb, without which it does not match; empty where it has none.
    """

    rule: Rule
    read: str
    braced: str
    parts: tuple[tuple[str, str], ...]
    needs: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled."""
        return re.compile(self.read)

    @cached_property
    def groups(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of its groups by the names of parts."""
        return _groups(self.pattern)

    @cached_property
    def each(self) -> re.Pattern[str] | None:
        """One of the parts in braces, compiled; None where the row has none."""
        return re.compile(self.braced) if self.braced else None


class Found(NamedTuple):
    """What a row, or one of its parts in braces, matched in a directive."""

    row: Row
    tokens: Tokens
    match: re.Match[str]
    groups: Mapping[str, tuple[int, ...]]
    kind: Mapping[str, str]

    @property
    def makes(self) -> Makes:
        """What comes of it."""
        return self.row.rule.makes

    @property
    def all_words(self) -> str:
        """Everything that it matched."""
        return self.tokens.text(self.match.start(), self.match.end())

    @property
    def end(self) -> int:
        """The number of the first token behind it."""
        return self.match.end()

    def text(self, group: str) -> str:
        """The words of a group, of all its stretches one behind the other; empty where it has none."""
        found = [self.tokens.text(start, end) for start, end in self._stretches(group) if start < end]
        return found[0] if len(found) == 1 else " ".join(found)

    def kept(self, group: str) -> str:
        """The words of a group without «по всему тексту»."""
        if not self.tokens.throughout:
            return self.text(group)
        pieces = []
        for start, end in self._stretches(group):
            first = start
            for at in range(start, end + 1):
                if at == end or self.tokens.letters[at] == self.tokens.throughout:
                    pieces.append(self.tokens.text(first, at))
                    first = at + 1
        return " ".join(piece for piece in pieces if piece)

    def kinds(self, group: str) -> list[str]:
        """The kinds of the tokens in a group."""
        letters = self.tokens.letters
        return [self.kind[letter] for start, end in self._stretches(group) for letter in letters[start:end]]

    def every(self) -> Iterator[Found]:
        """The parts in braces, one after the other; itself where the row has none."""
        each = self.row.each
        if each is None:
            yield self
            return
        groups = _groups(each)
        for one in each.finditer(self.tokens.letters, *self.match.span("each_0")):
            yield Found(self.row, self.tokens, one, groups, self.kind)

    def _stretches(self, group: str) -> list[tuple[int, int]]:
        span = self.match.span
        return [span(n) for n in self.groups.get(group, ()) if span(n)[0] >= 0]


def _groups(pattern: re.Pattern[str]) -> dict[str, tuple[int, ...]]:
    """The numbers of the groups of a row by the names of its parts."""
    found: dict[str, tuple[int, ...]] = {}
    for name, n in pattern.groupindex.items():
        group = name.rpartition("_")[0]
        found[group] = (*found.get(group, ()), n)
    return found


class Table:
    """The rules of one language, ready to read with.

    Args:
        clauses: Tokens, parts and rows.
        orders: The words of orders in them.
    """

    def __init__(self, clauses: Clauses, orders: Orders) -> None:
        kinds = list(dict.fromkeys(token.kind for token in clauses.tokens))
        self.letter = dict(zip(kinds, _LETTERS, strict=False))
        self.kind = {letter: kind for kind, letter in self.letter.items()}
        self._parts = clauses.parts
        self._letters = [self.letter[token.kind] if token.read else "" for token in clauses.tokens]
        # the group that tells the kind stands behind its pattern: ``re`` passes over one by its first letter
        self._token = Told("|".join(f"(?:{_token(t.pattern, clauses, orders)})()" for t in clauses.tokens))
        self.rows = tuple(map(self._row, clauses.rules))
        self._matching = remembered(self._matches)  # directives are many, orders of tokens are few
        # a language whose amending acts are not read has no tokens
        between = "".join(self.letter.get(kind, "") for kind in ("and", "stop"))
        self._gap = re.compile(f"[{between}]*" if between else "")

    def tokens(self, body: str) -> Tokens:
        """The directive as tokens; what says nothing to the rules is left out."""
        letter = self._letters
        found = [(letter[(match.lastindex or 1) - 1], match) for match in self._token.places(body)]
        read = [(one, match) for one, match in found if one]
        letters = "".join([one for one, _match in read])
        throughout = self.letter.get(_THROUGHOUT, "")
        return Tokens(
            body, letters, [match for _one, match in read], throughout if throughout in letters else ""
        )

    def found(self, tokens: Tokens, at: int) -> Iterator[Found]:
        """What the rows find from a token on, in the order of the table."""
        for row, match in self._matching(tokens.letters, at):
            yield Found(row, tokens, match, row.groups, self.kind)

    def _matches(self, letters: str, at: int) -> list[tuple[Row, re.Match[str]]]:
        rows = [row for row in self.rows if row.needs in letters]
        return [(row, match) for row in rows if (match := row.pattern.match(letters, at)) is not None]

    def gap(self, tokens: Tokens, at: int) -> tuple[int, bool]:
        """Where the next clause begins, and whether the sentence ends before it; a semicolon only parts its clauses."""
        match = self._gap.match(tokens.letters, at)
        end = match.end() if match else at
        return end, any(found[0] == "." for found in tokens.found[at:end])

    def _row(self, rule: Rule) -> Row:
        numbers = count()
        heads: list[tuple[str, str]] = []
        read = each = ""
        inside = False
        for word in rule.order.split():
            inside = inside or word.startswith("{")
            name = word.strip("{}")
            expression = self._expression(self._parts[name], next(numbers))
            if not inside:
                read += expression
                heads.append((name, read))
                continue
            each += expression
            heads.append((name, read + each))
            if word.endswith("}"):
                read += f"(?P<each_0>(?:{_NAMED.sub('(?:', each)})+)"
                inside = False
        needs = next((self.letter[name] for name, _head in heads if name in _ORDERED), "")
        return Row(rule, read, each, tuple(heads), needs)

    def _expression(self, part: Part, n: int) -> str:
        letters = _KIND.sub(lambda kind: self.letter[kind[0]], part.tokens).replace(" ", "")
        letters = re.sub(r"\((?!\?)", "(?:", letters)
        return f"(?P<{part.group}_{n}>{letters})" if part.group else letters


def coded(classification: Classification, levels: Sequence[str]) -> str:
    """The pattern of lines of these levels of a classification, with their codes; one that matches nowhere for none."""
    named = "|".join(levels)
    return classification.coded.replace("{level}", named) if named else r"(?!)"


def _token(pattern: str, clauses: Clauses, orders: Orders) -> str:
    """The pattern of a token without groups of its own: which group matched tells the kind."""
    inner = {
        "throughout": clauses.throughout,
        "unit": clauses.unit,
        "forms": clauses.forms,
        "classed": coded(clauses.classification, clauses.classification.levels),
    }
    for name, value in inner.items():
        pattern = pattern.replace(f"{{{name}}}", value)
    return re.sub(r"\((?!\?)", "(?:", _NAMED.sub("(?:", filled(pattern, orders)))
