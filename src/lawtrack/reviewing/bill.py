"""Bills as immutable values, computed from the log of events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from lawtrack.model.address import Whose
from lawtrack.model.document import Lang
from lawtrack.reviewing.base import Base
from lawtrack.reviewing.consequence import Consequence
from lawtrack.reviewing.decision import Link, Said, Settlement, holding
from lawtrack.reviewing.deputy import Amendment
from lawtrack.reviewing.ground import Ground
from lawtrack.reviewing.review import Carried, Recommendation, Review, title_in

_LONG = 10
"""Letters from which a number is none that was given here."""


@dataclass(frozen=True, slots=True)
class BillText:
    """The amending text of a bill version in one language.

    Attributes:
        lang: Its language.
        file: The file's name in the bill's folder.
        digest: SHA-256 of the file when it was added.
        on: The day it was added.
        stale: True where the text in another language was changed after this one.
    """

    lang: Lang
    file: str
    digest: str
    on: dt.date
    stale: bool = False


class EditKind(StrEnum):
    """How a provision of the proposed text was edited in the comparative table."""

    WORDS = "words"  # one line: the words of a unit, or its heading
    UNIT = "unit"  # the whole unit worded anew
    INSERT = "insert"  # a unit that was not there
    DELETE = "delete"  # the unit is to be excluded
    WITHDRAW = "withdraw"  # what the bill does to the unit is given up


@dataclass(frozen=True, slots=True)
class Edit:
    """A provision edited in the comparative table, which the amending text does not say yet.

    Attributes:
        act: The Work it is in, as URI.
        lang: The language of the text.
        element: The eId in the proposed text; with ``__heading`` for a heading.
        how: What was done.
        text: The new words, a line each; empty where none are needed.
        on: When.
        by: Who.
        before: The edit of the same element that it took the place of, which holds again when this one is taken back.
        source: Whose wording it is, where one that was proposed was taken: number and author; else empty.
    """

    act: str
    lang: Lang
    element: str
    how: EditKind
    text: str = ""
    on: dt.date | None = None
    by: str = ""
    before: Edit | None = None
    source: str = ""

    @property
    def key(self) -> str:
        """Act and element: by what the event of a text names the edits that it does not say yet."""
        return f"{self.act} {self.element}"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that somebody made in the comparative table: on what, who, the words."""

    element: str
    author: str
    text: str
    act: str = ""
    version: int = 1
    on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class BillVersion:
    """A version of a bill: its number from 1, its texts, the day it was begun, what it is for.

    ``edits`` are provisions edited in the comparative table; the amending text in their language is not rewritten yet.
    """

    number: int
    on: dt.date
    texts: tuple[BillText, ...] = ()
    note: str = ""
    edits: tuple[Edit, ...] = ()

    def text(self, lang: Lang) -> BillText | None:
        """The text in ``lang``; None where there is none."""
        return next((t for t in self.texts if t.lang is lang), None)

    def edits_in(self, lang: Lang) -> tuple[Edit, ...]:
        """The provisions edited in ``lang`` that the amending text does not say yet."""
        return tuple(edit for edit in self.edits if edit.lang is lang)


class BillKind(StrEnum):
    """What is proposed: a law, or an act under the law."""

    LAW = "law"
    BYLAW = "bylaw"


class Involvement(StrEnum):
    """A part in the making of a draft, which keeps an expert from judging it (art. 33-4)."""

    DRAFTING = "drafting"
    APPROVING = "approving"
    EMPLOYED = "employed"


@dataclass(frozen=True, slots=True)
class Justification:
    """Why a provision is changed: the last column of the comparative table."""

    element: str
    text: str
    lang: Lang
    act: str = ""
    on: dt.date | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Impact:
    """An assessment of what an initiative brings: in what time, at what cost, with what result.

    ``after`` is True for one that was made when the act was in force.
    """

    term: str
    budget: str
    forecast: str
    on: dt.date
    by: str
    after: bool = False


