"""Say which act of the library an act of the bill is: one of those that may be meant, or another by its name."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, RadioButton, RadioSet

from lawtrack.i18n import _
from lawtrack.tui.dialog import Dialog
from lawtrack.tui.presenters.instructing import Instructing
from lawtrack.tui.presenters.linking import ActChoice, link_act
from lawtrack.tui.shown import plain
from lawtrack.tui.widgets.choice import Choice
from lawtrack.tui.widgets.words import Caption, Words

_OTHER = "other"
_UNDO = "undo"


class LinkScreen(Dialog):
    """The act as the bill names it, and the acts of the library. None is chosen beforehand: nothing is guessed.

    Args:
        shown: The bill's instructions.
        choice: The act, and what can be chosen.
    """

    def __init__(self, shown: Instructing, choice: ActChoice) -> None:
        super().__init__(f"link-{shown.bill}-{shown.lang}-{choice.number}")
        self._shown = shown
        self._choice = choice

    def heading(self) -> str:
        """Which act of the bill is meant."""
        return _("Act {number} of the bill").format(number=self._choice.number)

    def fields(self, kept: dict[str, str]) -> ComposeResult:
        """The act, what can be chosen, a field for another name."""
        known = self._choice.known or "?"
        yield Words(f"{self._choice.name}\n→ {known}", classes="quote")
        chosen = kept.get("choice", "")
        with RadioSet(id="choice", compact=True):
            for n, (slug, title) in enumerate(self._choice.works):
                name = f"w{n}"
                yield Choice(f"{slug}  {title}", id=name, value=chosen == name)
            yield Choice(_("Another act: the field below"), id=_OTHER, value=chosen == _OTHER)
            if self._choice.said:
                yield Choice(_("As its requisites tell"), id=_UNDO, value=chosen == _UNDO)
        yield Caption(_("Act of the library (short name, number, words of the title, or URI)"))
        yield Input(plain(kept.get("work", "")), id="work", compact=True)

    def start(self) -> None:
        """Start at the acts."""
        self.query_one("#choice").focus()

    @on(Input.Changed, "#work")
    def _typed_another(self, event: Input.Changed) -> None:
        """Who types a name means it."""
        if event.value:
            self.query_one(f"#{_OTHER}", RadioButton).value = True

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_save()

    def values(self) -> dict[str, str]:
        """What is chosen and typed."""
        pressed = self.query_one(RadioSet).pressed_button
        return {
            "choice": pressed.id if pressed is not None and pressed.id else "",
            "work": self.query_one("#work", Input).value.strip(),
        }

    def missing(self, values: dict[str, str]) -> tuple[str, str] | None:
        """An act must be chosen or named."""
        if not values["choice"]:
            return _("Choose an act of the library."), "#choice"
        if values["choice"] == _OTHER and not values["work"]:
            return _("Name an act of the library."), "#work"
        return None

    def save(self, values: dict[str, str]) -> None:
        """Record the decision."""
        choice = values["choice"]
        listed = {f"w{n}": slug for n, (slug, _title) in enumerate(self._choice.works)}
        work = "" if choice == _UNDO else listed.get(choice, values["work"])
        link_act(self.shell.office, self._shown, self._choice, work)

    def saved(self) -> str:
        """It holds, and can be taken back."""
        return _("It is saved which act it is; the same key takes it back.")
