"""Roles: with SQLite advice that the services give; with PostgreSQL what the server refuses to a second account."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import ProgrammingError

from lawtrack.errors import InputError, LawtrackError, StoreError, WorkflowError
from lawtrack.model.document import Lang
from lawtrack.reviewing.roles import Person, Role
from lawtrack.services import people
from lawtrack.services.bills.bills import Bills
from lawtrack.services.library.syncing import dump, load
from lawtrack.services.log import proving
from lawtrack.services.reviews.experts import Experts
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace, init_workspace, open_workspace
from lawtrack.tui.office import Office
from lawtrack.tui.presenters.present import others
from tests import postgres
from tests.services.proved import TODAY

LAW = "О внесении изменений в Закон «О дворах»\n\nСтатья 1. Внести в Закон «О дворах» следующие изменения:\n\n1) статью 1 исключить.\n"


def begin(workspace: Workspace, folder: Path) -> None:
    """A bill under review by two bodies, with a remark of the one."""
    experts = Experts(workspace, TODAY)
    for slug in ("npp", "council"):
        experts.add(slug, "ngo", {Lang.RU: slug})
    bills = Bills(workspace, TODAY)
    bills.new("yards", {Lang.RU: "О дворах"})
    (folder / "law.txt").write_text(LAW, encoding="utf-8")
    bills.add("yards", folder / "law.txt", Lang.RU)
    reviews = Reviews(workspace, TODAY)
    for slug in ("npp", "council"):
        reviews.send("yards", slug, "ngo")
    reviews.recommend("yards", "Против.", review="r2")


Step = Callable[[Workspace], object]
ALLOWED: dict[str, Step] = {
    "recommend": lambda w: Reviews(w, TODAY).recommend("yards", "За.", review="r1"),
    "recommend outside": lambda w: Reviews(w, TODAY).recommend("yards", "За.", author="npp"),
    "receive": lambda w: Reviews(w, TODAY).receive("yards/r1", conclusion="Нет возражений."),
}
REFUSED: dict[str, Step] = {
    "begin a bill": lambda w: Bills(w, TODAY).new("streets", {Lang.RU: "Об улицах"}),
    "a version": lambda w: Bills(w, TODAY).version("yards"),
    "rename": lambda w: Bills(w, TODAY).rename("yards", "other"),
    "for another review": lambda w: Reviews(w, TODAY).recommend("yards", "За.", review="r2"),
    "for another body": lambda w: Reviews(w, TODAY).recommend("yards", "За.", author="council"),
    "receive of another": lambda w: Reviews(w, TODAY).receive("yards/r2"),
    "answer": lambda w: Reviews(w, TODAY).respond("yards/1", "accepted"),
    "close": lambda w: Reviews(w, TODAY).close("yards/r1"),
    "take back another's": lambda w: Reviews(w, TODAY).take_back("yards/1", "Ошибка."),
    "the registry": lambda w: Experts(w, TODAY).add("x", "ngo", {Lang.RU: "x"}),
}


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with its own store, where bob is a reviewer and eve a reader; alice made it."""
    folder = tmp_path_factory.mktemp("trusted")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "none.toml"))
        patch.setenv("LAWTRACK_USER", "alice")
        workspace = init_workspace(folder / "ws")
        begin(workspace, folder)
        for person in (
            Person("alice", Role.HEAD),
            Person("bob", Role.REVIEWER, "npp"),
            Person("eve", Role.READER),
        ):
            people.add(workspace.folder, workspace.store, person)
        workspace.close()
    return folder / "ws"


@contextmanager
def acting(folder: Path, name: str) -> Iterator[Workspace]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_USER", name)
        workspace = open_workspace(folder)
        yield workspace
        workspace.close()


@pytest.mark.own_store
@pytest.mark.parametrize("what", REFUSED)
def test_roles_are_advice_where_names_are_trusted(trusted: Path, what: str) -> None:
    with acting(trusted, "bob") as workspace, pytest.raises(WorkflowError, match="bob"):
        REFUSED[what](workspace)


@pytest.mark.own_store
def test_a_reviewer_speaks_for_the_own_body_and_a_reader_not_at_all(trusted: Path) -> None:
    for name in ("eve", "somebody unknown"):
        with acting(trusted, name) as workspace:
            assert len(Reviews(workspace, TODAY).recommendations("yards")) >= 1
            for step in (*ALLOWED.values(), *REFUSED.values()):
                with pytest.raises(WorkflowError, match=name):
                    step(workspace)
    with acting(trusted, "bob") as workspace:
        for step in ALLOWED.values():
            step(workspace)
        assert proving.verify(workspace).faults == []


