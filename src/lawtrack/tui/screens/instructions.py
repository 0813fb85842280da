"""Instructions: how a bill was read, what became of each instruction, and the queue of what is open."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from lawtrack.i18n import _
from lawtrack.tui.commands import INSTRUCTIONS, bindings
from lawtrack.tui.paragraphs import noted
from lawtrack.tui.presenters.instructing import (
    Instructing,
    InstructionRow,
    evidence,
    instructing,
    listed,
    withdraw,
)
from lawtrack.tui.presenters.linking import ActChoice, act_choice
from lawtrack.tui.presenters.open_to_change import check_open_to_change
from lawtrack.tui.presenters.settling import other_language
from lawtrack.tui.said_keys import key_of, no_bill
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.link import LinkScreen
from lawtrack.tui.screens.settle import SettleScreen
from lawtrack.tui.shown import written
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.text_pane import TextPane
from lawtrack.tui.wrapping import Paragraph


class InstructionsScreen(LawScreen):
    """Every instruction of a bill; nothing is applied by guess."""

    MODE = INSTRUCTIONS
    BINDINGS: ClassVar[list[BindingType]] = bindings(INSTRUCTIONS)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Instructing | None = None
        self._only_open = False
        self._words = ""
        self._listed: list[InstructionRow] = []

    def panes(self) -> ComposeResult:
        """The instructions on the left, the evidence of the one at the cursor on the right."""
        with Horizontal(id="instructing"):
            table = ListTable(
                ("", _("From"), _("Reading"), _("State")), flex=2, id="instructions", caps={1: 16}
            )
            table.border_title = _("Instructions")
            yield table
            yield TextPane(id="evidence", classes="pane")

    def on_mount(self) -> None:
        """Start among the instructions."""
        self.query_one("#evidence", TextPane).border_title = _("How I read this")
        self.query_one("#instructions", ListTable).focus()

    def subject(self) -> object:
        """The bill."""
        return self.shell.comparing

    def action_reload(self) -> None:
        """Apply again: the bill or a decision may have changed."""
        bill = self.shell.comparing
        if not bill:
            self._show_nothing([])
            self.tell()
            return
        self.lang, self.shell.lang_wanted = self.shell.lang_wanted or self.lang, ""
        self.say(_("Reading and applying …"))
        self.load(lambda: instructing(self.shell.office, bill, self.lang), self._draw)

    def _draw(self, shown: Instructing) -> None:
        self._shown, self.lang = shown, shown.lang
        self.query_one("#instructions", ListTable).border_title = written(shown.title)
        wanted = self.wanted_place()
        if wanted:
            self._words, self._only_open = "", False
        self._fill()
        if wanted:
            self.query_one("#instructions", ListTable).go_to(wanted)

    def _fill(self) -> None:
        shown = self._shown
        self._listed = shown.wanted(self._words, only_open=self._only_open) if shown is not None else []
        self.query_one("#instructions", ListTable).fill(listed(self._listed))
        if not self._listed:
            self.query_one("#evidence", TextPane).show(shown.version.notes if shown is not None else [])
        self.tell()

    def told(self) -> str:
        """How many instructions there are and how many are open."""
        if self._shown is None:
            return "" if self.shell.comparing else no_bill()
        return self._shown.status(only_open=self._only_open)

    def load_failed(self, error: BaseException) -> None:
        """Another bill, or another version, must not be taken for the one that could not be loaded."""
        super().load_failed(error)
        self._show_nothing([noted(self.not_loaded)])

    def _show_nothing(self, why: list[Paragraph]) -> None:
        self._shown, self._listed = None, []
        table = self.query_one("#instructions", ListTable)
        table.border_title = _("Instructions")
        table.fill([])
        self.query_one("#evidence", TextPane).show(why)

    def filter(self, words: str) -> None:
        """Show only instructions with ``words``."""
        self._words = words
        self._fill()

    def _chosen(self) -> InstructionRow | None:
        return self._shown.row(self.query_one("#instructions", ListTable).key) if self._shown else None

    @on(ListTable.RowHighlighted, "#instructions")
    def _highlighted(self) -> None:
        row, shown = self._chosen(), self._shown
        if row is None or shown is None:
            return
        self.load(lambda: evidence(shown, row), self._show, group="evidence")

    def _show(self, paragraphs: list[Paragraph]) -> None:
        self.query_one("#evidence", TextPane).show(paragraphs)

    @on(ListTable.RowSelected, "#instructions")
    def _selected(self) -> None:
        self.action_settle()

    # What a person decides

    def action_settle(self) -> None:
        """Choose a place for the instruction at the cursor, correct its reading, or leave it out."""
        self._open_dialog(leaving_out=False)

    def action_leave_out(self) -> None:
        """Leave the instruction at the cursor out, with a reason."""
        self._open_dialog(leaving_out=True)

    def _open_dialog(self, *, leaving_out: bool) -> None:
        row, shown = self._chosen(), self._shown
        if row is None or shown is None:
            self.notify(_("There is no instruction to settle."))
            return
        if not row.open and (leaving_out or not row.correctable):
            told = _("Instruction {n} needs no decision: {state}.").format(n=row.n, state=row.state)
            taken_back = _("It is decided; {key} takes the decision back.").format(key=key_of("amend.undo"))
            self.notify(taken_back if row.decided else told)
            return

        def ask(_open: None) -> None:
            if self.app.screen is self:
                dialog = SettleScreen(shown, row, leaving_out=leaving_out)
                self.app.push_screen(dialog, lambda done: self.action_reload() if done else None)

        self.prepare(lambda: check_open_to_change(self.shell.office, shown.bill), ask)

    def action_link(self) -> None:
        """Say which act of the library the act of the instruction at the cursor is."""
        row, shown = self._chosen(), self._shown
        if row is None or shown is None:
            self.notify(_("There is no instruction to settle."))
            return
        self.load(lambda: act_choice(self.shell.office, shown, row), self._ask_act, group="link")

    def _ask_act(self, choice: ActChoice | None) -> None:
        if choice is None or self._shown is None:
            self.notify(_("The instruction names no act."))
            return
        dialog = LinkScreen(self._shown, choice)
        self.app.push_screen(dialog, lambda done: self.action_reload() if done else None)

    def action_undo(self) -> None:
        """Take back the decision on the instruction at the cursor."""
        row, shown = self._chosen(), self._shown
        if row is None or shown is None or not row.decided:
            self.notify(_("Nothing was decided on this instruction."))
            return
        self.record(lambda: withdraw(self.shell.office, shown, row), lambda _done: self.action_reload())

    # Moving about

    def action_next_open(self) -> None:
        """Go to the next open instruction."""
        self._go_to_open(forward=True)

    def action_previous_open(self) -> None:
        """Go to the open instruction before."""
        self._go_to_open(forward=False)

    def _go_to_open(self, *, forward: bool) -> None:
        table = self.query_one("#instructions", ListTable)
        rows, at = self._listed, table.cursor_row
        order = range(at + 1, len(rows)) if forward else range(at - 1, -1, -1)
        found = next((i for i in order if rows[i].open), None)
        if found is None:
            self.notify(_("There is no other open instruction that way."))
            return
        table.move_cursor(found)

    def action_only_open(self) -> None:
        """Show all instructions, or only the open ones."""
        if self._shown is None:
            self.nothing_here()
            return
        self._only_open = not self._only_open
        self._fill()

    def action_language(self) -> None:
        """The bill's other language."""
        shown = self._shown
        if shown is None:
            self.nothing_here()
            return
        if len(shown.languages) < 2:
            told = _("The bill is at hand in one language only; key {key} drafts the text in the other one.")
            self.notify(told.format(key=key_of("export.twin")))
            return
        row = self._chosen()
        self.say(_("Reading and applying …"))
        self.await_shown()
        self.load(lambda: other_language(self.shell.office, shown, row), partial(self._turn, row))
        self.there()

    def _turn(self, row: InstructionRow | None, found: tuple[Instructing, int]) -> None:
        """The other language, at the twin of the instruction that the cursor was on."""
        other, twin = found
        self._draw(other)
        if twin:
            self.query_one("#instructions", ListTable).go_to(str(twin))
        elif row is not None:
            told = _("Instruction {n} has no twin in «{lang}»; key {key} drafts the text in that language.")
            self.notify(told.format(n=row.n, lang=other.lang, key=key_of("export.twin")))

    def action_compare(self) -> None:
        """See the whole bill."""
        self.shell.compare(self.shell.comparing)
