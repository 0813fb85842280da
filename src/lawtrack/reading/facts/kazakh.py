"""Kazakh numerals in words: cardinals with their case endings, ordinals («бір мың екі жүз», «бестен», «он төртінші»)."""

from __future__ import annotations

import re
from dataclasses import replace

from lawtrack.model.document import Lang
from lawtrack.reading.citations.ordinals import ordinal_pattern, ordinal_value
from lawtrack.reading.facts.numerals import Found, grouped

_WORDS = {
    1: "бір",
    2: "екі",
    3: "үш",
    4: "төрт",
    5: "бес",
    6: "алты",
    7: "жеті",
    8: "сегіз",
    9: "тоғыз",
    10: "он",
    20: "жиырма",
    30: "отыз",
    40: "қырық",
    50: "елу",
    60: "алпыс",
    70: "жетпіс",
    80: "сексен",
    90: "тоқсан",
    100: "жүз",
    1000: "мың",
    1_000_000: "миллион",
    1_000_000_000: "миллиард",
}
_ENDINGS = "ға|ге|қа|ке|дан|ден|тан|тен|нан|нен|ның|нің|дың|дің|тың|тің|ды|ді|ты|ті|ны|ні|да|де|та|те|еу|еуі|еуін|і|ы|інің|ының|іне|ына|інен|ынан"
_OF_TEN = "ға|нан"
"""«онда», «оны», «оның» are pronouns."""
_OTHER_MEANING = re.compile(r"(?:тоқсан|жеті|жүз)(?!\w)|тоқсан", re.IGNORECASE)
"""«тоқсан» is also a quarter of a year: alone such a word answers a number of the other language, and is not missed."""
_ALONE = frozenset({"90", "7", "100"})
_SAYS = {
    3: r"тоқсан\w*",
    6: r"жартыжылдық\w*|жарты\s+жыл\w*",
    10: r"онкүндік\w*|декада\w*",
    24: r"тәулік\w*",
    50: r"жарты(?:сы\w*)?|тең\s+жартысы\w*",
}
"""Words that may stand where the other language has a number."""
_SAYING = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<n{n}>{p})" for n, p in _SAYS.items()) + r")(?!\w)", re.IGNORECASE
)
_LETTER = "а-яәғқңөұүһі"


def _pattern(n: int, word: str) -> str:
    endings = _OF_TEN if n == 10 else "" if n == 100 else _ENDINGS
    return f"(?P<n{n}>{word}(?:{endings})?)" if endings else f"(?P<n{n}>{word}|{word}ден|{word}ге)"


_WORD = re.compile(
    rf"(?<![\w-])(?:{'|'.join(_pattern(n, w) for n, w in _WORDS.items())})(?![\w])", re.IGNORECASE
)


def numerals_in(text: str) -> list[Found]:
    """The numbers that are written in words, in order; «ай» terms in joined words («үшжылдық») are read too."""
    words: list[tuple[int, int, int, bool]] = []
    for match in _WORD.finditer(text):
        n = int((match.lastgroup or "n0")[1:])
        closed = len(match[0]) > len(_WORDS[n])  # a case ending closes a number: «бір мыңнан үш мыңға дейін»
        words.append((match.start(), match.end(), n, closed))
    for match in ordinal_pattern(Lang.KK).finditer(text):
        words.append((match.start(), match.end(), ordinal_value(match[0], Lang.KK), True))
    for match in _JOINED.finditer(text):
        words.append((match.start(), match.end(), int((match.lastgroup or "n0")[1:]), True))
    words.sort(key=lambda w: (w[0], -w[1]))
    kept: list[tuple[int, int, int, bool]] = []
    for word in words:
        if not kept or word[0] >= kept[-1][1]:
            kept.append(word)
    return [
        replace(
            found, weak=found.weak or bool(_OTHER_MEANING.match(text, found.start) and found.value in _ALONE)
        )
        for found in grouped(kept, text)
    ]


_JOINED = re.compile(
    rf"(?<![\w-])(?:{'|'.join(f'(?P<n{n}>{w})' for n, w in _WORDS.items())})(?:жылдық|күндік|айлық|апталық|еселен)[{_LETTER}]*",
    re.IGNORECASE,
)


def hints_in(text: str) -> list[Found]:
    """Words that may answer a number of the other language, and are not missed themselves."""
    return [
        Found(match.start(), match.end(), (match.lastgroup or "n0")[1:], weak=True)
        for pattern in (_SAYING, _PREFIXED)
        for match in pattern.finditer(text)
    ]


_PREFIXED = re.compile(
    rf"(?<![\w-])(?:{'|'.join(f'(?P<n{n}>{w})' for n, w in _WORDS.items() if n > 2)})[{_LETTER}]{{4,}}",
    re.IGNORECASE,
)
"""«үшжақты», «бесжұлдызды»: the other language may write the words apart."""
