"""``log --verify`` on the store: what was changed behind the program's back is named with its place."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import text

from lawtrack.model.document import Lang
from lawtrack.services.bills.bills import Bills
from lawtrack.services.log import proving
from lawtrack.services.log.files import dump_all, load_all
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace
from tests.services.proved import FILE, TODAY, begin, faults


@pytest.fixture
def begun(workspace: Workspace) -> Workspace:
    return begin(workspace)


def test_what_the_program_does_holds(begun: Workspace) -> None:
    Bills(begun, TODAY).rename("yards", "courtyards")
    Reviews(begun, TODAY).take_back("courtyards/2", "Ошибка ввода.")
    Bills(begun, TODAY).rename_back("courtyards")
    Bills(begun, TODAY).new("streets", {Lang.RU: "Об улицах"})
    dump_all(begun)
    found = proving.verify(begun)
    assert (found.faults, found.notes) == ([], [])
    assert (found.logs, found.events, found.linked) == (2, 10, 10)
    assert {log for log, _by, _chain, _head in proving.head_lines(found)} == {"yards", "streets"}


def test_events_are_found_by_bill_person_and_day(begun: Workspace) -> None:
    today = dt.datetime.now(dt.UTC).astimezone().date()
    who = begun.user
    assert [e.number for e in proving.entries(begun, "yards", by=who[:3].upper())] == [1, 2, 3, 4, 5, 6]
    assert len(proving.entries(begun, since=today, until=today)) == 6
    assert proving.entries(begun, until=today - dt.timedelta(1)) == proving.entries(begun, by="nobody") == []


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ('UPDATE workflow_event SET data = \'{"text": "x"}\' WHERE seq = 3', ["event 3"]),
        ("UPDATE workflow_event SET \"by\" = 'mallory' WHERE seq = 3", ["event 3"]),
        ("DELETE FROM workflow_event WHERE seq = 3", ["event 3", "«yards»"]),
        ("DELETE FROM workflow_event WHERE seq = 6", ["«yards»"]),
        ("DELETE FROM workflow_event", ["«yards»"]),
    ],
)
def test_an_edited_store_is_named_with_the_event(begun: Workspace, sentence: str, places: list[str]) -> None:
    with begun.session() as session:
        session.connection().execute(text(sentence))
    found = [where for where, _why in faults(begun) if where.startswith("the store")]
    assert [where.rpartition(", ")[2] for where in found] == places


def test_lines_written_by_hand_are_sealed_by_the_next_step(workspace: Workspace) -> None:
    path = workspace.folder / FILE
    path.parent.mkdir(parents=True)
    path.write_text('{"event": "bill", "on": "2026-11-01", "slug": "yards", "title": {"ru": "x"}}\n', "utf-8")
    load_all(workspace, TODAY)
    assert [note.why for note in proving.verify(workspace).notes] == [
        "1 event of before the chains: they begin with the next step"
    ]
    Reviews(workspace, TODAY).recommend("yards", "Замечание.", author="a citizen")
    dump_all(workspace)
    found = proving.verify(workspace)
    assert (found.faults, found.linked, found.sealed) == ([], 1, 1)
    with workspace.session() as session:
        words = "UPDATE workflow_event SET \"on\" = '2026-10-01' WHERE seq = 1"
        session.connection().execute(text(words))
    assert faults(workspace)[0] == ("the store, «yards», event 2", "an event that it answers for is missing")
