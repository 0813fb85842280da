"""Applying the instructions of a law to an act: a new tree, an outcome for each, and where every wording is from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from lawtrack.amending.addressee import addressed
from lawtrack.amending.appliers.coded import refuse_coded
from lawtrack.amending.appliers.contents import edit_toc
from lawtrack.amending.appliers.registry import APPLIERS
from lawtrack.amending.carry import carried, moved
from lawtrack.amending.commencement import Calendar, Start, starts, undated
from lawtrack.amending.decisions import Decision, instruction_keys
from lawtrack.amending.job import Job
from lawtrack.amending.order import planned_order
from lawtrack.amending.plan import Plan
from lawtrack.amending.rebuild import Built, rebuild
from lawtrack.amending.resolve import Resolver
from lawtrack.amending.tombstones import Amender
from lawtrack.amending.unsettled import Unsettled
from lawtrack.amending.words import Line, WholeText, occurrences
from lawtrack.model.address import Address
from lawtrack.model.document import Expression, Facts, Provenance
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.instruction import (
    OWN,
    Action,
    ActReference,
    Candidate,
    Instruction,
    Outcome,
    OutcomeKind,
    Quoting,
)
from lawtrack.model.message import Message, message
from lawtrack.model.provision import Provision

_NO_DAY = message("When it takes effect is not known: no day is read for it.")
_BEYOND = message("The day on which it takes effect lies beyond the calendar.")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What applying depends on beside the texts.

    Attributes:
        at: The day whose text is wanted; None for the text after the last date.
        published: The day of first official publication of the amending act.
        amender: The amending act as tombstones and provenance name it.
        decisions: What a person settled, by key.
        other_acts: Numbers of instructions known to be for other acts, where the caller decided that.
        own: Numbers of the instructions for the act that this one is said to be; None where nobody said it.
    """

    at: dt.date | None = None
    published: dt.date | None = None
    amender: Amender = field(default_factory=Amender)
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    other_acts: frozenset[int] = frozenset()
    own: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Applied:
    """The new tree, the facts of its provisions, an outcome for every instruction, and the dates met.

    ``doubtful`` are the numbers of the instructions of which it is not known whether they are for this act.
    """

    root: Provision
    outcomes: tuple[Outcome, ...]
    facts: Facts
    dates: tuple[dt.date, ...] = ()
    doubtful: frozenset[int] = frozenset()


def apply_instructions(
    expression: Expression, instructions: Sequence[Instruction], circumstances: Circumstances | None = None
) -> Applied:
    """Apply a law's instructions to one act.

    Args:
        expression: The act before the law.
        instructions: Everything the amending act says, for whatever act.
        circumstances: Dates, requisites of the amending act, decisions.

    Returns:
        The tree after the law. An instruction that cannot be applied exactly changes nothing and says why.
    """
    given = circumstances or Circumstances()
    course = _Course(expression, instructions, given)
    for instruction in planned_order(instructions):
        course.take(instruction)
    built = rebuild(course.plan)
    new = index_of(built.root) if built.root is not expression.root else course.plan.index
    new_to_old = moved(course.plan.index, new, built)
    touched = _touched(built, new)
    course.say_doubled(built, new)
    course.say_old_words()
    outcomes = tuple(course.outcome(i, touched) for i in instructions)
    facts = carried(
        expression.facts,
        course.plan.index,
        new_to_old,
        course.provenance(built, new),
        course.plan.remarks,
    )
    dates = sorted({s.date for s in course.starts.values() if s.date is not None})
    return Applied(built.root, outcomes, facts, tuple(dates), frozenset(course.doubtful))


def _touched(built: Built, new: TreeIndex) -> dict[int, tuple[str, ...]]:
    result: dict[int, list[str]] = {}
    for path, makers in built.makers.items():
        for n in makers:
            result.setdefault(n, []).append(new.at(path).eid)
    return {n: tuple(eids) for n, eids in result.items()}


