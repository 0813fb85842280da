"""The words around the orders of a Kazakh amending act («… Заңына өзгерістер мен толықтырулар енгізу туралы»)."""

from __future__ import annotations

from lawtrack.language.facets.enacting import Changes, CitedAct, Counted, Enacting, OwnForm
from lawtrack.model.document import WorkKind

_OF_LAW = "{title} {date} {form}"
_SHORT_LAW = "{title} {form}"
_OF_BYLAW = "{title} {maker} {date} {number} {form} {registered}"
_SHORT_BYLAW = "{title} {maker} {date} {number} {form}"


def _law(target: str, owner: str) -> CitedAct:
    """«Республикасының Заңына», but «Республикасы Заңының»."""
    named = {
        "target": f"Қазақстан Республикасының {target}",
        "owner": f"Қазақстан Республикасы {owner}",
        "object": f"Қазақстан Республикасы {owner}",
    }
    return CitedAct(named, _OF_LAW, _SHORT_LAW)


def _bylaw(target: str, owner: str) -> CitedAct:
    return CitedAct({"target": target, "owner": owner, "object": owner}, _OF_BYLAW, _SHORT_BYLAW)


def _own(bare: str, dative: str, instrumental: str) -> OwnForm:
    return OwnForm(
        f"Осы {bare}", f"осы {dative}", dative, f"көрсетілген {instrumental}", f"көрсетілген {dative}"
    )


ENACTING = Enacting(
    cited={
        WorkKind.CONSTITUTIONAL_LAW: _law("Конституциялық заңына", "Конституциялық заңының"),
        WorkKind.CODE: _law("Кодексіне", "Кодексінің"),
        WorkKind.LAW: _law("Заңына", "Заңының"),
        WorkKind.DECREE: _bylaw("Жарлығына", "Жарлығының"),
        WorkKind.RESOLUTION: _bylaw("қаулысына", "қаулысының"),
        WorkKind.ORDER: _bylaw("бұйрығына", "бұйрығының"),
        WorkKind.DECISION: _bylaw("шешіміне", "шешімінің"),
    },
    self_named=r"(?i:\bкодексі\Z|\bконституциясы\Z)",
    self_cited="{date} {title}",
    declined={
        "target": ((r"(кодексі)\Z", r"\1не"), (r"(Кодексі)\Z", r"\1не"), (r"(Конституциясы)\Z", r"\1на")),
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
    block="{act}:",
    scope="{where}:",
    article="{n}-бап.",
    point="{n}.",
    item="{n})",
    own={
        WorkKind.CONSTITUTIONAL_LAW: _own(
            "Конституциялық заң", "Конституциялық заңға", "Конституциялық заңмен"
        ),
        WorkKind.LAW: _own("Заң", "Заңға", "Заңмен"),
        WorkKind.CODE: _own("Кодекс", "Кодекске", "Кодекспен"),
        WorkKind.DECREE: _own("Жарлық", "Жарлыққа", "Жарлықпен"),
        WorkKind.RESOLUTION: _own("қаулы", "қаулыға", "қаулымен"),
        WorkKind.ORDER: _own("бұйрық", "бұйрыққа", "бұйрықпен"),
        WorkKind.DECISION: _own("шешім", "шешімге", "шешіммен"),
    },
    document="{act} бекітілген {document}:",
    located=(
        (r"^(.*[аоұыя]\w*?[ыа])$", r"\1нда"),
        (r"^(.*[ыіе])$", r"\1нде"),
    ),
    annex_of="{act} {annex}:",
    to_annex="осы {act} {n}-қосымшаға сәйкес",
    to_sole_annex="осы {act} қосымшаға сәйкес",
    annex_caption="{act}\n{n}-қосымша",
    sole_annex_caption="{act}\nқосымша",
    repeals="{act} күші жойылды деп танылсын.",
    repeals_list="Мыналардың күші жойылды деп танылсын:",
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
