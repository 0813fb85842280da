"""What all reports have above and below their tables: the mark, the heading, the basis, the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from lawtrack.formats.papers.paper import Chart, Grid, Line, Look, Paper
from lawtrack.profiles.loader import pick
from lawtrack.profiles.reports import report_profile
from lawtrack.wording.days import day_text

Block = Line | Grid | Chart


def report_paper(
    name: str,
    lang: str,
    subject: Sequence[str],
    blocks: Sequence[Block],
    *,
    on: dt.date,
    mark: str = "",
    why: str = "",
    portrait: bool = False,
) -> Paper:
    """A report as a paper.

    Args:
        name: Which report.
        lang: Its language.
        subject: What it is about, a line each.
        blocks: What it says.
        on: The day of which it speaks.
        mark: The word that says it is a draft; empty for none.
        why: Why it is one.
        portrait: It stands on its short side.
    """
    entry = report_profile().reports[name]
    title = pick(entry.title, lang)
    above: list[Block] = []
    if mark:
        above.append(Line(mark, Look.MARK))
        above += [Line(why, Look.QUIET)] if why else []
    above.append(Line(title, Look.TITLE))
    above += [Line(text, Look.TITLE) for text in subject if text]
    blank = [Line("")]
    said = " ".join([title, *(text for text in subject if text)])
    every = (*above, *blank, *blocks, *(Line(text, Look.QUIET) for text in _below(name, lang, on)))
    return Paper(said, lang, every, landscape=not portrait, size=12 if portrait else 11)


def _below(name: str, lang: str, on: dt.date) -> Iterator[str]:
    profile = report_profile()
    entry = profile.reports[name]
    yield profile.word("as_on", lang, day=day_text(on))
    basis = pick(entry.basis, lang)
    if basis:
        mark = "" if entry.verified else profile.word("unverified", lang)
        yield profile.word("basis", lang, basis=basis, day=day_text(entry.as_of), mark=mark)
