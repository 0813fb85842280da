"""The order of the amended acts: by legal force, then by date (art. 26.5, 27.2); all amendments to one in one place."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lawtrack.amending.addressee import same_act
from lawtrack.amending.amended_acts import AmendedAct
from lawtrack.checking.bill.force import rank_of_named
from lawtrack.checking.bill.found import Found
from lawtrack.checking.bill.material import Material
from lawtrack.checking.bill.shown import shortened
from lawtrack.model.instruction import Action, Instruction
from lawtrack.model.message import message
from lawtrack.profiles.checks import CheckRule
from lawtrack.reading.instructions import Segment, SegmentKind
from lawtrack.reading.instructions.acts import reference
from lawtrack.wording.act_titles import nominative

_Key = tuple[int, dt.date]


def order_of_acts(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """Acts that do not stand where their force and their date put them; of acts of one day nothing is said."""
    whole = [i for i in material.instructions if i.action is Action.REPEAL_ACT]
    changed = [i for i in material.instructions if i.action not in (Action.REPEAL_ACT, Action.NOT_UNDERSTOOD)]
    for group in (changed, whole):
        yield from _misplaced(material, group)


def _misplaced(material: Material, group: Sequence[Instruction]) -> Iterator[Found]:
    numbers = {one.n for one in group}
    by_number = {one.n: one for one in group}
    ranked: list[tuple[_Key, AmendedAct]] = []
    for act in material.acts:
        date = next((name.date for name in act.names if name.date is not None), None)
        rank = rank_of_named(act.text)
        if date is not None and rank is not None and act.instructions & numbers:
            ranked.append(((rank, date), act))
    kept = _longest([key for key, _act in ranked])
    for at, (key, act) in enumerate(ranked):
        if at in kept:
            continue
        after = next((other for n, (own, other) in enumerate(ranked) if n in kept and own > key), None)
        behind = [other for n, (own, other) in enumerate(ranked) if n in kept and own <= key]
        first = by_number[min(act.instructions & numbers)]
        name = shortened(nominative(act.text, material.lang))
        yield Found(
            message(
                "«{act}» does not stand in its place: by legal force and date it goes before «{other}».",
                act=name,
                other=shortened(nominative(after.text, material.lang)),
            )
            if after is not None
            else message(
                "«{act}» does not stand in its place: by legal force and date it goes behind «{other}».",
                act=name,
                other=shortened(nominative(behind[-1].text, material.lang)),
            ),
            message("Put the acts in the order of their legal force, then of their dates."),
            material.lang,
            n=first.n,
            line=first.line,
            act=act.reference.text,
        )


def _longest(keys: Sequence[_Key]) -> frozenset[int]:
    """The positions of the longest part of a list that is in order: the others are those that are misplaced."""
    ends: list[_Key] = []
    at_end: list[int] = []
    before: list[int] = []
    for at, key in enumerate(keys):
        place = bisect_right(ends, key)
        before.append(at_end[place - 1] if place else -1)
        if place == len(ends):
            ends.append(key)
            at_end.append(at)
        else:
            ends[place], at_end[place] = key, at
    found, at = set(), at_end[-1] if at_end else -1
    while at >= 0:
        found.add(at)
        at = before[at]
    return frozenset(found)


def one_place(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """Acts whose amendments stand in several points: others are amended between them, or the act is named anew."""
    of = {n: act for act in material.acts for n in act.instructions}
    left: set[int] = set()
    told: set[int] = set()
    current: AmendedAct | None = None
    named = [s for s in material.amending.segments if s.kind is SegmentKind.ACT and reference(s.text).date]
    under: int | None = None
    for one in material.instructions:
        if one.action is Action.REPEAL_ACT or one.n not in of:
            continue
        act = of[one.n]
        head = max((s.line for s in named if s.line <= one.line), default=None)
        if act is current and head != under and act.number not in told and _names(named, head, act, material):
            told.add(act.number)
            yield _again(material, one, act)
        under = head
        if current is not None and act.number != current.number:
            left.add(current.number)
            if act.number in left and act.number not in told:
                told.add(act.number)
                yield _again(material, one, act)
        current = act


def _names(named: Sequence[Segment], line: int | None, act: AmendedAct, material: Material) -> bool:
    """True where the line that stands above an instruction names its act with its day: none of its documents, no annex."""
    head = next((s for s in named if s.line == line), None)
    found = reference(head.text) if head is not None else None
    return found is not None and not found.annex and same_act(found, act.reference, material.lang)


def _again(material: Material, one: Instruction, act: AmendedAct) -> Found:
    return Found(
        message(
            "«{act}» is amended in several places: here again, in another point.",
            act=shortened(nominative(act.text, material.lang)),
        ),
        message("Put all amendments to one act into one point or subpoint."),
        material.lang,
        n=one.n,
        line=one.line,
        act=act.reference.text,
    )
