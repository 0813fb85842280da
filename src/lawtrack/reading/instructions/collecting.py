"""What comes of an amending act while it is read: instructions in order, segments, new texts in its annexes, its ending."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lawtrack.model.instruction import Instruction
from lawtrack.reading.instructions.annexes import AmendingAnnexes, annex_numbers, opens_annex
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.text import Segment, SegmentKind
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import patterns as p


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

    def add(self, *made: Instruction) -> None:
        """Instructions, the next in order."""
        for instruction in made:
            self.instructions.append(replace(instruction, n=len(self.instructions) + 1))

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


def ends_at(lines: Sequence[SourceLine], i: int) -> bool:
    """True where the signature or an annex begins in line ``i``."""
    return _signature(lines, i) or _unsigned_annex(lines, i)


def _signature(lines: Sequence[SourceLine], i: int) -> bool:
    """True where the signature begins, with nothing but short lines behind it."""
    text = p.cyrillic_i(lines[i].text)
    if len(text) > 120 or text.endswith((";", ":")) or not p.SIGNATURE.match(text):
        return False
    following = lines[i + 1 : i + 4]
    return all(len(line.text) < 160 and not line.text.endswith((";", ":")) for line in following)


def _unsigned_annex(lines: Sequence[SourceLine], i: int) -> bool:
    """True for the caption of an annex that an order points to, with no signature above it, outside quotations."""
    if not opens_annex(lines[i]):
        return False
    above = "\n".join(line.text for line in lines[:i])
    closed = above.count("«") == above.count("»") and above.count('"') % 2 == 0
    return closed and bool(of_any("directives", "to_annex").search(above))


def collect_ending(lines: Sequence[SourceLine], collected: Collected) -> None:
    """The signature and the annexes, as segments; the lines of the annexes are kept for the orders that point to them."""
    annex = False
    for line in lines:
        annex = annex or opens_annex(line) or _opens_annex(line.text)
        collected.segment(SegmentKind.ANNEX if annex else SegmentKind.SIGNATURE, line)
        if annex:
            collected.annex_lines.append(line)


def _opens_annex(text: str) -> bool:
    """True for the first line of an annex: its caption («… № 180 қаулысына қосымша» on one line), or that of a list."""
    plain = p.cyrillic_i(text)
    return bool(
        p.ANNEX.match(text) or p.ANNEX_END.search(plain) or of_any("directives", "list_caption").match(plain)
    )
