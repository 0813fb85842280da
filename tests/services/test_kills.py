"""A few kills of a writer and of the server; ``python -m tests.services.kills`` does as many as one likes."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from tests.services.kills import begun, killed, own_server


def test_kills_of_a_writer_leave_nothing_half_done(tmp_path: Path) -> None:
    begun(tmp_path / "ws").close()
    assert killed(tmp_path / "ws", 3, seed=7) > 0


@pytest.mark.postgres
def test_kills_of_the_server_leave_nothing_half_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with own_server(Path(tempfile.mkdtemp(prefix="lawtrack-kills-pg-"))) as server:
        monkeypatch.setenv("LAWTRACK_DATABASE_URL", server.url)
        begun(tmp_path / "ws").close()
        assert killed(tmp_path / "ws", 2, seed=7, server=server) > 0
