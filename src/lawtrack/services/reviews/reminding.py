"""Reminders as files ready to send: one for every review whose conclusion is awaited, in Kazakh and Russian."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import ExportError, WorkflowError
from lawtrack.i18n import _, speaking
from lawtrack.i18n.system import why_of
from lawtrack.model.document import Lang
from lawtrack.profiles.deadlines import Silence
from lawtrack.reviewing.review import ReviewState

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.reviews.reviews import Reviews
    from lawtrack.services.reviews.rows import ReviewRow

_AWAITED = (ReviewState.WAITING, ReviewState.OVERDUE, ReviewState.REMARKS)
_SPOKEN = (Lang.KK, Lang.RU)


def remind(reviews: Reviews, ids: Sequence[str], folder: Path, on: dt.date | None = None) -> list[Path]:
    """Write a reminder for each review, and record that its reviewer was reminded.

    All are looked at before the first is written; each is recorded once its file is there.

    Args:
        reviews: The reviews.
        ids: Their numbers with their bills; none: all whose term has passed.
        folder: The folder of the files; made where it is not there.
        on: The day (today).

    Returns:
        The files.

    Raises:
        WorkflowError: A review is not there, nothing is awaited in it, or the day lies in the future.
        ExportError: A file cannot be written.
    """
    from lawtrack.services.outputs import write_output

    day = on or reviews.today
    rows = [_asked(reviews, one, day) for one in dict.fromkeys(ids)] if ids else _overdue(reviews, day)
    letters = [(row, folder / f"{row.bill}-{row.review.id}.eml", letter(reviews, row, day)) for row in rows]
    for _row, path, _data in letters:
        reviews.workspace.refuse_output(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            _("{name} cannot be written: {why}.").format(name=folder, why=why_of(error))
        ) from error
    for row, path, data in letters:
        write_output(reviews.workspace, path, data)
        reviews.remind(row.id, on=day, revision=row.review.revision)
    return [path for _row, path, _data in letters]


def _asked(reviews: Reviews, name: str, on: dt.date) -> ReviewRow:
    row = reviews.row(name, on)
    if row.state not in _AWAITED:
        raise WorkflowError(_("Nothing is awaited in the review «{review}».").format(review=row.id))
    return row


def _overdue(reviews: Reviews, on: dt.date) -> list[ReviewRow]:
    return [
        row
        for row in reviews.list(on=on)
        if row.state in _AWAITED and row.term is not None and on > row.term.end
    ]


def letter(reviews: Reviews, row: ReviewRow, on: dt.date) -> bytes:
    """A reminder as a message that a mail program opens to be sent; whom to is for the sender to fill in."""
    from lawtrack.formats.office.letter_eml import letter_file

    bill = reviews.bill(row.bill)
    subjects, bodies = [], []
    for lang in _SPOKEN:
        with speaking(lang.value):
            subject, body = _words(bill, row, reviews.names(lang), lang, on)
        subjects.append(subject)
        bodies.append(body)
    return letter_file(" / ".join(subjects), "\n\n* * *\n\n".join(bodies) + "\n")


def _words(bill: Bill, row: ReviewRow, names: dict[str, str], lang: Lang, on: dt.date) -> tuple[str, str]:
    from lawtrack.wording.days import day_text
    from lawtrack.wording.terms import term_text

    title, review = " ".join(bill.title(lang).split()), row.review
    lines = [
        names.get(review.reviewer, review.reviewer),
        "",
        _("Bill: {title}, version {number}").format(title=title, number=review.version),
        _("It was sent to you on {day}; your conclusion has not come.").format(day=day_text(review.sent)),
    ]
    if row.term is not None:
        words = _("The term ended on {day}.") if on > row.term.end else _("The term ends on {day}.")
        lines += [words.format(day=day_text(row.term.end)), term_text(row.term, calendar=False)]
        if row.term.rule.silence is Silence.NONE:
            lines.append(_("Please report it also where there are no remarks."))
    return _("Reminder: {title}").format(title=title), "\n".join(lines)
