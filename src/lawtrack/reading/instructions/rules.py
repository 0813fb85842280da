"""The engine of the rules: a directive to tokens, tokens to the first row that reads them.

Every kind of token is one private letter, so that a row is one expression over letters. What a row found is a
``Found``: the stretches of the directive by the names of its groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from lawtrack.language.clauses import Clauses, Makes, Part, Rule
from lawtrack.language.orders import Orders
from lawtrack.reading.instructions.patterns import compiled, filled

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NAMED = re.compile(r"\(\?P<\w+>")
_KIND = re.compile(r"[a-z_]+")
_THROUGHOUT = "throughout"


@dataclass(frozen=True, slots=True)
class Tokens:
    """A directive as tokens.

    Attributes:
        body: Its words.
        letters: The letter of each token.
        spans: Where each begins and ends.
    """

    body: str
    letters: str
    spans: tuple[tuple[int, int], ...]

    def text(self, start: int, end: int) -> str:
        """The words of the tokens from ``start`` to ``end``."""
        return self.body[self.spans[start][0] : self.spans[end - 1][1]] if start < end else ""


@dataclass(frozen=True, slots=True)
class Row:
    """A rule, compiled.

    Attributes:
        rule: The row of the language.
        pattern: Over letters; groups are the parts' names with an ordinal behind «_».
        each: The expression of one of the parts in braces, where the row has them.
        parts: Its parts in order, with the expression up to and with each, for saying where reading stopped.
    """

    rule: Rule
    pattern: re.Pattern[str]
    each: re.Pattern[str] | None
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a row matched in a directive."""

    makes: Makes
    tokens: Tokens
    match: re.Match[str]
    each: re.Pattern[str] | None
    kind: Mapping[str, str]

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
        return " ".join(self.tokens.text(start, end) for start, end in self._stretches(group) if start < end)

    def kept(self, group: str) -> str:
        """The words of a group without «по всему тексту»."""
        pieces = []
        for start, end in self._stretches(group):
            first = start
            for at in range(start, end + 1):
                if at == end or self.kind[self.tokens.letters[at]] == _THROUGHOUT:
                    pieces.append(self.tokens.text(first, at))
                    first = at + 1
        return " ".join(piece for piece in pieces if piece)

    def kinds(self, group: str) -> list[str]:
        """The kinds of the tokens in a group."""
        letters = self.tokens.letters
        return [self.kind[letter] for start, end in self._stretches(group) for letter in letters[start:end]]

    def every(self) -> Iterator[Found]:
        """The parts in braces, one after the other; itself where the row has none."""
        if self.each is None:
            yield self
            return
        start, end = self.match.span("each_0")
        for one in self.each.finditer(self.tokens.letters, start, end):
            yield Found(self.makes, self.tokens, one, None, self.kind)

    def _stretches(self, group: str) -> list[tuple[int, int]]:
        found = [name for name in self.match.re.groupindex if name.rpartition("_")[0] == group]
        return [self.match.span(name) for name in found if self.match.start(name) >= 0]


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
        self._token = compiled("|".join(f"({_token(t.pattern, clauses, orders)})" for t in clauses.tokens))
        self.rows = tuple(map(self._row, clauses.rules))
        self._gap = re.compile(f"[{self.letter['and']}{self.letter['stop']}]*")

    def tokens(self, body: str) -> Tokens:
        """The directive as tokens; what says nothing to the rules is left out."""
        letters, spans = [], []
        for match in self._token.finditer(body):
            letter = self._letters[(match.lastindex or 1) - 1]
            if letter:
                letters.append(letter)
                spans.append(match.span())
        return Tokens(body, "".join(letters), tuple(spans))

    def found(self, tokens: Tokens, at: int) -> Iterator[Found]:
        """What the rows find from a token on, in the order of the table."""
        for row in self.rows:
            match = row.pattern.match(tokens.letters, at)
            if match is not None:
                yield Found(row.rule.makes, tokens, match, row.each, self.kind)

    def gap(self, tokens: Tokens, at: int) -> tuple[int, bool]:
        """Where the next clause begins, and whether the sentence ends before it."""
        match = self._gap.match(tokens.letters, at)
        end = match.end() if match else at
        return end, self.letter["stop"] in tokens.letters[at:end]

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
        return Row(rule, re.compile(read), re.compile(each) if each else None, tuple(heads))

    def _expression(self, part: Part, n: int) -> str:
        letters = _KIND.sub(lambda kind: self.letter[kind[0]], part.tokens).replace(" ", "")
        letters = re.sub(r"\((?!\?)", "(?:", letters)
        return f"(?P<{part.group}_{n}>{letters})" if part.group else letters


def _token(pattern: str, clauses: Clauses, orders: Orders) -> str:
    """The pattern of a token without groups of its own: which group matched tells the kind."""
    inner = {"throughout": clauses.throughout, "unit": clauses.unit}
    for name, value in inner.items():
        pattern = pattern.replace(f"{{{name}}}", value)
    return re.sub(r"\((?!\?)", "(?:", _NAMED.sub("(?:", filled(pattern, orders)))
