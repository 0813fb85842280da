"""Russian directives: tokens and rules (``kz_rules`` 7.1).

Before a verb stands the unit and often the words («в статье 3 слово «а»»), after it what is put («словом «б»»). Both
orders of words occur («исключить слова …», «изложить пункт 3 в …»).
"""

from __future__ import annotations

from lawtrack.language.facets.clauses import Classification, Clauses, Makes, Part, Places, Rule, Token
from lawtrack.language.ru.stems import (
    ACTS,
    ANNEX_TO,
    APPROVED,
    DOCUMENTS,
    NAMED_DOCUMENTS,
    POINTING_HERE_TOO,
)
from lawtrack.model.document import Lang

_THIS = rf"(?:(?:{POINTING_HERE_TOO})\w+\s+)"

_BEFORE_WORDS = r"(?=[\s:]*(?:соответственно\s+)?{mark})"
_FORMS = (
    r",?\s*(?:(?<=[\s,])с\s+уч[её]том|(?<=[\s,])в)\s+(?:соответствующ|нужн|надлежащ|различн|разны|любы|любо|том\s+же)\w*\s+"
    r"(?:падеж|числ|склонени|род|форм)\w*(?:(?:\s*,\s*|\s+(?:и|или)\s+)(?:падеж|числ|склонени|род|форм)\w*)*"
)
_TIMES = (
    (r"(?:в\s+)?дв(?:а|ух)\s+(?:раза|случаях|местах)|в\s+обоих\s+случаях|дважды", 2),
    (r"(?:в\s+)?тр(?:и|[её]х)\s+(?:раза|случаях|местах)|трижды", 3),
)

_TOKENS = (
    Token("quotation", r"{quotation}"),
    Token(
        "which",
        r"\b(?:первое|второе|третье|четв[её]ртое|последнее|первые|последние)(?=\s+(?:{nouns})\s*{mark})",
    ),
    Token("address", r"\d[^\s,;:{mark}]*"),
    Token("substitute", r"\b(?:{substitute})\b"),
    Token("delete", r"\b(?:{delete})\b(?:(?<=искл)\.)?"),
    Token("insert", r"\b(?:{insert})\b(?:(?<=доп)\.)?"),
    Token("restate", r"\b(?:{restate})\b"),
    Token("repeal", r"\b(?:{repeal})\b"),
    Token("renumber", r"\b(?:{renumber})\b"),
    Token("likewise", r"\bсоответственно\b", read=False),
    Token("modal", r"\b(?:необходимо|следует|надлежит|требуется)\b", read=False),
    Token("start", r"\b(?:в\s+(?:самом\s+)?начале|начало)\b"),
    Token("finish", r"\b(?:в\s+(?:самом\s+)?конце|конец)\b"),
    Token("after", r"\bпосле\b(?=\s+\w+(?:\s+\w+)?\s+{mark})"),
    Token("before", r"\bперед\b(?=\s+\w+(?:\s+\w+)?\s+{mark})"),
    Token("classed", r"{classed}"),
    Token("behind", r"\bпосле\b"),
    Token("ahead", r"\bперед\b"),
    Token("put", rf"(?:на\s+)?\b(?:{{nouns_put}})(?:\s*(?:и|,)\s*(?:{{nouns_put}}))?{_BEFORE_WORDS}"),
    Token("noun", rf"(?:на\s+)?\b(?:{{nouns}})(?:\s*(?:и|,)\s*(?:{{nouns}}))?{_BEFORE_WORDS}"),
    Token("onto", r"\bна(?=\s*{mark})", read=False),
    Token("forms", r"{forms}"),
    Token("times", rf"\(?\s*(?:{'|'.join(pattern for pattern, _count in _TIMES)})\s*\)?"),
    Token("row", r"\b(?:строк[уи]|строк(?:ой|ами))(?=\s*{mark})"),
    Token("annex", r"(?:в\s+редакции\s+)?согласно\s+приложени[^{mark}:;]*|\(?прилага[ею]тся\)?"),
    Token(
        "edition",
        r"(?:\bв\s+)?\b(?:(?:следующей|новой|нижеследующей|иной)?\s*редакции\b|"
        r"(?:следующей|новой|(?:след|нижеслед|нов)\.)\s*(?:редакции\b|ред\.))|"
        r"\b(?:следующего|(?:след|сл)\.)\s*(?:содержания\b|содерж?\.)",
    ),
    Token("throughout", r"{throughout}"),
    Token("unit", r"{unit}"),
    Token("stop", r";|\.(?=\s|\Z)"),
    Token("dash", r"(?<=\s)[–—-](?=\s)"),
    Token("and", r",\s*а\s+также\b|\bа\s+также\b|,|(?<=\s)(?:и|или|а)(?=\s)"),
    Token("colon", r":", read=False),
    Token("address", r"[^\s,;:{mark}]+"),
)

