"""On which edition of an amended act a bill stands, and what a newer edition leaves to a person."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lawtrack.model.document import Lang


class HeldFate(StrEnum):
    """What a newer edition of an act did to the place of an instruction."""

    SAME = "same"  # the place reads as it did
    MOVED = "moved"  # it has another number, or lies in something else
    REWORDED = "reworded"  # it reads otherwise
    GONE = "gone"  # there is no such place any more
    TAKEN = "taken"  # the number of the new element is given to another one
    DONE = "done"  # the newer edition says already what the instruction orders


@dataclass(frozen=True, slots=True)
class Held:
    """An instruction that a newer edition leaves to a person.

    Attributes:
        key: The instruction, as decisions name it.
        fate: What became of its place.
        places: The elements that it may be for now, as eIds, the likeliest first.
        target: The address as it ought to be read now, an eId; empty where nothing is proposed.
    """

    key: str
    fate: HeldFate
    places: tuple[str, ...] = ()
    target: str = ""

    @property
    def said(self) -> str:
        """As an event keeps it, its key aside: «moved: art_3 => art_3__para_2»."""
        words = f"{self.fate.value}: {' '.join(self.places)}".strip()
        return f"{words} => {self.target}" if self.target else words


@dataclass(frozen=True, slots=True)
class Base:
    """The edition of an act, in one language, on which a bill stands.

    Attributes:
        act: The Work, as URI.
        lang: The language.
        edition: The day of the edition.
        on: When that was recorded.
        by: Who.
        held: What was left to a person when the bill was carried over to it.
        before: The base that it had before; None for the first one.
        place: How many events the log had before it.
        decided: How many decisions the bill had then, of whatever version.
    """

    act: str
    lang: Lang
    edition: dt.date
    on: dt.date
    by: str
    held: tuple[Held, ...] = ()
    before: Base | None = None
    place: int = 0
    decided: int = 0


def base_key(act: str, lang: Lang) -> str:
    """By what a bill finds its base: the act and the language."""
    return f"{act} {lang.value}"
