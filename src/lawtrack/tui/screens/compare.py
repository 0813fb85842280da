"""Compare: the text in force against what a bill makes of it, by words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from lawtrack.i18n import _
from lawtrack.model.eids import overlap
from lawtrack.tui.paragraphs import SIGNS, change_paragraphs
from lawtrack.tui.rows import Comparison, ShownChange
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.differences import DifferencesScreen
from lawtrack.tui.widgets.text_pane import TextPane


class CompareScreen(LawScreen):
    """What a bill changes, change by change."""

    MODE = "compare"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "next_change", _("Next change"), id="compare.next_change"),
        Binding("p", "previous_change", _("Previous change"), id="compare.previous_change"),
        Binding("v", "view", _("Side by side / inline"), id="compare.view"),
        Binding("a", "recommend", _("Recommend"), id="review.recommend"),
        Binding("l", "language", _("Language"), id="compare.language"),
        Binding("d", "differences", _("Differences of languages"), show=False, id="compare.differences"),
        Binding("e", "export", _("Export"), id="export.open"),
        Binding("t", "contents", _("Changes list"), show=False, id="app.contents"),
        Binding("i", "details", _("Details"), show=False, id="app.details"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._comparison: Comparison | None = None
        self._starts: list[int] = []
        self._side_by_side = False
        self._lang = ""

    def panes(self) -> ComposeResult:
        """The list of changes, their words, and where each comes from."""
        with Horizontal():
            contents = OptionList(id="contents", classes="pane")
            contents.border_title = _("Changes")
            yield contents
            yield TextPane(id="text", classes="pane")
            details = VerticalScroll(
                Static("", id="detail-text"), id="details", classes="pane", can_focus=False
            )
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
        bill = self.app.comparing
        if not bill:
            self.query_one(TextPane).show([])
            self.say(_("No bill is chosen: press 1 for the library and Enter on a bill."))
            return
        self.say(_("Applying and comparing …"))
        self.load(lambda: self.app.desk.comparison(bill, self._lang), self._draw)

    def _draw(self, comparison: Comparison) -> None:
        before = self._comparison
        at = self._current() if before is not None and before.bill == comparison.bill else -1
        self._comparison = comparison
        self._lang = comparison.lang
        contents = self.query_one(OptionList)
        contents.clear_options()
        contents.add_options(
            Option(
                f"{SIGNS[c.change.kind]} {'≠ ' if c.differs else ''}{c.address}".replace("[", r"\["),
                id=str(i),
            )
            for i, c in enumerate(comparison.changes)
        )
        self._show(at)
        self._count()

    def _show(self, at: int) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        pane = self.query_one(TextPane)
        pane.border_title = comparison.title
        counts = "  ".join(f"{SIGNS[kind]}{n}" for kind, n in comparison.counts)
        marks = (("!", comparison.unsettled), ("≠", comparison.open_differences))
        pane.border_subtitle = "  ".join([counts, *(f"{sign} {n}" for sign, n in marks if n)])
        rows = [(c.change, c.address) for c in comparison.changes]
        paragraphs, self._starts = change_paragraphs(rows, side_by_side=self._side_by_side)
        pane.show(comparison.remarks + paragraphs)
        self._starts = [start + len(comparison.remarks) for start in self._starts]
        if at >= 0 and self._starts:
            pane.go_to(self._starts[min(at, len(self._starts) - 1)])

    def _current(self) -> int:
        """The change at the cursor, from 0; -1 before the first."""
        return bisect_right(self._starts, self.query_one(TextPane).cursor) - 1

    def _change(self) -> ShownChange | None:
        at = self._current()
        return self._comparison.changes[at] if self._comparison and 0 <= at < len(self._starts) else None

    def _count(self) -> None:
        comparison, at = self._comparison, self._current()
        if comparison is None:
            return
        view = _("side by side") if self._side_by_side else _("inline")
        text = _("change {at} of {all}").format(at=at + 1, all=len(self._starts))
        open_ = (
            _("{n} instructions are not settled").format(n=comparison.unsettled)
            if comparison.unsettled
            else ""
        )
        differ = (
            _("the languages differ in {n} places: d").format(n=comparison.open_differences)
            if comparison.open_differences
            else ""
        )
        self.say("  ·  ".join(part for part in (text, view, comparison.lang, open_, differ) if part))

    @on(TextPane.Moved)
    def _moved(self, event: TextPane.Moved) -> None:
        if not self.finding:
            self._count()
        change = self._change()
        self.query_one("#detail-text", Static).update(change.detail.replace("[", r"\[") if change else "")

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
        languages = self._comparison.languages
        self._lang = languages[(languages.index(self._lang) + 1) % len(languages)]
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
        for start, shown in zip(self._starts, self._comparison.changes, strict=True):
            if shown.eid and overlap(shown.eid, eid):
                self.query_one(TextPane).go_to(start)
                return
        self.notify(_("This text changes nothing there."))

    @on(OptionList.OptionHighlighted)
    @on(OptionList.OptionSelected)
    def _listed(self, event: OptionList.OptionHighlighted | OptionList.OptionSelected) -> None:
        if self.query_one(OptionList).has_focus and event.option.id:
            self.query_one(TextPane).go_to(self._starts[int(event.option.id)])

    def action_contents(self) -> None:
        """Show or hide the list of changes."""
        self.toggle_class("-hide-contents")

    def action_details(self) -> None:
        """Show or hide where a change comes from."""
        self.toggle_class("-hide-details")

    def action_recommend(self) -> None:
        """Record a recommendation on the provision of this change."""
        change = self._change()
        self.app.record_recommendation(eid=change.eid if change else "", bill=self.app.comparing)

    def action_export(self) -> None:
        """Write the comparative table to a Word file beside the workspace."""
        bill = self.app.comparing
        if bill:
            self.say(_("Writing the table …"))
            self.load(
                lambda: self.app.desk.export_table(bill, self._lang),
                self._exported,
                group="export",
            )

    def _exported(self, path: Path) -> None:
        self._count()
        self.notify(_("Comparative table: {path}").format(path=path), timeout=12)
