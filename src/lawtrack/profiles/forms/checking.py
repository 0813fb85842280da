"""What the values of a form's file may be: a wrong one is named, before a table is drawn with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from string import Formatter
from typing import Any

_NAMED = ("label", "date", "until", "element", "number", "text")
"""What a mark may be filled in with."""
_MOST_COLUMNS = 20
_LONGEST = 2000


def check_values(data: Mapping[str, Any]) -> None:
    """Refuse a form with a value that no table can be drawn with.

    Raises:
        ValueError: A value is wrong; the error is the name of its key.
        KeyError: A key is missing.
    """
    _text(data["name"], "name")
    if isinstance(data["basis"], Mapping):
        _texts(data["basis"], "basis")
    else:
        _text(data["basis"], "basis")
    if not isinstance(data["as_of"], dt.date):
        raise ValueError("as_of")
    columns = data["columns"]
    if not isinstance(columns, list) or not 0 < len(columns) <= _MOST_COLUMNS:
        raise ValueError("columns")
    for column in columns:
        width = column["width"]
        if isinstance(width, bool) or not isinstance(width, int | float) or not 0 < width <= 1000:
            raise ValueError("width")
        _texts(column["heading"], f"columns.{_text(column['key'], 'key')}")
    for section in ("heading", "signatures"):
        for lines in data.get(section, {}).values():
            if not isinstance(lines, list) or len(lines) > _MOST_COLUMNS:
                raise ValueError(section)
            for line in lines:
                _template(line, ("subject",) if section == "heading" else None, section)
    _texts(data.get("title", {}), "title")
    for name, mark in data["marks"].items():
        for text in mark.values() if isinstance(mark, Mapping) else [mark]:
            _template(text, _NAMED, f"marks.{name}")
    page = data["page"]
    _text(page["font"], "page.font")
    _between(page["size"], 1, 96, "page.size")
    _between(page["margin_mm"], 0, 90, "page.margin_mm")


def _text(value: object, key: str) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST:
        raise ValueError(key)
    return value


def _texts(value: object, key: str) -> None:
    if not isinstance(value, Mapping):
        raise ValueError(key)
    for text in value.values():
        if not isinstance(text, str) or len(text) > _LONGEST:
            raise ValueError(key)


def _between(value: object, least: int, most: int, key: str) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ValueError(key)


def _template(value: object, names: Iterable[str] | None, key: str) -> None:
    """A text whose braces are names known here, without widths and attributes; ``names`` None: plain words."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise ValueError(key)
    if names is None:
        return
    for _words, name, width, conversion in Formatter().parse(value):
        if name is not None and (name not in names or width or conversion):
            raise ValueError(f"{key}: {{{name}}}")
