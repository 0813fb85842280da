"""Places in a drafted text that a person must fill: marked so that they can never be taken for words of law.

The marks are white square brackets (U+27E6, U+27E7), which no act of law prints. Whoever reads a text asks
``is_unfilled`` before anything in it is taken as law.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

GAP_OPENS, GAP_CLOSES = "\u27e6", "\u27e7"


class Missing(StrEnum):
    """What is not known."""

    NEW_TEXT = "new_text"  # the wording of what is put, in the language of the draft
    OLD_WORDS = "old_words"  # the words sought, in that language
    ORDER = "order"  # an order that has only a person's own words
    ACT = "act"  # how the amended act is called
    MAKER = "maker"  # who made the amended act
    DATE = "date"
    NUMBER = "number"
    SUBJECT = "subject"  # «по вопросам …» in a title
    SIGNATORY = "signatory"
    CAPTION = "caption"

    __hash__ = str.__hash__


@dataclass(frozen=True, slots=True)
class Gap:
    """A place to be filled.

    Attributes:
        line: Its line in the text, from 0.
        what: What is missing there.
        n: The number of the instruction; None where it is of no single one.
    """

    line: int
    what: Missing
    n: int | None = None


def marked(words: str) -> str:
    """The mark of a gap, with what a person is asked for."""
    return f"{GAP_OPENS}{words}{GAP_CLOSES}"


def is_unfilled(text: str | None) -> bool:
    """True where a text still has a place to be filled."""
    return text is not None and (GAP_OPENS in text or GAP_CLOSES in text)
