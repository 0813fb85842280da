"""Lines of old collections as they were printed: words and marks that a conversion glued, marks that stand for spaces.

Only what a line is read with changes; its words stay in the segments as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.quotes import Stretch, frame, outside
from lawtrack.reading.instructions.shapes import ForAnyNumbers

_STRAY = re.compile(r"(?<=[\w,;)])»(?=[\"])|(?<=\")»(?=[\"\w,])|(?<=\s)»(?=\")|(?<=\")»(?=\s)")
"""«»» beside a straight mark, in a line without «««: one collection prints it for a space that does not break."""


def restored(text: str, quotations: Iterable[Stretch]) -> str:
    """The line with the spaces that a conversion lost.

    Args:
        text: The line ``without_stray_marks``.
        quotations: Where its quotations stand.
    """
    return outside(text, _parted) if _is_glued(frame(text, quotations)) else text


@ForAnyNumbers
def _is_glued(words: str) -> bool:
    return of_any("clauses", "glued").search(words) is not None


def without_stray_marks(text: str) -> str:
    """The line with spaces for the marks that stand for them."""
    return _STRAY.sub(" ", text) if "»" in text and '"' in text and "«" not in text else text


def _parted(words: str) -> str:
    glued = of_any("clauses", "glued")
    parted = glued.sub(r"\g<0> ", words)
    return (
        parted if parted == words else glued.sub(r"\g<0> ", parted)
    )  # «заменитьсловами"а"»: one behind the other
