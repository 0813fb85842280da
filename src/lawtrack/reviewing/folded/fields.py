"""Typed reading of an event's fields: a missing or wrong field is one clear sentence, never a traceback."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.incoming import day_in
from lawtrack.model.document import Lang
from lawtrack.model.event import Event, JsonValue

Choice = TypeVar("Choice", bound=StrEnum)


class Fields:
    """The fields of one event.

    Args:
        event: The event.
    """

    def __init__(self, event: Event) -> None:
        self._event = event
        self._data: Mapping[str, JsonValue] = event.data

    def text(self, name: str, default: str | None = None) -> str:
        """A text, without white space around it; required where ``default`` is None."""
        value = self._data.get(name)
        if value is None or value == "":
            if default is None:
                raise self._wrong(name, _("is missing"))
            return default
        if not isinstance(value, str):
            raise self._wrong(name, _("is not a text"))
        words = value.strip()
        if not words and default is None:
            raise self._wrong(name, _("is empty"))
        return words

    def texts(self, names: frozenset[str]) -> dict[str, str]:
        """Those of some texts that are there, by their names, as ``text`` reads them."""
        return {name: self.text(name, "") for name in self._data if name in names}

    def number(self, name: str, default: int | None = None) -> int:
        """A whole number from 0; required where ``default`` is None."""
        value = self._data.get(name)
        if value is None:
            if default is None:
                raise self._wrong(name, _("is missing"))
            return default
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self._wrong(name, _("is not a whole number from 0"))
        return value

    def flag(self, name: str) -> bool:
        """True or false; false where it is missing."""
        value = self._data.get(name, False)
        if not isinstance(value, bool):
            raise self._wrong(name, _("is neither true nor false"))
        return value

    def day(self, name: str) -> dt.date | None:
        """An ISO date; None where it is missing."""
        value = self._data.get(name)
        if value is None or value == "":
            return None
        found = day_in(str(value))
        if found is None:
            raise self._wrong(name, _("is not a date (2026-05-27)"))
        return found

    def choice(self, name: str, of: type[Choice], default: Choice | None = None) -> Choice:
        """One of the words of an enumeration; required where ``default`` is None."""
        value = self._data.get(name)
        if value is None or value == "":
            if default is None:
                raise self._wrong(name, _("is missing"))
            return default
        known = of._value2member_map_.get(value) if isinstance(value, str) else None
        if known is not None:  # calling the enumeration finds the same, more slowly
            return known  # type: ignore[return-value]
        try:
            return of(str(value))
        except ValueError:
            words = ", ".join(of)
            raise self._wrong(
                name, _("is «{value}»; it is one of {words}").format(value=value, words=words)
            ) from None

    def words(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty where it is missing."""
        value = self._data.get(name)
        if value is None:
            return ()
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise self._wrong(name, _("is not a list of texts"))
        return tuple(str(word) for word in value)

    def counts(self, name: str) -> Mapping[str, int]:
        """Whole numbers by words: ``{"органа": 2}``; none where it is missing."""
        value = self._data.get(name)
        if value is None:
            return MappingProxyType({})
        if not isinstance(value, dict) or not all(
            type(count) is int and count >= 0 for count in value.values()
        ):
            raise self._wrong(name, _("is not a whole number for each word"))
        return MappingProxyType({word: count for word, count in value.items() if isinstance(count, int)})

    def by_language(self, name: str) -> dict[str, str]:
        """A text by language (``titles``); none where it is missing."""
        return (
            {}
            if self._data.get(name) is None
            else {lang.value: text for lang, text in self.titles(name).items()}
        )

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """Texts by words, in their order: ``{"Note": "…"}``; none where it is missing."""
        value = self._data.get(name)
        if value is None:
            return ()
        if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
            raise self._wrong(name, _("is not a text for each word"))
        return tuple((word, str(text)) for word, text in value.items())

    def titles(self, name: str) -> dict[Lang, str]:
        """A text by language: ``{"ru": …, "kk": …}``; required."""
        value = self._data.get(name)
        if not isinstance(value, dict) or not value or not all(isinstance(v, str) for v in value.values()):
            raise self._wrong(
                name, _("is not a text by language ({example})").format(example='{"ru": "…", "kk": "…"}')
            )
        try:
            return {Lang(code): str(text) for code, text in value.items()}
        except ValueError:
            raise self._wrong(name, _("has a language that is not ru, kk or en")) from None

    def _wrong(self, name: str, why: str) -> WorkflowError:
        return WorkflowError(
            _("The field «{name}» of the event «{kind}» {why}.").format(
                name=name, kind=self._event.kind.value, why=why
            )
        )
