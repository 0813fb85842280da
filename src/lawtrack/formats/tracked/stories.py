"""A body, a cell, a note, a header or a text box of both files: block after block, what differs is marked in the old one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy

from lxml import etree

from lawtrack.comparing.paragraphs import MARK, Step, paragraph_runs, steps
from lawtrack.formats.tracked.bringing import Bringing
from lawtrack.formats.tracked.ends import with_ends
from lawtrack.formats.tracked.letters import Letters
from lawtrack.formats.tracked.lines import boxes_of, kind_of, lines_of, row_line
from lawtrack.formats.tracked.marks import DEL, INS, MOVE_FROM, MOVE_TO, Marks
from lawtrack.formats.tracked.moves import Move, moves_of
from lawtrack.formats.tracked.numbers import Numbered, take_numbering
from lawtrack.formats.tracked.text import PPR, RPR, P, Words, blocks, cells, rows
from lawtrack.formats.tracked.words import WordMarks
from lawtrack.model.change import Run


class Stories:
    """Marks the stories of one part.

    Args:
        marks: Makes the marks.
        old: Reads the old part.
        new: Reads the new part.
        bringing: Makes elements out of the new part's.
        numbered: The automatic numbers of both files, where they count in this part.
        boxes: True where the old part has text boxes.
    """

    def __init__(
        self,
        marks: Marks,
        old: Words,
        new: Words,
        bringing: Bringing,
        numbered: Numbered | None = None,
        *,
        boxes: bool,
    ) -> None:
        self._numbered = numbered or Numbered()
        self._marks = marks
        self._old = old
        self._new = new
        self._bringing = bringing
        self._boxes = boxes
        self.words = WordMarks(marks, old, new, bringing)

    @property
    def goes_deep(self) -> bool:
        """True where tables that say the same may still hold something to compare: text boxes, numbers to watch."""
        return self._boxes or bool(self._numbered.old or self._numbered.new)

    @property
    def count(self) -> int:
        """How many changes are marked in the file so far."""
        return self._marks.count

    def compare(self, old: etree._Element, new: etree._Element) -> None:
        """Mark in ``old`` what leads to ``new``."""
        mine, theirs = list(blocks(old)), list(blocks(new))
        texts = self._old_lines(mine), self._new_lines(theirs)
        found, ends = with_ends(steps(*texts, kind_of), mine, theirs, texts)
        _Writing(self, mine, theirs, old).write(found, ends)

    def _old_lines(self, found: Sequence[etree._Element]) -> list[str]:
        return lines_of(found, self._old, self._numbered.old)

    def _new_lines(self, found: Sequence[etree._Element]) -> list[str]:
        return lines_of(found, self._new, self._numbered.new)

    def change(
        self, old: Sequence[etree._Element], new: Sequence[etree._Element], runs: Sequence[Run]
    ) -> None:
        """Mark changed words; automatic numbers are no words, but typed ones are."""
        mine, theirs = self._numbered.of(old, new)
        if not any(mine) and not any(theirs):
            self.words.change(old, new, runs)
            return
        if len(old) == len(new) == 1:
            letters = self._renumbered(old[0], new[0], mine[0], theirs[0])
        else:
            for paragraph, label in zip(old, mine, strict=True):
                self._numbered.wanted[paragraph] = ""
                if label:
                    self._marks.numbering_removed(paragraph)
            letters = Letters(self._new, new, [f"{label} " if label else "" for label in theirs])
        before = MARK.join(self._old.text(paragraph) for paragraph in old)
        for made in self.words.change_into(old, letters, paragraph_runs(before, letters.whole)):
            self._numbered.wanted.setdefault(made, "")

    def _renumbered(self, old: etree._Element, new: etree._Element, mine: str, theirs: str) -> Letters:
        """What a paragraph says that has an automatic number in one of the files or in both."""
        wanted = self._numbered.wanted
        if mine and theirs:
            wanted[old] = theirs
            return Letters(self._new, [new])
        if theirs:
            wanted[old] = ""
            return Letters(self._new, [new], [f"{theirs} "])
        written = self._new.text(new)
        if written.startswith(mine):
            wanted[old] = mine
            rest = written[len(mine) :].lstrip()
            return Letters(self._new, [new], skip=len(written) - len(rest))
        wanted[old] = ""
        self._marks.numbering_removed(old)
        return Letters(self._new, [new])

    def same(self, old: etree._Element, new: etree._Element) -> None:
        """Two paragraphs that say the same: the number of the one is that of the other."""
        (mine,), (theirs,) = self._numbered.of([old], [new])
        if mine or theirs:
            self._numbered.wanted[old] = theirs if mine and theirs else mine

    def new_paragraph(
        self, new: etree._Element, beside: etree._Element | None, tag: str, runs: Sequence[Run], *, last: bool
    ) -> etree._Element:
        """A paragraph of the new file as one put in, with its number; ``last``: it takes over another's properties."""
        _none, (label,) = self._numbered.of([], [new])
        keeps = bool(label) and not last and self._numbered.same_list(new)
        made = self.words.new_paragraph(
            new, beside, tag=tag, runs=() if label else runs, label="" if keeps else label
        )
        if keeps:
            take_numbering(made, new)
        self._numbered.wanted[made] = label if keeps else ""
        return made

    def takes_over(self, block: etree._Element, kept: etree._Element) -> None:
        """A paragraph whose words go keeps its end for the one before it, and so takes its look and its number."""
        if _properties(block) != _properties(kept):
            self._marks.properties_taken(block, kept)
        self._numbered.take_over(block, kept)

    def pair(self, old: etree._Element, new: etree._Element) -> None:
        """Compare the text boxes of two paragraphs that are one and the same."""
        if self._boxes:
            for mine, theirs in zip(boxes_of(old), boxes_of(new), strict=False):
                self.compare(mine, theirs)

    def table(self, old: etree._Element, new: etree._Element) -> None:
        """Mark the rows and cells of a table."""
        mine, theirs = list(rows(old)), list(rows(new))
        found = steps(
            [row_line(row, self._old_lines) for row in mine],
            [row_line(row, self._new_lines) for row in theirs],
            kind_of,
        )
        last: etree._Element | None = None
        for step in found:
            if step.op == "+":
                made = self.new_row(theirs[step.new[0]])
                if last is not None:
                    last.addnext(made)
                else:
                    mine[0].addprevious(made)
                last = made
                continue
            last = mine[step.old[0]]
            if step.op == "-":
                self.strike_row(last)
            elif step.op == "~" or self.goes_deep:
                for one, other in zip(cells(last), cells(theirs[step.new[0]]), strict=True):
                    self.compare(one, other)

    def strike_row(self, row: etree._Element) -> None:
        """Mark a row as gone."""
        self._marks.row(row, DEL)
        for cell in cells(row):
            for block in list(blocks(cell)):
                self.strike(block)

    def strike(self, block: etree._Element) -> None:
        """Mark a paragraph or a table as gone."""
        if block.tag == P:
            self.words.strike_all(block)
            self._marks.end(block, DEL)
        else:
            for row in list(rows(block)):
                self.strike_row(row)

    def strike_inside(self, block: etree._Element) -> None:
        """Mark the words of a paragraph as gone but not its end, or a whole table."""
        if block.tag == P:
            self.words.strike_all(block)
        else:
            self.strike(block)

    def new_row(self, row: etree._Element) -> etree._Element:
        """A row of the new file as one put in."""
        made = self._bringing.row(row, self.fill)
        self._marks.row(made, INS)
        return made

    def new_table(self, table: etree._Element) -> etree._Element:
        """A table of the new file as one put in."""
        made = self._bringing.table(table)
        made.extend(self.new_row(row) for row in rows(table))
        return made

    def fill(self, cell: etree._Element, made: etree._Element) -> None:
        """Put the words of a cell or a note of the new file into an empty one."""
        for block in blocks(cell):
            if block.tag != P:
                made.append(self.new_table(block))
                continue
            paragraph = self.new_paragraph(block, None, INS, (), last=False)
            self._marks.end(paragraph, INS)
            made.append(paragraph)


