"""The bills that amend the act that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.i18n import _, language
from lawtrack.tui.presenters.lookups.spots import Spot, Spots

if TYPE_CHECKING:
    from lawtrack.tui.office import Office
    from lawtrack.tui.presenters.reading import ActText


def amending(office: Office, text: ActText) -> Spots:
    """The bills that amend an act, as places to go to.

    Raises:
        LawtrackError: The workspace cannot be opened.
    """
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.acts import bills_amending

    spots = tuple(
        Spot("", cells=(bill.title(Lang(language())), f"v{bill.version.number}"), bill=bill.slug)
        for bill in bills_amending(office.workspace, text.uri)
    )
    titles = (_("Bill"), _("Version"))
    return Spots(_("Bills that amend this act"), spots, _("No bill amends this act."), titles)
