"""Events as JSON lines: one line, one event; ``docs/workflow-file.md`` has the fields.

What may be left out is filled in by the same rules as on the command line. A day may be given relative to the day of
loading: ``{"days": -12}``, or in working days ``{"working_days": -8}``. An event is known by its ``uid``; where a line
has none, it is the digest of the line itself as written (and of its ordinal among equal lines), so that a file with
relative days adds nothing when loaded again.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lawtrack.errors import InputError, LawtrackError, WorkflowError
from lawtrack.i18n import _
from lawtrack.incoming import FIRST_YEAR, LAST_YEAR, DamageError, brief, day_in, json_value, text_of
from lawtrack.model.event import Event, EventKind, JsonValue, Mark
from lawtrack.reviewing.allowed.completing import FILLED_IN
from lawtrack.reviewing.allowed.steps import check_day
from lawtrack.reviewing.calendars import ONE_DAY, Calendar

_LINKS = ("chain", "prev", "seal", "hash")
_COMMON = ("event", "on", "at", "by", "after", "uid", *_LINKS)
_DAYS = ("delivered", "suspended_until")
_LEFT_OUT = FILLED_IN | {"digest"}
"""Fields that are filled in when a line is loaded that lacks them."""
_NAMING = (EventKind.BILL, EventKind.RENAME)
_RELATIVE = ("days", "working_days")
_MOST_DAYS = 3660
"""Days before or after the day of loading: ten years."""
_MOST_EVENTS = 10_000_000
_MERGE_MARK = re.compile(r"(?:<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|)(?: |\Z)|=======\Z")
"""What git leaves around lines that two people wrote in one place."""
_OWN_UID = re.compile(r'"uid": "([^"\\]+)"\}\Z')
"""How a line ends that lawtrack wrote."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file: its number, its fields, the uid of its event."""

    number: int
    raw: Mapping[str, Any]
    uid: str


@dataclass(frozen=True, slots=True)
class Setting:
    """Against what lines are read: the day of today, the working days, who acts."""

    today: dt.date
    calendar: Calendar
    user: str


def read_lines(data: bytes, path: Path, stream: str) -> list[Line]:
    """The lines of a file that hold events; empty ones and comments (``//``) are passed over.

    Args:
        data: The file's bytes.
        path: Its place, for the sentence of an error.
        stream: The log it is of.

    Raises:
        InputError: It is no text, a line is no event, or git has left a conflict in it.
    """
    found = list(_values(data, path))
    return [Line(n, raw, uid) for (n, raw), uid in zip(found, _marks(stream, found), strict=True)]


def uids_of(text: str, path: Path, stream: str) -> list[tuple[str, str]]:
    """Every line of a file as it stands, with the uid of its event; the empty one for a line without event.

    Lines that lawtrack wrote are not taken apart.

    Raises:
        InputError: As for ``read_lines``.
    """
    raws = text.split("\n")
    ends = [_OWN_UID.search(raw.rstrip("\r")) for raw in raws]
    known = {n: end[1] for n, end in enumerate(ends, 1) if end}
    if any(raw.strip() for n, raw in enumerate(raws, 1) if n not in known):
        known |= {line.number: line.uid for line in read_lines(text.encode(), path, stream)}
    return [(raw, known.get(n, "")) for n, raw in enumerate(raws, 1)]


def is_own(raw: str) -> bool:
    """True where a line names its ``uid``: it says of itself what else would depend on when it is loaded."""
    return bool(_OWN_UID.search(raw.rstrip("\r"))) or bool(json_value(raw).get("uid"))


def line_of(event: Event) -> str:
    """The line of an event, with its end."""
    head: dict[str, Any] = {
        "event": event.kind.value,
        "on": event.on.isoformat(),
        **event.data,
        "by": event.by,
        "at": event.at.isoformat(),
        **({} if event.after is None else {"after": event.after}),
        **_links_of(event.mark),
        "uid": event.uid,
    }
    return json.dumps(head, ensure_ascii=False) + "\n"


