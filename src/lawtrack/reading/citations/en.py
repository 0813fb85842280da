"""English addresses: ``article 5(1)(2)``, «subparagraph 2) of paragraph 1 of Article 5»."""

from __future__ import annotations

import re

from lawtrack.model.document import Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations.chains import Chain, Level, Reading

_NUM = r"\d+(?:-\d+)*"
_SHORT = re.compile(
    rf"(?:art(?:icle|\.)?)\s*(?P<art>{_NUM})\s*(?P<rest>(?:\(\s*{_NUM}\s*\)\s*)*)\Z", re.IGNORECASE
)
_UNITS = (
    ("subparagraph", Kind.POINT),
    ("subpoint", Kind.POINT),
    ("paragraph", Kind.PARAGRAPH),
    ("article", Kind.ARTICLE),
    ("chapter", Kind.CHAPTER),
    ("subsection", Kind.SUBTITLE),
    ("section", Kind.TITLE),
    ("part", Kind.SUBPARAGRAPH),
    ("indent", Kind.ALINEA),
    ("annex", Kind.ATTACHMENT),
    ("appendix", Kind.ATTACHMENT),
    ("row", Kind.ROW),
    ("note", Kind.NOTE),
    ("heading", Kind.HEADING),
    ("preamble", Kind.PREAMBLE),
)
_WORD = re.compile(
    "|".join(rf"(?P<{kind.name}_{i}>\b{name}\b)" for i, (name, kind) in enumerate(_UNITS)), re.IGNORECASE
)
_ORDINALS = {
    w: i
    for i, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)
}
_AFTER = re.compile(rf"\s*(?:No\.?\s*)?(?P<n>{_NUM}|{'|'.join(_ORDINALS)})\)?", re.IGNORECASE)


def read_addresses(text: str, scheme: Scheme) -> Reading:
    """The address that an English phrase names; the words left over where it is not understood."""
    del scheme
    plain = text.strip()
    short = _SHORT.match(plain)
    if short:
        numbers = [Number(n) for n in re.findall(_NUM, short["rest"])]
        levels = [Level(Kind.ARTICLE, (Number(short["art"]),))]
        levels += [
            Level(k, (n,)) for k, n in zip((Kind.PARAGRAPH, Kind.POINT, Kind.ALINEA), numbers, strict=False)
        ]
        return Reading((Chain(tuple(levels)),))
    levels = []
    rest, at = [], 0
    for match in _WORD.finditer(plain):
        kind = Kind[(match.lastgroup or "").rsplit("_", 1)[0]]
        rest.append(plain[at : match.start()])
        number = _AFTER.match(plain, match.end())
        at = number.end() if number else match.end()
        digits = number["n"].lower() if number else ""
        value = (Number(str(_ORDINALS.get(digits, digits))),) if digits else ()
        levels.insert(0, Level(kind, value))
    rest.append(plain[at:])
    left = " ".join(
        w for w in " ".join(rest).split() if w.lower() not in ("of", "the", "to", "in", "and", ",")
    )
    return Reading((Chain(tuple(levels)),) if levels else (), left)
