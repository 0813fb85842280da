"""Numbers in digits: «1 200 000», «0,5», «217-1», «2021 – 2027»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lawtrack.language.patterns import LazyPattern
from lawtrack.language.spelling import plain_roman, roman_class

_DIGITS = re.compile(r"(?<![\w.,])\d{1,3}(?:[ ]\d{3})+(?![\w])|\d+(?:[.,]\d+)*(?:-\d+(?:[.,]\d+)*)*")
_YEARS = re.compile(r"((?:19|20)\d\d)-((?:19|20)\d\d)\Z")


@dataclass(frozen=True, slots=True)
class Found:
    """A number and where it stands; ``weak`` as in ``Fact``; ``multiplier`` for «тысяч», «мың» with nothing before."""

    start: int
    end: int
    value: str
    weak: bool = False
    multiplier: bool = False


def digits_in(text: str) -> Iterator[Found]:
    """The numbers that are written in digits; a range of years is two numbers."""
    for match in _DIGITS.finditer(text):
        years = _YEARS.match(match[0])
        if years:
            yield Found(match.start(), match.start() + 4, years[1])
            yield Found(match.end() - 4, match.end(), years[2])
        else:
            yield Found(match.start(), match.end(), _value(match[0]))


def _value(printed: str) -> str:
    joined = printed.replace(" ", "")
    if re.fullmatch(r"\d+,\d+", joined):
        return joined.replace(",", ".").rstrip("0").rstrip(".")
    return joined


def grouped(words: list[tuple[int, int, int, bool]], text: str) -> list[Found]:
    """Numeral words that stand side by side as numbers: «одна тысяча двести» is 1200.

    Args:
        words: Start, end, value and whether it is an ordinal, of every numeral word, in order.
        text: The text they stand in.
    """
    result: list[Found] = []
    run: list[tuple[int, int, int, bool]] = []
    for word in words:
        if run and not _goes_on(run, word, text):
            result.append(_number(run))
            run = []
        run.append(word)
    if run:
        result.append(_number(run))
    return result


def _goes_on(run: list[tuple[int, int, int, bool]], word: tuple[int, int, int, bool], text: str) -> bool:
    _start, end, last, ordinal = run[-1]
    if ordinal or text[end : word[0]].strip(" ") or word[0] == end:
        return False
    value = word[2]
    if value >= 1000:
        return all(previous < value for *_x, previous, _o in run[-1:]) and not any(
            p == value for *_x, p, _o in run
        )
    if last >= 1000:
        return True
    if value == 100:  # Kazakh says «екі жүз»
        return last < 10
    return last > value and not (10 < last < 20) and _digits(last) > _digits(value)


def _digits(value: int) -> int:
    return len(str(value))


def _number(run: list[tuple[int, int, int, bool]]) -> Found:
    total = current = 0
    for _start, _end, value, _ordinal in run:
        if value >= 1000:
            total += max(current, 1) * value
            current = 0
        elif value == 100 and 0 < current < 10:
            current *= 100
        else:
            current += value
    value = total + current
    multiplier = len(run) == 1 and run[0][2] >= 1000
    return Found(run[0][0], run[-1][1], str(value), weak=value < 3, multiplier=multiplier)


_ROMAN = LazyPattern(lambda: rf"(?<![\w-])[{roman_class('IVX')}]{{1,5}}(?![\w])")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


def romans_in(text: str) -> Iterator[Found]:
    """Roman numerals («III группы»), which the other language may write as an ordinal; typed with Cyrillic letters too."""
    for match in _ROMAN.finditer(text):
        digits = [_ROMAN_VALUES[c] for c in plain_roman(match[0])]
        value = sum(-n if n < max(digits[i:]) else n for i, n in enumerate(digits))
        yield Found(match.start(), match.end(), str(value), weak=True)
