"""Damaged, odd and hostile files: read whole, or refused with one sentence; never a traceback, never a silent loss."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from lawtrack.errors import InputError
from lawtrack.formats.registry import read_bytes, read_source, read_source_bytes
from lawtrack.formats.typed_table import read_typed_file
from lawtrack.reading.lines import Source
from tests.corpus import CORPUS
from tests.formats.word_files import paragraph, word_file

RUSSIAN = (
    "Статья 1. Двор открыт для всех жителей дома, и после двадцати трёх часов в нём должна быть тишина.\n" * 3
)
STRICT = (
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ),
    ("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"),
)


def repacked(
    data: bytes, change: dict[str, bytes | None] | None = None, *, swap: tuple[tuple[str, str], ...] = ()
) -> bytes:
    """A package with parts replaced (None: taken out) and words swapped in all of them."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            part = (change or {}).get(name, old.read(name))
            if part is not None:
                for a, b in swap:
                    part = part.replace(a.encode(), b.encode())
                new.writestr(name, part)
    return held.getvalue()


def words(source: Source) -> list[str]:
    return [line.text for line in source.lines]


def html(body: str) -> Source:
    return read_source_bytes(
        f"<html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode(), "a.html"
    )


# -- Word -----------------------------------------------------------------------------------------------------


def test_strict_open_xml_is_read() -> None:
    data = repacked(word_file(paragraph("Статья 1. Двор")), swap=STRICT)
    assert b"purl.oclc.org" in zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    assert words(read_source_bytes(data, "strict.docx")) == ["Статья 1. Двор"]


@pytest.mark.parametrize(
    "content",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_templates_and_files_with_macros_are_read(content: str) -> None:
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    data = repacked(word_file(paragraph("Статья 1. Двор")), swap=((main, content),))
    assert words(read_source_bytes(data, "a.dotx")) == ["Статья 1. Двор"]


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"word/footnotes.xml": b""}, "footnotes.xml"),
        ({"word/footnotes.xml": b"<w:footnotes"}, "footnotes.xml"),
        ({"word/numbering.xml": b"<x>"}, ""),
        ({"word/document.xml": b"<w:document xmlns:w='x'/>"}, ""),
        ({"word/document.xml": b""}, ""),
        ({"word/_rels/document.xml.rels": b"<"}, ""),
        ({"[Content_Types].xml": None}, ""),
        ({"_rels/.rels": None}, ""),
    ],
)
def test_a_broken_part_is_said_also_where_it_is_read_late(change: dict[str, bytes | None], part: str) -> None:
    whole = word_file(
        paragraph("Статья 1."),
        footnotes="<w:footnote w:id='1'><w:p/></w:footnote>",
        numbering="<w:num w:numId='1'/>",
    )
    with pytest.raises(InputError, match=part or "damaged|without a body") as caught:
        read_source_bytes(repacked(whole, change), "a.docx")
    assert "a.docx" in caught.value.message
    assert caught.value.hint


