"""Kazakh directives: tokens and rules (``kz_rules`` 7.2).

The verb ends its clause («…, … ауыстырылып, … толықтырылсын»); before it stand the unit, the words sought, the words
put.
"""

from __future__ import annotations

from lawtrack.language.facets.clauses import Clauses, Makes, Part, Places, Rule, Token
from lawtrack.language.kk.classification import CLASSIFICATION
from lawtrack.language.kk.stems import ACT_ITSELF, APPROVED_BY, DOCUMENTS, ENDING, RUSSIAN_UNCHANGED
from lawtrack.model.document import Lang

_CALLED = r"(?<={mark})\s*(?:(?:деген|деп)\s+)?"
_JOINT = r"\s+(?:мен|пен|бен|және)\s+"
"""«деген цифрлар мен сөздер»: between two nouns for one quotation."""
_SEVERAL = "quotation (noun? and+ quotation)*"
_MEANT = "[likewise forms times]*"
_WORDS = f"{_MEANT} {_SEVERAL} [noun put] {_MEANT}"
_OWN_TEXT = r"(?:мемлекеттік|қазақ)\s+тіл(?:дегі|індегі)(?:\s+мәтін[а-яәғқңөұүһі]*(?!\s+бойынша))?"
"""The text in which the law itself is written: what it orders there is ordered of this text."""
_THUS = "мына(?:н?дай)?|мындай|осындай|келесі|төмендегі"
_FORMS = (
    r"\(?\s*\b(?:тиісті|түрлі|әр\s?түрлі|барлық|қажетті|сәйкес)\s+(?:септік|жалғау|тұлға)[а-яәғқңөұүһіi]*"
    r"(?:\s+жалғау[а-яәғқңөұүһіi]*)?\s*\)?"
)
_TIMES = ((r"екі\s+(?:рет|жерде(?:гі)?)", 2), (r"үш\s+(?:рет|жерде(?:гі)?)", 3))
_SIGNS = tuple(
    (rf"\b(?:{named}){ending}", f"«{sign}» деген {noun}")
    for sign, named in ((";", r"нүктелі\s+үтір"), (":", r"қос\s+нүкте"), (",", "үтір"), (".", "нүкте"))
    for ending, noun in ((r"(?:мен|бен|пен)\b", "белгімен"), (ENDING, "белгі"))
)

_UP_TO = (
    "(?:"
    + "|".join(rf"(?<={noun}\s)" for noun in ("сөзге", "сөздерге", "санға", "цифрға", "цифрларға"))
    + ")"
)
"""Only behind words: behind a unit «дейін» ends a range."""

