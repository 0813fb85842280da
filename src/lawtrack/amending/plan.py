"""Plan: all edits of one law, gathered against the text before it, carried out once.

Every instruction is matched against the text before the law, so text that the same law puts in is never matched
again. Two instructions on the same words or unit are a conflict, found when the second is planned.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lawtrack.amending.unsettled import Unsettled
from lawtrack.model.address import Address
from lawtrack.model.index import Path, TreeIndex
from lawtrack.model.instruction import Candidate, OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.message import message
from lawtrack.model.provision import Provision


@dataclass(frozen=True, slots=True)
class WordEdit:
    """Words of one field (``text`` or ``heading``) of the provision at ``path`` replaced, by instruction ``n``."""

    n: int
    path: Path
    name: str
    start: int
    end: int
    new: str

    def meets(self, other: WordEdit) -> bool:
        """True where both edits are on the same words or at the same point."""
        if self.name != other.name:
            return False
        if (self.start, self.end) == (other.start, other.end):
            return True
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class UnitEdit:
    """The provision gives way to ``units`` (none: it vanishes), by instruction ``n``."""

    n: int
    units: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class Insertion:
    """New units under a parent: at ``slot`` among its children, or as the unit with this ordinal of its kind."""

    n: int
    kind: Kind
    units: tuple[Provision, ...]
    slot: int | None = None
    ordinal: int | None = None


@dataclass(slots=True)
class Plan:
    """The edits of one law.

    Attributes:
        index: The tree before the law.
        words, units, fields, insertions: Edits by path in that tree.
        inside: For every path, the instruction that edits it or something in it.
        remarks: What is said beside a provision whose words stay (a suspension).
        idle, moving: Instructions that put what stands there already, and those that change something.
    """

    index: TreeIndex
    words: dict[Path, list[WordEdit]] = field(default_factory=dict)
    units: dict[Path, UnitEdit] = field(default_factory=dict)
    fields: dict[Path, dict[str, tuple[int, object]]] = field(default_factory=dict)
    insertions: dict[Path, list[Insertion]] = field(default_factory=dict)
    inside: dict[Path, int] = field(default_factory=dict)
    remarks: list[tuple[Path, str]] = field(default_factory=list)
    idle: set[int] = field(default_factory=set)
    moving: set[int] = field(default_factory=set)

    def add_words(self, edits: list[WordEdit]) -> None:
        """Plan word edits; all of them or, on a conflict, none.

        Raises:
            Unsettled: Another instruction edits the same words or the unit as a whole.
        """
        for edit in edits:
            other = self.met(edit)
            if other is not None:
                raise self._conflict(edit.path, other)
        for edit in edits:
            self.words.setdefault(edit.path, []).append(edit)
            text: str = getattr(self.index.at(edit.path).provision, edit.name)
            self._mark(edit.path, edit.n, idle=text[edit.start : edit.end] == edit.new)

    def met(self, edit: WordEdit) -> int | None:
        """The instruction that already edits these words, if any."""
        above = self.replaced_by(edit.path)
        if above is not None:
            return above
        if edit.name in self.fields.get(edit.path, {}):
            return self.fields[edit.path][edit.name][0]
        return next((e.n for e in self.words.get(edit.path, ()) if e.meets(edit)), None)

    def set_unit(self, path: Path, n: int, units: tuple[Provision, ...]) -> None:
        """Plan that the provision gives way to ``units``.

        Raises:
            Unsettled: Another instruction edits it, something in it, or a unit around it.
        """
        other = self.replaced_by(path)
        if other is None:
            other = self.inside.get(path)
        if other is not None:
            raise self._conflict(path, other)
        self.units[path] = UnitEdit(n, units)
        self._mark(path, n, idle=units == (self.index.at(path).provision,))

    def set_field(self, path: Path, n: int, **values: object) -> None:
        """Plan new values of fields of the provision (heading, text, number, label).

        Raises:
            Unsettled: Another instruction sets the field, edits its words, or replaces the unit.
        """
        taken = self.fields.get(path, {})
        for name in values:
            other = self.replaced_by(path)
            if other is None and name in taken:
                other = taken[name][0]
            if other is None:
                other = next((e.n for e in self.words.get(path, ()) if e.name == name), None)
            if other is not None:
                raise self._conflict(path, other)
        for name, value in values.items():
            self.fields.setdefault(path, {})[name] = (n, value)
        unit = self.index.at(path).provision
        self._mark(path, n, idle=all(getattr(unit, name) == value for name, value in values.items()))

    def insert(self, parent: Path, insertion: Insertion) -> None:
        """Plan new units under a parent.

        Raises:
            Unsettled: The parent is replaced, or another instruction inserts a unit with the same number there.
        """
        other = self.replaced_by(parent)
        for planned in self.insertions.get(parent, ()):
            if planned.kind is insertion.kind and _same_place(planned, insertion):
                other = planned.n
        if other is not None:
            raise self._conflict(parent, other)
        self.insertions.setdefault(parent, []).append(insertion)
        self._mark(parent, insertion.n)

    def replaced_by(self, path: Path) -> int | None:
        """The instruction that replaces or deletes the provision or one around it, if any."""
        if not self.units:
            return None
        for i in range(len(path), -1, -1):
            edit = self.units.get(path[:i])
            if edit is not None:
                return edit.n
        return None

    def changes_nothing(self, n: int) -> bool:
        """True for an instruction that orders what stands there already, word for word."""
        return n in self.idle and n not in self.moving

    def _mark(self, path: Path, n: int, *, idle: bool = False) -> None:
        (self.idle if idle else self.moving).add(n)
        for i in range(len(path) + 1):
            self.inside.setdefault(path[:i], n)

    def _conflict(self, path: Path, other: int) -> Unsettled:
        place = self.index.at(path)
        words = place.provision.text or place.provision.heading
        return Unsettled(
            OutcomeKind.CONFLICT,
            message(
                "Instruction {other} of the same law already changes {eid}.",
                other=other,
                eid=Address(place.eid),
            ),
            [Candidate(place.eid, words[:200])],
        )


def _same_place(one: Insertion, two: Insertion) -> bool:
    if one.ordinal is not None:
        return one.ordinal == two.ordinal
    numbers = {u.number for u in one.units if u.number is not None}
    return any(u.number in numbers for u in two.units)
