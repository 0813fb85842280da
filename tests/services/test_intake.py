"""Remarks in bulk: proposed, corrected, recorded all or nothing, never twice, taken back together."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document

from lawtrack import i18n
from lawtrack.errors import InputError, WorkflowError
from lawtrack.model.document import Lang
from lawtrack.reviewing.bill import Involvement
from lawtrack.reviewing.review import Way
from lawtrack.services.bills.bills import Bills
from lawtrack.services.reviews.experts import Experts
from lawtrack.services.reviews.intake.bulk import Intakes
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace
from tests.cli.office import LAW
from tests.services.conftest import made_office

LETTER = """Министерство финансов
Рассмотрев законопроект, сообщаем следующее.
1. В подпункте 1) статьи 1 законопроекта слово «людей» заменить словом «граждан».
2. Подпункт 2) статьи 1 законопроекта изложить в следующей редакции:
«2) статью 2 исключить;».
3. Пункт 1 статьи 1 Закона Республики Казахстан «О дворах» уточнить.
4. Пункт 7 статьи 9 Закона исключить.
5. Статья 2 вызывает вопросы.
6. Противоречит статье 3 Конституции.
7. Представить расчёты.
С уважением, министр"""
DAY = dt.date(2026, 11, 20)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with an act, a bill on it in two languages, and a reviewer."""
    with made_office(tmp_path_factory) as workspace:
        Experts(workspace).add("finance", "state-body", {Lang.RU: "Министерство финансов"})
        Reviews(workspace).send("yards", "finance", "approval")
    return workspace.folder


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    document = Document()
    for line in LETTER.split("\n"):
        document.add_paragraph(line)
    path = tmp_path / "mail" / "Письмо Минфина.docx"
    path.parent.mkdir()
    document.save(str(path))
    return path


def test_a_letter_is_proposed_with_its_places_and_nothing_is_recorded(
    office: Workspace, letter: Path
) -> None:
    proposal = Intakes(office).propose("yards", letter, review="r1")
    places = [
        (one.remark.place, one.found.anchor.of.value, one.found.anchor.eid, one.found.cited)
        for one in proposal.placed
    ]
    assert places == [
        ("1", "bill", "art_1__subpara_1__point_1", ""),
        ("2", "bill", "art_1__subpara_1__point_2", ""),
        ("3", "act", "art_1__para_1", ""),
        ("4", "act", "", "Пункт 7 статьи 9"),
        ("5", "act", "", "Статья 2"),
        ("6", "act", "", "статье 3 Конституции"),
        ("7", "act", "", ""),
    ]
    assert proposal.placed[2].found.anchor.quote == "1. Двор открыт для людей."
    assert proposal.placed[4].found.candidates == ("Статья 2", "Статья 2 законопроекта")
    assert proposal.unsettled
    assert proposal.taken.intake.rest == (*LETTER.split("\n")[:2], "С уважением, министр")
    assert Reviews(office).recommendations("yards") == []
    assert not (office.amendments / "yards" / "opinions").exists()


@pytest.mark.own_store
def test_it_is_recorded_at_once_kept_as_the_opinion_and_taken_back_at_once(
    office: Workspace, letter: Path
) -> None:
    intakes = Intakes(office)
    numbers = intakes.record(intakes.propose("yards", letter, review="r1"))
    assert numbers == tuple(map(str, range(1, 8)))
    remarks = [row.recommendation for row in Reviews(office).recommendations("yards")]
    assert {(r.author, r.review, r.lang, r.opinion) for r in remarks} == {
        ("finance", "r1", Lang.RU, letter.name)
    }
    assert (office.amendments / "yards" / "opinions" / letter.name).read_bytes() == letter.read_bytes()
    assert remarks[1].wording == "2) статью 2 исключить;"
    assert remarks[3].cited == "Пункт 7 статьи 9"
    assert remarks[0].origin is not None
    assert (remarks[0].origin.name, remarks[0].origin.place) == (letter.name, "1")
    log = (office.amendments / "yards" / "workflow.jsonl").read_text(encoding="utf-8")
    assert str(letter.parent) not in log  # where the letter lay is nobody's business

    with pytest.raises(WorkflowError, match="reason"):
        intakes.take_back("yards", letter.name, "")
    assert len(intakes.take_back("yards", letter.name, "Не тот проект")) == 7
    assert Reviews(office).recommendations("yards") == []
    again = intakes.propose("yards", letter, review="r1")
    assert len(intakes.record(again)) == 7  # what was taken back is not there any more


