"""How Kazakh amending acts name the acts that they change."""

from __future__ import annotations

from lawtrack.language.facets.amended_acts import AmendedActs

_FORM = (
    r"(?-i:(?:Заңы?на|[Зз]аңына|[Кк]одексіне|Конституциясына|Жарлығына|қаулысына|бұйрығына|шешіміне|қағидаларына|"
    r"қағидаларында)\b)"
)
_TAIL = (
    r"\s*(?:мынадай\s+)?(?:өзгеріс(?:тер)?|толықтыру(?:лар)?)"
    r"(?:\s*(?:мен|пен|және)\s*(?:өзгеріс(?:тер)?|толықтыру(?:лар)?))?\s+енгізілсін\s*:?\s*\Z"
)
_SEVERAL = r"мына(?:дай)?\s+(?:заңнамалық\s+актілер|шешімдер|бұйрықтар|қаулылар|кейбір)|кейбір\s+[^\n]*?(?:актілер|шешімдер)"
_OMNIBUS = rf"(?=.*(?:{_SEVERAL})).*{_TAIL}"
_DOCUMENT = r"(?:көрсетілген|аталған)\s+(?:қаулымен|бұйрықпен|шешіммен|Жарлықпен)\s+бекітілген"

AMENDED_ACTS = AmendedActs(
    opens=rf"(?!{_OMNIBUS})(?P<act>.*{_FORM}.*)",
    not_opens=_DOCUMENT,
    tail=_TAIL,
    omnibus=_OMNIBUS,
    publications=r"Қазақстан\s+Республикасы\s+(?:Парламентінің|Жоғарғы)|ҚР\s+ПҮАЖ|Нормативтік",
    document=rf".*?{_DOCUMENT}(?P<document>[^:]*)(?P<plain>)",
    repealed_unit=(
        r"(?P<act>.*(?-i:(?:Заңының|[Кк]одексінің|Жарлығының|қаулысының|бұйрығының|шешімінің)(?=\s|\Z|,)))"
        r"(?P<address>.*\S.*)\Z"
    ),
)
