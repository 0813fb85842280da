"""A person's own keys: ``[keys]`` of ``lawtrack.toml``, by the names of the commands; what names a key asks here."""

from __future__ import annotations

from collections.abc import Mapping

_OWN: dict[str, str] = {}


def use_keys(keys: Mapping[str, str]) -> None:
    """Let commands have these keys from here on; ``key_check`` says whether they can."""
    _OWN.clear()
    for command, chosen in keys.items():
        _OWN[command] = chosen


def keys_of(command: str, default: str) -> str:
    """The keys of a command by its name, in Textual's words."""
    return _OWN.get(command, default)


def is_own(command: str) -> bool:
    """True where a person chose the keys."""
    return command in _OWN
