"""The numbers that a page prints before the items of a numbered list and does not hold among its words."""

from __future__ import annotations

import re

from lxml import html

from lawtrack.formats.docx_numbering import printed_number
from lawtrack.incoming import number_in

_MOST = 999_999
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
_STYLES = {
    **{f"{size}-{name}": f"{size}{form}" for size in ("lower", "upper") for name, form in
       (("alpha", "Letter"), ("latin", "Letter"), ("roman", "Roman"))},
    **{"decimal": "decimal", "decimal-leading-zero": "decimalZero", "inside": "", "outside": "", "initial": ""},
}  # fmt: skip
_UNPRINTED = frozenset({"none", "disc", "circle", "square"})
_STYLE = re.compile(r"list-style(?:-type)?\s*:([^;]*)", re.IGNORECASE)


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


def has_unknown_numbers(holder: html.HtmlElement) -> bool:
    """True for a list whose numbers are printed in a form that is not known; they are read in digits."""
    return any(_form(item, holder) is None for item in holder if item.tag == "li")


def _form(item: html.HtmlElement, holder: html.HtmlElement) -> str | None:
    """The form of an item's number, empty where none is printed, None where it is not known."""
    for element in (item, holder):
        for word in reversed(" ".join(_STYLE.findall(element.get("style") or "")).lower().split()):
            if word in _UNPRINTED:
                return ""
            if _STYLES.get(word, word):
                return _STYLES.get(word)
        if own := (element.get("type") or "").strip():
            return "" if own.lower() in _UNPRINTED else _FORMS.get(own)
    return "decimal"


def _label(item: html.HtmlElement, holder: html.HtmlElement, value: int) -> str:
    form = _form(item, holder)
    if form == "":
        return ""
    number = _number(value, form or "decimal")
    words = next((text.lstrip() for text in map(str, item.itertext()) if text.strip()), "")
    return "" if not words or words.startswith((f"{number}.", f"{number})")) else f"{number}. "


def _number(value: int, form: str) -> str:
    """A number as browsers print it: behind «z» come «aa», «ab» (CSS Counter Styles 3), not «aa», «bb» as in Word."""
    if not form.endswith("Letter") or value < 1:
        return printed_number(value, form if value > 0 else "decimal")
    letters = ""
    while value:
        value, at = divmod(value - 1, 26)
        letters = chr(ord("a") + at) + letters
    return letters.upper() if form == "upperLetter" else letters
