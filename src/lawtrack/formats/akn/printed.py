"""What an XML file says by its elements, put into its words before any reader sees them: raised letters, numbers of lists.

Also what a reader must be told of: words that the XML marks as inserted or deleted, and pictures.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from lawtrack.formats.akn.parsing import line_of, local
from lawtrack.formats.source_text import raised
from lawtrack.i18n import _
from lawtrack.incoming import number_in

_POWERS = {"msup": 1, "msubsup": 2}
"""Elements of MathML and which of their children stands above the line."""
_MOST_ITEMS = 999_999


def put_into_words(document: etree._Element) -> Iterator[str]:
    """Change the words of a document to what is printed; gives a warning for each kind of thing to look at."""
    for element in list(document.iter()):
        name = local(element)
        if name == "sup":
            yield from _raise(element)
        elif name in _POWERS and len(element) > _POWERS[name]:
            yield from _raise(element[_POWERS[name]])
            yield _("A formula was read as the letters it is made of: look at it.")
        elif name == "ol":
            _number(element)
        elif name in ("ins", "del") and any(str(text).strip() for text in element.itertext()):
            yield _(
                "Inserted and deleted words of the XML were both read as words of the text: look at them."
            )


def pictures(document: etree._Element) -> tuple[int, ...]:
    """The lines of the pictures of a document."""
    return tuple(line_of(element) for element in document.iter("{*}img"))


def _raise(element: etree._Element) -> Iterator[str]:
    for part in element.iter():
        for words in (part.text, part.tail if part is not element else None):
            if words and any(c.isalnum() and c in raised(words) for c in words):
                yield _("Raised letters were read as letters of the line: look at them.")
        part.text = raised(part.text or "")
        if part is not element:
            part.tail = raised(part.tail or "")


def _number(items: etree._Element) -> None:
    for n, item in enumerate((one for one in items if local(one) == "li"), 1):
        value = number_in((item.get("value") or "").strip(), _MOST_ITEMS)
        item.text = f"{n if value is None else value}. {item.text or ''}"
