"""A comparative table as people change it in Word: split, merged, without numbers, in other words; still right.

Each change takes the open document and the rows of its comparison; what it cannot do in this table it leaves alone.
"""

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
    NUMBER,
    OLD,
    WHY,
    Sheet,
    W,
    article_of,
    merge_down,
    paragraph,
    span,
    text_of,
    write,
)
from tests.word.variants_words import (
    addresses_under_bands,
    article_first,
    elements_alone,
    elements_named_together,
    heading_in_address,
    hidden_words,
    in_a_layout_table,
    in_capitals,
    in_controls,
    other_signs,
    said_new,
    shortened,
    soft_hyphens,
    struck_in_the_left_column,
    struck_in_the_proposed,
    tables_around,
    tracked,
    with_remarks,
    words_in_a_box,
)


def nothing(_sheet: Sheet) -> None:
    pass


def split(sheet: Sheet, *, heads: bool = False, at: int = 2) -> None:
    """Word's Split Table: the rows from ``at`` on are a table of their own."""
    rows = sheet.rows
    if len(rows) <= at:
        return
    table = sheet.table
    second = copy.deepcopy(table)
    for tr in list(second.tr_lst):
        second.remove(tr)
    if heads:
        second.append(copy.deepcopy(sheet.head))
    first = rows[at]
    following = [first, *(s for s in first.itersiblings() if s.tag == qn("w:tr"))]
    for tr in following:
        second.append(tr)
    table.addnext(second)
    table.addnext(paragraph(""))


def split_with_heads(sheet: Sheet) -> None:
    split(sheet, heads=True)


def split_twice(sheet: Sheet) -> None:
    split(sheet, at=4)
    split(sheet, at=2)


def without_numbers(sheet: Sheet) -> None:
    """The column of numbers deleted."""
    for tr in sheet.table.tr_lst:
        if len(tr.tc_lst) == 5:
            tr.remove(tr.tc_lst[NUMBER])
        else:
            span(tr.tc_lst[0], 4)
    grid = sheet.table.tblGrid
    grid.remove(grid.gridCol_lst[0])


def other_order(sheet: Sheet) -> None:
    """The proposed wording first, the numbers last."""
    for tr in sheet.table.tr_lst:
        if len(tr.tc_lst) == 5:
            number, element, old, new, why = tr.tc_lst
            for cell in (element, new, old, why, number):
                tr.append(cell)
    grid = sheet.table.tblGrid
    columns = grid.gridCol_lst
    for n in (ELEMENT, NEW, OLD, WHY, NUMBER):
        grid.append(columns[n])


def one_more_column(sheet: Sheet) -> None:
    """A column for remarks between the wordings."""
    for n, tr in enumerate(sheet.table.tr_lst):
        if len(tr.tc_lst) == 5:
            made = copy.deepcopy(tr.tc_lst[NUMBER])
            write(made, "Ответственный" if n == 0 else "Иванов")
            tr.tc_lst[OLD].addnext(made)
        else:
            span(tr.tc_lst[0], 6)
    grid = sheet.table.tblGrid
    grid.gridCol_lst[OLD].addnext(copy.deepcopy(grid.gridCol_lst[NUMBER]))


def repeated_heads(sheet: Sheet) -> None:
    """The headings again above the third row, typed."""
    if len(sheet.rows) > 2:
        sheet.rows[2].addprevious(copy.deepcopy(sheet.head))


def numbered_columns(sheet: Sheet) -> None:
    """A row «1 2 3 4 5» under the headings."""
    made = copy.deepcopy(sheet.head)
    for n, cell in enumerate(made.tc_lst, 1):
        write(cell, str(n))
    sheet.head.addnext(made)


def automatic_numbers(sheet: Sheet) -> None:
    """The numbers of the rows, and of the first paragraph of the law in each cell, made by Word's list."""
    numbering = sheet.document.part.numbering_part._element
    for n, (tr, column) in enumerate([(tr, c) for tr in sheet.rows for c in (OLD, NEW)], 900):
        lines = [p for p in tr.tc_lst[column].p_lst if re.match(r"\d+\. ", text_of(p))]
        if not lines:
            continue
        at = int(text_of(lines[0]).split(".")[0])
        numbering.insert(
            0,
            parse_xml(
                f'<w:abstractNum {W} w:abstractNumId="{n}"><w:lvl w:ilvl="0"><w:start w:val="{at}"/>'
                '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
            ),
        )
        numbering.append(parse_xml(f'<w:num {W} w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'))
        _listed(lines[0], n)
        first = next(t for t in lines[0].iter(qn("w:t")) if t.text and t.text.strip())
        first.text = re.sub(r"^\d+\. ?", "", first.text)


def _listed(p: Any, number: int) -> None:
    p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
    )


def number_and_element_merged(sheet: Sheet) -> None:
    """The two cells of the second row are one."""
    for tr in sheet.rows[1:3]:
        number, element = tr.tc_lst[NUMBER], tr.tc_lst[ELEMENT]
        for p in element.p_lst:
            number.append(p)
        tr.remove(element)
        span(number, 2)


def before_the_grid(sheet: Sheet) -> None:
    """The cell of the number is gone, the row begins later (gridBefore)."""
    for tr in sheet.rows[1:3]:
        tr.remove(tr.tc_lst[NUMBER])
        before = OxmlElement("w:gridBefore")
        before.set(qn("w:val"), "1")
        tr.get_or_add_trPr().insert(0, before)


