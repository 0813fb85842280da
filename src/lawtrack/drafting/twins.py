"""The twin of an order: the same in the other language, its unknown wording a place to fill (art. 24: both are authentic)."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.drafting.filling import gaps_of
from lawtrack.drafting.joining import order_of
from lawtrack.drafting.phrase import Setting, directive
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.gaps import Gap
from lawtrack.model.instruction import Instruction
from lawtrack.profiles.house import House
from lawtrack.profiles.house import house as usual_house


@dataclass(frozen=True, slots=True)
class Twin:
    """An order in another language.

    Attributes:
        text: The directive; quoted provisions on the lines after it.
        gaps: The places that a person must fill, by the lines of ``text``.
    """

    text: str
    gaps: tuple[Gap, ...]


def twin(
    instruction: Instruction, lang: Lang, scheme: Scheme | None = None, house: House | None = None
) -> Twin:
    """The order of an instruction in a language.

    What needs no words is whole («34-бап алып тасталсын»); words and provisions that are known in another language only
    are gaps that show them; an order with no phrase of drafters is a gap as a whole.

    Raises:
        DraftingError: The instruction lacks what its action needs.
    """
    named = instruction.act.scheme if instruction.act else None
    marks = (house or usual_house()).style("law", "law").marks[lang.value]
    said = directive(order_of(instruction, scheme or named or Scheme.CIVIL), Setting(lang, marks))
    lines = "\n".join((said.head, *said.quotations)).split("\n")
    return Twin("\n".join(lines), tuple(gaps_of(((line, instruction.n) for line in lines), lang)))
