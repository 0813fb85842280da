"""The facet of names of acts: what in the naming of an act is its name, and what is not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Naming:
    """How a language names an act («Земельного кодекса Республики Казахстан от 20 июня 2003 года»).

    Attributes:
        forms: Patterns of whole words that say the form of an act, in every case; no part of its name.
        country: Pattern of the words for the home country, dropped on both sides.
        fillers: Pattern of whole words that stand beside a date or a number.
        adopted: Pattern of the clause that says how an act was adopted («принятую на референдуме …»).
        endings: Pattern of the endings by which forms of one word differ; the empty ending included.
    """

    forms: tuple[str, ...]
    country: str
    fillers: str
    adopted: str
    endings: str