_VERBS = "[substitute delete insert restate renumber repeal]"
_QUOTED = "quotation (and+ quotation)*"

_PARTS = {
    "place": Part("place", "[address and dash throughout unit]* address [address and dash throughout unit]*"),
    "place?": Part("place", "[address and dash throughout unit]*"),
    "owner?": Part("place", "[address and dash]*"),
    "inner": Part("inner", "address [address and dash throughout unit]*"),
    "noun": Part("", "[noun put]"),
    "noun?": Part("", "[noun put]?"),
    "titled": Part("titled", "quotation"),
    "old": Part("old", "quotation (and+ noun? quotation)* [forms times]*"),
    "new": Part("new", "quotation (and+ put? quotation (?!dash|substitute))* [forms times]*"),
    "text": Part("quote", f"({_QUOTED}|(?=stop? $))"),
    "text_or_clause": Part("quote", f"({_QUOTED}|(?=and|stop|$))"),
    "anchor": Part("anchor", "quotation"),
    "behind": Part("", "behind"),
    "ahead": Part("ahead", "ahead"),
    "nigh": Part("beside", "[address and dash unit]+?"),
    "edge": Part("side", "[start finish]"),
    "finish": Part("", "finish"),
    "beside": Part("beside", "[address and dash]+"),
    "row": Part("", "row"),
    "row?": Part("", "row?"),
    "classed": Part("classed", "classed ([address and]* classed)*"),
    "side": Part("side", "[after before]"),
    "units": Part("units", "unit [address and dash unit]*"),
    "named": Part("units", "[address and dash]+"),
    "to": Part("to", "[address and dash unit]+?"),
    "edition": Part("edition", "edition"),
    "edition?": Part("edition", "edition?"),
    "annex": Part("annex", "annex"),
    "annex?": Part("annex", "annex?"),
    "substitute": Part("", "substitute"),
    "delete": Part("", "delete"),
    "insert": Part("", "insert"),
    "restate": Part("", "restate"),
    "renumber": Part("", "renumber"),
    "repeal": Part("", "repeal"),
    "dash?": Part("", "[dash and]*"),
    "dash": Part("", "dash"),
    ",?": Part("", "and*"),
    "stop": Part("", "(?=and|stop|$)"),
    "end": Part("", "(?=stop|$)"),
    "end_or_clause": Part(
        "", f"(?=and* stop|and* $|and {_VERBS}|and [^ and stop] [^ and stop] [^ stop]* {_VERBS})"
    ),
}

