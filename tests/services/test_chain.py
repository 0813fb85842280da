"""The chain of a bill: where each change comes from, its instruction, its rows, what became of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.errors import CitationError, WorkflowError
from lawtrack.model.document import Lang
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.chained.chain import chain_of
from lawtrack.services.bills.chained.grounds import give_ground, take_ground_back
from lawtrack.services.bills.chained.values import ChainLink
from lawtrack.services.bills.deputies.intake import read_amendments, record_amendments
from lawtrack.services.bills.deputies.laying import lay, next_version
from lawtrack.services.library.library import Library
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace
from tests.services.test_clashes import ACT, WORK, law
from tests.services.test_deputies import ORDERS, ROWS, table


@pytest.fixture
def office(workspace: Workspace, tmp_path: Path) -> Workspace:
    i18n.use("en")
    (tmp_path / "act.txt").write_text(ACT, encoding="utf-8")
    Library(workspace).import_file(tmp_path / "act.txt", work=WORK, edition=dt.date(2025, 1, 1))
    added(workspace, tmp_path, *ORDERS, new=True)
    return workspace


def added(workspace: Workspace, folder: Path, *orders: str, new: bool = False) -> None:
    (folder / "law.txt").write_text(law(*orders), encoding="utf-8")
    bills = Bills(workspace)
    if new:
        bills.new("gardens", {Lang.RU: "О садах"})
    else:
        bills.version("gardens")
    bills.add("gardens", folder / "law.txt", Lang.RU)


def links(office: Workspace) -> dict[int, ChainLink]:
    return {link.n: link for link in chain_of(office, "gardens").links if not link.until < 0}


def test_from_a_gap_to_the_row(office: Workspace) -> None:
    give_ground(
        office,
        "gardens",
        "Не сказано, кто входит",
        ["статья 1"],
        proposal="Назвать людей",
        source="Отчёт, с. 12",
    )
    Bills(office).justify("gardens", ["статья 1"], "Слово точнее.")
    one = links(office)[1]
    (origin,) = one.origins
    assert (origin.kind, origin.name, origin.proposal, origin.source) == (
        "gap",
        "g1",
        "Назвать людей",
        "Отчёт, с. 12",
    )
    assert [(row.number, row.justification) for row in one.rows] == [(1, "Слово точнее.")]
    assert (one.since, one.until, one.outcome) == (1, 1, "applied")
    assert chain_of(office, "gardens").unasked == 1


def test_a_gap_on_what_does_not_change_is_refused(office: Workspace) -> None:
    with pytest.raises((WorkflowError, CitationError)):
        give_ground(office, "gardens", "Пробел", ["статья 3"])
    with pytest.raises(WorkflowError, match="empty"):
        give_ground(office, "gardens", " ", ["статья 1"])


def test_a_gap_taken_back(office: Workspace) -> None:
    give_ground(office, "gardens", "Пробел", ["статья 2"])
    take_ground_back(office, "gardens", "g1")
    assert chain_of(office, "gardens").unasked == 2
    with pytest.raises(WorkflowError, match="no ground «g1»"):
        take_ground_back(office, "gardens", "g1")
    give_ground(office, "gardens", "Пробел", ["статья 2"])
    assert links(office)[2].origins[0].name == "g2"


def test_a_recommendation_that_is_accepted_leads_to_its_change(office: Workspace) -> None:
    reviews = Reviews(office)
    for place in ("статья 2", "статья 1", "статья 2"):
        reviews.recommend("gardens", "Продлить срок", author="житель", citation=place)
    reviews.respond("gardens/1", "accepted", "Верно", change="2")
    reviews.respond("gardens/2", "rejected", "Слово верное")
    found = links(office)
    assert [origin.name for origin in found[2].origins] == ["gardens/1"]
    assert found[1].origins == ()
    assert [(one.origin.name, one.fate) for one in chain_of(office, "gardens").loose] == [
        ("gardens/2", "rejected: Слово верное"),
        ("gardens/3", "not answered"),
    ]


def test_through_the_versions(office: Workspace, tmp_path: Path) -> None:
    added(office, tmp_path, ORDERS[1], "в статье 2 слово «дается» заменить словом «даётся»;")
    added(
        office,
        tmp_path,
        ORDERS[1].replace("семь", "девять"),
        "в статье 2 слово «дается» заменить словом «даётся»;",
    )
    found = [(link.since, link.until, link.changed) for link in chain_of(office, "gardens").links]
    assert found == [(1, 3, (3,)), (2, 3, ()), (1, 1, ())]


def test_an_amendment_of_deputies_that_is_in_the_version(office: Workspace, tmp_path: Path) -> None:
    record_amendments(office, read_amendments(office, "gardens", table(tmp_path / "b.docx", ROWS[:4])))
    next_version(office, "gardens", lay(office, "gardens"))
    made = chain_of(office, "gardens")
    by_name = {origin.name: link for link in made.links for origin in link.origins}
    assert by_name["d1"].n == 1
    assert by_name["d2"].n == 2
    assert [(one.origin.name, one.fate) for one in made.loose] == [("d3", "Rejected: Срок нужен.")]
    assert made.as_values()["links"][0]["origins"][0]["kind"] == "deputies"
