"""How Kazakh amending acts name the acts that they change."""

from __future__ import annotations

from lawtrack.language.facets.amended_acts import AmendedActs
from lawtrack.language.kk.stems import APPROVED_BY, OWNERS

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

AMENDED_ACTS = AmendedActs(
    opens=rf"(?!{_OMNIBUS})(?P<act>.*{_FORM}.*)",
    within=(
        r"\A(?P<act>(?:{quotation}|\d{4}\s+жылғы|Қазақстан\s)[^;:]*?"
        r"(?-i:(?:Заңының|[Кк]одексінің|Жарлығының|қаулысының|бұйрығының|шешімінің)))(?=\s)"
    ),
    not_opens=APPROVED_BY,
    tail=_TAIL,
    omnibus=_OMNIBUS,
    publications=r"Қазақстан\s+Республикасы\s+(?:Парламентінің|Жоғарғы)|ҚР\s+ПҮАЖ|Нормативтік",
    document=rf".*?{APPROVED_BY}(?P<document>[^:]*)(?P<plain>)",
    repealed_unit=(
        rf"(?P<act>.*(?-i:(?:{OWNERS})(?=\s|\Z|,)))"
        r"(?P<address>.*\S.*)\Z"
    ),
)
