"""The patterns of the languages, compiled when they are first read with.

Patterns of ``language`` are strings in which ``{substitute}``, ``{verbs}``, ``{nouns}`` … stand for the words of its
orders. They are compiled without regard to case, and «.» takes line ends; what must be a capital says so itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lawtrack.language import languages
from lawtrack.language.facets.orders import Order, Orders
from lawtrack.language.patterns import either
from lawtrack.language.spelling import in_small_letters
from lawtrack.reading.instructions.marks import MARK, Q

_FLAGS = re.IGNORECASE | re.DOTALL
_NO_LETTER = re.compile(r"\\.|\(\?P<\w+>|A-Z")
"""What has a Latin capital in a pattern that is no letter of the text; «A-Z» stands beside «a-z»."""
_BEFORE_FIRST_WORD = re.compile(r"\A(?:\\s\*|,\?|\(\?:[^()|]*\)\?)+")
_WITH_CASE = re.compile(r"[A-Z]|\(\?-i")


def forms(orders: Orders, *chosen: Order) -> str:
    """An alternation of all forms of the verbs of some orders."""
    return "|".join(
        form for verb in orders.verbs if verb.order in chosen for form in (*verb.forms, *verb.along)
    )


def filled(pattern: str, orders: Orders, **further: str) -> str:
    """The pattern with the words of the language put for its placeholders.

    Args:
        pattern: As the language gives it.
        orders: The language's orders.
        further: What other placeholders stand for.
    """
    words = {
        **further,
        "verbs": "|".join(form for verb in orders.verbs for form in verb.forms),
        "forms": forms(orders, *Order),
        "nouns_put": "|".join(noun.put for noun in orders.nouns),
        "nouns": "|".join(noun.sought for noun in orders.nouns),
        **{order.value: forms(orders, order) for order in Order},
        "quotation": Q,
        "mark": MARK,
    }
    for name, value in words.items():
        pattern = pattern.replace(f"{{{name}}}", value)
    return pattern


@cache
def compiled(pattern: str, flags: int = _FLAGS) -> re.Pattern[str]:
    """The pattern, compiled once; an empty one matches nowhere."""
    return re.compile(pattern or r"(?!)", flags)


@cache
def of_any(facet: str, name: str, around: str = "{}") -> re.Pattern[str]:
    """One pattern of what all languages give: such lines are looked at before the language matters.

    Args:
        facet: The facet.
        name: Its attribute.
        around: What stands around the alternation, whose place «{}» is.
    """
    return compiled(around.replace("{}", f"(?:{either(_given(facet, name))})", 1))


def _given(facet: str, name: str) -> list[str]:
    """What the languages give, each once."""
    given = (
        filled(str(getattr(getattr(language, facet), name)), language.orders) for language in languages()
    )
    return list(dict.fromkeys(given))


class Told:
    """Whether, or where, a pattern of the languages stands in a text, whatever the case of its letters.

    Asked of the text in small letters: letters that are compared in either case take ``re`` three to five times as
    long, for it then tries every alternative at every place. A pattern that says what must be a capital is asked of the
    text as it stands.

    Args:
        pattern: As for ``compiled``.
    """

    __slots__ = ("_finditer", "_match", "_search", "_small")

    def __init__(self, pattern: str) -> None:
        self._small = bool(pattern) and _WITH_CASE.search(_NO_LETTER.sub("", pattern)) is None
        made = re.compile(_small(pattern), re.DOTALL) if self._small else compiled(pattern)
        self._search, self._match, self._finditer = made.search, made.match, made.finditer

    def within(self, text: str) -> bool:
        """True where it stands anywhere in the text."""
        return self._search(in_small_letters(text) if self._small else text) is not None

    def begins(self, text: str) -> bool:
        """True where the text begins with it."""
        return self._match(in_small_letters(text) if self._small else text) is not None

    def places(self, text: str) -> Iterator[re.Match[str]]:
        """Where it stands in the text, from its beginning; what the matches hold is in small letters."""
        return self._finditer(in_small_letters(text) if self._small else text)


def _small(pattern: str) -> str:
    """The pattern with small letters; Latin capitals are escapes and names of groups, so they stay."""
    return "".join(letter if letter.isascii() else letter.lower() for letter in pattern)


@cache
def told(pattern: str) -> Told:
    """The question, made once."""
    return Told(pattern)


@cache
def told_in_any(facet: str, name: str) -> Told:
    """The question whether one pattern of what all languages give stands in a text; arguments as for ``of_any``."""
    return Told(either(map(from_first_word, _given(facet, name))))


def from_first_word(pattern: str) -> str:
    """The pattern without what may stand before its first word, or be missing there: it is found in the same texts."""
    return _BEFORE_FIRST_WORD.sub("", pattern)
