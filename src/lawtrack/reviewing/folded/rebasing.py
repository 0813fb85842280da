"""From events to the editions on which a bill stands: recorded with its first text, carried over, taken back."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.incoming import day_in
from lawtrack.model.document import Lang
from lawtrack.model.event import Event
from lawtrack.reviewing.base import Base, Held, HeldFate, base_key
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.decision import Settlement, holding
from lawtrack.reviewing.folded.fields import Fields
from lawtrack.reviewing.naming import the_version


def based_on(bill: Bill, event: Event, lang: Lang, number: int) -> Bill:
    """The bill with the editions that the event of a text names, for acts that have none yet in its language."""
    of = Fields(event)
    for act, day in of.pairs("bases"):
        edition = day_in(day)
        if edition is None:
            raise WorkflowError(
                _("«{value}» is no date; write it as 2024-08-01 or 01.08.2024.").format(value=day)
            )
        if base_key(act, lang) not in bill.bases:
            base = Base(
                act, lang, edition, event.on, event.by, place=bill.revision, decided=len(bill.decided)
            )
            bill = _with(bill, number, base_key(act, lang), base)
    return bill


def rebase(bill: Bill, event: Event) -> Bill:
    """The bill is carried over to another edition of an act, or that is taken back with what was decided on it since.

    Raises:
        WorkflowError: There is nothing to take back, or a field is missing.
    """
    of = Fields(event)
    act, lang = of.text("act"), of.choice("lang", Lang)
    key, number = base_key(act, lang), the_version(bill, of.number("version", bill.version.number)).number
    now = bill.bases.get(key)
    if of.flag("withdrawn"):
        if now is None or now.before is None:
            raise WorkflowError(
                _("The bill «{bill}» was not carried over to another edition of this act.").format(
                    bill=bill.slug
                )
            )
        return _with(_as_decided_before(bill, now), number, key, now.before)
    edition = of.day("edition")
    if edition is None:
        of.text("edition")  # says that it is missing
        return bill
    base = Base(
        act,
        lang,
        edition,
        event.on,
        event.by,
        tuple(_held(name, text) for name, text in of.pairs("held")),
        now,
        bill.revision,
        len(bill.decided),
    )
    return _with(bill, number, key, base)


def _held(key: str, text: str) -> Held:
    """What «moved: art_6__para_2 => art_6__para_2» says of an instruction.

    Raises:
        WorkflowError: It is no such thing.
    """
    words, _arrow, target = text.partition("=>")
    fate, _sign, places = words.partition(":")
    if fate not in [one.value for one in HeldFate]:
        known = ", ".join(HeldFate)
        raise WorkflowError(_("«{value}» is none of these: {known}.").format(value=fate[:80], known=known))
    return Held(key, HeldFate(fate), tuple(places.split()), target.strip())


def _with(bill: Bill, number: int, key: str, base: Base) -> Bill:
    based = (*bill.based, (number, key, base))
    return replace(bill, based=based, bases=holding(based, bill.version.number))


def _as_decided_before(bill: Bill, base: Base) -> Bill:
    """The decisions on what the newer edition had left to a person are those from before it again."""
    then: dict[str, Settlement | None] = {}
    for _number, key, settled in bill.decided[: base.decided]:
        then[key] = settled
    held, gone = dict(bill.settlements), dict(bill.taken_back_decisions)
    decided = list(bill.decided)
    for key in (one.key for one in base.held):
        now = held.get(key)
        if now is None or now.place <= base.place:
            continue
        gone[key] = replace(now, withdrawn=True)
        del held[key]
        old = then.get(key)
        if old is not None:
            held[key] = old
        decided.append((bill.version.number, key, old))
    return replace(
        bill,
        decided=tuple(decided),
        settlements=MappingProxyType(held),
        taken_back_decisions=MappingProxyType(gone),
    )


def held_open(bill: Bill, lang: Lang) -> dict[str, tuple[Base, Held]]:
    """What a newer edition left to a person and nobody has decided since, by the instruction's key.

    Args:
        bill: The bill.
        lang: The language of its text.
    """
    found: dict[str, tuple[Base, Held]] = {}
    for base in bill.bases.values():
        for one in base.held if base.lang is lang else ():
            settled = bill.settlements.get(one.key)
            if settled is None or settled.place <= base.place:
                found[one.key] = (base, one)
    return found
