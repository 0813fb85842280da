"""Whether the rules allow to send a bill to a reviewer, and to make the term longer."""

from __future__ import annotations

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, ngettext
from lawtrack.language.figures import day_text
from lawtrack.model.document import Lang
from lawtrack.model.event import Event
from lawtrack.profiles.channels import Channel
from lawtrack.profiles.deadlines import DeadlineRule, Limit, Step, Unit
from lawtrack.profiles.loader import pick
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.conflicts import objection
from lawtrack.reviewing.folded.fields import Fields
from lawtrack.reviewing.kind_words import kind_text, kinds_text
from lawtrack.reviewing.lengths import length_text
from lawtrack.reviewing.naming import the_version
from lawtrack.reviewing.opening import check_after
from lawtrack.reviewing.review import Review, Reviewer, Term
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.states import review_term


def check_send(bill: Bill, event: Event, rules: Rules, lang: str) -> None:
    """Refuse to send what is not there, to whom it may not be sent, or with a term that the law does not allow.

    Raises:
        WorkflowError: It is not allowed.
        SettingsError: There is no such channel or rule.
    """
    of = Fields(event)
    name = of.text("reviewer")
    reviewer = rules.reviewers.get(name)
    way = rules.book.channel(of.text("channel")).rules_for(rules.kind_of(name))
    rule = rules.book.profile(bill.profile).rule(of.text("rule"))
    version = the_version(bill, of.number("version", bill.version.number))
    if reviewer is None:
        raise WorkflowError(
            _("The registry of experts does not know «{name}».").format(name=name),
            remedy=remedies.add_expert(name),
        )
    if not version.texts:
        raise WorkflowError(
            _("Version {number} of the bill «{bill}» has no text yet; there is nothing to send.").format(
                number=version.number, bill=bill.slug
            ),
            remedy=remedies.add_text(bill.slug),
        )
    against = objection(bill, reviewer, way, event.on, rules, Lang(lang))
    if against:
        raise WorkflowError(against)
    same = [r for r in bill.reviews if (r.reviewer, r.channel, r.version) == (name, way.id, version.number)]
    if any(not r.closed and not r.cancelled for r in same):
        raise WorkflowError(
            _("Version {number} was already sent to «{name}» by this channel, as review «{review}».").format(
                number=version.number, name=name, review=same[-1].id
            )
        )
    delivered = of.day("delivered")
    if delivered is not None:
        check_after(delivered, event.on, _("it was sent"))
    _check_rule(rule, way, reviewer, lang)
    _check_length(rule, of, lang)


def _check_rule(rule: DeadlineRule, way: Channel, reviewer: Reviewer, lang: str) -> None:
    """A rule is for its step, and one that a sender names is for the bodies it speaks of."""
    if rule.step not in (Step.REVIEW, Step.DISCUSSION):
        raise WorkflowError(
            _("The rule «{rule}» is no term of an opinion: it is «{title}» ({basis}).").format(
                rule=rule.id, title=pick(rule.title, lang), basis=pick(rule.basis, lang)
            )
        )
    known = (way.review_rule, way.bylaw_rule, way.urgent_rule, *way.other_rules)
    if rule.id in known or not rule.bodies or reviewer.kind.value in rule.bodies:
        return
    raise WorkflowError(
        _("The rule «{rule}» is for {bodies}; «{name}» is «{kind}» ({basis}).").format(
            rule=rule.id,
            bodies=kinds_text(sorted(rule.bodies)),
            name=reviewer.slug,
            kind=kind_text(reviewer.kind),
            basis=pick(rule.basis, lang),
        )
    )


def _check_length(rule: DeadlineRule, of: Fields, lang: str) -> None:
    number, unit, basis = of.number("number", 0), of.choice("unit", Unit), of.text("basis", "")
    if basis and not rule.unless_set:
        raise WorkflowError(
            _("The rule «{rule}» leaves it to nobody to set another term ({basis}).").format(
                rule=rule.id, basis=pick(rule.basis, lang)
            )
        )
    if not rule.number or not number or basis:
        return
    if unit is not rule.unit:
        raise WorkflowError(
            _("The rule «{rule}» has a term of {length}: give it in the same unit ({basis}).").format(
                rule=rule.id, length=length_text(rule.number, rule.unit), basis=pick(rule.basis, lang)
            )
        )
    if rule.limit is Limit.MIN and number < rule.number:
        raise WorkflowError(
            _("A term of {length} is too short: at least {least} ({basis}).").format(
                length=length_text(number, rule.unit),
                least=length_text(rule.number, rule.unit),
                basis=pick(rule.basis, lang),
            )
        )
    if rule.limit is Limit.MAX and number > rule.number:
        raise WorkflowError(
            _("A term of {length} is too long: at most {most} ({basis}).").format(
                length=length_text(number, rule.unit),
                most=length_text(rule.number, rule.unit),
                basis=pick(rule.basis, lang),
            ),
            remedy=remedies.name_basis() if rule.unless_set else None,
        )


def check_extend(bill: Bill, event: Event, review: Review, rules: Rules, lang: str) -> None:
    """Refuse to make a term longer without a reason, too late, or by more than the rule allows.

    Raises:
        WorkflowError: It is not allowed.
    """
    of = Fields(event)
    if not of.text("reason", ""):
        raise WorkflowError(_("A term is extended with a reason only."), remedy=remedies.give_reason())
    if review.received:
        raise WorkflowError(
            _(
                "The conclusion of the review «{review}» was received on {day}; there is nothing to extend."
            ).format(review=review.id, day=day_text(review.received))
        )
    term = review_term(bill, review, rules)
    if term is None:
        raise WorkflowError(_("No term is set for the review «{review}».").format(review=review.id))
    if event.on > term.end:
        raise WorkflowError(
            _(
                "The term of the review «{review}» ended on {end}; it could be extended until that day only."
            ).format(review=review.id, end=day_text(term.end))
        )
    if of.number("number") < 1:
        raise WorkflowError(_("A term is extended by at least 1."))
    if not of.text("basis", ""):
        _check_allowance(term, of, lang)


def _check_allowance(term: Term, of: Fields, lang: str) -> None:
    rule, number, unit = term.rule, of.number("number"), of.choice("unit", Unit, term.unit)
    basis = pick(rule.basis, lang)
    if rule.limit is Limit.MIN:
        return  # The drafter sets the term, the law only its least length: it may be made longer.
    if rule.extension is None:
        raise WorkflowError(
            _("The rule «{rule}» names no extension ({basis}).").format(rule=rule.id, basis=basis),
            remedy=remedies.name_basis(),
        )
    most = rule.extension
    if len(term.extensions) >= most.times:
        raise WorkflowError(
            ngettext(
                "The term was already extended; {times} extension is allowed ({basis}).",
                "The term was already extended; {times} extensions are allowed ({basis}).",
                most.times,
            ).format(times=most.times, basis=basis)
        )
    if unit is not most.unit or number + sum(e.number for e in term.extensions) > most.number:
        raise WorkflowError(
            _("An extension of {length} is too long: at most {most} in all ({basis}).").format(
                length=length_text(number, unit), most=length_text(most.number, most.unit), basis=basis
            )
        )