_RULES = (
    Rule(
        Makes.SUBSTITUTE,
        "place? noun old place? ,? substitute noun? new",
        "в пункте 1 статьи 2 слово «а» заменить словом «б»",
    ),
    Rule(
        Makes.SUBSTITUTE,
        "place old ,? substitute noun? new",
        "в статье 2 «а» заменить на «б»",
    ),
    Rule(
        Makes.SUBSTITUTE,
        "place? substitute place? noun old noun? new",
        "заменить в статье 2 слово «а» словом «б»",
    ),
    Rule(Makes.DELETE_WORDS, "place? noun old place? ,? delete", "в статье 2 слово «а» исключить"),
    Rule(Makes.DELETE_WORDS, "place? delete place? noun old", "из статьи 2 исключить слово «а»"),
    Rule(
        Makes.DELETE_WORDS,
        "place? side noun anchor place? ,? noun old ,? delete",
        "в статье 2 после слова «а» слово «б» исключить",
    ),
    Rule(
        Makes.SUBSTITUTE,
        "place? side noun anchor place? ,? noun old ,? substitute noun? new",
        "в статье 2 после слова «а» слово «б» заменить словом «в»",
    ),
    Rule(
        Makes.SUBSTITUTE,
        "place? row old ,? substitute row? new",
        "в статье 2 строку «а» заменить строкой «б»",
    ),
    Rule(Makes.DELETE_WORDS, "place? row old ,? delete", "в статье 2 строку «а» исключить"),
    Rule(
        Makes.INSERT_WORDS,
        "place? side row old place? ,? insert row? new",
        "статью 2 после строки «а» дополнить строкой «б»",
    ),
    Rule(
        Makes.INSERT_WORDS,
        "place? side noun old place? ,? insert noun? new",
        "статью 2 после слова «а» дополнить словом «б»",
    ),
    Rule(
        Makes.INSERT_WORDS,
        "place? insert place? side noun old ,? noun new",
        "статью 2 дополнить после слова «а» словом «б»",
    ),
    Rule(
        Makes.INSERT_WORDS,
        "place? insert place? noun new ,? side noun old",
        "дополнить статью 2 словом «б» после слова «а»",
    ),
    Rule(Makes.INSERT_WORDS, "place? insert place? noun new", "статью 2 дополнить словом «б»"),
    Rule(
        Makes.INSERT_WORDS,
        "edge place? ,? insert place? noun new",
        "в начале пункта 1 статьи 2 дополнить словом «б»",
    ),
    Rule(
        Makes.INSERT_WORDS,
        "place edge ,? insert place? noun new",
        "пункт 1 статьи 2 в конце дополнить словом «б»",
    ),
    Rule(
        Makes.INSERT_WORDS,
        "place? insert place? edge place? noun new",
        "пункт 1 статьи 2 дополнить в начале словом «б»",
    ),
    Rule(
        Makes.ADD_UNITS,
        "place? finish ,? insert units edition? text",
        "пункт 1 статьи 2 в конце дополнить предложением следующего содержания: «А.»",
    ),
    Rule(
        Makes.ADD_UNITS,
        "place? insert finish units edition? text",
        "пункт 1 статьи 2 дополнить в конце предложением следующего содержания: «А.»",
    ),
    Rule(
        Makes.ADD_UNITS,
        "place? insert owner? units edition? annex? text",
        "статью 2 дополнить пунктом 3 следующего содержания: «3. А.»",
    ),
    Rule(
        Makes.ADD_UNITS,
        "place? behind beside insert owner? units edition? annex? text",
        "статью 2 после пункта 2 дополнить пунктом 3 следующего содержания: «3. А.»",
    ),
    Rule(
        Makes.ADD_UNITS,
        "place? insert behind beside units edition? annex? text",
        "статью 2 дополнить после пункта 2 пунктом 3 следующего содержания: «3. А.»",
    ),
    Rule(
        Makes.ADD_UNITS,
        "place? ahead nigh insert owner? units edition? annex? text",
        "статью 2 перед пунктом 4 дополнить пунктом 3-1 следующего содержания: «3-1. А.»",
    ),
    Rule(
        Makes.ADD_UNITS,
        "place? insert ahead nigh units edition? annex? text",
        "статью 2 дополнить перед пунктом 4 пунктом 3-1 следующего содержания: «3-1. А.»",
    ),
    Rule(
        Makes.ADD_LINES,
        "insert classed edition text",
        "дополнить бюджетной программой 028 следующего содержания: «028 Сады»",
    ),
    Rule(
        Makes.ADD_LINES,
        "place? side row old ,? insert units edition text",
        "в приложении 2 после строки «а» дополнить строкой следующего содержания: «б»",
    ),
    Rule(
        Makes.RESTATE_LINES,
        "classed restate edition text",
        "бюджетную программу 028 изложить в следующей редакции: «028 Сады»",
    ),
    Rule(
        Makes.RESTATE_LINES,
        "place? row old ,? restate edition text",
        "в приложении 2 строку «а» изложить в следующей редакции: «б»",
    ),
    Rule(Makes.EXCLUDE_LINES, "classed delete stop", "бюджетную программу 028 исключить"),
    Rule(
        Makes.REPLACE_UNITS,
        "place substitute units edition text",
        "пункт 2 статьи 2 заменить пунктом 2 следующего содержания: «2. А.»",
    ),
    Rule(
        Makes.ADD_UNITS,
        "place? insert named edition annex? text",
        "дополнить подпункт 3) следующего содержания: «3) а.»",
    ),
    Rule(
        Makes.RESTATE,
        "place? restate place? edition text_or_clause",
        "пункт 1 статьи 2 изложить в следующей редакции: «1. А.»",
    ),
    Rule(
        Makes.RESTATE,
        "place titled restate edition text",
        "главу 2 «Сады» изложить в следующей редакции: «Глава 2. Сады»",
    ),
    Rule(
        Makes.RESTATE,
        "restate edition place text_or_clause",
        "изложить в следующей редакции пункт 1 статьи 2: «1. А.»",
    ),
    Rule(
        Makes.RESTATE,
        "place? restate place? edition? annex text_or_clause",
        "приложение 1 изложить в редакции согласно приложению 2",
    ),
    Rule(Makes.RENUMBER, "place renumber to end_or_clause", "пункт 2 считать пунктом 3"),
    Rule(Makes.EXCLUDE, "place delete stop", "пункт 3 статьи 2 исключить"),
    Rule(Makes.EXCLUDE, "place? delete inner end", "в статье 2 исключить пункт 3"),
    Rule(
        Makes.ADD_UNITS,
        "place? insert owner? units edition text_or_clause",
        "статью 2 дополнить пунктом 3 следующего содержания, пункт 4 исключить",
    ),
    Rule(Makes.EXCLUDE, "place repeal stop", "пункт 3 статьи 2 признать утратившим силу"),
    Rule(Makes.EXCLUDE, "place? repeal inner end", "признать утратившим силу пункт 3 статьи 2"),
    Rule(
        Makes.SUBSTITUTE_ALSO,
        "noun old dash? noun new",
        "в статье 2 слово «а» заменить словом «б», слово «в» – словом «г»",
    ),
    Rule(
        Makes.SUBSTITUTE_ALSO,
        "noun? old dash noun? new",
        "в статье 2 слово «а» заменить словом «б», «в» – «г»",
    ),
    Rule(
        Makes.SUBSTITUTE_ALSO,
        "old ,? substitute noun? new",
        "в статье 2 слово «а» заменить словом «б», «в» заменить словом «г»",
    ),
    Rule(
        Makes.INSERT_ALSO,
        "side noun old dash? noun new",
        "статью 2 после слова «а» дополнить словом «б», после слова «в» – словом «г»",
    ),
)

