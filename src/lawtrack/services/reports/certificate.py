"""The certificate of accepted and rejected remarks with the reasons (art. 17-1.13 of the Law «On Legal Acts»)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawtrack.formats.papers.paper import Grid, Line
from lawtrack.reviewing.naming import numbers_text
from lawtrack.services.reports.answers import (
    GROUPS,
    change_said,
    counted,
    decision_of,
    decision_said,
    group_name,
    reason_said,
    remark_said,
)
from lawtrack.services.reports.layout import Block, report_paper
from lawtrack.wording.days import day_text

if TYPE_CHECKING:
    from lawtrack.formats.papers.paper import Paper
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.services.reports.ground import Ground

_WIDTHS = (4.0, 16.0, 16.0, 26.0, 13.0, 25.0)


def certificate(ground: Ground) -> Paper:
    """The certificate of a bill: its remarks by the answers to them, in the order in which they were made."""
    blocks: list[Block] = [Line(counted(ground))] if ground.bill.recommendations else []
    if ground.bill.recommendations:
        columns = ground.profile.columns("remark_columns", ground.lang.value)
        blocks.append(Grid(columns, _WIDTHS, tuple(_rows(ground))))
    else:
        blocks.append(Line(ground.word("none")))
    why = ground.word("unanswered_left", ids=numbers_text(ground.unanswered)) if ground.unanswered else ""
    return report_paper(
        "certificate",
        ground.lang.value,
        (ground.bill.title(ground.lang),),
        blocks,
        on=ground.on,
        mark=ground.mark,
        why=why,
    )


def _rows(ground: Ground) -> Iterator[tuple[str, ...]]:
    for decision in GROUPS:
        remarks = [r for r in ground.bill.recommendations if decision_of(r) is decision]
        if remarks:
            yield (f"{group_name(decision, ground)}: {len(remarks)}",)
        yield from (_row(remark, ground) for remark in remarks)


def _row(remark: Recommendation, ground: Ground) -> tuple[str, ...]:
    reason = "\n".join(filter(None, (reason_said(remark, ground), change_said(remark, ground))))
    return (
        remark.id,
        f"{ground.names.of(remark.author)}\n{day_text(remark.on)}",
        ground.element(remark),
        remark_said(remark, ground),
        decision_said(remark, ground),
        reason,
    )
