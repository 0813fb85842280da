"""Files that were changed in another program: told once, and what can be done with each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawtrack.i18n import _, ngettext
from lawtrack.tui.presenters.forms import Form
from lawtrack.tui.presenters.lookups.spots import Spot, Spots
from lawtrack.tui.said_keys import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawtrack.services.bills.changed import Changed, Watch
    from lawtrack.tui.office import Office

_MOST = 5
"""Files that are named."""


def noticed(new: Sequence[Changed]) -> str:
    """What is said of files that were just changed; empty where there are none."""
    if not new:
        return ""
    names = ", ".join(one.path.name for one in new[:3])
    told = ngettext(
        "{count} file was changed in another program: {names}. {key}: what to do.",
        "{count} files were changed in another program: {names}. {key}: what to do.",
        len(new),
    )
    return told.format(count=len(new), names=names, key=key_of("app.changed"))


def offered(watch: Watch) -> Spots:
    """The files, and what is done with each."""
    from lawtrack.services.bills.changed import What

    words = {
        What.TABLE: _("take the edits back into the bill"),
        What.TEXT: _("take the text into the bill"),
        What.WAITING: _("load it into the library"),
    }
    spots = tuple(
        Spot(one.what.value, eid=one.bill, cells=(one.path.name, words[one.what]), file=one.path)
        for one in watch.open
    )
    titles = (_("File"), _("What"))
    none = _("No file was changed in another program.")
    return Spots(_("Changed in another program"), spots, none, titles)


def form_for(office: Office, spot: Spot) -> Form | None:
    """What a file is taken in with; None where it is loaded as it is.

    Raises:
        LawtrackError: There is no such bill.
    """
    from lawtrack.services.bills.changed import What
    from lawtrack.tui.presenters.bill_files import table_back_form
    from lawtrack.tui.presenters.bill_steps import add_text_form

    if spot.uri == What.WAITING.value or not spot.eid:
        return None
    form = (table_back_form if spot.uri == What.TABLE.value else add_text_form)(office, spot.eid)
    fields = tuple(replace(one, value=str(spot.file)) if one.name == "file" else one for one in form.fields)
    return replace(form, fields=fields)


def loaded(office: Office) -> str:
    """Load what waits, and say what became of it.

    Raises:
        LawtrackError: A file cannot be read.
    """
    from lawtrack.services.library.syncing import load
    from lawtrack.services.reporting import UNSETTLED, SyncState

    report = load(office.workspace)
    left = [f"{one.path}: {one.text}" for one in report.items if one.state in UNSETTLED]
    count = report.count(SyncState.NEW, SyncState.CHANGED)
    told = ngettext("{count} file was loaded.", "{count} files were loaded.", count)
    return "\n".join((told.format(count=count), *left[:_MOST]))
