from __future__ import annotations

import pytest

from lawtrack.errors import WorkflowError
from lawtrack.model.event import JsonValue
from lawtrack.profiles.deadlines import Unit
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.due import DueKind, due_items
from lawtrack.reviewing.folded.folding import fold
from lawtrack.reviewing.review import ReviewState
from lawtrack.reviewing.standing import standing
from lawtrack.reviewing.states import answer_term, review_term
from tests.reviewing.calendar_for_tests import D
from tests.reviewing.events_for_tests import RULES, after, begun, event, sent


def state(bill: Bill, on: str) -> ReviewState:
    return standing(bill, bill.reviews[0], RULES, D(on)).state


def end(bill: Bill) -> str:
    term = review_term(bill, bill.reviews[0], RULES)
    return term.end.isoformat() if term else ""


def test_a_review_takes_rule_number_and_length_from_its_channel() -> None:
    review = sent("npp").reviews[0]
    assert (review.id, review.rule, review.number, review.unit) == ("r1", "opinion-bill", 15, Unit.WORKING)


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        ({}, "opinion-bill"),
        ({"kind": "bylaw"}, "opinion"),
        ({"urgent": True}, "opinion-urgent"),
        ({"profile": "report-2024"}, "report-review"),
    ],
)
def test_the_rule_follows_the_kind_of_the_draft_and_the_profile(
    data: dict[str, JsonValue], rule: str
) -> None:
    assert sent("npp", **data).reviews[0].rule == rule


def test_overdue_is_computed_from_the_day_it_is_asked_for() -> None:
    bill = sent()
    assert end(bill) == "2026-03-04"
    assert state(bill, "2026-03-04") is ReviewState.WAITING
    assert state(bill, "2026-03-05") is ReviewState.OVERDUE


def test_silence_counts_as_agreement_only_where_the_rule_says_so() -> None:
    known = after(begun(), "send", "2026-02-02", reviewer="npp", channel="npp", delivered="2026-02-02")
    assert state(known, "2026-12-01") is ReviewState.DEEMED_AGREED
    assert state(sent("approval"), "2026-12-01") is ReviewState.OVERDUE


def test_a_term_counts_from_delivery_where_that_was_later() -> None:
    bill = after(begun(), "send", "2026-02-02", reviewer="npp", channel="npp", delivered="2026-02-05")
    assert end(bill) == "2026-02-26"


@pytest.mark.parametrize(
    ("channel", "number", "why"), [("npp", 14, "at least 15"), ("approval", 31, "at most 30")]
)
def test_a_term_the_law_does_not_allow_is_refused(channel: str, number: int, why: str) -> None:
    with pytest.raises(WorkflowError, match=why):
        after(begun(), "send", "2026-02-02", reviewer="npp", channel=channel, number=number)


def test_the_sender_may_give_more_than_the_least() -> None:
    bill = after(begun(), "send", "2026-02-02", reviewer="npp", channel="npp", number=20)
    assert end(bill) == "2026-03-02"


def test_nothing_can_be_sent_before_there_is_a_text() -> None:
    bill = fold([event("bill", "2026-01-05", slug="yards", title={"ru": "О дворах"})])
    with pytest.raises(WorkflowError, match="no text yet"):
        after(bill, "send", "2026-02-02", reviewer="npp", channel="npp")


def test_an_unknown_reviewer_is_refused() -> None:
    with pytest.raises(WorkflowError, match="nobody"):
        after(begun(), "send", "2026-02-02", reviewer="nobody", channel="npp")


def test_the_same_version_is_not_sent_twice_by_one_channel() -> None:
    with pytest.raises(WorkflowError, match="r1"):
        after(sent(), "send", "2026-02-03", reviewer="npp", channel="approval")


@pytest.mark.parametrize(
    ("part", "why"), [("drafting", "drafting"), ("approving", "approving"), ("employed", "works for")]
)
def test_an_expert_with_a_part_in_the_draft_is_recused(part: str, why: str) -> None:
    bill = after(begun(), "part", "2026-01-06", who="institute", part=part)
    with pytest.raises(WorkflowError, match=rf"{why}.*33-4"):
        after(bill, "send", "2026-02-02", reviewer="institute", channel="scientific-legal")


def test_the_drafter_is_no_expert_of_its_own_draft() -> None:
    with pytest.raises(WorkflowError, match="33-4"):
        sent("scientific-legal", "institute", drafter="institute")


def test_an_expert_does_not_judge_outside_its_field() -> None:
    with pytest.raises(WorkflowError, match="outside its field"):
        sent("scientific-economic", "institute")


def test_a_part_in_the_draft_does_not_hinder_an_approval() -> None:
    bill = after(begun(), "part", "2026-01-06", who="npp", part="drafting")
    assert after(bill, "send", "2026-02-02", reviewer="npp", channel="approval").reviews


