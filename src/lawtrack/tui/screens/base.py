"""What every mode of lawtrack has: the top line, the status line, find, exporting, recommending."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Footer, Input

from lawtrack import remedies
from lawtrack.i18n import _
from lawtrack.tui.commands import EVERY, bindings
from lawtrack.tui.presenters.exporting import EXPORTS, Export
from lawtrack.tui.presenters.recommending import Asked, asked
from lawtrack.tui.remedies import words_of
from lawtrack.tui.screens.recommend import RecommendScreen
from lawtrack.tui.widgets.text_pane import TextPane
from lawtrack.tui.widgets.words import Words
from lawtrack.tui.working import Working


class LawScreen(Working, Screen[None]):
    """A mode of the application: it computes in workers and draws in handlers."""

    MODE: ClassVar[str] = ""
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [  # noqa: RUF012 -- Textual declares it so
        (0, "-very-narrow"),
        (80, "-narrow"),
        (110, "-wide"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = bindings(EVERY)
    lang = ""
    """The language that is shown; empty where the screen has none of its own."""

    def compose(self) -> ComposeResult:
        """The frame around the screen's own panes."""
        with Horizontal(id="top"):
            for key, mode, name in self.shell.mode_names():
                tab = Words(f"{key} {name}", classes="tab", name=mode)
                tab.set_class(mode == self.MODE, "-active")
                yield tab
            yield Words(self.shell.where, id="where")
        yield from self.panes()
        yield Input(placeholder=_("words to find; Enter: next, Esc: close"), id="find")
        yield Words(id="status")
        yield Footer()

    def panes(self) -> ComposeResult:
        """The screen's own panes."""
        raise NotImplementedError

    def on_screen_resume(self) -> None:
        """Look at the store again whenever the screen comes to the front."""
        self.action_reload()

    def action_reload(self) -> None:
        """Load what the screen shows."""

    def say(self, text: str) -> None:
        """Put ``text`` into the status line."""
        self.query_one("#status", Words).say(text)

    def tell(self) -> None:
        """Put what the screen shows into the status line."""
        self.say("")

    def failed(self, error: BaseException) -> None:
        """Show what went wrong; nothing is being loaded any more."""
        self.say("")
        super().failed(error)

    def on_click(self, event: object) -> None:
        """A click on a tab of the top line opens its mode."""
        widget = getattr(event, "widget", None)
        if isinstance(widget, Words) and widget.has_class("tab") and widget.name:
            self.app.switch_mode(widget.name)

    # What several modes do with a bill

    def action_export(self, what: str) -> None:
        """Write something of the bill that is shown to a file; ``what`` is a name of ``EXPORTS``."""
        bill = self.shell.comparing
        if not bill:
            self.say(_("No bill is chosen: press 1 for the library and Enter on a bill."))
            return
        export = EXPORTS[what]
        self.say(_(export.doing))
        self.load(
            lambda: export.write(self.shell.office, bill, self.lang),
            partial(self._exported, export),
            group="export",
        )

    def _exported(self, export: Export, path: Path) -> None:
        self.tell()
        self.notify(_(export.done).format(path=path), timeout=12)

    def ask_recommendation(self, *, eid: str = "", bill: str = "", review: str = "", act: str = "") -> None:
        """Open the dialog that records a recommendation."""
        chosen = bill or self.shell.comparing
        self.load(
            lambda: asked(self.shell.office, chosen, eid, review, act),
            self._open_recommendation,
            group="recommend",
            waits=False,
        )

    def _open_recommendation(self, about: Asked) -> None:
        if not about.bills:
            self.notify(
                _("There is no bill yet.") + " " + words_of(remedies.begin_bill()), severity="warning"
            )
        elif self.is_current:
            self.app.push_screen(RecommendScreen(about), lambda saved: self.recommended() if saved else None)

    def recommended(self) -> None:
        """A recommendation was saved."""

    def action_registry(self) -> None:
        """Open the registry of experts."""
        self.shell.registry()

    def action_owing(self) -> None:
        """Show what is due, by person."""
        self.shell.owing()

    def action_checks(self) -> None:
        """Check the bill that is shown."""
        bill = self.shell.comparing
        if not bill:
            self.say(_("No bill is chosen: press 1 for the library and Enter on a bill."))
            return
        self.shell.checks(bill)

    # Find

    def find_pane(self) -> TextPane | None:
        """The pane that ``/`` searches; None where the screen filters a list instead."""
        return None

    def action_find(self) -> None:
        """Open the find line."""
        line = self.query_one("#find", Input)
        line.add_class("-open")
        line.focus()

    def action_close_find(self) -> None:
        """Close the find line and forget its words."""
        line = self.query_one("#find", Input)
        if line.has_class("-open"):
            line.remove_class("-open")
            line.value = ""
            self.found("", 0, 0)
            pane = self.find_pane()
            if pane is not None:
                pane.focus()

    @on(Input.Changed, "#find")
    def _find_changed(self, event: Input.Changed) -> None:
        pane = self.find_pane()
        if pane is not None:
            self.found(event.value, *pane.find(event.value))
        else:
            self.filter(event.value)

    @on(Input.Submitted, "#find")
    def _find_submitted(self) -> None:
        self.action_find_next()

    def action_find_next(self) -> None:
        """Go to the next match."""
        self._find_again(forward=True)

    def action_find_previous(self) -> None:
        """Go to the previous match."""
        self._find_again(forward=False)

    def _find_again(self, *, forward: bool) -> None:
        pane, words = self.find_pane(), self.query_one("#find", Input).value
        if pane is not None and words:
            self.found(words, *pane.find(words, forward=forward, again=True))

    def found(self, words: str, hit: int, hits: int) -> None:
        """Say which match is shown."""
        self.say(_("«{words}»: {hit} of {hits}").format(words=words, hit=hit, hits=hits) if words else "")

    @property
    def finding(self) -> bool:
        """True while the find line is open: the status line then tells of the matches."""
        return self.query_one("#find", Input).has_class("-open")

    def filter(self, words: str) -> None:
        """Show only what has ``words``; for screens that list."""

    def action_move(self, by: int) -> None:
        """Move in the focused pane with the keys of the home row."""
        focused = self.focused
        if isinstance(focused, TextPane):
            focused.move(by)
        elif focused is not None and not isinstance(focused, Input):
            action = "action_cursor_down" if by > 0 else "action_cursor_up"
            if hasattr(focused, action):
                getattr(focused, action)()
