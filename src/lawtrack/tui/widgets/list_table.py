"""ListTable: rows of text in which one column takes the room that the others leave; only rows that are seen are drawn.

Textual's own table makes several objects of every cell before it draws the first: twenty thousand rows take it seconds.
Here a row is what the presenter gave until somebody looks at it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.events import Click, Leave, MouseEvent, MouseMove
from textual.geometry import Region, Size, Spacing
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from lawtrack.i18n import _
from lawtrack.tui.listing import Row
from lawtrack.tui.shown import plain

_NARROWEST = 12
_LEAST = 8
"""Cells of a column that gives way to others."""
_WIDEST = 1000
_LEFT_OUT = -1
"""Stands for the width of a column that is not shown."""
_ROOMY = 100
_BESIDE = 1
"""Cells on either side of the words of a cell."""
_HEAD = 1
"""Lines of the titles."""


class ListTable(ScrollView, can_focus=True):
    """A list whose long cells are cut with an ellipsis, so that every column is seen at every width.

    Args:
        columns: The titles of the columns.
        flex: Which column takes the room that is left.
        id: Textual's id.
        caps: The greatest width of a column, by its position.
        ends: Columns whose end is always seen: what stands behind the last «/» is never cut.
        keeps: Cells that a column whose words tell the rows apart has, as far as it needs them, before others have theirs.
        spare: Columns that are left out, in this order, where all of them have no room.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", show=False),
        Binding("up", "cursor_up", show=False),
        Binding("down", "cursor_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("home,ctrl+home", "scroll_home", show=False),
        Binding("end,ctrl+end", "scroll_end", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"list-table--cursor", "list-table--header", "list-table--hover"}

    class _OfRow(Message):
        """What happens to a row.

        Args:
            table: The list.
            row: Its row.
        """

        def __init__(self, table: ListTable, row: Row) -> None:
            self.table = table
            self.key = row.key
            super().__init__()

        @property
        def control(self) -> ListTable:
            """The list, so that handlers can select by id."""
            return self.table

    class RowHighlighted(_OfRow):
        """The cursor came to a row, or the row under it was filled in anew."""

    class RowSelected(_OfRow):
        """Enter was pressed on a row, or it was clicked where the cursor was already."""

    def __init__(
        self,
        columns: Sequence[str],
        *,
        flex: int,
        id: str,
        caps: dict[int, int] | None = None,
        ends: Collection[int] = (),
        keeps: dict[int, int] | None = None,
        spare: Sequence[int] = (),
    ) -> None:
        super().__init__(id=id, classes="pane")
        self._titles = tuple(columns)
        self._flex = flex
        self._caps = caps or {}
        self._ends = ends
        self._keeps = keeps or {}
        self._spare = spare
        self._rows: Sequence[Row] = ()
        self._cursor = 0
        self._under_mouse = -1
        self._fitted = 0
        self._column_widths: Sequence[int] = ()

    @property
    def rows(self) -> Sequence[Row]:
        """What is listed."""
        return self._rows

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def cursor_row(self) -> int:
        """The place of the row at the cursor; 0 where there are no rows."""
        return self._cursor

    @property
    def key(self) -> str:
        """The key of the row at the cursor; empty where there are no rows."""
        return self._rows[self._cursor].key if self._rows else ""

    def flexible(self, rows: Sequence[Row]) -> int:
        """The cells that the column which takes what is left has beside the others of these rows."""
        self._fitted = self._room()
        return self._widths(rows)[self._flex]

    def shown(self, row: int) -> list[str]:
        """The cells of a row as they are drawn: cut where they are too long."""
        return [
            _cut(cell, width, end=i in self._ends)
            for i, (cell, width) in enumerate(zip(self._rows[row].cells, self._column_widths, strict=True))
        ]

    def fill(self, rows: Sequence[Row]) -> None:
        """Show ``rows``; the cursor stays on its row where that is still there."""
        was, self._rows = self.key, rows
        place = _place(rows, was) if was else None
        self._cursor = max(min(self._cursor, len(rows) - 1), 0) if place is None else place
        self._under_mouse = -1
        self._fit()
        self.call_after_refresh(self._see_cursor)
        self._highlight()

    def go_to(self, key: str) -> None:
        """Put the cursor on a row, where it is there."""
        place = _place(self._rows, key)
        if place is not None:
            self.move_cursor(place)

    def move_cursor(self, row: int) -> None:
        """Put the cursor on the row at a place, or on the nearest there is."""
        row = max(min(row, len(self._rows) - 1), 0)
        if row == self._cursor:
            return
        self.refresh_lines(self._cursor + _HEAD, 1)
        self.refresh_lines(row + _HEAD, 1)
        self._cursor = row
        self._see_cursor()
        self._highlight()

    def on_resize(self) -> None:
        """Give the new room to the column that takes it."""
        if self._room() != self._fitted:
            self._fit()
            self._see_cursor()

    def _fit(self) -> None:
        """Give every column its width beside the others."""
        self._fitted = self._room()
        self._column_widths = self._widths(self._rows)
        self.virtual_size = Size(self._fitted, len(self._rows) + _HEAD)
        self.refresh()

    def _room(self) -> int:
        """Cells for the columns, the scroll bar left out where the rows need one."""
        region = self.content_region
        return region.width - (self.scrollbar_size_vertical if len(self._rows) >= region.height else 0)

    def _widths(self, rows: Sequence[Row]) -> list[int]:
        """The cells of each column; ``_LEFT_OUT`` for one that is not shown."""
        wanted = []
        for i, title in enumerate(self._titles):
            known = i != self._flex or i in self._keeps
            longest = _widest([row.cells[i] for row in rows]) if known else 0
            wanted.append(min(max(longest, cell_len(title)), self._cap(i)))
        least = {i: min(cells, wanted[i]) for i, cells in self._keeps.items()}
        wanted[self._flex] = max(least.get(self._flex, 0), _NARROWEST)
        for column in self._spare:
            if self._over(wanted) <= 0 or not self._fitted:
                break
            wanted[column] = _LEFT_OUT
        wanted[self._flex] += max(-self._over(wanted), 0)
        self._give_way(wanted, least)
        return wanted

    def _over(self, widths: Sequence[int]) -> int:
        """How many cells these columns need beyond the room there is."""
        seen = [width for width in widths if width != _LEFT_OUT]
        return sum(seen) + 2 * _BESIDE * len(seen) - self._fitted

    def _give_way(self, widths: list[int], least: Mapping[int, int]) -> None:
        """Take from the widest columns what the pane has no room for: what is cut shows that it is, at the end of each."""
        over = self._over(widths)
        giving = [i for i in range(len(widths)) if i not in least]
        while over > 0 and self._fitted and max(widths) > _LEAST:
            if not giving or max(widths[i] for i in giving) <= _LEAST:
                giving = list(range(len(widths)))
            widths[max(giving, key=lambda i: (widths[i], -i))] -= 1
            over -= 1

    def _cap(self, column: int) -> int:
        """The greatest width of a column; less in a narrow pane."""
        cap = self._caps.get(column, _WIDEST)
        return min(cap, max(cap * self._fitted // _ROOMY, 8))

    def _highlight(self) -> None:
        if self._rows:
            self.post_message(self.RowHighlighted(self, self._rows[self._cursor]))

    def _see_cursor(self) -> None:
        """Scroll as little as is needed to see the row at the cursor below the titles."""
        line = Region(0, self._cursor + _HEAD, max(self._fitted, 1), 1)
        self.scroll_to_region(line, animate=False, spacing=Spacing(top=_HEAD), force=True)

    # What is drawn

    def render_line(self, y: int) -> Strip:
        """The titles on top, a row below them, or nothing."""
        base = self.rich_style
        row = y - _HEAD + self.scroll_offset.y
        if y < _HEAD:
            titles = [
                _cut(title, width, end=False)
                for title, width in zip(self._titles, self._column_widths, strict=False)
            ]
            header = base + self._style("header")
            return self._line(titles, header, header)
        if row >= len(self._rows):
            return Strip.blank(self.size.width, base)
        style = base
        if row == self._under_mouse:
            style += self._style("hover")
        words = Style.parse(self._rows[row].style)
        if row == self._cursor:
            cursor = self._style("cursor")
            style += cursor
            words += Style.from_color(cursor.color)  # it is read on the cursor, whatever the row's own colour
        return self._line(self.shown(row), style + words, style)

    def _line(self, cells: Iterable[str], words: Style, around: Style) -> Strip:
        beside = Segment(" " * _BESIDE, around)
        segments: list[Segment] = []
        for cell, width in zip(cells, self._column_widths, strict=False):
            if width != _LEFT_OUT:
                segments += (beside, Segment(set_cell_size(cell, width), words), beside)
        return Strip(segments).adjust_cell_length(self.size.width, around).simplify()

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"list-table--{name}")

    # Keys and the mouse

    def action_select_cursor(self) -> None:
        """Choose the row at the cursor."""
        if self._rows:
            self.post_message(self.RowSelected(self, self._rows[self._cursor]))
        else:
            self.notify(_("The list is empty."))

    def action_cursor_up(self) -> None:
        """Go to the row above."""
        self._walk(-1)

    def action_cursor_down(self) -> None:
        """Go to the row below."""
        self._walk(1)

    def action_page_up(self) -> None:
        """Go up by what is seen."""
        self._walk(-self._page)

    def action_page_down(self) -> None:
        """Go down by what is seen."""
        self._walk(self._page)

    def action_scroll_home(self) -> None:
        """Home goes to the first row: a row has no columns to walk through."""
        self._walk(-len(self._rows))

    def action_scroll_end(self) -> None:
        """End goes to the last row."""
        self._walk(len(self._rows))

    @property
    def _page(self) -> int:
        return max(self.scrollable_content_region.height - _HEAD, 1)

    def _walk(self, by: int) -> None:
        self._point_at(-1)
        self.move_cursor(self._cursor + by)

    def _point_at(self, row: int) -> None:
        """Show which row is under the mouse; -1 for none, as after a key."""
        if row != self._under_mouse:
            for one in {row, self._under_mouse} - {-1}:
                self.refresh_lines(one + _HEAD, 1)
            self._under_mouse = row

    def _row_at(self, event: MouseEvent) -> int:
        """The row under the mouse; -1 for none."""
        at = event.get_content_offset(self)
        row = -1 if at is None or at.y < _HEAD else at.y - _HEAD + self.scroll_offset.y
        return row if row < len(self._rows) else -1

    def on_mouse_move(self, event: MouseMove) -> None:
        """Show which row a click would be on."""
        self._point_at(self._row_at(event))

    def on_leave(self, _event: Leave) -> None:
        """No row is under the mouse any more."""
        self._point_at(-1)

    def on_click(self, event: Click) -> None:
        """A click goes to a row; one on the row at the cursor chooses it."""
        row = self._row_at(event)
        if row < 0:
            return
        if row == self._cursor:
            self.action_select_cursor()
        else:
            self.move_cursor(row)
        event.stop()


def _place(rows: Sequence[Row], key: str) -> int | None:
    return next((i for i, row in enumerate(rows) if row.key == key), None)


def _widest(texts: Sequence[str]) -> int:
    """The cells of the widest text; where every sign takes one cell, as in most lists, that is the longest."""
    if all(cell_len(sign) == 1 for sign in set().union(*texts)):
        return max(map(len, texts), default=0)
    return max(map(cell_len, texts))


def _cut(text: str, width: int, *, end: bool) -> str:
    """The words of a cell, cut where they are too long; with ``end``, in the middle; none of a column that is left out."""
    if width == _LEFT_OUT:
        return ""
    words = plain(" ".join(text.split()))
    if cell_len(words) <= width:
        return words
    kept = words.rpartition("/")[2]
    if end and width > cell_len(kept) + 2:
        return f"{_cut_at(words, width - cell_len(kept) - 1)}/{kept}"
    return _cut_at(words, width)


def _cut_at(words: str, width: int) -> str:
    return set_cell_size(words, width - 1) + "…"
