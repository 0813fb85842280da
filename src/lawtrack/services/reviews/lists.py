"""Reviews and recommendations as they stand, and what is due: nothing here changes anything."""

from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Iterable, Sequence
from contextlib import suppress

from lawtrack.errors import ExportError, InputError, WorkflowError
from lawtrack.i18n import _, language
from lawtrack.model.document import Lang
from lawtrack.model.event import Event
from lawtrack.profiles.book import Book
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.coverage import Coverage, coverage
from lawtrack.reviewing.due import DueItem, due_items, owed_by
from lawtrack.reviewing.naming import the_review
from lawtrack.reviewing.roles import Role
from lawtrack.services.library.act_names import ActNames
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.log.texts import bring_texts
from lawtrack.services.log.trying import TryingLog
from lawtrack.services.reviews.agenda import Progress, foremost, owed, sheets
from lawtrack.services.reviews.rows import RecommendationRow, ReviewRow, remark_rows, review_rows
from lawtrack.services.reviews.sheet import Sheet
from lawtrack.services.workspace import Workspace


class ReviewLists:
    """Reviews of one workspace, to be looked at.

    Args:
        workspace: The open workspace.
        today: The day on which it is asked; None for the day of the computer's clock.
        trying: True where a step is only judged: it gives what would come of it, and nothing is recorded.
    """

    def __init__(self, workspace: Workspace, today: dt.date | None = None, *, trying: bool = False) -> None:
        self._log = (TryingLog if trying else WorkflowLog)(workspace, today)

    @property
    def broken(self) -> dict[str, str]:
        """Of bills that the last list had to leave out: why, in a sentence, by their short names."""
        return self._log.broken

    @property
    def workspace(self) -> Workspace:
        """The workspace."""
        return self._log.workspace

    @property
    def today(self) -> dt.date:
        """The day on which it is asked."""
        return self._log.today

    def bill(self, slug: str) -> Bill:
        """The bill of this short name.

        Raises:
            WorkflowError: There is none.
        """
        return self._log.bill(slug)

    @property
    def book(self) -> Book:
        """The rules as data that hold here."""
        return self._log.book

    def list(self, bill: str = "", on: dt.date | None = None) -> builtins.list[ReviewRow]:
        """The reviews of a bill (of all for the empty name), with their states on a day (today)."""
        rules, day = self._log.rules(), on or self._log.today
        rows = (row for one in self._bills(bill) for row in review_rows(one, rules, day, Lang(language())))
        return self._own_reviews(rows)

    def recommendations(self, bill: str = "", on: dt.date | None = None) -> builtins.list[RecommendationRow]:
        """The recommendations of a bill (of all for the empty name), oldest first."""
        rules, day = self._log.rules(), on or self._log.today
        lang, names = Lang(language()), ActNames(self.workspace)
        rows = (row for one in self._bills(bill) for row in remark_rows(one, rules, day, lang, names))
        return self._own_remarks(rows)

    def rows(self, slugs: Sequence[str]) -> tuple[builtins.list[ReviewRow], builtins.list[RecommendationRow]]:
        """The reviews and the recommendations of several bills today, in the order of their names."""
        rules, day, lang = self._log.rules(), self._log.today, Lang(language())
        bills, names = self._log.some_bills(slugs), ActNames(self.workspace)
        return (
            self._own_reviews(row for one in bills for row in review_rows(one, rules, day, lang)),
            self._own_remarks(row for one in bills for row in remark_rows(one, rules, day, lang, names)),
        )

    def row(self, review: str, on: dt.date | None = None) -> ReviewRow:
        """One review, by its number with the bill or alone, on a day (today).

        Raises:
            WorkflowError: There is no such review.
        """
        slug, name = self._split(review, of_review=True)
        bill = self._log.bill(slug)
        the_review(bill, name)
        rows = review_rows(bill, self._log.rules(), on or self._log.today, Lang(language()))
        return next(row for row in rows if row.review.id == name)

    def called(self, review: str) -> frozenset[str]:
        """What the reviewer of a review is called: its short name, and its names in all languages.

        Raises:
            WorkflowError: There is no such review.
        """
        slug, name = self._split(review, of_review=True)
        who = the_review(self._log.bill(slug), name).reviewer
        entry = self._log.reviewers().get(who)
        return frozenset((who, *(entry.titles.values() if entry is not None else ())))

    def names(self, lang: Lang) -> dict[str, str]:
        """Names of the reviewers of the registry in a language, by their short names."""
        return {name: entry.title(lang) for name, entry in self._log.reviewers().items()}

    def due(
        self,
        on: dt.date | None = None,
        bill: str = "",
        *,
        who: str = "",
        until: dt.date | None = None,
        progress: Progress | None = None,
    ) -> builtins.list[DueItem]:
        """What is owed on a day (today): overdue first, then what comes next, then what has no term.

        Args:
            on: The day.
            bill: This bill only; all for the empty name.
            who: What this one owes: a short name, or a part of a name; everybody for the empty one.
            until: What is due until this day; what has no term is left out then.
            progress: Told how many of how many logs were read, where that takes its time.
        """
        rules = self._log.rules()
        if bill or on not in (None, self._log.today):
            items = due_items(self._bills(bill), on or self._log.today, rules)
        else:
            items = owed(self.sheets(progress))
        if self._own is not None:
            items = [item for item in items if item.who in self._own]
        if who:
            items = [item for item in items if owed_by(item, who, rules)]
        return [item for item in items if until is None or (item.until is not None and item.until <= until)]

    def sheets(self, progress: Progress | None = None) -> builtins.list[Sheet]:
        """All bills in short as they stand today, with what they owe; see ``agenda``.

        A reviewer has those that were sent to him or that he recommended something on, with what he owes.
        """
        known = sheets(self._log, progress)
        own = self._own
        return known if own is None else [sheet.of(own) for sheet in known if sheet.whose & own]

    @property
    def _own(self) -> frozenset[str] | None:
        """Under which names a reviewer stands in reviews; None for whoever sees everything."""
        person = self.workspace.person
        if person is None or person.role is not Role.REVIEWER:
            return None
        return frozenset(filter(None, (person.name, person.body)))

    def _own_reviews(self, rows: Iterable[ReviewRow]) -> builtins.list[ReviewRow]:
        own = self._own
        return [row for row in rows if own is None or row.review.reviewer in own]

    def _own_remarks(self, rows: Iterable[RecommendationRow]) -> builtins.list[RecommendationRow]:
        own = self._own
        return [row for row in rows if own is None or row.recommendation.author in own]

    def foremost(self, most: int) -> tuple[builtins.list[str], builtins.list[Sheet]]:
        """The bills that owe something first, with at most so many recommendations together; and all in short.

        Where there are no more than that, all bills in the order in which they were begun.
        """
        known = self.sheets()
        return foremost(known, most), known

    def owed(self, on: dt.date | None = None) -> dict[str, builtins.list[DueItem]]:
        """What each one owes on a day (today), as ``due`` gives it for the short name; nobody who owes nothing.

        Args:
            on: The day.

        Returns:
            What is owed, by the short name (or what was written for it) of who owes it or works for who does; under
            the empty name what nobody is named for.
        """
        rules = self._log.rules()
        items = self.due(on)
        whose: dict[str, DueItem] = {item.who: item for item in items}
        found = {}
        for who in dict.fromkeys((*whose, *rules.reviewers)):
            owing = {name for name, item in whose.items() if (owed_by(item, who, rules) if who else not name)}
            if owing:
                found[who] = [item for item in items if item.who in owing]
        return found

    def events(self, bill: str) -> builtins.list[Event]:
        """The log of a bill, oldest first.

        Raises:
            WorkflowError: There is no such bill.
        """
        self._log.bill(bill)
        return self._log.events(bill)

    def coverage(self, bill: str) -> Coverage:
        """How far the recommendations of a bill are answered."""
        return coverage(self._log.bill(bill))

    def _split(self, name: str, *, of_review: bool) -> tuple[str, str]:
        slug, slash, short = name.rpartition("/")
        if slash:
            return slug, short
        having = [
            b.slug for b in self._log.bills() if (b.review(name) if of_review else b.recommendation(name))
        ]
        if len(having) != 1:
            what = _("No bill has «{name}».") if not having else _("Several bills have «{name}».")
            names = ", ".join(f"{slug}/{name}" for slug in having)
            raise WorkflowError(
                what.format(name=name),
                hint=_("Name it with its bill: {names}.").format(names=names or f"BILL/{name}"),
            )
        return having[0], name

    def _bills(self, slug: str) -> builtins.list[Bill]:
        if not slug:
            return self._log.bills()
        bill = self._log.bill(slug)
        if (
            self.workspace.shared
        ):  # what its rows name is at hand; in a folder that cannot be written the rows are enough
            with suppress(ExportError, InputError, OSError):
                bring_texts(self.workspace, slug, self._log.events(slug))
        return [bill]
