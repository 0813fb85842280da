"""A bill as it was applied: the amended acts before and after, and what became of every instruction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar

from lawtrack.amending.decisions import instruction_keys
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Expression, Lang, Scheme, Work
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.instruction import ActReference, Instruction, Outcome, OutcomeKind
from lawtrack.model.message import Message
from lawtrack.model.settling import unsettled
from lawtrack.reading.amending_act import AmendingAct, Reworded
from lawtrack.reviewing.base import Held
from lawtrack.reviewing.bill import Bill, Edit
from lawtrack.reviewing.decision import Settlement
from lawtrack.services.from_file.left_out import Unread, unread_of, unread_words
from lawtrack.wording.naming import Naming, named_in
from lawtrack.wording.outcomes import outcomes_as_values

_Found = TypeVar("_Found")


@dataclass(frozen=True)
class AppliedAct:
    """An amended act whose text is at hand.

    Attributes:
        reference: The act as the bill names it.
        work: The act of the library.
        before: Its text in force.
        after: What the bill makes of it, with the provisions that were edited in the comparative table.
        outcomes: What became of each instruction of the bill in this act.
        misfits: Such edits that do not fit the text, each with the reason.
    """

    reference: ActReference
    work: Work
    before: Expression
    after: Expression
    outcomes: tuple[Outcome, ...]
    misfits: tuple[tuple[Edit, Message], ...] = ()

    @property
    def name(self) -> str:
        """What tells the act from the others of the bill: its URI."""
        return self.work.uri

    @cached_property
    def index(self) -> TreeIndex:
        """The provisions of the text after the bill."""
        return index_of(self.after.root)

    @cached_property
    def named(self) -> Naming:
        """What its provisions are called, those that the bill adds among them."""
        return named_in(self.after, self.before)

    @cached_property
    def taken(self) -> frozenset[int]:
        """The numbers of the instructions that are for this act."""
        return frozenset(o.n for o in self.outcomes if o.kind is not OutcomeKind.OTHER_ACT)


@dataclass(frozen=True, slots=True)
class MissingAct:
    """An amended act whose text is not at hand.

    Attributes:
        reference: The act as the bill names it.
        work: The act of the library; None where none fits, or it is not known which.
        possible: The acts of the library that may be meant, where it is not known.
    """

    reference: ActReference
    work: Work | None = None
    possible: tuple[Work, ...] = ()

    @property
    def name(self) -> str:
        """What tells the act from the others of the bill: its URI, else the name as written."""
        return self.work.uri if self.work is not None else self.reference.text

    @property
    def named(self) -> Naming:
        """What its provisions are called, by its kind alone."""
        return Naming(self.work.scheme if self.work is not None else self.reference.scheme or Scheme.CIVIL)


BillAct = AppliedAct | MissingAct


@dataclass(frozen=True, slots=True)
class Meant:
    """What a name in a bill means.

    Attributes:
        work: The act of the library; None where none fits, or it is not known which.
        possible: The acts of the library that may be meant, where it is not known.
        said: True where a person said it.
    """

    work: Work | None = None
    possible: tuple[Work, ...] = ()
    said: bool = False


@dataclass(frozen=True, slots=True)
class Stale:
    """A decision that does not fit any more.

    Attributes:
        settled: The decision.
        why: The reason.
        n: The instruction; 0 where the text has it no more.
    """

    settled: Settlement
    why: Message
    n: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """An instruction that a newer edition of its act leaves to a person: the day of that edition, and what it did."""

    edition: dt.date
    held: Held


@dataclass(frozen=True)
class AppliedBill:
    """What became of a bill in one language. What is looked up in it is computed once.

    Attributes:
        bill: The bill.
        lang: The language.
        amending: The amending text as it was read.
        acts: The amended acts, in the order of the bill.
        outcomes: What became of each instruction, in order.
        meant: The act of the library for every name of an act in the text.
        stale: Decisions of persons that do not fit the texts any more.
        waiting: Instructions that a newer edition of their act leaves to a person, by number.
    """

    bill: Bill
    lang: Lang
    amending: AmendingAct
    acts: tuple[BillAct, ...]
    outcomes: tuple[Outcome, ...]
    meant: Mapping[str, Meant] = field(default_factory=lambda: MappingProxyType({}))
    stale: tuple[Stale, ...] = ()
    waiting: Mapping[int, Waiting] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def acts_at_hand(self) -> tuple[AppliedAct, ...]:
        """The amended acts whose text is at hand."""
        return tuple(act for act in self.acts if isinstance(act, AppliedAct))

    @cached_property
    def acts_missing(self) -> tuple[MissingAct, ...]:
        """The amended acts whose text is not at hand."""
        return tuple(act for act in self.acts if isinstance(act, MissingAct))

    @cached_property
    def misfits(self) -> tuple[tuple[Edit, Message], ...]:
        """Edits of an earlier table that do not fit the text any more, each with the reason."""
        return tuple(misfit for act in self.acts_at_hand for misfit in act.misfits)

    @cached_property
    def open(self) -> frozenset[int]:
        """The numbers of the instructions that are left for a person."""
        return frozenset(outcome.n for outcome in unsettled(self.outcomes))

    @cached_property
    def left_out(self) -> tuple[Unread, ...]:
        """What the reader of the amending text's file left out."""
        return unread_of(self.amending.name, self.amending.left_out)

    @property
    def unread(self) -> tuple[Unread, ...]:
        """What of it may be text: what was read may not be all."""
        return unread_words(self.left_out)

    @property
    def unsettled(self) -> int:
        """How many instructions, and edits of the table that do not fit any more, are left for a person."""
        return len(self.misfits) + len(self.open)

    @cached_property
    def _instructions(self) -> Mapping[int, Instruction]:
        return {instruction.n: instruction for instruction in self.amending.instructions}

    @cached_property
    def _outcomes(self) -> Mapping[int, Outcome]:
        return {outcome.n: outcome for outcome in self.outcomes}

    @cached_property
    def _keys(self) -> Mapping[int, str]:
        return instruction_keys(self.amending.instructions)

    def instruction(self, n: int) -> Instruction:
        """Instruction ``n``.

        Raises:
            WorkflowError: There is no such instruction.
        """
        return self._of(self._instructions, n)

    def outcome(self, n: int) -> Outcome:
        """What became of instruction ``n``.

        Raises:
            WorkflowError: There is no such instruction.
        """
        return self._of(self._outcomes, n)

    def key(self, n: int) -> str:
        """The key of instruction ``n``, under which a decision on it is kept.

        Raises:
            WorkflowError: There is no such instruction.
        """
        return self._of(self._keys, n)

    def reworded(self, n: int) -> Reworded | None:
        """The other words that a person gave the line of instruction ``n``; None where nobody did.

        Raises:
            WorkflowError: There is no such instruction.
        """
        return self.amending.reworded_at(self.instruction(n).line)

    def settled(self, n: int) -> tuple[Settlement, ...]:
        """What was decided on instruction ``n``: on the order as it is read, and on its words.

        Raises:
            WorkflowError: There is no such instruction.
        """
        said, own = self.reworded(n), self.key(n)
        keys = [own] if said is None else [own, said.key]
        made = self.bill.settlements
        return tuple(made[key] for key in dict.fromkeys(keys) if key in made)

    def stale_on(self, n: int) -> Stale | None:
        """The decision on instruction ``n`` that does not fit any more; None where there is none."""
        return next((one for one in self.stale if one.n == n), None)

    def _of(self, values: Mapping[int, _Found], n: int) -> _Found:
        try:
            return values[n]
        except KeyError:
            raise WorkflowError(
                _("The bill «{bill}» has no instruction {n}.").format(bill=self.bill.slug, n=n)
            ) from None

    def act_of(self, n: int) -> AppliedAct | None:
        """The act that instruction ``n`` amends, where its text is at hand.

        Raises:
            WorkflowError: There is no such instruction.
        """
        reference = self.instruction(n).act
        if reference is None:
            return None
        named = next((act for act in self.acts if act.reference.text == reference.text), None)
        if named is not None:
            return named if isinstance(named, AppliedAct) else None
        # an act that the bill names in two ways stands there once: the one that took the instruction for its own
        return next((act for act in self.acts_at_hand if n in act.taken), None)

    def naming_of(self, n: int) -> Naming:
        """What provisions are called in the act that instruction ``n`` amends, at hand or not.

        Raises:
            WorkflowError: There is no such instruction.
        """
        act = self.act_of(n)
        if act is not None:
            return act.named
        reference = self.instruction(n).act
        work = (
            self.meant[reference.text].work
            if reference is not None and reference.text in self.meant
            else None
        )
        named = reference.scheme if reference is not None else None
        return Naming(work.scheme if work is not None else named or Scheme.CIVIL)

    def instructions_for(self, act: BillAct) -> list[Instruction]:
        """The instructions that name an act as it is named in ``acts``."""
        text = act.reference.text
        return [i for i in self.amending.instructions if i.act is not None and i.act.text == text]

    def outcomes_for(self, act: BillAct) -> list[Outcome]:
        """What became of these instructions."""
        return [self._outcomes[i.n] for i in self.instructions_for(act) if i.n in self._outcomes]

    def texts(self, act: str = "") -> tuple[AppliedAct, ...]:
        """The acts at hand, or the one of them with this URI or short name."""
        return tuple(a for a in self.acts_at_hand if act in ("", a.work.uri, a.work.slug))

    def rows(self) -> list[dict[str, Any]]:
        """The outcomes as plain values, in the interface's language."""
        return outcomes_as_values(self.outcomes, self.amending.instructions, self._keys)
