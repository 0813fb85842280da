"""Settle an instruction: one of its candidates, another place, other words, or left out with a reason."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, RadioButton, RadioSet

from lawtrack.i18n import _
from lawtrack.tui.dialog import Dialog
from lawtrack.tui.presenters.instructing import Instructing, InstructionRow, settle
from lawtrack.tui.shown import plain, written
from lawtrack.tui.widgets.words import Caption, Words

_MOST = 9
_OTHER = "other"
_OUT = "out"


def _proposed(row: InstructionRow) -> str:
    """The forms to be confirmed, with nothing put for them yet."""
    return "; ".join(f"{candidate.quote}=" for candidate in row.candidates) if row.forms else ""


class SettleScreen(Dialog):
    """The directive, its candidates, another reading, the reason. No candidate is chosen beforehand: nothing is guessed.

    Args:
        shown: The bill's instructions.
        row: The instruction.
        leaving_out: True to start at leaving it out.
    """

    def __init__(self, shown: Instructing, row: InstructionRow, *, leaving_out: bool) -> None:
        super().__init__(f"settle-{shown.bill}-{shown.lang}-{row.key}")
        self._shown = shown
        self._row = row
        self._leaving_out = leaving_out
        self._old = plain(row.old)
        self._first: dict[str, str] = {}

    def heading(self) -> str:
        """Which instruction is settled."""
        return _("Settle instruction {n}").format(n=self._row.n)

    def fields(self, kept: dict[str, str]) -> ComposeResult:
        """The directive, the candidates, the fields for another reading, the reason."""
        row = self._row
        chosen = _OUT if self._leaving_out else kept.get("choice", "")
        self._first = {
            "target": plain(kept.get("target", "")),
            "old": plain(kept.get("old", "")) or self._old,
            "forms": plain(kept.get("forms", "")) or _proposed(row),
        }
        yield Words(f"{row.text}\n{row.outcome}", classes="quote")
        with RadioSet(id="choice", compact=True):
            for candidate in row.candidates[:_MOST]:
                words = f"{candidate.number}  {candidate.address}  «{candidate.quote}»"
                name = f"c{candidate.number}"
                yield RadioButton(written(words), id=name, value=chosen == name)
            yield RadioButton(_("Another reading: the fields below"), id=_OTHER, value=chosen == _OTHER)
            yield RadioButton(_("Leave it out"), id=_OUT, value=chosen == _OUT)
        yield Caption(_("Place (a citation in Russian, Kazakh or English, or an eId)"))
        yield Input(self._first["target"], id="target", compact=True)
        if row.forms:
            yield Caption(_("What is put for each form of the words (form=new; form=new)"))
            yield Input(self._first["forms"], id="forms", compact=True)
        if row.old:
            yield Caption(_("Words sought"))
            yield Input(self._first["old"], id="old", compact=True)
        yield Caption(_("Reason (required where it is left out)"))
        yield Input(plain(kept.get("reason", "")), id="reason", compact=True)

    def on_mount(self) -> None:
        """Start where the decision is."""
        self.query_one("#reason" if self._leaving_out else "#choice").focus()

    @on(Input.Changed, "#target")
    @on(Input.Changed, "#old")
    @on(Input.Changed, "#forms")
    def _reading_typed(self, event: Input.Changed) -> None:
        """Who types another reading means it."""
        if event.value != self._first.get(event.input.id or ""):
            self.query_one(f"#{_OTHER}", RadioButton).value = True

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_save()

    def values(self) -> dict[str, str]:
        """What is chosen and typed; the words sought where they were corrected."""
        pressed = self.query_one(RadioSet).pressed_button
        old = self.query_one("#old", Input).value.strip() if self._row.old else ""
        return {
            "choice": pressed.id if pressed is not None and pressed.id else "",
            "target": self.query_one("#target", Input).value.strip(),
            "old": old if old != self._old else "",
            "forms": self.query_one("#forms", Input).value.strip() if self._row.forms else "",
            "reason": self.query_one("#reason", Input).value,
        }

    def save(self, values: dict[str, str]) -> None:
        """Record the decision."""
        choice = values["choice"]
        settle(
            self.shell.office,
            self._shown,
            self._row,
            choice=choice[1:] if choice not in (_OTHER, _OUT) else "",
            target=values["target"] if choice == _OTHER else "",
            old=values["old"] if choice == _OTHER else "",
            forms=values["forms"] if choice == _OTHER else "",
            leave_out=choice == _OUT,
            reason=values["reason"],
        )

    def saved(self) -> str:
        """It holds, and can be taken back."""
        return _("The decision is saved; u takes it back.")
