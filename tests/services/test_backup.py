"""A workspace packed into one file and taken out again: the same, or nothing."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from lawtrack.errors import ExportError, InputError, StoreError
from lawtrack.services.backup import back_up, backup_name, restore
from lawtrack.services.library.library import Library
from lawtrack.services.library.syncing import SyncState, load
from lawtrack.services.workspace import Workspace, open_workspace
from tests.services.acts import SECOND, URI, courtyards, kazakh

pytestmark = pytest.mark.own_store  # a shared store has the copies that its server makes


@pytest.fixture
def archive(library: Library, tmp_path: Path) -> Path:
    for edition in (courtyards(), courtyards(SECOND), kazakh()):
        library.save(edition)
    folder = library.workspace.folder
    (folder / "forms").mkdir()
    (folder / "forms" / "ours.toml").write_text("# ours", encoding="utf-8")
    (folder / "calendar.toml").write_text("[calendar]\n", encoding="utf-8")
    target = tmp_path / "office.zip"
    back_up(library.workspace, target)
    return target


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".lawtrack" not in path.parts
    }


def rewritten(archive: Path, change: dict[str, bytes], *, honest: bool) -> Path:
    """The archive with other content; ``honest``: its list of files says so."""
    with zipfile.ZipFile(archive) as old:
        entries = {name: old.read(name) for name in old.namelist()}
    entries.update(change)
    if honest:
        manifest = json.loads(entries["backup.json"])
        for name, data in change.items():
            manifest["files"][name] = [hashlib.sha256(data).hexdigest(), len(data)]
        entries["backup.json"] = json.dumps(manifest).encode()
    made = archive.with_name("changed.zip")
    with zipfile.ZipFile(made, "w") as new:
        for name, data in entries.items():
            new.writestr(name, data)
    return made


def test_it_comes_back_with_every_file_and_text(workspace: Workspace, archive: Path, tmp_path: Path) -> None:
    packed = restore(archive, tmp_path / "again")
    assert files(packed.path) == files(workspace.folder)
    again = open_workspace(packed.path)
    library = Library(again)
    assert library.expression(URI, "kk").root == kazakh().root
    assert [hit.eid for hit in library.search("налоги")] == [
        hit.eid for hit in Library(workspace).search("налоги")
    ]
    assert {item.state for item in load(again).items} == {SyncState.UNCHANGED}
    again.close()
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.startswith(".lawtrack-")) == []


def test_an_empty_folder_is_filled_another_is_refused(archive: Path, tmp_path: Path) -> None:
    empty, full = tmp_path / "empty", tmp_path / "full"
    empty.mkdir()
    full.mkdir()
    (full / "letter.txt").write_text("x", encoding="utf-8")
    assert (restore(archive, empty).path / "lawtrack.toml").is_file()
    with pytest.raises(InputError, match="is not empty"):
        restore(archive, full)
    assert [p.name for p in full.iterdir()] == ["letter.txt"]


def test_without_a_folder_it_takes_the_old_name(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert restore(archive).path == tmp_path / "elsewhere" / "office"


@pytest.mark.parametrize("at", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("how", ["cut", "bits"])
def test_damage_is_said_and_nothing_written(archive: Path, tmp_path: Path, how: str, at: float) -> None:
    data = bytearray(archive.read_bytes())
    place = int(len(data) * at)
    if how == "cut":
        del data[place:]
    else:
        data[place : place + 64] = bytes(byte ^ 0x55 for byte in data[place : place + 64])
    archive.write_bytes(data)
    with pytest.raises(InputError) as error:
        restore(archive, tmp_path / "again")
    assert error.value.exit_code == 2
    assert not (tmp_path / "again").exists()


def test_a_file_that_is_not_what_the_list_says_is_damage(archive: Path, tmp_path: Path) -> None:
    made = rewritten(archive, {"calendar.toml": b"[calendar]\n#"}, honest=False)
    with pytest.raises(InputError, match="damaged"):
        restore(made, tmp_path / "again")
    with pytest.raises(InputError, match="damaged"):
        restore(
            rewritten(archive, {".lawtrack/store.sqlite": b"letter" * 999}, honest=True), tmp_path / "again"
        )
    assert not (tmp_path / "again").exists()


@pytest.mark.parametrize(
    "name",
    ["../evil.txt", "acts/../../evil.txt", "/evil.txt", "acts\\..\\evil.txt", "C:/evil.txt", "acts//x", "evil.txt",
     ".git/hooks/pre-commit", ".lawtrack/checkout", "acts/a\nb.xml"],
)  # fmt: skip
def test_a_path_that_leads_elsewhere_is_refused(archive: Path, tmp_path: Path, name: str) -> None:
    made = rewritten(archive, {name: b"x"}, honest=True)
    before = sorted(str(path) for path in tmp_path.rglob("*"))
    with pytest.raises(InputError):
        restore(made, tmp_path / "again")
    assert sorted(str(path) for path in tmp_path.rglob("*")) == before


def test_what_is_no_backup_is_said(tmp_path: Path) -> None:
    letter = tmp_path / "letter.zip"
    letter.write_bytes(b"a letter to the editor")
    with pytest.raises(InputError, match="no backup"):
        restore(letter, tmp_path / "again")
    with zipfile.ZipFile(letter, "w") as other:
        other.writestr("word/document.xml", "<w/>")
    with pytest.raises(InputError, match="is no backup of a workspace"):
        restore(letter, tmp_path / "again")


def test_it_is_not_written_over_a_file_of_the_workspace(library: Library) -> None:
    kept = library.workspace.folder / library.save(courtyards()).path
    data = kept.read_bytes()
    with pytest.raises(ExportError, match="a file of the workspace itself"):
        back_up(library.workspace, kept)
    assert kept.read_bytes() == data


def test_a_failure_leaves_the_archive_before(
    library: Library, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = archive.read_bytes()

    def stop(*_words: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up(library.workspace, archive, stop)
    assert archive.read_bytes() == before
    assert [path for path in archive.parent.iterdir() if path.name.startswith(".lawtrack-")] == []
    library.save(courtyards(articles=()))  # the lock is free again


def test_a_shared_store_is_left_to_its_server(workspace: Workspace, tmp_path: Path) -> None:
    (workspace.folder / "lawtrack.toml").write_text(
        f'database_url = "sqlite:///{(tmp_path / "shared.db").as_posix()}"\n', encoding="utf-8"
    )
    shared = open_workspace(workspace.folder)
    with pytest.raises(StoreError, match="shared database"):
        back_up(shared, tmp_path / "x.zip")
    shared.close()


def test_the_name_says_which_and_when(workspace: Workspace) -> None:
    assert backup_name(workspace, dt.datetime(2026, 3, 1, 9, 5, 0)) == "office-2026-03-01-090500.zip"
