"""What is remembered of what bills owe, proved by their logs: what does not follow from them is told and made anew.

A sheet stands in no chain: whoever may write the table of the shared store, or the file of the folder, may write a false
one. It is made of the log and of nothing else, so it is proved by making it once more as of the day on which it was made.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lawtrack.errors import LawtrackError
from lawtrack.i18n import _
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.log.proving import Fault
from lawtrack.services.reviews.desk import Desk, edition_of
from lawtrack.services.reviews.notes import SheetNotes

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.rules import Rules
    from lawtrack.services.workspace import Workspace


def prove_sheets(workspace: Workspace, bill: str = "", today: dt.date | None = None) -> list[Fault]:
    """What is remembered of a bill (of all for the empty name) and does not follow from its log; it is made anew.

    A sheet that holds no more (of an earlier end of the log, by other rules) says nothing to anybody and is passed over.
    What cannot be written anew (the table of the store by a reader or a reviewer, a folder that is read only) is told.
    """
    from lawtrack.store.log_reading import REGISTRY, events_of, heads

    log = WorkflowLog(workspace, today)
    rules, edition = log.rules(), edition_of(log)
    desk = Desk(rules, log.today, edition)
    notes = SheetNotes(workspace)
    false: list[tuple[str, bool, str]] = []
    anew: dict[str, tuple[str, str]] = {}
    with workspace.reading() as session:
        ends = {
            name: head for name, head in heads(session).items() if name != REGISTRY and bill in ("", name)
        }
        kept = {False: notes.own(), True: notes.of_all(session, list(ends))}
        for name in sorted(ends):
            key = desk.key(ends[name])
            there = {shared: of[name][1] for shared, of in kept.items() if of.get(name, ("", ""))[0] == key}
            if not there:
                continue
            try:
                folded = workspace.folded.fold(name, events_of(session, name))
            except LawtrackError:
                continue  # no list reads it: each names the bill instead
            wrong = {
                s: words for s, words in there.items() if not _follows(words, folded, desk, rules, edition)
            }
            if wrong:
                false += [(name, shared, words) for shared, words in wrong.items()]
                anew[name] = (key, desk.made(folded)[1] or "")
    notes.keep(anew, {}, ())
    with workspace.reading() as session:
        now = {False: notes.own(), True: notes.of_all(session, list(anew))}
    return [
        _fault(name, shared=shared, mended=now[shared].get(name, ("", ""))[1] != words)
        for name, shared, words in false
    ]


def _follows(words: str, bill: Bill, desk: Desk, rules: Rules, edition: str) -> bool:
    """True where a sheet says what its bill owes, or holds no more because an entry of the registry is another now."""
    try:
        values = json.loads(words)
        day = dt.date.fromisoformat(values["from"])
        if desk.outdated(values):
            return True
    except (ValueError, KeyError, TypeError):
        return False
    made = Desk(rules, day, edition).made(bill)[1]
    return made is not None and _plain(json.loads(made)) == _plain(values)


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """The words of a sheet without what may be written in two ways: the list of what is owed is one of JSON in JSON."""
    try:
        return {**values, "items": json.loads(values["items"])}
    except (ValueError, KeyError, TypeError):
        return {}


def _fault(name: str, *, shared: bool, mended: bool) -> Fault:
    place = (
        _("the store's table «sheet», «{log}»") if shared else _("what this folder remembers of «{log}»")
    ).format(log=name)
    if mended:
        return Fault(place, _("it said of the bill what does not follow from its log; it was made anew"))
    why = _("it says of the bill what does not follow from its log, and it could not be written anew")
    return Fault(place, why)
