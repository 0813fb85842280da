"""The log as chains of hashes: each event holds the hash of the one before it, so that none changes unnoticed.

There is one chain for each author in each checkout, in each log. Two clones lengthen chains of their own, so a merge
keeps both whole, in whichever order the lines then stand; a renamed bill has the same events. What is corrected is
corrected by a new event: the chain goes on.

Events that were written by hand, or by a lawtrack that made no chains, have no hash of their own. The next event that
the program records seals them: it names their digests and so answers for them from then on. Before that nothing proves
them, and that is told. A seal covers what happened, when and with what words, not who wrote it down (a line without
``by`` belongs to whoever loads it, in each clone).

Only an end that was cut off everywhere leaves no trace in a file; the store keeps the count of each log, and
``heads`` are what may be noted elsewhere.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from lawtrack.model.event import Event, Mark

SEAL_LENGTH = 16
"""Letters of a digest in a seal."""
_NAME_LENGTH = 12
"""Letters of a checkout's name in a chain's."""


class Break(Enum):
    """What does not hold in a log."""

    CHANGED = auto()
    """An event does not say what its hash was made of."""
    GONE_BEFORE = auto()
    """The event before this one in its chain is missing, or is another one now."""
    TWO_AFTER_ONE = auto()
    """Two events follow the same one in a chain."""
    SEALED_GONE = auto()
    """An event that this one answers for is missing, or is another one now."""
    UNPROVED = auto()
    """Nothing answers for this event, though the chains had begun."""


@dataclass(frozen=True, slots=True)
class Broken:
    """One place of a log that does not hold: the event, and what is wrong with it."""

    event: Event
    what: Break


@dataclass(frozen=True, slots=True)
class Proof:
    """What the proof of a log found.

    Attributes:
        broken: What does not hold, in the order of the log.
        linked: How many events stand in chains.
        sealed: How many without a hash of their own a later event answers for.
        before: How many nothing answers for yet, where no chain has begun.
        heads: The last hash of each chain, by checkout and author.
    """

    broken: tuple[Broken, ...]
    linked: int
    sealed: int
    before: int
    heads: Mapping[tuple[str, str], str]


class Chains:
    """The ends of a log's chains, lengthened event by event.

    Args:
        events: The log so far, in any order of the log.
    """

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self._first = ""
        self._heads: dict[tuple[str, str], str] = {}
        self._open: dict[str, None] = {}
        self._sealed: set[str] = set()
        for event in events:
            self.add(event)

    def copied(self) -> Chains:
        """The same ends, to be lengthened apart."""
        other = Chains()
        other._first = self._first
        other._heads, other._open = dict(self._heads), dict(self._open)
        other._sealed = set(self._sealed)
        return other

    def add(self, event: Event) -> None:
        """Take in an event of the log."""
        self._first = self._first or event.uid
        if event.mark is None:
            digest = seal_of(event)
            if digest not in self._sealed:
                self._open[digest] = None
            return
        self._heads[(event.mark.chain, event.by)] = event.mark.hash
        for seal in event.mark.seals:
            self._sealed.add(seal)
            self._open.pop(seal, None)

    def linked(self, event: Event, checkout: str) -> Event:
        """The event as the next one of its author's chain in a checkout, taken in.

        Args:
            event: The event, complete, without a link.
            checkout: The name of the checkout.
        """
        name = checkout[:_NAME_LENGTH]
        prev = self._heads.get((name, event.by), self._first)
        mark = Mark(name, prev, tuple(self._open), "")
        whole = replace(event, mark=replace(mark, hash=hash_of(event, mark)))
        self.add(whole)
        return whole


def hash_of(event: Event, mark: Mark) -> str:
    """SHA-256 (hex) of everything that an event says, with the links of ``mark``; its own hash is not asked."""
    links = {"chain": mark.chain, "prev": mark.prev, "seal": list(mark.seals)}
    return _digest({**_said(event), "by": event.by, "after": event.after, **links})


def seal_of(event: Event) -> str:
    """The digest under which an event without a hash of its own is sealed."""
    return _digest(_said(event))[:SEAL_LENGTH]


def is_changed(event: Event) -> bool:
    """True where an event does not say what its hash was made of."""
    return event.mark is not None and hash_of(event, event.mark) != event.mark.hash


def proof(events: Sequence[Event]) -> Proof:
    """Prove a log.

    Args:
        events: All events of the log, in its order.
    """
    linked = [(event, event.mark) for event in events if event.mark is not None]
    known = {mark.hash for _event, mark in linked}
    uids = {event.uid for event in events}
    plain = {seal_of(event): event for event in events if event.mark is None}
    followed: set[str] = set()
    sealed: set[str] = set()
    broken: list[Broken] = []
    heads: dict[tuple[str, str], str] = {}
    for event, mark in linked:
        if is_changed(event):
            broken.append(Broken(event, Break.CHANGED))
        first = mark.prev == "" or mark.prev in uids
        # the start of a chain names the log; every other event follows one that nothing else follows
        start = f"{mark.chain} {event.by}" if first else mark.prev
        if not first and mark.prev not in known:
            broken.append(Broken(event, Break.GONE_BEFORE))
        elif start in followed:
            broken.append(Broken(event, Break.TWO_AFTER_ONE))
        followed.add(start)
        if any(seal not in plain for seal in mark.seals):
            broken.append(Broken(event, Break.SEALED_GONE))
        sealed.update(mark.seals)
        heads[(mark.chain, event.by)] = mark.hash
    unproved = [event for digest, event in plain.items() if digest not in sealed]
    if linked:
        broken += [Broken(event, Break.UNPROVED) for event in unproved]
    places = {event.uid: n for n, event in enumerate(events)}
    broken.sort(key=lambda one: places[one.event.uid])
    return Proof(
        tuple(broken), len(linked), len(plain) - len(unproved), 0 if linked else len(unproved), heads
    )


def _said(event: Event) -> dict[str, Any]:
    return {
        "event": event.kind.value,
        "on": event.on.isoformat(),
        "data": dict(event.data),
        "at": event.at.isoformat(),
        "uid": event.uid,
    }


def _digest(value: Mapping[str, Any]) -> str:
    words = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
