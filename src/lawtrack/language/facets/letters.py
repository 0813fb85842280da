"""The facet of letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a language.

    Attributes:
        script: The first and the last character of its script: texts are told apart by it first.
        alphabet: Its small letters, as the inside of a character class: ``а-яё``.
        own: Small letters that no other language of this script has; none where it is told by their absence.
        lettered: The letters that number the items of a list («а)», «б)»), as the inside of a character class.
        counting: The small letters in the order in which a list counts them, each with the one that stands for it in an
            eId.
        ascii: How each letter is written in ASCII, in the names of addresses.
        same: Letters that are written one for the other, and are one when texts are compared or searched: ``ё``, ``е``.
        typed: Latin letters that are typed in the midst of its words, and what they stand for.
        homoglyphs: Small letters of another alphabet that look like letters of this one, and those in the same order.
        keyboard: What the keys of a Latin keyboard type in its layout, as far as that is something else: ``q``, ``й``.
        roman: Its letters that are typed for the digits of Roman numbers, and the digits.
    """

    script: tuple[str, str]
    alphabet: str
    lettered: str
    counting: Mapping[str, str]
    own: str = ""
    ascii: Mapping[str, str] = field(default_factory=lambda: _NONE)
    same: Mapping[str, str] = field(default_factory=lambda: _NONE)
    typed: Mapping[str, str] = field(default_factory=lambda: _NONE)
    homoglyphs: tuple[str, str] = ("", "")
    keyboard: Mapping[str, str] = field(default_factory=lambda: _NONE)
    roman: Mapping[str, str] = field(default_factory=lambda: _NONE)
