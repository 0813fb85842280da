"""What a person chose in the interface, kept in their own settings."""

from __future__ import annotations

import re

from lawtrack.config import user_settings_file
from lawtrack.errors import LawtrackError
from lawtrack.services.files import write_atomically


def remember_language(code: str) -> None:
    """Keep the interface's language in the user's own settings; a wish that cannot be kept holds for now."""
    path = user_settings_file()
    try:
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        kept = re.sub(r"(?m)^\s*language\s*=.*\n?", "", text)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, f'language = "{code}"\n{kept}')
    except (OSError, LawtrackError):
        return
