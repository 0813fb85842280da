"""Answer a recommendation: accepted, partly, rejected, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Label, RadioButton, RadioSet, Static, TextArea

from lawtrack.errors import LawtrackError
from lawtrack.i18n import _
from lawtrack.tui.rows import RecommendationRow

if TYPE_CHECKING:
    from lawtrack.tui.app import LawtrackApp

_DECISIONS = ("accepted", "partly", "rejected")


class RespondScreen(ModalScreen[bool]):
    """Gives True when an answer was saved. What is typed is kept as a draft until then."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("Close, keep the draft")),
        Binding("ctrl+s", "save", _("Save")),
    ]
    DEFAULT_CLASSES = "dialog-screen"

    if TYPE_CHECKING:

        @property
        def app(self) -> LawtrackApp:  # type: ignore[override]
            """The application."""
            ...

    def __init__(self, recommendation: RecommendationRow) -> None:
        super().__init__()
        self._recommendation = recommendation
        self._draft = f"respond-{recommendation.bill}-{recommendation.id}"

    def compose(self) -> ComposeResult:
        """The recommendation, the decision, the reason."""
        kept = self.app.drafts.find(self._draft)
        decision = kept.get("decision", "accepted")
        dialog = Vertical(classes="dialog")
        dialog.border_title = _("Answer to recommendation {id}").format(id=self._recommendation.number)
        names = (_("Accepted"), _("Partly accepted"), _("Rejected"))
        with dialog:
            yield Static(Text(self._recommendation.detail), classes="quote")
            yield Label(_("Decision"))
            with RadioSet(id="decision", compact=True):
                for value, name in zip(_DECISIONS, names, strict=True):
                    yield RadioButton(name, value=value == decision, id=value)
            yield Label(_("Reason (required where it is rejected or partly accepted)"))
            yield TextArea(
                kept.get("reason", ""), id="reason", soft_wrap=True, tab_behavior="focus", compact=True
            )
            yield Static("", classes="error")
            with Horizontal():
                yield Button(_("Close"), id="close", compact=True)
                yield Button(_("Save (Ctrl+S)"), id="save", variant="primary", compact=True)

    def _fields(self) -> tuple[str, str]:
        pressed = self.query_one(RadioSet).pressed_button
        return (pressed.id if pressed and pressed.id else "accepted"), self.query_one(TextArea).text

    @on(TextArea.Changed)
    @on(RadioSet.Changed)
    def _typed(self) -> None:
        decision, reason = self._fields()
        self.app.drafts.keep(self._draft, {"decision": decision, "reason": reason})

    @on(Button.Pressed, "#save")
    def action_save(self) -> None:
        """Save the answer; say in the dialog what the rules do not allow."""
        decision, reason = self._fields()
        try:
            self.app.desk.respond(self._recommendation.id, decision, reason.strip())
        except LawtrackError as error:
            self.query_one(".error", Static).update(Text(self.app.words_of(error)))
            return
        self.app.drafts.drop(self._draft)
        self.app.notify(_("The answer is saved."))
        self.dismiss(True)

    @on(Button.Pressed, "#close")
    def action_leave(self) -> None:
        """Close; the draft stays."""
        self.dismiss(False)
