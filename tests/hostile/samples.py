"""The good files that are spoilt: one small sample of every format that lawtrack reads."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable
from functools import cache

ACT = """\
О дворах

Закон Республики Казахстан от 6 мая 2020 года № 321-VI

Статья 1. Двор

      1. Двор открыт для всех жителей дома в течение 10 рабочих дней.
      2. Двор закрывается:
      1) ночью;
      2) на время уборки.

Статья 2. Тишина

      После 23 часов во дворе должна быть тишина.

Приложение 1
к Закону Республики Казахстан
«О дворах»

      Перечень дворов
"""
KAZAKH = """\
Аулалар туралы

Қазақстан Республикасының 2020 жылғы 6 мамырдағы № 321-VI Заңы

1-бап. Аула

      1. Аула үйдің барлық тұрғындары үшін 10 жұмыс күні ішінде ашық.
      2. Аула жабылады:
      1) түнде;
      2) жинау кезінде.

2-бап. Тыныштық

      Сағат 23-тен кейін аулада тыныштық болуға тиіс.
"""
LAW = """\
О внесении изменений и дополнений в Закон Республики Казахстан «О дворах»

Статья 1. Внести в Закон Республики Казахстан от 6 мая 2020 года № 321-VI «О дворах» следующие изменения и дополнения:

1) в пункте 1 статьи 1 слова «10 рабочих дней» заменить словами «15 рабочих дней»;
2) пункт 2 статьи 1 дополнить подпунктом 3) следующего содержания:
«3) в праздники.»;
3) статью 2 изложить в следующей редакции:
«Статья 2. Тишина
После 22 часов во дворе должна быть тишина.»;
4) дополнить статьей 2-1 следующего содержания:
«Статья 2-1. Качели
1. Качели смазывают.»;
5) подпункт 1) пункта 2 статьи 1 исключить.

