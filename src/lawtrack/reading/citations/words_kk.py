"""Kazakh words of addresses: unit nouns with their endings, ordinals in words.

A noun of an address takes possessive, genitive, locative, -дағы/-дегі, dative, accusative, instrumental and plural
endings («бап, баптың, бабы, бабының, бапта, баптағы, бабында, бабындағы, баппен, баптар, баптарын …»). The stem is what
tells the level; the ending tells whether the chain goes on.
"""

from __future__ import annotations

import re

from lawtrack.model.kinds import Kind

_STEMS = {
    Kind.ARTICLE: "ба[пб]",
    Kind.POINT: "тармақша",
    Kind.PARAGRAPH: "тарма[қғ]",
    Kind.SUBPARAGRAPH: "бөл[іi][кг]",
    Kind.ALINEA: "абзац|азат\\s*жол",
    Kind.CHAPTER: "тарау",
    Kind.SECTION: "параграф",
    Kind.SUBTITLE: "кіші\\s+бөлім",
    Kind.TITLE: "бөлім",
    Kind.HEADING: "тақырыб|тақырып|атау",
    Kind.PREAMBLE: "кіріспе|преамбула",
    Kind.TOC: "мазмұнын(?:д|ан)|мазмұны\\b",
    Kind.PREFACE: r"жоғар(?:ғы|ы)\s+оң\s+жақ\s+бұрыш",
    Kind.ATTACHMENT: "қосымша",
    Kind.NOTE: "ескертпе",
    Kind.ROW: "жол",
}
_ENDING = r"[а-яәғқңөұүһіi]*"
NOUN = re.compile(
    r"(?<![\wәғқңөұүһі])(?:"
    + "|".join(f"(?P<{kind.name}>(?:{stem}){_ENDING})" for kind, stem in _STEMS.items())
    + rf"|(?P<SENTENCE>сөйлем{_ENDING}))(?![\w])",
    re.IGNORECASE,
)
_ONES = [
    "",
    "бірінші",
    "екінші",
    "үшінші",
    "төртінші",
    "бесінші",
    "алтыншы",
    "жетінші",
    "сегізінші",
    "тоғызыншы",
]
_TENS = [
    "",
    "оныншы",
    "жиырмасыншы",
    "отызыншы",
    "қырқыншы",
    "елуінші",
    "алпысыншы",
    "жетпісінші",
    "сексенінші",
    "тоқсаныншы",
]
_TENS_BEFORE = ["", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"]


def _ordinals() -> dict[str, int]:
    words = {word: i for i, word in enumerate(_ONES) if word}
    words |= {word: 10 * i for i, word in enumerate(_TENS) if word}
    words |= {
        f"{tens} {one}": 10 * t + o
        for t, tens in enumerate(_TENS_BEFORE)
        if tens
        for o, one in enumerate(_ONES)
        if one
    }
    words["жүзінші"] = 100
    return words


ORDINALS = _ordinals()
ORDINAL = re.compile(
    r"(?<![\wәғқңөұүһі])(?:"
    + "|".join(w.replace(" ", r"\s+") for w in sorted(ORDINALS, key=len, reverse=True))
    + r")(?![\wәғқңөұүһі])",
    re.IGNORECASE,
)
LAST = re.compile(r"(?<!\w)(?:соңғы|ақырғы)(?!\w)", re.IGNORECASE)


def ordinal_value(word: str) -> int:
    """The number that a Kazakh ordinal names («он төртінші» → 14)."""
    return ORDINALS[" ".join(word.lower().split())]
