"""Lines that hold several orders, each with a label of its own: «в статье 5: а) в пункте 1 …; б) пункт 2 исключить;»."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from lawtrack.reading.instructions.patterns import of_any, told_in_any
from lawtrack.reading.instructions.printed.closing import behind
from lawtrack.reading.instructions.printed.quotes import (
    OPENING,
    MarksOf,
    balance,
    quotations_of,
    signed_marks,
)
from lawtrack.reading.instructions.printed.restoring import restored
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import patterns as p

_Alone = Callable[[str], bool]

_NUMBERED = re.compile(r"\d+(?:-\d+)*\s?\.(?!\d)")
_LAST = ("«", "„", "“", '"')
_LABELLED = re.compile(r"(?<=[:;.])\s+(?=\w{1,4}(?:-\d+)*\)\s)")
"""Before a label «а)», «1)» that stands behind the end of an order, or behind its opening."""
_HOLDS_LABEL = re.compile(r"[:;.]\s+\w{1,4}(?:-\d+)*\)\s")
"""The same for a first look: ``re`` passes over all that is no such sign."""
_OPENING = re.compile(rf":\s*(?=[{OPENING}])")
_DOTTED = re.compile(r"\d+(?:\.\d+)*\.(\d+)\.\s+(?=[^\W\d_])")
POINT = r"(\d+(?:-\d+)*(?:\.\d+)?)\)(?!\s*(?:{}|,|\())\s*"
"""The label «2)»; «2) тармақшадағы …» is an address."""


def dotted(text: str, at: int = 0) -> re.Match[str] | None:
    """The label «1.2.», which some countries give to the points of «1.»; its last number is theirs.

    Behind it stands a small letter: «1.2. Поставщик …» begins a text that is quoted.
    """
    match = _DOTTED.match(text, at)
    return match if match is not None and text[match.end()].islower() else None


def unglued(lines: Sequence[SourceLine], marks_of: MarksOf, stands_alone: _Alone) -> Iterator[SourceLine]:
    """The lines; one in which orders follow one another is several.

    That is so where an order follows a quotation («"4) четыре;";дополнить …»), and where each order has its label; and
    where the mark that opens the quotation stands behind the order («… в следующей редакции: «»), or its first line
    does («… в редакции:«Статья 4. …»).

    Args:
        lines: The lines of the act.
        marks_of: Their marks.
        stands_alone: True for a line that is an order, the opening of an act's block or a final article by itself.
    """
    depth = 0
    for n, line in enumerate(lines, 1):
        text = line.text
        if depth == 0 and text[-1:] in _LAST and _opens_at_end(text):
            yield replace(line, text=text[:-1].rstrip())
            yield replace(line, text=text[-1])
            depth = 1
            continue
        marks = marks_of[text]
        open_ = marks and depth == 0 and marks_of.balances[text] > 0 and n < len(lines)
        opening = _opens_within(text) if open_ else 0
        if opening and not lines[n].text[:1].islower():
            yield replace(line, text=text[:opening].rstrip())
            line = replace(line, text=text[opening:])
            text = line.text
            marks = marks_of[text]
        at = behind(text, marks) if marks else len(text)
        if (
            at < len(text)
            and text[:at].rstrip()[-1:] in ";."
            and (of_any("directives", "label").match(text, at) or stands_alone(restored(text[at:])))
        ):
            yield replace(line, text=text[:at].rstrip())
            yield replace(line, text=text[at:])
        elif depth == 0 and ")" in text and text[:1] not in OPENING and _HOLDS_LABEL.search(text):
            yield from (replace(line, text=one) for one in _each(text, stands_alone))
        else:
            yield line
        if marks and line.table is None:
            depth = max(depth + marks_of.balances[text], 0)


def _opens_within(text: str) -> int:
    """Where the quotation of a numbered unit begins in the line of its order, and goes on in the next ones; 0 for none."""
    for match in _OPENING.finditer(text):
        head = text[: match.start() + 1]
        if balance(head) == 0:
            puts = told_in_any("directives", "puts").within(head) and text[:1] not in OPENING
            unit = is_labelled(text[match.end() :].lstrip(OPENING))
            return match.end() if puts and unit and balance(text[match.end() :]) > 0 else 0
    return 0


def _opens_at_end(text: str) -> bool:
    """True for a line whose last sign is the mark that opens the quotation in the lines behind it."""
    order = text[:-1].rstrip()
    return order[-1:] == ":" and balance(order) == 0


def _each(text: str, stands_alone: _Alone) -> list[str]:
    """The orders of a line, each with its label; the line alone where one of them is no order by itself."""
    spans = [(start, end) for start, end, _closed in quotations_of(text, signed_marks(text))]
    places = [
        match.end()
        for match in _LABELLED.finditer(text)
        if not any(start < match.start() < end for start, end in spans) and _is_label(text, match.end())
    ]
    parts = [text[one:two].strip() for one, two in zip([0, *places], [*places, len(text)], strict=True)]
    return parts if places and all(map(stands_alone, parts)) else [text]


def _is_label(text: str, at: int) -> bool:
    """True for a label at a place; «2) тармақшадағы …» is an address."""
    return bool(of_any("directives", "no_label", POINT).match(text, at) or p.LETTER.match(text, at))


def is_labelled(text: str) -> bool:
    """True for a line that begins with a label of its own: that of an article, «1.», «1)» or «а)»."""
    return bool(
        _NUMBERED.match(text) or _is_label(text, 0) or of_any("directives", "article", r"{}\s").match(text)
    )
