"""Every shape of these tables, printed with other marks, spaces, hyphens and letters, is read alike."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.reading.kazakh import (
    test_acts,
    test_neighbours,
    test_spelling,
    test_suspensions,
    test_units,
    test_words,
)
from tests.reading.kazakh.shapes import Shape, read, row, shapes

SHAPES = [
    shape
    for module in (test_acts, test_neighbours, test_spelling, test_suspensions, test_units, test_words)
    for name, table in vars(module).items()
    if name.isupper() and isinstance(table, str)
    for shape in shapes(table)
]
_STRAIGHT = str.maketrans("«»“”", '""""')


def straight(text: str) -> str:
    return text.replace("«", '"').replace("»", '"')


def curly(text: str) -> str:
    return text.replace("«", "“").replace("»", "”")


def latin(text: str) -> str:
    return text.replace("і", "i")


def no_break_spaces(text: str) -> str:
    return re.sub(r"(?<=[а-яә-ө,;]) (?=[а-яә-ө«])", "\u00a0", text)


def double_spaces(text: str) -> str:
    return re.sub(r"(?<!@) ", "  ", text)


def no_break_hyphens(text: str) -> str:
    return re.sub(r"(?<=\d)-(?=[а-я])", "‑", text)


def plain(text: str) -> str:
    """A row without what the variants change in it."""
    text = text.translate(_STRAIGHT).replace("i", "і").replace("‑", "-")
    return re.sub(r"\s+", " ", text)


def one_kind_of_marks(shape: Shape) -> bool:
    return not any(mark in line for line in shape.lines for mark in '"“')


@pytest.mark.parametrize(
    "variant", [straight, curly, latin, no_break_spaces, double_spaces, no_break_hyphens]
)
def test_a_shape_is_read_alike_however_it_is_printed(variant: Callable[[str], str]) -> None:
    chosen = filter(one_kind_of_marks, SHAPES) if variant in (straight, curly) else SHAPES
    different = []
    for shape in chosen:
        rows = [plain(row(i)) for i in read(tuple(map(variant, shape.lines)))]
        if rows != list(map(plain, shape.rows)):
            different.append((shape.lines, rows))
    assert different == []


def test_there_are_as_many_shapes_as_are_promised() -> None:
    assert len({shape.lines for shape in SHAPES}) >= 220
