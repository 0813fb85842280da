"""The naming of amended and repealed acts, in Russian and Kazakh: requisites, publication lists, label scheme."""

from __future__ import annotations

import re

from lawtrack.model.document import Lang, WorkKind
from lawtrack.model.instruction import ActReference
from lawtrack.reading.act_kinds import scheme_of
from lawtrack.reading.printed_dates import printed_date

_FORM_RU = (
    r"(?:Конституционн\w+\s+[Зз]акон\w*|Закон\w*|(?:[А-ЯЁ][\w-]+\s+(?:(?:и|об?|[а-яё-]+(?:[ыио]й|ого|его|ому|ему))\s+){0,4}?)?[Кк]одекс\w*|Конституци[юияе]\w*|Указ\w*|"
    r"(?:совместн\w+\s+)?приказ\w*|Приказ\w*|постановлени\w+|Постановлени\w+|решени\w+|Решени\w+|распоряжени\w+|учебн\w+\s+\w+|Учебн\w+\s+\w+)"
)
_INTO_RU = re.compile(
    rf"(?:Внести\s+)?(?:следующ\w+\s+(?:изменени\w+|дополнени\w+)(?:\s+и\s+дополнени\w+)?\s+)?[Вв]о?\s+(?P<act>{_FORM_RU}\b.*)",
    re.DOTALL,
)
_TAIL_RU = re.compile(
    r"\s*,?\s*(?:(?:внести\s+)?(?:следующ\w+|ниже\w+)\s+(?:изменени\w+|дополнени\w+)(?:\s+и\s+(?:изменени\w+|дополнени\w+))?(?:\s*,\s*)?(?:,?\s*изложив.*)?)\s*:?\s*\Z",
    re.IGNORECASE,
)
_OMNIBUS_RU = re.compile(
    r"внести\s+.*?в\s+(?:следующие|некоторые|нижеследующие)|в\s+некоторые\s+\w+", re.IGNORECASE
)
_OMNIBUS_KK = re.compile(
    r"мына(?:дай)?\s+(?:заңнамалық\s+актілер|шешімдер|бұйрықтар|қаулылар|кейбір)|кейбір\s+.*?(?:актілер|шешімдер)",
    re.IGNORECASE,
)
_TAIL_KK = re.compile(
    r"\s*(?:мынадай\s+)?(?:өзгеріс(?:тер)?|толықтыру(?:лар)?)(?:\s*(?:мен|пен|және)\s*(?:өзгеріс(?:тер)?|толықтыру(?:лар)?))?\s+енгізілсін\s*:?\s*\Z",
    re.IGNORECASE,
)
_FORM_KK = re.compile(
    r"(?:Заңы?на|[Зз]аңына|[Кк]одексіне|Конституциясына|Жарлығына|қаулысына|бұйрығына|шешіміне|қағидаларына|қағидаларында)\b",
)
_PUBLISHED = re.compile(
    r"\s*\((?:(?:Ведомости|Қазақстан\s+Республикасы\s+(?:Парламентінің|Жоғарғы)|САПП|ҚР\s+ПҮАЖ|зарегистрирован|Реестр|Нормативтік|опубликован)[^()]*(?:\([^()]*\)[^()]*)*)\)?(?=\s|\Z|:|,|;)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:№|N)\s*(?P<n>[0-9A-Za-zА-Яа-яӘҒҚҢӨҰҮҺІ][\w/-]*(?:\s+\d+[/-]\d+)?)")
_DOCUMENT_RU = r"(?:Правил|Положени|Инструкци|Методик|Регламент|Стандарт|Перечн|Порядк|Требовани|Устав|Концепци|Программ|План|Типов|Квалификационн)"
_ANNEX_RU = re.compile(
    r"[Вв]о?\s+(?P<what>(?:[А-ЯЁ]|правил|положени|инструкци|методик|регламент|стандарт|перечн|порядк|требовани|устав|"
    r"концепци|программ|план|типов|квалификационн|форм)[\w-]*(?:\s[^:]*?)?),?\s+утвержд[её]нн\w+\s+(?:приложени\w+\s+[\d-]*\s*к\s+)?(?P<by>указанн\w+|настоящ\w+|данн\w+|вышеуказанн\w+)|"
    rf"[Вв]о?\s+(?:(?:указанн|вышеуказанн|данн)\w+\s+)?(?P<plain>{_DOCUMENT_RU}\w*(?:\s[^:]*?)?)\s*:?\s*\Z",
    re.DOTALL,
)
_ANNEX_KK = re.compile(
    r"(?:көрсетілген|аталған)\s+(?:қаулымен|бұйрықпен|шешіммен|Жарлықпен)\s+бекітілген(?P<what>[^:]*)",
    re.IGNORECASE,
)


def act_line(text: str, lang: Lang) -> str | None:
    """The requisites of the amended act that a line opens a block for; empty for an omnibus; None for another line."""
    body = _PUBLISHED.sub("", text).strip()
    if lang is Lang.KK:
        if _OMNIBUS_KK.search(body) and _TAIL_KK.search(body):
            return ""
        stripped = _TAIL_KK.sub("", body).strip().rstrip(":").strip()
        if (
            (_TAIL_KK.search(body) or body.endswith(":"))
            and _FORM_KK.search(stripped)
            and not _ANNEX_KK.search(stripped)
        ):
            return stripped
        return None
    match = _INTO_RU.match(body)
    if match is None:
        return "" if _OMNIBUS_RU.match(body) and body.endswith(":") else None
    if not (body.endswith(":") or _TAIL_RU.search(body)):
        return None
    if re.search(r"утвержд[её]нн\w+\s+(?:указанн|настоящ|данн|вышеуказанн)", body) and "Внести" not in body:
        return None
    return _TAIL_RU.sub("", match["act"].rstrip().rstrip(":")).strip().rstrip(",").strip()


def opened_annex(text: str, lang: Lang) -> str | None:
    """The document whose elements follow («в Правилах …, утвержденных указанным приказом:»); None for another line."""
    match = _ANNEX_KK.search(text) if lang is Lang.KK else _ANNEX_RU.match(text)
    if match is None:
        return None
    found = match["what"] if lang is Lang.KK else match["what"] or match["plain"]
    return " ".join((found or "").split()).strip(' :«»"')


def reference(text: str, *, annex: bool = False, document: str = "") -> ActReference:
    """What the requisites say: date, number, title; the text as written, without the list of publications."""
    plain = _PUBLISHED.sub("", text).strip()
    outside = re.sub(r"[«\"“].*[»\"”]", " ", plain)
    title = ""
    match = re.search(r"[«\"“](.*)[»\"”]", plain, re.DOTALL)
    if match:
        title = " ".join(match[1].split())
    number = _NUMBER.search(outside)
    scheme = scheme_of(WorkKind.CODE, plain, "") if re.search(r"[Кк]одекс", outside) else None
    return ActReference(
        " ".join(plain.split()),
        printed_date(outside) or printed_date(plain),
        number["n"] if number else "",
        title,
        scheme,
        annex,
        document,
    )
