"""From two texts of an act to orders: its title, its containers and annexes, and the units that stand in them."""

from __future__ import annotations

from collections.abc import Sequence, Set

from lawtrack.authoring.addresses import LINES
from lawtrack.authoring.contents import contents_orders
from lawtrack.authoring.drafted import Drafted, Order, Unsaid
from lawtrack.authoring.everywhere import joined
from lawtrack.authoring.likeness import same_words
from lawtrack.authoring.pairs import Pairs, pairs_of
from lawtrack.authoring.results import AROUND
from lawtrack.authoring.rules import DraftingRules
from lawtrack.authoring.units import CannotSayError, Side, UnitWriter, numbered
from lawtrack.comparing.pairing import Item
from lawtrack.comparing.units import outer_items
from lawtrack.model.document import Expression
from lawtrack.model.index import Path, TreeIndex
from lawtrack.model.instruction import ActReference
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.message import Message, message
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import unit_text

_SHOWN = 300
_GOES = message("A heading goes, and the units under it stay.")
_PUT_OVER = message("A heading is put over units that stay.")
_NEW_EDITION = message(
    "Whether the articles stand under a heading or in the act itself, no order changes: it takes a new edition of the act."
)
_RESTATED = frozenset({*CONTAINERS, Kind.ATTACHMENT})


def instructions_of(
    old: Expression,
    new: Expression,
    act: ActReference,
    rules: DraftingRules | None = None,
    whole: Set[Path] = frozenset(),
    worded: Set[Path] = frozenset(),
) -> Drafted:
    """The smallest sensible orders that turn one text of an act into another.

    Args:
        old: The act in force.
        new: The edited act.
        act: The act as the law names it.
        rules: What the house prefers.
        whole: Paths of units in force that are restated whatever changes in them.
        worded: Paths of units in force that are ordered in parts, of a line its words, whatever changes in them.

    Returns:
        The orders in the order of the act, and every change that has no words.
    """
    return _ActWriter(old, new, act, rules or DraftingRules(), whole, worded).drafted()


