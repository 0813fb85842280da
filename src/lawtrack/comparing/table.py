"""The values of a comparative table: what every output format draws."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a cell with their mark: empty, ``deleted``, ``inserted``, or ``dim`` for the table's own words."""

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class CellParagraph:
    """A paragraph of a cell; ``heading`` where it is the heading of an article or chapter."""

    pieces: tuple[Piece, ...]
    heading: bool = False

    @property
    def text(self) -> str:
        """The words without marks."""
        return "".join(piece.text for piece in self.pieces)


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
    """

    number: int
    element: str
    current: Cell
    proposed: Cell
    justification: str = ""
    eid: str = ""


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


@dataclass(frozen=True, slots=True)
class ComparativeTable:
    """A comparative table, ready to be drawn in any format.

    Attributes:
        subject: What it belongs to («к проекту Закона …»).
        lang: Language of headings and marks.
        items: Bands and rows in order.
        unsettled: For the separate sheet; a table with any of them is a draft.
        draft: True where something is unsettled, or a text is not at hand.
        sides: Languages of the texts, for the spell-checker.
    """

    subject: str
    lang: str
    items: tuple[Band | Row, ...]
    unsettled: tuple[Unsettled, ...] = ()
    draft: bool = False
    text_lang: str = "ru"

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows without the bands."""
        return tuple(item for item in self.items if isinstance(item, Row))


def plain_cell(text: str, mark: str = "dim") -> Cell:
    """A cell of one paragraph."""
    return (CellParagraph((Piece(text, mark),)),)
