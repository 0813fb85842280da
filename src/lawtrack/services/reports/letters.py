"""A letter to each reviewer: each of its remarks, the decision, the reason, and the words that changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawtrack.formats.papers.paper import Grid, Line
from lawtrack.services.reports.answers import decision_said, reason_said, remark_said
from lawtrack.services.reports.changes import changed_words
from lawtrack.services.reports.layout import report_paper

if TYPE_CHECKING:
    from lawtrack.formats.papers.paper import Paper
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.services.reports.ground import Ground

_WIDTHS = (4.0, 15.0, 23.0, 13.0, 20.0, 25.0)


def letters(ground: Ground) -> Iterator[tuple[str, Paper]]:
    """To whom each letter goes, by short name, and the letter; in the order in which they made their first remarks.

    A letter is a draft while one of the remarks in it has no answer.
    """
    for author in dict.fromkeys(remark.author for remark in ground.bill.recommendations):
        own = [remark for remark in ground.bill.recommendations if remark.author == author]
        yield author, _letter(author, own, ground)


def _letter(author: str, remarks: list[Recommendation], ground: Ground) -> Paper:
    lang = ground.lang.value
    columns = ground.profile.columns("letter_columns", lang)
    rows = tuple(_row(remark, ground) for remark in remarks)
    open_ = [remark.id for remark in remarks if remark.response is None]
    blocks = (Line(ground.word("letter_opening")), Grid(columns, _WIDTHS, rows))
    return report_paper(
        "letters",
        lang,
        (ground.bill.title(ground.lang), ground.names.of(author)),
        blocks,
        on=ground.on,
        mark=ground.mark if open_ else "",
        why=ground.word("unanswered_left", ids=", ".join(open_)) if open_ else "",
    )


def _row(remark: Recommendation, ground: Ground) -> tuple[str, ...]:
    return (
        remark.id,
        ground.element(remark),
        remark_said(remark, ground),
        decision_said(remark, ground),
        reason_said(remark, ground),
        changed_words(remark, ground),
    )
