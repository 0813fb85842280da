"""Letters that are typed one for another."""

from __future__ import annotations

import pytest

from lawtrack.language.spelling import restored


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("тиiстi", "тиісті"), ("қаİқ", "қаİқ"), ("paragraph I", "paragraph I")],
)
def test_a_latin_letter_amid_others_is_put_right(typed: str, meant: str) -> None:
    assert restored(typed) == meant
    assert len(restored(typed)) == len(typed)
