"""A sentence that an engine says and an interface translates.

Engines are pure and know no interface language: they return a ``Message`` (an English template with its
values); the command line and the terminal interface render it in the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """A template in English (the key of the gettext catalogue) and the values of its ``{placeholders}``."""

    template: str
    values: tuple[tuple[str, str | int], ...] = ()

    def __str__(self) -> str:
        return self.template.format(**dict(self.values))


def message(template: str, /, **values: str | int) -> Message:
    """A ``Message``; ``template`` is collected for translation by this function's name."""
    return Message(template, tuple(values.items()))
