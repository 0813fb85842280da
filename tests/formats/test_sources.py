from __future__ import annotations

import json
from pathlib import Path

import pytest

from lawtrack.errors import InputError
from lawtrack.formats.registry import read_source
from lawtrack.reading.lines import Source, SourceCell
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
    assert [str(item.why) for item in source.left_out] == ["image", "words of the page around the act"]


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
def test_what_cannot_be_read_gets_one_sentence_and_a_hint(
    tmp_path: Path, name: str, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawtrack.formats.libreoffice.libreoffice", lambda: "")
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


def page(tmp_path: Path, body: str) -> Source:
    path = tmp_path / "page.html"
    path.write_text(f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>', encoding="utf-8")
    return read_source(path)


def test_red_words_of_a_page_are_a_note_only_where_they_read_like_one(tmp_path: Path) -> None:
    red = '<font color="red">'
    source = page(
        tmp_path,
        f"<p>1. Срок {red}десять</font> дней.</p><p>{red}2. Новый пункт.</font></p>"
        f"<p>{red}Сноска. Пункт 2 в редакции от </font><a>5 мая</a>{red}; иной.</font></p>"
        f'<p>3. Пункт. {red}Сноска. Пункт 3.</font></p><p><span class="note">любой текст</span></p>',
    )
    assert [(line.text, line.editorial) for line in source.lines] == [
        ("1. Срок десять дней.", False),
        ("2. Новый пункт.", False),
        ("Сноска. Пункт 2 в редакции от", True),
        ("5 мая", False),
        ("; иной.", True),
        ("3. Пункт.", False),
        ("Сноска. Пункт 3.", True),
        ("любой текст", True),
    ]


def test_the_numbers_of_lists_are_words_of_the_page(tmp_path: Path) -> None:
    source = page(
        tmp_path,
        "<ol><li>первый</li><li value='4'><p>второй</p><ol type='a'><li>малый</li></ol></li><li>третий</li></ol>"
        "<ol start='7'><li>7. свой</li></ol><ol style='list-style: none'><li>без</li></ol><ul><li>знак</li></ul>"
        "<ol reversed><li>три</li><li>два</li></ol>",
    )
    assert [line.text for line in source.lines] == [
        *("1. первый", "4. второй", "a. малый", "5. третий", "7. свой", "без", "знак", "2. три", "1. два"),
    ]
    assert source.characters == sum(line.characters for line in source.lines)


@pytest.mark.parametrize("tag", ["ins", "del"])
def test_a_page_with_changes_that_wait_is_refused(tmp_path: Path, tag: str) -> None:
    with pytest.raises(InputError, match="1 tracked change"):
        page(tmp_path, f"<p>1. Заявление <{tag}>подается</{tag}>.</p>")
    assert page(tmp_path, f"<p>1. Заявление <{tag}> </{tag}>.</p>").lines[0].text == "1. Заявление ."


def test_struck_words_are_told_and_superscripts_raised(tmp_path: Path) -> None:
    source = page(tmp_path, "<p>Статья 5<sup>1</sup>. <s>Двор</s> 10<sup><b>6</b></sup> м<sup>2</sup></p>")
    assert source.lines[0].text == "Статья 5¹. Двор 10⁶ м²"
    assert len(source.warnings) == 1
