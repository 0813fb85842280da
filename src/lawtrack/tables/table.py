"""The values of a comparative table: what every output format draws."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.model.change import Change


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a cell with their mark: empty, ``deleted``, ``inserted``, or ``dim`` for the table's own words."""

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class CellParagraph:
    """A paragraph of a cell.

    Attributes:
        pieces: Its words.
        heading: True where it is the heading of an article or chapter.
        tabular: True where it is a row of a table of the act: tabs stand between its cells.
        note: True for a footnote of the act, and for what the table says of the lines below or above it.
        eid: The provision whose line it is, in the tree of its side; empty for what the table says itself.
    """

    pieces: tuple[Piece, ...]
    heading: bool = False
    tabular: bool = False
    note: bool = False
    eid: str = ""

    @property
    def text(self) -> str:
        """The words without marks."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def columns(self) -> tuple[tuple[Piece, ...], ...]:
        """The cells of a row of a table of the act."""
        cells: list[list[Piece]] = [[]]
        for piece in self.pieces:
            first, *rest = piece.text.split("\t")
            cells[-1] += [Piece(first, piece.mark)] if first else []
            cells += [[Piece(text, piece.mark)] if text else [] for text in rest]
        return tuple(tuple(cell) for cell in cells)


Cell = tuple[CellParagraph, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row: one amended element.

    Attributes:
        number: Its number in the table, from 1.
        element: The address in the language of the table.
        current: The wording in force.
        proposed: The wording proposed.
        justification: Why; empty where nobody has written it yet.
        eid: The element's eId in the new tree, else in the old one.
        note: What is said beside the address: ``new``, ``moved``, ``split``, ``merged``, or empty; ``everywhere``
            stands in the place of the address.
        changes: What the comparison said of it; empty for a row that comes from no comparison.
        others: Further columns by key: texts in other languages (``proposed_kk``), a remark, a position.
        act: The Work it amends, where a table has several.
    """

    number: int
    element: str
    current: Cell
    proposed: Cell
    justification: str = ""
    eid: str = ""
    note: str = ""
    changes: tuple[Change, ...] = ()
    others: tuple[tuple[str, Cell], ...] = ()
    act: str = ""

    def cell(self, key: str) -> Cell | None:
        """The wording in a column; None where the column is no wording."""
        if key in ("current", "proposed"):
            return self.current if key == "current" else self.proposed
        return next((cell for name, cell in self.others if name == key), None)


@dataclass(frozen=True, slots=True)
class Band:
    """A full-width row that names an amended act, and the edition it is compared in."""

    text: str


@dataclass(frozen=True, slots=True)
class Unsettled:
    """An instruction that was not applied: how it reads, why, and what it may have meant."""

    n: int
    text: str
    reason: str
    candidates: tuple[str, ...] = ()

    @property
    def why(self) -> str:
        """Why, with what it may have meant behind."""
        return f"{self.reason} ({'; '.join(self.candidates)})" if self.candidates else self.reason


@dataclass(frozen=True, slots=True)
class ComparativeTable:
    """A comparative table, ready to be drawn in any format.

    Attributes:
        subject: What it belongs to («к проекту Закона …»).
        lang: Language of headings and marks.
        items: Bands and rows in order.
        unsettled: For the separate sheet; a table with any of them is a draft.
        draft: True where something is unsettled, or a text is not at hand.
        text_lang: Language of the texts, for the spell-checker.
        origin: What it was made from, kept in the file's properties («bill yards v2 ru A»); empty where unknown.
        reasons: Why it is a draft, a sentence each, in its own language; they stand under the mark.
    """

    subject: str
    lang: str
    items: tuple[Band | Row, ...]
    unsettled: tuple[Unsettled, ...] = ()
    draft: bool = False
    text_lang: str = "ru"
    origin: str = ""
    reasons: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows without the bands."""
        return tuple(item for item in self.items if isinstance(item, Row))


def plain_cell(text: str, mark: str = "dim") -> Cell:
    """A cell of one paragraph."""
    return (CellParagraph((Piece(text, mark),)),)
