"""Deputies' amendments: form B taken in, bundled, decided; the next version made of the accepted ones; form B given out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import docx
import openpyxl
import pytest

from lawtrack import i18n
from lawtrack.errors import ExportError, InputError, WorkflowError
from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind
from lawtrack.reviewing.deputy import Amendment, AmendmentKind
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.deputies import deciding
from lawtrack.services.bills.deputies.intake import AmendmentImport, read_amendments, record_amendments
from lawtrack.services.bills.deputies.laying import lay, next_version
from lawtrack.services.bills.deputies.taking_back import take_version_back
from lawtrack.services.library.library import Library
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.workspace import Workspace
from tests.full_disk import full_disk, needs_limits
from tests.services.test_clashes import ACT, WORK, law

HEADS = (
    "№ п/п",
    "Структурный элемент",
    "Редакция законопроекта",
    "Предлагаемая редакция изменения или дополнения",
    "Автор изменения или дополнения и его обоснование",
    "Решение головного комитета. Обоснование (в случае непринятия)",
)
FIRST = "1) в пункте 1 статьи 1 слово «жителей» заменить словом «людей»;"
OTHER = "1) в пункте 1 статьи 1 слово «жителей» заменить словом «граждан»;"
GROUP = "2) в статье 2 слово «пять» заменить словом «восемь»;"
ROWS = (
    ("1", "Подпункт 1) статьи 1 законопроекта", FIRST, OTHER, "Депутат Иванов А.А.\nУточнение.", "Принято"),
    ("2", "подпункт 1) статьи 1 законопроекта", FIRST, OTHER, "Депутаты Петров Б.Б., Сидоров В.В.\nТак точнее.", "Принято."),
    ("3", "подпункт 2) статьи 1 законопроекта", "2) …", "2) в статье 2 слово «пять» заменить словом «десять»;", "Ахметов С.С.", f"В редакции рабочей группы:\n{GROUP}"),
    ("4", "подпункт 3) статьи 1 законопроекта", "Отсутствует", "3) в пункте 2 статьи 3 слова «в срок» исключить;", "Фракция «Дом»\nЛишнее.", "Отклонено. Срок нужен."),
    ("5", "подпункт 4) статьи 1 законопроекта (новый)", "Отсутствует.", "4) статью 3 исключить;", "Ким Д.Д.", "На голосование"),
    ("6", "статья 9 законопроекта", "…", "Исключить", "Ким Д.Д.", ""),
    ("7", "статья 2 законопроекта", "…", "Без изменений", "Ким Д.Д.", ""),
)  # fmt: skip
ORDERS = (FIRST[3:], "в статье 2 слово «пять» заменить словом «семь»;")


def table(path: Path, rows: tuple[tuple[str, ...], ...] = ROWS) -> Path:
    document = docx.Document()
    made = document.add_table(rows=0, cols=len(HEADS))
    for row in (HEADS, tuple(str(n) for n in range(1, 7)), *rows):
        cells = made.add_row().cells
        for cell, words in zip(cells, row, strict=True):
            cell.text = words
    document.save(str(path))
    return path


@pytest.fixture
def office(workspace: Workspace, tmp_path: Path) -> Workspace:
    i18n.use("en")
    (tmp_path / "act.txt").write_text(ACT, encoding="utf-8")
    Library(workspace).import_file(tmp_path / "act.txt", work=WORK, edition=dt.date(2025, 1, 1))
    (tmp_path / "law.txt").write_text(law(*ORDERS), encoding="utf-8")
    bills = Bills(workspace)
    bills.new("gardens", {Lang.RU: "О садах"})
    bills.add("gardens", tmp_path / "law.txt", Lang.RU)
    return workspace


def taken(office: Workspace, path: Path) -> AmendmentImport:
    return record_amendments(office, read_amendments(office, "gardens", path))


def amendments(office: Workspace) -> dict[str, Amendment]:
    return {one.id: one for one in Bills(office).get("gardens").amendments}


def test_a_table_of_amendments_is_taken_in(office: Workspace, tmp_path: Path) -> None:
    made = taken(office, table(tmp_path / "b.docx"))
    found = amendments(office)
    assert [(a.eid, a.kind) for a in found.values()] == [
        ("art_1__subpara_1__point_1", AmendmentKind.WORDING),
        ("art_1__subpara_1__point_2", AmendmentKind.WORDING),
        ("art_1__point_3", AmendmentKind.NEW),
        ("art_1__point_4", AmendmentKind.NEW),
        ("", AmendmentKind.DELETE),
    ]
    decided = {
        a.id: (a.decided.verdict, a.decided.reason, a.decided.wording) for a in found.values() if a.decided
    }
    assert decided == {
        "d1": ("accepted", "", ""),
        "d2": ("group", "", GROUP),
        "d3": ("rejected", "Срок нужен.", ""),
        "d4": ("vote", "", ""),
    }
    assert [one.row.row for one in made.unplaced] == [8]
    assert [one.row for one in made.unread] == [9]  # «Без изменений» proposes nothing
    assert made.open == 2


def test_the_same_amendment_of_several_authors_is_one(office: Workspace, tmp_path: Path) -> None:
    taken(office, table(tmp_path / "b.docx"))
    one = amendments(office)["d1"]
    assert one.authors == ("Иванов А.А.", "Петров Б.Б.", "Сидоров В.В.")
    assert one.why == "Уточнение.\nТак точнее."
    assert amendments(office)["d3"].authors == ("Фракция «Дом»",)
    assert amendments(office)["d3"].why == "Лишнее."


def test_taken_in_again_only_what_is_new_is_recorded(office: Workspace, tmp_path: Path) -> None:
    taken(office, table(tmp_path / "b.docx"))
    assert taken(office, table(tmp_path / "b.docx")).recorded == ()
    more = ((*ROWS[0][:4], "Новый Н.Н.", "Отклонено. Нельзя."),)
    made = taken(office, table(tmp_path / "more.docx", more))
    assert made.recorded == ("d1",)
    one = amendments(office)["d1"]
    assert one.authors[-1] == "Новый Н.Н."
    assert one.decided is not None
    assert one.decided.verdict == "rejected"


def test_rows_that_are_decided_differently_decide_nothing(office: Workspace, tmp_path: Path) -> None:
    rows = (ROWS[0], (*ROWS[1][:5], "Отклонено. Нельзя."))
    made = taken(office, table(tmp_path / "b.docx", rows))
    assert amendments(office)["d1"].decided is None
    assert any("decided differently" in str(note) for note in made.notes)


def test_a_decision_that_lacks_what_it_needs_is_said(office: Workspace, tmp_path: Path) -> None:
    rows = ((*ROWS[0][:5], "Отклонено"), (*ROWS[2][:5], "На усмотрение"))
    made = taken(office, table(tmp_path / "b.docx", rows))
    assert all(one.decided is None for one in amendments(office).values())
    said = " ".join(map(str, made.notes))
    assert "gives no reason" in said
    assert "На усмотрение" in said


def test_a_workbook_and_a_file_without_such_a_table(office: Workspace, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (HEADS, *ROWS[:3]):
        book.active.append(row)
    book.save(tmp_path / "b.xlsx")
    assert len(read_amendments(office, "gardens", tmp_path / "b.xlsx").bundles) == 2
    docx.Document().save(str(tmp_path / "empty.docx"))
    with pytest.raises(InputError, match="no table of amendments"):
        read_amendments(office, "gardens", tmp_path / "empty.docx")


def test_the_next_version_is_made_of_the_accepted_ones(office: Workspace, tmp_path: Path) -> None:
    taken(office, table(tmp_path / "b.docx"))
    before = next((office.amendments / "gardens").glob("ru@v1*.txt")).read_bytes()
    laid = lay(office, "gardens")
    assert [(one.id, len(laid[0].left)) for one in laid[0].done] == [("d1", 0), ("d2", 0)]
    bill = next_version(office, "gardens", laid)
    assert bill.version.number == 2
    assert next((office.amendments / "gardens").glob("ru@v1*.txt")).read_bytes() == before
    applied = Bills(office).apply("gardens")
    assert not applied.open
    assert [i.new for i in applied.amending.instructions[:2]] == ["граждан", "восемь"]
    with pytest.raises(WorkflowError, match="No amendment to version 2"):
        lay(office, "gardens")


def test_accepted_ones_that_contradict_or_do_not_fit_are_not_laid(office: Workspace, tmp_path: Path) -> None:
    third = (*ROWS[0][:3], "1) статью 1 исключить;", "Ли Л.Л.", "Принято")
    nowhere = (*ROWS[5][:5], "Принято")
    taken(office, table(tmp_path / "b.docx", (ROWS[0], third, ROWS[2], nowhere)))
    (laid,) = lay(office, "gardens")
    assert [one.id for one in laid.done] == ["d3"]
    assert {one.id for one, _why in laid.left} == {"d1", "d2", "d4"}
    assert "жителей» заменить словом «людей»" in laid.text
    deciding.place(office, "gardens", "d4", "статья 2")
    (laid,) = lay(office, "gardens")
    assert [one.id for one in laid.done] == ["d3", "d4"]
    assert "вводится в действие" not in laid.text
    assert laid.gaps


def test_a_new_element_is_added(office: Workspace, tmp_path: Path) -> None:
    taken(office, table(tmp_path / "b.docx", ((*ROWS[3][:5], "Принято"),)))
    (laid,) = lay(office, "gardens")
    assert "3) в пункте 2 статьи 3 слова «в срок» исключить." in laid.text.split("\n")  # the last one now
    assert laid.marks


def test_a_sheet_that_proposes_nothing_leaves_nothing_open(office: Workspace, tmp_path: Path) -> None:
    sheet = tuple((*row[:3], "", "", "") for row in ROWS[:3])
    taken(office, table(tmp_path / "a.docx"))
    made = read_amendments(office, "gardens", table(tmp_path / "b.docx", (*sheet, ROWS[0])))
    assert (made.typed.bare, made.open, len(made.bundles)) == (3, 0, 1)
    half = read_amendments(
        office, "gardens", table(tmp_path / "c.docx", ((*ROWS[0][:3], "", "Ким Д.Д.", ""), ROWS[1]))
    )
    assert (half.typed.bare, len(half.unread)) == (0, 1)


def test_a_comparative_table_of_an_act_is_no_table_of_amendments(office: Workspace, tmp_path: Path) -> None:
    document = docx.Document()
    made = document.add_table(rows=0, cols=4)
    for row in (
        ("Структурный элемент", "Действующая редакция", "Предлагаемая редакция", "Обоснование"),
        ROWS[0][1:5],
    ):
        for cell, words in zip(made.add_row().cells, row, strict=True):
            cell.text = words
    document.save(str(tmp_path / "c.docx"))
    with pytest.raises(InputError, match="no table of amendments"):
        read_amendments(office, "gardens", tmp_path / "c.docx")


def test_what_recording_would_refuse_is_said_before(office: Workspace, tmp_path: Path) -> None:
    made = read_amendments(office, "gardens", table(tmp_path / "b.docx", ((*ROWS[0][:5], "Отклонено"),)))
    assert "gives no reason" in str(made.notes)
    assert record_amendments(office, made).notes == made.notes


def test_an_element_that_comes_or_goes_moves_the_final_mark(office: Workspace, tmp_path: Path) -> None:
    new = (
        "1",
        "подпункт 4) статьи 1 (новый)",
        "Отсутствует",
        "4) статью 4 исключить;",
        "Ким Д.Д.",
        "Принято",
    )
    gone = ("2", "подпункт 1) статьи 1", FIRST, "Исключить", "Ли Л.Л.", "Принято")
    taken(office, table(tmp_path / "b.docx", (new, gone)))
    (laid,) = lay(office, "gardens")
    assert [one.id for one in laid.done] == ["d1", "d2"]
    body = [line for line in laid.text.split("\n") if line[:2] in ("2)", "3)", "4)")]
    assert [line[-1] for line in body] == [";"] * (len(body) - 1) + ["."]
    assert laid.text.split("\n")[1].startswith("Статья 1. ")


def test_decided_placed_and_taken_back(office: Workspace, tmp_path: Path) -> None:
    taken(office, table(tmp_path / "b.docx"))
    with pytest.raises(WorkflowError, match="needs a reason") as refused:
        deciding.decide(office, "gardens", "d1", "rejected")
    assert "«rejected»" not in refused.value.message, "words, no name of the profile"
    with pytest.raises(WorkflowError, match="needs the wording"):
        deciding.decide(office, "gardens", "d1", "group")
    with pytest.raises(WorkflowError, match="none of these"):
        deciding.decide(office, "gardens", "d1", "perhaps")
    deciding.decide(office, "gardens", "d1", "rejected", reason="нельзя")
    deciding.undecide(office, "gardens", "d1")
    assert amendments(office)["d1"].decided is None
    with pytest.raises(WorkflowError, match="Nothing was decided"):
        deciding.undecide(office, "gardens", "d1")
    deciding.take_out(office, "gardens", "d1")
    assert "d1" not in amendments(office)
    with pytest.raises(WorkflowError, match="no amendment «d1»"):
        deciding.undecide(office, "gardens", "d1")
    taken(office, table(tmp_path / "b.docx", (ROWS[0],)))
    assert "d6" in amendments(office)  # a number is given once


def test_form_b_gives_back_what_was_taken_in(office: Workspace, tmp_path: Path) -> None:
    taken(office, table(tmp_path / "b.docx"))
    Bills(office).table("gardens", "docx", form="B", output=tmp_path / "out.docx")
    again = read_amendments(office, "gardens", tmp_path / "out.docx")
    assert not again.notes
    by_name = {one.known.id: one for one in again.bundles if one.known is not None}
    for name, one in amendments(office).items():
        assert by_name[name].authors == one.authors
        assert by_name[name].why == one.why
        assert by_name[name].rows[0].row.kind is one.kind
    assert record_amendments(office, again).recorded == ()


def test_a_table_in_kazakh(office: Workspace, tmp_path: Path) -> None:
    from tests.cli.office import ACT as ACTS
    from tests.cli.office import LAW as LAWS

    for name, text in (("act", ACTS["kk"]), ("law", LAWS["kk"])):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    Library(office).import_file(
        tmp_path / "act.txt", work="/akn/kz/act/2020-05-02/1-VI", edition=dt.date(2025, 1, 1), lang=Lang.KK
    )
    bills = Bills(office)
    bills.new("yards", {Lang.KK: "Аулалар туралы"})
    bills.add("yards", tmp_path / "law.txt", Lang.KK)
    heads = (
        "Р/с №",
        "Құрылымдық элементі",
        "Заң жобасының редакциясы",
        "Ұсынылған өзгерістің немесе толықтырудың редакциясы",
        "Өзгерістің немесе толықтырудың авторы және оның негіздемесі",
        "Бас комитеттің шешімі. Негіздемесі (қабылданбаған жағдайда)",
    )
    other = "1) 1-баптың 1-тармағындағы «тұрғындар» деген сөз «азаматтар» деген сөзбен ауыстырылсын;"
    document = docx.Document()
    made = document.add_table(rows=0, cols=len(heads))
    for row in (
        heads,
        ("1", "заң жобасының 1-бабының 1) тармақшасы", "1) …", other, "Депутаттар А.А. Әлиев, Б.Б. Серікұлы\nДәлірек.", "Қабылданды"),
        ("2", "заң жобасының 1-бабының 2) тармақшасы", "2) …", "Алып тасталсын", "В.В. Оспанов", "Қабылданбады. Қажет."),
        ("3", "заң жобасының 1-бабының 2) тармақшасы", "2) …", "2) 2-бап алып тасталсын;", "В.В. Оспанов", "Жұмыс тобының редакциясында қабылданды: 2) 2-баптағы «бес» деген сөз «он» деген сөзбен ауыстырылсын."),
    ):  # fmt: skip
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(tmp_path / "kk.docx"))
    read = record_amendments(office, read_amendments(office, "yards", tmp_path / "kk.docx"))
    assert (read.lang, read.notes, read.unplaced, read.unread) == (Lang.KK, (), (), ())
    found = bills.get("yards").amendments
    assert [(a.authors, a.kind, a.decided.verdict if a.decided else "") for a in found] == [
        (("А.А. Әлиев", "Б.Б. Серікұлы"), AmendmentKind.WORDING, "accepted"),
        (("В.В. Оспанов",), AmendmentKind.DELETE, "rejected"),
        (("В.В. Оспанов",), AmendmentKind.WORDING, "group"),
    ]
    next_version(office, "yards", lay(office, "yards"))
    assert [i.new for i in bills.apply("yards").amending.instructions[:2]] == ["азаматтар", "он"]
    bills.version("yards")
    bills.add("yards", tmp_path / "law.txt", Lang.KK)
    bills.table("yards", "docx", form="B", output=tmp_path / "out.docx")


def test_the_version_is_taken_back_while_nothing_stands_on_it(office: Workspace, tmp_path: Path) -> None:
    taken(office, table(tmp_path / "table.docx"))
    before = Bills(office).get("gardens").version
    next_version(office, "gardens", lay(office, "gardens"))
    back = take_version_back(office, "gardens")
    assert (back.version.number, back.version.texts) == (before.number, before.texts)
    with pytest.raises(WorkflowError, match="was not made of amendments"):
        take_version_back(office, "gardens")

    again = next_version(office, "gardens", lay(office, "gardens"))
    assert again.version.number == before.number + 1
    log = WorkflowLog(office)
    log.record(log.bill("gardens"), log.new_event(EventKind.COMMENT, {"text": "Смотреть."}))
    with pytest.raises(WorkflowError, match="since it was begun"):
        take_version_back(office, "gardens")


def test_amendments_are_laid_over_the_text_that_was_read(office: Workspace, tmp_path: Path) -> None:
    taken(office, table(tmp_path / "table.docx"))
    laid = lay(office, "gardens")
    before = Bills(office).get("gardens").version
    (text,) = before.texts
    other = tmp_path / "other.txt"
    other.write_bytes((office.amendments / "gardens" / text.file).read_bytes() + b"\n")
    Bills(office).add("gardens", other)
    with pytest.raises(WorkflowError, match="Somebody else has changed «gardens» in the meantime"):
        next_version(office, "gardens", laid)
    now = Bills(office).get("gardens").version
    assert now.number == before.number
    assert now.texts[0].digest != text.digest
    assert not list((office.amendments / "gardens").glob("*@v2*"))


@needs_limits
@pytest.mark.own_store
def test_amendments_are_laid_where_nothing_can_be_written(office: Workspace, tmp_path: Path) -> None:
    taken(office, table(tmp_path / "table.docx"))
    before = {path.name for path in (office.amendments / "gardens").iterdir()}
    with full_disk():
        laid = lay(office, "gardens")
        with pytest.raises(ExportError, match="cannot be written"):
            next_version(office, "gardens", laid)
    assert {path.name for path in (office.amendments / "gardens").iterdir()} == before
    assert laid == lay(office, "gardens")
    assert any(one.done for one in laid)
