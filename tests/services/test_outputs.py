"""What a person has changed is not written over, and a text in another language is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.errors import ExportError, InputError
from lawtrack.model.document import Lang
from lawtrack.services.bills.bills import Bills
from lawtrack.services.demo import copy_sample, is_used, mark_made
from lawtrack.services.outputs import free_place, write_output
from lawtrack.services.workspace import Workspace

RU = "Статья 1. Внести в Закон Республики Казахстан «О дворах» следующие изменения: статью 5 исключить.\n"
KK = "1-бап. «Аулалар туралы» Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін: 5-бап алып тасталсын.\n"
EN = "Article 1. The following amendments shall be made to the Law on Courtyards: Article 5 shall be deleted.\n"


def test_a_file_changed_since_it_was_written_stays(workspace: Workspace) -> None:
    path = workspace.folder / "table.docx"
    write_output(workspace, path, b"first")
    write_output(workspace, path, b"second")
    assert path.read_bytes() == b"second"
    path.write_bytes(b"edited in Word")
    with pytest.raises(ExportError, match="was changed since"):
        write_output(workspace, path, b"third")
    assert path.read_bytes() == b"edited in Word"
    other = free_place(workspace, path)
    assert other.name == "table-2.docx"
    write_output(workspace, other, b"third")
    assert free_place(workspace, path) == other
    path.unlink()
    assert free_place(workspace, path) == path


def test_a_file_that_was_not_written_here_may_be_named_but_is_never_chosen(workspace: Workspace) -> None:
    path = workspace.folder / "notes.txt"
    path.write_bytes(b"notes")
    assert free_place(workspace, path).name == "notes-2.txt"
    write_output(workspace, path, b"asked for by name")
    assert path.read_bytes() == b"asked for by name"


@pytest.mark.own_store
@pytest.mark.parametrize(
    ("words", "lang", "why"),
    [
        (KK, Lang.RU, "is in «kk», not in «ru»"),
        (RU, Lang.KK, "is in «ru», not in «kk»"),
        (EN, Lang.RU, "is in «en», not in «ru»"),
        (EN, None, "not read yet"),
        (RU + KK, Lang.RU, "not clear"),
        (KK + RU, None, "not clear"),
        ("1) 2) 3)\n", Lang.RU, "not clear"),
    ],
)
def test_a_text_in_another_language_is_refused(
    workspace: Workspace, tmp_path: Path, words: str, lang: Lang | None, why: str
) -> None:
    bills = Bills(workspace)
    bills.new("yards", {Lang.RU: "О дворах"})
    file = tmp_path / "text.txt"
    file.write_text(words, encoding="utf-8")
    with pytest.raises(InputError, match=why):
        bills.add("yards", file, lang)
    assert [path.name for path in (workspace.amendments / "yards").iterdir()] == ["workflow.jsonl"]


@pytest.mark.own_store
def test_a_text_that_follows_another_one_leaves_it_where_it_is(workspace: Workspace, tmp_path: Path) -> None:
    bills = Bills(workspace)
    bills.new("yards", {Lang.RU: "О дворах"})
    file = tmp_path / "text.txt"
    for words in (RU, RU.replace("5", "6"), RU):
        file.write_text(words, encoding="utf-8")
        bill = bills.add("yards", file)
    (text,) = bill.version.texts
    assert text.file == "ru@v1.txt"
    kept = sorted(path.read_text(encoding="utf-8") for path in (workspace.amendments / "yards").glob("ru@*"))
    assert kept == [RU, RU.replace("5", "6")]


def test_a_demonstration_counts_as_used_when_a_file_is_not_as_it_was_made(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "demo"
    for name in ("acts", "amendments"):
        (source / name).mkdir(parents=True)
    (source / "lawtrack.toml").write_text("", encoding="utf-8")
    assert not is_used(target)
    copy_sample(source, target)
    mark_made(target)
    assert not is_used(target)
    (target / ".lawtrack" / "store.sqlite").write_bytes(b"opened")
    assert not is_used(target)
    (target / "amendments" / "note.txt").write_text("work", encoding="utf-8")
    assert is_used(target)
    copy_sample(source, target)
    mark_made(target)
    assert not is_used(target)
