"""What the chain of a bill is made of: where a change came from, its instruction, its rows, what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.bill import Bill


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a change came from.

    Attributes:
        kind: ``gap``, ``recommendation`` or ``deputies``.
        name: Its number: «g1», «yards/7», «d3».
        who: Whose it is; empty where that was not said.
        text: Its words.
        proposal: What was proposed; empty where the words say it.
        source: Where it is described; empty where that was not said.
    """

    kind: str
    name: str
    who: str
    text: str
    proposal: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class RowLink:
    """A row of the comparative table that an instruction makes: its number, its element, its justification."""

    number: int
    act: str
    element: str
    justification: str


@dataclass(frozen=True)
class ChainLink:
    """An instruction with what led to it and what became of it.

    Attributes:
        n: Its number in the last version that has it.
        text: Its words there.
        explained: How it is read.
        origins: Where it came from.
        rows: The rows that it makes in the current version.
        since: The version in which it came.
        until: The last version that has it.
        changed: The versions in which its words became others.
        outcome: What became of it when the current version was applied; empty where it is in that no more.
    """

    n: int
    text: str
    explained: str
    origins: tuple[Origin, ...]
    rows: tuple[RowLink, ...]
    since: int
    until: int
    changed: tuple[int, ...]
    outcome: str


@dataclass(frozen=True)
class Loose:
    """Something that led to no instruction, and what became of it in words."""

    origin: Origin
    fate: str


@dataclass(frozen=True)
class Chain:
    """The chain of a bill in one language.

    Attributes:
        bill: The bill.
        lang: The language of its texts.
        links: Its instructions, those of the current version first, then those that were dropped.
        loose: Grounds, recommendations and amendments that led to no instruction.
        unread: Versions whose text cannot be read, and why.
    """

    bill: Bill
    lang: Lang
    links: tuple[ChainLink, ...]
    loose: tuple[Loose, ...]
    unread: tuple[tuple[int, str], ...] = ()

    @property
    def unasked(self) -> int:
        """How many instructions of the current version nothing recorded asks for."""
        return sum(not link.origins and link.until == self.bill.version.number for link in self.links)

    def as_values(self) -> dict[str, Any]:
        """For JSON."""
        current = self.bill.version.number
        return {
            "bill": self.bill.slug,
            "lang": self.lang.value,
            "version": current,
            "links": [
                {
                    "instruction": {"n": link.n, "text": link.text, "explained": link.explained},
                    "origins": [_origin_values(one) for one in link.origins],
                    "rows": [
                        {
                            "number": r.number,
                            "act": r.act,
                            "element": r.element,
                            "justification": r.justification or None,
                        }
                        for r in link.rows
                    ],
                    "since": link.since,
                    "until": link.until,
                    "changed": [*link.changed],
                    "fate": "dropped" if link.until < current else link.outcome,
                }
                for link in self.links
            ],
            "loose": [{**_origin_values(one.origin), "fate": one.fate} for one in self.loose],
            "unread": [{"version": number, "why": why} for number, why in self.unread],
        }


def _origin_values(one: Origin) -> dict[str, Any]:
    values = {
        "kind": one.kind,
        "name": one.name,
        "who": one.who,
        "text": one.text,
        "proposal": one.proposal,
        "source": one.source,
    }
    return {name: value or None for name, value in values.items()}
