"""The facet of numerals: numbers in words within sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NONE: Mapping[int, str] = MappingProxyType({})
_NO_MEASURES: Mapping[str, str] = MappingProxyType({})
_NO_ENDINGS: Mapping[str, Callable[[int], str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Joined:
    """Numbers as the first part of longer words: «пятидневный», «үшжылдық».

    Attributes:
        stems: What stands for each number, a pattern.
        tail: A pattern of what may follow it in the word.
    """

    stems: Mapping[int, str] = field(default_factory=lambda: _NONE)
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Numerals:
    """Numbers in words. None at all where texts of the language have no legal force, and are not compared by them.

    Attributes:
        cardinals: A pattern of each simple numeral in all its forms.
        bare: The same numerals without an ending, where an ending closes a number: «бір мыңнан үш мыңға дейін».
        hyphened: What follows a numeral may be joined to it by a hyphen.
        compounds: Numbers that measure, joined with what they count.
        prefixes: Other words that begin with a number: the other language may write them apart.
        says: Patterns of words that may stand where the other language has a number: «квартал» for three months.
        other_meaning: A pattern of numerals that are other words too («семью»): they answer a number, and are not missed.
        money: A pattern of what stands after the number of a sum: the currency, or the unit by which sums are reckoned.
        measures: A pattern of what stands behind a number that counts this or that, by a name that is the same in all
            languages (``month``); the first that is found counts.
        measuring: A pattern, by the same names, of what follows the number in a word that begins with it («пятидневный»).
        joints: A pattern of the conjunctions between the numbers of one reference.
        decimal: What stands before the decimals of a number in figures, as the interface and reports print it.
        number_first: The number stands before the noun of its unit.
        ended: How a number in figures is written with an ending, by the name of the ending.
    """

    money: str
    joints: str
    decimal: str
    cardinals: Mapping[int, str] = field(default_factory=lambda: _NONE)
    bare: Mapping[int, str] = field(default_factory=lambda: _NONE)
    hyphened: bool = False
    compounds: Joined = Joined()
    prefixes: Joined = Joined()
    says: Mapping[int, str] = field(default_factory=lambda: _NONE)
    other_meaning: str = ""
    measures: Mapping[str, str] = field(default_factory=lambda: _NO_MEASURES)
    measuring: Mapping[str, str] = field(default_factory=lambda: _NO_MEASURES)
    number_first: bool = False
    ended: Mapping[str, Callable[[int], str]] = field(default_factory=lambda: _NO_ENDINGS)
