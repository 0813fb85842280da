"""The nouns of units: what a language prints, its laws or its typists are read by."""

from __future__ import annotations

import pytest

from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.model.kinds import Kind
from lawtrack.reading.citations import examples, read_citation
from lawtrack.reading.citations.tokens import noun_pattern, tokens_of

SHARED = {
    Kind.PART: Kind.SUBPARAGRAPH,
    Kind.LINE: Kind.ROW,
    Kind.LONG_TITLE: Kind.HEADING,
}
"""Kinds that may be called by the word of another."""


@pytest.mark.parametrize("lang", list(Lang))
def test_every_printed_form_is_read_as_its_kind(lang: Lang) -> None:
    for kind, noun in language_of(lang).units.nouns.items():
        for form in noun.forms:
            (token,) = tokens_of(form, lang, typed=True)
            assert token.kind in (kind, SHARED.get(kind))


@pytest.mark.parametrize("lang", list(Lang))
def test_every_kind_that_can_be_cited_has_a_noun(lang: Lang) -> None:
    named = set(language_of(lang).units.nouns)
    assert named == set(Kind) - {Kind.ACT, Kind.INTRO, Kind.WRAP_UP}


@pytest.mark.parametrize(
    ("words", "lang"), [("п. 1 ст. 5", Lang.RU), ("5-б. 1-т.", Lang.KK), ("art. 5", Lang.EN)]
)
def test_laws_are_not_read_by_abbreviations(words: str, lang: Lang) -> None:
    assert not noun_pattern(lang).search(words)
    assert not any(token.noun for token in tokens_of(words, lang))


def test_every_example_of_a_citation_is_read_alike() -> None:
    assert {read_citation(example).eid for example in examples()} == {"art_5__para_1__point_2"}
