"""Rows: what the screens show, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawtrack.model.change import Change, ChangeKind
from lawtrack.model.document import Facts, Scheme
from lawtrack.model.index import TreeIndex
from lawtrack.tui.wrapping import Paragraph

if TYPE_CHECKING:
    from lawtrack.services.bills.applied import AppliedBill


@dataclass(frozen=True, slots=True)
class ActRow:
    """An act of the library; ``languages`` is empty where only its requisites are known."""

    uri: str
    title: str
    number: str
    languages: tuple[str, ...]
    edition: str
    dossier: str = ""


@dataclass(frozen=True, slots=True)
class BillRow:
    """A bill, and how many of its recommendations have no answer."""

    slug: str
    title: str
    version: str
    unanswered: int


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something with a term."""

    bill: str
    until: str
    what: str
    who: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """All that the Library shows."""

    acts: tuple[ActRow, ...]
    bills: tuple[BillRow, ...]
    due: tuple[DueRow, ...]


@dataclass(frozen=True, slots=True)
class ActText:
    """One text of an act, ready to be read."""

    uri: str
    lang: str
    title: str
    subtitle: str
    languages: tuple[str, ...]
    scheme: Scheme
    index: TreeIndex
    facts: Facts = field(default_factory=Facts)
    summary: str = ""

    def address(self, eid: str) -> str:
        """The provision in the interface's language."""
        return address_of(eid, self.scheme)

    def find(self, typed: str) -> str:
        """The eId of the provision that was typed.

        Raises:
            CitationError: It cannot be understood as a citation, or names nothing in the text.
        """
        from lawtrack.wording.addresses import find_place

        return find_place(self.index, typed, self.scheme).eid


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A place where the languages of a bill differ; ``open`` is False where it is explained."""

    eid: str
    address: str
    what: str
    advice: str
    where: str
    open: bool


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A change with its address and where it comes from; ``differs`` where the other language says something else."""

    change: Change
    address: str
    eid: str
    detail: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a bill changes, over all acts whose text is at hand."""

    bill: str
    lang: str
    languages: tuple[str, ...]
    title: str
    changes: tuple[ShownChange, ...]
    counts: tuple[tuple[ChangeKind, int], ...]
    unsettled: int
    remarks: list[Paragraph]
    differences: tuple[LanguageRow, ...] = ()

    @property
    def open_differences(self) -> int:
        """Where the languages differ and nothing explains it."""
        return sum(row.open for row in self.differences)


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A place that an instruction may have meant: its number from 1, its address, the words there."""

    number: str
    address: str
    quote: str


@dataclass(frozen=True, slots=True)
class InstructionRow:
    """An instruction as it was read, and what became of it; ``open`` where a person has to decide."""

    n: int
    scope: str
    act: str
    scheme: Scheme
    reading: str
    text: str
    old: str
    sign: str
    state: str
    open: bool
    reason: str
    notices: tuple[str, ...]
    candidates: tuple[CandidateRow, ...]
    decided: str


@dataclass(frozen=True, slots=True)
class Instructing:
    """All that the Instructions screen shows; ``applied`` is what its effects are worked out from."""

    bill: str
    lang: str
    languages: tuple[str, ...]
    title: str
    rows: tuple[InstructionRow, ...]
    applied: AppliedBill


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A review and its term."""

    id: str
    bill: str
    reviewer: str
    sent: str
    until: str
    state: str
    overdue: bool
    detail: str


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """A recommendation and its answer; ``answer`` is empty where there is none."""

    id: str
    number: str
    bill: str
    reviewer: str
    provision: str
    text: str
    answer: str
    detail: str


@dataclass(frozen=True, slots=True)
class Reviewing:
    """All that the Reviews screen shows."""

    reviews: tuple[ReviewRow, ...]
    recommendations: tuple[RecommendationRow, ...]


def address_of(eid: str, scheme: Scheme = Scheme.CIVIL) -> str:
    """An eId as a citation in the interface's language; the eId itself where it cannot be printed."""
    from lawtrack.wording.addresses import address

    return address(eid, scheme)
