"""Use case: a comparative table typed by hand is checked against the act and the amending law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lawtrack.comparing.words import similarity
from lawtrack.formats.registry import read_bytes
from lawtrack.formats.typed_table import read_typed_file
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import index_of
from lawtrack.profiles.forms import load_form
from lawtrack.services.from_file.applying import Application, apply_files
from lawtrack.services.from_file.left_out import Unread, unread_around
from lawtrack.services.from_file.tables import table_of
from lawtrack.services.from_file.typed_bands import band_names
from lawtrack.tables.table import Row
from lawtrack.tables.typed_check import Expected, Typed, TypedDifference, check_typed
from lawtrack.tables.typed_column import plain
from lawtrack.tables.typed_columns import SIDES, no_table
from lawtrack.tables.typed_expected import expected_rows, own_provision
from lawtrack.tables.typed_layout import LaidRow, Layout, RowKind, laid_out
from lawtrack.tables.typed_places import PlaceReader, bare_address, shows


@dataclass(frozen=True, slots=True)
class TypedCheck:
    """The differences, how the bill applied (what is unsettled makes the check incomplete), and what was not compared.

    Attributes:
        differences: In the order of the table.
        application: The bill applied.
        counts: How many rows the tables have, by what they are; ``other_act`` of them are for another act.
        other_acts: The other acts that rows are for, as the law names them.
        others: Languages in which the tables have columns too.
        unread: What the file with the table has outside its body.
    """

    differences: tuple[TypedDifference, ...]
    application: Application
    counts: dict[str, int]
    other_acts: tuple[str, ...] = ()
    others: frozenset[Lang] = frozenset()
    unread: tuple[Unread, ...] = ()


def check_typed_table(
    table: Path,
    base: Path,
    amending: Path,
    lang: Lang | None = None,
    scheme: Scheme | None = None,
    act: str = "",
) -> TypedCheck:
    """Check a Word table against what the amending law does to the act.

    Args:
        table: The ``.docx`` with the table.
        base: The act in force.
        amending: The amending law.
        lang: Language of the addresses in the table; that of the act where None.
        scheme: What «1.» and «1)» are called in the act.
        act: Which of the amended acts ``base`` is, as for ``apply_files``.

    Raises:
        InputError: A file cannot be read, ``act`` names none of the amended acts, or no table in it has the columns of a comparative table.
    """
    application = apply_files(base, amending, scheme=scheme, act=act)
    return TypedTables(application, lang, scheme).check(read_bytes(table), table.name)


class TypedTables:
    """Checks Word tables against one law that was applied to its act; what the true table asks for is worked out once.

    Args:
        application: The law, applied.
        lang: Language of the addresses in the tables; that of the act where None.
        scheme: What «1.» and «1)» are called in the act.
    """

    def __init__(
        self, application: Application, lang: Lang | None = None, scheme: Scheme | None = None
    ) -> None:
        used = lang or application.base.lang
        rows = [row for row in table_of(application, "A", used).rows if isinstance(row, Row)]
        # the form of the deputies shows the bill's own provisions as well
        own = [
            r
            for r in table_of(application, "B", used).rows
            if isinstance(r, Row) and not r.changes and not r.eid
        ]
        before, after = index_of(application.base.root), index_of(application.result.root)
        self._application = application
        self._expected = [*expected_rows(rows, before, after), *map(own_provision, own)]
        self._reading = _Reading(application, [*rows, *own], self._expected, used, scheme)

    def check(self, data: bytes, name: str) -> TypedCheck:
        """Check one Word file.

        Args:
            data: The file.
            name: What it is called.

        Raises:
            InputError: It is no Word file, or no table in it has the columns of a comparative table.
        """
        application = self._application
        layout = laid_out(read_typed_file(data, name), application.base.lang, proposed_alone=True)
        if not layout.found:
            raise no_table(name)
        typed, elsewhere = self._reading.typed(layout)
        counts = {kind.value: len(layout.of(kind)) for kind in RowKind} | {"other_act": len(elsewhere)}
        return TypedCheck(
            tuple(check_typed(self._expected, typed, layout.sides)),
            application,
            counts,
            tuple(dict.fromkeys(elsewhere)),
            layout.others,
            unread_around(data, name),
        )


class _Reading:
    """Finds out which rows of the true table each row of the file is for."""

    def __init__(
        self,
        application: Application,
        rows: Sequence[Row],
        expected: Sequence[Expected],
        lang: Lang,
        scheme: Scheme | None,
    ) -> None:
        self._rows, self._expected = rows, expected
        texts = (index_of(application.result.root), index_of(application.base.root))
        self._places = PlaceReader(texts, lang, scheme or application.base.work.scheme)
        self._bands = band_names(application)
        self._addressed: dict[str, list[int]] = {}
        for n, row in enumerate(rows):
            self._addressed.setdefault(bare_address(row.element), []).append(n)

    def typed(self, layout: Layout) -> tuple[list[Typed], list[str]]:
        """The rows of the comparison, and for each row of another act that act."""
        result: list[Typed] = []
        elsewhere: list[str] = []
        for row in layout.rows:
            if row.kind not in (RowKind.ROW, RowKind.UNREAD) or row.deleted:
                continue
            if (
                row.kind is RowKind.ROW
                and layout.sides != SIDES
                and _says_nothing(row)
                and not self._wanted(row)
            ):
                continue
            other = self._bands.act_of(row.bands)
            if other:
                elsewhere.append(other)
            else:
                result.append(self._typed(row))
        return result, elsewhere

    def _typed(self, row: LaidRow) -> Typed:
        if row.kind is RowKind.UNREAD:
            return Typed(row.number, "", (row.words,), (), (), row.table, why=row.why)
        return Typed(
            row.number,
            row.element,
            row.current,
            row.proposed,
            self._wanted(row),
            row.table,
            row.printed,
            row.merged,
            row.doubts,
        )

    def _wanted(self, row: LaidRow) -> tuple[int, ...]:
        """The rows of the true table that a typed row is for: by its address, never by guessing at its words."""
        address = bare_address(row.element)
        same = tuple(self._addressed.get(address, ())) if address else ()
        lines = (*row.current, *row.proposed)
        if len(same) > 1 and lines:
            words = plain(" ".join(lines))
            return (max(same, key=lambda n: _alike(self._expected[n], words)),)
        if same:
            return same
        eids = self._places.named(row)
        return tuple(n for n, own in enumerate(self._rows) if any(shows(own, eid) for eid in eids))


def _says_nothing(row: LaidRow) -> bool:
    """True for a row of a table in several languages that says of this one only that it has no text, or stays."""
    marks = load_form("reading").marks
    said = {plain(words) for name in ("missing", "unchanged") for words in marks[name].values()}
    return all(plain(line) in said for line in row.proposed)


def _alike(expected: Expected, words: str) -> float:
    lines = (*expected.current.needed, *expected.proposed.needed)
    return similarity(plain(" ".join(lines)), words)
