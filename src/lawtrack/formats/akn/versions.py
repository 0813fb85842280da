"""Files with several versions of a unit side by side (``contains="multipleVersions"``): choosing one day."""

from __future__ import annotations

import datetime as dt

from lxml import etree

_FIRST, _NEVER = dt.date.min, dt.date.max


def choose_version(document: etree._Element, at: dt.date | None) -> dt.date | None:
    """Takes out of ``document`` every element that is not in force on one day.

    Args:
        document: The document element; changed in place.
        at: The day; None for the last day on which anything changes.

    Returns:
        The day chosen, None where the file names no periods.
    """
    intervals = _intervals(document)
    starts = [start for start, _end in intervals.values() if start > _FIRST]
    if not starts:
        return None
    day = at or max(starts)
    for element in list(document.iter("{*}*")):
        period = element.get("period", "")[1:]
        if period not in intervals or next(element.iterancestors("{*}meta"), None) is not None:
            continue
        start, end = intervals[period]
        parent = element.getparent()
        if not start <= day < end and parent is not None:
            parent.remove(element)
        else:
            element.attrib.pop("period")
    return day


def _intervals(document: etree._Element) -> dict[str, tuple[dt.date, dt.date]]:
    dates = {e.get("eId", ""): e.get("date", "") for e in document.iter("{*}eventRef")}

    def day(reference: str | None, default: dt.date) -> dt.date:
        try:
            return dt.date.fromisoformat(dates.get((reference or "")[1:], "")[:10])
        except ValueError:
            return default

    found = {}
    for group in document.iter("{*}temporalGroup"):
        interval = group.find("{*}timeInterval")
        if interval is not None:
            start, end = day(interval.get("start"), _FIRST), day(interval.get("end"), _NEVER)
            found[group.get("eId", "")] = (start, end)
    return found
