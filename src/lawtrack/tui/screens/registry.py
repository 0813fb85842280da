"""Registry: reviewers and experts, added, changed, suspended."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll

from lawtrack.i18n import _
from lawtrack.tui.commands import REGISTRY, bindings
from lawtrack.tui.presenters.forms import Form
from lawtrack.tui.presenters.registry import Registry, add_form, change_form, registry, suspend_form
from lawtrack.tui.screens.aside import AsideScreen
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words


class RegistryScreen(AsideScreen):
    """The registry of experts and reviewers."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(REGISTRY)

    def __init__(self) -> None:
        super().__init__()
        self._registry = Registry()
        self._words = ""

    def panes(self) -> ComposeResult:
        """The entries, and the one at the cursor beside them."""
        with Horizontal():
            entries = ListTable(
                (_("Short name"), _("Name"), _("Kind"), _("Fields"), _("Awaited")),
                flex=1,
                id="entries",
                caps={0: 24, 2: 24, 3: 20},
                keeps={1: 30, 4: 9},
                spare=(3,),
            )
            entries.border_title = _("Registry of experts")
            yield entries
            details = VerticalScroll(Words(id="detail-text"), id="details", classes="pane", can_focus=False)
            details.border_title = _("Details")
            yield details

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one("#entries").focus()

    def action_reload(self) -> None:
        """Read the registry."""
        self.load(lambda: registry(self.shell.office), self._draw)

    def _draw(self, shown: Registry) -> None:
        self._registry = shown
        self.query_one("#entries", ListTable).fill(shown.rows(self._words))
        self.tell()

    def told(self) -> str:
        """How many there are."""
        return self._registry.summary

    def filter(self, words: str) -> None:
        """Show only entries with ``words``."""
        self._words = words
        self.query_one("#entries", ListTable).fill(self._registry.rows(words))

    @on(ListTable.RowHighlighted, "#entries")
    def _highlighted(self) -> None:
        key = self.query_one("#entries", ListTable).key
        self.query_one("#detail-text", Words).say(self._registry.detail(key))

    @on(ListTable.RowSelected, "#entries")
    def _selected(self) -> None:
        self.action_change()

    def action_add(self) -> None:
        """Add an entry."""
        self._ask(add_form(self._registry.fields))

    def action_change(self) -> None:
        """Change the entry at the cursor."""
        entry = self._registry.entry(self.query_one("#entries", ListTable).key)
        if entry is not None:
            self._ask(change_form(entry, self._registry.fields))
        else:
            self.nothing_here()

    def action_suspend(self) -> None:
        """Suspend the entry at the cursor, or end its suspension."""
        entry = self._registry.entry(self.query_one("#entries", ListTable).key)
        if entry is not None:
            self._ask(suspend_form(entry))
        else:
            self.nothing_here()

    def _ask(self, form: Form) -> None:
        self.app.push_screen(FormScreen(form), lambda saved: self.action_reload() if saved else None)
