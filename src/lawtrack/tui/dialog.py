"""Dialogs: one frame for all that is modal, and on it the dialog that keeps what is typed and saves it."""

from __future__ import annotations

import datetime as dt
from asyncio import sleep
from pathlib import Path
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Event
from textual.message_pump import MessagePump
from textual.screen import ModalScreen
from textual.widgets import Button, Checkbox, Input, RadioSet, Select, TextArea

from lawtrack.errors import LawtrackError
from lawtrack.i18n import _
from lawtrack.i18n.system import why_of
from lawtrack.tui.commands import AS_RECORDED, DIALOG, bindings
from lawtrack.tui.held import Why
from lawtrack.tui.own_editor import edited, editor
from lawtrack.tui.said_keys import key_of, said
from lawtrack.tui.shown import plain, written
from lawtrack.tui.widgets.words import Words
from lawtrack.tui.working import Working

T = TypeVar("T")
DIALOGS = Path(__file__).with_name("dialogs.tcss")
"""The rules of what is modal, which the first paint does without."""


def unused_words(keys: str) -> str:
    """That keys were pressed and are not used."""
    return _("Pressed meanwhile, and not used: {keys}.").format(keys=keys)


def _moment(at: dt.datetime) -> str:
    from lawtrack.wording.days import day_text

    return f"{day_text(at.date())} {at:%H:%M}"


def _not_kept(error: OSError) -> str:
    return _("What is typed cannot be kept as a draft: {why}.").format(why=why_of(error))


class Framed(ModalScreen[T]):
    """A frame over the screen; what it gives goes to whoever opened it."""

    DEFAULT_CLASSES = "dialog-screen -quiet"
    """Quiet, until something is told anew: what was told before does not lie over the fields; it is seen again behind."""
    CSS_PATH = DIALOGS
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-short"), (32, "-tall")]  # noqa: RUF012 -- Textual declares it so
    FRAME = "dialog"
    """The classes of the frame."""

    def heading(self) -> str:
        """What stands in the upper border."""
        raise NotImplementedError

    def hint(self) -> str:
        """What stands in the lower border; empty for nothing."""
        return ""

    def inside(self) -> ComposeResult:
        """What is in the frame."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The frame and what is in it."""
        frame = Vertical(classes=self.FRAME)
        frame.border_title = written(self.heading())
        if self.hint():
            frame.border_subtitle = written(self.hint())
        with frame:
            yield from self.inside()

    async def on_event(self, event: Event) -> None:
        """See to an event, then let others have their turn: opening is several, which together would hold the screen."""
        await super().on_event(event)
        await sleep(0)


