"""From two texts of one unit to orders: its heading, its words, the units in it; or the whole of it anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from lawtrack.amending.fragments import fitted
from lawtrack.amending.words import lines_of
from lawtrack.authoring.addresses import LINES, Addresses
from lawtrack.authoring.drafted import Order, meant
from lawtrack.authoring.likeness import alike, same_words
from lawtrack.authoring.pairs import pairs_of
from lawtrack.authoring.rules import DraftingRules
from lawtrack.authoring.sources import unit_source
from lawtrack.authoring.wordings import LineWriter
from lawtrack.comparing.pairing import Item
from lawtrack.comparing.units import inner_items
from lawtrack.comparing.words import is_rewrite
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Expression
from lawtrack.model.index import Path, index_of
from lawtrack.model.instruction import (
    ActReference,
    DeleteProvision,
    InsertProvision,
    Renumber,
    ReplaceHeading,
    ReplaceProvision,
    SetAnnex,
)
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.message import Message, message
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import unit_text
from lawtrack.reading.structure import read_fragment

NUMBERED = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, *CONTAINERS)
_GOES = (*NUMBERED, Kind.SUBPARAGRAPH, Kind.ALINEA, Kind.WRAP_UP, Kind.NOTE, Kind.ROW)
"""What can be deleted by itself."""
_COMES = (*NUMBERED, Kind.SUBPARAGRAPH, Kind.ALINEA, Kind.NOTE, Kind.ROW)
"""What can be added by itself."""


class CannotSayError(Exception):
    """A change that has no words at this level; its argument says why."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Side:
    """A unit on one side of a pair: a leaf that stands for its only part keeps the path of the leaf."""

    provision: Provision
    path: Path


