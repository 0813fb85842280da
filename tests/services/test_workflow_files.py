from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from lawtrack.errors import InputError, LawtrackError, WorkflowError
from lawtrack.services.bills.bills import Bills, dump_all, load_all
from lawtrack.services.log import proving
from lawtrack.services.log.files import load_workflow
from lawtrack.services.reviews.experts import Experts
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace, init_workspace

TODAY = dt.date(2026, 11, 24)
_DOCUMENT = Path(__file__).parents[2] / "docs" / "workflow-file.md"
BILL = '{"event": "bill", "on": {"days": -40}, "slug": "yards", "title": {"ru": "О дворах"}}\n'
TEXT = '{"event": "text", "on": {"days": -40}, "lang": "ru", "file": "ru@v1.txt"}\n'
EXPERT = '{"event": "expert", "on": "2026-01-01", "slug": "npp", "kind": "chamber-of-entrepreneurs", "title": {"ru": "Палата"}}\n'
SEND = '{"event": "send", "on": {"working_days": -5}, "reviewer": "npp", "channel": "npp"}\n'


def write(workspace: Workspace, lines: str, experts: str = EXPERT) -> Path:
    folder = workspace.amendments / "yards"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("ru", "kk"):
        (folder / f"{name}@v1.txt").write_text(name, encoding="utf-8")
    (workspace.amendments / "experts.jsonl").write_text(experts, encoding="utf-8")
    path = folder / "workflow.jsonl"
    path.write_text(lines, encoding="utf-8")
    return path


def test_loading_twice_adds_nothing_even_on_another_day(workspace: Workspace) -> None:
    write(workspace, BILL + TEXT + SEND)
    assert [(f.added, f.known) for f in load_all(workspace, TODAY)] == [(1, 0), (3, 0)]
    assert [(f.added, f.known) for f in load_all(workspace, TODAY + dt.timedelta(3))] == [(0, 1), (0, 3)]
    review = Reviews(workspace, TODAY).list()[0].review
    assert review.sent == dt.date(2026, 11, 17)


NAMED = (
    '{"event": "bill", "on": "2026-10-15", "slug": "yards", "title": {"ru": "О дворах"}, "uid": "one"}\n'
    '{"event": "text", "on": "2026-10-15", "lang": "ru", "file": "ru@v1.txt", "uid": "two"}\n'
    '{"event": "send", "on": "2026-11-17", "reviewer": "npp", "channel": "npp", "uid": "three"}\n'
    '{"event": "recommend", "on": "2026-11-18", "review": "r1", "text": "Shorten.", "uid": "four"}\n'
    '{"event": "respond", "on": "2026-11-19", "recommendation": "1", "decision": "accepted", "uid": "five"}\n'
)
"""Lines of another program, or of a version before chains: each has its ``uid`` and leaves out what is filled in."""


def test_lines_with_an_identity_of_their_own_load_twice(workspace: Workspace) -> None:
    path = write(workspace, NAMED)
    assert [(f.added, f.known) for f in load_all(workspace, TODAY)] == [(1, 0), (5, 0)]
    assert [(f.added, f.known) for f in load_all(workspace, TODAY)] == [(0, 1), (0, 5)]
    dump_all(workspace)
    assert path.read_text(encoding="utf-8") == NAMED
    assert proving.verify(workspace).faults == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Shorten.", "Lengthen."),
        ('"text": "Shorten.", ', ""),
        ('"decision"', '"version": 2, "decision"'),
        ('"reviewer": "npp"', '"reviewer": "npp", "number": 9'),
        ('"decision": "accepted"', '"decision": "accepted", "reason": "x"'),
    ],
)
def test_what_they_say_is_never_changed(workspace: Workspace, old: str, new: str) -> None:
    path = write(workspace, NAMED)
    load_all(workspace, TODAY)
    path.write_text(NAMED.replace(old, new), encoding="utf-8")
    with pytest.raises(WorkflowError, match="never changed"):
        load_workflow(workspace, path, TODAY)
    with pytest.raises(WorkflowError, match="never changed"):
        dump_all(workspace)


def test_equal_lines_are_two_events(workspace: Workspace) -> None:
    remark = '{"event": "recommend", "on": {"days": -1}, "author": "a citizen", "text": "Shorten."}\n'
    write(workspace, BILL + remark + remark)
    load_all(workspace, TODAY)
    assert len(Reviews(workspace, TODAY).recommendations()) == 2


def test_a_dump_loads_into_another_workspace_as_the_same_log(workspace: Workspace, tmp_path: Path) -> None:
    path = write(workspace, BILL + TEXT + SEND)
    load_all(workspace, TODAY)
    Reviews(workspace, TODAY).recommend("yards", "Shorten.", review="r1")
    dump_all(workspace)
    first = path.read_bytes()
    dump_all(workspace)
    assert path.read_bytes() == first
    assert [f.added for f in load_all(workspace, TODAY)] == [0, 0]
    other = init_workspace(tmp_path / "other")
    write(
        other,
        path.read_text(encoding="utf-8"),
        (workspace.amendments / "experts.jsonl").read_text(encoding="utf-8"),
    )
    load_all(other, TODAY)
    assert Reviews(other, TODAY).events("yards") == Reviews(workspace, TODAY).events("yards")
    assert Experts(other).list() == Experts(workspace).list()


def test_dump_never_overwrites_what_the_store_does_not_know(workspace: Workspace) -> None:
    path = write(workspace, BILL + TEXT)
    load_all(workspace, TODAY)
    path.write_text(BILL + TEXT + SEND, encoding="utf-8")
    with pytest.raises(WorkflowError, match="line 3"):
        dump_all(workspace)
    assert path.read_text(encoding="utf-8") == BILL + TEXT + SEND


