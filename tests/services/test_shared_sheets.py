"""What one person's folder computed of what is due, the others on the same store read; and never otherwise than it is."""

from __future__ import annotations

import datetime as dt
import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from lawtrack import i18n
from lawtrack.model.document import Lang
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.due import DueItem, due_items
from lawtrack.reviewing.roles import Person, Role
from lawtrack.reviewing.rules import Rules
from lawtrack.services.bills.bills import Bills
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.reviews.experts import Experts
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.reviews.sheets_proved import prove_sheets
from lawtrack.services.workspace import Workspace, init_workspace, open_workspace
from tests import postgres
from tests.services.proved import TODAY
from tests.store.conftest import ON_BOTH

LAW = "О внесении изменений в Закон «О дворах»\n\nСтатья 1. Внести в Закон «О дворах» следующие изменения:\n\n1) статью 1 исключить.\n"
LATER = TODAY + dt.timedelta(3)


@pytest.fixture(params=ON_BOTH)
def folders(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Workspace, Workspace]]:
    """Two folders with one store, which has two bills under review; nobody has asked what is due."""
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "none.toml"))
    if request.param == "sqlite":
        yield from _two(tmp_path, f"sqlite:///{(tmp_path / 'shared.db').as_posix()}", monkeypatch)
        return
    with postgres.database() as url:
        yield from _two(tmp_path, url, monkeypatch)


def _two(folder: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Workspace, Workspace]]:
    monkeypatch.setenv("LAWTRACK_DATABASE_URL", url)
    first, second = (init_workspace(folder / name) for name in ("A", "B"))
    Experts(first, TODAY).add("moj", "state-body", {Lang.RU: "Минюст", Lang.KK: "Әділетмин"})
    (folder / "law.txt").write_text(LAW, encoding="utf-8")
    for slug in ("yards", "streets"):
        Bills(first, TODAY).new(slug, {Lang.RU: slug}, drafter="moj")
        Bills(first, TODAY).add(slug, folder / "law.txt", Lang.RU)
        Reviews(first, TODAY).send(slug, "moj", "approval", delivered=TODAY)
        Reviews(first, TODAY).recommend(slug, "Уточнить.", author="a citizen")
    yield first, second
    first.close()
    second.close()