CLAUSES = Clauses(
    addressed_in=Lang.RU,
    tokens=_TOKENS,
    parts=_PARTS,
    rules=_RULES,
    throughout=(
        r"(?=[вдзпнт])(?P<heading>(?:\bв\s+)?\b(?:заголовк|названи|наименовани)[еи]\s*(?:,|и)\s*)?\b(?:(?P<further>далее\s+)?(?:по\s+всему\s+тексту|по\s+тексту)|"
        r"по\s+тексту|(?:в\s+)?тексте)\b(?:\s+(?:(?:указанн|настоящ|данн)\w+\s+)?(?:закона|кодекса|правил|приказа|"
        r"постановления|указа|решения|инструкции|положения)\b)?\s*,?\s*"
    ),
    unit=(
        r"(?=\w*[имйю]\b)(?:(?:нов|перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|\w*десят|\w*надцат|\w*сот)"
        r"(?:ым|им|ой|ей|ыми|ими)\s*(?:,|и\s|\s)\s*)*(?<!\w)(?:(?:под)?(?:пункт|раздел)(?:ом|ами)|стать(?:ей|ями)|"
        r"част(?:ью|ями)|глав(?:ой|ами)|параграф(?:ом|ами)|абзац(?:ем|ами)|предложени(?:ем|ями)|примечани(?:ем|ями)|"
        r"приложени(?:ем|ями)|строк(?:ой|ами)|заголовк(?:ом|ами)|преамбулой|позици(?:ей|ями))\b"
    ),
    document=(
        rf"(?P<document>(?-i:[А-ЯЁ])[^{{mark}}]*?),?\s+{APPROVED}{ANNEX_TO}"
        rf"(?:{POINTING_HERE_TOO})\w+\s+\w+\s*,?\s*\Z"
    ),
    places=Places(
        lead=r"(?:в|во|из|к)\s+",
        noise=(
            r"\b(?:нов(?!ост)\w+|указанн\w+|соответственно|следующ\w+|содержани\w+\b(?!\s*:)|редакци\w+|слов\w*|текст\w*|"
            r"таблиц\w+(?!\s*\d)|закон|кодекс|настоящ\w+|изменени\w+|дополнени\w+)\b"
        ),
        row=r"(?=[сп])(?:строк\w+\s*,?\s*)?(?:с\s+)?порядков\w+\s+номер\w*\s*(?:№\s*)?",
        row_noun="строку ",
        of_the_act=(
            rf"\s+(?:к|в)\s+{_THIS}(?!{DOCUMENTS})\w+|"
            rf"\s+к\s+{_THIS}?(?:закону|кодексу|указу|постановлению|приказу|решению|распоряжению)\b[^:,;]*|"
            rf"\s+{_THIS}(?:{ACTS})\w*|"
            r"\s+(?:закона|кодекса|приказа|постановления|решения|указа|распоряжения)\s*\Z"
        ),
        of_a_document=(
            rf"(?-i:\s+(?:к\s+)?{_THIS}?(?:{NAMED_DOCUMENTS})\w*(?:[\s,][^:;]*)?\Z|"
            rf"\s+(?:к\s+)?{_THIS}(?:{DOCUMENTS})\w*(?:[\s,][^:;]*)?\Z)"
        ),
    ),
    glued=(
        r"\b(?:(?:{verbs})(?=(?:{nouns_put}|{nouns}|(?:под)?пункт(?:ом|ами)|стать(?:ей|ями)|част(?:ью|ями)|"
        r"абзац(?:ем|ами)|глав(?:ой|ами))\b)|(?:{nouns_put}|{nouns})(?=[\"«„“{mark}])|"
        r"(?:(?:под)?пункт(?:а|е|ы|ов|ах|ом|ами)?|стать(?:я|и|е|ю|ей|ями|ях)|част(?:ь|и|ью|ей|ями|ях)|"
        r"абзац(?:а|е|ы|ев|ах|ем|ами)?|глав(?:а|ы|е|у|ой)|приложени(?:е|я|и|ю|ем))(?=\d)|в(?=(?:следующей|новой|(?:под)?пункт(?:е|ах)|"
        r"стать(?:е|ях)|част(?:и|ях)|абзац(?:е|ах))\b)|"
        r"следующе(?:го(?=содержани)|й(?=редакци))|изложить(?=в\b)|вводится(?=в\b)|"
        r"(?:подп|пп|п|ст|ч|абз|гл|разд|подразд|прил|прим)\.(?=\d))|"
        r"\d\)?(?=(?:(?:под)?(?:пункт|стать|част|абзац)\w*\b|{verbs}|следующе(?:го|й)\b))"
    ),
    classification=Classification(
        levels=(
            r"функциональн\w+\s+групп\w+|категори(?:я|и|ю|ей|ям|ями|ях)",
            r"функциональн\w+\s+подгрупп\w+|класс(?:а|е|у|ом|ы|ов|ам|ами|ах)?",
            r"администратор\w*\s+(?:бюджетн\w+\s+)?программ\w*|подкласс(?:а|е|у|ом|ы|ов|ам|ами|ах)?",
            r"(?:бюджетн\w+\s+)?программ(?:а|ы|е|у|ой|ам|ами|ах)?|специфик(?:а|и|е|у|ой|ам|ами|ах)?",
            r"(?:бюджетн\w+\s+)?подпрограмм(?:а|ы|е|у|ой|ам|ами|ах)?",
        ),
        coded=(
            r"(?:{level})\s+(?:№\s*)?\d{1,3}\b(?:\s*{quotation})?"
            r"(?:(?:\s*,\s*|\s+и\s+)\d{1,3}\b(?:\s*{quotation})?)*"
        ),
        lead=r"(?:в|во|по|из)\s+",
        whole=(
            r"(?:(?:функциональной|экономической|единой|бюджетной|структуре|специфики)\s+)*классификации"
            r"(?:\s+(?:расходов|поступлений|бюджета|Республики|Казахстан))*"
        ),
        section=(
            r"(?:под)?раздел(?:а|е|у|ом)?\s*{quotation}|форм(?:а|е|у|ы)\s+(?:№\s*)?[\w/-]*\d[\w/-]*\s*{quotation}|"
            r"вкладн\w+\s+лист\w*\s+\d+|пояснени(?:е|и|я|ю)\s+по\s+заполнению\s[^:]*"
        ),
    ),
    forms=_FORMS,
    times=_TIMES,
    signs=(
        (r"(?:знак\s+препинания\s+)?\bточку\s+с\s+запятой\b", "знак «;»"),
        (r"\bточкой\s+с\s+запятой\b", "знаком «;»"),
        (r"(?:знак\s+препинания\s+)?\bточку\b", "знак «.»"),
        (r"\bточкой\b", "знаком «.»"),
        (r"(?:знак\s+препинания\s+)?\bзапятую\b", "знак «,»"),
        (r"\bзапятой\b", "знаком «,»"),
        (r"\bдвоеточие\b", "знак «:»"),
        (r"\bдвоеточием\b", "знаком «:»"),
    ),
    edition_lead="в",
    slip=("в", "следующей редакции"),
    names_own=r"внес",
)
