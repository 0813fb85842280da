"""Faults that reviews had, each by its class: silence, refused steps, answers, what was read, dates, persons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest

from lawtrack.errors import InputError, LawtrackError, WorkflowError
from lawtrack.model.document import Lang
from lawtrack.model.event import Event, EventKind, JsonValue
from lawtrack.reviewing.due import DueKind
from lawtrack.reviewing.review import ReviewState
from lawtrack.reviewing.standing import Why
from lawtrack.services.bills.bills import Bills
from lawtrack.services.reviews.experts import Experts
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace, open_workspace

TODAY = dt.date(2026, 11, 24)
D = dt.date.fromisoformat
LAW = (
    "О внесении изменений в Закон Республики Казахстан «О дворах»\n\n"
    "Статья 1. Внести в Закон Республики Казахстан «О дворах» следующие изменения:\n"
    "статью {n} исключить.\n"
)


@pytest.fixture
def office(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A bill with a text, and reviewers of several kinds."""
    experts = Experts(workspace, TODAY)
    experts.add("npp", "chamber-of-entrepreneurs", {Lang.RU: "Палата", Lang.EN: "Chamber"})
    experts.add("moj", "state-body", {Lang.RU: "Министерство"})
    experts.add("committee", "state-body", {Lang.RU: "Комитет"})
    experts.add("legal", "institution", {Lang.RU: "Институт"}, fields=["legal"])
    for slug in ("yards", "streets"):
        bill(workspace, slug, tmp_path)
    return workspace


def bill(workspace: Workspace, slug: str, folder: Path) -> None:
    bills = Bills(workspace, TODAY)
    bills.new(slug, {Lang.RU: "О дворах"}, drafter="committee", on=D("2026-10-01"))
    bills.add(slug, written(folder, 5), Lang.RU, on=D("2026-10-01"))


def written(folder: Path, n: int) -> Path:
    file = folder / f"law-{n}.txt"
    file.write_text(LAW.format(n=n), encoding="utf-8")
    return file


def forced(workspace: Workspace, slug: str, kind: EventKind, on: str, **data: JsonValue) -> None:
    """An event as an earlier lawtrack, or another hand, has left it in the store: unchecked."""
    from lawtrack.store.log_reading import events_of
    from lawtrack.store.workflow import append_events

    with workspace.session() as session:
        known = events_of(session, slug)
        at = dt.datetime.now(dt.UTC)
        one = Event(f"forced{len(known)}", kind, D(on), at, "x", MappingProxyType(data), len(known))
        append_events(session, slug, [one], len(known))


# Silence


def test_receipt_is_recorded_later_and_only_then_silence_counts(office: Workspace) -> None:
    reviews = Reviews(office, TODAY)
    row = reviews.send("yards", "npp", "npp", on=D("2026-10-12"))
    assert (row.state, row.why) == (ReviewState.OVERDUE, (Why.NOT_SHOWN,))
    with pytest.raises(WorkflowError, match="2026-10-11 lies before 2026-10-12"):
        reviews.deliver(row.id, on=D("2026-10-11"))
    with pytest.raises(WorkflowError, match="future"):
        reviews.deliver(row.id, on=D("2026-11-25"))
    row = reviews.deliver(row.id, proof="entry 4411", on=D("2026-10-13"))
    assert (row.state, row.review.proof) == (ReviewState.DEEMED_AGREED, "entry 4411")


@pytest.mark.parametrize(("delivered", "why"), [("2026-10-11", "lies before"), ("2026-12-01", "future")])
def test_a_receipt_that_cannot_be_is_refused_with_the_sending(
    office: Workspace, delivered: str, why: str
) -> None:
    with pytest.raises(WorkflowError, match=why):
        Reviews(office, TODAY).send("yards", "npp", "npp", on=D("2026-10-12"), delivered=D(delivered))


