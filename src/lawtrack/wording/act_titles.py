"""How acts are called in a table: in the nominative for bands, declined for the subject, in order of legal force."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from lawtrack.model.document import Expression, Lang, WorkKind

if TYPE_CHECKING:
    from lawtrack.reading.amending_act import AmendingAct

_FORMS = {
    WorkKind.CONSTITUTIONAL_LAW: (
        "Конституционный закон Республики Казахстан",
        "Қазақстан Республикасының Конституциялық заңы",
        "Constitutional Law of the Republic of Kazakhstan",
    ),
    WorkKind.CODE: (
        "Кодекс Республики Казахстан",
        "Қазақстан Республикасының Кодексі",
        "Code of the Republic of Kazakhstan",
    ),
    WorkKind.LAW: (
        "Закон Республики Казахстан",
        "Қазақстан Республикасының Заңы",
        "Law of the Republic of Kazakhstan",
    ),
    WorkKind.DECREE: (
        "Указ Президента Республики Казахстан",
        "Қазақстан Республикасы Президентінің Жарлығы",
        "Decree of the President of the Republic of Kazakhstan",
    ),
    WorkKind.RESOLUTION: ("Постановление", "Қаулысы", "Resolution"),
    WorkKind.ORDER: ("Приказ", "Бұйрығы", "Order"),
    WorkKind.DECISION: ("Решение", "Шешімі", "Decision"),
}
_RU_MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
_KK_MONTHS = [
    "қаңтардағы",
    "ақпандағы",
    "наурыздағы",
    "сәуірдегі",
    "мамырдағы",
    "маусымдағы",
    "шілдедегі",
    "тамыздағы",
    "қыркүйектегі",
    "қазандағы",
    "қарашадағы",
    "желтоқсандағы",
]
_SELF_NAMED = re.compile(r"\bкодекс|\bконституция|\bконституциясы", re.IGNORECASE)
"""«Трудовой кодекс Республики Казахстан» says what it is: the name of its form is not put before it."""
_OUTER_QUOTES = re.compile(r"^[«\"“„](.*)[»\"”]$", re.DOTALL)


def act_name(expression: Expression, lang: Lang) -> str:
    """The act in the nominative, for a band: «Закон Республики Казахстан от 5 июля 2018 года «О зерне»»."""
    work = expression.work
    title = " ".join(work.title(expression.lang).split())
    date = _date(work.date, lang)
    if _SELF_NAMED.search(title) and work.kind in (WorkKind.CODE, WorkKind.CONSTITUTION, WorkKind.OTHER):
        if lang is Lang.KK:
            return f"{date} {title}".strip()
        return f"{title} {date}".strip()
    forms = _FORMS.get(work.kind)
    if forms is None or not title:
        return title
    plain = _OUTER_QUOTES.match(title)
    quoted = f"«{plain.group(1) if plain and '»' not in plain.group(1)[:-1] else title}»"
    number = f"№ {work.number}" if work.number else ""
    if lang is Lang.KK:
        parts = (quoted, date, forms[1], number)
    elif lang is Lang.EN:
        parts = (forms[2], date, number, quoted)
    else:
        parts = (forms[0], date, number, quoted)
    return " ".join(part for part in parts if part)


def _date(date: dt.date | None, lang: Lang) -> str:
    if date is None:
        return ""
    if lang is Lang.KK:
        return f"{date.year} жылғы {date.day} {_KK_MONTHS[date.month - 1]}"
    if lang is Lang.EN:
        return f"of {date.day} {date:%B} {date.year}"
    return f"от {date.day} {_RU_MONTHS[date.month - 1]} {date.year} года"


_KK_DATIVE = re.compile(
    r"(\b(?:конституциялық\s+)?(?:заң|кодекс|конституция|қаулы|бұйры[қғ]|шешім|жарлы[қғ]|қағида|нұсқаулы[қғ])"
    r"(?:сы|сі|ы|і|лары|лері))(?:на|не)\b",
    re.IGNORECASE,
)
_RU_ACCUSATIVE = re.compile(r"^((?:[Кк]онституци|[Ии]нструкци|[Рр]езолюци|[Кк]онвенци|[Пп]рограмм))(?:ю|у)\b")


def nominative(reference: str, lang: Lang) -> str:
    """An act as an amending act names it («в Конституцию …», «… Заңына»), in the nominative for a band."""
    text = " ".join(reference.split())
    if lang is Lang.KK:
        return _KK_DATIVE.sub(r"\1", text)
    text = re.sub(r"^[Вв]о?\s+", "", text)
    return _RU_ACCUSATIVE.sub(lambda m: m.group(1) + ("а" if m.group(1).endswith("м") else "я"), text)


_FORCE = (
    re.compile(r"\bконституци(?:я|ю|ясы)", re.IGNORECASE),
    re.compile(r"\bконституционн\w+ закон|\bконституциялық заң", re.IGNORECASE),
    re.compile(r"\bкодекс", re.IGNORECASE),
    re.compile(r"\bзакон|\bзаң", re.IGNORECASE),
    re.compile(r"\bуказ|\bжарлы", re.IGNORECASE),
    re.compile(r"\bпостановлени|\bқаулы", re.IGNORECASE),
    re.compile(r"\bприказ|\bбұйры", re.IGNORECASE),
    re.compile(r"\bрешени|\bшешім", re.IGNORECASE),
)
_KINDS = (
    WorkKind.CONSTITUTION,
    WorkKind.CONSTITUTIONAL_LAW,
    WorkKind.CODE,
    WorkKind.LAW,
    WorkKind.DECREE,
    WorkKind.RESOLUTION,
    WorkKind.ORDER,
    WorkKind.DECISION,
)


def legal_force(kind: WorkKind, name: str) -> int:
    """The rank of an act (art. 10, 0 the highest): by its kind, else by the form in its name before the title."""
    if kind in _KINDS:
        return _KINDS.index(kind)
    before_title = re.split(r"[«\"“]", name)[0] or name
    for words in (before_title, re.sub(r"[«\"“].*[»\"”]", "", name), name):
        for rank, pattern in enumerate(_FORCE):
            if pattern.search(words):
                return rank
    return len(_KINDS)


_OWN_FORM = (
    (
        re.compile(r"(?:[Нн]астоящ\w+|[Оо]сы)\s+(?:[Кк]онституционн\w+\s+закон|[Кк]онституциялық\s+заң)"),
        "Конституционного закона Республики Казахстан",
        "Қазақстан Республикасы Конституциялық заңының",
        "Constitutional Law",
    ),
    (
        re.compile(r"[Нн]астоящ\w+\s+Закон|[Оо]сы\s+Заң"),
        "Закона Республики Казахстан",
        "Қазақстан Республикасы Заңының",
        "Law",
    ),
    (
        re.compile(r"[Нн]астоящ\w+\s+[Уу]каз|[Оо]сы\s+[Жж]арлық"),
        "Указа Президента Республики Казахстан",
        "Қазақстан Республикасы Президенті Жарлығының",
        "Decree",
    ),
    (re.compile(r"[Нн]астоящ\w+\s+постановлени|[Оо]сы\s+қаулы"), "постановления", "қаулысының", "resolution"),
    (re.compile(r"[Нн]астоящ\w+\s+приказ|[Оо]сы\s+бұйрық"), "приказа", "бұйрығының", "order"),
    (re.compile(r"[Нн]астоящ\w+\s+решени|[Оо]сы\s+шешім"), "решения", "шешімінің", "decision"),
)
_NAMED_FORM = (
    (re.compile(r"\bКонституционн\w+ закон|\bКонституциялық заң"), 0),
    (re.compile(r"\b[Зз]акон\b|\b[Зз]аңы?\b"), 1),
    (re.compile(r"\b[Уу]каз\b|\b[Жж]арлы[қғ]ы?\b"), 2),
    (re.compile(r"\b[Пп]остановление\b|\b[Ққ]аулы(?:сы)?\b"), 3),
    (re.compile(r"\b[Пп]риказ\b|\b[Бб]ұйры[қғ]ы?\b"), 4),
    (re.compile(r"\b[Рр]ешение\b|\b[Шш]ешімі?\b"), 5),
)
"""The form in the act's own requisites, where its text does not name itself."""


def subject_of(amending: AmendingAct, lang: Lang) -> str:
    """What a table belongs to: «к проекту Закона Республики Казахстан «О внесении …»».

    The form is declined as the act's own words («Настоящий приказ …»), else its requisites, name it.
    """
    title = " ".join(amending.title.split()).strip(". ")
    if not title:
        return ""
    form = _own_form(amending)
    if lang is Lang.KK:
        return f"«{title}» {form[1]} жобасына".replace("  ", " ")
    if lang is Lang.EN:
        return f"to the draft {form[2]} «{title}»".replace("draft draft", "draft")
    return f"к проекту {form[0]} «{title}»".replace("  ", " ")


def _own_form(amending: AmendingAct) -> tuple[str, str, str]:
    words = " ".join(segment.text for segment in amending.segments if segment.kind.value in ("own", "act"))
    for pattern, *names in _OWN_FORM:
        if pattern.search(words):
            return names[0], names[1], names[2]
    for pattern, at in _NAMED_FORM:
        if pattern.search(amending.requisites):
            return _OWN_FORM[at][1:]
    return "", "", "draft"
