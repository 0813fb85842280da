"""A remark and the answer to it, in the words of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.reviewing.review import Decision
from lawtrack.services.bills.carried.naming import change_said as said_in_words

if TYPE_CHECKING:
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.services.reports.ground import Ground

GROUPS: tuple[Decision | None, ...] = (*Decision, None)
"""The answers in the order of a report; what has none comes last."""


def decision_of(remark: Recommendation) -> Decision | None:
    """The answer that holds; None while there is none."""
    return remark.response.decision if remark.response else None


def group_name(decision: Decision | None, ground: Ground) -> str:
    """What the remarks with an answer are called together."""
    return ground.word(f"group_{decision.value if decision else 'unanswered'}")


def decision_said(remark: Recommendation, ground: Ground) -> str:
    """The answer in a word or two."""
    decision = decision_of(remark)
    return ground.form.mark(decision.value if decision else "unanswered", ground.lang)


def remark_said(remark: Recommendation, ground: Ground) -> str:
    """What is recommended, with the wording that is proposed."""
    lines = [remark.text.strip()]
    if remark.wording.strip():
        lines.append(ground.word("proposed_wording", words=remark.wording.strip()))
    return "\n".join(line for line in lines if line)


def reason_said(remark: Recommendation, ground: Ground) -> str:
    """Why it was answered so; said to be missing where only acceptance needs none."""
    answer = remark.response
    if answer is None:
        return ""
    if answer.reason.strip():
        return answer.reason.strip()
    return "" if answer.decision is Decision.ACCEPTED else ground.word("no_reason")


def change_said(remark: Recommendation, ground: Ground) -> str:
    """Where the text was changed; said to be missing where the answer needs a change and names none."""
    carrying = ground.places.carrying if ground.places is not None else None
    return said_in_words(remark, ground.bill, carrying, ground.form, ground.lang, ground.whose_own)


def counted(ground: Ground) -> str:
    """How many remarks there are, and how many of them have each answer."""
    remarks = ground.bill.recommendations
    parts = [f"{ground.word('total')}: {len(remarks)}"]
    for decision in GROUPS:
        count = sum(decision_of(remark) is decision for remark in remarks)
        parts += [f"{group_name(decision, ground)}: {count}"] if count else []
    return ". ".join(parts) + "."
