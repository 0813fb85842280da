"""Lines of the workflow's files: edited, left alone, cut off, swept."""

from __future__ import annotations

import errno
import json
import os

import pytest

from lawtrack.errors import ExportError
from lawtrack.services.bills.bills import dump_all
from lawtrack.services.library.syncing import load
from lawtrack.services.pending import told_late
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace
from tests.services.kept import begun, lines_of, states, told
from tests.services.random_steps import TODAY

__all__ = ["begun"]
pytestmark = pytest.mark.own_store  # there the file has every event at once


def test_comments_and_lines_of_a_person_stay_where_they_are(begun: Workspace) -> None:
    path = lines_of(begun)
    by_hand = '// asked by phone\n{"event": "recommend", "on": "2026-11-20", "author": "x", "text": "y"}\n'
    path.write_text(path.read_text(encoding="utf-8") + by_hand, encoding="utf-8")
    assert not load(begun).unsettled
    Reviews(begun, TODAY).respond("yards/1", "accepted")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[2] == "// asked by phone"
    assert json.loads(lines[3]).items() >= json.loads(by_hand.splitlines()[1]).items()
    assert [json.loads(line)["event"] for line in (lines[3], lines[4])] == ["recommend", "respond"]
    assert not load(begun).unsettled


def test_a_write_that_was_cut_off_is_finished_at_the_next_start(
    begun: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = lines_of(begun)
    before = path.read_bytes()
    with monkeypatch.context() as cut:
        cut.setattr("lawtrack.services.pending.finish_pending", lambda *_all: [])
        Reviews(begun, TODAY).recommend("yards", "Сократить.", author="x")
        Reviews(begun, TODAY).recommend("yards", "Ещё раз.", author="x")
    assert path.read_bytes() == before
    begun.close()
    assert len(told(begun)["yards"]) == 4
    assert len(path.read_text(encoding="utf-8").splitlines()) == 4
    assert not load(begun).unsettled


def test_a_full_disk_unsays_no_step_that_is_recorded(
    begun: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = lines_of(begun)
    before = path.read_bytes()

    def full(*_given: object, **_as: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("lawtrack.services.files._replace", full)
        told_late()
        made = Reviews(begun, TODAY).recommend("yards", "Сократить.", author="x")
        (said,) = told_late()
        assert said.startswith("It is recorded.")
        assert "the disk is full" in said
        letter = begun.folder / "letter.txt"
        letter.write_text("Против.", encoding="utf-8")
        with pytest.raises(ExportError, match="the disk is full"):
            Reviews(begun, TODAY).recommend("yards", "Против.", author="x", opinion=letter)
    assert path.read_bytes() == before
    begun.close()
    assert [made.id] == [row.id for row in Reviews(begun, TODAY).recommendations("yards")][-1:]
    assert "Сократить." in path.read_text(encoding="utf-8")
    assert not load(begun).unsettled
    opinions = begun.amendments / "yards" / "opinions"
    assert not opinions.exists() or [*opinions.iterdir()] == []


def test_temporary_files_of_a_killed_process_are_swept(begun: Workspace) -> None:
    left = [begun.amendments / "yards" / ".workflow.jsonl.abc", begun.amendments / ".x.lawtrack-part"]
    for path in left:
        path.write_text("half", encoding="utf-8")
        os.utime(path, (0, 0))
    load(begun)
    assert [path for path in left if path.exists()] == []


@pytest.mark.parametrize("file", ["../../x", "/etc/passwd", "a/b.txt", ".."])
def test_a_text_outside_of_its_folder_is_refused(begun: Workspace, file: str) -> None:
    path = lines_of(begun)
    line = json.dumps({"event": "text", "on": "2026-11-20", "lang": "ru", "file": file}) + "\n"
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")
    report = load(begun)
    assert report.unsettled
    assert "line 3" in states(report)["amendments/yards/workflow.jsonl"]


def test_what_dump_writes_is_what_stands_there(begun: Workspace) -> None:
    before = {path: path.read_bytes() for path in begun.amendments.rglob("*.jsonl")}
    dump_all(begun)
    assert before == {path: path.read_bytes() for path in begun.amendments.rglob("*.jsonl")}
    assert len(before) == 3
