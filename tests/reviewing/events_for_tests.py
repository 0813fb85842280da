"""Events and bills in one line each."""

from __future__ import annotations

import datetime as dt
import uuid
from types import MappingProxyType

from lawtrack.model.document import Lang
from lawtrack.model.event import Event, EventKind, JsonValue
from lawtrack.profiles.kinds import ReviewerKind
from lawtrack.reviewing.allowed.completing import completed
from lawtrack.reviewing.allowed.steps import check_step, check_terms
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.folding import apply_event
from lawtrack.reviewing.review import Reviewer
from lawtrack.reviewing.rules import Rules
from tests.reviewing.calendar_for_tests import D, plain_calendar

WEEK = plain_calendar()
NPP = Reviewer("npp", ReviewerKind.CHAMBER, MappingProxyType({Lang.EN: "the Chamber"}))
INSTITUTE = Reviewer(
    "institute", ReviewerKind.INSTITUTION, MappingProxyType({Lang.EN: "the Institute"}), fields=("legal",)
)
MINISTRY = Reviewer("ministry", ReviewerKind.STATE_BODY, MappingProxyType({Lang.EN: "the Ministry"}))
REVIEWERS = {r.slug: r for r in (NPP, INSTITUTE, MINISTRY)}
RULES = Rules(WEEK, MappingProxyType(REVIEWERS))


def event(kind: str, on: str, /, **data: JsonValue) -> Event:
    at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    return Event(uuid.uuid4().hex, EventKind(kind), D(on), at, "tester", MappingProxyType(data))


def after(bill: Bill, kind: str, on: str, /, **data: JsonValue) -> Bill:
    """The bill after a step that was completed and checked as the services do."""
    raw = event(kind, on, **data)
    full = event(kind, on, **completed(bill, raw.kind, raw.data, RULES))
    check_step(bill, full, RULES, "en")
    done = apply_event(bill, full)
    check_terms(done, full, RULES)
    return done


def begun(**data: JsonValue) -> Bill:
    """A bill with a Russian text."""
    bill = apply_event(None, event("bill", "2026-01-05", slug="yards", title={"ru": "О дворах"}, **data))
    return after(bill, "text", "2026-01-05", lang="ru", file="ru@v1.txt", digest="a")


def sent(channel: str = "approval", to: str = "npp", /, **data: JsonValue) -> Bill:
    """A bill that was sent to one review."""
    return after(begun(**data), "send", "2026-02-02", reviewer=to, channel=channel)
