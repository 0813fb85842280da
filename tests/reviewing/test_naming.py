"""Numbers of remarks in a sentence: none is left out, and thousands do not fill pages."""

from __future__ import annotations

import pytest

from lawtrack.reviewing.naming import numbers_text


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["1"], "1"),
        (["1", "2"], "1, 2"),
        (["1", "2", "3", "5", "7", "8", "9"], "1–3, 5, 7–9"),
        (["2-3f2a", "3", "4", "5", "2-c01b"], "2-3f2a, 3–5, 2-c01b"),
        ([str(n) for n in range(1, 3002)], "1–3001"),
        (["9", "10", "11"], "9–11"),
    ],
)
def test_runs_of_numbers_are_written_as_one(names: list[str], said: str) -> None:
    assert numbers_text(names) == said
