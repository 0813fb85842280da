"""What was edited in a table is written into the bill's law: the rest of it stays, and all of it is proved."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack.authoring.merging import Origin
from lawtrack.errors import InputError, WorkflowError
from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.drafted.drafting import as_it_is, draft_bill
from lawtrack.services.bills.drafted.recording import record_draft, take_back
from lawtrack.services.bills.drafted.twins import twin_of
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.workspace import Workspace, open_workspace

BILL = "obosnovannye-otvety"
TERM = "art_3__para_2__subpara_1"
POINT = "art_4__para_1__subpara_1__point_1-1"


@pytest.fixture
def workspace(loaded_sample: Path, tmp_path: Path) -> Iterator[Workspace]:
    """The sample, its bill in a version that nobody reviews yet."""
    folder = tmp_path / "ws"
    shutil.copytree(loaded_sample, folder)
    opened = open_workspace(folder)
    bills = Bills(opened)
    before = bills.get(BILL).version
    bills.version(BILL)
    for text in before.texts:
        copy = tmp_path / f"{text.lang.value}.txt"
        shutil.copy(folder / "amendments" / BILL / text.file, copy)
        bills.add(BILL, copy)
    yield opened
    opened.close()


def edited(workspace: Workspace, *edits: tuple[str, str, str | None]) -> None:
    log, act = WorkflowLog(workspace), Bills(workspace).apply(BILL, Lang.RU).acts[0].name
    for element, how, text in edits:
        data = {"act": act, "lang": "ru", "element": element, "how": how, "text": text}
        log.record(log.bill(BILL), log.new_event(EventKind.EDIT, data))


def law(workspace: Workspace) -> str:
    return "\n".join(draft_bill(workspace, Bills(workspace).get(BILL)).law.lines)


SHORT = "Срок подготовки рекомендаций составляет сорок календарных дней."


def test_the_orders_that_nobody_touched_stay(workspace: Workspace) -> None:
    edited(
        workspace,
        (TERM, "words", SHORT),
        (POINT, "withdraw", None),
        ("art_3__para_4", "insert", "4. Срок не продлевается."),
    )
    draft = draft_bill(workspace, Bills(workspace).get(BILL))
    (act,) = draft.acts
    assert draft.ready
    assert [i.target_eid for i in act.merged.of(Origin.NEW)] == [TERM, "art_3__para_4"]
    assert len(act.merged.of(Origin.KEPT)) == 6
    assert [i.target_eid for i in act.merged.gone] == [TERM, "art_4__para_1__point_1-1"]
    text = "\n".join(draft.law.lines)
    assert "в части второй слова «пять рабочих дней» заменить словами «пятнадцать календарных дней»" in text
    assert "4. Срок не продлевается.»;" in text
    assert "1-1)" not in text
    assert "Статья 2. Настоящий Закон вводится в действие с 1 июля 2027 года." in text


def test_what_is_recorded_says_the_edits_and_comes_back(workspace: Workspace) -> None:
    bills = Bills(workspace)
    edited(workspace, (TERM, "words", SHORT))
    wanted = bills.apply(BILL, Lang.RU).acts_at_hand[0].after.root
    waiting, before = bills.get(BILL).version.edits, bills.get(BILL).version.text(Lang.RU)

    record_draft(workspace, draft_bill(workspace, bills.get(BILL)))
    drafted = bills.apply(BILL, Lang.RU)
    assert drafted.bill.version.edits == ()
    assert drafted.acts_at_hand[0].after.root == wanted
    assert not drafted.open

    again = take_back(workspace, bills.get(BILL), Lang.RU)
    assert [(e.element, e.how, e.text) for e in again.version.edits] == [
        (e.element, e.how, e.text) for e in waiting
    ]
    text = again.version.text(Lang.RU)
    assert text is not None
    assert before is not None
    assert (text.file, text.digest) == (before.file, before.digest)
    with pytest.raises(WorkflowError, match="was not drafted"):
        take_back(workspace, again, Lang.RU)


def test_an_element_is_restated_where_a_person_wants_it(workspace: Workspace) -> None:
    edited(workspace, (TERM, "words", SHORT))
    draft = draft_bill(workspace, Bills(workspace).get(BILL), restated=["art_3__para_2"])
    assert draft.ready
    assert "пункт 2 изложить в следующей редакции:" in "\n".join(draft.law.lines)


def test_all_anew_says_the_same(workspace: Workspace) -> None:
    edited(workspace, (TERM, "words", SHORT))
    draft = draft_bill(workspace, Bills(workspace).get(BILL), all_anew=True)
    assert draft.ready
    assert draft.acts[0].merged.of(Origin.KEPT) == ()


def test_the_other_language_keeps_its_words_and_waits_for_the_rest(workspace: Workspace) -> None:
    edited(workspace, (TERM, "words", SHORT))
    twin = twin_of(workspace, draft_bill(workspace, Bills(workspace).get(BILL)), Lang.KK)
    text = "\n".join(twin.lines)
    assert "екінші бөліктегі «бес жұмыс күнінен» деген сөздер" in text
    assert "2-бап. Осы Заң 2027 жылғы 1 шілдеден бастап қолданысқа енгізіледі." in text
    assert not twin.ready
    assert {gap.n for gap in twin.gaps} == {2}


def test_nothing_edited_is_a_sentence(workspace: Workspace) -> None:
    with pytest.raises(InputError, match="waits to be written"):
        law(workspace)


def test_orders_that_are_not_settled_are_not_lost(workspace: Workspace, tmp_path: Path) -> None:
    text = workspace.folder / "amendments" / BILL / Bills(workspace).get(BILL).version.texts[0].file
    broken = tmp_path / "broken.txt"
    words = text.read_text(encoding="utf-8").replace(
        "слова «десять рабочих дней»", "слова «сто рабочих дней»"
    )
    broken.write_text(words, encoding="utf-8")
    Bills(workspace).add(BILL, broken)
    edited(workspace, ("art_3__para_4", "insert", "4. Срок не продлевается."))
    with pytest.raises(WorkflowError, match="not settled"):
        law(workspace)


def test_a_text_without_some_orders_of_the_other_one_is_filled_up(
    workspace: Workspace, tmp_path: Path
) -> None:
    bills = Bills(workspace)
    text = workspace.folder / "amendments" / BILL / next(
        t.file for t in bills.get(BILL).version.texts if t.lang is Lang.KK
    )  # fmt: skip
    lines = text.read_text(encoding="utf-8").splitlines(keepends=True)
    short = tmp_path / "kk.txt"
    short.write_text("".join(line for line in lines if "бес жыл" not in line), encoding="utf-8")
    bills.add(BILL, short)
    twin = twin_of(workspace, as_it_is(workspace, bills.get(BILL), Lang.RU), Lang.KK)
    assert {gap.n for gap in twin.gaps} == {7}
    assert "3-тармақтағы" in "\n".join(twin.lines)


def test_a_draft_before_which_there_was_no_text_is_taken_back(workspace: Workspace) -> None:
    bills, log = Bills(workspace), WorkflowLog(workspace)
    act = bills.apply(BILL, Lang.RU).acts[0].name
    bills.new("fresh", {Lang.RU: "О внесении изменений"})
    edit = {"act": act, "lang": "ru", "element": TERM, "how": "words", "text": SHORT}
    log.record(log.bill("fresh"), log.new_event(EventKind.EDIT, edit))
    record_draft(workspace, draft_bill(workspace, bills.get("fresh")))
    drafted = bills.get("fresh").version
    assert [text.lang for text in drafted.texts] == [Lang.RU]
    assert drafted.edits == ()

    take_back(workspace, bills.get("fresh"), Lang.RU)
    again = Bills(workspace).get("fresh").version
    assert again.texts == ()
    assert [edit.text for edit in again.edits] == [SHORT]
