"""Record a recommendation on a provision of a bill."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Label, Select, Static, TextArea

from lawtrack.errors import LawtrackError
from lawtrack.i18n import _

if TYPE_CHECKING:
    from lawtrack.tui.app import LawtrackApp


class RecommendScreen(ModalScreen[bool]):
    """Gives True when a recommendation was saved. What is typed is kept as a draft until then.

    Args:
        bills: Slugs and titles of the bills to choose from.
        bill: The bill chosen at first; may be empty.
        citation: The provision, as it is to be shown; may be empty.
        review: The review it belongs to; may be empty.
    """

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

    def __init__(self, bills: list[tuple[str, str]], bill: str, citation: str, review: str) -> None:
        super().__init__()
        self._bills = bills
        self._bill = bill if any(slug == bill for slug, _title in bills) else bills[0][0]
        self._citation = citation
        self._review = review
        self._draft = f"recommend-{self._bill}"

    def compose(self) -> ComposeResult:
        """Bill, provision, who recommends, words."""
        kept = self.app.drafts.find(self._draft)
        dialog = Vertical(classes="dialog")
        dialog.border_title = _("New recommendation")
        with dialog:
            yield Label(_("Bill"))
            yield Select(
                [(title, slug) for slug, title in self._bills],
                value=self._bill,
                allow_blank=False,
                id="bill",
                compact=True,
            )
            yield Label(_("Provision (a citation in Russian, Kazakh or English, or an eId)"))
            yield Input(self._citation or kept.get("citation", ""), id="citation", compact=True)
            yield Label(_("Who recommends (a reviewer of the registry; empty: the review's own)"))
            yield Input(kept.get("by", ""), id="by", compact=True)
            yield Label(_("Recommendation"))
            yield TextArea(
                kept.get("text", ""), id="text", soft_wrap=True, tab_behavior="focus", compact=True
            )
            yield Static("", classes="error")
            with Horizontal():
                yield Button(_("Close"), id="close", compact=True)
                yield Button(_("Save (Ctrl+S)"), id="save", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Start where something is missing."""
        self.query_one("#text" if self._citation else "#citation").focus()

    def _fields(self) -> dict[str, str]:
        return {
            "citation": self.query_one("#citation", Input).value.strip(),
            "by": self.query_one("#by", Input).value.strip(),
            "text": self.query_one(TextArea).text,
        }

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _typed(self) -> None:
        self.app.drafts.keep(self._draft, self._fields())

    @on(Button.Pressed, "#save")
    def action_save(self) -> None:
        """Save; say in the dialog what is missing."""
        fields = self._fields()
        bill = str(self.query_one(Select).value)
        if not fields["text"].strip():
            self.query_one(".error", Static).update(_("A recommendation needs its text."))
            self.query_one(TextArea).focus()
            return
        try:
            self.app.desk.recommend(
                bill, fields["citation"], fields["text"].strip(), fields["by"], self._review
            )
        except LawtrackError as error:
            self.query_one(".error", Static).update(Text(self.app.words_of(error)))
            return
        self.app.drafts.drop(self._draft)
        self.app.notify(_("The recommendation is saved."))
        self.dismiss(True)

    @on(Button.Pressed, "#close")
    def action_leave(self) -> None:
        """Close; the draft stays."""
        self.dismiss(False)
