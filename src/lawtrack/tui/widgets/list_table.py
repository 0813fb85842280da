"""ListTable: rows of text in which one column takes the room that the others leave."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rich.cells import cell_len
from rich.text import Text
from textual.timer import Timer
from textual.widgets import DataTable

from lawtrack.tui.listing import Row
from lawtrack.tui.shown import written

_NARROWEST = 12
_LEAST = 8
"""Cells of a column that gives way to others."""
_WIDEST = 1000
_ROOMY = 100
_AT_ONCE, _STEP, _PAUSE = 200, 100, 0.05
"""Rows that are added while one waits, those that are added in one step afterwards, and seconds between the steps."""


class ListTable(DataTable[Text]):
    """A list whose long cells are cut with an ellipsis, so that every column is seen at every width.

    Args:
        columns: The titles of the columns.
        flex: Which column takes the room that is left.
        id: Textual's id.
        caps: The greatest width of a column, by its position.
        ends: Columns whose end is always seen: what stands behind the last «/» is never cut.
    """

    def __init__(
        self,
        columns: Sequence[str],
        *,
        flex: int,
        id: str,
        caps: dict[int, int] | None = None,
        ends: Collection[int] = (),
    ) -> None:
        super().__init__(id=id, cursor_type="row", classes="pane")
        self._titles = tuple(columns)
        self._flex = flex
        self._caps = caps or {}
        self._ends = ends
        self._content: Sequence[Row] = ()
        self._fitted = 0
        self._column_widths: Sequence[int] = ()
        self._added = 0
        self._adding: Timer | None = None

    @property
    def key(self) -> str:
        """The key of the row at the cursor; empty where there are no rows."""
        if not self.row_count:
            return ""
        return self.coordinate_to_cell_key(self.cursor_coordinate).row_key.value or ""

    def flexible(self, rows: Sequence[Row]) -> int:
        """The cells that the column which takes what is left has beside the others of these rows."""
        self._fitted = self._room()
        return self._widths(rows)[self._flex]

    def go_to(self, key: str) -> None:
        """Put the cursor on a row, where it is there."""
        keys = [row.key for row in self._content]
        if key in keys and key != self.key:
            self._add_until(keys.index(key))
            self.move_cursor(row=keys.index(key))

    def action_scroll_home(self) -> None:
        """Home goes to the first row: a row has no columns to walk through."""
        self.move_cursor(row=0)

    def action_scroll_end(self) -> None:
        """End goes to the last row."""
        self._add_until(len(self._content))
        self.move_cursor(row=self.row_count - 1)

    def fill(self, rows: Sequence[Row]) -> None:
        """Show ``rows``; the cursor stays on its row where that is still there."""
        self._content = rows
        self._build()

    def on_resize(self) -> None:
        """Give the new room to the column that takes it."""
        if self._room() != self._fitted:
            self._build()

    def _room(self) -> int:
        """Cells for the columns, the scroll bar left out where the rows need one."""
        region = self.content_region
        return region.width - (self.scrollbar_size_vertical if len(self._content) >= region.height else 0)

    def _build(self) -> None:
        at, top = self.key, self.cursor_row
        self._fitted = self._room()
        widths = self._widths(self._content)
        self.clear(columns=True)
        for title, width in zip(self._titles, widths, strict=True):
            self.add_column(_cut(title, width, "", end=False), width=width)
        self._column_widths, self._added = widths, 0
        keys = [row[0] for row in self._content]
        place = keys.index(at) if at in keys else min(top, len(keys) - 1)
        self._add_until(max(place, _AT_ONCE))
        if keys:
            self.move_cursor(row=place)
        if self._added < len(keys) and self._adding is None:
            self._adding = self.set_interval(_PAUSE, self._add_more)

    def _add_until(self, last: int) -> None:
        """Add the rows up to this one and a few more; the others come while nobody waits for them."""
        end = min(max(last + 1, self._added), len(self._content))
        for key, cells, style in self._content[self._added : end]:
            shown = (
                _cut(cell, width, style, end=i in self._ends)
                for i, (cell, width) in enumerate(zip(cells, self._column_widths, strict=True))
            )
            self.add_row(*shown, key=key)
        self._added = end

    def _add_more(self) -> None:
        self._add_until(self._added + _STEP)
        if self._added >= len(self._content) and self._adding is not None:
            self._adding.stop()
            self._adding = None

    @property
    def filled(self) -> bool:
        """True where all rows were added."""
        return self._added >= len(self._content)

    def _widths(self, rows: Sequence[Row]) -> list[int]:
        widths = []
        for i, title in enumerate(self._titles):
            longest = max((cell_len(cells[i]) for _key, cells, _style in rows), default=0)
            widths.append(min(max(longest, cell_len(title)), self._cap(i)))
        others = sum(widths) - widths[self._flex] + 2 * self.cell_padding * len(widths)
        widths[self._flex] = max(self._fitted - others, _NARROWEST)
        self._fit(widths)
        return widths

    def _fit(self, widths: list[int]) -> None:
        """Take from the widest columns what the pane has no room for: what is cut shows that it is, at the end of each."""
        over = sum(widths) + 2 * self.cell_padding * len(widths) - self._fitted
        while over > 0 and self._fitted and max(widths) > _LEAST:
            widths[widths.index(max(widths))] -= 1
            over -= 1

    def _cap(self, column: int) -> int:
        """The greatest width of a column; less in a narrow pane."""
        cap = self._caps.get(column, _WIDEST)
        return min(cap, max(cap * self._fitted // _ROOMY, 8))


def _cut(text: str, width: int, style: str, *, end: bool) -> Text:
    """The words of a cell, cut where they are too long; with ``end``, in the middle."""
    if not end and len(text) <= width and text.isascii():
        return written(" ".join(text.split()), style)
    cell = written(" ".join(text.split()), style)
    kept = cell.plain.rpartition("/")[2]
    if end and cell.cell_len > width > len(kept) + 2:
        cell.truncate(width - len(kept) - 1, overflow="ellipsis")
        cell.append(f"/{kept}")
    cell.truncate(width, overflow="ellipsis")
    return cell
