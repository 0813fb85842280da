"""Formulas as the words they are made of (Office MathML, ECMA-376 part 1, 22.1)."""

from __future__ import annotations

from lxml import etree

from lawtrack.formats.source_text import raised
from lawtrack.formats.word.looks import W

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_POWERS = (f"{M}sSup", f"{M}sSubSup")


def formula_words(formula: etree._Element) -> tuple[str, list[etree._Element]]:
    """The words of a formula, powers raised and the rest apart, and the elements that hold them."""
    found, words = [], ""
    for element in formula.iter(f"{M}t", f"{W}t"):
        found.append(element)
        is_power = any(
            a.tag == f"{M}sup" and (above := a.getparent()) is not None and above.tag in _POWERS
            for a in element.iterancestors()
        )
        own = element.text or ""
        words = f"{words.rstrip()}{raised(own)}" if is_power else f"{words} {own} "
    return f" {' '.join(words.split())} ", found
