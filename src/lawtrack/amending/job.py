"""Job: one instruction on its way into the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from lawtrack.amending.plan import Plan
from lawtrack.amending.resolve import Resolved, Resolver
from lawtrack.amending.tombstones import Amender
from lawtrack.amending.which_note import only_note
from lawtrack.amending.words import WholeText
from lawtrack.model.action import Approved
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.index import TreeIndex
from lawtrack.model.instruction import Action, Instruction
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message

_Kind = TypeVar("_Kind", bound=Instruction)


@dataclass(slots=True)
class Job:
    """What an applier needs.

    Attributes:
        instruction: The instruction.
        plan: Where its edits go.
        resolver: Finds provisions in the tree before the law.
        lang: Language of the act.
        amender: The amending act.
        whole: The words of the whole act.
        others: All instructions of the law for this act, in order.
        choice: The eId that a person chose among candidates; empty where nobody did.
        occurrence: Which of several occurrences a person chose, from 1; 0 where nobody did.
        forms: What a person puts for each form of the words; empty where nobody did.
        counts: How often each of them stood there then.
        notices: What the reader must see although it was applied.
    """

    instruction: Instruction
    plan: Plan
    resolver: Resolver
    lang: Lang
    amender: Amender
    whole: WholeText
    others: Sequence[Instruction] = ()
    choice: str = ""
    occurrence: int = 0
    forms: str = ""
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    notices: list[Message] = field(default_factory=list)

    def order(self, kind: type[_Kind]) -> _Kind:
        """The instruction as the kind that the applier is for.

        Raises:
            TypeError: It is another kind; the registry of appliers keeps that from happening.
        """
        if not isinstance(self.instruction, kind):
            raise TypeError(f"{type(self.instruction).__name__} is no {kind.__name__}")
        return self.instruction

    @property
    def index(self) -> TreeIndex:
        """The tree before the law."""
        return self.plan.index

    @property
    def annex(self) -> bool:
        """True where the target lies in the Rules that the act approves."""
        return self.instruction.act is not None and self.instruction.act.annex

    @property
    def document(self) -> Approved | None:
        """The approved document that the target lies in; None for the act itself."""
        return self.instruction.act.approved if self.instruction.act is not None else None

    @property
    def words_sought(self) -> str:
        """The words by which the place may be found: those that change, else a new wording, which is like the old one."""
        worded_anew = self.instruction.action is Action.REPLACE_PROVISION and not self.instruction.sentence
        return self.instruction.old or (self.instruction.new or "" if worded_anew else "")

    def look(self, citation: Citation) -> Resolved | None:
        """The place of a citation, or None.

        Raises:
            Unsettled: Several annexes have such an element.
        """
        return self.resolver.look(citation, self.document)

    def resolve(self, citation: Citation | None) -> Resolved:
        """The place of a citation, or the place that a person chose; notices are kept.

        Raises:
            Unsettled: There is none, or more than one.
        """
        place = self.index.places.get(self.choice) if self.choice else None
        if place is not None:
            heading = citation is not None and citation.last.eid == "heading"
            return Resolved(place, heading)
        found = self.resolver.resolve(citation, self.document, words=self.words_sought)
        if (
            found.place.provision.kind is Kind.NOTE
            and citation is not None
            and citation.last.kind is Kind.NOTE
        ):
            only_note(self.index, found.place, self.instruction.text, self.instruction.lang)
        self.notices += found.notices
        return found
