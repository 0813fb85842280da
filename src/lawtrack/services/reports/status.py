"""Where a bill stands: what it is, its stages, its reviews, the answers, and what is due."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.formats.papers.paper import Grid, Line, Look
from lawtrack.profiles.loader import pick
from lawtrack.reviewing.due import due_items
from lawtrack.reviewing.naming import numbers_text
from lawtrack.services.reports.answers import GROUPS, decision_of, group_name
from lawtrack.services.reports.layout import Block, report_paper
from lawtrack.services.reviews.asking import asked_rows
from lawtrack.services.reviews.rows import review_rows
from lawtrack.wording.days import day_text
from lawtrack.wording.terms import due_text, reply_text, state_text, term_text, unverified

if TYPE_CHECKING:
    from lawtrack.formats.papers.paper import Paper
    from lawtrack.services.reports.ground import Ground

_ABOUT = (25.0, 75.0)
_STAGES = (75.0, 25.0)
_REVIEWS = (4.0, 15.0, 14.0, 7.0, 10.5, 10.0, 9.5, 14.0, 9.0, 7.0)
_MANY = 6
"""Columns that need small letters."""
_ASKED = (28.0, 22.0, 8.0, 22.0, 20.0)
_DUE = (12.0, 26.0, 8.0, 20.0, 34.0)


def status(ground: Ground) -> Paper:
    """The report on a bill on a day."""
    blocks: list[Block] = [
        Grid(ground.profile.columns("about_columns", ground.lang.value), _ABOUT, tuple(_about(ground)))
    ]
    for heading, columns, widths, rows in (
        ("stages", "stage_columns", _STAGES, tuple(_stages(ground))),
        ("reviews", "review_columns", _REVIEWS, tuple(_reviews(ground))),
        ("asked", "asked_columns", _ASKED, tuple(_asked(ground))),
        ("answers", "answer_columns", _STAGES, tuple(_answers(ground))),
        ("due", "due_columns", _DUE, tuple(_due(ground))),
    ):
        if rows:
            blocks.append(Line(ground.word(heading), Look.HEADING))
            heads = ground.profile.columns(columns, ground.lang.value)
            blocks.append(Grid(heads, widths, rows, small=len(heads) > _MANY))
    why = ground.word("unanswered_left", ids=numbers_text(ground.unanswered)) if ground.unanswered else ""
    return report_paper(
        "status",
        ground.lang.value,
        (ground.bill.title(ground.lang),),
        blocks,
        on=ground.on,
        mark=ground.mark,
        why=why,
    )


def _about(ground: Ground) -> Iterator[tuple[str, str]]:
    bill, version = ground.bill, ground.bill.version
    texts = ", ".join(
        f"{text.lang.value} ({day_text(text.on)})" for text in version.texts if text.on <= ground.on
    )
    reached = [(name, day) for name, day in bill.stages if day <= ground.on]
    stage = max(reached, key=lambda one: one[1], default=None)
    values = (
        bill.title(ground.lang),
        ground.word(f"kind_{bill.kind.value}"),
        "" if ground.names.hidden else ground.names.of(bill.drafter),
        _entry("initiator", bill.initiator, ground),
        day_text(bill.on),
        ground.word("since", what=version.number, day=day_text(version.on)),
        texts,
        ground.word("since", what=_entry("stage", stage[0], ground), day=day_text(stage[1])) if stage else "",
    )
    names = ground.profile.columns("about", ground.lang.value)
    yield from ((name, value) for name, value in zip(names, values, strict=True) if value)


def _entry(kind: str, name: str, ground: Ground) -> str:
    """What a stage or an initiator is called; its short name where no rule knows it any more."""
    if not name:
        return ""
    try:
        known = ground.rules.book.entry(kind, name)
        return pick(known.title, ground.lang.value) + unverified(known.verified)
    except LawtrackError:
        return name


def _stages(ground: Ground) -> Iterator[tuple[str, str]]:
    for name, day in ground.bill.stages:
        if day <= ground.on:
            yield _entry("stage", name, ground), day_text(day)


def _reviews(ground: Ground) -> Iterator[tuple[str, ...]]:
    for row in review_rows(ground.bill, ground.rules, ground.on, ground.lang):
        review = row.review
        if review.sent > ground.on:
            continue
        got = review.received if review.received and review.received <= ground.on else None
        state = state_text(row.state, row.why)
        yield (
            review.id,
            ground.names.of(review.reviewer),
            "" if ground.names.hidden else row.way,
            str(review.version),
            day_text(review.sent),
            day_text(row.term.end) if row.term else "",
            day_text(got) if got else "",
            f"{state}\n{row.problem}" if row.problem else state,
            str(row.recommendations),
            str(row.unanswered),
        )


def _asked(ground: Ground) -> Iterator[tuple[str, ...]]:
    """Who must be asked by the subjects of the bill, and who again."""
    for row in asked_rows(ground.bill, ground.rules, ground.on, ground.lang):
        one = row.value
        yield (
            ground.names.hide(row.title),
            ground.names.of(one.reviewer) if one.reviewer else "",
            str(one.review.version) if one.review else "",
            reply_text(one),
            "\n".join(dict.fromkeys((row.basis, row.again_basis))) if one.again else row.basis,
        )


def _answers(ground: Ground) -> Iterator[tuple[str, str]]:
    remarks = ground.bill.recommendations
    for decision in GROUPS:
        count = sum(decision_of(remark) is decision for remark in remarks)
        if count:
            yield group_name(decision, ground), str(count)
    if remarks:
        yield ground.word("total"), str(len(remarks))


def _due(ground: Ground) -> Iterator[tuple[str, ...]]:
    for item in due_items([ground.bill], ground.on, ground.rules):
        hidden = ground.names.hidden and item.who == ground.bill.drafter
        until = day_text(item.until) if item.until else ""
        yield (
            f"! {until}" if item.overdue else until,
            due_text(item),
            item.id,
            "" if hidden else ground.names.of(item.who),
            item.problem or (term_text(item.term, calendar=False) if item.term else ""),
        )
