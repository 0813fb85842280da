"""Why a directive is not understood: where its reading stopped, and what was expected there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lawtrack.language.facets.orders import Order
from lawtrack.model.document import Scheme
from lawtrack.model.message import Message, message
from lawtrack.reading.instructions.grammar.rules import Row, Table, Tokens
from lawtrack.reading.instructions.marks import put_back
from lawtrack.reading.instructions.patterns import compiled
from lawtrack.reading.instructions.places import PlaceReader

_LONG = 80
_BEHIND = 3
_VERB = "verb"
_ANY = "any"
_ORDERED = frozenset(order.value for order in Order)
_ADDRESSED = ("place", "inner", "units", "to")
EXPECTED: dict[str, Callable[[str], Message]] = {
    _VERB: lambda after: message("after «{after}» a verb of an order is expected", after=after),
    _ANY: lambda after: message("after «{after}» what is changed or put is expected", after=after),
    "new": lambda after: message("after «{after}» the words put are expected", after=after),
    "old": lambda after: message("after «{after}» the words sought are expected", after=after),
    "noun": lambda after: message(
        "after «{after}» the words that are changed, and what they are called, are expected", after=after
    ),
    "side": lambda after: message(
        "after «{after}» the words beside which to insert are expected", after=after
    ),
    "place": lambda after: message("after «{after}» the unit that is changed is expected", after=after),
    "units": lambda after: message("after «{after}» the new unit is expected", after=after),
    "to": lambda after: message("after «{after}» the new number is expected", after=after),
    "edition": lambda after: message(
        "after «{after}» the words «in the following wording», or an annex, are expected", after=after
    ),
    "text": lambda after: message("after «{after}» the quoted text is expected", after=after),
    "stop": lambda after: message("after «{after}» the end of the order is expected", after=after),
}
"""The sentence for each part of a rule that cannot be left out; other names of parts stand in ``SAME``."""
SAME = {
    "from": "place",
    "inner": "place",
    "classed": "units",
    "line": "old",
    "beside": "place",
    "behind": "new",
    "dash": "new",
    "anchor": "old",
    "titled": "old",
    "row": "noun",
    "next": "new",
    "among": "place",
    "some": "old",
    "sought": "old",
    "instead": "new",
    "fresh": "new",
    "added": "units",
    "annex": "edition",
    "worded": "edition",
    "content": "units",
    "likewise": "to",
    "edge": "side",
    "finish": "side",
    "ahead": "side",
    "nigh": "place",
    "past": "side",
    "quoted": "old",
    "sentence": "new",
    "resaid": "new",
    "end": "stop",
    "end_or_clause": "stop",
    "named": "units",
    "text_or_clause": "text",
    **{order.value: _VERB for order in Order},
}


def stopped(
    table: Table, places: PlaceReader, tokens: Tokens, at: int, scheme: Scheme, quoted: tuple[str, ...]
) -> Message:
    """The sentence for the clause that begins at a token.

    Args:
        table: The rules of the language.
        places: Its addresses.
        tokens: The directive.
        at: The first token of the clause that no row reads.
        scheme: What «1.» and «1)» are called in the amended act.
        quoted: The quotations of the directive, which are shown again.
    """
    rest = tokens.text(at, len(tokens.letters)) or tokens.body
    verb = next((letter for letter in tokens.letters[at:] if table.kind[letter] in _ORDERED), "")
    if not verb:
        return message("no verb of an order is known in «{words}»", words=_shown(rest, quoted))
    for found in table.found(tokens, at):
        for words in filter(None, map(found.kept, _ADDRESSED)):
            left = places.left_over(words, scheme)
            if left:
                return message(
                    "«{words}» is not understood as a place: «{left}» is left over",
                    words=_shown(words, quoted),
                    left=_shown(left, quoted),
                )
        return message("«{words}» names no place that it can be", words=_shown(found.all_words, quoted))
    end, expected = _furthest([row for row in table.rows if row.needs == verb], tokens.letters, at)
    after = tokens.text(max(0, end - _BEHIND), end)
    if not after:
        return message("no order begins with «{words}»", words=_shown(rest, quoted))
    return EXPECTED[expected](_shown(after, quoted))


def _furthest(rows: Sequence[Row], letters: str, at: int) -> tuple[int, str]:
    """The token where the row of the verb that comes furthest stops, and what it lacks there; «any» of several."""
    reached = [_reached(row, letters, at) for row in rows] or [(at, _VERB)]
    end = max(end for end, _part in reached)
    parts = {part for reach, part in reached if reach == end}
    return end, parts.pop() if len(parts) == 1 else _ANY


def _reached(row: Row, letters: str, at: int) -> tuple[int, str]:
    """How far a row that does not match comes, and its first part behind that which cannot be left out."""
    end, lacking = at, 0
    for i, (_name, head) in enumerate(row.parts):
        match = compiled(head, 0).match(letters, at)
        if match is None:
            break
        end, lacking = match.end(), i + 1
    name = next((n for n, _head in row.parts[lacking:] if not n.endswith("?")), row.parts[-1][0])
    return end, SAME.get(name, name)


def _shown(words: str, quoted: tuple[str, ...]) -> str:
    text = " ".join(put_back(words, quoted).split()) if quoted else words
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"
