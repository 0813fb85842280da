"""A bill in short, on a day: what lists of thousands of bills are made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from lawtrack.model.document import Lang
from lawtrack.model.values import quickly_made
from lawtrack.reviewing.due import DueItem
from lawtrack.reviewing.review import title_in


@quickly_made
@dataclass(frozen=True, slots=True)
class Sheet:
    """A bill in short, on a day.

    Attributes:
        slug: Its short name.
        titles: Its titles by language.
        version: The number of the version that is worked on.
        reviews: How many reviews it has.
        recommendations: How many recommendations.
        unanswered: How many of these have no answer.
        owes: How much it owes on the day.
        late: How much of that is overdue.
        first: The place of the first of it in the order of what is due, but for names; None where it owes nothing.
        read: Reads what it owes: of thousands of bills few are asked.
        begun: The day it was begun.
        stages: The stages it has reached with their days.
        subjects: What it is about.
        whose: Who reviews it or recommended something on it.
    """

    slug: str
    titles: Mapping[Lang, str]
    version: int
    reviews: int
    recommendations: int
    unanswered: int
    owes: int
    late: int
    first: tuple[bool, dt.date] | None
    read: Callable[[], tuple[DueItem, ...]] = field(repr=False, compare=False)
    begun: dt.date
    stages: tuple[tuple[str, dt.date], ...]
    subjects: tuple[str, ...]
    whose: frozenset[str]

    @property
    def due(self) -> tuple[DueItem, ...]:
        """What it owes on the day."""
        return self.read() if self.owes else ()

    def of(self, own: frozenset[str]) -> Sheet:
        """What it is for one reviewer: it owes only what this one does."""
        due = tuple(item for item in self.due if item.who in own)
        return replace(
            self, owes=len(due), late=sum(item.overdue for item in due), first=first_of(due), read=lambda: due
        )

    def title(self, lang: Lang) -> str:
        """The title in ``lang``, else in another language, else the short name."""
        return title_in(self.titles, lang) or self.slug


def first_of(due: Iterable[DueItem]) -> tuple[bool, dt.date] | None:
    """The place of the first of what is due in its order, but for names; None where there is none."""
    return min(((not item.overdue, item.until or dt.date.max) for item in due), default=None)
