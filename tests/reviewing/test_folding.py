from __future__ import annotations

import pytest

from lawtrack.errors import CitationError, WorkflowError
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.event import JsonValue
from lawtrack.reviewing.coverage import coverage
from lawtrack.reviewing.folded.folding import apply_event, fold
from tests.reviewing.events_for_tests import after, begun, event, sent


def test_a_log_begins_with_its_bill() -> None:
    with pytest.raises(WorkflowError, match="begins with"):
        fold([event("close", "2026-01-05", review="r1")])
    with pytest.raises(WorkflowError, match="empty"):
        fold([])


def test_a_second_bill_cannot_follow() -> None:
    with pytest.raises(WorkflowError, match="cannot follow"):
        apply_event(begun(), event("bill", "2026-01-05", slug="x", title={"ru": "x"}))


@pytest.mark.parametrize(
    ("kind", "data", "why"),
    [
        ("bill", {"title": {"ru": "x"}}, "slug"),
        ("bill", {"slug": "x", "title": "x"}, "title"),
        ("bill", {"slug": "x", "title": {"de": "x"}}, "not ru, kk or en"),
        ("bill", {"slug": "x", "title": {"ru": "x"}, "kind": "song"}, "law, bylaw"),
        ("bill", {"slug": "x", "title": {"ru": "x"}, "urgent": "yes"}, "neither true nor false"),
    ],
)
def test_a_wrong_field_is_named(kind: str, data: dict[str, JsonValue], why: str) -> None:
    with pytest.raises(WorkflowError, match=why):
        fold([event(kind, "2026-01-05", **data)])


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("extend", {"review": "r9", "number": 1}),
        ("receive", {"review": "r9"}),
        ("close", {"review": "r9"}),
        ("respond", {"recommendation": "9", "decision": "accepted"}),
        ("recommend", {"recommendation": "1", "review": "r9", "text": "x"}),
        ("text", {"lang": "ru", "file": "x", "version": 4}),
        ("version", {"number": 5}),
        ("send", {"review": "r1", "reviewer": "x", "channel": "npp", "rule": "opinion", "unit": "moons"}),
    ],
)
def test_an_event_that_does_not_fit_is_refused(kind: str, data: dict[str, JsonValue]) -> None:
    with pytest.raises(WorkflowError):
        apply_event(begun(), event(kind, "2026-01-05", **data))


def test_changing_one_language_makes_the_other_stale() -> None:
    bill = after(begun(), "text", "2026-01-06", lang="kk", file="kk@v1.txt", digest="b")
    assert [t.stale for t in bill.version.texts] == [False, False]
    bill = after(bill, "text", "2026-01-07", lang="ru", file="ru@v1.txt", digest="c")
    assert {t.lang: t.stale for t in bill.version.texts} == {Lang.KK: True, Lang.RU: False}
    bill = after(bill, "text", "2026-01-08", lang="kk", file="kk@v1.txt", digest="d")
    assert not any(t.stale for t in bill.version.texts)  # it followed: both are in step again
    bill = after(bill, "text", "2026-01-09", lang="kk", file="kk@v1.txt", digest="e")
    assert {t.lang: t.stale for t in bill.version.texts} == {Lang.KK: False, Lang.RU: True}


def test_adding_the_same_text_again_makes_nothing_stale() -> None:
    bill = after(begun(), "text", "2026-01-06", lang="kk", file="kk@v1.txt", digest="b")
    bill = after(bill, "text", "2026-01-07", lang="ru", file="ru@v1.txt", digest="a")
    assert not any(t.stale for t in bill.version.texts)


def test_recommendations_stay_with_the_version_they_were_made_on() -> None:
    bill = after(sent(), "version", "2026-02-05", note="second")
    bill = after(bill, "recommend", "2026-02-10", review="r1", text="Clarify.", citation="art_5__para_1")
    bill = after(bill, "recommend", "2026-02-10", author="a citizen", text="Shorten.")
    assert [r.version for r in bill.recommendations] == [1, 2]
    assert bill.recommendations[0].citation == Citation.parse_eid("art_5__para_1")
    assert bill.recommendations[0].author == "npp"


def test_a_recommendation_on_no_element_is_refused() -> None:
    with pytest.raises(CitationError):
        after(begun(), "recommend", "2026-02-10", author="x", text="x", citation="somewhere")


def test_a_later_justification_replaces_an_earlier_one() -> None:
    bill = begun()
    for text in ("old", "new"):
        bill = after(bill, "justify", "2026-01-06", element="art_5", text=text)
    bill = after(bill, "justify", "2026-01-06", element="art_5", text="жаңа", lang="kk")
    assert {key: j.text for key, j in bill.justifications.items()} == {
        ("", "art_5", Lang.RU): "new",
        ("", "art_5", Lang.KK): "жаңа",
    }


def test_coverage_shows_what_is_open_and_what_is_formal() -> None:
    bill = sent()
    for _ in range(5):
        bill = after(bill, "recommend", "2026-02-10", review="r1", text="Clarify.")
    answers = [
        ("1", "accepted", "", ""),
        ("2", "accepted", "", "art_5"),
        ("3", "rejected", "No.", ""),
        ("4", "rejected", "The matter is settled by article 9 already.", ""),
    ]
    for name, decision, reason, change in answers:
        bill = after(
            bill,
            "respond",
            "2026-02-12",
            recommendation=name,
            decision=decision,
            reason=reason,
            change=change,
        )
    found = coverage(bill)
    assert (found.total, found.unanswered, found.decisions) == (5, ("5",), {"accepted": 2, "rejected": 2})
    assert found.accepted_without_change == ("1",)
    assert found.formal == ("3",)


def test_a_decision_belongs_to_the_version_in_which_it_was_made() -> None:
    bill = after(begun(), "settle", "2026-01-06", key="a", lang="ru", choice="art_1")
    bill = after(bill, "link", "2026-01-06", act="the Code", work="/akn/kz/act/1")
    bill = after(after(bill, "version", "2026-02-01"), "text", "2026-02-01", lang="ru", file="x", digest="b")
    for data in ({"key": "a", "choice": "art_2"}, {"key": "b", "leave_out": True, "reason": "Не нужно."}):
        bill = after(bill, "settle", "2026-02-02", lang="ru", **data)
    bill = after(bill, "link", "2026-02-02", act="the Code", work="/akn/kz/act/2")
    assert {key: one.choice for key, one in bill.settlements.items()} == {"a": "art_2", "b": ""}
    then = bill.as_of(1)
    assert {key: one.choice for key, one in then.settlements.items()} == {"a": "art_1"}
    assert (then.links["the Code"].work, bill.links["the Code"].work) == ("/akn/kz/act/1", "/akn/kz/act/2")
    gone = after(bill, "settle", "2026-02-03", key="a", withdrawn=True)
    assert ("a" in gone.settlements, "a" in gone.as_of(1).settlements) == (False, True)


def test_a_decision_on_an_earlier_version_from_another_clone_does_not_reach_the_later_one() -> None:
    bill = after(
        after(begun(), "version", "2026-02-01"), "text", "2026-02-01", lang="ru", file="x", digest="b"
    )
    bill = after(bill, "settle", "2026-02-02", key="a", lang="ru", choice="art_2")
    bill = after(bill, "settle", "2026-02-03", key="a", lang="ru", choice="art_1", version=1)
    assert (bill.settlements["a"].choice, bill.as_of(1).settlements["a"].choice) == ("art_2", "art_1")
