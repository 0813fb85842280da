"""The final articles of one amending act while it is read: lists over several lines, абзацы of the act's own text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from lawtrack.model.citation import Citation
from lawtrack.model.instruction import Action, Commencement, Instruction, TakeEffect
from lawtrack.model.kinds import Kind
from lawtrack.reading.instructions.own.commencement import ATTACHED, read_commencement
from lawtrack.reading.instructions.printed.text import Directive, Labels
from lawtrack.reading.lines import SourceLine

_END = 10**9


@dataclass
class _Article:
    """A final article: the position of its instruction, its lines, whether its list goes on."""

    at: int
    lines: list[str]
    opened: bool

    @property
    def text(self) -> str:
        """Its lines."""
        return "\n".join(self.lines)

    @cached_property
    def rules(self) -> tuple[Commencement, ...]:
        """The days that it tells by itself."""
        return read_commencement(self.text)


@dataclass(slots=True)
class Commencing:
    """What is known of the final articles, and on which line each unit of the amending act begins."""

    _articles: list[_Article] = field(default_factory=list)
    _begins: dict[tuple[str, ...], int] = field(default_factory=dict)
    _approving: set[int] = field(default_factory=set)

    def label(self, d: Directive, labels: Labels) -> None:
        """A line with a number: from it a unit of the amending act runs."""
        self._begins.setdefault(tuple([part for part in labels if part]), d.line.number)

    def approves(self, line: int) -> None:
        """An order that approves changes, whose list stands in an annex."""
        self._approving.add(line)

    def begin(self, at: int, text: str, *, opened: bool) -> None:
        """A final article whose instruction will stand at ``at``."""
        self._articles.append(_Article(at, [text], opened))

    def goes_on(self, text: str) -> bool:
        """True where a line belongs to the list of the final article before it."""
        if not self._articles or not self._articles[-1].opened:
            return False
        last = self._articles[-1]
        last.lines.append(text)
        last.opened = not text.rstrip().endswith(".")
        return True

    def finished(self, instructions: Sequence[Instruction], body: Sequence[SourceLine]) -> list[Instruction]:
        """The instructions with the dates of the final articles.

        Args:
            instructions: All instructions of the act.
            body: Its lines, by which its own абзацы are counted.
        """
        result = list(instructions)
        told = {eid for article in self._articles for rule in article.rules for eid in rule.scope}
        for article in self._articles:
            text = article.text
            rules = article.rules or read_commencement(text, told=told)
            rules = tuple(self._placed(rule, instructions, body) for rule in rules)
            final = result[article.at]
            if isinstance(final, TakeEffect):
                result[article.at] = replace(final, text=text, commencement=rules)
        return result

    def _placed(
        self, rule: Commencement, instructions: Sequence[Instruction], body: Sequence[SourceLine]
    ) -> Commencement:
        """The rule with the instructions that stand in the абзацы it names."""
        numbers: list[int] = []
        for element in rule.scope:
            if element.startswith(ATTACHED):
                numbers += self._attached(element.removeprefix(ATTACHED), instructions, body)
                continue
            lines = self._lines(element, body)
            numbers += [i.n for i in instructions if i.line in lines and i.action is not Action.COMMENCEMENT]
        return replace(rule, only=tuple(numbers))

    def _attached(
        self, element: str, instructions: Sequence[Instruction], body: Sequence[SourceLine]
    ) -> list[int]:
        """The instructions in an element of the one list of changes behind the act; none where there are several lists."""
        unit = tuple(str(step.number) for step in Citation.parse_eid(element).steps)
        lists = [i for i in instructions if i.action is Action.OWN_PROVISION and i.line in self._approving]
        if len(lists) != 1 or not body:
            return []
        behind = [i for i in instructions if i.line > body[-1].number]
        return [i.n for i in behind if tuple(label.rstrip(").") for label in i.scope)[: len(unit)] == unit]

    def _lines(self, element: str, body: Sequence[SourceLine]) -> range:
        """The line of one абзац of the amending act; an empty range for any other element."""
        if "__al_" not in element and not element.endswith("__intro"):
            return range(0)
        steps = Citation.parse_eid(element).steps
        last = steps[-1]
        ordinal = 1 if last.kind is Kind.INTRO else last.number.value if last.number else 0
        unit = tuple(str(step.number) for step in steps[:-1] if step.kind is not Kind.SUBPARAGRAPH)
        first = self._begins.get(unit)
        if first is None or not ordinal:
            return range(0)
        end = min(
            (n for key, n in self._begins.items() if n > first and key[: len(unit)] != unit), default=_END
        )
        numbers = [line.number for line in body]
        own = [n for n in numbers[bisect_left(numbers, first) :] if n < end]
        return range(own[ordinal - 1], own[ordinal - 1] + 1) if ordinal <= len(own) else range(0)
