"""The numbers that Word prints but does not store with the words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from lawtrack.formats.damage import part_root
from lawtrack.incoming import number_in
from lawtrack.language import language_of
from lawtrack.model.document import Lang

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_STYLE = re.compile(rb'<w:pStyle w:val="([^"]*)"')
_MOST = 2_147_483_647
_MOST_ROMAN = 3999
"""Above it Roman numerals need signs that Word does not have: the number is printed in digits."""
_DEEPEST = 8
_NO_LEVEL = -1


class Numbering:
    """Counts the numbered paragraphs of a document and prints their labels («1.», «2)», «а)»).

    Args:
        parts: The parts of the package that hold numbering and styles: names and contents.
        name: The name of the file, for errors.

    Raises:
        InputError: The numbering or the styles of the package are broken.
    """

    def __init__(self, parts: Iterable[tuple[str, bytes]], name: str) -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._style_numbers: dict[str, tuple[str, int]] = {}
        self._abstract_of: dict[str, str] = {}
        for inner, data in parts:
            if inner.endswith("/numbering.xml"):
                self._read(part_root(data, inner, name))
            elif inner.endswith("/styles.xml"):
                self._read_styles(part_root(data, inner, name))

    def _read(self, root: etree._Element) -> None:
        abstract: dict[str, dict[int, tuple[str, str, int]]] = {}
        for definition in root.iter(f"{W}abstractNum"):
            levels = {}
            for level in definition.iter(f"{W}lvl"):
                levels[_level(level.get(f"{W}ilvl"))] = (
                    _value(level, "numFmt", "decimal"),
                    _value(level, "lvlText", ""),
                    _integer(_value(level, "start", "1"), 1),
                )
            abstract[definition.get(f"{W}abstractNumId") or ""] = levels
        for num in root.iter(f"{W}num"):
            key = num.get(f"{W}numId") or ""
            base = _value(num, "abstractNumId", "")
            self._levels[key] = dict(abstract.get(base, {}))
            self._abstract_of[key] = base
            for override in num.iter(f"{W}lvlOverride"):
                at = _level(override.get(f"{W}ilvl"))
                start = override.find(f"{W}startOverride")
                if start is not None and at in self._levels[key]:
                    form, text, _old = self._levels[key][at]
                    self._levels[key][at] = (form, text, _integer(start.get(f"{W}val"), 1))
                    self._abstract_of[key] = key + "!"

    def _read_styles(self, root: etree._Element) -> None:
        for style in root.iter(f"{W}style"):
            number = style.find(f"{W}pPr/{W}numPr")
            if number is not None:
                key = _value(number, "numId", "")
                self._style_numbers[style.get(f"{W}styleId") or ""] = (
                    key,
                    _level(_value(number, "ilvl", "0")),
                )

    def counts_in(self, part: bytes) -> bool:
        """True where any paragraph of a part may have an automatic number: its own, or that of its style."""
        if b"<w:numPr" in part or b"<w:p" not in part:  # or another prefix: then nothing is said of it
            return True
        used = set(_STYLE.findall(part))
        return any(
            style.encode() in used for style, (key, _level) in self._style_numbers.items() if key != "0"
        )

    def levels(self, key: str) -> dict[int, tuple[str, str, int]]:
        """The levels of a list: form, pattern, first number; none where there is no such list."""
        return self._levels.get(key, {})

    def label(self, paragraph: etree._Element) -> str:
        """The number that stands before the paragraph, empty where there is none or only a bullet."""
        found = self._of(paragraph)
        if found is None:
            return ""
        key, level = found
        levels = self._levels.get(key, {})
        if level not in levels or level == _NO_LEVEL:
            return ""
        form, pattern, start = levels[level]
        series = self._abstract_of.get(key, key)
        self._counts[series, level] = self._counts.get((series, level), start - 1) + 1
        for deeper in [at for name, at in self._counts if name == series and at > level]:
            del self._counts[series, deeper]
        if form in ("bullet", "none"):
            return ""
        label = pattern
        for at in range(level + 1):
            shape, _text, first = levels.get(at, ("decimal", "", 1))
            label = label.replace(f"%{at + 1}", printed_number(self._counts.get((series, at), first), shape))
        return label

    def _of(self, paragraph: etree._Element) -> tuple[str, int] | None:
        number = paragraph.find(f"{W}pPr/{W}numPr")
        if number is not None:
            key = _value(number, "numId", "")
            return (key, _level(_value(number, "ilvl", "0"))) if key not in ("", "0") else None
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return self._style_numbers.get(style.get(f"{W}val") or "") if style is not None else None


def _value(holder: etree._Element, tag: str, default: str) -> str:
    element = holder.find(f"{W}{tag}")
    return element.get(f"{W}val") or default if element is not None else default


def _integer(text: str | None, default: int = 0) -> int:
    """A number of Word's; one beyond what Word counts to is no number (ECMA-376 part 1, 17.9)."""
    value = number_in(text, _MOST)
    return default if value is None else value


def _level(text: str | None) -> int:
    """A level from 0 to 8; Word has nine, and treats a deeper one as no level: it has no label."""
    value = number_in(text, _DEEPEST) if text is not None else 0
    return _NO_LEVEL if value is None else value


def printed_number(value: int, form: str) -> str:
    """A number in one of Word's forms (``w:numFmt``); in digits where the form has no sign for it."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("russianLower", "russianUpper"):
        letters = "".join(language_of(Lang.RU).letters.counting)
        letter = letters[(value - 1) % len(letters)]
        return letter.upper() if form == "russianUpper" else letter
    if form in ("lowerRoman", "upperRoman") and 0 < value <= _MOST_ROMAN:
        text = ""
        for worth, digits in _ROMAN:
            while value >= worth:
                text, value = text + digits, value - worth
        return text.lower() if form == "lowerRoman" else text
    return str(value)
