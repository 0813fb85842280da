"""The facet of names: what the language itself is called, and an address as people write it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """Names and examples that a person is shown.

    Attributes:
        own: What the language calls itself: «русский».
        named: A pattern of the words with which its texts name languages of acts («текст на русском языке»).
        citation: A citation as it is typed, for an example: «пункт 2 статьи 5».
        yes: How a question is answered with yes, in small letters: «да». The first letter of each word is the word as well.
        no: … and with no: «нет».
    """

    own: str
    named: str
    citation: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
