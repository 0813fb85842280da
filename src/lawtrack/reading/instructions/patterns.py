"""The patterns of the languages, compiled when they are first read with.

Patterns of ``language`` are strings in which ``{substitute}``, ``{verbs}``, ``{nouns}`` … stand for the words of its
orders. They are compiled without regard to case, and «.» takes line ends; what must be a capital says so itself.
"""

from __future__ import annotations

import re
from functools import cache

from lawtrack.language import languages
from lawtrack.language.facets.orders import Order, Orders
from lawtrack.language.patterns import either
from lawtrack.language.told import Told
from lawtrack.reading.instructions.marks import MARK, Q

_FLAGS = re.IGNORECASE | re.DOTALL
_BEFORE_FIRST_WORD = re.compile(r"\A(?:\\s\*|,\?|\(\?:[^()|]*\)\?)+")


def forms(orders: Orders, *chosen: Order) -> str:
    """An alternation of all forms of the verbs of some orders."""
    return "|".join(
        form
        for verb in orders.verbs
        if verb.order in chosen
        for form in (*verb.forms, *verb.along, *verb.told)
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
