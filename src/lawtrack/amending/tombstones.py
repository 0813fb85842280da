"""Tombstones: what stands in place of an excluded or repealed element, whose number stays (art. 27)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lawtrack.model.document import Lang, Work, WorkKind
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.provision import Provision

_BY_RU = {
    WorkKind.CONSTITUTIONAL_LAW: "Конституционным законом РК",
    WorkKind.LAW: "Законом РК",
    WorkKind.CODE: "Кодексом РК",
    WorkKind.DECREE: "Указом Президента РК",
    WorkKind.RESOLUTION: "постановлением Правительства РК",
    WorkKind.ORDER: "приказом",
    WorkKind.DECISION: "решением",
}
_BY_KK = {
    WorkKind.CONSTITUTIONAL_LAW: ("ҚР", "Конституциялық заңымен"),
    WorkKind.LAW: ("ҚР", "Заңымен"),
    WorkKind.CODE: ("ҚР", "Кодексімен"),
    WorkKind.DECREE: ("ҚР Президентінің", "Жарлығымен"),
    WorkKind.RESOLUTION: ("ҚР Үкіметінің", "қаулысымен"),
    WorkKind.ORDER: ("", "бұйрығымен"),
    WorkKind.DECISION: ("", "шешімімен"),
}
_DECLINED = {
    "Закон ": "Законом ",
    "Конституционный закон ": "Конституционным законом ",
    "Указ ": "Указом ",
    "Постановление ": "постановлением ",
    "Приказ ": "приказом ",
    "Решение ": "решением ",
}


@dataclass(frozen=True, slots=True)
class Amender:
    """The amending act as tombstones and provenance name it.

    Attributes:
        work: Its requisites as read from it.
        requisites: Requisites given by a person («Закон РК от 07.02.2022 № 106-VII»), which win.
        signed: The day it was signed, None where not known.
    """

    work: Work | None = None
    requisites: str = ""

    @property
    def signed(self) -> dt.date | None:
        """The day of signing."""
        return self.work.date if self.work else None

    def cited(self, lang: Lang) -> str:
        """The act in the instrumental («Законом РК от …», «ҚР … Заңымен»); empty where nothing is known of it."""
        if self.requisites:
            for nominative, instrumental in _DECLINED.items():
                if self.requisites.startswith(nominative):
                    return instrumental + self.requisites[len(nominative) :]
            return self.requisites
        if self.work is None or (self.work.date is None and not self.work.number):
            return ""
        date = self.work.date.strftime("%d.%m.%Y") if self.work.date else ""
        number = f"№ {self.work.number}" if self.work.number else ""
        if lang is Lang.KK:
            owner, noun = _BY_KK.get(self.work.kind, _BY_KK[WorkKind.LAW])
            return " ".join(part for part in (owner, date, number, noun) if part)
        noun = _BY_RU.get(self.work.kind, _BY_RU[WorkKind.LAW])
        return " ".join(part for part in (noun, f"от {date}" if date else "", number) if part)


def tombstone(unit: Provision, lang: Lang, amender: Amender, *, repealed: bool) -> Provision:
    """The unit with its number and label, and the remark instead of its words."""
    cited = amender.cited(lang)
    if lang is Lang.KK:
        verb = "күші жойылды" if repealed else "алып тасталды"
        words = f"{verb} - {cited}" if cited else verb
    else:
        words = f"{_verb_ru(unit, repealed)} {cited}".strip()
    if unit.kind is not Kind.POINT:
        words = words[0].upper() + words[1:]
    mark = _final_mark(unit)
    return unit.with_(heading="", text=words + mark, children=(), removed=True)


def _verb_ru(unit: Provision, repealed: bool) -> str:
    feminine = unit.kind in (Kind.ARTICLE, Kind.CHAPTER, Kind.PART)
    neuter = unit.kind in (Kind.ATTACHMENT, Kind.NOTE)
    if repealed:
        return "утратила силу" if feminine else "утратило силу" if neuter else "утратил силу"
    return "исключена" if feminine else "исключено" if neuter else "исключен"


def _final_mark(unit: Provision) -> str:
    """The mark that closed the unit, where it stands in an enumeration."""
    if unit.kind in (Kind.ARTICLE, *CONTAINERS):
        return ""
    last = [n.text for n in unit.walk() if n.text]
    return last[-1].rstrip()[-1:] if last and last[-1].rstrip()[-1:] in (";", ".") else ""
