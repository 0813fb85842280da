from __future__ import annotations

import pytest

from lawtrack.i18n import speaking
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action
from lawtrack.wording.messages import explained
from tests.instructions import instruction


@pytest.mark.parametrize(
    ("language", "scheme", "words"),
    [
        ("en", None, "renumber paragraph 2 of article 83 to paragraph 3 of article 83"),
        ("ru", None, "пункт 3 статьи 83"),
        ("ru", Scheme.KOAP, "часть третья статьи 83"),
        ("kk", None, "83-баптың 3-тармағы"),
    ],
)
def test_both_numbers_of_a_renumbering_are_addresses(
    language: str, scheme: Scheme | None, words: str
) -> None:
    order = instruction(
        Action.RENUMBER,
        act=None,
        scope="",
        lang=Lang.RU,
        line=1,
        text="",
        n=1,
        target=Citation.parse_eid("art_83__para_2"),
        renumbered=Citation.parse_eid("art_83__para_3"),
    )
    with speaking(language):
        assert words in explained(order, scheme)
