"""For which edition of each act a bill was written, which newer ones there are, and what they leave to a person.

A bill is applied to the text in force. What it orders for a place that the newer edition has moved, reworded or taken away
since the bill was written waits for a person: the number may belong to other words now, and an order that fits there by
chance is worse than one that does not fit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawtrack.amending.decisions import Decision, instruction_keys
from lawtrack.model.address import Address
from lawtrack.model.document import Lang, Work
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.message import Message, Value, message
from lawtrack.model.outcome import Candidate, Outcome, OutcomeKind
from lawtrack.model.rendering import text_lines
from lawtrack.reviewing.base import Held, HeldFate, base_key
from lawtrack.reviewing.folded.rebasing import held_open
from lawtrack.services.bills.applied import Waiting
from lawtrack.services.bills.decided.fates import Carriage
from lawtrack.services.bills.decided.seeing import is_about_place
from lawtrack.services.library.choosing import choose_text

if TYPE_CHECKING:
    from lawtrack.model.document import Expression
    from lawtrack.reading.amending_act import AmendingAct
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.store.shelf import ShelfItem, StoredText

_QUOTED = 160


@dataclass(frozen=True, slots=True)
class StaleBase:
    """An act of which the library has a newer edition than the one for which a bill was written.

    Attributes:
        work: The act.
        lang: The language.
        edition: The edition for which the bill was written.
        newest: The newest one.
        missing: True where the library has not got that edition any more.
    """

    work: Work
    lang: Lang
    edition: dt.date
    newest: dt.date
    missing: bool = False

    @property
    def why(self) -> Message:
        """That it is so, in a sentence."""
        named: dict[str, Value] = {"act": self.work.slug, "lang": self.lang.value, "day": self.edition}
        if self.missing:
            return message(
                "The edition of {act} of {day} ({lang}), for which the bill was written, is not in the library: what "
                "that of {newest} changed since is not known.",
                **named,
                newest=self.newest,
            )
        return message(
            "The bill was written for the edition of {act} of {day} ({lang}); the library has that of {newest}.",
            **named,
            newest=self.newest,
        )


def text_to_amend(item: ShelfItem, bill: Bill, lang: Lang, *, then: bool) -> StoredText:
    """The text of an act to which a bill is applied: the newest, or with ``then`` the one for which it was written.

    Raises:
        InputError: The act has no text in this language.
    """
    base = bill.bases.get(base_key(item.work.uri, lang)) if then else None
    same = [t for t in item.texts if t.lang == lang and base is not None and t.edition == base.edition]
    return same[-1] if same else choose_text(item, lang, None)


def stale_bases(bill: Bill, shelf: Sequence[ShelfItem]) -> tuple[StaleBase, ...]:
    """The acts of a bill of which there are newer editions than those for which it was written.

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


def waiting_of_log(bill: Bill, amending: AmendingAct) -> dict[int, Waiting]:
    """What was left to a person when the bill was carried over, and is not settled since, by instruction."""
    numbers = {key: n for n, key in instruction_keys(amending.instructions).items()}
    return {
        numbers[key]: Waiting(base.edition, held)
        for key, (base, held) in held_open(bill, amending.lang).items()
        if key in numbers
    }


def newer_texts(bill: Bill, texts: Iterable[Expression]) -> dict[str, Expression]:
    """Of some texts, by URI, those of another edition than the one for which a bill was written."""
    bases = [(text, bill.bases.get(base_key(text.work.uri, text.lang))) for text in texts]
    return {text.work.uri: text for text, base in bases if base is not None and base.edition != text.edition}


def waiting_now(then: AppliedBill, newer: Mapping[str, Expression]) -> dict[int, Waiting]:
    """What newer editions leave to a person: what was applied for certain before, and whose place is not as it was.

    A decision that names its place is judged by the words of that place, and one on forms by their number: those are
    stale by themselves where they do not fit (``fitting``).

    Args:
        then: The bill on the editions for which it was written.
        newer: The newest text of each act, by URI.
    """
    found: dict[int, Waiting] = {}
    for act in then.acts_at_hand:
        text = newer.get(act.work.uri)
        if text is None or text.edition is None or text.edition == act.before.edition:
            continue
        for one in Carriage(then, act, text).fates():
            key = then.key(one.n)
            settled = then.bill.settlements.get(key)
            judged = settled is not None and (is_about_place(settled) or bool(settled.forms))
            if one.waits and not judged:
                found[one.n] = Waiting(text.edition, Held(key, one.fate, one.places, one.target))
    return found


def held_decisions(waiting: Mapping[int, Waiting]) -> dict[str, Decision]:
    """What keeps open the instructions that a newer edition leaves to a person, by key."""
    return {one.held.key: Decision(one.held.key, stale=held_reason(one)) for one in waiting.values()}


def held_reason(waiting: Waiting) -> Message:
    """Why an instruction waits for a person, in a sentence."""
    held, day = waiting.held, waiting.edition
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
    outcomes: Sequence[Outcome], waiting: Mapping[int, Waiting], bases: Mapping[int, Expression]
) -> Iterator[Outcome]:
    """The outcomes; those that a newer edition leaves to a person have the places that may be meant now.

    Args:
        outcomes: What became of each instruction.
        waiting: What waits, by instruction.
        bases: The text of the act that each instruction amends.
    """
    for outcome in outcomes:
        found, base = waiting.get(outcome.n), bases.get(outcome.n)
        if found is None or base is None or outcome.kind is not OutcomeKind.AMBIGUOUS:
            yield outcome
            continue
        index = index_of(base.root)
        places = tuple(Candidate(eid, _words(index, eid)) for eid in found.held.places if eid in index)
        yield replace(outcome, candidates=places).in_scheme(base.work.scheme, base.root)


def _words(index: TreeIndex, eid: str) -> str:
    words = " ".join(line.full for line in text_lines(index, eid))
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1].rstrip() + "…"
