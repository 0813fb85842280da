"""Search everywhere: the words, the places that hold them, the paragraph at the cursor."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Key
from textual.widgets import Input

from lawtrack.i18n import _
from lawtrack.tui.commands import SEARCH, bindings
from lawtrack.tui.presenters.lookups.searching import Results, instruction_of, search
from lawtrack.tui.screens.aside import AsideScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.text_pane import TextPane
from lawtrack.tui.wrapping import Paragraph


class SearchScreen(AsideScreen):
    """Words sought in all texts, as they are typed.

    Args:
        words: What is sought at first.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(SEARCH)

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self._given = words
        self._results = Results(words)

    def panes(self) -> ComposeResult:
        """The words, the places, the paragraph; without words, what was sought last: typing takes its place."""
        self._results = Results(self._given or self.shell.sought[0])
        yield Input(
            self._results.words,
            placeholder=_("Words to find in acts, bills, recommendations and answers"),
            id="sought",
            compact=True,
        )
        places = ListTable(("", _("Place"), _("Words")), flex=2, id="places", caps={0: 20, 1: 40})
        places.border_title = _("Found")
        yield places
        yield TextPane(id="paragraph", classes="pane")

    def on_mount(self) -> None:
        """Start at the words."""
        self.query_one("#paragraph", TextPane).can_focus = False
        self.query_one("#sought", Input).focus()

    def action_find(self) -> None:
        """The words are the find line here."""
        self.query_one("#sought", Input).focus()

    def action_reload(self) -> None:
        """Search again: something may have been taken in."""
        self._search(self.query_one("#sought", Input).value)

    @on(Input.Changed, "#sought")
    def _typed(self, event: Input.Changed) -> None:
        self._search(event.value)

    def _search(self, words: str) -> None:
        self.load(lambda: search(self.shell.office, words), self._draw, group="search")

    def _draw(self, results: Results) -> None:
        if results.words != self.query_one("#sought", Input).value:
            return
        self._results = results
        places = self.query_one("#places", ListTable)
        self._fill()
        if results.found:
            places.move_cursor(0)
            words, left = self.shell.sought
            if words == results.words:
                places.go_to(left)
        self._show()
        self.tell()

    def _fill(self) -> None:
        places = self.query_one("#places", ListTable)
        places.fill(self._results.rows(places.flexible(self._results.rows(0))))

    def on_resize(self) -> None:
        """What was sought is seen in the room that there is."""
        if self._results.found:
            self.call_after_refresh(self._fill)

    def told(self) -> str:
        """How many there are."""
        return self._results.summary

    @on(ListTable.RowHighlighted, "#places")
    def _show(self) -> None:
        spans = self._results.spans(self.query_one("#places", ListTable).key)
        self.query_one("#paragraph", TextPane).show([Paragraph(spans)])

    def on_key(self, event: Key) -> None:
        """From the words the arrows go into the list, as one looks through what is found."""
        if event.key in ("down", "up") and self.query_one("#sought", Input).has_focus:
            places = self.query_one("#places", ListTable)
            (places.action_cursor_down if event.key == "down" else places.action_cursor_up)()
            event.stop()

    @on(Input.Submitted, "#sought")
    @on(ListTable.RowSelected, "#places")
    def _chosen(self) -> None:
        """Go to the place at the cursor."""
        key = self.query_one("#places", ListTable).key
        one = self._results.at(key)
        if one is None:
            return
        self.shell.sought = (self._results.words, key)
        hit = one.hit
        if hit is None:
            self.app.pop_screen()
            self.shell.read(one.uri, one.eid, one.lang, words=self._results.words)
        elif hit.remark:
            self.app.pop_screen()
            self.shell.reviews(one.bill, f"{one.bill}/{hit.remark}")
        elif not hit.line:
            self.app.pop_screen()
            self.shell.compare(one.bill)
        else:

            def go(n: int) -> None:
                self.app.pop_screen()
                self.shell.instructions(one.bill, one.lang, n)

            self.load(lambda: instruction_of(self.shell.office, hit), go, group="going")
