"""The event log read: what lists and the folding of logs ask, in plain sentences (``glance``).

Events are given in the order that holds in every copy of the log (``Event.place``), whichever order they came in.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lawtrack.model.event import Event, EventKind, JsonValue, Mark
from lawtrack.store.glance import among, json_of, rows_of

if TYPE_CHECKING:
    from sqlmodel import Session

    from lawtrack.store.glance import Glance

REGISTRY = "#experts"
"""The stream of the registry; no bill's short name holds a «#»."""
_EVENTS = 'SELECT stream, uid, kind, "on", at, "by", seen, data, mark FROM workflow_event'
_FACTS = 'SELECT stream, uid, kind, "on", at, "by", seen, data FROM workflow_event'
_HEADS = "SELECT stream, count, last, begun FROM log_head"
_HEAD = "SELECT count, last, begun FROM log_head WHERE stream = :stream"
_KINDS = {kind.value: kind for kind in EventKind}


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a log: how many events it has, the ``uid`` of the one that came last, when the first was recorded."""

    count: int
    last: str
    begun: str


def heads(reader: Session | Glance) -> dict[str, Head]:
    """The ends of all logs, the registry's too."""
    return {stream: Head(*values) for stream, *values in rows_of(reader, _HEADS)}


def head_of(reader: Session | Glance, stream: str) -> Head:
    """The end of one log; of none where there is no such log."""
    row = next(iter(rows_of(reader, _HEAD, {"stream": stream})), None)
    return Head(*row) if row else Head(0, "", "")


def streams(reader: Session | Glance) -> list[str]:
    """The short names of all bills, in the order in which they were begun."""
    found = sorted((head.begun, name) for name, head in heads(reader).items())
    return [name for _begun, name in found if name != REGISTRY]


def events_of(reader: Session | Glance, stream: str) -> list[Event]:
    """The events of a stream, in their order; none where there is no such stream."""
    return in_order(
        _event(*row[1:]) for row in rows_of(reader, f"{_EVENTS} WHERE stream = :s", {"s": stream})
    )


def events_from(reader: Session | Glance, stream: str, seq: int) -> list[Event]:
    """The events of a stream that this store got from the one with the number ``seq`` on, in the order it got them."""
    sentence = f"{_EVENTS} WHERE stream = :stream AND seq >= :seq ORDER BY seq"
    return [_event(*row[1:]) for row in rows_of(reader, sentence, {"stream": stream, "seq": seq})]


def all_events(reader: Session | Glance) -> dict[str, list[Event]]:
    """The events of all streams, the registry's too, each in its order."""
    found: dict[str, list[Event]] = {}
    for row in rows_of(reader, f"{_EVENTS} ORDER BY id"):
        found.setdefault(row[0], []).append(_event(*row[1:]))
    return {stream: in_order(events) for stream, events in found.items()}


def events_of_many(
    reader: Session | Glance, names: Sequence[str], *, links: bool = True
) -> dict[str, list[Event]]:
    """The events of several streams, each in its order.

    Args:
        reader: What is read.
        names: The streams.
        links: False to leave out the links of chains, which a bill is not made of.
    """
    found: dict[str, list[Event]] = {name: [] for name in names}
    rows = list(rows_of(reader, *among(f"{_EVENTS if links else _FACTS} WHERE stream IN (:names)", names)))
    fields = _taken_apart([row[7] for row in rows])  # all at once: it is most of the work
    for row, data in zip(rows, fields, strict=True):
        uid, kind, on, at, by, seen = row[1:7]
        found[row[0]].append(_event(uid, kind, on, at, by, seen, data, row[8] if links else None))
    return {stream: in_order(events) for stream, events in found.items()}


def _taken_apart(fields: Sequence[Any]) -> Sequence[dict[str, JsonValue]]:
    if not fields or not isinstance(fields[0], str):
        return fields
    return json.loads(f"[{','.join(fields)}]")  # type: ignore[no-any-return]


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events of one log in the order that every copy of it has."""
    return sorted(events, key=lambda event: event.place)


def _event(
    uid: str,
    kind: str,
    on: dt.date | str,
    at: str,
    by: str,
    seen: int,
    data: Any,  # noqa: ANN401 -- as a driver gives it
    mark: Any,  # noqa: ANN401
) -> Event:
    day = dt.date.fromisoformat(on) if isinstance(on, str) else on
    link = json_of(mark)
    chain = Mark(link["chain"], link["prev"], tuple(link["seal"]), link["hash"]) if link else None
    moment = dt.datetime.fromisoformat(at)
    return Event(uid, _KINDS[kind], day, moment, by, MappingProxyType(json_of(data)), seen, chain)
