"""A comparative table as people word it: addresses in other forms, other signs, looks, controls; still right."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

from tests.word.sheet import (
    ELEMENT,
    NEW,
    OLD,
    Sheet,
    W,
    article_of,
    paragraph,
    span,
    text,
    text_of,
    write,
)


def _readdressed(sheet: Sheet, how: Callable[[str], str]) -> None:
    for tr in sheet.rows:
        write(tr.tc_lst[ELEMENT], how(text(tr.tc_lst[ELEMENT])))


def article_first(sheet: Sheet) -> None:
    """«Статья 1, пункт 3, подпункт 2)»."""

    def turned(element: str) -> str:
        bare = element.split(" (")[0]
        parts = re.findall(r"(подпункт\w*|пункт\w*|стать\w+) (\d[\d-]*\)?)", bare)
        names = {"п": "пункт", "с": "Статья"}
        if " ".join(" ".join(p) for p in parts) != bare:
            return element
        named = [("подпункт" if word.startswith("под") else names[word[0]], number) for word, number in parts]
        return ", ".join(f"{word} {number}" for word, number in reversed(named))

    _readdressed(sheet, turned)


def shortened(sheet: Sheet) -> None:
    """«пп. 2) п. 3 ст. 1»."""
    _readdressed(
        sheet,
        lambda e: re.sub(
            r"стать[яи] ", "ст. ", re.sub(r"(?<!под)пункта? ", "п. ", re.sub(r"подпункт ", "пп. ", e))
        ),
    )


def with_remarks(sheet: Sheet) -> None:
    _readdressed(sheet, lambda e: f"{e.split(' (')[0].capitalize()} (новая редакция).")


def said_new(sheet: Sheet) -> None:
    _readdressed(sheet, lambda e: f"Новая {e.split(' (')[0]}" if "(нов" in e else e)


def heading_in_address(sheet: Sheet) -> None:
    """«Статья 1. Дворы, пункт 1»: with the heading of the article that stands in the cell."""
    for tr in sheet.rows:
        heading = text(tr.tc_lst[NEW]).split("\n")[0]
        element = text(tr.tc_lst[ELEMENT]).split(" (")[0]
        found = re.fullmatch(r"(.*?)\s*стать[яи] (\d[\d-]*)", element)
        if found and heading.startswith(f"Статья {found[2]}."):
            write(tr.tc_lst[ELEMENT], f"{heading}\n{found[1]}".strip())


def addresses_under_bands(sheet: Sheet) -> None:
    """«пункт 1» under a band «Статья 1»."""
    last = ""
    for tr in sheet.rows:
        found = re.fullmatch(r"(.+) (стать[яи] \d[\d-]*)", text(tr.tc_lst[ELEMENT]).split(" (")[0])
        name = article_of(tr)
        if not found or found[1] == "заголовок":
            continue
        if name != last:
            band = copy.deepcopy(tr)
            for cell in band.tc_lst[1:]:
                band.remove(cell)
            span(band.tc_lst[0], 5)
            write(band.tc_lst[0], name)
            tr.addprevious(band)
        last = name
        write(tr.tc_lst[ELEMENT], found[1])


def soft_hyphens(sheet: Sheet) -> None:
    """Soft hyphens in long words, a no-break space after short ones, a zero-width space."""
    for tr in sheet.rows:
        for column in (ELEMENT, OLD, NEW):
            for t in tr.tc_lst[column].iter(qn("w:t")):
                words = re.sub(r"(\w{4})(?=\w{4})", "\\1\u00ad", t.text or "")
                t.text = re.sub(r"\b(\w{1,2}) (?=\w)", "\\1\u00a0", words).replace(";", "\u200b;")


def in_capitals(sheet: Sheet) -> None:
    """Headings shown in capitals by format."""
    for tr in sheet.rows:
        for r in tr.tc_lst[NEW].iter(qn("w:r")):
            properties = r.get_or_add_rPr()
            properties.append(OxmlElement("w:caps"))


def struck_in_the_left_column(sheet: Sheet) -> None:
    for tr in sheet.rows:
        for r in tr.tc_lst[OLD].iter(qn("w:r")):
            if r.find(qn("w:rPr")) is not None and r.find(qn("w:rPr")).find(qn("w:b")) is not None:
                r.get_or_add_rPr().append(OxmlElement("w:strike"))


def other_signs(sheet: Sheet) -> None:
    """Straight quotation marks, hyphens for dashes, three dots."""
    signs = str.maketrans({"«": '"', "»": '"', "–": "-", "…": "..."})
    for tr in sheet.rows:
        for t in tr.iter(qn("w:t")):
            t.text = (t.text or "").translate(signs)


def elements_alone(sheet: Sheet) -> None:
    """Neither the heading nor what leads in is shown above the element."""
    for tr in sheet.rows:
        number = re.match(r"(?:подпункт|пункт) (\d[\d-]*)(\)?)", text(tr.tc_lst[ELEMENT]))
        if number is None:
            continue
        label = f"{number[1]}{number[2] or '.'}"
        for column in (OLD, NEW):
            lines = [p for p in tr.tc_lst[column].p_lst if text_of(p).strip()]
            starts = [p for p in lines if text_of(p).startswith(label)]
            if len(starts) == 1:
                for p in lines[: lines.index(starts[0])]:
                    p.getparent().remove(p)
                for p in lines[lines.index(starts[0]) + 1 :]:
                    if text_of(p).strip() in ("…", "..."):
                        p.getparent().remove(p)


def struck_in_the_proposed(sheet: Sheet) -> None:
    """Old words struck out by format before the new ones, as people show what goes."""
    run = parse_xml(f"<w:r {W}><w:rPr><w:strike/></w:rPr><w:t>или по обычаю</w:t></w:r>")
    _line(sheet).append(run)


def hidden_words(sheet: Sheet) -> None:
    run = parse_xml(f"<w:r {W}><w:rPr><w:vanish/></w:rPr><w:t>не показывать</w:t></w:r>")
    _line(sheet).append(run)


def words_in_a_box(sheet: Sheet) -> None:
    """A line typed in a text box that hangs on a line of the cell."""
    box: Any = parse_xml(
        f'<w:r {W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent/></v:textbox>'
        "</v:shape></w:pict></w:r>"
    )
    next(box.iter(qn("w:txbxContent"))).append(paragraph("Суд решает за месяц."))
    _line(sheet).append(box)


def _line(sheet: Sheet) -> Any:
    """The line of the second row that the bill words anew."""
    return next(p for p in sheet.rows[1].tc_lst[NEW].p_lst if "по решению суда" in text_of(p))


def elements_named_together(sheet: Sheet) -> None:
    """Two rows are one that names both elements: «пункты 1 и 2 статьи 1»."""
    first, second = sheet.rows[:2]
    for column in (OLD, NEW):
        for p in list(second.tc_lst[column].p_lst):
            first.tc_lst[column].append(p)
    second.getparent().remove(second)
    write(first.tc_lst[ELEMENT], "пункты 1 и 2 статьи 1")


def in_controls(sheet: Sheet) -> None:
    """A row and the words of a cell are content controls."""
    for tr in sheet.rows[:2]:
        cell = tr.tc_lst[NEW]
        control = parse_xml(f"<w:sdt {W}><w:sdtPr/><w:sdtContent/></w:sdt>")
        for block in [b for b in cell if b.tag == qn("w:p")]:
            control[1].append(block)
        cell.append(control)
        cell.append(paragraph(""))
    tr = sheet.rows[0]
    control = parse_xml(f"<w:sdt {W}><w:sdtPr/><w:sdtContent/></w:sdt>")
    tr.addprevious(control)
    control[1].append(tr)


def in_a_layout_table(sheet: Sheet) -> None:
    """The whole table stands in the cell of another one."""
    table = sheet.table
    outer: Any = parse_xml(
        f'<w:tbl {W}><w:tblPr/><w:tblGrid><w:gridCol w:w="14000"/></w:tblGrid><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>'
    )
    table.addprevious(outer)
    cell = outer.tr_lst[0].tc_lst[0]
    cell.append(table)
    cell.append(paragraph(""))


def tables_around(sheet: Sheet) -> None:
    """A table of approvals before it, one of signatures behind it."""
    made = parse_xml(
        f'<w:tbl {W}><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid></w:tbl>'
    )
    tr: Any = parse_xml(f"<w:tr {W}><w:tc><w:tcPr/></w:tc><w:tc><w:tcPr/></w:tc></w:tr>")
    for cell, words in zip(tr.tc_lst, ("Министр", "И. Иванов"), strict=True):
        cell.append(paragraph(words))
    made.append(tr)
    table = sheet.document.tables[-1]._tbl
    table.addnext(made)
    table.addnext(paragraph(""))


def tracked(sheet: Sheet) -> None:
    """A word inserted and one deleted, both tracked: as they read when accepted nothing is changed."""
    for tr in sheet.rows:
        runs = [r for r in tr.tc_lst[NEW].iter(qn("w:r")) if "".join(t.text or "" for t in r.iter(qn("w:t")))]
        if not runs:
            continue
        inserted = parse_xml(f'<w:ins {W} w:id="77" w:author="Редактор"/>')
        runs[-1].addprevious(inserted)
        inserted.append(runs[-1])
        inserted.addprevious(
            parse_xml(
                f'<w:del {W} w:id="78" w:author="Редактор"><w:r><w:delText>лишнее </w:delText></w:r></w:del>'
            )
        )
