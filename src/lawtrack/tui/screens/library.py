"""Library: the acts, the bills, and what is due."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from lawtrack.i18n import _
from lawtrack.tui.commands import LIBRARY, bindings
from lawtrack.tui.presenters.act_steps import import_form
from lawtrack.tui.presenters.library import Shelf, shelf
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.tidying import all_kept
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words


class LibraryScreen(LawScreen):
    """What there is: where every session starts."""

    MODE = LIBRARY
    BINDINGS: ClassVar[list[BindingType]] = bindings(LIBRARY)

    def __init__(self) -> None:
        super().__init__()
        self._shelf = Shelf()
        self._words = ""
        self._made = ""

    def panes(self) -> ComposeResult:
        """Acts on the left; bills and terms on the right."""
        yield Words(id="welcome")
        with Horizontal(id="shelf"):
            acts = ListTable(
                (_("Title"), _("Number"), _("Texts"), _("Edition")), flex=0, id="acts", caps={1: 14}
            )
            acts.border_title = _("Acts")
            yield acts
            with Vertical(id="side"):
                bills = ListTable((_("Bill"), _("Version"), _("Unanswered")), flex=0, id="bills")
                bills.border_title = _("Bills")
                yield bills
                due = ListTable((_("Until"), _("What"), _("Who")), flex=1, id="due", caps={2: 20})
                due.border_title = _("Due")
                yield due

    def on_mount(self) -> None:
        """Start among the acts."""
        self.query_one("#acts", ListTable).focus()

    def action_reload(self) -> None:
        """Read the shelf of the workspace."""

        def read() -> Shelf:
            with all_kept():  # thousands of bills are read
                return shelf(self.shell.office, self._tell_progress)

        self.load(read, self._draw)

    def _tell_progress(self, done: int, all_of_them: int) -> None:
        """Say, from the thread that reads them, how many bills were read."""
        said = _("{done} of {all} bills read").format(done=done, all=all_of_them)
        self.app.call_from_thread(self.say, said)

    def _draw(self, shown: Shelf) -> None:
        self._shelf = shown
        welcome = self.query_one("#welcome", Words)
        welcome.display = bool(shown.welcome)
        welcome.say(shown.welcome)
        self._fill_acts()
        self.query_one("#bills", ListTable).fill(shown.bill_rows())
        self.query_one("#due", ListTable).fill(shown.due_rows())
        for name in ("#acts", "#bills") if self._made else ():  # the next step is about what was just made
            self.query_one(name, ListTable).go_to(self._made)
        self._made = ""
        self.tell()

    def told(self) -> str:
        """How many there are."""
        return self._shelf.summary

    def _fill_acts(self) -> None:
        self.query_one("#acts", ListTable).fill(self._shelf.act_rows(self._words))

    def filter(self, words: str) -> None:
        """Show only acts with ``words`` in title, number or dossier."""
        self._words = words
        self._fill_acts()

    def sought(self, words: str) -> None:
        """Enter in the find line: the words are sought in all texts."""
        if words.strip():
            self.action_close_find()
            self.shell.search(words)

    @on(ListTable.RowSelected, "#acts")
    def _act_chosen(self, event: ListTable.RowSelected) -> None:
        act = self._shelf.act(event.key)
        if act is None:
            return
        if not act.languages:
            self.notify(_("The text of this act is not at hand: name its file."))
            self._take_in(act.uri)
            return
        self.shell.read(act.uri)

    @on(ListTable.RowSelected, "#bills")
    def _bill_chosen(self, event: ListTable.RowSelected) -> None:
        self.shell.compare(event.key)

    @on(ListTable.RowHighlighted, "#bills")
    def _bill_highlighted(self) -> None:
        """The bill at the cursor is the one that Compare and Instructions open."""
        if self.query_one("#bills", ListTable).has_focus or not self.shell.comparing:
            self.shell.comparing = self._bill_at_cursor()

    @on(ListTable.RowSelected, "#due")
    def _due_chosen(self, event: ListTable.RowSelected) -> None:
        self.shell.reviews(self._shelf.due[int(event.key or 0)].bill)

    def _bill_at_cursor(self) -> str:
        return self.query_one("#bills", ListTable).key

    def bill_here(self) -> str:
        """The bill at the cursor."""
        return self._bill_at_cursor()

    def action_import_act(self) -> None:
        """Take an act into the library."""
        self._take_in()

    def _take_in(self, work: str = "") -> None:
        taken: list[str] = []
        self.open_form(import_form(taken.append, work), lambda: self._now_at(taken[-1]))

    def bill_begun(self, bill: str) -> None:
        """The cursor goes to the bill that was begun."""
        self.query_one("#bills", ListTable).focus()
        self._made = bill
        super().bill_begun(bill)

    def _now_at(self, made: str) -> None:
        self._made = made
        self.action_reload()

    def action_open(self) -> None:
        """Open what is under the cursor."""
        if isinstance(self.focused, ListTable):
            self.focused.action_select_cursor()

    def action_compare(self) -> None:
        """Compare the text in force with the bill under the cursor."""
        self.shell.compare(self._bill_at_cursor())

    def action_reviews(self) -> None:
        """The reviews of the bill under the cursor."""
        self.shell.reviews(self._bill_at_cursor())
