"""Reviews, recommendations, answers and terms as immutable values, computed from the log of events.

«Overdue» is never stored: it is asked of a review and a day (``reviewing.states``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lawtrack.model.address import Whose
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.values import quickly_made
from lawtrack.profiles.deadlines import DeadlineRule, Unit
from lawtrack.profiles.kinds import ReviewerKind


@dataclass(frozen=True, slots=True)
class Reviewer:
    """An entry of the registry of experts and reviewers.

    Attributes:
        slug: Its short name.
        kind: What it is.
        titles: Its name by language.
        fields: Its fields («legal», «economic», «linguistic» …).
        languages: The languages it gives opinions in.
        employer: The body it works for, as a short name; a reviewer never reviews its employer's draft.
        suspended_until: Last day of a suspension (at most six months); None where it is active.
        note: Anything else.
        suspended_from: First day of the suspension; None where that was not said.
        contracts: From which day to which it has been engaged, each; None where no last day was set.
    """

    slug: str
    kind: ReviewerKind
    titles: Mapping[Lang, str]
    fields: tuple[str, ...] = ()
    languages: tuple[Lang, ...] = (Lang.KK, Lang.RU)
    employer: str = ""
    suspended_until: dt.date | None = None
    note: str = ""
    suspended_from: dt.date | None = None
    contracts: tuple[tuple[dt.date, dt.date | None], ...] = ()

    def suspended_on(self, day: dt.date) -> bool:
        """True on a day of its suspension."""
        begun = self.suspended_from is None or self.suspended_from <= day
        return self.suspended_until is not None and begun and day <= self.suspended_until

    def engaged_on(self, day: dt.date) -> bool:
        """True where a contract covers a day, or none is recorded at all."""
        covers = any(start <= day and (end is None or day <= end) for start, end in self.contracts)
        return covers or not self.contracts

    def title(self, lang: Lang) -> str:
        """The name in ``lang``, else in another language, else the short name."""
        return title_in(self.titles, lang) or self.slug


class Way(StrEnum):
    """How a file of remarks is taken."""

    LETTER = "letter"
    TABLE = "table"
    COMMENTS = "comments"  # of Word, and its tracked changes


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a remark was taken from: the file's name, its SHA-256, and where in it; the file may be kept as the opinion."""

    name: str
    digest: str = ""
    place: str = ""


class Decision(StrEnum):
    """The answer to a recommendation."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"  # the reviewer took the remark back
    OFF_TOPIC = "off-topic"  # it does not concern this bill


class Withdrawn(StrEnum):
    """What of a review can be taken back as recorded by mistake."""

    RECEIPT = "receipt"
    CONCLUSION = "conclusion"
    EXTENSION = "extension"  # the last one


OWN = "bill#"
"""What stands before the eId of an element of the bill itself: its article 2 is not article 2 of the amended act."""

TAKEN_OVER = frozenset((Decision.ACCEPTED, Decision.PARTLY))
"""The answers that need a change of the text."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Response:
    """An answer: the decision, its reason, and the change of the text that carries it out.

    ``change`` is the eId of the changed provision or «n» of the instruction; empty where none was named. ``version`` is
    the version of the bill that has it; 0 where none was named.
    """

    decision: Decision
    reason: str
    on: dt.date
    by: str
    change: str = ""
    version: int = 0


@quickly_made
@dataclass(frozen=True, slots=True)
class Recommendation:
    """A remark on a provision of a bill version.

    Attributes:
        id: Its number in the bill («7»).
        review: The review it belongs to; empty where it came outside a review.
        author: The short name of the reviewer, or who made it in words.
        on: The day it was made.
        version: The bill version it was made on.
        act: The amended act it concerns (URI or short name); empty where the bill amends one act, or for the bill.
        citation: The provision it stands on; None for the bill as a whole.
        quote: The words of the provision at that time, by which it is found again.
        text: What is recommended.
        lang: The language of ``text``.
        responses: All answers, oldest first; the last one holds.
        revision: How many events made it what it is; checked when two people write.
        uid: The event that made it.
        named: The number it was given; another one has the same where two clones gave it without seeing each other.
        of: What the citation is an element of: the amended act, or the bill itself («… статьи 1 законопроекта»).
        wording: The wording that is proposed for the element; empty where the text only says what is to be done.
        new: True where the element is one that is to be added.
        withdrawn: The day on which it was taken back as recorded by mistake; None where it stands.
        kind: What kind of remark it is, by its name in the profile; empty where that was not said.
        opinion: The file of the opinion that it is from, in the folder of the bill; empty where none was kept.
        origin: The file that it was taken from; None where it was typed.
        cited: The provision as its author wrote it, where it was found in no text; the remark is an orphan.
        besides: What else its source said of it, by the heading there.
        group: The group of like remarks that it is in: the uid of the first of them; empty where it is in none.
    """

    id: str
    review: str
    author: str
    on: dt.date
    version: int
    act: str
    citation: Citation | None
    quote: str
    text: str
    lang: Lang
    responses: tuple[Response, ...] = ()
    revision: int = 1
    uid: str = ""
    named: str = ""
    of: Whose = Whose.ACT
    wording: str = ""
    new: bool = False
    withdrawn: dt.date | None = None
    kind: str = ""
    opinion: str = ""
    origin: Origin | None = None
    cited: str = ""
    besides: tuple[tuple[str, str], ...] = ()
    group: str = ""

    @property
    def response(self) -> Response | None:
        """The answer that holds; None while it is unanswered."""
        return self.responses[-1] if self.responses else None

    @property
    def undone(self) -> bool:
        """True while it is accepted, wholly or partly, and no change is named that carries it out."""
        return self.response is not None and self.response.decision in TAKEN_OVER and not self.response.change


