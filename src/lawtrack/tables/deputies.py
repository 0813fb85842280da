"""A table of deputies' amendments (form B) as people type it: who proposes which wording of which element of the bill.

Every row is an amendment or says why it is not read. The columns are known by the words of their headings
(``profiles/verdicts.toml``); an author and the justification may stand in one cell or in two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lawtrack.model.message import Message, message
from lawtrack.profiles.verdicts import amendment_words, verdict_in
from lawtrack.reviewing.deputy import AmendmentKind
from lawtrack.tables.typed import TypedFile, TypedRow, TypedTable

_INITIAL = re.compile(r"(?<!\w)\w\.")
_PARTS = re.compile(r"\s*[;,]\s*")
_NUMBERS = re.compile(r"[\s\d.)]*\Z")
_BRACKETS = re.compile(r"[\s(\[]*(?P<words>[^()\[\]]+?)[\s)\].:;,]*\Z")
_SAYS = ("proposed", "author", "justification", "decision")
"""The columns in which somebody proposes something; the others show the bill."""
_OF_DEPUTIES = frozenset({"author", "decision"})
"""The columns that a comparative table of an act has not: it is none of amendments to a bill."""


@dataclass(frozen=True, slots=True)
class TypedAmendment:
    """A row of a table of amendments.

    Attributes:
        table: The position of its table in the file, from 1.
        row: Its number in that table, headings counted.
        element: The element as it stands there.
        new: True where the row says that the element is new.
        current: The wording of the bill, a paragraph a line.
        kind: What is proposed.
        wording: The proposed wording; empty where the element is taken out.
        authors: Who proposes it.
        why: The justification, a paragraph a line.
        verdict: The decision; empty where there is none, or none that is known.
        reason: What stands behind the decision.
        decision: The whole cell of the decision.
    """

    table: int
    row: int
    element: str
    new: bool
    current: str
    kind: AmendmentKind
    wording: str
    authors: tuple[str, ...]
    why: str
    verdict: str
    reason: str
    decision: str


@dataclass(frozen=True, slots=True)
class UnreadRow:
    """A row that is no amendment as far as can be read, and why."""

    table: int
    row: int
    words: str
    why: Message


@dataclass(frozen=True, slots=True)
class TypedAmendments:
    """What a file brings.

    Attributes:
        found: True where it has a table of amendments.
        rows: Its amendments.
        unread: Rows with words that are none.
        bare: How many rows name an element and its wording alone, as in a sheet to be filled in: nobody proposes anything.
    """

    found: bool
    rows: tuple[TypedAmendment, ...]
    unread: tuple[UnreadRow, ...]
    bare: int = 0


def typed_amendments(file: TypedFile) -> TypedAmendments:
    """The amendments of a file's tables.

    Args:
        file: The tables of a Word file or of a workbook.
    """
    rows: list[TypedAmendment] = []
    unread: list[UnreadRow] = []
    found, bare = False, 0
    for number, table in enumerate(file.tables, 1):
        head = next(((n, c) for n, row in enumerate(table.rows) if (c := _columns(row)) is not None), None)
        if head is None:
            continue
        found = True
        for one in _rows(number, table, *head):
            if one is None:
                bare += 1
            elif isinstance(one, TypedAmendment):
                rows.append(one)
            else:
                unread.append(one)
    return TypedAmendments(found, tuple(rows), tuple(unread), bare)


def _columns(row: TypedRow) -> dict[str, int] | None:
    """The grid column of each key; None where the row does not head a table of amendments."""
    known = amendment_words().columns
    taken: dict[str, int] = {}
    for cell in row.cells:
        words = " ".join(cell.text.casefold().split())
        key = next(
            (k for k, heads in known.items() if k not in taken and any(head in words for head in heads)), None
        )
        if key is not None:
            taken[key] = cell.column
    return taken if {"element", "proposed"} <= taken.keys() and _OF_DEPUTIES & taken.keys() else None


def _rows(
    number: int, table: TypedTable, head: int, columns: dict[str, int]
) -> Iterator[TypedAmendment | UnreadRow | None]:
    """The rows; None for one that only shows an element."""
    above: dict[str, tuple[str, ...]] = {}
    for row in table.rows[head + 1 :]:
        if row.deleted:
            continue
        cells = {key: _lines(row, column, above, key) for key, column in columns.items()}
        words = " ".join(line for cell in row.cells for line in cell.lines)
        if not words.strip() or _NUMBERS.match(words) or _columns(row) is not None:
            continue
        if any(cell.doubts for cell in row.cells):
            yield UnreadRow(
                number,
                row.number,
                words,
                message("It has words of which it is not clear whether they stand."),
            )
        elif cells.get("element") and not any(cells.get(key) for key in _SAYS):
            yield None
        elif not cells.get("element") or not cells.get("proposed"):
            missing = (
                message("No element is named.")
                if not cells.get("element")
                else message("Nothing is proposed.")
            )
            yield UnreadRow(number, row.number, words, missing)
        else:
            yield from _read(number, row.number, cells, words)


def _lines(row: TypedRow, column: int, above: dict[str, tuple[str, ...]], key: str) -> tuple[str, ...]:
    """The lines of a cell; of one that is merged with that above, what stands there."""
    cell = next((one for one in row.cells if one.column <= column < one.end), None)
    if cell is None:
        return ()
    if not cell.goes_on or any(line.strip() for line in cell.lines):
        above[key] = tuple(line for line in cell.standing if line.strip())
    return above.get(key, ())


def _read(
    number: int, at: int, cells: dict[str, tuple[str, ...]], words: str
) -> Iterator[TypedAmendment | UnreadRow]:
    known = amendment_words().cells
    element, new = _element(cells["element"], known["new"])
    current, proposed = "\n".join(cells.get("current", ())), "\n".join(cells["proposed"])
    if _is(proposed, known["same"]):
        yield UnreadRow(number, at, words, message("Nothing is proposed."))
        return
    gone, absent = _is(proposed, known["deleted"]), _is(current, known["absent"])
    kind = AmendmentKind.DELETE if gone else AmendmentKind.NEW if new or absent else AmendmentKind.WORDING
    authors, why = _authors(cells.get("author", ()))
    why = "\n".join(filter(None, (why, "\n".join(cells.get("justification", ())))))
    decision = "\n".join(cells.get("decision", ()))
    read = verdict_in(decision) if decision else None
    yield TypedAmendment(
        number,
        at,
        element,
        kind is AmendmentKind.NEW,
        "" if absent else current,
        kind,
        "" if gone else proposed,
        authors,
        why,
        read[0].id if read else "",
        read[1] if read else "",
        decision,
    )


def _element(lines: Sequence[str], new: Sequence[str]) -> tuple[str, bool]:
    """The element without what says that it is new, and whether that is said."""
    kept, said = [], False
    for line in lines:
        if all(word.strip() in new for word in re.split(r"[/,]", _bare(line))):
            said = True
        else:
            kept.append(line.strip())
    text = " ".join(kept)
    for word in sorted(new, key=len, reverse=True):
        shorter = re.sub(rf"\s*\(\s*{re.escape(word)}\s*\)\s*\Z", "", text, flags=re.IGNORECASE)
        said, text = said or shorter != text, shorter
    return text, said


def _is(text: str, words: Sequence[str]) -> bool:
    return _bare(text) in words


def _bare(text: str) -> str:
    found = _BRACKETS.match(text.strip())
    return " ".join((found["words"] if found else text).casefold().split())


def _authors(lines: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Who stands in a cell, and what follows as the justification.

    The first line names an author; those after it do so while they begin with a body or the word «депутат», or have
    initials and nothing of a sentence. Several names in one line are parted where each has its initials.
    """
    names: list[str] = []
    rest = list(lines)
    known = amendment_words().cells
    while rest and (not names or _names_somebody(rest[0], known)):
        names += _parted(rest.pop(0), known["titles"])
    return tuple(dict.fromkeys(names)), "\n".join(rest)


def _names_somebody(line: str, known: Mapping[str, Sequence[str]]) -> bool:
    words = " ".join(line.casefold().split())
    if any(words.startswith(word) for word in (*known["titles"], *known["bodies"])):
        return len(words.split()) <= _MOST_WORDS
    return all(_INITIAL.search(part) and len(part.split()) <= 3 for part in _PARTS.split(line.strip(" ;,.")))


_MOST_WORDS = 12


def _parted(line: str, titles: Sequence[str]) -> list[str]:
    text = " ".join(line.split()).strip(" ;,:")
    for title in sorted(titles, key=len, reverse=True):
        if text.casefold().startswith(f"{title} ") and _INITIAL.search(text):
            text = text[len(title) + 1 :].lstrip(" :")
            break
    parts = [part for part in _PARTS.split(text) if part]
    return parts if len(parts) > 1 and all(_INITIAL.search(part) for part in parts) else [text]
