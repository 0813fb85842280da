"""Letters that are typed one for another: Latin «i» for «і», «ХII» for «XII», «е» for «ё»."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from lawtrack.language.patterns import LazyPattern, either
from lawtrack.language.registry import language_of, languages
from lawtrack.model.document import Lang


@cache
def typed_letters() -> dict[str, str]:
    """Small Latin letters that are typed amid words, and the letters that they stand for."""
    return {latin: letter for one in languages() for latin, letter in one.letters.typed.items()}


def _amid_words() -> str:
    sets = [(one.letters.alphabet, "".join(one.letters.typed)) for one in languages() if one.letters.typed]
    return either(f"(?<=[{letters}])[{latin}]|[{latin}](?=[{letters}])" for letters, latin in sets)


_AMID_WORDS = LazyPattern(_amid_words, re.IGNORECASE)


@cache
def _typed() -> str:
    """All letters that ``re`` takes for typed ones where the case of letters is one."""
    return "".join(f"{letter}{letter.upper()}" for letter in typed_letters()) + "İıſK"


def restored(text: str) -> str:
    """``text`` with the letters that a Latin one stands for amid other letters; the length stays."""
    for letter in _typed():  # to look for each is many times as fast as one pattern, and most lines have none
        if letter in text:
            return _AMID_WORDS.sub(_restored_letter, text)
    return text


def _restored_letter(match: re.Match[str]) -> str:
    letter = typed_letters().get(match[0].lower())
    if letter is None:  # «İ»: a capital of another language, whose small letter is two signs
        return match[0]
    return letter if match[0].islower() else letter.upper()


@cache
def counting_letters(lang: Lang) -> tuple[str, ...]:
    """What stands in eIds for the letters with which a list counts, in their order.

    For a language without any, those of another one in the same script.
    """
    return tuple(_counting(lang).values())


def letters_in_order(lang: Lang) -> tuple[str, ...]:
    """The letters themselves with which a list counts, in their order."""
    return tuple(_counting(lang))


def _counting(lang: Lang) -> Mapping[str, str]:
    own = language_of(lang).letters
    alike = [own, *(one.letters for one in languages() if one.letters.script == own.script)]
    return next((one.counting for one in alike if one.counting), {})


@cache
def roman_look_alikes() -> dict[str, str]:
    """Letters that are typed for digits of Roman numbers, and the digits."""
    return {letter: digit for one in languages() for letter, digit in one.letters.roman.items()}


def roman_class(digits: str) -> str:
    """The given digits of Roman numbers with their look-alikes, as the inside of a character class."""
    return digits + "".join(letter for letter, digit in roman_look_alikes().items() if digit in digits)


def plain_roman(text: str) -> str:
    """A Roman number in Latin letters."""
    return text.translate(_roman_table())


@cache
def _roman_table() -> dict[int, str]:
    return str.maketrans(roman_look_alikes())


@cache
def same_letters() -> dict[str, str]:
    """Small letters that are written for others, and the others: one letter when texts are compared or searched."""
    return {letter: other for one in languages() for letter, other in one.letters.same.items()}


@cache
def _same_pairs() -> tuple[tuple[str, str], ...]:
    """The pairs of ``same_letters`` in both cases; no letter that stands for another is itself written for a third."""
    both = same_letters()
    return (*both.items(), *((a.upper(), b.upper()) for a, b in both.items()))


def with_one_letter(text: str) -> str:
    """``text`` with one of each pair of ``same_letters``, the case kept."""
    for letter, other in _same_pairs():  # a handful: a table would be asked for every letter of a code
        text = text.replace(letter, other)
    return text


def in_small_letters(text: str) -> str:
    """``text`` in small letters, one for each, as ``re`` takes letters of either case for one; the length stays."""
    small = text.lower()
    if len(small) != len(text):  # «İ» has a small letter of two signs
        small = "".join(letter.lower()[0] for letter in text)
    return small.replace("ı", "i")


def in_own_letters(text: str, lang: Lang) -> str:
    """``text`` with the letters of another alphabet that stand amid those of ``lang``, or alone, put right; the length stays."""
    wrong, right = language_of(lang).letters.homoglyphs
    if not wrong or text.isascii() or not _ASCII.search(text):
        return text
    table = str.maketrans(wrong + wrong.upper(), right + right.upper())

    def put_right(match: re.Match[str]) -> str:
        word = match[0]
        foreign = word.isascii() and len(word) > 1
        return word if foreign else word.translate(table)

    return _WORD.sub(put_right, text)


def unmixed(text: str) -> str:
    """``text`` with the letters of another alphabet amid a word put right, whatever the language; the length stays."""
    return _MIXED.sub(lambda match: match[0].translate(_every_table()), text)


@cache
def _every_table() -> dict[int, int]:
    table: dict[int, int] = {}
    for one in languages():
        wrong, right = one.letters.homoglyphs
        table |= str.maketrans(wrong + wrong.upper(), right + right.upper())
    return table


_MIXED = re.compile(r"[A-Za-z]*(?:[^\W\d_A-Za-z]+[A-Za-z]+|[A-Za-z]+[^\W\d_A-Za-z]+)[^\W\d_]*")
_ASCII = re.compile("[A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")
