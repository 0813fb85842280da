"""Instructions: how a bill was read, what became of each instruction, and the queue of what is open."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import DataTable

from lawtrack.i18n import _
from lawtrack.tui.rows import Instructing, InstructionRow
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.settle import SettleScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.text_pane import TextPane
from lawtrack.tui.wrapping import Paragraph


class InstructionsScreen(LawScreen):
    """Every instruction of a bill; nothing is applied by guess."""

    MODE = "instructions"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "settle", _("Settle"), id="amend.settle", priority=False),
        Binding("n", "next_open", _("Next open"), id="amend.next"),
        Binding("p", "previous_open", _("Previous open"), show=False, id="amend.previous"),
        Binding("x", "leave_out", _("Leave out"), id="amend.leave_out"),
        Binding("u", "undo", _("Undo"), id="amend.undo"),
        Binding("s", "only_open", _("All / open"), id="view.only"),
        Binding("l", "language", _("Language"), id="compare.language"),
        Binding("c", "compare", _("Compare"), id="library.compare"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._shown: Instructing | None = None
        self._only_open = False
        self._words = ""
        self._lang = ""

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

    def action_reload(self) -> None:
        """Apply again: the bill or a decision may have changed."""
        bill = self.app.comparing
        if not bill:
            self._shown = None
            self.query_one("#instructions", ListTable).fill([])
            self.query_one("#evidence", TextPane).show([])
            self.say(_("No bill is chosen: press 1 for the library and Enter on a bill."))
            return
        self.say(_("Reading and applying …"))
        self.load(lambda: self.app.desk.instructing(bill, self._lang), self._draw)

    def _draw(self, shown: Instructing) -> None:
        self._shown, self._lang = shown, shown.lang
        self.query_one("#instructions", ListTable).border_title = shown.title
        self._fill()

    def _fill(self) -> None:
        rows = [row for row in self._rows() if self._wanted(row)]
        self.query_one("#instructions", ListTable).fill(
            [
                (str(r.n), (f"{r.sign}{r.n}", r.scope, r.reading, r.state), "bold" if r.open else "")
                for r in rows
            ]
        )
        if not rows:
            self.query_one("#evidence", TextPane).show([])
        self._count()

    def _count(self) -> None:
        shown = self._shown
        if shown is None:
            return
        open_ = sum(row.open for row in shown.rows)
        parts = [
            _("{all} instructions").format(all=len(shown.rows)),
            _("{open} open").format(open=open_) if open_ else _("all settled"),
            _("only the open ones") if self._only_open else "",
            shown.lang,
        ]
        self.say("  ·  ".join(part for part in parts if part))

    def _rows(self) -> tuple[InstructionRow, ...]:
        return self._shown.rows if self._shown else ()

    def _wanted(self, row: InstructionRow) -> bool:
        return (row.open or not self._only_open) and (
            not self._words or self._words in f"{row.scope} {row.reading} {row.text} {row.state}".casefold()
        )

    def filter(self, words: str) -> None:
        """Show only instructions with ``words``."""
        self._words = words.casefold()
        self._fill()

    def _chosen(self) -> InstructionRow | None:
        key = self.query_one("#instructions", ListTable).key
        return next((row for row in self._rows() if str(row.n) == key), None)

    @on(DataTable.RowHighlighted, "#instructions")
    def _highlighted(self) -> None:
        row, shown = self._chosen(), self._shown
        if row is None or shown is None:
            return
        self.load(lambda: self.app.desk.evidence(shown, row), self._show, group="evidence")

    def _show(self, paragraphs: list[Paragraph]) -> None:
        self.query_one("#evidence", TextPane).show(paragraphs)

    @on(DataTable.RowSelected, "#instructions")
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
        if not row.open:
            told = _("Instruction {n} needs no decision: {state}.").format(n=row.n, state=row.state)
            self.notify(told if not row.decided else _("It is decided; u takes the decision back."))
            return
        dialog = SettleScreen(shown, row, leaving_out=leaving_out)
        self.app.push_screen(dialog, lambda done: self.action_reload() if done else None)

    def action_undo(self) -> None:
        """Take back the decision on the instruction at the cursor."""
        row, shown = self._chosen(), self._shown
        if row is None or shown is None or not row.decided:
            self.notify(_("Nothing was decided on this instruction."))
            return
        self.load(
            lambda: self.app.desk.withdraw(shown.bill, row.n, shown.lang),
            lambda _done: self.action_reload(),
            group="decide",
        )

    # Moving about

    def action_next_open(self) -> None:
        """Go to the next open instruction."""
        self._go_to_open(forward=True)

    def action_previous_open(self) -> None:
        """Go to the open instruction before."""
        self._go_to_open(forward=False)

    def _go_to_open(self, *, forward: bool) -> None:
        table = self.query_one("#instructions", ListTable)
        rows = [row for row in self._rows() if self._wanted(row)]
        at = table.cursor_row
        order = range(at + 1, len(rows)) if forward else range(at - 1, -1, -1)
        found = next((i for i in order if rows[i].open), None)
        if found is None:
            self.notify(_("There is no other open instruction that way."))
            return
        table.move_cursor(row=found)

    def action_only_open(self) -> None:
        """Show all instructions, or only the open ones."""
        self._only_open = not self._only_open
        self._fill()

    def action_language(self) -> None:
        """The bill's other language."""
        shown = self._shown
        if shown is None or len(shown.languages) < 2:
            self.notify(_("The bill is at hand in one language only."))
            return
        self._lang = shown.languages[(shown.languages.index(self._lang) + 1) % len(shown.languages)]
        self.action_reload()

    def action_compare(self) -> None:
        """See the whole bill."""
        self.app.compare(self.app.comparing)
