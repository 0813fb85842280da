"""Who may do what: reader, reviewer, drafter, head of unit.

Where everybody names himself (a store of the folder's own) roles are advice: they keep people from slips, not from
intent. Where a server knows its accounts it asks the same questions itself (``store.postgres.guards``).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.event import Event, EventKind
from lawtrack.reviewing.bill import Bill


class Role(StrEnum):
    """What a person is here to do; each may do what the one before may."""

    READER = "reader"
    REVIEWER = "reviewer"
    DRAFTER = "drafter"
    HEAD = "head"


def role_text(role: Role) -> str:
    """What a person is here, in words of the interface's language."""
    return {
        Role.READER: _("reader"),
        Role.REVIEWER: _("reviewer"),
        Role.DRAFTER: _("drafter"),
        Role.HEAD: _("head"),
    }[role]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here.

    Attributes:
        name: The name that stands in the log.
        role: What the person may do.
        body: The body for which a reviewer speaks, as a short name of the registry; empty: for himself.
        account: The account of the database; empty where names are trusted.
    """

    name: str
    role: Role
    body: str = ""
    account: str = ""

    @property
    def writes(self) -> bool:
        """True for who may change acts and bills."""
        return self.role in (Role.DRAFTER, Role.HEAD)


OF_REVIEWERS = frozenset((EventKind.RECOMMEND, EventKind.COMMENT, EventKind.RECEIVE, EventKind.WITHDRAW))
"""What a reviewer records: opinions, each in its own name."""


def check_writes(person: Person | None) -> None:
    """Refuse somebody who may not change acts and bills; None is nobody whose role is known.

    Raises:
        WorkflowError: The role does not allow it.
    """
    if person is not None and not person.writes:
        raise _refused(person)


def check_role(person: Person | None, bill: Bill | None, event: Event) -> None:
    """Refuse a step that a role does not allow.

    Args:
        person: Who acts; None is nobody whose role is known.
        bill: The bill before the step; None for its first step, and for the registry.
        event: The step.

    Raises:
        WorkflowError: The role does not allow it, or it would speak for another body.
    """
    if person is None or person.writes:
        return
    if person.role is Role.READER or event.kind not in OF_REVIEWERS or bill is None:
        raise _refused(person)
    own = (person.name, person.body)
    author = str(event.data.get("author") or "")
    if author and author not in own:
        raise _other(person, author)
    name = str(event.data.get("review") or "")
    if event.kind is EventKind.WITHDRAW:
        if name:
            raise _refused(person)
        remark = bill.recommendation(str(event.data.get("recommendation", "")))
        if remark is not None and remark.author not in own:
            raise _other(person, remark.author)
    elif name:
        review = bill.review(name)
        if review is not None and review.reviewer not in own:
            raise _other(person, review.reviewer)


def _refused(person: Person) -> WorkflowError:
    return WorkflowError(
        _("{name} has the role «{role}» here and may not do this.").format(
            name=person.name, role=role_text(person.role)
        ),
        remedy=remedies.see_people(),
    )


def _other(person: Person, who: str) -> WorkflowError:
    return WorkflowError(
        _("{name} is a reviewer here and may not speak for «{who}».").format(name=person.name, who=who),
        remedy=remedies.see_people(),
    )