_TOKENS = (
    Token("quotation", r"{quotation}"),
    Token("substitute", r"{substitute}"),
    Token("insert", r"{insert}"),
    Token("delete", r"{delete}"),
    Token("restate", r"{restate}"),
    Token("renumber", r"{renumber}"),
    Token("repeal", r"{repeal}"),
    Token("forms", r"{forms}"),
    Token("times", rf"\(?\s*\b(?:{'|'.join(pattern for pattern, _count in _TIMES)})\s*\)?"),
    Token("instead", r"\bорнына\b"),
    Token("likewise", r"\bтиісінше\b"),
    Token("unchanged", rf",?\s*{RUSSIAN_UNCHANGED}", read=False),
    Token("own_text", rf"\b{_OWN_TEXT}", read=False),
    Token("behind", r"\b(?:кейінгі|алдындағы)\b"),
    Token("start", r"\bбасы(?:нда(?:ғы)?|на)?\b"),
    Token("finish", r"\bсоңы(?:нда(?:ғы)?|на)?\b"),
    Token("sentence", rf"{_CALLED}сөйлем(?:дер)?мен\b"),
    Token("after", r"\b(?:кейін|соң)\b"),
    Token("before", rf"\b(?:бұрын|алдын(?:ан|дан?|а))\b|{_UP_TO}дейін\b"),
    Token("row", rf"{_CALLED}жол(?:дар)?(?:ы|дан|ынан)?(?=\s)"),
    Token("classed", r"{classed}"),
    Token(
        "put",
        rf"{_CALLED}(?:(?:{{nouns}}){_JOINT})*(?:{{nouns_put}})(?:{_JOINT}(?:{{nouns_put}}))*",
    ),
    Token("noun", rf"{_CALLED}(?:{{nouns}})(?:{_JOINT}(?:{{nouns}}))*"),
    Token(
        "annex",
        r"осы\s+\w+\s+\d[\d-]*(?:(?:\s*,\s*|\s+(?:және|мен|пен|бен)\s+)\d[\d-]*)+\s*қосымша\S*\s+сәйкес"
        r"(?:\s+редакцияда)?|"
        r"(?:осы\s+)?\S+(?:\s+\S+)?\s+(?:[\d-]+\s*)?қосымша\S*\s+сәйкес(?:\s+редакцияда)?|"
        r"қосымшаға\s+сәйкес(?:\s+редакцияда)?",
    ),
    Token("edition", rf"\b(?:{_THUS}|жаңа)\s+(?:(?:редакцияда|мазмұнда)(?=\s|\Z)|(?:ред|мазм)\.)"),
    Token("worded", rf"{_CALLED}редакцияда(?=\s)"),
    Token("content", rf"\b(?:{_THUS})\s+(?:мазмұндағы|редакциядағы)(?=\s)"),
    Token("throughout", r"{throughout}"),
    Token("unit", r"{unit}"),
    Token("stop", r";|\.(?=[\s;:]|\Z)"),
    Token("and", r",|(?<=\s)(?:сондай-ақ|және|немесе|ал|мен|пен|бен)(?=\s)"),
    Token("colon", r":", read=False),
    Token("address", r"[^\s,;:{mark}]+"),
)

_PARTS = {
    "place": Part("place", "[address and throughout likewise]* address [address and throughout likewise]*"),
    "place?": Part("place", "[address and throughout likewise]*"),
    "own?": Part("place", "[address and likewise]*"),
    "next": Part("place", "[and likewise]* address [address and likewise]*"),
    "next?": Part("place", "[address and likewise]*"),
    "among": Part("inner", "[and likewise]* address [address and likewise]*"),
    "old": Part("old", _WORDS),
    "some": Part("old", f"{_SEVERAL} noun? {_MEANT}"),
    "sought": Part("old", f"{_SEVERAL} noun {_MEANT}"),
    "new": Part("new", _WORDS),
    "fresh": Part("new", f"{_SEVERAL} [noun put]? {_MEANT}"),
    "instead": Part("", "instead"),
    "anchor": Part("anchor", "quotation noun"),
    "line": Part("old", "quotation"),
    "row": Part("", "row"),
    "classed": Part("classed", "classed ([address and]* classed)*"),
    "behind": Part("", "[behind after before] and*"),
    "side": Part("side", "[after before]"),
    "edge": Part("side", "[start finish]"),
    "sentence": Part("units", "sentence"),
    "quoted": Part("quote", "quotation"),
    "resaid": Part("new", "quotation sentence"),
    "ahead": Part("ahead", "before and*"),
    "nigh": Part("beside", "[address and]+"),
    "past": Part("", "after and*"),
    "quote?": Part("quote", "(quotation (and+ quotation)*)?"),
    "edition": Part("edition", "edition"),
    "worded": Part("", "worded"),
    "edition?": Part("edition", "edition?"),
    "annex": Part("annex", "annex"),
    "annex?": Part("annex", "annex?"),
    "content": Part("", "content"),
    "units": Part("units", "[address and throughout likewise unit]+"),
    "added": Part("units", "[address and likewise unit]* unit"),
    "from": Part("place", "[address and]+"),
    "likewise": Part("", "likewise"),
    "likewise?": Part("", "likewise?"),
    "to": Part("to", "[address and]+"),
    "substitute": Part("", "substitute"),
    "insert": Part("", "insert"),
    "delete": Part("", "delete"),
    "restate": Part("", "restate"),
    "renumber": Part("", "renumber"),
    "repeal": Part("", "repeal"),
    ",?": Part("", "and*"),
}

