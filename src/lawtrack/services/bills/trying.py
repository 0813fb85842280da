"""A decision tried before it is kept: what the bill would be with it, or without it."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.reviewing.decision import Settlement
from lawtrack.wording.messages import said

if TYPE_CHECKING:
    from lawtrack.reading.amending_act import AmendingAct
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.workspace import Workspace


def with_decision(
    workspace: Workspace, applied: AppliedBill, key: str, settled: Settlement | None
) -> AppliedBill:
    """The bill applied with another decision on one instruction; without any where it is None."""
    from lawtrack.services.bills.applying import apply_bill

    others = {k: one for k, one in applied.bill.settlements.items() if k != key}
    made = others if settled is None else {**others, key: settled}
    bill = replace(applied.bill, settlements=MappingProxyType(made))
    return apply_bill(workspace, bill, applied.lang)


def read_with(
    workspace: Workspace, applied: AppliedBill, key: str, *, phrase: str = "", new: str = "", was: str = ""
) -> AmendingAct:
    """The amending text read with other words of one instruction; nothing is applied.

    Args:
        workspace: The workspace.
        applied: The bill as it is applied now.
        key: The key of the instruction.
        phrase: Its words.
        new: The text that it puts.
        was: The text that it puts now.

    Raises:
        InputError: The text cannot be read.
        WorkflowError: The version has no text in this language.
    """
    from lawtrack.services.bills.applying import chosen_text
    from lawtrack.services.bills.decided.reading import read_text

    on = applied.bill.on
    tried = Settlement(key, "", False, "", on, "", new=new, phrase=phrase, was=was)
    others = {k: one for k, one in applied.bill.settlements.items() if k != key}
    bill = replace(applied.bill, settlements=MappingProxyType({**others, key: tried}))
    return read_text(workspace, bill, chosen_text(bill, applied.lang))


def refuse_misread(
    workspace: Workspace, applied: AppliedBill, key: str, *, phrase: str = "", new: str = "", was: str = ""
) -> AmendingAct:
    """The amending text read with other words of one instruction (see ``read_with``).

    Raises:
        WorkflowError: They are not understood there, or change how other instructions are read; with the reason.
    """
    law = read_with(workspace, applied, key, phrase=phrase, new=new, was=was)
    why = dict(law.misread).get(key)
    if why is not None:
        raise WorkflowError(
            _("These words cannot stand in the place of the bill's: {why}.").format(why=said(why)),
            remedy=remedies.other_words(),
        )
    return law
