"""Changes laid out for a pane: one after another, or each in its place in the whole text of its act."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.comparing.redline import RedlineParagraph, redline
from lawtrack.i18n import _
from lawtrack.model.change import ChangeKind
from lawtrack.model.eids import HEADING, outwards, overlap
from lawtrack.tui.paragraphs import run_spans
from lawtrack.tui.wrapping import Paragraph, Span

if TYPE_CHECKING:
    from lawtrack.model.index import TreeIndex
    from lawtrack.services.bills.applied import AppliedAct
    from lawtrack.tui.presenters.shown_change import ShownChange

NONE = -1
"""Stands for no change."""
_HEADED = ("title", "container", "article", "caption")
_GUTTERS = {"=": ("~", "label"), "+": ("+", "inserted"), "-": ("-", "deleted")}


@dataclass(frozen=True, slots=True)
class Layout:
    """Paragraphs and the changes in them.

    Attributes:
        paragraphs: What is shown.
        of: For each paragraph the change it belongs to, as its number in the list of changes; ``NONE`` for none.
        steps: The paragraphs at which a change begins, in order; one that stands in two places begins twice.
        acts: The paragraphs at which an act begins, each with its short name; none where only changes are shown.
    """

    paragraphs: Sequence[Paragraph] = ()
    of: Sequence[int] = ()
    steps: Sequence[int] = ()
    acts: Sequence[tuple[int, str]] = ()

    def change(self, at: int) -> int:
        """The change that a paragraph belongs to; ``NONE`` for none."""
        return self.of[at] if 0 <= at < len(self.of) else NONE

    def step(self, at: int) -> int:
        """How many steps lie before a paragraph or at it, less one; -1 before the first."""
        return bisect_right(self.steps, at) - 1

    def next_step(self, at: int) -> int | None:
        """The paragraph of the next step."""
        n = bisect_right(self.steps, at)
        return self.steps[n] if n < len(self.steps) else None

    def previous_step(self, at: int) -> int | None:
        """The paragraph of the step before."""
        n = bisect_left(self.steps, at) - 1
        return self.steps[n] if n >= 0 else None

    def place(self, change: int) -> int | None:
        """The paragraph at which a change begins; None where it is not shown."""
        return next((at for at in self.steps if self.of[at] == change), None)

    def nearest(self, at: int) -> int:
        """The change at a paragraph, else the last one before it; ``NONE`` before the first."""
        step = self.step(at)
        return self.change(at) if self.change(at) != NONE or step < 0 else self.of[self.steps[step]]

    def element(self, at: int) -> tuple[str, str]:
        """Act and element of a paragraph of a whole text; both empty for the lines between."""
        if not 0 <= at < len(self.paragraphs):
            return "", ""
        act = next((name for start, name in reversed(self.acts) if start <= at), "")
        return (act, self.paragraphs[at].eid) if self.paragraphs[at].eid else ("", "")


def one_by_one(paragraphs: Sequence[Paragraph], starts: Sequence[int]) -> Layout:
    """Changes one after another, each from its start on."""
    of = [bisect_right(starts, at) - 1 for at in range(len(paragraphs))]
    return Layout(paragraphs, of, starts)


def in_place(
    acts: Sequence[AppliedAct],
    changes: Sequence[ShownChange],
    shown: Sequence[ShownChange],
    marks: Collection[str],
    remarks: Sequence[Paragraph],
) -> Layout:
    """The whole text of every act with the changes in their places, each under the instruction that makes it.

    It is what a redline in Word shows: with everything accepted it is the new text, with everything rejected the old one.

    Args:
        acts: The acts, as the bill was applied to them.
        changes: All changes.
        shown: Those that are gone to; the others are seen, but not stepped at.
        marks: The changes that are read.
        remarks: What is said before the text.
    """
    maker = _Maker(shown, marks)
    maker.put(remarks)
    for act in acts:
        maker.act(act, [one for one in changes if one.act == act.work.slug])
    return maker.layout


class _Maker:
    def __init__(self, shown: Sequence[ShownChange], marks: Collection[str]) -> None:
        self._numbers = {id(one): n for n, one in enumerate(shown)}
        self._marks = marks
        self._paragraphs: list[Paragraph] = []
        self._of: list[int] = []
        self._steps: list[int] = []
        self._acts: list[tuple[int, str]] = []

    @property
    def layout(self) -> Layout:
        """What was put together."""
        return Layout(self._paragraphs, self._of, self._steps, self._acts)

    def put(self, paragraphs: Sequence[Paragraph], change: int = NONE) -> None:
        """Add paragraphs that belong to a change."""
        self._paragraphs += paragraphs
        self._of += [change] * len(paragraphs)

    def act(self, act: AppliedAct, changes: Sequence[ShownChange]) -> None:
        """Add the whole text of an act."""
        if self._acts:
            self.put([Paragraph((("", ""),))])
        self._acts.append((len(self._paragraphs), act.work.slug))
        owners = _Owners(changes)
        before: ShownChange | None = None
        open_ = False
        for line in redline(act.before.root, act.after.root):
            if not line.changed:
                self.put([_paragraph(line, act.index)])
                open_ = False
                continue
            mine = owners.of(line)
            number = self._numbers.get(id(mine), NONE) if mine is not None else NONE
            if not open_ or mine is not before:
                if mine is None or number != NONE:
                    self._steps.append(len(self._paragraphs))
                self.put([self._cause(mine, line)], number)
            self.put([_paragraph(line, act.index)], number)
            before, open_ = mine, True

    def _cause(self, change: ShownChange | None, line: RedlineParagraph) -> Paragraph:
        """The line above a change: the instruction that makes it, with a tick where it is read."""
        said = change.cause if change is not None else ""
        read = " ✓" if change is not None and change.mark in self._marks else ""
        sign, style = _GUTTERS[line.op]
        words = said or _("No instruction is known that makes this change.")
        return Paragraph(((f"{words}{read}", "note"),), line.eid, gutter=sign, gutter_style=style, indent=4)


class _Owners:
    """Which change a line of an act belongs to."""

    def __init__(self, changes: Sequence[ShownChange]) -> None:
        self._changes = changes
        self._new: dict[str, ShownChange] = {}
        self._old: dict[str, ShownChange] = {}
        for one in changes:
            change = one.change
            new = () if change.kind is ChangeKind.MERGED else change.others
            old = () if change.kind is ChangeKind.SPLIT else change.others
            for eid in (change.new_eid, *new):
                self._new.setdefault(eid or one.eid, one)
            for eid in (change.old_eid, *old):
                self._old.setdefault(eid or one.eid, one)

    def of(self, line: RedlineParagraph) -> ShownChange | None:
        """The innermost change around a line; one inside it where there is none around."""
        sides = {"+": (self._new,), "-": (self._old,), "=": (self._new, self._old)}[line.op]
        names = (line.eid + HEADING, *outwards(line.eid)) if line.style in _HEADED else outwards(line.eid)
        for side in sides:
            for name in names:
                if name in side:
                    return side[name]
        return next((one for one in self._changes if line.eid and overlap(one.eid, line.eid)), None)


def _paragraph(line: RedlineParagraph, index: TreeIndex) -> Paragraph:
    unit = index.get(line.eid)
    headed = line.style in _HEADED
    style = "removed" if unit is not None and unit.removed else "heading" if headed else ""
    spans = tuple(_spans(line, style))
    if not line.changed:
        return Paragraph(spans, line.eid, indent=0 if headed else 2)
    sign, own = _GUTTERS[line.op]
    return Paragraph(spans, line.eid, gutter=sign, gutter_style=own, indent=0 if headed else 2)


def _spans(line: RedlineParagraph, style: str) -> Iterator[Span]:
    for n, runs in enumerate(line.cells):
        if n:
            yield " │ ", style
        for words, own in run_spans(runs):
            yield words, own or style
