"""The facet of sentences: after which short forms a full stop ends nothing, and what denies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Limit:
    """How a limit on one scale is worded.

    Attributes:
        set: A pattern of what sets it: a comparison with its negation («не ниже», «төмен емес»), or words for both
            («кемінде»).
        compared: A pattern of the comparison without its negation («ниже», «-дан төмен»).
    """

    set: str
    compared: str


_NO_LIMITS: Mapping[str, Limit] = MappingProxyType({})


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
        limits: Limits that are worded by a negation, by their scale, whose name is the same in all languages: "less" («не
            ниже»), "more" («не свыше»), "later" («не позднее»), "earlier" («не ранее»). None where ``denies`` is empty.
        may_limit: A pattern of what may stand where another language sets such a limit («до», «в пределах»).
        unless: A pattern of negations in conditions, where ``denies`` leaves them out («белгіленбесе»).
        joins: A pattern of what joins clauses («и», «және»): a negation on one side of it denies no comparison on the other.
    """

    capitals: str
    short: tuple[str, ...]
    denies: str = ""
    may_deny: str = ""
    twins: Mapping[str, str] = field(default_factory=lambda: _NONE)
    limits: Mapping[str, Limit] = field(default_factory=lambda: _NO_LIMITS)
    may_limit: str = ""
    unless: str = ""
    joins: str = ""
