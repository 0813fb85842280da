"""Kazakh directives: tokens and rules (``kz_rules`` 7.2).

The verb ends its clause («…, … ауыстырылып, … толықтырылсын»); before it stand the unit, the words sought, the words
put.
"""

from __future__ import annotations

from lawtrack.language.facets.clauses import Clauses, Makes, Part, Places, Rule, Token
from lawtrack.language.kk.stems import APPROVED_BY
from lawtrack.model.document import Lang

_CALLED = r"(?<={mark})\s*(?:(?:деген|деп)\s+)?"
_WORDS = "quotation (noun? and+ quotation)* [noun put]"

_TOKENS = (
    Token("quotation", r"{quotation}"),
    Token("substitute", r"{substitute}"),
    Token("insert", r"{insert}"),
    Token("delete", r"{delete}"),
    Token("restate", r"{restate}"),
    Token("renumber", r"{renumber}"),
    Token("repeal", r"{repeal}"),
    Token("likewise", r"\bтиісінше\b"),
    Token("behind", r"\bкейінгі\b"),
    Token("after", r"\b(?:кейін|соң)\b"),
    Token("before", r"\b(?:бұрын|алдын(?:ан|дан?|а))\b"),
    Token("put", rf"{_CALLED}(?:{{nouns_put}})"),
    Token("noun", rf"{_CALLED}(?:{{nouns}})"),
    Token("annex", r"(?:осы\s+)?\S+(?:\s+\S+)?\s+(?:[\d-]+\s*)?қосымша\S*\s+сәйкес|қосымшаға\s+сәйкес"),
    Token("edition", r"\b(?:мына?дай|жаңа|келесі|төмендегі)\s+редакцияда(?=\s|\Z)"),
    Token("content", r"\b(?:мына?дай|келесі|төмендегі)\s+(?:мазмұндағы|редакциядағы)(?=\s)"),
    Token("throughout", r"{throughout}"),
    Token("stop", r";|\.(?=\s|\Z)"),
    Token("and", r",|(?<=\s)(?:сондай-ақ|және|немесе|ал|мен|пен|бен)(?=\s)"),
    Token("colon", r":", read=False),
    Token("address", r"[^\s,;:{mark}]+"),
)

_PARTS = {
    "place": Part("place", "[address and throughout likewise]* address [address and throughout likewise]*"),
    "place?": Part("place", "[address and throughout likewise]*"),
    "old": Part("old", f"{_WORDS} likewise?"),
    "new": Part("new", f"{_WORDS} likewise?"),
    "anchor": Part("anchor", "quotation noun"),
    "behind": Part("", "behind"),
    "side": Part("side", "[after before]"),
    "quote?": Part("quote", "(quotation (and+ quotation)*)?"),
    "edition": Part("edition", "edition"),
    "annex": Part("annex", "annex"),
    "annex?": Part("annex", "annex?"),
    "content": Part("", "content"),
    "units": Part("units", "[address and throughout likewise]+"),
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
        Makes.INSERT_WORDS,
        "place? {old side ,? likewise? new ,?} insert",
        "3-бап «а» деген сөзден кейін «б» деген сөзбен толықтырылсын",
    ),
    Rule(Makes.INSERT_WORDS, "place? new ,? insert", "3-бап «б» деген сөзбен толықтырылсын"),
    Rule(Makes.DELETE_WORDS, "place? old ,? delete", "3-баптағы «а» деген сөз алып тасталсын"),
    Rule(
        Makes.DELETE_WORDS,
        "place? anchor behind old ,? delete",
        "3-баптағы «а» деген сөзден кейінгі «б» деген сөз алып тасталсын",
    ),
    Rule(
        Makes.SUBSTITUTE,
        "place? anchor behind old new ,? substitute",
        "3-баптағы «а» деген сөзден кейінгі «б» деген сөз «в» деген сөзбен ауыстырылсын",
    ),
    Rule(
        Makes.ADD_UNITS,
        "place? annex? content annex? units insert quote?",
        "3-бап мынадай мазмұндағы 4-тармақпен толықтырылсын: «4. А.»",
    ),
    Rule(Makes.ADD_LAST, "annex? units annex? insert quote?", "3-бап 4-тармақпен толықтырылсын"),
    Rule(
        Makes.RESTATE,
        "place? annex? place? edition place? annex? place? restate quote?",
        "3-баптың 1-тармағы мынадай редакцияда жазылсын: «1. А.»",
    ),
    Rule(
        Makes.RESTATE,
        "place? annex place? restate quote?",
        "1-қосымша осы қаулыға 2-қосымшаға сәйкес жазылсын",
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
        r"(?P<heading>\bтақырыбында(?:ғы)?\s+және\s+)?(?:бүкіл\s+мәтін\w*(?:\s+бойынша)?|"
        r"мәтін[а-яәғқңөұүһі]*\s+бойынша|барлық\s+мәтін\w*|\bмәтін(?:де|інде)(?:гі)?(?=\s|:|\Z))\s*,?\s*"
    ),
    unit=r"(?:мен|пен|бен)\s*\Z",
    document=(rf"{APPROVED_BY}\s+(?P<document>\S.*?)\s*\Z"),
    glued=(
        r"\bдеген(?=(?:сөз|цифр|сан))|\bсөз[а-яәғқңөұүһіi]*?(?:ң|н)(?=алдын|кей[іi]н)|\bқолданысқа(?=енг[іi]з[іi]л)|"
        r"\bредакцияда(?=жазылсын)|(?<=деген\s)(?:сөз|цифр)[а-яәғқңөұүһіi]*?(?:мен|бен|пен)(?=(?:{verbs}))"
    ),
    places=Places(
        noise=(
            r"\b(?:осы|көрсетілген|аталған|жоғарыда|тиісінше|мынадай|жаңа|сөздері?|мәтіні?|кесте(?:де|дегі|нің|сінің|сінде|сіндегі)?|"
            r"реттік\s+нөм[іи]р(?:і|лері|лі|ін)?)\b"
        ),
        of_the_act=r"\s(?:көрсетілген|аталған|осы)\s+(?:Заңға|[Кк]одекске|қаулыға|бұйрыққа|шешімге)(?=\s)",
    ),
)
