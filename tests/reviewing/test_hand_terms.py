"""Terms on the calendar of Kazakhstan, 2025 to 2027, against what was counted by hand (``hand/terms.tsv``)."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from lawtrack.profiles.deadlines import DeadlineRule, Unit, deadline_profile
from lawtrack.reviewing.calendars import Calendar
from lawtrack.reviewing.review import Extension
from lawtrack.reviewing.terms import last_day, term_of

D = dt.date.fromisoformat
KAZAKHSTAN = Calendar()
_UNITS = {
    "c": Unit.CALENDAR,
    "w": Unit.WORKING,
    "k": Unit.WEEKS,
    "m": Unit.MONTHS,
    "y": Unit.YEARS,
}
_LINES = (Path(__file__).parent / "hand" / "terms.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in _LINES if not line.startswith("#")]


def length(text: str) -> tuple[int, Unit]:
    found = re.fullmatch(r"(\d+)([cwkmy])", text)
    assert found, text
    return int(found[1]), _UNITS[found[2]]


def rule(name: str) -> DeadlineRule:
    profile, _, own = name.rpartition(":")
    return deadline_profile("report-2024" if profile else "law").rule(own)


def computed(name: str, start: str, given: str) -> dt.date:
    if name == "-":
        return last_day(D(start), *length(given), KAZAKHSTAN)
    own, _, added = given.partition("+")
    extensions = [Extension(*length(added), "why", D(start), "x")] if added else []
    term = term_of(rule(name), D(start), KAZAKHSTAN, number=int(own or 0), extensions=extensions)
    assert term is not None
    return term.end


@pytest.mark.parametrize(
    ("name", "start", "given", "end", "working"), CASES, ids=[f"{c[0]}-{c[1]}" for c in CASES]
)
def test_a_term_ends_as_was_counted_by_hand(
    name: str, start: str, given: str, end: str, working: str
) -> None:
    assert computed(name, start, given) == D(end), working


def test_there_are_sixty_and_more() -> None:
    assert len(CASES) >= 60
    assert {case[3][:4] for case in CASES} >= {"2025", "2026", "2027"}
