"""The registry of experts and reviewers: institutions and roles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, language
from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.profiles.book import Book
from lawtrack.profiles.kinds import ReviewerKind
from lawtrack.reviewing.registry import contract_of, contract_text
from lawtrack.reviewing.review import Reviewer
from lawtrack.reviewing.terms import months_after
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.names import check_slug
from lawtrack.services.reviews.records import ReviewerRecord, records_of
from lawtrack.services.reviews.rows import review_rows
from lawtrack.services.workspace import Workspace

LONGEST_SUSPENSION = 6
"""Months at the most (Law 480-V, art. 33-4)."""


class Experts:
    """The registry of one workspace.

    Args:
        workspace: The open workspace.
        today: The day on which it is asked; None for the day of the computer's clock.
    """

    def __init__(self, workspace: Workspace, today: dt.date | None = None) -> None:
        self._log = WorkflowLog(workspace, today)

    @property
    def today(self) -> dt.date:
        """The day on which it is asked."""
        return self._log.today

    @property
    def book(self) -> Book:
        """The rules as data: the program's and the workspace's own."""
        return self._log.book

    def list(self) -> tuple[Reviewer, ...]:
        """All entries, in the order of their first mention."""
        return tuple(self._log.reviewers().values())

    def get(self, slug: str) -> Reviewer:
        """The entry of this short name.

        Raises:
            WorkflowError: There is none; the hint lists those there are.
        """
        known = self._log.reviewers()
        if slug not in known:
            raise WorkflowError(
                _("The registry of experts does not know «{name}».").format(name=slug),
                hint=_("It has: {names}.").format(names=", ".join(known)) if known else "",
            )
        return known[slug]

    def record(self, slug: str, on: dt.date | None = None) -> ReviewerRecord:
        """What a reviewer has done until a day (today): load, punctuality, remarks and what became of them.

        Raises:
            WorkflowError: There is no such entry.
        """
        self.get(slug)
        return self.records(on)[slug]

    def records(self, on: dt.date | None = None) -> Mapping[str, ReviewerRecord]:
        """What each reviewer of the registry has done until a day (today), by short name."""
        day = on or self._log.today
        rules = self._log.rules()
        lang = Lang(language())
        bills = self._log.bills()
        reviews = [row for bill in bills for row in review_rows(bill, rules, day, lang)]
        remarks = [(bill.slug, remark) for bill in bills for remark in bill.recommendations]
        return records_of(list(rules.reviewers), reviews, remarks, day)

    def add(
        self,
        slug: str,
        kind: ReviewerKind | str,
        titles: Mapping[Lang, str],
        *,
        fields: Sequence[str] = (),
        languages: Sequence[Lang] = (Lang.KK, Lang.RU),
        employer: str = "",
        note: str = "",
        contracts: Sequence[str] = (),
    ) -> Reviewer:
        """Add an entry; the short name must be new.

        Raises:
            WorkflowError: The name is taken or no short name, or a field is wrong.
        """
        check_slug(slug)
        if slug in self._log.reviewers():
            raise WorkflowError(
                _("The registry already has «{name}».").format(name=slug),
                hint=_("Choose another short name."),
            )
        data: dict[str, JsonValue] = {
            "slug": slug,
            "kind": str(kind),
            "title": {lang.value: title for lang, title in titles.items()},
            "fields": list(fields),
            "languages": [lang.value for lang in languages],
            "employer": employer,
            "note": note,
        }
        if contracts:
            data["contracts"] = [contract_text(*contract_of(one)) for one in contracts]
        return self._log.record_reviewer(self._log.new_event(EventKind.EXPERT, data), None)

    def suspend(self, slug: str, until: dt.date, start: dt.date | None = None) -> Reviewer:
        """Suspend an expert's activity until a day, at most six months from its first day (today).

        Raises:
            WorkflowError: There is no such entry, or the day is past or too far.
        """
        old = self.get(slug)
        today = self._log.today
        begun = start or today
        if not max(begun, today) <= until <= months_after(begun, LONGEST_SUSPENSION):
            from lawtrack.wording.days import day_text

            raise WorkflowError(
                _(
                    "An expert suspends its activity for at most six months (Law 480-V); {day} is not possible."
                ).format(day=day_text(until))
            )
        return self._store(old, replace(old, suspended_until=until, suspended_from=begun))

    def resume(self, slug: str) -> Reviewer:
        """End a suspension.

        Raises:
            WorkflowError: There is no such entry, or it is not suspended.
        """
        old = self.get(slug)
        if old.suspended_until is None:
            raise WorkflowError(_("«{name}» is not suspended.").format(name=slug))
        return self._store(old, replace(old, suspended_until=None, suspended_from=None))

    def change(
        self,
        slug: str,
        *,
        titles: Mapping[Lang, str] | None = None,
        kind: ReviewerKind | None = None,
        fields: Sequence[str] | None = None,
        employer: str | None = None,
        note: str | None = None,
        languages: Sequence[Lang] | None = None,
        contracts: Sequence[str] = (),
    ) -> Reviewer:
        """Replace fields of an entry; what is None stays, a title in another language too; contracts are added.

        Raises:
            WorkflowError: There is no such entry.
        """
        old = self.get(slug)
        return self._store(
            old,
            replace(
                old,
                titles={**old.titles, **(titles or {})},
                kind=kind or old.kind,
                fields=old.fields if fields is None else tuple(fields),
                employer=old.employer if employer is None else employer,
                note=old.note if note is None else note,
                languages=old.languages if languages is None else tuple(languages),
                contracts=tuple(dict.fromkeys((*old.contracts, *map(contract_of, contracts)))),
            ),
        )

    def _store(self, old: Reviewer, entry: Reviewer) -> Reviewer:
        return self._log.record_reviewer(self._log.new_event(EventKind.EXPERT, reviewer_data(entry)), old)


def reviewer_data(entry: Reviewer) -> dict[str, JsonValue]:
    """The fields of the event that makes this entry."""
    data: dict[str, JsonValue] = {
        "slug": entry.slug,
        "kind": entry.kind.value,
        "title": {lang.value: title for lang, title in entry.titles.items()},
        "fields": list(entry.fields),
        "languages": [lang.value for lang in entry.languages],
        "employer": entry.employer,
        "note": entry.note,
    }
    if entry.contracts:
        data["contracts"] = [contract_text(start, end) for start, end in entry.contracts]
    if entry.suspended_from:
        data["suspended_from"] = entry.suspended_from.isoformat()
    if entry.suspended_until:
        data["suspended_until"] = entry.suspended_until.isoformat()
    return data
