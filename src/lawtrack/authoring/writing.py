"""A law is written from two texts, read back, and written anew in larger orders where it does not say what was meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lawtrack.authoring.acts import instructions_of
from lawtrack.authoring.drafted import Order, Unsaid
from lawtrack.authoring.hunks import in_pairs
from lawtrack.authoring.proof import Proof, matches, prove
from lawtrack.authoring.rules import DraftingRules
from lawtrack.authoring.sources import source_of
from lawtrack.drafting.law import ActOrders, AmendedAct, LawText, Requisites, law_text
from lawtrack.model.document import Expression
from lawtrack.model.eids import overlap
from lawtrack.model.index import Path, index_of
from lawtrack.model.instruction import ActReference, Instruction, OutcomeKind, ReplaceProvision
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.message import message
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.profiles.house import House
from lawtrack.reading.instructions import read_instructions

_ARTICLE = "art_"
_ROUNDS = 8
"""From the words to the article there are fewer levels than this."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An amending law for one act, with its proof.

    Attributes:
        orders: What it was written from.
        law: Its text.
        proof: What reading and applying it says.
        unsaid: What could not be put into words, and what the proof does not find.
        worded: Orders that replace words because the line, restated, is not read back.
    """

    orders: tuple[Order, ...]
    law: LawText
    proof: Proof
    unsaid: tuple[Unsaid, ...]
    worded: int = 0

    @property
    def proved(self) -> bool:
        """True where the law says all that was meant, and gives the edited act."""
        return self.proof.holds and not self.unsaid

    @property
    def ready(self) -> bool:
        """True where it is proved, and nothing in it is left to be filled."""
        return self.proved and self.law.ready


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the law that turns one text of an act into another.

    Attributes:
        old: The act in force.
        new: The edited act.
        act: How the law names it.
        rules: What the house prefers.
        requisites: What the law says of itself.
        house: Its house style.
        restated: The paths, in the act in force, of units that are restated as a whole.
    """

    old: Expression
    new: Expression
    act: AmendedAct
    rules: DraftingRules
    requisites: Requisites | None = None
    house: House | None = None
    restated: frozenset[Path] = frozenset()

    def draft(self) -> Draft:
        """The law in the smallest orders that are read back as meant."""
        whole: set[Path] = set(self.restated)
        worded: set[Path] = set()
        last = self._attempt(whole, worded)
        tried = [last]
        for _round in range(_ROUNDS):
            if last.proved:
                break
            failing = list(self._failing(last))
            finer = {order.at for order in failing if self._is_restated(order)} - worded - whole
            wider = {p for o in failing if o.at not in finer for p in self._widened(o, whole)}
            wider |= {path for one in last.unsaid for path in (one.at, one.into) if path}
            if wider <= whole and not finer:
                break
            whole |= wider
            worded |= finer
            last = self._attempt(whole, worded)
            tried.append(last)
        best = min(tried, key=_left)  # where none is proved, larger orders are of no use
        best = replace(best, unsaid=tuple(u for u in best.unsaid if not u.implied) or best.unsaid)
        return best if best.proof.holds else replace(best, unsaid=(*best.unsaid, *self._unproved(best)))

    def _attempt(self, whole: set[Path], worded: set[Path]) -> Draft:
        drafted = instructions_of(self.old, self.new, self._reference(), self.rules, whole, worded)
        law = self._law(drafted.instructions)
        proof = prove(self.old, law, self.new.root, drafted.instructions)
        finer = sum(order.at in worded for order in drafted.orders)
        return Draft(drafted.orders, law, proof, drafted.unsaid, finer)

    def _law(self, instructions: tuple[Instruction, ...]) -> LawText:
        return law_text([ActOrders(self.act, instructions)], self.old.lang, self.requisites, self.house)

    def _reference(self) -> ActReference:
        lang = self.old.lang
        title = self.act.titles.get(lang, "")
        return ActReference(title, self.act.date, self.act.number, title, self.act.scheme)

    # where it fails

    def _failing(self, draft: Draft) -> Iterator[Order]:
        """The orders that are not read or applied as meant, and those of the units that are not as they shall be."""
        by_number = {order.instruction.n: order for order in draft.orders}
        numbers = {n for n, _outcome in draft.proof.refused if n}
        if draft.proof.misread or draft.proof.beyond:
            alone = {n for n, order in by_number.items() if not self._read_alone(order.instruction)}
            numbers |= alone or set(draft.proof.misread)
        for difference in draft.proof.differences:
            numbers |= set(self._made_by(draft, difference.made)) or {
                n for n, order in by_number.items() if self._near(order, difference.made)
            }
        return (by_number[n] for n in sorted(numbers))

    def _amends_others(self, eid: str) -> bool:
        """True for a unit of the edited text with lines that it puts into another act."""
        place = index_of(self.new.root).places.get(eid)
        return place is not None and any(node.kind is Kind.QUOTED for node in place.provision.walk())

    def _is_astray(self, order: Order) -> bool:
        """True where the edited text of the unit around an order has a number twice, or one behind a greater one."""
        outer = index_of(self.old.root).at(order.at).eid.split("__")
        article = next((n for n, step in enumerate(outer, 1) if step.startswith(_ARTICLE)), len(outer))
        place = index_of(self.new.root).places.get("__".join(outer[:article]))
        units = place.provision.walk() if place is not None else ()
        return any(_out_of_order(unit) for unit in units)

    def _read_alone(self, instruction: Instruction) -> bool:
        lines = source_of(self._law((instruction,)))
        read = read_instructions(lines, self.old.lang, self.old.work.scheme).instructions
        matched, beyond = matches([instruction], [one for one in read if not one.own])
        return bool(matched) and not beyond

    @staticmethod
    def _made_by(draft: Draft, eid: str) -> Iterator[int]:
        for n, outcome in draft.proof.outcomes:
            if n and outcome.kind is OutcomeKind.APPLIED and any(overlap(t, eid) for t in outcome.touched):
                yield n

    def _near(self, order: Order, eid: str) -> bool:
        """True for an order in the same article, or whatever stands in the act beside articles."""
        outer = "__".join(eid.split("__")[: 2 if eid.startswith("att_") else 1])
        target = order.instruction.target_eid
        return not outer or target is None or overlap(target, outer)

    def _widened(self, order: Order, whole: set[Path]) -> Iterator[Path]:
        """What is restated instead: the unit of the order, or the one around it where that did not help."""
        restated = isinstance(order.instruction, ReplaceProvision) and order.instruction.sentence is None
        path = order.at
        if restated or path in whole:
            path = path[:-1]
        if path:
            yield path

    def _is_restated(self, order: Order) -> bool:
        """True for a unit restated: where that is not read back, it may be ordered in parts, a line by its words."""
        i = order.instruction
        if not isinstance(i, ReplaceProvision) or i.sentence is not None:
            return False
        return order.line is not None or index_of(self.old.root).at(order.at).provision.kind not in CONTAINERS

    def _unproved(self, draft: Draft) -> Iterator[Unsaid]:
        index = index_of(self.old.root)
        failing = list(self._failing(draft))
        alone = [order for order in failing if not _in_pairs(order)]
        if alone:  # a mark that nothing closes takes the orders around it along
            failing = [o for o in failing if o in alone or not self._read_alone(o.instruction)]
        for order in failing:
            target = order.instruction.target_eid or ""
            refused = next((o.reason for n, o in draft.proof.refused if n == order.instruction.n), None)
            why = refused or message("Read back, the order does not give the edited text.")
            if order in alone:
                why = message("The quotation marks of the new wording are not in pairs.")
            elif self._amends_others(target):
                why = message(
                    "The text orders something of other acts: quoted, that cannot be told from the law's own orders. "
                    "Make it an article of the amending act."
                )
            elif refused is None and self._is_astray(order):
                why = message("The numbers of the edited text stand twice, or not in their order.")
            place = index.at(order.at)
            yield Unsaid(target, why, place.provision.text, order.instruction.new or "")
        if not draft.orders and not draft.unsaid:
            for difference in draft.proof.differences:
                yield Unsaid(difference.wanted, message("The texts differ, and no order says how."))


def _out_of_order(unit: Provision) -> bool:
    numbers: dict[Kind, Number] = {}
    for child in unit.children:
        if child.number is None or child.kind is Kind.ROW:
            continue
        if child.kind in numbers and not numbers[child.kind] < child.number:
            return True
        numbers[child.kind] = child.number
    return False


def _in_pairs(order: Order) -> bool:
    """True where the quotation marks in what an order quotes are in pairs."""
    return all(in_pairs(words or "") for words in (order.instruction.old, order.instruction.new))


def _left(draft: Draft) -> int:
    """How much of what was meant an attempt does not say."""
    proof = draft.proof
    told = [one for one in draft.unsaid if not one.implied]
    found = (proof.misread, proof.beyond, proof.refused, proof.differences, told)
    return sum(map(len, found))
