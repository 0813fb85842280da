"""A comparative table as plain values, and typed into Word in the ways people type one.

What a drafter may do is no error, so every way of typing is tried with right tables as well: other headings, columns in
another order, other forms of address, marks, dashes and spaces, lines left out or put into one paragraph, one row for an
article, merged cells.
"""

from __future__ import annotations

import io
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lawtrack.model.document import Lang
from lawtrack.model.eids import inside
from lawtrack.profiles.forms import load_form
from lawtrack.services.from_file.applying import Application
from lawtrack.services.from_file.tables import draw, table_of
from lawtrack.tables.table import Band, Cell, ComparativeTable, Row

CURRENT, PROPOSED = "current", "proposed"
COLUMNS = ("number", "element", CURRENT, PROPOSED, "why")


@dataclass(frozen=True)
class Line:
    """A line of a cell: ``around`` for what is not the element's (the heading above it), ``own`` for the table's words."""

    text: str
    around: bool = False
    own: bool = False


@dataclass(frozen=True)
class Item:
    """A row, or a band where it has no cells. ``key`` stays with it when the table is broken; ``act`` is the band's number."""

    key: int
    element: str
    eid: str = ""
    cells: tuple[tuple[Line, ...], tuple[Line, ...]] = ((), ())
    why: str = ""
    act: int = 0
    band: bool = False

    def cell(self, column: str) -> tuple[Line, ...]:
        return self.cells[0 if column == CURRENT else 1]

    def with_cell(self, column: str, lines: Sequence[Line]) -> Item:
        left, right = self.cells
        return replace(self, cells=(tuple(lines), right) if column == CURRENT else (left, tuple(lines)))


@dataclass(frozen=True)
class Sheet:
    """A table: its rows and bands in order, and the language of its own words."""

    lang: Lang
    items: tuple[Item, ...]

    @property
    def rows(self) -> list[Item]:
        return [item for item in self.items if not item.band]

    def put(self, key: int, *items: Item) -> Sheet:
        """The table with other rows in the place of one."""
        made = [new for item in self.items for new in (items if item.key == key else (item,))]
        return replace(self, items=tuple(made))


def right_table(application: Application) -> ComparativeTable:
    """The table as lawtrack makes it."""
    return table_of(application, "A")


def sheet_of(tables: Sequence[ComparativeTable], lang: Lang) -> Sheet:
    """The rows of one table or several as values."""
    items: list[Item] = []
    for act, table in enumerate(tables):
        for one in table.items:
            if isinstance(one, Band):
                items.append(Item(len(items), one.text, act=act, band=True))
            else:
                cells = _lines(one.current, one), _lines(one.proposed, one)
                items.append(Item(len(items), one.element, one.eid, cells, act=act))
    return Sheet(lang, tuple(items))


def _lines(cell: Cell, row: Row) -> tuple[Line, ...]:
    found = []
    for one in cell:
        own = all(piece.mark == "dim" for piece in one.pieces) or not re.search(r"\w", one.text)
        marked = any(piece.mark in ("deleted", "inserted") for piece in one.pieces)
        around = not own and not marked and bool(one.eid) and not (row.eid and inside(one.eid, row.eid))
        found += [Line(text, around, own) for text in one.text.split("\n") if text.strip()]
    return tuple(found)


HEADINGS: dict[Lang, dict[str, tuple[str, ...]]] = {
    Lang.RU: {
        "number": ("№", "№ п/п", "№\nп/п"),
        "element": (
            "Структурный элемент",
            "Структурный элемент проекта",
            "Статья, пункт",
            "Структурные элементы",
        ),
        CURRENT: (
            "Действующая редакция",
            "Существующая редакция",
            "Действующая норма",
            "Редакция действующего закона",
        ),
        PROPOSED: ("Предлагаемая редакция", "Редакция законопроекта", "Предлагаемая норма", "Новая редакция"),
        "why": ("Обоснование", "Обоснование изменений", "Пояснение"),
    },
    Lang.KK: {
        "number": ("№", "Р/с №", "Р/с"),
        "element": ("Құрылымдық элемент", "Құрылымдық элементі", "Бап, тармақ"),
        CURRENT: ("Қолданыстағы редакция", "Қолданыстағы редакциясы", "Қолданыстағы норма"),
        PROPOSED: ("Ұсынылатын редакция", "Ұсынылған редакция", "Жаңа редакция"),
        "why": ("Негіздеме", "Негіздемесі", "Түсіндірме"),
    },
}
ABSENT = {
    Lang.RU: ("Отсутствует", "отсутствует.", "Отсутствует;", "Нет.", "–"),
    Lang.KK: ("Жоқ", "жоқ.", "Жоқ;", "–"),
}
_NAMES = {
    Lang.RU: {"art": "статья", "para": "пункт", "point": "подпункт", "subpara": "часть"},
    Lang.KK: {"art": "бап", "para": "тармақ", "point": "тармақша", "subpara": "бөлік"},
}
_SHORT = {"art": "ст.", "para": "п.", "point": "пп."}


