"""Settle an instruction: one of its candidates, another place, other words, or left out with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Label, RadioButton, RadioSet, Static

from lawtrack.errors import LawtrackError
from lawtrack.i18n import _
from lawtrack.tui.rows import Instructing, InstructionRow

if TYPE_CHECKING:
    from lawtrack.tui.app import LawtrackApp

_MOST = 9


class SettleScreen(ModalScreen[bool]):
    """Gives True when a decision was saved. No candidate is chosen beforehand: nothing is guessed.

    Args:
        shown: The bill's instructions.
        row: The instruction.
        leaving_out: True to start at leaving it out.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("Close")),
        Binding("ctrl+s", "save", _("Save")),
    ]
    DEFAULT_CLASSES = "dialog-screen"

    if TYPE_CHECKING:

        @property
        def app(self) -> LawtrackApp:  # type: ignore[override]
            """The application."""
            ...

    def __init__(self, shown: Instructing, row: InstructionRow, *, leaving_out: bool) -> None:
        super().__init__()
        self._shown = shown
        self._row = row
        self._leaving_out = leaving_out

    def compose(self) -> ComposeResult:
        """The directive, the candidates, the fields for another reading, the reason."""
        row = self._row
        dialog = Vertical(classes="dialog")
        dialog.border_title = _("Settle instruction {n}").format(n=row.n)
        with dialog:
            told = f"{row.text}\n{row.state}{f': {row.reason}' if row.reason else ''}"
            yield Static(Text(told), classes="quote")
            with RadioSet(id="choice", compact=True):
                for candidate in row.candidates[:_MOST]:
                    words = f"{candidate.number}  {candidate.address}  «{candidate.quote}»"
                    yield RadioButton(Text(words), id=f"c{candidate.number}")
                yield RadioButton(_("Another reading: the fields below"), id="other")
                yield RadioButton(_("Leave it out"), id="out", value=self._leaving_out)
            yield Label(_("Place (a citation in Russian, Kazakh or English, or an eId)"))
            yield Input("", id="target", compact=True)
            if row.old:
                yield Label(_("Words sought"))
                yield Input(row.old, id="old", compact=True)
            yield Label(_("Reason (required where it is left out)"))
            yield Input("", id="reason", compact=True)
            yield Static("", classes="error")
            with Horizontal():
                yield Button(_("Close"), id="close", compact=True)
                yield Button(_("Save (Ctrl+S)"), id="save", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Start where the decision is."""
        self.query_one("#reason" if self._leaving_out else "#choice").focus()

    @on(Input.Changed, "#target")
    @on(Input.Changed, "#old")
    def _typed(self, event: Input.Changed) -> None:
        """Who types another reading means it."""
        if event.value != (self._row.old if event.input.id == "old" else ""):
            self.query_one("#other", RadioButton).value = True

    @on(Button.Pressed, "#save")
    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save the decision; say in the dialog what is missing."""
        pressed = self.query_one(RadioSet).pressed_button
        choice = pressed.id if pressed is not None and pressed.id else ""
        target, old = self.query_one("#target", Input).value.strip(), self._words()
        try:
            self.app.desk.settle(
                self._shown.bill,
                self._row.n,
                self._shown.lang,
                choice=choice[1:] if choice[:1] == "c" else "",
                target=target if choice == "other" else "",
                old=old if choice == "other" else "",
                leave_out=choice == "out",
                reason=self.query_one("#reason", Input).value,
            )
        except LawtrackError as error:
            self.query_one(".error", Static).update(Text(self.app.words_of(error)))
            return
        self.app.notify(_("The decision is saved; u takes it back."))
        self.dismiss(True)

    def _words(self) -> str:
        """The corrected words; empty where they stay."""
        typed = self.query_one("#old", Input).value.strip() if self._row.old else ""
        return typed if typed != self._row.old else ""

    @on(Button.Pressed, "#close")
    def action_leave(self) -> None:
        """Close; nothing is decided."""
        self.dismiss(False)
