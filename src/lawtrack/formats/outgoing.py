"""What the formats allow, and what is done with the rest.

XML 1.0 (section 2.2) has no control characters, no halves of letters, no U+FFFE and U+FFFF; Word and Excel refuse the
whole file for one of them. Where a letter may have stood, U+FFFD stands, the sign for one that cannot be shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SILENT = re.compile("[\x00-\x08\x0b-\x1f]")
"""Control characters: they print nothing anywhere, and a carriage return is a line feed's companion."""
_FORBIDDEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""Halves of letters, and what Unicode says is no character."""
LONGEST_PROPERTY = 255
"""Letters of a property of an Office file (title, subject, author …); a longer one makes the file damaged for Word."""
LONGEST_CELL = 32_767
"""Letters of a cell in Excel."""
LONGEST_SHEET = 31
"""Letters of the name of a sheet in Excel."""
_NOT_IN_SHEETS = re.compile(r"[\[\]:*?/\\]")


def allowed(text: str) -> str:
    """``text`` without control characters, and with U+FFFD for the other characters that XML does not allow."""
    return _FORBIDDEN.sub("\ufffd", _SILENT.sub("", text))


def property_text(text: str) -> str:
    """A property of an Office file: on one line, cut with «…» where it is longer than Word takes."""
    line = " ".join(allowed(text).split())
    return line if len(line) <= LONGEST_PROPERTY else f"{line[: LONGEST_PROPERTY - 1]}…"


def sheet_name(text: str, taken: tuple[str, ...] = ()) -> str:
    """A name that Excel takes for a sheet: 31 letters, none of the seven it forbids, no apostrophe at its ends."""
    name = _NOT_IN_SHEETS.sub("-", " ".join(allowed(text).split()))
    if len(name) > LONGEST_SHEET:
        name = f"{name[: LONGEST_SHEET - 1]}…"
    name = name.strip("' ") or "1"
    if name.casefold() in ("history", *(other.casefold() for other in taken)):
        name = f"{name[: LONGEST_SHEET - 1]}_"
    return name


def cell_pieces(text: str, longest: int = LONGEST_CELL) -> Iterator[str]:
    """``text`` in pieces that each fit into a cell, divided at line feeds or blanks where there are any."""
    while len(text) > longest:
        at = (
            max(text.rfind("\n", longest // 2, longest), text.rfind(" ", longest // 2, longest)) + 1
            or longest
        )
        yield text[:at]
        text = text[at:]
    yield text
