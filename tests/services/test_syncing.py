"""load and dump: files and store kept in step, conflicts reported, nothing overwritten."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from lawtrack import remedies
from lawtrack.errors import ConflictError
from lawtrack.formats.akn import write_akn
from lawtrack.services.library.library import Library
from lawtrack.services.library.syncing import SyncReport, SyncState, dump, load
from lawtrack.services.pending import digest_of
from lawtrack.services.workspace import Workspace
from lawtrack.store.checkouts import mark_seen, seen_file, seen_files
from lawtrack.store.documents import all_texts
from tests.services.acts import SECOND, URI, article, courtyards, kazakh

REGISTER: dict[str, list[dict[str, object]]] = {
    "dossiers": [{"dossier": "sdg-4", "titles": {"en": "Education", "ru": "Образование"}}],
    "works": [
        {
            "slug": "education",
            "kind": "law",
            "date": "2007-07-27",
            "number": "319-III",
            "titles": {"ru": "Об образовании"},
            "aliases": {"adilet": "Z070000319_"},
            "dossiers": [{"dossier": "sdg-4", "asks": {"en": "9 amendments"}}, "sdg-16"],
        },
        {
            "slug": "moh-262",
            "kind": "order",
            "date": "2022-12-15",
            "number": "ҚР ДСМ-262/2020",
            "doubtful": "Date and number disagree.",
        },
    ],
}


def states(report: SyncReport) -> dict[str, SyncState]:
    return {item.path: item.state for item in report.items}


@pytest.fixture
def kept(library: Library) -> Path:
    return library.workspace.folder / library.save(courtyards()).path


def edit(file: Path, old: str = "открыт", new: str = "закрыт") -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def change_store(workspace: Workspace, text: str = "Двор снесён.") -> None:
    """A store that has changed while the file has not: as a shared database may."""
    name = "acts/321-vi/ru@2020-06-01.xml"
    file = workspace.folder / name
    before = file.read_bytes() if file.exists() else None
    edition = courtyards(articles=(article("1", "Двор", text),))
    with workspace.reading() as session:
        (seen,) = seen_files(session).values()
    assert seen.path == name
    Library(workspace).save(edition)
    with workspace.session() as session:
        mark_seen(session, edition.uri, seen.path, seen.digest)
    if before is not None:
        file.write_bytes(before)


def test_files_of_another_workspace_are_taken_in(library: Library, kept: Path, tmp_path: Path) -> None:
    from lawtrack.services.workspace import init_workspace

    library.save(kazakh())
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("LAWTRACK_DATABASE_URL", raising=False)  # the other one has a store of its own
        other = init_workspace(tmp_path / "other")
        shutil.copytree(library.workspace.acts, other.acts, dirs_exist_ok=True)
        assert set(states(load(other)).values()) == {SyncState.NEW}
        assert Library(other).expression(URI, "kk").root == kazakh().root
        assert set(states(load(other)).values()) == {SyncState.UNCHANGED}
        other.close()


def test_loading_and_dumping_twice_changes_nothing(workspace: Workspace, kept: Path) -> None:
    data = kept.read_bytes()
    for act in (load, dump, load, dump):
        assert set(states(act(workspace)).values()) == {SyncState.UNCHANGED}
    assert kept.read_bytes() == data


def test_an_edited_file_changes_the_store(workspace: Workspace, kept: Path) -> None:
    edit(kept)
    assert set(states(load(workspace)).values()) == {SyncState.CHANGED}
    library = Library(workspace)
    assert [hit.eid for hit in library.search("закрыт")] == ["art_1"]
    assert library.search("открыт") == ()


def test_dump_does_not_overwrite_an_edited_file(workspace: Workspace, kept: Path) -> None:
    edit(kept)
    data = kept.read_bytes()
    report = dump(workspace)
    assert set(states(report).values()) == {SyncState.NOTE}
    assert kept.read_bytes() == data


def test_a_file_that_is_gone_is_told_and_dump_writes_it(workspace: Workspace, kept: Path) -> None:
    data = kept.read_bytes()
    kept.unlink()
    (item,) = load(workspace).items
    assert item.state is SyncState.NOTE
    assert "gone" in item.text
    assert set(states(dump(workspace)).values()) == {SyncState.NEW}
    assert kept.read_bytes() == data


def test_a_store_that_changed_alone_is_dumped_not_loaded(workspace: Workspace, kept: Path) -> None:
    change_store(workspace)
    report = load(workspace)
    (item,) = report.items
    assert item.state is SyncState.OLDER
    assert report.unsettled
    assert item.remedy == remedies.write_files()
    assert set(states(dump(workspace)).values()) == {SyncState.CHANGED}
    assert "снесён" in kept.read_text(encoding="utf-8")


def test_both_changed_is_a_conflict_and_nothing_is_touched(workspace: Workspace, kept: Path) -> None:
    change_store(workspace)
    edit(kept)
    data = kept.read_bytes()
    for act in (load, dump):
        report = act(workspace)
        assert set(states(report).values()) == {SyncState.CONFLICT}
        assert report.unsettled
    assert kept.read_bytes() == data
    assert "снесён" in Library(workspace).expression(URI).root.children[1].text


def test_import_does_not_overwrite_an_edited_file(library: Library, kept: Path) -> None:
    edit(kept)
    data = kept.read_bytes()
    with pytest.raises(ConflictError) as error:
        library.save(courtyards(articles=(article("1", "Двор", "Двор снесён."),)))
    assert error.value.exit_code == 3
    assert kept.read_bytes() == data
    assert "открыт" in library.expression(URI).root.children[1].text


def test_a_broken_file_does_not_stop_the_others(workspace: Workspace, kept: Path) -> None:
    broken = workspace.acts / "a-broken.xml"
    broken.write_text("<akomaNtoso><act>", encoding="utf-8")
    foreign = workspace.acts / "table.docx"
    foreign.write_bytes(b"PK")
    edit(kept)
    found = states(load(workspace))
    assert found["acts/a-broken.xml"] is SyncState.FAILED
    assert found["acts/table.docx"] is SyncState.NOTE
    assert found["acts/321-vi/ru@2020-06-01.xml"] is SyncState.CHANGED


def test_a_file_that_was_moved_is_followed(workspace: Workspace, kept: Path) -> None:
    target = workspace.acts / "courtyards.xml"
    kept.rename(target)
    load(workspace)
    with workspace.reading() as session:
        assert [text.path for text in all_texts(session)] == ["acts/courtyards.xml"]
    assert set(states(load(workspace)).values()) == {SyncState.UNCHANGED}


def test_two_files_of_one_text_are_a_conflict(workspace: Workspace, kept: Path) -> None:
    shutil.copy(kept, workspace.acts / "z-copy.xml")
    assert states(load(workspace))["acts/z-copy.xml"] is SyncState.CONFLICT


def test_a_file_that_holds_another_text_now_forgets_the_first(workspace: Workspace, kept: Path) -> None:
    kept.write_bytes(write_akn(courtyards(SECOND)))
    load(workspace)
    with workspace.reading() as session:
        assert [text.uri for text in all_texts(session)] == [f"{URI}/rus@2022-01-01"]


@pytest.mark.parametrize("name", ["register.json", "register.jsonl"])
def test_the_register_is_read(workspace: Workspace, name: str) -> None:
    file = workspace.acts / name
    if name.endswith("l"):
        rows = [*REGISTER["dossiers"], *REGISTER["works"]]
        file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    else:
        file.write_text(json.dumps(REGISTER, ensure_ascii=False), encoding="utf-8")
    assert states(load(workspace)) == {f"acts/{name}": SyncState.CHANGED}
    assert states(load(workspace)) == {f"acts/{name}": SyncState.UNCHANGED}
    data = file.read_bytes()
    assert states(dump(workspace)) == {f"acts/{name}": SyncState.UNCHANGED}
    assert file.read_bytes() == data
    library = Library(workspace)
    item = library.item("Z070000319_")
    assert item.work.uri == "/akn/kz/act/2007-07-27/319-III"
    assert [place.slug for place in item.dossiers] == ["sdg-4", "sdg-16"]
    assert item.dossiers[0].asks["en"] == "9 amendments"
    doubtful = library.work("ҚР ДСМ-262/2020")
    assert doubtful.uri == "/akn/kz/act/2022-12-15/moh-262"
    assert doubtful.doubtful == "Date and number disagree."
    assert [d.slug for d in library.dossiers()] == ["sdg-4", "sdg-16"]
    assert [i.work.slug for i in library.shelf("sdg-16")] == ["education"]


@pytest.mark.parametrize(
    ("works", "words"),
    [
        ('[{"number": "1"}]', "needs «uri»"),
        ('[{"titles": {"ru": "а"}, "date": "27.07.2007", "slug": "a"}]', "is no date"),
        ('[{"titles": {"de": "a"}, "uri": "/akn/kz/act/1"}]', "«titles» is «de»"),
        ('[{"number": "1", "uri": "/akn/kz/act/1", "kind": "lex"}]', "«kind» is «lex»"),
        ('[{"number": "1", "uri": "/akn/kz/act/1", "slig": "x"}]', "unknown key «slig»"),
        ("[3]", "is no object"),
        ("[", "not valid JSON"),
    ],
)
def test_a_wrong_register_is_told_in_one_sentence(workspace: Workspace, works: str, words: str) -> None:
    (workspace.acts / "register.json").write_text('{"works": ' + works + "}", encoding="utf-8")
    (item,) = load(workspace).items
    assert item.state is SyncState.FAILED
    assert words in item.text
    assert Library(workspace).works() == ()


def test_an_act_registered_in_the_program_is_dumped(library: Library) -> None:
    from lawtrack.model.document import Work

    library.register(Work(URI, aliases=(("slug", "courtyards"),), number="321-VI"))
    assert states(dump(library.workspace)) == {"acts/register.json": SyncState.NEW}
    written = json.loads((library.workspace.acts / "register.json").read_text(encoding="utf-8"))
    assert [work["slug"] for work in written["works"]] == ["courtyards"]
    assert set(states(load(library.workspace)).values()) == {SyncState.UNCHANGED}


def test_file_and_store_agree_after_every_save(library: Library, kept: Path) -> None:
    with library.workspace.reading() as session:
        (text,) = all_texts(session)
        seen = seen_file(session, text.uri)
    assert text.digest == seen.digest == digest_of(kept.read_bytes())
    assert seen.path == text.path
