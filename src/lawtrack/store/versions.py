"""The version of the store that this program writes; asked at every start, so without the library of databases."""

from __future__ import annotations

from functools import cache
from pathlib import Path

MIGRATIONS = Path(__file__).parent / "migrations"


@cache
def newest_version() -> str:
    """The version of the store that this program writes: the number of its last migration."""
    return max(path.name[1:5] for path in (MIGRATIONS / "versions").glob("m[0-9][0-9][0-9][0-9]_*.py"))
