"""Filling in what a step leaves to the program: numbers, the version, the rule and the length of a term."""

from __future__ import annotations

from collections.abc import Mapping

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.deputies import next_number, the_amendment
from lawtrack.reviewing.naming import the_recommendation, the_review
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.states import review_rule

Data = Mapping[str, JsonValue]


OF_A_REVIEW = frozenset(
    (
        EventKind.EXTEND,
        EventKind.RECEIVE,
        EventKind.CANCEL,
        EventKind.CLOSE,
        EventKind.DELIVER,
        EventKind.REMIND,
        EventKind.REOPEN,
        EventKind.RECUSE,
    )
)
"""Steps that change a review."""

FILLED_IN = frozenset(
    (
        "amendment",
        "ground",
        "number",
        "recommendation",
        "review",
        "revision",
        "rule",
        "unit",
        "upon",
        "version",
    )
)
"""The fields that ``completed`` may add."""


def completed(bill: Bill, kind: EventKind, data: Data, rules: Rules) -> dict[str, JsonValue]:
    """The fields of a step with everything that follows from the bill; given fields stay as they are.

    The revision of what the step changes is filled in, so that the same step loaded elsewhere upon another state is
    noticed; an answer that replaces another one must name the revision itself. The event that made the review or the
    recommendation is filled in too: a number may be another one's in another clone.

    Raises:
        WorkflowError: The step names a review or a recommendation that the bill has not.
        SettingsError: It names a channel or a rule that the profiles have not.
    """
    full: dict[str, JsonValue] = {name: value for name, value in data.items() if value is not None}
    if kind is EventKind.SEND:
        _send(bill, full, rules)
    elif kind is EventKind.RECOMMEND:
        full.setdefault("recommendation", str(bill.last_recommendation + 1))
        if full.get("review"):
            review = the_review(bill, str(full["review"]), full.get("upon"))
            full.setdefault("upon", review.uid)
            full.setdefault("version", review.version)
        full.setdefault("version", bill.version.number)
    elif kind in OF_A_REVIEW or (kind is EventKind.WITHDRAW and full.get("review")):
        review = the_review(bill, str(full.get("review", "")), full.get("upon"))
        full.setdefault("upon", review.uid)
        full.setdefault("revision", review.revision)
    elif kind is EventKind.WITHDRAW:
        remark = the_recommendation(bill, str(full.get("recommendation", "")), full.get("upon"))
        full.setdefault("upon", remark.uid)
        full.setdefault("revision", remark.revision)
    elif kind is EventKind.RESPOND:
        remark = the_recommendation(bill, str(full.get("recommendation", "")), full.get("upon"))
        full.setdefault("upon", remark.uid)
        if remark.response is None:
            full.setdefault("revision", remark.revision)
        if full.get("change"):
            full.setdefault("version", bill.version.number)
    elif kind is EventKind.CARRY:
        remark = the_recommendation(bill, str(full.get("recommendation", "")), full.get("upon"))
        full.setdefault("upon", remark.uid)
        full.setdefault("version", bill.version.number)
    elif kind is EventKind.GROUP:
        names = full.get("recommendations")
        upon = full.get("upon")
        uids = upon if isinstance(upon, list) else []
        full["upon"] = [
            the_recommendation(bill, str(name), uids[n] if n < len(uids) else None).uid
            for n, name in enumerate(names if isinstance(names, list) else [])
        ]
    elif kind is EventKind.AMEND and full.get("element"):
        full.setdefault("amendment", next_number(bill))
        full.setdefault("version", bill.version.number)
    elif kind in (EventKind.AMEND, EventKind.DECIDE):
        full.setdefault("upon", the_amendment(bill, str(full.get("amendment", ""))).uid)
    elif kind is EventKind.GROUND:
        full.setdefault("ground", f"g{bill.last_ground + 1}")
    elif kind is EventKind.VERSION:
        full.setdefault("number", bill.version.number + 1)
    elif kind in (EventKind.TEXT, EventKind.SETTLE, EventKind.LINK, EventKind.BASE):
        full.setdefault("version", bill.version.number)
    return full


def _send(bill: Bill, full: dict[str, JsonValue], rules: Rules) -> None:
    profile = rules.book.profile(bill.profile)
    way = rules.book.channel(str(full.get("channel", "")))
    way = way.rules_for(rules.kind_of(str(full.get("reviewer", ""))))
    if full.get("rule"):
        rule = profile.rule(str(full["rule"]))
        if rule.historic:
            raise WorkflowError(
                _("The rule «{rule}» is historic; it is not used any more.").format(rule=rule.id),
                hint=_("«{rule}» took its place.").format(rule=rule.successor) if rule.successor else "",
            )
    else:
        rule = review_rule(bill, way, profile)
    full["rule"] = rule.id
    full.setdefault("review", f"r{bill.last_review + 1}")
    full.setdefault("version", bill.version.number)
    full.setdefault("number", rule.number)
    full.setdefault("unit", rule.unit.value)
