"""What keys are called: by Textual, and by whoever writes them into the settings."""

from __future__ import annotations

import string
import unicodedata
from difflib import get_close_matches

from textual.keys import KEY_NAME_REPLACEMENTS

HELD = ("ctrl", "alt", "shift", "super", "hyper", "meta")
"""Keys that are held while another one is pressed."""
_KEYS = (
    "enter",
    "escape",
    "tab",
    "space",
    "backspace",
    "delete",
    "insert",
    "home",
    "end",
    "pageup",
    "pagedown",
    "up",
    "down",
    "left",
    "right",
    *(f"f{n}" for n in range(1, 25)),
)
"""Keys that type no sign."""


def _name(sign: str) -> str:
    name = unicodedata.name(sign).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


SIGNS = {_name(sign): sign for sign in string.punctuation}
"""Signs by the names that Textual has for them."""
_NAMES = {sign: name for name, sign in SIGNS.items()}


def named(key: str) -> str:
    """A key as Textual calls it: a sign by its name, everything else as it is."""
    return _NAMES.get(key, key)


def in_words(key: str) -> str:
    """A key that somebody wrote («ctrl+N», «?», «shift+n») as Textual calls it; empty where there is no such key.

    Ctrl+J is Enter: no terminal tells them apart before the screen is there.
    """
    if key.lower() == "ctrl+j":
        return "enter"
    *held, last = key.split("+") if len(key) > 1 else [key]
    held = [one.lower() for one in held]
    if any(one not in HELD for one in held) or len({*held}) < len(held):
        return ""
    if len(last) == 1 and last.isprintable() and last != " ":
        if held == ["shift"] and last.isalpha():
            return last.upper()
        return "+".join([*held, _NAMES.get(last, last.lower() if held else last)])
    last = last.lower()
    return "+".join([*held, last]) if last in _KEYS or last in SIGNS else ""


def like(key: str) -> tuple[str, ...]:
    """Keys that may have been meant, with what is held before them; the kinds of keys where nothing is like it."""
    held, plus, last = key.lower().rpartition("+")
    near = get_close_matches(last, (*_KEYS, *SIGNS), 3, 0.6) if last else []
    if not near:
        return ("n", "N", "?", "comma", "enter", "f2", "pageup", "ctrl+n", "alt+n")
    before = f"{held}{plus}" if all(one in HELD for one in held.split("+")) else ""
    return tuple(f"{before}{one}" for one in near)
