"""The numbers that a page prints before the items of a numbered list and does not hold among its words."""

from __future__ import annotations

import re

from lxml import html

from lawtrack.formats.docx_numbering import printed_number
from lawtrack.incoming import number_in

_MOST = 999_999
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_UNPRINTED = re.compile(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.IGNORECASE)


def printed_labels(holder: html.HtmlElement) -> dict[html.HtmlElement, str]:
    """The items of an ``<ol>`` with «1. », as browsers count; empty where none is printed or it stands there already."""
    items = [item for item in holder if item.tag == "li"]
    step = -1 if holder.get("reversed") is not None else 1
    value = number_in((holder.get("start") or "").strip(), _MOST)
    if value is None:
        value = len(items) if step < 0 else 1
    labels = {}
    for item in items:
        own = number_in((item.get("value") or "").strip(), _MOST)
        value = value if own is None else own
        labels[item] = _label(item, holder, value)
        value += step
    return labels


def _label(item: html.HtmlElement, holder: html.HtmlElement, value: int) -> str:
    if _UNPRINTED.search(f"{holder.get('style') or ''};{item.get('style') or ''}"):
        return ""
    form = _FORMS.get(item.get("type") or holder.get("type") or "", "decimal")
    number = printed_number(value, form)
    words = next((text.lstrip() for text in map(str, item.itertext()) if text.strip()), "")
    return "" if not words or words.startswith((f"{number}.", f"{number})")) else f"{number}. "