def test_the_same_file_taken_twice_doubles_nothing(office: Workspace, letter: Path, tmp_path: Path) -> None:
    intakes = Intakes(office)
    intakes.record(intakes.propose("yards", letter, review="r1"))
    twice = intakes.propose("yards", letter, review="r1")
    assert [one.double for one in twice.placed] == list("1234567")
    assert intakes.record(twice) == ()
    document = Document(str(letter))  # saved anew: other bytes, the same words; and one remark more
    document.paragraphs[-1].insert_paragraph_before("8. Статью 2 законопроекта уточнить.")
    document.save(str(tmp_path / "again.docx"))
    more = intakes.propose("yards", tmp_path / "again.docx", review="r1")
    assert [one.double for one in more.placed] == [*"1234567", ""]
    assert intakes.record(more) == ("8",)
    every = intakes.propose("yards", letter, review="r1", again=True)
    assert len(every.new) == 7


def test_equal_remarks_of_two_people_in_one_file_are_two(office: Workspace, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in [("Статья", "Замечание", "Автор"), *[("статья 2", "Против.", "Житель")] * 3]:
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")
    intakes = Intakes(office)
    assert len(intakes.record(intakes.propose("yards", tmp_path / "t.xlsx"))) == 3
    assert intakes.propose("yards", tmp_path / "t.xlsx").new == ()


@pytest.mark.parametrize("suffix", ["txt", "json", "xlsx"])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_a_working_file_gives_the_same_back(office: Workspace, letter: Path, suffix: str, lang: str) -> None:
    i18n.use(lang)
    intakes = Intakes(office)
    first = intakes.propose("yards", letter, review="r1")
    path = letter.with_name(f"work.{suffix}")
    path.write_bytes(intakes.working(first, path.suffix[1:], "lawtrack …"))
    back = intakes.propose("yards", path, review="r1")
    assert back.taken.corrected
    assert [(p.remark.text, p.remark.wording, p.found.anchor, p.lang) for p in back.placed] == [
        (p.remark.text, p.remark.wording, p.found.anchor, p.lang) for p in first.placed
    ]
    assert [bool(p.found.cited) for p in back.placed] == [bool(p.found.cited) for p in first.placed]
    assert back.taken.intake.rest == first.taken.intake.rest
    assert back.missing == ()
    assert (back.taken.name, back.taken.digest) == (letter.name, first.taken.digest)


def test_remarks_are_joined_split_and_corrected_in_the_working_file(office: Workspace, letter: Path) -> None:
    intakes = Intakes(office)
    path = letter.with_name("work.txt")
    path.write_bytes(intakes.working(intakes.propose("yards", letter, review="r1"), path.suffix[1:], ""))
    text = path.read_text(encoding="utf-8")
    third = text.index("=== 3")
    text = text[:third] + text[third:].replace("=== 3\n", "", 1)  # 2 and 3 are one remark
    text = text.replace("? Статья 2\n", "Статья 2 законопроекта\n").replace(
        "kind:\n", "kind: редакционное\n", 1
    )
    text = text.replace(
        "6. Противоречит статье 3 Конституции.\n", "6. Противоречит\n=== 6a\ntext:\nстатье 3 Конституции.\n"
    )
    text = text.replace("7. Представить расчёты.\n", "")  # a person forgets one
    path.write_text(text.replace("=== 7\nprovision:", "=== x\nprovision:"), encoding="utf-8")
    with pytest.raises(InputError, match="no text"):
        intakes.propose("yards", path, review="r1")
    at = text.index("=== 7")
    path.write_text(text[:at] + text[text.index("\n=== rest") :], encoding="utf-8")
    proposal = intakes.propose("yards", path, review="r1")
    assert [one.remark.place for one in proposal.placed] == ["1", "2", "4", "5", "6", "6a"]
    assert proposal.placed[0].kind == "editorial"
    assert "3. Пункт 1 статьи 1" in proposal.placed[1].remark.text
    assert (proposal.placed[3].found.anchor.of.value, proposal.placed[3].found.anchor.eid) == (
        "bill",
        "art_2",
    )
    assert proposal.missing == ("7. Представить расчёты.",)


def test_a_working_file_without_its_letter_or_with_another_one_is_refused(
    office: Workspace, letter: Path, tmp_path: Path
) -> None:
    intakes = Intakes(office)
    path = tmp_path / "elsewhere.txt"
    path.write_bytes(intakes.working(intakes.propose("yards", letter, review="r1"), path.suffix[1:], ""))
    with pytest.raises(InputError, match="not beside it"):
        intakes.propose("yards", path, review="r1")
    assert len(intakes.propose("yards", path, review="r1", letter=letter).placed) == 7
    other = tmp_path / "other.txt"
    other.write_text("1. Иное.", encoding="utf-8")
    with pytest.raises(InputError, match="changed since"):
        intakes.propose("yards", path, review="r1", letter=other)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (("digest: ", "digest:"), "digest"),
        (("lang: ru", "lang: xx"), "ru, kk, en"),
        (("date:\n", "date: завтра\n"), "no date"),
        (("=== 1\n", "=== 1\nчто-то\n"), "no field"),
    ],
)
def test_a_spoilt_working_file_is_told_with_its_line(
    office: Workspace, letter: Path, spoil: tuple[str, str], said: str
) -> None:
    intakes = Intakes(office)
    path = letter.with_name("work.txt")
    path.write_bytes(intakes.working(intakes.propose("yards", letter, review="r1"), path.suffix[1:], ""))
    text = path.read_text(encoding="utf-8")
    head = text.index("digest")
    text = (
        text.replace(text[head : text.index("\n", head)], "digest:")
        if spoil[0] == "digest: "
        else text.replace(*spoil, 1)
    )
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        intakes.propose("yards", path, review="r1")


