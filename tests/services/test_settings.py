from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from lawtrack.config import Imprint, imprint_of, read_settings, workspace_around
from lawtrack.errors import ExportError, SettingsError
from lawtrack.services.settings import remember_language

OWN = """# my own settings
user = "A. Drafter"   # who acts
language = "ru"

# a table of somebody else
[other]
language = "de"
"""


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "own" / "config.toml"
    monkeypatch.setenv("LAWTRACK_CONFIG", str(path))
    for name in ("LAWTRACK_LANG", "LAWTRACK_USER", "LAWTRACK_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return path


def test_a_language_is_remembered_where_there_were_no_settings(file: Path) -> None:
    remember_language("kk")
    assert read_settings().language == "kk"


def test_comments_and_other_settings_stay(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(OWN, encoding="utf-8")
    remember_language("kk")
    assert file.read_text(encoding="utf-8") == OWN.replace('"ru"', '"kk"')
    assert tomllib.loads(file.read_text(encoding="utf-8"))["other"] == {"language": "de"}


def test_settings_that_cannot_be_read_are_left_as_they_are(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("user = ", encoding="utf-8")
    with pytest.raises(SettingsError, match="not valid TOML"):
        remember_language("kk")
    assert file.read_text(encoding="utf-8") == "user = "
    file.unlink()
    file.parent.rmdir()
    file.parent.write_text("no folder", encoding="utf-8")
    with pytest.raises(ExportError):
        remember_language("kk")


def test_whose_changes_are_is_asked_in_the_order_of_the_settings(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert imprint_of() == Imprint(changes="lawtrack"), "never the system's user"
    file.parent.mkdir()
    file.write_text('user = "A. Drafter"', encoding="utf-8")
    assert imprint_of().changes == "A. Drafter"
    (tmp_path / "ws").mkdir()
    (tmp_path / "ws" / "lawtrack.toml").write_text('user = "The Office"', encoding="utf-8")
    assert imprint_of(tmp_path / "ws").changes == "The Office"
    monkeypatch.chdir(tmp_path / "ws")
    assert imprint_of().changes == "The Office"
    monkeypatch.setenv("LAWTRACK_USER", "Secretary")
    assert imprint_of().changes == "Secretary"
    monkeypatch.setenv("LAWTRACK_AUTHOR", "A. Author")
    monkeypatch.setenv("LAWTRACK_COMPANY", "The Ministry")
    assert imprint_of() == Imprint("A. Author", "The Ministry", "A. Author")


def test_the_workspace_around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "ws" / "acts" / "one"
    inner.mkdir(parents=True)
    (tmp_path / "ws" / "lawtrack.toml").write_text("", encoding="utf-8")
    assert workspace_around() is None
    assert workspace_around(start=inner) == tmp_path / "ws"
    assert workspace_around(inner) is None, "what is named is not looked for above"
    monkeypatch.setenv("LAWTRACK_WORKSPACE", str(tmp_path / "ws"))
    assert workspace_around() == tmp_path / "ws"
