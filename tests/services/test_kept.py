"""Nothing is overwritten or dropped: every event stands in its file at once, and git carries the work."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack.errors import ConflictError, ExportError, InputError, WorkflowError
from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind
from lawtrack.services.bills.bills import Bills
from lawtrack.services.library.altering import set_act
from lawtrack.services.library.library import Library
from lawtrack.services.library.requisites import Requisites
from lawtrack.services.library.syncing import SyncState, dump, load
from lawtrack.services.library.waiting import waiting_files
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.reviews.experts import Experts
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace, init_workspace, open_workspace
from tests.services.kept import begun, lines_of, said, states, told
from tests.services.random_steps import TODAY, Office

__all__ = ["begun"]


_STEPS = int(os.environ.get("LAWTRACK_STEPS", "40"))
"""Random commands of one run, the store deleted after each; 200 and more are for a longer look (``make kept``)."""


@pytest.mark.own_store
@pytest.mark.parametrize("seed", [1])
def test_the_store_may_be_deleted_after_each_command(begun: Workspace, tmp_path: Path, seed: int) -> None:
    act = tmp_path / "7-VI.txt"
    act.write_text("Статья 1. Дворы\n\n      1. Двор открыт для всех жителей.\n", encoding="utf-8")
    Library(begun).import_file(act, edition=dt.date(2024, 1, 1))
    office = Office(begun, seed, tmp_path / "new.txt", alone=True)
    for number, kind in enumerate(office.commands(_STEPS)):
        if number % 10 == 0:
            named = Requisites(titles={Lang.RU: f"О дворах {number}"}, date=dt.date(2020, 1, 1))
            set_act(begun, "7-vi", named)
        events, bills, acts = told(begun), said(begun), Library(begun).works()
        begun.close()
        shutil.rmtree(begun.folder / ".lawtrack")
        report = load(begun)
        assert not report.unsettled, kind
        assert [item.text for item in report.items if item.state is SyncState.NOTE] == [], kind
        assert told(begun) == events, kind
        assert said(begun) == bills, kind
        assert Library(begun).works() == acts, kind
    assert len(office.done) > 10
    assert office.done >= {EventKind.RENAME, EventKind.REMOVE, EventKind.LINK, EventKind.SETTLE}


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def clones(begun: Workspace, tmp_path: Path) -> Iterator[tuple[Workspace, Workspace]]:
    begun.close()
    git(begun.folder, "init", "-q", "-b", "main")
    git(begun.folder, "add", "-A")
    git(begun.folder, "commit", "-q", "-m", "begun")
    made = []
    for name in ("one", "two"):
        git(tmp_path, "clone", "-q", str(begun.folder), name)
        made.append(open_workspace(tmp_path / name))
        assert not load(made[-1]).unsettled
    yield made[0], made[1]
    for workspace in made:
        workspace.close()


def merge(one: Workspace, two: Workspace) -> None:
    """Bring the work of both into both by git, and load it."""
    for workspace in (one, two):
        git(workspace.folder, "add", "-A")
        git(workspace.folder, "commit", "-q", "--allow-empty", "-m", "work")
    for workspace, other in ((one, two), (two, one)):
        git(workspace.folder, "pull", "-q", "--no-rebase", "--no-edit", str(other.folder), "main")
    for workspace in (one, two):
        assert not load(workspace).unsettled


@pytest.mark.own_store
@pytest.mark.parametrize("seed", [3, 4])
def test_two_clones_of_twenty_events_each_are_forty_when_merged(
    clones: tuple[Workspace, Workspace], tmp_path: Path, seed: int
) -> None:
    one, two = clones
    before = sum(map(len, told(one).values()))
    kinds: set[EventKind] = set()
    for again in range(2):  # what was merged is worked on, and merged again
        for n, workspace in enumerate(clones):
            office = Office(workspace, seed * 100 + again * 10 + n, tmp_path / f"text{n}.txt")
            office.work(20)
            kinds |= office.done
        merge(one, two)
        before += 40
        assert sum(map(len, told(one).values())) == before
        assert told(one) == told(two)
        assert said(one) == said(two)
    fresh = open_workspace(Path(git(tmp_path, "clone", "-q", str(one.folder), "fresh") or tmp_path / "fresh"))
    assert not load(fresh).unsettled
    assert told(fresh) == told(one)
    fresh.close()
    assert len(kinds) > 10


@pytest.mark.own_store
def test_the_first_texts_of_two_clones_do_not_meet_under_one_name(
    clones: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    one, two = clones
    for workspace, word in ((one, "жаңа"), (two, "басқа")):
        text = tmp_path / f"{word}.txt"
        words = f"1-бап. «Аулалар туралы» Заңға мынадай {word} өзгерістер енгізілсін және толықтырулар.\n"
        text.write_text(words, encoding="utf-8")
        Bills(workspace, TODAY).add("yards", text, Lang.KK)
    merge(one, two)
    assert told(one) == told(two)
    assert said(one) == said(two)
    files = sorted(path.name for path in (one.amendments / "yards").glob("kk@v1*"))
    assert len(files) == 2, "both texts are there"
    kept = Bills(one, TODAY).get("yards").version.text(Lang.KK)
    assert kept is not None
    assert kept.file in files


@pytest.mark.own_store
def test_due_knows_of_files_that_git_brought(clones: tuple[Workspace, Workspace]) -> None:
    one, two = clones
    Reviews(two, TODAY).recommend("yards", "Сократить.", author="x")
    for workspace in (one, two):
        git(workspace.folder, "add", "-A")
        git(workspace.folder, "commit", "-q", "--allow-empty", "-m", "work")
    assert waiting_files(one) == []
    git(one.folder, "pull", "-q", "--no-rebase", "--no-edit", str(two.folder), "main")
    assert waiting_files(one) == ["amendments/yards/workflow.jsonl"]
    assert not load(one).unsettled
    assert waiting_files(one) == []
    Reviews(one, TODAY).recommend("yards", "Дополнить.", author="x")
    assert waiting_files(one) == [], "what lawtrack wrote itself waits for nobody"


@pytest.mark.parametrize(
    ("words", "added"),
    [
        (None, 5),
        ("", 5),
        ("*.docx binary", 5),
        ("amendments/**/*.jsonl -merge\n", 4),
        ("*.docx binary\r\nacts/** text eol=lf\r\n", 4),
    ],
)
def test_git_is_told_how_to_merge_and_lines_of_a_person_stay(
    begun: Workspace, words: str | None, added: int
) -> None:
    file = begun.folder / ".gitattributes"
    file.unlink()
    if words is not None:
        file.write_bytes(words.encode())
    assert ".gitattributes" in states(load(begun))
    now = file.read_bytes().decode()
    assert now.startswith(words or "")
    rules = [line for line in now[len(words or "") :].splitlines() if line and not line.startswith("#")]
    assert len(rules) == added
    assert now.count("amendments/**/*.jsonl") == 1
    assert ".gitattributes" not in states(load(begun))
    assert file.read_bytes().decode() == now


@pytest.mark.own_store
def test_a_bill_renamed_in_one_clone_keeps_what_the_other_wrote(clones: tuple[Workspace, Workspace]) -> None:
    one, two = clones
    assert Bills(one, TODAY).rename("yards", "courts").slug == "courts"
    Reviews(two, TODAY).recommend("yards", "Сократить.", author="x")
    merge(one, two)
    assert told(one) == told(two)
    for workspace in clones:
        assert {bill.slug for bill in Bills(workspace, TODAY).list()} == {"courts", "streets"}
        (row,) = Reviews(workspace, TODAY).recommendations("courts")
        assert row.recommendation.text == "Сократить."
        assert not (workspace.amendments / "yards").exists()
    assert said(one) == said(two)
    Reviews(two, TODAY).respond("courts/1", "accepted")


@pytest.mark.own_store
def test_a_renaming_that_cannot_be_recorded_leaves_the_folder_its_name(
    begun: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines, events = lines_of(begun).read_bytes(), told(begun)
    with monkeypatch.context() as broken:
        broken.setattr(WorkflowLog, "_append", lambda *_given: (_ for _ in ()).throw(WorkflowError("full")))
        with pytest.raises(WorkflowError, match="full"):
            Bills(begun, TODAY).rename("yards", "courts")
    assert (lines_of(begun).read_bytes(), told(begun)) == (lines, events)
    assert not (begun.amendments / "courts").exists()
    Bills(begun, TODAY).rename("yards", "courts")
    assert [e.kind for e in told(begun)["courts"]][-1] is EventKind.RENAME
    assert b'"event": "rename"' in lines_of(begun, "courts").read_bytes()


@pytest.mark.own_store
def test_one_number_given_in_two_clones_names_neither(clones: tuple[Workspace, Workspace]) -> None:
    one, two = clones
    for workspace, word in ((one, "Сократить."), (two, "Дополнить.")):
        Reviews(workspace, TODAY).recommend("yards", word, author=word)
        Reviews(workspace, TODAY).respond("yards/1", "rejected", f"ответ: {word}")
    merge(one, two)
    rows = [row.recommendation for row in Reviews(one, TODAY).recommendations("yards")]
    assert {r.id for r in rows} == {f"1-{r.uid[:4]}" for r in rows}
    for remark in rows:
        assert [a.reason for a in remark.responses] == [f"ответ: {remark.text}"]
    with pytest.raises(WorkflowError, match="two copies") as refused:
        Reviews(one, TODAY).respond("yards/1", "accepted", revision=2)
    assert all(r.id in refused.value.message for r in rows)
    Reviews(one, TODAY).respond(f"yards/{rows[0].id}", "accepted", revision=2)
    assert Reviews(one, TODAY).recommend("yards", "Ещё.", author="x").recommendation.id == "2"


@pytest.mark.own_store
def test_two_answers_to_one_remark_are_both_kept_and_said(clones: tuple[Workspace, Workspace]) -> None:
    one, two = clones
    Reviews(one, TODAY).recommend("yards", "Сократить.", author="x")
    merge(one, two)
    Reviews(one, TODAY).respond("yards/1", "accepted")
    Reviews(two, TODAY).respond("yards/1", "rejected", "Нет.")
    for workspace in (one, two):
        git(workspace.folder, "commit", "-q", "-am", "answers")
    for mine, theirs in ((one, two), (two, one)):  # who merges is told, whoever was first
        git(mine.folder, "pull", "-q", "--no-rebase", "--no-edit", str(theirs.folder), "main")
        report = load(mine)
        assert not report.unsettled
        told_of = [item.text for item in report.items if "meantime" in item.text]
        assert len(told_of) == 1, report.items
        assert "workflow.jsonl, line " in told_of[0]
        assert not any("meantime" in item.text for item in load(mine).items)  # and once
        (row,) = Reviews(mine, TODAY).recommendations("yards")
        assert [a.decision.value for a in row.recommendation.responses] == ["accepted", "rejected"]


@pytest.mark.own_store
def test_an_entry_of_the_registry_that_two_clones_wrote_otherwise_is_said_in_both(
    clones: tuple[Workspace, Workspace],
) -> None:
    one, two = clones
    Experts(one, TODAY).add("new", "ngo", {Lang.RU: "Первый"})
    Experts(two, TODAY).add("other", "ngo", {Lang.RU: "Другой"})
    Experts(two, TODAY).add("new", "expert", {Lang.RU: "Второй"})
    Experts(two, TODAY).change("new", note="mine")  # whoever wrote it has seen his own
    for workspace in (one, two):
        git(workspace.folder, "commit", "-q", "-am", "experts")
    for mine, theirs in ((one, two), (two, one)):
        git(mine.folder, "pull", "-q", "--no-rebase", "--no-edit", str(theirs.folder), "main")
        told_of = [item.text for item in load(mine).items if "wrote the entry «new» otherwise" in item.text]
        assert told_of
        assert not any("otherwise" in item.text for item in load(mine).items)
        assert Experts(mine, TODAY).get("new").note == "mine"


@pytest.mark.own_store
def test_marks_of_a_conflict_are_one_sentence_and_other_bills_go_on(begun: Workspace) -> None:
    path = lines_of(begun)
    words = path.read_text(encoding="utf-8")
    path.write_text(words + "<<<<<<< HEAD\n=======\n>>>>>>> other\n", encoding="utf-8")
    begun.close()
    shutil.rmtree(begun.folder / ".lawtrack")
    report = load(begun)
    assert report.unsettled
    assert (
        "line 3: git has left a conflict here (<<<<<<<)" in states(report)["amendments/yards/workflow.jsonl"]
    )
    assert [bill.slug for bill in Bills(begun, TODAY).list()] == ["streets"]


@pytest.mark.own_store
@pytest.mark.parametrize(
    ("old", "new"),
    [('"ru": "yards"', '"ru": "gardens"'), ('"by": "', '"by": "not '), ('"after": 1', '"after": 0')],
)
def test_a_line_edited_by_hand_is_a_conflict_in_both_directions(begun: Workspace, old: str, new: str) -> None:
    path = lines_of(begun)
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new, 1), encoding="utf-8")
    edited = path.read_bytes()
    with pytest.raises(ConflictError, match="has changes"):
        Reviews(begun, TODAY).recommend("yards", "Сократить.", author="x")
    for report in (load(begun), dump(begun)):
        assert report.unsettled
        assert "events are never changed" in states(report)["amendments/yards/workflow.jsonl"]
    assert path.read_bytes() == edited
    assert len(told(begun)["yards"]) == 2
    path.write_text(words, encoding="utf-8")
    Reviews(begun, TODAY).recommend("yards", "Сократить.", author="x")


@pytest.mark.own_store
def test_a_line_taken_out_by_hand_is_a_conflict_in_both_directions(begun: Workspace) -> None:
    path = lines_of(begun)
    path.write_text(path.read_text(encoding="utf-8").splitlines()[1] + "\n", encoding="utf-8")
    edited = path.read_bytes()
    for report in (load(begun), dump(begun)):
        assert report.unsettled
        assert "1 event was taken" in states(report)["amendments/yards/workflow.jsonl"]
    assert path.read_bytes() == edited
    path.unlink()
    assert not dump(begun).unsettled
    assert len(path.read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.own_store
def test_a_link_out_of_the_folder_and_a_file_that_is_read_only_take_no_step(
    begun: Workspace, tmp_path: Path
) -> None:
    path = lines_of(begun)
    count = len(told(begun)["yards"])
    path.chmod(0o400)
    with pytest.raises(ExportError, match="read-only") as refused:
        Reviews(begun, TODAY).recommend("yards", "Сократить.", author="x")
    assert refused.value.hint == "Check the rights on the workspace."
    path.chmod(0o600)
    outside = path.rename(tmp_path / "outside.jsonl")
    whole = outside.read_bytes()
    path.symlink_to(outside)
    with pytest.raises(InputError, match="link out of the workspace"):
        Reviews(begun, TODAY).recommend("yards", "Сократить.", author="x")
    assert path.is_symlink()
    assert outside.read_bytes() == whole
    assert len(told(begun)["yards"]) == count


@pytest.mark.own_store
def test_an_older_file_takes_nothing_back_and_dump_writes_the_rest(begun: Workspace) -> None:
    path = lines_of(begun)
    whole = path.read_bytes()
    path.write_bytes(whole.splitlines(keepends=True)[0])
    report = load(begun)
    assert report.unsettled
    assert states(report)["amendments/yards/workflow.jsonl"] == "1 event is in the store only"
    assert not dump(begun).unsettled
    assert path.read_bytes() == whole


@pytest.mark.own_store
def test_a_folder_of_two_clones_that_began_one_bill_has_it_once(tmp_path: Path) -> None:
    one = init_workspace(tmp_path / "one")
    two = init_workspace(tmp_path / "two")
    Bills(one, TODAY).new("yards", {Lang.RU: "Дворы"})
    Bills(two, TODAY).new("yards", {Lang.KK: "Аулалар"})
    both = lines_of(one).read_text(encoding="utf-8") + lines_of(two).read_text(encoding="utf-8")
    for workspace in (one, two):
        lines_of(workspace).write_text(both, encoding="utf-8")
        assert not load(workspace).unsettled
    assert said(one) == said(two)
    (bill,) = Bills(one, TODAY).list()
    assert set(bill.titles) == {Lang.RU, Lang.KK}
    one.close()
    two.close()