class Dialog(Working, Framed[bool]):
    """Asks for something and saves it in a worker; gives True when it was saved.

    What is typed is kept as a draft while it is typed, dropped when it was saved, and found again after an error, a
    closed window or a crash. A dialog that is filled with a draft says so on top: nobody takes what he once typed for what
    is recorded; a key puts the draft away and brings it back. While it is saved the dialog says so and can neither be sent
    again nor left; what is pressed meanwhile waits for the screen that follows.

    A dialog gives its ``heading``, its ``fields``, its ``values``, where one ``start``s, and ``save``s them.

    Args:
        draft: The name under which what is typed is kept.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(DIALOG)

    def __init__(self, draft: str) -> None:
        super().__init__()
        self._draft = draft
        self._saving = False
        self._at_first: dict[str, str] = {}
        self._now: dict[str, str] = {}
        self._kept: dict[str, str] | None = None
        self._put_away: dict[str, str] = {}
        self._about: dict[str, str] = {}
        self._told_of: dict[str, str] = {}

    # What a dialog gives

    def fields(self, kept: dict[str, str]) -> ComposeResult:
        """The fields, filled with what was typed before (empty where nothing was)."""
        raise NotImplementedError

    def values(self) -> dict[str, str]:
        """What the fields hold."""
        raise NotImplementedError

    def start(self) -> None:
        """Go where one starts, when the fields are filled."""

    def missing(self, values: dict[str, str]) -> tuple[str, str] | None:
        """A sentence on what is missing, and the field that lacks it; None where it may be sent."""
        return None

    def save(self, values: dict[str, str]) -> None:
        """Save; runs in a worker and touches no widget.

        Raises:
            LawtrackError: Something is missing or not allowed.
        """
        raise NotImplementedError

    def saved(self) -> str:
        """What is said when it was saved."""
        raise NotImplementedError

    def send_words(self) -> str:
        """What the button says."""
        return _("Save (Ctrl+S)")

    def done(self) -> None:
        """It was saved: the draft has had its day."""
        self.shell.drafts.drop(self._draft)
        self.app.notify(self.saved())
        self.dismiss(True)

    def about(self) -> dict[str, str]:
        """Where it was opened, so that it can be opened there again."""
        return {"heading": self.heading(), **self.shell.whence()}

    # The frame

    def inside(self) -> ComposeResult:
        """What the fields are filled with, the fields, what is wrong, and two buttons."""
        if self._kept is None:
            self._kept = self.shell.drafts.find(self._draft)
        if told := self._told_draft():
            yield Words(told, classes="draft")
        yield from self.fields(self._kept)
        with Vertical(classes="foot"):  # seen however long the fields are
            yield Words(classes="error")
            with Horizontal():
                yield Button(_("Close"), id="close", compact=True)
                yield Button(written(self.send_words()), id="save", variant="primary", compact=True)

    def _told_draft(self) -> str:
        """Whose words stand in the fields, where they are not what is recorded, or were not a moment ago."""
        key = said(AS_RECORDED)
        if self._kept:
            at = self.shell.drafts.when(self._draft)
            told = _("Draft of {when}, not saved. {key}: as it is recorded.")
            return told.format(when=_moment(at) if at is not None else "?", key=key)
        if self._put_away:
            return _("As it is recorded. {key}: what was typed, back again.").format(key=key)
        return ""

    def on_mount(self) -> None:
        """Remember what the fields hold before anybody types: that is nobody's draft."""
        self._about = self.about()
        self._begin()
        self.call_after_refresh(self.shell.held.opened)

    def _begin(self) -> None:
        self._at_first = self._now = self.values()
        self.start()

    async def action_recorded(self) -> None:
        """Put away what is typed: the fields hold what is recorded; the same key brings it back."""
        if self._saving:
            return
        values = self.values()
        typed = bool(self._kept) or values != self._at_first
        if not typed and not self._put_away:
            self.tell(_("Nothing is typed here that is not recorded."))
            return
        self._kept, self._put_away = ({}, values) if typed else (self._put_away, {})
        try:
            if self._kept:
                self.shell.drafts.keep(self._draft, self._kept, self._about)
            else:
                self.shell.drafts.drop(self._draft)
        except OSError as error:
            self.tell(_not_kept(error))
        self.shell.held.hold(Why.DIALOG)  # what is pressed meanwhile is for the fields that come
        await self.recompose()
        self._begin()
        self.call_after_refresh(self.shell.held.opened)

    def tell(self, text: str) -> None:
        """Say ``text`` below the fields, where it is always seen; it holds for what they hold now."""
        self._told_of = {}
        self.query_one(".error", Words).say(text)
        if text:  # keys that were pressed before it was said are on their way
            self.shell.when_shown(self._said_of_these)

    def _said_of_these(self) -> None:
        if self.is_current and not self._saving:
            self._told_of = self.values()

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(RadioSet.Changed)
    @on(Select.Changed)
    @on(Checkbox.Changed)
    def _typed(self) -> None:
        if self._saving:
            return
        values = self.values()
        if self._told_of and values != self._told_of:
            self.tell("")  # it was said of other values
        if values == self._now:  # fields tell of what they were filled with, too
            return
        self._now = values
        try:
            if values == self._at_first and not self._kept:
                self.shell.drafts.drop(self._draft)
            else:
                self.shell.drafts.keep(self._draft, values, self._about)
        except OSError as error:
            self.tell(_not_kept(error))

    @on(Button.Pressed, "#save")
    def action_save(self) -> None:
        """Save what is typed; once, and when every key that was pressed before this one is taken, and what it chooses."""
        self._pass(self.focused or self, self, *self.query(RadioSet), self)

    def _pass(self, *way: MessagePump) -> None:
        """Go through the queue of each: a field tells the dialog what is typed, and the dialog its choices."""
        if way:
            way[0].call_later(self._pass, *way[1:])
        else:
            self._send()

    def _send(self) -> None:
        if self._saving or not self.is_current:
            return
        values = self.values()
        lacking = self.missing(values)
        if lacking is not None:
            self.tell(lacking[0])
            self.query_one(lacking[1]).focus()
            return
        self._busy(True)
        self.tell(_("Saving …"))
        self.record(lambda: self.save(values), lambda _none: self.done())

    def action_editor(self) -> None:
        """Write the words of the field at the cursor, or of the first long one, in the person's own editor."""
        focused = self.focused
        areas = self.query(TextArea)
        if not isinstance(focused, TextArea) and not areas:
            self.tell(_("There is nothing to write in an editor here."))
            return
        area = focused if isinstance(focused, TextArea) else areas.first()
        command = editor()
        if not command:
            self.tell(_("No editor is named: set EDITOR."))
            return
        try:
            with self.app.suspend():
                area.text = plain(edited(command, area.text))
        except SuspendNotSupported:
            self.tell(_("The editor cannot be opened from here."))
        except OSError as error:
            self.tell(_("The editor cannot be opened: {why}.").format(why=why_of(error)))

    def _busy(self, saving: bool) -> None:
        self._saving = saving
        self.query_one("#save", Button).disabled = saving
        self.query_one("#close", Button).disabled = saving

    def wrong_field(self, _error: LawtrackError) -> str:
        """The field in which an error is mended, as a selector; empty where that is not known."""
        return ""

    def failed(self, error: BaseException) -> None:
        """Say what is wrong, and go to the field that mends it; what was typed stays, and what is forgotten is told."""
        self._busy(False)
        forgotten = self.shell.held.refused()
        self._typed()
        words = [self.shell.words_of(error)] if isinstance(error, LawtrackError) else []
        if forgotten:
            words.append(unused_words(forgotten))
        self.tell("\n".join(words))
        if not isinstance(error, LawtrackError):
            self.shell.tell_error(error)
        elif field := self.wrong_field(error):
            self.query_one(field).focus()

    @on(Button.Pressed, "#close")
    def action_leave(self) -> None:
        """Close; what is typed stays a draft, which is told."""
        if self._saving:
            return
        self._typed()
        if self.shell.drafts.find(self._draft):
            told = _(
                "What was typed is kept as a draft: it stands here when this is opened again; {key} lists it."
            )
            self.app.notify(told.format(key=key_of("app.recover")))
        elif self._put_away:
            self.app.notify(_("The draft is gone; what is recorded stands."))
        self.dismiss(False)
