"""Which languages there are."""

from __future__ import annotations

from typing import cast

from lawtrack.language.package import Package
from lawtrack.language.protocol import Language
from lawtrack.model.document import Lang

KNOWN: dict[Lang, Language] = {lang: cast(Language, Package(lang)) for lang in (Lang.RU, Lang.KK, Lang.EN)}
"""The languages, in the order in which their words are tried.

What engines make of them is made once (``functools.cache``, ``LazyPattern``): who puts another language in a place of
this table clears those, as the tests do with a toy language (``tests/language/swapping.py``).
"""


def language_of(lang: Lang) -> Language:
    """What is known of ``lang``."""
    return KNOWN[lang]


def languages() -> tuple[Language, ...]:
    """All languages, in the order in which their words are tried."""
    return tuple(KNOWN.values())
