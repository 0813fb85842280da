"""The docstring of a package is its map: one line a module."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[2] / "src" / "lawtrack"
ENTRY = re.compile(r"^ *((?:\w+, )*\w+)/? {2,}\S", re.MULTILINE)
FEW = 3
"""So many modules need no map."""
FACETS = frozenset({"facets", "ru", "kk", "en"})
"""These give the facets, each in a module of one name: the map of ``language`` has them."""


def mapped(package: Path) -> set[str]:
    """The names that begin the lines of a package's map."""
    docstring = ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8"))) or ""
    return {name for names in ENTRY.findall(docstring) for name in names.split(", ")}


def contents(package: Path) -> set[str]:
    """The modules and packages in a package."""
    modules = {path.stem for path in package.glob("*.py")} - {"__init__", "__main__"}
    return modules | {path.parent.name for path in package.glob("*/__init__.py")}


PACKAGES = [path.parent for path in sorted(SOURCES.rglob("__init__.py")) if len(contents(path.parent)) > FEW]


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.relative_to(SOURCES.parent).as_posix())
def test_every_module_stands_in_the_map_of_its_package(package: Path) -> None:
    known = mapped(package) | (mapped(package.parent) if package.name in FACETS else set())
    assert contents(package) - known == set()


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.relative_to(SOURCES.parent).as_posix())
def test_a_map_names_no_module_that_is_no_more(package: Path) -> None:
    there = contents(package)
    if package == SOURCES / "language":
        there |= contents(package / "facets")
    assert mapped(package) - there == set()
