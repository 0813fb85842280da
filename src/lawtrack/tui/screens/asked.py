"""Who must be asked about a bill: the list, and the rule of the one at the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll

from lawtrack.i18n import _
from lawtrack.tui.commands import ASKED, bindings
from lawtrack.tui.presenters.asking import Asking, asking
from lawtrack.tui.presenters.review_steps import send_form
from lawtrack.tui.screens.one_bill import OneBillScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words

if TYPE_CHECKING:
    from lawtrack.tui.office import Office


class AskedScreen(OneBillScreen[Asking]):
    """Who must be asked about one bill.

    Args:
        bill: Its short name.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(ASKED)

    LIST = "asked"

    def __init__(self, bill: str) -> None:
        super().__init__(Asking(bill))

    def panes(self) -> ComposeResult:
        """The list above, the rule below."""
        table = ListTable(
            (" ", _("Who must be asked"), _("Who was"), _("State")), flex=1, id="asked", caps={2: 30, 3: 34}
        )
        table.border_title = _("Who must be asked")
        yield table
        details = VerticalScroll(Words(id="detail-text"), id="below", classes="pane", can_focus=False)
        details.border_title = _("Rule")
        yield details

    def look_up(self, office: Office, bill: str) -> Asking:
        """Who must be asked."""
        return asking(office, bill)

    def fill(self) -> None:
        """Put those who must be asked into the list."""
        self.query_one("#asked", ListTable).fill(self._shown.rows(self._words, only_open=self._only_open))
        self._details()

    @on(ListTable.RowHighlighted)
    def _details(self) -> None:
        self.query_one("#detail-text", Words).say(self._shown.detail(self.query_one("#asked", ListTable).key))

    @on(ListTable.RowSelected)
    def _selected(self) -> None:
        self.action_send()

    def action_send(self) -> None:
        """Send the bill to who is at the cursor."""
        row = self._shown.row(self.query_one("#asked", ListTable).key)
        to = row.value.reviewer if row is not None else ""
        channel = next(iter(row.value.rule.channels), "") if row is not None else ""
        self.ask(lambda: send_form(self.shell.office, self._shown.bill, to, channel))

    def action_subjects(self) -> None:
        """Say what the bill is about."""
        self.ask(lambda: self._shown.subjects_form(self.shell.office))
