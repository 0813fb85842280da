"""Remarks in files of Word and Excel: tables on their grid, comments with their replies."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

import openpyxl
import pytest
from docx import Document

from lawtrack.errors import InputError
from lawtrack.formats.remarks.comments import read_comments
from lawtrack.formats.remarks.workbook import is_workbook, read_workbook
from lawtrack.formats.typed_table import read_typed_file
from lawtrack.intake.comments import remark_of, threads
from lawtrack.intake.proposed import Intake
from lawtrack.intake.tables import read_remark_tables
from lawtrack.model.document import Lang

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_table(*rows: tuple[str, ...]) -> Any:
    document = Document()
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    return document


def taken(data: bytes) -> Intake:
    made = read_remark_tables(
        read_workbook(data, "t.xlsx") if is_workbook(data) else read_typed_file(data, "t.docx")
    )
    assert made is not None
    return made


def workbook(*rows: tuple[Any, ...], merged: str = "") -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if merged:
        book.active.merge_cells(merged)
    return saved(book)


HEADS = [
    ("№", "Структурный элемент", "Замечание", "Предлагаемая редакция", "Обоснование", "Автор"),
    ("Р/с №", "Құрылымдық элемент", "Ескерту", "Ұсынылатын редакция", "Негіздеме", "Автор"),
    ("No.", "Provision", "Remark", "Proposed wording", "Justification", "Author"),
]


@pytest.mark.parametrize("head", HEADS, ids=["ru", "kk", "en"])
@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_columns_are_known_by_their_headings(head: tuple[str, ...], suffix: str) -> None:
    row = ("1", "статья 1", "Двор не определён.", "1. Двор — это …", "Неясно.", "Минюст")
    data = workbook(head, row) if suffix == "xlsx" else saved(word_table(head, row))
    (one,) = taken(data).remarks
    assert (one.provision, one.wording, one.author) == ("статья 1", "1. Двор — это …", "Минюст")
    assert one.text == f"Двор не определён.\n{head[4]}: Неясно."


def test_merged_cells_continuations_bands_and_repeated_headings() -> None:
    head = ("№ п/п", "Структурный элемент", "Замечания и предложения", "Примечание")
    document = word_table(
        head,
        ("1", "2", "3", "4"),
        ("Министерство юстиции", "", "", ""),
        ("1", "пункт 1 статьи 1", "Двор не определён.", "см. письмо"),
        ("2", "", "Слово лишнее", ""),
        head,
        ("", "", "и продолжается здесь.", ""),
        ("", "", "Ещё одно замечание к тому же.", ""),
        ("3", "статья 2", "", "пусто"),
    )
    rows = document.tables[0].rows
    rows[2].cells[0].merge(rows[2].cells[3])
    rows[3].cells[1].merge(rows[4].cells[1])
    made = taken(saved(document))
    assert [(one.place, one.provision, one.text) for one in made.remarks] == [
        ("4", "пункт 1 статьи 1", "Двор не определён."),
        ("5", "пункт 1 статьи 1", "Слово лишнее и продолжается здесь."),
        ("8", "пункт 1 статьи 1", "Ещё одно замечание к тому же."),
    ]
    assert [[str(note) for note in one.notes] for one in made.remarks] == [
        [],
        ["the row goes on with the one above and was joined to it"],
        ["the provision is that of the row above"],
    ]
    assert made.unknown == ("Примечание",)
    assert made.remarks[0].besides == (("Примечание", "см. письмо"), ("§", "Министерство юстиции"))
    assert [(row.place, row.words, str(row.why)) for row in made.unread] == [
        ("9", "3 | статья 2 | пусто", "no remark stands in it")
    ]


def test_a_workbook_with_a_caption_dates_and_a_formula() -> None:
    data = workbook(
        ("Сводная таблица замечаний",),
        ("№", "Норма", "Кто внёс", "Комментарий", "Дата"),
        (1, "статья 1", "x", "Против.", dt.date(2026, 11, 2)),
        (2, None, "x", "Против и этого.", "03.11.2026"),
        (3, "статья 2", "x", "=1+1", "вчера"),
        merged="B3:B4",
    )
    made = taken(data)
    assert made.rest == ("Сводная таблица замечаний",)
    assert made.unknown == ("Кто внёс",)
    assert [(one.provision, one.on) for one in made.remarks] == [
        ("статья 1", dt.date(2026, 11, 2)),
        ("статья 1", dt.date(2026, 11, 3)),
        ("статья 2", None),
    ]
    told = [str(note) for note in made.remarks[2].notes]
    assert "its date cannot be read" in told
    assert any("formula" in note for note in told)
    assert ("Дата", "вчера") in made.remarks[2].besides


def test_a_table_that_goes_on_without_headings_and_one_that_is_no_table_of_remarks() -> None:
    document = word_table(("Статья", "Замечание"), ("статья 1", "Первое."))
    for rows in ([("статья 2", "Второе.")], [("Иванов", "тел.", "74-00-00")]):
        document.add_paragraph()
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    made = taken(saved(document))
    assert [(one.place, one.text) for one in made.remarks] == [("1/2", "Первое."), ("2/1", "Второе.")]
    assert made.rest == ("Иванов | тел. | 74-00-00",)


def test_a_comparative_table_is_no_table_of_remarks_where_nothing_is_remarked() -> None:
    head = ("Структурный элемент", "Действующая редакция", "Предлагаемая редакция", "Обоснование")
    from lawtrack.intake.tables import remark_columns

    columns = remark_columns(read_typed_file(saved(word_table(head, ("статья 1", "а", "б", "в"))), "t.docx"))
    assert columns is None or columns.compares


@pytest.mark.parametrize("spoil", ["entity", "cut", "part"])
def test_a_spoilt_workbook_is_told_in_a_sentence(spoil: str) -> None:
    data = workbook(("Статья", "Замечание"), ("1", "x"))
    if spoil == "cut":
        data = data[: len(data) // 2]
        assert not is_workbook(data)
        return
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                part = (
                    part.replace(b"<worksheet", b"<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet", 1)
                    if spoil == "entity"
                    else b"<x"
                )
            new.writestr(name, part)
    with pytest.raises(InputError, match=r"t\.xlsx"):
        read_workbook(out.getvalue(), "t.xlsx")


def test_what_excel_does_not_show_is_in_doubt() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (("Статья", "Замечание", "Автор"), ("1", "видно", "А"), ("2", "строка", "Б"), ("3", "", "")):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    other = book.create_sheet("x")
    other.append(("лист",))
    other.sheet_state = "hidden"
    tables = read_workbook(saved(book), "t.xlsx").tables
    told = {
        doubt.words: doubt.doubt.value
        for table in tables
        for row in table.rows
        for cell in row.cells
        for doubt in cell.doubts
    }
    assert told == dict.fromkeys(("Автор", "А", "2", "строка", "Б", "лист"), "hidden")


def test_a_format_up_to_the_end_of_a_sheet_costs_nothing_and_words_there_are_refused() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (("Статья", "Замечание"), ("1", "да")):
        sheet.append(row)
    sheet["XFD1048576"].font = openpyxl.styles.Font(bold=True)
    (table,) = read_workbook(saved(book), "t.xlsx").tables
    assert [[cell.lines for cell in row.cells] for row in table.rows] == [
        [("Статья",), ("Замечание",)],
        [("1",), ("да",)],
    ]
    sheet["XFD2"] = "край"
    with pytest.raises(InputError, match=r"t\.xlsx.*XFD2"):
        read_workbook(saved(book), "t.xlsx")


def test_a_workbook_of_too_many_cells_is_refused_before_they_are_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("lawtrack.formats.remarks.workbook._MOST_CELLS", 5)
    assert read_workbook(workbook(("а", "б"), ("в", "г")), "t.xlsx").tables
    with pytest.raises(InputError, match=r"t\.xlsx"):
        read_workbook(workbook(("а", "б", "в"), ("г", "д", "е")), "t.xlsx")


def commented() -> bytes:
    """A file with three comments: one with a reply, one resolved, one deleted words' neighbour without a date."""
    document = Document()
    paragraph = document.add_paragraph()
    run = paragraph.add_run("Двор открыт для ")
    people = paragraph.add_run("людей")
    document.add_comment(people, text="Слово неудачно.", author="Эксперт А", initials="А")
    document.add_comment(people, text="Согласен.", author="Эксперт Б", initials="Б")
    document.add_comment(run, text="Снято.", author="Эксперт В", initials="В")
    data = saved(document)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/comments.xml":
                for n, mark in enumerate(("0000000A", "0000000B", "0000000C")):
                    at = part.index(b"<w:p>", part.index(f'w:id="{n}"'.encode()))
                    part = part[:at] + f'<w:p w14:paraId="{mark}">'.encode() + part[at + 5 :]
            elif name == "[Content_Types].xml":
                part = part.replace(
                    b"</Types>",
                    b'<Override PartName="/word/commentsExtended.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"/></Types>',
                )
            elif name == "word/_rels/document.xml.rels":
                part = part.replace(
                    b"</Relationships>",
                    b'<Relationship Id="rId900" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
                )
            new.writestr(name, part)
        new.writestr(
            "word/commentsExtended.xml",
            '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
            '<w15:commentEx w15:paraId="0000000A" w15:done="0"/>'
            '<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/>'
            '<w15:commentEx w15:paraId="0000000C" w15:done="1"/></w15:commentsEx>',
        )
    return out.getvalue()


