"""What a command of the command line prints: found in, followed to its places, copied, kept in a file."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from lawtrack.i18n import _
from lawtrack.tui.commands import REPORT, bindings
from lawtrack.tui.presenters.errands import Errand, Near, Place, arguments, in_fields, kept_as, place_in
from lawtrack.tui.presenters.forms import Values
from lawtrack.tui.running import STOPPED, Ended, Running
from lawtrack.tui.said_keys import key_of
from lawtrack.tui.screens.aside import AsideScreen
from lawtrack.tui.screens.errand import ErrandScreen
from lawtrack.tui.shown import written
from lawtrack.tui.widgets.text_pane import TextPane
from lawtrack.tui.wrapping import Paragraph
from lawtrack.wording.beginnings import beginning

_DONE = (0, 1, 3)
"""Exit codes of what was done: as it should be, with differences, with something unsettled."""
_UNSETTLED = 3
_ASIDE = 8
"""Cells of the pane that hold no words."""


class ReportScreen(AsideScreen):
    """A command at work, then what it printed.

    Args:
        errand: The command.
        near: What was on the screen from which it was sent.
        given: What it was given.
        draft: The draft of what it was given; dropped when it is done.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(REPORT)

    def __init__(self, errand: Errand, near: Near, given: Values, draft: str = "") -> None:
        super().__init__()
        self._errand, self._near, self._given, self._draft = errand, near, given, draft
        self._work: Running | None = None
        self._ended: Ended | None = None
        self._told = ""

    def panes(self) -> ComposeResult:
        """The lines."""
        yield TextPane(id="report", classes="pane")

    def on_mount(self) -> None:
        """Begin."""
        pane = self.query_one(TextPane)
        pane.border_title = written(self._errand.name)
        pane.focus()
        self.call_after_refresh(self._begin)

    def action_reload(self) -> None:
        """What it printed stays as it was printed: nothing is carried out twice by coming back."""

    def loaded_again(self) -> str:
        """That nothing was carried out again."""
        return _("It is not carried out again by itself: {key} sends it again.").format(
            key=key_of("report.again")
        )

    def on_unmount(self) -> None:
        """Nobody waits for it any more."""
        if self._work is not None:
            self._work.stop()

    def find_pane(self) -> TextPane:
        """The lines."""
        return self.query_one(TextPane)

    def bill_here(self) -> str:
        """The bill it was about."""
        return self._near.bill

    def near(self) -> Near:
        """What was on the screen from which it was sent."""
        return self._near

    # At work

    def _begin(self) -> None:
        office = self.shell.office
        taken = arguments(self._errand, office, self._given)
        self.query_one(TextPane).border_subtitle = written(" ".join(("lawtrack", *taken)))
        width = max(self.query_one(TextPane).size.width - _ASIDE, 40)
        self._work = running = Running(taken, office.folder, width)
        self._ended, self._told = None, ""
        self.query_one(TextPane).show([])
        self.tell()
        self.load(partial(running.run, self._hear), self._finish, group="errand", waits=False)

    def _hear(self, line: str) -> None:
        """A line that it tells while it works; from its thread."""
        self.app.call_from_thread(self._show_told, line)

    def _show_told(self, line: str) -> None:
        self._told = line
        self.tell()

    def _finish(self, ended: Ended) -> None:
        told = in_fields(self._errand, "\n".join(ended.told)).split("\n")
        ended = replace(ended, told=tuple(told))
        self._work, self._ended = None, ended
        if ended.code in _DONE and self._draft:
            self.shell.drafts.drop(self._draft)
        self.query_one(TextPane).show(_paragraphs(ended))
        self.tell()

    def failed(self, error: BaseException) -> None:
        """It could not be started."""
        self._work = None
        super().failed(error)

    def told(self) -> str:
        """Whether it is at work, and how it ended."""
        if self._work is not None:
            return _("At work … {key} stops it. {told}").format(key=key_of("report.stop"), told=self._told)
        return _state(self._ended) if self._ended is not None else ""

    # What is done with it

    def action_stop(self) -> None:
        """Stop it."""
        if self._work is not None:
            self.say(_("It is being stopped …"))
            self._work.stop()

    def action_close_find(self) -> None:
        """Close the find line, or go back; not while it works."""
        if self._work is not None and not self.finding:
            self.notify(_("It is at work: {key} stops it.").format(key=key_of("report.stop")))
        else:
            super().action_close_find()

    def action_again(self) -> None:
        """Give it other things and send it again; never again by itself, for it may record something."""
        if self._work is not None:
            return
        if not self._errand.parts:
            self._begin()
            return
        dialog = ErrandScreen(self._errand, self._near, self._given)

        def sent(done: bool | None) -> None:
            if done:
                self._given, self._draft = dialog.given, dialog.draft
                self._begin()

        self.app.push_screen(dialog, sent)

    def _line(self) -> str:
        pane = self.query_one(TextPane)
        return (
            "".join(words for words, _style in pane.paragraphs[pane.cursor].spans) if pane.cursor >= 0 else ""
        )

    def action_go(self) -> None:
        """Go to the place that the line at the cursor names."""
        line, near = self._line(), self._near
        if line:
            self.load(lambda: place_in(self.shell.office, line, near), self._go, group="go")

    def _go(self, place: Place | None) -> None:
        if place is None:
            self.notify(_("This line names no place that can be opened."))
            return
        self.app.pop_screen()
        if place.mode == "reviews":
            self.shell.reviews(place.name)
        elif place.mode == "compare":
            self.shell.compare(place.name, place.eid)
        else:
            self.shell.read(place.name)

    def action_copy(self) -> None:
        """Copy the line at the cursor."""
        if line := self._line():
            self.app.copy_to_clipboard(line)
            self.notify(_("Copied: {words}").format(words=beginning(line, 80)))

    def action_copy_all(self) -> None:
        """Copy all that was printed."""
        if self._ended is not None and self._ended.printed:
            self.app.copy_to_clipboard("\n".join(self._ended.printed))
            self.notify(_("All of it is copied."))

    def action_keep(self) -> None:
        """Write what was printed to a file."""
        if self._ended is not None and self._ended.printed:
            self.open_form(kept_as(self._errand, self._near, list(self._ended.printed)), lambda: None)
        else:
            self.notify(_("Nothing was printed."))


def _paragraphs(ended: Ended) -> list[Paragraph]:
    """What was told beside it first where it was refused, last where it was done."""
    told = [Paragraph(((line, "note"),), gutter="!", gutter_style="label") for line in ended.told if line]
    printed = [Paragraph(((line, ""),)) for line in ended.printed]
    return [*printed, *told] if ended.code in _DONE else [*told, *printed]


def _state(ended: Ended) -> str:
    if ended.code == STOPPED:
        return _("Stopped; nothing is half done.")
    if ended.code not in _DONE:
        return _("This did not work: {key} gives it something else.").format(key=key_of("report.again"))
    if ended.code == _UNSETTLED:
        return _("Done, but something is unsettled.")
    told = _("Done. {go} goes to a place, {keep} keeps it in a file.") if ended.printed else _("Done.")
    return told.format(go=key_of("report.go"), keep=key_of("export.open"))
