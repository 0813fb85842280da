"""Generated truth: random edits of real acts come back from the law that orders them.

``LAWTRACK_TRUTH`` sets the number of cases (``make truth`` runs 10,000).
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from lawtrack.model.instruction import Action
from tests.corpus import CORPUS
from tests.truth.cases import differences, make

pytestmark = pytest.mark.corpus

CASES = int(os.environ.get("LAWTRACK_TRUTH", "300"))
BLOCK = 50
MADE = 38
"""Cases of a block that must be made, at least; about 46 are: no edit fits the few units picked in the others."""
LEAST = {
    Action.INSERT_WORDS: 65,
    Action.INSERT_PROVISION: 65,
    Action.DELETE_PROVISION: 50,
    Action.REPLACE_PROVISION: 40,
    Action.SUBSTITUTE_WORDS: 40,
    Action.REPLACE_HEADING: 13,
    Action.DELETE_WORDS: 11,
    Action.RENUMBER: 5,
    Action.EVERYWHERE: 4,
}
"""Of each action, how many instructions there must be in the first 300 cases: half of what there is."""
ACTS = sorted(p for folder in ("ru", "kk") for p in (CORPUS / "acts" / folder).glob("*"))


@pytest.mark.parametrize("block", range(-(-CASES // BLOCK)))
def test_the_edited_tree_comes_back(block: int) -> None:
    failed, made = [], 0
    for n in range(block * BLOCK, (block + 1) * BLOCK):
        case = make(act_of(n), str(n))
        if case is None:
            continue
        made += 1
        wrong = differences(case)
        if wrong:
            failed.append("\n".join([f"case {n}, {act_of(n).name}", *case.law, *wrong]))
    assert made >= MADE, f"only {made} of {BLOCK} cases could be made"
    assert not failed, "\n\n".join(failed)


def test_every_kind_of_edit_is_among_the_cases() -> None:
    """What is not made is not tried: of the first 300 cases each action has its share."""
    cases = [make(act_of(n), str(n)) for n in range(300)]
    found = Counter(i.action for case in cases if case is not None for i in case.instructions)
    assert {action: found[action] for action, least in LEAST.items() if found[action] < least} == {}
    assert set(found) == set(LEAST)


def act_of(n: int) -> Path:
    """The act of a case: half of the cases in Kazakh, whose acts are fewer."""
    acts = [p for p in ACTS if p.parent.name == ("kk" if n % 2 else "ru")]
    return acts[n // 2 % len(acts)]
