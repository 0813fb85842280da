"""The board of reviews: columns by where they stand, in each by the term; the one at the cursor in full below."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.events import DescendantFocus

from lawtrack.i18n import _
from lawtrack.tui.commands import BOARD, bindings
from lawtrack.tui.presenters.lookups.board import COLUMNS, Board, board
from lawtrack.tui.screens.aside import AsideScreen
from lawtrack.tui.shown import written
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words


class BoardScreen(AsideScreen):
    """The reviews of a bill on a board.

    Args:
        bill: Its short name; all bills for the empty one.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(BOARD)

    def __init__(self, bill: str) -> None:
        super().__init__()
        self._bill = bill
        self._board: Board | None = None
        self._words = ""

    def panes(self) -> ComposeResult:
        """A list for each column, and the review at the cursor."""
        with Horizontal(id="board"):
            for at, (name, _states) in enumerate(COLUMNS):
                column = ListTable(
                    (_("Until"), _("Who"), "?", _("Bill")), flex=1, id=f"column-{at}", caps={3: 18}
                )
                column.border_title = written(_(name))
                yield column
        yield VerticalScroll(Words(id="board-words"), id="board-detail", classes="pane", can_focus=False)

    def on_mount(self) -> None:
        """Start in the first column."""
        self.query_one("#column-0").focus()

    def action_reload(self) -> None:
        """Read the reviews."""
        self.load(lambda: board(self.shell.office, self._bill), self._draw)

    def _draw(self, shown: Board) -> None:
        self._board = shown
        self._fill()
        full = (column for column in self.query(ListTable) if column.row_count)
        first = next(full, None)
        if first is not None and not self._focused_column().row_count:
            first.focus()

    def _fill(self) -> None:
        if self._board is not None:
            for at in range(len(COLUMNS)):
                self.query_one(f"#column-{at}", ListTable).fill(self._board.rows(at, self._words))
        self._detail()
        self.tell()

    def told(self) -> str:
        """How many reviews each column has."""
        return self._board.summary if self._board is not None else ""

    def filter(self, words: str) -> None:
        """Show only reviews with ``words``."""
        self._words = words
        self._fill()

    def action_column(self, by: int) -> None:
        """Go to the next column that has reviews."""
        columns = [column for column in self.query(ListTable) if column.row_count]
        if columns:
            here = self._focused_column()
            at = columns.index(here) + by if here in columns else 0
            columns[at % len(columns)].focus()
        else:
            self.nothing_here()

    def _focused_column(self) -> ListTable:
        focused = self.focused
        return focused if isinstance(focused, ListTable) else self.query_one("#column-0", ListTable)

    @on(ListTable.RowHighlighted)
    @on(DescendantFocus)
    def _detail(self) -> None:
        key = self._focused_column().key
        self.query_one("#board-words", Words).say(self._board.detail(key) if self._board is not None else "")

    @on(ListTable.RowSelected)
    def _chosen(self) -> None:
        """The reviews of the bill of the one at the cursor."""
        one = self._board.review(self._focused_column().key) if self._board is not None else None
        if one is not None:
            self.app.pop_screen()
            self.shell.reviews(one.bill)
