"""What the formats forbid never gets into a file, and what is cut is said."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from lxml import etree

from lawtrack.config import Imprint
from lawtrack.errors import SettingsError
from lawtrack.formats.act_docx import write_act_docx
from lawtrack.formats.outgoing import allowed, cell_pieces, property_text, sheet_name
from lawtrack.formats.table_docx import table_docx
from lawtrack.formats.table_html import table_html
from lawtrack.formats.table_xlsx import long_cells, table_xlsx
from lawtrack.model.document import Expression, Lang
from lawtrack.profiles.forms import form_path, load_form
from lawtrack.services.from_file.tables import redlined, table_of_texts
from tests.services.acts import article, courtyards

ODD = "а\ufffeб\uffffв\x01г\ud800д"
WRITTEN = ODD.replace("\ud800", "")
"""What a tree may hold: halves of letters are refused by the readers."""
SAID = "а\ufffdб\ufffdвг\ufffdд"


def texts_with(words: str, new: str, title: str = "О дворах") -> tuple[Expression, Expression]:
    return tuple(
        courtyards(articles=(article("1", "Двор", text),), titles={Lang.RU: title}) for text in (words, new)
    )  # type: ignore[return-value]


def parts(data: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {
            n: etree.fromstring(package.read(n)) for n in package.namelist() if n.endswith((".xml", ".rels"))
        }


def test_what_xml_forbids_becomes_a_sign() -> None:
    assert allowed(ODD) == SAID
    assert allowed("а\tб\nв") == "а\tб\nв"


@pytest.mark.parametrize("length", [10, 255, 256, 366])
def test_titles_of_any_length_are_properties_of_word_files(length: int) -> None:
    before, after = texts_with("Двор открыт.", "Двор закрыт.", "О" * length)
    table = table_of_texts(before, after)
    for data in (
        write_act_docx(after, Imprint()),
        redlined(before, after, Imprint(changes="x" * 300)),
        table_docx(table, load_form("A"), Imprint("x" * 300)),
    ):
        title = docx.Document(io.BytesIO(data)).core_properties.title
        assert len(title) <= 255
        assert title.endswith("…") == (
            (len(title) == 255 and length != 255) or ("ТАБЛИЦА" in title and length > 200)
        )


def test_a_property_is_one_line() -> None:
    assert property_text("а\n\x1bб  в") == "а б в"
    assert property_text("я" * 400) == "я" * 254 + "…"


def test_every_office_file_is_xml_whatever_stands_in_the_act() -> None:
    before, after = texts_with(f"Двор {WRITTEN}.", f"Двор {WRITTEN} закрыт.", f"О дворах {WRITTEN}")
    table, form = table_of_texts(before, after), load_form("A")
    for data in (
        write_act_docx(after, Imprint()),
        redlined(before, after, Imprint(changes=WRITTEN)),
        table_docx(table, form, Imprint(WRITTEN, WRITTEN)),
        table_xlsx(table, form, Imprint()),
    ):
        assert parts(data)
    page = table_html(table, form)
    assert allowed(WRITTEN) in page
    assert not set(page) & set("\ufffe\uffff\x01\ud800")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A", "A"),
        ("Таблица для согласования с министерством", "Таблица для согласования с мин…"),
        ("a/b:c[d]*?\\", "a-b-c-d----"),
        ("'x'", "x"),
        ("", "1"),
        ("History", "History_"),
        ("!", "!_"),
        (" \x1b ", "1"),
    ],
)
def test_names_of_sheets_are_what_excel_takes(text: str, name: str) -> None:
    made = sheet_name(text, ("!", "+"))
    assert made == name
    assert len(made) <= 31


def test_a_long_text_is_divided_at_blanks_and_stays_whole() -> None:
    text = "слово " * 30_000
    pieces = list(cell_pieces(text, 1000))
    assert "".join(pieces) == text
    assert all(len(piece) <= 1000 and piece.endswith(" ") for piece in pieces)
    assert list(cell_pieces("я" * 25, 10)) == ["я" * 10, "я" * 10, "я" * 5]


def test_a_cell_that_excel_cannot_hold_is_cut_with_a_mark_and_stands_whole_on_a_sheet_of_its_own() -> None:
    body = " ".join(f"слово{n}" for n in range(6000))
    before, after = texts_with(f"{body} старый.", f"{body} новый.")
    table, form = table_of_texts(before, after), load_form("A")
    assert long_cells(table, form) == 2
    book = openpyxl.load_workbook(io.BytesIO(table_xlsx(table, form, Imprint())))
    assert book.sheetnames == ["A", "+"]
    cut = [
        str(c.value) for row in book["A"].iter_rows() for c in row if c.value and "… [→ «+»" in str(c.value)
    ]
    assert len(cut) == 2
    rest: dict[str, str] = {}
    for address, text in book["+"].iter_rows(values_only=True):
        assert len(str(text)) <= 32_767
        rest[str(address)] = rest.get(str(address), "") + str(text)
    assert any("старый" in text for text in rest.values())
    assert any("новый" in text and "слово0" in text and "слово5999" in text for text in rest.values())
    assert all(address in " ".join(cut) for address in rest)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"{subject}"', '"{0}"'),
        ('"{subject}"', '"{subject.__class__}"'),
        ('"{subject}"', '"{subject:>999999999}"'),
        ('"{subject}"', '"{"'),
        ("{date}", "{when}"),
        ("size = 11", "size = 0"),
        ("size = 11", "size = 99999"),
        ("margin_mm = 15", "margin_mm = -1"),
        ("as_of = 2026-01-19", 'as_of = "soon"'),
        ('name = "A"', "name = 5"),
        ("width = 4", "width = inf"),
    ],
)
def test_a_form_with_a_value_that_no_table_can_have_is_refused(tmp_path: Path, old: str, new: str) -> None:
    text = form_path("A").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "mine.toml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(SettingsError, match=r"mine\.toml"):
        load_form(str(path))


def test_a_name_of_a_form_with_words_that_excel_forbids_is_no_error(tmp_path: Path) -> None:
    text = form_path("A").read_text(encoding="utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(
        text.replace('name = "A"', 'name = "К проекту: [стр. 1/2], для министерства юстиции"'),
        encoding="utf-8",
    )
    before, after = texts_with("Двор открыт.", "Двор закрыт.")
    form = load_form(str(path))
    book = openpyxl.load_workbook(
        io.BytesIO(table_xlsx(table_of_texts(before, after, form), form, Imprint()))
    )
    assert book.sheetnames == ["К проекту- -стр. 1-2-, для мин…"]
    assert form.as_of == dt.date(2026, 1, 19)
