"""The facet of dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Dates:
    """How a language prints dates.

    Attributes:
        months: The twelve names in the form in which dates print them, in small letters.
        forms: Patterns of a printed date with the groups ``d``, ``m`` (a name of ``months``) and ``y``; ``{months}``
            stands for the alternation of the names.
        in_text: Patterns of dates within sentences, of the same groups; the year may be missing.
        spelt: Other spellings of a month, and before endings: spelling to name, all in small letters.
        of_act: How the date of an act is printed beside its name, of ``{day}``, ``{month}`` and ``{year}``.
        months_of_act: The months as ``of_act`` prints them.
        figures: A date in figures, as the interface shows it, of ``{day}``, ``{month}`` and ``{year}``.
    """

    months: tuple[str, ...]
    forms: tuple[str, ...]
    in_text: tuple[str, ...]
    of_act: str
    months_of_act: tuple[str, ...]
    figures: str
    spelt: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
