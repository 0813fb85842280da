"""The first look for words: whatever it finds nothing in, the words do not stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from lawtrack.language import languages
from lawtrack.language.stretches import needed
from lawtrack.language.told import Told
from lawtrack.reading.instructions.patterns import filled

SEEN = {
    r"\b(?:внести|из)\s+слова?": "слов",
    r"\b(?:заменить|исключить)\s*": "заменить|исключить",
    r"строк[уи]\Z": "строк",
    r"(?:абзацы?|пункт(?:ы|ом)?)+": "абзац|пункт",
    r"(?=.*приложени)(?!.*закон)": "приложени",
    r"(?<=деген\s)сөз(?P<rest>\w+)": "деген",
    r"следующих{0,2}(?:изменений)?": "следующи",
    r"вн(?:ести){2}": "ести",
    r"ввести\.\)\(": "ввести",
    r"a[)|(]статья": "статья",
}
NOT_SEEN = (
    "",
    r"\d+",
    r"(?:статья)?",
    r"(?:статья)*пу|абзац",
    r"(?:статья){0,3}",
    r"(?:статья){,3}",
    r"статья|\d+",
    r"(статья)(?(1)пункт|абзац)",
    r"[статья]+",
    "|".join(f"слово{n}" for n in range(40)),
)


@pytest.mark.parametrize(("pattern", "stretches"), SEEN.items())
def test_a_pattern_needs_the_letters_that_stand_in_each_of_its_texts(pattern: str, stretches: str) -> None:
    assert "|".join(needed(pattern)) == stretches


@pytest.mark.parametrize("pattern", NOT_SEEN)
def test_of_other_patterns_nothing_is_said(pattern: str) -> None:
    assert needed(pattern) == ()


def _patterns() -> Iterator[str]:
    """Every pattern of every language that has a first look."""
    for language in languages():
        for facet in ("directives", "amended_acts", "commencement", "suspension", "orders", "clauses"):
            values = getattr(language, facet)
            assert is_dataclass(values)
            for one in fields(values):
                value = getattr(values, one.name)
                if isinstance(value, str):
                    yield filled(value, language.orders).lower() if "(?P<" not in value else ""


def _texts() -> Iterator[str]:
    for language in languages():
        yield from (rule.example for rule in language.clauses.rules)
        yield from (
            "2. Утвердить прилагаемые изменения, которые вносятся в постановление",
            "Настоящий Закон вводится в действие по истечении десяти дней",
            "осы қаулыға қосымшаға сәйкес мынадай өзгерістер енгізілсін:",
            "приостановить до 1 января 2030 года действие пункта 5",
            "в Правилах, утвержденных указанным приказом:",
            "следующего содержания:",
        )


def test_what_the_first_look_passes_over_holds_no_pattern() -> None:
    texts = [text.lower() for text in _texts()]
    looked = 0
    for pattern in filter(None, _patterns()):
        try:
            compiled = re.compile(pattern, re.DOTALL)
        except re.error:
            continue
        first = needed(pattern)
        if not first:
            continue
        looked += 1
        assert [t for t in texts if compiled.search(t) and not any(one in t for one in first)] == []
    assert looked > 10


def test_a_question_is_answered_alike_with_a_first_look_and_without() -> None:
    texts = list(_texts()) * 8
    for pattern in filter(None, _patterns()):
        try:
            told, plain = Told(pattern), re.compile(pattern, re.IGNORECASE | re.DOTALL)
        except re.error:
            continue
        assert [told.within(text) for text in texts] == [plain.search(text) is not None for text in texts]
