"""An amending act as it was read."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction
from lawtrack.reading.instructions import Segment
from lawtrack.reading.lines import LeftOut


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
    """

    name: str
    lang: Lang
    title: str
    instructions: tuple[Instruction, ...]
    segments: tuple[Segment, ...]
    caption: str = ""
    requisites: str = ""
    left_out: tuple[LeftOut, ...] = ()
