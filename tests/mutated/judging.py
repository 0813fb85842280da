"""What may become of the instructions of a spoilt law.

An instruction stands *at* the fault where a touched line is one of those by which the law itself reads it: its line,
the quotation behind it, the lines from the label of its item on, the line that opens its act. Where quotation marks came
or went, the fault reaches from there to the next line that is an order, opens an act or is a final article by itself;
so it does from a line that came with a mark that it does not close. Every other instruction is as in the law unspoilt.
One at the fault is the same, or not understood, or has the spoilt text to the letter, and no line of the law that orders
something in it. An order that goes on in the next line is read at its first: where the fault joins two, the instructions
of both stand there, or one that is not understood and shows the words of both.

A numbered line that opens a place or is an order («8) в статье 13:»), and that stands nowhere or amid other numbers, leaves
no trace of where between its neighbours it stood: what stands between «7)» and «9)» may have stood under either. An order
without a number of its own there is at the fault too, but only as one that is not understood: never applied, never with
an address. Such a stretch ends at the neighbours, the next lines of the same or a higher level. So it is behind a line of
the fault that bears the first number of its kind, up to the next line of a higher level: that numbers begin anew tells of
another place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from lawtrack.model.instruction import Action, Instruction
from lawtrack.reading.instructions import AmendingText, SegmentKind, read_instructions
from lawtrack.reading.instructions.accounting import orders, stands_alone
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.closing import OPEN, closings, opens_beyond
from lawtrack.reading.instructions.printed.labels import label_of
from lawtrack.reading.instructions.printed.quotes import balance, signed_marks
from lawtrack.reading.instructions.printed.restoring import without_stray_marks
from lawtrack.reading.structure.patterns import cyrillic_i
from tests.mutated.laws import Law
from tests.mutated.mutating import Mutated

_ALIKE = str.maketrans("ABEKMHOPCTXIaceopxyi", "АВЕКМНОРСТХІасеорхуі")
_LETTERS = re.compile(r"[\W_]+")
_ARTICLE_OR_PARAGRAPH = 1
Key = tuple[object, ...]


def wrong(law: Law, spoilt: Mutated) -> list[str]:
    """What is wrong with the reading of a spoilt law; empty where nothing is."""
    read = read_instructions([one.line for one in spoilt.lines], law.lang)
    return list(_Judge(law, spoilt, read).faults())


def key(i: Instruction) -> Key:
    """What an instruction does; a note, and the numbers of the item in which it stands, are nothing of it."""
    act = i.act.text if i.act else None
    words = (i.old, i.new, i.pos, i.occurrences, i.sentence)
    dates = tuple(replace(rule, only=()) for rule in i.commencement)
    return (i.action, act, i.target_eid, *words, i.renumbered, dates)


def _place(i: Instruction) -> Key:
    return (i.action, i.act.text if i.act else None, i.target_eid)


class _Judge:
    def __init__(self, law: Law, spoilt: Mutated, read: AmendingText) -> None:
        self._law, self._spoilt, self._read = law, spoilt, read
        self._kinds = {s.line: s.kind for s in law.read.segments}
        self._new_kinds = {s.line: s.kind for s in read.segments}
        self._at: dict[int, int] = {}  # a line of the law -> the line that holds its first words
        self._parts: dict[int, list[int]] = {}  # … and all that hold any
        for n, one in enumerate(spoilt.lines):
            for origin in one.origins:
                self._at.setdefault(origin, n)
                self._parts.setdefault(origin, []).append(n)
        for origin in sorted(spoilt.lost, reverse=True):  # where it stood, the next one does now
            self._at[origin] = self._at.get(origin + 1, len(spoilt.lines) - 1)
            self._parts[origin] = []
        texts = [without_stray_marks(line.text) for line in law.lines]
        self._open = [
            n
            for n, end in enumerate(closings(texts, list(map(signed_marks, texts))))
            if end == OPEN and opens_beyond(texts[n])
        ]
        self._touched = [n for n, one in enumerate(spoilt.lines) if one.touched]
        self._touched += [self._at[origin] for origin in spoilt.lost]
        annex = [
            n for n, kind in self._new_kinds.items() if kind in (SegmentKind.ANNEX, SegmentKind.SIGNATURE)
        ]
        self._in_annex = any(n >= min(annex, default=n + 1) for n in self._touched)
        labelled = [n for n, line in enumerate(law.lines) if self._plain(n) and label_of(line.text)]
        self._labelled = labelled
        self._acts = [n for n in range(len(law.lines)) if self._kinds.get(n) is SegmentKind.ACT]

    def faults(self) -> Iterator[str]:
        found: dict[int, list[Instruction]] = {}
        for i in self._read.instructions:
            found.setdefault(i.line, []).append(i)
        before: dict[int, list[Instruction]] = {}
        for i in self._law.read.instructions:
            before.setdefault(i.line, []).append(i)
        for line, rows in before.items():
            if line in self._spoilt.lost:
                continue
            new = [row for n in self._parts[line] for row in found.get(n, [])]
            if Counter(map(key, rows)) == Counter(map(key, new)) or (
                not new and self._joined(line, rows, found)
            ):
                continue
            away = not self._is_at(line) and not (self._in_annex and any(map(_points_to_annex, rows)))
            if away and not (self._amid_lost(line) and new and all(row.unread for row in new)):
                yield f"AWAY {line}: {[_shown(r) for r in rows]} -> {[_shown(r) for r in new]}"
            elif self._only_quoted(line) and not any(row.unread for row in new):
                if Counter(map(_place, rows)) != Counter(map(_place, new)):
                    yield f"OTHER PLACE {line}: {[_shown(r) for r in rows]} -> {[_shown(r) for r in new]}"
            elif (
                not new and orders(self._law.lines[line].text, self._law.lang) and not self._told(line, found)
            ):
                yield f"SWALLOWED {line}: {[_shown(r) for r in rows]} at {self._law.lines[line].text[:150]!r}"
        yield from self._lost(found)
        letters = _letters(" ".join(_text(one.line) for one in self._spoilt.lines))
        usual = {key(i) for i in self._law.read.instructions}
        for line, rows in found.items():
            kinds = {self._kinds.get(origin) for origin in self._spoilt.lines[line].origins}
            for row in rows:
                if row.unread or row.own or key(row) in usual:
                    continue
                for words in filter(None, (row.old, row.new)):
                    if _letters(words) not in letters:
                        yield f"NOT TO THE LETTER {line}: {_shown(row)}"
                if kinds == {SegmentKind.QUOTATION}:
                    yield f"READ FROM A QUOTATION {line}: {_shown(row)}"
                held = self._orders_in(row)
                if held:
                    yield f"HOLDS {line}: {_shown(row)} holds {held[:120]!r}"

    def _lost(self, found: dict[int, list[Instruction]]) -> Iterator[str]:
        """Quoted lines that are quoted no more, and of which nobody is told."""
        told = {line for line, rows in found.items() if any(row.unread for row in rows)}
        opens = -1
        for n, one in enumerate(self._spoilt.lines):
            kind = self._new_kinds.get(n)
            if kind not in (SegmentKind.QUOTATION, SegmentKind.OWN, SegmentKind.NOTE):
                opens = n
            was = {self._kinds.get(origin) for origin in one.origins}
            plain = kind not in (SegmentKind.QUOTATION, SegmentKind.DIRECTIVE, SegmentKind.NOT_UNDERSTOOD)
            if was == {SegmentKind.QUOTATION} and plain and not one.touched and not told & {opens, n}:
                yield f"LOST {n}: {kind} {_text(one.line)[:150]!r}"

    def _joined(self, line: int, rows: list[Instruction], found: dict[int, list[Instruction]]) -> bool:
        """True where the line is read as one with the line above it, and its instructions stand there."""
        above = max((n for n in found if n < self._at[line]), default=None)
        return above is not None and not Counter(map(key, rows)) - Counter(map(key, found[above]))

    def _told(self, line: int, found: dict[int, list[Instruction]]) -> bool:
        """True where the last words of the line are shown, to the letter, by one above that is not understood.

        Where a line was put amid an order, what is shown may begin behind that.
        """
        last = max(self._parts[line], default=self._at[line])
        words = _letters(self._law.lines[line].text)
        if last != self._at[line]:
            words = _letters(self._spoilt.lines[last].line.text)
        above = max((n for n in found if n < last), default=None)
        return above is not None and any(row.unread and words in _letters(row.text) for row in found[above])

    def _only_quoted(self, line: int) -> bool:
        """True where the fault is in nothing but the quotation behind an instruction's line."""
        kinds = {self._kinds.get(origin) for origin in self._spoilt.gone}
        inserted = any(not one.origins for one in self._spoilt.lines)
        return not inserted and kinds == {SegmentKind.QUOTATION} and line not in self._spoilt.gone

    def _orders_in(self, row: Instruction) -> str:
        """A line of the law that orders something, and that stands in a new wording; empty for none."""
        words = row.new or ""
        if not words:
            return ""
        for n, line in enumerate(self._law.lines):
            if (
                self._kinds.get(n) in (SegmentKind.DIRECTIVE, SegmentKind.ACT, SegmentKind.SCOPE)
                and len(line.text) > 12
                and (orders(line.text, self._law.lang) or stands_alone(line.text, self._law.lang))
                and line.text.rstrip(";.: ") in words
                and n != row.line
            ):
                return line.text
        return ""

    def _plain(self, n: int) -> bool:
        """True for a line of the law outside its quotations."""
        return self._kinds.get(n) not in (SegmentKind.QUOTATION, SegmentKind.ANNEX)

    def _is_at(self, line: int) -> bool:
        """True for an instruction of the law that stands at the fault."""
        law, spoilt = self._law, self._spoilt
        start = self._before(self._labelled, line)
        act = self._before(self._acts, line)
        end = line
        while end + 1 < len(law.lines) and not self._plain(end + 1):
            end += 1
        if any(start <= n <= end or n == act for n in spoilt.gone):
            return True
        first, last = self._at[start], self._at[end]
        if any(
            first <= n <= last + 1 for n in self._touched
        ):  # the line behind a quotation tells where it ends
            return True
        if any(self._at[act] < n < first and self._opens(n) for n in self._touched):
            return True
        if any(act < n < line and self._is_label(law.lines[n].text) for n in spoilt.lost):
            return True
        return spoilt.marks and any(self._reaches(n, line) for n in (*spoilt.gone, *self._opened()))

    def _amid_lost(self, line: int) -> bool:
        """True for a line between the neighbours of a numbered one that stands there no more: its level, or a higher one."""
        return any(above < line < below for above, below in self._stretches)

    @cached_property
    def _stretches(self) -> list[tuple[int, int]]:
        """Between which lines of the law each numbered one stood that is gone from there."""
        found = []
        ranked = [(n, label_of(self._law.lines[n].text)) for n in self._labelled]
        for n, lost in ranked:
            if n not in self._spoilt.gone or lost is None:
                continue
            around = [m for m, other in ranked if m != n and other is not None and other.rank <= lost.rank]
            above = max((m for m in around if m < n), default=-1)
            below = min((m for m in around if m > n), default=len(self._law.lines))
            first = self._at[above] if above >= 0 else -1
            last = self._at[below] if below < len(self._law.lines) else len(self._spoilt.lines)
            quoted = self._new_kinds.get(self._at[n]) is SegmentKind.QUOTATION
            if n in self._spoilt.lost or quoted or not first < self._at[n] < last:
                found.append((above, below))
        for n in self._touched:
            anew = label_of(self._spoilt.lines[n].line.text)
            if anew is not None and anew.number == "1":
                higher = [m for m, other in ranked if other is not None and other.rank < anew.rank]
                below = min((m for m in higher if self._at[m] > n), default=len(self._law.lines))
                above = max((m for m in range(below) if self._at[m] <= n), default=-1)
                found.append((above, below))
        return found

    def _opened(self) -> Iterator[int]:
        """The lines of the law behind which one came whose marks are not balanced: none of the law is spoilt there."""
        for n in self._touched:
            one = self._spoilt.lines[n]
            if not one.origins and balance(one.line.text):
                yield max(
                    (origin for above in self._spoilt.lines[:n] for origin in above.origins), default=-1
                )

    def _before(self, numbers: list[int], line: int) -> int:
        at = bisect_right(numbers, line)
        return numbers[at - 1] if at else 0

    def _opens(self, n: int) -> bool:
        """True for a touched line that opens an act, or an article or paragraph of the amending law."""
        return self._new_kinds.get(n) is SegmentKind.ACT or self._is_label(self._spoilt.lines[n].line.text)

    def _is_label(self, text: str) -> bool:
        """True for a line with the label of an article or a paragraph."""
        label = label_of(text)
        return label is not None and label.rank <= _ARTICLE_OR_PARAGRAPH

    def _reaches(self, touched: int, line: int) -> bool:
        """True where no line between a touched one and that of an instruction ends a quotation by itself."""
        if line <= touched:  # a mark that came may close a quotation that the law itself leaves open before
            return any(n - 1 <= line for n in self._open if n <= touched)
        between = range(touched + 1, line + 1)
        return not any(
            self._plain(n) and stands_alone(self._law.lines[n].text, self._law.lang) for n in between
        )


def _points_to_annex(row: Instruction) -> bool:
    """True for an order whose new text stands in an annex, and for the line that points to a list there."""
    return of_any("directives", "to_annex").search(row.text) is not None


def _letters(text: str) -> str:
    """Its letters, the Latin ones that a restored text has in the alphabet of its language like those."""
    return _LETTERS.sub("", cyrillic_i(text.translate(_ALIKE)))


def _text(line: object) -> str:
    cells = getattr(line, "table", None) or ()
    return " ".join(
        [getattr(line, "text", ""), *(text for row in cells for cell in row for text in cell.lines)]
    )


def _shown(i: Instruction) -> str:
    act = (i.act.text if i.act else "")[:30]
    why = f" ({i.note})" if i.action is Action.NOT_UNDERSTOOD else ""
    return f"{i.action} {i.target_eid} [{(i.old or '')[:40]}→{(i.new or '')[:60]}] {act}{why}"
