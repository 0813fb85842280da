"""What every bill owes, remembered: a bill is asked again only after it changed, or when a day comes that changes it.

Of thousands of bills a question like «what is due» concerns most not at all. So of each bill a sheet is remembered: its
titles, how many remarks it has, what it owes, and until which day that stays so. A sheet is bound to the end of the
bill's log, to the rules by which it was made, and to the entries of the registry that it speaks of.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from lawtrack.errors import LawtrackError
from lawtrack.model.values import nothing_collected
from lawtrack.reviewing.due import DueItem, in_order
from lawtrack.reviewing.folded.folding import fold
from lawtrack.services.reviews.desk import Desk, edition_of
from lawtrack.services.reviews.notes import SheetNotes
from lawtrack.services.reviews.sheet import Sheet

if TYPE_CHECKING:
    from lawtrack.services.log.log import WorkflowLog
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.engine import Session
    from lawtrack.store.glance import Glance

Progress = Callable[[int, int], None]
"""Told how many of how many logs were read."""
_AT_ONCE = 200
"""Logs read at once."""
_FEW = 16
"""Logs of which it is worth while to remember what they make: they were changed just now, and will be again."""
_RECENT: WeakKeyDictionary[Workspace, tuple[tuple[object, ...], Mapping[str, tuple[str, Sheet | None]]]] = (
    WeakKeyDictionary()
)
"""The sheets that a workspace had last: on what they depend, and each with its key; screens ask for them again and again."""


def sheets(log: WorkflowLog, progress: Progress | None = None) -> list[Sheet]:
    """The sheets of all bills today, in the order in which they were begun; a bill that does not fit is in ``log.broken``.

    Args:
        log: The log of the workspace.
        progress: Told how many of how many logs were read, where that takes its time.
    """
    from lawtrack.store.log_reading import REGISTRY, heads

    desk = Desk(log.rules(), log.today, edition_of(log))
    log.broken.clear()
    with nothing_collected(), log.workspace.glancing() as reader:
        ends = {name: head for name, head in heads(reader).items() if name != REGISTRY}
        keys = {name: desk.key(head) for name, head in ends.items()}
        state, recent = _RECENT.get(log.workspace, ((), {}))
        found = {
            name: one[1]
            for name, one in (recent.items() if state == desk.state else ())
            if keys.get(name) == one[0]
        }
        others = len(found) < len(ends)
        passing = _find_others(log, reader, desk, keys, found, progress) if others else frozenset()
    kept = {name: (keys[name], sheet) for name, sheet in found.items() if name not in passing}
    _RECENT[log.workspace] = desk.state, kept
    order = sorted(found, key=lambda name: (ends[name].begun, name))
    return [sheet for sheet in map(found.__getitem__, order) if sheet is not None]


def _find_others(
    log: WorkflowLog,
    reader: Session | Glance,
    desk: Desk,
    keys: Mapping[str, str],
    found: dict[str, Sheet | None],
    progress: Progress | None,
) -> frozenset[str]:
    """Put the sheets to those found that the process does not have: as they are remembered, or computed and remembered.

    Returns:
        The bills whose sheets are not to be remembered.
    """
    from lawtrack.store.log_reading import events_of_many

    notes = SheetNotes(log.workspace)
    known = notes.own()
    passing = set()
    for name in keys.keys() - found.keys():
        if name in known:
            desk.recall(found, name, keys[name], *known[name])
    stale = [name for name in keys if name not in found]
    many = len(stale) > _FEW
    for start in range(0, len(stale), _AT_ONCE):
        some = stale[start : start + _AT_ONCE]
        made: dict[str, tuple[str, str]] = {}
        taken: dict[str, tuple[str, str]] = {}
        for name, (key, words) in notes.of_all(reader, some).items():
            desk.recall(found, name, keys[name], key, words)
            if name in found:
                taken[name] = key, words
        unknown = [name for name in some if name not in found]
        for name, events in events_of_many(reader, unknown, links=not many).items():
            try:
                bill = fold(events) if many else log.workspace.folded.fold(name, events)
            except LawtrackError as error:
                log.broken[name] = error.message
                continue
            found[name], note = desk.made(bill)
            if note is None:
                passing.add(name)
            else:
                made[name] = (keys[name], note)
        notes.keep(made, taken, ())  # whoever ends it now goes on from here
        if progress and many:
            progress(start + len(some), len(stale))
    notes.keep({}, {}, known.keys() - keys.keys())
    return frozenset(passing)


def owed(known: Iterable[Sheet]) -> list[DueItem]:
    """Everything that bills owe, overdue first, then by last day, then what has none."""
    return in_order(item for sheet in known for item in sheet.due)


def owed_first(known: Sequence[Sheet], most: int) -> list[DueItem]:
    """The first of what bills owe, in its order; the other bills are not read."""
    by_place: dict[tuple[bool, dt.date], list[Sheet]] = {}
    for sheet in known:
        if sheet.first is not None:
            by_place.setdefault(sheet.first, []).append(sheet)
    items: list[DueItem] = []
    for place in sorted(by_place):
        sure = sum((not item.overdue, item.until or dt.date.max) < place for item in items)
        if sure >= most:  # whatever the others owe comes later
            break
        items += [item for sheet in by_place[place] for item in sheet.due]
    return in_order(items)[:most]


def foremost(known: Sequence[Sheet], most: int) -> list[str]:
    """The bills that owe something first, with at most ``most`` recommendations together; one at least.

    Where there are no more than that, all bills in the order in which they were begun.
    """
    if sum(sheet.recommendations for sheet in known) <= most:
        return [sheet.slug for sheet in known]
    counts = {sheet.slug: sheet.recommendations for sheet in known}
    owing = sorted((sheet.first, sheet.slug) for sheet in known if sheet.first is not None)
    first = dict.fromkeys(slug for _place, slug in owing)
    chosen: list[str] = []
    for slug in (*first, *(slug for slug in reversed(counts) if slug not in first)):
        most -= counts[slug]
        if chosen and most < 0:
            break
        chosen.append(slug)
    return chosen
