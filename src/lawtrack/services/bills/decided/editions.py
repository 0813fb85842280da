"""On which edition of each act a bill stands, which newer ones there are, and what was left to a person on the way.

A bill stays on the edition that it was written for until somebody carries it over (``rebasing``): a newer edition may
have given «пункт 5» to other words, and an order that fits there by chance is worse than one that does not fit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack.amending.decisions import Decision
from lawtrack.model.address import Address
from lawtrack.model.document import Lang, Work
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.message import Message, message
from lawtrack.model.outcome import Candidate, Outcome, OutcomeKind
from lawtrack.model.rendering import text_lines
from lawtrack.reviewing.base import Base, Held, HeldFate, base_key
from lawtrack.reviewing.rebasing import held_open
from lawtrack.services.library.choosing import choose_text

if TYPE_CHECKING:
    from lawtrack.model.document import Expression
    from lawtrack.reviewing.bill import Bill
    from lawtrack.store.documents import StoredText
    from lawtrack.store.works import ShelfItem

_QUOTED = 160


@dataclass(frozen=True, slots=True)
class StaleBase:
    """An act of which the library has a newer edition than the one on which a bill stands.

    Attributes:
        work: The act.
        lang: The language.
        edition: The edition on which the bill stands.
        newest: The newest one.
        missing: True where the library has not got the edition on which the bill stands any more.
    """

    work: Work
    lang: Lang
    edition: dt.date
    newest: dt.date
    missing: bool = False

    @property
    def why(self) -> Message:
        """That it is so, in a sentence."""
        named = {"act": self.work.slug, "lang": self.lang.value, "day": self.edition.isoformat()}
        if self.missing:
            return message(
                "The edition of {act} of {day} ({lang}), for which the bill was written, is not in the library; it is "
                "applied to that of {newest}.",
                **named,
                newest=self.newest.isoformat(),
            )
        return message(
            "The bill stands on the edition of {act} of {day} ({lang}); the library has that of {newest}.",
            **named,
            newest=self.newest.isoformat(),
        )


def base_text(item: ShelfItem, bill: Bill, lang: Lang) -> StoredText:
    """The text of an act to which a bill is applied: the edition on which it stands, else the newest.

    Raises:
        InputError: The act has no text in this language.
    """
    base = bill.bases.get(base_key(item.work.uri, lang))
    same = [t for t in item.texts if t.lang == lang and base is not None and t.edition == base.edition]
    return same[-1] if same else choose_text(item, lang, None)


def stale_bases(bill: Bill, shelf: Sequence[ShelfItem]) -> tuple[StaleBase, ...]:
    """The acts of a bill of which there are newer editions than those on which it stands.

    Args:
        bill: The bill.
        shelf: The acts of the library.
    """
    items = {item.work.uri: item for item in shelf}
    found = []
    for base in bill.bases.values():
        item = items.get(base.act)
        editions = [t.edition for t in item.texts if t.lang == base.lang and t.edition] if item else []
        if item is None or not editions:
            continue
        missing = base.edition not in editions
        if max(editions) > base.edition or missing:
            found.append(StaleBase(item.work, base.lang, base.edition, max(editions), missing))
    return tuple(found)


def held_decisions(bill: Bill, lang: Lang) -> dict[str, Decision]:
    """What keeps open the instructions that a newer edition left to a person, by key."""
    return {
        key: Decision(key, by=base.by, stale=held_reason(base, held))
        for key, (base, held) in held_open(bill, lang).items()
    }


def held_reason(base: Base, held: Held) -> Message:
    """Why an instruction waits for a person, in a sentence."""
    day = base.edition.isoformat()
    if held.fate is HeldFate.MOVED and held.places:
        return message(
            "In the edition of {day} the place is {eid}: is it meant?", day=day, eid=Address(held.places[0])
        )
    return {
        HeldFate.MOVED: message("In the edition of {day} the place is another one.", day=day),
        HeldFate.REWORDED: message("In the edition of {day} the place reads otherwise.", day=day),
        HeldFate.GONE: message("In the edition of {day} there is no such place any more.", day=day),
        HeldFate.TAKEN: message(
            "In the edition of {day} the number of the new element is given to another one.", day=day
        ),
        HeldFate.DONE: message("The edition of {day} says already what the instruction orders.", day=day),
        HeldFate.SAME: message("In the edition of {day} the place reads as it did.", day=day),
    }[held.fate]


def with_places(
    outcomes: Sequence[Outcome], keys: Mapping[int, str], bill: Bill, bases: Mapping[int, Expression]
) -> Iterator[Outcome]:
    """The outcomes; those that a newer edition left to a person have the places that may be meant now.

    Args:
        outcomes: What became of each instruction.
        keys: The key of each instruction.
        bill: The bill.
        bases: The text of the act that each instruction amends.
    """
    waiting: dict[str, tuple[Base, Held]] = {}
    for lang in Lang:
        waiting |= held_open(bill, lang)
    for outcome in outcomes:
        found = waiting.get(keys.get(outcome.n, ""))
        base = bases.get(outcome.n)
        if found is None or base is None or outcome.kind is not OutcomeKind.AMBIGUOUS:
            yield outcome
            continue
        index = index_of(base.root)
        places = tuple(Candidate(eid, _words(index, eid)) for eid in found[1].places if eid in index)
        yield replace(outcome, candidates=places).in_scheme(base.work.scheme)


def _words(index: TreeIndex, eid: str) -> str:
    words = " ".join(line.full for line in text_lines(index, eid))
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1].rstrip() + "…"
