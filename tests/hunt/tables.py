"""Errors in comparative tables as people make them, each with what contradicts it.

Every error is made in the typed table itself and knows nothing of how tables are checked.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lawtrack.model.document import Lang
from tests.hunt import slips
from tests.hunt.sheets import ABSENT, CURRENT, PROPOSED, Item, Line, Sheet

ACT, BILL, NOBODY = "the act", "the bill", ""
ADDRESS = frozenset({"superfluous_row", "missing_row", "element", "foreign_line", "double_row", "order"})
WORDS = frozenset({"words", "foreign_line", "missing_line", "double_line"})
LINES = frozenset({"missing_line", "foreign_line", "double_line", "order", "words"})


@dataclass(frozen=True)
class Broken:
    """A table with one error.

    Attributes:
        kind: What was done.
        witness: What contradicts it: the act, the bill; empty where nothing does.
        sheet: The table.
        at: The rows by their keys in which the error may be told.
        column: The column of the error; empty where it is of the row.
        said: What may be said of it, as ``check-table`` names it.
        element: The address of a row that is missing.
        words: What stands there now, and what stood, for reports.
    """

    kind: str
    witness: str
    sheet: Sheet
    at: tuple[int, ...]
    column: str
    said: frozenset[str]
    element: str = ""
    words: str = ""


Breaking = Callable[[Sheet, random.Random], Broken | None]


def broken_table(sheet: Sheet, rng: random.Random) -> Broken:
    """The table with an error of a kind drawn at random, of those that it allows."""
    for _attempt in range(200):
        made = rng.choice(KINDS)(sheet, rng)
        if made is not None and made.sheet != sheet:
            return made
    raise AssertionError("a table that nothing can be wrong with")


def _row(sheet: Sheet, rng: random.Random) -> Item:
    return rng.choice(_mine(sheet))


def _mine(sheet: Sheet) -> list[Item]:
    """The rows for the act with which the table is compared."""
    return [item for item in sheet.rows if not item.act]


def _witness(column: str) -> str:
    return ACT if column == CURRENT else BILL


def _places(sheet: Sheet, *, around: bool | None = None) -> Iterator[tuple[Item, str, int, Line]]:
    for item in _mine(sheet):
        for column in (CURRENT, PROPOSED):
            for n, line in enumerate(item.cell(column)):
                if not line.own and (around is None or line.around is around):
                    yield item, column, n, line


def _slipped(kind: str, slip: slips.Slip, *, column: str = "", around: bool | None = None) -> Breaking:
    """An error in the words of a line."""

    def breaking(sheet: Sheet, rng: random.Random) -> Broken | None:
        places = [p for p in _places(sheet, around=around) if not column or p[1] == column]
        rng.shuffle(places)
        for item, at, n, line in places:
            made = slip(line.text, rng, sheet.lang)
            if not made or made == line.text:
                continue
            lines = list(item.cell(at))
            lines[n] = replace(line, text=made)
            # the same line may stand elsewhere in the cell
            new = item.with_cell(at, lines)
            said = WORDS | LINES if kind == "number of the line" else WORDS
            return Broken(
                kind,
                _witness(at),
                sheet.put(item.key, new),
                (item.key,),
                at,
                said,
                words=f"{line.text} → {made}",
            )
        return None

    breaking.__name__ = kind
    return breaking


def _address(sheet: Sheet, rng: random.Random) -> Broken | None:
    """Another number in the address of a row."""
    item = _row(sheet, rng)
    numbers = list(re.finditer(r"\d+(?:-\d+)*", item.element))
    if not numbers:
        return None
    found = rng.choice(numbers)
    new = slips.slipped(found[0], rng) if "-" not in found[0] else found[0].partition("-")[0]
    element = f"{item.element[: found.start()]}{new}{item.element[found.end() :]}"
    if any(other.element == element for other in sheet.rows):
        return None
    put = sheet.put(item.key, replace(item, element=element))
    return Broken(
        "address", ACT, put, (item.key,), "", ADDRESS | LINES, item.element, f"{item.element} → {element}"
    )


def _missing_row(sheet: Sheet, rng: random.Random) -> Broken | None:
    item = _row(sheet, rng)
    if len(_mine(sheet)) < 3:
        return None
    near = tuple(one.key for one in sheet.rows if one.element == item.element and one.key != item.key)
    return Broken("missing row", BILL, sheet.put(item.key), near, "", frozenset({"missing_row", "missing_line"}), item.element)  # fmt: skip


def _doubled_row(sheet: Sheet, rng: random.Random) -> Broken | None:
    """A row stands twice, the second time with a slight change as a rule."""
    item = _row(sheet, rng)
    again = item
    column = rng.choice((CURRENT, PROPOSED))
    lines = list(item.cell(column))
    mine = [n for n, line in enumerate(lines) if not line.own and not line.around]
    if mine and rng.random() < 0.7:
        n = rng.choice(mine)
        text = rng.choice((slips.letter, slips.comma, slips.number, slips.lost_word))(
            lines[n].text, rng, sheet.lang
        )
        if text:
            lines[n] = replace(lines[n], text=text)
            again = item.with_cell(column, lines)
    said = frozenset({"double_row", "double_line", "words"})
    return Broken("doubled row", BILL, sheet.put(item.key, item, again), (item.key,), "", said)


def _missing_line(sheet: Sheet, rng: random.Random) -> Broken | None:
    """A line of the amended element is left out, on the side where it must stand."""
    places = list(_places(sheet, around=False))
    rng.shuffle(places)
    for item, column, n, line in places:
        lines = item.cell(column)
        left = [one for one in lines if not one.own and not one.around]
        if len(left) < 2:
            continue
        other = {re.sub(r"\W", "", one.text) for one in item.cell(PROPOSED if column == CURRENT else CURRENT)}
        stays = re.sub(r"\W", "", line.text) in other
        cell = (*lines[:n], *lines[n + 1 :])
        # an unchanged line may be left out by whoever types the table: nothing contradicts that
        witness = NOBODY if stays else _witness(column)
        return Broken("missing line", witness, sheet.put(item.key, item.with_cell(column, cell)), (item.key,), column, LINES, words=line.text)  # fmt: skip
    return None


def _swapped_lines(sheet: Sheet, rng: random.Random) -> Broken | None:
    """Two neighbouring lines have changed their places."""
    places = list(_places(sheet, around=False))
    rng.shuffle(places)
    for item, column, n, line in places:
        lines = list(item.cell(column))
        if (
            n + 1 == len(lines)
            or lines[n + 1].own
            or lines[n + 1].around
            or min(len(line.text), len(lines[n + 1].text)) < 20
        ):
            continue  # what is shorter may stand in several places of an article
        lines[n], lines[n + 1] = lines[n + 1], lines[n]
        return Broken("swapped lines", _witness(column), sheet.put(item.key, item.with_cell(column, lines)), (item.key,), column, LINES, words=line.text)  # fmt: skip
    return None


def _not_changed(sheet: Sheet, rng: random.Random) -> Broken | None:
    """The proposed wording is the one in force, or says that nothing changes."""
    rows = [item for item in _mine(sheet) if _worded(item, CURRENT) and _worded(item, PROPOSED)]
    if not rows:
        return None
    item = rng.choice(rows)
    lines = item.cell(CURRENT)
    if rng.random() < 0.3:
        lines = (Line("Без изменений." if sheet.lang is Lang.RU else "Өзгеріссіз.", own=True),)
    said = frozenset({"missing_line", "foreign_line", "words"})
    return Broken("not changed", BILL, sheet.put(item.key, item.with_cell(PROPOSED, lines)), (item.key,), PROPOSED, said)  # fmt: skip


def _worded(item: Item, column: str) -> bool:
    return any(not line.own and not line.around for line in item.cell(column))


def _sides_swapped(sheet: Sheet, rng: random.Random) -> Broken | None:
    item = _row(sheet, rng)
    left, right = item.cells
    said = frozenset({"missing_line", "foreign_line", "words"})
    return Broken(
        "sides swapped", BILL, sheet.put(item.key, replace(item, cells=(right, left))), (item.key,), "", said
    )


def _absent(sheet: Sheet, rng: random.Random) -> Broken | None:
    """«Отсутствует» where there is something."""
    rows = [item for item in _mine(sheet) if _worded(item, CURRENT)]
    if not rows:
        return None
    item = rng.choice(rows)
    cell = (Line(rng.choice(ABSENT[sheet.lang]), own=True),)
    said = frozenset({"foreign_line", "missing_line"})
    return Broken(
        "absent", ACT, sheet.put(item.key, item.with_cell(CURRENT, cell)), (item.key,), CURRENT, said
    )


def _older(sheet: Sheet, rng: random.Random) -> Broken | None:
    """The left column is from an older edition: some of its lines read otherwise, or one is not there yet."""
    rows = [item for item in _mine(sheet) if _worded(item, CURRENT)]
    if not rows:
        return None
    item = rng.choice(rows)
    lines = [line if line.own else replace(line, text=slips.reworded(line.text, rng, sheet.lang)) for line in item.cell(CURRENT)]  # fmt: skip
    if all(a == b for a, b in zip(lines, item.cell(CURRENT), strict=True)):
        return None
    return Broken("older edition", ACT, sheet.put(item.key, item.with_cell(CURRENT, lines)), (item.key,), CURRENT, WORDS)  # fmt: skip


def _foreign_line(sheet: Sheet, rng: random.Random) -> Broken | None:
    """A line of another article has come in."""
    item = _row(sheet, rng)
    article = item.eid.split("__")[0]
    lines = [
        line for other in sheet.rows if other.eid.split("__")[0] != article for line in other.cell(CURRENT)
    ]
    lines = [replace(line, around=False) for line in lines if not line.own and not line.around]
    mine = {line.text for cell in item.cells for line in cell}
    lines = [line for line in lines if line.text not in mine and len(line.text) > 30]
    if not lines or not article:
        return None
    column = rng.choice((CURRENT, PROPOSED))
    cell = list(item.cell(column))
    cell.insert(rng.randint(0, len(cell)), rng.choice(lines))
    said = frozenset({"foreign_line", "words"})
    return Broken("line of another article", _witness(column), sheet.put(item.key, item.with_cell(column, cell)), (item.key,), column, said)  # fmt: skip


def _order(sheet: Sheet, rng: random.Random) -> Broken | None:
    """Two rows have changed their places."""
    at = [
        n
        for n in range(len(sheet.items) - 1)
        if not any(one.band or one.act for one in sheet.items[n : n + 2])
    ]
    if not at:
        return None
    n = rng.choice(at)
    items = list(sheet.items)
    items[n], items[n + 1] = items[n + 1], items[n]
    keys = tuple(item.key for item in items[n : n + 2])
    return Broken("order of rows", ACT, replace(sheet, items=tuple(items)), keys, "", frozenset({"order"}))


def _under_another_act(sheet: Sheet, rng: random.Random) -> Broken | None:
    """A row stands under the band of another act."""
    bands = [n for n, item in enumerate(sheet.items) if item.band]
    if len(bands) < 2:
        return None
    at = bands[1]
    moved = sheet.items[at - 1]
    if moved.band or moved.act:
        return None
    items = [*sheet.items[: at - 1], sheet.items[at], moved, *sheet.items[at + 1 :]]
    put = replace(sheet, items=tuple(items))
    return Broken("under another act", BILL, put, (moved.key,), "", frozenset({"missing_row"}), moved.element)


def _reason(sheet: Sheet, rng: random.Random) -> Broken | None:
    """The justification speaks of something else: nothing contradicts it."""
    item = _row(sheet, rng)
    why = (
        "Приведение в соответствие с пунктом 5 статьи 9 Закона."
        if sheet.lang is Lang.RU
        else "Заңның 9-бабына сәйкес келтіру."
    )
    return Broken("reason", NOBODY, sheet.put(item.key, replace(item, why=why)), (item.key,), "", frozenset())


KINDS: tuple[Breaking, ...] = (
    _address, _address, _address, _missing_row, _missing_row, _doubled_row, _doubled_row, _missing_line, _swapped_lines, _not_changed, _sides_swapped,
    _absent, _older, _older, _foreign_line, _order, _under_another_act, _reason,
    _slipped("wording", slips.other_word), _slipped("wording", slips.lost_word, column=PROPOSED), _slipped("wording", slips.letter, around=False),
    _slipped("negation", slips.negation), _slipped("unit", slips.unit), _slipped("number", slips.number), _slipped("date", slips.date),
    _slipped("reference", slips.cited), _slipped("number of the line", slips.label, around=False), _slipped("comma", slips.comma),
    _slipped("unchanged text", slips.other_word, around=True), _slipped("unchanged text", slips.letter, around=True),
    _slipped("unchanged text", slips.number, around=True),
)  # fmt: skip
