"""What a lawyer says that one directive of an amending act is: a label, and how a reading is held against it.

A label was made from the law, before any reading of it was seen. Where two lawyers may answer differently it allows
both. The words of a law stand in a label as a test of words, since the project holds no texts of laws.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lawtrack.model.instruction import Commencement, Instruction
from lawtrack.model.labels import written_eid

_WORDS = frozenset({"substitute_words", "insert_words", "delete_words", "everywhere"})

Words = Callable[[str | None], bool]
"""Whether these are the words of the law."""


@dataclass(frozen=True, slots=True)
class Label:
    """One directive for one target.

    Attributes:
        lines: The line of the act where it stands, and other lines where one may say it stands.
        actions: What it does; the first is the label proper.
        targets: For which element, as eIds («» where for none); the first is the label proper.
        sentence: Which sentence.
        old: The words sought.
        new: The words put.
        pos: Where inserted words go.
        dates: Of a commencement, each part of it with its dates, as ``dates_of`` has them; None where none are asked.
        shown: The label as a person reads it.
    """

    lines: tuple[int, ...]
    actions: tuple[str, ...]
    targets: tuple[str, ...]
    sentence: int | None
    old: Words
    new: Words
    pos: str
    dates: tuple[str, ...] | None
    shown: str

    @property
    def line(self) -> int:
        """Where it stands."""
        return self.lines[0]

    @property
    def action(self) -> str:
        """What it does."""
        return self.actions[0]

    def differences(self, reading: Instruction) -> list[str]:
        """The fields in which a reading is not what the label, or one of its other answers, says."""
        found = [] if reading.line in self.lines else ["line"]
        if reading.action.value not in self.actions:
            found.append("action")
        scheme = reading.act.scheme if reading.act else None
        if address(written_eid(reading.target_eid, scheme)) not in map(address, self.targets):
            found.append("target")
        if (reading.sentence or None) != self.sentence:
            found.append("sentence")
        if reading.action.value in _WORDS and not self.old(reading.old):
            found.append("old")
        if not self.new(reading.new):
            found.append("new")
        if reading.action.value == "insert_words" and str(reading.pos or "") != self.pos:
            found.append("pos")
        if self.dates is not None and dates_of(reading.commencement) != self.dates:
            found.append("dates")
        return found


def address(eid: str | None) -> str:
    """An eId in which part one is left out, as a law may leave it out."""
    return "__".join(step for step in (eid or "").split("__") if step != "subpara_1")


def letters(text: str | None) -> str:
    """The letters and digits of a text, for which spaces, marks and line ends make no difference."""
    return re.sub(r"\W", "", unicodedata.normalize("NFC", text or ""))


def dates_of(rules: Sequence[Commencement]) -> tuple[str, ...]:
    """Each rule of a final article in a line: for what, from when, until when, for relations since when."""
    return tuple(sorted(map(_rule, rules)))


def _rule(rule: Commencement) -> str:
    start = rule.date.isoformat() if rule.date else rule.rule.value
    start += f"+{rule.days} days" if rule.days else f"+{rule.months} months" if rule.months else ""
    scope = ",".join(rule.scope) or "rest"
    until, relations = (day.isoformat() if day else "" for day in (rule.until, rule.applies_from))
    return f"{scope} from {start} until {until} relations {relations}"
