"""Logs that were read before: of a log that has grown only what is new is read again.

Events are added and never changed, so what was read stays right as long as the log's end is the one that was seen, or
the one that was seen stands where it stood. That is asked each time, in the session that wants the events.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from lawtrack.reviewing.chain import Chains
from lawtrack.store.log_reading import events_from, events_of, head_of

if TYPE_CHECKING:
    from sqlmodel import Session

    from lawtrack.model.event import Event
    from lawtrack.store.glance import Glance
    from lawtrack.store.log_reading import Head

_MOST_EVENTS = 60_000
"""Events kept in memory, of the logs that were asked for last."""


@dataclass(frozen=True, slots=True)
class _Known:
    head: Head
    events: Sequence[Event]
    chains: Chains


class LogMemory:
    """The events that were read last, by log; several threads may share it."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, _Known] = OrderedDict()
        self._lock = Lock()

    def events(self, reader: Session | Glance, stream: str) -> Sequence[Event]:
        """The events of a log as this session sees them, in their order; not to be changed by who gets them."""
        return self._read(reader, stream).events

    def with_chains(self, reader: Session | Glance, stream: str) -> tuple[Sequence[Event], Chains]:
        """The events of a log, and the ends of its chains for the caller to lengthen."""
        known = self._read(reader, stream)
        return known.events, known.chains.copied()

    def _read(self, reader: Session | Glance, stream: str) -> _Known:
        head = head_of(reader, stream)
        with self._lock:
            known = self._known.get(stream)
        if known is None or known.head.count > head.count or not head.count:
            known = None
        elif known.head != head:
            newer = events_from(reader, stream, known.head.count)
            known = _lengthened(known, newer, head) if len(newer) > 1 else None
        if known is None:
            events = events_of(reader, stream)
            known = _Known(head, events, Chains(events))
        self._keep(stream, known)
        return known

    def _keep(self, stream: str, known: _Known) -> None:
        with self._lock:
            self._known[stream] = known
            self._known.move_to_end(stream)
            total = sum(len(one.events) for one in self._known.values())
            while total > _MOST_EVENTS and len(self._known) > 1:
                total -= len(self._known.popitem(last=False)[1].events)


def _lengthened(known: _Known, newer: Sequence[Event], head: Head) -> _Known | None:
    """What was known with what came since; None where it does not go on from there, or not at the end.

    Args:
        known: What was known.
        newer: The event that was the last one, as it stands now, and those after it.
        head: The end of the log now.
    """
    last, *added = newer
    if last.uid != known.head.last or len(known.events) + len(added) != head.count:
        return None
    events = list(known.events)
    chains = known.chains.copied()
    for event in added:
        if events and event.place < events[-1].place:  # another clone's: it belongs in the midst
            return None
        events.append(event)
        chains.add(event)
    return _Known(head, events, chains)
