from __future__ import annotations

import datetime as dt
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lawtrack.errors import LawtrackError, WorkflowError
from lawtrack.model.document import Lang
from lawtrack.reviewing.due import DueKind
from lawtrack.reviewing.review import ReviewState
from lawtrack.services.bills.bills import Bills
from lawtrack.services.reviews.experts import Experts
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace, open_workspace

_ROOT = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 24)
D = dt.date.fromisoformat


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "amendments.txt"
    file.write_text(
        "О внесении изменений в Закон Республики Казахстан «О дворах»\n\n"
        "Статья 1. Внести в Закон Республики Казахстан «О дворах» следующие изменения:\n"
        "статью 5 исключить.\n",
        encoding="utf-8",
    )
    return file


@pytest.fixture
def reviews(workspace: Workspace, text: Path) -> Reviews:
    experts = Experts(workspace, TODAY)
    experts.add("npp", "chamber-of-entrepreneurs", {Lang.RU: "Палата", Lang.KK: "Палата"})
    experts.add("institute", "institution", {Lang.RU: "Институт"}, fields=["legal"])
    bills = Bills(workspace, TODAY)
    bills.new("yards", {Lang.RU: "О дворах"}, drafter="committee", on=D("2026-10-01"))
    bills.add("yards", text, Lang.RU, on=D("2026-10-01"))
    return Reviews(workspace, TODAY)


def test_from_sending_to_closing(reviews: Reviews, workspace: Workspace) -> None:
    row = reviews.send("yards", "npp", "npp", on=D("2026-11-09"))
    assert (row.id, row.state, row.reviewer) == ("yards/r1", ReviewState.WAITING, "Палата")
    remark = reviews.recommend("yards", "Уточнить.", citation="art_5", quote="Двор …", review="r1")
    assert (remark.id, remark.author, remark.recommendation.quote) == ("yards/1", "Палата", "Двор …")
    reviews.receive(row.id, conclusion="С замечанием", on=D("2026-11-16"))
    assert [i.id for i in reviews.due()] == ["1"]
    answered = reviews.respond("yards/1", "accepted", change="art_5")
    assert answered.recommendation.response is not None
    assert answered.recommendation.response.by == workspace.user
    assert [i.kind for i in reviews.due()] == [DueKind.CLOSING]
    assert reviews.close("r1").state is ReviewState.CLOSED
    assert reviews.due() == []
    workspace.close()
    again = Reviews(open_workspace(workspace.folder), TODAY)
    assert [e.kind.value for e in again.events("yards")] == [
        "bill",
        "text",
        "send",
        "recommend",
        "receive",
        "respond",
        "close",
    ]
    assert again.recommendations("yards")[0].recommendation == answered.recommendation


def test_every_event_says_who_acted(
    reviews: Reviews, monkeypatch: pytest.MonkeyPatch, workspace: Workspace
) -> None:
    monkeypatch.setenv("LAWTRACK_USER", "secretary")
    other = Reviews(open_workspace(workspace.folder), TODAY)
    other.send("yards", "npp", "npp")
    assert other.events("yards")[-1].by == "secretary"


def test_a_refused_step_leaves_nothing(reviews: Reviews) -> None:
    before = reviews.events("yards")
    for step in (
        lambda: reviews.send("yards", "nobody", "npp"),
        lambda: reviews.send("yards", "npp", "nowhere"),
        lambda: reviews.send("yards", "npp", "npp", on=D("2026-11-25")),
        lambda: reviews.send("yards", "npp", "npp", rule="nothing"),
        lambda: reviews.send("yards", "npp", "npp", rule="senate"),
        lambda: reviews.close("yards/r1"),
        lambda: reviews.respond("yards/1", "accepted"),
        lambda: reviews.recommend("yards", " ", review="r1"),
        lambda: reviews.recommend("yards", "x"),
        lambda: reviews.send("streets", "npp", "npp"),
    ):
        with pytest.raises(LawtrackError) as refused:
            step()
        assert refused.value.message
    assert reviews.events("yards") == before


