"""Workload and punctuality: who was asked, who answered and when, over all bills; and how the drafters answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from lawtrack.formats.papers.paper import Chart, Grid, Line, Look
from lawtrack.language.figures import number_text
from lawtrack.profiles.reports import report_profile
from lawtrack.services.library.act_names import ActNames
from lawtrack.services.reports.layout import Block, report_paper
from lawtrack.services.reviews.records import End, ReviewerRecord, records_of
from lawtrack.services.reviews.rows import RecommendationRow, remark_rows, review_rows

if TYPE_CHECKING:
    from lawtrack.formats.papers.paper import Paper
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.rules import Rules
    from lawtrack.services.reports.names import Names

_REVIEWERS = (14.2, 8.6, 7.4, 8.6, 8.8, 8.4, 8.4, 7.8, 8.8, 9.0, 6.6, 8.4, 7.4)
_ANSWERS = (30.0, *(10.0,) * 7)
_DAYS = len(_REVIEWERS) - 3
"""The column of days on average."""


def workload(
    bills: Iterable[Bill],
    rules: Rules,
    names: Names,
    acts: ActNames,
    lang: Lang,
    on: dt.date,
    broken: Mapping[str, str],
) -> Paper:
    """The report over all bills on a day.

    Args:
        bills: The bills.
        rules: By what terms are judged.
        names: Who is called what.
        acts: What provisions of acts are called.
        lang: The language of the report.
        on: The day; what happened later is left out.
        broken: Of bills that could not be read: why.
    """
    profile, code = report_profile(), lang.value
    every = list(bills)
    reviews = [r for bill in every for r in review_rows(bill, rules, on, lang) if r.review.sent <= on]
    remarks = [
        row
        for bill in every
        for row in remark_rows(bill, rules, on, lang, acts)
        if row.recommendation.on <= on
    ]
    who = dict.fromkeys(
        [*(row.review.reviewer for row in reviews), *(row.recommendation.author for row in remarks)]
    )
    made = [(row.bill, row.recommendation) for row in remarks]
    records = records_of(list(who), reviews, made, on)
    rows = tuple(_reviewer(names.of(one), record) for one, record in records.items())
    blocks: list[Block] = [
        Line(profile.word("reviewers", code), Look.HEADING),
        Grid(profile.columns("workload_columns", code), _REVIEWERS, rows, small=True, averages=(_DAYS,)),
        Line(profile.word("answering", code), Look.HEADING),
        Grid(
            profile.columns("answering_columns", code),
            _ANSWERS,
            tuple(_bill(bill, remarks, lang, on) for bill in every),
            small=True,
            averages=(len(_ANSWERS) - 1,),
        ),
    ]
    if rows:
        points = tuple((row[0], int(row[1])) for row in rows)
        blocks.append(Chart(profile.word("chart_load", code), points))
    blocks += [
        Line(profile.word("left_out", code, bill=bill, why=why), Look.OPEN) for bill, why in broken.items()
    ]
    return report_paper("workload", code, (), blocks, on=on)


def _reviewer(name: str, record: ReviewerRecord) -> tuple[str, ...]:
    ends = (End.DEEMED, End.OVERDUE, End.AWAITED, End.ENDED, End.CALLED_OFF)
    counts = (
        len(record.ends),
        record.count(End.RECEIVED),
        record.timely,
        record.late,
        *map(record.count, ends),
    )
    return name, *map(str, counts), _mean(record.days), str(record.remarks), str(record.taken)


def _bill(bill: Bill, remarks: list[RecommendationRow], lang: Lang, on: dt.date) -> tuple[str, ...]:
    own = [row for row in remarks if row.bill == bill.slug]
    firsts = [
        (row, min((a.on for a in row.recommendation.responses if a.on <= on), default=None)) for row in own
    ]
    answered = [(row, day) for row, day in firsts if day is not None]
    late = sum(row.term is not None and day > row.term.end for row, day in answered)
    timely = sum(row.term is not None for row, _day in answered) - late
    open_ = [row for row, day in firsts if day is None]
    overdue = sum(row.term is not None and on > row.term.end for row in open_)
    days = [(day - row.recommendation.on).days for row, day in answered]
    counts = (len(own), len(answered), timely, late, len(open_), overdue)
    return bill.title(lang), *map(str, counts), _mean(days)


def _mean(days: Iterable[int]) -> str:
    found = list(days)
    return number_text(sum(found) / len(found)) if found else ""
