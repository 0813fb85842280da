"""What two clones recorded without seeing each other's, and what the rules say where it meets.

Nothing of either is dropped, and the later one holds; which one came from elsewhere makes no difference to what is said:
what was here and lost its effect to a step from another clone is told like a step from there that came too late.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Mapping, Sequence
from pathlib import Path

from lawtrack.i18n import _
from lawtrack.incoming import brief
from lawtrack.language.figures import day_text
from lawtrack.model.event import Event
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.folding import apply_event
from lawtrack.reviewing.folded.opinions import unseen
from lawtrack.reviewing.rules import Rules
from lawtrack.services.log.log import WorkflowLog


class Met:
    """The events that are here, judged once more where events from elsewhere came to stand before them.

    Args:
        log: The log.
        rules: By what steps are judged.
        whole: The events of the log and those that come in, in their order.
        new: Those that come in, by uid.
    """

    def __init__(self, log: WorkflowLog, rules: Rules, whole: Sequence[Event], new: Container[str]) -> None:
        self._log, self._rules, self._new = log, rules, new
        self._alone: Bill | None = None  # as it was here before
        first = next((n for n, event in enumerate(whole) if event.uid in new), len(whole))
        self._meet = any(event.uid not in new for event in whole[first:])

    def against(self, bill: Bill | None, event: Event) -> str:
        """What the rules say against an event that is here, and did not say before; empty where they say nothing."""
        if not self._meet:
            return ""
        alone, self._alone = self._alone, apply_event(self._alone, event)
        if bill is None or alone is None or not unseen(bill, event):
            return ""
        why = self._log.against(bill, event, self._rules)
        return why if why and why != self._log.against(alone, event, self._rules) else ""


def ahead(path: Path, new: Mapping[str, tuple[Event, int]], today: dt.date) -> list[str]:
    """Events that were recorded on a later day than tomorrow here: a clock is wrong, here or there."""
    last = today + dt.timedelta(days=1)
    return [
        said_of(
            path,
            number,
            _("it was recorded on {day}: a clock is wrong, here or there.").format(
                day=day_text(event.at.date())
            ),
        )
        for event, number in new.values()
        if event.at.date() > last
    ]


def rival_entries(path: Path, known: Sequence[Event], new: Mapping[str, tuple[Event, int]]) -> list[str]:
    """Entries of the registry that two clones wrote otherwise without seeing each other's; the later one holds.

    Args:
        path: The file.
        known: The events that are here.
        new: Those that come in with their lines, by uid.
    """
    from lawtrack.store.log_reading import in_order

    said = []
    whole = in_order([*known, *(event for event, _number in new.values())]) if new else []
    fork: int | None = None  # since which event what two clones recorded stands side by side
    for position, event in enumerate(whole):
        if event.after is None or event.after >= position:
            fork = None
            continue
        fork = event.after if fork is None else min(fork, event.after)
        for other in whole[fork:position]:
            _one, number = new.get(event.uid) or new.get(other.uid) or (None, 0)
            if number and _rivals(event, other):
                why = _("{first} and {second} wrote the entry «{name}» otherwise; that of {second} holds.")
                name = brief(event.data.get("slug"))
                said.append(said_of(path, number, why.format(first=other.by, second=event.by, name=name)))
    return list(dict.fromkeys(said))


def _rivals(event: Event, other: Event) -> bool:
    """True for two entries of one name in other words, of which neither recorder had seen the other's."""
    if event.mark is not None and other.mark is not None and event.mark.chain == other.mark.chain:
        return False  # one checkout: whoever came later had seen the earlier one
    return event.data.get("slug") == other.data.get("slug") and event.data != other.data


def said_of(path: Path, number: int, why: str) -> str:
    """A sentence on a line of a file; on the file, where the event stands in no line of it."""
    if not number:
        return _("{path}: {why}").format(path=path, why=why)
    return _("{path}, line {number}: {why}").format(path=path, number=number, why=why)
