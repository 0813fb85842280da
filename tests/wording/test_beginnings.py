"""What a line has no room for is cut between words, and it is seen that it is."""

from __future__ import annotations

import pytest

from lawtrack.wording.beginnings import beginning


@pytest.mark.parametrize(
    ("text", "longest", "cut"),
    [
        ("границы участков, предусмотренных законом", 25, "границы участков, …"),
        ("учаскелердің шекаралары", 15, "учаскелердің …"),
        ("границы\n участков", 16, "границы участков"),
        ("предусмотренных", 10, "предусмо …"),
        ("", 10, ""),
    ],
)
def test_words_are_not_cut_in_two(text: str, longest: int, cut: str) -> None:
    assert beginning(text, longest) == cut
    assert len(cut) <= longest