def test_who_sent_remarks_is_not_closed_as_silent(office: Workspace) -> None:
    reviews = Reviews(office, TODAY)
    reviews.send("yards", "npp", "npp", on=D("2026-10-12"), delivered=D("2026-10-12"))
    remark = reviews.recommend("yards", "Против.", review="r1", on=D("2026-10-28"))
    assert reviews.list("yards")[0].state is ReviewState.REMARKS
    reviews.respond(remark.id, "rejected", "Потому что так.", on=D("2026-11-02"))
    with pytest.raises(WorkflowError, match="conclusion was not received"):
        reviews.close("yards/r1")
    (item,) = reviews.due()
    assert (item.kind, item.overdue, item.why) == (DueKind.CONCLUSION, True, (Why.REMARKS,))


@pytest.mark.parametrize(
    ("who", "channel", "rule"),
    [("moj", "npp", ""), ("moj", "approval", "opinion-bill"), ("npp", "councils", ""), ("moj", "ngo", "")],
)
def test_no_body_is_given_the_silence_of_another(
    office: Workspace, who: str, channel: str, rule: str
) -> None:
    with pytest.raises(WorkflowError, match=r"(is «|: )(state body|chamber of entrepreneurs)"):
        Reviews(office, TODAY).send("yards", who, channel, rule=rule)


@pytest.mark.parametrize("rule", ["registration", "recusal", "opinion-answer", "senate"])
def test_a_rule_of_another_step_is_no_term_of_an_opinion(office: Workspace, rule: str) -> None:
    with pytest.raises(WorkflowError, match=f"«{rule}»"):
        Reviews(office, TODAY).send("yards", "npp", "npp", rule=rule)


def test_another_term_is_set_only_where_the_law_leaves_that_to_somebody(office: Workspace) -> None:
    reviews = Reviews(office, TODAY)
    with pytest.raises(WorkflowError, match="at most 30"):
        reviews.send("yards", "moj", "approval", number=45)
    row = reviews.send("yards", "moj", "approval", number=45, basis="поручение Президента")
    assert row.term is not None
    assert (row.term.number, row.term.basis) == (45, "поручение Президента")
    with pytest.raises(WorkflowError, match="leaves it to nobody"):
        reviews.send("yards", "npp", "npp", number=5, basis="приказ")


# A refused step writes nothing, a wrong one stops nothing else


def test_what_makes_no_term_is_refused_and_not_recorded(office: Workspace) -> None:
    reviews = Reviews(office, TODAY)
    reviews.send("yards", "moj", "approval", on=D("2026-11-02"))
    before = reviews.events("yards")
    steps: tuple[Callable[[], object], ...] = (
        lambda: reviews.send("yards", "legal", "scientific-legal", number=4000),
        lambda: reviews.send("yards", "legal", "scientific-legal", delivered=D("2199-12-31")),
        lambda: reviews.extend("yards/r1", 4000, "why", basis="x"),
        lambda: reviews.extend("yards/r1", 0, "why", basis="x"),
        lambda: reviews.deliver("yards/r1", on=D("2026-11-01")),
        lambda: reviews.receive("yards/r1", on=D("2026-11-01")),
        lambda: reviews.withdraw("yards/r1", "conclusion", "why"),
        lambda: reviews.reopen("yards/r1", "why"),
    )
    for step in steps:
        with pytest.raises(LawtrackError):
            step()
    assert reviews.events("yards") == before
    assert len(reviews.list()) == 1


def test_a_term_that_cannot_be_computed_is_told_and_stops_nothing_else(office: Workspace) -> None:
    reviews = Reviews(office, TODAY)
    forced(office, "yards", EventKind.SEND, "2026-11-02", review="r1", reviewer="legal", number=4000,
           channel="scientific-legal", rule="expertise", unit="calendar", version=1)  # fmt: skip
    forced(office, "yards", EventKind.SEND, "2026-11-02", review="r2", reviewer="legal", number=0,
           channel="gone", rule="gone", unit="calendar", version=1)  # fmt: skip
    reviews.send("streets", "moj", "approval", on=D("2026-11-02"))
    rows = {row.id: row for row in reviews.list()}
    assert rows["yards/r1"].why == (Why.IMPOSSIBLE,)
    assert "4000" in rows["yards/r1"].problem
    assert "gone" in rows["yards/r2"].problem
    assert rows["streets/r1"].state is ReviewState.WAITING
    assert {item.id for item in reviews.due()} == {"r1", "r2"}
    assert len(reviews.due()) == 3
    assert reviews.cancel("yards/r1", "a slip", on=D("2026-11-03")).state is ReviewState.CANCELLED
    assert reviews.recommend("yards", "Уточнить.", author="житель").problem == ""


