"""The words around the orders of a Kazakh amending act («… Заңына өзгерістер мен толықтырулар енгізу туралы»)."""

from __future__ import annotations

from lawtrack.language.facets.enacting import Apart, Changes, CitedAct, Counted, Enacting, OwnForm
from lawtrack.model.document import WorkKind

_OF_LAW = "{title} {date} {form}"
_SHORT_LAW = "{title} {form}"
_OF_BYLAW = "{title} {maker} {date} {number} {form} {registered}"
_SHORT_BYLAW = "{title} {maker} {date} {number} {form}"


def _law(form: str) -> CitedAct:
    """«Республикасының Заңына», but «Республикасы Заңының»; the form has the possessive."""
    to, of, bare = _declined(form)
    country, owning = "Қазақстан Республикасының", "Қазақстан Республикасы"
    named = _cases(f"{country} {to}", f"{owning} {of}", f"{country} {bare}")
    return CitedAct(named, _OF_LAW, _SHORT_LAW)


def _bylaw(form: str) -> CitedAct:
    return CitedAct(_cases(*_declined(form)), _OF_BYLAW, _SHORT_BYLAW)


def _declined(form: str) -> tuple[str, str, str]:
    """«заңы»: «заңына», «заңының», «заңы»; the endings follow the last vowel."""
    return (f"{form}на", f"{form}ның", form) if form.endswith("ы") else (f"{form}не", f"{form}нің", form)


def _cases(to: str, of: str, bare: str) -> dict[str, str]:
    return {"target": to, "owner": of, "object": of, "listed": bare, "annexed": to}


def _own(bare: str, owner: str, dative: str, instrumental: str) -> OwnForm:
    return OwnForm(
        f"Осы {bare}",
        f"Осы {owner}",
        f"осы {dative}",
        f"көрсетілген {instrumental}",
        f"көрсетілген {dative}",
    )


