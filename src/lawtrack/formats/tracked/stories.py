"""A body, a cell, a note, a header or a text box of both files: block after block, what differs is marked in the old one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy

from lxml import etree

from lawtrack.comparing.paragraphs import Step, steps
from lawtrack.formats.docx_package import W
from lawtrack.formats.tracked.bringing import Bringing
from lawtrack.formats.tracked.ends import with_ends
from lawtrack.formats.tracked.marks import DEL, INS, MOVE_FROM, MOVE_TO, Marks
from lawtrack.formats.tracked.moves import Move, moves_of
from lawtrack.formats.tracked.text import PPR, P, Words, blocks, cells, rows
from lawtrack.formats.tracked.words import WordMarks

_TABLE, _FIELD = "\x01", "\x02"
_BOX = f"{W}txbxContent"
_VAL = f"{W}val"


class Stories:
    """Marks the stories of one part.

    Args:
        marks: Makes the marks.
        old: Reads the old part.
        new: Reads the new part.
        bringing: Makes elements out of the new part's.
        boxes: True where the old part has text boxes.
    """

    def __init__(self, marks: Marks, old: Words, new: Words, bringing: Bringing, *, boxes: bool) -> None:
        self._marks = marks
        self._old = old
        self._new = new
        self._bringing = bringing
        self._boxes = boxes
        self.words = WordMarks(marks, old, new, bringing)

    @property
    def count(self) -> int:
        """How many changes are marked in the file so far."""
        return self._marks.count

    def compare(self, old: etree._Element, new: etree._Element) -> None:
        """Mark in ``old`` what leads to ``new``."""
        mine, theirs = list(blocks(old)), list(blocks(new))
        texts = _lines(mine, self._old), _lines(theirs, self._new)
        found, ends = with_ends(steps(*texts, _kind), mine, theirs, texts)
        _Writing(self, mine, theirs, old).write(found, ends)

    def pair(self, old: etree._Element, new: etree._Element) -> None:
        """Compare the text boxes of two paragraphs that are one and the same."""
        if self._boxes:
            for mine, theirs in zip(_boxes(old), _boxes(new), strict=False):
                self.compare(mine, theirs)

    def table(self, old: etree._Element, new: etree._Element) -> None:
        """Mark the rows and cells of a table."""
        mine, theirs = list(rows(old)), list(rows(new))
        found = steps(
            [_row_line(row, self._old) for row in mine], [_row_line(row, self._new) for row in theirs], _kind
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
            elif step.op == "~" or self._boxes:
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
            paragraph = self.words.new_paragraph(block, None)
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
                block = self._gone(step, move, final=n in ends)
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
            if step.op == "~" or self._stories._boxes:
                self._stories.table(mine[0], theirs[0])
        elif step.op == "~":
            if len(mine) == len(theirs) == 1:
                self._stories.pair(mine[0], theirs[0])
            self._words.change(mine, theirs, step.runs)
        else:
            self._stories.pair(mine[0], theirs[0])
        self._last = mine[-1]

    def _gone(self, step: Step, move: Move | None, *, final: bool) -> etree._Element:
        block = self._old[step.old[0]]
        if final:
            self._words.strike_all(block)
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
            made = self._words.new_paragraph(block, self._beside(), tag=tag, runs=step.runs if move else ())
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


def _lines(found: Sequence[etree._Element], words: Words) -> list[str]:
    return [words.text(block) if block.tag == P else _table_line(block, words) for block in found]


def _kind(line: str) -> str:
    """Tables by their number of columns, rows by their cells, paragraphs are of one kind."""
    return line[1 : line.index(_FIELD)] or "-" if line[:1] == _TABLE else ""


def _table_line(table: etree._Element, words: Words) -> str:
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    return f"{_TABLE}{columns}{_FIELD}" + "".join(_row_line(row, words) for row in rows(table))


def _row_line(row: etree._Element, words: Words) -> str:
    shape, texts = [], []
    for tag in ("gridBefore", "gridAfter"):
        skipped = row.find(f"{W}trPr/{W}{tag}")
        shape.append(f"{tag}{skipped.get(_VAL)}" if skipped is not None else "")
    for cell in cells(row):
        shape.append(cell_shape(cell))
        texts.append("\n".join(_lines(list(blocks(cell)), words)))
    return f"{_TABLE}{'|'.join(shape)}{_FIELD}" + _FIELD.join(texts)


def cell_shape(cell: etree._Element) -> str:
    """How a cell is merged with others: columns, and «r» where a merge downwards begins, «c» where it goes on."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return "1"
    span, merge = properties.find(f"{W}gridSpan"), properties.find(f"{W}vMerge")
    columns = (span.get(_VAL) or "1") if span is not None else "1"
    if merge is None:
        return columns
    return columns + ("r" if merge.get(_VAL) == "restart" else "c")


def _boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The text boxes of a paragraph, those of Word's copy for old versions too; not boxes in boxes."""
    for box in paragraph.iter(_BOX):
        if next(box.iterancestors(P), None) is paragraph:
            yield box


def _take_properties(made: etree._Element, like: etree._Element) -> None:
    """Give a paragraph the properties of another, whose end it takes over."""
    own, theirs = made.find(PPR), like.find(PPR)
    if own is not None:
        made.remove(own)
    if theirs is not None:
        made.insert(0, deepcopy(theirs))