def test_a_log_that_does_not_fit_is_left_out_and_said(office: Workspace) -> None:
    reviews = Reviews(office, TODAY)
    reviews.send("streets", "moj", "approval", on=D("2026-11-02"))
    forced(office, "yards", EventKind.RECEIVE, "2026-11-02", review="r7")
    assert [row.id for row in reviews.list()] == ["streets/r1"]
    assert [item.bill for item in reviews.due()] == ["streets"]
    assert list(reviews.broken) == ["yards"]
    assert "r7" in reviews.broken["yards"]
    assert [one.slug for one in Bills(office, TODAY).list()] == ["streets"]
    with pytest.raises(WorkflowError, match="r7"):
        reviews.list("yards")


# Answers


def test_an_answer_is_saved_against_what_was_seen(office: Workspace) -> None:
    reviews = Reviews(office, TODAY)
    seen = reviews.recommend("yards", "Уточнить.", author="житель").recommendation
    reviews.respond("yards/1", "rejected", "Потому что так.", revision=seen.revision)
    with pytest.raises(WorkflowError, match="somebody else"):
        reviews.respond("yards/1", "accepted", revision=seen.revision)
    reviews.take_back("yards/1", "Записано по ошибке.")
    with pytest.raises(WorkflowError, match="taken back"):
        reviews.respond("yards/1", "accepted", revision=3)
    assert reviews.recommendations("yards") == []
    assert reviews.recommend("yards", "Ещё.", author="житель").id == "yards/2"