@dataclass(frozen=True)
class Style:
    """A way of typing; ``own`` is lawtrack's own file."""

    own: bool = False
    heads: tuple[str, ...] = ()
    order: tuple[str, ...] = COLUMNS
    address: str = "as"
    marks: str = "as"
    spaces: str = "as"
    absent: str = ""
    context: str = "as"
    breaks: bool = False
    numbers: bool = False
    merged: bool = False
    per_article: bool = False
    hyphens: bool = False

    @property
    def name(self) -> str:
        """What is unusual in it, for reports."""
        told = [self.address, self.marks, self.spaces, self.context]
        flags = ("breaks", "numbers", "merged", "per_article", "hyphens")
        return "own" if self.own else " ".join([*told, *(flag for flag in flags if getattr(self, flag))])


def drawn_style(rng: random.Random, lang: Lang, *, several: bool = False) -> Style:
    """A way of typing at random; one in five is lawtrack's own file, where it is for one act."""
    if rng.random() < 0.2 and not several:
        return Style(own=True)
    order = rng.choice((COLUMNS, COLUMNS, COLUMNS[1:], COLUMNS[:-1], ("element", "why", CURRENT, PROPOSED)))
    names = HEADINGS[lang]
    forms = ("as", "as", "comma", "short", "Comma") if lang is Lang.RU else ("as", "comma", "Comma")
    return Style(
        heads=tuple(rng.choice(names[key]) for key in order),
        order=order,
        address=rng.choice(forms),
        marks=rng.choice(("as", "straight", "curly", "low")),
        spaces=rng.choice(("as", "wide", "nbsp", "dash")),
        absent=rng.choice(("", *ABSENT[lang])),
        context=rng.choice(("as", "as", "bare", "no_gap")),
        breaks=rng.random() < 0.2,
        numbers=rng.random() < 0.2,
        merged=rng.random() < 0.2,
        per_article=rng.random() < 0.2,
        hyphens=rng.random() < 0.15,
    )


def retyped(sheet: Sheet, style: Style, rng: random.Random) -> Sheet:
    """A right table as this way of typing has it, before anything is broken."""
    if style.own:
        return sheet
    made = [_retyped(item, style, sheet.lang, rng) for item in sheet.items]
    if style.per_article:
        made = list(_by_article(made, sheet.lang))
    return replace(sheet, items=tuple(made))


def _retyped(item: Item, style: Style, lang: Lang, rng: random.Random) -> Item:
    if item.band:
        return item
    cells = []
    for lines in item.cells:
        kept = [line for line in lines if style.context == "as" or not _left_out(line, lines, style)]
        if style.absent and len(lines) == 1 and lines[0].own:
            kept = [replace(lines[0], text=style.absent)]
        cells.append(tuple(replace(line, text=_typed(line.text, style, rng)) for line in kept))
    return replace(item, element=_address(item, style, lang), cells=(cells[0], cells[1]))


def _left_out(line: Line, lines: Sequence[Line], style: Style) -> bool:
    gap = line.own and "…" in line.text
    if style.context == "no_gap":
        return gap
    return (line.around or gap) and any(not one.around and not (one.own and "…" in one.text) for one in lines)


def _typed(text: str, style: Style, rng: random.Random) -> str:
    if style.marks == "straight":
        text = re.sub("[«»“”„]", '"', text)
    elif style.marks == "curly":
        text = re.sub("[«„]", "“", text).replace("»", "”")
    elif style.marks == "low":
        text = text.replace("«", "„").replace("»", "“")
    if style.spaces == "wide":
        text = re.sub(r"(?<=\d[.)]) ", "  ", text)
    elif style.spaces == "nbsp":
        text = re.sub(r"(?<=\d) (?=\w)", "\u00a0", text)
    elif style.spaces == "dash":
        text = text.replace(" – ", " - ").replace(" — ", " – ")
    if style.hyphens:
        text = re.sub(
            r"(\w{4})(\w{5,})", lambda m: f"{m[1]}\u00ad{m[2]}" if rng.random() < 0.3 else m[0], text
        )
    return text


def _address(item: Item, style: Style, lang: Lang) -> str:
    steps = [step.partition("_")[::2] for step in item.eid.split("__")]
    names = _NAMES[lang]
    known = all(kind in names and re.fullmatch(r"\d+(?:-\d+)*", number) for kind, number in steps)
    if style.address == "as" or not known or steps[-1][0] == "subpara" or not item.eid:
        return item.element
    inner = [
        (kind, f"{number})" if kind == "point" else number) for kind, number in steps if kind != "subpara"
    ]
    if any(kind == "subpara" and number != "1" for kind, number in steps):
        return item.element
    if lang is Lang.KK:
        parts = [f"{n} {names[k]}" if k == "point" else f"{n}-{names[k]}" for k, n in inner]
        return ", ".join(parts)
    if style.address == "short":
        return " ".join(f"{_SHORT[k]} {n}" for k, n in reversed(inner))
    text = ", ".join(f"{names[k]} {n}" for k, n in inner)
    return text[0].upper() + text[1:] if style.address == "Comma" else text


