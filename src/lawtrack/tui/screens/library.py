"""Library: the acts, the bills, and what is due."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import DataTable

from lawtrack.i18n import _
from lawtrack.tui.rows import ActRow, Shelf
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.widgets.list_table import ListTable


class LibraryScreen(LawScreen):
    """What there is: where every session starts."""

    MODE = "library"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", _("Open"), id="library.open"),
        Binding("c", "compare", _("Compare"), id="library.compare"),
        Binding("v", "reviews", _("Reviews"), id="library.reviews"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._shelf = Shelf((), (), ())
        self._words = ""

    def panes(self) -> ComposeResult:
        """Acts on the left; bills and terms on the right."""
        with Horizontal(id="shelf"):
            acts = ListTable(
                (_("Title"), _("Number"), _("Texts"), _("Edition")), flex=0, id="acts", caps={1: 14}
            )
            acts.border_title = _("Acts")
            yield acts
            with Vertical(id="side"):
                bills = ListTable((_("Bill"), _("Version"), _("Open")), flex=0, id="bills")
                bills.border_title = _("Bills")
                yield bills
                due = ListTable((_("Until"), _("What"), _("Who")), flex=1, id="due", caps={2: 20})
                due.border_title = _("Due")
                yield due

    def on_mount(self) -> None:
        """Start among the acts."""
        self.query_one("#acts", ListTable).focus()

    def action_reload(self) -> None:
        """Read the shelf of the workspace."""
        self.load(self.app.desk.shelf, self._draw)

    def _draw(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._fill_acts()
        self.query_one("#bills", ListTable).fill(
            [(b.slug, (b.title, b.version, str(b.unanswered or "")), "") for b in shelf.bills]
        )
        self.query_one("#due", ListTable).fill(
            [
                (
                    f"{i}|{item.bill}",
                    (f"! {item.until}" if item.overdue else item.until or "–", item.what, item.who),
                    "bold" if item.overdue else "",
                )
                for i, item in enumerate(shelf.due)
            ]
        )
        overdue = sum(1 for item in shelf.due if item.overdue)
        self.say(
            _("{acts} acts, {texts} with their text; {bills} bills; {overdue} overdue").format(
                acts=len(shelf.acts),
                texts=sum(1 for a in shelf.acts if a.languages),
                bills=len(shelf.bills),
                overdue=overdue,
            )
        )

    def _fill_acts(self) -> None:
        self.query_one("#acts", ListTable).fill(
            [
                (act.uri, self._cells(act), "" if act.languages else "dim")
                for act in self._shelf.acts
                if not self._words or self._words in f"{act.title} {act.number} {act.dossier}".casefold()
            ]
        )

    @staticmethod
    def _cells(act: ActRow) -> tuple[str, ...]:
        return act.title, act.number, " ".join(act.languages) or "–", act.edition

    def filter(self, words: str) -> None:
        """Show only acts with ``words`` in title, number or dossier."""
        self._words = words.casefold()
        self._fill_acts()

    @on(DataTable.RowSelected, "#acts")
    def _act_chosen(self, event: DataTable.RowSelected) -> None:
        uri = event.row_key.value or ""
        act = next((a for a in self._shelf.acts if a.uri == uri), None)
        if act is None:
            return
        if not act.languages:
            self.notify(
                _("The text of this act is not at hand; import it: lawtrack import FILE --work {uri}").format(
                    uri=uri
                )
            )
            return
        self.app.read(uri)

    @on(DataTable.RowSelected, "#bills")
    def _bill_chosen(self, event: DataTable.RowSelected) -> None:
        self.app.compare(event.row_key.value or "")

    @on(DataTable.RowHighlighted, "#bills")
    def _bill_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """The bill at the cursor is the one that Compare and Instructions open."""
        if self.query_one("#bills", ListTable).has_focus or not self.app.comparing:
            self.app.comparing = event.row_key.value or ""

    @on(DataTable.RowSelected, "#due")
    def _due_chosen(self, event: DataTable.RowSelected) -> None:
        self.app.reviews((event.row_key.value or "|").split("|", 1)[1])

    def _bill_at_cursor(self) -> str:
        return self.query_one("#bills", ListTable).key

    def action_open(self) -> None:
        """Open what is under the cursor."""
        if isinstance(self.focused, DataTable):
            self.focused.action_select_cursor()

    def action_compare(self) -> None:
        """Compare the text in force with the bill under the cursor."""
        self.app.compare(self._bill_at_cursor())

    def action_reviews(self) -> None:
        """The reviews of the bill under the cursor."""
        self.app.reviews(self._bill_at_cursor())
