"""What every mode of lawtrack has: the top line, the status line, find, exporting, recommending."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from lawtrack import remedies
from lawtrack.errors import LawtrackError
from lawtrack.i18n import _
from lawtrack.tui.commands import EVERY, bindings
from lawtrack.tui.dialog import unused_words
from lawtrack.tui.held import Why
from lawtrack.tui.presenters.present import others
from lawtrack.tui.remedies import words_of
from lawtrack.tui.said_keys import key_of, no_bill
from lawtrack.tui.screens.answering import Answering
from lawtrack.tui.widgets.keys_line import KeysLine
from lawtrack.tui.widgets.text_pane import TextPane
from lawtrack.tui.widgets.words import Words

if TYPE_CHECKING:
    from lawtrack.tui.office import Office
    from lawtrack.tui.presenters.exporting import Export, Written
    from lawtrack.tui.presenters.forms import Form
    from lawtrack.tui.presenters.recommending import Asked

T = TypeVar("T")
_WIDTHS = [(0, "-very-narrow"), (80, "-narrow"), (110, "-wide")]
"""The class of a screen from each width on."""
_PRESENCE = 30
"""Seconds after which it is looked again who is at work."""
_WATCHING = 5
"""Seconds after which it is looked again whether another program changed a file."""


class LawScreen(Answering):
    """A mode of the application: it computes in workers and draws in handlers."""

    MODE: ClassVar[str] = ""
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = _WIDTHS
    BINDINGS: ClassVar[list[BindingType]] = bindings(EVERY)
    _drawn = _looked = False
    """True once the screen was drawn, and once it has looked at the store."""
    _before_find: Widget | None = None
    """What had the focus before the find line was opened."""

    def compose(self) -> ComposeResult:
        """The frame around the screen's own panes."""
        width = (
            self.app.size.width
        )  # said before the panes are there, or all of them are styled and laid out twice
        self.add_class(next(name for least, name in reversed(_WIDTHS) if width >= least))
        with Horizontal(id="top"):
            for key, mode, name in self.shell.mode_names():
                tab = Words(f"{key} {name}", classes="tab", name=mode)
                tab.set_class(mode == self.MODE, "-active")
                yield tab
            yield Words(self.shell.where, id="where")
        yield from self.panes()
        yield Input(
            placeholder=_("words to find; Enter: next, {key}: close").format(key=key_of("app.back")),
            id="find",
        )
        with Horizontal(id="foot"):
            yield Words(id="status")
            yield Words(id="present")
        yield KeysLine()

    def panes(self) -> ComposeResult:
        """The screen's own panes."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """See from time to time who else is at work."""
        self.set_interval(_PRESENCE, self.see_others)
        self.set_interval(_WATCHING, self.see_changed)

    def on_screen_resume(self) -> None:
        """Look at the store again whenever the screen comes to the front; at the first time when it is drawn."""
        self.came()
        if self._looked:
            self._looks_now()
        elif not self._drawn:  # the first mode comes to the front twice
            self._drawn = True
            self.call_after_refresh(self._looks_now)

    def _looks_now(self) -> None:
        self._look()
        self.there()

    def _look(self) -> None:
        self._looked = True
        self.action_reload()
        self.see_others()

    def see_others(self) -> None:
        """Show who else looks at what, where the store is shared, and let them see what is looked at here."""
        if self.app.screen is self:
            bill = self.bill_here()
            self.load(
                lambda: others(self.shell.office, bill), self._show_others, group="present", waits=False
            )

    def _show_others(self, text: str) -> None:
        self.query_one("#present", Words).say(text)

    def action_reload(self) -> None:
        """Load what the screen shows."""

    def say(self, text: str) -> None:
        """Put ``text`` into the status line."""
        self.query_one("#status", Words).say(text)

    def tell(self) -> None:
        """Put into the status line what the screen shows, or why it could not be loaded: no other sentence stays there."""
        self.say(self.not_loaded or self.told())

    def load_failed(self, error: BaseException) -> None:
        """What the screen is to show could not be loaded: say so as long as it is so, whatever else is said meanwhile."""
        if isinstance(error, LawtrackError):
            self.not_loaded = _("Not loaded: {why}").format(why=self.shell.words_of(error))
        else:
            self.not_loaded = _("Not loaded. {key}: load again.").format(key=key_of("app.reload"))

    def failed(self, error: BaseException) -> None:
        """Show what went wrong; nothing is being loaded any more, and keys pressed since are not used, which is told."""
        self.tell()
        super().failed(error)
        self._forget()

    def _forget(self) -> None:
        """Give up keys that waited for something that does not come, and tell which."""
        forgotten = self.shell.held.drop()
        if forgotten:
            self.notify(unused_words(forgotten), severity="warning", timeout=12)

    def on_click(self, event: object) -> None:
        """A click on a tab of the top line opens its mode."""
        widget = getattr(event, "widget", None)
        if isinstance(widget, Words) and widget.has_class("tab") and widget.name:
            self.app.switch_mode(widget.name)

    # What several modes do with a bill

    def action_export(self, what: str) -> None:
        """Write something of the bill that is shown to a file; ``what`` is a name of ``EXPORTS``."""
        from lawtrack.tui.presenters.exporting import EXPORTS

        bill = self.shell.comparing
        if not bill:
            self.notify(no_bill())
            return
        export = EXPORTS[what]
        self.say(_(export.doing))
        self.load(
            lambda: export.write(self.shell.office, bill, self.lang),
            partial(self._exported, export),
            group="export",
        )

    def _exported(self, export: Export, written: Written) -> None:
        self.tell()
        self.notify("\n".join((_(export.done).format(path=written.path), *written.notes)), timeout=12)

    def ask(self, make: Callable[[], Form], then: Callable[[], object] | None = None) -> None:
        """Make a form in a worker and open it.

        Args:
            make: Makes the form.
            then: What is done when it was saved: what the screen shows is loaded again where None.
        """
        self.prepare(make, lambda form: self.open_form(form, then))

    def prepare(self, make: Callable[[], T], draw: Callable[[T], None]) -> None:
        """Make in a worker what a dialog needs, and open it; what is pressed meanwhile goes to the dialog."""

        def opened(made: T) -> None:
            draw(made)
            if self.app.screen is self:  # no dialog came of it
                self._forget()

        self.shell.held.hold(Why.DIALOG)
        self.load(make, opened, group="form", waits=False)

    def open_form(self, form: Form, then: Callable[[], object] | None = None) -> None:
        """Open a form over the screen; ``then`` as for ``ask``."""
        from lawtrack.tui.screens.form import FormScreen

        done = then or self.action_reload

        def closed(saved: bool | None) -> None:
            if saved:
                done()

        if self.app.screen is self:
            self.app.push_screen(FormScreen(form), closed)

    def ask_recommendation(self, *, eid: str = "", bill: str = "", review: str = "", act: str = "") -> None:
        """Open the dialog that records a recommendation."""
        from lawtrack.tui.presenters.recommending import asked

        chosen = bill or self.shell.comparing
        self.prepare(lambda: asked(self.shell.office, chosen, eid, review, act), self._open_recommendation)

    def _open_recommendation(self, about: Asked) -> None:
        from lawtrack.tui.presenters.recommending import recommend_form

        if not about.bills:
            self.notify(
                _("There is no bill yet.") + " " + words_of(remedies.begin_bill()), severity="warning"
            )
        else:
            self.open_form(recommend_form(about), self.recommended)

    def recommended(self) -> None:
        """A recommendation was saved."""

    def action_registry(self) -> None:
        """Open the registry of experts."""
        self.shell.registry()

    def action_owing(self) -> None:
        """Show what is due, by person."""
        self.shell.owing()

    # What is done with bills

    def _of_bill_here(self, make: Callable[[Office, str], Form]) -> None:
        bill = self.bill_here()
        if bill:
            self.ask(lambda: make(self.shell.office, bill))
        else:
            self.notify(no_bill())

    def action_new_bill(self) -> None:
        """Begin a bill."""
        from lawtrack.tui.presenters.bill_steps import new_bill_form

        begun: list[str] = []
        self.ask(lambda: new_bill_form(self.shell.office, begun.append), lambda: self.bill_begun(begun[-1]))

    def bill_begun(self, bill: str) -> None:
        """A bill was begun: it is the one that what comes next is about."""
        self.shell.comparing = bill
        self.action_reload()

    def action_add_text(self) -> None:
        """Add a text to the bill that is looked at."""
        from lawtrack.tui.presenters.bill_steps import add_text_form

        self._of_bill_here(add_text_form)

    def action_next_version(self) -> None:
        """Begin the next version of the bill that is looked at."""
        from lawtrack.tui.presenters.bill_steps import version_form

        self._of_bill_here(version_form)

    def action_export_as(self) -> None:
        """Write the table of the bill in a form, a format and a language that are chosen."""
        from lawtrack.tui.presenters.bill_files import export_form

        self._of_bill_here(lambda office, bill: export_form(office, bill, self.lang))

    def action_table_back(self) -> None:
        """Take back a table that was edited in Word."""
        from lawtrack.tui.presenters.bill_files import table_back_form

        self._of_bill_here(table_back_form)

    def action_report(self) -> None:
        """Write a report."""
        from lawtrack.tui.presenters.reporting import report_form

        self.open_form(report_form(self.bill_here()))

    def action_checks(self) -> None:
        """Check the bill that is shown."""
        bill = self.shell.comparing
        if not bill:
            self.notify(no_bill())
            return
        self.shell.checks(bill)

    # Find

    def find_pane(self) -> TextPane | None:
        """The pane that ``/`` searches; None where the screen filters a list instead."""
        return None

    def action_find(self) -> None:
        """Open the find line."""
        line = self.query_one("#find", Input)
        if not line.has_focus:
            self._before_find = self.focused
        line.add_class("-open")
        line.focus()

    def action_close_find(self) -> None:
        """Close the find line and forget its words."""
        line = self.query_one("#find", Input)
        if line.has_class("-open"):
            line.remove_class("-open")
            line.value = ""
            self.found("", 0, 0)
            back = self._before_find or self.find_pane()
            if back is not None:
                back.focus()

    @on(Input.Changed, "#find")
    def _find_changed(self, event: Input.Changed) -> None:
        self._seek(event.value, lambda pane: pane.find(event.value))

    def _seek(self, words: str, find: Callable[[TextPane], tuple[int, int]]) -> None:
        """Find words: their forms, and where they stand in a long text, are sought in a worker."""
        pane = self.find_pane()

        def ready() -> None:
            from lawtrack.wordforms.sought import sought

            if pane is not None:
                pane.look_through(words)
            else:
                sought(words)

        def show(_ready: None) -> None:
            if words != self.query_one("#find", Input).value:
                return
            if pane is not None:
                self.found(words, *find(pane))
            else:
                self.filter(words)

        self.load(ready, show, group="find", waits=False)

    @on(Input.Submitted, "#find")
    def _find_submitted(self, event: Input.Submitted) -> None:
        self.sought(event.value)

    def sought(self, words: str) -> None:
        """Enter in the find line: the next match."""
        self.action_find_next()

    def action_find_next(self) -> None:
        """Go to the next match."""
        self._find_again(forward=True)

    def action_find_previous(self) -> None:
        """Go to the previous match."""
        self._find_again(forward=False)

    def _find_again(self, *, forward: bool) -> None:
        words = self.query_one("#find", Input).value
        if self.find_pane() is not None and words:
            self._seek(words, lambda pane: pane.find(words, forward=forward, again=True))
        elif not words:
            self.notify(_("No words are sought: {key} asks for them.").format(key=key_of("find.open")))

    def found(self, words: str, hit: int, hits: int) -> None:
        """Say which match is shown."""
        if words:
            self.say(_("«{words}»: {hit} of {hits}").format(words=words, hit=hit, hits=hits))
        else:
            self.tell()

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
