"""Laws that a lawyer would write, from the edits, in both languages; each read back is the same edits."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from tests.drafting.golden import Golden, goldens
from tests.reading.test_drafted_orders import row

CASES = [(golden, lang) for golden in goldens() for lang in (Lang.RU, Lang.KK)]
BOTH = pytest.mark.parametrize(("golden", "lang"), CASES, ids=lambda one: getattr(one, "name", one))


@BOTH
def test_the_law_is_written_as_a_lawyer_writes_it(golden: Golden, lang: Lang) -> None:
    lines = list(golden.law(lang).lines)
    shown = lines if golden.whole else lines[2:-2]
    assert "\n".join(shown) == "\n".join(golden.lines[lang])


@BOTH
def test_the_law_is_read_back_to_the_same_edits(golden: Golden, lang: Lang) -> None:
    lines = golden.law(lang).lines
    read = read_instructions([SourceLine(n, text) for n, text in enumerate(lines, 1)], lang)
    found = [row(i) for i in read.instructions]
    if not golden.whole:
        assert found.pop() == "commencement -"
    assert sorted(found) == sorted(_expected(golden, lang))


def test_there_are_enough_of_them() -> None:
    assert len(goldens()) >= 60


def _expected(golden: Golden, lang: Lang) -> list[str]:
    return [edit.split(": ", 1)[-1] for edit in golden.edits[lang]]
