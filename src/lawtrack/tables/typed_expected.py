"""What each row of the true table asks of a typed one: lines that must stand, and lines that may."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawtrack.model.change import ChangeKind
from lawtrack.model.eids import HEADING, inside
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.rendering import text_lines
from lawtrack.tables.own_words import own_word
from lawtrack.tables.table import Cell, CellParagraph, Row
from lawtrack.tables.typed_check import Expected
from lawtrack.tables.typed_column import Side, Text, plain

_IN_PLACE = frozenset({ChangeKind.MODIFIED, ChangeKind.REWRITTEN, ChangeKind.INSERTED, ChangeKind.DELETED})


def expected_rows(rows: Sequence[Row], before: TreeIndex, after: TreeIndex) -> Iterator[Expected]:
    """What the rows of the true table of one act ask for.

    Args:
        rows: The rows.
        before: The text in force.
        after: The proposed text.
    """
    old, new = _Lines(before), _Lines(after)
    for row in rows:
        first = [next((e for e in eids if e), row.eid) for eids in _eids(row)]
        left, right = old.around(first[0]), new.around(first[1])
        stays = all(change.kind in _IN_PLACE for change in row.changes) and row.note != "everywhere"
        yield Expected(
            row.element,
            _side(row, row.current, left, right, row.eid if stays else "", old),
            _side(row, row.proposed, right, left, row.eid if stays else "", new),
        )


def _eids(row: Row) -> tuple[list[str | None], list[str | None]]:
    return [c.old_eid for c in row.changes], [c.new_eid for c in row.changes]


class _Lines:
    """Lines of one text, those of each article made once."""

    def __init__(self, index: TreeIndex) -> None:
        self._index = index
        self._texts: dict[str, Text] = {}

    def around(self, eid: str) -> Text:
        """The lines of the article (or top element) that holds an element."""
        index = self._index
        eid = eid.removesuffix(HEADING)
        if not eid or eid not in index:
            return self._texts.setdefault("", Text(()))
        above = [*index.ancestors(eid)[1:], index.places[eid]]
        top = next((p.eid for p in above if p.provision.kind is Kind.ARTICLE), above[0].eid if above else "")
        if top not in self._texts:
            self._texts[top] = Text([line.full for line in text_lines(index, top)] if top else ())
        return self._texts[top]

    def of(self, eid: str) -> tuple[str, ...]:
        """The lines of an element; none where it is not there, or has only its tombstone."""
        unit = self._index.get(eid) if eid else None
        if unit is None or unit.removed:
            return ()
        return tuple(line.full for line in text_lines(self._index, eid))


def own_provision(row: Row) -> Expected:
    """What a row of the bill's own provisions asks for; many tables leave these out."""
    shown = tuple(p.text for p in row.proposed)
    nothing = Side((), Text(()), gone=True)
    return Expected(row.element, nothing, Side(shown, Text(shown)), optional=True)


def _side(row: Row, cell: Cell, own: Text, other: Text, eid: str, lines: _Lines) -> Side:
    """Lines that the other text does not have must be shown; the others may.

    Args:
        row: The row.
        cell: The cell as the true table has it.
        own: The lines of the article in this text.
        other: The lines of the article in the other text.
        eid: The element; empty where it is not at one place in both texts.
        lines: The lines of this text.
    """
    words = [p.text for p in cell if not all(piece.mark == "dim" for piece in p.pieces)]
    words = [text for text in words if plain(text) != "..."]
    said = [own_word(plain(p.text)) for p in cell if all(piece.mark == "dim" for piece in p.pieces)]
    mine, theirs = set(own.keys), set(other.keys)
    mine_to_show = {
        p.text for p in cell if not p.note and (not eid or not p.eid or inside(p.eid, eid) or _is_marked(p))
    }
    needed = tuple(text for text in words if text in mine_to_show and plain(text) not in theirs)
    shown = tuple(text for text in words if plain(text) not in mine)
    numbers = frozenset(re.findall(r"\d+(?:-\d+)*", f"{row.element} {row.eid}"))
    gone = any(word is not None and not word.gap for word in said)
    wholly = gone and any(p.eid for p in cell if all(piece.mark == "dim" for piece in p.pieces))
    return Side(needed, own, shown, () if wholly or not eid else lines.of(eid), numbers, gone, tuple(words))


def _is_marked(paragraph: CellParagraph) -> bool:
    """True for a line that the row's own changes touch, a heading above its element among them."""
    return any(piece.mark in ("deleted", "inserted") for piece in paragraph.pieces)
