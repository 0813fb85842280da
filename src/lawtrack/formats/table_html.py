"""A comparative table as one self-contained HTML page: prints well, can be read on a phone and without colour."""

from __future__ import annotations

from html import escape

from lawtrack.comparing.table import Band, Cell, ComparativeTable, Row
from lawtrack.formats.table_words import heading_lines, unsettled_lines
from lawtrack.profiles.forms import Form

_STYLE = """
@page { size: A4 landscape; margin: 15mm }
body { font-family: "Times New Roman", "Liberation Serif", serif; font-size: 11pt; margin: 1rem; color: #111; background: #fff }
h1 { font-size: 1.05rem; text-align: center; margin: .2rem } .draft { text-align: right; font-weight: bold }
table { border-collapse: collapse; width: 100%; table-layout: fixed } th, td { border: 1px solid #444; padding: .3rem .45rem; vertical-align: top; overflow-wrap: anywhere }
thead { display: table-header-group } th { background: #ededed } tr { break-inside: avoid } td p { margin: 0 0 .3rem } .n { text-align: center }
.band td { text-align: center; font-weight: bold } del { font-weight: bold; color: #8a3800; text-decoration: line-through } ins { font-weight: bold; color: #00517f; text-decoration: underline }
.own { font-weight: bold } .unsettled { break-before: page }
@media (max-width: 640px) { table, tbody, tr, td { display: block } colgroup, thead { display: none } td { border-top: 0 } td:first-child { border-top: 2px solid #444 } td[data-name]::before { content: attr(data-name) ": "; font-style: italic } }
"""


def table_html(table: ComparativeTable, form: Form) -> str:
    """The page."""
    names = {column.key: column.heading[table.lang] for column in form.columns}
    title = escape(" ".join(heading_lines(table, form)))
    out = [
        f'<!DOCTYPE html>\n<html lang="{table.lang}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{_STYLE}</style></head><body>",
    ]
    if table.draft:
        out.append(f'<p class="draft">{escape(form.mark("draft", table.lang))}</p>')
    out += [f"<h1>{escape(line)}</h1>" for line in heading_lines(table, form)]
    out.append(
        "<table><colgroup>" + "".join(f'<col style="width:{c.width}%">' for c in form.columns) + "</colgroup>"
    )
    out.append(
        "<thead><tr>"
        + "".join(f"<th>{escape(names[c.key])}</th>" for c in form.columns)
        + "</tr></thead><tbody>"
    )
    for item in table.items:
        if isinstance(item, Band):
            out.append(f'<tr class="band"><td colspan="{len(form.columns)}">{escape(item.text)}</td></tr>')
        else:
            out.append(
                "<tr>"
                + "".join(_cell(item, c.key, names[c.key], table.text_lang) for c in form.columns)
                + "</tr>"
            )
    out.append("</tbody></table>")
    lines = unsettled_lines(table, form)
    if lines:
        items = "".join(f"<li>{escape(line)}</li>" for line in lines[1:])
        out.append(f'<section class="unsettled"><h1>{escape(lines[0])}</h1><ul>{items}</ul></section>')
    return "\n".join([*out, "</body></html>", ""])


def _cell(row: Row, key: str, name: str, lang: str) -> str:
    if key in ("current", "proposed"):
        cell = row.current if key == "current" else row.proposed
        return f'<td data-name="{escape(name)}" lang="{lang}">{_wording(cell)}</td>'
    text = {"number": str(row.number), "element": row.element, "justification": row.justification}.get(
        key, ""
    )
    kind = ' class="n"' if key == "number" else ""
    return f'<td{kind} data-name="{escape(name)}">{escape(text)}</td>'


def _wording(cell: Cell) -> str:
    tags = {"deleted": "<del>{}</del>", "inserted": "<ins>{}</ins>", "dim": '<span class="own">{}</span>'}
    return "".join(
        "<p>"
        + "".join(tags.get(piece.mark, "{}").format(escape(piece.text)) for piece in paragraph.pieces)
        + "</p>"
        for paragraph in cell
    )
