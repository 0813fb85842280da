"""When each instruction takes effect (art. 42): fixed days, days after publication, several dates in one law."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from lawtrack.errors import CitationError
from lawtrack.model.citation import Citation
from lawtrack.model.instruction import Action, Commencement, Instruction, StartRule
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message

_RANKS = {Kind.ARTICLE: "art", Kind.PARAGRAPH: "para", Kind.POINT: "point"}
"""The levels of an amending act that its directives stand in, with the beginnings of their steps in eIds."""
_STEP = re.compile(r"(?:^|__)(?P<prefix>[a-z]+)_(?P<number>\d[\d-]*)")
_SHOWN = 300
_ALINEA = 4
"""The depth of an абзац: below article, paragraph and subparagraph."""


@dataclass(frozen=True, slots=True)
class Start:
    """The day an instruction takes effect; ``date`` is None where it cannot be computed, ``rule`` says why."""

    date: dt.date | None
    rule: Commencement | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """What dates are counted from: days of publication and signing, None where not known."""

    published: dt.date | None = None
    signed: dt.date | None = None

    def start(self, rule: Commencement) -> dt.date | None:
        """The day a rule names; the text takes effect on the day after the days have run out (art. 14, 42.3).

        None where the day it is counted from is not known, or where the calendar has no such day: that is reported,
        never guessed.
        """
        if rule.rule is StartRule.DATE:
            return rule.date
        day = self._counted_from(rule)
        if day is None:
            return None
        try:
            if rule.months:
                return _months_later(day, rule.months) + dt.timedelta(days=1)
            return day + dt.timedelta(days=rule.days + 1 if rule.days else 0)
        except (OverflowError, ValueError):
            return None

    def has_no_day(self, rule: Commencement) -> bool:
        """True where the day is known from which a rule counts, but it counts beyond the calendar."""
        return self._counted_from(rule) is not None and self.start(rule) is None

    def _counted_from(self, rule: Commencement) -> dt.date | None:
        return {StartRule.PUBLICATION: self.published, StartRule.SIGNATURE: self.signed}.get(rule.rule)


def _months_later(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (dt.date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month + 1, min(day.day, last))


def undated(instructions: Sequence[Instruction]) -> dict[int, Message]:
    """The final articles that do not tell when the law, or a part of it, takes effect; each with what is not told.

    No day is read in them, or it is not known for what it is: then neither is known for what the other days are.

    Args:
        instructions: All of the amending act.
    """
    found: dict[int, Message] = {}
    for one in instructions:
        if one.action is not Action.COMMENCEMENT:
            continue
        if not one.commencement or any(
            rule.rule is StartRule.DATE and rule.date is None for rule in one.commencement
        ):
            found[one.n] = message("when it takes effect is not understood: {text}", text=one.text[:_SHOWN])
            continue
        for rule in one.commencement:
            strange = [words for words in rule.scope if not _is_eid(words)]
            if not strange and rule.scope and all(_depth(rule, other) is None for other in instructions):
                strange = [*rule.scope]
            if strange:
                words = ", ".join(strange)
                found.setdefault(
                    one.n,
                    message("which provisions of the law are meant by «{words}» is not told", words=words),
                )
    return found


def _is_eid(words: str) -> bool:
    try:
        Citation.parse_eid(words)
    except CitationError:
        return False
    return True


def starts(
    instructions: Sequence[Instruction], calendar: Calendar, *, untold: bool = False
) -> dict[int, Start]:
    """When each instruction takes effect, by its number; the narrowest scope of the final article wins.

    Args:
        instructions: All of the amending act.
        calendar: What dates are counted from.
        untold: True where a final article is open (``undated``): then no day is known of any.
    """
    if untold:
        return {one.n: Start(None) for one in instructions}
    rules = [c for i in instructions if i.action is Action.COMMENCEMENT for c in i.commencement]
    result: dict[int, Start] = {}
    for instruction in instructions:
        best: tuple[int, Commencement] | None = None
        for rule in rules:
            depth = _depth(rule, instruction)
            if depth is not None and (best is None or depth > best[0]):
                best = (depth, rule)
        result[instruction.n] = Start(calendar.start(best[1]), best[1]) if best else Start(None)
    return result


def _depth(rule: Commencement, instruction: Instruction) -> int | None:
    """How many levels of the amending act a rule names for this instruction; None where it is not for it."""
    if not rule.scope:
        return 0
    if instruction.n in rule.only:
        return _ALINEA
    # «пункт 2» of the amending act is not its «2)», though both have the number
    own = tuple((label.rstrip(")."), label.endswith(")")) for label in instruction.scope)
    # of a list in the annex, too, the instructions themselves are told
    whole = [text for text in rule.scope if not re.search(r"\Aatt_|__al_|__intro", text)]
    depths = [len(path) for text in whole if (path := _path(text)) and own[: len(path)] == path]
    return max(depths, default=None)


def _path(text: str) -> tuple[tuple[str, bool], ...]:
    """The numbers of the article, the paragraph and the point that a scope names; each with whether it is a point's."""
    found = {named["prefix"]: named["number"] for named in reversed(list(_STEP.finditer(text)))}
    point = _RANKS[Kind.POINT]
    return tuple((found[prefix], prefix == point) for prefix in _RANKS.values() if prefix in found)
