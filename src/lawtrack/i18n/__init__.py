"""The language of the interface: Kazakh, Russian, English, through gettext catalogues.

The language is chosen once per process: ``LAWTRACK_LANG``, else the locale
(``LC_ALL``, ``LC_MESSAGES``, ``LANG``), else English; ``use`` overrides it (a setting,
or a choice in the terminal interface). Texts of law are never translated.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LANGUAGES = ("ru", "kk", "en")
_LOCALES = Path(__file__).parent / "locales"
_current: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def preferred_language(environ: dict[str, str] | None = None) -> str:
    """The interface language that the environment asks for, one of ``LANGUAGES``."""
    env = os.environ if environ is None else environ
    for name in ("LAWTRACK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = env.get(name, "")[:2].lower()
        if value in LANGUAGES:
            return value
    return "en"


def use(language: str) -> None:
    """Switch the interface to ``language`` (``ru``, ``kk`` or ``en``)."""
    global _current, _language
    _language = language
    _current = gettext.translation("lawtrack", _LOCALES, [language], fallback=True)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """What is said inside is in ``language``: a document speaks its own, whatever the interface speaks."""
    before = _language
    use(language)
    try:
        yield
    finally:
        use(before)


def language() -> str:
    """The interface language in use."""
    return _language


def N_(text: str) -> str:  # noqa: N802 -- the customary name for «translate later»
    """Marks ``text`` for translation where it is shown."""
    return text


def _(text: str) -> str:
    """``text`` in the interface language."""
    return _current.gettext(text)


def ngettext(singular: str, plural: str, n: int) -> str:
    """``singular`` or ``plural`` in the interface language, by the rules of that language for ``n``."""
    return _current.ngettext(singular, plural, n)


use(preferred_language())
