"""The facet of orders: the verbs by which an amending act changes the law, and the nouns it calls words by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Order(StrEnum):
    """What a verb orders."""

    SUBSTITUTE = "substitute"
    DELETE = "delete"
    INSERT = "insert"
    RESTATE = "restate"
    RENUMBER = "renumber"
    REPEAL = "repeal"


@dataclass(frozen=True, slots=True)
class Verb:
    """The verbs of one order.

    Attributes:
        order: What they order.
        forms: Patterns of the forms that order by themselves («заменить»).
        along: Forms that go along with another order («…, заменив слова …»).
        told: Forms that order only where the whole line is read as an order, for law uses them of other things as well
            («пункт 2 исключается», but also «из дохода исключается …»).
    """

    order: Order
    forms: tuple[str, ...]
    along: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Noun:
    """What quoted words are called («слово», «цифра»).

    Attributes:
        sought: Pattern of its forms beside the words sought.
        put: Pattern of its forms beside the words put; the same where the language tells them apart otherwise.
    """

    sought: str
    put: str


@dataclass(frozen=True, slots=True)
class Orders:
    """The words of orders; a new verb is one word here, read wherever orders are read.

    Attributes:
        verbs: One entry an order.
        nouns: The longer of two that begin alike first.
        told: Pattern of a verb in a line; ``{verbs}`` stands for the forms that order by themselves.
        one_language: Pattern of the line that says that the text in one language does not change.
    """

    verbs: tuple[Verb, ...]
    nouns: tuple[Noun, ...]
    told: str
    one_language: str
