"""The facet of bodies: who makes bylaws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bodies:
    """How requisites name the makers of bylaws.

    Attributes:
        ministries: Patterns of ministries by their short name in addresses; the first that stands in the line is it.
        others: The same of other bodies.
    """

    ministries: Mapping[str, str]
    others: Mapping[str, str]
