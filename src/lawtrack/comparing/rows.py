"""From a ChangeSet to the rows of a comparative table (``kz_rules`` 0.4; defaults of the form).

A row is the lowest numbered unit that is touched; its parts, абзацы and sentences stay together; a new article is one
row. The heading and the lead-ins above it are repeated, whole unchanged elements are folded to one «…» a gap, never
inside the amended unit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lawtrack.comparing.table import Cell, CellParagraph, Piece, Row
from lawtrack.model.change import Change, ChangeKind, ChangeSet, Run
from lawtrack.model.citation import Citation
from lawtrack.model.citation_text import citation_text
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.rendering import TextLine, text_lines

_NUMBERED = frozenset({Kind.POINT, Kind.PARAGRAPH, Kind.ARTICLE, Kind.ROW, Kind.NOTE})
_GENITIVE = {
    "правила": "Правил",
    "положение": "Положения",
    "инструкция": "Инструкции",
    "методика": "Методики",
    "регламент": "Регламента",
    "стандарт": "Стандарта",
    "перечень": "Перечня",
    "порядок": "Порядка",
    "требования": "Требований",
    "устав": "Устава",
    "программа": "Программы",
    "план": "Плана",
}
"""How documents approved by an act are named in the address of their elements."""
_WHOLE = frozenset(
    {Kind.LONG_TITLE, Kind.PREAMBLE, Kind.PREFACE, Kind.TOC, Kind.CONCLUSIONS, Kind.ATTACHMENT, *CONTAINERS}
)


@dataclass(frozen=True, slots=True)
class Marks:
    """The form's words: how an absent and a deleted element are written, what stands for a gap."""

    absent: str
    absent_unit: Callable[[str], str]
    deleted: str
    gap: str


@dataclass(slots=True)
class _Group:
    """The changes of one row."""

    old_unit: str | None
    new_unit: str | None
    changes: list[Change] = field(default_factory=list)


def table_rows(
    old: TreeIndex,
    new: TreeIndex,
    changes: ChangeSet,
    lang: Lang,
    scheme: Scheme,
    marks: Marks,
    first: int = 1,
) -> tuple[Row, ...]:
    """The rows for all changes, each change in exactly one row.

    Args:
        old: The text in force.
        new: The proposed text.
        changes: What ``compare`` said of them.
        lang: Language of the addresses and marks.
        scheme: What «1.» and «1)» are called in the act.
        marks: The form's words.
        first: Number of the first row.
    """
    groups: dict[tuple[str | None, str | None], _Group] = {}
    for change in changes.changes:
        key = (_unit(old, change.old_eid), _unit(new, change.new_eid))
        # what comes or goes inside a unit that stays belongs to the unit's row
        if key[0] is None and key[1] in old.places and change.new_eid != key[1]:
            key = (key[1], key[1])
        if key[1] is None and key[0] in new.places and change.old_eid != key[0]:
            key = (key[0], key[0])
        found = next((g for k, g in groups.items() if k == key or _same(k, key)), None)
        if found is None:
            found = groups[key] = _Group(*key)
        found.changes.append(change)
    builder = _Builder(old, new, lang, scheme, marks)
    return tuple(builder.row(n, group) for n, group in enumerate(_outermost(groups.values()), first))


def _outermost(groups: Iterable[_Group]) -> list[_Group]:
    """A row shows its whole unit: where the unit around another row's is itself amended, both are one row."""
    kept: list[_Group] = []
    units = {group.new_unit or group.old_unit: group for group in groups}
    for eid, group in units.items():
        steps = (eid or "").split("__")
        outer = next(
            (units[name] for n in range(1, len(steps)) if (name := "__".join(steps[:n])) in units), None
        )
        if outer is None or not _is_worded(outer):
            kept.append(group)
        else:
            outer.changes += group.changes
    return kept


def _is_worded(group: _Group) -> bool:
    """True where the row prints the text of its unit on both sides (not a heading of a chapter, not a new unit)."""
    whole = any(
        c.kind in (ChangeKind.INSERTED, ChangeKind.DELETED) and c.new_eid == group.new_unit
        for c in group.changes
    )
    heading = all((c.new_eid or "").endswith("__heading") for c in group.changes)
    return not whole and not (heading and "__" not in (group.new_unit or ""))


