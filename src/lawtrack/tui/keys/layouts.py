"""Keys in the layouts of other languages: what a key types there is the key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.binding import Binding

from lawtrack.language import languages

SIGNS = {
    "slash": "/",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}
"""Signs that Textual calls by a name."""


def in_layouts(binding: Binding) -> Iterator[Binding]:
    """The same key where the keyboard is in the layout of another language: nobody changes it to press a letter."""
    keys = [SIGNS.get(key, key) for key in binding.key.split(",")]
    typed = (_typed(key, one.letters.keyboard) for one in languages() for key in keys)
    for sign in dict.fromkeys(typed):
        if sign:
            key = "comma" if sign == "," else sign
            yield Binding(key, binding.action, show=False, priority=binding.priority)


def _typed(key: str, keyboard: Mapping[str, str]) -> str:
    """What a key types in a layout, with Alt where that is held; empty where it is the same."""
    held, alt, last = key.rpartition("alt+")
    typed = "" if held else keyboard.get(last, "")
    return f"{alt}{typed}" if typed else ""
