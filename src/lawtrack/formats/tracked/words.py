"""Changed words inside paragraphs: runs of the old file cut where a change begins, marked, and joined by new ones.

The paragraphs of a step are one string with a mark between them; a mark put in divides a paragraph, one taken out joins
it with the next.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from lawtrack.comparing.paragraphs import MARK
from lawtrack.formats.docx_package import W
from lawtrack.formats.tracked.bringing import Bringing, look_at
from lawtrack.formats.tracked.letters import Letters, NewLetters, Typed
from lawtrack.formats.tracked.marks import DEL, INS, Marks
from lawtrack.formats.tracked.text import PPR, RPR, Piece, R, T, Words, inline
from lawtrack.model.change import Run

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class _Node(NamedTuple):
    """A run whose letters all have one fate, or (run None) the end of a paragraph."""

    start: int
    end: int
    run: etree._Element | None


class WordMarks:
    """Marks the words of paragraphs.

    Args:
        marks: Makes the marks.
        old: Reads the old part.
        new: Reads the new part.
        bringing: Makes runs of the new part's.
    """

    def __init__(self, marks: Marks, old: Words, new: Words, bringing: Bringing) -> None:
        self._marks = marks
        self._old = old
        self._new = new
        self._bringing = bringing

    def change(
        self, old: Sequence[etree._Element], new: Sequence[etree._Element], runs: Sequence[Run]
    ) -> list[etree._Element]:
        """Mark in the old paragraphs what ``runs`` say; gives the paragraphs that stand there now."""
        return self.change_into(old, Letters(self._new, new), runs)

    def change_into(
        self, old: Sequence[etree._Element], theirs: NewLetters, runs: Sequence[Run]
    ) -> list[etree._Element]:
        """The same where the new letters do not stand in paragraphs."""
        cuts, at = {0}, 0
        for run in runs:
            at += len(run.text) if run.op != "+" else 0
            cuts.add(at)
        nodes = self._nodes(old, sorted(cuts))
        place = _Place(list(old), self._marks)
        a = c = n = 0
        for run in runs:
            size = len(run.text)
            if run.op == "+":
                self._put_in(place, theirs, c, c + size, nodes[n:])
                c += size
                continue
            while n < len(nodes) and nodes[n].end <= a + size:
                node = nodes[n]
                n += 1
                if node.run is None:
                    place.next_paragraph(joined=run.op == "-")
                elif run.op == "-":
                    place.struck(self._marks.wrap(DEL, node.run), node.run)
                else:
                    place.passed(node.run)
            a += size
            if run.op == "=":
                c += size
        return place.paragraphs

    def strike_all(self, paragraph: etree._Element, tag: str = DEL) -> None:
        """Mark everything in a paragraph as gone, but not its end."""
        runs = list(inline(paragraph))
        whole = _fields_closed(paragraph)
        for run in runs:
            stays = not whole and run.tag == R and _only_field(run)
            if not stays and run.find(f"{W}commentReference") is None:
                self._marks.wrap(tag, run)

    def new_paragraph(
        self,
        paragraph: etree._Element,
        like: etree._Element | None,
        *,
        tag: str = INS,
        runs: Sequence[Run] = (),
        label: str = "",
    ) -> etree._Element:
        """A paragraph of the new file as one put in; its end is not marked yet.

        Args:
            paragraph: The paragraph of the new file.
            like: The paragraph of the old file beside it.
            tag: ``INS``, or ``MOVE_TO`` for one that stood elsewhere.
            runs: Of one that moved: what changed on the way.
            label: A number to be written before its words.
        """
        made = etree.Element(paragraph.tag)
        properties = self._bringing.properties(paragraph, like)
        if len(properties):
            made.append(properties)
        letters = Letters(self._new, [paragraph])
        at = 0
        for run in runs or (Run("=", letters.whole),):
            if run.op == "-":
                continue
            pieces = letters.pieces(at, at + len(run.text))
            at += len(run.text)
            for element in self._bringing.runs(pieces, self._bringing.own_look):
                made.append(element)
                self._marks.wrap(INS if run.op == "+" else tag, element)
        if label:
            self.write_label(made, label)
        return made

    def typed(self, text: str, like: etree._Element | None) -> Iterator[etree._Element]:
        """Runs with words that stand in no file, with the look of a run."""
        words = Typed(text)
        return self._bringing.runs(words.pieces(0, len(text)), lambda run: look_at(like, run, None))

    def write_label(self, paragraph: etree._Element, label: str) -> None:
        """Put a number in before the words of a paragraph."""
        first = next(inline(paragraph), None)
        made = etree.Element(R)
        look = first.find(RPR) if first is not None else None
        if look is not None:
            made.append(deepcopy(look))
        words = etree.SubElement(made, T, {_SPACE: "preserve"})
        words.text = f"{label} "
        paragraph.insert(1 if paragraph.find(PPR) is not None else 0, made)
        self._marks.wrap(INS, made)

    def write_mark(self, paragraph: etree._Element | None, tag: str, note: etree._Element) -> None:
        """Put in the number that stands before the words of a note, where the note of the new file has it."""
        theirs = next(note.iter(tag), None)
        run = theirs.getparent() if theirs is not None else None
        if run is not None and paragraph is not None:
            made = self._bringing.cleaned(run)
            paragraph.insert(1 if paragraph.find(PPR) is not None else 0, made)
            self._marks.wrap(INS, made)

    def _put_in(self, place: _Place, theirs: NewLetters, start: int, end: int, rest: Sequence[_Node]) -> None:
        beside = theirs.run_of(start - 1)
        if beside is None:
            beside = theirs.run_of(end)
        following = next((node.run for node in rest[:1]), None)
        look_from = place.look_from if place.look_from is not None else following
        at = start
        for part in _parts(theirs.whole[start:end]):
            if part == MARK:
                place.divide()
            else:
                pieces = theirs.pieces(at, at + len(part))
                for element in self._bringing.runs(pieces, lambda run: look_at(look_from, run, beside)):
                    place.put(element, following)
            at += len(part)

    def _nodes(self, paragraphs: Sequence[etree._Element], cuts: Sequence[int]) -> list[_Node]:
        """The runs of the paragraphs, none of which a cut goes through, and the ends between them."""
        nodes: list[_Node] = []
        at = 0
        for n, paragraph in enumerate(paragraphs):
            if n:
                nodes.append(_Node(at, at + 1, None))
                at += 1
            by_run: list[tuple[etree._Element, list[Piece]]] = []
            for piece in list(self._old.pieces(paragraph)):
                if not by_run or by_run[-1][0] is not piece.run:
                    by_run.append((piece.run, []))
                by_run[-1][1].append(piece)
            for run, pieces in by_run:
                size = sum(len(piece.text) for piece in pieces)
                inner = cuts[bisect_right(cuts, at) : bisect_left(cuts, at + size)]
                if inner:
                    nodes += _cut(run, pieces, at, inner)
                elif size:
                    nodes.append(_Node(at, at + size, run))
                at += size
        return nodes


class _Place:
    """Where the next run is put in: after the last one passed, in the paragraph that is open."""

    def __init__(self, paragraphs: list[etree._Element], marks: Marks) -> None:
        self.paragraphs = paragraphs
        self.look_from: etree._Element | None = None
        self._marks = marks
        self._at = 0
        self._last: etree._Element | None = None

    @property
    def _paragraph(self) -> etree._Element:
        return self.paragraphs[self._at]

    def passed(self, run: etree._Element) -> None:
        """A run that stays."""
        self._last = self.look_from = run

    def struck(self, mark: etree._Element, run: etree._Element) -> None:
        """A run that goes: what is put in stands after its mark."""
        if self.look_from is None:
            self.look_from = run
        self._last = mark

    def next_paragraph(self, *, joined: bool) -> None:
        """The end of a paragraph: it goes where the paragraph is joined with the next."""
        if joined:
            self._marks.end(self._paragraph, DEL)
        self._at += 1
        self._last = None

    def put(self, element: etree._Element, following: etree._Element | None) -> None:
        """Put a run in, under a mark."""
        last = self._last
        if last is not None:
            while (holder := last.getparent()) is not None and holder is not self._paragraph:
                if last.getnext() is not None:
                    break
                last = holder
            last.addnext(element)
        elif following is not None and (outer := _child_of(self._paragraph, following)) is not None:
            outer.addprevious(element)
        else:
            self._paragraph.insert(1 if self._paragraph.find(PPR) is not None else 0, element)
        self._last = self._marks.wrap(INS, element)

    def divide(self) -> None:
        """End the paragraph here: what stands before becomes a paragraph of its own, its end put in."""
        paragraph = self._paragraph
        made = etree.Element(paragraph.tag)
        properties = paragraph.find(PPR)
        if properties is not None:
            copy = deepcopy(properties)
            for tag in (f"{W}sectPr", f"{W}pPrChange"):
                for child in copy.findall(tag):
                    copy.remove(child)
            made.append(copy)
        if self._last is not None:
            last = _split_up(paragraph, self._last)
            for child in list(paragraph):
                if child.tag != PPR:
                    made.append(child)
                if child is last:
                    break
        self._marks.end(made, INS)
        paragraph.addprevious(made)
        self.paragraphs.insert(self._at, made)
        self._at += 1
        self._last = None


def _cut(run: etree._Element, pieces: Sequence[Piece], start: int, cuts: Sequence[int]) -> Iterator[_Node]:
    """The run as several, divided at the cuts."""
    look = run.find(RPR)
    edges = [*cuts, start + sum(len(piece.text) for piece in pieces)]
    made: list[etree._Element] = []
    at = start
    begin = start

    def fresh() -> etree._Element:
        new = _shell(run)
        if look is not None:
            new.append(deepcopy(look))
        run.addprevious(new)
        made.append(new)
        return new

    current = fresh()
    for piece in pieces:
        rest = piece.text
        if piece.child.tag != T:
            if rest and at == edges[len(made) - 1]:
                yield _Node(begin, at, current)
                begin, current = at, fresh()
            current.append(piece.child)
            at += len(rest)
            continue
        words = piece.child.text or ""
        offset = 0
        while offset < len(words):
            edge = edges[len(made) - 1]
            if at == edge:
                yield _Node(begin, at, current)
                begin, current = at, fresh()
                continue
            size = min(edge - at, len(words) - offset)
            element = etree.SubElement(current, T, {_SPACE: "preserve"})
            element.text = words[offset : offset + size]
            at, offset = at + size, offset + size
    yield _Node(begin, at, current)
    holder = run.getparent()
    if holder is not None:
        holder.remove(run)


def _parts(text: str) -> Iterator[str]:
    for n, part in enumerate(text.split(MARK)):
        if n:
            yield MARK
        if part:
            yield part


def _child_of(paragraph: etree._Element, element: etree._Element) -> etree._Element | None:
    """What of the paragraph's own children holds the element."""
    while (holder := element.getparent()) is not None:
        if holder is paragraph:
            return element
        element = holder
    return None


def _split_up(paragraph: etree._Element, last: etree._Element) -> etree._Element:
    """Cut the links and controls around an element after it, up to the paragraph; gives the child that ends there."""
    while (holder := last.getparent()) is not None and holder is not paragraph:
        if last.getnext() is not None:
            after = _shell(holder)
            after.extend(list(last.itersiblings()))
            holder.addnext(after)
        last = holder
    return last


def _shell(element: etree._Element) -> etree._Element:
    """An element of the same name and attributes without anything in it."""
    made = etree.Element(element.tag)
    for name, value in element.items():
        made.set(name, value)
    return made


def _only_field(run: etree._Element) -> bool:
    return all(child.tag in (RPR, f"{W}fldChar", f"{W}instrText") for child in run)


def _fields_closed(paragraph: etree._Element) -> bool:
    """True where every field that begins in the paragraph ends in it."""
    kinds = [mark.get(f"{W}fldCharType") for mark in paragraph.iter(f"{W}fldChar")]
    return kinds.count("begin") == kinds.count("end")
