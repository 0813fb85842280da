"""The columns of a comparative table in a Word file, found by their headings in any of the three languages."""

from __future__ import annotations

import re

from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.language.patterns import worded_of
from lawtrack.tables.typed import TypedRow
from lawtrack.tables.typed_check import plain

_COLUMNS = ("element", "proposed", "current")
_HEADINGS = worded_of(
    (*_COLUMNS, "justification", "bill"), lambda one, name: one.tables.headings[name], re.IGNORECASE
)
"""«Редакция законопроекта» is the current wording beside a proposed one, the proposed beside a current one."""

_REMARK = re.compile(r"\s*\([^()]*\)\s*\Z")
"""What is said beside an address: «(новый)», «(жаңа)»."""


def bare_address(element: str) -> str:
    """The address in a cell without what is said beside it, for comparing."""
    return _REMARK.sub("", plain(element)).casefold()


def columns_of(row: TypedRow) -> dict[str, int]:
    """Positions of ``element``, ``current``, ``proposed`` and, where there is one, ``justification``.

    Empty where the row is not the heading of a comparative table.
    """
    heads = [" ".join(cell) for cell in row.cells]
    found: dict[str, int] = {}

    def find(key: str, heading: str) -> None:
        pattern = _HEADINGS[heading]
        places = (n for n, head in enumerate(heads) if n not in found.values() and pattern.search(head))
        place = next(places, None)
        if key not in found and place is not None:
            found[key] = place

    for key in _COLUMNS:
        find(key, key)
    for key in ("current", "proposed"):
        find(key, "bill")
    if len(found) < len(_COLUMNS):
        return {}
    find("justification", "justification")
    return found


def is_numbering(row: TypedRow) -> bool:
    """True for a row that only numbers the columns."""
    return all(re.fullmatch(r"\d*", " ".join(cell).strip()) for cell in row.cells)


def no_table(name: str) -> InputError:
    """That a file holds no comparative table, and what it lacks."""
    return InputError(
        _(
            "{name} holds no comparative table: no row names the element, the current and the proposed wording."
        ).format(name=name),
        hint=_(
            "Give the columns headings such as «Structural element», «Current wording», «Proposed wording»."
        ),
    )