def test_answers_given_on_both_sides_are_a_conflict(workspace: Workspace) -> None:
    remark = '{"event": "recommend", "on": {"days": -3}, "author": "a citizen", "text": "Shorten."}\n'
    path = write(workspace, BILL + TEXT + remark)
    load_all(workspace, TODAY)
    Reviews(workspace, TODAY).respond("1", "accepted")
    answer = '{"event": "respond", "on": {"days": -1}, "recommendation": "1", "decision": "rejected", "reason": "No need.", "revision": 1}\n'
    path.write_text(BILL + TEXT + remark + answer, encoding="utf-8")
    with pytest.raises(WorkflowError, match=r"line 4: .*somebody else"):
        load_all(workspace, TODAY)
    answers = Reviews(workspace, TODAY).recommendations()[0].recommendation.responses
    assert [a.decision.value for a in answers] == ["accepted"]


def test_an_event_is_never_changed(workspace: Workspace) -> None:
    path = write(workspace, BILL + TEXT)
    load_all(workspace, TODAY)
    dump_all(workspace)
    path.write_text(path.read_text(encoding="utf-8").replace("О дворах", "Об улицах"), encoding="utf-8")
    with pytest.raises(WorkflowError, match="another one in the store"):
        load_all(workspace, TODAY)


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("nonsense\n", "line 1, is not JSON"),
        ("[1]\n", "line 1, is no event"),
        ('{"event": "party", "on": "2026-01-01"}\n', "line 1: «party»"),
        ('{"event": "bill", "slug": "yards"}\n', "lacks its day"),
        ('{"event": "bill", "on": "yesterday"}\n', "«yesterday» is no day"),
        ('{"event": "bill", "on": {"moons": 1}}\n', "is no day"),
        ('{"event": "bill", "on": {"days": 1}, "slug": "yards", "title": {"ru": "x"}}\n', "future"),
        (BILL.replace('"yards"', '"streets"'), "folder of its name"),
        (TEXT, "There is no bill «yards»"),
        (BILL + TEXT.replace("ru@v1", "ru@v7"), "line 2: The text .* is missing"),
        (BILL + SEND, "line 2: Version 1"),
        (BILL + TEXT + SEND.replace('"npp", "ch', '"nobody", "ch'), "line 3: The registry"),
        (
            BILL
            + '{"event": "expert", "on": "2026-01-01", "slug": "x", "kind": "ngo", "title": {"ru": "x"}}',
            "cannot follow",
        ),
    ],
)
def test_a_wrong_line_is_named_and_nothing_of_the_file_is_loaded(
    workspace: Workspace, lines: str, why: str
) -> None:
    path = write(workspace, lines)
    load_workflow(workspace, workspace.amendments / "experts.jsonl", TODAY)
    with pytest.raises(LawtrackError, match=why) as refused:
        load_workflow(workspace, path, TODAY)
    assert "\n" not in refused.value.message
    assert Bills(workspace, TODAY).list() == []


def test_a_file_that_is_no_text_is_refused(workspace: Workspace) -> None:
    path = write(workspace, "")
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="cannot be read"):
        load_workflow(workspace, path, TODAY)


def test_the_example_of_the_documentation_shows_the_states_it_names(workspace: Workspace) -> None:
    experts, bill = re.findall(r"```json\n(.*?)```", _DOCUMENT.read_text(encoding="utf-8"), re.S)
    write(workspace, bill, experts)
    load_all(workspace, TODAY)
    reviews = Reviews(workspace, TODAY)
    assert {row.review.id: row.state.value for row in reviews.list()} == {
        "r1": "closed",
        "r2": "received",
        "r3": "waiting",
        "r4": "waiting",
        "r5": "overdue",
        "r6": "deemed_agreed",
    }
    assert reviews.coverage("yards").unanswered == ("4", "5")
    assert [item.id for item in reviews.due() if item.overdue] == ["r5"]


@pytest.mark.parametrize("days", range(0, 400, 57))
def test_the_example_of_the_documentation_loads_on_any_day(tmp_path: Path, days: int) -> None:
    day = dt.date(2026, 1, 1) + dt.timedelta(days)
    experts, bill = re.findall(r"```json\n(.*?)```", _DOCUMENT.read_text(encoding="utf-8"), re.S)
    office = init_workspace(tmp_path / "office")
    write(office, bill, experts)
    load_all(office, day)
    states = {row.review.id: row.state.value for row in Reviews(office, day).list()}
    assert (states["r1"], states["r5"]) == ("closed", "overdue")
    office.close()


def test_the_file_of_a_log_that_is_gone_is_told_and_dump_writes_it(workspace: Workspace) -> None:
    from lawtrack.services.library.syncing import SyncState, dump, load

    path = write(workspace, BILL + TEXT + SEND)
    load_all(workspace, TODAY)
    before = path.read_bytes()
    assert not load(workspace).unsettled
    path.unlink()
    found = load(workspace)
    (item,) = [one for one in found.items if one.path.endswith("workflow.jsonl")]
    if workspace.shared:  # there a folder need not have the files
        assert (item.state, found.unsettled) == (SyncState.NOTE, 0)
    else:
        assert (item.state, found.unsettled) == (SyncState.CONFLICT, 1)
    assert "the file is gone" in item.text
    dump(workspace)
    assert path.read_bytes().count(b"\n") == before.count(b"\n")
    assert not load(workspace).unsettled
