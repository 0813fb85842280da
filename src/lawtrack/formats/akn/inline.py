"""Running text of Akoma Ntoso as lines of words: inline markup is dropped, its words are kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from lawtrack.formats.akn.parsing import local

_CLOSING = re.compile(r"\s*([.;,:]*)\s*(.*)\Z", re.S)
_LINE_FEED = "\v"  # stands for ``eol`` while a paragraph is collected; XML does not allow it
_WRAPPED = re.compile(r"[ \t]*\n[ \t\n]*")
_SPACES = re.compile(r"[ \t\r\n]+")
_BLOCKS = frozenset(
    {"p", "block", "tblock", "ul", "ol", "li", "blockList", "item", "listIntroduction", "listWrapUp"}
    | {"blockContainer", "container", "tocItem", "formula", "recital", "citation", "recitals", "citations"}
    | {"table", "tr", "td", "th", "caption", "num", "heading", "subheading", "toc", "longTitle", "div"}
    | {"content", "intro", "wrapUp", "interstitial", "signature", "embeddedStructure"}
)


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; ``quoted`` where it stands in the text that goes into another act."""

    text: str
    quoted: bool = False


Quotation = Callable[[etree._Element], list[str]]
"""How the units of a ``quotedStructure`` are printed as lines."""


class InlineReader:
    """Reads paragraphs into lines.

    Args:
        exact: Keep white space as it is (a file of the canonical writer); else collapse it.
        quotation: Prints the units of a ``quotedStructure``.
    """

    def __init__(self, *, exact: bool, quotation: Quotation) -> None:
        self.exact = exact
        self._quotation = quotation

    def text(self, element: etree._Element) -> str:
        """The words of an element as one text; an ``eol`` is a line feed."""
        if len(element) == 0:
            return self._clean(element.text or "")
        return "\n".join(words.text for words in self.lines(element))

    def lines(self, paragraph: etree._Element) -> list[Words]:
        """The lines of one paragraph: its words, and the quoted lines in it."""
        done: list[Words] = []
        buffer = self._collect(paragraph, [paragraph.text or ""], done)
        text = self._clean("".join(buffer))
        if done and (match := _CLOSING.match(text)):
            # What closes the sentence after the quotation belongs to the quotation's last line, as in print.
            done[-1] = Words(done[-1].text + match[1], True)
            text = match[2]
        if text or not done:
            done.append(Words(text))
        return done

    def _collect(self, element: etree._Element, buffer: list[str], done: list[Words]) -> list[str]:
        for child in element:
            name = local(child)
            if name == "eol" or name == "br":
                buffer.append(_LINE_FEED)
            elif name == "quotedStructure":
                before = self._clean("".join(buffer))
                if before:
                    done.append(Words(before))
                quoted = self._quotation(child) or [""]
                quoted[0] = child.get("startQuote", "") + quoted[0]
                quoted[-1] += child.get("endQuote", "")
                done.extend(Words(line, True) for line in quoted)
                buffer = []
            else:
                if name in _BLOCKS and "".join(buffer).strip():
                    buffer.append(_LINE_FEED)
                buffer.append(child.get("startQuote", "") if name == "quotedText" else "")
                buffer.append(child.text or "")
                buffer = self._collect(child, buffer, done)
                buffer.append(child.get("endQuote", "") if name == "quotedText" else "")
            buffer.append(child.tail or "")
        return buffer

    def _clean(self, text: str) -> str:
        if self.exact:
            if "\n" in text:
                # The writer puts an ``eol`` for a line feed: one in the file comes from an editor's wrapping.
                text = _WRAPPED.sub(" ", text).strip(" ")
            return text.replace(_LINE_FEED, "\n")
        lines = (_SPACES.sub(" ", line).strip() for line in text.split(_LINE_FEED))
        return "\n".join(line for line in lines if line)
