"""The facet of documents: what acts approve as their annexes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple


class Called(NamedTuple):
    """How a document is named in an address.

    Attributes:
        what: What it is, by one English word in all languages: a table in Russian may be over a Kazakh text.
        of_element: In that of its elements: «пункт 2 *Правил*».
        of_annex: In that of its annexes: «приложение 1 *к Правилам*».
    """

    what: str
    of_element: str
    of_annex: str


_NONE: Mapping[str, Called] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Documents:
    """Rules, regulations, instructions.

    Attributes:
        in_address: How a document is named in addresses: its noun, with which its title begins or ends, in small
            letters, and what it is called. None where addresses do not name it.
        first: The document stands before the element in an address.
        own_annexes: A pattern of the nouns of documents that may have annexes of their own: their numbers are not
            those of the act's annexes.
        annex: A pattern of the caption of an annex to a document, not to the act; its number is the one group.
    """

    own_annexes: str
    annex: str = ""
    first: bool = False
    in_address: Mapping[str, Called] = field(default_factory=lambda: _NONE)
