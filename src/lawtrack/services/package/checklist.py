"""The list of papers, each with its condition, its basis and where it stands; and what is open, with how it is mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.formats.papers.paper import Grid, Line, Look, Paper
from lawtrack.profiles.loader import pick
from lawtrack.profiles.package import PackageProfile, package_profile

if TYPE_CHECKING:
    from lawtrack.services.package.papers import PaperState

_PAPERS = (4.0, 22.0, 29.0, 19.0, 26.0)
_OPEN = (5.0, 40.0, 20.0, 35.0)


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """What is open in a bill: what, where, and how it is mended."""

    what: str
    place: str
    mend: str


def checklist(
    subject: str, states: Sequence[PaperState], open_: Sequence[OpenPoint], lang: str, mark: str
) -> Paper:
    """The list of papers in a language.

    Args:
        subject: What it belongs to.
        states: The papers.
        open_: What is open in the bill.
        lang: The language.
        mark: The word that says it is a draft; empty for none.
    """
    profile = package_profile()
    blocks: list[Line | Grid] = [Line(mark, Look.MARK)] if mark else []
    blocks += [Line(profile.word("checklist", lang), Look.TITLE), Line(subject, Look.TITLE)]
    # above the table: below it the note would stand alone on a page where the table fills one
    oldest = min(state.paper.as_of for state in states)
    blocks.append(Line(profile.word("as_of", lang, date=oldest.strftime("%d.%m.%Y")), Look.QUIET))
    rows = tuple(_row(state, profile, lang) for state in states)
    blocks.append(Grid(profile.columns("columns", lang), _PAPERS, rows))
    if open_:
        blocks.append(Line(profile.word("open", lang), Look.HEADING))
        points = tuple((str(n), p.what, p.place, p.mend) for n, p in enumerate(open_, 1))
        blocks.append(Grid(profile.columns("open_columns", lang), _OPEN, points))
    return Paper(f"{profile.word('checklist', lang)} {subject}", lang, tuple(blocks), landscape=True, size=11)


def _row(state: PaperState, profile: PackageProfile, lang: str) -> tuple[str, ...]:
    paper = state.paper
    basis = pick(paper.basis, lang)
    if not paper.verified:
        basis = f"{basis} ({profile.word('unverified', lang)})"
    stands = "\n".join(_stands(state, profile, lang))
    return f"{state.number:02}", pick(paper.title, lang), pick(paper.condition, lang), basis, stands


def _stands(state: PaperState, profile: PackageProfile, lang: str) -> Iterator[str]:
    number = f"{state.number:02}"
    if state.there:
        yield profile.word("there", lang, files="; ".join([*state.made, *state.brought]))
    elif state.paper.made:
        yield profile.word("nothing", lang)
    else:
        yield profile.word("missing" if state.paper.always else "conditional", lang, number=number)
    if state.reviewers:
        who = "; ".join(f"{name} {'+' if done else '–'}" for name, done in state.reviewers)
        got = sum(done for _name, done in state.reviewers)
        yield profile.word("received", lang, got=got, all=len(state.reviewers), who=who)
