"""Patterns of the words of all languages."""

from __future__ import annotations

import subprocess
import sys

import pytest

from lawtrack.language.patterns import LazyPattern, either, numbered, value_of, worded
from lawtrack.model.document import Lang
from lawtrack.tables.typed_edits import begins_with
from tests.language import toy
from tests.language.swapping import in_place_of

LOOK = """
import sys
import lawtrack.reading.structure, lawtrack.reading.requisites, lawtrack.wordforms.sought
print([name for name in sys.modules if name.startswith("lawtrack.language.") and name.count(".") > 2])
"""


def test_importing_the_readers_imports_no_words() -> None:
    run = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_pattern_is_built_once_and_only_when_it_is_used() -> None:
    built: list[int] = []

    def build() -> str:
        built.append(1)
        return "a+"

    pattern = LazyPattern(build)
    assert built == []
    assert pattern.fullmatch("aa")
    assert pattern.search("baa")
    assert built == [1]
    pattern.cache_clear()
    assert pattern.sub("x", "aab") == "xb"
    assert built == [1, 1]


def test_what_no_language_says_matches_nowhere() -> None:
    assert LazyPattern(lambda: either(["", ""])).search("") is None
    assert LazyPattern(lambda: numbered({})).search("one") is None


def test_the_words_of_all_languages_are_joined_in_their_order() -> None:
    assert worded(lambda one: one.notes.footnote) == "Сноска|Ескерту|Footnote"
    with in_place_of(Lang.EN, toy):
        assert worded(lambda one: one.notes.footnote) == "Сноска|Ескерту|Sivel"


def test_a_number_is_told_by_its_pattern() -> None:
    match = LazyPattern(lambda: numbered({1: "one", 20: "twenty"})).search("about twenty")
    assert match is not None
    assert value_of(match) == 20


@pytest.mark.parametrize(
    "line", ["Статья 5. Дворы", "5-бап. Аулалар", "Article 5. Courtyards", "5. Двор", "5) двор"]
)
def test_a_line_begins_with_a_number_in_every_language(line: str) -> None:
    assert begins_with(line, "5")
    assert not begins_with(line, "6")
