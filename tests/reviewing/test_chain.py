"""A log is a chain of hashes: any event that is changed, taken out or put in is found where it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from lawtrack.model.event import Event, EventKind, Mark
from lawtrack.reviewing.chain import Break, Chains, proof

_AT = dt.datetime(2026, 11, 1, 9, tzinfo=dt.UTC)


def event(n: int, by: str = "alice", kind: EventKind = EventKind.COMMENT) -> Event:
    data = MappingProxyType({"text": f"Замечание {n}"})
    return Event(f"uid{n}", kind, _AT.date(), _AT + dt.timedelta(minutes=n), by, data, n)


def log(who: Sequence[tuple[str, str]], plain: int = 0) -> list[Event]:
    """A log of some events without a hash, then one for each author and checkout."""
    events = [event(n, "old") for n in range(plain)]
    chains = Chains(events)
    for n, (by, checkout) in enumerate(who, plain):
        events.append(chains.linked(event(n, by), checkout))
    return events


WHO = st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(["one", "two"])), min_size=2, max_size=9)


@given(WHO, st.integers(0, 3), st.data())
def test_what_is_changed_is_named(who: list[tuple[str, str]], plain: int, data: st.DataObject) -> None:
    events = log(who, plain)
    assert proof(events).broken == ()
    n = data.draw(st.integers(0, len(events) - 1))
    other = data.draw(st.sampled_from(["text", "by", "on"] if n >= plain else ["text", "on"]))
    values = {
        "text": replace(events[n], data=MappingProxyType({"text": "другое"})),
        "by": replace(events[n], by="mallory"),
        "on": replace(events[n], on=dt.date(2020, 1, 1)),
    }
    broken = proof([*events[:n], values[other], *events[n + 1 :]]).broken
    if n >= plain:
        assert [(one.event.uid, one.what) for one in broken] == [(f"uid{n}", Break.CHANGED)]
    else:  # the event that sealed it says so, and it has no seal itself
        assert {(one.event.uid, one.what) for one in broken} == {
            (f"uid{plain}", Break.SEALED_GONE),
            (f"uid{n}", Break.UNPROVED),
        }


@given(WHO, st.data())
def test_what_is_taken_out_is_missed_by_the_next_of_its_chain(
    who: list[tuple[str, str]], data: st.DataObject
) -> None:
    events = log(who)
    n = data.draw(st.integers(0, len(events) - 1))
    of = [m for m, pair in enumerate(who) if pair == who[n] and m > n]
    starts = [m for m in {who.index(pair) for pair in who} if m > n == 0]
    broken = proof([*events[:n], *events[n + 1 :]]).broken
    expected = {f"uid{of[0]}"} if of else set()
    expected |= {f"uid{m}" for m in starts}  # every chain names the first event of its log
    assert {one.event.uid for one in broken} == expected
    assert {one.what for one in broken} <= {Break.GONE_BEFORE}


@given(WHO, st.data())
def test_what_is_put_in_is_named(who: list[tuple[str, str]], data: st.DataObject) -> None:
    events = log(who)
    n = data.draw(st.integers(1, len(events)))
    forged = replace(event(99, "mallory"), after=n)
    plain = proof([*events[:n], forged, *events[n:]]).broken
    assert [(one.event.uid, one.what) for one in plain] == [("uid99", Break.UNPROVED)]
    behind = events[n - 1].mark
    assert behind is not None
    linked = Chains(events[:n]).linked(replace(forged, by=events[n - 1].by), behind.chain)
    follows = any(one.mark and one.mark.prev == behind.hash for one in events)
    broken = proof([*events[:n], linked, *events[n:]]).broken
    assert [one.what for one in broken] == ([Break.TWO_AFTER_ONE] if follows else [])


def test_a_rewritten_event_breaks_the_one_after_it() -> None:
    events = log([("a", "one")] * 4)
    other = replace(events[1], data=MappingProxyType({"text": "другое"}), mark=None)
    rewritten = Chains(events[:1]).linked(other, "one")
    broken = proof([events[0], rewritten, *events[2:]]).broken
    assert [(one.event.uid, one.what) for one in broken] == [("uid2", Break.GONE_BEFORE)]


@given(st.integers(1, 5), st.integers(1, 5), st.randoms())
def test_two_clones_that_are_merged_hold_in_any_order(one: int, two: int, chance: object) -> None:
    common = log([("a", "one"), ("b", "two")], plain=2)
    sides = []
    for name, count in (("one", one), ("two", two)):
        chains, side = Chains(common), []
        for n in range(count):
            side.append(chains.linked(event(10 + n + 100 * (name == "two"), "a"), name))
        sides.append(side)
    merged = sorted([*common, *sides[0], *sides[1]], key=lambda e: e.place)
    found = proof(merged)
    assert found.broken == ()
    assert (found.linked, found.sealed, found.before) == (2 + one + two, 2, 0)


def test_a_log_of_before_the_chains_is_told_and_is_no_fault() -> None:
    found = proof([event(n) for n in range(3)])
    assert (found.broken, found.linked, found.before) == ((), 0, 3)


def test_one_seal_answers_for_a_line_that_each_clone_took_in_in_its_own_name() -> None:
    here, there = log([("a", "one")], plain=1), replace(event(0), by="somebody else", after=7)
    assert proof([there, here[1]]).broken == ()
    assert isinstance(here[1].mark, Mark)
