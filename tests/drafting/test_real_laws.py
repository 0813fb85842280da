"""Real amending laws: read, written again, and read once more they order the same; in the other language they are skeletons."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from lawtrack.drafting.law import ActOrders, AmendedAct, Requisites, law_text
from lawtrack.model.document import Lang, WorkKind
from lawtrack.model.instruction import OWN, Action, Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from lawtrack.wording.act_titles import legal_force
from tests.corpus import CORPUS
from tests.drafting.test_law_is_read_back import key, read_back

pytestmark = pytest.mark.corpus
_KINDS = (
    WorkKind.CONSTITUTION,
    WorkKind.CONSTITUTIONAL_LAW,
    WorkKind.CODE,
    WorkKind.LAW,
    WorkKind.DECREE,
    WorkKind.RESOLUTION,
    WorkKind.ORDER,
    WorkKind.DECISION,
    WorkKind.OTHER,
)
_ABROAD = ("by_", "uz_")


def laws() -> list[Path]:
    """The amending laws of Kazakhstan that are at hand."""
    found = [*CORPUS.glob("amending/*/*.*"), *CORPUS.glob("laws2/*/texts/*.md")]
    return sorted(path for path in found if not path.name.startswith(_ABROAD))


@cache
def orders(path: Path) -> tuple[Lang, tuple[ActOrders, ...]]:
    """What a law orders, by the acts that it names; what tells its place by other lines, or lacks its text, aside."""
    lang = Lang.KK if "kk" in path.relative_to(CORPUS).parts else Lang.RU
    text = path.read_text("utf-8")
    text = json.loads(text)["text"] if path.suffix == ".json" else text
    lines = [line.strip().lstrip("# ") for line in text.split("\n")]
    read = read_instructions([SourceLine(n, line) for n, line in enumerate(filter(None, lines), 1)], lang)
    named: dict[tuple[str, str], list[Instruction]] = {}
    for i in read.instructions:
        if i.act is None or i.action in OWN or i.unread or i.within or i.lacks_text:
            continue
        named.setdefault((re.sub(r"\W", "", i.act.text)[:60], str(i.act.date)), []).append(i)
    made = []
    for several in named.values():
        act = several[0].act
        if act is not None:
            kind = _KINDS[legal_force(WorkKind.OTHER, act.text)]
            made.append(ActOrders(AmendedAct.of_reference(act, lang, kind), tuple(several)))
    return lang, tuple(made)


def requisites(given: tuple[ActOrders, ...]) -> Requisites:
    bylaws = not all(one.act.legislative for one in given)
    said = {Lang.RU: "X", Lang.KK: "X"}
    kind = WorkKind.ORDER if bylaws else WorkKind.LAW
    return Requisites(kind, subject=said, makers=said, signatory={Lang.RU: "Министр", Lang.KK: "Министр"})


@pytest.mark.parametrize("path", laws(), ids=lambda path: path.name)
def test_a_real_law_written_again_orders_the_same(path: Path) -> None:
    lang, given = orders(path)
    law = law_text(given, lang, requisites(given))
    asked = [key(i) for one in given for i in one.instructions]
    assert Counter(map(key, read_back(law.lines, lang))) == Counter(asked)


@pytest.mark.parametrize("path", laws(), ids=lambda path: path.name)
def test_in_the_other_language_only_what_needs_no_words_is_read(path: Path) -> None:
    lang, given = orders(path)
    other = Lang.RU if lang is Lang.KK else Lang.KK
    if not given:
        return
    law = law_text(given, other, requisites(given))
    read = Counter((i.action, _place(i)) for i in read_back(law.lines, other) if not i.unread)
    asked = [i for one in given for i in one.instructions if not _needs_words(i)]
    assert read == Counter((i.action, _place(i)) for i in asked)


def _place(i: Instruction) -> str:
    """The element; what its levels are called is not known where the name of the act is a gap."""
    return (
        (i.target_eid or "")
        .replace("__subpara_1__", "__")
        .replace("__para_1__", "__")
        .replace("subpara", "para")
    )


def _needs_words(i: Instruction) -> bool:
    """True where the other language has words of its own: figures are the same in both."""
    said = (i.old or "", i.new or "", *(node.text for unit in i.fragment for node in unit.walk()))
    return (
        (i.toc and i.listed is None)
        or i.action is Action.REPEAL_ACT
        or any(c.isalpha() for c in "".join(said))
    )


def test_there_are_laws() -> None:
    assert len(laws()) >= 35