def test_a_number_without_its_bill_is_enough_where_it_is_clear(
    reviews: Reviews, workspace: Workspace, text: Path
) -> None:
    reviews.send("yards", "npp", "npp")
    bills = Bills(workspace, TODAY)
    bills.new("streets", {Lang.RU: "Об улицах"})
    bills.add("streets", text, Lang.RU)
    assert reviews.receive("r1").bill == "yards"
    reviews.send("streets", "npp", "npp")
    with pytest.raises(WorkflowError, match="streets/r1"):
        reviews.close("r1")


def test_two_answers_at_once_one_is_kept(reviews: Reviews, workspace: Workspace) -> None:
    reviews.recommend("yards", "Уточнить.", author="a citizen")

    def answer(decision: str) -> str:
        own = Reviews(open_workspace(workspace.folder), TODAY)
        try:
            own.respond("yards/1", decision, f"Because {decision}.", revision=1)
        except WorkflowError as error:
            return error.message
        return ""

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(answer, ["accepted", "rejected", "partly", "rejected"]))
    assert results.count("") == 1
    assert all("somebody else" in r.lower() for r in results if r)
    assert len(reviews.recommendations("yards")[0].recommendation.responses) == 1


_KILLED = """
import os, signal, sys
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import open_workspace
import lawtrack.store.workflow as workflow

append = workflow.append_events
def killed(*args):
    append(*args)
    if sys.argv[2] == "before":
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
workflow.append_events = killed
Reviews(open_workspace(sys.argv[1])).respond("yards/1", "rejected", "Because.")
os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
"""


@pytest.mark.parametrize(("moment", "answers"), [("before", 0), ("after", 1)])
def test_killed_while_saving_an_answer(
    reviews: Reviews, workspace: Workspace, moment: str, answers: int
) -> None:
    reviews.recommend("yards", "Уточнить.", author="a citizen")
    workspace.close()
    command = [sys.executable, "-c", _KILLED, str(workspace.folder), moment]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert not done.stderr, done.stderr
    again = Reviews(open_workspace(workspace.folder), TODAY)
    remark = again.recommendations("yards")[0].recommendation
    assert len(remark.responses) == answers
    if not answers:
        again.respond("yards/1", "accepted")
    assert again.recommendations("yards")[0].recommendation.revision == 2


def test_the_workspaces_calendar_moves_the_day(reviews: Reviews, workspace: Workspace) -> None:
    before = reviews.send("yards", "npp", "npp", on=D("2026-11-02"))
    assert before.term is not None
    (workspace.folder / "calendar.toml").write_text(
        '[calendar]\nedition = "own"\n[[extra_days_off]]\ndate = 2026-11-10\nbasis = "order"\n',
        encoding="utf-8",
    )
    after = Reviews(workspace, TODAY).list("yards")[0]
    assert after.term is not None
    assert (before.term.end, after.term.end) == (D("2026-11-23"), D("2026-11-24"))
    assert after.term.calendar.endswith("own")


def test_an_expert_is_suspended_for_six_months_at_most(workspace: Workspace, reviews: Reviews) -> None:
    experts = Experts(workspace, TODAY)
    with pytest.raises(WorkflowError, match="six months"):
        experts.suspend("npp", D("2027-06-30"))
    experts.suspend("npp", D("2027-01-31"))
    with pytest.raises(WorkflowError, match="until 2027-01-31"):
        reviews.send("yards", "npp", "npp")


def test_a_new_version_takes_its_own_text(workspace: Workspace, reviews: Reviews, text: Path) -> None:
    bills = Bills(workspace, TODAY)
    bills.version("yards", "after approvals")
    with pytest.raises(WorkflowError, match="no text yet"):
        bills.version("yards")
    with pytest.raises(WorkflowError, match="no text yet"):
        reviews.send("yards", "npp", "npp")
    bill = bills.add("yards", text)
    (first,), (second,) = (version.texts for version in bill.versions)
    mark = f"-{first.digest[:6]}" if workspace.shared else ""
    assert (first.file, second.file) == (f"ru@v1{mark}.txt", f"ru@v2-{second.digest[:6]}.txt")
    assert (workspace.amendments / "yards" / second.file).read_bytes() == text.read_bytes()


@pytest.mark.parametrize("slug", ["", "Yards", "двор", "a b", "../x", "#experts"])
def test_what_is_no_short_name_is_refused(workspace: Workspace, slug: str) -> None:
    with pytest.raises(WorkflowError, match="short name"):
        Bills(workspace).new(slug, {Lang.RU: "x"})
