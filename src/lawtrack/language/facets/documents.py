"""The facet of documents: what acts approve as their annexes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Documents:
    """Rules, regulations, instructions.

    Attributes:
        in_address: How a document is named in the address of its elements: its noun, with which its title begins, in
            small letters, and the noun in the address («пункт 2 Правил»). None where addresses do not name it.
        first: The document stands before the element in an address.
        own_annexes: A pattern of the nouns of documents that may have annexes of their own: their numbers are not
            those of the act's annexes.
        annex: A pattern of the caption of an annex to a document, not to the act; its number is the one group.
    """

    own_annexes: str
    annex: str = ""
    first: bool = False
    in_address: Mapping[str, str] = field(default_factory=lambda: _NONE)
