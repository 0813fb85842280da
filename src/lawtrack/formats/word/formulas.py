"""Formulas as the words they are made of (Office MathML, ECMA-376 part 1, 22.1)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from lawtrack.formats.source_text import raised
from lawtrack.formats.word.looks import W

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_POWERS = (f"{M}sSup", f"{M}sSubSup")


def formula_words(formula: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Each element of a formula that holds words, with what stands for them: powers raised, the rest apart."""
    for element in formula.iter(f"{M}t", f"{W}t"):
        words = element.text or ""
        is_power = any(
            a.tag == f"{M}sup" and (above := a.getparent()) is not None and above.tag in _POWERS
            for a in element.iterancestors()
        )
        yield element, raised(words) if is_power else f" {words} "
