"""Another language in the place of one that lawtrack knows."""

from __future__ import annotations

import functools
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from lawtrack.language import Language, registry
from lawtrack.language.patterns import LazyPattern
from lawtrack.model.document import Lang
from lawtrack.reading.instructions.shapes import ForAnyNumbers

_CACHED = type(functools.cache(len))


@contextmanager
def in_place_of(lang: Lang, language: Language) -> Iterator[None]:
    """Inside, ``language`` is known as ``lang``: everything that was made of the languages' words is made anew."""
    before = registry.KNOWN[lang]
    registry.KNOWN[lang] = language
    _forget()
    try:
        yield
    finally:
        registry.KNOWN[lang] = before
        _forget()


def _forget() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "lawtrack"]:
        for value in list(vars(sys.modules[name]).values()):
            held = (
                value.values()
                if isinstance(value, Mapping)
                else value
                if isinstance(value, tuple)
                else (value,)
            )
            for one in held:
                if isinstance(one, LazyPattern | ForAnyNumbers | _CACHED):
                    one.cache_clear()