def test_under_the_report_one_extension_of_fifteen_days_with_a_reason() -> None:
    bill = sent("npp", profile="report-2024")
    assert end(bill) == "2026-03-04"
    with pytest.raises(WorkflowError, match="reason"):
        after(bill, "extend", "2026-02-20", review="r1", number=15)
    with pytest.raises(WorkflowError, match="at most 15"):
        after(bill, "extend", "2026-02-20", review="r1", number=16, reason="x")
    with pytest.raises(WorkflowError, match="too long"):
        after(bill, "extend", "2026-02-20", review="r1", number=10, unit="working", reason="x")
    longer = after(bill, "extend", "2026-02-20", review="r1", number=15, reason="x")
    assert end(longer) == "2026-03-19"
    with pytest.raises(WorkflowError, match="already extended"):
        after(longer, "extend", "2026-02-21", review="r1", number=1, reason="x")


def test_a_rule_that_names_no_extension_needs_another_basis() -> None:
    with pytest.raises(WorkflowError, match="no extension"):
        after(sent(), "extend", "2026-02-20", review="r1", number=5, reason="x")
    assert (
        end(after(sent(), "extend", "2026-02-20", review="r1", number=5, reason="x", basis="order"))
        == "2026-03-09"
    )


def test_a_least_term_may_be_made_longer_with_a_reason() -> None:
    assert end(after(sent("npp"), "extend", "2026-02-20", review="r1", number=5, reason="x")) == "2026-03-02"


def test_a_term_that_has_ended_is_not_extended() -> None:
    with pytest.raises(WorkflowError, match="ended on 2026-03-04"):
        after(sent(), "extend", "2026-03-05", review="r1", number=5, reason="x", basis="order")


def test_a_review_is_not_closed_while_a_recommendation_is_unanswered() -> None:
    bill = after(sent(), "recommend", "2026-02-10", review="r1", text="Clarify.")
    bill = after(bill, "receive", "2026-02-11", review="r1")
    with pytest.raises(WorkflowError, match="recommendation 1 has"):
        after(bill, "close", "2026-02-12", review="r1")
    bill = after(bill, "respond", "2026-02-12", recommendation="1", decision="accepted")
    closed = after(bill, "close", "2026-02-12", review="r1")
    assert state(closed, "2026-02-12") is ReviewState.CLOSED


def test_a_review_is_not_closed_before_its_conclusion() -> None:
    with pytest.raises(WorkflowError, match="not received"):
        after(sent(), "close", "2026-02-12", review="r1")
    known = after(sent("npp"), "deliver", "2026-02-03", review="r1")
    assert after(known, "close", "2026-05-12", review="r1").reviews[0].closed  # silence is agreement


def test_nothing_follows_a_closed_review() -> None:
    bill = after(after(sent(), "receive", "2026-02-11", review="r1"), "close", "2026-02-12", review="r1")
    for kind, data in (
        ("receive", {}),
        ("extend", {"number": 1, "reason": "x"}),
        ("close", {}),
        ("cancel", {"reason": "x"}),
        ("recommend", {"text": "x"}),
    ):
        with pytest.raises(WorkflowError, match="closed on 2026-02-12"):
            after(bill, kind, "2026-02-13", review="r1", **data)


def test_a_conclusion_without_remarks_cannot_have_recommendations() -> None:
    bill = after(sent(), "recommend", "2026-02-10", review="r1", text="Clarify.")
    with pytest.raises(WorkflowError, match="without remarks"):
        after(bill, "receive", "2026-02-11", review="r1", no_remarks=True)
    none = after(sent(), "receive", "2026-02-11", review="r1", no_remarks=True)
    with pytest.raises(WorkflowError, match="without remarks"):
        after(none, "recommend", "2026-02-12", review="r1", text="Clarify.")


@pytest.mark.parametrize("decision", ["rejected", "partly"])
def test_an_answer_that_does_not_wholly_accept_needs_a_reason(decision: str) -> None:
    bill = after(sent(), "recommend", "2026-02-10", review="r1", text="Clarify.")
    for reason in (None, "", "   "):
        with pytest.raises(WorkflowError, match="needs a reason"):
            after(bill, "respond", "2026-02-12", recommendation="1", decision=decision, reason=reason)
    after(bill, "respond", "2026-02-12", recommendation="1", decision=decision, reason="Because.")


def test_under_the_report_even_an_acceptance_needs_a_reason() -> None:
    bill = after(sent(profile="report-2024"), "recommend", "2026-02-10", review="r1", text="Clarify.")
    with pytest.raises(WorkflowError, match="needs a reason"):
        after(bill, "respond", "2026-02-12", recommendation="1", decision="accepted")


def test_an_answer_is_replaced_only_by_whoever_has_seen_it() -> None:
    bill = after(sent(), "recommend", "2026-02-10", review="r1", text="Clarify.")
    bill = after(bill, "respond", "2026-02-12", recommendation="1", decision="accepted")
    again: dict[str, JsonValue] = {"recommendation": "1", "decision": "rejected", "reason": "Because."}
    with pytest.raises(WorkflowError, match="answered on 2026-02-12 by tester"):
        after(bill, "respond", "2026-02-13", **again)
    with pytest.raises(WorkflowError, match="somebody else"):
        after(bill, "respond", "2026-02-13", **again, revision=1)
    replaced = after(bill, "respond", "2026-02-13", **again, revision=2)
    answers = replaced.recommendations[0].responses
    assert [a.decision.value for a in answers] == ["accepted", "rejected"]


