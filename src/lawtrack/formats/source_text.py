"""Text and Markdown files to source lines.

Texts come in UTF-8, UTF-16 or cp1251; Markdown as public collections of acts use it: ``####`` headings, ``**bold**``,
``*italic*``, quotation blocks for publisher's notes, anchors, a front matter.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape

from lawtrack.formats.decoding import decode
from lawtrack.language import languages
from lawtrack.reading.lines import LeftOut, Source, SourceCell, SourceLine

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*\Z")
_ANCHOR = re.compile(r"\s*<a\s+(?:id|name)=[\"']?([^\"'>]*)[\"']?\s*>\s*(?:</a>)?\s*\Z")
_LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\((?:[^()\s]|\([^()\s]*\))+\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,10000}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>])")
_SUP = re.compile(r"<sup>([^<>]*)</sup>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,})\s*\Z")
_TABLE_ROW = re.compile(r"\s*\|.*\|\s*\Z")
_TABLE_RULE = re.compile(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*\Z")
_FRONT_KEY = re.compile(r"([A-Za-z_][\w.-]*)\s*:(?:\s+(.*))?\Z")
_FRONT_REST = re.compile(r"\s*#|\s+\S|-\s")
_LONGEST_FRONT = 200
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\u00ad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_NO_LETTER = re.compile("[\ufffe\uffff\ud800-\udfff]")
_RAISED = str.maketrans("0123456789+-−–=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
_CAN_BE_RAISED = re.compile(r"[\s0-9+\-−–=()n]*")
_RAISED_NUMBER = re.compile(r"[0-9+\-−–]+")
_ODD = re.compile(f"{_INVISIBLE.pattern}|{_NO_LETTER.pattern}")


def clean(text: str) -> str:
    """``text`` with single spaces, without soft hyphens, zero-width, direction and control characters."""
    if _ODD.search(text):  # few lines have any of it
        text = legible(_INVISIBLE.sub("", text))
    return " ".join(text.split())


def raised(text: str) -> str:
    """Superscript words as the raised characters of Unicode, so that 5¹ is not 51; of words its numbers alone."""
    if _CAN_BE_RAISED.fullmatch(text):
        return text.translate(_RAISED)
    return (
        _RAISED_NUMBER.sub(lambda found: found[0].translate(_RAISED), text)
        if any(map(str.isdigit, text))
        else text
    )


def legible(text: str) -> str:
    """``text`` with U+FFFD for what is no letter: U+FFFE, U+FFFF, halves of letters; no file could hold them again."""
    return _NO_LETTER.sub("\ufffd", text)


def read_text(data: bytes, name: str) -> Source:
    """A plain text: one paragraph a line, indentation kept as a fact.

    Raises:
        InputError: It is empty or no text.
    """
    lines = []
    for n, raw in enumerate(decode(data, name).splitlines(), 1):
        text = clean(raw)
        if text:
            expanded = raw.expandtabs(4).replace("\xa0", " ")
            lines.append(SourceLine(n, text, indent=len(expanded) - len(expanded.lstrip())))
    return Source(tuple(lines), sum(line.characters for line in lines))


def read_markdown(data: bytes, name: str) -> Source:
    """A Markdown file: headings, bold paragraphs, quotation blocks, anchors and tables as facts of the lines.

    Raises:
        InputError: It is empty or no text.
    """
    rows = decode(data, name).splitlines()
    meta, start = _front_matter(rows)
    lines: list[SourceLine] = []
    left_out: list[LeftOut] = []
    anchor = ""
    n = start
    while n < len(rows):
        raw = rows[n]
        n += 1
        found = _ANCHOR.match(raw)
        if found:
            anchor = found[1]
            continue
        if _TABLE_ROW.match(raw) and n < len(rows) and _TABLE_RULE.match(rows[n]):
            end = n + 1
            while end < len(rows) and _TABLE_ROW.match(rows[end]):
                end += 1
            lines.append(SourceLine(n, "", table=_table([raw, *rows[n + 1 : end]])))
            n = end
            continue
        if not raw.strip() or _RULE.match(raw):
            continue
        for line in _markdown_lines(raw, n, anchor):
            lines.append(line)
            anchor = ""
    characters = sum(line.characters for line in lines) + sum(len("".join(o.text.split())) for o in left_out)
    return Source(tuple(lines), characters, tuple(left_out), meta)


def _front_matter(rows: list[str]) -> tuple[dict[str, str], int]:
    """What stands between two ``---`` at the very beginning, where all of it is keys; else ``---`` is a rule."""
    if not rows or rows[0].lstrip("\ufeff").strip() != "---":
        return {}, 0
    pairs: dict[str, str] = {}
    for end, row in enumerate(rows[1:_LONGEST_FRONT], 1):
        if row.strip() == "---":
            return pairs, end + 1
        found = _FRONT_KEY.match(row)
        if found:
            pairs[found[1]] = (found[2] or "").strip().strip("\"'")
        elif row.strip() and not (pairs and _FRONT_REST.match(row)):
            return {}, 0
    return {}, 0


def _markdown_lines(raw: str, number: int, anchor: str) -> list[SourceLine]:
    editorial = False
    body = raw.replace("\xa0", " ").expandtabs(4)
    stripped = body.lstrip()
    while stripped.startswith(">"):
        editorial, stripped = True, stripped[1:].lstrip()
    heading = _HEADING.match(" ".join(stripped.split())) if stripped.startswith("#") else None
    text = heading[2] if heading else stripped
    result = []
    for piece in _BREAK.split(text):
        plain, bold, italic = _inline(piece)
        if plain:
            result.append(
                SourceLine(
                    number,
                    plain,
                    heading=len(heading[1]) if heading else None,
                    bold=bold or heading is not None,
                    editorial=editorial or (italic and not heading and _is_note(plain)),
                    anchor=anchor,
                )
            )
    return result


@cache
def _note_words() -> tuple[str, ...]:
    notes = [one.notes for one in languages()]
    return tuple(word for words in notes for word in (words.footnote, *words.publisher_signed))


def _is_note(text: str) -> bool:
    return text.startswith(_note_words())


def _inline(piece: str) -> tuple[str, bool, bool]:
    """The words without markup, and whether all of them are bold, or italic."""
    text = piece.strip()
    bold = bool(re.fullmatch(r"(\*\*|__)[^*].*?\1\W?", text)) and text.count("**") <= 2
    italic = bool(re.fullmatch(r"\*[^*].*?\*\W?", text))
    text = _ENTITY.sub(lambda found: unescape(found[0]), _SUP.sub(lambda found: raised(found[1]), text))
    text = _LINK.sub(r"\1", text)
    text = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\2", text))
    return clean(_ESCAPE.sub(r"\1", text)), bold, italic


def _table(rows: list[str]) -> tuple[tuple[SourceCell, ...], ...]:
    table = []
    for row in rows:
        cells = re.split(r"(?<!\\)\|", row.strip().strip("|"))
        table.append(
            tuple(SourceCell(tuple(t for p in _BREAK.split(cell) if (t := _inline(p)[0]))) for cell in cells)
        )
    return tuple(table)
