"""Decisions on instructions, from their events: those that two clones made apart on one instruction stand beside each other.

Which of the two holds is a person's to say, so neither does until one of those who know both decides anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from lawtrack.model.document import Lang
from lawtrack.model.event import Event
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.decision import Said, Settlement, holding
from lawtrack.reviewing.folded.fields import Fields
from lawtrack.reviewing.naming import the_version


def settle(bill: Bill, event: Event) -> Bill:
    """A decision is made, or taken back: in the version in which it was made, and in later ones while they say the same."""
    made, now = _made(bill, event), bill.version.number
    number = the_version(bill, Fields(event).number("version", now)).number
    if number < now:  # said of an earlier version, in another clone
        decided = (
            *bill.decided,
            (number, made.key, _beside(bill, event, made, holding(bill.decided, number))),
        )
        return replace(bill, decided=decided, settlements=holding(decided, now))
    holds = _beside(bill, event, made, {**bill.taken_back_decisions, **bill.settlements})
    held = {key: one for key, one in bill.settlements.items() if key != made.key}
    gone = {key: one for key, one in bill.taken_back_decisions.items() if key != made.key}
    if holds is None:
        gone[made.key] = made
    else:
        held[made.key] = holds
    return replace(
        bill,
        decided=(*bill.decided, (number, made.key, holds)),
        settlements=MappingProxyType(held),
        taken_back_decisions=MappingProxyType(gone),
    )


def _beside(bill: Bill, event: Event, made: Settlement, said: Mapping[str, Settlement]) -> Settlement | None:
    """A decision with those beside it that its recorder had not seen; None where nothing but taking back was said."""
    before = said.get(made.key)
    known = [replace(before, rivals=()), *before.rivals] if before is not None else []
    apart = [one for one in known if _apart(bill, one, event) and not _same(one, made)]
    first, *rivals = sorted((made, *apart), key=lambda one: one.withdrawn)  # one that says something
    return None if first.withdrawn else replace(first, rivals=tuple(rivals))


def fork_behind(bill: Bill, event: Event) -> int | None:
    """Since which event what two clones recorded stands side by side; None where somebody has seen all of it."""
    if event.after is None or event.after >= bill.revision:
        return None
    return event.after if bill.fork is None else bill.fork


def beside_what_was_said(bill: Bill, event: Event, act: str, element: str, lang: str, words: str) -> Bill:
    """The bill with what was said last of an act or a provision, and what its recorder had not seen beside it.

    Unlike decisions on instructions the later word holds: it only must not put another's away unseen.

    Args:
        bill: The bill before the event.
        event: The event.
        act: The act.
        element: The provision; empty for the act.
        lang: The language; empty where it is of all.
        words: What is said; empty where it takes back.
    """
    key = (event.kind.value, act, element, lang)
    before = bill.said.get(key)
    known = [replace(before, rivals=()), *before.rivals] if before is not None else []
    rivals = tuple(one for one in known if one.words not in ("", words) and _apart(bill, one, event))
    made = Said(words, event.on, event.by, bill.revision, event.after, rivals)
    return replace(bill, said=MappingProxyType({**bill.said, key: made}))


def _apart(bill: Bill, one: Settlement | Said, event: Event) -> bool:
    """True for a decision that the recorder of the event had not seen.

    Among what stands side by side since two clones parted, what somebody else recorded is the other clone's; so is what
    the same person recorded after as many events.
    """
    fork = fork_behind(bill, event)
    if fork is None or one.place < fork:
        return False
    return one.by != event.by or one.after == event.after


def _same(one: Settlement, other: Settlement) -> bool:
    """True for two decisions that say the same, whoever made them."""
    unsaid = {"on": one.on, "by": "", "reason": "", "place": 0, "after": None, "rivals": ()}
    return replace(one, **unsaid) == replace(other, **unsaid)  # type: ignore[arg-type]


def _made(bill: Bill, event: Event) -> Settlement:
    of = Fields(event)
    key, withdrawn = of.text("key"), of.flag("withdrawn")
    if withdrawn:
        return Settlement(
            key, "", False, "", event.on, event.by, withdrawn=True, place=bill.revision, after=event.after
        )
    return Settlement(
        key,
        of.text("choice", ""),
        of.flag("leave_out"),
        of.text("reason", ""),
        event.on,
        event.by,
        of.text("target", ""),
        of.text("old", ""),
        of.number("occurrence", 0),
        of.text("forms", ""),
        of.counts("counts"),
        of.text("new", ""),
        of.text("phrase", ""),
        of.text("was", ""),
        of.text("seen", ""),
        of.choice("lang", Lang) if event.data.get("lang") else None,
        place=bill.revision,
        after=event.after,
    )
