"""The facet of declension: how the other forms of a word are made, so that one term can take another's place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Variants = Mapping[str, tuple[str, str]]
"""An ending by the class of the letter before it: behind a back vowel, behind a front one."""
_NONE: Mapping[str, Variants] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Declension:
    """A language has a dictionary of its words, or endings that are put behind any word, or neither.

    Attributes:
        dictionary: The language of the morphological dictionary by which forms are made; empty for none.
        governed: The cases, by the dictionary's names, that a word before a noun may ask for («для»: the genitive).
        classes: Letters by the class that decides about the ending behind them.
        back: Vowels behind which endings have back vowels.
        front: Vowels behind which they have front ones.
        foreign: Letters of words from other languages, which may take other endings.
        plural: The ending of number.
        possession: The ending of what belongs to somebody («органы», «мүшесі»).
        cases: The endings of the cases, by their names.
        possessed: The same behind the ending of possession.
        place: What makes of the locative what belongs to a place («-дағы»), by the locative's endings.
        owned: How the last word of a phrase ends whose last letters are the ending of possession.
        not_owned: How words end that only look so («беруші»).
        derived: Endings of nouns, and those of the adjectives made of them, in their basic forms, for searching: only
            what the dictionary knows counts («амортизация», «амортизационный»).
        native: A pattern of words of its own by their vowels: others may take other endings.
        suffixed: A pattern of words with a suffix of its own at their end, which takes its endings whatever the stem is.
    """

    dictionary: str = ""
    governed: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    classes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    back: str = ""
    front: str = ""
    foreign: str = ""
    plural: Variants = field(default_factory=lambda: MappingProxyType({}))
    possession: Variants = field(default_factory=lambda: MappingProxyType({}))
    cases: Mapping[str, Variants] = field(default_factory=lambda: _NONE)
    possessed: Mapping[str, tuple[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    place: tuple[str, str] = ("", "")
    owned: tuple[str, ...] = ()
    not_owned: tuple[str, ...] = ()
    derived: tuple[tuple[str, str], ...] = ()
    native: str = ""
    suffixed: str = "(?!)"
