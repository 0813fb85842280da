"""An applied bill: looked up once, given again while nothing it was made from has changed, never when something has."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.errors import WorkflowError
from lawtrack.model.document import Lang
from lawtrack.model.instruction import OutcomeKind
from lawtrack.model.rendering import plain_text
from lawtrack.reviewing.bill import Edit, EditKind
from lawtrack.services.bills import applying
from lawtrack.services.bills.applied import AppliedBill
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.settling import Ruling
from lawtrack.services.bills.texts import text_path
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import Workspace
from tests.cli.test_settle import ACT, LAW

MORE = """
Статья 2. Внести в Закон Республики Казахстан от 3 июня 2021 года «О полях» следующее изменение:

статью 1 исключить.
"""


@pytest.fixture
def bills(workspace: Workspace, tmp_path: Path) -> Bills:
    i18n.use("en")
    brought(workspace, tmp_path, ACT, dt.date(2020, 5, 2))
    (tmp_path / "law.txt").write_text(LAW + MORE, encoding="utf-8")
    made = Bills(workspace)
    made.new("gardens", {Lang.RU: "О поливе"})
    made.add("gardens", tmp_path / "law.txt")
    return made


def brought(workspace: Workspace, folder: Path, text: str, edition: dt.date) -> None:
    (folder / "act.txt").write_text(text, encoding="utf-8")
    Library(workspace).import_file(folder / "act.txt", work="/akn/kz/act/2020-05-02/300-VI", edition=edition)


def words(applied: AppliedBill) -> str:
    (act,) = applied.acts_at_hand
    return plain_text(act.after.root)


def test_what_is_looked_up(bills: Bills) -> None:
    applied = bills.apply("gardens")
    assert [act.name for act in applied.acts_at_hand] == ["/akn/kz/act/2020-05-02/300-VI"]
    assert [act.reference.title for act in applied.acts_missing] == ["О полях"]
    assert applied.instruction(3).old == "поливает"
    assert applied.outcome(5).kind is OutcomeKind.NO_BASE
    assert applied.key(1).endswith("|1")
    assert applied.act_of(1) is applied.acts_at_hand[0]
    assert applied.act_of(5) is None
    assert applied.texts("/akn/kz/act/2020-05-02/300-VI") == applied.acts_at_hand
    assert applied.texts("another") == ()
    assert applied.open == {o.n for o in applied.outcomes if o.kind is not OutcomeKind.APPLIED}
    assert applied.unsettled == len(applied.open)
    with pytest.raises(WorkflowError, match="no instruction 9"):
        applied.instruction(9)


def test_the_same_value_while_nothing_has_changed(bills: Bills, monkeypatch: pytest.MonkeyPatch) -> None:
    first = bills.apply("gardens")
    monkeypatch.setattr(applying, "_apply", None)
    assert bills.apply("gardens") is first


def test_a_decision_makes_it_new(bills: Bills) -> None:
    assert bills.apply("gardens").outcome(1).kind is OutcomeKind.AMBIGUOUS
    bills.settle("gardens", 1, Ruling(choice="2"))
    assert bills.apply("gardens").outcome(1).kind is OutcomeKind.APPLIED
    bills.withdraw("gardens", 1)
    assert bills.apply("gardens").outcome(1).kind is OutcomeKind.AMBIGUOUS


def test_a_place_is_chosen_among_those_that_a_corrected_reading_shows(bills: Bills) -> None:
    bills.settle("gardens", 4, Ruling(target="art_1__para_1", old="сада"))
    shown = bills.apply("gardens").outcome(4)
    assert (shown.kind, len(shown.candidates)) == (OutcomeKind.AMBIGUOUS, 2)
    bills.settle("gardens", 4, Ruling(choice="2", reason="так сказано"))
    assert bills.apply("gardens").outcome(4).kind is OutcomeKind.APPLIED
    assert "наниматель возмещает." in words(bills.apply("gardens"))


def test_a_text_that_is_written_over_makes_it_new(bills: Bills, workspace: Workspace) -> None:
    assert bills.apply("gardens").outcome(4).kind is OutcomeKind.NOT_FOUND
    bill = bills.get("gardens")
    path = text_path(workspace, bill, bill.version.texts[0])
    path.write_text(LAW.replace("«платит»", "«оплачивает»"), encoding="utf-8")
    assert bills.apply("gardens").outcome(4).kind is OutcomeKind.APPLIED


def test_a_new_edition_of_the_act_makes_it_new(bills: Bills, workspace: Workspace, tmp_path: Path) -> None:
    assert bills.apply("gardens").outcome(4).kind is OutcomeKind.NOT_FOUND
    brought(workspace, tmp_path, ACT.replace("оплачивает", "платит"), dt.date(2021, 1, 1))
    assert bills.apply("gardens").outcome(4).kind is OutcomeKind.APPLIED


def test_the_same_edition_corrected_makes_it_new(bills: Bills, workspace: Workspace, tmp_path: Path) -> None:
    assert "Владелец поливает сад." in words(bills.apply("gardens"))
    brought(workspace, tmp_path, ACT.replace("Владелец поливает", "Наниматель поливает"), dt.date(2020, 5, 2))
    assert "Наниматель поливает сад." in words(bills.apply("gardens"))


def test_an_edit_of_the_table_makes_it_new(bills: Bills, workspace: Workspace) -> None:
    from dataclasses import replace

    bill = bills.get("gardens")
    before = apply_bill(workspace, bill)
    edit = Edit("/akn/kz/act/2020-05-02/300-VI", Lang.RU, "art_2", EditKind.WORDS, "Полив оплачивает сосед.")
    edited = replace(bill, versions=(replace(bill.version, edits=(edit,)),))
    after = apply_bill(workspace, edited)
    assert "сосед" not in words(before)
    assert "Полив оплачивает сосед." in words(after)


def test_what_is_said_of_the_bill_since_is_in_it(bills: Bills) -> None:
    bills.apply("gardens")
    bills.justify("gardens", ["art_2"], "Платит город.", lang=Lang.RU)
    assert [j.text for j in bills.apply("gardens").bill.justifications.values()] == ["Платит город."]


CRIMES = """Кодекс Республики Казахстан от 3 июля 2014 года № 226-V

