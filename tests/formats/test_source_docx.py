from __future__ import annotations

import pytest

from lawtrack.errors import InputError
from lawtrack.formats.source_docx import read_docx
from lawtrack.reading.lines import Source, SourceCell
from tests.formats.word_files import paragraph, word_file

NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%3)"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def read(body: str, **parts: str) -> Source:
    return read_docx(word_file(body, **parts), "act.docx")


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in read(body, **parts).lines]


def numbered(text: str, level: int, series: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{series}"/></w:numPr>')


def test_automatic_numbers_are_printed_before_the_words() -> None:
    body = numbered("а", 0) + numbered("б", 1) + numbered("в", 2) + numbered("г", 2) + numbered("д", 1)
    body += numbered("е", 0) + numbered("ж", 1)
    expected = ["1. а", "1) б", "а) в", "б) г", "2) д", "2. е", "1) ж"]
    assert texts(body, numbering=NUMBERING) == expected


def test_a_list_may_begin_with_another_number() -> None:
    assert texts(numbered("а", 0, series=2) + numbered("б", 0, series=2), numbering=NUMBERING) == [
        "5. а",
        "6. б",
    ]


def test_a_number_stands_before_the_first_words_after_a_line_break() -> None:
    body = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:br/><w:t>слова</w:t></w:r></w:p>"
    )
    source = read(body, numbering=NUMBERING)
    assert [line.text for line in source.lines] == ["1. слова"]
    assert source.characters == 7


