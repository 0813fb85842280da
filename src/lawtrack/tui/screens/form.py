"""The dialog that shows a form: its fields, what would come of them, and saving."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.suggester import SuggestFromList
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Checkbox, Input, RadioSet, Select, TextArea

from lawtrack.errors import FieldError, LawtrackError
from lawtrack.i18n import _
from lawtrack.tui.dialog import Dialog
from lawtrack.tui.presenters.forms import ON, Field, Foreseen, Form, Kind, Values, file_of
from lawtrack.tui.remedies import FIELDS
from lawtrack.tui.shown import plain, written
from lawtrack.tui.widgets.choice import Choice, Tick
from lawtrack.tui.widgets.paths import Paths
from lawtrack.tui.widgets.words import Caption, Words

_PAUSE = 0.4
"""Seconds without a key after which what would come of it is computed."""


class FormScreen(Dialog):
    """A form.

    Args:
        form: What is asked for.
    """

    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 -- Textual declares it so

    def __init__(self, form: Form) -> None:
        super().__init__(form.name)
        self._form = form
        if any(field.beside for field in form.fields):
            self.add_class("-wide-frame")
        self._told = ""
        self._waiting: Timer | None = None
        self._refused: dict[str, str] | None = None

    def heading(self) -> str:
        """What the form is."""
        return self._form.heading

    def fields(self, kept: dict[str, str]) -> ComposeResult:
        """What it is about, a row for each field, what would come of it."""
        if self._form.about:
            yield Words(self._form.about, classes="quote")
        if kept.get("seen", self._form.seen) != self._form.seen:
            yield Words(_("This draft was begun before the last change: look at it again."), classes="stale")
        rows = _rows(self._form.fields)
        for n, row in enumerate(rows):
            yield from self._beside(row, kept) if len(row) > 1 else self._alone(row[0], kept)
            if n == 0 and len(row) > 1:
                yield Words(classes="foreseen")
        if not rows or len(rows[0]) == 1:
            yield Words(classes="foreseen")

    def _alone(self, field: Field, kept: dict[str, str]) -> ComposeResult:
        with HorizontalGroup(classes="row"):
            yield Caption(field.caption)
            yield from self._filled(field, kept)

    def _beside(self, fields: list[Field], kept: dict[str, str]) -> ComposeResult:
        """Fields beside each other, each under its caption."""
        with HorizontalGroup(classes="row pair"):
            for field in fields:
                with VerticalGroup(classes="half"):
                    yield Caption(field.caption)
                    yield from self._filled(field, kept)

    def _filled(self, field: Field, kept: dict[str, str]) -> ComposeResult:
        yield from _filled(field, kept.get(field.name, field.value), self.shell.office.folder)

    def start(self) -> None:
        """Start at the first field that is empty."""
        values = self.values()
        empty = (one.name for one in self._form.fields if not values[one.name] and one.kind is not Kind.TICK)
        first = self._form.start or next(empty, self._form.fields[0].name)
        widget = self._widget(first)
        if isinstance(widget, TextArea):  # who words anew goes on where the words end
            widget.move_cursor(widget.document.end)
        widget.focus()
        self._look_ahead()

    def _widget(self, name: str) -> Widget:
        return self.query_one(f"#{name}")

    def values(self) -> dict[str, str]:
        """What is typed and chosen."""
        return {one.name: _value(self._widget(one.name)) for one in self._form.fields} | {
            "seen": self._form.seen
        }

    def missing(self, values: dict[str, str]) -> tuple[str, str] | None:
        """What is wrong with a field."""
        wrong = self._form.wrong(values)
        return (wrong[0], f"#{wrong[1]}") if wrong is not None else None

    def wrong_field(self, error: LawtrackError) -> str:
        """The field that the error or its remedy names, else that of a file which is not there."""
        if isinstance(error, FieldError):
            return f"#{error.field}"
        names = [one.name for one in self._form.fields]
        named = FIELDS.get(error.remedy.kind, ()) if error.remedy is not None else ()
        files = [one.name for one in self._form.fields if one.kind is Kind.FILE]
        lost = [one for one in files if not file_of(self.shell.office, self.values(), one).exists()]
        return next((f"#{one}" for one in (*named, *lost) if one in names), "")

    def failed(self, error: BaseException) -> None:
        """Say it once: what was foreseen is now so, also where it is still being foreseen."""
        self._refused = self.values()
        self._foresee("")
        super().failed(error)

    def save(self, values: dict[str, str]) -> None:
        """Record it."""
        self._told = self._form.save(self.shell.office, values)

    def saved(self) -> str:
        """What came of it."""
        return self._told

    # What would come of it

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(RadioSet.Changed)
    @on(Select.Changed)
    @on(Checkbox.Changed)
    def _changed(self) -> None:
        if self._form.foreseen is None:
            return
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(_PAUSE, self._look_ahead)

    def _look_ahead(self) -> None:
        """Say what would come of the values, or why they would be refused; nothing while a field is wrong."""
        values, foreseen = self.values(), self._form.foreseen
        if foreseen is None or self._saving:
            return
        if self._form.wrong(values) is not None:
            self._foresee("")
            return
        self.load(partial(self._ahead, foreseen, values), partial(self._foresee, of=values), group="foresee")

    def _ahead(self, foreseen: Foreseen, values: Values) -> str:
        try:
            return foreseen(self.shell.office, values)
        except LawtrackError as error:
            return _("As it stands, this would be refused: {why}").format(why=self.shell.words_of(error))

    def _foresee(self, text: str, of: dict[str, str] | None = None) -> None:
        """Say what would come of values; nothing of those that were refused, which is said already."""
        refused = of is not None and of == self._refused
        self.query_one(".foreseen", Words).say("" if refused else text)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_save()


def _rows(fields: Sequence[Field]) -> list[list[Field]]:
    """The fields in rows: those that stand beside each other together."""
    rows: list[list[Field]] = []
    for field in fields:
        if field.beside and rows:
            rows[-1].append(field)
        else:
            rows.append([field])
    return rows


def _filled(field: Field, value: str, folder: Path) -> ComposeResult:
    """The widget of a field, with a value in it; files are looked for in ``folder`` too."""
    name = field.name
    known = {option for option, _words in field.options}
    if field.kind is Kind.ONE_OF:
        with RadioSet(id=name, compact=True):
            for option, words in field.options:
                yield Choice(words, value=option == value, id=f"{name}-{option}")
    elif field.kind is Kind.LISTED:
        yield Select(
            [(written(words), option) for option, words in field.options],
            value=value if value in known else Select.NULL,
            allow_blank=not field.value or bool(field.hint),
            prompt=plain(field.hint or _("choose …")),
            id=name,
            compact=True,
        )
    elif field.kind is Kind.TICK:
        yield Tick("", value=value == ON, id=name)
    elif field.kind is Kind.WORDS:
        yield TextArea(plain(value), id=name, soft_wrap=True, tab_behavior="focus", compact=True)
    else:
        names = SuggestFromList(field.known, case_sensitive=False) if field.known else None
        completing = Paths(folder) if field.kind is Kind.FILE else names
        yield Input(plain(value), id=name, placeholder=plain(field.hint), compact=True, suggester=completing)


def _value(widget: Widget) -> str:
    """What a field holds."""
    if isinstance(widget, RadioSet):
        pressed = widget.pressed_button
        return (pressed.id or "").removeprefix(f"{widget.id}-") if pressed is not None else ""
    if isinstance(widget, Select):
        return "" if widget.is_blank() else str(widget.value)
    if isinstance(widget, Checkbox):
        return ON if widget.value else ""
    if isinstance(widget, TextArea):
        return widget.text
    return widget.value.strip() if isinstance(widget, Input) else ""
