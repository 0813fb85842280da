"""Address: an element of an act as a value in messages, with what the levels of the act are called."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawtrack.model.document import Scheme


class Whose(StrEnum):
    """What an element is of: an act, a bill itself, or the draft of an act under the law."""

    ACT = "act"
    BILL = "bill"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Address:
    """An element that a sentence speaks of; an interface prints it as a citation in its reader's language.

    Attributes:
        eid: The element; empty for the act.
        scheme: What «1.» and «1)» are called in the act; None where the engine leaves that to who knows the act.
    """

    eid: str
    scheme: Scheme | None = None

    def __str__(self) -> str:
        return self.eid or "act"
