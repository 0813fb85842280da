"""Words of law are data: no word in Cyrillic stands in code outside ``language/``, the profiles' data and the catalogues."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[2] / "src" / "lawtrack"
CYRILLIC = re.compile("[\u0400-\u052f]")


def docstrings(tree: ast.AST) -> set[ast.Constant]:
    """Strings that are statements: docstrings of modules, classes, functions, attributes."""
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def cyrillic_in(code: str) -> Iterator[tuple[int, str]]:
    """Strings with Cyrillic letters, parts of f-strings too, each with its line; docstrings and comments aside."""
    if not CYRILLIC.search(code) and "\\u" not in code and "\\N" not in code:
        return
    tree = ast.parse(code)
    described = docstrings(tree)
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and CYRILLIC.search(node.value)
            and node not in described
        ):
            yield node.lineno, node.value


def files_with_words() -> dict[str, list[tuple[int, str]]]:
    found = {}
    for path in sorted(SOURCES.rglob("*.py")):
        name = path.relative_to(SOURCES).as_posix()
        if not name.startswith("language/"):
            found[name] = sorted(cyrillic_in(path.read_text(encoding="utf-8")))
    return {name: strings for name, strings in found.items() if strings}


def test_no_word_of_law_stands_in_code() -> None:
    assert files_with_words() == {}


@pytest.mark.parametrize(
    ("code", "strings"),
    [
        ('"""Слово."""\nx = 1  # слово\n', []),
        ('x = 1\n"""О поле «слово»."""\n', []),
        ('def f():\n    """Слово."""\n    return "слово"\n', ["слово"]),
        ('x = f"a{n} слово {m}"\n', [" слово "]),
        ('x = r"[а-я]" if y else "b"\n', ["[а-я]"]),
        ('x = "\\u0430"', ["а"]),
        ('x = ("Статья", {"бап": 1})\n', ["Статья", "бап"]),
    ],
)
def test_the_look_finds_strings_and_leaves_what_explains_them(code: str, strings: list[str]) -> None:
    assert [text for _line, text in sorted(cyrillic_in(code))] == strings
