"""From a ChangeSet to the rows of a comparative table (``kz_rules`` 0.4; defaults of the form).

A row is the lowest numbered unit that is touched; its parts, абзацы and sentences stay together; a new article is one
row. The heading and the lead-ins above it are repeated, whole unchanged elements are folded to one «…» a gap, never
inside the amended unit. Words changed throughout the text are one row: each place with the line in which they stand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lawtrack.model.address import Whose
from lawtrack.model.change import Change, ChangeKind, ChangeSet
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.eids import HEADING
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import CONTAINERS
from lawtrack.profiles.forms import RowRules
from lawtrack.tables.cells import CellBuilder, Marks
from lawtrack.tables.grouping import Everywhere, Group, heading_alone, row_groups
from lawtrack.tables.table import Cell, CellParagraph, Piece, Row
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import named_by

_ORDINAL = ("subpara", "al")
"""Steps that are positions and bear no number."""
_NOTES = {
    ChangeKind.INSERTED: "new",
    ChangeKind.MOVED: "moved",
    ChangeKind.SPLIT: "split",
    ChangeKind.MERGED: "merged",
}


def table_rows(
    old: TreeIndex,
    new: TreeIndex,
    changes: ChangeSet,
    lang: Lang,
    scheme: Scheme,
    marks: Marks,
    first: int = 1,
    rules: RowRules | None = None,
    everywhere: Sequence[Everywhere] = (),
    of: Whose = Whose.ACT,
    excluded: Collection[str] | None = None,
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
        rules: What the form makes a row, repeats and folds; its defaults where None.
        everywhere: Words that the law changes throughout the text.
        of: Whether the texts are those of a bill itself.
        excluded: The units that the law orders to be excluded; None where two texts are compared.
    """
    given = rules or RowRules()
    groups = row_groups(old, new, changes, given.unit, everywhere if given.everywhere else ())
    cells = CellBuilder(old, new, marks, given, list(_renamed(changes)), excluded)
    builder = _Builder(old, new, lang, scheme, cells, of)
    return tuple(builder.row(n, group) for n, group in enumerate(groups, first))


def _named(change: Change) -> str:
    """The eId by which the law calls what changes: ordinals of parts and lines are those of the text in force."""
    last = (change.old_eid or "").rpartition("__")[2].partition("_")[0]
    if change.old_eid and last in _ORDINAL and change.kind not in (ChangeKind.MOVED, ChangeKind.RENUMBERED):
        return change.old_eid
    return change.new_eid or change.old_eid or change.citation


def _renamed(changes: ChangeSet) -> Iterator[tuple[str, str]]:
    """Old and new eIds of the units that stand in both texts under different ones."""
    for change in changes.changes:
        pairs = [(change.old_eid, change.new_eid)]
        if change.kind is ChangeKind.RENUMBERED:
            pairs += zip(change.others[::2], change.others[1::2], strict=True)
        for old, new in pairs:
            if old and new and old != new:
                yield old, new


class _Builder:
    """Builds rows over one pair of trees."""

    def __init__(
        self, old: TreeIndex, new: TreeIndex, lang: Lang, scheme: Scheme, cells: CellBuilder, of: Whose
    ) -> None:
        self._old, self._new = old, new
        self._lang, self._cells, self._of = lang, cells, of
        self._named = named_by(scheme, new, old)

    def row(self, number: int, group: Group) -> Row:
        """The row of one group of changes."""
        if group.everywhere is not None:
            left, right = self._cells.throughout(group.changes, self._address)
            return Row(number, "", left, right, note="everywhere", changes=tuple(group.changes))
        only = group.changes[0]
        if only.kind is ChangeKind.RENUMBERED and len(group.changes) == 1:
            current, proposed = self._renumbered(only)
        else:
            current, proposed = self._cells.cells(group)
        eid = group.new_unit or group.old_unit or ""
        eid += HEADING if heading_alone(group) and not self._is_container(eid) else ""
        note = _NOTES.get(only.kind, "") if len(group.changes) == 1 else ""
        return Row(
            number,
            self._element(group),
            current,
            proposed,
            eid=eid,
            note=note,
            changes=tuple(group.changes),
        )

    def _element(self, group: Group) -> str:
        """The address: of the unit, or of the one element in it that is touched."""
        names: list[str] = []
        for change in group.changes:
            eid = _named(change)
            name = self._address(eid)
            if name and name not in names:
                names.append(name)
        unit = self._address(group.new_unit or group.old_unit or "")
        if len(names) == 1:
            return names[0]
        return unit or "; ".join(names)

    def _is_container(self, eid: str) -> bool:
        unit = self._new.get(eid) or self._old.get(eid)
        return unit is not None and unit.kind in CONTAINERS

    def _address(self, eid: str) -> str:
        return address(eid, self._named, self._lang, self._of)

    def _renumbered(self, change: Change) -> tuple[Cell, Cell]:
        pairs = [(change.old_eid, change.new_eid), *zip(change.others[::2], change.others[1::2], strict=True)]
        sides: tuple[list[str], list[str]] = ([], [])
        for old, new in (pairs[0], pairs[-1]) if len(pairs) > 1 else pairs:
            sides[0].append(self._address(old or ""))
            sides[1].append(self._address(new or ""))
        left = (_paragraph(Piece(" – ".join(sides[0]), "deleted")),)
        return left, (_paragraph(Piece(" – ".join(sides[1]), "inserted")),)


def _paragraph(piece: Piece) -> CellParagraph:
    return CellParagraph((piece,))
