"""Why provisions are changed: recorded where the table has a row for them, changed, taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.model.eids import same
from lawtrack.model.event import EventKind
from lawtrack.reviewing.bill import Bill, Justification
from lawtrack.services.bills.applying import act_naming
from lawtrack.services.bills.places import acts_named, changed_element
from lawtrack.services.log.log import WorkflowLog
from lawtrack.wording.addresses import address, read_address
from lawtrack.wording.naming import Naming


def justify(
    log: WorkflowLog, slug: str, elements: Sequence[str], text: str, act: str, lang: Lang, on: dt.date | None
) -> tuple[Bill, int]:
    """Say why provisions are changed; a later text for the same provision and language replaces this one.

    An element may hold several rows of the table, or be a part of one: the text stands in each row it reaches.

    Returns:
        The bill, and how many rows are reached.

    Raises:
        CitationError: An element cannot be understood, or is not in the act.
        WorkflowError: The text is empty, or nothing changes in one of the elements: nothing is recorded.
    """
    if not text.strip():
        raise WorkflowError(_("The justification is empty."), remedy=remedies.take_justification_back())
    bill = log.bill(slug)
    found = [changed_element(log.workspace, bill, one, act, lang) for one in elements]
    events = [
        log.new_event(
            EventKind.JUSTIFY,
            {"element": one.eid, "text": text, "lang": lang.value, "act": one.act or None},
            on,
        )
        for one in found
    ]
    reached = {(one.act, row.eid) for one in found for row in one.rows}
    return log.record(bill, *events), len(reached)


def unjustify(
    log: WorkflowLog, slug: str, elements: Sequence[str], act: str, lang: Lang, on: dt.date | None
) -> Bill:
    """Take back what was said of some elements, also of such as the bill no longer changes.

    Raises:
        CitationError: An element cannot be understood.
        WorkflowError: Nothing was said of one of them: nothing is recorded.
    """
    bill = log.bill(slug)
    named_act = act_naming(log.workspace, bill, act, lang)
    given = [reason for reason in bill.justifications.values() if reason.lang is lang]
    named = acts_named(log.workspace, bill, act, lang)

    def naming(reason: Justification) -> Naming:
        return act_naming(log.workspace, bill, reason.act or act, lang)

    def called(reason: Justification) -> set[str]:
        return {address(reason.element, naming(reason), code).casefold() for code in Lang}

    events = []
    for one in elements:
        wanted = " ".join(one.split()).casefold()
        meant = [reason for reason in given if wanted in called(reason) and (not act or reason.act in named)]
        if not meant:
            eid = read_address(one, named_act.scheme).eid
            meant = [
                reason for reason in given if same(reason.element, eid) and (not act or reason.act in named)
            ]
        if not meant:
            said = [address(reason.element, naming(reason)) for reason in given]
            raise WorkflowError(
                _("Nothing was said of «{element}».").format(element=one),
                hint=_("Something was said of: {names}.").format(names="; ".join(said)) if said else "",
            )
        events += [log.new_event(EventKind.JUSTIFY, _gone(reason), on) for reason in meant]
    return log.record(bill, *events)


def _gone(reason: Justification) -> dict[str, str | int | bool | None]:
    return {
        "element": reason.element,
        "lang": reason.lang.value,
        "act": reason.act or None,
        "withdrawn": True,
    }
