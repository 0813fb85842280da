"""Laws that a lawyer would write, from the edits, in both languages; each read back is the same edits."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, Instruction
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
    assert sorted(found(read.instructions, golden.whole)) == sorted(expected(golden, lang))


def test_there_are_enough_of_them() -> None:
    assert len(goldens()) >= 60


def found(instructions: Sequence[Instruction], whole: bool) -> list[str]:
    """What was read, as the files write edits; the final article is no edit where they show the orders alone."""
    rows = [_row(i) for i in instructions]
    if not whole:
        assert rows.pop() == "commencement"
    return rows


def expected(golden: Golden, lang: Lang) -> list[str]:
    """The edits, without the names of their acts."""
    return [words(said) for _name, said in golden.told(lang)]


def words(said: str) -> str:
    """What reading tells of an edit: whether an annex is new is no part of its text, nor is a first part named."""
    said = re.sub(r" \| listed=[\w-]+", "", said)
    said = re.sub(r"__subpara_1(?=__(?:al|point|intro))", "", said.replace(" | adds", ""))
    return re.sub(r"(?<= = )art_[\w-]+__", "", said)


def _row(i: Instruction) -> str:
    said = row(i).removesuffix(" -")
    for start in i.commencement if i.action is Action.SUSPEND else ():
        said = f"{said} | until={start.until}"
    if i.action is Action.ANNEX and i.new is not None:  # the caption of the annex is printed above its text
        lines = i.new.split("\n")
        said = said.replace("/".join(lines), "/".join(lines[-3:]) if len(lines) > 3 else "/".join(lines))
    return words(said)
