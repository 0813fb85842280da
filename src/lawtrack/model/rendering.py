"""A tree as lines of text: what every printed form of an act is made of.

One line is one paragraph of the printed act: the label and heading of a unit, or a label with its words. The
number of a paragraph whose content is parts stands on the first of its lines, as in print.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.provision import Provision
from lawtrack.model.values import quickly_made

_HEADED = (*CONTAINERS, Kind.ARTICLE, Kind.ATTACHMENT)
_NOT_DEEPER = (Kind.ACT, Kind.SUBPARAGRAPH, Kind.TABLE, Kind.PREFACE, Kind.CONCLUSIONS)


@quickly_made
@dataclass(frozen=True, slots=True)
class TextLine:
    """One printed paragraph.

    Attributes:
        eid: The provision whose words these are.
        kind: Its kind; ``HEADING`` for the line with the label and heading of a unit.
        label: The printed numbers that stand before the words, joined by spaces.
        text: The words.
        depth: How deep the unit lies, for indenting on screens.
        removed: True for a tombstone.
        cells: For a table row: its cells' texts.
    """

    eid: str
    kind: Kind
    label: str
    text: str
    depth: int = 0
    removed: bool = False
    cells: tuple[str, ...] = ()

    @property
    def full(self) -> str:
        """Label and words as printed."""
        return f"{self.label} {self.text}" if self.label and self.text else self.label or self.text


def text_lines(index: TreeIndex, eid: str = "") -> Iterator[TextLine]:
    """The lines of the provision with this eId (all of the act for the empty one)."""
    place = index.places[eid]
    lines: list[TextLine] = []
    _put_lines(lines, index, place.provision, place.path, "", 0)
    yield from lines


def plain_text(root: Provision) -> str:
    """The whole tree as text, one printed paragraph a line, rows with tabs between cells."""
    return "\n".join(line.full for line in text_lines(index_of(root)))


def unit_text(provision: Provision) -> str:
    """The words of one provision on its own as text, its own label first."""
    holder = Provision(Kind.ACT, children=(provision,))
    return "\n".join(line.full for line in text_lines(TreeIndex(holder)))


def _put_lines(
    lines: list[TextLine], index: TreeIndex, node: Provision, path: tuple[int, ...], carried: str, depth: int
) -> None:
    """Add the lines of a unit; into a list, for a generator would hand each line up through every level."""
    eid = index.at(path).eid
    if node.kind is Kind.ROW:
        cells = tuple(" ".join(n.text for n in cell.walk() if n.text) for cell in node.children)
        lines.append(TextLine(eid, Kind.ROW, carried, "\t".join(cells), depth, cells=cells))
        return
    label = f"{carried} {node.label}".strip()
    if node.heading or (node.label and node.kind in _HEADED):
        for heading in node.heading.split("\n"):
            lines.append(TextLine(eid, Kind.HEADING, label, heading, depth, node.removed))
            label = ""
    elif node.apart and label:
        lines.append(TextLine(eid, node.kind, label, "", depth, node.removed))
        label = ""
    if node.is_leaf:
        if node.text or label:
            for words in node.text.split("\n"):
                lines.append(TextLine(eid, node.kind, label, words, depth, node.removed))
                label = ""
        return
    deeper = depth + (node.kind not in _NOT_DEEPER)
    for i, child in enumerate(node.children):
        _put_lines(lines, index, child, (*path, i), label, deeper)
        label = ""