def test_a_package_with_a_part_twice_is_refused() -> None:
    held = io.BytesIO(word_file(paragraph("Одно.")))
    with zipfile.ZipFile(held, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr("word/document.xml", b"<other/>")
    with pytest.raises(InputError, match="twice"):
        read_source_bytes(held.getvalue(), "a.docx")


def test_odd_numbers_of_word_are_no_tracebacks() -> None:
    span = (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr>'
        + paragraph("а")
        + "</w:tc></w:tr></w:tbl>"
    )
    for value in ("9" * 5000, "²", "-1", ""):
        source = read_source_bytes(word_file(span.format(value)), "a.docx")
        assert source.lines[0].table is not None
        assert source.lines[0].table[0][0].columns == 1
    for code in ("-5", "D800", "110000", "zz", ""):
        data = word_file(f'<w:p><w:r><w:t>не</w:t><w:sym w:font="Symbol" w:char="{code}"/></w:r></w:p>')
        assert words(read_source_bytes(data, "a.docx")) == ["не\ufffd"]


@pytest.mark.parametrize(
    ("form", "start", "label"),
    [("upperRoman", "2000000000", "2000000000."), ("upperRoman", "1944", "MCMXLIV.")],
)
def test_roman_numerals_end_where_romans_ended(form: str, start: str, label: str) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">'
        f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    numbered = paragraph("Глава", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert words(read_source_bytes(word_file(numbered, numbering=numbering), "a.docx")) == [f"{label} Глава"]


def test_a_million_empty_paragraphs_are_refused_at_once() -> None:
    with pytest.raises(InputError, match="more than 300000 paragraphs"):
        read_source_bytes(word_file("<w:p/>" * 1_000_000), "a.docx")


def test_typed_tables_pass_the_same_door() -> None:
    data = repacked(word_file(paragraph("x"), comments="<w:comment w:id='1'/>"), {"word/comments.xml": b""})
    with pytest.raises(InputError, match=r"t\.docx is damaged"):
        read_typed_file(data, "t.docx")


# -- texts ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", [1, 40, -1])
def test_one_wrong_byte_does_not_make_an_act_windows_1251(at: int) -> None:
    data = RUSSIAN.encode()
    spoilt = data[:at] + b"\xff" + data[at:] if at > 0 else data[:-3]
    with pytest.raises(InputError, match=r"byte \d+ \(0x[0-9A-F]{2}\) is not UTF-8"):
        read_source_bytes(spoilt, "a.txt")


def test_windows_1251_is_read_and_other_encodings_are_named() -> None:
    assert words(read_source_bytes(RUSSIAN.encode("cp1251"), "a.txt")) == RUSSIAN.splitlines()
    for encoding in ("koi8-r", "cp866"):
        with pytest.raises(InputError, match=encoding.upper()):
            read_source_bytes(RUSSIAN.replace("ё", "е").encode(encoding), "a.txt")


def test_what_no_file_can_hold_becomes_a_sign() -> None:
    assert words(read_source_bytes("а\ufffeб\uffffв\n".encode(), "a.txt")) == ["а\ufffdб\ufffdв"]


def test_front_matter_is_keys_at_the_very_beginning() -> None:
    law = "---\n\nСтатья 1. Двор\n\n1. Двор открыт.\n\n---\n\nСтатья 2. Тишина\n"
    assert words(read_source_bytes(law.encode(), "a.md")) == [
        "Статья 1. Двор",
        "1. Двор открыт.",
        "Статья 2. Тишина",
    ]
    keys = "---\ntitle: О дворах\ntags:\n  - a\n---\nСтатья 1. Двор\n"
    source = read_source_bytes(keys.encode(), "a.md")
    assert (source.meta["title"], words(source)) == ("О дворах", ["Статья 1. Двор"])


@pytest.mark.parametrize(
    "text", ["[" * 50_000, "** a " * 10_000, "# " + "a " * 20_000 + "#" * 9, "`" * 30_000, "|" * 20_000]
)
def test_markdown_is_read_in_linear_time(text: str) -> None:
    source = read_source_bytes(f"Статья 1. Двор\n{text}\n".encode(), "a.md")
    assert source.lines[0].text == "Статья 1. Двор"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"text": ' * 2000,
        '{"text": "a", "n": ' + "9" * 5000 + "}",
        '{"text": "\\ud800"}',
        '{"text": "a", "text": "b"}',
    ],
)
def test_records_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"a\.json"):
        read_source_bytes(text.encode(), "a.json")


# -- pages ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", ["font", "div", "blockquote", "span", "b"])
def test_a_page_is_read_whole_however_deep_its_elements_stand(tag: str) -> None:
    source = html("".join(f"<{tag}><p>Статья {n}. Двор</p>\n" for n in range(1, 400)))
    assert words(source) == [f"Статья {n}. Двор" for n in range(1, 400)]


def test_words_after_the_end_of_the_page_are_words_of_the_page() -> None:
    source = read_source_bytes(b"<html><body><p>a</p></body></html><p>b</p>c</body></html>", "a.html")
    assert words(source) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "end", ["<!-- x <p>b</p>", "<script> x <p>b</p>", '<p title="x><p>b</p>', "<style>", "<div>" * 3000]
)
def test_a_page_that_cannot_be_read_to_its_end_is_refused(end: str) -> None:
    with pytest.raises(InputError, match="cannot be read to its end"):
        html(f"<p>Статья 1. Двор</p>{end}<p>Статья 2.</p>")


