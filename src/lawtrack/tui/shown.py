"""The one door for what is shown: data is text, never markup, and never a command to the terminal.

A title «[/x]» is three signs and a letter, not a closing tag; an escape in the words of a law is a sign that is seen,
not an order that the terminal carries out. Whatever a widget is given passes here: ``plain`` for strings that go into
lines of our own or into fields, ``written`` for everything that Textual would read as markup.
"""

from __future__ import annotations

import re

from rich.text import Text

from lawtrack.shown import UNSAFE

_PICTURES = 0x2400
"""The control pictures of Unicode: ␀ to ␟, in the order of the controls themselves."""
_REPLACED = "\N{REPLACEMENT CHARACTER}"
_UNSAFE = re.compile(f"[{UNSAFE}\t\r]")


def plain(text: str) -> str:
    """``text`` as it may go to a terminal: as long as it was, every control character a sign that can be seen.

    A line feed stays; a tab and a carriage return become blanks.
    """
    return _UNSAFE.sub(_sign, text) if _UNSAFE.search(text) else text


def unsafe(text: str) -> bool:
    """True where ``plain`` would change a text."""
    return _UNSAFE.search(text) is not None


def written(text: str, style: str = "") -> Text:
    """``text`` for a widget that would read a string as markup."""
    return Text(plain(text), style)


def _sign(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code in (0x09, 0x0D):
        return " "
    if code < 0x20:
        return chr(_PICTURES + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else _REPLACED
