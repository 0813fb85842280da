"""What else must change: a place, why, and the order that does it, where it can be drafted for sure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawtrack.model.document import Lang, Work
from lawtrack.model.instruction import Instruction
from lawtrack.model.message import Message
from lawtrack.reviewing.consequence import KEY_JOINT


class Ripple(StrEnum):
    """What is found."""

    DELETED = "deleted"  # a reference to an element that is excluded, or no more there
    RENUMBERED = "renumbered"  # a reference to an element with another number
    CONTENTS = "contents"  # a line of the table of contents
    TERM = "term"  # a term with another name
    TITLE = "title"  # an act with another title, named by the old one
    REPEALED = "repealed"  # a reference to an act that is repealed
    BYLAW = "bylaw"  # an act under the law that a changed provision calls for
    BILL = "bill"  # another pending bill on the same provision


@dataclass(frozen=True, slots=True)
class Place:
    """A place that must be looked at.

    Attributes:
        kind: What it is.
        work: The act in which it stands.
        lang: The language of its text.
        eid: The unit; empty for the act.
        heading: True for the unit's heading.
        words: The words that are concerned, as printed.
        context: The words around them.
        changed: What the bill changes: the URI of the act.
        element: The element that it changes.
        becomes: Its new number, as an eId; empty where it has none.
        instruction: The order, addressed to the text before the bill; None where it cannot be drafted for sure.
        why: What is the matter, or why nothing is drafted.
        ref: Another bill.
        ordinal: Which of several places of the same unit and words.
    """

    kind: Ripple
    work: Work
    lang: Lang
    eid: str
    words: str
    context: str
    why: Message
    heading: bool = False
    changed: str = ""
    element: str = ""
    becomes: str = ""
    instruction: Instruction | None = None
    ref: str = ""
    ordinal: int = 0

    @property
    def key(self) -> str:
        """What a decision on it is kept by: the place and its cause, not where it stands in a list."""
        said = (
            self.kind.value,
            self.work.uri,
            self.changed,
            self.lang.value,
            self.eid,
            "heading" if self.heading else "",
            " ".join(self.words.split()),
            self.element,
            self.becomes,
            self.ref,
            str(self.ordinal),
        )
        return KEY_JOINT.join(said)
