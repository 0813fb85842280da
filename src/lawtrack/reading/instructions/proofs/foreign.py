"""Lines of an amending act that are written in another language than the act: they are shown, and change nothing in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lawtrack.language import language_of, languages
from lawtrack.model.document import Lang
from lawtrack.reading.instructions.accounting import orders, stands_alone
from lawtrack.reading.instructions.annexes.texts import opens_annex
from lawtrack.reading.instructions.patterns import compiled, of_any
from lawtrack.reading.instructions.printed.closing import OPEN, closings
from lawtrack.reading.instructions.printed.quotes import signed_marks, take_out
from lawtrack.reading.instructions.printed.restoring import without_stray_marks
from lawtrack.reading.language import detect_language
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.remembering import remembered

_LEAST = 40
"""Characters of a line whose language its letters tell."""


def in_another_language(lines: Sequence[SourceLine], lang: Lang) -> frozenset[int]:
    """The numbers of lines in another language that would be lines of the act itself in that one.

    They have a label, a colon at the end, or order something by themselves. A quotation that is proved closed may hold
    words of any language: in one that begins in that of the act they must be such orders, or begin an article. A line that orders something
    in the act's own language is none, nor is one behind the caption of the first annex.

    Args:
        lines: Those of the act and its annexes.
        lang: Its language.
    """
    found = [
        i
        for i, line in enumerate(lines)
        if len(text := line.text) >= _LEAST and line.table is None and _is_foreign(text, lang)
    ]
    if not found:
        return frozenset()
    annex = next((i for i, line in enumerate(lines) if opens_annex(line)), len(lines))
    quoted = _quoted(lines, lang)
    return frozenset(
        lines[i].number
        for i in found
        if i < annex and (i not in quoted or (quoted[i] and _orders_in_its_own(lines[i].text)))
    )


def _quoted(lines: Sequence[SourceLine], lang: Lang) -> dict[int, bool]:
    """The lines of quotations that are proved closed, by their place; True where the quotation begins in the language."""
    texts = [without_stray_marks(line.text) for line in lines]
    quoted: dict[int, bool] = {}
    for start, end in enumerate(closings(texts, [signed_marks(text) for text in texts])):
        if end != OPEN:
            own = detect_language(texts[start]) in (None, lang)
            quoted.update((i, own) for i in range(start + 1, end + 1))
            quoted[start] = False
    return quoted


def _orders_in_its_own(text: str) -> bool:
    """True for a line that would be one of the act itself in the language that its letters tell, or begins an article."""
    other = detect_language(take_out(text).text)
    if other is None:
        return False
    return (
        stands_alone(text, other) or compiled(language_of(other).directives.article).match(text) is not None
    )


@remembered
def _is_foreign(text: str, lang: Lang) -> bool:
    """True for such a line, by its words."""
    if _plainly(lang).search(text):
        return False
    other = detect_language(take_out(text).text)
    if other is None or other is lang or orders(text, lang):
        return False
    told = of_any("directives", "label").match(text) is not None or text.rstrip().endswith(":")
    return told or stands_alone(text, other)


@cache
def _plainly(lang: Lang) -> re.Pattern[str]:
    """What shows at the first look that a line is in the language: a letter of its own, or none of any other's."""
    own = language_of(lang).letters.own
    if own:
        return re.compile(f"[{own}{own.upper()}]")
    others = "".join(one.letters.own for one in languages() if one.lang is not lang)
    return re.compile(rf"\A[^{others}{others.upper()}]*\Z", re.DOTALL) if others else re.compile("")
