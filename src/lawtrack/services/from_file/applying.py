"""Use case: an amending act applied to an act, from file to file or from values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lawtrack.amending.addressee import addressed
from lawtrack.amending.amended_acts import AmendedAct, amended_acts, chosen_act
from lawtrack.amending.apply import Applied, Circumstances, apply_instructions
from lawtrack.amending.decisions import Decision, instruction_keys
from lawtrack.amending.tombstones import Amender
from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.model.document import Expression, Lang, Scheme, Work
from lawtrack.model.instruction import ActReference, Outcome, OutcomeKind
from lawtrack.model.message import Message, message
from lawtrack.model.settling import unsettled
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.amending_acts import read_amending
from lawtrack.services.from_file.decision_files import decisions_in, read_decisions, wordings_in
from lawtrack.services.from_file.left_out import Unread, unread_of, unread_words
from lawtrack.services.from_file.rewording import quoted_words
from lawtrack.wording.outcomes import outcomes_as_values


@dataclass(frozen=True, slots=True)
class Application:
    """An act before and after a law.

    Attributes:
        base: The act before the law.
        result: The act after it (at the day asked for, else after the last date).
        amending: The amending act as it was read.
        outcomes: What became of each instruction, in order.
        editions: The act at each date on which parts of the law take effect, where there are several.
        left_out: What the readers of the two files left out.
        doubtful: Numbers of the instructions of which it is not known whether they are for this act.
        meant: The amended act that this one was said to be; None where its requisites decide.
        beside: What the law itself says in the place of a person's words, by the elements that read in these.
    """

    base: Expression
    result: Expression
    amending: AmendingAct
    outcomes: tuple[Outcome, ...]
    editions: tuple[Expression, ...] = ()
    left_out: tuple[Unread, ...] = ()
    doubtful: frozenset[int] = frozenset()
    meant: AmendedAct | None = None
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def unread(self) -> tuple[Unread, ...]:
        """What of it may be text: what was applied may not be all."""
        return unread_words(self.left_out)

    @property
    def contradiction(self) -> Message | None:
        """What is to be seen where the requisites contradict the person who said which act it is."""
        if self.meant is None or addressed(self.meant.reference, self.base.work, self.base.lang) is not False:
            return None
        return message(
            "By its requisites this is another act than the one that it is said to be: {act}",
            act=self.meant.text,
        )

    @property
    def acts(self) -> tuple[AmendedAct, ...]:
        """The acts that the law amends, numbered as ``--act`` takes them."""
        return amended_acts(self.amending.instructions)

    @property
    def cited(self) -> ActReference | None:
        """The act as the law names it; None where it does not."""
        if self.meant is not None:
            return self.meant.reference
        own = {outcome.n for outcome in self.outcomes if outcome.kind is not OutcomeKind.OTHER_ACT}
        return next((i.act for i in self.amending.instructions if i.act is not None and i.n in own), None)

    @property
    def unsettled(self) -> int:
        """How many instructions are left for a person."""
        return len(unsettled(self.outcomes))

    @property
    def settled(self) -> bool:
        """True where nothing is left open."""
        return not self.unsettled

    def rows(self) -> list[dict[str, Any]]:
        """The outcomes as plain values, in the interface's language."""
        instructions = self.amending.instructions
        return outcomes_as_values(self.outcomes, instructions, instruction_keys(instructions))


