"""The reviews on a board: a column for what is overdue, awaited, to be answered, done; in each by the term."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import N_, _
from lawtrack.tui.listing import Row

if TYPE_CHECKING:
    from lawtrack.services.reviews.rows import ReviewRow
    from lawtrack.tui.office import Office
    from lawtrack.tui.presenters.reviewing import Reviewing

COLUMNS = (
    (N_("Overdue"), ("overdue",)),
    (N_("Awaited"), ("waiting",)),
    (N_("To be answered or closed"), ("remarks", "received", "deemed_agreed", "ended")),
    (N_("Closed"), ("closed", "cancelled")),
)
"""What each column is called, and the states of the reviews in it."""


@dataclass(frozen=True, slots=True)
class Board:
    """The reviews of a bill, or of all."""

    shown: Reviewing

    def rows(self, column: int, words: str = "") -> list[Row]:
        """The reviews of a column with ``words``, those first whose term ends first."""
        from lawtrack.wordforms.sought import holds

        _name, states = COLUMNS[column]
        return [
            Row(one.id, (_until(one), one.reviewer, _open(one), one.bill), "bold" if column == 0 else "")
            for one in sorted(self.shown.reviews, key=_order)
            if one.state.value in states and holds(words, f"{one.reviewer} {one.bill} {one.id}")
        ]

    def detail(self, key: str) -> str:
        """A review in full."""
        from lawtrack.tui.presenters.reviewing import review_detail

        one = self.review(key)
        return review_detail(one) if one is not None else ""

    def review(self, key: str) -> ReviewRow | None:
        """The review of a row."""
        return next((one for one in self.shown.reviews if one.id == key), None)

    @property
    def summary(self) -> str:
        """How many reviews each column has."""
        counts: Sequence[str] = [
            f"{_(name)}: {len(self.rows(at))}" for at, (name, _states) in enumerate(COLUMNS)
        ]
        return "; ".join((*self.shown.broken, *counts, *filter(None, (self.shown.more,))))


def board(office: Office, bill: str) -> Board:
    """The reviews of a bill; of all for the empty name.

    Raises:
        LawtrackError: There is no such bill.
    """
    from lawtrack.tui.presenters.reviewing import reviewing

    return Board(reviewing(office, bill))


def _order(row: ReviewRow) -> tuple[dt.date, str]:
    return row.term.end if row.term is not None else dt.date.max, row.id


def _until(row: ReviewRow) -> str:
    from lawtrack.wording.days import day_text

    return day_text(row.term.end) if row.term is not None else "–"


def _open(row: ReviewRow) -> str:
    return f"{row.unanswered}/{row.recommendations}" if row.recommendations else ""
