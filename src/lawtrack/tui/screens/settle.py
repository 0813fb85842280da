"""Settle an instruction: a candidate, another place, other words or another phrase, or left out with a reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.timer import Timer
from textual.widgets import Input, RadioButton, RadioSet, TextArea

from lawtrack.errors import LawtrackError
from lawtrack.i18n import _, ngettext
from lawtrack.tui.dialog import Dialog
from lawtrack.tui.presenters.instructing import CandidateRow, Instructing, InstructionRow, settle
from lawtrack.tui.presenters.settling import tried
from lawtrack.tui.said_keys import key_of
from lawtrack.tui.shown import plain
from lawtrack.tui.widgets.choice import Choice
from lawtrack.tui.widgets.words import Caption, Words

if TYPE_CHECKING:
    from lawtrack.services.bills.settling import Ruling

_MOST = 9
_OTHER = "other"
_PHRASE = "anew"
_OUT = "out"
_PAUSE = 0.4
"""Seconds without a key after which the phrase is read."""


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
        self._own = {"old": plain(row.old), "new": plain(row.new), "phrase": plain(row.text)}
        self._first: dict[str, str] = {}
        self._waiting: Timer | None = None

    @property
    def _forms(self) -> tuple[CandidateRow, ...]:
        """The forms to be confirmed, one by one."""
        return self._row.candidates if self._row.forms else ()

    def heading(self) -> str:
        """Which instruction is settled."""
        return _("Settle instruction {n}").format(n=self._row.n)

    def fields(self, kept: dict[str, str]) -> ComposeResult:
        """The directive, the candidates, the fields for another reading, the reason."""
        row = self._row
        chosen = _OUT if self._leaving_out else kept.get("choice", "")
        first = {"target": kept.get("target", "")}
        first |= {name: kept.get(name, "") or own for name, own in self._own.items()}
        first |= {f"form{c.number}": kept.get(f"form{c.number}", "") for c in self._forms}
        self._first = {name: plain(value) for name, value in first.items()}
        own = [_("in the bill: «{words}»").format(words=words) for words in row.in_bill]
        yield Words("\n".join((row.text, *own, row.outcome)), classes="quote")
        with RadioSet(id="choice", compact=True):
            for candidate in row.candidates[:_MOST] if not row.forms else ():
                words = f"{candidate.number}  {candidate.address}  «{candidate.quote}»"
                name = f"c{candidate.number}"
                yield Choice(words, id=name, value=chosen == name)
            if not row.unread:
                yield Choice(_("Another reading: the fields below"), id=_OTHER, value=chosen == _OTHER)
            yield Choice(_("Another phrase, read again in its place"), id=_PHRASE, value=chosen == _PHRASE)
            yield Choice(_("Leave it out"), id=_OUT, value=chosen == _OUT)
        yield Words(id="read", classes="quote")
        if not row.unread:
            yield from self._reading()
        yield Caption(_("Phrase"))
        yield TextArea(self._first["phrase"], id="phrase", compact=True, tab_behavior="focus")
        yield Caption(_("Reason (required where it is left out)"))
        yield Input(plain(kept.get("reason", "")), id="reason", compact=True)

    def _reading(self) -> ComposeResult:
        """The fields for another reading of what is understood."""
        yield Caption(_("Place (a citation in Russian, Kazakh or English)"))
        yield Input(self._first["target"], id="target", compact=True)
        for form in self._forms:
            count = ngettext("{count} time", "{count} times", form.count).format(count=form.count)
            yield Caption(f"«{form.form}»  ({count})")
            name = f"form{form.number}"
            if self._row.new:
                hint = _("What is put for it; the same word: it stays")
                yield Input(self._first[name], id=name, placeholder=plain(hint), compact=True)
                continue
            with RadioSet(id=name, compact=True):
                yield Choice(_("It goes"), id=f"{name}-goes", value=self._first[name] == "goes")
                yield Choice(_("It stays"), id=f"{name}-stays", value=self._first[name] == "stays")
        if self._row.old:
            yield Caption(_("Words sought"))
            yield Input(self._first["old"], id="old", compact=True)
        if self._row.new:
            yield Caption(_("Words or text put"))
            yield TextArea(self._first["new"], id="new", compact=True, tab_behavior="focus")

    def start(self) -> None:
        """Start where the decision is."""
        self.query_one("#reason" if self._leaving_out else "#choice").focus()

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _reading_typed(self, event: Input.Changed | TextArea.Changed) -> None:
        """Who types another reading means it."""
        field = event.input if isinstance(event, Input.Changed) else event.text_area
        name = field.id or ""
        text = field.value if isinstance(field, Input) else field.text
        if name == "reason" and text:
            self._look_ahead_later()
        if name not in self._first or text == self._first[name]:
            return
        self.query_one(f"#{_PHRASE if name == 'phrase' else _OTHER}", RadioButton).value = True
        self._look_ahead_later()

    def _look_ahead_later(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(_PAUSE, self._look_ahead)

    @on(RadioSet.Changed)
    def _form_chosen(self, event: RadioSet.Changed) -> None:
        self._look_ahead_later()
        if (event.radio_set.id or "").startswith("form"):
            self.call_after_refresh(
                self._mean_other
            )  # what a button tells others is held back while one is told of

    def _mean_other(self) -> None:
        self.query_one(f"#{_OTHER}", RadioButton).value = True

    def _look_ahead(self) -> None:
        """Show how the instruction would be read, and what it would change, as it is decided now."""
        values = self.values()
        if self._saving or not values["choice"]:
            return
        self.load(
            partial(self._ahead, values), lambda text: self.query_one("#read", Words).say(text), group="read"
        )

    def _ahead(self, values: dict[str, str]) -> str:
        try:
            return "\n".join(tried(self.shell.office, self._shown, self._row, self._ruling(values)))
        except LawtrackError as error:
            return _("As it stands, this would be refused: {why}").format(why=self.shell.words_of(error))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_save()

    def values(self) -> dict[str, str]:
        """What is chosen and typed; of the words of the bill those that were corrected."""
        found = {"choice": self._pressed("choice")}
        for field in self.query(Input):
            found[field.id or ""] = field.value.strip() if field.id != "reason" else field.value
        for area in self.query(TextArea):
            found[area.id or ""] = area.text.strip()
        for form in self._forms:
            name = f"form{form.number}"
            found[name] = found.get(name) or self._pressed(name).removeprefix(f"{name}-")
        return {name: "" if value == self._own.get(name) else value for name, value in found.items()}

    def _pressed(self, name: str) -> str:
        sets = [one for one in self.query(RadioSet) if one.id == name]
        button = sets[0].pressed_button if sets else None
        return button.id if button is not None and button.id else ""

    def save(self, values: dict[str, str]) -> None:
        """Record the decision."""
        settle(self.shell.office, self._shown, self._row, self._ruling(values))

    def _ruling(self, values: dict[str, str]) -> Ruling:
        from lawtrack.services.bills.settling import Ruling

        choice = values["choice"]
        given = {name: values.get(name, "") for name in ("target", "old", "new")} if choice == _OTHER else {}
        return Ruling(
            choice=choice[1:] if choice not in (_OTHER, _PHRASE, _OUT) else "",
            forms=self._confirmed(values) if choice == _OTHER else "",
            phrase=values["phrase"] if choice == _PHRASE else "",
            leave_out=choice == _OUT,
            reason=values["reason"],
            **given,
        )

    def _confirmed(self, values: dict[str, str]) -> str:
        """The forms that were decided on, as a ruling has them."""
        said = {"goes": "", "stays": None}
        pairs = []
        for form in self._forms:
            value = values[f"form{form.number}"]
            if not value:
                continue
            put = value if self._row.new else said[value]
            pairs.append(f"{form.form}={form.form if put is None else put}")
        return "; ".join(pairs)

    def saved(self) -> str:
        """It holds, and can be taken back."""
        return _("The decision is saved; {key} takes it back.").format(key=key_of("amend.undo"))
