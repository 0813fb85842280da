"""Remarks in bulk: each proposed remark with its place, what is in none of them, and the one at the cursor in full."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import DescendantFocus

from lawtrack.i18n import _, ngettext
from lawtrack.tui.commands import TAKING_IN, bindings
from lawtrack.tui.presenters.forms import Form
from lawtrack.tui.presenters.taking_in import TakingIn
from lawtrack.tui.presenters.taking_in_forms import act_form, change_form, record_form, split_form
from lawtrack.tui.said_keys import key_of
from lawtrack.tui.screens.aside import AsideScreen
from lawtrack.tui.shown import written
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words


class TakingInScreen(AsideScreen):
    """A file with remarks that is being taken in.

    Args:
        state: What it brings.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(TAKING_IN)

    def __init__(self, state: TakingIn) -> None:
        super().__init__()
        self._state = state
        self._words = ""

    def panes(self) -> ComposeResult:
        """Remarks above, the rest below, the chosen one beside them."""
        with Horizontal(id="taking"):
            with Vertical(id="taken-side"):
                remarks = ListTable(
                    (" ", "№", _("Provision"), _("Recommendation")), flex=3, id="remarks", caps={1: 12, 2: 30}
                )
                remarks.border_title = _("Remarks from a file")
                remarks.border_subtitle = written(self._state.proposal.taken.name)
                yield remarks
                rest = ListTable((" ", _("In no remark")), flex=1, id="rest")
                rest.border_title = _("In no remark")
                yield rest
            details = VerticalScroll(Words(id="detail-text"), id="taken-detail", classes="pane")
            details.border_title = _("Details")
            yield details

    def on_mount(self) -> None:
        """Start among the remarks."""
        self.query_one("#remarks").focus()

    def action_reload(self) -> None:
        """Show what is proposed; the file itself is not read again."""
        self._fill()

    def loaded_again(self) -> str:
        """That the file was not read again."""
        return _("The file is not read again; what is proposed stays as it is.")

    def _keep(self, state: TakingIn) -> None:
        """Take over what a step made of it; called from a worker, drawn when the step is over."""
        self._state = state

    def _fill(self) -> None:
        self.query_one("#remarks", ListTable).fill(self._state.rows(self._words))
        self.query_one("#rest", ListTable).fill(self._state.rest_rows())
        self._details()
        self.tell()

    def told(self) -> str:
        """How many remarks there are, and what is open."""
        return self._state.summary

    def filter(self, words: str) -> None:
        """Show only remarks with ``words``."""
        self._words = words
        self._fill()

    @property
    def _key(self) -> str:
        """The row at the cursor of the list that has the focus."""
        rest = self.query_one("#rest", ListTable)
        return rest.key if rest.has_focus else self.query_one("#remarks", ListTable).key

    @on(ListTable.RowHighlighted)
    @on(DescendantFocus)
    def _details(self) -> None:
        key = self._key
        self.query_one("#detail-text", Words).say(self._state.detail(key) if key else "")

    @on(ListTable.RowSelected, "#remarks")
    def _selected(self) -> None:
        self.action_change()

    @on(ListTable.RowSelected, "#rest")
    def _rest_selected(self) -> None:
        self.action_take()

    def action_change(self) -> None:
        """Correct the remark at the cursor: its place, kind, author, words."""
        key = self._key
        self._ask(lambda: change_form(self._state, self.shell.office, key, self._keep))

    def action_split(self) -> None:
        """Split the remark at the cursor."""
        key = self._key
        self._ask(lambda: split_form(self._state, key, self._keep))

    def action_act(self) -> None:
        """Say once of which act the provisions are that name none."""
        self._ask(lambda: act_form(self._state, self.shell.office, self._keep))

    def _ask(self, make: Callable[[], Form | None]) -> None:
        def opened(form: Form | None) -> None:
            if form is None:
                self.notify(_("Put the cursor on a remark."))
            else:
                self.open_form(form, self._fill)

        self.prepare(make, opened)

    def _step(self, step: Callable[[], TakingIn]) -> None:
        def drawn(state: TakingIn) -> None:
            self._keep(state)
            self._fill()

        self.record(lambda: step().kept(self.shell.office), drawn)

    def action_join(self) -> None:
        """Join the remark at the cursor with the one before it."""
        key, state = self._key, self._state
        self._step(lambda: state.join(self.shell.office, key))

    def action_leave_out(self) -> None:
        """Put the remark at the cursor among what is recorded nowhere."""
        key, state = self._key, self._state
        self._step(lambda: state.leave_out(self.shell.office, key))

    def action_take(self) -> None:
        """Make a remark of the line of the rest at the cursor, behind the remark at the cursor."""
        line, after = self.query_one("#rest", ListTable).key, self.query_one("#remarks", ListTable).key
        state = self._state
        if line:
            self._step(lambda: state.take(self.shell.office, line, after))
        else:
            self.notify(_("The list is empty."))

    def action_undo(self) -> None:
        """Take back the last step."""
        state = self._state
        if not state.before:
            self.notify(_("There is nothing to take back."))
        else:
            self._step(lambda: state.undone(self.shell.office))

    def action_record(self) -> None:
        """Record all of it."""
        if not self._state.proposal.new:
            self.notify(_("Nothing of it is new: all is recorded already."))
            return
        wrong = sum(bool(one.problem) for one in self._state.proposal.new)
        if wrong:
            told = ngettext(
                "{count} remark cannot be recorded so: it has the sign «!».",
                "{count} remarks cannot be recorded so: they have the sign «!».",
                wrong,
            )
            self.notify(told.format(count=wrong), severity="warning")
            return
        self.open_form(record_form(self._state, lambda _numbers: None), self._recorded)

    def _recorded(self) -> None:
        self.notify(
            _("All of it together is taken back by the key {key} in Reviews.").format(
                key=key_of("review.take_back_file")
            )
        )
        self.dismiss()
