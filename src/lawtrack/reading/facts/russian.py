"""Russian numerals in words: cardinals and ordinals in all cases, and adjectives («пятидневный», «трехлетний»)."""

from __future__ import annotations

import re
from dataclasses import replace

from lawtrack.model.document import Lang
from lawtrack.reading.citations.ordinals import ordinal_pattern, ordinal_value
from lawtrack.reading.facts.numerals import Found, grouped

_SMALL = {
    1: "один|одна|одно|одного|одной|одному|одним|одном|одну",
    2: "два|две|двух|двум|двумя|оба|обе|обоих|обеих|обеим|обоим|двое|двоих",
    3: "три|трех|трем|тремя|трое|троих",
    4: "четыре|четырех|четырем|четырьмя|четверо|четверых",
    5: "пять|пяти|пятью|пятеро|пятерых",
    6: "шесть|шести|шестью",
    7: "семь|семи|семью",
    8: "восемь|восьми|восемью|восьмью",
    9: "девять|девяти|девятью",
}
_TEENS = (
    "десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат"
)
_MANY = {20: "двадцат", 30: "тридцат"}
_TENS = {50: "пят", 60: "шест", 70: "сем", 80: "восем"}
_HUNDREDS = {
    100: "сто|ста",
    200: "двести|двухсот|двумстам|двумястами|двухстах",
    300: "триста|трехсот|тремстам|тремястами|трехстах",
    400: "четыреста|четырехсот|четыремстам|четырьмястами|четырехстах",
    500: "пятьсот|пятисот|пятистам|пятьюстами|пятистах",
    600: "шестьсот|шестисот|шестистам|шестьюстами|шестистах",
    700: "семьсот|семисот|семистам|семьюстами|семистах",
    800: "восемьсот|восьмисот|восьмистам|восемьюстами|восьмистах",
    900: "девятьсот|девятисот|девятистам|девятьюстами|девятистах",
    1000: "тысяч(?:а|и|е|у|ей|ам|ами|ах)?",
    1_000_000: "миллион(?:а|у|ом|е|ы|ов|ам|ами|ах)?|млн",
    1_000_000_000: "миллиард(?:а|у|ом|е|ы|ов|ам|ами|ах)?|млрд",
}
_OTHER_MEANING = re.compile(r"семью|четверт(?:ей|ью)|тысячи?|миллион(?:ы|ов)|миллиард(?:ы|ов)", re.IGNORECASE)
"""«семью» is also the family, «четвертей» quarters, «тысячи людей» no number: it answers one, and is not missed."""
_SAYS = {
    3: r"трет(?:ь|и|ям|ями|ях)|трижды|втрое|тройн\w+|квартал\w*|ежеквартальн\w+",
    4: r"четверт(?:ь|и|ям|ями|ях)|четырежды|вчетверо|четверн\w+",
    6: r"полугоди\w+|полгода",
    10: r"декад\w+",
    24: r"сут(?:ки|ок|кам|ками|ках)",
    50: r"половин\w+",
}
"""Words that may stand where the other language has a number."""
_MEASURES = r"(?:дневн|суточн|месячн|летн|часов|недельн|кратн|процентн)\w+"
"""What makes an adjective of a number; «двусторонний» or «двойной» is none: languages say it in other words."""


def _patterns() -> dict[int, str]:
    result = {n: f"(?:{words})" for n, words in _SMALL.items()}
    for i, stem in enumerate(_TEENS.split(), 10):
        result[i] = f"{stem}(?:ь|и|ью)"
    result |= {n: f"{stem}(?:ь|и|ью)" for n, stem in _MANY.items()}
    result |= {40: "(?:сорок|сорока)", 90: "(?:девяносто|девяноста)"}
    for n, stem in _TENS.items():
        oblique = "восьм" if stem == "восем" else stem
        result[n] = f"(?:{stem}ьдесят|{oblique}идесяти|{stem}ьюдесятью)"
    return result | {n: f"(?:{words})" for n, words in _HUNDREDS.items()}


_CARDINALS = _patterns()
_WORD = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<n{n}>{p})" for n, p in _CARDINALS.items()) + r")(?![\w-])",
    re.IGNORECASE,
)
_GENITIVE = {
    2: "двух",
    3: "тр[её]х",
    4: "четыр[её]х",
    5: "пяти",
    6: "шести",
    7: "семи",
    8: "восьми",
    9: "девяти",
    40: "сорока",
    90: "девяносто",
    100: "сто",
    **{i: f"{stem}и" for i, stem in enumerate(_TEENS.split(), 10)},
    **{n: f"{stem}и" for n, stem in _MANY.items()},
    **{n: ("восьмидесяти" if n == 80 else f"{stem}идесяти") for n, stem in _TENS.items()},
}
_PREFIXED = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<n{n}>{p})" for n, p in _GENITIVE.items() if n < 100) + r")[а-я]{3,}",
    re.IGNORECASE,
)
"""«трехсторонний», «пятизначный»: the other language may join the words as well, or write them apart."""
_SAYING = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<n{n}>{p})" for n, p in _SAYS.items()) + r")(?!\w)", re.IGNORECASE
)
_COMPOUND = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<n{n}>{p})" for n, p in _GENITIVE.items()) + rf"){_MEASURES}",
    re.IGNORECASE,
)


def numerals_in(text: str) -> list[Found]:
    """The numbers that are written in words, in order."""
    words: list[tuple[int, int, int, bool]] = []
    for match in _WORD.finditer(text):
        words.append((match.start(), match.end(), int((match.lastgroup or "n0")[1:]), False))
    for match in ordinal_pattern(Lang.RU).finditer(text):
        words.append((match.start(), match.end(), ordinal_value(match[0], Lang.RU), True))
    for match in _COMPOUND.finditer(text):
        words.append((match.start(), match.end(), int((match.lastgroup or "n0")[1:]), True))
    words.sort(key=lambda w: (w[0], -w[1]))
    kept: list[tuple[int, int, int, bool]] = []
    for word in words:
        if not kept or word[0] >= kept[-1][1]:
            kept.append(word)
    return [
        replace(found, weak=found.weak or bool(_OTHER_MEANING.fullmatch(text, found.start, found.end)))
        for found in grouped(kept, text)
    ]


def hints_in(text: str) -> list[Found]:
    """Words that may answer a number of the other language, and are not missed themselves."""
    return [
        Found(match.start(), match.end(), (match.lastgroup or "n0")[1:], weak=True)
        for pattern in (_SAYING, _PREFIXED)
        for match in pattern.finditer(text)
    ]
