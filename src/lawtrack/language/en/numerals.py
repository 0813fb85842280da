"""English numerals: translations have no legal force, their numbers in words are not read."""

from __future__ import annotations

from lawtrack.language.facets.numerals import Numerals

NUMERALS = Numerals(money=r"tenge|MCI|monthly\s+calculat", joints="to|and|or", decimal=".")
