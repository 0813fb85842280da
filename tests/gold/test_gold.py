"""What the parser makes of amending acts, against answers labelled from the law by readers who do not know it."""

from __future__ import annotations

import pytest

from tests.corpus import CORPUS
from tests.gold import answers, laws2


@pytest.mark.corpus
@pytest.mark.parametrize("path", sorted(p for p in answers.answers() if not p.startswith(answers.OWN)))
def test_every_instruction_is_read_as_labelled(path: str) -> None:
    result = answers.scored(CORPUS, path)
    assert result.silent == []
    assert result.loud == []


@pytest.mark.parametrize("path", sorted(p for p in answers.answers() if p.startswith(answers.OWN)))
def test_the_bills_of_the_sample_are_read_as_labelled(path: str) -> None:
    result = answers.scored(CORPUS, path)
    assert result.silent == []
    assert result.loud == []


@pytest.mark.corpus
def test_nothing_is_read_wrong_without_a_word_and_hardly_anything_with_one() -> None:
    found = [score for _lang, score in laws2.scores(CORPUS)]
    assert [said for score in found for said in score.silent] == []
    right, asked = (sum(score.right.total() for score in found), sum(score.labels for score in found))
    assert right >= 0.98 * asked


def test_there_is_gold() -> None:
    labels = [label for labels in answers.answers().values() for label in labels]
    assert len(labels) >= 300
    assert sum(bool(label.dates) for label in labels) >= 15
    assert sum(label.action == "annex" for label in labels) >= 2
