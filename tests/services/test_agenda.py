"""What is due of many bills is remembered, and never otherwise than it would be computed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from lawtrack.model.document import Lang
from lawtrack.profiles.kinds import ReviewerKind
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.due import DueItem, due_items
from lawtrack.reviewing.rules import Rules
from lawtrack.services.bills.bills import Bills
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.reviews import agenda
from lawtrack.services.reviews.desk import Desk
from lawtrack.services.reviews.experts import Experts
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.reviews.sheet import Sheet
from lawtrack.services.workspace import NOTES_FILE, Workspace, open_workspace

START = dt.date(2026, 9, 1)
LAW = "О внесении изменений в Закон «О дворах»\n\nСтатья 1. Внести в Закон «О дворах» следующие изменения:\n\n1) статью 1 исключить.\n"
FREE = '[calendar]\nedition = "own"\n[[extra_days_off]]\ndate = 2026-09-10\nbasis = "order"\n'


@pytest.fixture
def office(workspace: Workspace, tmp_path: Path) -> Workspace:
    """Three bills: one under three kinds of review with remarks, one in a chamber, one with nothing to do."""
    experts = Experts(workspace, START)
    experts.add("npp", "chamber-of-entrepreneurs", {Lang.RU: "Палата"})
    experts.add("moj", "state-body", {Lang.RU: "Минюст"})
    bills, reviews = Bills(workspace, START), Reviews(workspace, START)
    (tmp_path / "law.txt").write_text(LAW, encoding="utf-8")
    for slug in ("yards", "streets", "parks"):
        bills.new(slug, {Lang.RU: slug}, drafter="moj", profile="report-2024" if slug == "streets" else "")
        bills.add(slug, tmp_path / "law.txt", Lang.RU)
    reviews.send("yards", "npp", "npp", delivered=START)
    reviews.send("yards", "moj", "approval")
    reviews.send("yards", "npp", "public")
    reviews.recommend("yards", "Уточнить.", author="a citizen")
    return workspace


def asked_anew(workspace: Workspace, day: dt.date) -> object:
    log = WorkflowLog(workspace, day)
    return due_items(log.bills(), day, log.rules())


def test_a_remembered_answer_is_the_answer_of_every_day(office: Workspace) -> None:
    """Day by day, over every term that ends: what is remembered is what is computed."""
    for n in range(75):
        day = START + dt.timedelta(n)
        assert Reviews(office, day).due() == asked_anew(office, day), day
    assert Reviews(office, START).due() == asked_anew(office, START)  # and back


def test_most_days_nothing_is_computed(office: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    computed: list[dt.date] = []

    def counted(bills: list[Bill], on: dt.date, rules: Rules) -> list[DueItem]:
        computed.append(on)
        return due_items(bills, on, rules)

    monkeypatch.setattr("lawtrack.services.reviews.desk.due_items", counted)
    for n in range(75):
        Reviews(office, START + dt.timedelta(n)).due()
    assert computed[:3] == [START] * 3
    assert len(computed) < 12


def test_what_changes_a_bill_or_whom_it_speaks_of_is_noticed(office: Workspace) -> None:
    day = START + dt.timedelta(3)
    reviews = Reviews(office, day)
    steps: list[tuple[Callable[[], object], bool]] = [
        (lambda: reviews.respond("yards/1", "rejected", "Нет."), True),
        (lambda: reviews.receive("yards/r2"), True),
        (lambda: Bills(office, day).involve("yards", "npp", "drafting"), False),
        (lambda: Experts(office, day).change("npp", kind=ReviewerKind.NGO), False),
        (lambda: (office.folder / "calendar.toml").write_text(FREE, encoding="utf-8"), True),
        (lambda: Bills(office, day).rename("yards", "gardens"), True),
        (lambda: Bills(office, day).new("alleys", {Lang.RU: "x"}, profile="report-2024"), True),
    ]
    for step, owes_otherwise in steps:
        before = Reviews(office, day).due()
        step()
        after = Reviews(office, day).due()
        assert after == asked_anew(office, day)
        assert not owes_otherwise or after != before


@pytest.mark.parametrize("damage", [b"no database", b""])
def test_notes_that_are_damaged_are_made_again(office: Workspace, damage: bytes) -> None:
    first = Reviews(office, START).due()
    (office.folder / NOTES_FILE).write_bytes(damage)
    for _time in range(2):
        opened = open_workspace(office.folder)  # who has it open remembers by itself
        assert Reviews(opened, START).due() == first
        opened.close()


def test_what_was_asked_just_now_is_not_read_again(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Screens ask for all bills again and again: what did not change is neither computed nor read."""
    first = Reviews(office, START).due()
    read: list[str] = []
    recall = Desk.recall

    def counted(desk: Desk, found: dict[str, Sheet | None], name: str, *given: str) -> None:
        read.append(name)
        recall(desk, found, name, *given)

    monkeypatch.setattr(Desk, "recall", counted)
    assert Reviews(office, START).due() == first
    assert read == []
    Reviews(office, START).recommend("yards", "Еще.", author="a citizen")
    assert Reviews(office, START).due() == asked_anew(office, START) != first
    assert set(read) == {"yards"}


def test_many_bills_are_read_in_parts_and_whoever_ends_it_goes_on_from_there(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agenda, "_FEW", 1)
    monkeypatch.setattr(agenda, "_AT_ONCE", 1)
    told: list[tuple[int, int]] = []

    def ended(done: int, count: int) -> None:
        told.append((done, count))
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Reviews(office, START).due(progress=ended)
    assert told == [(1, 3), (2, 3)]
    computed: list[str] = []
    opened = open_workspace(office.folder)
    made = Desk.made

    def counted(desk: Desk, bill: Bill) -> tuple[Sheet | None, str | None]:
        computed.append(bill.slug)
        return made(desk, bill)

    monkeypatch.setattr(Desk, "made", counted)
    assert Reviews(opened, START).due() == asked_anew(office, START)
    assert len(computed) == 1  # which one is the last, each database knows otherwise
    opened.close()


def test_of_very_many_bills_those_that_are_due_first_are_shown(office: Workspace) -> None:
    known = Reviews(office, START + dt.timedelta(60)).sheets()
    assert [sheet.slug for sheet in known] == ["yards", "streets", "parks"]
    assert agenda.foremost(known, 10) == ["yards", "streets", "parks"]
    assert agenda.foremost(known, 0) == ["yards"]


@pytest.mark.parametrize("most", [1, 2, 3, 100])
@pytest.mark.parametrize("day", [0, 20, 60, 75])
def test_the_first_of_what_is_due_is_the_beginning_of_all_of_it(
    office: Workspace, day: int, most: int
) -> None:
    reviews = Reviews(office, START + dt.timedelta(day))
    reviews.due()
    known = reviews.sheets()
    whole = agenda.owed(known)
    assert agenda.owed_first(known, most) == whole[:most]
    assert sum(sheet.owes for sheet in known) == len(whole)
    assert sum(sheet.late for sheet in known) == sum(item.overdue for item in whole)


def test_several_bills_are_read_at_once_as_one_by_one(office: Workspace) -> None:
    reviews = Reviews(office, START)
    rows, remarks = reviews.rows(["streets", "yards"])
    assert rows == [*reviews.list("streets"), *reviews.list("yards")]
    assert remarks == [*reviews.recommendations("streets"), *reviews.recommendations("yards")]
