"""What the dialog for a recommendation asks for, and recording one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import language

if TYPE_CHECKING:
    from lawtrack.tui.office import Office


@dataclass(frozen=True, slots=True)
class Asked:
    """What a recommendation may be on.

    Attributes:
        bills: Short name and title of every bill.
        bill: The one chosen at first; empty where there is no bill.
        citation: The provision as it is to be shown; empty for none.
        review: The review it belongs to, its number with the bill; empty for none.
        act: The act of the provision; empty where that is not known.
    """

    bills: tuple[tuple[str, str], ...]
    bill: str
    citation: str
    review: str
    act: str = ""


def asked(office: Office, bill: str, eid: str, review: str, act: str = "") -> Asked:
    """The bills there are, the one that is meant (the first for an unknown name), the provision in words."""
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.bills import Bills
    from lawtrack.wording.addresses import address

    lang = Lang(language())
    bills = tuple((one.slug, one.title(lang)) for one in Bills(office.workspace).list())
    first = bills[0][0] if bills else ""
    chosen = bill if any(slug == bill for slug, _title in bills) else first
    return Asked(bills, chosen, address(eid), review, act)


def recommend(
    office: Office, bill: str, citation: str, text: str, by: str, review: str, act: str = ""
) -> None:
    """Record a recommendation.

    Args:
        office: The workspace.
        bill: Short name of the bill.
        citation: The provision, in words of any of the three languages or as an eId; the whole bill where empty.
        text: What is recommended.
        by: Who recommends, where it belongs to no review; the reviewer itself is not taken out of its review.
        review: The review's number with its bill; may be empty.
        act: The act of the provision, as a URI or short name; needed where the bill amends several that have it.

    Raises:
        LawtrackError: The text or the author is missing, or the citation cannot be understood.
    """
    from lawtrack.model.document import Lang
    from lawtrack.reading.language import detect_language
    from lawtrack.services.reviews.reviews import Reviews

    reviews = Reviews(office.workspace)
    own = review if review.rpartition("/")[0] in ("", bill) else ""
    if own and by and by not in reviews.called(own):  # somebody else's remark stands outside of the review
        own = ""
    lang = detect_language(text) or Lang.RU
    where = act if citation else ""
    reviews.recommend(
        bill, text, citation=citation, author="" if own else by, review=own, act=where, lang=lang
    )
