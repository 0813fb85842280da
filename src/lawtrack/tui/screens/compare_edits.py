"""What is done to the change at the cursor of Compare: worded, added, excluded, exchanged, taken back, made again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.presenters.editing import cell_form, take_back, wordings_for
from lawtrack.tui.presenters.shown_change import ShownChange
from lawtrack.tui.presenters.unit_forms import add_form, confirm_form, wording_form
from lawtrack.tui.screens.base import LawScreen

if TYPE_CHECKING:
    from lawtrack.services.bills.returned.cell_units import Spot


class EditingScreen(LawScreen):
    """A mode that shows changes, one of which the cursor is on."""

    def change_here(self) -> ShownChange | None:
        """The change at the cursor, None before the first."""
        raise NotImplementedError

    def _here(self) -> ShownChange | None:
        change = self.change_here()
        if change is None:
            self.notify(_("Put the cursor on a change."))
        return change

    def _spot(self, change: ShownChange) -> Spot:
        from lawtrack.model.document import Lang
        from lawtrack.services.bills.returned.cell_units import Spot

        return Spot(self.shell.comparing, change.act, Lang(self.lang), change.eid)

    def action_edit(self) -> None:
        """Edit the proposed wording of the change at the cursor, and say why it is changed."""
        change = self._here()
        if change is not None:
            self._word(change, "")

    def _word(self, change: ShownChange, wording: str) -> None:
        bill, lang = self.shell.comparing, self.lang
        self.ask(lambda: cell_form(self.shell.office, bill, change.eid, change.act, lang, wording))

    def action_wording(self) -> None:
        """Take the wording that an expert proposed for the change at the cursor; it is seen before it is saved."""
        change = self._here()
        if change is None:
            return
        bill, lang = self.shell.comparing, self.lang

        def choose(found: tuple[tuple[str, str], ...]) -> None:
            if not found:
                self.notify(_("Nobody proposed a wording for this element."))
            elif len(found) == 1:
                self._word(change, found[0][1])
            else:
                taken: list[str] = []
                self.open_form(wording_form(found, taken), lambda: self._word(change, taken[-1]))

        self.load(lambda: wordings_for(self.shell.office, bill, change.eid, lang), choose, group="wordings")

    def action_add_unit(self) -> None:
        """Put a new element beside the one at the cursor."""
        change = self._here()
        if change is not None:
            spot = self._spot(change)
            self.ask(lambda: add_form(spot))

    def action_unit(self, what: str) -> None:
        """Exclude the element at the cursor, give its change up, or exchange it; what would come of it is told first."""
        change = self._here()
        if change is not None:
            spot = self._spot(change)
            self.ask(lambda: confirm_form(spot, what))

    def action_undo(self) -> None:
        """Take back what was edited of the change at the cursor."""
        change, bill, lang = self._here(), self.shell.comparing, self.lang
        if change is not None:
            self._step(lambda: take_back(self.shell.office, bill, change.eid, change.act, lang))

    def action_redo(self) -> None:
        """Make the edit again that was taken back last."""
        bill = self.shell.comparing
        if not bill:
            return

        def again() -> str:
            from lawtrack.services.bills.returned.cell_units import make_again
            from lawtrack.wording.addresses import address

            edit = make_again(self.shell.office.workspace, bill)
            return _("Made again: {place}").format(place=address(edit.element))

        self._step(again)

    def _step(self, step: Callable[[], str]) -> None:
        def told(words: str) -> None:
            self.notify(words)
            self.action_reload()

        self.record(step, told)
