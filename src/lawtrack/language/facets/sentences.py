"""The facet of sentences: after which short forms a full stop ends nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentences:
    """How sentences begin and what shortens words.

    Attributes:
        capitals: Letters with which a sentence may begin, as the inside of a character class.
        short: Short forms that a full stop follows, without it, as patterns in small letters.
    """

    capitals: str
    short: tuple[str, ...]
