"""Generated truth: random edits of real acts come back from the law that orders them.

``LAWTRACK_TRUTH`` sets the number of cases (``make truth`` runs 10,000).
"""

from __future__ import annotations

import os

import pytest

from tests.corpus import CORPUS
from tests.truth.cases import differences, make

pytestmark = pytest.mark.corpus

CASES = int(os.environ.get("LAWTRACK_TRUTH", "300"))
BLOCK = 50
ACTS = sorted(p for folder in ("ru", "kk") for p in (CORPUS / "acts" / folder).glob("*"))


@pytest.mark.parametrize("block", range(-(-CASES // BLOCK)))
def test_the_edited_tree_comes_back(block: int) -> None:
    failed = []
    for n in range(block * BLOCK, (block + 1) * BLOCK):
        # half of the cases in Kazakh, whose acts are fewer
        acts = [p for p in ACTS if p.parent.name == ("kk" if n % 2 else "ru")]
        case = make(acts[n // 2 % len(acts)], str(n))
        wrong = differences(case) if case else []
        if case and wrong:
            failed.append("\n".join([f"case {n}, {acts[n // 2 % len(acts)].name}", *case.law, *wrong]))
    assert not failed, "\n\n".join(failed)
