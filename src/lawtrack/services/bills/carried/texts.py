"""The texts of a bill's versions: of each amended act as a version leaves it, and of the bill itself."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.comparing.tracing import Fate, Trace, Tracing
from lawtrack.errors import CitationError, LawtrackError
from lawtrack.model.address import Whose
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.eids import without_duplicates
from lawtrack.model.index import index_of
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.own_text import own_text

if TYPE_CHECKING:
    from lawtrack.comparing.differing import Difference
    from lawtrack.model.index import Place, TreeIndex
    from lawtrack.reviewing.bill import Bill, BillVersion
    from lawtrack.services.bills.applied import AppliedAct, AppliedBill
    from lawtrack.services.from_file.own_text import OwnAct
    from lawtrack.services.workspace import Workspace

HEADING = "__heading"
"""What is said of a heading is said of the unit that has it; the unit is followed, and the heading with it."""


@dataclass(frozen=True, slots=True)
class Spot:
    """An element in a version of a bill.

    Attributes:
        eid: The element.
        act: The amended act, as URI; empty for an element of the bill itself.
        of: What it is an element of.
    """

    eid: str
    act: str = ""
    of: Whose = Whose.ACT

    @property
    def unit(self) -> str:
        """The unit that has it, where it is a heading; else itself."""
        return self.eid.removesuffix(HEADING)

    def at(self, eid: str) -> Spot:
        """Another element of the same text; of a heading that of the other element."""
        return Spot(eid + (HEADING if self.eid.endswith(HEADING) else ""), self.act, self.of)


class VersionTexts:
    """The texts of the versions of one bill, each read and applied once.

    Args:
        workspace: The workspace.
        bill: The bill.
    """

    def __init__(self, workspace: Workspace, bill: Bill) -> None:
        self._workspace, self._bill = workspace, bill
        self._applied: dict[tuple[int, Lang], AppliedBill | None] = {}
        self._own: dict[tuple[int, Lang], OwnAct | None] = {}
        self._tracings: dict[tuple[int, int, Lang, str], Tracing] = {}

    def having(self, first: int, last: int) -> list[int]:
        """The versions after ``first``, up to ``last``, that have a text that can be read."""
        return [
            version.number
            for version in self._bill.versions
            if first < version.number <= last
            and any(self.applied(version.number, t.lang) for t in version.texts)
        ]

    def languages(self, number: int) -> tuple[Lang, ...]:
        """The languages of a version's texts that can be read."""
        texts = self._version(number).texts
        return tuple(t.lang for t in texts if self.applied(number, t.lang) is not None)

    def differs(self, old: int, new: int, lang: Lang) -> bool:
        """True where a version's text in a language is another one than that of an older version."""
        one, two = self._version(old).text(lang), self._version(new).text(lang)
        return one is None or two is None or one.digest != two.digest

    def applied(self, number: int, lang: Lang) -> AppliedBill | None:
        """A version applied in a language; None where it has no text in it that can be read."""
        key = number, lang
        if key not in self._applied:
            self._applied[key] = None
            if self._version(number).text(lang) is not None:
                with suppress(LawtrackError):  # said where the text itself is asked for
                    self._applied[key] = apply_bill(self._workspace, self._bill.as_of(number), lang)
        return self._applied[key]

    def own(self, number: int, lang: Lang) -> OwnAct | None:
        """The own text of a version in a language; None where it has none that can be read."""
        key = number, lang
        if key not in self._own:
            self._own[key] = None
            if self._version(number).text(lang) is not None:
                with suppress(LawtrackError):
                    self._own[key] = own_text(self._workspace, self._bill.as_of(number), lang)
        return self._own[key]

    def act(self, number: int, lang: Lang, uri: str) -> AppliedAct | None:
        """An amended act in a version; None where the version does not amend it, or its text is not at hand."""
        applied = self.applied(number, lang)
        return (
            next((a for a in applied.acts_at_hand if a.work.uri == uri), None)
            if applied is not None
            else None
        )

    def index(self, number: int, lang: Lang, spot: Spot) -> TreeIndex | None:
        """The text that an element is looked up in: of the act as the version leaves it, or of the version itself."""
        if spot.of is not Whose.ACT:
            own = self.own(number, lang)
            return own.index if own is not None else None
        act = self.act(number, lang, spot.act)
        return act.index if act is not None else None

    def place(self, number: int, lang: Lang, spot: Spot) -> Place | None:
        """Where an element stands in a version; that which is taken out whole, as it is in force."""
        index = self.index(number, lang, spot)
        found = index.places.get(spot.unit) if index is not None else None
        act = self.act(number, lang, spot.act) if found is None and spot.of is Whose.ACT else None
        return found if act is None else index_of(act.before.root).places.get(spot.unit)

    def trace(self, old: int, new: int, lang: Lang, spot: Spot) -> Trace | None:
        """What became of an element from one version to another; None where one of them has no such text."""
        before, after = self.index(old, lang, spot), self.index(new, lang, spot)
        if before is None or after is None:
            return None
        if spot.unit not in before.places:
            return self._in_force(old, new, lang, spot)
        return self._tracing(old, new, lang, spot, before, after).of(spot.unit)

    def differences(self, old: int, new: int, lang: Lang, spot: Spot) -> tuple[Difference, ...]:
        """What differs between two versions in the text of an element; of an act that only one amends, from that in force."""
        before, after = self._either(old, new, lang, spot), self._either(new, old, lang, spot)
        if before is None or after is None:
            return ()
        return self._tracing(old, new, lang, spot, before, after).differences

    def _tracing(
        self, old: int, new: int, lang: Lang, spot: Spot, before: TreeIndex, after: TreeIndex
    ) -> Tracing:
        key = old, new, lang, spot.act if spot.of is Whose.ACT else ""
        if key not in self._tracings:
            self._tracings[key] = Tracing(before, after)
        return self._tracings[key]

    def _either(self, number: int, other: int, lang: Lang, spot: Spot) -> TreeIndex | None:
        found = self.index(number, lang, spot)
        if found is None and spot.of is Whose.ACT and self.applied(number, lang) is not None:
            act = self.act(other, lang, spot.act)
            return index_of(act.before.root) if act is not None else None
        return found

    def _in_force(self, old: int, new: int, lang: Lang, spot: Spot) -> Trace | None:
        """An element that the older version takes out whole: in the newer one it is taken out too, or is there again."""
        place, there = self.place(old, lang, spot), self.place(new, lang, spot)
        if place is None:
            return None
        if there is None:
            return Trace(Fate.ORPHAN, score=0.0)
        return Trace(Fate.SAME if place.provision == there.provision else Fate.REWORDED, spot.unit)

    def found(self, number: int, act: str, eid: str, first: Lang) -> Spot | None:
        """The element of an amended act that somebody named in a version, in the act that has it."""
        citation = citation_of(eid)
        heading = HEADING if eid.endswith(HEADING) else ""
        for lang in sorted(self.languages(number), key=lambda code: code is not first):
            applied = self.applied(number, lang)
            for one in applied.texts(act) if applied is not None else ():
                for index in (one.index, index_of(one.before.root)):
                    place = index.find(citation) if citation is not None else None
                    if place is not None and place.eid:
                        return Spot(place.eid + heading, one.work.uri)
        return None

    def found_own(self, number: int, eid: str, first: Lang) -> Spot | None:
        """The element of the bill itself that somebody named in a version."""
        citation = citation_of(eid)
        for lang in sorted(self.languages(number), key=lambda code: code is not first):
            own = self.own(number, lang)
            place = own.index.find(citation) if own is not None and citation is not None else None
            if own is not None and place is not None and place.eid:
                return Spot(place.eid, "", own.of)
        return None

    def _version(self, number: int) -> BillVersion:
        return next(v for v in self._bill.versions if v.number == number)


def citation_of(eid: str) -> Citation | None:
    """An eId as a citation; None where it is none."""
    try:
        return Citation.parse_eid(without_duplicates(eid))
    except CitationError:
        return None
