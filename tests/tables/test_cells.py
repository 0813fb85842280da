"""Each column has the headings and lead-ins of its own edition, also above a unit that the other one lacks."""

from __future__ import annotations

import pytest

from lawtrack.comparing import compare
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import TreeIndex
from lawtrack.model.provision import Provision
from lawtrack.profiles.forms import load_form
from lawtrack.tables.acts import marks_of
from lawtrack.tables.rows import table_rows
from lawtrack.tables.table import Cell
from tests.tables.test_rows import act, article, enumeration, paragraph, points

OLD = ("весной;", "летом;", "осенью.")


def columns(old: Provision, new: Provision, form: str) -> dict[str, tuple[str, str]]:
    """What the columns of every row say, by the row's unit."""
    given = load_form(form)
    before, after = TreeIndex(old), TreeIndex(new)
    rows = table_rows(
        before, after, compare(old, new), Lang.RU, Scheme.CIVIL, marks_of(given, Lang.RU), rules=given.rules
    )
    return {row.eid: (words(row.current), words(row.proposed)) for row in rows}


def words(cell: Cell) -> str:
    return "\n".join("".join(piece.text for piece in paragraph.pieces) for paragraph in cell)


@pytest.mark.parametrize("form", ["A", "B"])
def test_an_added_and_a_deleted_unit_stand_under_the_heading_of_each_edition(form: str) -> None:
    old = act(
        article(
            "1", paragraph(1, text="Первый."), paragraph(2, enumeration(*points(*OLD))), heading="Старый двор"
        )
    )
    new = act(
        article(
            "1",
            paragraph(1, text="Первый."),
            paragraph(2, enumeration(*points("весной;", "летом;", "осенью;", "зимой."))),
            paragraph(3, text="Третий."),
            heading="Новый двор",
        )
    )
    for before, after in ((old, new), (new, old)):
        names = ("Старый двор", "Новый двор") if before is old else ("Новый двор", "Старый двор")
        every = columns(before, after, form)
        assert "art_1__para_3" in every
        for left, right in every.values():
            assert names[0] in left
            assert names[1] not in left
            assert names[1] in right
            assert names[0] not in right


@pytest.mark.parametrize("form", ["A", "B"])
def test_an_added_and_a_deleted_point_stand_under_the_lead_in_of_each_edition(form: str) -> None:
    old = act(article("1", paragraph(1, enumeration(*points(*OLD), lead_in="Прежняя уборка проводится:"))))
    new = act(
        article(
            "1", paragraph(1, enumeration(*points(*OLD, "зимой."), lead_in="Дальнейшая уборка проводится:"))
        )
    )
    for before, after in ((old, new), (new, old)):
        names = ("Прежняя", "Дальнейшая") if before is old else ("Дальнейшая", "Прежняя")
        for left, right in columns(before, after, form).values():
            assert names[1] not in left
            assert names[0] not in right
            assert names[0] in left
            assert names[1] in right
