"""A person's own marks and notes: set, taken away, listed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.presenters.forms import Field, Form, Kind, Values
from lawtrack.tui.presenters.lookups.spots import Spot, Spots
from lawtrack.wording.beginnings import beginning

if TYPE_CHECKING:
    from lawtrack.services.library.marks import Mark
    from lawtrack.tui.office import Office
    from lawtrack.tui.presenters.reading import ActText

_BEGINNING, _IN_THE_FORM = 80, 200


def marks_of(office: Office, uri: str) -> Mapping[str, Mark]:
    """The marks of an act by provision.

    Raises:
        LawtrackError: They cannot be read.
    """
    from lawtrack.services.library.marks import Marks

    return Marks(office.folder).of(uri)


def turned(office: Office, text: ActText, eid: str, words: str) -> Mapping[str, Mark]:
    """Mark a provision, or take its mark away where it has one without a note; gives the marks of the act.

    Raises:
        LawtrackError: The marks cannot be read or written.
    """
    from dataclasses import replace

    from lawtrack.services.library.marks import Marks

    marks = Marks(office.folder)
    known = marks.of(text.uri).get(eid)
    if known is None:
        marks.put(_mark(office, text, eid, words, ""))
    elif not known.note:
        marks.put(replace(known, gone=True))
    return marks.of(text.uri)


def note_form(text: ActText, eid: str, words: str, known: Mark | None) -> Form:
    """What is noted of a provision; an empty note takes the note and the mark away."""

    def save(office: Office, values: Values) -> str:
        from dataclasses import replace

        from lawtrack.services.library.marks import Marks

        marks, note = Marks(office.folder), values["note"].strip()
        if note:
            marks.put(_mark(office, text, eid, words, note))
            return _("The note is kept.")
        if known is not None:
            marks.put(replace(known, gone=True))
        return _("The note is taken away.")

    fields = (Field("note", _("Own note"), Kind.WORDS, value=known.note if known is not None else ""),)
    about = f"{text.address(eid)}: {beginning(words, _IN_THE_FORM)}"
    return Form(f"note-{text.uri}-{eid}".replace("/", "_"), _("Own note"), about, fields, save, start="note")


def all_marks(office: Office) -> Spots:
    """Every place that was marked or noted, act by act.

    Raises:
        LawtrackError: They cannot be read.
    """
    from lawtrack.i18n import language
    from lawtrack.model.document import Lang
    from lawtrack.services.library.act_names import ActNames
    from lawtrack.services.library.marks import Marks
    from lawtrack.wording.addresses import address
    from lawtrack.wording.naming import OWN

    works = {work.uri: work for work in office.library.works()}
    names, spots = ActNames(office.workspace), []
    for one in sorted(Marks(office.folder).all(), key=lambda mark: mark.uri):
        work = works.get(one.uri)
        named = address(one.eid, names.of(work) if work is not None else OWN)
        title = work.title(Lang(language())) if work is not None else one.uri
        spots.append(
            Spot(
                one.uri if work is not None else "",
                eid=one.eid,
                cells=(f"{named} · {title}", one.note or one.words),
                words="\n".join(filter(None, (one.note, one.words, f"{one.by} {_day(one.on)}".strip()))),
                why="" if work is not None else _("This act is not in the library."),
            )
        )
    return Spots(_("Marks and notes"), tuple(spots), _("Nothing is marked yet."))


def _day(on: str) -> str:
    """The day of a mark as the reader writes it; as it stands in the file where that is no day."""
    from lawtrack.wording.days import day_text

    try:
        return day_text(dt.date.fromisoformat(on))
    except ValueError:
        return on


def _mark(office: Office, text: ActText, eid: str, words: str, note: str) -> Mark:
    from lawtrack.services.library.marks import Mark

    return Mark(
        text.uri, eid, note, office.workspace.user, dt.date.today().isoformat(), beginning(words, _BEGINNING)
    )
