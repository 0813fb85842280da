"""The facet of sentences: after which short forms a full stop ends nothing, and what denies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Sentences:
    """How sentences begin and what shortens words.

    Attributes:
        capitals: Letters with which a sentence may begin, as the inside of a character class.
        short: Short forms that a full stop follows, without it, as patterns in small letters.
        denies: A pattern of what plainly denies («не», «емес»). Empty where texts of the language have no legal force, and
            are not compared by it.
        twins: Of ``may_deny``, patterns of what the other language has a word of its own for, by a name that is the same in
            all («except»: «за исключением», «қоспағанда»).
        may_deny: A pattern of whatever may stand where another language denies («кроме», «без», «кемінде»), far more.
    """

    capitals: str
    short: tuple[str, ...]
    denies: str = ""
    may_deny: str = ""
    twins: Mapping[str, str] = field(default_factory=lambda: _NONE)
