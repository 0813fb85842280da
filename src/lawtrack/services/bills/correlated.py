"""A bill on a repealed act, with its recommendations, carried over to the act that takes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.model.address import Whose
from lawtrack.services.bills.applying import chosen_text
from lawtrack.services.bills.decided.reading import read_text
from lawtrack.services.from_file.correlating import (
    CorrelatedActs,
    carried_remark,
    with_instructions,
    with_proposals,
)
from lawtrack.services.log.log import WorkflowLog

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace


def with_bill(workspace: Workspace, made: CorrelatedActs, slug: str) -> CorrelatedActs:
    """The two acts with the instructions of a bill of the workspace on the repealed one, and the recommendations on it.

    Args:
        workspace: The workspace.
        made: The two acts.
        slug: The bill.

    Raises:
        WorkflowError: There is no such bill, or it has no text in the language of the acts.
        InputError: Its text cannot be read.
    """
    bill = WorkflowLog(workspace).bill(slug)
    amending = read_text(workspace, bill, chosen_text(bill, made.old.lang))
    remarks = [
        carried_remark(made, f"{slug}/{one.id}", one.text, one.citation.eid)
        for one in bill.recommendations
        if one.citation is not None and one.of is Whose.ACT
    ]
    return with_proposals(with_instructions(made, amending), remarks)
