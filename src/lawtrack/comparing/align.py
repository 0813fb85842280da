"""Two trees to a ChangeSet: modified, inserted, deleted, rewritten, moved, renumbered, split, merged.

Containers are opened, so that an article that moves to another chapter is still itself; articles are compared by
digest first, so the cost is that of what changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lawtrack.comparing.dividing import Division, merges, splits
from lawtrack.comparing.pairing import Item, Pairing, paired
from lawtrack.comparing.proof import Untold, untold
from lawtrack.comparing.units import inner_items, outer_items
from lawtrack.comparing.words import is_rewrite, word_runs
from lawtrack.model.change import Change, ChangeKind, ChangeSet, Run
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import unit_text


def compare(old: Provision, new: Provision) -> ChangeSet:
    """What changed from one tree to the other, in reading order of the new one.

    A tree compared with itself gives nothing; swapping the sides mirrors every event.
    """
    if old is new or old == new:
        return ChangeSet()
    before, after = index_of(old), index_of(new)
    changes = _Comparison(before, after).changes()
    while (missed := untold(before, after, changes)) is not None:
        changes.append(_facing(missed))
    return ChangeSet(tuple(changes))


def _facing(missed: Untold) -> Change:
    """Words that stand against each other and that the pairing did not tell."""
    old, new = missed.old, missed.new
    texts = [unit_text(place.provision) if place else "" for place in (old, new)]
    kind = ChangeKind.REWRITTEN if old and new else ChangeKind.INSERTED if new else ChangeKind.DELETED
    named = new or old
    return Change(
        kind,
        named.eid if named else "",
        old.eid if old else None,
        new.eid if new else None,
        runs=word_runs(*texts),
    )


class _Comparison:
    """One comparison; holds both indices to name provisions by eId."""

    def __init__(self, old: TreeIndex, new: TreeIndex) -> None:
        self._old = old
        self._new = new

    def changes(self) -> list[Change]:
        """All events, deleted units where they stood."""
        old, new = list(outer_items(self._old)), list(outer_items(self._new))
        pairing = paired(old, new)
        placed: list[tuple[tuple[float, ...], Change]] = []
        divided, pairing = self._divided(old, new, pairing)
        placed += [(tuple(float(p) for p in path), change) for path, change in divided]
        renumbered: list[tuple[Item, Item]] = []
        following = {mine.path: theirs.path for mine, theirs in pairing.pairs}
        preceding = {theirs.path: mine.path for mine, theirs in pairing.pairs}
        for n, (mine, theirs) in enumerate(pairing.pairs):
            at = tuple(float(p) for p in theirs.path)
            if (
                self._old.at(mine.path).eid != self._new.at(theirs.path).eid
                and mine.provision.number is not None
            ):
                renumbered.append((mine, theirs))
            elif n in pairing.moved or not self._same_container(mine.path, theirs.path, following, preceding):
                placed.append((at, self._moved(mine, theirs)))
            placed += [(at, change) for change in self._inside(mine, theirs)]
        placed += [(at, change) for at, change in self._renumbered(renumbered)]
        for item in pairing.inserted:
            placed.append((tuple(float(p) for p in item.path), self._inserted(item.provision, item.path)))
        for item in pairing.deleted:
            placed.append((self._where(item, old, following), self._deleted(item.provision, item.path)))
        placed.sort(key=lambda pair: pair[0])
        return [change for _at, change in placed]

    def _same_container(
        self,
        mine: tuple[int, ...],
        theirs: tuple[int, ...],
        following: Mapping[tuple[int, ...], tuple[int, ...]],
        preceding: Mapping[tuple[int, ...], tuple[int, ...]],
    ) -> bool:
        """True where two units stand in one container; one without a heading is the same where its eId is."""
        old, new = mine[:-1], theirs[:-1]
        if old in following or new in preceding:
            return following.get(old, new) == new and preceding.get(new, old) == old
        return self._old.at(old).eid == self._new.at(new).eid

    @staticmethod
    def _where(
        item: Item, old: Sequence[Item], following: dict[tuple[int, ...], tuple[int, ...]]
    ) -> tuple[float, ...]:
        """Right after the nearest unit before it that is still there."""
        at = old.index(item)
        for before in reversed(old[:at]):
            if before.path in following:
                path = following[before.path]
                return (*(float(p) for p in path[:-1]), path[-1] + 0.5)
        return (-1.0,)

    # events

    def _divided(
        self, old: Sequence[Item], new: Sequence[Item], pairing: Pairing
    ) -> tuple[list[tuple[tuple[int, ...], Change]], Pairing]:
        """Splits and merges with the place where each is told, and the pairing without the units they explain."""
        events: list[tuple[tuple[int, ...], Change]] = []
        told_old: set[tuple[int, ...]] = set()
        told_new: set[tuple[int, ...]] = set()
        for division in splits(new, pairing):
            told_old.add(division.whole.path)
            told_new |= {part.path for part in division.parts}
            events.append((division.kept.path, self._division(ChangeKind.SPLIT, division)))
        for division in merges(old, pairing):
            if division.whole.path not in told_new:
                told_new.add(division.whole.path)
                told_old |= {part.path for part in division.parts}
                events.append((division.whole.path, self._division(ChangeKind.MERGED, division)))
        return events, pairing.without(told_old, told_new)

    def _division(self, kind: ChangeKind, division: Division) -> Change:
        split = kind is ChangeKind.SPLIT
        one, many = (self._old, self._new) if split else (self._new, self._old)
        whole = self._eid(one, division.whole.provision, division.whole.path)
        names = [self._eid(many, part.provision, part.path) for part in division.parts]
        texts = unit_text(division.whole.provision), "\n".join(unit_text(p.provision) for p in division.parts)
        old, new = texts if split else texts[::-1]
        runs = word_runs(old, new)
        if split:
            return Change(kind, names[0], whole, names[0], len(names), runs, tuple(names[1:]))
        return Change(kind, whole, names[0], whole, len(names), runs, tuple(names[1:]))

    def _moved(self, mine: Item, theirs: Item) -> Change:
        old, new = self._old.at(mine.path).eid, self._new.at(theirs.path).eid
        text = unit_text(theirs.provision)
        return Change(ChangeKind.MOVED, new, old, new, runs=(Run("=", text),))

    def _renumbered(self, pairs: Sequence[tuple[Item, Item]]) -> Iterator[tuple[tuple[float, ...], Change]]:
        """A run of units that follow each other on both sides is one event."""
        run: list[tuple[Item, Item]] = []
        for pair in pairs:
            if run and not self._follows(run[-1], pair):
                yield self._run(run)
                run = []
            run.append(pair)
        if run:
            yield self._run(run)

    @staticmethod
    def _follows(before: tuple[Item, Item], pair: tuple[Item, Item]) -> bool:
        same = before[0].provision.kind is pair[0].provision.kind
        return same and all(
            a.path[:-1] == b.path[:-1] and a.path[-1] + 1 == b.path[-1]
            for a, b in zip(before, pair, strict=True)
        )

    def _run(self, run: Sequence[tuple[Item, Item]]) -> tuple[tuple[float, ...], Change]:
        mine, theirs = run[0]
        others = tuple(
            eid for a, b in run[1:] for eid in (self._old.at(a.path).eid, self._new.at(b.path).eid)
        )
        new = self._new.at(theirs.path).eid
        change = Change(ChangeKind.RENUMBERED, new, self._old.at(mine.path).eid, new, len(run), (), others)
        return tuple(float(p) for p in theirs.path), change

    def _renumbered_one(self, mine: Item, theirs: Item) -> Change:
        old, new = self._old.at(mine.path).eid, self._new.at(theirs.path).eid
        return Change(ChangeKind.RENUMBERED, new, old, new)

    @staticmethod
    def _eid(index: TreeIndex, unit: Provision, path: tuple[int, ...]) -> str:
        """The eId of a unit; a leaf that stands for its only part is named as that part."""
        place = index.at(path)
        stands_for_part = unit.kind is Kind.SUBPARAGRAPH and place.provision.kind is not Kind.SUBPARAGRAPH
        return f"{place.eid}__subpara_1" if stands_for_part else place.eid

    def _inserted(self, unit: Provision, path: tuple[int, ...]) -> Change:
        eid = self._eid(self._new, unit, path)
        return Change(ChangeKind.INSERTED, eid, None, eid, runs=(Run("+", unit_text(unit)),))

    def _deleted(self, unit: Provision, path: tuple[int, ...]) -> Change:
        eid = self._eid(self._old, unit, path)
        return Change(ChangeKind.DELETED, eid, eid, None, runs=(Run("-", unit_text(unit)),))

    # inside a pair

    def _inside(self, mine: Item, theirs: Item) -> Iterator[Change]:
        if mine.provision == theirs.provision:
            return
        yield from self._compare(mine.provision, mine.path, theirs.provision, theirs.path)

    def _compare(
        self, old: Provision, old_path: tuple[int, ...], new: Provision, new_path: tuple[int, ...]
    ) -> Iterator[Change]:
        if old == new:
            return
        if new.removed and not old.removed:
            yield self._worded(ChangeKind.DELETED, old_path, new_path, unit_text(old), unit_text(new))
            return
        if old.removed and not new.removed:
            yield self._worded(ChangeKind.INSERTED, old_path, new_path, unit_text(old), unit_text(new))
            return
        if old.heading != new.heading:
            heads = (f"{old.label} {old.heading}".strip(), f"{new.label} {new.heading}".strip())
            yield self._heading(old_path, new_path, *heads)
        if old.is_leaf and new.is_leaf:
            if old.text != new.text:
                yield self._worded(None, old_path, new_path, old.text, new.text)
            return
        mine, theirs = inner_items(old, old_path, new), inner_items(new, new_path, old)
        yield from self._paired(mine, theirs)

    def _paired(self, mine: Sequence[Item], theirs: Sequence[Item]) -> Iterator[Change]:
        whole = paired(mine, theirs)
        divided, pairing = self._divided(mine, theirs, whole)
        at_path = {item.path: float(n) for n, item in enumerate(theirs)}
        events = [(at_path[path], change) for path, change in divided]
        following = {mine.index(old): theirs.index(new) for old, new in whole.pairs}
        for n, (old, new) in enumerate(pairing.pairs):
            at = theirs.index(new)
            if old.provision.number != new.provision.number:
                events.append((float(at), self._renumbered_one(old, new)))
            elif n in pairing.moved:
                events.append((float(at), self._moved(old, new)))
            changes = self._compare(old.provision, old.path, new.provision, new.path)
            events += [(float(at), change) for change in changes]
        for item in pairing.inserted:
            events.append((float(theirs.index(item)), self._inserted(item.provision, item.path)))
        for item in pairing.deleted:
            before = [following[i] for i in range(mine.index(item)) if i in following]
            events.append((before[-1] + 0.5 if before else -1.0, self._deleted(item.provision, item.path)))
        events.sort(key=lambda pair: pair[0])
        yield from (change for _at, change in events)

    def _heading(self, old_path: tuple[int, ...], new_path: tuple[int, ...], old: str, new: str) -> Change:
        mine, theirs = self._old.at(old_path).eid, self._new.at(new_path).eid
        kind = ChangeKind.REWRITTEN if is_rewrite(old, new) else ChangeKind.MODIFIED
        name = f"{theirs}__heading"
        return Change(kind, name, f"{mine}__heading", name, runs=word_runs(old, new))

    def _worded(
        self,
        kind: ChangeKind | None,
        old_path: tuple[int, ...],
        new_path: tuple[int, ...],
        old: str,
        new: str,
    ) -> Change:
        mine, theirs = self._old.at(old_path).eid, self._new.at(new_path).eid
        if kind is None:
            kind = ChangeKind.REWRITTEN if is_rewrite(old, new) else ChangeKind.MODIFIED
        return Change(kind, theirs, mine, theirs, runs=word_runs(old, new))