def _links_of(mark: Mark | None) -> dict[str, Any]:
    if mark is None:
        return {}
    seal = {"seal": list(mark.seals)} if mark.seals else {}
    return {"chain": mark.chain, "prev": mark.prev, **seal, "hash": mark.hash}


def _mark_in(raw: Mapping[str, Any]) -> Mark | None:
    if "hash" not in raw:
        return None
    seals = raw.get("seal", [])
    words = [raw.get("chain"), raw.get("prev"), raw["hash"], *(seals if isinstance(seals, list) else [None])]
    if not all(isinstance(word, str) for word in words):
        raise InputError(
            _("The link of the line in its chain cannot be read: {names}.").format(names=", ".join(_LINKS))
        )
    return Mark(raw["chain"], raw["prev"], tuple(seals), raw["hash"])


def event_of(line: Line, setting: Setting) -> Event:
    """The event of a line.

    Raises:
        InputError: It is none, or a field is wrong.
        WorkflowError: Its day lies in the future.
    """
    raw = line.raw
    try:
        kind = EventKind(str(raw.get("event", "")))
    except ValueError:
        raise InputError(
            _("«{event}» is no event.").format(event=brief(raw.get("event", ""))),
            hint=_("It is one of {words}.").format(words=", ".join(EventKind)),
        ) from None
    if "on" not in raw:
        raise InputError(_("The event «{kind}» lacks its day «on».").format(kind=kind))
    on = _day(raw["on"], setting.today, setting.calendar)
    data: dict[str, JsonValue] = {name: value for name, value in raw.items() if name not in _COMMON}
    for name in _DAYS:
        if data.get(name):
            data[name] = _day(data[name], setting.today, setting.calendar).isoformat()
    then = dt.datetime.combine(on, dt.time(), dt.UTC)  # in every clone the same
    at, mark = _moment(raw.get("at"), then), _mark_in(raw)
    check_day(on, _latest(at if raw.get("at") else None, setting.today, recorded=mark is not None))
    return Event(
        line.uid,
        kind,
        on,
        at,
        str(raw.get("by", "")) or setting.user,
        MappingProxyType(data),
        _count(raw.get("after")),
        mark,
    )


_EASTERNMOST = dt.timedelta(hours=14)
"""So far ahead of UTC are clocks at most (UTC+14)."""


def _latest(at: dt.datetime | None, today: dt.date, *, recorded: bool) -> dt.date:
    """The last day on which what a line says may have happened.

    Where it was recorded that may have been tomorrow: its recorder's clock has judged it already. A line that nobody
    recorded is judged by today here, or by tomorrow where it names its moment.
    """
    if at is None:
        return today
    there = (at.astimezone(dt.UTC) + _EASTERNMOST).date()
    return max(today, there if recorded else min(there, today + ONE_DAY))


def last_name(lines: Sequence[Line]) -> str:
    """The short name that a bill has after all the events of its file."""
    named = [line.raw.get("slug") for line in lines if line.raw.get("event") in _NAMING]
    return next((str(name) for name in reversed(named) if name), "")