def test_the_number_of_an_empty_paragraph_is_told_and_in_a_cell_read() -> None:
    source = read(numbered("", 0) + paragraph("слово"), numbering=NUMBERING)
    assert [line.text for line in source.lines] == ["слово"]
    assert [item.text for item in source.left_out] == ["1."]
    assert source.characters == 7
    cells = f"<w:tc>{numbered('', 0)}</w:tc><w:tc>{paragraph('слово')}</w:tc>"
    (line,) = read(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>", numbering=NUMBERING).lines
    assert line.table is not None
    assert [cell.lines for cell in line.table[0]] == [("1.",), ("слово",)]


def test_numbering_that_makes_no_sense_is_survived() -> None:
    assert texts(paragraph("х", '<w:numPr><w:ilvl w:val="х"/><w:numId w:val="9"/></w:numPr>')) == ["х"]


@pytest.mark.parametrize("tag", ["ins", "del", "moveFrom", "moveTo"])
def test_tracked_changes_are_refused(tag: str) -> None:
    body = f'<w:p><w:{tag} w:id="1"><w:r><w:t>новое</w:t></w:r></w:{tag}></w:p>'
    with pytest.raises(InputError, match="tracked change") as caught:
        read(paragraph("старое") + body)
    assert "Accept" in caught.value.hint


@pytest.mark.parametrize(
    "inside",
    [
        "<w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt>",
        "<w:hyperlink>{run}</w:hyperlink>",
        "<w:smartTag>{run}</w:smartTag>",
        '<w:fldSimple w:instr="PAGE">{run}</w:fldSimple>',
        '<mc:AlternateContent><mc:Choice Requires="w14">{run}</mc:Choice>'
        "<mc:Fallback><w:r><w:t>старое</w:t></w:r></mc:Fallback></mc:AlternateContent>",
    ],
)
def test_words_in_wrappers_are_read_once(inside: str) -> None:
    run = "<w:r><w:t>внутри</w:t></w:r>"
    source = read(f"<w:p><w:r><w:t>до </w:t></w:r>{inside.format(run=run)}</w:p>")
    assert [line.text for line in source.lines] == ["до внутри"]
    assert source.left_out == ()
    assert source.characters == 8


def test_a_content_control_around_paragraphs_is_read() -> None:
    assert texts(f"<w:sdt><w:sdtContent>{paragraph('в поле')}</w:sdtContent></w:sdt>") == ["в поле"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('в рамке')}</w:txbxContent>"
    body = (
        '<w:p><w:r><w:t>текст</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f"<wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert texts(body) == ["текст", "в рамке"]


def test_hidden_words_footnotes_and_comments_are_listed() -> None:
    hidden = paragraph("скрыто", run="<w:vanish/>")
    footnotes = f'<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">{paragraph("сноска")}</w:footnote>'
    comments = f'<w:comment w:id="0">{paragraph("замечание")}</w:comment>'
    source = read(paragraph("видно") + hidden, footnotes=footnotes, comments=comments)
    assert [line.text for line in source.lines] == ["видно"]
    assert {(item.text, str(item.why)) for item in source.left_out} == {
        ("скрыто", "hidden text"),
        ("сноска", "a footnote of the Word file"),
        ("замечание", "a comment of the Word file"),
    }
    assert source.characters == len("видноскрытосносказамечание")


def test_words_in_an_unknown_element_are_listed() -> None:
    source = read("<w:p><w:r><w:t>до</w:t></w:r><w:новый><w:r><w:t>потеря</w:t></w:r></w:новый></w:p>")
    assert [item.text for item in source.left_out] == ["потеря"]
    assert source.characters == 8


def test_a_picture_is_listed() -> None:
    source = read("<w:p><w:r><w:t>слово</w:t><w:drawing/></w:r></w:p>")
    assert [str(item.why) for item in source.left_out] == ["an image or embedded object"]


def test_line_breaks_make_lines_and_soft_hyphens_vanish() -> None:
    body = "<w:p><w:r><w:t>на</w:t><w:softHyphen/><w:t>лог\u00a0№</w:t><w:br/><w:t>ста\u00adтья 5</w:t></w:r></w:p>"
    assert texts(body) == ["налог №", "статья 5"]


def test_red_words_are_the_publishers_and_bold_is_told() -> None:
    red = paragraph("Сноска. Пункт 1 в редакции", run='<w:color w:val="ff0000"/>')
    bold = paragraph("Глава 1", run="<w:b/>")
    thin = paragraph("текст", run='<w:b w:val="false"/>')
    lines = read(red + bold + thin).lines
    assert [(line.editorial, line.bold) for line in lines] == [(True, False), (False, True), (False, False)]


def test_merged_cells_cover_columns_and_rows() -> None:
    body = (
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{paragraph("А")}</w:tc>'
        f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("Б")}</w:tc></w:tr>'
        f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{paragraph('В')}</w:tc>"
        f"<w:tc>{paragraph('Г')}</w:tc></w:tr></w:tbl>"
    )
    (line,) = read(body).lines
    assert line.table == (
        (SourceCell(("А",), rows=2), SourceCell(("Б",), columns=2)),
        (SourceCell(("В",)), SourceCell(("Г",))),
    )


def test_a_formula_is_read_with_a_warning() -> None:
    source = read("<w:p><w:r><w:t>Где </w:t></w:r><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></w:p>")
    assert [line.text for line in source.lines] == ["Где a=b"]
    assert len(source.warnings) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04rubbish",
        word_file(paragraph("x"))[:-40],
        word_file("<w:p>"),
        word_file(paragraph("&a;"), prolog='<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
        word_file(""),
    ],
    ids=["rubbish", "cut off", "broken XML", "entities", "no words"],
)
def test_files_that_cannot_be_read_get_one_sentence(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_docx(data, "act.docx")
    assert "act.docx" in caught.value.message
    assert caught.value.hint


RED = '<w:color w:val="FF0000"/>'


@pytest.mark.parametrize(
    "words",
    [
        "Сноска. Пункт 1 в редакции приказа.",
        "Примечание. См. приказ.",
        "Подпункт 2) исключен Законом РК от 02.04.2019 № 241-VI.",
        "(вводится в действие с 01.01.2020)",
        "Ескерту. 1-тармақ жаңа редакцияда.",
        "2) тармақша алып тасталды – ҚР 02.04.2019 № 241-VI Заңымен;",
        "(01.01.2020 бастап қолданысқа енгізіледі)",
        "Footnote. Article 1 as amended by the Law.",
        "Article 2 is excluded by the Law of 2 April 2019.",
    ],
)
def test_red_words_that_read_like_a_note_are_one(words: str) -> None:
    assert [line.editorial for line in read(paragraph(words, run=RED)).lines] == [True]


@pytest.mark.parametrize(
    "words",
    [
        "2. Решение принимает комиссия, состав которой утверждает аким.",
        "2) пункт 4 статьи 1 исключить.",
        "Примечание к статье 5 исключить;",
        "2) сноску исключить;",
        "Настоящий Закон вводится в действие с 1 января 2027 года.",
        "Признать утратившим силу Закон Республики Казахстан от 5 мая 2020 года.",
        "Участник исключен решением комиссии.",
        "пункт 5 (в редакции Закона РК от 5 мая 2020 года) исключить;",
        "слова «внесен приказом от 5 мая 2020 года» заменить словом «внесен»;",
        "подпункт 5), дополненный Законом от 5 мая 2020 года № 1, исключить;",
        "2) 4-тармақ алып тасталсын.",
        "Осы Заң 2027 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.",
    ],
)
def test_other_red_words_are_the_drafters(words: str) -> None:
    assert [line.editorial for line in read(paragraph(words, run=RED)).lines] == [False]


def test_a_red_note_goes_on_after_a_line_break() -> None:
    body = f"<w:p><w:r><w:rPr>{RED}</w:rPr><w:t>Сноска. Приказ в редакции;</w:t><w:br/><w:t>от 5 мая.</w:t></w:r></w:p>"
    assert [line.editorial for line in read(body).lines] == [True, True]


def test_superscripts_stay_apart_from_the_digits_before_them() -> None:
    def body(before: str, high: str, after: str) -> str:
        raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        return f"<w:p><w:r><w:t>{before}</w:t></w:r><w:r>{raised}<w:t>{high}</w:t></w:r><w:r><w:t>{after}</w:t></w:r></w:p>"

    assert texts(body("Статья 5", "1", ". Вторая")) == ["Статья 5¹. Вторая"]
    assert texts(body("10", "-6", " м")) == ["10⁻⁶ м"]
    assert texts(body("1", "st", " part")) == ["1st part"]


def test_signs_of_symbol_fonts_are_the_characters_they_show() -> None:
    def sign(font: str, code: str) -> str:
        return f'<w:p><w:r><w:t>а</w:t><w:sym w:font="{font}" w:char="{code}"/><w:t>б</w:t></w:r></w:p>'

    assert texts(sign("Symbol", "F0B3")) == ["а≥б"]
    assert texts(sign("Symbol", "F061")) == ["аαб"]
    assert texts(sign("Wingdings", "F0FC")) == ["а✓б"]
    assert texts(sign("Arial", "00B1")) == ["а±б"]
    unknown = read(sign("Webdings", "F0A3"))
    assert [line.text for line in unknown.lines] == ["а□б"]
    assert [str(item.why) for item in unknown.left_out] == ["a sign of a font that is not known"]
    assert "Webdings" in unknown.warnings[0]
    old = '<w:p><w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf0a3</w:t></w:r></w:p>'
    assert texts(old) == ["≤"]
