"""How often each act of the library was amended, by the publisher's footnotes and by what was applied here."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.formats.papers.paper import Chart, Grid, Line, Look
from lawtrack.language.figures import number_text
from lawtrack.model.document import NoteKind
from lawtrack.profiles.reports import report_profile
from lawtrack.services.reports.layout import Block, report_paper
from lawtrack.wording.days import day_text

if TYPE_CHECKING:
    from lawtrack.formats.papers.paper import Paper
    from lawtrack.model.document import Expression, Lang, Work

_A_YEAR = 3
"""The column of amendments a year."""
_WIDTHS = (31.0, 9.0, 11.5, 7.0, 10.0, 10.0, 11.5, 11.0)
_CITED = re.compile(
    r"(?:(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})|(?P<y2>\d{4})\.(?P<m2>\d{1,2})\.(?P<d2>\d{1,2}))"
    r"[^\d№()]{0,12}?(?:№|\bN[oº]?\.?)\s*(?P<number>[^\s;,()]+)"
)
"""An amending act as footnotes cite it in every language: its date in figures, then its number."""
_BRACKETED = re.compile(r"\([^()]*\)")
_DIGITS = re.compile(r"\d+")
_YEAR = 365.25
_SHOWN = 40
"""Acts in the chart: those that were amended most."""


@dataclass(frozen=True, slots=True)
class Amended:
    """How often an act was amended.

    Attributes:
        work: The act.
        by: The days of the amending acts, one each.
        elements: How many of its elements are said to be amended.
        editions: How many days there is a text for.
    """

    work: Work
    by: tuple[dt.date, ...]
    elements: int
    editions: int


def amended(work: Work, texts: Iterable[Expression]) -> Amended:
    """How often an act was amended, by all of its texts; the same act named in several of them counts once.

    An act that is said to be amended by its own transitional provisions was amended by no other act.
    """
    own = _figures(work.number)
    acts: dict[tuple[dt.date, str], None] = {}
    elements: set[str] = set()
    editions: set[dt.date | None] = set()
    for text in texts:
        editions.add(text.edition)
        for where, said in _said(text):
            found = [one for one in _amending(said) if one != (work.date, own)]
            acts.update(dict.fromkeys(found))
            if found and where:
                elements.add(where)
    days = tuple(sorted(day for day, _number in acts))
    return Amended(work, days, len(elements), len(editions))


def _said(text: Expression) -> Iterator[tuple[str, str]]:
    """What is said of amendments, with the element of which it is said."""
    for note in text.facts.notes:
        if note.kind is NoteKind.FOOTNOTE:
            yield note.eid, note.text
    for eid, origin in text.facts.provenance.items():
        yield eid, origin.act


def _amending(said: str) -> list[tuple[dt.date, str]]:
    """The acts that a note names; what stands in brackets says when they take effect, and may name others."""
    bare, count = said, 1
    while count:
        bare, count = _BRACKETED.subn(" ", bare)
    return list(_cited(bare)) or list(_cited(said))


def _figures(number: str) -> str:
    """The figures of a number, for its letters are typed in two alphabets; all of it where it has none."""
    found = _DIGITS.search(number)
    return found[0] if found else number.casefold()


def _cited(said: str) -> Iterator[tuple[dt.date, str]]:
    """The acts that are cited: the day and the figures of the number."""
    for found in _CITED.finditer(said):
        day = [int(found[name] or found[f"{name}2"]) for name in ("y", "m", "d")]
        try:
            yield dt.date(*day), _figures(found["number"])
        except ValueError:
            continue


def stability(acts: Iterable[Amended], untold: Iterable[Work], lang: Lang, on: dt.date) -> Paper:
    """The report: the acts that were amended most stand first.

    Args:
        acts: The acts whose text is at hand.
        untold: Those known by their requisites only.
        lang: The language of the report.
        on: The day.
    """
    profile, code = report_profile(), lang.value
    ordered = sorted(acts, key=lambda act: (-len(act.by), act.work.date or dt.date.max, act.work.uri))
    rows = [_row(act, lang, on) for act in ordered]
    blocks: list[Block] = [
        Grid(
            profile.columns("stability_columns", code), _WIDTHS, tuple(rows), small=True, averages=(_A_YEAR,)
        ),
        Line(profile.word("stability_source", code), Look.QUIET),
    ]
    names = [_name(work, lang) for work in untold]
    if names:
        said = profile.word("no_text", code, count=len(names), acts="; ".join(names))
        blocks.append(Line(said, Look.QUIET))
    if ordered:
        points = tuple((_name(act.work, lang), len(act.by)) for act in ordered[:_SHOWN])
        blocks.append(Chart(profile.word("chart_stability", code), points))
    return report_paper("stability", code, (), blocks, on=on)


def _row(act: Amended, lang: Lang, on: dt.date) -> tuple[str, ...]:
    adopted = act.work.date
    years = (on - adopted).days / _YEAR if adopted and adopted < on else 0
    return (
        _name(act.work, lang),
        _day(adopted),
        str(len(act.by)),
        number_text(len(act.by) / max(years, 1)) if years else "",
        _day(act.by[0]) if act.by else "",
        _day(act.by[-1]) if act.by else "",
        str(act.elements),
        str(act.editions),
    )


def _name(work: Work, lang: Lang) -> str:
    title = work.titles.get(lang) or next(iter(work.titles.values()), "") or work.slug
    return f"{title} № {work.number}" if work.number and work.number not in title else title


def _day(day: dt.date | None) -> str:
    return day_text(day) if day else ""
