"""Files that were changed or deleted in another program: told once, and what can be done with each."""

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

_MOST, _NAMED = 5, 3
"""Files of which is said what became of them, and that are named in a note."""


def noticed(new: Sequence[Changed]) -> str:
    """What is said of files that were just changed or deleted; empty where there are none."""
    changed, gone = [one for one in new if not one.gone], [one for one in new if one.gone]
    sentences = []
    if changed:
        told = ngettext(
            "{count} file was changed in another program: {names}. {key}: what to do.",
            "{count} files were changed in another program: {names}. {key}: what to do.",
            len(changed),
        )
        sentences.append(_with_names(told, changed))
    if gone:
        told = ngettext(
            "{count} file was deleted in another program: {names}. {key}: what to do.",
            "{count} files were deleted in another program: {names}. {key}: what to do.",
            len(gone),
        )
        sentences.append(_with_names(told, gone))
    return "\n".join(sentences)


def _with_names(told: str, files: Sequence[Changed]) -> str:
    names = ", ".join(one.path.name for one in files[:_NAMED])
    return told.format(count=len(files), names=names, key=key_of("app.changed"))


def offered(watch: Watch) -> Spots:
    """The files, and what is done with each."""
    from lawtrack.services.bills.changed import What

    words = {
        What.TABLE: _("take the edits back into the bill"),
        What.TEXT: _("take the text into the bill"),
        What.WAITING: _("load it into the library"),
        What.GONE: _("deleted: write it again from the store"),
        What.TEXT_GONE: _("deleted: add the text of the bill again"),
    }
    spots = tuple(
        Spot(one.what.value, eid=one.bill, cells=(_name(one), words[one.what]), file=one.path)
        for one in watch.open
    )
    titles = (_("File"), _("What"))
    none = _("No file was changed or deleted in another program.")
    return Spots(_("Changed in another program"), spots, none, titles)


def _name(one: Changed) -> str:
    """The name of a file; with its folder, where many are named alike."""
    from lawtrack.services.bills.changed import What

    return one.path.name if one.what in (What.TABLE, What.TEXT) else f"{one.path.parent.name}/{one.path.name}"


def form_for(office: Office, spot: Spot) -> Form | None:
    """What a file is taken in with; None where it is loaded, or written again, as it is.

    Raises:
        LawtrackError: There is no such bill.
    """
    from lawtrack.services.bills.changed import What
    from lawtrack.tui.presenters.bill_files import table_back_form
    from lawtrack.tui.presenters.bill_steps import add_text_form

    if spot.uri in (What.WAITING.value, What.GONE.value) or not spot.eid:
        return None
    if spot.uri == What.TEXT_GONE.value:
        return add_text_form(office, spot.eid)
    form = (table_back_form if spot.uri == What.TABLE.value else add_text_form)(office, spot.eid)
    fields = tuple(replace(one, value=str(spot.file)) if one.name == "file" else one for one in form.fields)
    return replace(form, fields=fields)


def done_with(office: Office, spot: Spot) -> str:
    """Load what waits, or write again what was deleted, and say what became of it.

    Raises:
        LawtrackError: A file cannot be read or written.
    """
    from lawtrack.services.bills.changed import What

    return _written(office) if spot.uri == What.GONE.value else loaded(office)


def _written(office: Office) -> str:
    from lawtrack.services.library.syncing import dump
    from lawtrack.services.reporting import UNSETTLED, SyncState

    report = dump(office.workspace)
    left = [f"{one.path}: {one.text}" for one in report.items if one.state in UNSETTLED]
    count = report.count(SyncState.NEW, SyncState.CHANGED)
    told = ngettext("{count} file was written.", "{count} files were written.", count)
    return "\n".join((told.format(count=count), *left[:_MOST]))


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