@pytest.mark.own_store
def test_files_and_store_are_brought_in_step_by_others_and_that_is_said_once(trusted: Path) -> None:
    for name in ("bob", "eve"):
        for step in (load, dump):
            with (
                acting(trusted, name) as workspace,
                pytest.raises(WorkflowError, match=f"{name} has the role"),
            ):
                step(workspace)


@pytest.mark.own_store
def test_a_list_of_persons_has_a_head(tmp_path: Path) -> None:
    workspace = init_workspace(tmp_path / "ws")
    with pytest.raises(InputError, match="head"):
        people.add(workspace.folder, workspace.store, Person("bob", Role.REVIEWER))
    assert people.listed(workspace.folder, workspace.store) == []
    workspace.close()


# The same with a real second account on a server


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A database with accounts of each role, and a bill that its owner made."""
    folder = tmp_path_factory.mktemp("served")
    with postgres.database() as url, pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "none.toml"))
        patch.setenv("LAWTRACK_DATABASE_URL", url)
        workspace = init_workspace(folder / "owner")
        begin(workspace, folder)
        for name, role, body in (
            ("head", Role.HEAD, ""),
            ("drafter", Role.DRAFTER, ""),
            ("bob", Role.REVIEWER, "npp"),
            ("eve", Role.READER, ""),
        ):
            account = f"{name}_{url.rpartition('/t_')[2][:8]}"
            people.add(workspace.folder, workspace.store, Person(name, role, body, account))
        workspace.close()
        yield url, folder


def _url(served: tuple[str, Path], name: str) -> str:
    url, _folder = served
    return url.replace("//postgres:@", f"//{name}_{url.rpartition('/t_')[2][:8]}@", 1)


@contextmanager
def logged_in(served: tuple[str, Path], name: str) -> Iterator[Workspace]:
    folder = served[1] / name
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "none.toml"))
        patch.setenv("LAWTRACK_USER", "somebody else")  # the account is the person, whatever this says
        patch.setenv("LAWTRACK_DATABASE_URL", _url(served, name))
        workspace = open_workspace(folder) if folder.exists() else init_workspace(folder)
        yield workspace
        workspace.close()


@pytest.mark.postgres
@pytest.mark.parametrize("what", REFUSED)
def test_the_server_refuses_a_reviewer_whatever_the_program_says(
    served: tuple[str, Path], what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with logged_in(served, "bob") as workspace:
        before = proving.verify(workspace).events
        with pytest.raises(WorkflowError, match="bob"):
            REFUSED[what](workspace)
        # a program that has no such checks is refused by the server itself
        monkeypatch.setattr("lawtrack.services.log.log.check_role", lambda *_given: None)
        monkeypatch.setattr("lawtrack.reviewing.roles.check_writes", lambda *_given: None)
        with pytest.raises(LawtrackError) as error:
            REFUSED[what](workspace)
        assert isinstance(error.value, StoreError) or what in ("answer", "close", "a version")
        assert proving.verify(workspace).events == before


@pytest.mark.postgres
@pytest.mark.parametrize(
    "sentence",
    [
        "INSERT INTO workflow_event SELECT * FROM workflow_event LIMIT 1",
        "UPDATE workflow_event SET \"by\" = 'x'",
        "DELETE FROM workflow_event",
        "UPDATE log_head SET count = 0",
        "UPDATE person SET role = 'head'",
        "INSERT INTO person VALUES ('x', 'x', 'head', '')",
        "UPDATE expression SET digest = 'x'",
        "DELETE FROM shared_file",
        "UPDATE work SET number = 'x'",
        "TRUNCATE workflow_event",
        "DROP FUNCTION lawtrack_record(text, integer, json)",
        "SELECT lawtrack_record('yards', 0, '[]')",
        "SELECT lawtrack_rename('yards', 'x')",
        "SELECT lawtrack_keep('original/x.docx', 'x')",
        "INSERT INTO shared_file VALUES ('text/0', 'x')",
        "INSERT INTO sheet VALUES ('yards', 'x', '{}')",
        "DELETE FROM sheet",
        "SET SESSION AUTHORIZATION postgres",
        "SET ROLE lawtrack_head",
        "ALTER TABLE workflow_event DISABLE TRIGGER ALL",
        "CREATE TABLE public.workflow_event2 (a int)",
    ],
)
def test_a_reviewers_account_changes_nothing_by_hand(served: tuple[str, Path], sentence: str) -> None:
    engine = create_engine(_url(served, "bob"))
    with engine.connect() as connection, pytest.raises(Exception) as error:  # noqa: PT011
        connection.execute(text(sentence))
    engine.dispose()
    state = getattr(getattr(error.value, "orig", None), "sqlstate", "")
    assert state == ("40001" if "lawtrack_record" in sentence and "SELECT" in sentence else "42501")
    assert isinstance(error.value, ProgrammingError) or state == "40001"


@pytest.mark.postgres
def test_a_reviewer_cannot_forge_an_event(served: tuple[str, Path]) -> None:
    """By hand, through the function: in another's name, without a chain, beside the chain."""
    import json

    engine = create_engine(_url(served, "bob"))
    plain = {
        "seen": 9,
        "uid": "forged",
        "kind": "recommend",
        "on": "2026-11-24",
        "at": "2026-11-24T00:00:00+00:00",
        "by": "bob",
        "data": {"text": "x", "author": "npp", "recommendation": "9"},
        "mark": {"chain": "c", "prev": "p", "seal": [], "hash": "h"},
    }
    with engine.connect() as connection:
        count = connection.execute(text("SELECT count FROM log_head WHERE stream = 'yards'")).scalar()
    for change in (
        {"by": "head"},
        {"mark": None},
        {"kind": "respond"},
        {"data": {"text": "x", "review": "r1"}},
        {"data": {"text": "x", "author": "council"}},
    ):
        with engine.connect() as connection, pytest.raises(ProgrammingError, match="lawtrack: "):
            connection.execute(
                text("SELECT lawtrack_record('yards', :count, CAST(:events AS json))"),
                {"count": count, "events": json.dumps([{**plain, **change}])},
            )
    engine.dispose()


