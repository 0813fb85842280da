"""Lists: cells that are too long are cut so that what tells the rows apart stays."""

from __future__ import annotations

import pytest

from lawtrack.tui.widgets.list_table import _cut


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("zelenyj-bjudzhet/12", 30, "zelenyj-bjudzhet/12"),
        ("zelenyj-bjudzhet/12", 12, "zelenyj-…/12"),
        ("zelenyj-bjudzhet/12", 4, "zel…"),
        ("12", 12, "12"),
    ],
)
def test_the_number_of_a_recommendation_is_seen(text: str, width: int, shown: str) -> None:
    assert _cut(text, width, "", end=True).plain == shown


def test_other_cells_are_cut_at_their_end() -> None:
    assert _cut("acts/dvory/ru", 9, "", end=False).plain == "acts/dvo…"
