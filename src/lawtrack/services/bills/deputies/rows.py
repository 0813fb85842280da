"""The rows of form B that deputies' amendments are: the element, both wordings, authors and reasons, the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.profiles.loader import pick
from lawtrack.profiles.verdicts import verdicts
from lawtrack.reviewing.deputy import Amendment, AmendmentKind
from lawtrack.tables.acts import note_of
from lawtrack.tables.table import Cell, CellParagraph, Piece, Row, plain_cell
from lawtrack.tables.unchanged_row import unchanged_row
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import OWN

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.profiles.forms import Form
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.from_file.own_text import OwnAct


def shown(bill: Bill, lang: Lang) -> tuple[Amendment, ...]:
    """The amendments to the current version in a language, in the order in which they came."""
    return tuple(one for one in bill.amendments if one.lang is lang and one.version == bill.version.number)


def row_of(own: OwnAct, one: Amendment, form: Form, lang: Lang) -> tuple[tuple[int, ...], Row]:
    """The row of an amendment, and its place in the bill by which rows are ordered.

    Args:
        own: The bill's own text.
        one: The amendment.
        form: The form.
        lang: The language of headings and marks.
    """
    place = own.index.places.get(one.eid) if one.eid else None
    element = address(one.eid, OWN, lang, own.of) if one.eid else one.element
    if place is not None:
        row = unchanged_row(own.index, place.eid, element, own.expression.work, form, lang)
        current = row.current
    elif one.kind is AmendmentKind.NEW:
        current = plain_cell(form.mark("absent", lang))
    else:
        current = _cell(one.current)
    gone = one.kind is AmendmentKind.DELETE
    proposed = plain_cell(form.mark("deleted", lang)) if gone else _cell(one.wording, "inserted")
    said = "\n".join((*one.authors, *filter(None, (one.why,))))
    made = Row(
        0,
        element,
        current,
        proposed,
        said,
        one.eid,
        "new" if one.kind is AmendmentKind.NEW else "",
        others=(("decision", decision_of(one, lang)),),
    )
    note = note_of(made, form, lang) if made.note else ""
    order = place.path if place is not None else _after(own, one.eid)
    return order, Row(0, element, current, proposed, said, one.eid, note, others=made.others)


def decision_of(one: Amendment, lang: Lang) -> Cell:
    """The decision on an amendment as the form says it; empty where there is none."""
    if one.decided is None:
        return ()
    verdict = verdicts().get(one.decided.verdict)
    title = pick(verdict.title, lang.value) if verdict is not None else one.decided.verdict
    behind = "\n".join(filter(None, (one.decided.wording, one.decided.reason)))
    end = ":" if one.decided.wording else "."
    return (CellParagraph((Piece(f"{title}{end}", "dim"),)), *_cell(behind))


def _after(own: OwnAct, eid: str) -> tuple[int, ...]:
    """Where a new element stands among the others: behind the last of what it goes into."""
    owner = own.index.places.get(eid.rpartition("__")[0]) if "__" in eid else None
    return (*owner.path, len(owner.provision.children)) if owner is not None else (10**6,)


def _cell(words: str, mark: str = "") -> Cell:
    return tuple(CellParagraph((Piece(line, mark),)) for line in words.split("\n") if line.strip())
