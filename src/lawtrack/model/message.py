"""A sentence that an engine says and an interface translates.

Engines are pure and know no interface language: they return a ``Message`` (an English template with its
values); the command line and the terminal interface render it in the reader's language.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TypeAlias

from lawtrack.model.address import Address
from lawtrack.model.document import Scheme
from lawtrack.model.provision import Provision

Value: TypeAlias = "str | int | dt.date | Address | Message"
"""What a sentence is made of: words and numbers as they stand; days, addresses and other sentences put into words by the
interface."""


@dataclass(frozen=True, slots=True)
class Message:
    """A template in English (the key of the gettext catalogue) and the values of its ``{placeholders}``.

    Attributes:
        template: The sentence; of one that depends on a number, its singular.
        values: What stands in it.
        plural: The plural, empty where no number decides; the number is the value ``n``.
    """

    template: str
    values: tuple[tuple[str, Value], ...] = ()
    plural: str = ""

    @property
    def n(self) -> int:
        """The number that decides between singular and plural; 1 where none does."""
        return int(str(dict(self.values).get("n", 1)))

    def __str__(self) -> str:
        template = self.plural if self.plural and self.n != 1 else self.template
        return template.format(**dict(self.values))

    def in_scheme(self, scheme: Scheme, text: Provision | None = None) -> Message:
        """The same sentence with its addresses named as in an act of ``scheme``, where they say nothing of it.

        ``text`` is a text of that act, where one is at hand.
        """
        return replace(self, values=tuple((name, _named(value, scheme, text)) for name, value in self.values))


def _named(value: Value, scheme: Scheme, text: Provision | None) -> Value:
    if isinstance(value, Message):
        return value.in_scheme(scheme, text)
    unsaid = isinstance(value, Address) and not value.scheme
    return replace(value, scheme=scheme, text=text) if isinstance(value, Address) and unsaid else value


def message(template: str, /, **values: Value) -> Message:
    """A ``Message``; ``template`` is collected for translation by this function's name."""
    return Message(template, tuple(values.items()))


def message_n(singular: str, plural: str, n: int, /, **values: Value) -> Message:
    """A ``Message`` that depends on the number ``{n}``; both templates are collected for translation."""
    return Message(singular, (("n", n), *values.items()), plural)
