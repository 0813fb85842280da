"""The words of an address as tokens: nouns of units, numbers in digits and in words. The language gives the words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from lawtrack.errors import CitationError
from lawtrack.language import language_of
from lawtrack.language.spelling import counting_letters, restored
from lawtrack.language.told import Told
from lawtrack.model.document import Lang
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations.any_number import any_or_known
from lawtrack.reading.citations.ordinals import ordinal_pattern, ordinal_value
from lawtrack.reading.numbers import number
from lawtrack.reading.remembering import remembered

SENTENCE = "SENTENCE"
LAST = Number("last")
"""What «последний» and «соңғы» number."""
_ENDS_WITH = re.compile(r"(?P<stem>(?:\d+[-.])*)(?P<last>\d{1,9})")
_QUOTED_LETTER = re.compile(r"[«„“\"](\w)[»”“\"]")
_LONGEST = 500
"""So many units a range may name."""
_MANY = 20
"""Behind so large a number no law has put so many others that «43-45» would be one."""


class Token(NamedTuple):
    """A word of an address.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        noun: True for a noun, False for a number.
        kind: The kind that the noun names; None for the noun of a sentence.
        value: The number.
        closed: True where a bracket follows the number.
        spelled: True for a number in words.
    """

    start: int
    end: int
    noun: bool
    kind: Kind | None = None
    value: Number | None = None
    closed: bool = False
    spelled: bool = False


@dataclass(slots=True)
class Group:
    """Numbers and their noun: «пункты 5 и 7», «второе предложение».

    Attributes:
        kind: What the noun names; None for sentences.
        numbers: The numbers.
        start: Where it begins.
        closed: True where a bracket follows a number.
        spelled: True where the numbers stand in words.
        noun: The noun as written, whose ending says whether another unit belongs to it, or it to another.
        end: Where it ends.
        unclear: True where a range of numbers cannot be told: then it has none.
    """

    kind: Kind | None
    numbers: list[Number]
    start: int
    closed: bool = False
    noun: str = ""
    end: int = 0
    spelled: bool = False
    unclear: bool = False

    @property
    def sentence(self) -> bool:
        """True where sentences are meant."""
        return self.kind is None


@cache
def noun_pattern(lang: Lang) -> re.Pattern[str]:
    """The nouns by which laws address elements, in every form; the group that matched is the name of the kind."""
    units = language_of(lang).units
    named = [f"(?P<{kind.name}>{noun.read})" for kind, noun in units.nouns.items() if noun.read]
    alternatives = "|".join([*named, f"(?P<{SENTENCE}>{units.sentence.read})"])
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


@cache
def typed_pattern(lang: Lang) -> re.Pattern[str]:
    """What people type besides: abbreviations, and printed names by which laws address nothing («таблица»)."""
    units = language_of(lang).units
    known = noun_pattern(lang)
    named = []
    for kind, noun in units.nouns.items():
        forms = sorted((f for f in noun.forms if not known.fullmatch(f)), key=len, reverse=True)
        short = units.abbreviations.get(kind)
        patterns = [re.escape(f) + r"(?!\w)" for f in forms]
        patterns += [rf"(?:{short})(?:\.|(?![^\W\d]))"] if short else []
        if patterns:
            named.append(f"(?P<{kind.name}>{'|'.join(patterns)})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(named)})", re.IGNORECASE)


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


@cache
def _last(lang: Lang) -> Told:
    return Told(rf"(?<!\w)(?:{language_of(lang).ordinals.read_last})(?!\w)")


@cache
def shortened_pattern(lang: Lang) -> re.Pattern[str]:
    """The shortened nouns of orders, each with its full stop; one that matches nowhere where there are none."""
    units = language_of(lang).units
    named = [
        rf"(?P<{kind.name}>(?:{short})(?:\.|(?<=§)))" for kind, short in units.shortened.items() if short
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(named) or '(?!)'})", re.IGNORECASE)


def plain(text: str) -> str:
    """The phrase with one kind of hyphen and space, and with the letters that Latin ones were typed for."""
    return restored(text.replace("‑", "-").replace("\xa0", " "))


def with_bare_letters(text: str, pattern: re.Pattern[str], within: Callable[[int], bool]) -> str:
    """The phrase with «а)» for «а» in quotation marks behind a noun of units: an address, no quotation.

    Args:
        text: The phrase.
        pattern: The nouns with such letters (``addresses.quoted_letter``).
        within: True for a place inside a quotation, whose words stay as the law has them.
    """

    def bare(match: re.Match[str]) -> str:
        return match[0] if within(match.start()) else _QUOTED_LETTER.sub(r"\1)", match[0])

    return pattern.sub(bare, text)


def tokens_of(text: str, lang: Lang, *, typed: bool = False, shapes: bool = False) -> list[Token]:
    """The words of the address in ``text``, in order; where two overlap, the earlier and longer one.

    Args:
        text: The phrase, made ``plain``.
        lang: Its language.
        typed: True to read all that people abbreviate; False for the abbreviations of orders only.
        shapes: True where signs stand for numbers.
    """
    found = [
        *_nouns(_told_nouns(lang).places(text)),
        *_numbers(text, lang, any_or_known if shapes else _known),
    ]
    if typed:
        found += _nouns(typed_pattern(lang).finditer(text))
    elif "." in text or "§" in text:
        found += _nouns(shortened_pattern(lang).finditer(text))
    found.sort(key=lambda t: (t.start, -t.end))
    kept: list[Token] = []
    for token in found:
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept


@cache
def _told_nouns(lang: Lang) -> Told:
    return Told(noun_pattern(lang).pattern)


@cache
def _told_ordinals(lang: Lang) -> Told:
    return Told(ordinal_pattern(lang).pattern)


def _nouns(found: Iterator[re.Match[str]]) -> Iterator[Token]:
    for match in found:
        name = match.lastgroup or ""
        yield Token(match.start(), match.end(), noun=True, kind=None if name == SENTENCE else Kind[name])


def _known(value: Number) -> Number:
    return value


def _numbers(text: str, lang: Lang, meant: Callable[[Number], Number]) -> Iterator[Token]:
    for match in _told_ordinals(lang).places(text):
        value = Number(str(ordinal_value(match[0], lang)))
        yield Token(match.start(), match.end(), noun=False, value=value, spelled=True)
    for match in _last(lang).places(text):
        yield Token(match.start(), match.end(), noun=False, value=LAST)
    for match in _digits(lang).finditer(text):
        groups = match.groupdict()
        letter = groups.get("letter")
        try:
            value = meant(number(groups["n"] or groups.get("roman") or letter or ""))
        except CitationError:
            continue
        closed = groups["closed"] == ")" or letter is not None
        yield Token(match.start(), match.end(), noun=False, value=value, closed=closed)


@cache
def _digits(lang: Lang) -> re.Pattern[str]:
    return re.compile(language_of(lang).addresses.digits)


def rest_of(text: str, tokens: Sequence[Token], lang: Lang) -> str:
    """The words between the tokens that are no connecting words."""
    pieces, at = [], 0
    for token in tokens:
        pieces.append(text[at : token.start])
        at = token.end
    pieces.append(text[at:])
    return " ".join([p.strip() for p in pieces if not _joins_only(p, lang)]).strip()


@remembered
def _joins_only(text: str, lang: Lang) -> bool:
    """True for connecting words."""
    return _pattern(language_of(lang).addresses.between).match(text) is not None


def goes_through(first: Number, last: Number, gap: str, lang: Lang) -> list[Number] | None:
    """The numbers after ``first`` of the range that ``gap`` opens between the two.

    Returns:
        None where it opens none; nothing where which units lie between the two is not known («5 – 7-2»).
    """
    if not _pattern(language_of(lang).addresses.dash).match(gap):
        return None
    return through(first, last, lang)


def through(first: Number, last: Number, lang: Lang) -> list[Number]:
    """The numbers behind ``first`` up to ``last``: «5 – 7», «5-1 – 5-3», «а) – в)»; nothing where they are not known."""
    counted = counting_letters(lang)
    if first.text in counted and last.text in counted:
        at, end = counted.index(first.text), counted.index(last.text)
        return [Number(letter) for letter in counted[at + 1 : end + 1]]
    one, other = _ENDS_WITH.fullmatch(first.text), _ENDS_WITH.fullmatch(last.text)
    if one is None or other is None or one["stem"] != other["stem"]:
        return []
    low, high = int(one["last"]), int(other["last"])
    if not low < high <= low + _LONGEST:
        return []
    return [Number(f"{one['stem']}{n}") for n in range(low + 1, high + 1)]


def listed(text: str, last: Group, group: Group, lang: Lang) -> bool:
    """True where «и» or a comma joins two groups."""
    return joins(language_of(lang).addresses.listing, text[last.end : group.start])


def in_genitive(group: Group, lang: Lang) -> bool:
    """True where the noun stands in the genitive: «пункта 1», «частей первой и второй», «1-тармағының»."""
    own = language_of(lang).addresses
    if joins(own.genitive, group.noun):
        return len(group.numbers) < 2 or not own.outward
    return bool(own.genitive_plural and joins(own.genitive_plural, group.noun))


def as_range(numbers: Sequence[Number], noun: str, lang: Lang, *, several: bool = False) -> list[Number]:
    """The numbers of a group; «20-21-баптар», where the noun names several units, is a range, not one number.

    In a list «2-5» is the number put behind 2, as law numbers; «40, 41 и 43-45» goes on to 45, for behind 43 no law has put
    so many.

    Args:
        numbers: As they are written.
        noun: As it is written.
        lang: Its language.
        several: True where a noun that may be one unit in the genitive («статьи») names several units.
    """
    plural = language_of(lang).addresses.plural
    if not (several or (plural and joins(plural, noun))):
        return list(numbers)
    pairs = [one.pair or (0, 0) for one in numbers]
    found: list[Number] = []
    for one, (first, last) in zip(numbers, pairs, strict=True):
        behind = sum(pair[0] == first for pair in pairs) > 1  # «25-27), 25-28)»
        told = len(numbers) == 1 or (first >= _MANY and last > first + 1 and not behind)
        if told and 0 < first < last <= first + _LONGEST:
            found += [Number(str(n)) for n in range(first, last + 1)]
        else:
            found.append(one)
    return found


@remembered
def joins(pattern: str, text: str) -> bool:
    """True where the words of ``pattern`` stand in ``text``."""
    return bool(_pattern(pattern).search(text))
