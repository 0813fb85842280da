"""Slips of the hand in a line of law: a digit, a unit, a date, a word; the same for the same seed.

Each slip takes a line and gives the line with one fault, or None where the line has nothing of the kind.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping

from lawtrack.model.document import Lang

Slip = Callable[[str, random.Random, Lang], str | None]

UNITS: Mapping[Lang, tuple[tuple[str, str], ...]] = {
    Lang.RU: (
        ("месячный (?!расч)", "двухмесячный "), ("месячного (?!расч)", "двухмесячного "), ("календарных дней", "рабочих дней"),
        ("рабочих дней", "календарных дней"), ("рабочих дня", "календарных дня"), ("рабочего дня", "календарного дня"),
        ("месяцев", "дней"), ("(?<!ого )месяца", "года"), ("лет", "месяцев"), ("(?<!ого )года", "месяца"), ("дней", "месяцев"), ("часов", "дней"),
        ("тенге", "месячных расчетных показателей"), ("тысяч", "миллионов"), ("процентов", "тенге"), ("месячных расчетных показателей", "тенге"),
        ("метров", "километров"), ("километров", "метров"), ("тонн", "килограммов"),
    ),
    Lang.KK: (
        ("бір айлық", "екі айлық"), ("жұмыс күн", "күнтізбелік күн"), ("ай ішінде", "күн ішінде"),
        ("айдан", "жылдан"), ("айға", "жылға"), ("жылдан", "айдан"), ("күннен", "айдан"), ("күн ішінде", "ай ішінде"), ("жұмыс күнінен", "айдан"),
        ("теңге", "айлық есептік көрсеткіш"), ("мың", "миллион"), ("пайыз", "теңге"),
    ),
}  # fmt: skip
"""Pairs of measures that are taken for each other."""
NOT: Mapping[Lang, str] = {
    Lang.RU: r"(?<!\w)не (?=\w)",
    Lang.KK: r"(?:майды|мейді|байды|бейді|пайды|пейді|маған|меген|баған|беген|паған|пеген|майтын|мейтін|байтын|бейтін|пайтын|пейтін)\b|\s+емес\b",
}
_POSITIVE = {"майды": "йды", "мейді": "йді", "байды": "ады", "бейді": "еді", "пайды": "ады", "пейді": "еді", "маған": "ған", "меген": "ген",
             "баған": "ған", "беген": "ген", "паған": "қан", "пеген": "кен", "майтын": "йтын", "мейтін": "йтін", "байтын": "атын", "бейтін": "етін",
             "пайтын": "атын", "пейтін": "етін"}  # fmt: skip
WORDS: Mapping[Lang, tuple[tuple[str, str], ...]] = {
    Lang.RU: (
        ("вправе", "обязан"), ("может", "должен"), ("или", "и"), ("и", "или"), ("физических", "юридических"),
        ("государственных", "негосударственных"), ("после", "до"), ("до", "после"), ("более", "менее"), ("кроме", "включая"),
        ("порядке", "размере"), ("уполномоченный орган", "местный исполнительный орган"), ("утвержденными", "установленными"),
        ("осуществляет", "обеспечивает"), ("образования", "здравоохранения"), ("закона", "кодекса"), ("решения", "заключения"),
    ),
    Lang.KK: (
        ("құқылы", "міндетті"), ("және", "немесе"), ("немесе", "және"), ("жеке", "заңды"), ("мемлекеттік", "жергілікті"), ("кейін", "дейін"),
        ("дейін", "кейін"), ("артық", "кем"), ("тәртіппен", "мөлшерде"), ("білім", "ғылым"), ("жүзеге асырады", "қамтамасыз етеді"),
    ),
}  # fmt: skip
_WORDY = re.compile(r"[^\W\d_]{4,}(?:-[^\W\d_]+)*")
_NUMBER = re.compile(r"(?<![\w.,/-])\d{1,3}(?: \d{3})*(?![\w/])(?!-\w)(?!\))")
_LABEL = re.compile(r"\A[«\"]?(?:\d+(?:-\d+)*[.)] )?(?:Статья \d+(?:-\d+)*|\d+(?:-\d+)*(?:[.)]|-бап))")
_DATE = {
    Lang.RU: re.compile(
        r"\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?: (\d{4}) года)?"
    ),
    Lang.KK: re.compile(
        r"(?:(\d{4}) жылғы )?\d{1,2} (?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)\w*"
    ),
}
SPELT: Mapping[Lang, tuple[tuple[str, str], ...]] = {
    Lang.RU: (("трех", "четырех"), ("пяти", "шести"), ("десяти", "двадцати"), ("двух", "трех"), ("пятнадцати", "пятидесяти"), ("тридцати", "двадцати"),
              ("десять", "двенадцать"), ("три", "пять"), ("шести", "семи"), ("тысяч", "миллионов"), ("пять", "шесть"), ("ста", "двухсот")),
    Lang.KK: (("үш", "төрт"), ("бес", "алты"), ("он", "жиырма"), ("екі", "үш"), ("отыз", "жиырма"), ("алты", "жеті"), ("жиырма", "қырық"), ("мың", "миллион"),
              ("жүз", "мың")),
}  # fmt: skip


def _one(found: list[re.Match[str]], rng: random.Random) -> re.Match[str] | None:
    return rng.choice(found) if found else None


def _put(text: str, match: re.Match[str] | None, new: Callable[[str], str]) -> str | None:
    if match is None:
        return None
    made = new(match[0])
    return f"{text[: match.start()]}{made}{text[match.end() :]}" if made != match[0] else None


def _pair(text: str, pairs: tuple[tuple[str, str], ...], rng: random.Random) -> str | None:
    found = [
        (m, new)
        for old, new in pairs
        for m in re.finditer(rf"(?<![\w-])(?<!\d{{4}} )(?:{old})(?<=[\w ])(?!(?<=\w)[\w-])", text)
    ]
    if not found:
        return None
    match, new = rng.choice(found)
    return f"{text[: match.start()]}{new}{text[match.end() :]}"


def negation(text: str, rng: random.Random, lang: Lang) -> str | None:
    """«Не» is lost."""
    match = _one(list(re.finditer(NOT[lang], text)), rng)
    return _put(text, match, lambda word: _POSITIVE.get(word, ""))


def unit(text: str, rng: random.Random, lang: Lang) -> str | None:
    """Another measure: working days for calendar days, a month for a year."""
    calendar = re.search(r"күнтізбелік (\w+(?: \w+)?) (?=күн)", text) if lang is Lang.KK else None
    if calendar and rng.random() < 0.5:
        return f"{text[: calendar.start()]}{calendar[1]} жұмыс {text[calendar.end() :]}"
    return _pair(text, UNITS[lang], rng)


def number(text: str, rng: random.Random, lang: Lang) -> str | None:
    """Another number: a digit slips, a zero comes or goes; in words, another word."""
    plain = _DATE[lang].sub(lambda m: "_" * len(m[0]), text)
    for citing in _CITED.values():  # a reference is another kind of error
        plain = citing.sub(lambda m: "_" * len(m[0]), plain)
    plain = _LABEL.sub(lambda m: "_" * len(m[0]), plain)
    digits = [m for m in _NUMBER.finditer(plain) if not re.match(r"(?:19|20)\d\d\Z", m[0])]
    spelt = _pair(text, SPELT[lang], rng)
    if digits and (spelt is None or rng.random() < 0.7):
        return _put(text, rng.choice(digits), lambda word: slipped(word, rng))
    return spelt


def slipped(printed: str, rng: random.Random) -> str:
    """A number as the finger slips: the last digit one up, a zero more or less, two digits the other way round."""
    value = printed.replace(" ", "")
    ways = [str(int(value) + 1)]
    if len(printed) > 3 or int(value) >= 10:
        ways.append(f"{int(value) * 10:,}".replace(",", " "))
    if value.endswith("0") and len(value) > 1:
        ways.append(f"{int(value) // 10:,}".replace(",", " "))
    if len(value) > 1 and value[0] != value[1] and value[1] != "0":
        ways.append(value[1] + value[0] + value[2:])
    return rng.choice(ways)


def date(text: str, rng: random.Random, lang: Lang) -> str | None:
    """A date with another year or day."""
    match = _one(list(_DATE[lang].finditer(text)), rng)
    if match is None:
        return None
    year = match[1]
    if year and rng.random() < 0.7:
        return _put(text, match, lambda found: found.replace(year, str(int(year) + rng.choice((-1, 1)))))
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", match[0])
    return _put(
        text, match, lambda found: found.replace(day[0], str(int(day[0]) % 28 + 1), 1) if day else found
    )


def dated(text: str, lang: Lang) -> bool:
    """True where a line has a date."""
    return _DATE[lang].search(text) is not None


def other_word(text: str, rng: random.Random, lang: Lang) -> str | None:
    """A word for another, as drafters take them for each other."""
    return _pair(text, WORDS[lang], rng)


def lost_word(text: str, rng: random.Random, _lang: Lang) -> str | None:
    """A word is left out."""
    found = [m for m in _WORDY.finditer(text) if m.start() > 0]
    match = _one(found, rng)
    made = _put(text, match, lambda _word: "")
    return (
        re.sub(r" {2,}", " ", made).replace(" ,", ",").replace(" ;", ";").replace(" .", ".") if made else None
    )


def letter(text: str, rng: random.Random, _lang: Lang) -> str | None:
    """A letter is left out, doubled, or two change their places."""
    match = _one(list(_WORDY.finditer(text)), rng)
    if match is None:
        return None
    word = match[0]
    at = rng.randrange(1, len(word) - 1)
    ways = (
        word[:at] + word[at + 1 :],
        word[: at + 1] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    new = [way for way in ways if way != word]
    return _put(text, match, lambda _word: rng.choice(new))


def comma(text: str, rng: random.Random, _lang: Lang) -> str | None:
    """A comma is lost."""
    match = _one(list(re.finditer(r",(?= )", text)), rng)
    return _put(text, match, lambda _mark: "")


def label(text: str, rng: random.Random, _lang: Lang) -> str | None:
    """The number of the line itself is another."""
    match = re.match(r"\d+(?:-\d+)?(?=[.)])", text)
    return _put(
        text, match, lambda word: str(int(word.split("-")[0]) + 1) if "-" not in word else word.split("-")[0]
    )


def cited(text: str, rng: random.Random, lang: Lang) -> str | None:
    """A reference to another article, paragraph or point."""
    begins = _LABEL.match(text)
    found = [m for m in _CITED[lang].finditer(text) if begins is None or m.start(1) >= begins.end()]
    match = _one(found, rng)
    if match is None:
        return None
    start, end = match.span(1)
    return f"{text[:start]}{slipped(match[1], rng)}{text[end:]}"


_CITED: Mapping[Lang, re.Pattern[str]] = {
    Lang.RU: re.compile(r"(?:стать[яиейю]+|пункт\w{0,3}|подпункт\w{0,3}) (\d+)(?![\w-])"),
    Lang.KK: re.compile(r"(?<![\w-])(\d+)(?:-(?:бап|тарма)|\) тармақша)"),
}


def reworded(text: str, rng: random.Random, lang: Lang) -> str:
    """A line as another drafter may word it: one to three slips that are meant."""
    for _n in range(rng.randint(1, 3)):
        way = rng.choice((other_word, number, date, unit, lost_word, negation))
        text = way(text, rng, lang) or text
    return text
