"""An amending text of a bill as it is read: with the words that persons gave its orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.services.bills.texts import text_path
from lawtrack.services.from_file.amending_acts import read_amending
from lawtrack.services.from_file.rewording import Wording

if TYPE_CHECKING:
    from lawtrack.reading.amending_act import AmendingAct
    from lawtrack.reviewing.bill import Bill, BillText
    from lawtrack.services.workspace import Workspace


def read_text(workspace: Workspace, bill: Bill, text: BillText) -> AmendingAct:
    """Read a text of a bill.

    Args:
        workspace: The workspace.
        bill: The bill.
        text: Its text.

    Raises:
        InputError: The file is missing or cannot be read.
    """
    return read_amending(text_path(workspace, bill, text), text.lang, wordings=wordings_of(bill))


def wordings_of(bill: Bill) -> tuple[Wording, ...]:
    """What persons say of the orders of a bill in their own words, the first said first."""
    return tuple(
        Wording(one.key, one.phrase, one.new, one.was)
        for one in bill.settlements.values()
        if (one.phrase or one.new) and not one.rivals
    )
