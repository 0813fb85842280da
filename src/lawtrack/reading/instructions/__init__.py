"""Amending acts into instructions."""

from lawtrack.reading.instructions.reader import AmendingText, read_instructions
from lawtrack.reading.instructions.text import Segment, SegmentKind

__all__ = ["AmendingText", "Segment", "SegmentKind", "read_instructions"]
