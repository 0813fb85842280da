"""The keys of the screen one is on, and what the signs mean; made from the live bindings."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen

from lawtrack.i18n import _
from lawtrack.tui.commands import APP, HELP, STEPS, bindings, commands_on
from lawtrack.tui.dialog import Framed
from lawtrack.tui.said_keys import key_of
from lawtrack.tui.widgets.words import Pairs, Words


class HelpScreen(Framed[None]):
    """The keys that work on ``screen``."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(HELP)
    FRAME = "dialog help"

    def __init__(self, screen: Screen[Any]) -> None:
        super().__init__()
        every = list(commands_on(screen))
        self.keys = [(_shown(binding, screen), words) for binding, words, _node in every]
        named = {binding.id: (_shown(binding, screen), words) for binding, words, _node in every}
        self.steps = [named[one] for one in STEPS.get(getattr(screen, "MODE", ""), ()) if one in named]

    def heading(self) -> str:
        """Keys are what it shows."""
        return _("Keys on this screen")

    def inside(self) -> ComposeResult:
        """A table of keys, then the legend."""
        with VerticalScroll():
            if self.steps:
                yield Words(_("One after another"), classes="text-muted")
                yield Words("  →  ".join(f"{key} {words}" for key, words in self.steps))
                yield Words(_("All keys here"), classes="text-muted")
            yield Pairs(self.keys, style="bold")
            yield Words(_("Other layouts of the keyboard"), classes="text-muted")
            yield Words(other_layouts())
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


def other_layouts() -> str:
    """Where the modes and the help are in the layouts of other languages: two keys of theirs type «,»."""
    comma = {b.action for b in bindings(APP) if isinstance(b, Binding) and b.key == "comma"}
    told = _(
        "A letter is the key it stands on. A mode is opened by what its digit types there, and by Alt with the digit."
    )
    if any(action.startswith("switch_mode") for action in comma):
        here = _("«,» is 6 of the Kazakh layout; on the Russian one help is {key}.").format(
            key=key_of("app.help", -1)
        )
    else:
        here = _("«,» is «?» of the Russian layout; on the Kazakh one the timeline is {key}.").format(
            key=key_of("app.mode_timeline", -1)
        )
    return f"{told} {here}"


def _shown(binding: Binding, screen: Screen[Any]) -> str:
    """All keys of a command as they are printed on the keyboard."""
    return " ".join(
        dict.fromkeys(screen.app.get_key_display(one) for one in Binding.make_bindings([binding]))
    )
