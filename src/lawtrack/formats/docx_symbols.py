"""Signs that Word keeps as codes of the fonts Symbol and Wingdings (Insert → Symbol), as the characters they show.

The codes are those of the fonts' own encodings; Word moves them to the private area U+F000 (ECMA-376 part 1, 17.3.3.30).
"""

from __future__ import annotations

import re

from lawtrack.formats.source_text import legible

UNKNOWN = "□"
"""Stands for a sign that is not known."""
_CODE = re.compile(r"[0-9A-Fa-f]{1,4}\Z")
_PRIVATE = 0xF000


def _run_of(start: int, signs: str) -> dict[int, str]:
    return {start + n: sign for n, sign in enumerate(signs) if sign != " "}


_SYMBOL = {
    **{code: chr(code) for code in (*range(0x20, 0x40), 0x5B, 0x5D, 0x5F, 0x7B, 0x7C, 0x7D)},
    **{0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "–", 0x5C: "∴", 0x5E: "⊥", 0x7E: "∼"},
    **_run_of(0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"),
    **_run_of(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"),
    **_run_of(0xA1, "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
    **_run_of(0xC4, "⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑"),
    **{0xF1: "⟩", 0xF2: "∫"},
}
_WINGDINGS = {
    **{0x20: " ", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x9E: "·"},
    **{0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔"},
    **{0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"},
}
_ANY_FONT = {0xB7: "•", 0x2D: "–"}
"""What lists are marked with, whatever font the file names."""
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def symbol(code: str, font: str) -> str | None:
    """The character of a sign; None where the font or the sign in it is not known."""
    if not _CODE.match(code):
        return "\ufffd"
    value = int(code, 16)
    known = _FONTS.get(font.strip().lower())
    if value < _PRIVATE and (known is None or value > 0xFF):
        return legible(chr(value))
    at = value - _PRIVATE if value >= _PRIVATE else value
    return (known or {}).get(at, _ANY_FONT.get(at))


def shown(text: str, font: str) -> str:
    """Words written in one of the two fonts: what stands in the private area is the sign that is seen."""
    known = _FONTS.get(font.strip().lower())
    if known is None:
        return text
    return text.translate({_PRIVATE + code: sign for code, sign in known.items()})


def in_font(text: str, font: str) -> str:
    """As ``shown``, of a page: there the codes of the signs stand as Latin letters as well («³» for «≥»)."""
    known = _FONTS.get(font.strip().lower(), {})
    return shown(text, font).translate({code: sign for code, sign in known.items() if code > 0x7F})


def is_private(letter: str) -> bool:
    """True for a code of a font of signs, which is no letter in any other font."""
    return _PRIVATE <= ord(letter) <= _PRIVATE + 0xFF
