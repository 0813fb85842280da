"""What Word shows in ways of its own: read as it is shown, or told as left out; the balance holds each time."""

from __future__ import annotations

import io

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from lawtrack.errors import InputError
from lawtrack.formats.docx_numbering import printed_number
from lawtrack.formats.source_docx import read_docx
from lawtrack.formats.typed_table import read_typed_file
from lawtrack.reading.lines import Source
from tests.formats.word_files import paragraph, word_file

HIGH, LIFTED = '<w:vertAlign w:val="superscript"/>', '<w:position w:val="6"/>'


def run(text: str, look: str = "") -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def field(code: str, *stored: str, form: str = "") -> str:
    data = f"<w:ffData>{form}</w:ffData>" if form else ""
    shown = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{"".join(stored)}' if stored else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        f'{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def power(base: str, high: str) -> str:
    def part(name: str, words: str) -> str:
        return f"<m:{name}><m:r><m:t>{words}</m:t></m:r></m:{name}>"

    return f"<m:oMath><m:sSup>{part('e', base)}{part('sup', high)}</m:sSup></m:oMath>"


DROP_DOWN = (
    '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Астана"/><w:listEntry w:val="Алматы"/></w:ddList>'
)
CHECKED = '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'
SHAPE = '<a:p xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:r><a:t>в фигуре</a:t></a:r></a:p>'
WORD_ART = '<v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="НАДПИСЬ"/>'

SHOWN: dict[str, tuple[str, list[str], list[str]]] = {
    "a raised number": (p(run("Статья 5"), run("1", HIGH), run(". Двор")), ["Статья 5¹. Двор"], []),
    "a number raised by points": (p(run("10"), run("6", LIFTED), run(" шт.")), ["10⁶ шт."], []),
    "a raised number with a letter": (p(run("Статья 5"), run("1-а", HIGH)), ["Статья 5¹⁻а"], []),
    "a lowered number": (p(run("CO"), run("2", '<w:vertAlign w:val="subscript"/>')), ["CO2"], []),
    "a power in a formula": (p(run("S = "), power("x", "2"), run(", где")), ["S = x² , где"], []),
    "a stored field": (p(run("статья "), field("REF x", run("5"))), ["статья 5"], []),
    "a field within the code of another": (
        p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>',
            field("REF x", run("1")),
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            run("да"),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
        ["да"],
        ["1"],
    ),
    "a drop-down list": (p(run("город "), field("FORMDROPDOWN", form=DROP_DOWN)), ["город Алматы"], []),
    "a drop-down list with an empty place": (
        p(run("город "), field("FORMDROPDOWN", run(""), form=DROP_DOWN)),
        ["город Алматы"],
        [],
    ),
    "a reference that is empty": (p(run("статья"), field("REF x", run(""))), ["статья"], []),
    "a box that is checked": (p(field("FORMCHECKBOX", form=CHECKED), run(" да")), ["☒ да"], []),
    "a sign as a field": (p(run("не "), field(r"SYMBOL 179 \f Symbol"), run(" 5")), ["не ≥ 5"], []),
    "a button": (p(field("MACROBUTTON NoMacro слова")), ["слова"], []),
    "an entry of an index": (p(run("двор"), field('XE "двор"')), ["двор"], []),
    "a fraction as a field": (p(run("доля"), field(r"EQ \f(1;2)")), ["доля"], [r"EQ \f(1;2)"]),
    "a simple field without words": (p(run("№ "), '<w:fldSimple w:instr="LISTNUM"/>'), ["№"], ["LISTNUM"]),
    "a field that never ends": (
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run("слова")) + paragraph("дальше"),
        [],
        ["слова", "дальше"],
    ),
    "words above the line": (
        p(f"<w:r><w:ruby><w:rt>{run('верх')}</w:rt><w:rubyBase>{run('низ')}</w:rubyBase></w:ruby></w:r>"),
        ["низ"],
        ["верх"],
    ),
    "words in a shape": (p(run("x"), f"<w:r><w:drawing>{SHAPE}</w:drawing></w:r>"), ["x"], ["в фигуре"]),
    "WordArt": (p(run("x"), f"<w:r><w:pict>{WORD_ART}</w:pict></w:r>"), ["x"], ["НАДПИСЬ"]),
    "a drop cap": (
        '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>С</w:t></w:r></w:p>' + paragraph("татья 1."),
        ["Статья 1."],
        [],
    ),
    "words that are deleted without a mark": (p("<w:r><w:delText>нет</w:delText></w:r>", run("да")), ["да"], ["нет"]),
    "a hyphen that holds, one that is soft": (
        p("<w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>1 сло</w:t><w:softHyphen/><w:t>во</w:t></w:r>"),
        ["5-1 слово"],
        [],
    ),
    "the page's number": (p(run("с. "), "<w:r><w:pgNum/></w:r>"), ["с."], ["pgNum"]),
}  # fmt: skip


