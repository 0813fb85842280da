"""90 of the spoilt laws of ``python -m tests.mutated``; some thousands are run by hand before a release."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from tests.mutated.judging import wrong
from tests.mutated.laws import Law
from tests.mutated.mutating import MARKS, Line, Mutated
from tests.mutated.running import case

pytestmark = pytest.mark.corpus
_SEED, _EACH = 2026, 20


@pytest.mark.parametrize("part", range(3))
def test_what_stands_elsewhere_is_read_as_before(part: int) -> None:
    cases = [case(_SEED, n) for n in range(part * _EACH, (part + 1) * _EACH)]
    assert {name: faults for name, faults, _spoilt in cases if faults} == {}


def test_what_printing_and_copying_spoil_is_read_or_told() -> None:
    cases = [case(_SEED, n, printed=True) for n in range(30)]
    assert {name: faults for name, faults, _spoilt in cases if faults} == {}


def test_the_same_seed_spoils_alike() -> None:
    assert case(5, 1)[2] == case(5, 1)[2]
    assert case(5, 1)[2] != case(6, 1)[2]


def test_a_law_is_spoilt_where_it_says_so() -> None:
    for n in range(20):
        _name, _faults, spoilt = case(_SEED, n)
        assert any(one.touched for one in spoilt.lines)
        assert spoilt.marks or "mark" not in spoilt.kind
    assert "«" in MARKS


_ORDERS = [
    "Внести в Закон Республики Казахстан от 2 августа 1999 года «О долге» следующие изменения:",
    "1) в статье 3:",
    "пункт 1 исключить;",
    "пункт 2 исключить;",
    "пункт 4 исключить;",
    "2) в статье 4:",
    "пункт 5 исключить;",
    "пункт 6 исключить;",
    "3) в статье 6:",
    "пункт 7 исключить;",
    "пункт 8 исключить.",
]
_LOST = 5


def _without(lost: int) -> tuple[Law, Mutated]:
    """The law without one of its lines."""
    lines = tuple(SourceLine(n, text) for n, text in enumerate(_ORDERS))
    law = Law("written", Lang.RU, lines, read_instructions(lines, Lang.RU))
    kept = [one for one in lines if one.number != lost]
    left = tuple(Line(replace(one, number=n), (one.number,)) for n, one in enumerate(kept))
    return law, Mutated("lost line", left, frozenset({lost}), frozenset({lost}), marks=False)


def test_what_stood_around_a_lost_number_may_be_unread() -> None:
    law, spoilt = _without(_LOST)
    unread = {
        i.line
        for i in read_instructions([one.line for one in spoilt.lines], Lang.RU).instructions
        if i.unread
    }
    assert unread == {3, 4, 5, 6}
    assert wrong(law, spoilt) == []


def test_what_stood_around_a_lost_number_has_no_other_address(monkeypatch: pytest.MonkeyPatch) -> None:
    law, spoilt = _without(_LOST)
    elsewhere = [SourceLine(n, text.replace("статье 3", "статье 9")) for n, text in enumerate(_ORDERS)]
    misread = read_instructions(elsewhere[:_LOST], Lang.RU)
    monkeypatch.setattr("tests.mutated.judging.read_instructions", lambda _lines, _lang: misread)
    assert [fault.split(":")[0] for fault in wrong(law, spoilt)][:2] == ["AWAY 2", "AWAY 3"]
