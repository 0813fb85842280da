"""Where the text of an amending act ends: its signature, its annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from lawtrack.language.spelling import unmixed
from lawtrack.model.document import Lang
from lawtrack.reading.instructions.accounting import stands_alone
from lawtrack.reading.instructions.annexes.changes import Changes, approved_changes, changes_in
from lawtrack.reading.instructions.annexes.texts import lines_above, opens_annex
from lawtrack.reading.instructions.collecting import Collected
from lawtrack.reading.instructions.own.commencement import is_commencement
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.labels import POINT_RANK, label_of
from lawtrack.reading.instructions.printed.quotes import balance
from lawtrack.reading.instructions.printed.text import SegmentKind
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.remembering import remembered
from lawtrack.reading.structure import patterns as p
from lawtrack.reading.structure.tokens import is_whole_caption

_SIGNED_WITHIN = 40
"""So many lines behind a signature are looked at for lines of the act, which would show that it is none."""
_SIGNED = 120
"""Characters of the line with which a signature begins at most."""
_LATIN = re.compile("[A-Za-z]")
_CAPTION_WITHIN = 10
"""The caption of an annex stands within so many lines behind a signature."""
_NAME = 160
"""Characters of a line behind a signature at most."""
_CAPTION = 120
"""Characters of such a line at most."""


def divided(
    lines: Sequence[SourceLine], lang: Lang, collected: Collected
) -> tuple[list[SourceLine], tuple[Changes, ...]]:
    """The text of an amending act, and the changes that stand in its annexes; the rest is collected.

    Args:
        lines: All of the act.
        lang: Its language.
        collected: Where the signature, the annexes and the publisher's notes go.
    """
    body: list[SourceLine] = []
    above = Above(lines, lang)
    for i, line in enumerate(lines):
        if _is_text(line.text) and not (line.editorial or line.right or line.table is not None):
            body.append(line)  # nearly all
        elif (line.editorial or p.OF_THE_PUBLISHER.match(line.text)) and balance(line.text) >= 0:
            collected.segment(SegmentKind.NOTE, line)
        elif body and (
            signature(lines, i, lang) or (above.annex_begins(i) and not _goes_on(body, lines[i + 1 :], lang))
        ):
            begin = i - lines_above(lines, i)
            body = [one for one in body if one.number < lines[begin].number]
            ending, heads, changes = changes_in(body, lines[begin:], lang)
            rest(ending, collected)
            for head in heads:
                collected.segment(SegmentKind.ANNEX, head)
            return body, changes
        else:
            body.append(line)
    return body, ()


def _goes_on(body: Sequence[SourceLine], behind: Sequence[SourceLine], lang: Lang) -> bool:
    """True where the act goes on behind a line that looks like the caption of an annex, before the next one.

    The first number behind it goes on with those above it, and the act says when it takes effect, or is signed; or it
    is that of an order right behind the line.
    """
    within = list(takewhile(lambda line: not _in_caption(line), behind))
    labels = (label for line in within if line.table is None and (label := label_of(line.text)) is not None)
    at_once = label_of(within[0].text) if within and stands_alone(within[0].text, lang) else None
    first = at_once or next((label for label in labels if label.rank < POINT_RANK), None)
    if first is None or first.number == "1":
        return False
    above = [
        label for line in body if (label := label_of(line.text)) is not None and label.rank == first.rank
    ]
    if not any(first.follows_in([label]) for label in above):
        return False
    return at_once is not None or any(
        is_commencement(line.text) or p.SIGNATURE.match(p.cyrillic_i(line.text)) for line in within
    )


def signature(lines: Sequence[SourceLine], i: int, lang: Lang) -> bool:
    """True where the signature begins, with nothing but short lines behind it, none of them one of the act's."""
    text = lines[i].text
    if len(text) > _SIGNED or text.endswith((";", ":")) or not _begins_signature(text):
        return False
    odd = sum(len(line.text) >= _NAME or line.text.endswith((";", ":")) for line in lines[i + 1 : i + 4])
    before_annex = any(_in_caption(line) for line in lines[i + 1 : i + _CAPTION_WITHIN])
    if odd > before_annex:  # above the caption of an annex one line may have strayed among the names
        return False
    behind = takewhile(lambda line: not _in_caption(line), lines[i + 1 : i + _SIGNED_WITHIN])
    return not any(stands_alone(line.text, lang) for line in behind)


@remembered
def _is_text(text: str) -> bool:
    """True for a line that by its words is no note, no signature and no caption of an annex."""
    if len(text) <= _SIGNED and _LATIN.search(text) is not None and unmixed(text) != text:
        return False
    return not (
        p.TOLD_APART.match(text) is not None or p.cyrillic_i(text) is not text or is_whole_caption(text)
    )


@remembered
def _begins_signature(text: str) -> bool:
    return p.SIGNATURE.match(p.cyrillic_i(unmixed(text))) is not None


def _in_caption(line: SourceLine) -> bool:
    """True for the line that tells the caption of an annex: its first one, or its last («… қаулысымен бекітілген»)."""
    text = p.cyrillic_i(line.text)
    told = len(text) <= _CAPTION and p.CAPTION_END.search(text) is not None
    return told or opens_annex(line) or p.APPROVED.match(line.text) is not None


class Above:
    """What the lines above one say of an annex: each is looked at once.

    Args:
        lines: The lines of the act.
        lang: Its language.
    """

    def __init__(self, lines: Sequence[SourceLine], lang: Lang) -> None:
        self._lines = lines
        self._lang = lang
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
            self._told = of_any("directives", "to_annex").search(f"{last}\n{new}") is not None or any(
                approved_changes(line.text, self._lang) is not None for line in self._lines[self._seen : i]
            )
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
