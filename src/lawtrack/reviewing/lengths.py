"""Lengths of time as the reader of the interface's language writes them."""

from __future__ import annotations

from lawtrack.i18n import ngettext
from lawtrack.profiles.deadlines import Limit, Unit


def length_text(number: int, unit: Unit) -> str:
    """«10 working days»."""
    if unit is Unit.WORKING:
        words = ngettext("{number} working day", "{number} working days", number)
    elif unit is Unit.CALENDAR:
        words = ngettext("{number} calendar day", "{number} calendar days", number)
    elif unit is Unit.WEEKS:
        words = ngettext("{number} week", "{number} weeks", number)
    elif unit is Unit.MONTHS:
        words = ngettext("{number} month", "{number} months", number)
    else:
        words = ngettext("{number} year", "{number} years", number)
    return words.format(number=number)


def limit_text(number: int, unit: Unit, limit: Limit) -> str:
    """«at least 10 working days»; the length alone where it is the most that is allowed."""
    if limit is Limit.MAX:
        return length_text(number, unit)
    if unit is Unit.WORKING:
        words = ngettext("at least {number} working day", "at least {number} working days", number)
    elif unit is Unit.CALENDAR:
        words = ngettext("at least {number} calendar day", "at least {number} calendar days", number)
    elif unit is Unit.WEEKS:
        words = ngettext("at least {number} week", "at least {number} weeks", number)
    elif unit is Unit.MONTHS:
        words = ngettext("at least {number} month", "at least {number} months", number)
    else:
        words = ngettext("at least {number} year", "at least {number} years", number)
    return words.format(number=number)


def longer_text(number: int, unit: Unit, reason: str) -> str:
    """«extended by 5 working days: the council had no quorum»."""
    if unit is Unit.WORKING:
        words = ngettext(
            "extended by {number} working day: {reason}",
            "extended by {number} working days: {reason}",
            number,
        )
    elif unit is Unit.CALENDAR:
        words = ngettext(
            "extended by {number} calendar day: {reason}",
            "extended by {number} calendar days: {reason}",
            number,
        )
    elif unit is Unit.WEEKS:
        words = ngettext(
            "extended by {number} week: {reason}", "extended by {number} weeks: {reason}", number
        )
    elif unit is Unit.MONTHS:
        words = ngettext(
            "extended by {number} month: {reason}", "extended by {number} months: {reason}", number
        )
    else:
        words = ngettext(
            "extended by {number} year: {reason}", "extended by {number} years: {reason}", number
        )
    return words.format(number=number, reason=reason)
