"""The store on each database that it knows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack.store.sqlite import sqlite_url
from tests import postgres

ON_BOTH = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(params=ON_BOTH)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path / "store.sqlite")
        return
    with postgres.database(empty=True) as address:
        yield address
