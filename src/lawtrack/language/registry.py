"""Which languages there are."""

from __future__ import annotations

from lawtrack.language import en, kk, ru
from lawtrack.language.protocol import Language
from lawtrack.model.document import Lang

_KNOWN: dict[Lang, Language] = {Lang.RU: ru, Lang.KK: kk, Lang.EN: en}


def language_of(lang: Lang) -> Language:
    """What is known of ``lang``."""
    return _KNOWN[lang]


def languages() -> tuple[Language, ...]:
    """All languages, in the order in which their words are tried."""
    return tuple(_KNOWN.values())
