"""The interface has one word for each of its terms: those of ``docs/terms.md``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.test_catalogues import catalogue

TERMS = Path(__file__).parents[2] / "docs" / "terms.md"
ASIDE = re.compile(r" \(.*?\)")
"""What a row says in brackets about its English word."""


def rows() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The English words of each row that forbids others, and those others."""
    for line in TERMS.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 5 and cells[3] and cells[3] not in ("never", "---"):
            yield tuple(ASIDE.sub("", cells[0]).split(", ")), tuple(cells[3].split(", "))


def wrong(words: tuple[str, ...], never: tuple[str, ...], lang: str) -> list[str]:
    """Translations that name one of the words otherwise than decided."""
    named = re.compile(r"\b(" + "|".join(map(re.escape, words)) + r")s?\b", re.IGNORECASE)
    other = re.compile(r"\b(" + "|".join(map(re.escape, never)) + r")\b", re.IGNORECASE)
    found = []
    for message in catalogue(lang):
        ids = (message.id,) if isinstance(message.id, str) else message.id
        texts = (message.string,) if isinstance(message.string, str) else message.string or ()
        found += [text for text in texts if named.search(ids[0]) and other.search(text)]
    return found


def test_the_table_is_read() -> None:
    assert len(list(rows())) == 10


@pytest.mark.parametrize("lang", ["ru", "kk"])
@pytest.mark.parametrize(("words", "never"), list(rows()), ids=lambda words: words[0])
def test_one_word_for_one_thing(words: tuple[str, ...], never: tuple[str, ...], lang: str) -> None:
    assert wrong(words, never, lang) == []
