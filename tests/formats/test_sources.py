from __future__ import annotations

import json
from pathlib import Path

import pytest

from lawtrack.errors import InputError
from lawtrack.formats.registry import read_source
from lawtrack.reading.lines import SourceCell
from tests.formats.word_files import paragraph, word_file

WORDS = "Статья 1. Общие положения\n1. Настоящий Закон – закон.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "utf-16-le"])
def test_texts_in_the_encodings_that_people_have(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "act.txt"
    path.write_bytes(WORDS.encode(encoding))
    assert [line.text for line in read_source(path).lines] == WORDS.splitlines()


def test_spaces_and_soft_hyphens_are_made_plain(tmp_path: Path) -> None:
    path = tmp_path / "act.txt"
    path.write_text("      1.\u00a0На\u00adлог\t 5\n", encoding="utf-8")
    (line,) = read_source(path).lines
    assert (line.text, line.indent) == ("1. Налог 5", 6)


def test_markdown_is_facts_of_lines(tmp_path: Path) -> None:
    path = tmp_path / "act.md"
    path.write_text(
        "---\nsource: https://example.org/10612/rus/13.12.2001\n---\n\n# О тестах\n\n"
        '<a id="st1"></a>\n\n#### Статья 1. Тест\n\n1. См. [закон](https://example.org/a_(b)).\n\n'
        "> *Сноска. Статья 1 в редакции Закона.*\n\n**Статья 2. Второй**\n\n| № | Имя |\n|---|---|\n| 1 | А |\n",
        encoding="utf-8",
    )
    source = read_source(path)
    assert source.meta["source"].endswith("13.12.2001")
    title, first, words, note, second, table = source.lines
    assert (title.text, title.heading) == ("О тестах", 1)
    assert (first.text, first.heading, first.anchor) == ("Статья 1. Тест", 4, "st1")
    assert words.text == "1. См. закон."
    assert (note.text, note.editorial) == ("Сноска. Статья 1 в редакции Закона.", True)
    assert (second.text, second.bold) == ("Статья 2. Второй", True)
    assert table.table == (
        (SourceCell(("№",)), SourceCell(("Имя",))),
        (SourceCell(("1",)), SourceCell(("А",))),
    )


def test_a_page_gives_its_article(tmp_path: Path) -> None:
    path = tmp_path / "act.html"
    path.write_text(
        "<!DOCTYPE html><html><head><title>Закон</title></head><body><div class='container slogan'>"
        "<h1>О тестах</h1><p>Закон Республики Казахстан от 5 мая 2020 года № 7-VI.</p></div><nav>меню</nav>"
        '<article><h3 id="z1">Статья 1. Тест</h3><p id="z2">1.&nbsp;Первое<br>второе</p>'
        '<p><span class="note">Сноска. Статья 1 в редакции.</span></p><p><font color="red">Примечание ИЗПИ!</font></p>'
        "<table><tr><td rowspan='2'>А</td><td colspan='2'>Б</td></tr></table><img src='x'></article></body></html>",
        encoding="utf-8",
    )
    source = read_source(path)
    assert source.meta["requisites"].endswith("№ 7-VI.")
    lines = source.lines
    assert [line.text for line in lines[:5]] == [
        "Статья 1. Тест",
        "1. Первое",
        "второе",
        "Сноска. Статья 1 в редакции.",
        "Примечание ИЗПИ!",
    ]
    assert (lines[0].heading, lines[0].anchor) == (3, "z1")
    assert [line.editorial for line in lines[:5]] == [False, False, False, True, True]
    assert lines[5].table == ((SourceCell(("А",), rows=2), SourceCell(("Б",), columns=2)),)
    assert [item.why for item in source.left_out] == ["image"]


def test_a_record_of_the_data_bank(tmp_path: Path) -> None:
    path = tmp_path / "1.json"
    path.write_text(json.dumps({"text": WORDS, "title": "О тестах", "date": "2026-03-18", "x": 1}), "utf-8")
    source = read_source(path)
    assert [line.text for line in source.lines] == WORDS.splitlines()
    assert source.meta == {"title": "О тестах", "date": "2026-03-18"}
    assert source.characters == len("".join(WORDS.split()))


def test_the_content_decides_and_not_the_name(tmp_path: Path) -> None:
    page, word = tmp_path / "page.doc", tmp_path / "word.txt"
    page.write_text("<html><body><p>слово</p></body></html>", encoding="utf-8")
    word.write_bytes(word_file(paragraph("слово")))
    assert [line.text for path in (page, word) for line in read_source(path).lines] == ["слово", "слово"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("renamed.docx", b"%PDF-1.7 ..."),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest"),
        ("rich.rtf", b"{\\rtf1 text}"),
        ("words.docx", "слова".encode()),
        ("empty.txt", b""),
        ("blank.txt", b" \r\n \n"),
        ("rubbish.txt", bytes(range(256)) * 20),
        ("broken.json", b'{"text": '),
        ("other.json", b'{"a": 1}'),
        ("deep.json", b"[" * 100_000),
        (
            "entities.html",
            b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>&x;</p></html>',
        ),
    ],
)
def test_what_cannot_be_read_gets_one_sentence_and_a_hint(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_source(path)
    assert name in caught.value.message
    assert caught.value.hint


def test_missing_files_and_folders(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(InputError):
            read_source(path)
