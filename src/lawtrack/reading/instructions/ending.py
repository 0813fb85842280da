"""Where the text of an amending act ends: its signature, its annexes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from lawtrack.model.document import Lang
from lawtrack.reading.instructions.accounting import stands_alone
from lawtrack.reading.instructions.annexes.texts import lines_above, opens_annex
from lawtrack.reading.instructions.collecting import Collected
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.text import SegmentKind
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import patterns as p

_SIGNED_WITHIN = 40
"""So many lines behind a signature are looked at for lines of the act, which would show that it is none."""
_CAPTION = 120
"""Characters of such a line at most."""


def signature(lines: Sequence[SourceLine], i: int, lang: Lang) -> bool:
    """True where the signature begins, with nothing but short lines behind it, none of them one of the act's."""
    text = lines[i].text
    if len(text) > 120 or text.endswith((";", ":")) or not p.SIGNATURE.match(p.cyrillic_i(text)):
        return False
    following = lines[i + 1 : i + 4]
    if not all(len(line.text) < 160 and not line.text.endswith((";", ":")) for line in following):
        return False
    before_annex = takewhile(lambda line: not _in_caption(line), lines[i + 1 : i + _SIGNED_WITHIN])
    return not any(stands_alone(line.text, lang) for line in before_annex)


def _in_caption(line: SourceLine) -> bool:
    """True for the line that tells the caption of an annex: its first one, or its last («… қаулысымен бекітілген»)."""
    text = p.cyrillic_i(line.text)
    told = len(text) <= _CAPTION and p.CAPTION_END.search(text) is not None
    return told or opens_annex(line) or p.APPROVED.match(line.text) is not None


class Above:
    """What the lines above one say of an annex: each is looked at once.

    Args:
        lines: The lines of the act.
    """

    def __init__(self, lines: Sequence[SourceLine]) -> None:
        self._lines = lines
        self._seen = self._open = self._straight = 0
        self._told = False

    def annex_begins(self, i: int) -> bool:
        """True for the caption of an annex of an act without signature.

        Args:
            i: The line; not one above that of the call before.
        """
        opens = opens_annex(self._lines[i]) or lines_above(self._lines, i) > 1
        return opens and self._points_to_annex(i)

    def _points_to_annex(self, i: int) -> bool:
        """True where an order above points to an annex and no quotation is open."""
        new = "\n".join([line.text for line in self._lines[self._seen : i]])
        self._open += new.count("«") - new.count("»")
        self._straight += new.count('"')
        if not self._told:  # its words may stand on two lines
            last = self._lines[self._seen - 1].text if self._seen else ""
            self._told = of_any("directives", "to_annex").search(f"{last}\n{new}") is not None
        self._seen = i
        return self._told and not self._open and self._straight % 2 == 0


def rest(lines: Sequence[SourceLine], collected: Collected) -> None:
    """The signature and the annexes."""
    opening = (i for i, line in enumerate(lines) if opens_annex(line) or _opens_annex(line.text))
    first = next(opening, len(lines))
    first -= lines_above(lines, first)
    for i, line in enumerate(lines):
        collected.segment(SegmentKind.ANNEX if i >= first else SegmentKind.SIGNATURE, line)
    collected.annex_lines += lines[first:]


def _opens_annex(text: str) -> bool:
    """True for the first line of an annex: its caption («… № 180 қаулысына қосымша» on one line), or that of a list."""
    plain = p.cyrillic_i(text)
    return bool(
        p.ANNEX.match(text) or p.ANNEX_END.search(plain) or of_any("directives", "list_caption").match(plain)
    )
