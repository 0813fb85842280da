"""The English text is for readers: a translation that says so, and marks the words that are not said in English."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from lawtrack.drafting.law import LawText, law_text
from lawtrack.model.document import Lang
from lawtrack.model.instruction import InsertProvision
from tests.drafting.golden import Golden, goldens

BY_NAME = {golden.name: golden for golden in goldens()}


def english(name: str) -> tuple[str, ...]:
    golden = BY_NAME[name]
    return law_text(golden.orders(Lang.RU), Lang.EN, golden.requisites()).lines


def test_a_law_says_that_it_is_a_translation() -> None:
    assert english("54-law-of-one-act") == (
        "UNOFFICIAL TRANSLATION",
        "On making a change and an addition to the Law of the Republic of Kazakhstan «⟦name of the act: О садах⟧»",
        "Article 1. To make the following change and addition to the Law of the Republic of Kazakhstan of 2 May 2020 «⟦name of the act: О садах⟧»:",
        "1) article 4 shall be deleted;",
        "2) article 7 shall be supplemented with paragraph 3 as follows:",
        "«⟦text in English: 3. Розы поливают.⟧».",
        "Article 2. This Law shall be enforced ten calendar days after the day of its first official publication.",
        "President of the Republic of Kazakhstan",
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("01-words", "in paragraph 1 of article 5 the word «⟦words in English: двор⟧» shall be replaced with the words «⟦text in English: сад и двор⟧»."),
        ("05-words-out", "in part 2 of paragraph 2 of article 10 the words «⟦words in English: и быть аттестованными⟧» shall be deleted."),
        ("07-words-after", "subparagraph 3) of paragraph 1 of article 25 after the word «⟦words in English: для⟧» shall be supplemented with the words «⟦text in English: выявления и⟧»."),
        ("14-everywhere-in-an-article", "throughout the text of article 4 the word «⟦words in English: роза⟧» shall be replaced with the word «⟦text in English: пион⟧»."),
        ("29-articles-out", "articles 4 and 5 shall be deleted."),
        ("39-renumbered-likewise", "paragraphs 3 and 4 of article 5 shall be considered paragraphs 4 and 5 respectively."),
    ],
)  # fmt: skip
def test_orders(name: str, said: str) -> None:
    assert said in english(name)


@pytest.mark.parametrize("golden", BY_NAME.values(), ids=BY_NAME)
def test_every_edit_can_be_read_in_english(golden: Golden) -> None:
    source = Lang(golden.given.get("from", "ru"))
    assert law_text(golden.orders(source), Lang.EN, golden.requisites()).lines[0] == "UNOFFICIAL TRANSLATION"


def _translated(name: str) -> LawText:
    golden = BY_NAME[name]
    return law_text(golden.orders(Lang(golden.given.get("from", "ru"))), Lang.EN, golden.requisites())


@pytest.mark.parametrize("name", BY_NAME)
def test_no_word_of_another_language_stands_outside_a_mark(name: str) -> None:
    """Figures and names of acts in English apart, what is Cyrillic is in a mark, and no such text is ready."""
    made = _translated(name)
    outside = [re.sub("⟦[^⟧]*⟧", "", line) for line in made.lines]
    assert [line for line in outside if re.search("[а-яёәғқңөұүһі]", line, re.IGNORECASE)] == []
    assert made.ready is not any("⟦" in line for line in made.lines)


def test_a_translation_shows_all_of_what_it_does_not_say() -> None:
    long = "Сад открыт для всех жителей города. " * 20
    (golden,) = (one for one in BY_NAME.values() if one.name == "54-law-of-one-act")
    orders = golden.orders(Lang.RU)
    first = orders[0].instructions
    changed = [replace(i, new=f"3. {long}".strip()) if isinstance(i, InsertProvision) else i for i in first]
    made = law_text([replace(orders[0], instructions=tuple(changed))], Lang.EN, golden.requisites())
    assert long.strip() in " ".join(made.lines)
