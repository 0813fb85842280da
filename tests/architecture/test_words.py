"""Words of law are data: no word in Cyrillic stands in code outside ``language/``, the profiles' data and the catalogues."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[2] / "src" / "lawtrack"
CYRILLIC = re.compile("[\u0400-\u052f]")
STILL_TO_COME = {
    "amending/act_matching.py",
    "amending/acts.py",
    "amending/annexes.py",
    "amending/appliers/delete.py",
    "amending/appliers/insert.py",
    "amending/appliers/recorded.py",
    "amending/commencement.py",
    "amending/folding.py",
    "amending/fragments.py",
    "amending/remarks.py",
    "amending/sentences.py",
    "amending/tombstones.py",
    "drafting/citations.py",
    "drafting/phrase_kk.py",
    "drafting/phrase_ru.py",
    "model/labels.py",
    "model/numbering.py",
    "reading/citations/__init__.py",
    "reading/citations/kk.py",
    "reading/citations/ru.py",
    "reading/citations/words_kk.py",
    "reading/citations/words_ru.py",
    "reading/instructions/acts.py",
    "reading/instructions/annexes.py",
    "reading/instructions/commencement.py",
    "reading/instructions/expanding.py",
    "reading/instructions/fragments.py",
    "reading/instructions/kazakh.py",
    "reading/instructions/quotes.py",
    "reading/instructions/reader.py",
    "reading/instructions/repeals.py",
    "reading/instructions/russian.py",
    "reading/instructions/suspensions.py",
    "reading/instructions/text.py",
}
"""Files whose words are not facets yet. The list only shrinks."""


def docstrings(tree: ast.AST) -> set[ast.Constant]:
    """Strings that are statements: docstrings of modules, classes, functions, attributes."""
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def cyrillic_in(code: str) -> Iterator[tuple[int, str]]:
    """Strings with Cyrillic letters, parts of f-strings too, each with its line; docstrings and comments aside."""
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
    found = files_with_words()
    assert {name: strings for name, strings in found.items() if name not in STILL_TO_COME} == {}


def test_the_list_of_files_to_come_holds_no_other() -> None:
    assert set(files_with_words()) >= STILL_TO_COME


@pytest.mark.parametrize(
    ("code", "strings"),
    [
        ('"""Слово."""\nx = 1  # слово\n', []),
        ('x = 1\n"""О поле «слово»."""\n', []),
        ('def f():\n    """Слово."""\n    return "слово"\n', ["слово"]),
        ('x = f"a{n} слово {m}"\n', [" слово "]),
        ('x = r"[а-я]" if y else "b"\n', ["[а-я]"]),
        ('x = ("Статья", {"бап": 1})\n', ["Статья", "бап"]),
    ],
)
def test_the_look_finds_strings_and_leaves_what_explains_them(code: str, strings: list[str]) -> None:
    assert [text for _line, text in sorted(cyrillic_in(code))] == strings