class _Writing:
    """Writes the steps of one story into the old one."""

    def __init__(
        self,
        stories: Stories,
        old: Sequence[etree._Element],
        new: Sequence[etree._Element],
        holder: etree._Element,
    ) -> None:
        self._stories = stories
        self._words = stories.words
        self._marks = stories._marks
        self._old = old
        self._new = new
        self._holder = holder
        self._last: etree._Element | None = None

    def write(self, found: Sequence[Step], ends: Mapping[int, int]) -> None:
        """Go through the steps; of those in ``ends`` the end stays, and that of the step before goes or comes."""
        moves = moves_of(found)
        gathered: list[etree._Element] = []
        kept = {n: self._kept_end(found[before], found[n].op) for n, before in ends.items()}
        for n, step in enumerate(found):
            if step.op in ("=", "~"):
                self._stay(step)
                continue
            move = moves.get(n)
            if step.op == "-":
                block = self._gone(
                    step, move, kept=self._old[found[ends[n]].old[1] - 1] if n in ends else None
                )
            else:
                block = self._come(step, move, like=kept.get(n))
            gathered.append(block)
            if move is None:
                gathered.clear()
            elif move.last:
                tag = MOVE_FROM if step.op == "-" else MOVE_TO
                self._last = self._marks.range(tag, move.name, gathered)
                gathered.clear()

    def _kept_end(self, step: Step, op: str) -> etree._Element:
        """Mark the last end that both files have: what stands behind it goes, or comes, with it."""
        kept = self._old[step.old[1] - 1]
        before = deepcopy(kept)
        self._marks.end(kept, DEL if op == "-" else INS)
        return before

    def _stay(self, step: Step) -> None:
        mine, theirs = self._old[slice(*step.old)], self._new[slice(*step.new)]
        if mine[0].tag != P:
            if step.op == "~" or self._stories.goes_deep:
                self._stories.table(mine[0], theirs[0])
        elif step.op == "~":
            if len(mine) == len(theirs) == 1:
                self._stories.pair(mine[0], theirs[0])
            self._stories.change(mine, theirs, step.runs)
        else:
            for one, other in zip(mine, theirs, strict=True) if self._stories.goes_deep else ():
                self._stories.same(one, other)
                self._stories.pair(one, other)
        self._last = mine[-1]

    def _gone(self, step: Step, move: Move | None, kept: etree._Element | None) -> etree._Element:
        block = self._old[step.old[0]]
        if kept is not None:
            self._words.strike_all(block)
            self._stories.takes_over(block, kept)
        elif move is not None:
            self._words.strike_all(block, MOVE_FROM)
            self._marks.end(block, MOVE_FROM)
        else:
            self._stories.strike(block)
        self._last = block
        return block

    def _come(self, step: Step, move: Move | None, like: etree._Element | None) -> etree._Element:
        block = self._new[step.new[0]]
        if block.tag != P:
            made = self._stories.new_table(block)
        else:
            tag = MOVE_TO if move else INS
            runs = step.runs if move else ()
            made = self._stories.new_paragraph(block, self._beside(), tag, runs, last=like is not None)
            if like is None:
                self._marks.end(made, tag)
            else:
                _take_properties(made, like)
        self._place(made)
        return made

    def _beside(self) -> etree._Element | None:
        """The paragraph of the old file beside which one is put in."""
        if self._last is not None and self._last.tag == P:
            return self._last
        return next((block for block in self._old if block.tag == P), None)

    def _place(self, made: etree._Element) -> None:
        if self._last is not None:
            self._last.addnext(made)
        elif self._old:
            self._old[0].addprevious(made)
        else:
            self._holder.append(made)
        self._last = made


def _properties(paragraph: etree._Element) -> list[bytes]:
    own = paragraph.find(PPR)
    return [etree.tostring(child) for child in (own if own is not None else ()) if child.tag != RPR]


def _take_properties(made: etree._Element, like: etree._Element) -> None:
    """Give a paragraph the properties of another, whose end it takes over."""
    own, theirs = made.find(PPR), like.find(PPR)
    if own is not None:
        made.remove(own)
    if theirs is not None:
        made.insert(0, deepcopy(theirs))
