"""A unit of an act as a row of a comparative table in which nothing is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.tables.acts import marks_of
from lawtrack.tables.cells import CellBuilder
from lawtrack.tables.table import Row

if TYPE_CHECKING:
    from lawtrack.model.document import Lang, Work
    from lawtrack.model.index import TreeIndex
    from lawtrack.profiles.forms import Form


def unchanged_row(index: TreeIndex, eid: str, element: str, work: Work, form: Form, lang: Lang) -> Row:
    """The row of a unit that nobody changes, as the form would show it.

    Args:
        index: The text.
        eid: The unit.
        element: Its address as it is to stand in the row.
        work: The act.
        form: The form.
        lang: Language of the form's words.
    """
    cell = CellBuilder(index, index, marks_of(form, lang), form.rules).unchanged(eid)
    return Row(0, element, cell, cell, eid=eid, act=work.uri)
