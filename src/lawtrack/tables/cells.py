"""The two cells of a row: the unit's text with the changed words marked, under its headings and lead-ins."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lawtrack.model.change import Change, ChangeKind, Run
from lawtrack.model.eids import HEADING, inside, outwards
from lawtrack.model.index import Place, TreeIndex
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.rendering import TextLine
from lawtrack.profiles.forms import RowRules
from lawtrack.tables.excluded import Exclusions, excluded_parts, exclusions
from lawtrack.tables.grouping import WHOLE, Group, heading_alone, standing
from lawtrack.tables.marking import Marking, by_line, divided_lines, holds_label, paragraph, row_pieces
from lawtrack.tables.printed import Printed
from lawtrack.tables.table import Cell, CellParagraph, Piece


@dataclass(frozen=True, slots=True)
class Marks:
    """The form's words: how an absent and a deleted element are written, what stands for a gap."""

    absent: str
    absent_unit: Callable[[str], str]
    deleted: str
    gap: str


_ROOMS = CONTAINERS | {Kind.ATTACHMENT}
"""They hold articles or points and have no words of their own."""


@dataclass(frozen=True, slots=True)
class _Folded:
    """A run of lines that a row leaves out; ``rows`` where all of them are rows of a table."""

    rows: bool


class CellBuilder:
    """Builds the cells of rows over one pair of trees.

    Args:
        old: The text in force.
        new: The proposed text.
        marks: The form's words.
        rules: What the form repeats, folds and shows.
        renamed: Old and new eIds of the units that stand in both texts under different ones.
        excluded: The units that the law orders to be excluded; None where two texts are compared.
    """

    def __init__(
        self,
        old: TreeIndex,
        new: TreeIndex,
        marks: Marks,
        rules: RowRules,
        renamed: Sequence[tuple[str, str]] = (),
        excluded: Collection[str] | None = None,
    ) -> None:
        self._old, self._new = old, new
        self._to_new, self._to_old = dict(renamed), {after: before for before, after in renamed}
        self._marks, self._rules, self._excluded = marks, rules, excluded
        self._articles: dict[tuple[bool, str], Printed] = {}

    def cells(self, group: Group) -> tuple[Cell, Cell]:
        """The wording in force and the proposed one."""
        first = group.changes[0]
        whole = len(group.changes) == 1 and (first.old_eid, first.new_eid) == (group.old_unit, group.new_unit)
        if whole and group.old_unit is None and group.new_unit is not None:
            label = self._label(self._new, group.new_unit)
            absent = (
                self._marks.absent_unit(label)
                if label and self._is_part(group.new_unit)
                else self._marks.absent
            )
            left = self._context(self._new, group.new_unit, absent, shown=self._old)
            return left, self._side(self._new, group, "+")
        gone = whole and first.kind is ChangeKind.DELETED
        if gone and group.old_unit is not None:
            left = self._side(self._old, group, "-")
            return left, self._context(self._old, group.old_unit, self._marks.deleted, shown=self._new)
        return self._side(self._old, group, "-"), self._side(self._new, group, "+")

    def throughout(self, changes: Sequence[Change], address: Callable[[str], str]) -> tuple[Cell, Cell]:
        """Words changed throughout the text: under the address of each place the line in which they stand, on both sides.

        Args:
            changes: What changes, one for each place.
            address: The address of an eId in words.
        """
        return self._places(self._old, changes, "-", address), self._places(self._new, changes, "+", address)

    def _places(
        self, index: TreeIndex, changes: Sequence[Change], op: str, address: Callable[[str], str]
    ) -> Cell:
        marking = self._marking(index, changes, op)
        paragraphs: list[CellParagraph] = []
        told, printed = "", set[str]()
        for change in changes:
            touched = (change.old_eid if op == "-" else change.new_eid) or ""
            heading, plain = touched.endswith(HEADING), standing(index, touched.removesuffix(HEADING))
            if plain not in index.places:
                continue
            article = self._printed(index, self._top(index, plain))
            # the cell of a table is printed with its row
            holder = next(name for name in outwards(plain) if name in article.own)
            if (name := f"{holder}{HEADING}" if heading else holder) in printed:
                continue
            printed.add(name)
            place = address(change.new_eid or change.citation)
            paragraphs += [CellParagraph((Piece(place),), note=True)] if place != told else []
            told = place
            own = [article.lines[n] for n in article.own[holder]]
            own = [line for line in own if (line.kind is Kind.HEADING) == heading]
            lines = [self._line(index, line, marking, n) for n, line in enumerate(own)]
            paragraphs += [line for line in lines if any(piece.mark for piece in line.pieces)] or lines
        return tuple(paragraphs)

    def unchanged(self, eid: str) -> Cell:
        """A unit of the text in force with its heading and lead-ins, nothing marked."""
        # of all kinds of change a renumbering is the one that marks no words
        return self._side(self._old, Group([eid], [eid], [Change(ChangeKind.RENUMBERED, eid, eid, eid)]), "-")

    def _is_part(self, eid: str) -> bool:
        """True for a unit that stands in another one, whose words are shown above it."""
        holder = self._new.parent(eid)
        return holder is not None and holder.path != () and holder.provision.kind not in _ROOMS

    @staticmethod
    def _label(index: TreeIndex, eid: str) -> str:
        unit = index.get(eid)
        return unit.label if unit is not None else ""

    def _side(self, index: TreeIndex, group: Group, op: str) -> Cell:
        units = [u for u in (group.old_units if op == "-" else group.new_units) if u in index.places]
        if not units:
            unit = group.new_unit or group.old_unit or ""
            return self._context(index, unit, self._marks.absent) if unit in index.places else ()
        marking = self._marking(index, group.changes, op)
        paragraphs: list[CellParagraph] = []
        if group.changes[0].kind is ChangeKind.MOVED:
            paragraphs += self._container(index, units[0], marking.mark)
        if heading_alone(group):
            return (*paragraphs, *self._headings(index, units, marking))
        tops: dict[str, list[str]] = {}
        for unit in units:
            tops.setdefault(self._top(index, unit), []).append(unit)
        for top, own in tops.items():
            said = self._exclusions(group, top) if op == "+" else Exclusions()
            paragraphs += self._paragraphs(index, top, own, marking, said)
        return tuple(paragraphs)

    def _marking(self, index: TreeIndex, changes: Sequence[Change], op: str) -> Marking:
        runs: dict[str, Sequence[Run]] = {}
        entire: set[str] = set()
        divided: dict[tuple[str, bool], list[list[Piece]]] = {}
        for change in changes:
            eid = change.old_eid if op == "-" else change.new_eid
            if eid is None or change.kind in (ChangeKind.RENUMBERED, ChangeKind.MOVED):
                continue
            eid = standing(index, eid) if not eid.endswith(HEADING) else eid
            if change.kind in (ChangeKind.SPLIT, ChangeKind.MERGED):
                many = (op == "+") == (change.kind is ChangeKind.SPLIT)
                names = [eid, *(standing(index, e) for e in change.others)] if many else [eid]
                divided.update(divided_lines(index, names, change.runs, op))
            elif change.kind in (ChangeKind.INSERTED, ChangeKind.DELETED):
                entire.add(eid)
            else:
                runs[eid] = change.runs
        return Marking(op, runs, frozenset(entire), divided)

    @staticmethod
    def _container(index: TreeIndex, unit: str, mark: str) -> list[CellParagraph]:
        """The heading of the chapter that an article was moved from or to, marked."""
        holder = index.parent(unit)
        if holder is None or holder.provision.kind not in CONTAINERS:
            return []
        name = f"{holder.provision.label} {holder.provision.heading}".strip()
        return [paragraph([Piece(name, mark)], True)]

    def _paragraphs(
        self, index: TreeIndex, top: str, units: Sequence[str], marking: Marking, said: Exclusions
    ) -> Iterator[CellParagraph]:
        counts: dict[tuple[str, bool], int] = {}
        for line in self._lines(index, top, units):
            if isinstance(line, _Folded):
                yield from self._gaps([line])
                continue
            key = (line.eid, line.kind is Kind.HEADING)
            counts[key] = nth = counts.get(key, 0) + 1
            yield from [self._own_word()] * said.before.get(id(line), 0)
            yield self._line(index, line, marking, nth - 1)
            yield from [self._own_word()] * said.after.get(id(line), 0)

    def _headings(self, index: TreeIndex, units: Sequence[str], marking: Marking) -> Iterator[CellParagraph]:
        """The headings of units of which only these change, and a gap where more stands under them."""
        for unit in units:
            article = self._printed(index, self._top(index, unit))
            names = [unit, *(place.eid for place in index.ancestors(unit) if self._rules.headings)]
            shown = [n for name in names for n in article.own.get(name, ())]
            shown = [n for n in shown if article.lines[n].kind is Kind.HEADING]
            if not self._rules.fold:
                shown = [*range(len(article.lines))]
            at, counts = 0, dict[tuple[str, bool], int]()
            container = index.places[unit].provision.kind in CONTAINERS
            for n in sorted(shown):
                if n > at:
                    yield from self._gaps([_Folded(article.others[n] == article.others[at])])
                key = (article.lines[n].eid, article.lines[n].kind is Kind.HEADING)
                counts[key] = nth = counts.get(key, 0) + 1
                yield self._line(index, article.lines[n], marking, nth - 1)
                at = n + 1
            if at < len(article.lines) and not container:
                yield from self._gaps([_Folded(article.others[-1] == article.others[at])])

    def _own_word(self, eid: str = "") -> CellParagraph:
        """«Исключить.» in the place of something that goes out of what the row shows."""
        return paragraph([Piece(self._marks.deleted, "dim")], eid=eid)

    def _exclusions(self, group: Group, top: str) -> Exclusions:
        """Where the proposed wording of a unit says that parts of it go."""
        old, new = group.old_unit, group.new_unit
        if old is None or new is None or old not in self._old.places or len(group.old_units) > 1:
            return Exclusions()
        parts = excluded_parts(self._old, old, group.changes, self._excluded)
        if not parts:
            return Exclusions()
        added = [c.new_eid for c in group.changes if c.kind is ChangeKind.INSERTED and c.new_eid]
        before = self._printed(self._old, self._top(self._old, old))
        return exclusions(before, self._printed(self._new, top), (old, new), parts, added)

    def _gaps(self, folded: list[_Folded]) -> Iterator[CellParagraph]:
        """One «…» for what was folded here; among rows of a table it is a row."""
        if folded:
            yield paragraph([Piece(self._marks.gap)], tabular=all(run.rows for run in folded))
            folded.clear()

    def _lines(self, index: TreeIndex, top: str, units: Sequence[str]) -> Iterator[TextLine | _Folded]:
        """Lines of the article around some units; runs of lines that are folded between them are told as one."""
        printed = self._printed(index, top)
        if index.places[top].provision.kind in WHOLE and [top] == list(units):
            yield from _of_container(index.places[top], printed)
            return
        if not self._rules.fold:
            yield from printed.lines
            return
        shown = set(printed.inside(units))
        for place in {place.eid: place for unit in units for place in index.ancestors(unit)}.values():
            shown.update(printed.headings.get(place.eid, ()) if self._rules.headings else ())
            shown.update(printed.lead_ins.get(place.eid, ()) if self._rules.lead_in else ())
        for header in self._column_headings(index, units):
            shown.update(printed.own.get(header, ()))
        at = 0
        for n in (*sorted(shown), len(printed.lines)):
            if n > at:
                yield _Folded(printed.others[n] == printed.others[at])
            if n < len(printed.lines):
                yield printed.lines[n]
            at = n + 1

    def _printed(self, index: TreeIndex, top: str) -> Printed:
        """The lines of an article, arranged once for all its rows."""
        key = (index is self._new, top)
        if key not in self._articles:
            self._articles[key] = Printed(index, top)
        return self._articles[key]

    def _column_headings(self, index: TreeIndex, units: Sequence[str]) -> frozenset[str]:
        """The rows with which a table begins: its columns' names, over as many rows as they span, and their numbers."""
        if not self._rules.column_headings:
            return frozenset()
        found: set[str] = set()
        for unit in units:
            for place in index.ancestors(unit):
                rows = place.provision.children
                if place.provision.kind is not Kind.TABLE or not rows:
                    continue
                count = max((cell.span[1] for cell in rows[0].children), default=1)
                if count < len(rows):
                    words = [cell.text.strip() for cell in rows[count].children]
                    count += words == [str(n) for n in range(1, len(words) + 1)]
                found |= {index.at((*place.path, n)).eid for n in range(min(count, len(rows)))}
        return frozenset(found)

    @staticmethod
    def _top(index: TreeIndex, unit: str) -> str:
        """The article around a unit, else the numbered paragraph, else the table; else the unit itself."""
        around = list(reversed(index.ancestors(unit)))
        for kind in (Kind.ARTICLE, Kind.PARAGRAPH, Kind.TABLE):
            found = next((place.eid for place in around if place.provision.kind is kind), None)
            if found is not None:
                return found
        return unit

    def _line(self, index: TreeIndex, line: TextLine, marking: Marking, nth: int) -> CellParagraph:
        heading, tabular = line.kind is Kind.HEADING, line.kind is Kind.ROW
        if marking.holds(line.eid):
            if marking.op == "+" and line.removed:
                return self._own_word(
                    line.eid
                )  # what the text leaves in its place is for the act, not for a table
            return paragraph([Piece(line.full, marking.mark)], heading, tabular, line.eid)
        parts = marking.divided.get((line.eid, heading), [])
        if nth < len(parts):
            text = "".join(piece.text for piece in parts[nth])
            carried = line.full.removesuffix(text)
            return paragraph([Piece(carried), *parts[nth]], heading, tabular, line.eid)
        if tabular:
            return paragraph(row_pieces(index, line, marking), tabular=True, eid=line.eid)
        key = f"{line.eid}{HEADING}" if heading else line.eid
        if key not in marking.runs:
            return paragraph([Piece(line.full)], heading, eid=line.eid)
        # a unit of several printed lines: this line's share of the runs
        lines = by_line(marking.runs[key], marking.op)
        runs = lines[nth] if nth < len(lines) else []
        plain = heading or holds_label(runs, line)
        pieces = [] if plain else [Piece(f"{line.label} ")] if line.label else []
        return paragraph([*pieces, *runs], heading, eid=line.eid)

    def _context(self, index: TreeIndex, unit: str, words: str, *, shown: TreeIndex | None = None) -> Cell:
        """Headings and lead-ins around a unit, and in its place a word of the form («отсутствует», «Исключить.»).

        Args:
            index: The text that has the unit.
            unit: Its eId.
            words: What stands in its place.
            shown: The text of the cell, where it is the other one: each column has its own edition's headings.
        """
        if unit not in index.places or "__" not in unit:
            return (paragraph([Piece(words, "dim")], eid=unit),)
        paragraphs: list[CellParagraph] = []
        placed = False
        counts: dict[tuple[str, Kind], int] = {}
        folded: list[_Folded] = []
        for line in self._lines(index, self._top(index, unit), [unit]):
            if isinstance(line, _Folded):
                folded.append(line)
                continue
            within = inside(line.eid, unit)
            if within and placed:
                continue
            paragraphs += self._gaps(folded)
            placed = placed or within
            key = (line.eid, line.kind)
            counts[key] = nth = counts.get(key, 0) + 1
            printed = line.full if within or shown is None else self._counterpart(shown, line, nth - 1)
            if not printed:
                continue
            piece = Piece(words, "dim") if within else Piece(printed)
            heading = line.kind is Kind.HEADING and not within
            paragraphs.append(paragraph([piece], heading, line.kind is Kind.ROW, line.eid))
        return (*paragraphs, *self._gaps(folded))

    def _counterpart(self, shown: TreeIndex, line: TextLine, nth: int) -> str:
        """The line of the other text that stands where this one does; empty where it has none.

        A lead-in may be the text of a unit that has nothing under it there.
        """
        eid = self._renamed(self._to_new if shown is self._new else self._to_old, line.eid)
        heading = line.kind is Kind.HEADING
        for name in outwards(eid) if line.kind is Kind.INTRO else (eid,):
            if name in shown.places:
                printed = self._printed(shown, self._top(shown, name))
                own = [printed.lines[n] for n in printed.own.get(name, ())]
                own = [one for one in own if (one.kind is Kind.HEADING) == heading]
                return own[nth].full if nth < len(own) else ""
        return ""

    @staticmethod
    def _renamed(names: Mapping[str, str], eid: str) -> str:
        """The eId in the other text: a unit that has another one there gives it to all that is in it."""
        for name in outwards(eid):
            if name in names:
                return names[name] + eid[len(name) :]
        return eid


def _of_container(place: Place, printed: Printed) -> Iterator[TextLine]:
    """What a row of a whole container prints: its heading; of a part of the act that is no container, all of it."""
    unit = place.provision
    for n in printed.inside([place.eid]):
        line = printed.lines[n]
        own = line.eid == place.eid and (line.kind is Kind.HEADING or unit.is_leaf)
        if own or unit.kind not in CONTAINERS:
            yield line
