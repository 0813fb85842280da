"""60 errors of ``bench/error_hunt.py``: found where something contradicts them, and nothing told of what is right."""

from __future__ import annotations

import random

import pytest

from lawtrack.model.document import Lang
from tests.hunt.breaking import Bill
from tests.hunt.places import Quoted, quoted
from tests.hunt.running import Result, results
from tests.hunt.sheets import Item, Line, Sheet
from tests.hunt.slips import slipped
from tests.hunt.tables import KINDS, broken_table

_CASES = 60
_MISSED = 1
"""Errors that may be missed here: a lost «не» is told where the line has no other sign of negation."""


@pytest.fixture(scope="module")
def hunted() -> list[Result]:
    return list(results("suite", _CASES))


@pytest.mark.corpus
def test_errors_with_a_witness_are_found(hunted: list[Result]) -> None:
    broken = [one for one in hunted if one.kind]
    assert len(broken) == _CASES
    missed = [(one.command, one.kind, one.words) for one in broken if one.witness and not one.found]
    assert len(missed) <= _MISSED, missed
    assert all(kind == "negation" for _command, kind, _words in missed), missed
    assert {one.command for one in broken} == {"check-table", "check", "parity"}


@pytest.mark.corpus
def test_nothing_is_told_of_what_is_right(hunted: list[Result]) -> None:
    right = [one for one in hunted if not one.kind]
    assert len(right) > _CASES // 2
    assert [(one.name, one.invented) for one in right if one.invented] == []


def test_what_is_broken_is_another_table() -> None:
    rows = [
        Item(n, f"пункт {n} статьи {n}", f"art_{n}__para_{n}", ((Line(f"{n}. Срок – {n}0 дней, не более."),), (Line(f"{n}. Срок – {n}5 дней, не более."),)))
        for n in range(1, 5)
    ]  # fmt: skip
    sheet = Sheet(Lang.RU, tuple(rows))
    for seed in range(60):
        broken = broken_table(sheet, random.Random(seed))  # noqa: S311 -- chance, not secrecy
        assert broken.sheet != sheet
        assert broken.said or not broken.witness
    assert len({broken_table(sheet, random.Random(seed)).kind for seed in range(60)}) > len(KINDS) // 4  # noqa: S311


def test_a_number_slips_to_another() -> None:
    assert all(slipped("1 000", random.Random(seed)) != "1 000" for seed in range(20))  # noqa: S311
    assert "10 000" in {slipped("1 000", random.Random(seed)) for seed in range(20)}  # noqa: S311


def test_lines_of_a_bill_are_told_apart() -> None:
    bill = Bill(
        "x",
        {Lang.RU: ("1) в пункте 1 слова «а» исключить;", "2) пункт 2 изложить:", "«2. Новый «текст»", "и ещё.»;", "3) исключить.")},
        {},
    )  # fmt: skip
    assert quoted(bill.lines[Lang.RU]) == [
        Quoted.WORDS, Quoted.NOTHING, Quoted.WHOLE, Quoted.WHOLE, Quoted.NOTHING,
    ]  # fmt: skip
