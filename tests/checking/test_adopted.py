"""Real adopted laws: at most one false alarm in each, every alarm judged from the law."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.checking.adopted import alarms, judged, laws
from tests.corpus import CORPUS


@pytest.mark.corpus
def test_every_alarm_on_an_adopted_law_is_judged_and_at_most_one_is_false() -> None:
    assert len(laws()) > 50
    found = Counter(
        (path.relative_to(CORPUS).as_posix(), one.check) for path in laws() for one in alarms(path)
    )
    known = judged()
    assert dict(found) == {key: verdict.count for key, verdict in known.items()}
    wrong = Counter[str]()
    for (law, _check), verdict in known.items():
        assert verdict.word in ("right", "false")
        assert verdict.why
        wrong[law] += verdict.count if verdict.word == "false" else 0
    assert max(wrong.values()) <= 1
