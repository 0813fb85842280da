"""Final articles: when an amending act takes effect (art. 42), in Russian and Kazakh."""

from __future__ import annotations

import re

from lawtrack.model.instruction import Commencement, StartRule
from lawtrack.reading.printed_dates import printed_date

_IS = re.compile(
    r"ввод(?:ится|ятся)\s+в\s+действи|вступа(?:ет|ют)\s+в\s+силу|қолданысқа\s+енгізіл|күшіне\s+енеді|ввести\s+в\s+действие",
    re.IGNORECASE,
)
_NUMBERS = {
    "десяти": 10, "двадцати одного": 21, "двадцати": 20, "тридцати": 30, "шестидесяти": 60, "девяноста": 90, "трех": 3,
    "пяти": 5, "семи": 7, "пятнадцати": 15, "он": 10, "жиырма бір": 21, "жиырма": 20, "отыз": 30, "алпыс": 60, "тоқсан": 90,
    "он бес": 15, "бес": 5, "жеті": 7, "үш": 3,
}  # fmt: skip
_WORDS = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_AFTER_RU = re.compile(rf"по\s+истечении\s+(?P<n>{_WORDS}|\d+)\s+(?:календарн\w+\s+)?дн", re.IGNORECASE)
_MONTHS_RU = re.compile(r"по\s+истечении\s+(?P<n>шести|трех|двух|одного|\d+)\s+месяц", re.IGNORECASE)
_AFTER_KK = re.compile(rf"күнтізбелік\s+(?P<n>{_WORDS}|\d+)\s+күн\s+өткен", re.IGNORECASE)
_PUBLISHED = re.compile(r"опубликован|жарияла", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:со\s+дня|с\s+момента)\s+(?:его\s+)?(?:подписания|принятия)|қол\s+қойыл|қабылданған\s+күн",
    re.IGNORECASE,
)
_REGISTERED = re.compile(r"государственной\s+регистрации|мемлекеттік\s+тіркел", re.IGNORECASE)
_EXCEPT_RU = re.compile(
    r"за\s+исключением\s+(?P<what>.+?),?\s+котор\w+\s+(?:ввод\w+|вступа\w+)[^,;.]*?\s(?:с|со|по)\s",
    re.IGNORECASE | re.DOTALL,
)
_RELATIONS = re.compile(
    r"распростран\w+\s+на\s+(?:право)?отношени\w*|қатынастарға\s+қолданылады|туындаған\s+қатынас",
    re.IGNORECASE,
)
_DATE_KK_HEAD = re.compile(
    r"(?P<date>\d{4}\s+жылғы\s+\d{1,2}\s+\w+)\s+бастап\s+қолданысқа\s+енгізілетін\s+(?P<what>.+?)\s+қоспағанда",
    re.IGNORECASE | re.DOTALL,
)


def is_commencement(text: str) -> bool:
    """True for a line that says when the amending act itself takes effect."""
    return bool(_IS.search(text)) and bool(
        re.search(r"настоящ|осы\s|ввести\s+в\s+действие", text, re.IGNORECASE)
    )


def read_commencement(text: str) -> tuple[Commencement, ...]:
    """All dates that a final article names; the first is the rule for the whole act, the others have a scope."""
    relations = _RELATIONS.search(text)
    applies = printed_date(text[relations.start() :]) if relations else None
    body = text[: relations.start()] if relations else text
    exceptions: list[Commencement] = []
    kazakh = _DATE_KK_HEAD.search(body)
    if kazakh:
        date = printed_date(kazakh["date"])
        exceptions.append(Commencement(StartRule.DATE, date, scope=(" ".join(kazakh["what"].split()),)))
        body = body[: kazakh.start()] + body[kazakh.end() :]
    russian = _EXCEPT_RU.search(body)
    if russian:
        rest = body[russian.start() :]
        tail = rest[len(russian["what"]) + len("за исключением ") :]
        rule = _rule(tail)
        if rule is not None:
            exceptions.append(
                Commencement(rule.rule, rule.date, rule.days, (" ".join(russian["what"].split()),))
            )
        body = body[: russian.start()]
    main = _rule(body)
    result = [] if main is None else [Commencement(main.rule, main.date, main.days, (), applies)]
    return (*result, *exceptions)


def _rule(text: str) -> Commencement | None:
    after = _AFTER_RU.search(text) or _AFTER_KK.search(text)
    if after:
        word = " ".join(after["n"].lower().split())
        return Commencement(StartRule.PUBLICATION, days=int(word) if word.isdigit() else _NUMBERS[word])
    date = printed_date(text)
    if date is not None:
        return Commencement(StartRule.DATE, date)
    if _REGISTERED.search(text):
        return Commencement(StartRule.REGISTRATION)
    if _SIGNED.search(text):
        return Commencement(StartRule.SIGNATURE)
    if _PUBLISHED.search(text) and not _MONTHS_RU.search(text):
        return Commencement(StartRule.PUBLICATION)
    return None
