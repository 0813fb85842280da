"""Wordings that deputies and experts propose, offered on the element of the act that they come to stand in."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.model.document import Lang
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.deputies import deciding
from lawtrack.services.bills.deputies.intake import read_amendments, record_amendments
from lawtrack.services.bills.offering import Offers, offers_on
from lawtrack.services.bills.returned.cell_edits import cell, edit_cell
from lawtrack.services.bills.returned.cell_units import Spot, make_again, withdraw_last
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace
from tests.services.test_clashes import WORK
from tests.services.test_deputies import office, table

__all__ = ["office"]


@pytest.fixture
def taken(office: Workspace, tmp_path: Path) -> Workspace:
    record_amendments(office, read_amendments(office, "gardens", table(tmp_path / "b.docx")))
    return office


def spot(eid: str) -> Spot:
    return Spot("gardens", WORK, Lang.RU, eid)


def told(found: Offers) -> list[tuple[str, str]]:
    return [(one.source, one.words) for one in found.offered]


def test_a_deputys_amendment_is_offered_as_the_words_that_the_act_gets(taken: Workspace) -> None:
    """An amendment words an order of the bill; what is taken is the wording of the act's element that it makes."""
    found = offers_on(taken, spot("art_1__para_1"))
    assert told(found) == [("d1 · Иванов А.А., Петров Б.Б., Сидоров В.В.", "1. Сад открыт для граждан и гостей.")]  # fmt: skip
    assert found.unplaced == ("d5",)
    # the wording of the working group is the one that was decided on
    assert "восемь" in told(offers_on(taken, spot("art_2")))[0][1]
    # a new order of the bill comes to stand on an element that nothing amended
    (new,) = told(offers_on(taken, spot("art_3__para_2")))
    assert new[0].startswith("d3")
    assert "в срок" not in new[1]


def test_an_order_taken_out_leaves_the_act_as_it_is(taken: Workspace) -> None:
    deciding.place(taken, "gardens", "d5", "подпункт 1) статьи 1")
    found = offers_on(taken, spot("art_1__para_1"))
    assert [one.source.partition(" ")[0] for one in found.offered] == ["d1", "d5"]
    assert found.offered[1].words == "1. Сад открыт для жителей и гостей.", (
        "without the order the act stays as it is"
    )
    assert found.unplaced == ()


def test_taken_it_is_a_pending_edit_with_its_source(taken: Workspace) -> None:
    (offer,) = offers_on(taken, spot("art_1__para_1")).offered
    seen = cell(taken, "gardens", "art_1__para_1", WORK, Lang.RU)
    edit_cell(taken, seen, offer.words, source=offer.source)
    bills = Bills(taken)
    (edit,) = bills.get("gardens").version.edits
    assert (edit.source, edit.text) == (offer.source, "1. Сад открыт для граждан и гостей.")
    again = offers_on(taken, spot("art_1__para_1"))
    assert not again.offered
    assert [(who, str(why)) for who, why in again.left] == [
        (offer.source, "With it the element reads as it does now.")
    ]
    withdraw_last(taken, spot("art_1__para_1"))
    assert not bills.get("gardens").version.edits
    assert make_again(taken, "gardens").source == offer.source


def test_experts_wordings_of_the_act_and_of_the_bill(taken: Workspace) -> None:
    reviews = Reviews(taken)
    reviews.recommend("gardens", "Шире.", citation="пункт 1 статьи 1", author="fin", act=WORK, lang=Lang.RU, wording="1. Сад открыт для всех.")  # fmt: skip
    reviews.recommend("gardens", "Иначе.", citation="подпункт 1) статьи 1 законопроекта", author="min", lang=Lang.RU, wording="1) в пункте 1 статьи 1 слово «жителей» заменить словом «соседей»;")  # fmt: skip
    offered = told(offers_on(taken, spot("art_1__para_1")))
    assert ("1 · fin", "1. Сад открыт для всех.") in offered
    assert ("2 · min", "1. Сад открыт для соседей и гостей.") in offered
