"""Each paper that lawtrack makes of a bill in one language, as a Word file under its name in the package."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack.formats.papers.paper_docx import paper_docx
from lawtrack.formats.papers.word_copy import outgoing_copy
from lawtrack.profiles.forms import Form, load_form
from lawtrack.profiles.loader import pick
from lawtrack.services.bills.applying import chosen_text
from lawtrack.services.bills.tabled.tables import bill_table, redline_of_act
from lawtrack.services.bills.texts import text_path
from lawtrack.services.from_file.tables import draw, marked_draft
from lawtrack.services.package.bill_text import bill_docx
from lawtrack.services.package.note import note_paper
from lawtrack.services.package.papers import number_of

if TYPE_CHECKING:
    from lawtrack.model.message import Message
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.workspace import Workspace
    from lawtrack.tables.table import ComparativeTable

REGISTER_FORM = "register"
"""The form of the register of remarks."""


@dataclass(frozen=True)
class Drawing:
    """A bill in one language, about to be drawn.

    Attributes:
        workspace: The workspace.
        applied: The bill applied.
        form: The form of its comparative table.
        table: That table.
        names: Reviewers' names by their short names.
        reasons: Why its table is a draft.
        draft: Everything is marked as a draft.
    """

    workspace: Workspace
    applied: AppliedBill
    form: Form
    table: ComparativeTable
    names: Mapping[str, str]
    reasons: tuple[Message, ...]
    draft: bool

    @property
    def lang(self) -> str:
        """The language."""
        return self.applied.lang.value

    @property
    def mark(self) -> str:
        """The word that says something is a draft; empty where nothing is."""
        return self.form.mark("draft", self.lang) if self.draft else ""

    def papers(self) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
        """The name of each paper, its file from the package's folder, and what makes it."""
        yield "bill", self._place("bill"), self._bill
        yield "note", self._place("note"), self._note
        yield "table", self._place("table"), self._table
        if self.applied.bill.recommendations:
            yield "register", self._place("register"), self._register
        for act in self.applied.acts_at_hand:
            if act.before.root != act.after.root:
                place = self._place("redline", act=act.work.slug)
                yield "redline", place, lambda act=act: self._marked(redline_of_act(self.workspace, act))  # type: ignore[misc]

    def _place(self, made: str, **values: str) -> str:
        number, paper = number_of(self.applied.bill, made)
        return f"{self.lang}/{number:02} {pick(paper.file, self.lang).format(**values)}.docx"

    def _bill(self) -> bytes:
        bill = self.applied.bill
        path = text_path(self.workspace, bill, chosen_text(bill, self.applied.lang))
        return bill_docx(path, self.applied.amending, self.mark, self.workspace.imprint)

    def _note(self) -> bytes:
        return paper_docx(
            note_paper(self.applied, self._of_changes(), self.names, self.mark), self.workspace.imprint
        )

    def _of_changes(self) -> ComparativeTable:
        """The table whose rows have justifications: the form of the package may be another one."""
        if self.form.rules.source == "changes":
            return self.table
        return bill_table(self.workspace, self.applied, load_form("A"), dict(self.names))

    def _table(self) -> bytes:
        table = marked_draft(self.table, self.reasons)
        table = replace(table, draft=table.draft or self.draft)
        return draw(table, self.form, "docx", self.workspace.imprint)

    def _register(self) -> bytes:
        form = load_form(REGISTER_FORM, self.workspace.forms)
        table = bill_table(self.workspace, self.applied, form, dict(self.names))
        return draw(replace(table, draft=self.draft), form, "docx", self.workspace.imprint)

    def _marked(self, data: bytes) -> bytes:
        return outgoing_copy(data, "redline.docx", self.workspace.imprint, self.mark)