def _by_article(items: Sequence[Item], lang: Lang) -> Iterator[Item]:
    """One row for all that changes in an article; a new or an excluded article has its own anyway."""
    held: Item | None = None
    for item in items:
        article = item.eid.split("__")[0]
        inner = not item.band and article.startswith("art_") and "__" in item.eid
        if held is not None and inner and held.eid == article and held.act == item.act:
            left, right = (_joined(a, b) for a, b in zip(held.cells, item.cells, strict=True))
            held = replace(held, cells=(left, right))
            continue
        if held is not None:
            yield held
        held = None
        if inner:
            number = article.removeprefix("art_")
            name = f"Статья {number}" if lang is Lang.RU else f"{number}-бап"
            held = replace(item, element=name, eid=article)
        else:
            yield item
    if held is not None:
        yield held


def _joined(first: tuple[Line, ...], second: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines of two cells of an article, what stands around the elements once."""
    seen = {line.text for line in first if line.around}
    return (*first, *(line for line in second if line.text not in seen))


def typed_file(sheet: Sheet, style: Style) -> tuple[bytes, dict[int, list[int]]]:
    """The Word file of a table, and in which of its rows (from 1) each item stands."""
    import docx

    document = docx.Document()
    document.add_paragraph("СРАВНИТЕЛЬНАЯ ТАБЛИЦА" if sheet.lang is Lang.RU else "САЛЫСТЫРМА КЕСТЕ")
    table: Any = document.add_table(0, len(style.order))
    rows: dict[int, list[int]] = {}
    _add(table, style.heads, style)
    if style.numbers:
        _add(table, [str(n) for n in range(1, len(style.order) + 1)], style)
    printed = 0
    before: Item | None = None
    for item in sheet.items:
        if item.band:
            cells = _add(table, [item.element, *[""] * (len(style.order) - 1)], style)
            cells[0].merge(cells[-1])
        else:
            printed += 1
            words = {
                "number": str(printed), "element": item.element, "why": item.why,
                **{key: "\n".join(line.text for line in item.cell(key)) for key in (CURRENT, PROPOSED)},
            }  # fmt: skip
            cells = _add(table, [words[key] for key in style.order], style)
            if style.merged and before is not None and before.element == item.element and not before.band:
                at = style.order.index("element")
                cells[at].text = ""
                table.rows[-2].cells[at].merge(cells[at])
        rows.setdefault(item.key, []).append(len(table.rows))
        before = item
    out = io.BytesIO()
    document.save(out)
    return out.getvalue(), rows


def _add(table: Any, words: Sequence[str], style: Style) -> Any:
    cells = table.add_row().cells
    for cell, text in zip(cells, words, strict=True):
        first, *rest = text.split("\n")
        cell.paragraphs[0].add_run(first)
        for line in rest:
            if style.breaks:
                run = cell.paragraphs[-1].add_run()
                run.add_break()
                run.add_text(line)
            else:
                cell.add_paragraph(line)
    return cells


def own_file(table: ComparativeTable, right: Sheet, broken: Sheet) -> tuple[bytes, dict[int, list[int]]]:
    """Lawtrack's own Word file with the broken cells written over, rows taken out and put in."""
    import docx

    from tests.word.sheet import write

    document = docx.Document(io.BytesIO(draw(table, load_form("A"), "docx")))
    body = document.tables[0]._tbl
    by_key = {item.key: tr for item, tr in zip(right.items, body.tr_lst[1:], strict=True)}
    kept = {item.key: item for item in right.items}
    rows: dict[int, list[int]] = {}
    placed: list[Any] = []
    for item in broken.items:
        tr = by_key[item.key]
        if any(tr is one for one in placed):
            from copy import deepcopy

            tr = deepcopy(tr)
        if not item.band:
            old = kept[item.key]
            for at, column in ((2, CURRENT), (3, PROPOSED)):
                if item.cell(column) != old.cell(column):
                    write(tr.tc_lst[at], "\n".join(line.text for line in item.cell(column)))
            if item.element != old.element:
                write(tr.tc_lst[1], item.element)
        placed.append(tr)
        rows.setdefault(item.key, []).append(len(placed) + 1)
    for tr in list(body.tr_lst[1:]):
        body.remove(tr)
    for tr in placed:
        body.append(tr)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue(), rows