@dataclass(frozen=True, slots=True)
class Carried:
    """A person's word on where a recommendation stands in a later version.

    Attributes:
        remark: The recommendation, by the event that made it.
        version: The version.
        eid: The element there; empty where nothing in that version is what it speaks of.
        act: The amended act, as URI; empty for an element of the bill itself.
        seen: The digest of the element's words as they were then, by language; where all of them read otherwise now, it
            is asked again.
        on: When.
        by: Who.
        revision: By which somebody else's word is not replaced unseen.
    """

    remark: str
    version: int
    eid: str
    act: str
    seen: Mapping[str, str]
    on: dt.date
    by: str
    revision: int

    @property
    def orphan(self) -> bool:
        """True where it stands nowhere."""
        return not self.eid


@dataclass(frozen=True, slots=True)
class Extension:
    """A term made longer by ``number`` of ``unit``, with the reason and, where the rule has none, its basis."""

    number: int
    unit: Unit
    reason: str
    on: dt.date
    by: str
    basis: str = ""


@quickly_made
@dataclass(frozen=True, slots=True)
class Term:
    """A computed last day, with everything that made it so.

    Attributes:
        rule: The rule.
        start: The day of the event it is counted from.
        number: How many units, where the sender set another number than the rule.
        unit: What it is counted in.
        extensions: What was added.
        end: The last day.
        calendar: The edition of the calendar.
        estimated: Days off in its course whose date is only estimated.
        moves_unknown: True where its course lies in a year whose moved days off were not known.
        receipt_shown: False where it counts from a receipt that nobody has recorded.
        verified: False where the rule, or the channel that applies it, was not read in the law.
        basis: Who set another length than the rule's; empty where nobody did.
    """

    rule: DeadlineRule
    start: dt.date
    number: int
    unit: Unit
    extensions: tuple[Extension, ...]
    end: dt.date
    calendar: str
    estimated: tuple[dt.date, ...] = ()
    moves_unknown: bool = False
    receipt_shown: bool = True
    verified: bool = True
    basis: str = ""


class ReviewState(StrEnum):
    """Where a review stands on a day; computed, never stored."""

    WAITING = "waiting"
    OVERDUE = "overdue"
    DEEMED_AGREED = "deemed_agreed"
    REMARKS = "remarks"  # remarks have come, the conclusion has not
    RECEIVED = "received"
    ENDED = "ended"  # the least time of a discussion is over; nobody owes a conclusion
    CLOSED = "closed"
    CANCELLED = "cancelled"


@quickly_made
@dataclass(frozen=True, slots=True)
class Review:
    """An assignment to a reviewer.

    Attributes:
        id: Its number in the bill («r1»).
        version: The bill version that was sent.
        reviewer: Short name of the reviewer.
        channel: The channel's name.
        rule: Name of the deadline rule.
        number: The length of the term; 0 where none is set.
        unit: What it is counted in.
        sent: The day it was sent.
        delivered: The day on which the reviewer is shown to have got it; None where that is not shown.
        proof: What shows it.
        basis: Who set another length of the term than the rule's.
        reminded: The days on which the reviewer was reminded.
        extensions: What was added to the term.
        received: The day the conclusion came.
        conclusion: What it says, in short.
        no_remarks: True where the reviewer reports that there are no remarks.
        opinion: The file of the conclusion, in the folder of the bill; empty where none was kept.
        closed: The day the review was closed.
        cancelled: The day it was called off, and why in ``cancel_reason``.
        recused: The day on which the reviewer stepped back or was challenged, and why in ``recuse_reason``.
        revision: How many events made it what it is; checked when two people write.
        uid: The event that made it.
        named: The number it was given; another one has the same where two clones gave it without seeing each other.
    """

    id: str
    version: int
    reviewer: str
    channel: str
    rule: str
    number: int
    unit: Unit
    sent: dt.date
    delivered: dt.date | None = None
    proof: str = ""
    basis: str = ""
    reminded: tuple[dt.date, ...] = ()
    extensions: tuple[Extension, ...] = ()
    received: dt.date | None = None
    conclusion: str = ""
    no_remarks: bool = False
    closed: dt.date | None = None
    cancelled: dt.date | None = None
    cancel_reason: str = ""
    recused: dt.date | None = None
    recuse_reason: str = ""
    opinion: str = ""
    revision: int = 1
    uid: str = ""
    named: str = ""

    @property
    def start(self) -> dt.date:
        """The day its term is counted from; that of sending, where the receipt is not shown."""
        return self.delivered or self.sent


def title_in(titles: Mapping[Lang, str], lang: Lang) -> str:
    """The title in ``lang``, else in another language, else empty."""
    return titles.get(lang) or next((titles[code] for code in Lang if titles.get(code)), "")
