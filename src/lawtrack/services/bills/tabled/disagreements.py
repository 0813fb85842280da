"""A table of disagreements: the remarks of reviewers on a bill beside the drafter's wording and position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.model.document import Lang
from lawtrack.model.index import Place, TreeIndex
from lawtrack.model.rendering import text_lines
from lawtrack.profiles.forms import Form
from lawtrack.reviewing.review import Decision, Recommendation
from lawtrack.services.bills.carried.naming import change_said
from lawtrack.tables.table import Band, Cell, CellParagraph, ComparativeTable, Piece, Row

if TYPE_CHECKING:
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.bills.remark_places import RemarkPlaces


def disagreements(
    applied: AppliedBill,
    places: RemarkPlaces,
    names: dict[str, str],
    subject: str,
    form: Form,
    lang: Lang,
) -> ComparativeTable:
    """The table of a bill's recommendations, in the order of the elements they stand on.

    Args:
        applied: The bill applied to its acts, in the language of the drafter's wording.
        places: Where its recommendations stand.
        names: Reviewers' names by their short names.
        subject: What the table belongs to.
        form: The form; accepted recommendations are shown where it says so.
        lang: Language of headings and marks.
    """
    shown = [
        remark
        for remark in applied.bill.recommendations
        if form.rules.accepted or remark.response is None or remark.response.decision not in _AGREED
    ]
    items: list[Band | Row] = []
    placed = sorted(
        ((places.of(remark), n, remark) for n, remark in enumerate(shown)),
        key=lambda entry: (entry[0].order, entry[1]),
    )
    for number, (found, _n, remark) in enumerate(placed, 1):
        note = "\n".join(places.notes(remark))
        place = found.place
        if found.index and place:
            wording = _wording(found.index, place)
        else:
            wording = (*(_gone(remark, form, lang) if found.gone else ()), *_quote(remark))
        items.append(
            Row(
                number,
                found.element,
                (),
                wording,
                eid=place.eid if place else "",
                note=note,
                others=(
                    ("remark", _remark(remark, names, form)),
                    ("position", _position(remark, form, lang, _change(remark, applied, places, form, lang))),
                ),
                act=found.act.work.uri if found.act else "",
            )
        )
    return ComparativeTable(subject, lang.value, tuple(items), text_lang=applied.lang.value)


_AGREED = (Decision.ACCEPTED, Decision.WITHDRAWN)
"""Answers after which nobody disagrees."""


def _wording(index: TreeIndex, place: Place) -> Cell:
    return tuple(CellParagraph((Piece(line.full),)) for line in text_lines(index, place.eid))


def _gone(remark: Recommendation, form: Form, lang: Lang) -> Cell:
    """What stands before words that the bill has no more: they are not the drafter's wording now."""
    said = [form.mark("no_place", lang)]
    if remark.quote:
        said.append(form.mark("version", lang, number=str(remark.version)) + ":")
    return tuple(CellParagraph((Piece(one, "dim"),)) for one in said)


def _quote(remark: Recommendation) -> Cell:
    return (CellParagraph((Piece(remark.quote),)),) if remark.quote else ()


def _remark(remark: Recommendation, names: dict[str, str], form: Form) -> Cell:
    own = Piece(names.get(remark.author, remark.author), "dim")
    said = [remark.wording, remark.text]
    if remark.text.rstrip().endswith(":"):  # it leads to the wording, as a letter puts it
        said.reverse()
    lines = [CellParagraph((Piece(line),)) for words in said for line in words.split("\n") if line.strip()]
    return (CellParagraph((own,)), *lines)


def _change(
    remark: Recommendation, applied: AppliedBill, places: RemarkPlaces, form: Form, lang: Lang
) -> str:
    return change_said(remark, applied.bill, places.carrying, form, lang, places.own.of)


def _position(remark: Recommendation, form: Form, lang: Lang, change: str) -> Cell:
    answer = remark.response
    if answer is None:
        return (CellParagraph((Piece(form.mark("unanswered", lang), "dim"),)),)
    said = CellParagraph((Piece(form.mark(answer.decision.value, lang), "dim"),))
    lines = [*answer.reason.split("\n"), *([change] if change else [])]
    return (said, *(CellParagraph((Piece(line),)) for line in lines if line.strip()))