def test_who_made_a_remark_does_not_answer_it(office: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    Experts(office, TODAY).add("ivanov", "expert", {Lang.RU: "Иванов"}, employer="npp")
    Experts(office, TODAY).add("akhmetov", "expert", {Lang.RU: "Ахметов"}, employer="committee")
    reviews = Reviews(office, TODAY)
    reviews.send("yards", "npp", "npp", on=D("2026-11-02"))
    reviews.recommend("yards", "Уточнить.", review="r1", on=D("2026-11-10"))
    for who, why in (("npp", "does not answer"), ("ivanov", "does not answer"), ("moj", "no part")):
        monkeypatch.setenv("LAWTRACK_USER", who)
        with pytest.raises(WorkflowError, match=why):
            Reviews(open_workspace(office.folder), TODAY).respond("yards/1", "accepted")
    monkeypatch.setenv("LAWTRACK_USER", "akhmetov")
    done = Reviews(open_workspace(office.folder), TODAY).respond("yards/1", "accepted")
    assert done.recommendation.response is not None


def test_a_remark_in_a_review_is_its_reviewers(office: Workspace) -> None:
    reviews = Reviews(office, TODAY)
    reviews.send("yards", "moj", "approval", on=D("2026-11-02"))
    with pytest.raises(WorkflowError, match=r"is of «moj»; «npp»"):
        reviews.recommend("yards", "Уточнить.", review="r1", author="npp")


@pytest.mark.parametrize("decision", ["withdrawn", "off-topic"])
def test_what_is_not_answered_in_substance_needs_a_reason(office: Workspace, decision: str) -> None:
    reviews = Reviews(office, TODAY)
    reviews.recommend("yards", "Уточнить.", author="житель")
    with pytest.raises(WorkflowError, match="needs a reason"):
        reviews.respond("yards/1", decision)
    reviews.respond("yards/1", decision, "Письмо от 20.11.2026.")
    assert reviews.coverage("yards").accepted_without_change == ()


# What reviewers read


@pytest.mark.own_store
def test_a_version_under_review_is_frozen(office: Workspace, tmp_path: Path) -> None:
    bills, reviews = Bills(office, TODAY), Reviews(office, TODAY)
    before = {path.name: path.read_bytes() for path in (office.amendments / "yards").iterdir()}
    reviews.send("yards", "moj", "approval", on=D("2026-11-02"))
    steps: tuple[Callable[[], object], ...] = (
        lambda: bills.add("yards", written(tmp_path, 6), Lang.RU),
        lambda: forced_step(bills, EventKind.SETTLE, key="k", leave_out=True, reason="x"),
        lambda: forced_step(bills, EventKind.LINK, act="a", work="/akn/kz/act/1"),
        lambda: forced_step(
            bills, EventKind.EDIT, act="a", lang="ru", element="art_1", how="words", text="x"
        ),
    )
    for step in steps:
        with pytest.raises(WorkflowError, match=r"under review .*stays as it is") as refused:
            step()
        assert refused.value.remedy is not None
        assert refused.value.remedy.kind == "next_version"
    after = {path.name: path.read_bytes() for path in (office.amendments / "yards").iterdir()}
    assert set(after) == set(before)
    (text,) = (name for name in before if name.startswith("ru@v1"))
    assert after[text] == before[text]
    forced_step(bills, EventKind.JUSTIFY, element="art_5", text="Потому что так.", lang="ru")
    bills.version("yards")
    assert bills.add("yards", written(tmp_path, 6), Lang.RU).version.number == 2
    reviews.send("yards", "moj", "approval", on=TODAY)
    reviews.cancel("yards/r2", "Отправлено по ошибке.")
    bills.add("yards", written(tmp_path, 7), Lang.RU)  # nobody reads it any more


def forced_step(bills: Bills, kind: EventKind, **data: JsonValue) -> None:
    from lawtrack.services.log.log import WorkflowLog

    log = WorkflowLog(bills.workspace, TODAY)
    log.record(log.bill("yards"), log.new_event(kind, data))


# Dates, interest, corrections


def test_nothing_is_dated_before_its_cause(office: Workspace) -> None:
    reviews = Reviews(office, TODAY)
    reviews.send("yards", "moj", "approval", on=D("2026-11-02"), delivered=D("2026-11-04"))
    for step in (
        lambda: reviews.recommend("yards", "Уточнить.", review="r1", on=D("2026-11-03")),
        lambda: reviews.receive("yards/r1", on=D("2026-11-03")),
        lambda: reviews.extend("yards/r1", 5, "why", basis="x", on=D("2026-11-01")),
    ):
        with pytest.raises(WorkflowError, match="lies before"):
            step()
    reviews.recommend("yards", "Уточнить.", review="r1", on=D("2026-11-10"))
    with pytest.raises(WorkflowError, match="lies before"):
        reviews.respond("yards/1", "accepted", on=D("2026-11-09"))
    with pytest.raises(WorkflowError, match="cannot have got the letter"):
        reviews.deliver("yards/r1", on=D("2026-11-11"))
    reviews.receive("yards/r1", on=D("2026-11-10"))
    reviews.respond("yards/1", "accepted", on=D("2026-11-12"))
    with pytest.raises(WorkflowError, match="lies before"):
        reviews.close("yards/r1", on=D("2026-11-11"))


def test_an_interest_known_after_sending_is_told_and_the_review_is_not_closed(office: Workspace) -> None:
    bills, reviews = Bills(office, TODAY), Reviews(office, TODAY)
    reviews.send("yards", "legal", "scientific-legal", number=20, on=D("2026-11-02"))
    bills.involve("yards", "legal", "drafting", on=D("2026-11-05"))
    row = reviews.receive("yards/r1", on=D("2026-11-10"))
    assert Why.CONFLICT in row.why
    assert [item.kind for item in reviews.due()] == [DueKind.CONFLICT]
    with pytest.raises(WorkflowError, match="conflict of interest"):
        reviews.close("yards/r1")
    assert reviews.cancel("yards/r1", "Участвовал в разработке.").state is ReviewState.CANCELLED


def test_everything_recorded_can_be_corrected_and_stays_in_the_log(office: Workspace) -> None:
    reviews = Reviews(office, TODAY)
    reviews.send("yards", "npp", "npp", on=D("2026-11-02"), delivered=D("2026-11-02"))
    reviews.extend("yards/r1", 5, "why", on=D("2026-11-09"))
    reviews.receive("yards/r1", on=D("2026-11-10"))
    reviews.close("yards/r1", on=D("2026-11-10"))
    with pytest.raises(WorkflowError, match="closed on") as refused:
        reviews.withdraw("yards/r1", "conclusion", "Другой законопроект.")
    assert refused.value.remedy is not None
    assert refused.value.remedy.kind == "reopen_review"
    with pytest.raises(WorkflowError, match="reason"):
        reviews.reopen("yards/r1", "")
    reviews.reopen("yards/r1", "Закрыто по ошибке.")
    with pytest.raises(WorkflowError, match="reason"):
        reviews.withdraw("yards/r1", "conclusion", "")
    for what in ("conclusion", "extension", "receipt"):
        row = reviews.withdraw("yards/r1", what, "Записано по ошибке.")
        with pytest.raises(WorkflowError, match="nothing of the kind"):
            reviews.withdraw("yards/r1", what, "Записано по ошибке.")
    assert (row.review.received, row.review.delivered, row.review.extensions) == (None, None, ())
    assert len(reviews.events("yards")) == 2 + 4 + 4


@pytest.mark.own_store
def test_a_text_outside_of_the_folder_is_refused(office: Workspace) -> None:
    secret = office.folder.parent / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    path = office.amendments / "yards" / "workflow.jsonl"
    line = '{"event": "text", "on": "2026-11-02", "lang": "kk", "file": "../../../secret.txt"}\n'
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")
    from lawtrack.services.log.files import load_workflow

    with pytest.raises(InputError, match="secret"):
        load_workflow(office, path, TODAY)
    assert Bills(office, TODAY).get("yards").version.text(Lang.KK) is None


@pytest.mark.own_store
def test_what_was_recorded_by_earlier_rules_is_loaded_and_said(office: Workspace) -> None:
    from lawtrack.services.log.files import load_workflow

    forced(office, "yards", EventKind.SEND, "2026-11-02", review="r1", reviewer="moj", number=15,
           channel="npp", rule="opinion-bill", unit="working", version=1)  # fmt: skip
    Bills(office, TODAY).version("yards")
    office.close()
    for file in (office.folder / ".lawtrack").iterdir():
        if file.is_file():
            file.unlink()
    again = open_workspace(office.folder)
    now = dt.datetime.now(dt.UTC).date()  # events are recorded by the clock
    load_workflow(again, again.amendments / "experts.jsonl", now)
    loaded = load_workflow(again, again.amendments / "yards" / "workflow.jsonl", now)
    assert loaded.added == 4
    assert len(loaded.said) == 1
    assert "NPP" in loaded.said[0]
    (row,) = Reviews(again, dt.date(2027, 1, 15)).list("yards")
    assert row.state is ReviewState.OVERDUE
    assert Why.OTHER_BODY in row.why


def test_a_suspension_lasts_six_months_by_the_calendar_and_can_be_lifted(office: Workspace) -> None:
    experts = Experts(office, D("2026-11-25"))
    with pytest.raises(WorkflowError, match="six months"):
        experts.suspend("legal", D("2027-05-26"))
    assert experts.suspend("legal", D("2027-05-25")).suspended_until == D("2027-05-25")
    assert experts.resume("legal").suspended_until is None
    with pytest.raises(WorkflowError, match="not suspended"):
        experts.resume("legal")


def test_an_entry_of_the_registry_is_changed_and_the_rest_stays(office: Workspace) -> None:
    experts = Experts(office, TODAY)
    after = experts.change("npp", titles={Lang.KK: "Палата (қаз.)"}, employer="moj")
    assert (dict(after.titles), after.employer) == (
        {Lang.RU: "Палата", Lang.EN: "Chamber", Lang.KK: "Палата (қаз.)"},
        "moj",
    )
    assert experts.get("npp") == after


@pytest.mark.parametrize(
    ("decision", "mark"),
    [("withdrawn", None), ("off-topic", "Не относится к проекту."), ("rejected", "Не принято.")],
)
def test_a_table_of_disagreements_says_every_answer(
    office: Workspace, decision: str, mark: str | None
) -> None:
    reviews = Reviews(office, TODAY)
    reviews.recommend("yards", "Уточнить срок.", author="житель")
    reviews.respond("yards/1", decision, "Письмо от 20.11.2026.")
    text = Bills(office, TODAY).table("yards", "plain", form="disagreements", lang=Lang.RU).text
    assert ("Уточнить срок." in text) is (mark is not None)
    assert mark is None or mark in text
