"""The carry-over of recommendations into the current version: proposed by the texts, settled by a person."""

from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import CitationError, WorkflowError
from lawtrack.i18n import _, language
from lawtrack.incoming import number_in
from lawtrack.model.address import Whose
from lawtrack.model.document import Lang
from lawtrack.model.event import Event, EventKind, JsonValue
from lawtrack.reviewing.naming import the_recommendation
from lawtrack.services.bills.carried.placing import Carrying, Placement
from lawtrack.services.bills.carried.showing import Shown, shown, spot_address
from lawtrack.services.bills.carried.texts import Spot
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.reviews.rows import name_of
from lawtrack.wording.addresses import find_place, of_the_draft

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.reviewing.rules import Rules
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PossibleRow:
    """A place that may be meant: its address and act, how alike it is from 0 to 1, and its words."""

    eid: str
    act: str
    address: str
    score: float
    words: Shown


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """A recommendation of an earlier version as a list of the carry-over shows it.

    Attributes:
        bill: Short name of the bill.
        recommendation: The recommendation.
        author: The author's name.
        placement: Where it stands.
        was: The address that it was made on, in the reader's language; what its author cites, in quotation marks, where
            that was found in no text; empty for the bill as a whole.
        now: The address now; empty where it stands nowhere, or no place is sure.
        before: The words of the element then.
        after: Its words now.
        candidates: What may be meant, numbered from 1 in this order.
    """

    bill: str
    recommendation: Recommendation
    author: str
    placement: Placement
    was: str
    now: str
    before: Shown
    after: Shown
    candidates: tuple[PossibleRow, ...]

    @property
    def id(self) -> str:
        """The recommendation's number with its bill: «courtyards/7»."""
        return f"{self.bill}/{self.recommendation.id}"


