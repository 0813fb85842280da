"""The checks on a text alone, asked of real adopted laws, and what was judged of their alarms by hand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lawtrack.checking.bill.material import Material
from lawtrack.checking.bill.registry import ask
from lawtrack.profiles.checks import check_rules
from lawtrack.services.from_file.amending_acts import read_amending
from lawtrack.wording.messages import said
from tests.corpus import CORPUS

JUDGED = Path(__file__).with_name("adopted.tsv")
_FOLDERS = ("amending/*/*", "laws2/*/texts/*", "pairs/*/amending.*")


@dataclass(frozen=True)
class Alarm:
    """What a check tells of a law."""

    check: str
    line: int
    words: str
    sure: bool


@dataclass(frozen=True)
class Verdict:
    """What was judged of the alarms of one check in one law.

    Attributes:
        count: How many there are.
        word: ``right`` or ``false``.
        why: Why.
    """

    count: int
    word: str
    why: str


@cache
def laws() -> tuple[Path, ...]:
    """The amending laws of the folder of real acts."""
    return tuple(sorted(path for folder in _FOLDERS for path in CORPUS.glob(folder) if path.is_file()))


def alarms(path: Path) -> list[Alarm]:
    """What the checks on a text alone tell of a law."""
    found = ask(Material(read_amending(path)), check_rules())
    return [Alarm(one.check, one.line, said(one.what), one.sure) for one in found]


def judged() -> dict[tuple[str, str], Verdict]:
    """The judgements, by law and check."""
    rows = (
        line.split("\t")
        for line in JUDGED.read_text(encoding="utf-8").splitlines()
        if line and line[0] != "#"
    )
    return {(law, check): Verdict(int(count), word, why) for law, check, count, word, why in rows}
