"""Whatever is ordered: the law that orders it is read back to the same orders, in both languages."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from lawtrack.drafting.law import ActOrders, Requisites, law_text
from lawtrack.model.document import Lang, Scheme, WorkKind
from lawtrack.model.instruction import OWN, Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from tests.drafting.edits import acts, edits


def key(i: Instruction) -> tuple[Any, ...]:
    """What an instruction orders, however it was written: a silent first part is the one that is named.

    In the codes whose «1.» is called часть a law alone does not tell it from an unnumbered one: the text of the code does.
    """
    target = re.sub(r"__subpara_1(?=__(?:al|point|intro|wrapUp))", "", i.target_eid or "")
    if i.act is not None and i.act.scheme in (Scheme.KOAP, Scheme.UK):
        target = re.sub(r"__subpara_(?=\d)", "__para_", target)
    new = "\n".join(line.rstrip(";.") for line in (i.new or "").split("\n"))
    renumbered = i.renumbered.steps[-1].eid if i.renumbered else None
    return i.action.value, target, i.old, new, i.pos, i.sentence, i.toc, renumbered, i.occurrences, i.forms


def read_back(lines: tuple[str, ...], lang: Lang) -> list[Instruction]:
    read = read_instructions([SourceLine(n, text) for n, text in enumerate(lines, 1)], lang)
    return [i for i in read.instructions if i.action not in OWN]


@pytest.mark.parametrize("lang", [Lang.RU, Lang.KK])
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=25)
@given(data=st.data())
def test_random_edits(lang: Lang, data: st.DataObject) -> None:
    act = data.draw(acts())
    made = data.draw(edits(lang, act))
    assume(made)
    kind = WorkKind.LAW if act.legislative else WorkKind.ORDER
    law = law_text([ActOrders(act, tuple(made))], lang, Requisites(kind, signatory={lang: "М"}))
    assert law.ready
    assert Counter(map(key, read_back(law.lines, lang))) == Counter(map(key, made)), "\n".join(law.lines)
