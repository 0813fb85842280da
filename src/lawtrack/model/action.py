"""What instructions are made of: actions, positions, the acts they name, and when a law takes effect."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple

from lawtrack.model.document import Scheme


class Action(StrEnum):
    """What an instruction does."""

    SUBSTITUTE_WORDS = "substitute_words"
    INSERT_WORDS = "insert_words"
    DELETE_WORDS = "delete_words"
    INSERT_PROVISION = "insert_provision"
    REPLACE_PROVISION = "replace_provision"
    DELETE_PROVISION = "delete_provision"
    REPLACE_HEADING = "replace_heading"
    RENUMBER = "renumber"
    EVERYWHERE = "everywhere"
    ANNEX = "annex"
    REPEAL_ACT = "repeal_act"
    SUSPEND = "suspend"
    COMMENCEMENT = "commencement"
    OWN_PROVISION = "own_provision"
    NOT_UNDERSTOOD = "not_understood"

    __hash__ = str.__hash__  # that of ``Enum`` is written in Python, and tables by it are asked all the time


class Position(StrEnum):
    """Where words or a provision are put, relative to the anchor or the unit."""

    BEFORE = "before"
    AFTER = "after"
    START = "start"
    END = "end"


class StartRule(StrEnum):
    """From what a commencement date is computed."""

    DATE = "date"  # a fixed day
    PUBLICATION = "publication"  # the day of first official publication, plus ``days``
    SIGNATURE = "signature"  # the day of signing, plus ``days``
    REGISTRATION = "registration"


@dataclass(frozen=True, slots=True)
class Commencement:
    """When (a part of) an amending act takes effect (art. 42).

    Attributes:
        rule: From what the date is counted.
        date: The day, for ``StartRule.DATE``.
        days: Calendar days that must have run out; the text takes effect on the day after them
            («по истечении десяти календарных дней после дня …»); 0 means on the day itself.
        months: Months instead of days, counted in the same way.
        scope: The amending act's own elements this is for, as eIds (words where they were not understood); empty for
            the whole act.
        only: Numbers of the instructions meant, where the scope is абзацы of the amending act.
        applies_from: «распространяется на правоотношения, возникшие с …».
        until: End of a limited duration.
    """

    rule: StartRule
    date: dt.date | None = None
    days: int = 0
    months: int = 0
    scope: tuple[str, ...] = ()
    applies_from: dt.date | None = None
    until: dt.date | None = None
    only: tuple[int, ...] = ()


class Approved(NamedTuple):
    """A document that an act approves.

    Attributes:
        title: As the amending act names it, in whatever case.
        number: That of the annex to the act which it is; empty where the amending act does not say.
    """

    title: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class ActReference:
    """The amended act as the amending act names it.

    ``text`` is the requisites as written; ``date``, ``number`` and ``title`` are what was understood of them;
    ``annex`` tells that the target lies in the Rules (or another annex) approved by the act; ``document`` is how the
    amending act names them («Правилах проверки»), in whatever case, and ``annex_number`` that of the annex which they
    are, where it says so («утвержденных приложением 2 к указанному приказу»).
    """

    text: str
    date: dt.date | None = None
    number: str = ""
    title: str = ""
    scheme: Scheme | None = None
    annex: bool = False
    document: str = ""
    annex_number: str = ""

    @property
    def approved(self) -> Approved | None:
        """The document that the act approves, and that is changed; None for the act itself."""
        return Approved(self.document, self.annex_number) if self.annex else None


Occurrences = int | Literal["all"]
"""How many occurrences of words are meant: so many, or all there are."""