def _same(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    return one[0] is not None and one[0] == other[0] and one[1] is not None and one[1] == other[1]


def _unit(index: TreeIndex, eid: str | None) -> str | None:
    """The eId of the row's unit: the lowest numbered unit that holds the element; a container's heading is its own."""
    if eid is None:
        return None
    plain = _standing(index, eid.removesuffix("__heading"))
    if plain not in index.places:
        return plain
    for place in (index.places[plain], *reversed(index.ancestors(plain))):
        kind = place.provision.kind
        if kind in _WHOLE or (
            kind in _NUMBERED and (place.provision.number is not None or kind is Kind.NOTE)
        ):
            return place.eid
        if kind is Kind.ACT:
            break
    return plain


def _standing(index: TreeIndex, eid: str) -> str:
    """The eId of the leaf that stands for its only part, where the part itself is no provision."""
    return eid.removesuffix("__subpara_1") if eid not in index.places else eid


class _Builder:
    """Builds rows over one pair of trees."""

    def __init__(self, old: TreeIndex, new: TreeIndex, lang: Lang, scheme: Scheme, marks: Marks) -> None:
        self._old, self._new = old, new
        self._lang, self._scheme, self._marks = lang, scheme, marks

    def row(self, number: int, group: _Group) -> Row:
        """The row of one group of changes."""
        current, proposed = self._cells(group)
        eid = group.new_unit or group.old_unit or ""
        return Row(number, self._element(group), current, proposed, eid=eid)

    def _element(self, group: _Group) -> str:
        """The address: of the unit, or of the one element in it that is touched."""
        names: list[str] = []
        for change in group.changes:
            eid = change.new_eid or change.old_eid or change.citation
            name = self._address(eid)
            if name and name not in names:
                names.append(name)
        unit = self._address(group.new_unit or group.old_unit or "")
        if len(names) == 1:
            return names[0]
        return unit or "; ".join(names)

    def _address(self, eid: str) -> str:
        if not eid:
            return ""
        citation = Citation.parse_eid(eid.split("-dup")[0])
        named = self._approved(citation)
        if named and len(citation.steps) > 1:
            inner = citation_text(Citation(citation.steps[1:]), self._lang, self._scheme)
            return f"{named} {inner}" if self._lang is Lang.KK else f"{inner} {named}"
        return citation_text(citation, self._lang, self._scheme)

    def _approved(self, citation: Citation) -> str:
        """«Правил»: the approved document that an element lies in, in the genitive; empty for the act itself."""
        first = citation.steps[0]
        index = self._new if first.eid in self._new.places else self._old
        unit = index.get(first.eid) if first.kind is Kind.ATTACHMENT else None
        title = (
            next((c.text for c in unit.children if c.kind is Kind.LONG_TITLE), "") if unit is not None else ""
        )
        word = title.split(" ")[0].lower()
        return _GENITIVE.get(word, "")

    def _cells(self, group: _Group) -> tuple[Cell, Cell]:
        first = group.changes[0]
        whole = len(group.changes) == 1 and (first.old_eid, first.new_eid) == (group.old_unit, group.new_unit)
        if first.kind is ChangeKind.RENUMBERED and len(group.changes) == 1:
            return self._renumbered(first)
        if whole and group.old_unit is None and group.new_unit is not None:
            label = self._label(self._new, group.new_unit)
            absent = (
                self._marks.absent_unit(label) if label and "__" in group.new_unit else self._marks.absent
            )
            return self._context(self._new, group.new_unit, absent), self._side(self._new, group, "+")
        gone = whole and first.kind is ChangeKind.DELETED
        if gone and group.old_unit is not None:
            left = self._side(self._old, group, "-")
            return left, self._context(self._old, group.old_unit, self._marks.deleted)
        return self._side(self._old, group, "-"), self._side(self._new, group, "+")

    @staticmethod
    def _label(index: TreeIndex, eid: str) -> str:
        unit = index.get(eid)
        return unit.label if unit is not None else ""

    def _renumbered(self, change: Change) -> tuple[Cell, Cell]:
        pairs = [(change.old_eid, change.new_eid), *zip(change.others[::2], change.others[1::2], strict=True)]
        sides: tuple[list[str], list[str]] = ([], [])
        for old, new in (pairs[0], pairs[-1]) if len(pairs) > 1 else pairs:
            sides[0].append(self._address(old or ""))
            sides[1].append(self._address(new or ""))
        left = (_paragraph([Piece(" – ".join(sides[0]), "deleted")]),)
        return left, (_paragraph([Piece(" – ".join(sides[1]), "inserted")]),)

    # cells

    def _side(self, index: TreeIndex, group: _Group, op: str) -> Cell:
        """The text of the unit on one side, with the changed words marked, under its headings and lead-ins."""
        unit = group.old_unit if op == "-" else group.new_unit
        if unit is None or unit not in index.places:
            unit = group.new_unit or group.old_unit or ""
            return self._context(index, unit, self._marks.absent) if unit in index.places else ()
        runs: dict[str, Sequence[Run]] = {}
        entire: set[str] = set()
        for change in group.changes:
            eid = change.old_eid if op == "-" else change.new_eid
            if eid is None:
                continue
            eid = _standing(index, eid) if not eid.endswith("__heading") else eid
            if change.kind is ChangeKind.RENUMBERED:
                continue
            if change.kind in (ChangeKind.INSERTED, ChangeKind.DELETED):
                entire.add(eid)
            else:
                runs[eid] = change.runs
        mark = "deleted" if op == "-" else "inserted"
        return tuple(self._paragraphs(index, unit, runs, entire, mark))

    def _paragraphs(
        self, index: TreeIndex, unit: str, runs: dict[str, Sequence[Run]], entire: set[str], mark: str
    ) -> Iterator[CellParagraph]:
        top = self._top(index, unit)
        gap = False
        for line in self._lines(index, top, unit):
            if line is None:
                gap = True
                continue
            if gap:
                yield _paragraph([Piece(self._marks.gap)])
                gap = False
            yield self._line(line, runs, entire, mark)
        if gap:
            yield _paragraph([Piece(self._marks.gap)])

    def _lines(self, index: TreeIndex, top: str, unit: str) -> Iterator[TextLine | None]:
        """Lines of the article around a unit: None for each that is folded."""
        container = index.places[top].provision.kind in _WHOLE and top == unit
        above = {place.eid for place in index.ancestors(unit)}
        for line in text_lines(index, top):
            inside = line.eid == unit or line.eid.startswith(f"{unit}__")
            if container:
                if (
                    line.eid == unit and (line.kind is Kind.HEADING or index.places[unit].provision.is_leaf)
                ) or (index.places[unit].provision.kind not in CONTAINERS and inside):
                    yield line
                continue
            parent = index.parent(line.eid)
            lead_in = line.kind in (Kind.HEADING, Kind.INTRO) and (
                line.eid in above or (parent and parent.eid in above)
            )
            header = line.kind is Kind.ROW and not inside and line.eid.endswith(("__row_1", "__row_h-1"))
            yield line if inside or lead_in or header else None

    def _top(self, index: TreeIndex, unit: str) -> str:
        """The article around a unit, or the unit itself where it stands in none."""
        for place in reversed(index.ancestors(unit)):
            if place.provision.kind in (Kind.ARTICLE, Kind.TABLE):
                return place.eid
            if place.provision.kind is Kind.PARAGRAPH:
                outer = next(
                    (a for a in index.ancestors(place.eid) if a.provision.kind is Kind.ARTICLE), None
                )
                return outer.eid if outer else place.eid
        return unit

    def _line(
        self, line: TextLine, runs: dict[str, Sequence[Run]], entire: set[str], mark: str
    ) -> CellParagraph:
        heading = line.kind is Kind.HEADING
        if any(line.eid == eid or line.eid.startswith(f"{eid}__") for eid in entire):
            return _paragraph([Piece(line.full, mark)], heading)
        key = f"{line.eid}__heading" if heading else line.eid
        if key not in runs:
            return _paragraph([Piece(line.full)], heading)
        pieces = (
            []
            if heading or self._is_whole(runs[key], line)
            else [Piece(f"{line.label} ")]
            if line.label
            else []
        )
        op = "-" if mark == "deleted" else "+"
        pieces += [Piece(r.text, "" if r.op == "=" else mark) for r in runs[key] if r.op in ("=", op)]
        return _paragraph(pieces, heading)

    @staticmethod
    def _is_whole(runs: Sequence[Run], line: TextLine) -> bool:
        """Runs of a tombstone hold the label already."""
        text = "".join(r.text for r in runs if r.op in ("=", "+"))
        return bool(line.label) and text.startswith(line.label)

    def _context(self, index: TreeIndex, unit: str, words: str) -> Cell:
        """Headings and lead-ins around a unit, and in its place a word of the form («отсутствует», «Исключить.»)."""
        if unit not in index.places or "__" not in unit:
            return (_paragraph([Piece(words, "dim")]),)
        paragraphs: list[CellParagraph] = []
        placed = gap = False
        for line in self._lines(index, self._top(index, unit), unit):
            if line is None:
                gap = True
                continue
            if line.eid == unit or line.eid.startswith(f"{unit}__"):
                if placed:
                    continue
                placed = True
                paragraphs += [_paragraph([Piece(self._marks.gap)])] if gap else []
                paragraphs.append(_paragraph([Piece(words, "dim")]))
            else:
                paragraphs += [_paragraph([Piece(self._marks.gap)])] if gap else []
                paragraphs.append(_paragraph([Piece(line.full)], line.kind is Kind.HEADING))
            gap = False
        if gap:
            paragraphs.append(_paragraph([Piece(self._marks.gap)]))
        return tuple(paragraphs)


def _paragraph(pieces: Sequence[Piece], heading: bool = False) -> CellParagraph:
    return CellParagraph(tuple(piece for piece in pieces if piece.text), heading)
