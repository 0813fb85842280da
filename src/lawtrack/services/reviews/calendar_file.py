"""What is due as a calendar file, with alarms at nine in the morning: three days before, the day before, the day itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.i18n import _, language
from lawtrack.model.document import Lang
from lawtrack.reviewing.due import DueItem, DueKind

if TYPE_CHECKING:
    from lawtrack.formats.office.calendar_ics import Entry
    from lawtrack.services.reviews.reviews import Reviews

_NINE = dt.timedelta(hours=9)
_ALARMS = tuple(dt.timedelta(days=days) - _NINE for days in (3, 1, 0))


def write_calendar(reviews: Reviews, items: Sequence[DueItem], path: Path) -> int:
    """Write what is due on a day as a calendar; what has no day is left out.

    Returns:
        How many things have no day and are not in the file.

    Raises:
        ExportError: The file cannot be written.
    """
    from lawtrack.formats.office.calendar_ics import calendar_file
    from lawtrack.services.outputs import write_output

    reviews.workspace.refuse_output(path)
    names = reviews.names(Lang(language()))
    uids = _uids(reviews, items)
    entries = [
        _entry(item, item.until, names, uids, reviews.today) for item in items if item.until is not None
    ]
    write_output(reviews.workspace, path, calendar_file(entries, _("Due"), language()))
    return len(items) - len(entries)


def _uids(reviews: Reviews, items: Sequence[DueItem]) -> dict[tuple[str, str], str]:
    """The event that made each review and recommendation: the same in every clone and on every day."""
    found: dict[tuple[str, str], str] = {}
    for slug in dict.fromkeys(item.bill for item in items):
        bill = reviews.bill(slug)
        found |= {(slug, review.id): review.uid for review in bill.reviews}
        found |= {(slug, remark.id): remark.uid for remark in bill.recommendations}
    return found


def _entry(
    item: DueItem,
    day: dt.date,
    names: dict[str, str],
    uids: dict[tuple[str, str], str],
    today: dt.date,
) -> Entry:
    from lawtrack.formats.office.calendar_ics import Entry
    from lawtrack.wording.terms import due_text, term_text

    who = names.get(item.who, item.who)
    kind = "answer" if item.kind is DueKind.ANSWER else "conclusion"
    title = f"{item.bill}/{item.id}: {due_text(item)}" + (f", {who}" if who else "")
    stamp = dt.datetime.combine(today, dt.time(), dt.UTC)
    words = term_text(item.term) if item.term is not None else ""
    made = uids.get((item.bill, item.id), f"{item.bill}-{item.id}")
    return Entry(f"{made}-{kind}@lawtrack", day, title, words, _ALARMS, stamp)
