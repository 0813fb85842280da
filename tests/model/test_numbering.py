from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.errors import CitationError
from lawtrack.model.numbering import Number
from lawtrack.reading.numbers import number


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("5", "5"),
        ("5-1)", "5-1"),
        ("5–1.", "5-1"),
        ("5-1-1", "5-1-1"),
        ("2.1.", "2.1"),
        ("IV", "4"),
        ("ХІІ", "12"),
        ("а)", "a"),
        ("б)", "b"),
        ("12¹", "12-1"),
    ],
)
def test_printed_numbers_become_canonical(printed: str, canonical: str) -> None:
    assert number(printed).text == canonical


@pytest.mark.parametrize("printed", ["", "пятый", "№", "5 5", "-1"])
def test_what_is_no_number_is_refused(printed: str) -> None:
    with pytest.raises(CitationError):
        number(printed)


def test_inserted_numbers_stand_between() -> None:
    printed = ["6", "5-1-1", "5-2", "5", "5-1", "5-10", "10"]
    assert [str(n) for n in sorted(map(number, printed))] == ["5", "5-1", "5-1-1", "5-2", "5-10", "6", "10"]


@given(
    st.lists(st.integers(0, 400), min_size=1, max_size=3),
    st.lists(st.integers(0, 400), min_size=1, max_size=3),
)
def test_order_is_that_of_the_pieces(a: list[int], b: list[int]) -> None:
    left, right = Number("-".join(map(str, a))), Number("-".join(map(str, b)))
    assert (left < right) == (a < b)


def test_a_number_of_any_length_has_its_place() -> None:
    long, longer = Number("9" * 5000), Number("1" + "0" * 5000)
    assert Number("10") < long < longer < Number("a")
    assert Number("007") < Number("8")
    assert long.value is None
