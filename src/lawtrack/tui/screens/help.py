"""The keys of the screen one is on, and what the signs mean; made from the live bindings."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen, Screen

from lawtrack.i18n import _
from lawtrack.tui.commands import HELP, bindings
from lawtrack.tui.widgets.words import Pairs, Words


class HelpScreen(ModalScreen[None]):
    """The keys that work on ``screen``."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(HELP)
    DEFAULT_CLASSES = "dialog-screen"

    def __init__(self, screen: Screen[Any]) -> None:
        super().__init__()
        self._keys = {
            active.binding.description: screen.app.get_key_display(active.binding)
            for active in screen.active_bindings.values()
            if active.binding.id and active.binding.description
        }

    def compose(self) -> ComposeResult:
        """A table of keys, then the legend."""
        dialog = Vertical(classes="dialog help")
        dialog.border_title = _("Keys on this screen")
        with dialog, VerticalScroll():
            yield Pairs([(key, words) for words, key in self._keys.items()], style="bold")
            yield Words(_("Signs"), classes="text-muted")
            yield Pairs(
                (
                    ("~", _("changed or rewritten")),
                    ("+", _("new")),
                    ("-", _("excluded")),
                    ("≫", _("moved")),
                    ("#", _("renumbered")),
                    ("≠", _("the other language says something else")),
                    ("[-…-]", _("words taken out")),
                    ("{+…+}", _("words put in")),
                )
            )