def border_dragged(sheet: Sheet) -> None:
    """The border between the wordings stands elsewhere in one row: Word gives every other row a wider span."""
    grid = sheet.table.tblGrid
    column = grid.gridCol_lst[OLD]
    width = int(column.get(qn("w:w")))
    column.set(qn("w:w"), str(width - 400))
    made = copy.deepcopy(column)
    made.set(qn("w:w"), "400")
    column.addnext(made)
    moved = sheet.rows[0]
    for tr in sheet.table.tr_lst:
        if len(tr.tc_lst) == 5:
            span(tr.tc_lst[NEW if tr is moved else OLD], 2)
        else:
            span(tr.tc_lst[0], 6)


def article_in_several_rows(sheet: Sheet) -> None:
    """Each row names its article only."""
    for tr in sheet.rows:
        write(tr.tc_lst[ELEMENT], article_of(tr))


def article_merged_down(sheet: Sheet) -> None:
    """The cells that name one article are merged over its rows."""
    last = ""
    for tr in sheet.rows:
        name = article_of(tr)
        write(tr.tc_lst[ELEMENT], name if name != last else "")
        merge_down(tr.tc_lst[ELEMENT], "restart" if name != last else "continue")
        last = name


def rows_of_an_article_joined(sheet: Sheet) -> None:
    """The rows of one article are one row, each cell with the lines of all."""
    for tr in sheet.rows[1:]:
        before = tr.getprevious()
        if len(before.tc_lst) != 5 or article_of(before) != article_of(tr):
            continue
        for column in (OLD, NEW):
            for block in [b for b in tr.tc_lst[column] if b.tag in (qn("w:p"), qn("w:tbl"))]:
                before.tc_lst[column].append(block)
        write(before.tc_lst[ELEMENT], article_of(tr))
        tr.getparent().remove(tr)


def without_bands(sheet: Sheet) -> None:
    for tr in list(sheet.table.tr_lst):
        if len(tr.tc_lst) == 1:
            sheet.table.remove(tr)


def two_languages(sheet: Sheet) -> None:
    """The columns of the other language beside them, under headings of two rows."""
    for n, tr in enumerate(sheet.table.tr_lst):
        if len(tr.tc_lst) != 5:
            span(tr.tc_lst[0], 7)
            continue
        cells = tr.tc_lst
        for column, words in (
            (OLD, "Бұл Қазақстан заңының қолданыстағы мәтіні."),
            (NEW, "Ұсынылған жаңа мәтін осында."),
        ):
            cell = cells[column]
            if n == 0:
                span(cell, 2)
            else:
                made = copy.deepcopy(cell)
                write(made, words)
                cell.addnext(made)
    grid = sheet.table.tblGrid
    for column in (NEW, OLD):
        grid.gridCol_lst[column].addnext(copy.deepcopy(grid.gridCol_lst[column]))
    second: Any = parse_xml(f"<w:tr {W}/>")
    names = ("", "", "на русском языке", "на казахском языке", "на русском языке", "на казахском языке", "")
    for words in names:
        cell = parse_xml(f"<w:tc {W}><w:tcPr/></w:tc>")
        cell.append(paragraph(words))
        second.append(cell)
    sheet.head.addnext(second)
    for n in (NUMBER, ELEMENT):
        merge_down(sheet.head.tc_lst[n], "restart")
        merge_down(second.tc_lst[n], "continue")


HARMLESS: dict[str, Callable[[Sheet], None]] = {
    one.__name__: one
    for one in (
        nothing,
        split,
        split_with_heads,
        split_twice,
        without_numbers,
        other_order,
        one_more_column,
        repeated_heads,
        numbered_columns,
        automatic_numbers,
        number_and_element_merged,
        before_the_grid,
        border_dragged,
        article_in_several_rows,
        article_merged_down,
        rows_of_an_article_joined,
        article_first,
        shortened,
        with_remarks,
        said_new,
        heading_in_address,
        addresses_under_bands,
        soft_hyphens,
        in_capitals,
        struck_in_the_left_column,
        other_signs,
        elements_alone,
        elements_named_together,
        in_controls,
        in_a_layout_table,
        tables_around,
        tracked,
        without_bands,
        two_languages,
    )
}


def merged_wordings(sheet: Sheet) -> None:
    """The wording in force and the proposed one of a row are one cell."""
    tr = sheet.rows[1]
    old, new = tr.tc_lst[OLD], tr.tc_lst[NEW]
    for p in list(new.p_lst):
        old.append(p)
    tr.remove(new)
    span(old, 2)


def cell_lost(sheet: Sheet) -> None:
    """A cell of a row is gone, and nothing says which."""
    tr = sheet.rows[1]
    tr.remove(tr.tc_lst[OLD])


def table_of_another_grid(sheet: Sheet) -> None:
    """The second part of a split table was rebuilt: other columns, no headings."""
    split(sheet)
    second = sheet.document.tables[1]._tbl
    for tr in second.tr_lst:
        tr.remove(tr.tc_lst[WHY])
        tr.append(tr.tc_lst[NUMBER])
    for column in second.tblGrid.gridCol_lst[1:]:
        second.tblGrid.remove(column)
    for _n in range(3):
        second.tblGrid.append(copy.deepcopy(second.tblGrid.gridCol_lst[0]))


DOUBTFUL: dict[str, Callable[[Sheet], None]] = {
    one.__name__: one for one in (struck_in_the_proposed, hidden_words, words_in_a_box)
}
UNREADABLE: dict[str, Callable[[Sheet], None]] = {
    one.__name__: one for one in (merged_wordings, cell_lost, table_of_another_grid)
}
