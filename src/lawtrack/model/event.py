"""The append-only log of events: the truth about bills and reviews; everything else is computed from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

JsonValue = str | int | float | bool | None | list["JsonValue"] | dict[str, "JsonValue"]


class EventKind(StrEnum):
    """What can happen to a bill and its reviews; ``EXPERT`` stands in the registry, not in a bill."""

    BILL = "bill"
    TEXT = "text"
    VERSION = "version"
    PART = "part"
    SETTLE = "settle"
    LINK = "link"
    JUSTIFY = "justify"
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
    """

    uid: str
    kind: EventKind
    on: dt.date
    at: dt.datetime
    by: str
    data: Mapping[str, JsonValue] = field(default_factory=lambda: MappingProxyType({}))
    after: int | None = None

    @property
    def place(self) -> tuple[int, dt.datetime, str]:
        """Where it stands in its log, in every copy the same: whoever has seen an event stands after it.

        Of those that two clones recorded without seeing each other's, the one recorded first comes first.
        """
        return self.after or 0, self.at, self.uid
