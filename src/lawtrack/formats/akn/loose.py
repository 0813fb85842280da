"""Words that stand where Akoma Ntoso has none: straight in an act, an article or a table, outside of any paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from lawtrack.formats.akn.names import HIERARCHY
from lawtrack.formats.akn.parsing import line_of, local

_HOLDERS = frozenset(HIERARCHY) | {
    *(
        "act",
        "bill",
        "doc",
        "body",
        "mainBody",
        "preface",
        "preamble",
        "conclusions",
        "attachments",
        "attachment",
    ),
    *("content", "intro", "wrapUp", "hcontainer", "table", "tr", "toc", "akomaNtoso"),
}
"""Elements that hold other elements only, in our profile."""


def loose_words(document: etree._Element) -> Iterator[tuple[int, str]]:
    """The line and the words of every loose text; the reader of the profile has no place for them.

    Args:
        document: The ``act``, ``bill`` or ``doc``; its ``meta`` is passed over.
    """
    waiting = [document]
    while waiting:
        element = waiting.pop(0)
        if local(element) not in _HOLDERS:
            continue
        for text in (element.text, *(child.tail for child in element)):
            if text and text.strip():
                yield line_of(element), " ".join(text.split())
        waiting += element
