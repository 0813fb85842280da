"""What a page says by marks and not by words, put into its words before they are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml import html

from lawtrack.errors import InputError
from lawtrack.formats.docx_symbols import in_font
from lawtrack.formats.source_text import raised
from lawtrack.i18n import _

_HIGH = re.compile(r"vertical-align\s*:\s*(?:super|text-top|[1-9])", re.IGNORECASE)
_SIGNS = re.compile(r"(?:^|[;\s])font(?:-family)?\s*:[^;]*\b(symbol|wingdings)\b(?![-\w])", re.IGNORECASE)
_POWERS = {"msup": 1, "msubsup": 2}
"""Elements of MathML and which of their children stands above the line."""


def marks_read(articles: list[html.HtmlElement], name: str) -> Iterator[str]:
    """Raise what is printed raised, show signs of fonts, quote what is quoted; gives a warning for what needs a look.

    Raises:
        InputError: There are words in ``<ins>`` or ``<del>``: which of the two texts is meant, only a person knows.
    """
    tracked = 0
    for article in articles:
        for element in article.iter():
            if not isinstance(element.tag, str):
                continue
            if element.tag in ("ins", "del"):
                tracked += any(str(text).strip() for text in element.itertext())
            elif element.tag == "q":
                _quote(element)
            if (high := _high(element)) is not None:
                before = "".join(map(str, high.itertext()))
                _changed(high, raised)
                if any(c.isalnum() and c in set("".join(map(str, high.itertext()))) for c in before):
                    yield _("Raised letters were read as letters of the line: look at them.")
            if element.tag == "math":
                yield _("A formula was read as the letters it is made of: look at it.")
            if font := _font_of_signs(element):
                _changed(element, lambda text, font=font: in_font(text, font))  # type: ignore[misc]
    if tracked:
        raise InputError(
            _("{name} holds {n} tracked changes that are neither accepted nor rejected.").format(
                name=name, n=tracked
            ),
            hint=_("Accept or reject them where the page was made, save, and try again."),
        )


def _high(element: html.HtmlElement) -> html.HtmlElement | None:
    """The element whose words are raised here; None where none are."""
    if element.tag == "sup" or _HIGH.search(element.get("style") or ""):
        return element
    at = _POWERS.get(str(element.tag))
    return element[at] if at is not None and len(element) > at else None


def _font_of_signs(element: html.HtmlElement) -> str:
    face = (element.get("face") or "").strip().lower()
    if face in ("symbol", "wingdings"):
        return face
    found = _SIGNS.search(element.get("style") or "")
    return found[1].lower() if found else ""


def _changed(element: html.HtmlElement, change: Callable[[str], str]) -> None:
    for part in element.iter():
        part.text = change(part.text or "")
        if part is not element:
            part.tail = change(part.tail or "")


def _quote(element: html.HtmlElement) -> None:
    element.text = f"«{element.text or ''}"
    if len(element):
        element[-1].tail = f"{element[-1].tail or ''}»"
    else:
        element.text += "»"