_RULES = (
    Rule(
        Makes.SUBSTITUTE,
        "place? {old new ,?} substitute",
        "3-баптағы «а» деген сөз «б» деген сөзбен, «в» деген сөз «г» деген сөзбен ауыстырылсын",
    ),
    Rule(
        Makes.SUBSTITUTE,
        "own? old ,? new {next old ,? new ,?} substitute",
        "3-баптың 1-тармағындағы «а» деген сөз «б» деген сөзбен, 2-тармағындағы «в» деген сөз «г» деген сөзбен ауыстырылсын",
    ),
    Rule(
        Makes.SUBSTITUTE,
        "own? some {next some ,?} new ,? substitute",
        "3-баптың 1-тармағындағы «а», 2-тармағындағы «б» деген сөздер «в» деген сөзбен ауыстырылсын",
    ),
    Rule(
        Makes.INSERT_WORDS,
        "place? {old side ,? likewise? new ,?} insert",
        "3-бап «а» деген сөзден кейін «б» деген сөзбен толықтырылсын",
    ),
    Rule(
        Makes.INSERT_WORDS,
        "own? old side ,? likewise? fresh {next? old side ,? likewise? fresh ,?} insert",
        "3-баптың 1-тармағы «а» деген сөзден кейін «б», 2-тармағы «в» деген сөзден кейін «г» деген сөздермен толықтырылсын",
    ),
    Rule(Makes.INSERT_WORDS, "place? new ,? insert", "3-бап «б» деген сөзбен толықтырылсын"),
    Rule(Makes.INSERT_WORDS, "place edge ,? new ,? insert", "3-баптың соңы «б» деген сөзбен толықтырылсын"),
    Rule(Makes.ADD_UNITS, "place? quoted sentence insert", "3-бап «Б.» деген сөйлеммен толықтырылсын"),
    Rule(
        Makes.SUBSTITUTE,
        "place? some resaid substitute",
        "3-баптағы «А.» деген сөйлем «Б.» деген сөйлеммен ауыстырылсын",
    ),
    Rule(
        Makes.ADD_UNITS,
        "nigh ahead content units insert quote?",
        "3-баптың алдынан мынадай мазмұндағы 2-1-баппен толықтырылсын: «2-1-бап. А»",
    ),
    Rule(
        Makes.ADD_UNITS,
        "nigh past content units insert quote?",
        "3-баптан кейін мынадай мазмұндағы 3-1-баппен толықтырылсын: «3-1-бап. А»",
    ),
    Rule(
        Makes.SUBSTITUTE,
        "place? old instead new restate",
        "3-баптағы «а» деген сөздің орнына «б» деген сөз жазылсын",
    ),
    Rule(Makes.DELETE_WORDS, "place? old ,? delete", "3-баптағы «а» деген сөз алып тасталсын"),
    Rule(
        Makes.DELETE_WORDS,
        "own? some {next some ,?} delete",
        "3-баптың 1-тармағындағы «а», 2-тармағындағы «б» деген сөздер алып тасталсын",
    ),
    Rule(
        Makes.DELETE_WORDS,
        "place? anchor behind sought ,? delete",
        "3-баптағы «а» деген сөзден кейінгі «б» деген сөз алып тасталсын",
    ),
    Rule(
        Makes.SUBSTITUTE,
        "place? anchor behind sought new ,? substitute",
        "3-баптағы «а» деген сөзден кейінгі «б» деген сөз «в» деген сөзбен ауыстырылсын",
    ),
    Rule(
        Makes.ADD_UNITS,
        "place? annex? content annex? units insert quote?",
        "3-бап мынадай мазмұндағы 4-тармақпен толықтырылсын: «4. А.»",
    ),
    Rule(
        Makes.ADD_LINES,
        "content classed insert quote?",
        "мынадай мазмұндағы 028 бюджеттік бағдарламамен толықтырылсын: «028 Бақтар»",
    ),
    Rule(
        Makes.ADD_LINES,
        "place? line row side ,? content units insert quote?",
        "2-қосымша «а» деген жолдан кейін мынадай мазмұндағы жолмен толықтырылсын: «б»",
    ),
    Rule(
        Makes.RESTATE_LINES,
        "classed edition restate quote?",
        "028 бюджеттік бағдарлама мынадай редакцияда жазылсын: «028 Бақтар»",
    ),
    Rule(
        Makes.RESTATE_LINES,
        "place? line row edition restate quote?",
        "2-қосымшадағы «а» деген жол мынадай редакцияда жазылсын: «б»",
    ),
    Rule(Makes.EXCLUDE_LINES, "classed delete", "028 бюджеттік бағдарлама алып тасталсын"),
    Rule(Makes.EXCLUDE_LINES, "place? line row delete", "2-қосымшадағы «а» деген жол алып тасталсын"),
    Rule(
        Makes.ADD_UNITS,
        "own? content added ,? {own? content added ,?} insert",
        "3-бап мынадай мазмұндағы 4-тармақпен, 5-бап мынадай мазмұндағы 6-тармақпен толықтырылсын",
    ),
    Rule(
        Makes.ADD_AROUND,
        "place? content added among old new ,? substitute ,? units insert quote?",
        "3-бап мынадай мазмұндағы 1-1) тармақшамен және 4) тармақшадағы «а» деген сөз «б» деген сөзбен ауыстырылып, "
        "5) тармақшамен толықтырылсын: «1-1) а;», «5) б.»",
    ),
    Rule(
        Makes.ADD_AROUND,
        "place? content added among old ,? delete ,? units insert quote?",
        "3-бап мынадай мазмұндағы 1-1) тармақшамен және 4) тармақшадағы «а» деген сөз алып тасталып, "
        "5) тармақшамен толықтырылсын: «1-1) а;», «5) б.»",
    ),
    Rule(Makes.ADD_LAST, "annex? units edition? annex? insert quote?", "3-бап 4-тармақпен толықтырылсын"),
    Rule(
        Makes.RESTATE,
        "place? annex? place? edition place? annex? place? restate quote?",
        "3-баптың 1-тармағы мынадай редакцияда жазылсын: «1. А.»",
    ),
    Rule(Makes.RESTATE, "place quoted worded restate", "3-баптың тақырыбы «А» деген редакцияда жазылсын"),
    Rule(
        Makes.RESTATE,
        "place? annex place? restate quote?",
        "1-қосымша осы қаулыға 2-қосымшаға сәйкес жазылсын",
    ),
    Rule(
        Makes.REPLACE_UNITS,
        "place content units substitute quote?",
        "3-тармақ мынадай мазмұндағы 3 және 3-1-тармақтармен ауыстырылсын: «3. А.», «3-1. Б.»",
    ),
    Rule(Makes.EXCLUDE, "place delete", "3-тармақ алып тасталсын"),
    Rule(Makes.EXCLUDE, "place repeal", "3-тармақтың күші жойылды деп танылсын"),
    Rule(
        Makes.RENUMBER,
        "from likewise to renumber",
        "2, 3-тармақтар тиісінше 3, 4-тармақтар деп есептелсін",
    ),
    Rule(Makes.RENUMBER_PAIR, "place renumber", "2-тармақ 3-тармақ деп есептелсін"),
)

