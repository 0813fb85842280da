"""Keys in the layouts of other languages: what a key types there is the key.

A sign may be typed by two keys: «,» is ``?`` of the Russian layout and ``6`` of the Kazakh one. It is the key of the
layout in whose language the interface speaks, else of the one that comes first among the languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from textual.binding import Binding

from lawtrack.i18n import language
from lawtrack.language import languages
from lawtrack.tui.keys.names import SIGNS, named


def in_layouts(bindings: Iterable[Binding]) -> Iterator[Binding]:
    """The same keys where the keyboard is in the layout of another language: nobody changes it to press a letter.

    Args:
        bindings: Every key of one place; what one of them types in a layout is not taken from another one.
    """
    known = list(bindings)
    taken = {named(key) for binding in known for key in binding.key.split(",")}
    for layout in sorted(languages(), key=lambda one: one.lang.value != language()):
        for binding in known:
            for key in binding.key.split(","):
                sign = _typed(SIGNS.get(key, key), layout.letters.keyboard)
                if sign and sign not in taken:
                    taken |= {sign}
                    yield Binding(sign, binding.action, show=False, priority=binding.priority)


def _typed(key: str, keyboard: Mapping[str, str]) -> str:
    """What a key types in a layout, with Alt where that is held; empty where it is the same."""
    held, alt, last = key.rpartition("alt+")
    typed = "" if held else keyboard.get(last, "")
    return f"{alt}{named(typed)}" if typed else ""