def test_the_answers_term_counts_from_the_conclusion() -> None:
    bill = after(sent("npp"), "recommend", "2026-02-10", review="r1", text="Clarify.")
    bill = after(bill, "receive", "2026-02-11", review="r1")
    term = answer_term(bill, bill.recommendations[0], RULES)
    assert term is not None
    assert (term.rule.id, term.end) == ("opinion-answer", D("2026-02-25"))


def test_the_due_list_has_what_is_overdue_first() -> None:
    bill = after(sent("npp"), "recommend", "2026-02-10", review="r1", text="Clarify.")
    bill = after(bill, "receive", "2026-02-11", review="r1")
    bill = after(bill, "send", "2026-02-20", reviewer="institute", channel="scientific-legal", number=60)
    bill = after(bill, "send", "2026-02-20", reviewer="ministry", channel="justice")
    bill = after(bill, "recommend", "2026-02-20", author="a citizen", text="Shorten.")
    items = due_items([bill], D("2026-03-02"), RULES)
    assert [(i.kind, i.id, i.overdue) for i in items] == [
        (DueKind.ANSWER, "1", True),
        (DueKind.CONCLUSION, "r3", False),
        (DueKind.CONCLUSION, "r2", False),
        (DueKind.ANSWER, "2", False),
    ]
    assert [i.working_days for i in items] == [-3, 24, 36, None]


def test_what_happened_later_is_not_due_before() -> None:
    bill = after(sent("npp"), "recommend", "2026-02-10", review="r1", text="Clarify.")
    bill = after(bill, "respond", "2026-02-20", recommendation="1", decision="accepted")
    assert [i.kind for i in due_items([bill], D("2026-02-01"), RULES)] == []
    kinds = [i.kind for i in due_items([bill], D("2026-02-19"), RULES)]
    assert kinds == [DueKind.CONCLUSION, DueKind.ANSWER]


def test_a_review_that_is_called_off_hides_no_remark() -> None:
    bill = after(sent(), "recommend", "2026-02-10", review="r1", text="Clarify.")
    with pytest.raises(WorkflowError, match="reason"):
        after(bill, "cancel", "2026-02-11", review="r1")
    bill = after(bill, "cancel", "2026-02-11", review="r1", reason="sent by mistake")
    assert [(i.kind, i.id) for i in due_items([bill], D("2026-12-01"), RULES)] == [(DueKind.ANSWER, "1")]
    done = after(bill, "respond", "2026-02-12", recommendation="1", decision="accepted", change="art_1")
    assert due_items([done], D("2026-12-01"), RULES) == []
    bill = after(bill, "respond", "2026-02-12", recommendation="1", decision="accepted")
    assert [(i.kind, i.id) for i in due_items([bill], D("2026-12-01"), RULES)] == [(DueKind.CHANGE, "1")]


def test_a_chamber_takes_its_least_time_and_that_ends_by_itself() -> None:
    bill = after(begun(profile="report-2024"), "impact", "2026-01-10", term="x", budget="x", forecast="x")
    assert due_items([bill], D("2026-02-10"), RULES) == []
    bill = after(bill, "stage", "2026-02-02", stage="introduced")
    (item,) = due_items([bill], D("2026-02-10"), RULES)
    assert (item.kind, item.id, item.until, item.overdue) == (
        DueKind.STAGE,
        "introduced",
        D("2026-04-03"),
        False,
    )
    assert due_items([bill], D("2026-04-06"), RULES) == []
    assert due_items([after(bill, "stage", "2026-03-02", stage="adopted")], D("2026-03-10"), RULES) == []
    back = after(bill, "stage", "2026-02-03", stage="introduced", withdrawn=True)
    assert due_items([back], D("2026-02-10"), RULES) == []


def test_the_impact_is_asked_for_and_again_after_the_entry_into_force() -> None:
    fields: dict[str, JsonValue] = {"term": "2 years", "budget": "none", "forecast": "half the disputes"}
    bill = begun(profile="report-2024")
    assert [i.id for i in due_items([bill], D("2026-02-10"), RULES)] == ["impact-before"]
    for name in fields:
        with pytest.raises(WorkflowError, match=name):
            after(bill, "impact", "2026-02-02", **{**fields, name: " "})
    with pytest.raises(WorkflowError, match="not in force"):
        after(bill, "impact", "2026-02-02", **fields, after=True)
    bill = after(bill, "impact", "2026-02-02", **fields)
    assert due_items([bill], D("2026-02-10"), RULES) == []
    bill = after(bill, "stage", "2027-01-01", stage="in-force")
    assert [i.id for i in due_items([bill], D("2027-02-10"), RULES)] == ["impact-after"]
    bill = after(bill, "impact", "2027-06-01", **fields, after=True)
    assert due_items([bill], D("2027-06-10"), RULES) == []
    assert (
        due_items([begun()], D("2026-02-10"), RULES) == []
    )  # the law in force asks for none of every initiative