class _ActWriter:
    def __init__(
        self,
        old: Expression,
        new: Expression,
        act: ActReference,
        rules: DraftingRules,
        whole: Set[Path],
        worded: Set[Path],
    ) -> None:
        self._expression, self._act, self._rules = old, act, rules
        self._units, self._whole = UnitWriter(old, new, act, rules, whole, worded), whole
        self._old, self._new = self._units.old, self._units.new
        self._events: list[tuple[tuple[float, ...], list[Order]]] = []
        self._unsaid: list[Unsaid] = []
        self._old_of: dict[Path, Path] = {(): ()}
        self._contents: tuple[list[Item], list[Item]] = ([], [])

    def drafted(self) -> Drafted:
        """All orders, deleted units where they stood."""
        old, new = self._text(self._old), self._text(self._new)
        old, new = self._without_whole(old, new)
        pairs = pairs_of(old, new)
        everyone = (*pairs.stay, *pairs.moved)
        self._old_of |= {two.path: one.path for one, two in everyone if _is_head(one)}
        deleted, inserted = list(pairs.deleted), list(pairs.inserted)
        for one, two in everyone:
            moved = (one, two) in pairs.moved or self._holder(two.path) != one.path[:-1]
            if _is_head(one) or not moved:
                self._pair(one, two)
            elif one.provision.number != two.provision.number and one.provision.number is not None:
                deleted.append(one)
                inserted.append(two)
            else:
                self._moves(one, two, deleted, inserted)
        self._say_contents()
        self._come(sorted(inserted, key=lambda item: item.path), new, pairs)
        self._go(sorted(deleted, key=lambda item: item.path), old, pairs)
        self._events.sort(key=lambda event: event[0])
        made = [order for _at, orders in self._events for order in orders]
        return Drafted(numbered(joined(made, self._expression, self._act, self._rules)), tuple(self._unsaid))

    def _text(self, index: TreeIndex) -> list[Item]:
        """The units of the text itself; the table of contents has orders of its own, the lines around have none."""
        items = []
        for item in outer_items(index):
            kinds = {index.at(item.path[:n]).provision.kind for n in range(1, len(item.path) + 1)}
            if Kind.TOC in kinds:
                self._contents[index is self._new].append(item)
            elif kinds.isdisjoint(AROUND):
                items.append(item)
        return items

    def _without_whole(self, old: list[Item], new: list[Item]) -> tuple[list[Item], list[Item]]:
        """Both sides without the containers and annexes that are restated as wholes, which is ordered here."""
        for path in sorted(self._whole):
            mine = self._old.at(path)
            theirs = self._new.places.get(mine.eid)
            kind = mine.provision.kind
            if theirs is None or kind is not theirs.provision.kind or kind not in _RESTATED:
                continue
            if not any(item.path[: len(path)] == path for item in old):
                continue  # in another one that is restated
            try:
                one, two = Side(mine.provision, path), Side(theirs.provision, theirs.path)
                annex = kind is Kind.ATTACHMENT
                said = (
                    [self._units.annex(two.provision, theirs.path, path)]
                    if annex
                    else self._units.restated(one, two)
                )
            except CannotSayError:
                continue
            self._say(theirs.path, said)
            old = [item for item in old if item.path[: len(path)] != path]
            new = [item for item in new if item.path[: len(theirs.path)] != theirs.path]
        return old, new

    def _say_contents(self) -> None:
        old, new = self._contents
        whole = bool(old) and old[0].path[:-1] in self._whole
        said = contents_orders(old, new, self._units.lines, whole=whole)
        if said is None:
            why = message("The table of contents comes, or goes.")
            self._unsaid.append(Unsaid(Kind.TOC.value, why))
        else:
            self._say((), said)

    def _holder(self, path: Path) -> Path | None:
        """The container in force of a unit of the edited act."""
        new = path[:-1]
        if new not in self._old_of:
            twin = self._old.places.get(self._new.at(new).eid)
            if twin is None or twin.provision.kind is not self._new.at(new).provision.kind:
                return None
            self._old_of[new] = twin.path
        return self._old_of[new]

    def _say(self, at: Path, orders: Sequence[Order]) -> None:
        self._events.append((tuple(map(float, at)), list(orders)))

    # pairs

    def _pair(self, one: Item, two: Item) -> None:
        try:
            self._say(two.path, self._paired(one, two))
        except CannotSayError as stop:
            self._not_said(one, two, stop.reason)

    def _paired(self, one: Item, two: Item) -> list[Order]:
        old, new = Side(one.provision, one.path), Side(two.provision, two.path)
        made: list[Order] = []
        if one.provision.number != two.provision.number:
            if None in (one.provision.number, two.provision.number):
                raise CannotSayError(message("A unit gets a number, or loses it."))
            made = [self._units.renumbered(one.path, two.provision)]
            new = Side(two.provision.with_(number=one.provision.number, label=one.provision.label), two.path)
        if not _is_head(one):
            return [*made, *self._units.orders(old, new)]
        if same_words(one.provision.heading, two.provision.heading):
            return made
        if one.provision.kind is Kind.ATTACHMENT:
            raise CannotSayError(message("The caption of an annex changes."))
        return [*made, *self._units.headed(old, new)]

    def _moves(self, one: Item, two: Item, deleted: Sequence[Item], inserted: Sequence[Item]) -> None:
        """A unit that keeps its number and stands elsewhere: both containers are restated; one that goes is deleted."""
        gone = any(item.path == one.path[:-1] for item in deleted)
        comes = any(item.path == two.path[:-1] for item in inserted)
        why = message("The unit moves and keeps its number.")
        self._not_said(one, two, why, leaves=not gone, implied=gone or comes)

    # new units

    def _come(self, items: Sequence[Item], new: Sequence[Item], pairs: Pairs) -> None:
        gone = {item.path for item in items}
        containers: list[Path] = []
        for item in items:
            if any(item.path[: len(path)] == path for path in containers):
                continue
            if _is_head(item):
                inside = [one.path for one in new if one.path[: len(item.path)] == item.path]
                if not gone.issuperset(inside):
                    alone = not self._holder(item.path) and not self._come_from(item, pairs)
                    self._not_said(None, item, _NEW_EDITION if alone else _PUT_OVER)
                    continue
                containers.append(item.path)
            self._insertion(item)

    def _insertion(self, item: Item) -> None:
        try:
            holder = self._holder(item.path)
            if holder is None:
                raise CannotSayError(message("The unit that takes a new one is not in the act in force."))
            unit = self._new.at(item.path).provision
            unit = item.provision if unit.kind is not item.provision.kind else unit
            if unit.kind is Kind.ATTACHMENT:
                self._say(item.path, [self._units.annex(unit, item.path)])
            else:
                self._say(item.path, [self._units.inserted(holder, unit, self._ordinal(item.path, unit))])
        except CannotSayError as stop:
            self._not_said(None, item, stop.reason)

    def _ordinal(self, path: Path, unit: Provision) -> int:
        kinds = LINES if unit.kind in LINES else (unit.kind,)
        among = self._new.at(path[:-1]).provision.children[: path[-1] + 1] if path else ()
        return sum(1 for one in among if one.kind in kinds)

    # units that go

    def _go(self, items: Sequence[Item], old: Sequence[Item], pairs: Pairs) -> None:
        gone = {item.path for item in items}
        following = {one.path: two.path for one, two in pairs.stay}
        containers: list[Path] = []
        for item in items:
            if any(item.path[: len(path)] == path for path in containers):
                continue
            if _is_head(item):
                inside = [one.path for one in old if one.path[: len(item.path)] == item.path]
                if not gone.issuperset(inside):
                    into = self._takes_over(item, pairs)
                    self._not_said(item, None, _GOES if into else _NEW_EDITION, leaves=False, into=into)
                    continue
                containers.append(item.path)
            try:
                if item.provision.removed:
                    continue
                self._events.append((_behind(item, old, following), [self._units.deleted(item.path)]))
            except CannotSayError as stop:
                self._not_said(item, None, stop.reason)

    def _takes_over(self, head: Item, pairs: Pairs) -> Path:
        """The container in force that takes what stood under a heading that goes; the act where there is none."""
        for one, two in (*pairs.stay, *pairs.moved):
            if one.path == head.path or one.path[: len(head.path)] != head.path:
                continue
            for n in range(len(two.path) - 1, 0, -1):
                holder = self._holder(two.path[: n + 1])
                if holder and holder[: len(head.path)] != head.path:
                    return holder
        return ()

    def _come_from(self, head: Item, pairs: Pairs) -> bool:
        """True where units under a heading that comes stood in a container: that one is divided."""
        return any(
            len(one.path) > 1 and two.path[: len(head.path)] == head.path
            for one, two in (*pairs.stay, *pairs.moved)
        )

    def _not_said(
        self,
        one: Item | None,
        two: Item | None,
        why: Message,
        *,
        leaves: bool = True,
        into: Path | None = None,
        implied: bool = False,
    ) -> None:
        """Report a change; ``leaves`` is False where what held the unit goes, ``into`` is what takes over its units."""
        place = self._old.at(one.path) if one else self._new.at(two.path) if two else self._old.at(())
        holder = one.path[:-1] if one and not _is_head(one) else one.path if one else None
        holder = self._holder(two.path) if holder is None and two is not None else holder
        old = unit_text(one.provision)[:_SHOWN] if one else ""
        new = unit_text(two.provision)[:_SHOWN] if two else ""
        if into is None and one is not None and two is not None:
            into = self._holder(two.path)
        at = (holder or ()) if leaves else ()
        self._unsaid.append(Unsaid(place.eid, why, old, new, at, into or (), implied))


def _behind(item: Item, old: Sequence[Item], following: dict[Path, Path]) -> tuple[float, ...]:
    """Right after the nearest unit before it that is still there."""
    for before in reversed(old[: old.index(item)]):
        if before.path in following:
            path = following[before.path]
            return (*map(float, path[:-1]), path[-1] + 0.5)
    return (-1.0,)


def _is_head(item: Item) -> bool:
    return isinstance(item.key, tuple) and item.key[0] == "head"
