"""What the levels of an act are called, by label scheme, language and case.

Names of levels depend on the act (``kz_rules`` 1.3): «1.» is пункт in an ordinary law and часть in the codes of
procedure; «1)» is подпункт, in the Criminal Code пункт.
"""

from __future__ import annotations

from lawtrack.model.document import Scheme
from lawtrack.model.kinds import Kind

RU = {
    # kind: nominative, genitive, prepositional, accusative, instrumental
    Kind.PART: ("часть", "части", "части", "часть", "частью"),
    Kind.TITLE: ("раздел", "раздела", "разделе", "раздел", "разделом"),
    Kind.SUBTITLE: ("подраздел", "подраздела", "подразделе", "подраздел", "подразделом"),
    Kind.CHAPTER: ("глава", "главы", "главе", "главу", "главой"),
    Kind.SECTION: ("параграф", "параграфа", "параграфе", "параграф", "параграфом"),
    Kind.ARTICLE: ("статья", "статьи", "статье", "статью", "статьей"),
    Kind.PARAGRAPH: ("пункт", "пункта", "пункте", "пункт", "пунктом"),
    Kind.SUBPARAGRAPH: ("часть", "части", "части", "часть", "частью"),
    Kind.POINT: ("подпункт", "подпункта", "подпункте", "подпункт", "подпунктом"),
    Kind.ALINEA: ("абзац", "абзаца", "абзаце", "абзац", "абзацем"),
    Kind.NOTE: ("примечание", "примечания", "примечании", "примечание", "примечанием"),
    Kind.ATTACHMENT: ("приложение", "приложения", "приложении", "приложение", "приложением"),
    Kind.ROW: ("строка", "строки", "строке", "строку", "строкой"),
    Kind.TABLE: ("таблица", "таблицы", "таблице", "таблицу", "таблицей"),
    Kind.CELL: ("графа", "графы", "графе", "графу", "графой"),
    Kind.HEADING: ("заголовок", "заголовка", "заголовке", "заголовок", "заголовком"),
    Kind.LONG_TITLE: ("заголовок", "заголовка", "заголовке", "заголовок", "заголовком"),
    Kind.PREAMBLE: ("преамбула", "преамбулы", "преамбуле", "преамбулу", "преамбулой"),
    Kind.TOC: ("оглавление", "оглавления", "оглавлении", "оглавление", "оглавлением"),
    Kind.PREFACE: ("реквизиты", "реквизитов", "реквизитах", "реквизиты", "реквизитами"),
    Kind.CONCLUSIONS: ("подпись", "подписи", "подписи", "подпись", "подписью"),
    Kind.LINE: ("строка", "строки", "строке", "строку", "строкой"),
    Kind.QUOTED: ("цитата", "цитаты", "цитате", "цитату", "цитатой"),
}
"""Russian names in five cases."""

KK = {
    # kind: bare, possessive, genitive, possessive genitive
    Kind.PART: ("бөлік", "бөлігі", "бөліктің", "бөлігінің"),
    Kind.TITLE: ("бөлім", "бөлімі", "бөлімнің", "бөлімінің"),
    Kind.SUBTITLE: ("кіші бөлім", "кіші бөлімі", "кіші бөлімнің", "кіші бөлімінің"),
    Kind.CHAPTER: ("тарау", "тарауы", "тараудың", "тарауының"),
    Kind.SECTION: ("параграф", "параграфы", "параграфтың", "параграфының"),
    Kind.ARTICLE: ("бап", "бабы", "баптың", "бабының"),
    Kind.PARAGRAPH: ("тармақ", "тармағы", "тармақтың", "тармағының"),
    Kind.SUBPARAGRAPH: ("бөлік", "бөлігі", "бөліктің", "бөлігінің"),
    Kind.POINT: ("тармақша", "тармақшасы", "тармақшаның", "тармақшасының"),
    Kind.ALINEA: ("абзац", "абзацы", "абзацтың", "абзацының"),
    Kind.NOTE: ("ескертпе", "ескертпесі", "ескертпенің", "ескертпесінің"),
    Kind.ATTACHMENT: ("қосымша", "қосымшасы", "қосымшаның", "қосымшасының"),
    Kind.ROW: ("жол", "жолы", "жолдың", "жолының"),
    Kind.TABLE: ("кесте", "кестесі", "кестенің", "кестесінің"),
    Kind.CELL: ("баған", "бағаны", "бағанның", "бағанының"),
    Kind.HEADING: ("тақырып", "тақырыбы", "тақырыптың", "тақырыбының"),
    Kind.LONG_TITLE: ("тақырып", "тақырыбы", "тақырыптың", "тақырыбының"),
    Kind.PREAMBLE: ("кіріспе", "кіріспесі", "кіріспенің", "кіріспесінің"),
    Kind.TOC: ("мазмұн", "мазмұны", "мазмұнның", "мазмұнының"),
    Kind.PREFACE: ("деректемелер", "деректемелері", "деректемелердің", "деректемелерінің"),
    Kind.CONCLUSIONS: ("қолтаңба", "қолтаңбасы", "қолтаңбаның", "қолтаңбасының"),
    Kind.LINE: ("жол", "жолы", "жолдың", "жолының"),
    Kind.QUOTED: ("дәйексөз", "дәйексөзі", "дәйексөздің", "дәйексөзінің"),
}
"""Kazakh names: bare, with possessive, genitive, possessive genitive."""

