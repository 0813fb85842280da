"""A person's own keys checked before they hold: each is of a command, and no key means two things in one place."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from lawtrack.errors import SettingsError
from lawtrack.i18n import _
from lawtrack.tui.commands import APP, COMMANDS, DIALOG, DIFFERENCES, EVERY, GOTO, HELP
from lawtrack.tui.keys.names import SIGNS, in_words, like


def check_keys(keys: Mapping[str, str]) -> dict[str, str]:
    """A person's own keys in Textual's words.

    Raises:
        SettingsError: There is no command of a name, no such key, or two commands would have one key in one place.
    """
    known = {c.id for c in COMMANDS if c.id}
    made: dict[str, str] = {}
    for name, typed in keys.items():
        if name not in known:
            near = get_close_matches(name, known, 1, 0.5)
            hint = _("Did you mean «{key}»?").format(key=near[0]) if near else ""
            raise SettingsError(_("[keys]: there is no command «{name}».").format(name=name), hint=hint)
        made[name] = ",".join(dict.fromkeys(_in_words(name, one.strip()) for one in typed.split(",")))
    for place in dict.fromkeys(where for c in COMMANDS for where in c.where):
        taken: dict[str, str] = {}
        around = {place} if place in (APP, DIALOG, DIFFERENCES, GOTO, HELP) else {place, EVERY, APP}
        for command in COMMANDS:
            if not around & {*command.where} or not command.id:
                continue
            for key in made.get(command.id, command.keys).split(","):
                if taken.setdefault(key, command.id) != command.id and {command.id, taken[key]} & {*made}:
                    raise SettingsError(
                        _("[keys]: «{key}» would be of two commands: «{one}» and «{other}».").format(
                            key=SIGNS.get(key, key), one=taken[key], other=command.id
                        )
                    )
    return made


def _in_words(name: str, key: str) -> str:
    """A key as Textual calls it."""
    found = in_words(key)
    if not found:
        raise SettingsError(
            _("[keys]: «{key}» of «{name}» is no key; keys are, for example: {names}.").format(
                key=key, name=name, names=", ".join(like(key))
            )
        )
    return found
