"""The change of the bill that carries an accepted recommendation out: it must be one that the bill makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError, SeveralMeantError, WorkflowError
from lawtrack.i18n import _
from lawtrack.incoming import number_in
from lawtrack.model.address import Whose
from lawtrack.reviewing.naming import the_recommendation, the_version
from lawtrack.reviewing.review import OWN, TAKEN_OVER

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.services.log.log import WorkflowLog
    from lawtrack.services.workspace import Workspace


def carrying_change(
    log: WorkflowLog, slug: str, name: str, decision: str, typed: str, act: str = "", version: int = 0
) -> str:
    """What a person named as the change, as it is kept: an eId (of the bill itself with ``OWN``), or the number of an instruction.

    Only an answer that takes the remark over has one.

    Args:
        log: The log.
        slug: The bill.
        name: The recommendation.
        decision: The answer.
        typed: A citation in any language, an eId, or the number of an instruction; empty where none is named.
        act: The amended act, where the bill amends several; empty for that of the recommendation.
        version: The version that has the change; 0 for the current one.

    Raises:
        WorkflowError: The bill makes no such change, or the answer takes nothing over.
        CitationError: It cannot be understood.
    """
    if not typed.strip():
        return ""
    if decision not in TAKEN_OVER:
        raise WorkflowError(
            _("A change carries out what is accepted; this answer accepts nothing: «{typed}».").format(
                typed=typed.strip()
            ),
            hint=_("Leave the change out, or accept the recommendation, in part where it is a part."),
        )
    bill = log.bill(slug)
    remark = the_recommendation(bill, name)
    if version:
        bill = bill.as_of(the_version(bill, version).number)
    if not bill.version.texts:
        return typed.strip()
    number = number_in(typed.strip())
    if number is not None:
        return _instruction(log.workspace, bill, number, remark.lang)
    return _element(log.workspace, bill, remark, typed.strip(), act or remark.act)


def _instruction(workspace: Workspace, bill: Bill, number: int, lang: Lang) -> str:
    from lawtrack.services.bills.applying import apply_bill

    applied = apply_bill(workspace, bill, _text_lang(bill, lang))
    return str(applied.instruction(number).n)


def _text_lang(bill: Bill, lang: Lang) -> Lang:
    """The language if the bill has a text in it, else that of its first text."""
    return lang if bill.version.text(lang) is not None else bill.version.texts[0].lang


def _element(workspace: Workspace, bill: Bill, remark: Recommendation, typed: str, act: str) -> str:
    from lawtrack.services.bills.places import changed_element
    from lawtrack.wording.addresses import of_the_draft

    own = of_the_draft(typed)
    try:
        if own is None:
            return changed_element(workspace, bill, typed, act, remark.lang).eid
    except SeveralMeantError:
        raise
    except LawtrackError:
        if remark.of is Whose.ACT:
            raise
        own = typed  # a remark on an element of the bill is carried out in the bill
    from lawtrack.services.bills.own_text import element_of, own_text

    _citation, place = element_of(own_text(workspace, bill, _text_lang(bill, remark.lang)), own)
    return f"{OWN}{place.eid}" if place is not None else typed
