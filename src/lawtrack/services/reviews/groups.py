"""Recommendations that say the same: proposed as groups, put together by a person, answered together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.intake.likeness import NEAR, Alike, alike
from lawtrack.model.event import Event, EventKind, JsonValue
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.naming import the_recommendation
from lawtrack.reviewing.review import Decision, Recommendation
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.reviews.changes import carrying_change
from lawtrack.services.workspace import Workspace

_MARK = "g"


class Groups:
    """Groups of like recommendations of one workspace.

    Args:
        workspace: The open workspace.
        today: The day on which it is asked; None for the day of the computer's clock.
    """

    def __init__(self, workspace: Workspace, today: dt.date | None = None) -> None:
        self._log = WorkflowLog(workspace, today)

    def proposed(self, bill: str, near: float = NEAR) -> tuple[Alike, ...]:
        """Recommendations that say nearly the same and are in no common group, as they are proposed to be put together."""
        return alike(self._log.bill(bill).recommendations, near)

    def list(self, bill: str) -> tuple[tuple[Recommendation, ...], ...]:
        """The groups of a bill, each with its recommendations."""
        return tuple(self._log.bill(bill).groups().values())

    def put_together(
        self, bill: str, groups: Sequence[Sequence[str]], on: dt.date | None = None, *, apart: bool = False
    ) -> Bill:
        """Put recommendations together, or take them out of their groups; see ``put_together``."""
        return put_together(self._log, bill, groups, on, apart=apart)

    def answer(
        self,
        bill: str,
        names: Sequence[str],
        decision: Decision | str,
        reason: str = "",
        *,
        change: str = "",
        act: str = "",
        version: int = 0,
        on: dt.date | None = None,
    ) -> Answered:
        """One answer for many recommendations; see ``answer_all``."""
        return answer_all(
            self._log, bill, names, decision, reason, change=change, act=act, version=version, on=on
        )


@dataclass(frozen=True, slots=True)
class Answered:
    """What one answer for many did: the numbers that got it, and those that had an answer and kept it."""

    bill: str
    given: tuple[str, ...]
    kept: tuple[str, ...]


def members(bill: Bill, name: str) -> tuple[Recommendation, ...]:
    """The recommendations that a name means: one by its number, or a group by ``g`` and the number of any in it.

    Raises:
        WorkflowError: There is none, or it is in no group.
    """
    if not name.startswith(_MARK) or not name[1:2].isdigit():
        return (the_recommendation(bill, name),)
    one = the_recommendation(bill, name.removeprefix(_MARK))
    if not one.group:
        raise WorkflowError(_("The recommendation «{name}» is in no group.").format(name=one.id))
    return bill.groups()[one.group]


def group_name(found: Sequence[Recommendation]) -> str:
    """What a group is called: by the first that is in it."""
    return f"{_MARK}{found[0].id}"


def put_together(
    log: WorkflowLog,
    slug: str,
    groups: Sequence[Sequence[str]],
    on: dt.date | None = None,
    *,
    apart: bool = False,
) -> Bill:
    """Put recommendations together, or take them out of their groups; all or nothing.

    Args:
        log: The log.
        slug: The bill.
        groups: The numbers of each group.
        on: The day (today).
        apart: True to take them out.

    Raises:
        WorkflowError: There is no such recommendation, fewer than two, or it is in no group.
    """
    bill = log.bill(slug)
    events = []
    for names in groups:
        every = [one for name in names for one in members(bill, name)]
        data: dict[str, JsonValue] = {
            "recommendations": [one.id for one in every],
            "upon": [one.uid for one in every],
            "withdrawn": apart or None,
        }
        events.append(log.new_event(EventKind.GROUP, data, on))
    return log.record(bill, *events)


def answer_all(
    log: WorkflowLog,
    slug: str,
    names: Sequence[str],
    decision: Decision | str,
    reason: str = "",
    *,
    change: str = "",
    act: str = "",
    version: int = 0,
    on: dt.date | None = None,
) -> Answered:
    """One answer for many recommendations, all or nothing; one that has an answer keeps it, and is told.

    Args:
        log: The log.
        slug: The bill.
        names: Numbers, and groups as «g5».
        decision: The answer.
        reason: Why.
        change: What carries it out.
        act: The amended act of the change, where the bill amends several.
        version: The version that has the change; 0 for the current one.
        on: The day of the answer (today).

    Raises:
        WorkflowError: An answer is not allowed, all have one, or the bill makes no such change.
    """
    bill = log.bill(slug)
    every = {one.uid: one for name in names for one in members(bill, name)}
    waiting = [one for one in every.values() if one.response is None]
    if not waiting:
        raise WorkflowError(
            _("All of these recommendations are answered: {names}.").format(
                names=", ".join(one.id for one in every.values())
            ),
            hint=_("Answer one of them anew with the revision that you saw."),
        )
    events: list[Event] = []
    for one in waiting:
        carried = carrying_change(log, slug, one.id, str(decision), change, act, version)
        data: dict[str, JsonValue] = {
            "recommendation": one.id,
            "upon": one.uid,
            "decision": str(decision),
            "reason": reason.strip() or None,
            "change": carried or None,
            "version": version or None,
        }
        events.append(log.new_event(EventKind.RESPOND, data, on))
    log.record(bill, *events)
    kept = [one.id for one in every.values() if one.response is not None]
    return Answered(slug, tuple(one.id for one in waiting), tuple(kept))
