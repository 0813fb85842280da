"""Wordings that deputies and experts propose for an element of an amended act, to be taken in its place.

A deputy amends the bill (form B, ``kz_rules`` 0.4), not the act: the amendment is laid over the bill's own text alone, the
text is applied, and what the act's element reads then is the wording that is offered. So is an expert's wording of an
element of the bill itself. What cannot be laid, or leaves the element out, is told with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack.i18n import language
from lawtrack.model.address import Whose
from lawtrack.model.eids import overlap
from lawtrack.model.message import Message, message
from lawtrack.model.rendering import text_lines
from lawtrack.profiles.loader import pick
from lawtrack.profiles.verdicts import verdicts
from lawtrack.reviewing.deputy import Amendment, AmendmentKind
from lawtrack.services.bills.applying import apply_bill, apply_read
from lawtrack.services.bills.decided.reading import wordings_of
from lawtrack.services.bills.deputies.laying import lay_alone
from lawtrack.services.bills.deputies.rows import shown
from lawtrack.services.bills.own_text import own_text
from lawtrack.services.bills.returned.cell_edits import act_of
from lawtrack.services.bills.tabled.amendments import elements_changing
from lawtrack.services.from_file.amending_acts import read_amending_bytes
from lawtrack.services.log.log import WorkflowLog

if TYPE_CHECKING:
    from lawtrack.reading.amending_act import AmendingAct
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.services.bills.applied import AppliedAct, AppliedBill
    from lawtrack.services.bills.returned.cell_units import Spot
    from lawtrack.services.from_file.own_text import OwnAct
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Offer:
    """A wording that is proposed for an element.

    Attributes:
        source: Whose it is: the number of the recommendation or amendment, and the author.
        words: The wording of the element as it is printed, a line each.
        decided: What was decided on it, in words; empty where nothing was.
    """

    source: str
    words: str
    decided: str = ""


@dataclass(frozen=True, slots=True)
class Offers:
    """The wordings that are proposed for an element.

    Attributes:
        offered: Those that can be taken, what experts propose first.
        left: Those that cannot, each with its number and author and the reason.
        unplaced: The numbers of deputies' amendments of which nobody knows which element of the bill they are for.
    """

    offered: tuple[Offer, ...]
    left: tuple[tuple[str, Message], ...] = ()
    unplaced: tuple[str, ...] = ()


def offers_on(workspace: Workspace, spot: Spot) -> Offers:
    """The wordings that are proposed for an element of an amended act, in the language of its text.

    Args:
        workspace: The workspace.
        spot: The element in the proposed text.

    Raises:
        WorkflowError: There is no such bill, or it does not amend this act.
        InputError: Its text cannot be read.
    """
    bill = WorkflowLog(workspace).bill(spot.bill)
    applied = apply_bill(workspace, bill, spot.lang)
    act = act_of(applied, spot.act)
    offered = [_of_remark(one) for one in bill.recommendations if _is_on(one, spot, act)]
    amendments = [*shown(bill, spot.lang), *_remarks_on_bill(bill, spot)]
    placed = [one for one in amendments if one.eid]
    if not placed or bill.version.text(spot.lang) is None:
        unplaced = tuple(one.id for one in amendments if not one.eid)
        return Offers(tuple(offered), unplaced=unplaced)
    made = _Laying(workspace, spot, applied, act)
    left: list[tuple[str, Message]] = []
    for one in placed:
        found = made.offer(one)
        if isinstance(found, Message):
            left.append((_source(one), found))
        elif found is not None:
            offered.append(Offer(_source(one), found, _decided(one)))
    return Offers(tuple(offered), tuple(left), tuple(one.id for one in amendments if not one.eid))


def _is_on(one: Recommendation, spot: Spot, act: AppliedAct) -> bool:
    return (
        bool(one.wording)
        and one.withdrawn is None
        and one.citation is not None
        and one.of is Whose.ACT
        and one.act in ("", act.work.uri, act.work.slug)
        and overlap(one.citation.eid, spot.element)
        and one.lang is spot.lang
    )


def _of_remark(one: Recommendation) -> Offer:
    return Offer(f"{one.id} · {one.author}", one.wording)


def _remarks_on_bill(bill: Bill, spot: Spot) -> Iterator[Amendment]:
    """Experts' wordings of elements of the bill itself, as amendments to it."""
    for one in bill.recommendations:
        if one.of is Whose.ACT or not one.wording or one.citation is None or one.withdrawn is not None:
            continue
        if one.lang is spot.lang and one.version == bill.version.number:
            kind = AmendmentKind.NEW if one.new else AmendmentKind.WORDING
            eid, author = one.citation.eid, (one.author,)
            yield Amendment(one.id, one.uid, one.version, one.lang, eid, eid, kind, one.wording, author, "", "", "", one.on)  # fmt: skip


def _source(one: Amendment) -> str:
    return f"{one.id} · {', '.join(one.authors)}" if one.authors else one.id


def _decided(one: Amendment) -> str:
    verdict = verdicts().get(one.decided.verdict) if one.decided is not None else None
    return pick(verdict.title, language()) if verdict is not None else ""


class _Laying:
    """The bill with one amendment at a time."""

    def __init__(self, workspace: Workspace, spot: Spot, applied: AppliedBill, act: AppliedAct) -> None:
        self._workspace, self._spot, self._applied, self._act = workspace, spot, applied, act
        self._own: OwnAct = own_text(workspace, applied.bill, spot.lang)
        self._elements = elements_changing(self._own, applied, act, spot.element)
        self._said = {" ".join(one.text.split()) for one in applied.amending.instructions}
        self._now = _lines(act, spot.element)

    def offer(self, one: Amendment) -> str | Message | None:
        """The element's wording with an amendment; why there is none; None where it is about something else."""
        concerns = any(overlap(one.eid, element) for element in self._elements)
        decided = one.decided
        verdict = verdicts().get(decided.verdict) if decided is not None else None
        if decided is not None and verdict is not None and verdict.wording and decided.wording:
            one = replace(one, wording=decided.wording)
        laid = lay_alone(self._own, one)
        if laid.left:
            return laid.left[0][1] if concerns else None
        read = self._read(laid.text)
        if not (concerns or self._orders(read)):
            return None
        act = next((a for a in self._apply(read).acts_at_hand if a.name == self._act.name), None)
        words = _lines(act, self._spot.element) if act is not None else ""
        if not words:
            return message("With it the proposed text has no such element.")
        if words == self._now:
            return message("With it the element reads as it does now.") if concerns else None
        return words

    def _orders(self, read: AmendingAct) -> bool:
        """True where the amendment brings an order on the element that the bill did not have."""
        new = [one for one in read.instructions if " ".join(one.text.split()) not in self._said]
        return any(one.target_eid and overlap(one.target_eid, self._spot.element) for one in new)

    def _read(self, text: str) -> AmendingAct:
        wordings = wordings_of(self._applied.bill)
        return read_amending_bytes(text.encode(), "own.txt", self._spot.lang, wordings=wordings)

    def _apply(self, read: AmendingAct) -> AppliedBill:
        """The bill with another text; what was edited of the element itself would stand before what is proposed."""
        bill, spot = self._applied.bill, self._spot
        kept = tuple(
            e for e in bill.version.edits if e.act != self._act.name or not overlap(e.element, spot.element)
        )
        version = replace(bill.version, edits=kept)
        return apply_read(self._workspace, replace(bill, versions=(*bill.versions[:-1], version)), read)


def _lines(act: AppliedAct, element: str) -> str:
    if element not in act.index.places:
        return ""
    return "\n".join(line.full for line in text_lines(act.index, element))
