"""A paper as one self-contained page: prints well, can be read on a phone; charts are drawn as SVG."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape as html_escape

from lawtrack.config import Imprint
from lawtrack.formats.outgoing import allowed
from lawtrack.formats.papers.paper import Chart, Grid, Line, Look, Paper, Table

_STYLE = """
@page { size: A4 SIDE; margin: 15mm }
body { font-family: "Times New Roman", "Liberation Serif", serif; font-size: 11pt; margin: 1rem; color: #111; background: #fff }
h1 { font-size: 1.05rem; text-align: center; margin: .2rem } h2 { font-size: 1rem; margin: 1rem 0 .3rem } .mark { text-align: right; font-weight: bold }
p { margin: .2rem 0; white-space: pre-line } .open { font-style: italic } .quiet { font-style: italic; font-size: .85em }
.caption, .annex { text-align: right } .annex { break-before: page } .signed { font-weight: bold }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: .5rem 0 } table.small { font-size: .85em }
th, td { border: 1px solid #444; padding: .3rem .45rem; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line }
thead { display: table-header-group } th { background: #ededed } tr { break-inside: avoid } .band td { font-weight: bold }
svg { width: 100%; height: auto; font-family: inherit } svg rect { fill: #00517f }
@media (max-width: 640px) { table, tbody, tr, td { display: block } colgroup, thead { display: none } td { border-top: 0 } td:first-child { border-top: 2px solid #444 } td[data-name]::before { content: attr(data-name) ": "; font-style: italic } }
"""
_TAGS = {
    Look.MARK: '<p class="mark">{}</p>',
    Look.TITLE: "<h1>{}</h1>",
    Look.HEADING: "<h2>{}</h2>",
    Look.TEXT: "<p>{}</p>",
    Look.OPEN: '<p class="open">{}</p>',
    Look.QUIET: '<p class="quiet">{}</p>',
    Look.CAPTION: '<p class="caption">{}</p>',
    Look.ANNEX: '<p class="annex">{}</p>',
    Look.SIGNED: '<p class="signed">{}</p>',
}
_WIDE, _NAME, _STEP, _BAR = 1000, 400, 26, 18
"""Of a chart: its width, the room of the names, the height of a row and of a bar."""
_LONGEST_NAME = 60


def paper_html(paper: Paper, imprint: Imprint) -> str:
    """The page of a paper.

    Args:
        paper: The paper.
        imprint: What the page says of those who made it.
    """
    style = _STYLE.replace("SIDE", "landscape" if paper.landscape else "portrait")
    author = f'<meta name="author" content="{_escaped(imprint.author)}">' if imprint.author else ""
    head = (
        f'<!DOCTYPE html>\n<html lang="{paper.lang}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{author}'
        f"<title>{_escaped(paper.title)}</title><style>{style}</style></head><body>"
    )
    return "\n".join([head, *_blocks(paper), "</body></html>", ""])


def _blocks(paper: Paper) -> Iterator[str]:
    for block in paper.blocks:
        if isinstance(block, Line):
            if block.text:
                yield _TAGS[block.look].format(_escaped(block.text))
        elif isinstance(block, Chart):
            yield f"<h2>{_escaped(block.title)}</h2>"
            yield from _chart(block)
        elif isinstance(block, Table):
            yield from _table(block.grid())
        elif block.rows or block.columns:
            yield from _table(block)


def _table(grid: Grid) -> Iterator[str]:
    total = sum(grid.widths)
    columns = "".join(f'<col style="width:{100 * width / total:.4g}%">' for width in grid.widths)
    yield f"<table{' class=small' if grid.small else ''}><colgroup>{columns}</colgroup>"
    if grid.columns:
        heads = "".join(f"<th>{_escaped(text)}</th>" for text in grid.columns)
        yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for row in grid.rows:
        if len(row) == 1 and len(grid.widths) > 1:
            yield f'<tr class="band"><td colspan="{len(grid.widths)}">{_escaped(row[0])}</td></tr>'
        else:
            yield "<tr>" + "".join(_cells(grid, row)) + "</tr>"
    yield "</tbody></table>"


def _cells(grid: Grid, row: tuple[str, ...]) -> Iterator[str]:
    for n, text in enumerate(row):
        name = f' data-name="{_escaped(grid.columns[n])}"' if n < len(grid.columns) else ""
        room = len(grid.widths) - len(row) + 1
        span = f' colspan="{room}"' if n == len(row) - 1 and room > 1 else ""
        yield f"<td{name}{span}>{_escaped(text)}</td>"


def _chart(chart: Chart) -> Iterator[str]:
    most = max((value for _name, value in chart.points), default=0) or 1
    height = _STEP * len(chart.points)
    yield f'<svg viewBox="0 0 {_WIDE} {height}" role="img" aria-label="{_escaped(chart.title)}">'
    for n, (name, value) in enumerate(chart.points):
        short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
        top, width = n * _STEP, round((_WIDE - _NAME - 60) * value / most)
        middle = top + _STEP // 2 + 5
        yield (
            f'<text x="{_NAME - 8}" y="{middle}" text-anchor="end" font-size="13">{_escaped(short)}'
            f"<title>{_escaped(name)}</title></text>"
            f'<rect x="{_NAME}" y="{top + (_STEP - _BAR) // 2}" width="{width}" height="{_BAR}"/>'
            f'<text x="{_NAME + width + 6}" y="{middle}" font-size="13">{value}</text>'
        )
    yield "</svg>"


def _escaped(text: str) -> str:
    return html_escape(allowed(text))
