"""One table over the texts of a draft in several languages: rows that belong together stand side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from lawtrack.incoming import number_in
from lawtrack.profiles.forms import Form
from lawtrack.tables.table import Band, Cell, ComparativeTable, Row, plain_cell


def in_languages(
    main: ComparativeTable, others: Mapping[str, ComparativeTable], form: Form
) -> ComparativeTable:
    """The main table with the columns of further languages; rows are paired by act and element.

    A row that only another language has is put where it stands there; the language that does not change says so.

    Args:
        main: The table in its first language.
        others: Tables of the same draft by the language of their texts.
        form: The form; only the languages that have columns in it are shown.
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
                absent = plain_cell(form.mark("unchanged", main.text_lang))
                alone = row if lang == main.text_lang else replace(row, current=absent, proposed=absent)
                order.insert(_place(order, before, row), (alone, key))
            before = key
    made: list[Band | Row] = []
    number = 0
    for shown, name in order:
        if isinstance(shown, Band) or name is None:
            made.append(shown)
            continue
        number += 1
        cells: list[tuple[str, Cell]] = []
        for lang in form.languages:
            cells += _cells(rows.get(lang, {}).get(name), lang, form, there=lang in wanted)
        made.append(replace(shown, number=number, others=(*shown.others, *cells)))
    unsettled = tuple(u for table in (main, *others.values()) for u in table.unsettled)
    draft = any(table.draft for table in (main, *others.values()))
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


def _cells(row: Row | None, lang: str, form: Form, *, there: bool) -> list[tuple[str, Cell]]:
    if row is not None:
        return [(f"current_{lang}", row.current), (f"proposed_{lang}", row.proposed)]
    # no text in this language: the cell stays empty; a text that does not change here: it says so
    cell = plain_cell(form.mark("unchanged", lang)) if there else ()
    return [(f"current_{lang}", cell), (f"proposed_{lang}", cell)]
