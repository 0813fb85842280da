"""What every screen of lawtrack has: the top line, the status line, find, help, loading in a thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Footer, Input, Static
from textual.worker import Worker, WorkerState, get_current_worker

from lawtrack.errors import LawtrackError
from lawtrack.i18n import _
from lawtrack.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from lawtrack.tui.app import LawtrackApp

T = TypeVar("T")


class LawScreen(Screen[None]):
    """A mode of the application.

    Screens compute in thread workers and draw in handlers: ``load(work, draw)`` runs ``work`` off the main loop and
    gives its result to ``draw``; an error of the kind a person can mend is shown, never swallowed.
    """

    MODE: ClassVar[str] = ""
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [  # noqa: RUF012 -- Textual declares it so
        (0, "-very-narrow"),
        (80, "-narrow"),
        (110, "-wide"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "find", _("Find"), key_display="/", id="find.open"),
        Binding("f3", "find_next", _("Next match"), show=False, id="find.next"),
        Binding("shift+f3", "find_previous", _("Previous match"), show=False, id="find.previous"),
        Binding("escape", "close_find", _("Back"), show=False, id="app.back"),
        Binding("j", "move(1)", _("Down"), show=False, id="move.down"),
        Binding("k", "move(-1)", _("Up"), show=False, id="move.up"),
        Binding("r", "reload", _("Load again"), show=False, id="app.reload"),
    ]

    if TYPE_CHECKING:

        @property
        def app(self) -> LawtrackApp:  # type: ignore[override]
            """The application."""
            ...

    def compose(self) -> ComposeResult:
        """The frame around the screen's own panes."""
        with Horizontal(id="top"):
            for key, mode, name in self.app.mode_names():
                tab = Static(f"{key} {name}", classes="tab", name=mode)
                tab.set_class(mode == self.MODE, "-active")
                yield tab
            yield Static(self.app.where, id="where")
        yield from self.panes()
        yield Input(placeholder=_("words to find; Enter: next, Esc: close"), id="find")
        yield Static("", id="status")
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
        self.query_one("#status", Static).update(text)

    def load(self, work: Callable[[], T], draw: Callable[[T], None], *, group: str = "load") -> None:
        """Run ``work`` in a thread and give what it returns to ``draw`` on the main loop."""

        def run() -> None:
            worker = get_current_worker()
            result = work()
            if not worker.is_cancelled:
                self.app.call_from_thread(draw, result)

        self.run_worker(run, thread=True, exclusive=True, group=group, exit_on_error=False)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show what went wrong in a worker."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            error = event.worker.error
            self.say("")
            cause = error.__cause__ if error.__cause__ is not None else error
            self.app.tell_error(cause if isinstance(cause, LawtrackError) else error)

    def on_click(self, event: object) -> None:
        """A click on a tab of the top line opens its mode."""
        widget = getattr(event, "widget", None)
        if isinstance(widget, Static) and widget.has_class("tab") and widget.name:
            self.app.switch_mode(widget.name)

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