class _Course:
    """One application in progress."""

    def __init__(
        self, expression: Expression, instructions: Sequence[Instruction], given: Circumstances
    ) -> None:
        self.expression = expression
        self.given = given
        self.plan = Plan(index_of(expression.root))
        self.whole = WholeText(self.plan.index)
        self.resolver = Resolver(self.plan.index, expression.work.scheme, self.whole)
        self.keys = instruction_keys(instructions)
        self.calendar = Calendar(given.published, given.amender.signed)
        self.undated = undated(instructions)
        untold = any(not self._left_out(self.keys[n]) for n in self.undated)
        self.starts: dict[int, Start] = starts(instructions, self.calendar, untold=untold)
        self.results: dict[int, Outcome] = {}
        self._asked: dict[ActReference, bool | None] = {}
        self.doubtful: set[int] = set()
        self.by_number = {i.n: i for i in instructions}
        self.unknown = _unaddressed(instructions)
        self.mine = [i for i in instructions if self._for_this_act(i)]

    def take(self, instruction: Instruction) -> None:
        """Plan one instruction, or note why not."""
        outcome = self._beforehand(instruction)
        if outcome is None:
            outcome = self._planned(instruction)
        self.results[instruction.n] = outcome

    def _left_out(self, key: str) -> bool:
        """True where a person left the instruction out, and that holds."""
        decision = self.given.decisions.get(key)
        return decision is not None and bool(decision.left_out) and decision.stale is None

    def _for_this_act(self, instruction: Instruction) -> bool:
        if instruction.act is None or instruction.n in self.given.other_acts:
            return False
        if self.given.own is not None:
            return instruction.n in self.given.own
        told = self._told(instruction.act)
        return self.unknown if told is None else told

    def _said_to_be_for_another(self, instruction: Instruction) -> bool:
        own = self.given.own
        return own is not None and instruction.act is not None and instruction.n not in own

    def _not_told(self, instruction: Instruction) -> bool:
        """True where the requisites do not tell whether the instruction is for this act, and nobody said it."""
        if self.given.own is not None or instruction.n in self.given.other_acts:
            return False
        return instruction.act is not None and self._told(instruction.act) is None

    def _told(self, act: ActReference) -> bool | None:
        """Whether this act is the one that is named; asked once for all instructions that name it alike."""
        if act not in self._asked:
            self._asked[act] = addressed(act, self.expression.work, self.expression.lang)
        return self._asked[act]

    def _beforehand(self, instruction: Instruction) -> Outcome | None:
        """What can be said without looking into the act."""
        decision = self.given.decisions.get(self.keys[instruction.n])
        stale = decision.stale if decision is not None else None
        may_be_left = instruction.action not in OWN or instruction.n in self.undated
        if decision is not None and may_be_left and self._left_out(decision.key):
            return _outcome(
                instruction,
                OutcomeKind.LEFT_OUT,
                message(
                    "Left out: {why}",
                    why=f"{decision.left_out} ({decision.by})" if decision.by else decision.left_out,
                ),
            )
        if instruction.action is Action.NOT_UNDERSTOOD and not self._said_to_be_for_another(instruction):
            return _outcome(instruction, OutcomeKind.NOT_UNDERSTOOD, _not_understood(instruction))
        if instruction.n in self.undated:
            return _outcome(instruction, OutcomeKind.NOT_UNDERSTOOD, self.undated[instruction.n])
        if instruction.action is Action.COMMENCEMENT:
            return _outcome(instruction, OutcomeKind.APPLIED, self._when(instruction))
        if instruction.action is Action.OWN_PROVISION or instruction.act is None:
            return _outcome(
                instruction,
                OutcomeKind.OTHER_ACT,
                message("A norm of the amending act itself; nothing to apply."),
            )
        if not self._for_this_act(instruction):
            if self._not_told(instruction):
                self.doubtful.add(instruction.n)
                return _outcome(
                    instruction,
                    OutcomeKind.AMBIGUOUS,
                    message("It is not known whether this act is meant: {act}", act=instruction.act.text),
                )
            return _outcome(
                instruction,
                OutcomeKind.OTHER_ACT,
                message("Addressed to another act: {act}", act=instruction.act.text),
            )
        if stale is not None:  # without the decision it would be applied as nobody wants it
            return _outcome(instruction, OutcomeKind.AMBIGUOUS, stale)
        return self._not_yet(instruction)

    def _not_yet(self, instruction: Instruction) -> Outcome | None:
        at = self.given.at
        if at is None:
            return None
        start = self.starts[instruction.n]
        if start.date is None:
            reason = message("When it takes effect is not known: the day of publication is not given.")
            if start.rule is None:
                reason = _NO_DAY
            elif self.calendar.has_no_day(start.rule):
                reason = _BEYOND
            return _outcome(instruction, OutcomeKind.NOT_YET, reason)
        if start.date > at:
            reason = message("Takes effect on {date}.", date=start.date)
            return _outcome(instruction, OutcomeKind.NOT_YET, reason)
        until = start.rule.until if start.rule is not None else None
        if until is not None and until <= at:
            reason = message("It was in effect until {date}, and is no longer.", date=until)
            return _outcome(instruction, OutcomeKind.NOT_YET, reason)
        return None

    def _planned(self, instruction: Instruction) -> Outcome:
        decision = self.given.decisions.get(self.keys[instruction.n])
        if decision is not None:
            instruction = decision.corrected(instruction)
        job = Job(
            instruction,
            self.plan,
            self.resolver,
            self.expression.lang,
            self.given.amender,
            self.whole,
            self.mine,
            decision.choice if decision else "",
            decision.occurrence if decision else 0,
            decision.forms if decision else "",
            decision.counts if decision else {},
        )
        if instruction.note is not None:
            job.notices.append(instruction.note)
        if self.unknown and self._not_told(instruction):
            job.notices.append(
                message("The act's requisites are not known; it is taken for the one that is named.")
            )
        try:
            if instruction.within:
                refuse_coded(job)
            applier = edit_toc if instruction.toc else APPLIERS[instruction.action]
            applier(job)
        except Unsettled as stop:
            return _outcome(instruction, stop.kind, stop.reason, stop.candidates, tuple(job.notices))
        if self.plan.changes_nothing(instruction.n):
            job.notices.append(message("It reads so already: nothing changes."))
        return _outcome(instruction, OutcomeKind.APPLIED, None, (), tuple(job.notices))

    def say_doubled(self, built: Built, new: TreeIndex) -> None:
        """A number that two units bear after the law and not before it is told beside the instructions that made them.

        It is the law that numbers so; what it orders is done.
        """
        before = self.plan.index.places
        for place in new:
            first = new.places.get(place.eid.split("-dup")[0]) if "-dup" in place.eid else None
            if first is None or place.eid in before or place.provision.number is None:
                continue
            if first.provision.number is None or place.provision.removed or first.provision.removed:
                continue
            makers = {n for one in (first, place) for n in built.makers.get(one.path, ())}
            note = message("{eid} stands in the act twice after this law.", eid=Address(first.eid))
            for n in sorted(makers):
                made = self.results[n]
                self.results[n] = replace(made, notices=(*made.notices, note))

    def say_old_words(self) -> None:
        """Words that an order changes throughout the act, and that another order of the law puts anew, stay there: that is told."""
        everywhere = [i for i in self.mine if i.action is Action.EVERYWHERE and i.old and not i.forms]
        for one in everywhere:
            made = self.results[one.n]
            if made.kind is not OutcomeKind.APPLIED:
                continue
            numbers = [
                other.n
                for other in self.mine
                if isinstance(other, Quoting)
                and self.results[other.n].kind is OutcomeKind.APPLIED
                and _holds(other.new or "", one.old or "")
            ]
            if numbers:
                note = message(
                    "The words «{old}» stay in the text that other instructions of this law put: {numbers}.",
                    old=one.old or "",
                    numbers=", ".join(map(str, numbers)),
                )
                self.results[one.n] = replace(made, notices=(*made.notices, note))

    def outcome(self, instruction: Instruction, touched: Mapping[int, tuple[str, ...]]) -> Outcome:
        """The outcome with the provisions that changed."""
        made = self.results[instruction.n]
        touching = replace(made, action=instruction.action, touched=touched.get(instruction.n, ()))
        return touching.in_scheme(self.expression.work.scheme, self.expression.root)

    def provenance(self, built: Built, new: TreeIndex) -> dict[str, Provenance]:
        """For every provision whose wording this law made: the law, the instruction, the day."""
        cited = self.given.amender.cited(self.expression.lang)
        result: dict[str, Provenance] = {}
        for path, makers in built.makers.items():
            instruction = self.by_number[makers[-1]]
            start = self.starts[instruction.n]
            result[new.at(path).eid] = Provenance(
                cited, instruction.text, start.date, instruction.action.value
            )
        return result

    def _when(self, instruction: Instruction) -> Message:
        if any(self.calendar.has_no_day(rule) for rule in instruction.commencement):
            return _BEYOND
        days = [self.calendar.start(rule) for rule in instruction.commencement]
        known = ", ".join(sorted({d.isoformat() for d in days if d is not None}))
        if not days or None in days:
            return message(
                "In effect: {known}; a date counted from an unknown day is not computed: the day of publication is not given.",
                known=known or "?",
            )
        return message("In effect: {known}.", known=known)


def _holds(text: str, words: str) -> bool:
    """True where a text has the words, as whole ones."""
    return words in text and bool(occurrences([Line((), "text", text, "")], words))


def _unaddressed(instructions: Sequence[Instruction]) -> bool:
    """True where the act cannot be told from requisites and the law amends one act only."""
    named = {
        " ".join(i.act.text.split()).casefold()
        for i in instructions
        if i.act is not None and i.action is not Action.NOT_UNDERSTOOD
    }
    return len(named) == 1


def _not_understood(instruction: Instruction) -> Message:
    return instruction.note or message("Not understood: {text}", text=instruction.text[:300])


def _outcome(
    instruction: Instruction,
    kind: OutcomeKind,
    reason: Message | None,
    candidates: tuple[Candidate, ...] = (),
    notices: tuple[Message, ...] = (),
) -> Outcome:
    target = instruction.target_eid
    return Outcome(instruction.n, instruction.action, target, kind, reason, candidates, (), notices)
