"""The proof that a tree says the same characters in the same order as its source; it runs on every reading.

The tree in reading order (labels, headings, texts) is the source's lines in order, notes aside, white space not
counted. Where it is not, the smallest unit that holds just its own lines is kept flat: its lines one by one as they
stand in the source, for an address that can be wrong is worse than none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from lawtrack.model.document import EditorialNote
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.provision import Provision
from lawtrack.reading.lines import SourceLine

_UNITS = frozenset(
    {*CONTAINERS, Kind.ACT, Kind.ATTACHMENT, Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.NOTE}
)
_BLOCKS = frozenset({Kind.PREFACE, Kind.TOC, Kind.PREAMBLE, Kind.CONCLUSIONS})


@dataclass(slots=True)
class Proved:
    """A tree that says what its source says, in its order.

    Attributes:
        root: The tree; the one given where it was in order.
        flat: The units that had to be kept flat.
        instead: By ``id`` of a provision of the tree given, what stands in its place.
    """

    root: Provision
    flat: list[Provision] = field(default_factory=list)
    instead: dict[int, Provision] = field(default_factory=dict)


def proved(root: Provision, lines: Sequence[SourceLine], notes: Sequence[EditorialNote]) -> Proved:
    """Prove the order of a tree, in linear time; keep flat what is out of order."""
    printed = _printed(lines, notes)
    source = "".join(_packed(text) for text in printed)
    if source == "".join(_own(node) for node in root.walk()):
        return Proved(root)
    return _Mending(root, printed, source).proved()


def _printed(lines: Sequence[SourceLine], notes: Sequence[EditorialNote]) -> list[str]:
    """The words of each line that is no note; those of a table row by row."""
    beside = Counter((note.line, note.text) for note in notes) if notes else {}
    printed: list[str] = []
    for line in lines:
        if line.table is not None:
            printed += [text for row in line.table for cell in row for text in cell.lines]
        elif beside and beside[line.number, line.text] > 0:
            beside[line.number, line.text] -= 1
        else:
            printed.append(line.text)
    return printed


def in_order(line: str, *words: str) -> bool:
    """True where a line says some words one behind the other, and nothing else."""
    return _packed(line) == _packed(" ".join(words))


def _packed(text: str) -> str:
    return "".join(text.split())


def _own(node: Provision) -> str:
    return _packed(f"{node.label} {node.heading} {node.text}")


@dataclass(slots=True, eq=False)
class _Span:
    """A provision with the stretch of the tree's characters that it and everything in it takes."""

    node: Provision
    above: _Span | None
    start: int
    end: int = 0


class _Mending:
    """Finds the units that are out of order and keeps them flat, from the beginning of the act to its end."""

    def __init__(self, root: Provision, printed: Sequence[str], source: str) -> None:
        self._root = root
        self._printed = printed
        self._source = source
        self._starts: list[int] = []
        at = 0
        for text in printed:
            self._starts.append(at)
            at += len(_packed(text))
        self._spans: list[_Span] = []
        pieces: list[str] = []
        self._measure(root, None, pieces)
        self._tree = "".join(pieces)

    def _measure(self, node: Provision, above: _Span | None, pieces: list[str]) -> None:
        span = _Span(node, above, self._spans[-1].end if self._spans else 0)
        own = _own(node)
        pieces.append(own)
        span.end = span.start + len(own)  # of its own words, until everything in it was measured
        self._spans.append(span)
        for child in node.children:
            self._measure(child, span, pieces)
        last = self._spans[-1]
        span.end = max(span.end, last.end)

    def proved(self) -> Proved:
        out_of_order: dict[int, Provision] = {}
        at, i = 0, 0
        while i < len(self._spans):
            span = self._spans[i]
            following = self._spans[i + 1].start if i + 1 < len(self._spans) else len(self._tree)
            if span.start < at or self._same(span.start, following):
                i += 1
                continue
            outer = self._smallest(span)
            if outer is None:
                return self._all_flat()
            out_of_order[id(outer.node)] = self._flat(outer)
            at = max(outer.end, at)
            i += 1
        if len(self._source) != len(self._tree):
            return self._all_flat()
        result = Proved(self._root)
        result.root = self._rebuilt(self._root, out_of_order, result)
        return result

    def _same(self, start: int, end: int) -> bool:
        return self._source[start:end] == self._tree[start:end]

    def _smallest(self, span: _Span) -> _Span | None:
        """The smallest unit around that holds the characters of its stretch of the source, in whatever order."""
        around: _Span | None = span
        while around is not None:
            if (
                around.node.kind in _UNITS
                or around.node.kind in _BLOCKS
                or around.node.kind is Kind.SUBPARAGRAPH
            ):
                stretch = slice(around.start, around.end)
                if Counter(self._source[stretch]) == Counter(self._tree[stretch]):
                    return around
            around = around.above
        return None

    def _all_flat(self) -> Proved:
        """Characters were lost or doubled: the whole act is its lines."""
        root = Provision(
            Kind.ACT, children=tuple(Provision(Kind.SUBPARAGRAPH, text=t) for t in self._printed if t)
        )
        return Proved(root, [root], {id(span.node): root for span in self._spans})

    def _flat(self, span: _Span) -> Provision:
        node = span.node
        head = _packed(f"{node.label} {node.heading}")
        start = span.start
        if self._source.startswith(head, start):
            start += len(head)
        else:
            node = node.with_(label="", heading="")
        texts = self._lines(start, span.end)
        kind = Kind.LINE if node.kind in _BLOCKS else Kind.SUBPARAGRAPH
        kinds = [kind] * len(texts)
        if node.kind is Kind.SUBPARAGRAPH:
            kinds = [Kind.INTRO, *[Kind.ALINEA] * (len(texts) - 1)]
        children = tuple(Provision(k, text=t) for k, t in zip(kinds, texts, strict=True))
        return node.with_(text="", children=children)

    def _lines(self, start: int, end: int) -> list[str]:
        """The source's lines between two of its characters."""
        texts = []
        i = max(bisect_right(self._starts, start) - 1, 0)
        while i < len(self._starts) and self._starts[i] < end:
            text = _cut(self._printed[i], start - self._starts[i], end - self._starts[i])
            if text:
                texts.append(text)
            i += 1
        return texts

    def _rebuilt(self, node: Provision, flat: dict[int, Provision], result: Proved) -> Provision:
        made = flat.get(id(node))
        if made is not None:
            result.flat.append(made)
            result.instead |= {id(inner): made for inner in node.walk()}
            return made
        children = tuple(self._rebuilt(child, flat, result) for child in node.children)
        if all(new is old for new, old in zip(children, node.children, strict=True)):
            return node
        made = node.with_(children=children)
        result.instead[id(node)] = made
        return made


def _cut(text: str, start: int, end: int) -> str:
    """The words of a line between two of its characters, white space not counted."""
    kept = []
    seen = 0
    for char in text:
        if not char.isspace():
            seen += 1
        if start < seen <= end:
            kept.append(char)
    return "".join(kept).strip()
