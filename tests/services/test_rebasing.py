"""A newer edition of an amended act: what it does to each instruction, settled by a person, and taken back."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.errors import WorkflowError
from lawtrack.model.document import Lang
from lawtrack.model.instruction import OutcomeKind
from lawtrack.model.rendering import plain_text
from lawtrack.reviewing.base import HeldFate
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.bills import Bills, dump_all
from lawtrack.services.bills.decided.editions import stale_bases
from lawtrack.services.bills.decided.fates import Carried
from lawtrack.services.bills.rebasing import carrying
from lawtrack.services.bills.rebasing.carrying import look
from lawtrack.services.bills.settling import Ruling
from lawtrack.services.checking.bill import check_bill
from lawtrack.services.checking.findings import FindingKind
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import Workspace
from tests.corpus import CORPUS
from tests.services.test_clashes import ACT, WORK, law

OLD, NEW = dt.date(2025, 1, 1), dt.date(2026, 1, 1)
ORDERS = (
    "в пункте 1 статьи 1 слово «жителей» заменить словом «людей»;",  # unchanged
    "в статье 2 слово «пять» заменить словом «семь»;",  # the article has another number
    "пункт 1 статьи 3 дополнить словами «города»;",  # reads otherwise
    "в пункте 2 статьи 3 слова «в срок» исключить;",  # gone
    "дополнить статьей 4 следующего содержания:\n\n«Статья 4. Свет\n\nСвет включают вечером.»;",  # taken
    "подпункт 2) пункта 2 статьи 1 изложить в следующей редакции:\n\n«2) летом.»;",  # already so
    "статью 2 дополнить частью второй следующего содержания:\n\n«Отказ дается письменно.»;",  # what it goes into
)
NEWER = (
    ACT.replace("Статья 2. Срок\n\nОтвет", "Статья 2. Приём\n\nЗаявки принимает совет.\n\nСтатья 2-1. Срок\n\nОтвет")
    .replace("1. Плату устанавливает совет.", "1. Плату за вход устанавливает городской совет.")
    .replace("2. Плата вносится в срок.", "2. Исключён.")
    .replace("2) осенью.", "2) летом.")
    + "\nСтатья 4. Вода\n\nВода в саду бесплатна для всех посетителей.\n"
)  # fmt: skip


@pytest.fixture
def office(workspace: Workspace, tmp_path: Path) -> Workspace:
    i18n.use("en")
    brought(workspace, tmp_path, ACT, OLD)
    (tmp_path / "law.txt").write_text(law(*ORDERS), encoding="utf-8")
    bills = Bills(workspace)
    bills.new("gardens", {Lang.RU: "О садах"})
    bills.add("gardens", tmp_path / "law.txt", Lang.RU)
    return workspace


def brought(workspace: Workspace, folder: Path, text: str, edition: dt.date) -> None:
    (folder / "act.txt").write_text(text, encoding="utf-8")
    Library(workspace).import_file(folder / "act.txt", work=WORK, edition=edition)


def orders(office: Workspace) -> dict[int, Carried]:
    return {one.n: one for rebase in look(office, "gardens") for one in rebase.orders}


def proposed(office: Workspace) -> str:
    (act,) = Bills(office).apply("gardens").acts_at_hand
    return plain_text(act.after.root)


def test_the_edition_is_recorded_with_the_text(office: Workspace) -> None:
    (base,) = Bills(office).get("gardens").bases.values()
    assert (base.act, base.lang, base.edition) == (WORK, Lang.RU, OLD)
    assert stale_bases(Bills(office).get("gardens"), Library(office).shelf()) == ()
    assert look(office, "gardens") == ()


def kinds(office: Workspace) -> dict[int, OutcomeKind]:
    return {o.n: o.kind for o in Bills(office).apply("gardens").outcomes if o.n <= len(ORDERS)}


def test_what_a_newer_edition_changed_is_not_applied_unseen(office: Workspace, tmp_path: Path) -> None:
    assert set(kinds(office).values()) == {OutcomeKind.APPLIED}
    brought(office, tmp_path, NEWER, NEW)
    assert kinds(office)[1] is OutcomeKind.APPLIED
    assert {kinds(office)[n] for n in range(2, 8)} == {OutcomeKind.AMBIGUOUS}
    assert "людей" in proposed(office)
    assert "семь" not in proposed(office)
    (stale,) = stale_bases(Bills(office).get("gardens"), Library(office).shelf())
    assert (stale.edition, stale.newest) == (OLD, NEW)
    found = [f for f in check_bill(office, "gardens").findings if f.kind is FindingKind.STALE_BASE]
    assert [f.open for f in found] == [True]
    assert "2026-01-01" in found[0].what


def test_it_may_be_settled_before_the_bill_is_carried_over(office: Workspace, tmp_path: Path) -> None:
    brought(office, tmp_path, NEWER, NEW)
    Bills(office).settle("gardens", 2, Ruling(choice="1"))
    carrying.keep(office, "gardens", 3)
    assert kinds(office)[2] is kinds(office)[3] is OutcomeKind.APPLIED
    found = orders(office)
    assert {n for n, one in found.items() if one.waits} == {4, 5, 6, 7}
    carrying.take(office, "gardens", look(office, "gardens"))
    assert sorted(orders(office)) == [4, 5, 6, 7]
    assert kinds(office)[2] is kinds(office)[3] is OutcomeKind.APPLIED


def test_what_a_newer_edition_does_to_each_instruction(office: Workspace, tmp_path: Path) -> None:
    brought(office, tmp_path, NEWER, NEW)
    found = orders(office)
    assert {n: one.fate for n, one in found.items()} == {
        1: HeldFate.SAME,
        2: HeldFate.MOVED,
        3: HeldFate.REWORDED,
        4: HeldFate.GONE,
        5: HeldFate.TAKEN,
        6: HeldFate.DONE,
        7: HeldFate.MOVED,
    }
    assert (found[2].places, found[2].target) == (("art_2-1",), "art_2-1")
    assert found[7].target == "art_2-1__subpara_2"
    three = found[3]
    assert three.then == "1. Плату устанавливает совет."
    assert three.now == "1. Плату за вход устанавливает городской совет."
    assert three.bill == "1. Плату устанавливает совет города."
    assert three.would == "1. Плату за вход устанавливает городской совет города."
    assert "Вода" in found[5].now
    assert "Свет" in found[5].bill


def test_carried_over_what_reads_the_same_goes_along_and_the_rest_waits(
    office: Workspace, tmp_path: Path
) -> None:
    brought(office, tmp_path, NEWER, NEW)
    text = next((office.amendments / "gardens").glob("ru@v1*.txt")).read_bytes()
    carrying.take(office, "gardens", look(office, "gardens"))
    applied = Bills(office).apply("gardens")
    assert kinds(office)[1] is OutcomeKind.APPLIED
    assert {kinds(office)[n] for n in range(2, 8)} == {OutcomeKind.AMBIGUOUS}
    assert [c.eid for c in applied.outcome(2).candidates] == ["art_2-1"]
    assert next((office.amendments / "gardens").glob("ru@v1*.txt")).read_bytes() == text
    assert "людей" in proposed(office)
    assert "Отказ" not in proposed(office)
    assert sorted(orders(office)) == [2, 3, 4, 5, 6, 7]


def test_settled_by_a_person_one_by_one(office: Workspace, tmp_path: Path) -> None:
    brought(office, tmp_path, NEWER, NEW)
    carrying.take(office, "gardens", look(office, "gardens"))
    carrying.accept(office, "gardens", 2)
    carrying.accept(office, "gardens", 6)
    carrying.accept(office, "gardens", 7)
    carrying.keep(office, "gardens", 3)
    bills = Bills(office)
    bills.settle("gardens", 4, Ruling(leave_out=True, reason="пункт исключён"))
    bills.settle("gardens", 5, Ruling(leave_out=True, reason="номер занят"))
    assert orders(office) == {}
    applied = bills.apply("gardens")
    assert not applied.open
    words = proposed(office)
    for part in ("людей и гостей", "семь дней", "городской совет города", "Отказ дается письменно."):
        assert part in words
    assert applied.outcome(6).kind is OutcomeKind.LEFT_OUT
    with pytest.raises(WorkflowError, match="does not wait"):
        carrying.keep(office, "gardens", 2)


def test_nothing_is_proposed_where_nothing_is_sure(office: Workspace, tmp_path: Path) -> None:
    brought(office, tmp_path, NEWER, NEW)
    carrying.take(office, "gardens", look(office, "gardens"))
    with pytest.raises(WorkflowError, match="Nothing is proposed"):
        carrying.accept(office, "gardens", 4)


def test_taken_back_with_what_was_settled_since(office: Workspace, tmp_path: Path) -> None:
    bills = Bills(office)
    bills.settle("gardens", 3, Ruling(new="округа", reason="так"))
    before, kept = proposed(office), bills.get("gardens").settlements
    assert "совет округа" in before
    brought(office, tmp_path, NEWER, NEW)
    carrying.take(office, "gardens", look(office, "gardens"))
    carrying.accept(office, "gardens", 2)
    bills.settle("gardens", 3, Ruling(leave_out=True, reason="не нужно"))
    carrying.take_back(office, "gardens")
    assert bills.get("gardens").settlements == kept
    (act,) = apply_bill(office, bills.get("gardens"), Lang.RU, then=True).acts_at_hand
    assert plain_text(act.after.root) == before
    assert kinds(office)[2] is OutcomeKind.AMBIGUOUS
    with pytest.raises(WorkflowError, match="not carried over"):
        carrying.take_back(office, "gardens")


def test_the_log_makes_the_same_bill_again(office: Workspace, tmp_path: Path) -> None:
    brought(office, tmp_path, NEWER, NEW)
    carrying.take(office, "gardens", look(office, "gardens"))
    carrying.accept(office, "gardens", 2)
    dump_all(office)  # a shared store writes its files then
    lines = (office.amendments / "gardens" / "workflow.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["event"] for line in lines] == ["bill", "text", "base", "settle"]
    assert json.loads(lines[1])["bases"] == {WORK: "2025-01-01"}


def test_an_edition_that_was_not_recorded_is_said(office: Workspace, tmp_path: Path) -> None:
    bills = Bills(office)
    brought(office, tmp_path, NEWER, NEW)
    bills.new("late", {Lang.RU: "Поздно"})
    path = tmp_path / "late.txt"
    path.write_text(law(ORDERS[1]), encoding="utf-8")
    bills.add("late", path, Lang.RU)
    (base,) = bills.get("late").bases.values()
    assert base.edition == NEW
    with pytest.raises(WorkflowError, match="is recorded"):
        carrying.stand_on(office, "late", OLD)


def test_the_edition_is_recorded_when_it_is_said_which_act_is_meant(
    office: Workspace, tmp_path: Path
) -> None:
    bills = Bills(office)
    bills.new("other", {Lang.RU: "Иной"})
    (tmp_path / "other.txt").write_text(law(ORDERS[0]).replace("О садах", "О парках"), encoding="utf-8")
    bills.add("other", tmp_path / "other.txt", Lang.RU)
    bills.link("other", "1", WORK)
    assert [base.edition for base in bills.get("other").bases.values()] == [OLD]


def test_versions_keep_their_edition(office: Workspace, tmp_path: Path) -> None:
    bills = Bills(office)
    brought(office, tmp_path, NEWER, NEW)
    bills.version("gardens", "после новой редакции")
    bills.add("gardens", tmp_path / "law.txt", Lang.RU)
    carrying.take(office, "gardens", look(office, "gardens"))
    bill = bills.get("gardens")
    (then,) = bill.as_of(1).bases.values()
    (now,) = bill.bases.values()
    assert (then.edition, now.edition) == (OLD, NEW)
    (act,) = apply_bill(office, bill.as_of(1), Lang.RU, then=True).acts_at_hand
    assert act.before.edition == OLD


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("pair", "fates"),
    [
        ("ru_holidays_2001_47-IV", ["done"]),
        ("kk_holidays_2001_47-IV", ["done"]),
        ("ru_guaranteed_transfer_2019_245-VI", ["done"]),
        ("kk_guaranteed_transfer_2019_245-VI", ["done"]),
    ],
)
def test_a_law_that_came_into_force_is_already_so_in_the_official_edition_after_it(
    workspace: Workspace, pair: str, fates: list[str]
) -> None:
    folder, lang = CORPUS / "pairs" / pair, Lang(pair[:2])
    library, bills = Library(workspace), Bills(workspace)
    library.import_file(folder / "before.md", work=WORK, edition=OLD, lang=lang)
    bills.new("law", {lang: "закон"})
    bills.add("law", folder / "amending.md", lang)
    bills.link("law", "1", WORK, lang=lang)
    library.import_file(folder / "after.md", work=WORK, edition=NEW, lang=lang)
    (rebase,) = look(workspace, "law", lang=lang)
    assert [one.fate.value for one in rebase.orders] == fates
    assert rebase.waiting == len(fates)
