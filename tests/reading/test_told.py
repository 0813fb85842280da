"""Patterns that are asked of a text in small letters find what ``re`` finds where the case does not matter."""

from __future__ import annotations

import re

import pytest

from lawtrack.language.spelling import in_small_letters
from lawtrack.language.told import Told
from lawtrack.reading.instructions.patterns import compiled, from_first_word

TEXTS = (
    "В ПУНКТЕ 5 Слова «роза» ЗАМЕНИТЬ",
    "5-тармақтағы «Гүл» деген СӨЗ алып тасталсын",
    "İСКЛЮЧИТЬ",
    "кейıн",
    "Закона № 5",
    "",
)


@pytest.mark.parametrize(
    "pattern",
    [
        r"\bисключить\b",
        r"(?:Заменить|слов\w+)",
        r"кей[іi]н",
        r"\w+\Z",
        r"(?P<act>[Зз]акон)\w*",
        r"(?-i:Закона)",
        r"(?-i:закона)",
        r"N|№",
        r"[А-ЯӘ]өз",
        "",
    ],
)
@pytest.mark.parametrize("text", TEXTS)
def test_what_is_asked_in_small_letters_is_what_is_found_in_either_case(pattern: str, text: str) -> None:
    assert Told(pattern).within(text) == (compiled(pattern).search(text) is not None)
    assert [one.span() for one in Told(pattern).places(text)] == [
        one.span() for one in compiled(pattern).finditer(text)
    ]


def test_small_letters_are_as_many_as_the_letters() -> None:
    assert in_small_letters("İSı, ҒЫЛЫМ") == "isi, ғылым"


@pytest.mark.parametrize("pattern", [r"\s*,?\s*(?:внести\s+)?следующ\w+", r"\s*роза", "роза"])
@pytest.mark.parametrize("text", ["внести следующие", "следующее", "роза", "роз"])
def test_what_may_be_missing_before_the_first_word_need_not_be_sought(pattern: str, text: str) -> None:
    assert bool(re.search(from_first_word(pattern), text)) == bool(re.search(pattern, text))
