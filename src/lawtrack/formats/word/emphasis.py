"""Words that a Word file emphasises within a line: bold, underlined or slanted, where the rest of the line is not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from lawtrack.formats.source_text import clean
from lawtrack.formats.word.entering import inner
from lawtrack.formats.word.looks import W, is_on

_LABEL = re.compile(r"\W*(?:[^\W\d]+\s+)?\d[\d-]*(?:-[^\W\d]+)?\s*[.)]")
"""The number with which a line begins, with the heading behind it: it may be bold."""
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Emphasised:
    """Words that stand out in a line.

    Attributes:
        words: The words.
        line: The line.
    """

    words: str
    line: str


def emphasised(body: etree._Element) -> tuple[Emphasised, ...]:
    """The words that stand out in the lines of a Word file, in order; whole lines and the numbers of lines aside.

    Args:
        body: What the file shows.
    """
    found: list[Emphasised] = []
    for paragraph in body.iter(f"{W}p"):
        runs = [(_words(run), _stands_out(run)) for run in inner(paragraph) if run.tag == f"{W}r"]
        if not all(out for words, out in runs if words.strip()):
            found += _of_line(runs)
    return tuple(found)


def _of_line(runs: list[tuple[str, bool]]) -> list[Emphasised]:
    line = clean("".join(words for words, _out in runs))
    found, before = [], ""
    stretch = ""
    for words, out in (*runs, ("", False)):
        if out:
            stretch += words
            continue
        told = clean(stretch)
        if _LETTERS.search(told) and not (not before.strip() and _LABEL.match(told)):
            found.append(Emphasised(told, line))
        before += stretch + words
        stretch = ""
    return found


def _words(run: etree._Element) -> str:
    return "".join(t.text or "" for t in run.iterchildren(f"{W}t"))


def _stands_out(run: etree._Element) -> bool:
    look = run.find(f"{W}rPr")
    if look is None:
        return False
    under = look.find(f"{W}u")
    underlined = under is not None and (under.get(f"{W}val") or "single") != "none"
    link = look.find(f"{W}rStyle")  # a link is underlined by its style, and no emphasis
    named = (link.get(f"{W}val") or "").lower() if link is not None else ""
    return "link" not in named and (underlined or is_on(look.find(f"{W}b")) or is_on(look.find(f"{W}i")))
