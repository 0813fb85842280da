"""Headings that are printed on two lines are one heading; the text of a unit is never taken for one."""

from __future__ import annotations

import pytest

from tests.reading.lines import structure


def headings(text: str) -> list[str]:
    return [node.heading for node in structure(text).root.walk() if node.heading]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Статья 5. Розы в садах\nи парках республики\nРозы растут.", ["Розы в садах и парках республики"]),
        ("Статья 5. Розы в садах,\nв парках и лесах\n1. Розы растут.", ["Розы в садах, в парках и лесах"]),
        ("Статья 5. Полномочия акима города\nАлматы\n1. Аким поливает розы.", ["Полномочия акима города Алматы"]),
        ("Глава 2. Уход за садами\nи парками\nСтатья 5. Уход\nСад растет.", ["Уход за садами и парками", "Уход"]),
        ("5-бап. Бақтардағы\nраушандар\n1. Раушан өседі.", ["Бақтардағы раушандар"]),
        ("Статья 5. Розы\nрастут в садах.\nПионы тоже.", ["Розы"]),
        ("Статья 5. Розы\nв саду растут:\n1) белые;", ["Розы"]),
        ("Статья 5. Розы.\nи парки\n1. Розы растут.", ["Розы."]),
        ("Статья 5. Розы\nРозы растут в саду\nи в парке.", ["Розы"]),
        ("Статья 5. Розы\nРозы растут", ["Розы"]),
        ("Статья 5. Розы\nи парки", ["Розы"]),
    ],
)  # fmt: skip
def test_the_heading_of_a_unit(text: str, found: list[str]) -> None:
    assert headings(text) == found
