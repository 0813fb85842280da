"""Where a recommendation stands: the element and the words of the proposed text it speaks of."""

from __future__ import annotations

from lawtrack.model.document import Lang
from lawtrack.reviewing.anchors import quote_of
from lawtrack.reviewing.bill import Bill
from lawtrack.services.bills.applying import proposed_indexes, scheme_of
from lawtrack.services.workspace import Workspace
from lawtrack.wording.addresses import read_address


def anchor(workspace: Workspace, bill: Bill, citation: str, act: str, lang: Lang) -> tuple[str, str]:
    """The eId and the words of the provision that a recommendation stands on.

    The words are those of the proposed text, by which the provision is found again in the next version; empty where
    the text of the act is not at hand or the provision is not in it.

    Raises:
        CitationError: The citation cannot be understood.
    """
    address = read_address(citation, scheme_of(workspace, bill, act, lang))
    quotes = [quote_of(index, address) for index in proposed_indexes(workspace, bill, act, lang)]
    found = [quote for quote in quotes if quote]
    return address.eid, found[0] if len(found) == 1 else ""
