"""How Russian amending acts name the acts that they change."""

from __future__ import annotations

from lawtrack.language.facets.amended_acts import AmendedActs
from lawtrack.language.ru.stems import (
    ACTS,
    ANNEX_TO,
    APPROVED,
    DOCUMENTS,
    FURTHER_DOCUMENTS,
    NAMED_DOCUMENTS,
    POINTING,
    POINTING_HERE_TOO,
)

_FORM = (
    r"(?:(?:Федеральн\w+\s+)?[Кк]онституционн\w+\s+[Зз]акон\w*|(?:Федеральн\w+\s+)?[Зз]акон\w*|"
    r"(?:[А-ЯЁ][\w-]+\s+(?:(?:и|об?|[а-яё-]+(?:[ыио]й|ого|его|ому|ему))\s+){0,4}?)?[Кк]одекс\w*|Конституци[юияе]\w*|"
    r"Указ\w*|(?:совместн\w+\s+)?приказ\w*|Приказ\w*|(?:[Нн]ормативн\w+\s+)?постановлени\w+|Постановлени\w+|решени\w+|Решени\w+|"
    r"распоряжени\w+|учебн\w+\s+\w+|Учебн\w+\s+\w+)"
)
_FORM_INSIDE = (
    r"(?:(?:[Фф]едерального\s+|[Фф]едеральному\s+)?(?:[Кк]онституционн\w+\s+)?[Зз]акон[ау]|(?:[А-ЯЁ][\w-]+\s+(?:(?:и|об?|[а-яё-]+(?:ого|ему|ому))\s+){0,4}?)?"
    r"[Кк]одекс[ау]|[Уу]каз[ау]|(?:совместного\s+)?[Пп]риказ[ау]|(?:[Нн]ормативно\w+\s+)?[Пп]остановлени[яю]|[Рр]ешени[яю]|[Рр]аспоряжени[яю])"
)
_CODE_OF = (
    r"[А-ЯЁ][\w-]+\s+(?:(?:и|об?|[а-яё-]+(?:ого|ему|ому))\s+){0,4}?[Кк]одекс[ау]\s+"
    r"(?:Российской\s+Федерации|Кыргызской\s+Республики|Республики\s+[А-ЯЁ]\w+)"
)
"""A code is told by its name and its country alone."""
_FORM_APPROVING = r"(?:(?:совместн|нормативн)\w+\s+)?(?:[Пп]риказ|[Пп]остановлени|[Рр]ешени|[Уу]каз|[Рр]аспоряжени|[Зз]акон)\w*"
_FORM_WHOLE = (
    r"(?:(?:[Фф]едеральном\s+)?(?:[Кк]онституционном\s+)?[Зз]аконе|[Уу]казе|(?:совместном\s+)?[Пп]риказе|"
    r"(?:[Нн]ормативном\s+)?[Пп]остановлении|[Рр]ешении|[Рр]аспоряжении)"
)
_PART_OF_CODE = r"(?:част[иь]\s+(?:перв|втор|треть|четв)\w+\s+(?=(?:[\w-]+\s+){1,5}?кодекс))?"
_REQUISITE = (
    r"(?:{quotation}|от\s+\d[^,;:{mark}]{3,22}?\d{4}\s*(?:года|г\.)|от\s+\d\d\.\d\d\.\d{4}(?:\s*г(?:ода|\.))?|"
    r"(?:№|N)\s*[\w/-]+|\([^()]*\))"
)
_WORD = r"(?!(?:{verbs}|{nouns}|{nouns_put}|после|перед|следующ|изменени|дополнени)\b)[^\s,;:{mark}]+"
_CHANGES = r"(?:изменени\w+|дополнени\w+)"
_SEVERAL_CHANGES = rf"{_CHANGES}(?:\s+и\s+{_CHANGES})?"
_TITLED = (
    r"[«\"„“][^:]*[»\"“”]\s+от\s+\d{1,2}\s+[а-я]+\s+\d{4}\s+(?:года|г\.)"
    r"(?:\s+(?:№|N)\s*[\w/-]+)?(?:\s*\([^:]*\))?\s*(?:[:–—-]|\Z)"
)
"""«О садах» от 5 июля 2018 года № 7 (…):»: an act of a list whose head names the form of all of them."""
_ALONG = r"\b(?:изложив|дополнив|заменив|исключив)\b"
_TO_ANNEX = r"согласно\s+приложени\w+"
_FORMS = r"постановлени|приказ|решени|указ|закон|распоряжени|қаулы|бұйры|шешім|жарлы|заң"  # lists in Russian may hold either

