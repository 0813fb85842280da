"""Rows for norms that a law suspends (480-V, art. 46): their words stay, but the table shows what holds meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack.model.index import TreeIndex
from lawtrack.model.instruction import Action, Instruction, OutcomeKind
from lawtrack.tables.cells import CellBuilder, Marks
from lawtrack.tables.table import Cell, CellParagraph, Piece, Row
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import named_by

if TYPE_CHECKING:
    from lawtrack.model.document import Lang, Scheme
    from lawtrack.model.instruction import Outcome
    from lawtrack.profiles.forms import Form


@dataclass(frozen=True, slots=True)
class Suspended:
    """A norm that is suspended: the eId of its unit, the instruction."""

    eid: str
    instruction: Instruction


def suspended_norms(
    index: TreeIndex, instructions: Sequence[Instruction], outcomes: Sequence[Outcome]
) -> list[Suspended]:
    """What a law suspends in the act that ``index`` is of, applied instructions only."""
    by_number = {i.n: i for i in instructions}
    found = []
    for outcome in outcomes:
        instruction = by_number.get(outcome.n)
        if instruction is None or instruction.action is not Action.SUSPEND:
            continue
        place = index.find(instruction.target) if instruction.target else None
        if outcome.kind is OutcomeKind.APPLIED and place is not None:
            found.append(Suspended(place.eid, instruction))
    return found


def with_suspended(
    rows: tuple[Row, ...],
    norms: Sequence[Suspended],
    index: TreeIndex,
    proposed: TreeIndex,
    marks: Marks,
    form: Form,
    lang: Lang,
    scheme: Scheme,
    first: int,
) -> tuple[Row, ...]:
    """The rows of an act with one more for every suspended norm, where it stands in the act, numbered anew.

    Args:
        rows: The rows of what is worded anew.
        norms: What is suspended.
        index: The text in force.
        proposed: The proposed text.
        marks: The form's words.
        form: The form.
        lang: Language of the table.
        scheme: What «1.» and «1)» are called in the act.
        first: Number of the first row.
    """
    if not norms:
        return rows
    order = {place.eid: n for n, place in enumerate(index)}
    order |= {place.eid: n for n, place in enumerate(proposed)}
    cells = CellBuilder(index, index, marks, form.rules)
    result = list(rows)
    for norm in norms:
        at = next(
            (i for i, row in enumerate(result) if order.get(row.eid, -1) > order[norm.eid]), len(result)
        )
        name = address(norm.eid, named_by(scheme, proposed, index), lang)
        row = Row(0, name, cells.unchanged(norm.eid), _meanwhile(norm.instruction, form, lang), eid=norm.eid)
        result.insert(at, row)
    return tuple(replace(row, number=n) for n, row in enumerate(result, first))


def _meanwhile(instruction: Instruction, form: Form, lang: Lang) -> Cell:
    until = next((c.until for c in instruction.commencement if c.until), None)
    day = form.mark("until", lang, date=f"{until:%d.%m.%Y}") if until else ""
    words = instruction.new or ""
    head = form.mark("interim" if words else "suspended", lang, until=day)
    lines = [" ".join(head.split()), *words.split("\n")]
    return tuple(CellParagraph((Piece(line.strip(), "inserted"),)) for line in lines if line.strip())
