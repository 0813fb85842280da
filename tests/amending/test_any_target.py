"""Whatever an instruction is for, it is applied or it is told why not: the address may be anything that can be written."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from lawtrack.amending.apply import Circumstances, apply_instructions
from lawtrack.amending.decisions import Decision, instruction_keys
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Expression, Lang
from lawtrack.model.index import TreeIndex
from lawtrack.model.instruction import KINDS, Action, Instruction, OutcomeKind, Position
from lawtrack.model.kinds import EID_NAMES, UNNUMBERED, Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from tests.amending.sample import ACT, act

ACT_WITH_RULES = """
Глава 1. Общее

Статья 1. Понятия

1. В Законе используются понятия:

1) первое – слово одно;

2) второе – слово два.

Порядок опубликован. Он известен.

Часть третья.

Статья 2. Порядок

Порядок установлен.

Приложение 1

1. Порядок проверки.

2. Сроки проверки.
"""
BASES = (act(), act(ACT_WITH_RULES), act("Порядок установлен."))
NUMBERS = st.sampled_from(["1", "2", "3", "5", "1-1", "99", "9" * 5000, "a", "1.2"]).map(Number)


@cache
@st.composite
def steps(draw: st.DrawFn) -> Step:
    kind = draw(st.sampled_from(sorted(EID_NAMES)))
    return Step(kind, None if kind in UNNUMBERED and draw(st.booleans()) else draw(NUMBERS))


@st.composite
def addresses(draw: st.DrawFn, base: Expression) -> Citation:
    """Any steps in any order, or a place of the act with a step below it."""
    places = sorted(eid for eid in TreeIndex(base.root).places if eid and "dup" not in eid)
    known = Citation.parse_eid(draw(st.sampled_from(places))).steps if draw(st.booleans()) and places else ()
    more = draw(st.lists(steps(), min_size=0 if known else 1, max_size=3))
    return Citation((*known, *more))


@cache
@st.composite
def units(draw: st.DrawFn) -> Provision:
    kind = draw(st.sampled_from(sorted(EID_NAMES)))
    number = None if draw(st.booleans()) else draw(NUMBERS)
    children = draw(st.sampled_from([(), (Provision(Kind.ALINEA, text="строка;"),)]))
    return Provision(kind, number, draw(st.sampled_from(["", "1.", "1)"])), text="" if children else "Новое.",
                     children=children)  # fmt: skip


WORDS = st.sampled_from(["слово", "Порядок", "нет таких", "", " ", ".", "одно;\n2)"])


@st.composite
def orders(draw: st.DrawFn, base: Expression, n: int) -> Instruction:
    kind = KINDS[draw(st.sampled_from(sorted(Action)))]
    address = addresses(base)
    values: dict[str, Any] = {
        "target": draw(
            address if "old" not in {f.name for f in fields(kind)} else st.one_of(address, address)
        ),
        "sentence": draw(st.sampled_from([None, None, None, 1, 2, 7, -1])),
        "toc": draw(st.sampled_from([False, False, False, True])),
        "old": draw(WORDS),
        "new": draw(WORDS),
        "pos": draw(st.sampled_from(Position)),
        "fragment": tuple(draw(st.lists(units(), max_size=2))),
        "renumbered": draw(address),
    }
    annex = draw(st.booleans())
    reference = replace(ACT, annex=annex, document=draw(st.sampled_from(["", "Правила проверки"])))
    own = {f.name for f in fields(kind)}
    return kind(
        n=n, act=draw(st.sampled_from([reference, None])), scope=("1",), lang=Lang.RU, line=n, text=f"order {n}",
        **{k: v for k, v in values.items() if k in own},
    )  # fmt: skip


@st.composite
def laws(draw: st.DrawFn) -> tuple[Expression, list[Instruction], dict[str, Decision]]:
    base = draw(st.sampled_from(BASES))
    law = [draw(orders(base, n)) for n in range(1, draw(st.integers(1, 3)) + 1)]
    places = ["", "", *TreeIndex(base.root).places, "art_99"]
    decisions = {
        key: Decision(key, draw(st.sampled_from(places)), draw(st.one_of(st.none(), addresses(base))),
                      old=draw(st.sampled_from(["", "слово"])), occurrence=draw(st.sampled_from([0, 1, 9])))
        for key in instruction_keys(law).values()
        if draw(st.booleans())
    }  # fmt: skip
    return base, law, decisions


@settings(max_examples=300, deadline=None)
@given(laws())
def test_every_instruction_has_an_outcome(
    law: tuple[Expression, list[Instruction], dict[str, Decision]],
) -> None:
    base, orders_, decisions = law
    made = apply_instructions(base, orders_, Circumstances(decisions=decisions))
    assert [o.n for o in made.outcomes] == [o.n for o in orders_]
    for outcome in made.outcomes:
        assert outcome.kind is OutcomeKind.APPLIED or outcome.reason is not None
    TreeIndex(made.root)  # every provision of the result has an address
