"""An act amended in the Word file it was read from: the file's tables, numbers and looks stay."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from lawtrack.config import Imprint
from lawtrack.errors import ExportError
from lawtrack.formats.act_docx import write_act_docx
from lawtrack.formats.tracked.consolidated import amended_file, woven
from lawtrack.formats.tracked.proof import REJECTED, told
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import plain_text
from lawtrack.services.from_file.acts import read_act
from tests.amending.sample import act
from tests.comparing.test_properties import pairs
from tests.corpus import CORPUS
from tests.formats.test_tracked import edited, ends, marked, part
from tests.formats.word_edits import LISTS
from tests.formats.word_files import paragraph, word_file

ON = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def tree(data: bytes, folder: Path) -> Provision:
    path = folder / "act.docx"
    path.write_bytes(data)
    return read_act(path).expression.root


def amended(old: bytes, new: bytes, folder: Path, *, tracked: bool) -> bytes:
    """The old file with the text of the new one."""
    roots = tree(old, folder), tree(new, folder)
    return amended_file(old, "act.docx", *roots, imprint=Imprint(changes="А"), on=ON, tracked=tracked)


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def with_table(second: str, *rows: tuple[str, str, str], note: str = "") -> bytes:
    head = cell("Вид", '<w:vMerge w:val="restart"/>') + cell("Размер", '<w:gridSpan w:val="2"/>')
    inner = [
        head,
        cell("", "<w:vMerge/>") + cell("мин") + cell("макс"),
        *("".join(map(cell, row)) for row in rows),
    ]
    table = "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
    table += "".join(f"<w:tr>{row}</w:tr>" for row in inner) + "</w:tbl>"
    red = '<w:color w:val="FF0000"/>'
    remark = paragraph(note, run=red) if note else ""
    return word_file(
        paragraph("Статья 1. Нормы сборов", run="<w:b/>")
        + paragraph("1. Размеры сборов:")
        + table
        + remark
        + second
    )


def test_tables_keep_their_merged_cells_and_the_publishers_notes_stay(tmp_path: Path) -> None:
    note = "Сноска. Статья 1 с изменением, внесенным Законом РК от 01.02.2020 № 1-VI."
    rows = ("двор", "10", "20"), ("сквер", "30", "40")
    old = with_table(paragraph("2. Иное правило."), *rows, note=note)
    new = with_table(paragraph("2. Другое правило."), rows[0], ("сквер", "35", "40"), ("парк", "50", "60"))
    data = amended(old, new, tmp_path, tracked=False)
    assert plain_text(tree(data, tmp_path)) == plain_text(tree(new, tmp_path))
    assert len(part(data).findall(f".//{W}gridSpan")) == 1
    assert len(part(data).findall(f".//{W}vMerge")) == 2
    assert note in "".join(map(str, part(data).itertext()))
    redline = amended(old, new, tmp_path, tracked=True)
    assert marked(redline)["del"] == ["30", "Иное"]
    assert told(redline, REJECTED) == told(old, frozenset())


def test_cells_merged_downwards_begin_in_the_next_row_where_their_first_row_goes(tmp_path: Path) -> None:
    def table(*rows: str) -> bytes:
        inner = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
        grid = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
        head = f"<w:tr>{cell('Вид')}{cell('Размер')}</w:tr>"
        return word_file(
            paragraph("Статья 1. Нормы сборов")
            + paragraph("1. Размеры сборов:")
            + f"<w:tbl>{grid}{head}{inner}</w:tbl>"
            + paragraph("2. Иное правило.")
        )

    begins, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    old = table(
        cell("", begins) + cell("десять"),
        cell("", goes_on) + cell("двадцать"),
        cell("", goes_on) + cell("тридцать"),
    )
    new = table(cell("", begins) + cell("двадцать"), cell("", goes_on) + cell("тридцать"))
    data = amended(old, new, tmp_path, tracked=False)
    assert [m.get(f"{W}val") for m in part(data).iter(f"{W}vMerge")] == ["restart", None]
    assert told(amended(old, new, tmp_path, tracked=True), REJECTED) == told(old, frozenset())


def listed(*lines: tuple[str, bool]) -> bytes:
    return word_file(
        "".join(paragraph(text, LISTED if auto else "") for text, auto in lines), numbering=LISTS
    )


BASE = (
    ("Статья 1. Порядок подачи заявления", False),
    ("Заявление подается в акимат района.", True),
    ("Решение принимает комиссия области.", True),
    ("Срок составляет десять дней ровно.", True),
)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((BASE[0], ("Заявление подается в маслихат района.", True), *BASE[2:]), ["маслихат"]),
        ((*BASE[:2], *BASE[3:]), None),
        (
            (*BASE[:2], ("Совсем новая часть пункта здесь.", True), *BASE[2:]),
            ["Совсем новая часть пункта здесь."],
        ),
        (
            (*BASE[:3], ("2-1. Другая часть пункта здесь.", False), *BASE[3:]),
            ["2-1. ", "Другая часть пункта здесь."],
        ),
    ],
)
def test_automatic_numbers_go_on_by_themselves_or_are_written(
    lines: tuple[tuple[str, bool], ...], words: list[str] | None, tmp_path: Path
) -> None:
    old, new = listed(*BASE), listed(*lines)
    redline = amended(old, new, tmp_path, tracked=True)
    assert "".join(marked(redline).get("ins", ())) == "".join(words or ())
    assert part(redline).find(f".//{W}pPrChange") is None
    data = amended(old, new, tmp_path, tracked=False)
    assert plain_text(tree(data, tmp_path)) == plain_text(tree(new, tmp_path))


def test_a_number_that_word_would_not_print_is_written_and_can_be_rejected(tmp_path: Path) -> None:
    old = listed(*BASE)
    new = listed(*BASE[:2], ("5. Решение принимает комиссия области.", False), *BASE[3:])
    redline = amended(old, new, tmp_path, tracked=True)
    assert part(redline).find(f".//{W}pPrChange") is not None
    assert told(redline, REJECTED) == told(old, frozenset())
    assert "5. Решение" in plain_text(tree(amended(old, new, tmp_path, tracked=False), tmp_path))


def test_a_divided_part_is_a_division(tmp_path: Path) -> None:
    first, second = (
        "1. Заявление подается в акимат района заявителем.",
        "Решение по нему принимает комиссия области.",
    )
    old = word_file(paragraph("Статья 1. Порядок") + paragraph(f"{first} {second}"))
    new = word_file(paragraph("Статья 1. Порядок") + paragraph(first) + paragraph(f"2. {second}"))
    redline = amended(old, new, tmp_path, tracked=True)
    assert ends(redline) == ["ins"]
    assert sum(len(w) for w in marked(redline)["ins"]) <= 4


def test_blanks_instead_of_an_indent_go_with_their_line_and_come_with_a_new_one(tmp_path: Path) -> None:
    def lines(*texts: str) -> bytes:
        return word_file(
            paragraph("Статья 1. Порядок") + "".join(paragraph(f"\n\u00a0\u00a0{t}") for t in texts)
        )

    old = lines("1. Первое правило здесь.", "2. Второе правило здесь.", "3. Третье правило здесь.")
    new = lines("1. Первое правило здесь.", "3. Третье правило здесь.", "4. Совсем иное дело.")
    data = part(amended(old, new, tmp_path, tracked=False))
    texts = ["".join(map(str, p.itertext())) for p in data.iter(f"{W}p")]
    assert texts[1:] == [
        "\n\u00a0\u00a01. Первое правило здесь.",
        "\n\u00a0\u00a03. Третье правило здесь.",
        " \u00a0\u00a04. Совсем иное дело.",
    ]


def test_a_line_without_a_place_is_said_and_nothing_is_given_out() -> None:
    data = word_file(paragraph("Статья 1. Порядок") + paragraph("1. Первое."))
    foreign = act("Статья 1. Порядок\n1. Третье слово.\n2. Второе слово.\n").root
    with pytest.raises(ExportError):
        amended_file(
            data,
            "a",
            foreign,
            act("Статья 1. Порядок\n1. Иное.\n").root,
            imprint=Imprint(changes="А"),
            on=ON,
            tracked=True,
        )


@pytest.mark.parametrize(
    ("read", "text", "beside", "right"),
    [
        (["аб", "вг"], "абвг", [], True),
        (["аб", "note", "вг"], "абвг", ["note"], True),
        (["note", "абвг", "аб"], "абвг", ["note", "аб"], True),
        (["вг", "аб"], "абвг", [], False),
        (["аб", "x", "вг"], "абвг", [], False),
        (["аб", "вг"], "абвг", ["note"], False),
    ],
)
def test_what_was_read_is_the_text_with_the_rest_between(
    read: list[str], text: str, beside: list[str], right: bool
) -> None:
    assert woven(read, text, beside) is right


@given(st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_out_or_is_refused(tmp_path: Path, data: st.DataObject) -> None:
    from dataclasses import replace

    old, new = data.draw(pairs)
    word = write_act_docx(replace(act(), root=old), Imprint())
    with zipfile.ZipFile(io.BytesIO(word)) as package:
        if not "".join(map(str, etree.fromstring(package.read("word/document.xml")).itertext())).strip():
            return
    before = tree(word, tmp_path)
    try:
        made = amended_file(word, "a", before, new, imprint=Imprint(changes="А"), on=ON, tracked=True)
    except ExportError:
        return  # private letters of Unicode, which no act has
    assert told(made, REJECTED) == told(word, frozenset())


@pytest.mark.corpus
@pytest.mark.parametrize(
    "path", sorted((CORPUS / "acts" / "ru").glob("*.docx")), ids=lambda path: path.name[:12]
)
def test_a_real_order_is_amended_in_its_file(path: Path, tmp_path: Path) -> None:
    old = path.read_bytes()
    new = edited(old)
    data = amended(old, new, tmp_path, tracked=False)
    mine, theirs = (plain_text(tree(one, tmp_path)).split() for one in (data, new))
    assert "".join(mine) == "".join(theirs)
    for tag in ("tbl", "drawing"):
        assert len(part(data).findall(f".//{W}{tag}")) == len(part(old).findall(f".//{W}{tag}")), tag


FORMULA = "<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"


@pytest.mark.parametrize("tracked", [False, True])
def test_a_hyphen_that_holds_a_formula_and_letters_raised_by_points_stay(
    tracked: bool, tmp_path: Path
) -> None:
    def made(word: str) -> bytes:
        held = f'<w:p><w:r><w:t xml:space="preserve">1. {word} статьи 5</w:t><w:noBreakHyphen/><w:t>1.</w:t></w:r></w:p>'
        power = f'<w:p><w:r><w:t xml:space="preserve">2. {word} S = </w:t></w:r>{FORMULA}</w:p>'
        high = '<w:r><w:rPr><w:position w:val="6"/></w:rPr><w:t>6</w:t></w:r>'
        lifted = f'<w:p><w:r><w:t xml:space="preserve">3. {word} 10</w:t></w:r>{high}</w:p>'
        return word_file(paragraph("Статья 1. Сборы", run="<w:b/>") + held + power + lifted)

    old, new = made("Размер"), made("Объём")
    data = amended(old, new, tmp_path, tracked=tracked)
    if tracked:
        assert marked(data)["del"] == ["Размер"] * 3
        assert told(data, REJECTED) == told(old, frozenset())
    else:
        assert plain_text(tree(data, tmp_path)) == plain_text(tree(new, tmp_path))
    assert len(part(data).findall(f".//{W}noBreakHyphen")) == 1
    assert len(part(data).findall(".//{*}oMath")) == 1
    assert len(part(data).findall(f".//{W}position")) == 1