def source_of(body: str, **parts: str) -> Source:
    source = read_docx(word_file(body, **parts), "act.docx")
    told = sum(line.characters for line in source.lines)
    assert source.characters == told + sum(len("".join(item.text.split())) for item in source.left_out)
    return source


@pytest.mark.parametrize("kind", SHOWN)
def test_what_word_shows_is_read_or_told(kind: str) -> None:
    body, lines, told = SHOWN[kind]
    source = source_of(paragraph("начало") + body)
    assert [line.text for line in source.lines] == ["начало", *lines]
    assert [item.text for item in source.left_out] == told


@pytest.mark.parametrize("mark", ["cellIns", "cellDel", "cellMerge"])
def test_a_cell_whose_change_is_tracked_is_refused(mark: str) -> None:
    cell = f'<w:tc><w:tcPr><w:{mark} w:id="1" w:author="a"/></w:tcPr>{paragraph("x")}</w:tc>'
    with pytest.raises(InputError):
        source_of(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>")


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def table_of(*rows: str) -> list[list[tuple[tuple[str, ...], int, int]]]:
    (line,) = source_of(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>").lines
    assert line.table is not None
    return [[(one.lines, one.columns, one.rows) for one in row] for row in line.table]


def test_a_row_that_begins_further_right_keeps_its_columns() -> None:
    later = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    assert table_of(cell("а") + cell("б"), later + cell("под б")) == [
        [(("а",), 1, 1), (("б",), 1, 1)],
        [((), 1, 1), (("под б",), 1, 1)],
    ]


def test_a_cell_merged_below_in_such_a_row_is_of_its_own_column() -> None:
    later = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    assert table_of(
        cell("а") + cell("б", '<w:vMerge w:val="restart"/>'), later + cell("", "<w:vMerge/>")
    ) == [
        [(("а",), 1, 1), (("б",), 1, 2)],
        [((), 1, 1)],
    ]


def test_cells_merged_as_old_files_do() -> None:
    merged = cell("а", '<w:hMerge w:val="restart"/>') + cell("", "<w:hMerge/>")
    assert table_of(merged, cell("б") + cell("в")) == [[(("а",), 2, 1)], [(("б",), 1, 1), (("в",), 1, 1)]]


def test_a_hidden_row_is_told() -> None:
    hidden = f"<w:tr><w:trPr><w:hidden/></w:trPr>{cell('тайна')}</w:tr>"
    source = source_of(f"<w:tbl>{hidden}<w:tr>{cell('а')}</w:tr></w:tbl>")
    assert [item.text for item in source.left_out] == ["тайна"]


def level(at: int, form: str, text: str, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def in_list(text: str, at: int = 0, series: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{series}"/></w:numPr>')


def listed(levels: str, *items: tuple[str, int], num: str = "") -> list[str]:
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    numbering += f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{num}</w:num>'
    source = source_of("".join(in_list(*item) for item in items), numbering=numbering)
    return [line.text for line in source.lines] + [str(item.why) for item in source.left_out]


def test_a_level_in_digits_a_level_that_never_begins_anew_and_one_behind_a_level() -> None:
    roman = level(0, "upperRoman", "Глава %1.")
    assert listed(roman + level(1, "decimal", "%1.%2.", "<w:isLgl/>"), ("а", 0), ("б", 1)) == [
        "Глава I. а",
        "1.1. б",
    ]
    never = level(0, "decimal", "%1.") + level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')
    assert listed(never, ("а", 0), ("б", 1), ("в", 0), ("г", 1)) == ["1. а", "1) б", "2. в", "2) г"]
    behind = level(0, "decimal", "%1.") + level(1, "decimal", "%2)")
    behind += level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="1"/>')
    items = [("а", 0), ("б", 1), ("в", 2), ("г", 1), ("д", 2), ("е", 0), ("ж", 2)]
    assert listed(behind, *items) == ["1. а", "1) б", "a) в", "2) г", "b) д", "2. е", "a) ж"]


def test_a_level_of_its_own_words_instead_of_a_number_and_a_form_that_is_not_known() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)")}</w:lvlOverride>'
    assert listed(level(0, "decimal", "%1."), ("а", 0), num=own) == ["a) а"]
    assert listed(level(0, "none", "Примечание."), ("а", 0)) == ["Примечание. а"]
    assert listed(level(0, "none", "%1."), ("а", 0)) == ["а"]
    assert listed(level(0, "bullet", "1)"), ("а", 0)) == ["1) а"]
    assert listed(level(0, "bullet", "o"), ("а", 0)) == ["а"]
    told = "an automatic number in a form that is not known, shown in digits"
    assert listed(level(0, "ordinalText", "%1."), ("а", 0)) == ["1. а", told]


def test_a_list_that_stands_in_a_style() -> None:
    numbering = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Мой"/></w:abstractNum>'
    numbering += f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Мой"/>{level(0, "decimal", "%1)")}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    assert [line.text for line in source_of(in_list("а"), numbering=numbering).lines] == ["1) а"]


@pytest.mark.parametrize(
    ("value", "form", "printed"),
    [
        (26, "lowerLetter", "z"), (27, "lowerLetter", "aa"), (28, "upperLetter", "BB"), (1, "russianLower", "а"),
        (29, "russianLower", "аа"), (5, "decimalZero", "05"), (27, "hex", "1B"), (2, "chicago", "†"),
        (5, "chicago", "**"), (3, "numberInDash", "- 3 -"), (10**6, "lowerLetter", "1000000"),
    ],
)  # fmt: skip
def test_forms_of_numbers(value: int, form: str, printed: str) -> None:
    assert printed_number(value, form) == printed


def test_letters_raised_and_hidden_by_a_style() -> None:
    document = docx.Document()
    raised = document.styles.add_style("Raised", WD_STYLE_TYPE.CHARACTER)
    raised.font.superscript = True
    above = document.styles.add_style("Above", WD_STYLE_TYPE.CHARACTER)
    above.base_style = raised
    hidden = document.styles.add_style("Hidden", WD_STYLE_TYPE.PARAGRAPH)
    hidden.font.hidden = True
    words = document.add_paragraph("Статья 5")
    words.add_run("1", "Above")
    document.add_paragraph("тайна", "Hidden")
    out = io.BytesIO()
    document.save(out)
    source = read_docx(out.getvalue(), "act.docx")
    assert [line.text for line in source.lines] == ["Статья 5¹"]
    assert [item.text for item in source.left_out] == ["тайна"]


CELLS: dict[str, tuple[str, list[str], bool]] = {
    "a number raised by points": (p(run("10"), run("6", LIFTED)), ["10⁶"], False),
    "a power in a formula": (p(power("x", "2")), ["x²"], False),
    "a drop-down list": (p(run("город "), field("FORMDROPDOWN", form=DROP_DOWN)), ["город Алматы"], False),
    "a fraction as a field": (p(run("доля"), field(r"EQ \f(1;2)")), ["доля"], True),
    "words above the line": (
        p(run("x"), f"<w:r><w:ruby><w:rt>{run('верх')}</w:rt><w:rubyBase>{run('низ')}</w:rubyBase></w:ruby></w:r>"),
        ["x"],
        True,
    ),
    "an element that is not known": (p(run("x")) + f"<w:thing>{paragraph('слова')}</w:thing>", ["x"], True),
    "click here to type": (
        p(run("x"))
        + f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{paragraph('Введите')}</w:sdtContent></w:sdt>",
        ["x"],
        False,
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", CELLS)
def test_a_cell_of_a_typed_table_is_read_as_it_is_shown_or_doubted(kind: str) -> None:
    body, lines, doubted = CELLS[kind]
    data = word_file(f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>")
    (table,) = read_typed_file(data, "table.docx").tables
    (cell_read,) = table.rows[0].cells
    assert list(cell_read.lines) == lines
    assert bool(cell_read.doubts) is doubted


DRAWN = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
PARTS = {
    "a diagram": ("diagramData", f"<d {DRAWN}><a:p><a:r><a:t>блок</a:t></a:r></a:p></d>".encode(), ["блок"]),
    "a chart": (
        "chart",
        f"<d {DRAWN}><a:p><a:r><a:t>ввод</a:t></a:r></a:p><c:strCache><c:pt><c:v>май</c:v></c:pt></c:strCache></d>".encode(),
        ["ввод май"],
    ),
    "a chart that is broken": ("chart", b"<d", []),
    "a Word file": ("package", word_file(paragraph("внутри")), ["внутри"]),
    "a sheet": ("package", b"PK no Word file", []),
}


@pytest.mark.parametrize("kind", PARTS)
def test_words_in_parts_beside_the_body_are_told(kind: str) -> None:
    name, data, told = PARTS[kind]
    document = docx.Document()
    document.add_paragraph("слова")
    part = Part(PackURI("/word/beside/part1.bin"), "application/octet-stream", data, document.part.package)
    document.part.relate_to(
        part, f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}"
    )
    out = io.BytesIO()
    document.save(out)
    source = read_docx(out.getvalue(), "act.docx")
    assert [line.text for line in source.lines] == ["слова"]
    assert [item.text for item in source.left_out] == told
