"""Settings: defaults, then the user's file, then the workspace's ``lawtrack.toml``, then the environment.

Later sources win. A key that is not known is an error that names the file, the key and the nearest known one.
"""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lawtrack.errors import InputError, SettingsError
from lawtrack.i18n import LANGUAGES, _
from lawtrack.i18n.system import why_of
from lawtrack.incoming import LARGEST_SETTINGS, DamageError, read_file, text_of, toml_table
from lawtrack.shown import without_controls

WORKSPACE_FILE = "lawtrack.toml"
"""The file that makes a folder a workspace."""

ENVIRONMENT = {
    "language": "LAWTRACK_LANG",
    "user": "LAWTRACK_USER",
    "database_url": "LAWTRACK_DATABASE_URL",
    "profile": "LAWTRACK_PROFILE",
    "form": "LAWTRACK_FORM",
    "theme": "LAWTRACK_THEME",
    "author": "LAWTRACK_AUTHOR",
    "company": "LAWTRACK_COMPANY",
}
"""The environment variable of each setting that has one."""


_LONGEST = 1000
"""Letters of a setting: a database address may be long, a name is not."""


_NOBODY = "lawtrack"


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a file that is written says of those who made it.

    Attributes:
        author: The author in its properties; empty: none is named.
        company: The company in its properties; empty: none is named.
        changes: Whose tracked changes are; Word asks for a name.
    """

    author: str = ""
    company: str = ""
    changes: str = _NOBODY


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user or a workspace may choose.

    Attributes:
        title: The name of the workspace, shown above its lists.
        language: Language of the interface: ``ru``, ``kk``, ``en``; empty: by the locale.
        user: Who acts, for the event log; empty: the system's user.
        database_url: Where the store is; empty: ``.lawtrack/store.sqlite`` in the workspace.
        profile: Profile of terms: law in force, or the reform proposed by the report.
        form: Form of the comparative table.
        theme: Colours of the terminal interface; empty: its own choice.
        author: The author in the properties of files that are written, and of tracked changes; empty: none is named.
        company: The company in these properties; empty: none is named.
        keys: A person's own keys of the terminal interface, by the names of its commands: the table ``[keys]``.
    """

    title: str = ""
    language: str = ""
    user: str = ""
    database_url: str = ""
    profile: str = "law"
    form: str = "A"
    theme: str = ""
    author: str = ""
    company: str = ""
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def imprint(self) -> Imprint:
        """What files that are written say of those who made them; never the system's user."""
        return Imprint(self.author, self.company, self.author or self.user or _NOBODY)

    @property
    def who(self) -> str:
        """Who acts: the setting, else the system's user."""
        return self.user or _system_user()


def read_settings(workspace: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """The settings that hold in ``workspace`` (a folder), or outside of any.

    Raises:
        SettingsError: A file is no TOML, or holds an unknown key or a value of the wrong kind.
    """
    env = os.environ if environ is None else environ
    files = [user_settings_file(env)]
    if workspace is not None:
        files.append(workspace / WORKSPACE_FILE)
    settings = Settings()
    for file in files:
        texts, keys = _from_file(file)
        settings = replace(settings, **texts)
        settings = replace(settings, keys=MappingProxyType({**settings.keys, **keys}))
    given: dict[str, Any] = {
        key: without_controls(env[name].strip())[:_LONGEST]
        for key, name in ENVIRONMENT.items()
        if env.get(name, "").strip()
    }
    if given.get("language", "")[:2].lower() in LANGUAGES:
        given["language"] = given["language"][:2].lower()
    else:
        given.pop("language", None)
    return replace(settings, **given)


def user_settings_file(environ: Mapping[str, str] | None = None) -> Path:
    """Where a user's own settings are: ``LAWTRACK_CONFIG``, else the system's place for them."""
    env = os.environ if environ is None else environ
    if env.get("LAWTRACK_CONFIG"):
        return Path(env["LAWTRACK_CONFIG"])
    from platformdirs import user_config_path

    return user_config_path("lawtrack", appauthor=False) / "config.toml"


def workspace_around(named: str | Path | None = None, start: Path | None = None) -> Path | None:
    """The folder of the workspace: the one named, else that of ``LAWTRACK_WORKSPACE``, else upwards from here.

    Returns:
        The folder; None where there is no workspace there.
    """
    wanted = named or os.environ.get("LAWTRACK_WORKSPACE", "").strip()
    here = start or Path.cwd()
    folders = (Path(wanted).expanduser().resolve(),) if wanted else (here, *here.parents)
    return next((folder for folder in folders if (folder / WORKSPACE_FILE).is_file()), None)


def imprint_of(workspace: str | Path | None = None) -> Imprint:
    """What files that are written say of those who made them: the settings ``author``, ``company`` and ``user``.

    Args:
        workspace: The workspace that was named; without one, the workspace around, if there is one.

    Raises:
        SettingsError: A settings file is wrong.
    """
    return read_settings(workspace_around(workspace)).imprint


def _from_file(file: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """The settings of a file, and its keys."""
    try:
        if not file.exists():
            return {}, {}
        text = text_of(read_file(file, LARGEST_SETTINGS))
    except OSError as error:
        raise SettingsError(
            _("{file} cannot be read: {why}.").format(file=file, why=why_of(error))
        ) from error
    except InputError as error:
        raise SettingsError(error.message, hint=error.hint) from error
    except DamageError as error:
        raise SettingsError(
            _("{file} is not UTF-8 text.").format(file=file), hint=f"{error.why[:1].upper()}{error.why[1:]}."
        ) from error
    try:
        table = toml_table(text)
    except DamageError as error:
        raise SettingsError(_("{file} is not valid TOML: {why}.").format(file=file, why=error.why)) from error
    given = table.pop(_KEYS, {})
    keys = dict(_flat(given)) if isinstance(given, dict) else {}
    if not isinstance(given, dict) or not all(isinstance(one, str) for one in keys.values()):
        raise SettingsError(
            _("{file}: [keys] holds the names of commands, each with its key in quotes.").format(file=file),
            hint=_('For example «compare.edit = "f2"»; docs/keys.md has the names.'),
        )
    texts = {key: _checked(file, key, value) for key, value in table.items()}
    return texts, {name: without_controls(one.strip())[:_LONGEST] for name, one in keys.items()}


def _flat(keys: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Names with their dots: TOML reads «compare.edit» as a table in a table."""
    for name, value in keys.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


_KEYS = "keys"


def _checked(file: Path, key: str, value: object) -> str:
    known = [one.name for one in fields(Settings)]
    if key not in known:
        near = get_close_matches(key, known, 1, 0.5)
        hint = _("Did you mean «{key}»?").format(key=near[0]) if near else ""
        raise SettingsError(
            _("{file} has an unknown setting «{key}».").format(file=file, key=key),
            hint=hint or _("Known settings: {keys}.").format(keys=", ".join(known)),
        )
    if not isinstance(value, str):
        raise SettingsError(_("{file}: «{key}» must be a text in quotes.").format(file=file, key=key))
    if len(value) > _LONGEST or without_controls(value) != value:
        raise SettingsError(
            _("{file}: «{key}» is longer than {n} letters or holds control characters.").format(
                file=file, key=key, n=_LONGEST
            )
        )
    if key == "language" and value not in ("", *LANGUAGES):
        raise SettingsError(
            _("{file}: «language» is «{value}», which is not a language of the interface.").format(
                file=file, value=value
            ),
            hint=_("Known languages: {languages}.").format(languages=", ".join(LANGUAGES)),
        )
    return value


def _system_user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