def test_comments_with_a_reply_and_a_resolved_one() -> None:
    every = read_comments(commented(), "c.docx")
    assert [(one.author, one.text, one.parent, one.resolved) for one in every] == [
        ("Эксперт А", "Слово неудачно.", "", False),
        ("Эксперт Б", "Согласен.", "0", False),
        ("Эксперт В", "Снято.", "", True),
    ]
    assert every[0].quote == "людей"
    assert every[0].paragraph == "Двор открыт для людей"
    assert every[0].day is not None
    first, last = (remark_of(one, every, Lang.RU) for one in threads(every))
    assert first.text.startswith("Слово неудачно.\n[Ответ на примечание: Эксперт Б, ")
    assert first.text.endswith("] Согласен.")
    assert [str(note) for note in last.notes] == ["it is marked as resolved in Word"]


def test_who_changed_a_cell_is_read_with_the_table() -> None:
    document = word_table(("а", "б"))
    cell = document.tables[0].rows[0].cells[1]._tc
    added = cell.makeelement(
        f"{{{W}}}ins", {f"{{{W}}}author": "Эксперт", f"{{{W}}}date": "2026-11-02T10:00:00Z"}
    )
    cell.p_lst[0].append(added)
    (row,) = read_typed_file(saved(document), "t.docx").tables[0].rows
    assert [(one.column, one.author, one.day) for one in row.tracked] == [
        (1, "Эксперт", dt.date(2026, 11, 2))
    ]
