"""Values of drafting: what is ordered, where it comes from, and what could not be put into words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.index import Path
from lawtrack.model.instruction import ActReference, Instruction
from lawtrack.model.message import Message


def meant(act: ActReference, lang: Lang, target: Citation) -> dict[str, Any]:
    """What all orders that are meant, and stand in no text yet, have in common."""
    return {"act": act, "scope": (), "lang": lang, "line": 0, "text": "", "target": target}


@dataclass(frozen=True, slots=True)
class Order:
    """One instruction and the unit of the act that it is about.

    Attributes:
        instruction: What is ordered.
        at: The path, in the act in force, of the unit that is worded anew, deleted, or takes a new one.
        line: For an order that words a single line, the words of the line in the edited act.
    """

    instruction: Instruction
    at: Path
    line: str | None = None


class EditorialKind(StrEnum):
    """A difference between the edited act and the act after the law that no law orders."""

    FINAL_MARK = "final_mark"
    """«;» for «.» at the end of an element of a list, or the other way round."""
    NUMBER_STAYS = "number_stays"
    """The edited act has lost the number of a deleted element; by art. 27 it stays."""
    REMARK = "remark"
    """The words that stand in place of a deleted element: they name the amending law."""
    AROUND = "around"
    """The lines around the text: form, date and number, signature, the caption of an annex."""
    SIGNS = "signs"
    """Kinds of quotation marks, dashes and blanks."""


@dataclass(frozen=True, slots=True)
class Editorial:
    """One such difference, and the eId of the unit in the edited act, or the one in force where it is gone there."""

    kind: EditorialKind
    eid: str


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A change that is not put into words.

    Attributes:
        eid: The unit in the act in force, or the new one where it stands in the edited act only.
        why: What stands in the way.
        old: Its words in the act in force.
        new: Its words in the edited act.
        at: The path, in the act in force, of the container that could be restated instead; the empty one is the act.
        into: That of the container to which the unit moves, which would have to be restated with it.
        implied: True where the heading above the unit, which goes or comes, is told: nobody needs both.
    """

    eid: str
    why: Message
    old: str = ""
    new: str = ""
    at: Path = ()
    into: Path = ()
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Drafted:
    """The instructions that turn one text of an act into another, in the order of the act.

    Attributes:
        orders: The instructions with their places.
        unsaid: What is not put into words: nothing is ready while there is any.
    """

    orders: tuple[Order, ...] = ()
    unsaid: tuple[Unsaid, ...] = ()

    @property
    def instructions(self) -> tuple[Instruction, ...]:
        """The instructions alone, numbered from 1."""
        return tuple(order.instruction for order in self.orders)