def test_a_quotation_mark_that_swallows_elements_is_seen() -> None:
    with pytest.raises(InputError, match="quotation mark"):
        html('<p title="x>Статья 1.</p><p>Статья 2.</p><p class="y">Статья 3.</p>')


def test_every_article_the_caption_and_words_between_cells_are_read() -> None:
    source = html("<article><p>а</p></article><p>меню</p><article><p>б</p><article>в</article></article>")
    assert words(source) == ["а", "б", "в"]
    source = html("<p>х</p><table><caption>Заголовок</caption>слова<tr><td>1</td></tr></table>")
    assert words(source) == ["х", "Заголовок", "слова", ""]


def test_a_form_around_the_page_is_read_and_its_buttons_are_listed() -> None:
    source = html("<form><p>Статья 1.</p><button>Печать</button><select><option>а</option></select></form>")
    assert words(source) == ["Статья 1."]
    assert [(item.text, str(item.why)) for item in source.left_out] == [
        ("Печать", "words in a <button> of the page"),
        ("а", "words in a <select> of the page"),
    ]
    assert source.characters == len("Статья1.") + len("Печать") + 1


@pytest.mark.parametrize("span", ["²", "9" * 5000, "-1", "0", "x", ""])
def test_odd_spans_count_as_one(span: str) -> None:
    source = html(f'<p>a</p><table><tr><td colspan="{span}" rowspan="{span}">a</td></tr></table>')
    assert source.lines[1].table is not None
    cell = source.lines[1].table[0][0]
    assert (cell.columns, cell.rows) == (1, 1)


def test_the_encoding_that_a_page_names_holds() -> None:
    page = "<html><head><meta charset='{}'></head><body><p>{}</p></body></html>"
    for name, encoding in (("windows-1251", "cp1251"), ("KOI8-R", "koi8-r"), ("utf-8", "utf-8")):
        source = read_source_bytes(page.format(name, "Статья 1. Двор").encode(encoding), "a.html")
        assert words(source) == ["Статья 1. Двор"]
    for name in ("nosuch", "rot13", "unicode_escape", "zlib"):
        with pytest.raises(InputError, match=name):
            read_source_bytes(page.format(name, "Статья 1.").encode(), "a.html")
    with pytest.raises(InputError, match="is not UTF-8"):
        read_source_bytes(page.format("utf-8", RUSSIAN).encode("cp1251"), "a.html")


def test_words_outside_of_any_paragraph_are_listed(tmp_path: Path) -> None:
    from lawtrack.services.from_file.acts import read_act
    from tests.hostile import samples

    path = tmp_path / "a.xml"
    whole = samples.akn()
    path.write_bytes(whole)
    assert read_act(path).report.left_out == ()
    path.write_bytes(
        whole.replace(b"<body", "потеряно<body".encode()).replace(
            b"</article>", "слова</article>".encode(), 1
        )
    )
    report = read_act(path).report
    assert sorted(item.text for item in report.left_out) == ["потеряно", "слова"]
    assert report.characters["left_out"] == len("потерянослова")


# -- the inputs of the audit ----------------------------------------------------------------------------------


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "count"),
    [
        *(
            ("article2.html", 4),
            ("bodytwice.html", 10),
            ("caption.html", 5),
            ("deep_mid.html", 5),
            ("frontmatter.md", 5),
        ),
        *(
            ("macroreal.docm", 1),
            ("template.dotx", 1),
            ("md_links.md", 2),
            ("num_ilvl_huge.docx", 1),
            ("selectform.html", 7),
        ),
        *(("num_roman_huge.docx", 1), ("span_5000d.docx", 1), ("style_sup.docx", 1), ("sym_neg.docx", 1)),
    ],
)
def test_hostile_files_that_hold_words_are_read(name: str, count: int) -> None:
    assert len(read_source(CORPUS / "faults" / "hostile" / name).lines) >= count


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "why"), [("foot_empty.docx", "footnotes.xml"), ("utf8_cut.md", "byte 3003")]
)
def test_hostile_files_that_lost_something_are_refused(name: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        read_source(CORPUS / "faults" / "hostile" / name)


def test_a_folder_and_nothing_are_no_files(tmp_path: Path) -> None:
    for path, why in ((tmp_path, "folder"), (tmp_path / "x", "no file")):
        with pytest.raises(InputError, match=why):
            read_bytes(path)
