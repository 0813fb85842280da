"""Compare: the text in force against what a bill makes of it, by words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from lawtrack.i18n import _
from lawtrack.tui.commands import COMPARE, bindings
from lawtrack.tui.presenters.comparing import Comparison, ShownChange, comparison
from lawtrack.tui.presenters.editing import cell_form, take_back
from lawtrack.tui.presenters.errands import Near
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.differences import DifferencesScreen
from lawtrack.tui.shown import written
from lawtrack.tui.widgets.text_pane import TextPane
from lawtrack.tui.widgets.words import Words


class CompareScreen(LawScreen):
    """What a bill changes, change by change."""

    MODE = COMPARE
    BINDINGS: ClassVar[list[BindingType]] = bindings(COMPARE)

    def __init__(self) -> None:
        super().__init__()
        self._comparison: Comparison | None = None
        self._starts: list[int] = []
        self._side_by_side = False

    def panes(self) -> ComposeResult:
        """The list of changes, their words, and where each comes from."""
        with Horizontal():
            contents = OptionList(id="contents", classes="pane")
            contents.border_title = _("Changes")
            yield contents
            yield TextPane(id="text", classes="pane")
            details = VerticalScroll(Words(id="detail-text"), id="details", classes="pane", can_focus=False)
            details.border_title = _("Why")
            yield details

    def on_mount(self) -> None:
        """Start in the text."""
        self.query_one(TextPane).focus()

    def find_pane(self) -> TextPane:
        """The changes."""
        return self.query_one(TextPane)

    def action_reload(self) -> None:
        """Compare again: a bill or a decision may have changed."""
        bill = self.shell.comparing
        if not bill:
            self.query_one(TextPane).show([])
            self.say(_("No bill is chosen: press 1 for the library and Enter on a bill."))
            return
        self.say(_("Applying and comparing …"))
        self.load(lambda: comparison(self.shell.office, bill, self.lang), self._draw)

    def _draw(self, shown: Comparison) -> None:
        before = self._comparison
        at = self._current() if before is not None and before.bill == shown.bill else -1
        self._comparison = shown
        self.lang = shown.lang
        contents = self.query_one(OptionList)
        contents.clear_options()
        contents.add_options(
            Option(written(change.name), id=str(i)) for i, change in enumerate(shown.changes)
        )
        self._show(at)
        eid, self.shell.looking_at = self.shell.looking_at, ""
        self._go_to_element(eid)
        self.tell()

    def near(self) -> Near:
        """The change at the cursor too."""
        change = self._change()
        near = super().near()
        return replace(near, act=change.act or near.act, place=change.eid) if change is not None else near

    def _show(self, at: int) -> None:
        shown = self._comparison
        if shown is None:
            return
        pane = self.query_one(TextPane)
        pane.border_title = written(shown.title)
        pane.border_subtitle = written(shown.numbers)
        paragraphs, self._starts = shown.paragraphs(side_by_side=self._side_by_side)
        pane.show(paragraphs)
        if at >= 0 and self._starts:
            pane.go_to(self._starts[min(at, len(self._starts) - 1)])

    def _current(self) -> int:
        """The change at the cursor, from 0; -1 before the first."""
        return bisect_right(self._starts, self.query_one(TextPane).cursor) - 1

    def _change(self) -> ShownChange | None:
        at = self._current()
        return self._comparison.changes[at] if self._comparison and 0 <= at < len(self._starts) else None

    def tell(self) -> None:
        """Where one is, and what is left to do."""
        if self._comparison is not None:
            self.say(self._comparison.status(self._current(), side_by_side=self._side_by_side))

    @on(TextPane.Moved)
    def _moved(self, event: TextPane.Moved) -> None:
        if not self.finding:
            self.tell()
        change = self._change()
        self.query_one("#detail-text", Words).say(change.detail if change else "")

    def action_next_change(self) -> None:
        """Go to the next change."""
        pane = self.query_one(TextPane)
        at = bisect_right(self._starts, pane.cursor)
        if at < len(self._starts):
            pane.go_to(self._starts[at])
        else:
            self.notify(_("This was the last change."))

    def action_previous_change(self) -> None:
        """Go to the change before."""
        pane = self.query_one(TextPane)
        at = bisect_left(self._starts, pane.cursor) - 1
        if at >= 0:
            pane.go_to(self._starts[at])

    def action_view(self) -> None:
        """Switch between one column with marks and two columns."""
        at = self._current()
        self._side_by_side = not self._side_by_side
        self._show(at)

    def action_language(self) -> None:
        """The bill's other language."""
        if self._comparison is None or len(self._comparison.languages) < 2:
            self.notify(_("The bill is at hand in one language only."))
            return
        self.lang = self._comparison.following_language()
        self.action_reload()

    def action_differences(self) -> None:
        """List where the languages of the bill differ; go to the one that is chosen."""
        comparison = self._comparison
        if comparison is None:
            return
        if not comparison.differences:
            several = len(comparison.languages) > 1
            self.notify(
                _("The languages are in step.") if several else _("The bill is at hand in one language only.")
            )
            return
        self.app.push_screen(DifferencesScreen(comparison.differences), self._go_to_element)

    def _go_to_element(self, eid: str | None) -> None:
        if not eid or self._comparison is None:
            return
        at = self._comparison.at(eid)
        if at is None:
            self.notify(_("This text changes nothing there."))
        else:
            self.query_one(TextPane).go_to(self._starts[at])

    @on(OptionList.OptionHighlighted)
    @on(OptionList.OptionSelected)
    def _listed(self, event: OptionList.OptionHighlighted | OptionList.OptionSelected) -> None:
        if self.query_one(OptionList).has_focus and event.option.id:
            self.query_one(TextPane).go_to(self._starts[int(event.option.id)])

    def action_edit(self) -> None:
        """Edit the proposed wording of the change at the cursor, and say why it is changed."""
        change, bill, lang = self._change(), self.shell.comparing, self.lang
        if change is None:
            self.notify(_("Put the cursor on a change."))
            return
        self.ask(lambda: cell_form(self.shell.office, bill, change.eid, change.act, lang))

    def action_undo(self) -> None:
        """Take back what was edited of the change at the cursor."""
        change, bill, lang = self._change(), self.shell.comparing, self.lang
        if change is None:
            self.notify(_("Put the cursor on a change."))
            return

        def taken_back(told: str) -> None:
            self.notify(told)
            self.action_reload()

        self.load(
            lambda: take_back(self.shell.office, bill, change.eid, change.act, lang), taken_back, group="save"
        )

    def action_contents(self) -> None:
        """Show or hide the list of changes."""
        self.toggle_class("-hide-contents")

    def action_details(self) -> None:
        """Show or hide where a change comes from."""
        self.toggle_class("-hide-details")

    def action_recommend(self) -> None:
        """Record a recommendation on the provision of this change."""
        change = self._change()
        self.ask_recommendation(eid=change.eid if change else "", act=change.act if change else "")
