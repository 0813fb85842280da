"""Where an instruction stands in its law, as sentences have it in brackets."""

from __future__ import annotations

import pytest

from lawtrack.wording.outcomes import bracketed


@pytest.mark.parametrize(
    ("scope", "shown"),
    [
        (("1", "1", "1)"), "(1/1/1)"),
        (("1", "12)", "а)"), "(1/12)/а)"),
        (("2", "3."), "(2/3.)"),
        (("4",), "(4)"),
        ((), "(–)"),
    ],
)
def test_no_bracket_stands_twice_at_the_end(scope: tuple[str, ...], shown: str) -> None:
    assert f"({bracketed(scope)})" == shown
