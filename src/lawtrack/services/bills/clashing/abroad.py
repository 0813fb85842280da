"""Bills on different acts: what one changes refers to an element of another act that the other bill changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lawtrack.checking.clashes import Meeting
from lawtrack.checking.references.extracting import references_in
from lawtrack.checking.references.naming import NamedActs
from lawtrack.model.eids import inside, overlap
from lawtrack.model.message import Message, message
from lawtrack.services.bills.clashing.deeds import OwnDeed, words_of
from lawtrack.services.library.library import Library

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.applied import AppliedAct, AppliedBill
    from lawtrack.services.workspace import Workspace

Deeds = Callable[[str, "AppliedBill", "AppliedAct"], tuple[OwnDeed, ...]]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What one bill changes refers to what another one changes in another act.

    Attributes:
        speaking: The order whose provision refers, and its act.
        changing: The order on what is referred to, and its act.
        eid: The element that is referred to; empty for all of the act.
        meeting: How they meet.
        why: What is seen of it.
    """

    speaking: tuple[OwnDeed, AppliedAct]
    changing: tuple[OwnDeed, AppliedAct]
    eid: str
    meeting: Meeting
    why: Message


class Abroad:
    """References from one act to another among what bills change.

    Args:
        workspace: The workspace; a name means an act of its library, or nothing.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._named: dict[tuple[int, Lang], tuple[tuple[str, str], ...]] = {}

    @cached_property
    def _acts(self) -> NamedActs:
        return NamedActs(item.work for item in Library(self._workspace).shelf())

    def spoken(
        self, speaking: tuple[str, AppliedBill], changing: tuple[str, AppliedBill], deeds: Deeds
    ) -> Iterator[Spoken]:
        """Where the provisions that one bill changes refer to elements of other acts that another bill changes."""
        (name, mine), (other, theirs) = speaking, changing
        changed = {act.work.uri: (act, deeds(other, theirs, act)) for act in theirs.acts_at_hand}
        for act in mine.acts_at_hand:
            for own in deeds(name, mine, act):
                for uri, eid in self._mentioned(own, act, mine.lang):
                    if uri == act.work.uri or uri not in changed:
                        continue
                    there, others = changed[uri]
                    for one in others:
                        met = _met(eid, one)
                        if met is not None:
                            yield Spoken((own, act), (one, there), eid, *met)
                            break

    def _mentioned(self, own: OwnDeed, act: AppliedAct, lang: Lang) -> tuple[tuple[str, str], ...]:
        """The elements of other acts that a provision names as it reads after the bill: the act's URI, the eId."""
        key = (id(own), lang)
        if key not in self._named:
            found: dict[tuple[str, str], None] = {}
            for line in words_of(own, act).split("\n"):
                for one in references_in(line, lang, act.work.scheme):
                    meant = self._acts.meant(one.act, lang) if one.act else None
                    if meant is not None:
                        targets = [citation.eid for citation in one.citations] or [""]
                        found |= {(meant.uri, eid): None for eid in targets if eid or one.whole}
            self._named[key] = tuple(found)
        return self._named[key]


def _met(eid: str, other: OwnDeed) -> tuple[Meeting, Message] | None:
    deed = other.deed
    if any(inside(eid, gone) for gone in deed.gone):
        return (
            Meeting.REFERS_GONE,
            message(
                "The provision refers to an element of another act that the other bill takes out or renumbers."
            ),
        )
    if eid and any(place and overlap(eid, place) for place in deed.places):
        return (
            Meeting.REFERS,
            message("The provision refers to an element of another act that the other bill changes."),
        )
    return None
