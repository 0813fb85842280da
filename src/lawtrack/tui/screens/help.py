"""The keys of the screen one is on, and what the signs mean; made from the live bindings."""

from __future__ import annotations

from typing import ClassVar

from rich.table import Table
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from lawtrack.i18n import _


class HelpScreen(ModalScreen[None]):
    """The keys that work on ``screen``."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,q,f1", "dismiss", _("Close"))]
    DEFAULT_CLASSES = "dialog-screen"

    def __init__(self, screen: Screen[object]) -> None:
        super().__init__()
        self._keys = {
            active.binding.description: self._mode_name(active.binding, screen)
            for active in screen.active_bindings.values()
            if active.binding.id and active.binding.description
        }

    @staticmethod
    def _mode_name(binding: Binding, screen: Screen[object]) -> str:
        return screen.app.get_key_display(binding)

    def compose(self) -> ComposeResult:
        """A table of keys, then the legend."""
        dialog = Vertical(classes="dialog help")
        dialog.border_title = _("Keys on this screen")
        with dialog, VerticalScroll():
            keys = Table.grid(padding=(0, 2))
            for description, key in self._keys.items():
                keys.add_row(f"[b]{key}[/b]", description)
            yield Static(keys)
            legend = Table.grid(padding=(0, 2))
            for sign, meaning in (
                ("~", _("changed or rewritten")),
                ("+", _("new")),
                ("-", _("excluded")),
                ("≫", _("moved")),
                ("#", _("renumbered")),
                ("≠", _("the other language says something else")),
                ("[-…-]", _("words taken out")),
                ("{+…+}", _("words put in")),
            ):
                legend.add_row(sign.replace("[", r"\["), meaning)
            yield Static(_("Signs"), classes="text-muted")
            yield Static(legend)
