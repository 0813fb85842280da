"""``log --verify`` on the files: what a hand has done to them is named with its line; merged copies hold."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lawtrack.services.library.syncing import load
from lawtrack.services.log import proving
from lawtrack.services.log.files import load_all
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace, open_workspace
from tests.services.proved import FILE, TODAY, begin, faults

pytestmark = pytest.mark.own_store  # there the file has every event at once


@pytest.fixture
def begun(workspace: Workspace) -> Workspace:
    return begin(workspace)


def _changed(lines: list[str]) -> list[str]:
    return [line.replace("Замечание 1", "Замечание 7") for line in lines]


def _dropped(lines: list[str]) -> list[str]:
    return [*lines[:2], *lines[3:]]


def _cut(lines: list[str]) -> list[str]:
    return lines[:-1]


def _put_in(lines: list[str]) -> list[str]:
    line = '{"event": "comment", "on": "2026-11-01", "text": "x", "by": "alice", "after": 2, "uid": "forged"}'
    return [*lines[:3], line, *lines[3:]]


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        (_changed, f"{FILE}, line 3"),
        (_dropped, f"{FILE}, after line 2"),
        (_cut, f"{FILE}, after line 5"),
        (_put_in, f"{FILE}, line 4"),
    ],
)
def test_an_edited_file_is_named_with_the_line(
    begun: Workspace, edit: Callable[[list[str]], list[str]], place: str
) -> None:
    path = begun.folder / FILE
    path.write_text("\n".join(edit(path.read_text("utf-8").splitlines())) + "\n", encoding="utf-8")
    assert faults(begun)[0][0] == place


def test_a_merge_of_two_copies_holds_in_both(begun: Workspace, tmp_path: Path) -> None:
    begun.close()
    shutil.copytree(begun.folder, tmp_path / "copy")
    copy = open_workspace(tmp_path / "copy")
    for workspace, words in ((begun, "Здесь."), (copy, "Там.")):
        Reviews(workspace, TODAY).recommend("yards", words, author="a citizen")
    mine, theirs = ((w.folder / FILE).read_text("utf-8").splitlines() for w in (begun, copy))
    for workspace in (begun, copy):
        (workspace.folder / FILE).write_text("\n".join([*mine, theirs[-1]]) + "\n", encoding="utf-8")
        load_all(workspace, TODAY)
        Reviews(workspace, TODAY).recommend("yards", "Дальше.", author="a citizen")
        found = proving.verify(workspace)
        assert (found.faults, found.notes, found.linked) == ([], [], 9)
    copy.close()


def test_a_changed_line_is_not_taken_into_a_new_store(begun: Workspace) -> None:
    path = begun.folder / FILE
    path.write_text(path.read_text("utf-8").replace("Замечание 1", "Замечание 7"), encoding="utf-8")
    begun.close()
    shutil.rmtree(begun.folder / ".lawtrack")
    report = load(open_workspace(begun.folder))
    (failed,) = [entry for entry in report.items if entry.path == FILE]
    assert "line 3: The event was changed after it was recorded" in failed.text
