"""The places that a bill reaches, numbered, with their orders in words and what was decided on them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lawtrack.checking.ripple.places import Place, Ripple
from lawtrack.drafting.phrase import phrase
from lawtrack.errors import InputError, LawtrackError
from lawtrack.model.document import AUTHENTIC, Lang
from lawtrack.model.message import message
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.consequence import Consequence
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.checking.rippling.gathering import Gathering
from lawtrack.services.library.act_names import ActNames
from lawtrack.wording.addresses import address
from lawtrack.wording.messages import said
from lawtrack.wording.naming import OWN, Naming

if TYPE_CHECKING:
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class RippleRow:
    """One place.

    Attributes:
        n: Its number in the list.
        place: The place.
        text: Its order as a law words it; empty where it is not drafted.
        decided: What a person decided; None where it is open.
        named: What the provisions of its act are called.
    """

    n: int
    place: Place
    text: str
    decided: Consequence | None = None
    named: Naming = OWN

    @property
    def state(self) -> str:
        """``open``, ``taken`` or ``left``."""
        if self.decided is None:
            return "open"
        return "taken" if self.decided.taken else "left"

    @property
    def where(self) -> str:
        """The element of the place in words."""
        place = self.place
        eid = f"{place.eid}__heading" if place.heading and place.eid else place.eid
        return address(eid, self.named)

    def as_values(self) -> dict[str, Any]:
        """For JSON."""
        place, decided = self.place, self.decided
        return {
            "n": self.n,
            "kind": place.kind.value,
            "work": place.work.uri,
            "act": place.work.slug,
            "lang": place.lang.value,
            "eid": place.eid or None,
            "place": self.where or None,
            "heading": place.heading,
            "words": place.words,
            "context": place.context,
            "changed": place.changed or None,
            "element": place.element or None,
            "becomes": place.becomes or None,
            "why": said(place.why, self.named),
            "draft": self.text or None,
            "ref": place.ref or None,
            "state": self.state,
            "reason": decided.reason or None if decided is not None else None,
            "by": decided.by if decided is not None else None,
        }


@dataclass(frozen=True, slots=True)
class Rippled:
    """What else must change.

    Attributes:
        bill: The bill.
        rows: The places.
        gone: Decisions on places that the bill does not reach any more: they are kept, and change nothing.
        unread: Texts of the bill that could not be looked at: the language, and why.
        missing: Amended acts whose text is not at hand, as the bill names them.
        unsettled: Orders of the bill that are not settled, by language: what they change is not known.
        aside: Other pending bills that could not be looked at, or not as a whole, and why.
    """

    bill: Bill
    rows: tuple[RippleRow, ...]
    gone: tuple[Consequence, ...]
    unread: tuple[tuple[Lang, str], ...] = ()
    missing: tuple[str, ...] = ()
    unsettled: tuple[tuple[Lang, tuple[int, ...]], ...] = ()
    aside: tuple[tuple[str, str], ...] = ()

    @property
    def complete(self) -> bool:
        """True where all that the bill orders was followed, in every text."""
        return not (self.unread or self.missing or self.unsettled or self.aside)

    @property
    def open(self) -> int:
        """How many places nobody has decided on."""
        return sum(row.decided is None for row in self.rows)


def find_ripple(
    workspace: Workspace, slug: str, today: dt.date | None = None, *, bills: bool = True
) -> Rippled:
    """What else must change where a bill changes something.

    Args:
        workspace: The workspace.
        slug: The bill.
        today: The day on which it is asked.
        bills: False to leave other pending bills aside.

    Raises:
        WorkflowError: There is no such bill, or it has no text.
    """
    from lawtrack.services.bills.bills import Bills

    bill = Bills(workspace, today).get(slug)
    applied: dict[Lang, AppliedBill] = {}
    unread: list[tuple[Lang, str]] = []
    for lang in AUTHENTIC:
        if bill.version.text(lang) is None and not bill.version.edits_in(lang):
            continue
        try:
            applied[lang] = apply_bill(workspace, bill, lang)
        except InputError as error:
            unread.append((lang, error.message))
    if not applied:
        applied[next(iter(AUTHENTIC))] = apply_bill(workspace, bill)  # says what is missing
    places = Gathering(workspace, applied).places()
    aside: list[tuple[str, str]] = []
    places += _bills(workspace, bill, aside) if bills else ()
    names = ActNames(workspace)
    rows = tuple(_row(n, place, bill, names) for n, place in enumerate(places, 1))
    known = {row.place.key for row in rows}
    gone = tuple(one for key, one in bill.consequences.items() if key not in known)
    missing = dict.fromkeys(act.reference.text for one in applied.values() for act in one.acts_missing)
    unsettled = tuple((lang, tuple(sorted(made.open))) for lang, made in applied.items() if made.open)
    return Rippled(bill, rows, gone, tuple(unread), tuple(missing), unsettled, tuple(aside))


def _row(n: int, place: Place, bill: Bill, names: ActNames) -> RippleRow:
    text = phrase(place.instruction, place.lang, place.work.scheme) if place.instruction is not None else ""
    return RippleRow(n, place, text, bill.consequences.get(place.key), names.of(place.work))


def _bills(workspace: Workspace, bill: Bill, aside: list[tuple[str, str]]) -> Iterator[Place]:
    """Other pending bills on the same provisions; what of them could not be looked at goes to ``aside``."""
    from lawtrack.services.bills.clashing.clashes import find_clashes

    try:
        made = find_clashes(workspace, bill.slug)
    except LawtrackError as error:
        aside.append((bill.slug, error.message))
        return
    aside += [(one.bill, one.why) for one in made.unlooked]
    aside += [(name, said(note)) for name, note in made.notes if name != bill.slug]
    told: set[tuple[str, str, str]] = set()
    for clash in made.found:
        other = clash.second if clash.first.bill == bill.slug else clash.first
        key = (clash.work.uri, clash.eid, other.bill)
        if key in told:
            continue
        told.add(key)
        yield Place(
            Ripple.BILL,
            clash.work,
            clash.lang,
            clash.eid,
            other.text,
            other.text,
            message("The bill «{bill}» is on the same provision.", bill=other.bill),
            changed=clash.work.uri,
            element=clash.eid,
            ref=other.bill,
        )


def with_decisions(made: Rippled, bill: Bill) -> Rippled:
    """The same places with what is decided now."""
    rows = tuple(replace(row, decided=bill.consequences.get(row.place.key)) for row in made.rows)
    known = {row.place.key for row in rows}
    gone = tuple(one for key, one in bill.consequences.items() if key not in known)
    return replace(made, bill=bill, rows=rows, gone=gone)
