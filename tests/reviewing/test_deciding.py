"""Two decisions on one instruction that two clones made apart: both are kept, neither holds, a person chooses."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from types import MappingProxyType

import pytest

from lawtrack.model.event import Event, EventKind
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.folding import fold

DAY = dt.date(2026, 1, 1)
AT = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def event(after: int, by: str, at: int, /, kind: EventKind = EventKind.SETTLE, **data: object) -> Event:
    moment = AT + dt.timedelta(minutes=at)
    return Event(f"{by}{after}{at}", kind, DAY, moment, by, MappingProxyType({"key": "k", **data}), after)  # type: ignore[dict-item]


def merged(*events: Event) -> Bill:
    """The bill of all events, as git brings them together."""
    begun = replace(
        event(0, "x", 0, EventKind.BILL), data=MappingProxyType({"slug": "b", "title": {"ru": "Б"}})
    )
    return fold(sorted((begun, *events), key=lambda one: one.place))


def held(bill: Bill) -> list[tuple[str, str]]:
    """What is held on the instruction, with its rivals; what takes back is «-»."""
    one = bill.settlements.get("k")
    both = [] if one is None else [one, *one.rivals]
    return [(s.by, "-" if s.withdrawn else s.choice) for s in both]


A1 = event(1, "a", 5, choice="one")


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ((event(1, "b", 9, choice="two"),), [("b", "two"), ("a", "one")]),
        ((event(1, "a", 9, choice="two"),), [("a", "two"), ("a", "one")]),  # one person at two computers
        ((event(1, "b", 9, choice="one"),), [("b", "one")]),
        ((event(1, "b", 9, choice="one", reason="так"),), [("b", "one")]),
        ((event(2, "b", 9, choice="two"),), [("b", "two")]),  # who has seen the first one decides anew
        ((event(2, "a", 9, choice="two"),), [("a", "two")]),
        ((event(2, "a", 9, withdrawn=True),), []),
        ((event(1, "b", 9, withdrawn=True),), [("a", "one"), ("b", "-")]),
        # work on other things before it was decided
        ((event(1, "b", 7, key="other", choice="x"), event(2, "b", 9, choice="two")), [("b", "two"), ("a", "one")]),
        # three clones
        ((event(1, "b", 9, choice="two"), event(1, "c", 11, choice="three")), [("c", "three"), ("b", "two"), ("a", "one")]),
        # whoever has seen both decides anew, or takes both back
        ((event(1, "b", 9, choice="two"), event(3, "b", 20, choice="three")), [("b", "three")]),
        ((event(1, "b", 9, choice="two"), event(3, "c", 20, withdrawn=True)), []),
        # a decision made before the clones parted is known to both
        ((event(2, "b", 9, key="other", choice="x"), event(2, "c", 10, choice="two")), [("c", "two")]),
    ],
)  # fmt: skip
def test_what_is_held(others: tuple[Event, ...], expected: list[tuple[str, str]]) -> None:
    assert held(merged(A1, *others)) == expected


def test_a_decision_beside_one_that_is_taken_back_elsewhere_is_told() -> None:
    gone, anew = event(2, "b", 8, withdrawn=True), event(2, "c", 9, choice="two")
    assert held(merged(A1, gone, anew)) == [("c", "two"), ("b", "-")]


def test_events_that_nobody_counted_stand_in_no_fork() -> None:
    old = [replace(one, after=None) for one in (A1, event(1, "b", 9, choice="two"))]
    assert held(merged(*old)) == [("b", "two")]
