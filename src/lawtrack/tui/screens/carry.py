"""Carry-over: every recommendation of earlier versions with its element then and now, settled by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll

from lawtrack.i18n import _
from lawtrack.tui.commands import CARRY, bindings
from lawtrack.tui.presenters.carrying import (
    STEPS,
    CarriedOver,
    after_words,
    before_words,
    carried_over,
    place_form,
    remark_words,
)
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.one_bill import OneBillScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words

if TYPE_CHECKING:
    from lawtrack.services.reviews.carrying import CarriedRow
    from lawtrack.tui.office import Office


class CarryScreen(OneBillScreen[CarriedOver]):
    """The carry-over of one bill.

    Args:
        bill: Its short name.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(CARRY)

    LIST = "carried"

    def __init__(self, bill: str) -> None:
        super().__init__(CarriedOver(bill))

    def panes(self) -> ComposeResult:
        """The recommendations above, the texts of the one at the cursor below."""
        table = ListTable(
            ("№", _("Stood"), _("Stands"), _("What became of it"), _("State")),
            flex=3,
            id="carried",
            caps={1: 26, 2: 26, 4: 30},
        )
        table.border_title = _("Carry-over of recommendations")
        yield table
        remark = VerticalScroll(Words(id="remark-text"), id="remark", classes="pane", can_focus=False)
        remark.border_title = _("Recommendation")
        yield remark
        with Horizontal(id="texts"):
            before = VerticalScroll(Words(id="before-text"), id="before", classes="pane")
            before.border_title = _("As it was")
            yield before
            after = VerticalScroll(Words(id="after-text"), id="after", classes="pane")
            after.border_title = _("As it is now")
            yield after

    def look_up(self, office: Office, bill: str) -> CarriedOver:
        """The recommendations, followed into the current version."""
        return carried_over(office, bill)

    def fill(self) -> None:
        """Put the recommendations into the list."""
        rows = self._shown.rows(self._words, only_open=self._only_open)
        self.query_one("#carried", ListTable).fill(rows)
        self._tell_row()

    def _row(self) -> CarriedRow | None:
        return self._shown.row(self.query_one("#carried", ListTable).key)

    @on(ListTable.RowHighlighted, "#carried")
    def _tell_row(self) -> None:
        row = self._row()
        for name, words in (("remark", remark_words), ("before", before_words), ("after", after_words)):
            self.query_one(f"#{name}-text", Words).say(words(row) if row is not None else "")

    @on(ListTable.RowSelected, "#carried")
    def _selected(self) -> None:
        self.action_place()

    def action_said(self, name: str) -> None:
        """Say something of the recommendation at the cursor; ``name`` is one of ``STEPS``."""
        row = self._row()
        if row is not None:
            self.record(lambda: STEPS[name](self.shell.office, row), self._said)
        else:
            self.nothing_here()

    def _said(self, told: str) -> None:
        self.notify(told)
        self.action_reload()

    def action_place(self) -> None:
        """Choose the place of the recommendation at the cursor."""
        row = self._row()
        if row is not None:
            self.app.push_screen(
                FormScreen(place_form(row)), lambda saved: self.action_reload() if saved else None
            )
        else:
            self.nothing_here()
