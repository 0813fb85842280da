"""Groups: recommendations that say the same, proposed, put together, taken apart, answered together."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll

from lawtrack.i18n import _
from lawtrack.tui.commands import GROUPS, bindings
from lawtrack.tui.presenters.grouping import Grouping, grouping
from lawtrack.tui.presenters.reviewing import recommendation_detail
from lawtrack.tui.screens.aside import AsideScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words


class GroupsScreen(AsideScreen):
    """The groups of one bill.

    Args:
        bill: Its short name.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(GROUPS)

    def __init__(self, bill: str) -> None:
        super().__init__()
        self._shown = Grouping(bill)
        self._marked: set[str] = set()
        self._only_together = False
        self._words = ""

    def panes(self) -> ComposeResult:
        """The recommendations above, the one at the cursor below."""
        table = ListTable(
            (" ", _("Group"), "№", _("Reviewer"), _("Recommendation"), _("Answer")),
            flex=4,
            id="grouped",
            caps={3: 22, 5: 20},
        )
        table.border_title = _("Like recommendations")
        yield table
        details = VerticalScroll(Words(id="detail-text"), id="below", classes="pane", can_focus=False)
        details.border_title = _("Recommendation")
        yield details

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one("#grouped").focus()

    def action_reload(self) -> None:
        """Read the groups, and what is alike."""
        bill = self._shown.bill
        self.load(lambda: grouping(self.shell.office, bill), self._draw)

    def _draw(self, shown: Grouping) -> None:
        self._shown = shown
        self._fill()

    def _fill(self) -> None:
        rows = self._shown.rows(self._words, self._marked, only_together=self._only_together)
        self.query_one("#grouped", ListTable).fill(rows)
        self._details()
        self.tell()

    def told(self) -> str:
        """How many groups there are."""
        return self._shown.summary(self._marked)

    def filter(self, words: str) -> None:
        """Show only recommendations with ``words``."""
        self._words = words
        self._fill()

    @property
    def _key(self) -> str:
        return self.query_one("#grouped", ListTable).key

    @on(ListTable.RowHighlighted)
    def _details(self) -> None:
        row = self._shown.remark(self._key)
        self.query_one("#detail-text", Words).say(recommendation_detail(row) if row is not None else "")

    @on(ListTable.RowSelected)
    def _selected(self) -> None:
        self.action_mark()

    def action_mark(self) -> None:
        """Mark the recommendation at the cursor, or take the mark away; steps are about the marked ones."""
        row = self._shown.remark(self._key)
        if row is not None:
            self._marked ^= {row.recommendation.id}
            self._fill()
        else:
            self.nothing_here()

    def action_together(self) -> None:
        """Put together what is marked, or what is proposed at the cursor."""
        numbers = self._shown.meant(self._key, self._marked)
        self._step(lambda: self._shown.together(self.shell.office, numbers))

    def action_apart(self) -> None:
        """Take out of their groups what is marked, or the recommendation at the cursor."""
        row = self._shown.remark(self._key)
        numbers = sorted(self._marked) or ([row.recommendation.id] if row is not None else [])
        self._step(lambda: self._shown.apart(self.shell.office, numbers))

    def _step(self, step: Callable[[], str]) -> None:
        self.record(step, self._done)

    def _done(self, told: str) -> None:
        self._marked.clear()
        self.notify(told)
        self.action_reload()

    def action_respond(self) -> None:
        """Answer what is marked, or the group at the cursor, at once."""
        numbers = self._shown.meant(self._key, self._marked)
        if numbers:
            self.open_form(self._shown.answer_form(numbers), self._answered)
        else:
            self.nothing_here()

    def _answered(self) -> None:
        self._marked.clear()
        self.action_reload()

    def action_only_open(self) -> None:
        """Show all, or only what is in a group or proposed."""
        self._only_together = not self._only_together
        self._fill()
