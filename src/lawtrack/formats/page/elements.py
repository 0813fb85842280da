"""Which elements of a page are paragraphs, which stand beside its text, and what is not shown (HTML Living Standard, 15)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from lawtrack.formats.source_text import clean

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "noframes",
        "ol",
        "optgroup",
        "option",
        "p",
        "plaintext",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "xmp",
    ]
)
PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext"})
SKIPPED = frozenset({"script", "style", "head", "template"})
"""Markup without words."""
CONTROLS = frozenset(
    {
        "nav",
        "noscript",
        "button",
        "select",
        "textarea",
        "iframe",
        "svg",
        "object",
        "video",
        "audio",
        "datalist",
    }
)
"""What is on a page beside its text: the words are listed as left out."""
TABLE_PARTS = frozenset({"caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr"})
STRUCK = frozenset({"s", "strike"})
_STRUCK = re.compile(r"text-decoration[^;:]*:[^;]*line-through", re.IGNORECASE)
_HIDDEN = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)\b", re.IGNORECASE
)
_UNSEEN_INPUTS = frozenset({"hidden", "file", "password", "image"})
_BOXES = frozenset({"checkbox", "radio"})


def is_hidden(element: html.HtmlElement) -> bool:
    """True for an element that no browser shows, by its own attributes."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def is_struck(element: html.HtmlElement) -> bool:
    """True for an element whose words are struck out."""
    return element.tag in STRUCK or bool(_STRUCK.search(element.get("style") or ""))


def words_in(element: html.HtmlElement) -> str:
    """The words of an element with everything in it, paragraphs apart."""
    return clean("".join(_words(element)))


def words_of_input(element: html.HtmlElement) -> str:
    """What an ``<input>`` shows: its value, or whether it is checked."""
    kind = (element.get("type") or "").lower()
    if kind in _BOXES:
        return "☐" if element.get("checked") is None else "☒"
    return "" if kind in _UNSEEN_INPUTS else clean(element.get("value") or "")


def words_around(articles: list[html.HtmlElement]) -> str:
    """The words of the page that stand in none of its articles."""
    around = articles[0].getroottree().getroot()
    return clean("".join(_words(around, frozenset(articles))))


def _words(element: html.HtmlElement, without: frozenset[html.HtmlElement] = frozenset()) -> Iterator[str]:
    stack: list[tuple[html.HtmlElement, bool]] = [(element, False)]
    while stack:  # old editors nest without end
        one, left = stack.pop()
        apart = " " if one.tag in BLOCKS or one.tag == "br" else ""
        if left:
            yield apart
            yield (one.tail or "") if one is not element else ""
            continue
        stack.append((one, True))
        if not isinstance(one.tag, str) or one.tag in SKIPPED or one in without:
            continue
        yield apart
        yield words_of_input(one) if one.tag == "input" else one.text or ""
        stack.extend((child, False) for child in reversed(one))
