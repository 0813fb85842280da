"""Logs that were folded before: what was added since is all that is folded again.

Events are added and never changed, so the bill that a log made is the bill that the same events make again. Whether they
are the same is looked at each time: a log that two clones brought together may have got events in its midst.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

from lawtrack.model.event import Event
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.folding import apply_event, fold

_KEPT = 64


class FoldedLogs:
    """The bills that logs made last, by log; several threads may share it."""

    def __init__(self) -> None:
        self._made: OrderedDict[str, tuple[Sequence[Event], Bill]] = OrderedDict()
        self._lock = Lock()

    def fold(self, stream: str, events: Sequence[Event]) -> Bill:
        """The bill that a whole log makes.

        Args:
            stream: The log.
            events: Its events, in their order.

        Raises:
            WorkflowError: The log does not begin with a bill, or an event does not fit.
        """
        with self._lock:
            known = self._made.get(stream)
        if known is not None and list(events[: len(known[0])]) == known[0]:
            bill = known[1]
            for event in events[len(known[0]) :]:
                bill = apply_event(bill, event)
        else:
            bill = fold(events)
        self.keep(stream, events, bill)
        return bill

    def keep(self, stream: str, events: Sequence[Event], bill: Bill) -> None:
        """Remember the bill that a log made; where the log does not come to be so, it is never asked for."""
        with self._lock:
            self._made[stream] = (list(events), bill)
            self._made.move_to_end(stream)
            while len(self._made) > _KEPT:
                self._made.popitem(last=False)
