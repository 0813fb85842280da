"""What the parser makes of real amending laws, against answers labelled by a reader of the laws."""

from __future__ import annotations

import pytest

from tests.corpus import CORPUS
from tests.gold.score import gold, score

pytestmark = pytest.mark.corpus


@pytest.mark.parametrize("path", sorted(gold()))
def test_every_instruction_is_read_as_labelled(path: str) -> None:
    result = score(CORPUS, path)
    assert result.silent == ()
    assert result.missed == ()


def test_there_is_gold() -> None:
    assert sum(len(keys) for keys in gold().values()) >= 111
