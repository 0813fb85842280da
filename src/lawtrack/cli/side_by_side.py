"""Two or three texts beside each other in a terminal, each in a column of its own."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence

_GAP = " │ "
_LEAST = 24


def beside(columns: Sequence[tuple[str, str]], indent: str = "    ") -> Iterator[str]:
    """The lines of some texts side by side; where the terminal is too narrow for that, one below the other.

    Args:
        columns: The heading and the text of each.
        indent: What stands before every line.
    """
    room = shutil.get_terminal_size((100, 24)).columns - len(indent) - len(_GAP) * (len(columns) - 1)
    width = room // len(columns)
    if width < _LEAST:
        for heading, text in columns:
            yield f"{indent}{heading}"
            yield from (f"{indent}  {line}" for line in text.split("\n"))
        return
    cells = [
        [*textwrap.wrap(heading, width), "─" * width, *_wrapped(text, width)] for heading, text in columns
    ]
    for n in range(max(map(len, cells))):
        line = _GAP.join((cell[n] if n < len(cell) else "").ljust(width) for cell in cells)
        yield f"{indent}{line}".rstrip()


def _wrapped(text: str, width: int) -> Iterator[str]:
    for line in text.split("\n"):
        yield from textwrap.wrap(line, width) or [""]
