"""The numbers that Word prints but does not store with the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

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
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MOST_REPEATED = 30
"""Word repeats a letter that often at the most."""
_CHICAGO = "*†‡§"
_PRINTED = frozenset(
    {"decimal", "decimalZero", "hex", "lowerLetter", "upperLetter", "russianLower", "russianUpper"}
)
_PRINTED |= {"lowerRoman", "upperRoman", "chicago", "numberInDash", "bullet", "none"}
_SIGN_FONTS = ("symbol", "wingdings", "webdings")


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list (ECMA-376 part 1, 17.9.6).

    Attributes:
        form: The form of its number.
        text: What is printed, «%1» for the number of the first level.
        start: The first number.
        legal: All numbers of its label are printed in digits.
        restart: The level behind whose numbers it begins anew, from 1; 0 for never, None for any above it.
    """

    form: str
    text: str
    start: int = 1
    legal: bool = False
    restart: int | None = None


class Numbering:
    """Counts the numbered paragraphs of a document and prints their labels («1.», «2)», «а)»).

    Args:
        parts: The parts of the package that hold numbering and styles: names and contents.
        name: The name of the file, for errors.

    Raises:
        InputError: The numbering or the styles of the package are broken.
    """

    def __init__(self, parts: Iterable[tuple[str, bytes]], name: str) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._style_numbers: dict[str, tuple[str, int]] = {}
        self._abstract_of: dict[str, str] = {}
        self.doubtful = False
        """The label that was given last has a number in a form that is not known; it stands there in digits."""
        for inner, data in parts:
            if inner.endswith("/numbering.xml"):
                self._read(part_root(data, inner, name))
            elif inner.endswith("/styles.xml"):
                self._read_styles(part_root(data, inner, name))

    def _read(self, root: etree._Element) -> None:
        abstract: dict[str, dict[int, Level]] = {}
        links: dict[str, str] = {}
        of_styles: dict[str, dict[int, Level]] = {}
        for definition in root.iter(f"{W}abstractNum"):
            key = definition.get(f"{W}abstractNumId") or ""
            abstract[key] = {
                _level(one.get(f"{W}ilvl")): _level_of(one) for one in definition.iter(f"{W}lvl")
            }
            of_styles[_value(definition, "styleLink", "")] = abstract[key]
            links[key] = _value(definition, "numStyleLink", "")
        for num in root.iter(f"{W}num"):
            key = num.get(f"{W}numId") or ""
            base = _value(num, "abstractNumId", "")
            linked = of_styles.get(links.get(base) or "#", {})
            levels = self._levels[key] = dict(abstract.get(base) or linked)
            self._abstract_of[key] = base
            for override in num.iter(f"{W}lvlOverride"):
                at = _level(override.get(f"{W}ilvl"))
                own, start = override.find(f"{W}lvl"), override.find(f"{W}startOverride")
                if own is not None:
                    levels[at] = _level_of(own)
                if start is not None and at in levels:
                    levels[at] = replace(levels[at], start=_integer(start.get(f"{W}val"), 1))
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

    def levels(self, key: str) -> dict[int, Level]:
        """The levels of a list: form, pattern, first number; none where there is no such list."""
        return self._levels.get(key, {})

    def label(self, paragraph: etree._Element) -> str:
        """The number that stands before the paragraph, empty where there is none or only a bullet."""
        self.doubtful = False
        found = self._of(paragraph)
        if found is None:
            return ""
        key, level = found
        levels = self._levels.get(key, {})
        if level not in levels or level == _NO_LEVEL:
            return ""
        own = levels[level]
        series = self._abstract_of.get(key, key)
        self._counts[series, level] = self._counts.get((series, level), own.start - 1) + 1
        for deeper in [at for name, at in self._counts if name == series and at > level]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or level < restart:
                del self._counts[series, deeper]
        if own.form == "bullet":
            return ""
        label = own.text
        for at in range(level + 1):
            mark = f"%{at + 1}"
            if mark in label:
                one = levels.get(at, Level("decimal", ""))
                form = "decimal" if own.legal and one.form != "decimalZero" else one.form
                self.doubtful |= form not in _PRINTED
                count = self._counts.get((series, at), one.start)
                label = label.replace(mark, "" if form == "none" else printed_number(count, form))
        return label if own.form != "none" or any(map(str.isalnum, label)) else ""

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


def _level_of(level: etree._Element) -> Level:
    """A level as it is printed: a bullet that is words is read as words; a hidden number is none."""
    chosen = level.find(f"{_MC}AlternateContent/{_MC}Choice")
    form = _value(chosen if chosen is not None else level, "numFmt", "decimal")
    text, look = _value(level, "lvlText", ""), level.find(f"{W}rPr")
    fonts = look.find(f"{W}rFonts") if look is not None else None
    font = (fonts.get(f"{W}ascii") or "").lower() if fonts is not None else ""
    if (
        form == "bullet"
        and len(text) > 1
        and any(map(str.isalnum, text))
        and not font.startswith(_SIGN_FONTS)
    ):
        form = "none"
    hidden = look.find(f"{W}vanish") if look is not None else None
    if hidden is not None and (hidden.get(f"{W}val") or "1") not in ("0", "false", "off"):
        form, text = "none", ""
    legal, restart = level.find(f"{W}isLgl"), level.find(f"{W}lvlRestart")
    return Level(
        form,
        text,
        _integer(_value(level, "start", "1"), 1),
        legal is not None and (legal.get(f"{W}val") or "1") not in ("0", "false", "off"),
        _integer(restart.get(f"{W}val"), 0) if restart is not None else None,
    )


def printed_number(value: int, form: str) -> str:
    """A number in one of Word's forms (``w:numFmt``); in digits where the form has no sign for it."""
    if form in ("lowerLetter", "upperLetter"):
        return _repeated([chr(ord("a") + n) for n in range(26)], value, upper=form == "upperLetter")
    if form in ("russianLower", "russianUpper"):
        letters = tuple(language_of(Lang.RU).letters.counting)
        return _repeated(letters, value, upper=form == "russianUpper")
    if form == "chicago":
        return _repeated(_CHICAGO, value, upper=False)
    if form in ("lowerRoman", "upperRoman") and 0 < value <= _MOST_ROMAN:
        text = ""
        for worth, digits in _ROMAN:
            while value >= worth:
                text, value = text + digits, value - worth
        return text.lower() if form == "lowerRoman" else text
    if form == "decimalZero":
        return f"{value:02}"
    if form == "hex":
        return f"{value:X}"
    return f"- {value} -" if form == "numberInDash" else str(value)


def _repeated(signs: Sequence[str], value: int, *, upper: bool) -> str:
    """The sign of a number; behind the last one they come twice, then three times: «z», «aa», «bb»."""
    times, at = divmod(value - 1, len(signs))
    if not 0 <= times < _MOST_REPEATED:
        return str(value)
    sign = signs[at] * (times + 1)
    return sign.upper() if upper else sign
