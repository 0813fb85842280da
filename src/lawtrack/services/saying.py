"""What an engine says, in the reader's language: addresses in words, not as eIds."""

from __future__ import annotations

from lawtrack.i18n import _
from lawtrack.model.message import Message
from lawtrack.services.addressing import address


def said(words: Message | str) -> str:
    """A sentence of an engine in the interface's language; an eId among its values is printed as a citation."""
    if isinstance(words, str):
        return words
    return _(words.template).format(**{name: _readable(value) for name, value in words.values})


def _readable(value: str | int) -> str | int:
    looks_like_eid = isinstance(value, str) and "_" in value and value.isascii() and " " not in value
    return address(value) if looks_like_eid and isinstance(value, str) else value
