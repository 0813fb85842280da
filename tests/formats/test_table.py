"""A comparative table drawn in every format: what a drafter gets to see."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from docx.table import Table

from lawtrack.profiles.forms import Form, RowRules, load_form
from lawtrack.services.from_file.tables import draw
from lawtrack.tables.table import Band, Cell, CellParagraph, ComparativeTable, Piece, Row, Unsettled

FORM = load_form("A")


def cell(*lines: str, mark: str = "", tabular: bool = False) -> Cell:
    return tuple(CellParagraph((Piece(line, mark),), tabular=tabular) for line in lines)


def row(n: int, why: str = "", **fields: Any) -> Row:
    left = (CellParagraph((Piece("Срок "), Piece("тридцать", "deleted"), Piece(" дней <&>."))),)
    right = (CellParagraph((Piece("Срок "), Piece("десять", "inserted"), Piece(" дней <&>."))),)
    return Row(n, f"пункт {n} статьи 1", left, right, why, f"art_1__para_{n}", **fields)


def table(*items: Band | Row, **fields: Any) -> ComparativeTable:
    return ComparativeTable("к проекту Закона", "ru", items, **fields)


def word(made: ComparativeTable, form: Form = FORM) -> Any:
    return docx.Document(io.BytesIO(draw(made, form, "docx")))


def test_deleted_and_inserted_words_are_bold_and_the_rest_is_not() -> None:
    cells = word(table(row(1))).tables[0].rows[1].cells
    for found, words in ((cells[2], "тридцать"), (cells[3], "десять")):
        assert [r.text for r in found.paragraphs[0].runs if r.bold] == [words]
        assert found.text.endswith(" дней <&>.")


def test_what_is_bold_is_a_choice_of_the_form() -> None:
    plain = replace(FORM, bold=frozenset({"inserted"}))
    cells = word(table(row(1)), plain).tables[0].rows[1].cells
    assert not any(r.bold for r in cells[2].paragraphs[0].runs)
    assert any(r.bold for r in cells[3].paragraphs[0].runs)


def test_the_header_row_is_repeated_and_short_rows_stay_together() -> None:
    long = row(2, why="", others=()).__class__(
        2, "статья 2", cell("Долгая норма. " * 300), cell("Долгая норма. " * 300)
    )
    rows = word(table(Band("Закон «О дворах»"), row(1), long)).tables[0]._tbl.tr_lst
    marks = [{child.tag for child in r.trPr} if r.trPr is not None else set() for r in rows]
    assert qn("w:tblHeader") in marks[0]
    assert [qn("w:cantSplit") in m for m in marks] == [True, True, True, False]


def test_every_run_says_its_language() -> None:
    kazakh = Row(1, "статья 1", cell("Аула ашық."), cell("Аула жабық."))
    made = ComparativeTable("к проекту", "ru", (kazakh,), text_lang="kk")
    document = word(made)
    for found, lang in ((0, "ru-RU"), (2, "kk-KZ"), (3, "kk-KZ")):
        for run in document.tables[0].rows[1].cells[found].paragraphs[0].runs:
            assert run._r.rPr.find(qn("w:lang")).get(qn("w:val")) == lang
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "kk-KZ"


def test_columns_of_several_languages_have_their_own() -> None:
    form = load_form("reading")
    texts = {"ru": "Двор открыт.", "kk": "Аула ашық.", "en": "The yard is open."}
    others = tuple((f"proposed_{lang}", cell(text)) for lang, text in texts.items())
    cells = word(table(row(1, others=others)), form).tables[0].rows[1].cells
    assert [c.text for c in cells[2:]] == list(texts.values())
    langs = [c.paragraphs[0].runs[0]._r.rPr.find(qn("w:lang")).get(qn("w:val")) for c in cells[2:]]
    assert langs == ["ru-RU", "kk-KZ", "en-US"]


def test_one_justification_of_several_rows_is_one_cell() -> None:
    made = table(row(1, "Одна причина."), row(2, "Одна причина."), row(3, "Другая."), row(4))
    merges = [r.tc_lst[4].tcPr.find(qn("w:vMerge")) for r in word(made).tables[0]._tbl.tr_lst[1:]]
    assert [m.get(qn("w:val")) if m is not None else None for m in merges] == [
        "restart",
        "continue",
        None,
        None,
    ]
    page = draw(made, FORM, "html").decode()
    assert page.count("Одна причина.") == 1
    assert '<td rowspan="2"' in page
    sheet = openpyxl.load_workbook(io.BytesIO(draw(made, FORM, "xlsx"))).active
    assert sheet is not None
    assert [str(r) for r in sheet.merged_cells.ranges] == ["E2:E3"]
    apart = replace(FORM, rules=RowRules(merge_justification=False))
    assert draw(made, apart, "html").decode().count("Одна причина.") == 2


def test_a_band_parts_shared_justifications() -> None:
    made = table(row(1, "Причина."), Band("Закон «О садах»"), row(2, "Причина."))
    assert draw(made, FORM, "html").decode().count("Причина.") == 2


def test_rows_of_a_table_of_the_act_are_a_table_in_the_cell() -> None:
    left = (*cell("Статья 1. Сбор"), *cell("№\tСтавка", "2\t3", tabular=True), *cell("…"))
    made = table(Row(1, "строка 2", left, cell("Исключить.", mark="dim")))
    found = word(made).tables[0].rows[1].cells[2]
    inner: Table = found.tables[0]
    assert [[c.text for c in r.cells] for r in inner.rows] == [["№", "Ставка"], ["2", "3"]]
    assert [p.text for p in found.paragraphs] == ["Статья 1. Сбор", "…"]
    assert '<table class="inner"><tr><td>№</td><td>Ставка</td></tr>' in draw(made, FORM, "html").decode()


def test_a_cell_never_ends_with_a_table() -> None:
    made = table(Row(1, "строка 2", cell("2\t3", tabular=True), cell("2\t4", tabular=True)))
    last = word(made).tables[0].rows[1].cells[2]._tc[-1]
    assert last.tag == qn("w:p")


@pytest.mark.parametrize(("lang", "mark"), [("ru", "ЧЕРНОВИК"), ("kk", "ЖОБА"), ("en", "DRAFT")])
@pytest.mark.parametrize("format_", ["plain", "docx", "html"])
def test_what_is_unsettled_makes_a_draft_with_a_sheet(lang: str, mark: str, format_: str) -> None:
    unsettled = (Unsettled(7, "в статье 9 слово «снег» исключить", "нет статьи 9", ("статья 3",)),)
    made = replace(table(row(1), unsettled=unsettled, draft=True), lang=lang)
    data = draw(made, FORM, format_)
    text = (
        "\n".join(p.text for p in docx.Document(io.BytesIO(data)).paragraphs)
        if format_ == "docx"
        else data.decode()
    )
    assert mark in text
    assert "7. в статье 9 слово «снег» исключить — нет статьи 9 (статья 3)" in text


def test_what_is_new_is_said_beside_the_address() -> None:
    made = table(row(1, note="новый"))
    assert "1. пункт 1 статьи 1 (новый)" in draw(made, FORM, "plain").decode()
    assert word(made).tables[0].rows[1].cells[1].text == "пункт 1 статьи 1 (новый)"
    value = json.loads(draw(made, FORM, "json"))
    assert (value["items"][0]["element"], value["items"][0]["note"]) == ("пункт 1 статьи 1", "новый")


def test_numbers_signatures_and_an_upright_page() -> None:
    form = replace(
        FORM,
        rules=RowRules(numbering="none"),
        portrait=True,
        signatures={"ru": ("Министр ____________",)},
    )
    document = word(table(row(1)), form)
    assert document.tables[0].rows[1].cells[0].text == ""
    assert document.paragraphs[-1].text == "Министр ____________"
    section = document.sections[0]
    assert section.page_width < section.page_height
    widths = [int(c.get(qn("w:w"))) for c in document.tables[0]._tbl.tblGrid]
    assert sum(widths) <= (section.page_width - section.left_margin - section.right_margin) / 635 + 5


def test_control_characters_and_tabs_do_not_break_the_file() -> None:
    made = table(Row(1, "статья 1", cell("а\x00\x0bб\tв & <г>"), cell("д\nе")))
    data = draw(made, FORM, "docx")
    found = docx.Document(io.BytesIO(data)).tables[0].rows[1].cells
    assert found[2].text == "аб\tв & <г>"
    assert found[3].text == "д\nе"


def test_many_rows_are_written_in_linear_time_and_little_space() -> None:
    small, big = (table(*(row(n) for n in range(1, count + 1))) for count in (500, 2_000))
    sizes = [
        zipfile.ZipFile(io.BytesIO(draw(t, FORM, "docx"))).getinfo("word/document.xml").file_size
        for t in (small, big)
    ]
    assert 3.5 < sizes[1] / sizes[0] < 4.5
