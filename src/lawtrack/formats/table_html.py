"""A comparative table as one self-contained HTML page: prints well, can be read on a phone and without colour."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as html_escape

from lawtrack.formats.outgoing import allowed
from lawtrack.formats.table_words import (
    column_text,
    draft_lines,
    heading_lines,
    shared_justifications,
    tables_and_lines,
    unsettled_lines,
)
from lawtrack.profiles.forms import Form
from lawtrack.tables.table import Band, Cell, ComparativeTable, Piece, Row

_STYLE = """
@page { size: A4 landscape; margin: 15mm }
body { font-family: "Times New Roman", "Liberation Serif", serif; font-size: 11pt; margin: 1rem; color: #111; background: #fff }
h1 { font-size: 1.05rem; text-align: center; margin: .2rem } .draft { text-align: right; font-weight: bold } .why { text-align: right; margin: 0 }
table { border-collapse: collapse; width: 100%; table-layout: fixed } th, td { border: 1px solid #444; padding: .3rem .45rem; vertical-align: top; overflow-wrap: anywhere }
thead { display: table-header-group } th { background: #ededed } tr { break-inside: avoid } td p { margin: 0 0 .3rem } .n { text-align: center }
.band td { text-align: center; font-weight: bold } del { font-weight: bold; color: #8a3800; text-decoration: line-through } ins { font-weight: bold; color: #00517f; text-decoration: underline }
.own { font-weight: bold } .note { font-style: italic; font-size: .9em } .inner td { padding: .1rem .25rem } .unsettled { break-before: page }
@media (max-width: 640px) { body > table, body > table > tbody, body > table > tbody > tr, body > table > tbody > tr > td { display: block } colgroup, thead { display: none } td { border-top: 0 } td:first-child { border-top: 2px solid #444 } td[data-name]::before { content: attr(data-name) ": "; font-style: italic } }
"""


def escape(text: str) -> str:
    """``text`` as the words of a page, with U+FFFD for what no page may hold."""
    return html_escape(allowed(text))


def _colours(form: Form) -> str:
    """The colours that the form gives instead of the page's own."""
    tags = {"deleted": "del", "inserted": "ins", "own": ".own"}
    return "".join(
        f"{tag} {{ color: #{form.colour[name]} }}\n" for name, tag in tags.items() if name in form.colour
    )


def table_html(table: ComparativeTable, form: Form) -> str:
    """The page."""
    names = {column.key: column.heading[table.lang] for column in form.columns}
    title = escape(" ".join(heading_lines(table, form)))
    out = [
        f'<!DOCTYPE html>\n<html lang="{table.lang}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{_STYLE}{_colours(form)}</style></head><body>",
    ]
    for n, line in enumerate(draft_lines(table, form)):
        out.append(f'<p class="{"why" if n else "draft"}">{escape(line)}</p>')
    out += [f"<h1>{escape(line)}</h1>" for line in heading_lines(table, form)]
    out.append(
        "<table><colgroup>" + "".join(f'<col style="width:{c.width}%">' for c in form.columns) + "</colgroup>"
    )
    out.append(
        "<thead><tr>"
        + "".join(f"<th>{escape(names[c.key])}</th>" for c in form.columns)
        + "</tr></thead><tbody>"
    )
    shared = shared_justifications(table, form)
    for at, item in enumerate(table.items):
        if isinstance(item, Band):
            out.append(f'<tr class="band"><td colspan="{len(form.columns)}">{escape(item.text)}</td></tr>')
        else:
            out.append(
                "<tr>"
                + "".join(
                    _cell(item, c.key, names[c.key], table.text_lang, form, shared.get(at, 1))
                    for c in form.columns
                )
                + "</tr>"
            )
    out.append("</tbody></table>")
    out += [f'<p class="sign">{escape(line)}</p>' for line in form.signatures.get(table.lang, ())]
    lines = unsettled_lines(table, form)
    if lines:
        items = "".join(f"<li>{escape(line)}</li>" for line in lines[1:])
        out.append(f'<section class="unsettled"><h1>{escape(lines[0])}</h1><ul>{items}</ul></section>')
    return "\n".join([*out, "</body></html>", ""])


def _cell(row: Row, key: str, name: str, lang: str, form: Form, rows: int) -> str:
    cell = row.cell(key)
    if cell is not None:
        text_lang = key.rpartition("_")[2] if "_" in key else lang
        return f'<td data-name="{escape(name)}" lang="{text_lang}">{_wording(cell)}</td>'
    text = escape(column_text(row, key, form))
    if key == "justification" and rows != 1:
        # in narrow windows cells stand one below the other: rows served by one above say nothing again
        return f'<td rowspan="{rows}" data-name="{escape(name)}">{text}</td>' if rows else ""
    kind = ' class="n"' if key == "number" else ""
    return f'<td{kind} data-name="{escape(name)}">{text}</td>'


def _wording(cell: Cell) -> str:
    out = []
    for group in tables_and_lines(cell):
        if group[0].tabular:
            rows = (
                "<tr>" + "".join(f"<td>{_pieces(words)}</td>" for words in p.columns) + "</tr>" for p in group
            )
            out.append(f'<table class="inner">{"".join(rows)}</table>')
        else:
            kind = ' class="note"' if group[0].note else ""
            out.append(f"<p{kind}>{_pieces(group[0].pieces)}</p>")
    return "".join(out)


def _pieces(pieces: Sequence[Piece]) -> str:
    tags = {"deleted": "<del>{}</del>", "inserted": "<ins>{}</ins>", "dim": '<span class="own">{}</span>'}
    return "".join(tags.get(piece.mark, "{}").format(escape(piece.text)) for piece in pieces)
