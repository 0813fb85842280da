"""What comes of an amending act while it is read: instructions in order, segments, new texts in its annexes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lawtrack.model.instruction import Instruction
from lawtrack.reading.instructions.annexes.texts import AmendingAnnexes, annex_numbers
from lawtrack.reading.instructions.printed.text import Segment, SegmentKind
from lawtrack.reading.lines import SourceLine


class Collected:
    """The instructions and segments read so far."""

    def __init__(self) -> None:
        self.instructions: list[Instruction] = []
        self.annex_lines: list[SourceLine] = []
        self._segments: list[Segment] = []
        self._in_annex: dict[int, str] = {}

    @property
    def segments(self) -> list[Segment]:
        """The segments in the order of the text."""
        return sorted(self._segments, key=lambda segment: segment.line)

    def segment(self, kind: SegmentKind, line: SourceLine) -> None:
        """A line is of this kind."""
        text = line.text
        if line.table is not None:
            text = "\n".join("\t".join(" ".join(c.lines) for c in row) for row in line.table)
        self._segments.append(Segment(kind, line.number, text))

    def joined(self, lines: Sequence[SourceLine]) -> None:
        """Every line has its own words: those that were read as one with the line before them are of its kind.

        Args:
            lines: All of the act and of its annexes, in order.
        """
        found: dict[int, list[Segment]] = {}
        for segment in self._segments:
            found.setdefault(segment.line, []).append(segment)
        self._segments = []
        kind: SegmentKind | None = None
        for line in lines:
            own = found.get(line.number)
            if own is None:
                if kind is not None:
                    self.segment(kind, line)
                continue
            kind = own[-1].kind
            as_it_is = line.table is not None or (len(own) == 1 and own[0].text == line.text)
            if not as_it_is and _words(own) != "".join(line.text.split()):
                self.segment(own[0].kind, line)
            else:
                self._segments += own

    def add(self, *made: Instruction) -> None:
        """Instructions, the next in order."""
        every = self.instructions
        for n, instruction in enumerate(made, len(every) + 1):
            every.append(instruction if instruction.n == n else replace(instruction, n=n))

    def add_of_annex(self, made: Sequence[Instruction], words: str) -> None:
        """Instructions whose new texts stand in the annexes that ``words`` name («согласно приложениям 1 и 2»)."""
        numbers = annex_numbers(words)
        for i, instruction in enumerate(made):
            number = numbers[i] if i < len(numbers) else numbers[0] if len(numbers) == 1 else ""
            self._in_annex[len(self.instructions)] = number
            self.add(instruction)

    def fill_annexes(self) -> None:
        """Put the texts of the annexes into the instructions that point to them."""
        annexes = AmendingAnnexes(self.annex_lines)
        for at, number in self._in_annex.items():
            self.instructions[at] = annexes.filled(self.instructions[at], number)


def _words(segments: Sequence[Segment]) -> str:
    return "".join("".join(segment.text.split()) for segment in segments)
