"""What was typed and not saved, offered: opened again where it was typed, or thrown away."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from lawtrack.i18n import _
from lawtrack.tui.commands import RECOVERY, bindings
from lawtrack.tui.drafts import Draft, Drafts
from lawtrack.tui.list_dialog import ListDialog
from lawtrack.tui.shown import written


class RecoveryScreen(ListDialog[Draft | None]):
    """Gives the draft that is to be opened again, or None.

    Args:
        drafts: What a person was typing.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(RECOVERY)

    def __init__(self, drafts: Drafts) -> None:
        super().__init__()
        self._drafts = drafts
        self._kept = drafts.all()
        self._asked = -1

    def heading(self) -> str:
        """What it lists."""
        return _("Typed and not saved")

    def hint(self) -> str:
        """What can be done."""
        return _("Enter: go on with it, x: throw it away, Esc: later")

    def listed(self) -> OptionList:
        """The drafts, the newest first."""
        return OptionList(*(Option(written(_title(one))) for one in self._kept), id="drafts")

    @on(OptionList.OptionHighlighted)
    def _shown(self, event: OptionList.OptionHighlighted) -> None:
        self._asked = -1
        self.say(self._kept[event.option_index].words)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._kept[event.option_index])

    def action_throw(self) -> None:
        """Throw the draft at the cursor away; asked once, for nothing brings it back."""
        places = self.query_one(OptionList)
        at = places.highlighted
        if at is None:
            return
        if self._asked != at:
            self._asked = at
            words = self._kept[at].words
            self.say(_("Thrown away, it is gone: x once more does it.") + f"\n\n{words}")
            return
        self._drafts.drop_file(self._kept[at].file)
        del self._kept[at]
        self._asked = -1
        places.remove_option_at_index(at)
        if not self._kept:
            self.dismiss(None)


def _title(draft: Draft) -> str:
    from lawtrack.wording.days import day_text

    return " · ".join(filter(None, (f"{day_text(draft.at)} {draft.at:%H:%M}", draft.heading, draft.bill)))
