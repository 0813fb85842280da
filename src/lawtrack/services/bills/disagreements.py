"""A table of disagreements: the remarks of reviewers on a bill beside the drafter's wording and position."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lawtrack.drafting.citations import citation_text
from lawtrack.model.document import Expression, Lang, Scheme
from lawtrack.model.index import Place, TreeIndex
from lawtrack.model.rendering import text_lines
from lawtrack.profiles.forms import Form
from lawtrack.reviewing.review import Decision, Recommendation
from lawtrack.tables.table import Band, Cell, CellParagraph, ComparativeTable, Piece, Row

if TYPE_CHECKING:
    from lawtrack.services.bills.applied import AppliedBill


def disagreements(
    applied: AppliedBill, names: dict[str, str], subject: str, form: Form, lang: Lang
) -> ComparativeTable:
    """The table of a bill's recommendations, in the order of the elements they stand on.

    Args:
        applied: The bill applied to its acts, in the language of the drafter's wording.
        names: Reviewers' names by their short names.
        subject: What the table belongs to.
        form: The form; accepted recommendations are shown where it says so.
        lang: Language of headings and marks.
    """
    shown = [
        remark
        for remark in applied.bill.recommendations
        if form.rules.accepted or remark.response is None or remark.response.decision is not Decision.ACCEPTED
    ]
    indexes = [(act.work.uri, act.work.slug, act.after, act.index) for act in applied.acts_at_hand]
    items: list[Band | Row] = []
    placed = sorted(
        ((_place(remark, indexes), n, remark) for n, remark in enumerate(shown)),
        key=lambda entry: (*_order(entry[0]), entry[1]),
    )
    for number, (found, _n, remark) in enumerate(placed, 1):
        expression, index, place = found[1:] if found is not None else (None, None, None)
        scheme = expression.work.scheme if expression else Scheme.CIVIL
        element = form.mark("whole", lang)
        if remark.citation is not None:
            element = citation_text(remark.citation, lang, scheme)
        note = ""
        if remark.version != applied.bill.version.number:
            note = form.mark("version", lang, number=str(remark.version))
        wording = _wording(index, place) if index and place else _quote(remark)
        items.append(
            Row(
                number,
                element,
                (),
                wording,
                eid=place.eid if place else "",
                note=note,
                others=(
                    ("remark", _remark(remark, names, form)),
                    ("position", _position(remark, form, lang)),
                ),
                act=expression.work.uri if expression else "",
            )
        )
    return ComparativeTable(subject, lang.value, tuple(items), text_lang=applied.lang.value)


_Found = tuple[int, Expression, TreeIndex, Place]


def _place(
    remark: Recommendation, indexes: Sequence[tuple[str, str, Expression, TreeIndex]]
) -> _Found | None:
    """Where the recommendation stands in the proposed texts; None for the bill as a whole, or an element that is gone."""
    if remark.citation is None:
        return None
    fitting = [
        (n, result, index)
        for n, (uri, slug, result, index) in enumerate(indexes)
        if not remark.act or remark.act in (uri, slug)
    ]
    for n, result, index in fitting:
        place = index.find(remark.citation)
        if place is not None:
            return n, result, index, place
    return None


def _order(found: _Found | None) -> tuple[int, tuple[int, ...]]:
    return (found[0], found[3].path) if found else (-1, ())


def _wording(index: TreeIndex, place: Place) -> Cell:
    return tuple(CellParagraph((Piece(line.full),)) for line in text_lines(index, place.eid))


def _quote(remark: Recommendation) -> Cell:
    return (CellParagraph((Piece(remark.quote),)),) if remark.quote else ()


def _remark(remark: Recommendation, names: dict[str, str], form: Form) -> Cell:
    own = Piece(names.get(remark.author, remark.author), "dim")
    lines = [CellParagraph((Piece(line),)) for line in remark.text.split("\n") if line.strip()]
    return (CellParagraph((own,)), *lines)


def _position(remark: Recommendation, form: Form, lang: Lang) -> Cell:
    answer = remark.response
    if answer is None:
        return (CellParagraph((Piece(form.mark("unanswered", lang), "dim"),)),)
    said = CellParagraph((Piece(form.mark(answer.decision.value, lang), "dim"),))
    return (said, *(CellParagraph((Piece(line),)) for line in answer.reason.split("\n") if line.strip()))
