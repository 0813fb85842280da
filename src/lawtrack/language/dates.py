"""The facet of dates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dates:
    """How a language prints dates.

    Attributes:
        months: The twelve names in the form in which dates print them, in small letters.
        forms: Patterns of a printed date with the groups ``d``, ``m`` (a name of ``months``) and ``y``; ``{months}``
            stands for the alternation of the names.
    """

    months: tuple[str, ...]
    forms: tuple[str, ...]