@pytest.mark.own_store
def test_all_or_nothing(office: Workspace, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in [
        ("Статья", "Замечание", "Автор"),
        ("статья 2", "Да.", "Министерство финансов"),
        ("статья 2", "Нет.", "Сосед"),
    ]:
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")
    intakes = Intakes(office)
    before = (office.amendments / "yards" / "workflow.jsonl").read_bytes()
    proposal = intakes.propose("yards", tmp_path / "t.xlsx", review="r1")
    assert [bool(one.problem) for one in proposal.placed] == [False, True]
    with pytest.raises(WorkflowError, match="Сосед"):
        intakes.record(proposal)
    with pytest.raises(WorkflowError, match="future"):
        intakes.record(intakes.propose("yards", tmp_path / "t.xlsx"), dt.date(2099, 1, 1))
    assert (office.amendments / "yards" / "workflow.jsonl").read_bytes() == before
    assert not list((office.amendments / "yards").glob("opinions/*"))


def test_comments_and_tracked_changes_of_the_bills_table(office: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "table.docx"
    Bills(office).table("yards", "docx", output=path, lang=Lang.RU)
    document = Document(str(path))
    rows = [row for row in document.tables[0].rows if "статьи 1" in row.cells[1].text]
    cell = rows[0].cells[3]
    document.add_comment(
        cell.paragraphs[-1].runs[0], text="Слово неудачно.", author="Министерство финансов", initials="М"
    )
    document.add_comment(
        document.paragraphs[0].runs[0], text="Название длинно.", author="Сосед", initials="С"
    )
    paragraph = document.tables[0].rows[-1].cells[3].paragraphs[-1]._p
    w = paragraph.nsmap["w"]
    added = paragraph.makeelement(
        f"{{{w}}}ins", {f"{{{w}}}author": "Эксперт", f"{{{w}}}date": "2026-11-02T10:00:00Z"}
    )
    run = paragraph.makeelement(f"{{{w}}}r", {})
    words = paragraph.makeelement(f"{{{w}}}t", {})
    words.text = " Срок не продлевается."
    run.append(words)
    added.append(run)
    paragraph.append(added)
    document.save(str(path))
    intakes = Intakes(office)
    proposal = intakes.propose("yards", path)
    assert proposal.taken.way is Way.COMMENTS
    first, orphan, tracked = proposal.placed
    assert (first.author, first.found.anchor.eid, first.found.anchor.quote) == (
        "finance",
        "art_1__para_1",
        "1. Двор открыт для людей.",
    )
    assert orphan.is_orphan
    assert (tracked.author, tracked.found.anchor.eid, tracked.remark.on) == (
        "Эксперт",
        "art_2",
        dt.date(2026, 11, 2),
    )
    assert tracked.remark.wording.endswith("Срок не продлевается.")
    assert len(intakes.record(proposal, DAY)) == 3
    assert intakes.propose("yards", path).new == ()


def test_comments_of_the_bills_own_text(office: Workspace, tmp_path: Path) -> None:
    from tests.cli.office import LAW

    document = Document()
    for line in LAW["ru"].split("\n\n"):
        document.add_paragraph(line)
    document.add_comment(document.paragraphs[2].runs[0], text="Неточно.", author="А", initials="А")
    document.add_comment(document.paragraphs[-1].runs[0], text="Поздно.", author="Б", initials="Б")
    document.save(str(tmp_path / "bill.docx"))
    proposal = Intakes(office).propose("yards", tmp_path / "bill.docx")
    assert [(p.author, p.found.anchor.of.value, p.found.anchor.eid) for p in proposal.placed] == [
        ("А", "bill", "art_1__subpara_1__point_1"),
        ("Б", "bill", "art_2"),
    ]


def test_a_table_of_another_bill_and_one_without_comments_are_refused(
    office: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "table.docx"
    Bills(office).table("yards", "docx", output=path, lang=Lang.RU)
    with pytest.raises(InputError, match="no comments"):
        Intakes(office).propose("yards", path)
    moved = tmp_path / "other.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(moved, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"lawtrack bill yards", b"lawtrack bill sheds"))
    with pytest.raises(WorkflowError, match="sheds"):
        Intakes(office).propose("yards", moved)


def test_an_orphan_is_shown_as_one_in_the_table_of_disagreements(office: Workspace, letter: Path) -> None:
    intakes = Intakes(office)
    intakes.record(intakes.propose("yards", letter, review="r1"))
    reviews = Reviews(office)
    for number in range(1, 8):
        reviews.respond(f"yards/{number}", "rejected", "Норма действует и не меняется законопроектом.")
    out = letter.with_name("d.docx")
    Bills(office).table("yards", "docx", form="disagreements", output=out, lang=Lang.RU)
    words = "\n".join(cell.text for row in Document(str(out)).tables[0].rows for cell in row.cells)
    assert "«Пункт 7 статьи 9»" in words


def test_a_conflict_of_a_registered_author_is_no_matter_of_the_letter(
    office: Workspace, letter: Path
) -> None:
    """A remark is kept whoever made it; whether the reviewer may judge is asked of the review."""
    Bills(office).involve("yards", "finance", Involvement.DRAFTING)
    assert len(Intakes(office).propose("yards", letter, review="r1").new) == 7


@pytest.mark.parametrize(
    ("old", "new"), [("way: letter", "way: nonsense"), ("source: Письмо Минфина.docx", "source: ../../x")]
)
def test_a_working_file_names_a_file_and_a_way(office: Workspace, letter: Path, old: str, new: str) -> None:
    intakes = Intakes(office)
    path = letter.with_name("work.txt")
    path.write_bytes(intakes.working(intakes.propose("yards", letter, review="r1"), path.suffix[1:], ""))
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(InputError, match=r"work\.txt"):
        intakes.propose("yards", path, review="r1")


def test_a_damaged_workbook_is_called_one(office: Workspace, tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(b"PK\x03\x04 no more")
    with pytest.raises(InputError, match="no Excel workbook"):
        Intakes(office).propose("yards", tmp_path / "t.xlsx", author="А")


def test_what_was_quoted_is_kept_as_it_was_quoted(office: Workspace, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in [
        ("Статья", "Редакция законопроекта", "Замечание"),
        ("пункт 1 статьи 1", "1. Двор открыт для людей.", "Первое."),
        ("пункт 1 статьи 1", "Двор открыт.", "Второе."),
    ]:
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")
    intakes = Intakes(office)
    intakes.record(intakes.propose("yards", tmp_path / "t.xlsx", author="А"))
    one, two = (row.recommendation for row in Reviews(office).recommendations("yards"))
    assert (one.quote, one.besides) == ("1. Двор открыт для людей.", ())
    assert (two.quote, two.besides) == ("1. Двор открыт для людей.", (("Quotation", "Двор открыт."),))


def tracked(document: Any, paragraph: Any, words: str) -> None:
    """Words at the end of a paragraph as Word tracks them."""
    w = paragraph.nsmap["w"]
    added = paragraph.makeelement(
        f"{{{w}}}ins", {f"{{{w}}}author": "Эксперт", f"{{{w}}}date": "2026-11-02T10:00:00Z"}
    )
    run = paragraph.makeelement(f"{{{w}}}r", {})
    text = paragraph.makeelement(f"{{{w}}}t", {})
    text.text = words
    run.append(text)
    added.append(run)
    paragraph.append(added)


def test_tracked_changes_of_the_bills_own_text(office: Workspace, tmp_path: Path) -> None:
    from tests.cli.office import LAW

    document = Document()
    for line in LAW["ru"].split("\n\n"):
        document.add_paragraph(line)
    tracked(document, document.paragraphs[2]._p, " и граждан")
    tracked(document, document.add_paragraph("Чужая строка.")._p, " Ещё.")
    document.save(str(tmp_path / "bill.docx"))
    proposal = Intakes(office).propose("yards", tmp_path / "bill.docx")
    first, orphan = proposal.placed
    assert (first.author, first.remark.on, first.found.anchor.eid) == (
        "Эксперт",
        dt.date(2026, 11, 2),
        "art_1__subpara_1__point_1",
    )
    assert first.remark.wording.endswith("словом «людей»; и граждан")
    assert orphan.is_orphan
    assert orphan.remark.wording == "Чужая строка. Ещё."


def test_a_tracked_change_beside_the_proposed_wording_is_told(office: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "table.docx"
    Bills(office).table("yards", "docx", output=path, lang=Lang.RU)
    document = Document(str(path))
    tracked(document, document.tables[0].rows[-1].cells[2].paragraphs[-1]._p, " Лишнее.")
    tracked(document, document.paragraphs[0]._p, " (проект)")
    document.save(str(path))
    proposal = Intakes(office).propose("yards", path)
    assert [str(row.why) for row in proposal.taken.intake.unread] == [
        "a tracked change outside of the proposed wording"
    ]
    assert [one.is_orphan for one in proposal.placed] == [True]
    assert proposal.unsettled


@pytest.mark.parametrize(
    ("words", "eid"),
    [
        ("В пункте 1 статьи 1 Закона слова «людей» заменить словами «граждан».", "art_1__para_1"),
        ("Пункт 1 статьи 1 Закона после слова «людей» дополнить словами «и гостей».", "art_1__para_1"),
        ("Пункт 1 статьи 1 Закона дополнить словами «и гостей».", "art_1__para_1"),
        ("Пункт 2 статьи 1 Закона изложить в следующей редакции: «2. Уборка ежедневна.».", "art_1__para_2"),
        ("В пункте 1 статьи 1 Закона Республики Казахстан «О садах» слова «людей» исключить.", ""),
    ],
)
def test_words_quoted_in_an_order_are_no_name_of_an_act(
    office: Workspace, tmp_path: Path, words: str, eid: str
) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(f"1. {words}\n2. Представить расчеты.\n", encoding="utf-8")
    first = Intakes(office).propose("yards", path, review="r1").placed[0]
    assert (first.found.anchor.eid, bool(first.found.cited)) == (eid, not eid)


def test_what_was_never_placed_is_shown_with_what_it_cites(
    office: Workspace, letter: Path, tmp_path: Path
) -> None:
    from lawtrack.services.bills.carried.saying import fate_text
    from lawtrack.services.reviews.carrying import CarryOver

    intakes = Intakes(office)
    intakes.record(intakes.propose("yards", letter, review="r1"))
    bills = Bills(office)
    bills.version("yards")
    path = tmp_path / "law.txt"
    path.write_text(LAW["ru"], encoding="utf-8")
    bills.add("yards", path, Lang.RU)
    (row,) = CarryOver(office).list("yards", names=["4"])
    assert (row.was, row.now) == ("«Пункт 7 статьи 9»", "")
    assert fate_text(row.placement) == "on no provision (what it cites was found in no text)"
    (row,) = CarryOver(office).place("yards", ["4"], "статья 2")
    assert fate_text(row.placement) == "placed by a person (what it cites was found in no text)"