Уголовный кодекс Республики Казахстан

Статья 5. Вина

1. Срок равен десяти дням.
"""
OFFENCES = """Кодекс Республики Казахстан от 5 июля 2014 года № 235-V

Об административных правонарушениях

Статья 7. Принципы

1. Срок равен десяти дням.
"""
TWO_CODES = """Закон Республики Казахстан

О внесении изменений в некоторые законодательные акты

Статья 1. Внести изменения в следующие законодательные акты Республики Казахстан:

1. В Уголовный кодекс Республики Казахстан:

в статье 5 слово «десяти» заменить словом «двадцати».

2. В Кодекс Республики Казахстан об административных правонарушениях:

в статье 7 слово «десяти» заменить словом «двадцати».
"""


def test_what_the_library_tells_apart_no_act_takes_for_its_own(workspace: Workspace, tmp_path: Path) -> None:
    """A code by its name could be the code at hand by its title: the library has both and knows better."""
    for name, text in (("crimes", CRIMES), ("offences", OFFENCES), ("law", TWO_CODES)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    for name in ("crimes", "offences"):
        Library(workspace).import_file(tmp_path / f"{name}.txt", edition=dt.date(2020, 1, 1))
    made = Bills(workspace)
    made.new("codes", {Lang.RU: "О сроках"})
    made.add("codes", tmp_path / "law.txt")
    applied = made.apply("codes")
    assert [outcome.kind for outcome in applied.outcomes] == [OutcomeKind.APPLIED] * 2
    assert [act.taken for act in applied.acts_at_hand] == [{1}, {2}]
