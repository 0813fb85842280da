"""The facet of inflection: how the forms of a word are told from other words, without knowing what the word is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Inflection:
    """The endings of words that bend; too many forms do no harm, for a person confirms each.

    Attributes:
        endings: Pattern of what may stand behind a stem, in small letters; it matches nothing too.
        dropped: Endings of the form that is given, which its stem lacks; the whole form is always tried as a stem.
        shortest: A stem has at least so many letters.
        fleeting: Letters before the last one of a stem that other forms leave out («участок», «участка»).
        voiced: The last letter of a stem, and the one that stands for it before an ending («тізілік», «тізілігі»).
    """

    endings: str
    dropped: tuple[str, ...]
    shortest: int
    fleeting: str
    voiced: Mapping[str, str]
