"""What the lines of an act look like in Russian, Kazakh and English: headings, numbers, notes, annexes, signatures.

Old and careless spellings count: «1-бап .», «I-тарау», «Статья 1 .», Latin letters that look Cyrillic, no-break
spaces, a heading that stands on the line after its number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lawtrack.model.kinds import Kind

_NUM = r"\d+(?:[-‑–]\d+)*(?:[.]\d+(?:-\d+)*)*|[IVXLCІХМС]+(?:-\d+)*"
_WORD_KINDS = {
    "часть": Kind.PART,
    "раздел": Kind.TITLE,
    "подраздел": Kind.SUBTITLE,
    "глава": Kind.CHAPTER,
    "параграф": Kind.SECTION,
    "§": Kind.SECTION,
    "статья": Kind.ARTICLE,
    "cтатья": Kind.ARTICLE,
    "part": Kind.PART,
    "section": Kind.TITLE,
    "subsection": Kind.SUBTITLE,
    "chapter": Kind.CHAPTER,
    "paragraph": Kind.SECTION,
    "article": Kind.ARTICLE,
}
_KK_KINDS = {
    "бөлім": Kind.TITLE,
    "кіші бөлім": Kind.SUBTITLE,
    "тарау": Kind.CHAPTER,
    "параграф": Kind.SECTION,
    "бап": Kind.ARTICLE,
}
_ORDINALS = "первая|вторая|третья|четвертая|пятая"
_WORDED = re.compile(
    rf"(?P<label>(?P<word>часть|подраздел|раздел|глава|параграф|§|[сc]татья|subsection|section|chapter|article|part)"
    rf"\s*(?P<number>{_NUM}|(?<=часть ){_ORDINALS})(?P<dot>\s*\.|(?=\s|$)|\s*:))\s*(?P<heading>.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_KAZAKH = re.compile(
    rf"(?P<label>(?P<number>{_NUM})\s*[-‑–]?\s*(?P<word>кіші бөлім|бөлім|тарау|параграф|бап)(?P<dot>\s*\.|(?=\s|$)))"
    r"\s*(?P<heading>.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_UNNUMBERED_PART = re.compile(
    r"(?:(?:ОБЩАЯ|ОСОБЕННАЯ)\s+ЧАСТЬ|(?:ЖАЛПЫ|ЕРЕКШЕ)\s+БӨЛІ[КМ]|(?:GENERAL|SPECIAL)\s+PART|"
    r"ЗАКЛЮЧИТЕЛЬНЫЕ И ПЕРЕХОДНЫЕ ПОЛОЖЕНИЯ)\.?\Z",
    re.IGNORECASE,
)
_ORDINAL_VALUE = {word: i for i, word in enumerate(_ORDINALS.split("|"), 1)}
_LATIN_I = re.compile(r"(?<=[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі])[iI]|[iI](?=[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі])")

PARAGRAPH = re.compile(
    r"(?P<label>(?P<number>\d{1,4}(?:[-‑–]\d+)*(?:\.\d{1,3}(?:-\d+)*)*)\s?\.)(?!\d)\s*(?P<text>.*)\Z",
    re.DOTALL,
)
POINT = re.compile(r"(?P<label>(?P<number>\d{1,4}(?:[-‑–]\d+)*)\s?\))\s*(?P<text>.*)\Z", re.DOTALL)
LETTER = re.compile(r"(?P<label>(?P<number>[а-яa-z])\))\s*(?P<text>.*)\Z", re.DOTALL)
FOOTNOTE = re.compile(r"(?:Сноска|Ескерту|Footnote)\s*[.:]|(?:\*\s*)?Сноска\s+к\b", re.IGNORECASE)
PUBLISHER = re.compile(
    r"(?:Примечани[ея]|Примечание)\s*(?:ИЗПИ|РЦПИ|РЦИ|ЮИС)\b|(?:ЗҚАИ|РҚАО)[-\s]*(?:ның|нің)?\s*ескертпес|"
    r"(?:Note of the|Note by)\s+(?:ILLI|RCLI|Institute)|"
    r"©\s*(?:19|20)\d\d\.?\s",
    re.IGNORECASE,
)
PUBLISHER_MORE = re.compile(
    r"предусм[аоo]тр|вступа(?:ет|ют)\s+в\s+силу|вводи(?:т|тся|лся|лась)|введен|приостановл|Для удобства|см\.|"
    r"[Вв]нимани|действовал|действует|утратил|распространяется|көзделген|қолданысқа|тоқтатыл|күші\s+жойыл|"
    r"shall be (?:enforced|put)|is provided|effective|ИЗПИ|ЗҚАИ",
)
NOTE = re.compile(
    r"(?P<label>(?:Примечани[ея]|ПРИМЕЧАНИ[ЕЯ]|Ескертпе(?:лер)?|ЕСКЕРТПЕ(?:ЛЕР)?|Note|Notes)(?:\s+\d+)?\s?[.:])\s*(?P<text>.*)\Z",
    re.DOTALL,
)
REMOVED = re.compile(
    r"(?:\(?\s*(?:исключ[её]н|утрати[лв]|искл\.|признан\w*\s+утратив|алып\s+таста|күш[іi]\s+жой|(?:is\s+|was\s+)?excluded|"
    r"deleted|became\s+invalid|repealed|(?:is|was)\s+no\s+longer\s+in\s+force))",
    re.IGNORECASE,
)
TOC = re.compile(r"(?:ОГЛАВЛЕНИЕ|СОДЕРЖАНИЕ|МАЗМҰНЫ?|TABLE OF CONTENTS|CONTENTS)\s*:?\Z", re.IGNORECASE)
ANNEX = re.compile(
    r"(?:Приложени[ея]|ПРИЛОЖЕНИ[ЕЯ])(?:\s*№?\s*(?P<ru>\d+(?:-\d+)*))?(?=\s|$)|"
    r"(?P<kk>\d+(?:-\d+)*)\s*-?\s*(?:қосымша|ҚОСЫМША)\b|(?:Қосымша|ҚОСЫМША)(?=\s|$)|(?:Annex|Appendix)(?:\s+(?P<en>\d+))?(?=\s|$)",
)
ANNEX_KK_END = re.compile(r"(?:^|[\s«»\"])(?:(?P<number>\d+(?:-\d+)*)\s*-\s*)?қосымша\.?\Z")
CAPTION_KK_END = re.compile(
    r"(?:(?:^|[\s«»\"])(?:\d+(?:-\d+)*\s*-\s*)?қосымша|бекітілген|бекітілді)\.?(?:\s+нысаны?)?\s*\Z",
    re.IGNORECASE,
)
APPROVED = re.compile(
    r"(?:Утвержд[её]н[аоы]?|УТВЕРЖД[ЕЁ]Н[АОЫ]?|Утверждаю|Бекітілген|БЕКІТІЛГЕН|Бекітілді|Approved(?:\s+by)?)\b",
    re.DOTALL,
)
SIGNATURE = re.compile(
    r"\W{0,3}(?:Первый\s+|И\.\s?о\.\s+|Исполняющий\s+обязанности\s+|Временно\s+)?"
    r"(?:Президент|Премьер-Министр|Министр|Заместитель|Председател|Аким|Руководител|Секретар|Генеральный\s+Прокурор|"
    r"Главный|Қазақстан\s*Республикасының\s*(?:Президенті|Премьер-Министрі|\S+\s+министрі)|Қазақстан\s*Республикасының\Z|"
    r"Мәслихат|The\s+President|President|Prime\s+Minister|Minister|ПрезидентРеспублики)",
)


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A line that opens a container or an article."""

    kind: Kind
    number: str
    label: str
    heading: str
    dotted: bool


def cyrillic_i(text: str) -> str:
    """``text`` with Latin ``i`` between Cyrillic letters as the Kazakh letter; the length stays."""
    return _LATIN_I.sub(lambda m: "і" if m[0] == "i" else "І", text)


def heading_line(text: str) -> HeadingLine | None:
    """What the line opens, or None where it has not the form of a heading."""
    plain = cyrillic_i(text)
    match = _WORDED.match(plain)
    if match:
        word = match["word"].lower()
        digits = match["number"].lower()
        number = str(_ORDINAL_VALUE.get(digits, match["number"]))
        label, heading = text[: match.end("label")], text[match.start("heading") :]
        return HeadingLine(_WORD_KINDS[word], number, label.strip(), heading.strip(), "." in match["dot"])
    match = _KAZAKH.match(plain)
    if match:
        label, heading = text[: match.end("label")], text[match.start("heading") :]
        kind = _KK_KINDS[match["word"].lower()]
        return HeadingLine(kind, match["number"], label.strip(), heading.strip(), "." in match["dot"])
    if _UNNUMBERED_PART.match(plain):
        return HeadingLine(Kind.PART, "", "", text, True)
    return None
