"""Fifty references of the codes, judged by a person who read the law: broken ones are broken, the others are not called so.

``judged_references.tsv`` holds all references of the Labour Code and the Tax Code that were called broken (none of them in
the Labour Code), 17 of those of which nothing can be told and 21 of those that lead somewhere, drawn with seed 14; each
with the verdict.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from lawtrack.checking.references.leading import BROKEN, Led, led
from lawtrack.services.from_file.acts import read_act
from tests.corpus import CORPUS

pytestmark = pytest.mark.corpus

JUDGED = [
    line.split("\t")
    for line in (Path(__file__).parent / "judged_references.tsv").read_text(encoding="utf-8").splitlines()
]
_FALSE_ALARMS = 0.1


@cache
def references(code: str) -> list[Led]:
    return list(led(read_act(CORPUS / "acts" / "ru" / f"{code}.txt").expression))


@cache
def states(code: str) -> dict[tuple[str, str, str], str]:
    return {
        (
            one.standing.eid,
            one.citation.eid if one.citation else "",
            one.standing.reference.text,
        ): one.state.value
        for one in references(code)
    }


def test_the_sample_is_what_it_says() -> None:
    assert len(JUDGED) == 50
    assert Counter(row[0] for row in JUDGED) == {"gone": 12, "not_told": 12, "ambiguous": 5, "there": 21}


@pytest.mark.parametrize("row", JUDGED, ids=lambda row: f"{row[2]}-{row[3]}")
def test_each_is_still_told_as_it_was_judged(row: list[str]) -> None:
    state, code, eid, target, words, verdict = row
    assert states(code)[eid, target, words] == state
    assert (state in {s.value for s in BROKEN}) == verdict.startswith("broken")


def test_few_alarms_are_false_and_every_one_was_judged() -> None:
    judged = {(row[2], row[3], row[4]): row[5] for row in JUDGED}
    alarms = [
        (one.standing.eid, one.citation.eid if one.citation else "", one.standing.reference.text)
        for code in ("labor_code_2025", "tax_code_2026")
        for one in references(code)
        if one.state in BROKEN
    ]
    false = [alarm for alarm in alarms if not judged.get(alarm, "").startswith("broken")]
    assert alarms
    assert len(false) <= _FALSE_ALARMS * len(alarms), false
