"""Tombstones: what stands in place of an excluded or repealed element, whose number stays (art. 27)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lawtrack.language import language_of
from lawtrack.model.document import Lang, Scheme, Work, WorkKind
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.labels import ABROAD
from lawtrack.model.provision import Provision


@dataclass(frozen=True, slots=True)
class Amender:
    """The amending act as tombstones and provenance name it.

    Attributes:
        work: Its requisites as read from it.
        requisites: Requisites given by a person («Закон РК от 07.02.2022 № 106-VII»), which win.
        amended: The scheme of the act that it amends.
        signed: The day it was signed, None where not known.
    """

    work: Work | None = None
    requisites: str = ""
    amended: Scheme = Scheme.CIVIL

    @property
    def abroad(self) -> bool:
        """True where it amends an act of another country."""
        return self.amended in ABROAD or (self.work is not None and self.work.scheme in ABROAD)

    @property
    def signed(self) -> dt.date | None:
        """The day of signing."""
        return self.work.date if self.work else None

    def cited(self, lang: Lang) -> str:
        """The act in the instrumental («Законом РК от …», «ҚР … Заңымен»); empty where nothing is known of it."""
        words = language_of(lang).tombstones
        if self.requisites:
            for nominative, instrumental in words.declined.items():
                if self.requisites.startswith(nominative):
                    return instrumental + self.requisites[len(nominative) :]
            return self.requisites
        if self.work is None or (self.work.date is None and not self.work.number):
            return ""
        date = words.date.format(day=f"{self.work.date:%d.%m.%Y}") if self.work.date else ""
        number = f"№ {self.work.number}" if self.work.number else ""
        by = {**words.by, **words.abroad} if self.abroad else words.by
        return filled(by.get(self.work.kind, by[WorkKind.LAW]), date=date, number=number)


def filled(template: str, **values: str) -> str:
    """``template`` with its values; the blanks round a value that is not known fall away."""
    return " ".join(template.format(**values).split())


def tombstone(unit: Provision, lang: Lang, amender: Amender, *, repealed: bool) -> Provision:
    """The unit with its number and label, and the remark instead of its words."""
    words = language_of(lang).tombstones
    cited = amender.cited(lang)
    verbs = words.repealed if repealed else words.excluded
    verb = next(verb for kinds, verb in verbs if unit.kind in kinds or not kinds)
    said = filled(words.tombstone, verb=verb, by=cited) if cited else verb
    if unit.kind is not Kind.POINT:
        said = said[0].upper() + said[1:]
    return unit.with_(heading="", text=said + _final_mark(unit), children=(), removed=True)


def _final_mark(unit: Provision) -> str:
    """The mark that closed the unit, where it stands in an enumeration."""
    if unit.kind in (Kind.ARTICLE, *CONTAINERS):
        return ""
    last = [n.text for n in unit.walk() if n.text]
    return last[-1].rstrip()[-1:] if last and last[-1].rstrip()[-1:] in (";", ".") else ""
