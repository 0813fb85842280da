"""Candidates in words: the place, which of several occurrences, and the words around it that tell it from the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lawtrack.i18n import _, ngettext
from lawtrack.model.instruction import Candidate
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import Naming, named_by
from lawtrack.wording.numbers import Ended

_WINDOWS = (24, 48, 96)
"""How many characters are shown on each side: the first that tells all occurrences apart."""


@dataclass(frozen=True, slots=True)
class ShownCandidate:
    """A candidate for a person.

    Attributes:
        eid: The element.
        address: The element in words.
        which: Which of several occurrences in it; empty where there is one.
        words: The words there; the ones sought in brackets where the same words stand around several.
    """

    eid: str
    address: str
    which: str
    words: str

    @property
    def place(self) -> str:
        """The element, and which occurrence in it."""
        return ", ".join(part for part in (self.address, self.which) if part)


def shown_candidates(candidates: Sequence[Candidate]) -> list[ShownCandidate]:
    """The candidates of one instruction, told apart where several stand in one element."""
    return [
        ShownCandidate(one.eid, address(one.eid, _named(one)), _which(one), _words(one, candidates))
        for one in candidates
    ]


def _named(one: Candidate) -> Naming:
    return named_by(one.scheme, one.text) if one.text is not None else Naming(one.scheme)


def candidate_names(candidates: Sequence[Candidate]) -> str:
    """The candidates in one line, each with the number by which it is chosen."""
    return "; ".join(f"{n}: {c.place} «{c.words}»" for n, c in enumerate(shown_candidates(candidates), 1))


def _which(candidate: Candidate) -> str:
    if not candidate.of:
        return ""
    if not candidate.occurrence:  # a form of words
        return ngettext("{count} time", "{count} times", candidate.of).format(count=candidate.of)
    return _("occurrence {n} of {count}").format(n=Ended(candidate.occurrence), count=candidate.of)


def _words(candidate: Candidate, candidates: Sequence[Candidate]) -> str:
    same = [c for c in candidates if c.of and (c.eid, c.quote) == (candidate.eid, candidate.quote)]
    if len(same) < 2 or candidate not in same:
        return candidate.quote
    widths = (*_WINDOWS, max(len(c.before) + len(c.after) for c in same))
    told = (w for w in widths if len({_window(c, w) for c in same}) == len(same))
    return _window(candidate, next(told, widths[-1]))


def _window(candidate: Candidate, width: int) -> str:
    before, after = candidate.before, candidate.after
    if len(before) > width:
        before = "…" + before[-width:].partition(" ")[2]
    if len(after) > width:
        after = after[:width].rpartition(" ")[0] + "…"
    return f"{before}[{candidate.found}]{after}"
