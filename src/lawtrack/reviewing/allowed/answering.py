"""Whether the rules allow a recommendation, an answer to one, or taking one back."""

from __future__ import annotations

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.language.figures import day_text
from lawtrack.model.event import Event
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.fields import Fields
from lawtrack.reviewing.naming import the_recommendation, the_review, the_version
from lawtrack.reviewing.opening import check_after, check_open, check_revision
from lawtrack.reviewing.review import Decision, Recommendation, Review
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.states import needs_reason


def check_recommend(bill: Bill, event: Event, rules: Rules) -> None:
    """Refuse a remark in a review that has ended or of somebody else, or one that nobody made.

    Raises:
        WorkflowError: It is not allowed.
    """
    of = Fields(event)
    of.text("text")
    kind = of.text("kind", "")
    if kind:
        rules.book.entry("remark", kind)
    name, author = of.text("review", ""), of.text("author", "")
    if not name:
        if not author:
            raise WorkflowError(
                _("Nobody is named who makes the recommendation."),
                remedy=remedies.name_reviewer(),
            )
        return
    review = the_review(bill, name, event.data.get("upon"))
    check_open(bill, review)
    if review.no_remarks:
        raise WorkflowError(_("The review «{review}» was received without remarks.").format(review=review.id))
    if author and not rules.works_for(author, review.reviewer):
        raise WorkflowError(
            _("The review «{review}» is of «{reviewer}»; «{author}» makes no remark in it.").format(
                review=review.id, reviewer=review.reviewer, author=author
            ),
            hint=_("A remark of somebody else is recorded outside of the review."),
        )
    check_after(event.on, review.delivered or review.sent, _cause(review))


def _cause(review: Review) -> str:
    if review.delivered:
        return _("the letter was received")
    return _("the review «{review}» was sent").format(review=review.id)


def check_respond(bill: Bill, event: Event, rules: Rules) -> None:
    """Refuse an answer that nobody may give, that replaces another one unseen, or that lacks its reason.

    Raises:
        WorkflowError: It is not allowed.
    """
    of = Fields(event)
    old = the_recommendation(bill, of.text("recommendation"), event.data.get("upon"))
    what = _("The recommendation «{name}»").format(name=old.id)
    _check_standing(old)
    if old.response is not None and event.data.get("revision") is None:
        raise WorkflowError(
            _("{what} was answered on {day} by {who}.").format(
                what=what, day=day_text(old.response.on), who=old.response.by
            ),
            remedy=remedies.name_revision(old.revision),
        )
    check_revision(old.revision, of, what)
    review = bill.review(old.review)
    if review is not None and review.closed:
        check_open(bill, review)
    _check_answerer(bill, event, old, rules)
    last = old.response.on if old.response is not None else old.on
    check_after(event.on, last, _("the recommendation «{name}» was made or answered").format(name=old.id))
    decision = of.choice("decision", Decision)
    if decision.value in needs_reason(bill, old, rules) and not of.text("reason", ""):
        raise WorkflowError(
            _unreasoned(decision),
            remedy=remedies.give_reason(),
        )


def _unreasoned(decision: Decision) -> str:
    """That an answer needs a reason: a sentence for each, for the words of an answer are not those of a sentence."""
    return {
        Decision.ACCEPTED: _("An acceptance needs a reason."),
        Decision.PARTLY: _("An acceptance in part needs a reason."),
        Decision.REJECTED: _("A rejection needs a reason."),
        Decision.WITHDRAWN: _("A withdrawal needs a reason."),
        Decision.OFF_TOPIC: _("That a recommendation does not concern the bill needs a reason."),
    }[decision]