CLAUSES = Clauses(
    addressed_in=Lang.KK,
    tokens=_TOKENS,
    parts=_PARTS,
    rules=_RULES,
    throughout=(
        r"(?:(?P<heading>\bтақыры(?:п|бы)(?:нда(?:ғы)?)?\s+(?:және|мен|пен)\s+)(?:бүкіл\s+|барлық\s+)?"
        r"мәтін[а-яәғқңөұүһі]*(?:\s+бойынша)?|"
        # beside anything but the heading it is not known what else is meant («кіріспесі мен мәтініндегі»)
        r"(?<!және\s)(?<!мен\s)(?<!пен\s)(?:(?:Заң|[Кк]одекс|Жарлық|қаулы|бұйрық|шешім|[Ққ]ағидалар)"
        r"(?:ның|нің|дың|дің|тың|тің)\s+(?=бүкіл|мәтін|барлық))?(?:(?:бүкіл|барлық)\s+мәтін\w*(?:\s+бойынша)?|"
        r"мәтін[а-яәғқңөұүһі]*\s+бойынша|(?<!тілдегі\s)(?<!тіліндегі\s)\bмәтін(?:де|інде)(?:гі)?(?=\s|:|\Z)))\s*,?\s*"
    ),
    unit=(
        r"(?:\d[\d-]*)?(?:тармақша|тармақ|ба(?=п)|бөлік|абзац|сөйлем|тарау|параграф|бөлім|ескерт|қосымша|жол|тақырып)[а-яәғқңөұүһі]*"
        r"(?:мен|пен|бен)(?=[\s,;:.]|\Z)"
    ),
    document=(rf"{APPROVED_BY}\s+(?P<document>\S.*?)\s*\Z"),
    glued=(
        r"\b(?:деген(?=(?:сөз|цифр|сан))|сөз[а-яәғқңөұүһіi]*?(?:ң|н)(?=алдын|кей[іi]н)|қолданысқа(?=енг[іi]з[іi]л)|"
        r"редакцияда(?=жазылсын)|(?:сөз(?<=деген\sсөз)|цифр(?<=деген\sцифр))[а-яәғқңөұүһіi]*?(?:мен|бен|пен)(?=(?:{verbs})))"
    ),
    classification=CLASSIFICATION,
    forms=_FORMS,
    times=_TIMES,
    signs=_SIGNS,
    places=Places(
        noise=(
            rf"\b(?:{_OWN_TEXT})|"
            r"\b(?:ал|осы|көрсетілген|аталған|жоғарыда|деген|тиісінше|мына(?:н?дай)?|мындай|жаңа|сөздері?|мәтіні?|кесте(?:де|дегі|нің|сінің|сінде|сіндегі)?|"
            r"реттік\s+нөм[іи]р(?:і|лері|лі|ін)?)\b"
        ),
        of_the_act=(
            r"\s(?:Заңға|[Кк]одекске|қаулыға|бұйрыққа|шешімге)(?=\s+(?:\d+(?:-\d+)*\s*-\s*)?қосымша)|"
            r"\s(?:(?:көрсетілген|аталған|осы)\s+(?:Заңға|[Кк]одекске|Жарлыққа|қаулыға|бұйрыққа|шешімге)|"
            r"(?:көрсетілген|аталған)\s+(?:Заңның|[Кк]одекстің|Жарлықтың|қаулының|бұйрықтың|шешімнің))(?=\s)|"
            rf"(?:\A|(?<=\s))\s*(?:осы\s+)?{ACT_ITSELF}(?=\s+\S*(?:\d|кіріспе|преамбула|тақырыб))"
        ),
        of_a_document=(
            rf"\A\s*(?:(?:көрсетілген|аталған|осы)\s+)?(?:{DOCUMENTS})\w*(?:ға|ге|қа|ке|на|не|[ндт][ыі]ң|да|де|та|те)"
            r"\s+(?=\S*\d|қосымша|\w+(?:ншы|нші)\s|тақырыб)"
        ),
    ),
    names_own=r"(?:орыс|қазақ|мемлекеттік)\s+тіл",
)
