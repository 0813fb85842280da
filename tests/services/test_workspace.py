"""Finding and opening a workspace, its settings, and what is said where that fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack import i18n, remedies
from lawtrack.config import Settings, read_settings
from lawtrack.errors import SettingsError, StoreError
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import Workspace, init_workspace, open_workspace
from tests.services.acts import URI, courtyards

pytestmark = pytest.mark.own_store  # where a folder has its store, and what is said where it has none


def test_a_new_workspace_has_its_folders_and_store(workspace: Workspace) -> None:
    assert workspace.acts.is_dir()
    assert workspace.amendments.is_dir()
    assert (workspace.folder / ".lawtrack" / "store.sqlite").is_file()
    assert ".lawtrack/" in (workspace.folder / ".gitignore").read_text(encoding="utf-8")
    assert read_settings(workspace.folder) == Settings()


def test_a_workspace_is_not_made_twice(workspace: Workspace) -> None:
    with pytest.raises(StoreError, match="already"):
        init_workspace(workspace.folder)


def test_a_workspace_is_made_around_files_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "acts").mkdir()
    (tmp_path / "acts" / "a.xml").write_text("<a/>", encoding="utf-8")
    init_workspace(tmp_path).close()
    assert (tmp_path / "acts" / "a.xml").read_text(encoding="utf-8") == "<a/>"


def test_it_is_found_upwards(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = workspace.acts / "some" / "where"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    assert open_workspace().folder == workspace.folder


def test_the_environment_names_one(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LAWTRACK_WORKSPACE", str(workspace.folder))
    assert open_workspace().folder == workspace.folder


def test_no_workspace_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match="no workspace here") as error:
        open_workspace()
    assert error.value.remedy == remedies.make_workspace()
    with pytest.raises(StoreError, match="is no workspace"):
        open_workspace(tmp_path)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be made a workspace"):
        init_workspace(tmp_path / "file" / "office")


def test_a_store_folder_that_cannot_be_made_is_said(workspace: Workspace) -> None:
    workspace.close()
    store = workspace.folder / ".lawtrack"
    for file in store.iterdir():
        file.unlink()
    store.rmdir()
    store.write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be written"), open_workspace(workspace.folder).reading():
        pass


def test_a_lost_store_is_made_again_from_the_files(library: Library) -> None:
    from lawtrack.services.library.syncing import load

    library.save(courtyards())
    library.workspace.close()
    for file in (library.workspace.folder / ".lawtrack").iterdir():
        file.unlink()
    again = open_workspace(library.workspace.folder)
    assert load(again).items[0].state == "new"
    assert Library(again).expression(URI).root == courtyards().root
    again.close()


def test_later_settings_win(workspace: Workspace, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('user = "A. User"\nform = "B"\nprofile = "report-2024"\n', encoding="utf-8")
    (workspace.folder / "lawtrack.toml").write_text('form = "C"\nprofile = "law"\n', encoding="utf-8")
    env = {"LAWTRACK_CONFIG": str(own), "LAWTRACK_PROFILE": "report-2024"}
    settings = read_settings(workspace.folder, env)
    assert (settings.who, settings.form, settings.profile) == ("A. User", "C", "report-2024")


@pytest.mark.parametrize(
    ("content", "words", "hint"),
    [
        ('langauge = "ru"', "unknown setting «langauge»", "«language»"),
        ('colour = "red"', "unknown setting «colour»", "Known settings"),
        ('language = "de"', "not a language", "ru, kk, en"),
        ("user = 3", "must be a text", ""),
        ("user = ", "not valid TOML", ""),
    ],
)
def test_a_wrong_setting_names_file_and_key(
    workspace: Workspace, content: str, words: str, hint: str
) -> None:
    file = workspace.folder / "lawtrack.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=words) as error:
        open_workspace(workspace.folder)
    assert str(file) in error.value.message
    assert hint in error.value.hint


def test_the_workspace_chooses_the_language(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LAWTRACK_LANG", raising=False)
    before = i18n.language()
    (workspace.folder / "lawtrack.toml").write_text('language = "kk"', encoding="utf-8")
    try:
        open_workspace(workspace.folder)
        assert i18n.language() == "kk"
        monkeypatch.setenv("LAWTRACK_LANG", "ru_RU.UTF-8")
        open_workspace(workspace.folder)
        assert i18n.language() == "ru"
    finally:
        i18n.use(before)


def test_who_acts_is_the_environments_user_else_the_systems(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert workspace.user
    monkeypatch.setenv("LAWTRACK_USER", "Отдел")
    assert open_workspace(workspace.folder).user == "Отдел"
