"""What every step on a review asks first: that it is open, as it was seen, and that its cause came before."""

from __future__ import annotations

import datetime as dt

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.language.figures import day_text
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.fields import Fields
from lawtrack.reviewing.review import Review


def check_open(bill: Bill, review: Review) -> None:
    """Refuse a step on a review that has ended.

    Raises:
        WorkflowError: It was closed or called off.
    """
    if review.closed:
        raise WorkflowError(
            _("The review «{review}» was closed on {day}.").format(
                review=review.id, day=day_text(review.closed)
            ),
            remedy=remedies.reopen_review(f"{bill.slug}/{review.id}"),
        )
    if review.cancelled:
        raise WorkflowError(
            _("The review «{review}» was called off on {day}.").format(
                review=review.id, day=day_text(review.cancelled)
            ),
            remedy=remedies.reopen_review(f"{bill.slug}/{review.id}"),
        )


def check_revision(now: int, of: Fields, what: str) -> None:
    """Refuse a step that was decided upon an older state of what it changes.

    Raises:
        WorkflowError: Somebody else has written in between.
    """
    seen = of.number("revision", now)
    if seen != now:
        raise WorkflowError(
            _(
                "{what} was changed by somebody else in the meantime (you saw revision {seen}, it is {now})."
            ).format(what=what, seen=seen, now=now),
            hint=_("Look at it again, then repeat the step."),
        )


def check_after(on: dt.date, cause: dt.date, what: str) -> None:
    """Refuse a step that is dated before what it follows from.

    Args:
        on: The day of the step.
        cause: The day of its cause.
        what: The cause, in words.

    Raises:
        WorkflowError: It lies before it.
    """
    if on < cause:
        raise WorkflowError(
            _("{day} lies before {cause}, when {what}.").format(
                day=day_text(on), cause=day_text(cause), what=what
            )
        )
