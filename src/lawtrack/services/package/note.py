"""The explanatory note as far as the bill tells it; what only a person knows is left open, and marked so.

It has its sections, the amended elements with their justifications, who reviewed the bill and what came of that, and
its commencement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from lawtrack.formats.papers.paper_docx import Grid, Line, Look, Paper
from lawtrack.model.instruction import Action
from lawtrack.profiles.channels import channels
from lawtrack.profiles.loader import pick
from lawtrack.profiles.package import PackageProfile, Section, package_profile
from lawtrack.reviewing.review import Decision, Recommendation
from lawtrack.tables.table import Band, ComparativeTable

if TYPE_CHECKING:
    from lawtrack.services.bills.applied import AppliedBill

_ROWS = (6.0, 40.0, 54.0)
_REVIEWS = (20.0, 16.0, 12.0, 13.0, 13.0, 15.0, 11.0)


def note_paper(applied: AppliedBill, table: ComparativeTable, names: Mapping[str, str], mark: str) -> Paper:
    """The note of a bill in one language.

    Args:
        applied: The bill applied in that language.
        table: Its comparative table.
        names: Reviewers' names by their short names.
        mark: The word that says it is a draft; empty for none.
    """
    profile, lang = package_profile(), applied.lang.value
    blocks: list[Line | Grid] = [Line(mark, Look.MARK)] if mark else []
    blocks += [Line(profile.word("note", lang), Look.TITLE), Line(table.subject, Look.TITLE), Line("")]
    for number, section in enumerate(profile.sections, 1):
        blocks.append(Line(f"{number}. {pick(section.heading, lang)}", Look.HEADING))
        blocks += _filled(section, profile, applied, table, names)
    return Paper(f"{profile.word('note', lang)} {table.subject}", lang, tuple(blocks))


def _filled(
    section: Section,
    profile: PackageProfile,
    applied: AppliedBill,
    table: ComparativeTable,
    names: Mapping[str, str],
) -> Iterator[Line | Grid]:
    lang = applied.lang.value
    open_ = Line(profile.word("fill", lang, what=pick(section.what, lang)), Look.OPEN)
    if section.fill == "rows":
        yield Grid(profile.columns("note_columns", lang), _ROWS, tuple(_rows(table, open_.text)))
    elif section.fill == "reviews":
        yield open_
        rows = tuple(_reviewers(applied, names, profile))
        if rows:
            yield Grid(profile.columns("review_columns", lang), _REVIEWS, rows, small=True)
    elif section.fill == "commencement":
        said = [i.text for i in applied.amending.instructions if i.action is Action.COMMENCEMENT]
        yield from (Line(text) for text in dict.fromkeys(said))
        yield open_
    else:
        yield open_


def _rows(table: ComparativeTable, open_: str) -> Iterator[tuple[str, ...]]:
    for item in table.items:
        if isinstance(item, Band):
            yield (item.text,)
        else:
            element = f"{item.element} ({item.note})" if item.note else item.element
            yield str(item.number), element, item.justification or open_


def _reviewers(
    applied: AppliedBill, names: Mapping[str, str], profile: PackageProfile
) -> Iterator[tuple[str, ...]]:
    """Whoever was asked or made a remark: the kind of review, remarks, and what came of them."""
    bill, lang = applied.bill, applied.lang.value
    kinds = {r.reviewer: r.channel for r in bill.reviews if r.cancelled is None}
    for who in dict.fromkeys([*kinds, *(remark.author for remark in bill.recommendations)]):
        own = [remark for remark in bill.recommendations if remark.author == who]
        channel = channels().get(kinds.get(who, ""))
        kind = pick(channel.title, lang) if channel else profile.word("others", lang)
        yield names.get(who, who), kind, str(len(own)), *_counted(own)


def _counted(remarks: Sequence[Recommendation]) -> Iterator[str]:
    answers = Counter(remark.response.decision if remark.response else None for remark in remarks)
    for decision in (Decision.ACCEPTED, Decision.PARTLY, Decision.REJECTED, None):
        yield str(answers[decision])