ENACTING = Enacting(
    cited={
        WorkKind.CONSTITUTIONAL_LAW: _law("Конституциялық заңы"),
        WorkKind.CODE: _law("Кодексі"),
        WorkKind.LAW: _law("Заңы"),
        WorkKind.DECREE: _bylaw("Жарлығы"),
        WorkKind.RESOLUTION: _bylaw("қаулысы"),
        WorkKind.ORDER: _bylaw("бұйрығы"),
        WorkKind.DECISION: _bylaw("шешімі"),
    },
    self_named=r"(?i:\bкодексі\Z|\bконституциясы\Z)",
    self_cited="{date} {title}",
    declined={
        "listed": (),
        "annexed": ((r"(кодексі)\Z", r"\1не"), (r"(Кодексі)\Z", r"\1не"), (r"(Конституциясы)\Z", r"\1на")),
        "target": (
            (r"(?i:(кодексі|шешімі))\Z", r"\1не"),
            (r"(?i:(конституциясы|заңы|жарлығы|қаулысы|бұйрығы))\Z", r"\1на"),
        ),
        "owner": (
            (r"\bРеспубликасының\b(?=.*кодексі\Z)", "Республикасы"),
            (r"(кодексі|Кодексі)\Z", r"\1нің"),
            (r"(Конституциясы)\Z", r"\1ның"),
        ),
        "object": (
            (r"\bРеспубликасының\b(?=.*кодексі\Z)", "Республикасы"),
            (r"(кодексі|Кодексі)\Z", r"\1нің"),
            (r"(Конституциясы)\Z", r"\1ның"),
        ),
    },
    quoted_title="«{title}»",
    number="№ {number}",
    registered="(Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № {number} болып тіркелген)",
    in_title=Changes(
        Counted("өзгеріс", "өзгерістер"), Counted("толықтыру", "толықтырулар"), Counted("пен", "мен")
    ),
    in_opening=Changes(
        Counted("өзгеріс", "өзгерістер"), Counted("толықтыру", "толықтырулар"), Counted("пен", "мен")
    ),
    following=Counted("мынадай", "мынадай"),
    title="{act} {changes} енгізу туралы",
    title_and_repeal="{act} {changes} енгізу және {repeal} тану туралы",
    title_repeal="{repeal} тану туралы",
    repeal=Counted("{act} күші жойылды деп", "{act} күші жойылды деп"),
    several="Қазақстан Республикасының кейбір заңнамалық актілеріне {subject} мәселелері бойынша",
    several_bylaws="кейбір нормативтік құқықтық актілерге",
    several_repealed="Қазақстан Республикасының кейбір заңнамалық актілерінің",
    several_bylaws_repealed="кейбір нормативтік құқықтық актілердің",
    opening="{act} {following} {changes} енгізілсін:",
    opening_several="Қазақстан Республикасының мына заңнамалық актілеріне {changes} енгізілсін:",
    list_approved=(
        "Қоса беріліп отырған {changes} енгізілетін кейбір нормативтік құқықтық актілердің тізбесі бекітілсін."
    ),
    list_title="{changes} енгізілетін кейбір нормативтік құқықтық актілердің тізбесі",
    block="{act}:",
    scope="{where}:",
    scoped=((r"(?:ғы|гі)\Z", ""),),
    article="{n}-бап.",
    point="{n}.",
    item="{n})",
    own={
        WorkKind.CONSTITUTIONAL_LAW: _own(
            "Конституциялық заң", "Конституциялық заңның", "Конституциялық заңға", "Конституциялық заңмен"
        ),
        WorkKind.LAW: _own("Заң", "Заңның", "Заңға", "Заңмен"),
        WorkKind.CODE: _own("Кодекс", "Кодекстің", "Кодекске", "Кодекспен"),
        WorkKind.DECREE: _own("Жарлық", "Жарлықтың", "Жарлыққа", "Жарлықпен"),
        WorkKind.RESOLUTION: _own("қаулы", "қаулының", "қаулыға", "қаулымен"),
        WorkKind.ORDER: _own("бұйрық", "бұйрықтың", "бұйрыққа", "бұйрықпен"),
        WorkKind.DECISION: _own("шешім", "шешімнің", "шешімге", "шешіммен"),
    },
    document="{act} бекітілген {document}:",
    located=(
        (r"^(.*[аоұыя]\w*?[ыа])$", r"\1нда"),
        (r"^(.*[ыіе])$", r"\1нде"),
    ),
    annex_of="{act} {annex}",
    to_annex="{act} {n}-қосымшаға сәйкес",
    to_sole_annex="{act} қосымшаға сәйкес",
    annex_caption="{maker}\n{date} {number} {form}\n{annex}",
    blank_date="20__ жылғы «___» __________",
    blank_number="№ ___",
    since="{year} жылғы {day} {month}",
    months_since=(
        "қаңтардан",
        "ақпаннан",
        "наурыздан",
        "сәуірден",
        "мамырдан",
        "маусымнан",
        "шілдеден",
        "тамыздан",
        "қыркүйектен",
        "қазаннан",
        "қарашадан",
        "желтоқсаннан",
    ),
    until="{year} жылғы {day} {month}",
    months_until=(
        "қаңтарға",
        "ақпанға",
        "наурызға",
        "сәуірге",
        "мамырға",
        "маусымға",
        "шілдеге",
        "тамызға",
        "қыркүйекке",
        "қазанға",
        "қарашаға",
        "желтоқсанға",
    ),
    few={
        1: "бір",
        2: "екі",
        3: "үш",
        4: "төрт",
        5: "бес",
        6: "алты",
        7: "жеті",
        8: "сегіз",
        9: "тоғыз",
        10: "он",
        12: "он екі",
        15: "он бес",
        20: "жиырма",
        21: "жиырма бір",
        30: "отыз",
        60: "алпыс",
        90: "тоқсан",
    },
    repeals="{act} күші жойылды деп танылсын.",
    repeals_list="Мыналардың күші жойылды деп танылсын:",
    apart=Apart(
        case="nominative",
        itself="{itself} {said} {element} қоспағанда,",
        whole="{whole}",
        relative={"": ""},
        turned=((r"енгізіледі$", "енгізілетін"),),
        declined=(
            (r"(ы|і)$", r"\1н"),
            (r"(бап|тармақ|абзац)$", r"\1ты"),
            (r"бөлік$", "бөлікті"),
            (r"тармақша$", "тармақшаны"),
            (r"тарау$", "тарауды"),
        ),
    ),
    suspended=Counted(
        "{act} жекелеген ережелерінің",
        "Қазақстан Республикасының кейбір заңнамалық актілерінің жекелеген ережелерінің",
    ),
    title_suspend="{suspended} қолданысын тоқтата тұру туралы",
    asked={
        "new_text": "қазақ тіліндегі мәтін",
        "old_words": "қазақ тіліндегі сөздер",
        "order": "қазақ тіліндегі тапсырма",
        "act": "актінің атауы",
        "maker": "кім қабылдаған",
        "date": "күні",
        "number": "нөмірі",
        "subject": "мәні",
        "signatory": "лауазымы, аты-жөні",
        "caption": "қосымшаның белгісі",
    },
)
