"""Whole amending texts, written for the tests, read line by line: every shape of clause drafters use.

Beside each text ``laws/NAME.txt`` stands ``laws/NAME.tsv``, read and approved by hand: line, action, target, words
sought, words put, sentence.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine

LAWS = Path(__file__).parent / "laws"
NAMES = sorted(path.stem for path in LAWS.glob("*.txt"))


def row(i: Instruction) -> str:
    first = (i.new or "").split("\n")[0][:40]
    sentence = "" if i.sentence is None else str(i.sentence)
    return "\t".join((str(i.line), i.action.value, i.target_eid or "", i.old or "", first, sentence)).rstrip()


@pytest.mark.parametrize("name", NAMES)
def test_every_instruction_is_read(name: str) -> None:
    lines = [
        SourceLine(n, text)
        for n, text in enumerate((LAWS / f"{name}.txt").read_text("utf-8").splitlines(), 1)
    ]
    read = read_instructions(lines, Lang(name.rsplit("_", 1)[1]))
    expected = (LAWS / f"{name}.tsv").read_text("utf-8").splitlines()
    assert [row(i) for i in read.instructions] == expected


def test_there_are_laws() -> None:
    assert len(NAMES) >= 4
