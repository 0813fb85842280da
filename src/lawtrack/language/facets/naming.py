"""The facet of names of acts: what in the naming of an act is its name, and what is not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Naming:
    """How a language names an act («Земельного кодекса Республики Казахстан от 20 июня 2003 года»).

    Attributes:
        forms: Patterns of whole words that say the form of an act, in every case; no part of its name.
        code: Pattern of the word for a code: one is named without quotation marks, or by its title as well.
        country: Pattern of the words for the home country, dropped on both sides.
        fillers: Pattern of whole words that stand beside a date or a number.
        adopted: Pattern of the clause that says how an act was adopted («принятую на референдуме …»).
        endings: Pattern of the endings by which forms of one word differ; the empty ending included.
        homoglyphs: Letters of another alphabet that are typed for letters of this one, each with its right letter.
    """

    forms: tuple[str, ...]
    code: str
    country: str
    fillers: str
    adopted: str
    endings: str
    homoglyphs: tuple[str, str] = ("", "")
