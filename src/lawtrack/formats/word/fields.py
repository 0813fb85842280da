"""Fields that show words without storing them (ECMA-376 part 1, 17.16).

Most fields store what they show as ordinary words behind their code. Form fields, signs and numbers of the old kinds do
not: a drop-down keeps the number of its entry, a box whether it is checked, SYMBOL the code of its sign.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from lawtrack.formats.docx_symbols import symbol
from lawtrack.formats.word.looks import W, is_on
from lawtrack.incoming import number_in

CHECKED, UNCHECKED = "☒", "☐"
_MOST_ENTRIES = 1000
_SHOW_NOTHING = frozenset(
    {
        "", "ADVANCE", "ASK", "BOOKMARK", "HYPERLINK", "INDEX", "NEXT", "NEXTIF", "PRIVATE", "RD", "SET",
        "SKIPIF", "TA", "TC", "TOA", "TOC", "XE", "FORMTEXT",
    }
)  # fmt: skip
"""Fields of which nothing is seen where they store nothing."""
_NEVER_STORED = frozenset(
    {
        "AUTONUM",
        "AUTONUMLGL",
        "AUTONUMOUT",
        "EQ",
        "FORMCHECKBOX",
        "FORMDROPDOWN",
        "LISTNUM",
        "SYMBOL",
        "MACROBUTTON",
    }
)
"""Fields whose stored words Word does not look at; other programs write an empty place for them."""
_SYMBOL = re.compile(r"SYMBOL\s+(?P<code>0x[0-9a-f]{1,4}|\d{1,5})\b", re.IGNORECASE)
_FONT = re.compile(r"\\f\s+(?:\"([^\"]*)\"|(\S+))")
_BUTTON = re.compile(r"(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*)", re.IGNORECASE | re.DOTALL)
_QUOTED = re.compile(r"QUOTE\s+\"([^\"]*)\"", re.IGNORECASE)


@dataclass(slots=True)
class Field:
    """A field while it is read.

    Attributes:
        form: The data of a form field, None where it is none.
        code: Its code so far.
        stored: What it shows is stored as words, which follow.
        shown: Some of them came.
    """

    form: etree._Element | None
    code: str = ""
    stored: bool = False
    shown: bool = False

    @property
    def is_told_by_code(self) -> bool:
        """True where what is seen comes of its code or its form: there are no words, or they are of no account."""
        kind = self.code.split(None, 1)[0].upper() if self.code.strip() else ""
        return not self.stored or (not self.shown and (self.form is not None or kind in _NEVER_STORED))


def shown_by(code: str, form: etree._Element | None) -> str | None:
    """The words that a field shows without storing them; None where it shows some that are not known here."""
    code = " ".join(code.split())
    if form is not None:
        if (entries := form.find(f"{W}ddList")) is not None:
            return _entry(entries)
        if (box := form.find(f"{W}checkBox")) is not None:
            state = box.find(f"{W}checked")
            return CHECKED if is_on(box.find(f"{W}default") if state is None else state) else UNCHECKED
    if code.partition(" ")[0].upper() in _SHOW_NOTHING:
        return ""
    if found := _SYMBOL.match(code):
        return _sign(found["code"], code)
    if found := _BUTTON.match(code):
        return found[1]
    if found := _QUOTED.fullmatch(code):
        return found[1]
    return None


def _entry(entries: etree._Element) -> str:
    given = [entry.get(f"{W}val") or "" for entry in entries.iter(f"{W}listEntry")]
    chosen = entries.find(f"{W}result")
    chosen = entries.find(f"{W}default") if chosen is None else chosen
    at = number_in(chosen.get(f"{W}val"), _MOST_ENTRIES) if chosen is not None else 0
    return given[at] if at is not None and at < len(given) else ""


def _sign(number: str, code: str) -> str | None:
    value = int(number, 16) if number.lower().startswith("0x") else int(number)
    font = _FONT.search(code)
    return symbol(f"{value:04X}"[-4:], (font[1] or font[2]) if font else "Symbol")