def _check_answerer(bill: Bill, event: Event, remark: Recommendation, rules: Rules) -> None:
    """The drafter answers: who stands in the registry as somebody else does not, and nobody answers himself."""
    who = event.by
    review = bill.review(remark.review)
    reviewers = {remark.author} | ({review.reviewer} if review is not None else set())
    if who == remark.author or (who in rules.reviewers and any(rules.works_for(who, r) for r in reviewers)):
        raise WorkflowError(
            _("«{who}» made the recommendation «{name}» and does not answer it; the drafter does.").format(
                who=who, name=remark.id
            )
        )
    if who in rules.reviewers and not rules.drafts(who, bill):
        raise WorkflowError(
            _("«{who}» is a reviewer and has no part in this bill; the drafter answers.").format(who=who)
        )


def check_carry(bill: Bill, event: Event) -> None:
    """Refuse a place of a recommendation in a version that it was not made before, or one that replaces another unseen.

    Raises:
        WorkflowError: It is not allowed.
    """
    of = Fields(event)
    remark = the_recommendation(bill, of.text("recommendation"), event.data.get("upon"))
    _check_standing(remark)
    number = the_version(bill, of.number("version", bill.version.number)).number
    if number <= remark.version:
        raise WorkflowError(
            _(
                "The recommendation «{name}» was made on version {made}; in version {number} it stands where it is."
            ).format(name=remark.id, made=remark.version, number=number)
        )
    if sum((bool(of.text("place", "")), of.flag("orphan"), of.flag("withdrawn"))) != 1:
        raise WorkflowError(
            _("Say where the recommendation stands, or that it stands nowhere: one of these.")
        )
    check_after(event.on, the_version(bill, number).on, _("version {number} was begun").format(number=number))
    now = bill.carried.get((remark.uid, number))
    if of.flag("withdrawn"):
        if now is None:
            raise WorkflowError(
                _("Nobody said where the recommendation «{name}» stands in version {number}.").format(
                    name=remark.id, number=number
                )
            )
        return
    if now is not None and of.number("revision", 0) != now.revision:
        raise WorkflowError(
            _("{who} said on {day} where the recommendation «{name}» stands in version {number}.").format(
                who=now.by, day=day_text(now.on), name=remark.id, number=number
            ),
            remedy=remedies.undo_carry(f"{bill.slug}/{remark.id}"),
        )


def check_take_back(bill: Bill, event: Event) -> None:
    """Refuse to take a remark back a second time, without a reason, or from a review that was closed.

    Raises:
        WorkflowError: It is not allowed.
    """
    of = Fields(event)
    old = the_recommendation(bill, of.text("recommendation"), event.data.get("upon"))
    _check_standing(old)
    check_revision(old.revision, of, _("The recommendation «{name}»").format(name=old.id))
    if not of.text("reason", ""):
        raise WorkflowError(
            _("What was recorded is taken back with a reason only."), remedy=remedies.give_reason()
        )
    review = bill.review(old.review)
    if review is not None and review.closed:
        check_open(bill, review)
    check_after(event.on, old.on, _("the recommendation «{name}» was made").format(name=old.id))


def check_group(bill: Bill, event: Event) -> None:
    """Refuse to put together what is one remark, or none, or was taken back; or to take apart what is in no group.

    Raises:
        WorkflowError: It is not allowed.
    """
    of = Fields(event)
    uids = of.words("upon")
    found = [
        the_recommendation(bill, name, uids[n] if n < len(uids) else None)
        for n, name in enumerate(of.words("recommendations"))
    ]
    for one in found:
        _check_standing(one)
    if of.flag("withdrawn"):
        alone = [one.id for one in found if not one.group]
        if alone or not found:
            raise WorkflowError(
                _("The recommendation «{name}» is in no group.").format(name=", ".join(alone) or "—")
            )
    elif len({one.uid for one in found}) < _FEWEST:
        raise WorkflowError(_("A group has two recommendations at least."))


_FEWEST = 2


def _check_standing(remark: Recommendation) -> None:
    if remark.withdrawn is not None:
        raise WorkflowError(
            _("The recommendation «{name}» was taken back on {day}.").format(
                name=remark.id, day=day_text(remark.withdrawn)
            )
        )
