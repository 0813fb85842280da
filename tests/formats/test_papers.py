"""A paper of lines, tables and charts in every format: the same words, no formula, nothing of who made it."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import openpyxl
import pytest
from lxml import html

from lawtrack.config import Imprint
from lawtrack.errors import ExportError, InputError
from lawtrack.formats.papers.paper import Chart, Grid, Line, Look, Paper
from lawtrack.formats.papers.paper_files import paper_file

PAPER = Paper(
    "Справка",
    "ru",
    (
        Line("ЧЕРНОВИК", Look.MARK),
        Line("СПРАВКА", Look.TITLE),
        Grid(
            ("№", "Замечание", "Дней"),
            (5, 60, 10),
            (
                ("Принятые",),
                ("1", "=СУММ(A1) <b>&\nвторая строка", "12"),
                ("2", "01", ""),
            ),
        ),
        Line("Примечание.", Look.QUIET),
        Chart("Поправки", (("Кодекс о дворах", 7), ("Закон о садах", 0))),
    ),
    landscape=True,
    size=11,
)
NOBODY = Imprint()


def words_of_docx(data: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in docx.Document(io.BytesIO(data)).tables[0].rows]


def test_a_word_file_has_lines_rows_and_bars() -> None:
    data = paper_file(PAPER, "docx", NOBODY)
    document = docx.Document(io.BytesIO(data))
    assert [p.text for p in document.paragraphs if p.text] == ["ЧЕРНОВИК", "СПРАВКА", "Примечание.", "Поправки"]  # fmt: skip
    assert words_of_docx(data) == [
        ["№", "Замечание", "Дней"],
        ["Принятые"] * 3,
        ["1", "=СУММ(A1) <b>&\nвторая строка", "12"],
        ["2", "01", ""],
    ]
    bars = [[c.text for c in row.cells] for row in document.tables[1].rows]
    assert bars == [["Кодекс о дворах", "7", "█" * 30], ["Закон о садах", "0", ""]]


def test_a_workbook_has_numbers_as_numbers_words_as_words_and_a_chart() -> None:
    data = paper_file(PAPER, "xlsx", NOBODY)
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book["Справка"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=1, max_row=7)] == [
        ["ЧЕРНОВИК", None, None],
        ["СПРАВКА", None, None],
        ["№", "Замечание", "Дней"],
        ["Принятые", None, None],
        [1, "=СУММ(A1) <b>&\nвторая строка", 12],
        [2, "01", None],
        [None, None, None],
    ]
    assert sheet["B5"].data_type == "s"
    assert sheet.auto_filter.ref == "A3:C6"
    assert sheet.freeze_panes == "A4"
    assert [[c.value for c in row] for row in book["Поправки"].rows] == [["Кодекс о дворах", 7], ["Закон о садах", 0]]  # fmt: skip
    (chart,) = sheet._charts
    assert chart.ser[0].val.numRef.f == "Поправки!$B$1:$B$2"


def test_a_text_longer_than_a_cell_stands_whole_on_its_own_sheet() -> None:
    long = "слово " * 7000
    paper = Paper("Отчет", "ru", (Grid(("А",), (1,), ((long,),)),))
    book = openpyxl.load_workbook(io.BytesIO(paper_file(paper, "xlsx", NOBODY)))
    assert str(book["Отчет"]["A2"].value).endswith("… [→ «+», A2]")
    assert "".join(str(row[1].value) for row in book["+"].rows) == long


def test_a_page_has_the_words_escaped_and_the_bars_drawn() -> None:
    page = paper_file(PAPER, "html", NOBODY).decode()
    root = html.document_fromstring(page)
    assert root.xpath("string(//title)") == "Справка"
    assert [str(cell.xpath("string()")) for row in root.findall(".//tr")[2:] for cell in row] == [
        "1", "=СУММ(A1) <b>&\nвторая строка", "12", "2", "01", "",
    ]  # fmt: skip
    assert root.xpath("//tr[@class='band']/td/@colspan") == ["3"]
    assert root.xpath("//svg/rect/@width") == ["540", "0"]
    assert "http" not in re.sub(r"xmlns\S+", "", page)


@pytest.mark.libreoffice
def test_a_pdf_is_made_of_the_word_file() -> None:
    assert paper_file(PAPER, "pdf", NOBODY).startswith(b"%PDF-")


def test_a_pdf_is_refused_without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawtrack.formats.libreoffice.libreoffice", lambda: "")
    with pytest.raises(ExportError, match="made by LibreOffice"):
        paper_file(PAPER, "pdf", NOBODY)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_the_properties_name_whom_the_settings_name_and_nobody_else(kind: str) -> None:
    for imprint, said in ((NOBODY, False), (Imprint(author="А. Составитель"), True)):
        with zipfile.ZipFile(io.BytesIO(paper_file(PAPER, kind, imprint))) as package:
            core = package.read("docProps/core.xml").decode()
        assert ("А. Составитель" in core) is said
        assert "<dc:title>Справка</dc:title>" in core
        assert "python-docx" not in core


def test_a_format_that_there_is_not() -> None:
    with pytest.raises(InputError):
        paper_file(PAPER, "odt", NOBODY)
