"""Compare: the text in force against what a bill makes of it, by words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from lawtrack.i18n import _
from lawtrack.i18n.system import why_of
from lawtrack.tui.commands import COMPARE, bindings
from lawtrack.tui.paragraphs import View, noted
from lawtrack.tui.presenters import change_views
from lawtrack.tui.presenters.comparing import Comparison, change_at, comparison
from lawtrack.tui.presenters.errands import Near
from lawtrack.tui.presenters.laid_changes import NONE, Layout
from lawtrack.tui.presenters.shown_change import ShownChange
from lawtrack.tui.said_keys import no_bill
from lawtrack.tui.screens.answering import NARROW
from lawtrack.tui.screens.compare_edits import EditingScreen
from lawtrack.tui.screens.differences import DifferencesScreen
from lawtrack.tui.shown import written
from lawtrack.tui.widgets.text_pane import TextPane
from lawtrack.tui.widgets.words import Words
from lawtrack.tui.wrapping import Paragraph

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill

_ROOMS = {View.SIDES: 150, View.WHOLE: 110}
"""Cells from which on a view has room between the panes."""


class CompareScreen(EditingScreen):
    """What a bill changes, change by change."""

    MODE = COMPARE
    BINDINGS: ClassVar[list[BindingType]] = bindings(COMPARE)

    def __init__(self) -> None:
        super().__init__()
        self._comparison: Comparison | None = None
        self._layout = Layout()
        self._changes: tuple[ShownChange, ...] = ()
        self._view = View.INLINE
        self._with_form = True
        self._marks: frozenset[str] = frozenset()

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

    def subject(self) -> object:
        """The bill."""
        return self.shell.comparing

    def action_reload(self) -> None:
        """Compare again: a bill or a decision may have changed."""
        bill = self.shell.comparing
        if not bill:
            self._show_nothing([])
            self.tell()
            return
        self.lang, self.shell.lang_wanted = self.shell.lang_wanted or self.lang, ""
        self.say(_("Applying and comparing …"))
        self.load(lambda: comparison(self.shell.office, bill, self.lang), self._draw)

    def _draw(self, shown: Comparison) -> None:
        before = self._comparison
        at = self.query_one(TextPane).cursor if before is not None and before.bill == shown.bill else NONE
        change = self._layout.nearest(at) if at != NONE else NONE
        place = self._layout.element(at)[1] if self._view is View.WHOLE and at != NONE else ""
        self._comparison = shown
        self.lang = shown.lang
        self._marks = self.shell.office.marks.of(shown.bill)
        whole, self.shell.whole = self.shell.whole, False
        eid = self.wanted_place()
        self._view = View.WHOLE if whole else self._view

        def there() -> None:
            if eid:
                self._go_to_element(eid)
            elif place:
                self.query_one(TextPane).go_to_eid(place)

        self._show(change, there)

    def place_here(self) -> str:
        """The element at the cursor."""
        return self.element_here()[1]

    def go_here(self, place: str) -> None:
        """Go to the change of an element."""
        self._go_to_element(place)

    def near(self) -> Near:
        """The change at the cursor too."""
        act, eid = self.element_here()
        near = super().near()
        return replace(near, act=act or near.act, place=eid) if eid else near

    def _show(self, change: int, then: Callable[[], object] | None = None) -> None:
        """Lay the changes out, a whole text in a worker, and go to one of them; ``then`` what is done when it is drawn."""
        shown = self._comparison
        if shown is None:
            return
        changes, view, marks = shown.wanted(form=self._with_form), self._view, self._marks

        def draw(layout: Layout) -> None:
            if shown is not self._comparison or view is not self._view:
                return
            self._changes, self._layout = changes, layout
            pane = self.query_one(TextPane)
            pane.border_title = written(shown.title)
            pane.border_subtitle = written(shown.numbers)
            self._list()
            pane.show(layout.paragraphs)
            at = layout.place(min(change, len(changes) - 1)) if change != NONE else None
            if at is not None:
                pane.go_to(at)
            if then is not None:
                then()
            self.tell()

        if view is View.WHOLE:
            self.say(_("Putting the changes into the whole text …"))
            self.load(lambda: shown.layout(changes, view, marks), draw, group="layout")
        else:
            draw(shown.layout(changes, view, marks))

    def _list(self) -> None:
        contents = self.query_one(OptionList)
        contents.clear_options()
        contents.add_options(
            Option(
                written(f"{'✓' if change.mark in self._marks else ' '} {change.name}"),
                id=str(i),
            )
            for i, change in enumerate(self._changes)
        )

    def _current(self) -> int:
        """The change at the cursor or the last one before it, from 0; -1 before the first."""
        return self._layout.nearest(self.query_one(TextPane).cursor)

    def change_here(self) -> ShownChange | None:
        """The change at the cursor."""
        at = self._layout.change(self.query_one(TextPane).cursor)
        return self._changes[at] if 0 <= at < len(self._changes) else None

    def element_here(self) -> tuple[str, str]:
        """Act and element at the cursor: in a whole text also one that nothing changes."""
        change = self.change_here()
        return (
            self._layout.element(self.query_one(TextPane).cursor)
            if change is None
            else (change.act, change.eid)
        )

    def bill_shown(self) -> Bill | None:
        """The bill as it was compared."""
        return self._comparison.seen if self._comparison is not None else None

    def told(self) -> str:
        """Where one is, and what is left to do."""
        if self._comparison is None:
            return "" if self.shell.comparing else no_bill()
        at = self._layout.step(self.query_one(TextPane).cursor), len(self._layout.steps)
        return self._comparison.status(at, self._changes, self._view, self._marks)

    def load_failed(self, error: BaseException) -> None:
        """Another bill, or another version, must not be taken for the one that could not be loaded."""
        super().load_failed(error)
        if self._comparison is not None:
            self.lang = self._comparison.lang
        self._show_nothing([noted(self.not_loaded)])

    def _show_nothing(self, why: list[Paragraph]) -> None:
        self._comparison, self._layout, self._changes = None, Layout(), ()
        pane = self.query_one(TextPane)
        pane.border_title = pane.border_subtitle = written("")
        self._list()
        pane.show(why)

    @on(TextPane.Moved)
    def _moved(self, event: TextPane.Moved) -> None:
        if not self.finding:
            self.tell()
        change = self.change_here()
        self.query_one("#detail-text", Words).say(change.detail if change else "")

    def action_next_change(self) -> None:
        """Go to the next change."""
        pane = self.query_one(TextPane)
        at = self._layout.next_step(pane.cursor)
        if at is not None:
            pane.go_to(at)
        else:
            self.notify(_("This was the last change."))

    def action_previous_change(self) -> None:
        """Go to the change before."""
        pane = self.query_one(TextPane)
        at = self._layout.previous_step(pane.cursor)
        if at is not None:
            pane.go_to(at)
        elif self._shown_here() is not None:
            self.notify(_("There is no change before this one."))

    def _shown_here(self) -> Comparison | None:
        """What is shown; where nothing is, it is said why nothing can be done."""
        if self._comparison is None:
            self.nothing_here()
        return self._comparison

    def action_view(self) -> None:
        """One column with marks, two columns, the text before, the text after; two columns take the room of the panes."""
        self._turn_to(change_views.following(self._view))

    def action_whole(self) -> None:
        """The whole text with the changes in their places; the changes alone where it is shown."""
        self._turn_to(View.INLINE if self._view is View.WHOLE else View.WHOLE)

    def _turn_to(self, view: View) -> None:
        if self._shown_here() is None:
            return
        at = self._current()
        self._view = view
        self.set_class(self.size.width < _ROOMS.get(view, 0), "-folded")
        self._show(at)

    def action_form_only(self) -> None:
        """Hide the changes in which only blanks, signs or capitals differ, or show them again."""
        shown = self._shown_here()
        if shown is None:
            return
        if not any(one.form for one in shown.changes):
            self.notify(_("No change is of form only."))
            return
        self._with_form = not self._with_form
        self._show(self._current())

    # What is read

    def action_mark(self) -> None:
        """Mark the change at the cursor as read and go to the next one that is not; a read one is unread again."""
        change, shown = self.change_here(), self._comparison
        if change is None or shown is None:
            self.notify(_("Put the cursor on a change."))
            return
        try:
            set_now = self.shell.office.marks.turn(shown.bill, change.mark)
        except OSError as error:
            self.notify(_("The mark cannot be kept: {why}.").format(why=why_of(error)))
            return
        self._marks = self.shell.office.marks.of(shown.bill)

        def there() -> None:
            if set_now:
                self._go_where(self._unread(), forward=True, none=_("Every change behind this one is read."))

        self._show(self._current(), there)

    def _unread(self) -> set[int]:
        return {n for n, one in enumerate(self._changes) if one.mark not in self._marks}

    def action_unread(self, forward: bool) -> None:
        """Go to the next change that is not read, or the one before."""
        self._go_where(self._unread(), forward=forward, none=_("There is no unread change that way."))

    def action_section(self, forward: bool) -> None:
        """Go to the next article, or the one before."""
        starts = change_views.sections(self._changes)
        self._go_where(starts, forward=forward, none=_("No other article that way is changed."))

    def _go_where(self, wanted: set[int], *, forward: bool, none: str) -> None:
        at = change_views.next_where(self._changes, self._current(), wanted, forward=forward)
        if at is None or not self._go_to_change(at):
            self.notify(none)

    def _go_to_change(self, n: int) -> bool:
        at = self._layout.place(n)
        if at is not None:
            self.query_one(TextPane).go_to(at)
        return at is not None

    def action_copy(self, marked: bool) -> None:
        """Copy the change at the cursor with its citation."""
        change = self.change_here()
        if change is None:
            self.notify(_("Put the cursor on a change."))
            return
        words = change_views.words_to_copy(change, change.title, marked=marked)
        self.app.copy_to_clipboard(words)
        self.notify(_("Copied: {words}").format(words=words.rpartition("\n")[2]))

    def action_language(self) -> None:
        """The bill's other language."""
        shown = self._shown_here()
        if shown is None:
            return
        if len(shown.languages) < 2:
            self.notify(_("The bill is at hand in one language only."))
            return
        self.lang = shown.following_language()
        self.await_shown()
        self.action_reload()
        self.there()

    def action_differences(self) -> None:
        """List where the languages of the bill differ; go to the one that is chosen."""
        comparison = self._shown_here()
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
        at = change_at(self._changes, eid)
        if at is not None and self._go_to_change(at):
            return
        if self._view is not View.WHOLE or not self.query_one(TextPane).go_to_eid(eid):
            self.notify(_("This text changes nothing there."))

    @on(OptionList.OptionHighlighted)
    @on(OptionList.OptionSelected)
    def _listed(self, event: OptionList.OptionHighlighted | OptionList.OptionSelected) -> None:
        if self.query_one(OptionList).has_focus and event.option.id:
            self._go_to_change(int(event.option.id))

    def action_contents(self) -> None:
        """Show or hide the list of changes."""
        self._unfold("#contents", "-hide-contents")

    def action_details(self) -> None:
        """Show or hide where a change comes from."""
        if self.size.width < NARROW:
            super().action_details()
        else:
            self._unfold("#details", "-hide-details")

    def _unfold(self, pane: str, name: str) -> None:
        """What was folded away for two columns comes back where somebody asks for it."""
        if self.has_class("-folded"):
            self.remove_class("-folded")
            self.remove_class(name)
        else:
            self.turn(pane, name)

    def action_recommend(self) -> None:
        """Record a recommendation on the provision of this change."""
        act, eid = self.element_here()
        self.ask_recommendation(eid=eid, act=act)
