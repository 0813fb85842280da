"""The key of a command as sentences, tabs and empty screens say it: the person's own one where there is one."""

from __future__ import annotations

from lawtrack.i18n import _
from lawtrack.tui.commands import COMMANDS
from lawtrack.tui.keys.names import SIGNS
from lawtrack.tui.keys.own import keys_of

_SAID = {
    **SIGNS,
    "escape": "Esc",
    "backspace": "Backspace",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}
"""How keys are printed on a keyboard, where Textual calls them otherwise."""


def key_of(command: str, n: int = 0) -> str:
    """The first key of a command («compare.edit») as it is printed on a keyboard: «Enter», «Ctrl+T», «n».

    Args:
        command: The name of the command.
        n: Another of its keys: -1 for the last one.
    """
    default = next(one.keys for one in COMMANDS if one.id == command)
    return said(keys_of(command, default).split(",")[n])


def said(key: str) -> str:
    """A key of Textual («shift+f3») as it is printed on a keyboard: «Shift+F3»."""
    *held, last = key.split("+")
    if last == "space":
        named = _("Space")
    else:
        named = _SAID.get(last, last if len(last) == 1 and not held else last.capitalize())
    return "+".join([*(one.capitalize() for one in held), named])


def drawn(key: str) -> str:
    """The same where there is little room: Enter and Backspace by their signs."""
    return said(key).replace("Enter", "⏎").replace("Backspace", "⌫")


def no_bill() -> str:
    """What a screen of a bill says where none is chosen."""
    told = _("No bill is chosen: press {library} for the library and {open} on a bill.")
    return told.format(library=key_of("app.mode_library"), open=key_of("library.open"))


def no_act() -> str:
    """What a screen of an act says where none is chosen."""
    told = _("No act is chosen: press {library} for the library and {open} on an act.")
    return told.format(library=key_of("app.mode_library"), open=key_of("library.open"))
