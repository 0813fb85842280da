"""Final articles: when an amending act takes effect (art. 42), in Russian and Kazakh.

A final article names a date for the whole act and other dates for some of its elements, in one sentence («за исключением
…, который вводится …, и …, которые вводятся …»), in a list, or in paragraphs of their own («Пункт 3 статьи 1 … вводится
…»); it may say that norms apply to earlier relations, or hold until a day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from lawtrack.incoming import LARGEST_NUMBER, number_in
from lawtrack.model.document import Scheme
from lawtrack.model.instruction import Commencement, StartRule
from lawtrack.reading.citations import kk, ru
from lawtrack.reading.citations.chains import Reading, citations
from lawtrack.reading.printed_dates import printed_date

_IS = re.compile(
    r"ввод(?:ится|ятся)\s+в\s+действи|вступа(?:ет|ют)\s+в\s+силу|қолданысқа\s+енгізіл|күшіне\s+енеді|ввести\s+в\s+действие",
    re.IGNORECASE,
)
_NUMBERS = {
    "десяти": 10, "двадцати одного": 21, "двадцати": 20, "тридцати": 30, "шестидесяти": 60, "девяноста": 90, "трех": 3,
    "пяти": 5, "семи": 7, "пятнадцати": 15, "он": 10, "жиырма бір": 21, "жиырма": 20, "отыз": 30, "алпыс": 60, "тоқсан": 90,
    "он бес": 15, "бес": 5, "жеті": 7, "үш": 3, "одного": 1, "двух": 2, "четырех": 4, "шести": 6, "девяти": 9,
    "двенадцати": 12, "бір": 1, "екі": 2, "төрт": 4, "алты": 6, "тоғыз": 9, "он екі": 12,
}  # fmt: skip
_WORDS = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_AFTER_RU = re.compile(
    rf"по\s+истечении\s+(?P<n>{_WORDS}|\d+)\s+(?:календарн\w+\s+)?(?P<what>дн|месяц)", re.IGNORECASE
)
_AFTER_KK = re.compile(
    rf"(?:күнтізбелік\s+)?(?P<n>{_WORDS}|\d+)\s+(?:күнтізбелік\s+)?(?P<what>күн|ай)\s+өткен", re.IGNORECASE
)
_PUBLISHED = re.compile(r"опубликован|жарияла", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:со\s+дня|с\s+момента|после\s+дня)\s+(?:его\s+)?(?:подписания|принятия)|қол\s+қойыл|қабылданған\s+күн",
    re.IGNORECASE,
)
_REGISTERED = re.compile(r"государственной\s+регистрации|мемлекеттік\s+тіркел", re.IGNORECASE)
_STARTS_RU = r"(?:ввод\w+\s+в\s+действи\w+|вступа\w+\s+в\s+силу)"
_UNIT_RU = r"(?:абзац|подпункт|пункт|част|стат|глав|раздел|параграф|подраздел|положени)"
_EXCEPT_RU = re.compile(r",?\s*за\s+исключением\b", re.IGNORECASE)
_CLAUSE_RU = re.compile(
    rf"(?P<what>.+?),?\s*котор\w+\s+{_STARTS_RU}\s*(?P<when>.+?)"
    rf"(?=,?\s+(?:а\s+также|и)\s+{_UNIT_RU}[^;]*?котор\w+\s+(?:ввод|вступа)|,\s*{_UNIT_RU}[^;]*?котор\w+\s+(?:ввод|вступа)|;|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_SCOPED_RU = re.compile(
    rf"(?:установить,\s+что\s+)?(?P<what>{_UNIT_RU}.*?)\s*(?:настоящ\w+\s+.*?)?\s+{_STARTS_RU}(?P<when>.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_NEXT_RU = re.compile(rf"(?<=\.)\s+(?={_UNIT_RU}[^.]*?{_STARTS_RU})", re.IGNORECASE)
_RELATIONS_RU = re.compile(
    r"распростран\w+\s+(?:свое\s+действие\s+)?на\s+(?:право)?отношени\w*", re.IGNORECASE
)
_UNTIL_RU = re.compile(r"действу\w+\s+(?:по|до)\s", re.IGNORECASE)
_STARTING_KK = r"(?:қолданысқа\s+енгізілетін|күшіне\s+енетін)"
_EXCEPT_KK = re.compile(r"қоспағанда\s*,?", re.IGNORECASE)
_SUBJECT_KK = re.compile(
    r"осы\s+(?:конституциялық\s+)?(?:заң|кодекс|жарлық|қаулы|бұйрық|шешім)\s*[:,]?\s*", re.IGNORECASE
)
_WHEN_KK = r"(?:\d{4}\s+жыл|алғашқы|ресми|күнтізбелік|қол\s+қой)"
_CLAUSE_KK = re.compile(
    rf"(?P<when>{_WHEN_KK}.*?)\s*{_STARTING_KK}\s+(?P<what>.+?)(?=(?:\s+және|,?\s*сондай-ақ|,|;)\s*(?:\d+\)\s*)?{_WHEN_KK}|;|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_SCOPED_KK = re.compile(
    rf"осы\s+\S+?(?:ның|нің|дың|дің|тың|тің)\s+(?P<what>\d.*?)\s+(?P<when>{_WHEN_KK}.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_RELATIONS_KK = re.compile(
    r"(?P<date>\d{4}\s+жылғы\s+\d{1,2}\s+\w+)\s+бастап\s+туындаған[^;]*?қатынас\w*", re.IGNORECASE
)
_UNTIL_KK = re.compile(
    r"(?P<date>\d{4}\s+жылғы\s+\d{1,2}\s+\w+?)(?:ға|ге|қа|ке)\s+дейін\s+қолданыл\w*", re.IGNORECASE
)
_LABELS = re.compile(r"(?m)^\s*(?:Статья\s+[\d-]+\.?|[\d-]+-бап\.?|\d+[.)])\s*")
_OPENS = re.compile(
    r"(?:осы\s+(?:конституциялық\s+)?(?:заң|кодекс|жарлық|қаулы|бұйрық|шешім)|настоящ\w+\s.*?(?:ввод\w+|вступа\w+)\s.*)\s*:\s*\Z",
    re.IGNORECASE | re.DOTALL,
)


def is_commencement(text: str) -> bool:
    """True for a line that says when the amending act itself takes effect."""
    return bool(_IS.search(text)) and bool(
        re.search(r"настоящ|осы\s|ввести\s+в\s+действие", text, re.IGNORECASE)
    )


def opens_commencement(text: str) -> bool:
    """True for a line after which a list says when parts of the act take effect («…, за исключением:», «Осы Заң:»)."""
    return bool(_OPENS.fullmatch(text.strip()))


def read_commencement(text: str, scheme: Scheme = Scheme.CIVIL) -> tuple[Commencement, ...]:
    """All dates that a final article names, with the elements each is for; those for the whole act come first.

    Args:
        text: The article or paragraph, its list line by line.
        scheme: What «1.» and «1)» are called in the amending act.
    """
    plain = _LABELS.sub("", text).strip()
    kazakh = bool(re.search(r"қолданысқа|күшіне\s+ен|қоспағанда", plain, re.IGNORECASE))
    found = list(_kazakh(plain) if kazakh else _russian(plain))
    read = kk.read_addresses if kazakh else ru.read_addresses
    made = [
        replace(rule, scope=_elements(rule.scope[0], read, scheme)) if rule.scope else rule for rule in found
    ]
    return tuple(sorted(made, key=lambda rule: bool(rule.scope)))


def _russian(text: str) -> Iterator[Commencement]:
    for sentence in _NEXT_RU.split(text):
        head = _EXCEPT_RU.search(sentence)
        body = sentence[: head.start()] if head else sentence
        scoped = _SCOPED_RU.match(body)
        if scoped:
            yield from _at(scoped["when"], scoped["what"])
        else:
            yield from _at(body, "")
        for clause in _CLAUSE_RU.finditer(sentence[head.end() :]) if head else ():
            yield from _at(clause["when"], clause["what"])


def _kazakh(text: str) -> Iterator[Commencement]:
    end = _EXCEPT_KK.search(text)
    subject = _SUBJECT_KK.match(text)
    excepted = text[subject.end() if subject else 0 : end.start()] if end else ""
    body = text[end.end() :] if end else text
    scoped = _SCOPED_KK.match(body)
    yield from _at(scoped["when"], scoped["what"]) if scoped else _at(body, "")
    for clause in _CLAUSE_KK.finditer(excepted):
        yield from _at(clause["when"], clause["what"])


def _at(when: str, what: str) -> Iterator[Commencement]:
    """The rule in some words, with earlier relations and the last day; nothing where no date is named."""
    applies, until = None, None
    earlier = _RELATIONS_RU.search(when)
    if earlier:
        applies, when = printed_date(when[earlier.start() :]), when[: earlier.start()]
    last = _UNTIL_RU.search(when)
    if last:
        until, when = printed_date(when[last.start() :]), when[: last.start()]
    for pattern in (_RELATIONS_KK, _UNTIL_KK):
        found = pattern.search(when)
        if found is None:
            continue
        day = printed_date(found["date"])
        applies, until = (day, until) if pattern is _RELATIONS_KK else (applies, day)
        when = when[: found.start()] + when[found.end() :]
    rule = _rule(when)
    if rule is not None:
        scope = (" ".join(what.split()).strip(" ,;.:"),) if what else ()
        yield replace(rule, scope=scope, applies_from=applies, until=until)


def _elements(what: str, read: Callable[[str, Scheme], Reading], scheme: Scheme) -> tuple[str, ...]:
    """The elements as eIds, one each; the words themselves where they are not understood."""
    reading = read(what, scheme)
    found = [c.eid for chain in reading.chains for c in citations(chain)]
    return tuple(found) if found and not reading.rest.strip(" ,") else (what,)


def _rule(text: str) -> Commencement | None:
    after = _AFTER_RU.search(text) or _AFTER_KK.search(text)
    if after:
        word = " ".join(after["n"].lower().split())
        # a number beyond counting stays one: the day it names lies in no calendar, which is then said
        n = (number_in(word) or LARGEST_NUMBER) if word.isdigit() else _NUMBERS[word]
        start = StartRule.PUBLICATION if _PUBLISHED.search(text) else _from(text) or StartRule.PUBLICATION
        months = after["what"].lower() in ("месяц", "ай")
        return Commencement(start, months=n) if months else Commencement(start, days=n)
    date = printed_date(text)
    if date is not None:
        return Commencement(StartRule.DATE, date)
    start_rule = _from(text)
    return Commencement(start_rule) if start_rule is not None else None


def _from(text: str) -> StartRule | None:
    """What a date is counted from."""
    if _REGISTERED.search(text):
        return StartRule.REGISTRATION
    if _SIGNED.search(text):
        return StartRule.SIGNATURE
    return StartRule.PUBLICATION if _PUBLISHED.search(text) else None
