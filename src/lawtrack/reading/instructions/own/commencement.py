"""Final articles: when an amending act takes effect (art. 42).

A final article names a date for the whole act and other dates for some of its elements, in one sentence («за исключением
…, который вводится …, и …, которые вводятся …»), in a list, or in paragraphs of their own («Пункт 3 статьи 1 … вводится
…»); it may say that norms apply to earlier relations, or hold until a day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import replace

from lawtrack.incoming import LARGEST_NUMBER, number_in
from lawtrack.language import Language, language_of, languages
from lawtrack.language.facets.commencement import Commencement as Words
from lawtrack.language.spelling import restored
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Commencement, StartRule
from lawtrack.reading.citations.chains import citations
from lawtrack.reading.instructions.patterns import compiled, of_any, told_in_any
from lawtrack.reading.instructions.places import read_addresses
from lawtrack.reading.instructions.shapes import ForAnyNumbers
from lawtrack.reading.printed_dates import printed_date, printed_dates

ATTACHED = "att_1__"
"""Before the eIds of elements of the list of changes that an order approves: they are no elements of the order itself."""
_LABELS = r"(?m:^\s*(?:{}|\d+[.)])\s*)"


@ForAnyNumbers
def is_commencement(text: str) -> bool:
    """True for a line that says when the amending act itself takes effect."""
    return told_in_any("commencement", "starts").within(text) and told_in_any(
        "commencement", "itself"
    ).within(text)


def opens_commencement(text: str) -> bool:
    """True for a line after which a list says when parts of the act take effect («…, за исключением:», «Осы Заң:»)."""
    return _any("opens").fullmatch(text.strip()) is not None


def read_commencement(
    text: str, scheme: Scheme = Scheme.CIVIL, told: Collection[str] = ()
) -> tuple[Commencement, ...]:
    """All dates that a final article names, with the elements each is for; those for the whole act come first.

    Nothing where the article names a day that no rule holds, or an exception of which no day is read, here or elsewhere
    («за исключением статьи 2», whose day the next paragraph tells): what the others are for is then not known either.

    Args:
        text: The article or paragraph, its list line by line.
        scheme: What «1.» and «1)» are called in the amending act.
        told: The eIds of elements of which other paragraphs of the act tell the day.
    """
    plain = _any("label", _LABELS).sub("", restored(text.replace("‑", "-"))).strip()
    language = _told(plain)
    found = _rules(plain, language, scheme, told)
    if found is None:
        return ()
    made = [
        replace(rule, scope=_elements(rule.scope[0], language.lang, scheme)) if rule.scope else rule
        for rule in found
    ]
    held = {day for rule in made for day in (rule.date, rule.applies_from, rule.until)}
    if not held.issuperset(printed_dates(plain)):
        return ()
    return tuple(sorted(made, key=lambda rule: bool(rule.scope)))


def _any(name: str, around: str = "{}") -> re.Pattern[str]:
    """What the languages say of final articles."""
    return of_any("commencement", name, around)


def _told(text: str) -> Language:
    """The language of a final article, by its words."""
    known = languages()
    found = (language for language in known if compiled(language.commencement.told_by).search(text))
    return next(found, next(language for language in known if not language.commencement.told_by))


def _rules(text: str, language: Language, scheme: Scheme, told: Collection[str]) -> list[Commencement] | None:
    """What every sentence says of the act, or of a part of it, and then of the exceptions; None where one is not read."""
    words = language.commencement
    made: list[Commencement] = []
    for sentence in compiled(words.next).split(compiled(words.enters).sub("", text)):
        divided = compiled(words.division).match(sentence)
        if divided is None or not _tells_one_day(divided["body"], words):
            return None
        scoped = compiled(words.scoped).match(divided["body"])
        rule = _at(scoped["when"], scoped["what"], words) if scoped else _at(divided["body"], "", words)
        if rule is not None:
            made.append(rule)
        elif compiled(words.effect).search(divided["body"]):
            return None
        for exceptions in divided.groupdict().keys() & {"before", "excepted"}:
            excepted = _excepted(divided[exceptions] or "", language, scheme, told)
            if excepted is None:
                return None
            made += excepted
    return made


def _excepted(
    text: str, language: Language, scheme: Scheme, told: Collection[str]
) -> list[Commencement] | None:
    """The days of the exceptions of one sentence; None where one has no day, or is not read."""
    words = language.commencement
    made: list[Commencement] = []
    for clause in compiled(words.clause).finditer(text):
        what = (clause.groupdict().get("of") or "") + clause["what"]
        rule = _at(clause["when"], what, words) if _tells_one_day(clause["when"], words) else None
        if rule is None:
            return None
        made.append(rule)
    left = compiled(words.clause).sub(" ", text).strip(" ,;.:\n")
    between = compiled(language.addresses.between).match(left)
    return made if not left or between or _told_elsewhere(left, language, scheme, told) else None


def _tells_one_day(text: str, words: Words) -> bool:
    """True where some words tell one day at most, without exceptions or conditions: it is then the day of what they name.

    A second day, or one beside an exception that was not divided from them, would be taken for the day of the whole.
    """
    for pattern in (words.relations, words.until):
        text = _dated(pattern, text)[1]
    if compiled(words.besides).search(text) or len(compiled(words.effect).findall(text)) > 1:
        return False
    dates = len(printed_dates(text))
    return not dates or (dates == 1 and not compiled(words.counted).search(text))


def _told_elsewhere(what: str, language: Language, scheme: Scheme, told: Collection[str]) -> bool:
    """True where some words name elements of the act itself, and other paragraphs tell the days of all of them."""
    reading = read_addresses(what, language.lang, scheme)
    named = [c.eid for chain in reading.chains for c in citations(chain)]
    rest = reading.rest.strip(" ,;.:")
    of_itself = not rest or compiled(language.commencement.itself).match(rest) is not None
    return bool(named) and of_itself and all(eid in told for eid in named)


def _at(when: str, what: str, words: Words) -> Commencement | None:
    """The rule in some words, with earlier relations and the last day; None where no date is named."""
    applies, when = _dated(words.relations, when)
    until, when = _dated(words.until, when)
    rule = _rule(when, words)
    if rule is None:
        return None
    scope = (" ".join(what.split()).strip(" ,;.:"),) if what else ()
    return replace(rule, scope=scope, applies_from=applies, until=until)


def _dated(pattern: str, when: str) -> tuple[dt.date | None, str]:
    """The date in what a pattern finds, and the words without it."""
    found = compiled(pattern).search(when)
    if found is None:
        return None, when
    return printed_date(found["date"]), when[: found.start()] + when[found.end() :]


def _elements(what: str, lang: Lang, scheme: Scheme) -> tuple[str, ...]:
    """The elements as eIds, one each; the words themselves where they are not understood."""
    reading = read_addresses(what, lang, scheme)
    found = [c.eid for chain in reading.chains for c in citations(chain)]
    rest = reading.rest.strip(" ,")
    if found and rest and compiled(language_of(lang).commencement.attached).fullmatch(rest):
        return tuple(f"{ATTACHED}{eid}" for eid in found)
    return tuple(found) if found and not rest else (what,)


def _rule(text: str, words: Words) -> Commencement | None:
    numbers = "|".join(sorted(words.numbers, key=len, reverse=True))
    term = compiled(words.term.replace("{numbers}", numbers)).search(text)
    if term:
        word = " ".join(term["n"].lower().split())
        # a number beyond counting stays one: the day it names lies in no calendar, which is then said
        n = (number_in(word) or LARGEST_NUMBER) if word.isdigit() else words.numbers[word]
        start = _from(text, words, published_first=True) or StartRule.PUBLICATION
        return Commencement(start, months=n) if term["months"] else Commencement(start, days=n)
    date = printed_date(text)
    if date is not None:
        return Commencement(StartRule.DATE, date)
    if compiled(words.waits).search(text):  # «по истечении ста дней»: not on the day of publication
        return None
    start_rule = _from(text, words)
    return Commencement(start_rule) if start_rule is not None else None


def _from(text: str, words: Words, *, published_first: bool = False) -> StartRule | None:
    """What a date is counted from; a term is counted from publication where that is named beside others."""
    published = compiled(words.published).search(text) is not None
    if published and published_first:
        return StartRule.PUBLICATION
    if compiled(words.registered).search(text):
        return StartRule.REGISTRATION
    if compiled(words.signed).search(text):
        return StartRule.SIGNATURE
    return StartRule.PUBLICATION if published else None
