"""Address: an element of an act as a value in messages, with what the levels of the act are called."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from lawtrack.model.document import Scheme
from lawtrack.model.provision import Provision


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
        text: A text of the act, by which the documents that it approves are called; None where the engine has none.
    """

    eid: str
    scheme: Scheme | None = None
    text: Provision | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        return self.eid or "act"
