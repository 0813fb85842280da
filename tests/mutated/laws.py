"""The laws that are spoilt: the real ones of the corpus, and those written for the tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from lawtrack.formats.registry import read_source
from lawtrack.model.document import Lang
from lawtrack.reading.instructions import AmendingText, read_instructions
from lawtrack.reading.lines import SourceLine
from tests.corpus import CORPUS

_WRITTEN = Path(__file__).parents[1] / "reading" / "laws"
_SUFFIXES = frozenset({".md", ".json", ".txt"})
_MOST = 400
"""Longer laws are cut, so that many can be spoilt."""


@dataclass(frozen=True)
class Law:
    """An amending law as it is read unspoilt; its lines are numbered from 0 here, so that a number is a place."""

    name: str
    lang: Lang
    lines: tuple[SourceLine, ...]
    read: AmendingText


@cache
def laws() -> tuple[Law, ...]:
    """All laws with instructions, in a fixed order."""
    found = []
    for path, lang in _files():
        lines = tuple(replace(line, number=n) for n, line in enumerate(read_source(path).lines[:_MOST]))
        read = read_instructions(lines, lang)
        if any(not one.own for one in read.instructions):
            found.append(Law(path.name, lang, lines, read))
    return tuple(found)


def _files() -> Iterator[tuple[Path, Lang]]:
    for lang in (Lang.RU, Lang.KK):
        for folder in (CORPUS / "amending" / lang, CORPUS / "laws2" / lang / "texts"):
            if folder.is_dir():
                yield from ((path, lang) for path in sorted(folder.iterdir()) if path.suffix in _SUFFIXES)
        for path in sorted(CORPUS.glob(f"pairs/{lang}_*/amending.md")):
            yield path, lang
        for path in sorted(_WRITTEN.glob(f"*_{lang}.txt")):
            yield path, lang
