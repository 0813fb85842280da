"""What was pressed, where a terminal tells it otherwise: Alt with a sign, and Enter pressed before the screen was there."""

from __future__ import annotations

import string
from enum import Enum
from typing import cast

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.events import Key

from lawtrack.tui.keys.names import named

_BEGIN_MORE = "[]^_\\"
"""Signs that begin a sequence of their own behind Escape."""
_WITH_ALT = [sign for sign in string.digits + string.punctuation + "§" if sign not in _BEGIN_MORE]

_Alt = Enum("_Alt", {named(sign): f"alt+{named(sign)}" for sign in _WITH_ALT})  # type: ignore[misc]
"""Alt with a sign as Textual calls other keys that are pressed with Alt."""


def use_alt_keys() -> None:
    """Let Alt with a digit or a sign be that key, not the sign that it types on a Mac («¡», «™», «£»).

    What a layout types comes as the sign itself and is typed; what comes as Escape and a sign was pressed with Alt, or is
    an Escape and a key pressed right after it: in no case is it a sign that anybody wants in a law.
    """
    table = cast("dict[str, object]", ANSI_SEQUENCES_KEYS)
    for sign in _WITH_ALT:
        table[f"\x1b{sign}"] = (_Alt[named(sign)],)


def as_pressed(key: Key) -> None:
    """Mend a key before anybody takes it: what is pressed with Alt types nothing, and Ctrl+J is Enter.

    A terminal that has not been taken over yet gives Enter as the end of a line, which is Ctrl+J. What is pasted is no
    key and stays as it is.
    """
    if key.key == "ctrl+j":
        key.key, key.character = "enter", "\r"
    elif key.key.startswith("alt+") or "+alt+" in key.key:
        key.character = None
