"""By what a step is judged: the rules as data, the working days, the registry of reviewers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from lawtrack.profiles.book import Book
from lawtrack.profiles.channels import Channel
from lawtrack.reviewing.bill import Bill, Involvement
from lawtrack.reviewing.calendars import Calendar
from lawtrack.reviewing.review import Review, Reviewer


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything that terms and states depend on besides what happened.

    Attributes:
        calendar: The working days.
        reviewers: The registry, by short name.
        book: Profiles of deadlines and channels.
    """

    calendar: Calendar
    reviewers: Mapping[str, Reviewer] = field(default_factory=lambda: MappingProxyType({}))
    book: Book = field(default_factory=Book)

    def slug_of(self, name: str) -> str:
        """The short name of a reviewer of the registry who is called so; what was written where it has none, or two."""
        plain = " ".join(name.split())
        said = plain.casefold()
        called = [
            entry.slug
            for entry in self.reviewers.values()
            if said in {one.casefold() for one in (entry.slug, *entry.titles.values())}
        ]
        return called[0] if len(called) == 1 else plain

    def kind_of(self, reviewer: str) -> str:
        """What a reviewer is; empty where the registry does not know it."""
        entry = self.reviewers.get(reviewer)
        return entry.kind.value if entry is not None else ""

    def channel_of(self, review: Review) -> Channel:
        """The channel of a review, with the rules for this kind of reviewer.

        Raises:
            SettingsError: There is no such channel any more.
        """
        return self.book.channel(review.channel).rules_for(self.kind_of(review.reviewer))

    def works_for(self, who: str, body: str) -> bool:
        """True where somebody of the registry is a body, or works for it."""
        entry = self.reviewers.get(who)
        return who == body or (entry is not None and entry.employer == body)

    def drafts(self, who: str, bill: Bill) -> bool:
        """True where somebody is the drafter of a bill, works for it, or had a part in the drafting."""
        parts = [name for name, part in bill.involved if part is not Involvement.APPROVING]
        return who in parts or bool(bill.drafter and self.works_for(who, bill.drafter))
