"""One table over the texts of a draft in several languages: rows that belong together stand side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from lawtrack.incoming import number_in
from lawtrack.model.document import AUTHENTIC
from lawtrack.profiles.forms import Form
from lawtrack.tables.table import Band, Cell, ComparativeTable, Row, plain_cell


def in_languages(
    main: ComparativeTable,
    others: Mapping[str, ComparativeTable],
    form: Form,
    unchanged: Callable[[Row], bool] = lambda _row: False,
) -> ComparativeTable:
    """The main table with the columns of further languages; rows are paired by act and element.

    A row that only another language has is put where it stands there. That the text does not change in a language is
    said only where a person said so; else there is no text in it yet, and the table is a draft.

    Args:
        main: The table in its first language.
        others: Tables of the same draft by the language of their texts.
        form: The form; only the languages that have columns in it are shown.
        unchanged: Whether a person said of a row that it changes in one language only.
    """
    tables = {main.text_lang: main, **others}
    wanted = {lang: tables[lang] for lang in form.languages if lang in tables}
    if not wanted:
        return main
    rows = {lang: {_key(row, n): row for n, row in enumerate(table.rows)} for lang, table in wanted.items()}
    items = list(main.items)
    known = {_key(row, n): row for n, row in enumerate(main.rows)}
    order: list[tuple[Band | Row, tuple[str, str] | None]] = []
    nth = 0
    for item in items:
        if isinstance(item, Row):
            order.append((item, _key(item, nth)))
            nth += 1
        else:
            order.append((item, None))
    for lang, table in wanted.items():
        before: tuple[str, str] | None = None
        for n, row in enumerate(table.rows):
            key = _key(row, n)
            if key not in known:
                known[key] = row
                absent = plain_cell(form.mark(_word(unchanged(row)), main.text_lang))
                alone = row if lang == main.text_lang else replace(row, current=absent, proposed=absent)
                order.insert(_place(order, before, row), (alone, key))
            before = key
    made: list[Band | Row] = []
    number = 0
    missing: set[str] = set()
    for shown, name in order:
        if isinstance(shown, Band) or name is None:
            made.append(shown)
            continue
        number += 1
        cells: list[tuple[str, Cell]] = []
        for lang in form.languages:
            cells += _cells(
                rows.get(lang, {}).get(name), lang, form, lang in wanted and unchanged(shown), missing
            )
        made.append(replace(shown, number=number, others=(*shown.others, *cells)))
    unsettled = tuple(u for table in (main, *others.values()) for u in table.unsettled)
    draft = any(table.draft for table in (main, *others.values())) or not missing.isdisjoint(AUTHENTIC)
    return replace(main, items=tuple(made), unsettled=unsettled, draft=draft)


def _key(row: Row, n: int) -> tuple[str, str]:
    """Act and element; a row without an element («по всему тексту») by its place among the rows."""
    return row.act, row.eid or f"{n}"


def _place(
    order: list[tuple[Band | Row, tuple[str, str] | None]], before: tuple[str, str] | None, row: Row
) -> int:
    """Right after the row that stands before it in its own language, else by its article among those of its act."""
    for n, (_item, key) in enumerate(order):
        if key is not None and key == before:
            return n + 1
    place = len(order)
    for n, (item, _k) in enumerate(order):
        if isinstance(item, Row) and item.act == row.act:
            if _article(item.eid) > _article(row.eid):
                return n
            place = n + 1
    return place


def _article(eid: str) -> tuple[int, ...]:
    """The number of the article as numbers («16-1» is 16, 1); nothing for what stands outside articles."""
    found = re.search(r"\bart_(\d+(?:-\d+)*)", eid)
    return tuple(number_in(part) or 0 for part in found[1].split("-")) if found else ()


def rows_without_text(table: ComparativeTable, form: Form) -> int:
    """How many rows have no text in one of the authentic languages that the form shows."""
    marks = {lang: _missing(lang, form) for lang in form.languages if lang in AUTHENTIC}
    return sum(
        any(dict(row.others).get(f"proposed_{lang}") == mark for lang, mark in marks.items())
        for row in table.rows
    )


def _missing(lang: str, form: Form) -> Cell:
    return plain_cell(form.mark("missing", lang))


def _word(unchanged: bool) -> str:
    return "unchanged" if unchanged else "missing"


def _cells(
    row: Row | None, lang: str, form: Form, unchanged: bool, missing: set[str]
) -> list[tuple[str, Cell]]:
    """The cells of a language; one that has no text is put to the ``missing`` ones."""
    if row is not None:
        return [(f"current_{lang}", row.current), (f"proposed_{lang}", row.proposed)]
    if not unchanged:
        missing.add(lang)
    # a translation without legal force may be wanting: its cell stays empty
    empty = not unchanged and lang not in AUTHENTIC
    cell = () if empty else plain_cell(form.mark(_word(unchanged), lang))
    return [(f"current_{lang}", cell), (f"proposed_{lang}", cell)]