@dataclass(frozen=True)
class Bill:
    """A proposal and everything that happened to it.

    It has no slots: what a log of thousands of events makes is copied at each of them (``with_``), which a dictionary does
    forty times faster than the constructor.

    Attributes:
        slug: Its short name.
        titles: Its title by language.
        kind: A law or an act under the law.
        on: The day it was begun.
        profile: The profile of deadlines.
        drafter: The body that drafts it, as a short name.
        initiator: Who brings it in; empty where that was not said.
        urgent: True where the short terms for urgent bills apply.
        sample: True for a bill written for practice.
        versions: Its versions, oldest first.
        involved: Who had a part in its making.
        settlements: Decisions on instructions that hold in the current version, by key.
        taken_back_decisions: Those that were taken back last, by key.
        fork: Since which event what two clones recorded stands side by side; None where somebody has seen all of it.
        links: Which acts of the library its acts are said to be there, by the act as it was named.
        decided: All decisions on instructions and all that take one back, each with the version it was made in.
        linked: The same of acts.
        bases: On which edition of each act it stands, by act and language, where that was recorded.
        based: All that was recorded of it, each with the version it was recorded in.
        justifications: Reasons of changes, by act, element and language.
        said: What was said last of acts and provisions, by the kind of event, the act, the element and the language.
        consequences: What was decided on places that its changes reach, by key.
        reviews: Its reviews, oldest first.
        recommendations: Its recommendations, oldest first.
        taken_back: Recommendations that were taken back as recorded by mistake.
        carried: Where persons say that recommendations stand in later versions, by the recommendation and the version.
        comments: Comments made in its comparative tables, oldest first.
        amendments: The amendments of deputies to the bill itself, oldest first.
        grounds: Why its changes are proposed: gaps of the law in force.
        stages: The stages it has reached with their days, in the order in which they were recorded.
        impacts: The assessments of its impact, oldest first.
        subjects: What it is about, as far as that decides who must be asked.
        former: The short names that it had before.
        removed: The day on which it was removed; None where it is there.
        revision: How many events it has.
        last_review: The highest number that a review was given.
        last_recommendation: The highest number that a recommendation was given.
        last_ground: How many grounds were recorded, those taken back among them.
        last_amendment: How many amendments were recorded, those taken back among them.
    """

    slug: str
    titles: Mapping[Lang, str]
    kind: BillKind
    on: dt.date
    profile: str
    drafter: str = ""
    initiator: str = ""
    urgent: bool = False
    sample: bool = False
    versions: tuple[BillVersion, ...] = ()
    involved: tuple[tuple[str, Involvement], ...] = ()
    settlements: Mapping[str, Settlement] = field(default_factory=lambda: MappingProxyType({}))
    taken_back_decisions: Mapping[str, Settlement] = field(default_factory=lambda: MappingProxyType({}))
    fork: int | None = None
    links: Mapping[str, Link] = field(default_factory=lambda: MappingProxyType({}))
    decided: tuple[tuple[int, str, Settlement | None], ...] = ()
    linked: tuple[tuple[int, str, Link | None], ...] = ()
    bases: Mapping[str, Base] = field(default_factory=lambda: MappingProxyType({}))
    based: tuple[tuple[int, str, Base | None], ...] = ()
    justifications: Mapping[tuple[str, str, Lang], Justification] = field(
        default_factory=lambda: MappingProxyType({})
    )
    said: Mapping[tuple[str, str, str, str], Said] = field(default_factory=lambda: MappingProxyType({}))
    consequences: Mapping[str, Consequence] = field(default_factory=lambda: MappingProxyType({}))
    reviews: tuple[Review, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    taken_back: tuple[Recommendation, ...] = ()
    carried: Mapping[tuple[str, int], Carried] = field(default_factory=lambda: MappingProxyType({}))
    comments: tuple[Comment, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    grounds: tuple[Ground, ...] = ()
    stages: tuple[tuple[str, dt.date], ...] = ()
    impacts: tuple[Impact, ...] = ()
    subjects: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    removed: dt.date | None = None
    revision: int = 1
    last_review: int = 0
    last_recommendation: int = 0
    last_amendment: int = 0
    last_ground: int = 0

    def with_(self, **changes: Any) -> Bill:  # noqa: ANN401 -- of each field its own
        """The bill with other fields, as ``replace`` gives it; for what every event of a long log does."""
        new = object.__new__(Bill)
        new.__dict__.update(self.__dict__)
        new.__dict__.update(changes)
        return new

    def counted(self, before: Bill, fork: int | None) -> Bill:
        """The bill after one more event, counted.

        Args:
            before: The bill before it; where this is another one it was made for nobody else, and is not copied.
            fork: Since which event what two clones recorded stands side by side.
        """
        after = self.with_() if self is before else self
        after.__dict__.update(revision=before.revision + 1, fork=fork)
        return after

    def title(self, lang: Lang) -> str:
        """The title in ``lang``, else in another language, else the short name."""
        return title_in(self.titles, lang) or self.slug

    @property
    def own(self) -> Whose:
        """What an element of its own text is of."""
        return Whose.BILL if self.kind is BillKind.LAW else Whose.DRAFT

    @property
    def version(self) -> BillVersion:
        """The version that is worked on."""
        return self.versions[-1]

    def remarks_of(self, review: Review) -> tuple[Recommendation, ...]:
        """The recommendations of a review."""
        return tuple(remark for remark in self.recommendations if remark.review == review.id)

    def under_review(self, number: int) -> Review | None:
        """A review for which a version was sent and that was not called off; None where nobody reads it."""
        return next((r for r in self.reviews if r.version == number and r.cancelled is None), None)

    def as_of(self, number: int) -> Bill:
        """The bill as it was while this version was worked on: later versions, and what was decided in them, are left out."""
        if number >= self.version.number:
            return self
        return replace(
            self,
            versions=tuple(v for v in self.versions if v.number <= number),
            settlements=holding(self.decided, number),
            links=holding(self.linked, number),
            bases=holding(self.based, number),
        )

    def on_day(self, day: dt.date) -> Bill:
        """The bill with the versions, remarks and answers that there were on a day."""
        remarks = tuple(
            replace(remark, responses=tuple(answer for answer in remark.responses if answer.on <= day))
            for remark in self.recommendations
            if remark.on <= day
        )
        versions = tuple(v for v in self.versions if v.on <= day) or self.versions[:1]
        carried = {key: one for key, one in self.carried.items() if one.on <= day}
        then = replace(self, recommendations=remarks, carried=MappingProxyType(carried))
        return then.as_of(versions[-1].number)

    def groups(self) -> dict[str, tuple[Recommendation, ...]]:
        """The groups of like recommendations, by the uid that the members have in common, in the order of the first ones."""
        found: dict[str, list[Recommendation]] = {}
        for remark in self.recommendations:
            if remark.group:
                found.setdefault(remark.group, []).append(remark)
        return {uid: tuple(members) for uid, members in found.items()}

    def review(self, name: str) -> Review | None:
        """The review of this number; None where there is none."""
        return next((r for r in self.reviews if r.id == name), None)

    def recommendation(self, name: str) -> Recommendation | None:
        """The recommendation of this number; None where there is none."""
        at = int(name) - 1 if name.isascii() and name.isdecimal() and len(name) < _LONG else -1
        if 0 <= at < len(self.recommendations) and self.recommendations[at].id == name:
            return self.recommendations[at]  # where none was merged it stands there
        return next((r for r in self.recommendations if r.id == name), None)