Статья 2. Настоящий Закон вводится в действие по истечении шестидесяти календарных дней после дня его первого официального опубликования.
"""
WORKFLOW = """\
{"event": "bill", "on": {"days": -30}, "slug": "dv", "title": {"ru": "О дворах"}, "kind": "law", "profile": "law"}
{"event": "text", "on": {"days": -29}, "version": 1, "lang": "ru", "file": "ru@v1.txt"}
{"event": "note", "on": {"working_days": -8}, "text": "Заметка"}
"""
REGISTER = (
    '{"dossiers": [{"dossier": "d1", "titles": {"ru": "Дворы"}}], "works": [{"uri": "/akn/kz/act/2020-05-06/321-VI", '
    '"slug": "courtyards", "kind": "law", "date": "2020-05-06", "number": "321-VI", "titles": {"ru": "О дворах"}, '
    '"aliases": {"reg": ["9950"]}, "scheme": "civil", "dossiers": ["d1"]}]}\n'
)
SETTINGS = 'title = "Дворы"\nlanguage = "ru"\nuser = "A. Drafter"\nprofile = "law"\nform = "A"\ntheme = ""\n'
CALENDAR = '[calendar]\nedition = "own"\nmoves_known_through = 2027\n\n[[extra_days_off]]\ndate = 2026-05-08\nbasis = "x"\n'


def html() -> str:
    """The act as a page."""
    lines = [line.strip() for line in ACT.splitlines() if line.strip()]
    table = '<table><caption>Т</caption><tr><td colspan="2">a</td></tr><tr><td rowspan="1">b</td><td>c</td></tr></table>'
    body = "".join(f'<p id="z{n}" style="color: black">{line}</p>\n' for n, line in enumerate(lines))
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>О дворах</title></head><body><div class="slogan">'
        f"<h1>О дворах</h1><p>от 6 мая 2020 года № 321-VI</p></div><article>{body}{table}"
        '<span class="note"><font color="red">Сноска. Статья 1 с изменением.</font></span></article></body></html>'
    )


def markdown() -> str:
    """The act in Markdown."""
    lines = [
        f"#### {li}" if li.startswith("Статья") else f"**{li}**" if n == 0 else li
        for n, li in enumerate(ACT.split("\n"))
    ]
    table = "| a | b |\n| --- | --- |\n| c<br>d | [e](x) |\n"
    return "---\ntitle: О дворах\n---\n" + "\n\n".join(lines) + f"\n\n> Сноска. *Примечание.*\n\n{table}"


def record() -> str:
    """The act as a record of the data bank."""
    return json.dumps(
        {"title": "О дворах", "requisites": "от 6 мая 2020 года № 321-VI", "date": "2020-05-06", "text": ACT},
        ensure_ascii=False,
    )


@cache
def akn(text: str = ACT) -> bytes:
    """The act in Akoma Ntoso."""
    from lawtrack.formats.akn import write_akn
    from lawtrack.formats.registry import read_source_bytes
    from lawtrack.model.document import Expression, Lang
    from lawtrack.reading.requisites import read_requisites
    from lawtrack.reading.structure import read_structure

    source = read_source_bytes(text.encode(), "act.txt")
    structure = read_structure(source.lines, Lang.RU, None, source.meta)
    work, edition = read_requisites(
        structure.root, Lang.RU, meta=source.meta, file_name="act.txt", scheme=None
    )
    return write_akn(Expression(work, Lang.RU, edition, structure.root, structure.facts))


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A package of these parts, the same whenever it is made."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, content in parts:
            made.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _undated(package: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return packed((entry.filename, opened.read(entry)) for entry in opened.infolist())


@cache
def docx(text: str = ACT) -> bytes:
    """A text as a Word file with numbering, a table, a footnote part, and a style."""
    import docx as word
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = word.Document()
    document.core_properties.title = "О дворах"
    for line in text.splitlines():
        if line.strip():
            document.add_paragraph(line.strip(), style="Heading 2" if line.startswith("Статья") else None)
    document.add_paragraph("пункт списка", style="List Number")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "a"
    symbol = f'<w:r {nsdecls("w")}><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'
    document.paragraphs[1]._p.append(parse_xml(symbol))
    numbered = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    document.paragraphs[2]._p.get_or_add_pPr().append(parse_xml(numbered))
    held = io.BytesIO()
    document.save(held)
    return _undated(held.getvalue())


@cache
def table_docx() -> bytes:
    """A comparative table in Word, typed as a ministry would."""
    import docx as word

    document = word.Document()
    heads = ("№", "Структурный элемент", "Действующая редакция", "Предлагаемая редакция", "Обоснование")
    rows = [
        (
            "1",
            "пункт 1 статьи 1",
            "1. Двор открыт в течение 10 рабочих дней.",
            "1. Двор открыт в течение 15 рабочих дней.",
            "Так.",
        ),
        ("2", "статья 2-1", "Отсутствует.", "Статья 2-1. Качели", "Нужно."),
    ]
    table = document.add_table(rows=0, cols=5)
    for row in (heads, *rows):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    held = io.BytesIO()
    document.save(held)
    return _undated(held.getvalue())


@cache
def form() -> str:
    """The form A, as it comes along."""
    from lawtrack.profiles.forms import form_path

    return form_path("A").read_text(encoding="utf-8")


@cache
def decisions() -> bytes:
    """Decisions on instructions of the law, by their keys."""
    from lawtrack.amending.decisions import instruction_keys
    from lawtrack.formats.registry import read_source_bytes
    from lawtrack.model.document import Lang
    from lawtrack.reading.instructions import read_instructions

    text = read_instructions(read_source_bytes(LAW.encode(), "law.txt").lines, Lang.RU, None)
    keys = list(instruction_keys(text.instructions).values())
    rows: list[dict[str, object]] = [
        {"key": keys[0], "choose": "art_1__para_1", "by": "A. Drafter"},
        {"key": keys[1], "target": "art_1__para_2__point_3", "old": ""},
        {"key": keys[2], "left_out": "не нужно"},
        {"key": keys[3], "occurrence": 1},
    ]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
