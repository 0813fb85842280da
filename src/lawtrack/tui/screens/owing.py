"""Who owes what: the people on the left, what the one at the cursor owes on the right."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll

from lawtrack.i18n import _
from lawtrack.tui.commands import OWING, bindings
from lawtrack.tui.presenters.owing import Owing, owing
from lawtrack.tui.screens.aside import AsideScreen
from lawtrack.tui.shown import written
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words


class OwingScreen(AsideScreen):
    """What is due, by person."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(OWING)

    def __init__(self) -> None:
        super().__init__()
        self._owing = Owing()
        self._words = ""

    def panes(self) -> ComposeResult:
        """People, what one of them owes, how its day was computed."""
        with Horizontal(id="owing"):
            people = ListTable((_("Who"), _("Overdue"), _("All")), flex=0, id="people")
            people.border_title = _("Who owes")
            yield people
            with Vertical(id="owed-side"):
                owed = ListTable(
                    (_("Until"), _("Left"), "№", _("What")), flex=3, id="owed", caps={1: 24, 2: 26}, ends=(2,)
                )
                owed.border_title = _("What is owed")
                yield owed
                rule = VerticalScroll(
                    Words(id="detail-text"), id="owed-rule", classes="pane", can_focus=False
                )
                rule.border_title = _("Rule")
                yield rule

    def on_mount(self) -> None:
        """Start among the people."""
        self.query_one("#people").focus()

    def action_reload(self) -> None:
        """Read what is due."""
        self.load(lambda: owing(self.shell.office), self._draw)

    def _draw(self, shown: Owing) -> None:
        self._owing = shown
        self._fill()

    def _fill(self) -> None:
        self.query_one("#people", ListTable).fill(self._owing.people(self._words))
        self._show_owed()
        self.tell()

    def told(self) -> str:
        """How many owe something."""
        return self._owing.summary

    def filter(self, words: str) -> None:
        """Show only people with ``words`` in the name."""
        self._words = words
        self._fill()

    @on(ListTable.RowHighlighted, "#people")
    def _show_owed(self) -> None:
        key = self.query_one("#people", ListTable).key
        owed = self.query_one("#owed", ListTable)
        owed.fill(self._owing.rows(key))
        owed.border_subtitle = written(self._owing.name(key.removeprefix("@")) if key else "")
        self._show_rule()

    @on(ListTable.RowHighlighted, "#owed")
    def _show_rule(self) -> None:
        people, owed = self.query_one("#people", ListTable), self.query_one("#owed", ListTable)
        self.query_one("#detail-text", Words).say(self._owing.detail(people.key, owed.key))

    @on(ListTable.RowSelected, "#people")
    def _person_chosen(self) -> None:
        self.query_one("#owed").focus()

    @on(ListTable.RowSelected, "#owed")
    def _item_chosen(self) -> None:
        """Go to the reviews of its bill."""
        people, owed = self.query_one("#people", ListTable), self.query_one("#owed", ListTable)
        bill = self._owing.items(people.key)[int(owed.key)].bill
        self.app.pop_screen()
        self.shell.reviews(bill)
