"""What became of an act's lines, marked in the Word file the act was read from.

Each line of the old tree has its place in the file (``spots``). A changed line is changed there, a line that is gone
goes with its paragraph, a new line becomes a paragraph (in a table: a row) after the line before it, with the look of
the nearest line of its kind. What has no place is said, and nothing is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import groupby

from lxml import etree

from lawtrack.comparing.paragraphs import MARK, Step, paragraph_runs, steps
from lawtrack.formats.docx_package import W
from lawtrack.formats.tracked.edits import Edit, point_of, runs_of, start_of, without_letters
from lawtrack.formats.tracked.letters import Typed
from lawtrack.formats.tracked.lines import cell_shape
from lawtrack.formats.tracked.marks import DEL, INS, Marks
from lawtrack.formats.tracked.numbers import Numbers
from lawtrack.formats.tracked.places import Places, line_cells
from lawtrack.formats.tracked.spots import VIRTUAL, Spot, Spots
from lawtrack.formats.tracked.stories import Stories
from lawtrack.formats.tracked.tables import keep_merges, new_row, new_table
from lawtrack.formats.tracked.text import BREAK, FEED, PPR, RPR, P, cells, inline
from lawtrack.model.change import Run
from lawtrack.model.kinds import Kind
from lawtrack.model.rendering import TextLine

_ROW = "\x01"
_BLANKS = f"{FEED}{BREAK} \t\n\u00a0"


class Placing:
    """Marks the changes of an act's lines.

    Args:
        stories: Marks paragraphs and rows.
        marks: Makes the marks.
        spots: The letters of the body.
        numbers: The automatic numbers of the body.
        lines: The lines of the old and of the new tree.
    """

    def __init__(
        self,
        stories: Stories,
        marks: Marks,
        spots: Spots,
        numbers: Numbers,
        lines: tuple[Sequence[TextLine], Sequence[TextLine]],
    ) -> None:
        old, new = lines
        self._numbers = numbers
        numbers.wanted.update(numbers.labels)
        self._stories = stories
        self._marks = marks
        self._spots = spots
        self._old = old
        self._new = new
        self._places = Places(spots, old)
        self.uncovered = self._places.uncovered
        self._edits: dict[etree._Element, list[Edit]] = {}
        self._after: dict[etree._Element, list[etree._Element]] = {}
        self._gone_rows: list[etree._Element] = []

    def write(self) -> None:
        """Mark everything.

        Raises:
            ExportError: A line that changed is not found in the file.
        """
        found = steps([_key(line) for line in self._old], [_key(line) for line in self._new], _kind)
        for step in found:
            if step.op == "~":
                self._change(step)
            elif step.op == "-":
                self._take_out(step.old[0])
        self._put_in_all(found)
        for paragraph, edits in self._edits.items():
            self._edit(paragraph, edits)
        for row in self._gone_rows:  # last: what is struck has no letters any more
            keep_merges(row)
            self._stories.strike_row(row)

    # lines that changed

    def _change(self, step: Step) -> None:
        i, j = step.old[0], step.new[0]
        if self._old[i].kind is Kind.ROW:
            self._change_row(i, j)
            return
        old = [self._old[n].full for n in range(*step.old)]
        new = [self._new[n].full for n in range(*step.new)]
        spots = [spot for n in range(*step.old) for spot in self._places.found(n)]
        if len(old) == 1:
            self._words(old[0], spots, step.runs)
            return
        # joined: the first of them becomes the whole, the others go
        self._words(old[0], self._places.found(i), paragraph_runs(old[0], MARK.join(new)))
        for n in range(i + 1, step.old[1]):
            self._take_out(n)

    def _change_row(self, i: int, j: int) -> None:
        old, new = line_cells(self._old[i]), line_cells(self._new[j])
        row = self._places.row_of(i)
        holders = (
            [cell for cell in cells(row) if not cell_shape(cell).endswith("c")] if row is not None else []
        )
        for n, (one, other) in enumerate(zip(old, new, strict=True)):
            spots = self._places.cell(i, n) if one else []
            if one == other:
                continue
            if spots:
                self._words(one, spots, paragraph_runs(one, other))
            elif not one and len(holders) == len(old):
                paragraph = next(holders[n].iter(P))
                self._edits.setdefault(paragraph, []).append(Edit(0, 0, other))
            else:
                raise self._places.lost(one or other)

    def _words(self, text: str, spots: Sequence[Spot], runs: Sequence[Run]) -> None:
        """Turn changed words of a line into edits of the paragraphs its letters stand in."""
        if spots[0].at == VIRTUAL:
            text, spots, runs = self._numbered(text, spots, runs)
            if not spots:
                return
        before = [0]
        for letter in text:
            before.append(before[-1] + (not letter.isspace()))
        at = 0
        for n, run in enumerate(runs):
            if run.op == "-":
                stop = at + len(run.text)
                start_spot = start_of(text, spots, before, at)
                end_spot = point_of(spots, text, before, stop)
                self._cut(spots, before[at], before[stop], start_spot, end_spot)
                at = stop
            elif run.op == "+":
                place = point_of(spots, text, before, at)
                if n and runs[n - 1].op == "=" and at and before[at] and not text[at - 1].isspace():
                    last = spots[before[at] - 1]
                    place = Spot(last.paragraph, last.at + 1)
                self._edits.setdefault(place.paragraph, []).append(Edit(place.at, place.at, run.text))
            else:
                at += len(run.text)

    def _numbered(
        self, text: str, spots: Sequence[Spot], runs: Sequence[Run]
    ) -> tuple[str, Sequence[Spot], Sequence[Run]]:
        """The same without the automatic number of the paragraph; which number it shall have is noted."""
        paragraph = spots[0].paragraph
        label = self._numbers.labels[paragraph]
        new = "".join(run.text for run in runs if run.op != "-")
        words = len(label.split())
        letters = len("".join(label.split()))
        rest, kept = without_letters(text, letters), new.split(" ", words)
        self._numbers.wanted[paragraph] = " ".join(kept[:words])
        written = kept[words] if len(kept) > words else ""
        spots = spots[letters:]
        if not spots and written:
            self._edits.setdefault(paragraph, []).append(Edit(0, 0, written))
        return rest, spots, paragraph_runs(rest, written)

    def _cut(self, spots: Sequence[Spot], first: int, last: int, start: Spot, end: Spot) -> None:
        """Take letters out, in each paragraph they stand in."""
        inside = [start, *spots[first:last], Spot(end.paragraph, end.at - 1)]
        for paragraph, group in groupby(inside, key=lambda spot: spot.paragraph):
            places = [spot.at for spot in group]
            if max(places) >= min(places):
                edit = Edit(max(min(places), 0), max(places) + 1, "")
                self._edits.setdefault(paragraph, []).append(edit)

    # lines that are gone

    def _take_out(self, i: int) -> None:
        row = self._places.row_of(i) if self._old[i].kind is Kind.ROW else None
        if row is not None:
            self._take_row(row, i)
            return
        spots = self._places.found(i)
        for paragraph, group in groupby(spots, key=lambda spot: spot.paragraph):
            places = [spot.at for spot in group if spot.at != VIRTUAL]
            text = self._spots.words.text(paragraph)
            start, stop = min(places, default=0), max(places, default=-1) + 1
            before = text[:start].rstrip()
            if before.endswith(BREAK):
                start = len(before) - 1
            elif text[stop:].lstrip().startswith(BREAK):
                stop = text.index(BREAK, stop) + 1
            self._edits.setdefault(paragraph, []).append(Edit(start, stop, ""))

    def _take_row(self, row: etree._Element, i: int) -> None:
        inside = sum(self._spots.letters(p) for p in row.iter(P))
        if inside != len(self._places.spots_of_line(i)):
            raise self._places.lost(self._old[i].full)
        self._gone_rows.append(row)

    # new lines

    def _put_in_all(self, found: Sequence[Step]) -> None:
        come: list[int] = []
        last = -1
        for step in found:
            if step.op == "+":
                come.append(step.new[0])
                continue
            self._put_in(come, last, step.old[0])
            come = []
            last = step.old[1] - 1
        self._put_in(come, last, len(self._old))

    def _put_in(self, come: Sequence[int], last: int, following: int) -> None:
        """New lines between two old ones."""
        for is_row, group in groupby(come, key=lambda j: self._new[j].kind is Kind.ROW):
            lines = list(group)
            if is_row:
                self._put_rows(lines, last, following)
            else:
                self._put_lines(lines, last, following)

    def _put_lines(self, lines: Sequence[int], last: int, following: int) -> None:
        before = self._places.place(last, -1) if last >= 0 else None
        after = self._places.place(following, 1) if following < len(self._old) else None
        if before is not None and after is not None and before.paragraph is after.paragraph:
            text = "".join(BREAK + self._new[j].full for j in lines)
            self._edits.setdefault(before.paragraph, []).append(Edit(before.at + 1, before.at + 1, text))
            return
        made = [self._paragraph(self._new[j], before or after) for j in lines]
        if before is None:
            if after is None:
                raise self._places.lost(self._new[lines[0]].full)
            block = _outermost(after.paragraph)
            for paragraph in made:
                block.addprevious(paragraph)
                self._marks.end(paragraph, INS)
            return
        self._place_after(_outermost(before.paragraph), made)

    def _place_after(self, block: etree._Element, made: Sequence[etree._Element]) -> None:
        """Put paragraphs behind a block; before the end of a story, or a table, its end is the one that comes."""
        block = self._after.setdefault(block, [block])[-1]
        kept = block.tag == P and block.find(f"{PPR}/{RPR}/{DEL}") is None and _at_end(block)
        if kept:
            before = block.find(PPR)
            before = deepcopy(before) if before is not None else None
            self._marks.end(block, INS)
            old = made[-1].find(PPR)
            if old is not None:
                made[-1].remove(old)
            if before is not None:
                made[-1].insert(0, _bare(before))
        for paragraph in made[: len(made) - kept]:
            self._marks.end(paragraph, INS)
        for paragraph in reversed(made):
            block.addnext(paragraph)
        for known in self._after.values():
            if known[-1] is block:
                known.append(made[-1])

    def _paragraph(self, line: TextLine, beside: Spot | None) -> etree._Element:
        like = self._like(line.kind, beside)
        made = etree.Element(P)
        properties = like.find(PPR) if like is not None else None
        if properties is not None:
            made.append(_bare(properties))
        run = (
            next((r for r in inline(like) if r.find(f"{W}t") is not None), None) if like is not None else None
        )
        automatic = bool(line.label) and like in self._numbers.labels
        self._numbers.wanted[made] = line.label if automatic else ""
        words = line.text if automatic else self._indent(like) + line.full
        for element in self._stories.words.typed(words, run):
            made.append(element)
            self._marks.wrap(INS, element)
        return made

    def _indent(self, like: etree._Element | None) -> str:
        """The blanks that stand before the words of a paragraph instead of an indent."""
        text = self._spots.words.text(like).replace(FEED, " ") if like is not None else ""
        return text[: len(text) - len(text.lstrip())]

    def _like(self, kind: Kind, beside: Spot | None) -> etree._Element | None:
        """The paragraph whose look a new line of a kind takes: that of the nearest line of its kind in the file."""
        if beside is None:
            return None
        at = next((n for n in range(len(self._old)) if self._is_at(n, beside)), 0)
        order = sorted(range(len(self._old)), key=lambda n: abs(n - at))
        for n in order[:400]:
            if self._old[n].kind is kind and (spots := self._places.spots_of_line(n)):
                return spots[-1].paragraph
        return beside.paragraph

    def _is_at(self, line: int, beside: Spot) -> bool:
        return beside in self._places.spots_of_line(line)[-1:]

    def _put_rows(self, lines: Sequence[int], last: int, following: int) -> None:
        texts = [line_cells(self._new[j]) for j in lines]
        for n, where in ((last, "after"), (following, "before")):
            row = (
                self._places.row_of(n) if 0 <= n < len(self._old) and self._old[n].kind is Kind.ROW else None
            )
            if row is None:
                continue
            made = [new_row(row, text, self._stories.words, self._marks) for text in texts]
            if any(one is None for one in made):
                continue
            self._places.made.update(one for one in made if one is not None)
            at = row
            for one in made if where == "after" else []:
                if one is not None:
                    at.addnext(one)
                    at = one
            for one in made if where == "before" else []:
                if one is not None:
                    row.addprevious(one)
            return
        before = self._places.place(last, -1) if last >= 0 else None
        if before is None:
            raise self._places.lost("\t".join(texts[0]))
        self._place_after(_outermost(before.paragraph), [etree.Element(P)])
        block = self._after[_outermost(before.paragraph)][-1]
        block.addprevious(new_table(texts, block, self._stories.words, self._marks))

    # one paragraph

    def _edit(self, paragraph: etree._Element, edits: Sequence[Edit]) -> None:
        runs = runs_of(self._spots.words.text(paragraph), edits)
        typed = "".join(run.text for run in runs if run.op != "-")
        if any(spot.op != "=" for spot in runs):
            if not typed.strip(_BLANKS) and not _at_end(paragraph):
                self._stories.strike(paragraph)
            else:
                self._stories.words.change_into([paragraph], Typed(typed), runs)


def _key(line: TextLine) -> str:
    texts = line_cells(line)
    return f"{_ROW}{len(texts)}{_ROW}" + "\t".join(texts) if line.kind is Kind.ROW else line.full


def _kind(line: str) -> str:
    return line[1 : line.index(_ROW, 1)] if line[:1] == _ROW else ""


def _outermost(paragraph: etree._Element) -> etree._Element:
    """The block of the body that holds a paragraph: itself, or the table around it."""
    block = paragraph
    for holder in paragraph.iterancestors(f"{W}tbl", P):
        block = holder
    return block


def _at_end(block: etree._Element) -> bool:
    """True for the last block of a story, and for one before a table."""
    following = block.getnext()
    while following is not None and following.tag not in (P, f"{W}tbl", f"{W}sdt"):
        following = following.getnext()
    return following is None or following.tag == f"{W}tbl"


def _bare(properties: etree._Element) -> etree._Element:
    """Properties for another paragraph: without a section and marks."""
    made = deepcopy(properties)
    for tag in (RPR, f"{W}sectPr", f"{W}pPrChange"):
        for child in made.findall(tag):
            made.remove(child)
    return made
