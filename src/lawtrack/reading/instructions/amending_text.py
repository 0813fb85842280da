"""What comes of reading an amending act."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction
from lawtrack.reading.instructions.printed.text import Segment


@dataclass(frozen=True, slots=True)
class AmendingText:
    """An amending act as it was read.

    Attributes:
        instructions: In the order of the text, numbered from 1.
        segments: Every line of the text, in order, each in exactly one segment.
        title: The amending act's title.
        caption: What stands above it: that it is a draft, its form and maker, its date.
        lang: Its language.
    """

    instructions: tuple[Instruction, ...]
    segments: tuple[Segment, ...]
    title: str
    caption: str
    lang: Lang
