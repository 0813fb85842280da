"""Where a recommendation stands: the element and the words of the proposed text it speaks of."""

from __future__ import annotations

from lawtrack.model.document import Lang
from lawtrack.model.rendering import unit_text
from lawtrack.reviewing.bill import Bill
from lawtrack.services.bills.places import provision
from lawtrack.services.workspace import Workspace


def anchor(workspace: Workspace, bill: Bill, citation: str, act: str, lang: Lang) -> tuple[str, str]:
    """The eId and the words of the provision that a recommendation stands on.

    The words are those of the proposed text, by which the provision is found again in the next version; empty where
    the text of the act is not at hand or the provision is not in it.

    Raises:
        CitationError: The citation cannot be understood, or no act at hand has such a provision.
    """
    eid, proposed = provision(workspace, bill, citation, act, lang)
    quotes = [" ".join(unit_text(place.provision).split()) for place in proposed]
    return eid, quotes[0] if len(quotes) == 1 else ""
