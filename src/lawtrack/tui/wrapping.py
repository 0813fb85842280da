"""Word wrapping of styled text to a width in terminal cells; pure, so that it can be tested without a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from lawtrack.tui.shown import plain

Span = tuple[str, str]
"""A stretch of text and the name of its style (a component class of the pane, or empty)."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph to be shown; its words pass the door of what is shown when it is made.

    Attributes:
        spans: Its words with style names.
        eid: The provision it belongs to.
        gutter: A sign before its first line (``+``, ``-``, ``~`` …), one cell wide; empty for none.
        gutter_style: Style name of the sign.
        indent: Cells before every line.
        right: The other side, for side by side; None for one column.
    """

    spans: tuple[Span, ...]
    eid: str = ""
    gutter: str = ""
    gutter_style: str = ""
    indent: int = 0
    right: tuple[Span, ...] | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "spans", _shown(self.spans))
        if self.right is not None:
            object.__setattr__(self, "right", _shown(self.right))


def _shown(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple((plain(words), style) for words, style in spans)


def wrap(spans: Sequence[Span], width: int) -> list[list[Span]]:
    """Break ``spans`` into lines of at most ``width`` cells, between words where it can be.

    A line feed in the text starts a new line. Joining the lines gives the text back, without the blanks at breaks.
    """
    width = max(width, 1)
    text = "".join(span[0] for span in spans)
    if not text:
        return [[]]
    lines: list[list[Span]] = []
    start = 0
    for end in _breaks(text, width):
        lines.append(_cut(spans, start, end))
        start = end
    return lines


def _breaks(text: str, width: int) -> list[int]:
    """Ends of lines: character offsets."""
    wide = not text.isascii() and cell_len(text) != len(text)
    ends: list[int] = []
    base = 0
    for block in text.split("\n"):
        position = 0
        while True:
            rest = len(block) - position
            room = _fitting(block, position, width) if wide else width
            if rest <= room:
                break
            cut = block.rfind(" ", position, position + room + 1)
            position = cut + 1 if cut > position else position + max(room, 1)
            ends.append(base + position)
        base += len(block) + 1
        ends.append(min(base, len(text)))
    return ends


def _fitting(block: str, position: int, width: int) -> int:
    cells = 0
    for i in range(position, len(block)):
        cells += cell_len(block[i])
        if cells > width:
            return i - position
    return len(block) - position


def _cut(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    line: list[Span] = []
    offset = 0
    for text, style in spans:
        if offset >= end:
            break
        piece = text[max(start - offset, 0) : end - offset]
        if piece:
            line.append((piece.replace("\n", ""), style))
        offset += len(text)
    if line:
        line[-1] = (line[-1][0].rstrip(" "), line[-1][1])
    return line
