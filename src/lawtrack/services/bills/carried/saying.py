"""What became of a recommendation's element, and how it is covered, in words of the interface's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.comparing.differing import Differing
from lawtrack.comparing.tracing import Fate
from lawtrack.i18n import _
from lawtrack.services.bills.carried.covering import Covered
from lawtrack.services.bills.carried.placing import Note
from lawtrack.wording.days import day_text

if TYPE_CHECKING:
    from lawtrack.services.bills.carried.placing import Placement


def fate_text(found: Placement) -> str:
    """What became of the element: «renumbered and reworded»."""
    words = {
        Fate.SAME: _("the same"),
        Fate.REWORDED: _("reworded"),
        Fate.RENUMBERED: _("renumbered and reworded") if found.reworded else _("renumbered"),
        Fate.MOVED: _("moved and reworded") if found.reworded else _("moved"),
        Fate.NEAR: _("not sure"),
        Fate.ORPHAN: _("not there any more"),
    }[found.fate]
    if Note.UNPLACED in found.notes:
        words = _("placed by a person") if found.spot is not None else _("on no provision")
    elif Note.NOT_YET in found.notes and found.fate is Fate.SAME:
        words = _("as in version {number}").format(number=found.version)
    notes = [note_text(one) for one in found.notes]
    return f"{words} ({'; '.join(notes)})" if notes else words


def note_text(note: Note) -> str:
    """What a person must know of a proposed place."""
    return {
        Note.LANGUAGES: _("the languages do not agree"),
        Note.ONE_LANGUAGE: _("changed in one language only"),
        Note.NO_TEXT: _("the text it was made on is not at hand"),
        Note.NO_ACT: _("the act is not amended any more"),
        Note.STALE: _("settled before; the place reads otherwise since"),
        Note.NEW: _("asks for a new element"),
        Note.UNPLACED: _("what it cites was found in no text"),
        Note.NOT_YET: _("the current version has no text yet"),
    }[note]


def settled_text(found: Placement) -> str:
    """Whether a person has said so: by whom and when, or that nobody has yet; empty where nobody needs to."""
    if found.open:
        return _("to be settled")
    if found.settled is None:
        return ""
    return _("settled by {who} on {day}").format(who=found.settled.by, day=day_text(found.settled.on))


def covered_text(state: Covered) -> str:
    """What became of an accepted recommendation."""
    return {
        Covered.DONE: _("done"),
        Covered.NOTHING_THERE: _("accepted, but nothing changed there"),
        Covered.UNNAMED: _("no change is named; where it stands something changed"),
        Covered.NOTHING: _("accepted, but no change is named and nothing changed where it stands"),
    }[state]


def differing_text(kind: Differing) -> str:
    """How an element differs."""
    return {
        Differing.REWORDED: _("reworded"),
        Differing.ADDED: _("added"),
        Differing.TAKEN_OUT: _("taken out"),
    }[kind]


def difference_text(kind: Differing, address: str, was: str, act: str, old: int) -> str:
    """An element and how it differs; one that was taken out is called as the older version, ``old``, calls it."""
    if kind is Differing.TAKEN_OUT:
        address = _("{place} of version {number}").format(place=address, number=old)
    before = f" ← {was}" if was else ""
    of = f" ({act})" if act else ""
    return f"{address}{before}{of}: {differing_text(kind)}"