class UnitWriter:
    """Writes the orders for the units of one act.

    Args:
        old: The act in force.
        new: The edited act.
        act: The act as the law names it.
        rules: What the house prefers.
        whole: Paths of units in force that are restated whatever changes in them.
        worded: Paths of units in force that are ordered in parts, of a line its words: restated, they are not read back.
    """

    def __init__(
        self,
        old: Expression,
        new: Expression,
        act: ActReference,
        rules: DraftingRules,
        whole: Set[Path] = frozenset(),
        worded: Set[Path] = frozenset(),
    ) -> None:
        self._worded_only = worded
        self.old, self.new = index_of(old.root), index_of(new.root)
        self._expression, self._act, self._rules, self._whole = old, act, rules, whole
        self._addresses = Addresses(self.old)
        self.lines = LineWriter(act, old.lang, rules)
        self.whole_words = replace(self.lines, rules=rules.without_restating())

    def orders(self, old: Side, new: Side) -> list[Order]:
        """The orders that make one unit of another.

        Raises:
            CannotSayError: Neither what changes in it nor the whole of it can be put into words.
        """
        mine, theirs = old.provision, new.provision
        if alike(mine, theirs):
            return []
        if theirs.removed and not mine.removed:
            return [self.deleted(old.path)]
        if (old.path in self._whole and old.path not in self._worded_only) or mine.removed:
            return self.restated(old, new)
        try:
            made = self._parts(old, new)
        except CannotSayError:
            return self.restated(old, new)
        if made and old.path in self._worded_only:
            return made
        if self._longer(made, theirs) or (len(made) > 1 and is_rewrite(unit_text(mine), unit_text(theirs))):
            try:
                return self.restated(old, new)
            except CannotSayError:
                return made
        return made

    def _longer(self, made: Sequence[Order], unit: Provision) -> bool:
        """True where several orders quote more than the new wording of the unit has."""
        plain = all(isinstance(one.instruction, ReplaceProvision) or one.instruction.words for one in made)
        if len(made) < (2 if plain else self._rules.mixed):
            return False
        frame = self._rules.frame
        quoted = (len(one.instruction.old or "") + len(one.instruction.new or "") for one in made)
        return sum(quoted) + frame * len(made) > len(unit_text(unit)) + frame

    # inside a unit

    def _parts(self, old: Side, new: Side) -> list[Order]:
        mine, theirs = old.provision, new.provision
        made = self.headed(old, new)
        if mine.is_leaf and theirs.is_leaf:
            return [*made, *self._worded(old, theirs)]
        if mine.is_leaf and not mine.text and theirs.children:
            raise CannotSayError(message("A unit without words gets some."))
        return [*made, *self._inside(old, new)]

    def headed(self, old: Side, new: Side) -> list[Order]:
        """The orders for a heading."""
        mine, theirs = old.provision, new.provision
        if same_words(mine.heading, theirs.heading):
            return []
        target = self._address(old.path).child(Kind.HEADING)
        if not theirs.heading:
            return [Order(DeleteProvision(**self._common(target)), old.path)]
        if mine.heading:
            worded = self.lines.orders(target, mine.heading, theirs.heading, heading=True)
            if worded:
                return [Order(one, old.path, theirs.heading) for one in worded]
        whole = f"{mine.label} {theirs.heading}".strip()
        return [Order(ReplaceHeading(**self._common(target), new=whole), old.path, theirs.heading)]

    def _worded(self, old: Side, theirs: Provision) -> list[Order]:
        if same_words(old.provision.text, theirs.text):
            return []
        holder = self._addressed(old.path)
        beside = () if holder == old.path else self._other_lines(holder, old.path)
        above = (self.old.at(old.path[:n]).provision.kind for n in range(1, len(old.path)))
        if not self._rules.words and Kind.ROW in above:
            raise CannotSayError(message("The line is better restated."))
        plain = holder == old.path and old.path not in self._worded_only
        writer = self.lines if plain else self.whole_words
        worded = writer.orders(self._address(holder), old.provision.text, theirs.text, beside=beside)
        if not worded:
            raise CannotSayError(message("The line is better restated."))
        return [Order(one, old.path, theirs.text) for one in worded]

    def _addressed(self, path: Path) -> Path:
        """The unit by whose address a line is found: its own, else the nearest around it that has one.

        Raises:
            CannotSayError: None has.
        """
        for n in range(len(path), 0, -1):
            if self._addresses.of(path[:n]) is not None:
                return path[:n]
        raise CannotSayError(message("The unit has no address of its own."))

    def _other_lines(self, holder: Path, path: Path) -> tuple[str, ...]:
        return tuple(line.text for line in lines_of(self.old, self.old.at(holder)) if line.path != path)

    def _inside(self, old: Side, new: Side) -> list[Order]:
        mine = inner_items(old.provision, old.path, new.provision)
        theirs = inner_items(new.provision, new.path, old.provision)
        pairs = pairs_of(mine, theirs)
        deleted, inserted = list(pairs.deleted), list(pairs.inserted)
        events: list[tuple[float, list[Order]]] = []
        following: dict[int, int] = {}
        for one, two in pairs.moved:
            if one.provision.number is None or one.provision.number == two.provision.number:
                raise CannotSayError(message("Units change places."))
            deleted.append(one)
            inserted.append(two)
        for one, two in pairs.stay:
            if one.provision.kind is not two.provision.kind:
                raise CannotSayError(message("A unit of one kind becomes one of another."))
            following[mine.index(one)] = theirs.index(two)
            events.append((float(theirs.index(two)), self._pair(one, two)))
        for item in inserted:
            events.append((float(theirs.index(item)), [self._insertion(old, item, theirs)]))
        for item in deleted:
            at = mine.index(item)
            ahead = [following[i] for i in range(at) if i in following]
            events.append((ahead[-1] + 0.5 if ahead else -1.0, [self._deletion(item)]))
        events.sort(key=lambda event: event[0])
        return [order for _at, orders in events for order in orders]

    def _pair(self, one: Item, two: Item) -> list[Order]:
        old, new = Side(one.provision, one.path), Side(two.provision, two.path)
        if one.provision.number == two.provision.number:
            return self.orders(old, new)
        if one.provision.number is None or two.provision.number is None:
            raise CannotSayError(message("A unit gets a number, or loses it."))
        made = [self.renumbered(one.path, two.provision)]
        same = two.provision.with_(number=one.provision.number, label=one.provision.label)
        return [*made, *self.orders(old, Side(same, two.path))]

    def _insertion(self, holder: Side, item: Item, among: Sequence[Item]) -> Order:
        unit = item.provision
        if unit.kind not in _COMES:
            raise CannotSayError(message("A unit of this kind is not added by itself."))
        kinds = LINES if unit.kind in LINES else (unit.kind,)
        ordinal = sum(1 for one in among[: among.index(item) + 1] if one.provision.kind in kinds)
        return self.inserted(holder.path, unit, ordinal)

    def _deletion(self, item: Item) -> Order:
        if item.provision.kind not in _GOES or item.provision.removed:
            raise CannotSayError(message("A unit of this kind is not deleted by itself."))
        return self.deleted(item.path)

    # orders for a unit as a whole

    def inserted(self, holder: Path, unit: Provision, ordinal: int) -> Order:
        """The order that adds a unit to one in force.

        Raises:
            CannotSayError: It has no address, or its words are not read back as it.
        """
        target = self._addresses.new(holder, unit, ordinal)
        if target is None:
            raise CannotSayError(message("The unit that takes a new one has no address of its own."))
        text, fragment = self._quoted(unit)
        made = fragment[0].with_(kind=unit.kind) if unit.kind in LINES and len(fragment) == 1 else None
        if not alike(made or _one(fragment, unit), unit):
            raise CannotSayError(message("The new unit is not read back as it is."))
        return Order(InsertProvision(**self._common(target), new=text, fragment=fragment), holder)

    def deleted(self, path: Path) -> Order:
        """The order that deletes a unit."""
        return Order(DeleteProvision(**self._common(self._address(path))), path)

    def renumbered(self, path: Path, unit: Provision) -> Order:
        """The order that gives a unit the number of another."""
        target = self._address(path)
        return Order(
            Renumber(**self._common(target), renumbered=Citation((Step(unit.kind, unit.number),))), path
        )

    def restated(self, old: Side, new: Side) -> list[Order]:
        """The order that words a unit anew.

        Raises:
            CannotSayError: It has no address, or its words are not read back as it.
        """
        target = self._address(old.path)
        if old.provision.number != new.provision.number:
            raise CannotSayError(message("The unit has another number."))
        if self._addresses.is_only_part(old.path):
            raise CannotSayError(message("The only part of a unit is restated as the unit."))
        if old.provision.kind is Kind.LONG_TITLE and new.provision.is_leaf:
            titled = ReplaceHeading(**self._common(target), new=new.provision.text)
            return [Order(titled, old.path, new.provision.text)]
        text, fragment = self._quoted(new.provision)
        given = _rows(fragment) if old.provision.kind is Kind.ROW else fragment
        made = fitted(old.provision.with_(removed=False), given)
        if len(made) != 1 or not alike(made[0], new.provision):
            raise CannotSayError(message("The new wording is not read back as it is."))
        line = new.provision.text if old.provision.is_leaf and new.provision.is_leaf else None
        return [Order(ReplaceProvision(**self._common(target), new=text, fragment=fragment), old.path, line)]

    def annex(self, unit: Provision, at: Path, path: Path | None = None) -> Order:
        """The order that adds an annex, or restates the one at ``path``.

        The caption of an annex of the act is the law's own; that of an annex to approved Rules names them, and is quoted.

        Args:
            unit: The annex as it shall be.
            at: Its path in the edited act.
            path: That of the annex in force.

        Raises:
            CannotSayError: It has no words.
        """
        bare = unit.with_(heading="", label="")
        if not unit_text(bare).strip():
            raise CannotSayError(message("There are no words to quote."))
        named = Addresses(self.new).of(at)
        target = self._address(path) if path is not None else named
        if target is None or (len(target.steps) == 1 and path is None):
            target = Citation((Step(Kind.ATTACHMENT, unit.number or Number("1")),))
        text = unit_text(bare if len(target.steps) == 1 else unit)
        common = self._common(target)
        made = SetAnnex(**common, new=text, fragment=unit.children, adds=path is None)
        return Order(made, path or ())

    def _quoted(self, unit: Provision) -> tuple[str, tuple[Provision, ...]]:
        """The words of a unit as a law quotes them, and what is read of them."""
        text = unit_text(unit)
        scheme = self._expression.work.scheme
        quoted = Provision(Kind.TABLE, children=(unit,)) if unit.kind is Kind.ROW else unit
        fragment = read_fragment(unit_source([quoted]), self._expression.lang, scheme, unit.kind)
        if not fragment:
            raise CannotSayError(message("There are no words to quote."))
        return text, fragment

    def _address(self, path: Path) -> Citation:
        found = self._addresses.of(path)
        if found is None:
            raise CannotSayError(message("The unit has no address of its own."))
        return found

    def _common(self, target: Citation) -> dict[str, Any]:
        return meant(self._act, self._expression.lang, target)


def _one(fragment: Iterable[Provision], unit: Provision) -> Provision:
    """The quoted unit; a part of several lines is read as one part."""
    units = tuple(fragment) if unit.kind is not Kind.ROW else _rows(fragment)
    if len(units) == 1:
        return units[0]
    return Provision(unit.kind, unit.number, unit.label, children=units)


def _rows(fragment: Iterable[Provision]) -> tuple[Provision, ...]:
    """Rows are quoted in a table."""
    return tuple(row for unit in fragment for row in (unit.children if unit.kind is Kind.TABLE else (unit,)))


def numbered(orders: Iterable[Order]) -> tuple[Order, ...]:
    """The orders, their instructions numbered from 1."""
    return tuple(
        replace(order, instruction=replace(order.instruction, n=n)) for n, order in enumerate(orders, 1)
    )
