"""Elements of the proposed text added, excluded, given up and exchanged; edits taken back and made again; their orders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.drafting.phrase import phrase
from lawtrack.errors import WorkflowError
from lawtrack.model.document import Lang
from lawtrack.model.rendering import text_lines
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.drafted.drafting import orders_on
from lawtrack.services.bills.returned.cell_edits import cell, edit_cell
from lawtrack.services.bills.returned.cell_units import (
    Spot,
    add_unit,
    exchange_units,
    exclude_unit,
    give_up_unit,
    make_again,
    withdraw_last,
)
from lawtrack.services.workspace import Workspace, open_workspace
from tests.cli.office import open_office

BILL, ACT = "yards", "/akn/kz/act/2020-05-02/1-VI"
SPRING = "art_1__para_2__subpara_1__point_1"
AUTUMN = "art_1__para_2__subpara_1__point_2"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    i18n.use("en")
    open_office(tmp_path)
    opened = open_workspace(tmp_path / "ws")
    yield opened
    opened.close()


def spot(element: str) -> Spot:
    return Spot(BILL, ACT, Lang.RU, element)


def lines(workspace: Workspace) -> list[str]:
    (act,) = apply_bill(workspace, Bills(workspace).get(BILL), Lang.RU).acts_at_hand
    return [line.full for line in text_lines(act.index)]


def orders(workspace: Workspace, element: str) -> list[str]:
    found = orders_on(workspace, Bills(workspace).get(BILL), Lang.RU, ACT, [element])
    assert found is not None
    made, written = found
    assert made.proved
    return [phrase(one, Lang.RU, made.named.scheme) for one in written]


def test_an_element_is_added_by_its_number(workspace: Workspace) -> None:
    bill, edit = add_unit(workspace, spot(SPRING), "1-1) летом;", trying=True)
    assert edit.element == f"{SPRING}-1"
    assert bill.version.edits_in(Lang.RU)
    assert "1-1) летом;" not in lines(workspace), "nothing is recorded yet"
    add_unit(workspace, spot(SPRING), "1-1) летом;")
    at = lines(workspace).index("1) весной;")
    assert lines(workspace)[at + 1] == "1-1) летом;"
    (order,) = orders(workspace, edit.element)
    assert "дополнить" in order
    assert "1-1) летом;" in order
    with pytest.raises(WorkflowError, match="already"):
        add_unit(workspace, spot(SPRING), "1-1) зимой;")
    with pytest.raises(WorkflowError, match="already"):
        add_unit(workspace, spot(SPRING), "1-1) зимой;", "art_1__para_2__point_1-1")
    with pytest.raises(WorkflowError, match="No number"):
        add_unit(workspace, spot(SPRING), "летом;")


def test_an_element_is_excluded_and_a_change_given_up(workspace: Workspace) -> None:
    exclude_unit(workspace, spot(SPRING))
    assert "1) весной;" not in lines(workspace)
    assert any("исключить" in order for order in orders(workspace, SPRING))
    withdraw_last(workspace, spot(SPRING))
    assert "1) весной;" in lines(workspace)
    give_up_unit(workspace, spot("art_2"))
    assert "Ответ дается за пять дней." in lines(workspace)
    with pytest.raises(WorkflowError):
        give_up_unit(workspace, spot("art_7"))


def test_elements_exchange_their_words_and_take_them_back_together(workspace: Workspace) -> None:
    before = lines(workspace)
    _bill, other = exchange_units(workspace, spot(SPRING), 1)
    assert other == AUTUMN
    assert {"1) осенью.", "2) весной;"} <= set(lines(workspace))
    with pytest.raises(WorkflowError, match="on that side"):
        exchange_units(workspace, spot(SPRING), -1)
    with pytest.raises(WorkflowError, match="No edit that was taken back"):
        make_again(workspace, BILL)
    withdraw_last(workspace, spot(other))
    assert lines(workspace) == before, "half of an exchange would say one thing twice"
    make_again(workspace, BILL)
    assert {"1) осенью.", "2) весной;"} <= set(lines(workspace))
    withdraw_last(workspace, spot(SPRING))
    assert lines(workspace) == before


def test_what_was_taken_back_is_made_again_in_the_other_order(workspace: Workspace) -> None:
    add_unit(workspace, spot(SPRING), "1-1) летом;")
    exclude_unit(workspace, spot(AUTUMN))
    both = lines(workspace)
    withdraw_last(workspace, spot(AUTUMN))
    withdraw_last(workspace, spot(f"{SPRING}-1"))
    assert make_again(workspace, BILL).element == f"{SPRING}-1"
    assert make_again(workspace, BILL).element == AUTUMN
    assert lines(workspace) == both
    withdraw_last(workspace, spot(AUTUMN))
    exclude_unit(workspace, spot(SPRING))
    with pytest.raises(WorkflowError, match="No edit that was taken back"):
        make_again(workspace, BILL)


def test_what_was_not_seen_is_neither_taken_back_nor_made_again(workspace: Workspace) -> None:
    exclude_unit(workspace, spot(SPRING))
    seen = Bills(workspace).get(BILL)
    exclude_unit(workspace, spot(AUTUMN))  # beside it: it stands in nobody's way
    withdraw_last(workspace, spot(SPRING), seen)
    with pytest.raises(WorkflowError, match="in the meantime"):
        make_again(workspace, BILL, seen)
    make_again(workspace, BILL, Bills(workspace).get(BILL))
    seen = Bills(workspace).get(BILL)
    give_up_unit(workspace, spot(SPRING))
    with pytest.raises(WorkflowError, match="in the meantime"):
        withdraw_last(workspace, spot(SPRING), seen)
    seen = Bills(workspace).get(BILL)
    exclude_unit(workspace, spot("art_1__para_2"))  # what it is in
    with pytest.raises(WorkflowError, match="in the meantime"):
        withdraw_last(workspace, spot(SPRING), seen)


@pytest.mark.parametrize(
    ("lang", "words", "named"), [(Lang.RU, "летом;", "русский"), (Lang.KK, "жазда;", "қазақша")]
)
def test_a_wording_without_its_number_is_told_to_begin_with_it_and_in_which_language(
    workspace: Workspace, lang: Lang, words: str, named: str
) -> None:
    with pytest.raises(WorkflowError) as refused:
        edit_cell(workspace, cell(workspace, BILL, SPRING, ACT, lang), words)
    assert f"«{named}»" in str(refused.value)
    assert refused.value.hint == "Begin it with its number: «1)»."


@pytest.mark.parametrize("by", [1, -1])
@pytest.mark.parametrize("element", [SPRING, AUTUMN, "art_1__para_1"])
def test_an_excluded_element_is_exchanged_with_none_and_the_reason_is_the_right_one(
    workspace: Workspace, element: str, by: int
) -> None:
    exclude_unit(workspace, spot(element))
    with pytest.raises(WorkflowError, match="is excluded"):
        exchange_units(workspace, spot(element), by, trying=True)
