"""Fact: something a text says that must be the same in every language: a date, a sum, a number, a reference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class FactKind(StrEnum):
    """What a fact is."""

    DATE = "date"
    SUM = "sum"
    REFERENCE = "reference"
    NUMBER = "number"
    MEASURE = "measure"  # what a number counts: days, months, tenge


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact as it was read.

    Attributes:
        kind: What it is.
        value: What is compared, the same in all languages: ``2024-07-10``, ``--07-06`` for a day without its year,
            ``1200``, ``217-1``.
        text: The words as printed.
        unit: For a reference, the name of its element in eIds (``art``); else empty.
        weak: True where languages may well say it without a number («один», «екі тарап» for «обе стороны»): it
            answers a fact of the other text, and is not missed itself.
        measure: What the number counts, by a name that is the same in all languages (``month``); empty where that is
            not known.
        counted: The number with what it counts, as printed («пять лет»); empty where that is not known.
    """

    kind: FactKind
    value: str
    text: str
    unit: str = ""
    weak: bool = False
    measure: str = ""
    counted: str = ""


FactReader = Callable[[str], tuple[Fact, ...]]
"""Reads the facts of a text in one language."""
