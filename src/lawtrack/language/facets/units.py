"""The facet of units: what the elements of an act are called, in print, in laws and as people abbreviate them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lawtrack.model.kinds import Kind

CASES = ("nominative", "genitive", "prepositional", "accusative", "instrumental")
"""Cases in which the element that an address names is printed; ``prepositional`` is the one of «in …»."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of addresses.

    Attributes:
        alone: Its forms by ``CASES`` where no other element stands before it.
        inside: The same where it belongs to the element named before it (Kazakh: with the possessive).
        owner: Its form as the owner of the element named next, where it is the outermost.
        inside_owner: The same where it belongs to another element itself.
        read: Pattern of every form in which laws address an element by it; empty where they do not.
        gender: ``m``, ``f``, ``n``, or empty where the language has none.
        several: Its forms by ``CASES`` for several units in one order («пункты 2 и 3»); empty where they are not
            joined.
        several_inside: The same where they belong to the element named before them.
    """

    alone: tuple[str, ...]
    inside: tuple[str, ...]
    owner: str
    inside_owner: str
    read: str = ""
    gender: str = ""
    several: tuple[str, ...] = ()
    several_inside: tuple[str, ...] = ()

    @property
    def forms(self) -> frozenset[str]:
        """Every printed form."""
        return frozenset(
            (
                *self.alone,
                *self.inside,
                self.owner,
                self.inside_owner,
                *self.several,
                *self.several_inside,
            )
        )


@dataclass(frozen=True, slots=True)
class Units:
    """The nouns of a language's addresses.

    Attributes:
        nouns: One noun a kind. Where one noun's pattern begins like another's, the longer stands first.
        sentence: The noun of a sentence.
        abbreviations: Patterns of how people shorten a noun when they type, without the full stop after it. Laws
            are not read with them.
        shortened: Patterns of how orders shorten a noun («п. 1 ст. 5»), without the full stop that follows there. What
            may mean several kinds is not among them.
        ambiguous: Abbreviations that mean more than one kind: they are refused, with the kinds.
    """

    nouns: Mapping[Kind, Noun]
    sentence: Noun
    abbreviations: Mapping[Kind, str]
    ambiguous: Mapping[str, tuple[Kind, ...]]
    shortened: Mapping[Kind, str] = field(default_factory=dict)
