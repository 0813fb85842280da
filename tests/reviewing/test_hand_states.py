"""States of reviews and what they rest on, against what was told by hand from the law (``hand/states.tsv``).

The logs are folded as they are, unchecked: old ones, and those of other clones, hold steps that are refused today.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from types import MappingProxyType

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.profiles.kinds import ReviewerKind
from lawtrack.reviewing.allowed.completing import completed
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.calendars import Calendar
from lawtrack.reviewing.folded.folding import apply_event
from lawtrack.reviewing.review import Reviewer
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.standing import standing
from tests.reviewing.events_for_tests import event

D = dt.date.fromisoformat
_LINES = (Path(__file__).parent / "hand" / "states.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in _LINES if not line.startswith("#")]
DRAFTS: dict[str, dict[str, JsonValue]] = {
    "law": {},
    "bylaw": {"kind": "bylaw"},
    "urgent": {"urgent": True},
    "report": {"profile": "report-2024"},
}


def reviewer(slug: str, kind: str, *fields: str) -> Reviewer:
    return Reviewer(slug, ReviewerKind(kind), MappingProxyType({Lang.EN: slug}), fields)


RULES = Rules(
    Calendar(),
    MappingProxyType(
        {
            one.slug: one
            for one in (
                reviewer("npp", "chamber-of-entrepreneurs"),
                reviewer("experts", "expert-council"),
                reviewer("council", "council"),
                reviewer("justice", "state-body"),
                reviewer("finance", "state-body"),
                reviewer("ngo", "ngo"),
                reviewer("legal", "institution", "legal"),
                reviewer("people", "public"),
                reviewer("city", "maslikhat"),
            )
        }
    ),
)


def step(bill: Bill, words: str) -> Bill:
    """The bill after a step as the table writes it."""
    name, *rest = words.split()
    kind, data = name, dict[str, JsonValue]()
    if name == "send":
        who, channel, on, *more = rest
        data = {"reviewer": who, "channel": channel}
        for one in more:
            key, _, value = one.partition("=")
            data[key] = int(value) if key == "number" else value
    elif name == "remark":
        kind, on, data = "recommend", rest[0], {"review": "r1", "text": "Clarify."}
    elif name == "extend":
        on, data = rest[1], {"review": "r1", "number": int(rest[0]), "reason": "why"}
    elif name == "withdraw":
        on = rest[1]
        data = {"review": "r1", "what": rest[0]} if rest[0] != "remark" else {"recommendation": "1"}
        data["reason"] = "by mistake"
    elif name == "answer":
        kind, on = "respond", rest[1]
        data = {"recommendation": "1", "decision": rest[0], "reason": "why"}
    elif name == "part":
        on, data = rest[2], {"who": rest[0], "part": rest[1]}
    else:
        on, data = rest[0], {"review": "r1", "no_remarks": "none" in rest or None, "reason": "why"}
    full = completed(bill, EventKind(kind), data, RULES)
    return apply_event(bill, event(kind, on, **full))


def made(draft: str, steps: str) -> Bill:
    bill = apply_event(None, event("bill", "2026-01-05", slug="yards", title={"ru": "x"}, **DRAFTS[draft]))
    bill = apply_event(bill, event("text", "2026-01-05", lang="ru", file="ru@v1.txt", digest="a"))
    for words in steps.split("; "):
        bill = step(bill, words)
    return bill


@pytest.mark.parametrize(
    ("draft", "steps", "on", "state", "why", "because"),
    CASES,
    ids=[f"{n}-{c[3]}" for n, c in enumerate(CASES, 1)],
)
def test_a_review_stands_where_the_law_puts_it(
    draft: str, steps: str, on: str, state: str, why: str, because: str
) -> None:
    bill = made(draft, steps)
    found = standing(bill, bill.reviews[0], RULES, D(on))
    assert (found.state.value, {one.value for one in found.why}) == (
        state,
        set(why.split(",")) - {""},
    ), because


def test_there_are_forty_and_more_and_every_reason_stands_in_one() -> None:
    assert len(CASES) >= 40
    assert len({case[3] for case in CASES}) == 8
