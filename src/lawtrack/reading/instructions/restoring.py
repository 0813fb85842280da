"""Lines of old collections as they were printed: words and marks that a conversion glued, marks that stand for spaces.

Only what a line is read with changes; its words stay in the segments as they are.
"""

from __future__ import annotations

import re

from lawtrack.language.spelling import restored as cyrillic_i
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.quotes import outside

_STRAY = re.compile(r"(?<=[\w,;)])»(?=[\"])|(?<=\")»(?=[\"\w,])|(?<=\s)»(?=\")|(?<=\")»(?=\s)")
"""«»» beside a straight mark, in a line without «««: one collection prints it for a space that does not break."""

_SPACES = re.compile(r"\s+")
_UNEVEN = re.compile(r"\s\s|[^\S ]|[‑iI]")


def restored(text: str) -> str:
    """The line with the spaces that a conversion lost."""
    text = without_stray_marks(text)
    return outside(text, _parted) if of_any("clauses", "glued").search(text) else text


def plain_line(text: str) -> str:
    """The line with one kind of space and hyphen, and the letters that Latin ones were typed for, outside quotations."""
    if _UNEVEN.search(text) is None:
        return text
    return outside(text, _plain)


def _plain(words: str) -> str:
    return cyrillic_i(_SPACES.sub(" ", words.replace("‑", "-")))


def without_stray_marks(text: str) -> str:
    """The line with spaces for the marks that stand for them."""
    return _STRAY.sub(" ", text) if "»" in text and '"' in text and "«" not in text else text


def _parted(words: str) -> str:
    glued = of_any("clauses", "glued")
    parted = glued.sub(r"\g<0> ", words)
    return (
        parted if parted == words else glued.sub(r"\g<0> ", parted)
    )  # «заменитьсловами"а"»: one behind the other
