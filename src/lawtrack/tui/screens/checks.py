"""What a check of a bill finds: the list on the left, the one at the cursor in full on the right."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll

from lawtrack.i18n import _
from lawtrack.tui.commands import CHECKS, bindings
from lawtrack.tui.presenters.checks import Checks, checks, goes_to
from lawtrack.tui.screens.aside import AsideScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words


class ChecksScreen(AsideScreen):
    """The checks of a bill.

    Args:
        bill: Its short name.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(CHECKS)

    def __init__(self, bill: str) -> None:
        super().__init__()
        self._checks = Checks(bill)
        self._words = ""

    def panes(self) -> ComposeResult:
        """What was found, and the one at the cursor."""
        with Horizontal(id="checking"):
            found = ListTable(("", _("Place"), "", _("What")), flex=3, id="found", caps={1: 28})
            found.border_title = _("Checks")
            yield found
            one = VerticalScroll(Words(id="detail-text"), id="found-one", classes="pane", can_focus=False)
            one.border_title = _("How it is mended")
            yield one

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one("#found").focus()

    def action_reload(self) -> None:
        """Check the bill."""
        self.say(_("Checking the bill …"))
        self.load(lambda: checks(self.shell.office, self._checks.bill), self._draw)

    def _draw(self, shown: Checks) -> None:
        self._checks = shown
        self._fill()

    def _fill(self) -> None:
        self.query_one("#found", ListTable).fill(self._checks.rows(self._words))
        self._show_one()
        self.tell()

    def told(self) -> str:
        """How many points are open."""
        return self._checks.summary

    def filter(self, words: str) -> None:
        """Show only findings with ``words``."""
        self._words = words
        self._fill()

    @on(ListTable.RowHighlighted, "#found")
    def _show_one(self) -> None:
        found = self.query_one("#found", ListTable)
        self.query_one("#detail-text", Words).say(self.shown(found.key))

    def shown(self, key: str) -> str:
        """What is said of the finding of a row."""
        return self._checks.detail(key)

    @on(ListTable.RowSelected, "#found")
    def _chosen(self) -> None:
        """Go where it is mended: to the instruction, the recommendation or the element, in its language."""
        one, bill = self._checks.at(self.query_one("#found", ListTable).key), self._checks.bill
        mode = goes_to(one) if one is not None else ""
        if one is None or not mode:
            self.notify(_("It is mended as it is said below; there is no place in the bill to go to."))
            return
        self.app.pop_screen()
        if mode == "reviews":
            self.shell.reviews(bill, one.ref)
        elif mode == "compare":
            self.shell.compare(bill, one.eid, lang=one.lang)
        else:
            lang, _space, number = one.ref.partition(" ")
            self.shell.instructions(bill, lang, int(number))
