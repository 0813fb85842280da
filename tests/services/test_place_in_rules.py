"""A place that a person types on an order that approves Rules: «пункт 4», of the order, of its Rules, or of both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack.errors import CitationError, SeveralMeantError
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace, init_workspace, open_workspace
from tests.cli.office import Office
from tests.services.test_intake_documents import BILL, ORDER


@pytest.fixture
def gardens(tmp_path: Path) -> Iterator[Workspace]:
    init_workspace(tmp_path / "ws").close()
    for name, text in (("order", ORDER), ("bill", BILL)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    office = Office(tmp_path)
    office.ok("import", str(tmp_path / "order.txt"), "--lang", "ru", "--edition", "2023-06-16")
    office.ok("bill", "new", "gardens", "--title", "О садах", "--kind", "bylaw")
    office.ok("bill", "add", "gardens", str(tmp_path / "bill.txt"), "--lang", "ru")
    workspace = open_workspace(tmp_path / "ws")
    yield workspace
    workspace.close()


@pytest.mark.parametrize(
    ("typed", "eid"),
    [
        ("пункт 4", "att_1__para_4"),  # the order has three points
        ("пункт 4 Правил", "att_1__para_4"),
        ("подпункт 2) пункта 2", "att_1__para_2__subpara_1__point_2"),
        ("пункт 3 Правил", "att_1__para_3"),
        ("para_3", "para_3"),
    ],
)
def test_it_is_found_where_it_stands(gardens: Workspace, typed: str, eid: str) -> None:
    remark = Reviews(gardens).recommend("gardens", "Уточнить.", citation=typed, author="житель")
    assert remark.recommendation.citation is not None
    assert remark.recommendation.citation.eid == eid


def test_which_of_two_is_meant_is_asked(gardens: Workspace) -> None:
    with pytest.raises(SeveralMeantError) as refused:
        Reviews(gardens).recommend("gardens", "Уточнить.", citation="пункт 3", author="житель")
    assert "paragraph 3 (para_3)" in refused.value.hint  # its words alone mean both
    assert "paragraph 3 of the Rules." in refused.value.hint


def test_the_place_of_an_order_is_corrected_by_the_name_that_is_shown(
    gardens: Workspace, tmp_path: Path
) -> None:
    assert gardens.folder == tmp_path / "ws"
    office = Office(tmp_path)
    settled = office.run("bill", "settle", "gardens", "1", "--target", "пункт 4 Правил", "--old", "ведет")
    assert settled.exception is None, settled.exception
    assert "applied: " in settled.output
    assert "paragraph 4 of the Rules" in settled.output
    refused = office.run("bill", "settle", "gardens", "1", "--target", "пункт 4 Положения")
    assert isinstance(refused.exception, CitationError)