def apply_files(
    base: Path,
    amending: Path,
    *,
    lang: Lang | None = None,
    at: dt.date | None = None,
    published: dt.date | None = None,
    requisites: str = "",
    decisions: Path | None = None,
    scheme: Scheme | None = None,
    act: str = "",
) -> Application:
    """Apply the amending act in one file to the act in another.

    Args:
        base: The act before the law.
        amending: The amending act.
        lang: The language of both texts; found where None.
        at: The day whose text is wanted; None for the text after the last date.
        published: The day of first official publication of the amending act.
        requisites: The amending act as it is cited («Закон РК от 07.02.2022 № 106-VII»).
        decisions: A file with settled outcomes, JSON lines.
        scheme: What «1.» and «1)» are called in the act.
        act: Which of the amended acts ``base`` is: its number in the law, or a part of its name; as its requisites
            tell where empty.

    Raises:
        InputError: A file cannot be read, the languages differ, a decision names no instruction or its words cannot
            stand there, or ``act`` names none of the acts that the law amends.
    """
    read = read_act(base, lang, scheme)
    text = read.expression
    own = text.work.scheme if text.work.scheme is not Scheme.CIVIL else None
    law = read_amending(amending, lang, scheme or own)
    if law.lang is not text.lang:
        raise InputError(
            _("{base} is in «{one}», {amending} in «{two}».").format(
                base=base.name, one=text.lang, amending=amending.name, two=law.lang
            ),
            hint=_("Give both texts in the same language."),
        )
    meant = chosen_act(amended_acts(law.instructions), act, law.lang) if act else None
    decided = read_decisions(decisions, text) if decisions else ()
    before, wordings = law, wordings_in(decided)
    if wordings:
        law = read_amending(amending, lang, scheme or own, wordings)
    settled = decisions_in(decided, before, law)
    work = read_act(amending, law.lang).expression.work
    applied = apply_to_expression(
        text,
        law,
        at=at,
        published=published,
        requisites=requisites,
        work=work,
        decisions=settled,
        own=meant.instructions if meant else None,
    )
    left_out = unread_of(base.name, read.report.left_out), unread_of(amending.name, law.left_out)
    beside = _beside(applied, before, settled)
    return replace(applied, left_out=(*left_out[0], *left_out[1]), meant=meant, beside=beside)


def _beside(
    applied: Application, before: AmendingAct, settled: Mapping[str, Decision]
) -> Mapping[str, tuple[str, ...]]:
    """What the law itself says of the elements that read in a person's words."""
    law = applied.amending
    keys, said = instruction_keys(law.instructions), {one.line: one.text for one in law.reworded}
    own = instruction_keys(before.instructions)
    words = {own[one.n]: quoted_words(one) for one in before.instructions}
    found: dict[str, tuple[str, ...]] = {}
    by_number = {one.n: one for one in law.instructions}
    for outcome in applied.outcomes:
        instruction = by_number[outcome.n]
        decision = settled.get(keys[instruction.n])
        told = said.get(instruction.line, "")
        if not told and decision is not None and decision.new:
            told = words.get(decision.key, "")
        if told and outcome.kind is OutcomeKind.APPLIED:
            for eid in outcome.touched or ((outcome.target,) if outcome.target else ()):
                found[eid] = (*found.get(eid, ()), told)
    return found


def apply_to_expression(
    expression: Expression,
    amending: AmendingAct,
    *,
    at: dt.date | None = None,
    published: dt.date | None = None,
    requisites: str = "",
    work: Work | None = None,
    decisions: Mapping[str, Decision] | None = None,
    other_acts: frozenset[int] = frozenset(),
    own: frozenset[int] | None = None,
) -> Application:
    """Apply an amending act that was read to an act that is at hand.

    Args:
        expression: The act before the law.
        amending: The amending act.
        at: The day whose text is wanted; None for the text after the last date.
        published: The day of first official publication of the amending act.
        requisites: The amending act as it is cited.
        work: The amending act's requisites, where they are known.
        decisions: Settled outcomes by key.
        other_acts: Numbers of instructions known to be for other acts.
        own: Numbers of the instructions for the act that this one is said to be; None where nobody said it.
    """
    amender = Amender(work, requisites or amending.requisites, expression.work.scheme)
    given = Circumstances(at, published, amender, decisions or {}, other_acts, own)
    applied = apply_instructions(expression, amending.instructions, given)
    editions: list[Expression] = []
    if at is None and len(applied.dates) > 1:
        for day in applied.dates:
            staged = apply_instructions(expression, amending.instructions, replace(given, at=day))
            editions.append(_after(expression, staged, day))
    day_after = at or (applied.dates[-1] if applied.dates else None)
    return Application(
        expression,
        _after(expression, applied, day_after),
        amending,
        applied.outcomes,
        tuple(editions),
        doubtful=applied.doubtful,
    )


def _after(base: Expression, applied: Applied, day: dt.date | None) -> Expression:
    edition = day if day is not None else base.edition
    return replace(base, root=applied.root, facts=applied.facts, edition=edition)
