"""Ordinals in words: read by look-ups, and printed so that they are read."""

from __future__ import annotations

import pytest

from lawtrack.drafting.ordinals import last_in_words, ordinal_in_words
from lawtrack.language import language_of
from lawtrack.language.facets.units import CASES
from lawtrack.model.document import Lang
from lawtrack.reading.citations.ordinals import ordinal_pattern, ordinal_value

RU = language_of(Lang.RU)


def _hundreds(n: int) -> str:
    return {0: "", 1: "сто ", 2: "двести ", 3: "триста "}[n // 100]


@pytest.mark.parametrize("gender", ["m", "f", "n"])
@pytest.mark.parametrize("case", range(len(CASES)))
def test_every_russian_ordinal_to_399_in_every_gender_and_case_is_read(gender: str, case: int) -> None:
    for n in (n for n in range(1, 400) if n % 100):
        word = _hundreds(n) + ordinal_in_words(RU, n % 100, gender, case)
        for printed in (word, word.upper(), word.replace(" ", "\n")):
            match = ordinal_pattern(Lang.RU).fullmatch(printed)
            assert match, printed
            assert ordinal_value(match[0], Lang.RU) == n


@pytest.mark.parametrize("ending", RU.ordinals.every)
def test_every_ending_is_read_of_every_ordinal(ending: str) -> None:
    stems = RU.ordinals.stems
    assert all(ordinal_value(f"{stem}{ending}", Lang.RU) == n for n, stem in stems.items())
    assert all(ordinal_pattern(Lang.RU).fullmatch(f"{stem}{ending}") for stem in stems.values())


@pytest.mark.parametrize(
    ("word", "n"),
    [
        ("первой", 1),
        ("четвёртого", 4),
        ("трехсотой", 300),
        ("трёхсотая", 300),
        ("двести сороковом", 240),
        ("сто двенадцатых", 112),
    ],
)
def test_russian_ordinals(word: str, n: int) -> None:
    assert ordinal_value(word, Lang.RU) == n


@pytest.mark.parametrize("word", ["двадцать десятый", "сто сотый", "перво", "пятьдесят", "сто двадцать"])
def test_what_is_no_ordinal_is_not_read(word: str) -> None:
    assert not ordinal_pattern(Lang.RU).fullmatch(word)


def test_every_kazakh_ordinal_to_99_is_read() -> None:
    for n in range(1, 100):
        word = ordinal_in_words(language_of(Lang.KK), n, "", 0)
        assert ordinal_pattern(Lang.KK).fullmatch(word)
        assert ordinal_value(word, Lang.KK) == n
    assert ordinal_value("жүзінші", Lang.KK) == 100


@pytest.mark.parametrize("lang", list(Lang))
def test_the_pattern_of_ordinals_is_short(lang: Lang) -> None:
    assert len(ordinal_pattern(lang).pattern) < 1000


def test_the_last_one_agrees_with_its_noun() -> None:
    assert [last_in_words(RU, gender, CASES.index("genitive")) for gender in "mfn"] == [
        "последнего",
        "последней",
        "последнего",
    ]
