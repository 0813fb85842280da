"""Use case: a choice that the interface keeps in the user's own settings."""

from __future__ import annotations

from lawtrack.config import user_settings_file
from lawtrack.errors import ExportError, SettingsError
from lawtrack.i18n import _
from lawtrack.i18n.parsers import said_of_broken
from lawtrack.i18n.system import why_of
from lawtrack.services.files import write_atomically


def remember_language(code: str) -> None:
    """Keep the language of the interface; comments and other settings stay as they are.

    Raises:
        SettingsError: The file of settings is no TOML.
        ExportError: It cannot be read or written.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    file = user_settings_file()
    try:
        text = file.read_text(encoding="utf-8-sig") if file.is_file() else ""
        settings = tomlkit.parse(text)
        file.parent.mkdir(parents=True, exist_ok=True)
    except (TOMLKitError, UnicodeDecodeError) as error:
        raise SettingsError(
            _("{file} is not valid TOML: {why}.").format(file=file, why=said_of_broken(str(error)))
        ) from error
    except OSError as error:
        raise ExportError(
            _("{path} cannot be written: {why}.").format(path=file, why=why_of(error))
        ) from error
    settings["language"] = code
    write_atomically(file, tomlkit.dumps(settings))
