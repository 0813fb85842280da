"""Candidates in words: the place, which of several occurrences, and the words around it that tell it from the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lawtrack.i18n import _
from lawtrack.model.instruction import Candidate
from lawtrack.wording.addresses import address

_WINDOWS = (24, 48, 96)
"""How many characters are shown on each side: the first that tells all occurrences apart."""


@dataclass(frozen=True, slots=True)
class ShownCandidate:
    """A candidate for a person: its eId, its place in words, and the words there (the sought ones in brackets)."""

    eid: str
    place: str
    words: str


def shown_candidates(candidates: Sequence[Candidate]) -> list[ShownCandidate]:
    """The candidates of one instruction, told apart where several stand in one element."""
    return [
        ShownCandidate(one.eid, _place(one), _window(one, _width(one, candidates)) if one.of else one.quote)
        for one in candidates
    ]


def candidate_names(candidates: Sequence[Candidate]) -> str:
    """The candidates in one line, each with the number by which it is chosen."""
    return "; ".join(f"{n}: {c.place} «{c.words}»" for n, c in enumerate(shown_candidates(candidates), 1))


def _place(candidate: Candidate) -> str:
    place = address(candidate.eid, candidate.scheme)
    if not candidate.of:
        return place
    return _("{place}, occurrence {n} of {count}").format(
        place=place, n=candidate.occurrence, count=candidate.of
    )


def _width(candidate: Candidate, candidates: Sequence[Candidate]) -> int:
    same = [c for c in candidates if c.of and c.eid == candidate.eid]
    for width in _WINDOWS:
        if len({_window(c, width) for c in same}) == len(same):
            return width
    return max(len(c.before) + len(c.after) for c in same)


def _window(candidate: Candidate, width: int) -> str:
    before, after = candidate.before, candidate.after
    if len(before) > width:
        before = "…" + before[-width:].partition(" ")[2]
    if len(after) > width:
        after = after[:width].rpartition(" ")[0] + "…"
    return f"{before}[{candidate.found}]{after}"
