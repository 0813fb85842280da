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
    ("words", "lang", "nouns"),
    [
        ("п. 1 ст. 5", Lang.RU, 2),
        ("пп. 1) п. 1 ст. 5", Lang.RU, 3),
        ("ст. ст. 5 и 6", Lang.RU, 1),
        ("5-б. 1-т. 2) тш.", Lang.KK, 3),
        # without the full stop, and what may mean several kinds
        ("п 1 ст 5", Lang.RU, 0),
        ("пп. 1 и 2", Lang.RU, 0),
        ("1-бөл.", Lang.KK, 0),
        ("art. 5", Lang.EN, 0),
    ],
)
def test_orders_are_read_by_few_abbreviations(words: str, lang: Lang, nouns: int) -> None:
    assert not noun_pattern(lang).search(words)
    assert sum(token.noun for token in tokens_of(words, lang)) == nouns


def test_every_example_of_a_citation_is_read_alike() -> None:
    assert {read_citation(example).eid for example in examples()} == {"art_5__para_1__point_2"}