class CarryOver:
    """The carry-over of one workspace's bills.

    Args:
        workspace: The open workspace.
        today: The day on which it is asked; None for the day of the computer's clock.
    """

    def __init__(self, workspace: Workspace, today: dt.date | None = None) -> None:
        self._log = WorkflowLog(workspace, today)

    def list(
        self, slug: str, lang: Lang | None = None, names: Sequence[str] = ()
    ) -> builtins.list[CarriedRow]:
        """The recommendations that were made on earlier versions, in the order in which they were made.

        Args:
            slug: The bill.
            lang: The reader's language; None for the interface's.
            names: Numbers of recommendations; all for none.

        Raises:
            WorkflowError: There is no such bill or recommendation.
        """
        bill = self._log.bill(slug)
        wanted = [the_recommendation(bill, name) for name in names] or self._earlier(bill)
        carrying = Carrying(self._log.workspace, bill)
        rules = self._log.rules()
        return [self._row(bill, carrying, one, lang or Lang(language()), rules) for one in wanted]

    def confirm(
        self, slug: str, names: Sequence[str] = (), *, on: dt.date | None = None
    ) -> builtins.list[CarriedRow]:
        """Confirm the proposed places of recommendations, of all that wait for it where none is named.

        Where nothing is sure there is no place to confirm: of those that are named this is an error.

        Raises:
            WorkflowError: One that is named has no single place, or somebody has settled it.
        """
        bill = self._log.bill(slug)
        carrying = Carrying(self._log.workspace, bill)
        chosen = [the_recommendation(bill, name) for name in names]
        for one in chosen:
            if one.citation is None and not one.cited and carrying.of(one).spot is None:
                raise WorkflowError(
                    _(
                        "The recommendation «{name}» is on the bill as a whole, in every version: there is no place to confirm."
                    ).format(name=one.id)
                )
            if carrying.of(one).spot is None:
                raise WorkflowError(
                    _(
                        "No single place of the recommendation «{name}» is proposed: choose one, or say that it stands nowhere."
                    ).format(name=one.id),
                    remedy=remedies.settle_places(slug),
                )
        waiting = chosen or [one for one in self._earlier(bill) if carrying.of(one).open]
        done = {one.id: spot for one in waiting if (spot := carrying.of(one).spot) is not None}
        events = [
            self._log.new_event(EventKind.CARRY, self._data(bill, carrying, name, spot), on)
            for name, spot in done.items()
        ]
        return self._recorded(bill, events, [*done])

    def place(
        self,
        slug: str,
        names: Sequence[str],
        to: str,
        *,
        act: str = "",
        on: dt.date | None = None,
        revision: int | None = None,
    ) -> builtins.list[CarriedRow]:
        """Say where recommendations stand in the current version.

        Args:
            slug: The bill.
            names: The recommendations.
            to: The number of a candidate, or the element: a citation in any language or an eId; «… of the bill» for one of
                the bill itself.
            act: The amended act, where the bill amends several; that of the recommendation where it is left out.
            on: The day (today).
            revision: What somebody else said and the person has seen, to replace it.

        Raises:
            CitationError: The current version has no such element.
            WorkflowError: There is no such candidate, or somebody has settled it.
        """
        bill = self._log.bill(slug)
        carrying = Carrying(self._log.workspace, bill)
        events = []
        for remark in [the_recommendation(bill, name) for name in names]:
            spot = self._meant(bill, carrying, remark, to.strip(), act)
            data = self._data(bill, carrying, remark.id, spot) | {"revision": revision}
            events.append(self._log.new_event(EventKind.CARRY, data, on))
        return self._recorded(bill, events, names)

    def orphan(
        self, slug: str, names: Sequence[str], *, on: dt.date | None = None, revision: int | None = None
    ) -> builtins.list[CarriedRow]:
        """Say that recommendations stand nowhere in the current version.

        Raises:
            WorkflowError: Somebody has settled one.
        """
        said: dict[str, JsonValue] = {"orphan": True, "revision": revision}
        events = [
            self._log.new_event(EventKind.CARRY, {"recommendation": name, **said}, on) for name in names
        ]
        return self._recorded(self._log.bill(slug), events, names)

    def undo(
        self, slug: str, names: Sequence[str], *, on: dt.date | None = None
    ) -> builtins.list[CarriedRow]:
        """Take back what was said of recommendations in the current version.

        Raises:
            WorkflowError: Nobody said anything of one.
        """
        said: dict[str, JsonValue] = {"withdrawn": True}
        events = [
            self._log.new_event(EventKind.CARRY, {"recommendation": name, **said}, on) for name in names
        ]
        return self._recorded(self._log.bill(slug), events, names)

    @staticmethod
    def _earlier(bill: Bill) -> builtins.list[Recommendation]:
        return [one for one in bill.recommendations if one.version < bill.version.number]

    def _recorded(
        self, seen: Bill, events: Sequence[Event], names: Sequence[str]
    ) -> builtins.list[CarriedRow]:
        if not events:
            return []
        self._log.record(seen, *events)
        return self.list(seen.slug, names=names)

    @staticmethod
    def _data(bill: Bill, carrying: Carrying, name: str, spot: Spot) -> dict[str, JsonValue]:
        number = bill.version.number
        seen: dict[str, JsonValue] = dict(carrying.seen(number, spot))
        data: dict[str, JsonValue] = {
            "recommendation": name,
            "version": number,
            "place": spot.eid,
            "act": spot.act or None,
            "seen": seen or None,
        }
        return {name: value for name, value in data.items() if value is not None}

    def _meant(self, bill: Bill, carrying: Carrying, remark: Recommendation, to: str, act: str) -> Spot:
        """The element that a person names.

        Raises:
            CitationError: The current version has no such element.
            WorkflowError: There is no such candidate.
        """
        number = number_in(to)
        if number is not None:
            possible = carrying.of(remark).candidates
            if not 1 <= number <= len(possible):
                raise WorkflowError(
                    _("The recommendation «{name}» has no candidate {number}.").format(
                        name=remark.id, number=number
                    )
                )
            return possible[number - 1].spot
        version = bill.version.number
        own = of_the_draft(to)
        refused: CitationError | None = None
        for lang in carrying.texts.languages(version):
            if own is not None or (remark.of is not Whose.ACT and not act):
                text = carrying.texts.own(version, lang)
                indexes = [(text.index, "", text.of, text.expression.work.scheme)] if text is not None else []
            else:
                applied = carrying.texts.applied(version, lang)
                acts = applied.texts(act or remark.act) if applied is not None else ()
                indexes = [(one.index, one.work.uri, Whose.ACT, one.work.scheme) for one in acts]
            for index, uri, of, scheme in indexes:
                try:
                    return Spot(find_place(index, own if own is not None else to, scheme).eid, uri, of)
                except CitationError as error:
                    refused = refused or error
        raise refused or CitationError(_("There is no «{typed}» in this text.").format(typed=to))

    @staticmethod
    def _row(bill: Bill, carrying: Carrying, remark: Recommendation, lang: Lang, rules: Rules) -> CarriedRow:
        found = carrying.of(remark)
        cited = f"«{remark.cited}»" if remark.citation is None and remark.cited else ""
        return CarriedRow(
            bill.slug,
            remark,
            name_of(remark.author, rules, lang),
            found,
            spot_address(carrying, remark.version, found.was, lang) if found.was is not None else cited,
            spot_address(carrying, found.version, found.spot, lang) if found.spot is not None else "",
            shown(carrying, remark.version, found.was, lang),
            shown(carrying, found.version, found.spot, lang),
            tuple(
                PossibleRow(
                    one.spot.eid,
                    one.spot.act,
                    spot_address(carrying, found.version, one.spot, lang),
                    one.score,
                    shown(carrying, found.version, one.spot, lang),
                )
                for one in found.candidates
            ),
        )
