"""Where recommendations stand: in a proposed text of an act, or in the bill itself."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.model.address import Whose
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.eids import without_duplicates
from lawtrack.model.index import Place, TreeIndex
from lawtrack.profiles.forms import Form
from lawtrack.reviewing.anchors import follow
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.review import Recommendation
from lawtrack.services.bills.applied import AppliedAct, AppliedBill
from lawtrack.services.from_file.own_text import OwnAct
from lawtrack.wording.addresses import address


def shown_in(bill: Bill, lang: Lang) -> list[Recommendation]:
    """The recommendations of a bill for a table in a language.

    One in another language is left out where its author said something of the same element in this one: it is the
    same amendment in the other language.
    """
    here: dict[tuple[str, str, str], int] = {}
    for remark in bill.recommendations:
        if remark.lang is lang:
            here[_key(remark)] = here.get(_key(remark), 0) + 1
    shown = []
    for remark in bill.recommendations:
        if remark.lang is not lang and here.get(_key(remark), 0) > 0:
            here[_key(remark)] -= 1
        else:
            shown.append(remark)
    return shown


def _key(remark: Recommendation) -> tuple[str, str, str]:
    return remark.author, f"{remark.of} {remark.act}", remark.citation.eid if remark.citation else ""


@dataclass(frozen=True, slots=True)
class RemarkPlace:
    """Where a recommendation stands.

    Attributes:
        order: Its place in a table: the bill itself before the acts, each in reading order.
        element: What it stands on, as a table prints it.
        index: The text it stands in; None for the bill as a whole, or an element that is gone.
        place: The element in that text; None where it is gone, or still to be added.
        act: The amended act; None for the bill itself.
    """

    order: tuple[int, tuple[int, ...]]
    element: str
    index: TreeIndex | None = None
    place: Place | None = None
    act: AppliedAct | None = None


def remark_place(
    remark: Recommendation, applied: AppliedBill, own: OwnAct, form: Form, lang: Lang
) -> RemarkPlace:
    """Where a recommendation stands now.

    Args:
        remark: The recommendation.
        applied: The bill applied to its acts.
        own: The bill's own text.
        form: The form, for its words.
        lang: Language of the table.
    """
    if remark.citation is None:
        return RemarkPlace((-1, ()), form.mark("whole", lang))
    if remark.of is not Whose.ACT:
        return _in_bill(remark, remark.citation, own, lang)
    for n, act in enumerate(applied.acts_at_hand):
        place = act.index.find(remark.citation) if remark.act in ("", act.work.uri, act.work.slug) else None
        if place is not None:
            element = address(remark.citation.eid, act.work.scheme, lang)
            return RemarkPlace((n + 1, place.path), element, act.index, place, act)
    return _gone(remark, remark.citation, applied, lang)


def _gone(remark: Recommendation, citation: Citation, applied: AppliedBill, lang: Lang) -> RemarkPlace:
    """A recommendation whose element the act has no more: behind the last element before it, where the act is known."""
    acts = applied.acts_at_hand
    named = [n for n, act in enumerate(acts) if remark.act in (act.work.uri, act.work.slug)]
    if not named and not remark.act and len(acts) == 1:
        named = [0]
    if not named:
        return RemarkPlace((len(acts) + 1, ()), address(citation.eid, Scheme.CIVIL, lang))
    act = acts[named[0]]
    element = address(citation.eid, act.work.scheme, lang)
    return RemarkPlace((named[0] + 1, _before(act.index, citation)), element)


def _in_bill(remark: Recommendation, citation: Citation, own: OwnAct, lang: Lang) -> RemarkPlace:
    quote = (
        remark.quote if remark.lang is own.expression.lang else ""
    )  # in another language by its address alone
    eid = citation.eid if remark.new else follow(citation, quote, own.index).eid
    place = own.index.places.get(eid)
    element = address(eid or citation.eid, Scheme.CIVIL, lang, own.of)
    path = place.path if place is not None else _before(own.index, citation)
    return RemarkPlace((0, path), element, own.index if place is not None or remark.new else None, place)


def _before(index: TreeIndex, citation: Citation) -> tuple[int, ...]:
    """Where an element that is not there would stand: behind the last one before it."""
    paths = [p.path for p in index if p.eid and Citation.parse_eid(without_duplicates(p.eid)) < citation]
    return max(paths, default=())