def _count(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _MOST_EVENTS:
        raise InputError(_("«{value}» is no number of events.").format(value=brief(value)))
    return value


def check_same(known: Event, event: Event, raw: Mapping[str, Any], *, by: bool = True) -> None:
    """An event with a ``uid`` of its own must say in the file what it says in the store.

    Args:
        known: The event as it is known.
        event: The event of a line.
        raw: The line's fields; what it leaves out is not asked.
        by: Ask who recorded it, too.

    Raises:
        WorkflowError: It says something else.
    """
    if "uid" not in raw:
        return
    same = (known.kind, known.on) == (event.kind, event.on) and _same_fields(known, event)
    same &= "at" not in raw or known.at == event.at
    same &= "after" not in raw or known.after == event.after
    same &= "hash" not in raw or known.mark == event.mark
    if not same or (by and "by" in raw and known.by != event.by):
        raise WorkflowError(
            _("The event {uid} is another one in the store; events are never changed.").format(uid=known.uid)
        )


def _same_fields(known: Event, event: Event) -> bool:
    """True where an event says what the line of it says; in no chain yet, it has what was left out there as well."""
    if known.mark is not None or event.mark is not None:
        return dict(known.data) == dict(event.data)
    said = {name: value for name, value in event.data.items() if value is not None}
    return {name: known.data[name] for name in known.data if name in said or name not in _LEFT_OUT} == said


@contextmanager
def placed(path: Path, number: int) -> Iterator[None]:
    """Name the file and the line in an error that is raised inside."""
    try:
        yield
    except LawtrackError as error:
        sentence = _("{path}, line {number}: {why}").format(path=path, number=number, why=error.message)
        raise type(error)(sentence, hint=error.hint, remedy=error.remedy) from error


def _values(data: bytes, path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        text = text_of(data)
    except DamageError as error:
        raise InputError(_("{path} cannot be read: {why}.").format(path=path, why=error.why)) from error
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.lstrip().startswith("//"):
            continue
        if _MERGE_MARK.match(line.rstrip("\r")):
            raise InputError(
                _("{path}, line {number}: git has left a conflict here ({mark}).").format(
                    path=path, number=number, mark=line[:7]
                ),
                hint=_(
                    "Keep the events of both sides, and take away the lines that begin with {marks}."
                ).format(marks="<<<<<<<, =======, >>>>>>>"),
            )
        try:
            value = json_value(line)
        except DamageError as error:
            raise InputError(
                _("{path}, line {number}, is not JSON: {why}.").format(
                    path=path, number=number, why=error.why
                )
            ) from error
        if not isinstance(value, dict):
            raise InputError(_("{path}, line {number}, is no event.").format(path=path, number=number))
        yield number, value


def _marks(slug: str, lines: list[tuple[int, dict[str, Any]]]) -> list[str]:
    seen: Counter[str] = Counter()
    marks = []
    for _number, raw in lines:
        if isinstance(raw.get("uid"), str) and raw["uid"]:
            marks.append(raw["uid"])
            continue
        words = json.dumps(raw, ensure_ascii=False, sort_keys=True)
        seen[words] += 1
        marks.append(hashlib.sha256(f"{slug}\n{seen[words]}\n{words}".encode()).hexdigest()[:32])
    return marks


def _day(value: object, today: dt.date, calendar: Calendar) -> dt.date:
    if isinstance(value, dict) and len(value) == 1:
        ((unit, number),) = value.items()
        whole = isinstance(number, int) and not isinstance(number, bool) and abs(number) <= _MOST_DAYS
        if unit in _RELATIVE and whole:
            return today + number * ONE_DAY if unit == "days" else _working(today, number, calendar)
    found = day_in(value) if isinstance(value, str) else None
    if found is None:
        raise InputError(
            _("«{value}» is no day.").format(value=brief(value)),
            hint=_("Write {example}.").format(example='"2026-05-27", {"days": -12}, {"working_days": -8}'),
        )
    return found


def _working(today: dt.date, number: int, calendar: Calendar) -> dt.date:
    day, step = today, ONE_DAY if number > 0 else -ONE_DAY
    for _each in range(abs(number)):
        day += step
        while not calendar.is_working(day):
            day += step
    return day


def _moment(value: object, default: dt.datetime) -> dt.datetime:
    if value is None:
        return default
    wrong = InputError(_("«{value}» is no moment (2026-05-27T10:00:00+00:00).").format(value=brief(value)))
    try:
        moment = dt.datetime.fromisoformat(str(value))
    except ValueError:
        raise wrong from None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise wrong
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
