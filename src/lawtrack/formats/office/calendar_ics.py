"""Days with alarms as an iCalendar file (RFC 5545), which every calendar program takes in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from lawtrack.formats.outgoing import allowed

_MAKER = "-//lawtrack//due//"


@dataclass(frozen=True, slots=True)
class Entry:
    """A day in a calendar.

    Attributes:
        uid: What the entry is known by: taken in again, it replaces itself.
        day: The day.
        title: What is to be done.
        text: How the day was computed.
        alarms: How long before the day to remind.
        stamp: When the entry was last changed.
    """

    uid: str
    day: dt.date
    title: str
    text: str
    alarms: tuple[dt.timedelta, ...]
    stamp: dt.datetime


def calendar_file(entries: Sequence[Entry], name: str, lang: str) -> bytes:
    """The bytes of a calendar file with these days as events of the whole day.

    Args:
        entries: The days.
        name: The name of the calendar.
        lang: The language of the words.
    """
    from icalendar import Alarm, Calendar, Event

    made = Calendar()
    made.add("prodid", f"{_MAKER}{lang.upper()}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", allowed(name))
    for entry in entries:
        event = Event()
        event.add("uid", entry.uid)
        event.add("dtstamp", entry.stamp)
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + dt.timedelta(days=1))
        event.add("summary", allowed(entry.title))
        event.add("description", allowed(entry.text))
        event.add("transp", "TRANSPARENT")
        for before in entry.alarms:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", allowed(entry.title))
            alarm.add("trigger", -before)
            event.add_component(alarm)
        made.add_component(event)
    return bytes(made.to_ical())
