"""Where recommendations stand: in a proposed text of an act, or in the bill itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack.model.address import Whose
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.eids import without_duplicates
from lawtrack.model.index import Place, TreeIndex
from lawtrack.profiles.forms import Form
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.review import Recommendation
from lawtrack.services.bills.applied import AppliedAct, AppliedBill
from lawtrack.services.bills.carried.placing import Carrying, Placement
from lawtrack.services.bills.carried.showing import spot_address
from lawtrack.services.bills.carried.texts import Spot, citation_of
from lawtrack.services.from_file.own_text import OwnAct
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import OWN, Naming

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace


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
        was: What it stood on in the version that it was made on, where that is called otherwise now.
        open: True where nobody has settled yet that it stands here.
        gone: True where it stands nowhere in this version.
    """

    order: tuple[int, tuple[int, ...]]
    element: str
    index: TreeIndex | None = None
    place: Place | None = None
    act: AppliedAct | None = None
    was: str = ""
    open: bool = False
    gone: bool = False


def on_no_element(remark: Recommendation, form: Form, lang: Lang) -> RemarkPlace:
    """The place of a remark on the bill as a whole, or of one whose provision, as its author wrote it, was not found."""
    if remark.cited:
        return RemarkPlace((-1, ()), f"«{remark.cited}» ({form.mark('no_place', lang)})", gone=True)
    return RemarkPlace((-1, ()), form.mark("whole", lang))


class RemarkPlaces:
    """Where the recommendations of a bill stand in the version that was applied.

    ``carrying`` and ``own`` are the texts of all versions, and the bill's own text.

    Args:
        workspace: The workspace.
        applied: The bill applied to its acts.
        own: The bill's own text.
        form: The form, for its words.
        lang: Language of the table.
    """

    def __init__(
        self, workspace: Workspace, applied: AppliedBill, own: OwnAct, form: Form, lang: Lang
    ) -> None:
        self._applied, self.own, self._form, self._lang = applied, own, form, lang
        self._workspace = workspace
        self.carrying = Carrying(workspace, applied.bill)

    def of(self, remark: Recommendation) -> RemarkPlace:
        """Where a recommendation stands now."""
        if remark.citation is None:
            return on_no_element(remark, self._form, self._lang)
        found = self.carrying.of(remark)
        if found.spot is not None:
            here = self._at(found.spot, remark)
        elif remark.of is Whose.ACT:
            here = self._gone(remark.citation, found.was.act if found.was is not None else remark.act)
        else:
            here = self._gone_from_bill(remark.citation)
        was = self.carrying_address(remark, found) if found.elsewhere else ""
        return replace(here, was=was, open=found.open, gone=found.spot is None)

    def notes(self, remark: Recommendation) -> list[str]:
        """What a table says beside the element: the version and the number it was made on, and what is not settled."""
        if remark.version == self._applied.bill.version.number:
            return []
        said = [self._form.mark("version", self._lang, number=str(remark.version))]
        here = self.of(remark)
        if here.was:
            said.append(self._form.mark("was", self._lang, element=here.was))
        if here.open:
            said.append(self._form.mark("unsettled_place", self._lang))
        elif here.gone and remark.citation is not None:
            said.append(self._form.mark("no_place", self._lang))
        return said

    def carrying_address(self, remark: Recommendation, found: Placement) -> str:
        """The element that a recommendation was made on, as it is cited."""
        return spot_address(self.carrying, remark.version, found.was, self._lang) if found.was else ""

    def _at(self, spot: Spot, remark: Recommendation) -> RemarkPlace:
        if spot.of is not Whose.ACT:
            place = self.own.index.places.get(spot.unit)
            element = address(spot.eid, OWN, self._lang, self.own.of)
            if place is None:
                citation = citation_of(spot.eid)
                path = _before(self.own.index, citation) if citation is not None else ()
                return RemarkPlace((0, path), element, self.own.index if remark.new else None)
            return RemarkPlace((0, place.path), element, self.own.index, place)
        for n, act in enumerate(self._applied.acts_at_hand):
            if spot.act in ("", act.work.uri, act.work.slug):
                citation = citation_of(spot.eid)
                place = act.index.places.get(spot.unit) or (act.index.find(citation) if citation else None)
                if place is not None:
                    element = address(spot.eid, act.named, self._lang)
                    return RemarkPlace((n + 1, place.path), element, act.index, place, act)
        citation = citation_of(spot.eid)
        return self._gone(citation or Citation(()), spot.act)

    def _gone(self, citation: Citation, named: str) -> RemarkPlace:
        """One whose element the act has no more: behind the last element before it, where the act is known."""
        acts = self._applied.acts_at_hand
        known = [n for n, act in enumerate(acts) if named in (act.work.uri, act.work.slug)]
        if not known and not named and len(acts) == 1:
            known = [0]
        if not known:
            element = address(citation.eid, self.naming(named), self._lang)
            return RemarkPlace((len(acts) + 1, ()), element)
        act = acts[known[0]]
        element = address(citation.eid, act.named, self._lang)
        return RemarkPlace((known[0] + 1, _before(act.index, citation)), element)

    def naming(self, act: str) -> Naming:
        """What provisions are called in an act of the library that the bill amends no more."""
        from lawtrack.services.library.act_names import ActNames

        return ActNames(self._workspace).of(act)

    def _gone_from_bill(self, citation: Citation) -> RemarkPlace:
        element = address(citation.eid, OWN, self._lang, self.own.of)
        return RemarkPlace((0, _before(self.own.index, citation)), element)


def _before(index: TreeIndex, citation: Citation) -> tuple[int, ...]:
    """Where an element that is not there would stand: behind the last one before it."""
    paths = [p.path for p in index if p.eid and Citation.parse_eid(without_duplicates(p.eid)) < citation]
    return max(paths, default=())
