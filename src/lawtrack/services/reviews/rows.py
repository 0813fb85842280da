"""Reviews and recommendations as lists show them: with names, terms, and where they stand on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from lawtrack.errors import LawtrackError
from lawtrack.model.address import Whose
from lawtrack.model.document import Lang
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.review import Recommendation, Review, ReviewState, Term
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.standing import Why, standing
from lawtrack.reviewing.states import answer_term, needs_reason
from lawtrack.services.library.act_names import ActNames
from lawtrack.wording.naming import OWN, Naming


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
        named: What provisions are called where it stands.
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
    named: Naming = OWN
    act: str = ""

    @property
    def id(self) -> str:
        """The recommendation's number with its bill: «courtyards/7»."""
        return f"{self.bill}/{self.recommendation.id}"


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


def remark_rows(
    bill: Bill, rules: Rules, on: dt.date, lang: Lang, names: ActNames
) -> Iterator[RecommendationRow]:
    """The recommendations of a bill on a day, oldest first, with names in a language.

    ``names``: what provisions are called in the acts of the library.
    """
    groups = {uid: f"{bill.slug}/g{members[0].id}" for uid, members in bill.groups().items()}
    for remark in bill.recommendations:
        term, problem, asked = None, "", frozenset[str]()
        try:
            term, asked = answer_term(bill, remark, rules), needs_reason(bill, remark, rules)
        except LawtrackError as error:
            problem = error.message
        late = remark.response is None and term is not None and on > term.end
        name = name_of(remark.author, rules, lang)
        named = remark_naming(bill, remark, names)
        yield RecommendationRow(
            bill.slug,
            remark,
            name,
            term,
            late,
            asked,
            problem,
            groups.get(remark.group, ""),
            named,
            names.slug(remark.act),
        )


def remark_naming(bill: Bill, remark: Recommendation, names: ActNames) -> Naming:
    """What provisions are called where a remark stands: in the act that it names, else in the one that the bill amends.

    ``names``: what they are called in the acts of the library.
    """
    if remark.of is not Whose.ACT:
        return OWN
    return amended_naming(bill, remark.act, names)


def amended_naming(bill: Bill, act: str, names: ActNames) -> Naming:
    """What provisions are called in an act of a bill; where none is named, in the one that the bill amends.

    ``names``: what they are called in the acts of the library.
    """
    if act:
        return names.of(act)
    amended = {base.act for base in bill.bases.values()} | {link.work for link in bill.links.values()}
    found = [names.of(act) for act in amended]
    if len(found) == 1:
        return found[0]
    schemes = {one.scheme for one in found}
    return Naming(schemes.pop()) if len(schemes) == 1 else OWN


def name_of(who: str, rules: Rules, lang: Lang) -> str:
    """A reviewer's name in a language, as the registry has it; what was written where it does not know it."""
    entry = rules.reviewers.get(who)
    return entry.title(lang) if entry is not None else who
