"""Library: the acts, the bills, and what is due."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import DataTable

from lawtrack.i18n import _
from lawtrack.tui.rows import ActRow, Shelf
from lawtrack.tui.screens.base import LawScreen


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
        with Horizontal():
            acts: DataTable[Text] = DataTable(
                id="acts", cursor_type="row", classes="pane", zebra_stripes=True
            )
            acts.border_title = _("Acts")
            yield acts
            with Vertical(id="side"):
                bills: DataTable[Text] = DataTable(id="bills", cursor_type="row", classes="pane")
                bills.border_title = _("Bills")
                yield bills
                due: DataTable[Text] = DataTable(id="due", cursor_type="row", classes="pane")
                due.border_title = _("Due")
                yield due

    def on_mount(self) -> None:
        """Set up the columns."""
        self.query_one("#acts", DataTable).add_columns(_("Title"), _("Number"), _("Languages"), _("Edition"))
        self.query_one("#bills", DataTable).add_columns(_("Bill"), _("Version"), _("Unanswered"))
        self.query_one("#due", DataTable).add_columns(_("Until"), _("What"), _("Who"))
        self.query_one("#acts", DataTable).focus()

    def action_reload(self) -> None:
        """Read the shelf of the workspace."""
        self.load(self.app.desk.shelf, self._draw)

    def _draw(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._fill_acts()
        bills = self.query_one("#bills", DataTable)
        bills.clear()
        for bill in shelf.bills:
            bills.add_row(
                Text(bill.title), Text(bill.version), Text(str(bill.unanswered or "")), key=bill.slug
            )
        due = self.query_one("#due", DataTable)
        due.clear()
        for i, item in enumerate(shelf.due):
            style = "bold" if item.overdue else ""
            mark = _("overdue") if item.overdue else item.until
            due.add_row(
                Text(f"{item.until}" if not item.overdue else f"! {item.until} {mark}", style),
                Text(item.what),
                Text(item.who),
                key=f"{i}|{item.bill}",
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
        table = self.query_one("#acts", DataTable)
        table.clear()
        for act in self._shelf.acts:
            if self._words and self._words not in f"{act.title} {act.number} {act.dossier}".casefold():
                continue
            table.add_row(*self._act_cells(act), key=act.uri)

    @staticmethod
    def _act_cells(act: ActRow) -> tuple[Text, Text, Text, Text]:
        faint = "" if act.languages else "dim"
        languages = " ".join(act.languages) or _("text not at hand")
        return (
            Text(act.title, faint),
            Text(act.number, faint),
            Text(languages, faint),
            Text(act.edition, faint),
        )

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

    @on(DataTable.RowSelected, "#due")
    def _due_chosen(self, event: DataTable.RowSelected) -> None:
        self.app.reviews((event.row_key.value or "|").split("|", 1)[1])

    def _bill_at_cursor(self) -> str:
        table = self.query_one("#bills", DataTable)
        if not table.row_count:
            return ""
        return table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value or ""

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
