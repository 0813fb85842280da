"""Timeline: the stages and terms of the bills on an axis of days."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll

from lawtrack.i18n import _
from lawtrack.tui.commands import TIMELINE, bindings
from lawtrack.tui.presenters.lookups.timeline import Timeline, timeline
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words

_TITLE = 40
"""Cells of the titles in a wide pane."""


class TimelineScreen(LawScreen):
    """What was reached and what comes, bill by bill."""

    MODE = TIMELINE
    BINDINGS: ClassVar[list[BindingType]] = bindings(TIMELINE)

    def __init__(self) -> None:
        super().__init__()
        self._shown = Timeline()
        self._words = ""

    def panes(self) -> ComposeResult:
        """The bills on the axis, and what the one at the cursor owes."""
        bills = ListTable((_("Bill"), _("Goal"), _("Days"), _("Next")), flex=2, id="axis", caps={0: _TITLE})
        bills.border_title = _("Timeline")
        yield bills
        yield VerticalScroll(Words(id="owed-in-full"), id="axis-detail", classes="pane", can_focus=False)

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one("#axis").focus()

    def action_reload(self) -> None:
        """Read the bills."""
        shown = self._shown
        self.load(lambda: timeline(self.shell.office, shown), self._draw)

    def _draw(self, shown: Timeline) -> None:
        self._shown = shown
        self._fill()

    def _fill(self) -> None:
        bills = self.query_one("#axis", ListTable)
        width = bills.flexible(self._shown.rows(1, self._words))
        bills.fill(self._shown.rows(width, self._words))
        if not bills.key and bills.row_count > 1:  # the first row is the scale, and no bill
            bills.move_cursor(1)
        self._detail()
        self.tell()

    def on_resize(self) -> None:
        """The axis takes the width that there is."""
        if self._shown.lines:
            self.call_after_refresh(self._fill)

    def told(self) -> str:
        """What is shown of how many."""
        return self._shown.summary

    def filter(self, words: str) -> None:
        """Show only bills with ``words``."""
        self._words = words
        self._fill()

    @on(ListTable.RowHighlighted, "#axis")
    def _detail(self) -> None:
        slug = self.query_one("#axis", ListTable).key
        self.query_one("#owed-in-full", Words).say(self._shown.detail(slug))
        if slug:
            self.shell.comparing = slug

    @on(ListTable.RowSelected, "#axis")
    def _chosen(self) -> None:
        slug = self.query_one("#axis", ListTable).key
        if slug:
            self.shell.reviews(slug)
        elif self._shown.lines:
            self.notify(_("Put the cursor on a bill."))
        else:
            self.nothing_here()

    def action_open(self) -> None:
        """The reviews of the bill at the cursor."""
        self._chosen()

    def action_earlier(self, by: int) -> None:
        """Show days that are earlier or later."""
        self._draw(self._shown.moved(by))

    def action_wider(self) -> None:
        """Show more days, or few again."""
        self._draw(self._shown.wider())

    def action_goal(self) -> None:
        """Show only the bills of the next goal."""
        after = self._shown.other_goal()
        if after == self._shown:
            self.notify(_("No bill is said to serve a goal of sustainable development."))
            return
        self._draw(after)
