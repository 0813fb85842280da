"""Every package's docstring is a map: it names each of its modules at the beginning of a line."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[2] / "src" / "lawtrack"
ELSEWHERE = (
    "cli/commands/",  # cli.table
    "language/",  # the facets, in language itself
    "store/",  # the databases and their migrations
)
"""Packages within these are told in another place, or by the names of their files."""


def packages() -> list[str]:
    found = (path.parent.relative_to(SOURCES).as_posix() for path in SOURCES.rglob("__init__.py"))
    return sorted(name for name in found if name != "." and not name.startswith(ELSEWHERE))


@pytest.mark.parametrize("package", packages())
def test_a_package_names_its_modules(package: str) -> None:
    folder = SOURCES / package
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    said = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    begun = {line.split()[0].rstrip(",/") for line in said.splitlines() if line.strip()}
    few = len(modules) < 2
    assert few or modules <= begun, sorted(modules - begun)
