"""Where a recommendation stands: the element, of an amended act or of the bill itself, and the words it speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.address import Whose
from lawtrack.model.document import Lang
from lawtrack.model.rendering import unit_text
from lawtrack.reviewing.bill import Bill
from lawtrack.services.bills.places import provision
from lawtrack.services.workspace import Workspace
from lawtrack.wording.addresses import of_the_draft


@dataclass(frozen=True, slots=True)
class Anchored:
    """What a recommendation stands on.

    Attributes:
        eid: The element; empty for the bill as a whole.
        quote: Its words, by which it is found again in the next version; empty where they are not at hand.
        of: What the element is of: an amended act, or the bill itself.
        act: The amended act (URI), where the bill amends several.
    """

    eid: str = ""
    quote: str = ""
    of: Whose = Whose.ACT
    act: str = ""


def anchor(
    workspace: Workspace,
    bill: Bill,
    citation: str,
    act: str,
    lang: Lang,
    *,
    new: bool = False,
    asking: bool = True,
) -> Anchored:
    """The element that a recommendation stands on, and its words.

    The words are those of the proposed text of the act, or of the bill for «… статьи 1 законопроекта».

    Args:
        workspace: The workspace.
        bill: The bill.
        citation: As a person typed it, in any language.
        act: The amended act, where the bill amends several.
        lang: The language of the text.
        new: True where an element is to be added to the bill.
        asking: False where whoever calls asks whether the act or its Rules are meant.

    Raises:
        CitationError: The citation cannot be understood, or nothing at hand has such an element.
        WorkflowError: The bill has no text, an act is named for an element of the bill, or a new element is of an act
            or is there already.
    """
    if not citation:
        return Anchored()
    own = of_the_draft(citation)
    if own is not None:
        return _in_bill(workspace, bill, own, act, lang, new=new)
    if new:
        raise WorkflowError(
            _("Only an element of the bill itself can be proposed as a new one."),
            hint=_("Write for example: point 4) of article 1 of the bill."),
        )
    eid, proposed, uri = provision(workspace, bill, citation, act, lang, asking=asking)
    quotes = [" ".join(unit_text(place.provision).split()) for place in proposed]
    return Anchored(eid, quotes[0] if len(quotes) == 1 else "", act=uri)


def _in_bill(workspace: Workspace, bill: Bill, typed: str, act: str, lang: Lang, *, new: bool) -> Anchored:
    from lawtrack.services.bills.own_text import element_of, own_text

    if act:
        raise WorkflowError(_("An element of the bill itself is in no act: leave the act out."))
    if not typed.strip():
        return Anchored()
    own = own_text(workspace, bill, lang if bill.version.text(lang) is not None else None)
    citation, place = element_of(own, typed, new=new)
    quote = " ".join(unit_text(place.provision).split()) if place is not None else ""
    return Anchored(place.eid if place is not None else citation.eid, quote, own.of)