def _sheets(workspace: Workspace) -> int:
    with workspace.reading() as session:
        return len(session.connection().execute(text("SELECT stream FROM sheet")).all())


@pytest.mark.postgres
def test_each_account_works_by_its_role(served: tuple[str, Path]) -> None:
    with logged_in(served, "bob") as workspace:
        assert (workspace.user, workspace.person and workspace.person.role) == ("bob", Role.REVIEWER)
        for step in ALLOWED.values():
            step(workspace)
        (served[1] / "letter.txt").write_text("Против.", encoding="utf-8")
        Reviews(workspace, TODAY).recommend("yards", "Против.", review="r1", opinion=served[1] / "letter.txt")
        remark = Reviews(workspace, TODAY).recommendations("yards")[-1]
        Reviews(workspace, TODAY).take_back(remark.id, "Ошибка.")
        people.look(workspace.store, workspace.user, "yards")
    with logged_in(served, "eve") as workspace:
        for move in (load, dump):
            with pytest.raises(WorkflowError, match="eve has the role"):
                move(workspace)
        assert [(one.who, one.what) for one in people.looking(workspace.store)] == [("bob", "yards")]
        assert Reviews(workspace, TODAY).due() != []
        assert _sheets(workspace) == 0
        Reviews(workspace, TODAY).recommendations("yards")
        (kept,) = (workspace.amendments / "yards" / "opinions").iterdir()
        assert kept.read_text(encoding="utf-8") == "Против."
        with pytest.raises(WorkflowError, match="eve"):
            ALLOWED["recommend"](workspace)
    with logged_in(served, "drafter") as workspace:
        Reviews(workspace, TODAY).respond("yards/1", "accepted")
        Reviews(workspace, TODAY).due()
        assert _sheets(workspace) == 1  # for everybody
        Bills(workspace, TODAY).new("streets", {Lang.RU: "Об улицах"})
        Bills(workspace, TODAY).rename("streets", "avenues")
        with pytest.raises(StoreError, match="no such thing"):
            people.add(workspace.folder, workspace.store, Person("drafter", Role.HEAD, "", "x"))
        found = proving.verify(workspace)
        assert found.faults == []
        assert {by for _log, _chain, by in found.heads} >= {"bob", "drafter"}


@pytest.mark.postgres
def test_who_looks_at_what_is_seen_by_the_others_under_the_names_of_their_accounts(
    served: tuple[str, Path],
) -> None:
    """Whoever it is: a reader too may say what it looks at, in nobody else's name; nobody is told of himself."""
    for name, bill in (("head", "yards"), ("bob", "streets"), ("eve", "yards")):
        with logged_in(served, name) as workspace:
            workspace.looks_at(bill)
    with logged_in(served, "drafter") as workspace:
        office = Office(workspace.folder)
        assert sorted(others(office, "yards").split(" · ")) == ["bob: streets", "here too: eve, head"]
        office.close()
    url, folder = served
    with pytest.MonkeyPatch.context() as patch:  # the owner of the tables, who has no role
        patch.setenv("LAWTRACK_CONFIG", str(folder / "none.toml"))
        patch.setenv("LAWTRACK_USER", "owner")
        patch.setenv("LAWTRACK_DATABASE_URL", url)
        office = Office(folder / "owner")
        for _time in range(2):
            seen = others(office, "yards")
        assert sorted(seen.split(" · ")) == ["bob: streets", "here too: drafter, eve, head"]
        office.close()
    with logged_in(served, "eve") as workspace:
        assert {(one.who, one.what) for one in people.looking(workspace.store)} >= {("owner", "yards")}
