"""The beginning of a text, as a line has room for it."""

from __future__ import annotations


def beginning(text: str, longest: int) -> str:
    """``text`` in one line; where it is longer, its whole words and « …», never more than ``longest`` characters."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    kept = line[: longest - 1].rpartition(" ")[0] or line[: longest - 2]
    return f"{kept} …"