@pytest.fixture
def computed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The bills of which it was computed what they owe."""
    found: list[str] = []

    def counted(bills: list[Bill], on: dt.date, rules: Rules) -> list[DueItem]:
        found.extend(bill.slug for bill in bills)
        return due_items(bills, on, rules)

    monkeypatch.setattr("lawtrack.services.reviews.desk.due_items", counted)
    return found


def asked_anew(workspace: Workspace, day: dt.date) -> list[DueItem]:
    log = WorkflowLog(workspace, day)
    return due_items(log.bills(), day, log.rules())


def kept(workspace: Workspace) -> set[str]:
    with workspace.reading() as session:
        return set(session.connection().execute(text("SELECT stream FROM sheet")).scalars())


def test_what_one_folder_computed_the_other_reads(
    folders: tuple[Workspace, Workspace], computed: list[str]
) -> None:
    first, second = folders
    i18n.use("ru")
    due = Reviews(first, TODAY).due()
    i18n.use("kk")  # in whatever language they work
    assert computed == ["yards", "streets"]
    assert len(due) == 4
    assert Reviews(second, TODAY).due() == due == asked_anew(second, TODAY)
    Reviews(second, LATER).recommend("yards", "Еще.", author="a citizen")
    assert Reviews(second, LATER).due() == asked_anew(first, LATER)
    assert computed == ["yards", "streets", "yards"]  # what has changed, and by whoever asks first
    assert Reviews(first, LATER).due() == asked_anew(first, LATER)
    assert computed == ["yards", "streets", "yards"]
    last = TODAY + dt.timedelta(60)  # every term has ended
    assert Reviews(second, last).due() == Reviews(first, last).due() == asked_anew(first, last)


def test_other_rules_are_computed_by_themselves(
    folders: tuple[Workspace, Workspace], computed: list[str]
) -> None:
    first, second = folders
    (second.folder / "calendar.toml").write_text(
        '[calendar]\nedition = "own"\n[[extra_days_off]]\ndate = 2026-12-01\nbasis = "order"\n',
        encoding="utf-8",
    )
    for workspace in (first, second, first):
        assert Reviews(workspace, TODAY).due() == asked_anew(workspace, TODAY)
    assert computed == ["yards", "streets"] * 2


def test_words_that_nobody_understands_are_made_again(folders: tuple[Workspace, Workspace]) -> None:
    first, second = folders
    due = Reviews(first, TODAY).due()
    for words in ("[]", "{", "{}", '{"from": 1}', "null"):
        with first.store.noting() as session:
            session.connection().execute(text("UPDATE sheet SET words = :words"), {"words": words})
        opened = open_workspace(second.folder)
        assert Reviews(opened, TODAY).due() == due
        opened.close()
        (second.folder / ".lawtrack" / "remembered.sqlite").unlink()


FALSE = {
    "nothing is owed": {"counts": [], "items": "[]"},
    "it was removed": {"gone": True},
    "nobody reviews it": {"whose": []},
    "it holds for ever": {"until": "9999-12-31"},
    "it is from another day": {"from": (TODAY - dt.timedelta(30)).isoformat()},
    "no remark": {"numbers": [1, 1, 0, 0]},
    "nobody's entry matters": {"who": []},
}


@pytest.mark.parametrize("changed", FALSE.values(), ids=FALSE)
def test_the_proof_of_the_log_finds_a_false_sheet_and_makes_it_anew(
    folders: tuple[Workspace, Workspace], changed: dict[str, object]
) -> None:
    first, second = folders
    due = Reviews(first, TODAY).due()
    assert Reviews(second, TODAY).due() == due
    assert prove_sheets(first, today=TODAY) == prove_sheets(second, today=LATER) == []
    change_sheet(first, "yards", changed)
    opened = open_workspace(second.folder)
    (opened.folder / ".lawtrack" / "remembered.sqlite").unlink()
    Reviews(opened, TODAY).due()  # what the store has is taken into the folder
    opened.__dict__["person"] = Person("somebody", Role.REVIEWER)
    told = prove_sheets(opened, today=TODAY)
    assert [fault.place for fault in told][-1:] == ["the store's table «sheet», «yards»"]
    assert "could not be written anew" in told[-1].why
    assert all("made anew" in fault.why for fault in told[:-1])  # his folder's own
    opened.close()
    opened = open_workspace(second.folder)
    assert Reviews(opened, TODAY).due() == due
    opened.close()
    (fault,) = prove_sheets(first, "yards", today=TODAY)
    assert (fault.place, "made anew" in fault.why) == ("the store's table «sheet», «yards»", True)
    assert prove_sheets(first, today=TODAY) == []
    (second.folder / ".lawtrack" / "remembered.sqlite").unlink()
    assert Reviews(open_workspace(second.folder), TODAY).due() == due


def test_a_sheet_that_holds_no_more_is_no_fault(folders: tuple[Workspace, Workspace]) -> None:
    first, second = folders
    Reviews(first, TODAY).due()
    Reviews(second, TODAY).recommend("yards", "Еще.", author="a citizen")
    Experts(second, TODAY).change("moj", fields=["legal"])
    assert prove_sheets(first, today=TODAY) == prove_sheets(second, today=LATER) == []


def change_sheet(workspace: Workspace, bill: str, changed: dict[str, object]) -> None:
    with workspace.store.noting() as session:
        by = {"bill": bill}
        old = session.connection().execute(text("SELECT words FROM sheet WHERE stream = :bill"), by).scalar()
        new = {"words": json.dumps({**json.loads(str(old)), **changed}), **by}
        session.connection().execute(text("UPDATE sheet SET words = :words WHERE stream = :bill"), new)


def test_a_sheet_goes_with_its_log(folders: tuple[Workspace, Workspace]) -> None:
    first, second = folders
    Reviews(first, TODAY).due()
    assert kept(second) == {"yards", "streets"}
    Bills(first, TODAY).rename("yards", "gardens")
    Reviews(second, TODAY).due()
    assert kept(first) == {"gardens", "streets"}


def test_while_another_writes_the_answer_is_not_waited_for(folders: tuple[Workspace, Workspace]) -> None:
    first, second = folders
    with first.store.writing():  # a long «load», for instance
        start = time.monotonic()
        due = Reviews(second, TODAY).due()
        assert time.monotonic() - start < 5.0
    assert due == asked_anew(first, TODAY)
    assert kept(first) == set()


@pytest.mark.parametrize(
    ("role", "writes"), [(Role.READER, False), (Role.REVIEWER, False), (Role.DRAFTER, True)]
)
def test_who_may_not_change_bills_keeps_nothing_for_others(
    folders: tuple[Workspace, Workspace], role: Role, writes: bool
) -> None:
    first, second = folders
    second.__dict__["person"] = Person("somebody", role)
    Reviews(second, TODAY).due()
    assert kept(first) == ({"yards", "streets"} if writes else set())
