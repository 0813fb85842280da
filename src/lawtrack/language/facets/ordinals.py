"""The facet of ordinals in words: three look-ups (hundreds, tens, the last word) and the endings of the last word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Ordinals:
    """Ordinals in words.

    Attributes:
        stems: The last word of an ordinal without its ending, by what it adds: 1 to 9, 10 to 90, whole hundreds.
        before: The words before it, by what they add: tens before 1 to 9, hundreds before anything below them.
        endings: Printed endings of the last word by gender, in the order of ``units.CASES``; one empty ending under
            the empty gender where the words do not change.
        special: The endings of stems that take others.
        every: All endings that are read.
        spellings: Patterns of stems that are written in more than one way.
        last: «Last» by gender, in the order of ``units.CASES``.
        read_last: Pattern of «last» in every form.
    """

    stems: Mapping[int, str]
    before: Mapping[int, str]
    endings: Mapping[str, tuple[str, ...]]
    last: Mapping[str, tuple[str, ...]]
    read_last: str
    every: tuple[str, ...] = ()
    special: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    spellings: Mapping[str, str] = field(default_factory=dict)
