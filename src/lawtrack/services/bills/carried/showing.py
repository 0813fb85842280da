"""The element of a recommendation in the version that it was made on and in the one where it stands now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.model.address import Whose
from lawtrack.model.document import Lang
from lawtrack.model.rendering import unit_text
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import OWN, Naming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawtrack.services.bills.carried.placing import Carrying
    from lawtrack.services.bills.carried.texts import Spot


@dataclass(frozen=True, slots=True)
class Shown:
    """An element as it reads in a version: the words, and in which language where that is not the reader's."""

    words: str = ""
    lang: Lang | None = None


def shown(carrying: Carrying, number: int, spot: Spot | None, lang: Lang) -> Shown:
    """The words of an element in a version, in the reader's language where it has a text in it, else in another one."""
    if spot is None:
        return Shown()
    texts = carrying.texts
    for code in in_order(lang):
        place = texts.place(number, code, spot)
        if place is not None:
            unit = place.provision
            words = f"{unit.label} {unit.heading}".strip() if spot.eid != spot.unit else unit_text(unit)
            return Shown(words, code if code is not lang else None)
    return Shown()


def spot_address(carrying: Carrying, number: int, spot: Spot, lang: Lang) -> str:
    """An element of a version as it is cited in a language."""
    return address(spot.eid, naming_at(carrying, number, spot), lang, spot.of)


def naming_at(carrying: Carrying, number: int, spot: Spot) -> Naming:
    """What provisions are called in an element's text."""
    if spot.of is Whose.ACT:
        for code in Lang:
            act = carrying.texts.act(number, code, spot.act)
            if act is not None:
                return act.named
    return OWN


def in_order(lang: Lang) -> Sequence[Lang]:
    """The languages, the reader's first."""
    return (lang, *(code for code in Lang if code is not lang))
