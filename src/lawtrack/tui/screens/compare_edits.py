"""What is done to the change at the cursor of Compare: worded, added, excluded, exchanged, taken back, made again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.i18n import _
from lawtrack.tui.presenters.editing import cell_form, make_again, offers_for, take_back
from lawtrack.tui.presenters.unit_forms import add_form, confirm_form, none_offered, wording_form
from lawtrack.tui.screens.base import LawScreen

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.offering import Offer, Offers
    from lawtrack.services.bills.returned.cell_units import Spot


class EditingScreen(LawScreen):
    """A mode that shows elements of a proposed text, one of which the cursor is on."""

    def element_here(self) -> tuple[str, str]:
        """Short name of the act and eId of the element at the cursor, both empty where there is none."""
        raise NotImplementedError

    def _spot(self) -> Spot | None:
        from lawtrack.model.document import Lang
        from lawtrack.services.bills.returned.cell_units import Spot

        act, eid = self.element_here()
        if not eid:
            self.notify(_("Put the cursor on a change."))
            return None
        return Spot(self.shell.comparing, act, Lang(self.lang), eid)

    def action_edit(self) -> None:
        """Edit the proposed wording of the element at the cursor, and say why it is changed."""
        spot = self._spot()
        if spot is not None:
            self._word(spot)

    def _word(self, spot: Spot, offer: Offer | None = None) -> None:
        self.ask(lambda: cell_form(self.shell.office, spot, offer))

    def action_wording(self) -> None:
        """Take the wording that somebody proposed for the element at the cursor; it is seen before it is saved."""
        spot = self._spot()
        if spot is None:
            return

        def choose(found: Offers) -> None:
            self.tell()
            if not found.offered:
                self.notify(none_offered(found), timeout=12)
            elif len(found.offered) == 1 and not found.left:
                self._word(spot, found.offered[0])
            else:
                taken: list[Offer] = []
                self.open_form(wording_form(found, taken), lambda: self._word(spot, taken[-1]))

        self.say(_("Loading …"))
        self.load(lambda: offers_for(self.shell.office, spot), choose, group="wordings")

    def action_add_unit(self) -> None:
        """Put a new element beside the one at the cursor."""
        spot = self._spot()
        if spot is not None:
            self.ask(lambda: add_form(self.shell.office, spot))

    def action_unit(self, what: str) -> None:
        """Exclude the element at the cursor, give its change up, or exchange it; what would come of it is told first."""
        spot = self._spot()
        if spot is not None:
            self.ask(lambda: confirm_form(self.shell.office, spot, what))

    def bill_shown(self) -> Bill | None:
        """The bill as it is shown; None where nothing is."""
        raise NotImplementedError

    def action_undo(self) -> None:
        """Take back what was edited of the element at the cursor: what is shown of it, not what another one did since."""
        spot, seen = self._spot(), self.bill_shown()
        if spot is not None:
            self._step(lambda: take_back(self.shell.office, spot, seen))

    def action_redo(self) -> None:
        """Make the edit again that was taken back last."""
        bill, seen = self.shell.comparing, self.bill_shown()
        if not bill:
            self.nothing_here()
            return
        self._step(lambda: make_again(self.shell.office, bill, seen))

    def _step(self, step: Callable[[], str]) -> None:
        """Record a step and show what came of it; where it is refused, too: what is shown may not be so any more."""

        def tried() -> str | LawtrackError:
            try:
                return step()
            except LawtrackError as error:
                return error

        def told(what: str | LawtrackError) -> None:
            if isinstance(what, LawtrackError):
                self.failed(what)
            else:
                self.notify(what)
            self.action_reload()

        self.record(tried, told)
