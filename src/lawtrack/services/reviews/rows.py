"""Reviews and recommendations as lists show them: with names, terms, and where they stand on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lawtrack.errors import LawtrackError
from lawtrack.model.address import Whose
from lawtrack.model.document import Lang, Scheme
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.review import Recommendation, Review, ReviewState, Term
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.standing import Why, standing
from lawtrack.reviewing.states import answer_term, needs_reason


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A review as a list shows it: with its bill, term, state on the day, and how many remarks await an answer.

    Attributes:
        bill: Short name of the bill.
        review: The review.
        reviewer: The reviewer's name.
        way: What its channel is called.
        term: Its term; None where none is set.
        state: Where it stands on the day.
        recommendations: How many remarks it has.
        unanswered: How many of them have no answer.
        why: What the state rests on.
        problem: Why no term can be computed of what was recorded; else empty.
    """

    bill: str
    review: Review
    reviewer: str
    way: str
    term: Term | None
    state: ReviewState
    recommendations: int
    unanswered: int
    why: tuple[Why, ...] = ()
    problem: str = ""

    @property
    def id(self) -> str:
        """The review's number with its bill: «courtyards/r1»."""
        return f"{self.bill}/{self.review.id}"


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """A recommendation as a list shows it: with its bill, author's name, the term of its answer, and what needs a reason.

    Attributes:
        bill: Short name of the bill.
        recommendation: The recommendation.
        author: The author's name.
        term: The term of the answer; None where none is set.
        overdue: True where the answer is owed and its term has passed.
        reason_for: The decisions that need a reason.
        problem: Why no term can be computed of what was recorded; else empty.
        group: The group of like recommendations that it is in, with its bill: «courtyards/g5»; empty where it is in none.
        scheme: What «1.» and «1)» are called where it stands.
        act: The short name of the amended act, where the remark says which; empty where the bill amends one.
    """

    bill: str
    recommendation: Recommendation
    author: str
    term: Term | None
    overdue: bool
    reason_for: frozenset[str]
    problem: str = ""
    group: str = ""
    scheme: Scheme = Scheme.CIVIL
    act: str = ""

    @property
    def id(self) -> str:
        """The recommendation's number with its bill: «courtyards/7»."""
        return f"{self.bill}/{self.recommendation.id}"


@dataclass(frozen=True, slots=True)
class Acts:
    """What lists need to know of the acts of the library.

    Attributes:
        schemes: Those of acts that are not numbered as ordinary laws, by URI and short name.
        slugs: Their short names by URI.
    """

    schemes: Mapping[str, Scheme] = field(default_factory=dict)
    slugs: Mapping[str, str] = field(default_factory=dict)


def review_rows(bill: Bill, rules: Rules, on: dt.date, lang: Lang) -> Iterator[ReviewRow]:
    """The reviews of a bill on a day, with names in a language."""
    for review in bill.reviews:
        own = bill.remarks_of(review)
        found = standing(bill, review, rules, on)
        unanswered = sum(r.response is None for r in own)
        name = name_of(review.reviewer, rules, lang)
        way = rules.book.called("channel", review.channel, lang.value)
        yield ReviewRow(
            bill.slug,
            review,
            name,
            way,
            found.term,
            found.state,
            len(own),
            unanswered,
            found.why,
            found.problem,
        )


def remark_rows(bill: Bill, rules: Rules, on: dt.date, lang: Lang, acts: Acts) -> Iterator[RecommendationRow]:
    """The recommendations of a bill on a day, oldest first, with names in a language."""
    groups = {uid: f"{bill.slug}/g{members[0].id}" for uid, members in bill.groups().items()}
    for remark in bill.recommendations:
        term, problem, asked = None, "", frozenset[str]()
        try:
            term, asked = answer_term(bill, remark, rules), needs_reason(bill, remark, rules)
        except LawtrackError as error:
            problem = error.message
        late = remark.response is None and term is not None and on > term.end
        name = name_of(remark.author, rules, lang)
        scheme = remark_scheme(bill, remark, acts.schemes)
        yield RecommendationRow(
            bill.slug,
            remark,
            name,
            term,
            late,
            asked,
            problem,
            groups.get(remark.group, ""),
            scheme,
            acts.slugs.get(remark.act, remark.act),
        )


def remark_scheme(bill: Bill, remark: Recommendation, schemes: Mapping[str, Scheme]) -> Scheme:
    """What «1.» and «1)» are called where a remark stands: in the act that it names, else in all that the bill amends.

    ``schemes``: of acts that are not numbered as ordinary laws, by URI and short name; the bill itself is one.
    """
    if remark.of is not Whose.ACT:
        return Scheme.CIVIL
    if remark.act:
        return schemes.get(remark.act, Scheme.CIVIL)
    amended = {base.act for base in bill.bases.values()} | {link.work for link in bill.links.values()}
    found = {schemes.get(act, Scheme.CIVIL) for act in amended}
    return found.pop() if len(found) == 1 else Scheme.CIVIL


def name_of(who: str, rules: Rules, lang: Lang) -> str:
    """A reviewer's name in a language, as the registry has it; what was written where it does not know it."""
    entry = rules.reviewers.get(who)
    return entry.title(lang) if entry is not None else who
