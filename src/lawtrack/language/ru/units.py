"""Russian units: every noun in its cases, singular as printed, then the further forms that are read."""

from __future__ import annotations

from lawtrack.language.facets.units import Noun, Units
from lawtrack.model.kinds import Kind


def _noun(
    cases: str, more: str = "", *, gender: str = "m", law: bool = True, also: str = "", several: str = ""
) -> Noun:
    """A noun by its five cases; ``more`` are dative and plural, ``also`` a pattern of other words for the same.

    ``several`` are the five cases of the plural where orders name several units at once.
    """
    forms, plural = tuple(cases.split()), tuple(several.split())
    words = "|".join(dict.fromkeys((*forms, *more.split(), *also.split(" | "))))
    read = words.removesuffix("|").replace("ьей", "ь[её]й")  # «статьёй»
    return Noun(forms, forms, forms[1], forms[1], read if law else "", gender, plural, plural)


UNITS = Units(
    nouns={
        Kind.ARTICLE: _noun(
            "статья статьи статье статью статьей",
            "статей статьям статьями статьях",
            gender="f",
            several="статьи статей статьях статьи статьями",
        ),
        Kind.POINT: _noun(
            "подпункт подпункта подпункте подпункт подпунктом",
            "подпункту подпункты подпунктов подпунктам подпунктами подпунктах",
            several="подпункты подпунктов подпунктах подпункты подпунктами",
        ),
        Kind.PARAGRAPH: _noun(
            "пункт пункта пункте пункт пунктом",
            "пункту пункты пунктов пунктам пунктами пунктах",
            several="пункты пунктов пунктах пункты пунктами",
        ),
        Kind.SUBPARAGRAPH: _noun(
            "часть части части часть частью",
            "частей частям частями частях",
            gender="f",
            several="части частей частях части частями",
        ),
        Kind.ALINEA: _noun(
            "абзац абзаца абзаце абзац абзацем",
            "абзацу абзацы абзацев абзацам абзацами абзацах",
            several="абзацы абзацев абзацах абзацы абзацами",
        ),
        Kind.CHAPTER: _noun(
            "глава главы главе главу главой",
            "глав главам главами главах",
            gender="f",
            several="главы глав главах главы главами",
        ),
        Kind.SECTION: _noun(
            "параграф параграфа параграфе параграф параграфом",
            "параграфу параграфы параграфов параграфам параграфами параграфах",
            several="параграфы параграфов параграфах параграфы параграфами",
        ),
        Kind.SUBTITLE: _noun(
            "подраздел подраздела подразделе подраздел подразделом",
            "подразделу подразделы подразделов подразделам подразделами подразделах",
            several="подразделы подразделов подразделах подразделы подразделами",
        ),
        Kind.TITLE: _noun(
            "раздел раздела разделе раздел разделом",
            "разделу разделы разделов разделам разделами разделах",
            several="разделы разделов разделах разделы разделами",
        ),
        Kind.HEADING: _noun(
            "заголовок заголовка заголовке заголовок заголовком",
            "заголовку заголовки заголовков заголовкам заголовками",
            also="названи(?:е|я|ю|ем|и) | наименовани(?:е|я|ю|ем|и)",
        ),
        Kind.PREAMBLE: _noun("преамбула преамбулы преамбуле преамбулу преамбулой", gender="f"),
        Kind.TOC: _noun(
            "оглавление оглавления оглавлении оглавление оглавлением",
            "оглавлению",
            gender="n",
            also="содержани(?:е|я|ю|ем|и)",
        ),
        Kind.PREFACE: Noun(
            *2 * (("реквизиты", "реквизитов", "реквизитах", "реквизиты", "реквизитами"),),
            *2 * ("реквизитов",),
            # what laws address is the place where they are printed
            r"прав(?:ый|ого|ому|ом)\s+верхн(?:ий|его|ему|ем)\s+уг(?:ол|ла|лу|лом|ле)",
        ),
        Kind.ATTACHMENT: _noun(
            "приложение приложения приложении приложение приложением",
            "приложению приложений приложениям приложениями приложениях",
            gender="n",
            several="приложения приложений приложениях приложения приложениями",
        ),
        Kind.NOTE: _noun(
            "примечание примечания примечании примечание примечанием",
            "примечанию примечаний примечаниям примечаниями примечаниях",
            gender="n",
        ),
        Kind.ROW: _noun(
            "строка строки строке строку строкой",
            "строк строкам строками строках",
            gender="f",
            also="позици(?:я|и|ю|ей|й|ям|ями|ях)",
            several="строки строк строках строки строками",
        ),
        Kind.CELL: _noun(
            "графа графы графе графу графой",
            "граф графам графами графах",
            gender="f",
            also="столб(?:ец|ца|цу|цом|це|цы|цов|цам|цами|цах)",
            several="графы граф графах графы графами",
        ),
        Kind.PART: _noun("часть части части часть частью", gender="f", law=False),
        Kind.TABLE: _noun("таблица таблицы таблице таблицу таблицей", gender="f", law=False),
        Kind.LONG_TITLE: _noun("заголовок заголовка заголовке заголовок заголовком", law=False),
        Kind.CONCLUSIONS: _noun("подпись подписи подписи подпись подписью", gender="f", law=False),
        Kind.LINE: _noun("строка строки строке строку строкой", gender="f", law=False),
        Kind.QUOTED: _noun("цитата цитаты цитате цитату цитатой", gender="f", law=False),
    },
    sentence=_noun(
        "предложение предложения предложении предложение предложением",
        "предложению предложений предложениям предложениями предложениях",
        gender="n",
        several="предложения предложений предложениях предложения предложениями",
    ),
    abbreviations={
        Kind.ARTICLE: "ст",
        Kind.POINT: r"подпкт|подп|пп|п/п|п\.\s?п",
        Kind.PARAGRAPH: "пкт|п",
        Kind.SUBPARAGRAPH: "ч",
        Kind.ALINEA: "абз|аб",
        Kind.CHAPTER: "гл",
        Kind.SECTION: "§|пар|параг",
        Kind.SUBTITLE: "подразд|подр",
        Kind.TITLE: "разд",
        Kind.ATTACHMENT: "прил|прилож",
        Kind.NOTE: "прим|примеч",
        Kind.CELL: "гр",
    },
    ambiguous={},
    shortened={
        Kind.ARTICLE: r"ст(?:\.\s?ст)?",
        # «пп. 1 и 2 ст. 5» are points or subpoints: only a bracket tells
        Kind.POINT: r"подп|подпкт|(?:пп|п\.\s?п|п/п)(?=\.?\s*\d[\d-]*\))",
        Kind.PARAGRAPH: "п|пкт",
        Kind.SUBPARAGRAPH: r"ч(?:\.\s?ч)?",
        Kind.ALINEA: "абз",
        Kind.CHAPTER: "гл",
        Kind.SECTION: "§|параг",
        Kind.SUBTITLE: "подразд",
        Kind.TITLE: "разд",
        Kind.ATTACHMENT: "прил",
        Kind.NOTE: "прим",
    },
)
