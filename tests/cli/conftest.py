"""A workspace with a bill for the tests of commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack import i18n
from tests.cli.office import Office, open_office


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    i18n.use("en")
    return open_office(tmp_path)