AMENDED_ACTS = AmendedActs(
    opens=(
        rf"(?-i:(?:(?:Внести\s+)?(?:следующ\w+\s+{_CHANGES}(?:\s+и\s+дополнени\w+)?\s+)?[Вв]о?\s+(?={_FORM}\b)|"
        rf"(?={_TITLED}))(?P<act>.*))"
    ),
    within=(
        rf"\A[Вв]о?\s+(?P<whole>(?-i:{_FORM_WHOLE}\b)(?:\s+{_WORD})*?(?:[\s,]+{_REQUISITE})+)|"
        rf"\s+(?:к\s+)?(?:(?P<document>(?:{DOCUMENTS})\w*(?:\s[^:;{{mark}}]*?)?),?\s+{APPROVED}{ANNEX_TO}"
        rf"(?P<approving>(?-i:{_FORM_APPROVING}\b)(?:\s+{_WORD})*?(?:[\s,]+{_REQUISITE})+)|"
        rf"(?P<act>{_PART_OF_CODE}(?-i:{_FORM_INSIDE}\b)(?:\s+{_WORD})*?(?:[\s,]+{_REQUISITE})+|"
        rf"{_PART_OF_CODE}(?-i:{_CODE_OF}\b)))"
    ),
    into=r"внести\s+(?=в\s)",
    changes_end=rf"\s*(?:следующ\w+\s+)?{_CHANGES}(?:\s+и\s+{_CHANGES})?\s*\Z",
    not_opens=(rf"(?-i:\A(?!.*Внести).*{APPROVED}(?:{POINTING_HERE_TOO}))"),
    tail=(
        rf"\s*,?\s*(?:(?:внести\s+)?(?:следующ\w+|след\.|ниже\w+)\s+{_SEVERAL_CHANGES}(?:\s*,\s*)?"
        rf"(?:,?\s*{_ALONG}.*)?|(?:внести\s+)?{_SEVERAL_CHANGES}\s*,\s*{_ALONG}.*)\s*:?\s*\Z"
    ),
    omnibus=r"(?:внести\s+[^\n]*?в\s+(?:следующие|некоторые|нижеследующие)|в\s+некоторые\s+\w+).*:\Z",
    listed=rf"(?-i:{_TITLED})",
    forms=r"\bв\s+(?:следующие|некоторые|нижеследующие)\s+(?P<forms>[^:]*)",
    several=r"\bнекоторы[ех]\b",
    publications=r"Ведомости|Собрание\s+законодательства|САПП|зарегистрирован|Реестр|опубликован",
    document=(
        rf"(?-i:[Вв]о?\s+(?P<document>(?:[А-ЯЁ]|{DOCUMENTS}|{FURTHER_DOCUMENTS}|форм)[\w-]*(?:\s[^:]*?)?),?\s+"
        rf"{APPROVED}{ANNEX_TO}(?:{POINTING_HERE_TOO})\w+|"
        rf"[Вв]о?\s+(?:(?:{POINTING})\w+\s+)?(?P<plain>(?:{NAMED_DOCUMENTS})\w*(?:\s[^:]*?)?)\s*:?\s*\Z)"
    ),
    approved=(
        rf"(?-i:(?:Внести\s+)?(?:следующ\w+\s+{_CHANGES}(?:\s+и\s+дополнени\w+)?\s+)?[Вв]о?\s+"
        rf"(?P<document>(?:[А-ЯЁ]|{DOCUMENTS}|{FURTHER_DOCUMENTS})[\w-]*(?:\s[^:]*?)?),?\s+{APPROVED}{ANNEX_TO}"
        rf"(?P<act>(?:{_FORM_APPROVING}|[Фф]едеральн\w+\s+закон\w*)\s.*))"
    ),
    annexed=(
        rf"(?:утвердить\s+(?:прилагаем\w+\s+)?{_SEVERAL_CHANGES}\s*,?\s*(?:которые\s+)?внос\w+|"
        rf"внести(?=[^:]*\s{_TO_ANNEX})(?![^:]*\b(?:излож|дополнив|заменив|исключив))"
        rf"(?:\s+(?:следующие\s+)?{_SEVERAL_CHANGES})?)"
        rf"\s+(?:(?P<act>во?\s+(?!некотор|следующ|ряд\s)\S.*?)"
        rf"(?=(?:\s+(?:следующие\s+)?{_SEVERAL_CHANGES})?\s*,?\s*(?:{_TO_ANNEX}|\Z))|во?\s)|"
        rf"утвердить\s+(?:прилагаем\w+\s+)?(?:перечень|список)\s.*\bв\s+котор\w+\s+внос\w+\s+{_CHANGES}"
    ),
    annexed_title=(
        rf"{_SEVERAL_CHANGES}\s*,?\s*(?:котор\w+\s+)?(?:внос\w+\s+)?во?\s|"
        rf"(?:перечень|список)\s.*\bв\s+котор\w+\s+внос\w+\s+{_CHANGES}"
    ),
    brings=r"внести\s+(?:\S+\s+){0,20}?(?:изменени[ея]|дополнени[ея])\b",
    pointed=rf"\b(?:{POINTING})(?:ого|ому|ом|ый|ое)\s+(?P<form>{ACTS})\w*",
    repealed_unit=(
        r"(?=(?:подпункт|пункт|абзац|част|стать|строк|приложени)\w*\s|[\d-]+\)?\s*-?\s*(?:тармақ|бап|абзац))"
        rf"(?P<address>.+?)(?:(?<=\s)(?P<document>(?:{DOCUMENTS})\w*\b.*?),?\s+{APPROVED}{ANNEX_TO})?"
        rf"(?P<act>(?:федеральн\w+\s+)?(?:конституционн\w+\s+)?(?:{_FORMS})\w*\s.*)\Z"
    ),
)
