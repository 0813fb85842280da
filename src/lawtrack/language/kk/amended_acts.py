"""How Kazakh amending acts name the acts that they change."""

from __future__ import annotations

from lawtrack.language.facets.amended_acts import AmendedActs
from lawtrack.language.kk.stems import ANNEX_TO, APPROVED_BY, OWNERS

_FORM = (
    r"(?-i:(?:Заңы?на|[Зз]аңына|[Кк]одексіне|Конституциясына|Жарлығына|қаулысына|бұйрығына|шешіміне|қағидаларына|"
    r"Заңында|[Кк]одексінде|Конституциясында|Жарлығында|қаулысында|бұйрығында|шешімінде|қағидаларында)\b)"
)
_CHANGES = r"(?:өзгеріс(?:тер)?|толықтыру(?:лар)?)"
_SEVERAL_CHANGES = rf"{_CHANGES}(?:\s*(?:мен|пен|және)\s*{_CHANGES})?"
_TO_ANNEX = r"осы\s+\w+\s+(?:\d+\s*-\s*)?қосымша\w*\s+сәйкес"
_ATTACHED = r"қоса\s+беріл\w+(?:\s+отырған)?"
_TAIL = rf"\s*(?:мынадай\s+)?{_SEVERAL_CHANGES}\s+енгізілсін\s*:?\s*\Z"
_SEVERAL = r"мына(?:дай)?\s+(?:заңнамалық\s+актілер|шешімдер|бұйрықтар|қаулылар|кейбір)|кейбір\s+[^\n]*?(?:актілер|шешімдер)"
_OMNIBUS = rf"(?=.*(?:{_SEVERAL})).*{_TAIL}"

AMENDED_ACTS = AmendedActs(
    opens=rf"(?!{_OMNIBUS})(?P<act>.*{_FORM}.*)",
    within=(rf"\A(?P<act>(?:{{quotation}}|\d{{4}}\s+жылғы|Қазақстан\s)[^;:]*?(?-i:(?:{OWNERS})))(?=\s)"),
    not_opens=rf"{APPROVED_BY}|\A(?!.*(?:\d{{4}}|№|[«„“\"]|Қазақстан))(?:[^:]*\s)?қағидаларында\s*:?\s*\Z",
    tail=_TAIL,
    omnibus=_OMNIBUS,
    several=r"\bкейбір\b",
    publications=r"Қазақстан\s+Республикасы\s+(?:Парламентінің|Жоғарғы)|ҚР\s+ПҮАЖ|Нормативтік",
    annexed=(
        rf"\A(?=.*(?:{_ATTACHED}|{_TO_ANNEX}))(?=.*(?:енгізілсін|бекітілсін))"
        rf"(?:.*?(?:{_ATTACHED}|\A(?:\d+\.\s*)?{_TO_ANNEX})\s+|\A(?:\d+\.\s*)?)"
        rf"(?:(?P<act>(?!.*\bкейбір\b).+?\w(?:на|не|ға|ге|қа|ке))|.+?)(?:\s+{_TO_ANNEX})?"
        rf"\s+(?:енгізілетін\s+{_SEVERAL_CHANGES}|{_SEVERAL_CHANGES}\s+енгізілсін)|"
        rf"\A.*(?:{_ATTACHED}|{_TO_ANNEX}).*{_SEVERAL_CHANGES}\s+енгізілетін\s.*тізбесі.*бекітілсін"
    ),
    brings=rf".*{_SEVERAL_CHANGES}\s+енгізілсін\b",
    annexed_title=rf".*енгізілетін\s+{_SEVERAL_CHANGES}\s*\Z|.*{_SEVERAL_CHANGES}\s+енгізілетін\s.*тізбесі\s*\Z",
    approved=(
        r"(?P<act>.*?(?-i:(?:Жарлығы|қаулысы|бұйрығы|шешімі)(?:мен|на|не|ның|нің)))\s+"
        rf"(?:бекітілген|{ANNEX_TO})\s+"
        rf"(?P<document>[^:]*?\w)(?:{_TAIL}|\s*:?\s*\Z)"
    ),
    document=(
        rf".*?{APPROVED_BY}(?P<document>[^:]*)|"
        r"(?P<plain>(?-i:[А-ЯӘҒҚҢӨҰҮҺІ])(?!.*\d{4})[^:]*(?:қағидалар|ереже|нұсқаулы[қғ]|әдістеме|регламент)[а-яәғқңөұүһі]*[ндт][ае])\s*:?\s*\Z"
    ),
    pointed=(
        r"(?:көрсетілген|аталған)\s+(?P<form>заң|кодекс|жарлы|қаулы|бұйры|шешім)"
        r"\w*?(?:ның|нің|дың|дің|тың|тің|на|не|ға|ге|қа|ке|да|де|та|те)\b"
    ),
    repealed_unit=(
        rf"(?P<act>.*(?-i:(?:{OWNERS})(?=\s|\Z|,)))"
        r"(?P<address>.*\S.*)\Z"
    ),
    repealed_list=(
        r"(?:Қазақстан\s+Республикасының\s+)?(?:мына|төменде)[а-яәғқңөұүһі]*(?:\s+[а-яәғқңөұүһі]+){0,6}?"
        r"(?<=[ндт][ыі]ң)\s*:\s*\Z"
    ),
)
