"""Amending laws of Russia, Uzbekistan, Kyrgyzstan and Belarus, read line by line.

Every text in ``samples`` is invented, in the form of drafting of its country. Beside each law ``NAME_law.txt`` stands
``NAME_law.tsv``, judged by hand before it was read: line, action, target, words sought, words put, sentence.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.model.document import Lang
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from tests.reading.test_whole_laws import row

SAMPLES = Path(__file__).parent / "samples"
NAMES = sorted(path.stem.removesuffix("_law") for path in SAMPLES.glob("*_law.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_every_instruction_is_read(name: str) -> None:
    text = (SAMPLES / f"{name}_law.txt").read_text("utf-8")
    read = read_instructions([SourceLine(n, line) for n, line in enumerate(text.splitlines(), 1)], Lang.RU)
    expected = (SAMPLES / f"{name}_law.tsv").read_text("utf-8").splitlines()
    assert [row(i) for i in read.instructions] == [line.rstrip() for line in expected]


@pytest.mark.parametrize(
    ("country", "least"), [("russia", 6), ("uzbekistan", 3), ("kyrgyzstan", 3), ("belarus", 3)]
)
def test_there_are_laws_of_every_country(country: str, least: int) -> None:
    assert sum(name.startswith(country) for name in NAMES) >= least
