"""An amending act as it was read."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction
from lawtrack.model.message import Message
from lawtrack.reading.instructions import Segment
from lawtrack.reading.lines import LeftOut


@dataclass(frozen=True, slots=True)
class Reworded:
    """An order that was read in a person's words.

    Attributes:
        key: What the person's decision is kept under: the key of the order as the text has it.
        line: Its line.
        text: Its words as the text has them; where only what it puts was corrected, that.
        said: The person's words.
        phrase: True where they are the order itself, False where they are what it puts.
    """

    key: str
    line: int
    text: str
    said: str
    phrase: bool


@dataclass(frozen=True, slots=True)
class AmendingAct:
    """An amending act as it was read.

    Attributes:
        name: Name of the file or of the bill's text.
        lang: Its language.
        title: Its title.
        instructions: In order, numbered from 1.
        segments: Every line in exactly one segment.
        caption: What stands above the title: that it is a draft, its form and maker.
        requisites: Its form, date and number where the file says them, else empty.
        left_out: What the reader of the file could not read.
        reworded: Orders that were read in a person's words.
        misread: Words of persons that cannot stand in it: the key of their order, and why.
    """

    name: str
    lang: Lang
    title: str
    instructions: tuple[Instruction, ...]
    segments: tuple[Segment, ...]
    caption: str = ""
    requisites: str = ""
    left_out: tuple[LeftOut, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    misread: tuple[tuple[str, Message], ...] = ()

    def reworded_at(self, line: int) -> Reworded | None:
        """The other words that a person gave the order in a line; None where nobody did."""
        return next((one for one in self.reworded if one.line == line and one.phrase), None)
