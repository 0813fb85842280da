"""Checks of our profile that the XSD does not make, in plain language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding."""

    line: int
    element: str
    message: str


def check_akn(data: bytes) -> list[Problem]:
    """Stand-in."""
    return []
