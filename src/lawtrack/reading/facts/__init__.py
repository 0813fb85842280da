"""The facts of a text of law, in values that do not depend on its language.

    dates       every date, with its year or without
    numerals    numbers in digits
    words       numbers in words
    references  which numbers are references
    measures    what numbers count

«от одной тысячи до трех тысяч» and «бір мыңнан үш мыңға дейін» are 1000 and 3000; «10 июля 2024 года» and «2024 жылғы
10 шілдедегі» are one date; «частью девятой статьи 404» and «404-баптың тоғызыншы бөлігі» are the same references.

::

    dates       every date of a text
    numerals    numbers in digits
    words       numbers in words
    references  which numbers are references
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from lawtrack.language import language_of
from lawtrack.language.spelling import restored, with_one_letter
from lawtrack.model.document import Lang
from lawtrack.model.fact import Fact, FactKind
from lawtrack.reading.facts.dates import dates_in
from lawtrack.reading.facts.measures import measure_of
from lawtrack.reading.facts.numerals import Found, digits_in, romans_in
from lawtrack.reading.facts.references import references_in
from lawtrack.reading.facts.words import hints_in, numerals_in

__all__ = ["read_facts"]


@cache
def _money(lang: Lang) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{language_of(lang).numerals.money})", re.IGNORECASE)


_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_LEGAL = frozenset({"art", "para", "point", "subpara", "al"})
"""Elements whose ordinals are never other words («бірінші бөлім» may be a department)."""


def read_facts(text: str, lang: Lang) -> tuple[Fact, ...]:
    """The dates, sums, numbers and references that ``text`` names, in their order.

    Art. 24 (3-1) of the Law «On Legal Acts» wants the texts in Kazakh and Russian authentic: these must be the same.
    English texts have digits and dates only: numerals in words are not read in a translation that has no legal force.
    """
    plain = with_one_letter(text.replace("\xa0", " ").replace("‑", "-"))
    if language_of(lang).letters.typed:
        plain = restored(plain)
    facts: list[tuple[int, Fact]] = []
    for date in dates_in(plain, lang):
        facts.append((date.start, Fact(FactKind.DATE, date.value, plain[date.start : date.end])))
        plain = f"{plain[: date.start]}{' ' * (date.end - date.start)}{plain[date.end :]}"
    found = _multiplied([*digits_in(plain)], numerals_in(plain, lang), plain)
    references = references_in(plain, lang, found)
    for number in found:
        unit = references.get(number.start, "")
        kind = FactKind.NUMBER
        if unit:
            kind = FactKind.REFERENCE
        elif _money(lang).match(plain, number.end):
            kind = FactKind.SUM
        weak = number.weak and unit not in _LEGAL
        weak = weak and not (kind is FactKind.SUM and int(number.value) > 2)  # «до тысячи тенге»
        printed = plain[number.start : number.end]
        measure, end = measure_of(plain, number, lang) if kind is not FactKind.REFERENCE else ("", number.end)
        counted = plain[number.start : end] if measure else ""
        facts.append((number.start, Fact(kind, number.value, printed, unit, weak, measure, counted)))
    hints = [*romans_in(plain), *hints_in(plain, lang)]
    taken = [(number.start, number.end) for number in found]
    hints = [h for h in hints if not any(start < h.end and h.start < end for start, end in taken)]
    facts += [(h.start, Fact(FactKind.NUMBER, h.value, plain[h.start : h.end], weak=True)) for h in hints]
    return tuple(fact for _start, fact in sorted(facts, key=lambda pair: pair[0]))


def _multiplied(digits: list[Found], words: list[Found], text: str) -> list[Found]:
    """Digits and words in order; «5 тысяч», «2,5 миллиона» (digits before a multiplier) are one number."""
    result: list[Found] = []
    for number in sorted([*digits, *words], key=lambda n: n.start):
        before = result[-1] if result else None
        if (
            number.multiplier
            and before is not None
            and _PLAIN.fullmatch(before.value)
            and not text[before.end : number.start].strip(" ")
        ):
            product = Decimal(before.value) * int(number.value)
            result[-1] = Found(before.start, number.end, f"{product.normalize():f}")
        else:
            result.append(number)
    return result
