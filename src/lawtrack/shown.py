"""The door for what is shown: letters that steer a terminal, or turn a line round, are written out.

A title or a text may hold an escape sequence («ESC ] 0 ; …» renames the window, OSC 52 fills the clipboard), a C1
control (U+009B is «ESC [» in one letter) or a mark that reverses the direction of what follows (U+202E), by accident or
by somebody's will. The terminal never gets them: ``shown`` writes them as ``<U+001B>``. What goes into files and pipes
is data: there ``without_controls`` takes out what steers a terminal, for a pipe often ends at one, and leaves the
marks of direction, which are text.
"""

from __future__ import annotations

import re
from typing import Any, TextIO

_STEERING = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff"
"""C0 without tab and line feeds, DEL, C1, and halves of letters, which no stream can write."""
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Unicode's Bidi_Control (UAX 9, section 2)."""
UNSAFE = f"{_STEERING}{_DIRECTION}\u2028\u2029"
"""Letters that no terminal gets, as the inside of a character class; carriage returns are judged by their place."""
_SHOWN = re.compile(f"[{UNSAFE}]|\r(?!\n)")
_CONTROL = re.compile(f"[{_STEERING}]|\r(?!\n)")
_OWN_STYLE = re.compile("\x1b\\[[01]m")
"""Bold on and off: all that lawtrack's own output is styled with; it moves, hides and names nothing."""


def shown(text: str) -> str:
    """``text`` as a terminal may have it; tab and line feed stay."""
    return _SHOWN.sub(_written, text)


def without_controls(text: str) -> str:
    """``text`` as data may have it: without what steers a terminal."""
    return _CONTROL.sub(_written, text)


def _written(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"


class ShownStream:
    """A text stream that never passes a control character on; all else is the stream behind it.

    Args:
        stream: stdout or stderr. Bytes for its ``buffer`` go past: they are files that somebody asked for.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write ``text``: as a terminal may have it, or as data; bold of our own stays."""
        clean = shown if self._stream.isatty() else without_controls
        pieces = [clean(piece) for piece in _OWN_STYLE.split(text)]
        styles = _OWN_STYLE.findall(text) if self._stream.isatty() else []
        styles += [""] * (len(pieces) - len(styles))
        self._stream.write("".join(piece + style for piece, style in zip(pieces, styles, strict=True)))
        return len(text)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever the stream has
        return getattr(self._stream, name)
