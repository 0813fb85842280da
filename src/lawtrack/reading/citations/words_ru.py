"""Russian words of addresses: unit nouns in all cases, ordinals in words."""

from __future__ import annotations

import re

from lawtrack.model.kinds import Kind

_NOUNS = {
    Kind.ARTICLE: "стать(?:я|и|ю|ей|ям|ями|ях)|статье|статей",
    Kind.POINT: "подпункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
    Kind.PARAGRAPH: "пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
    Kind.SUBPARAGRAPH: "част(?:ь|и|ью|ей|ям|ями|ях)",
    Kind.ALINEA: "абзац(?:а|у|ем|е|ы|ев|ам|ами|ах)?",
    Kind.CHAPTER: "глав(?:а|ы|е|у|ой|ам|ами|ах)?",
    Kind.SECTION: "параграф(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
    Kind.SUBTITLE: "подраздел(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
    Kind.TITLE: "раздел(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
    Kind.HEADING: "заголов(?:ок|ка|ку|ком|ке|ки|ков)|названи(?:е|я|ю|ем|и)|наименовани(?:е|я|ю|ем|и)",
    Kind.PREAMBLE: "преамбул(?:а|ы|е|у|ой)",
    Kind.TOC: "оглавлени(?:е|я|ю|ем|и)|содержани(?:е|я|ю|ем|и)",
    Kind.PREFACE: r"прав(?:ый|ого|ому|ом)\s+верхн(?:ий|его|ему|ем)\s+уг(?:ол|ла|лу|лом|ле)",
    Kind.ATTACHMENT: "приложени(?:е|я|ю|ем|и|й|ям|ями|ях)",
    Kind.NOTE: "примечани(?:е|я|ю|ем|и|й|ям|ями|ях)",
    Kind.ROW: "строк(?:а|и|е|у|ой|ам|ами|ах)?|позици(?:я|и|ю|ей|й|ям|ями|ях)",
    Kind.CELL: "граф(?:а|ы|е|у|ой|ам|ами|ах)?|столб(?:ец|ца|цу|цом|це|цы|цов|цам|цами|цах)",
}
NOUN = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<{k.name}>{v})" for k, v in _NOUNS.items())
    + r"|(?P<SENTENCE>предложени(?:е|я|ю|ем|и|й|ям|ями|ях)))(?!\w)",
    re.IGNORECASE,
)
_ENDINGS = r"(?:ый|ий|ой|ая|ое|ые|ье|ья|ьи|ого|его|ьего|ому|ему|ьему|ым|им|ьим|ом|ем|ьем|ую|ью|ей|ьей|ых|их|ьих|ыми|ими|ьими)"
_UNITS = ["перв", "втор", "трет", "четв[её]рт", "пят", "шест", "седьм", "восьм", "девят"]
_TEENS = [
    "десят",
    "одиннадцат",
    "двенадцат",
    "тринадцат",
    "четырнадцат",
    "пятнадцат",
    "шестнадцат",
    "семнадцат",
    "восемнадцат",
    "девятнадцат",
]
_TENS = ["двадцат", "тридцат", "сороков", "пятидесят", "шестидесят", "семидесят", "восьмидесят", "девяност"]
_TENS_CARDINAL = [
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
]
_HUNDREDS = {"сто": 100, "двести": 200, "триста": 300}
_HUNDREDTH = {"сот": 100, "двухсот": 200, "тр[её]хсот": 300}


def _stems() -> list[tuple[str, int]]:
    small = [(stem, i) for i, stem in enumerate(_UNITS, 1)]
    below = [*small, *((stem, i) for i, stem in enumerate(_TEENS, 10))]
    below += [(stem, 10 * i) for i, stem in enumerate(_TENS, 2)]
    for i, tens in enumerate(_TENS_CARDINAL, 2):
        below += [(rf"{tens}\s+{stem}", 10 * i + n) for stem, n in small]
    result = list(below)
    for word, value in _HUNDREDS.items():
        result += [(rf"{word}\s+{stem}", value + n) for stem, n in below]
    return [*result, *_HUNDREDTH.items()]


_ORDINALS = sorted(_stems(), key=lambda pair: -len(pair[0]))
ORDINAL = re.compile(
    r"(?<!\w)(?:" + "|".join(f"(?:{stem}){_ENDINGS}" for stem, _n in _ORDINALS) + r")(?!\w)", re.IGNORECASE
)
_EXACT = [(re.compile(rf"(?:{stem}){_ENDINGS}\Z", re.IGNORECASE), n) for stem, n in _ORDINALS]
_KNOWN: dict[str, int] = {}


def ordinal_value(word: str) -> int:
    """The number that an ordinal in any case and gender names («двадцать первого» → 21)."""
    key = " ".join(word.lower().split())
    if key not in _KNOWN:
        _KNOWN[key] = next(n for pattern, n in _EXACT if pattern.match(key))
    return _KNOWN[key]


LAST = re.compile(r"(?<!\w)последн\w+(?!\w)", re.IGNORECASE)