EN = {
    Kind.PART: "part",
    Kind.TITLE: "section",
    Kind.SUBTITLE: "subsection",
    Kind.CHAPTER: "chapter",
    Kind.SECTION: "§",
    Kind.ARTICLE: "article",
    Kind.PARAGRAPH: "paragraph",
    Kind.SUBPARAGRAPH: "part",
    Kind.POINT: "subparagraph",
    Kind.ALINEA: "indent",
    Kind.NOTE: "note",
    Kind.ATTACHMENT: "annex",
    Kind.ROW: "row",
    Kind.TABLE: "table",
    Kind.CELL: "cell",
    Kind.HEADING: "heading",
    Kind.LONG_TITLE: "title",
    Kind.PREAMBLE: "preamble",
    Kind.TOC: "table of contents",
    Kind.PREFACE: "preface",
    Kind.CONCLUSIONS: "signature",
    Kind.LINE: "line",
    Kind.QUOTED: "quotation",
}
"""English names, as the unofficial translations use them."""

RU_CASES = {"nominative": 0, "genitive": 1, "prepositional": 2, "accusative": 3, "instrumental": 4}


def kazakh_locative(kind: Kind, *, possessive: bool) -> str:
    """«баптағы», «тармағындағы»: what stands *in* an element, built on the genitive, which shows the harmony."""
    genitive = KK[kind][3 if possessive else 2]
    vowel = "а" if genitive.endswith("ың") else "е"
    if possessive:
        return f"{KK[kind][1]}нд{vowel}{'ғы' if vowel == 'а' else 'гі'}"
    consonant = "т" if genitive[-3] == "т" else "д"
    return f"{KK[kind][0]}{consonant}{vowel}{'ғы' if vowel == 'а' else 'гі'}"


def kazakh_instrumental(word: str) -> str:
    """«баппен», «бөліммен», «сөзбен»: the word in the instrumental."""
    last = word[-1]
    return f"{word}{'пен' if last in 'кқпстфцшщхч' else 'бен' if last in 'бвгдзж' else 'мен'}"


def named_kind(kind: Kind, scheme: Scheme) -> Kind:
    """The kind whose *name* the scheme gives to a level: a numbered часть is a PARAGRAPH named like a SUBPARAGRAPH."""
    if kind is Kind.PARAGRAPH and scheme in (Scheme.KOAP, Scheme.UK):
        return Kind.SUBPARAGRAPH
    if kind is Kind.POINT and scheme is Scheme.UK:
        return Kind.PARAGRAPH
    if kind in (Kind.INTRO, Kind.WRAP_UP):
        return Kind.ALINEA
    return kind


RU_UNITS = ("перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят")
_RU_TEENS = (
    "одиннадцат",
    "двенадцат",
    "тринадцат",
    "четырнадцат",
    "пятнадцат",
    "шестнадцат",
    "семнадцат",
    "восемнадцат",
    "девятнадцат",
)
_RU_TENS = (
    "двадцат",
    "тридцат",
    "сороков",
    "пятидесят",
    "шестидесят",
    "семидесят",
    "восьмидесят",
    "девяност",
)
_RU_TENS_BEFORE = (
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
)
_KK_ONES = (
    "бірінші",
    "екінші",
    "үшінші",
    "төртінші",
    "бесінші",
    "алтыншы",
    "жетінші",
    "сегізінші",
    "тоғызыншы",
)
_KK_TENS = (
    "оныншы",
    "жиырмасыншы",
    "отызыншы",
    "қырқыншы",
    "елуінші",
    "алпысыншы",
    "жетпісінші",
    "сексенінші",
    "тоқсаныншы",
)
_KK_TENS_BEFORE = ("он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")


def ordinal_ru(n: int, *, feminine: bool, case: int = 0) -> str:
    """A Russian ordinal in words («двадцать первой»); in digits above 99. ``case`` as in ``RU_CASES``."""
    if not 1 <= n <= 99:
        return str(n)
    before, rest = "", n
    if n > 20 and n % 10:
        before, rest = f"{_RU_TENS_BEFORE[n // 10 - 2]} ", n % 10
    if rest <= 10:
        stem = RU_UNITS[rest - 1]
    elif rest < 20:
        stem = _RU_TEENS[rest - 11]
    else:
        stem = _RU_TENS[rest // 10 - 2]
    third = stem == "трет"
    if feminine:
        ending = (("ья", "ьей", "ьей", "ью", "ьей") if third else ("ая", "ой", "ой", "ую", "ой"))[case]
    else:
        first = "ий" if third else "ой" if stem in ("втор", "шест", "седьм", "восьм", "сороков") else "ый"
        soft = ("ьего", "ьем", "ьим") if third else ("ого", "ом", "ым")
        ending = (first, soft[0], soft[1], first, soft[2])[case]
    return f"{before}{stem}{ending}"


def ordinal_kk(n: int) -> str:
    """A Kazakh ordinal in words («он төртінші»); in digits above 99."""
    if not 1 <= n <= 99:
        return f"{n}-"
    tens, ones = divmod(n, 10)
    if not ones:
        return _KK_TENS[tens - 1]
    return f"{_KK_TENS_BEFORE[tens - 1]} {_KK_ONES[ones - 1]}" if tens else _KK_ONES[ones - 1]
