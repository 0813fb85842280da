"""The append-only log of events: the truth about bills and reviews; everything else is computed from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from lawtrack.model.values import quickly_made

JsonValue = str | int | float | bool | None | list["JsonValue"] | dict[str, "JsonValue"]


class EventKind(StrEnum):
    """What can happen to a bill and its reviews; ``EXPERT`` stands in the registry, not in a bill."""

    BILL = "bill"
    TEXT = "text"
    VERSION = "version"
    PART = "part"
    SETTLE = "settle"
    LINK = "link"
    BASE = "base"
    AMEND = "amend"
    DECIDE = "decide"
    GROUND = "ground"
    JUSTIFY = "justify"
    RIPPLE = "ripple"
    EDIT = "edit"
    COMMENT = "comment"
    SEND = "send"
    EXTEND = "extend"
    RECEIVE = "receive"
    CANCEL = "cancel"
    RECOMMEND = "recommend"
    RESPOND = "respond"
    CARRY = "carry"
    GROUP = "group"
    CLOSE = "close"
    DELIVER = "deliver"
    REMIND = "remind"
    REOPEN = "reopen"
    RECUSE = "recuse"
    WITHDRAW = "withdraw"
    STAGE = "stage"
    IMPACT = "impact"
    SUBJECT = "subject"
    RENAME = "rename"
    REMOVE = "remove"
    EXPERT = "expert"


@quickly_made
@dataclass(frozen=True, slots=True)
class Mark:
    """The link of an event in the chain of its recorder (``reviewing.chain``).

    Attributes:
        chain: The checkout in which it was recorded; with the recorder's name it names the chain.
        prev: The hash of the event before in the chain; of its first one, the ``uid`` of the log's first event.
        seals: Digests of events without a link that this one answers for.
        hash: The hash of everything that the event says, ``prev`` and ``seals`` included.
    """

    chain: str
    prev: str
    seals: tuple[str, ...]
    hash: str


@quickly_made
@dataclass(frozen=True, slots=True)
class Event:
    """One fact of the log; facts are added, never changed.

    Attributes:
        uid: Its identity; loading a file twice adds nothing.
        kind: What happened.
        on: The day of the fact (in law: the day it counts from).
        at: When it was recorded, with time zone.
        by: Who recorded it.
        data: Its fields, by kind (``docs/workflow-file.md``).
        after: How many events of its log its recorder had seen; None where nobody counted yet.
        mark: Its link in the chain; None for an event that was written by hand or by an earlier lawtrack.
    """

    uid: str
    kind: EventKind
    on: dt.date
    at: dt.datetime
    by: str
    data: Mapping[str, JsonValue] = field(default_factory=lambda: MappingProxyType({}))
    after: int | None = None
    mark: Mark | None = None

    @property
    def place(self) -> tuple[int, dt.datetime, str]:
        """Where it stands in its log, in every copy the same: whoever has seen an event stands after it.

        Of those that two clones recorded without seeing each other's, the one recorded first comes first.
        """
        return self.after or 0, self.at, self.uid
