"""Word wrapping of styled text to a width in terminal cells; pure, so that it can be tested without a terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from lawtrack.model.values import quickly_made
from lawtrack.tui.shown import plain, unsafe

ONE_CELL = r" -~\xa0-\xac\xae-\u02ff\u0370-\u0377\u0384-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u214f\u2500-\u257f"
"""Signs that take one cell each, as a class of a regular expression: of most texts it need not be asked sign by sign."""
_ONE_CELL_EACH = re.compile(f"[{ONE_CELL}\n]*")
Span = tuple[str, str]
"""A stretch of text and the name of its style (a component class of the pane, or empty)."""


@quickly_made
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
    for words, _style in spans:
        if unsafe(words):
            return tuple((plain(words), style) for words, style in spans)
    return tuple(spans)


def wrap(spans: Sequence[Span], width: int) -> list[list[Span]]:
    """Break ``spans`` into lines of at most ``width`` cells, between words where it can be.

    A line feed in the text starts a new line. Joining the lines gives the text back, without the blanks at breaks.
    """
    ends = breaks(spans, width)
    return [cut(spans, start, end) for start, end in zip([0, *ends], ends, strict=False)]


def breaks(spans: Sequence[Span], width: int) -> list[int]:
    """Where the lines of ``wrap`` end, as offsets of characters: all that must be known of lines that are not seen."""
    text = spans[0][0] if len(spans) == 1 else "".join(span[0] for span in spans)
    return _breaks(text, max(width, 1)) if text else [0]


@dataclass(frozen=True, slots=True)
class Laid:
    """Paragraphs laid out for a width.

    Attributes:
        lines: For each line its paragraph, and from where to where it shows the words of either side; -1 where that side
            has no line here.
        starts: The first line of each paragraph that is laid out.
    """

    lines: Sequence[tuple[int, int, int, int, int]] = ()
    starts: Sequence[int] = ()


def lay_out(paragraphs: Sequence[Paragraph], width: int, gutter: int, middle: int) -> Laid:
    """Lines of ``width`` cells, of which the first ``gutter`` hold no words, nor the ``middle`` between two sides."""
    lines: list[tuple[int, int, int, int, int]] = []
    starts: list[int] = []
    for i, paragraph in enumerate(paragraphs):
        starts.append(len(lines))
        room = width - gutter - paragraph.indent
        if paragraph.right is None:
            start = 0
            for end in breaks(paragraph.spans, room):
                lines.append((i, start, end, -1, -1))
                start = end
            continue
        half = (room - middle) // 2
        left, right = _ranges(paragraph.spans, half), _ranges(paragraph.right, half)
        for n in range(max(len(left), len(right))):
            a, b = left[n] if n < len(left) else (-1, -1)
            c, d = right[n] if n < len(right) else (-1, -1)
            lines.append((i, a, b, c, d))
    return Laid(lines, starts)


def _ranges(spans: Sequence[Span], width: int) -> list[tuple[int, int]]:
    ends = breaks(spans, width)
    return list(zip([0, *ends], ends, strict=False))


def _breaks(text: str, width: int) -> list[int]:
    """Ends of lines: character offsets."""
    wide = not _ONE_CELL_EACH.fullmatch(text) and cell_len(text) != len(text)
    ends: list[int] = []
    base = 0
    for block in text.split("\n"):
        position = 0
        while True:
            rest = len(block) - position
            room = _fitting(block, position, width) if wide else width
            if rest <= room:
                break
            blank = block.rfind(" ", position, position + room + 1)
            position = blank + 1 if blank > position else position + max(room, 1)
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


def cut(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """The line of ``spans`` from one offset to another, without the blanks at its end."""
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
