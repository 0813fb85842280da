"""A store looked at without being opened: what it gives is what a session gives, and nothing where it must be opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from lawtrack.errors import StoreError
from lawtrack.services.library.library import Library
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import STORE_FILE, Workspace, init_workspace, open_workspace
from lawtrack.store import digests, former, log_reading, shelf
from lawtrack.store.engine import Session
from lawtrack.store.glance import Glance, glance, rows_of
from lawtrack.store.log_reading import REGISTRY
from tests.services.kept import begun
from tests.services.random_steps import TODAY, Office

__all__ = ["begun"]

pytestmark = pytest.mark.own_store

QUESTIONS: dict[str, Callable[[Session | Glance], object]] = {
    "heads": log_reading.heads,
    "head": lambda reader: log_reading.head_of(reader, REGISTRY),
    "no head": lambda reader: log_reading.head_of(reader, "nobody"),
    "streams": log_reading.streams,
    "all events": log_reading.all_events,
    "events of one": lambda reader: log_reading.events_of(reader, REGISTRY),
    "events from": lambda reader: log_reading.events_from(reader, REGISTRY, 2),
    "events of many": lambda reader: log_reading.events_of_many(reader, log_reading.streams(reader)),
    "facts of many": lambda reader: log_reading.events_of_many(reader, ["a", REGISTRY], links=False),
    "events of none": lambda reader: log_reading.events_of_many(reader, []),
    "works": shelf.list_works,
    "one work": lambda reader: shelf.list_works(reader, "/akn/kz/act/law/2007-07-27/319-iii"),
    "no work": lambda reader: shelf.list_works(reader, "/akn/kz/act/law/1990-01-01/1"),
    "dossiers": shelf.list_dossiers,
    "schemes": shelf.schemes_of_works,
    "former URIs": former.former_uris,
    "digests seen": digests.digests_seen,
    "digests stored": digests.digests_stored,
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_glance_gives_what_a_session_gives(loaded_sample: Path, question: str) -> None:
    workspace = open_workspace(loaded_sample)
    with workspace.glancing() as reader:
        assert isinstance(reader, Glance)
        glanced = QUESTIONS[question](reader)
    with workspace.reading() as session:
        asked = QUESTIONS[question](session)
    workspace.close()
    assert glanced == asked


@pytest.mark.parametrize("seed", [1])
def test_after_any_steps_lists_are_what_is_computed_anew(begun: Workspace, tmp_path: Path, seed: int) -> None:
    """What is shown without opening the store, from sheets that are remembered, is what a folder without any computes."""
    workspace = begun
    office = Office(workspace, seed, tmp_path / "new.txt")
    for _time in range(8):
        office.work(6)
        shown = _shown(open_workspace(workspace.folder))
        (workspace.folder / ".lawtrack" / "remembered.sqlite").unlink(missing_ok=True)
        anew = open_workspace(workspace.folder)
        with anew.reading():  # opened as of old
            pass
        assert shown == _shown(anew)
        anew.close()
    workspace.close()


def _shown(workspace: Workspace) -> object:
    reviews = Reviews(workspace, TODAY)
    known = reviews.sheets()
    return known, [sheet.due for sheet in known], reviews.broken, Library(workspace).shelf()


def test_another_process_sees_what_was_written_a_moment_ago(begun: Workspace, tmp_path: Path) -> None:
    office = Office(begun, 1, tmp_path / "new.txt")
    for _time in range(3):
        office.work(1)
        with begun.reading() as session, glance(begun.folder / STORE_FILE) as reader:
            assert reader is not None
            assert log_reading.heads(reader) == log_reading.heads(session)


@pytest.mark.parametrize(
    "spoilt",
    [
        "UPDATE alembic_version SET version_num = '0001'",
        "UPDATE alembic_version SET version_num = '9999'",
        "DROP TABLE alembic_version",
        "INSERT INTO pending_file (checkout, path, digest, before) VALUES ('', 'acts/x.xml', 'a', 'b')",
    ],
)
def test_nobody_glances_at_a_store_that_has_to_be_opened(tmp_path: Path, spoilt: str) -> None:
    init_workspace(tmp_path / "ws").close()
    file = tmp_path / "ws" / STORE_FILE
    with glance(file) as sound:
        assert sound is not None
    connection = sqlite3.connect(file)
    connection.execute(spoilt)
    connection.commit()
    connection.close()
    with glance(file) as reader:
        assert reader is None


def test_nobody_glances_at_what_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "damaged.sqlite").write_bytes(b"no database" * 100)
    for name in ("missing.sqlite", "damaged.sqlite"):
        with glance(tmp_path / name) as reader:
            assert reader is None
    assert not (tmp_path / "missing.sqlite").exists()


def test_a_store_that_fails_while_it_is_read_is_one_sentence(tmp_path: Path) -> None:
    workspace = init_workspace(tmp_path / "ws")
    workspace.close()
    with pytest.raises(StoreError, match=r"store\.sqlite"), workspace.glancing() as reader:
        rows_of(reader, "SELECT nothing FROM nowhere")
