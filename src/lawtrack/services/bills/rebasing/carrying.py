"""A bill carried over to newer editions of its acts: shown, recorded, settled instruction by instruction, taken back.

The bill's text is never rewritten. What reads the same goes along with the edition; everything else is open until a person
says what is meant, as decisions on instructions are made (``settling``), before the bill is carried over or after.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import AUTHENTIC, Lang, Work
from lawtrack.model.event import EventKind
from lawtrack.reviewing.base import Held, HeldFate, base_key
from lawtrack.reviewing.folded.rebasing import held_open
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.decided.fates import Carriage, Carried
from lawtrack.services.bills.settling import Ruling, settle
from lawtrack.services.library.choosing import choose, choose_text
from lawtrack.services.library.library import Library
from lawtrack.services.log.log import WorkflowLog
from lawtrack.wording.addresses import address
from lawtrack.wording.messages import explained
from lawtrack.wording.naming import Naming

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.applied import AppliedAct, AppliedBill
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.shelf import ShelfItem


@dataclass(frozen=True)
class Rebase:
    """One act of a bill in one language, on the edition for which it was written and on another one.

    Attributes:
        applied: The bill, applied to the edition for which it was written.
        work: The act.
        edition: That edition.
        to: The other one.
        taken: True where the bill stands on the other one already.
        orders: Its instructions; of a bill that stands there already those that still wait for a person.
    """

    applied: AppliedBill
    work: Work
    edition: dt.date | None
    to: dt.date | None
    taken: bool
    orders: tuple[Carried, ...]

    @property
    def lang(self) -> Lang:
        """The language."""
        return self.applied.lang

    @property
    def named(self) -> Naming:
        """What the provisions of the act are called."""
        act = next((one for one in self.applied.acts_at_hand if one.work == self.work), None)
        return act.named if act is not None else Naming(self.work.scheme)

    @property
    def waiting(self) -> int:
        """How many instructions a person must look at."""
        return sum(one.waits for one in self.orders)

    @property
    def unsettled(self) -> tuple[int, ...]:
        """Instructions that are not settled on the edition for which the bill was written: of these nothing can be told."""
        if self.taken:
            return ()
        act = next(one for one in self.applied.acts_at_hand if one.work == self.work)
        return tuple(sorted(self.applied.open & act.taken))

    def as_values(self) -> dict[str, Any]:
        """For JSON."""
        scheme = self.work.scheme
        return {
            "act": self.work.slug,
            "work": self.work.uri,
            "lang": self.lang.value,
            "edition": self.edition.isoformat() if self.edition else None,
            "to": self.to.isoformat() if self.to else None,
            "taken": self.taken,
            "waiting": self.waiting,
            "unsettled": list(self.unsettled),
            "orders": [
                {
                    "n": one.n,
                    "key": one.key,
                    "fate": one.fate.value,
                    "waits": one.waits,
                    "eid": one.old or None,
                    "place": address(one.old, self.named) or None,
                    "candidates": [
                        {"eid": eid, "place": address(eid, self.named), "text": text or None}
                        for eid, text in zip(one.places, one.said, strict=True)
                    ],
                    "target": one.target or None,
                    "outcome": one.outcome.value,
                    "text": self.applied.instruction(one.n).text,
                    "explained": explained(self.applied.instruction(one.n), scheme),
                    "then": one.then or None,
                    "now": one.now or None,
                    "bill": one.bill or None,
                    "would": one.would or None,
                }
                for one in self.orders
            ],
        }


def look(
    workspace: Workspace, slug: str, *, to: dt.date | None = None, act: str = "", lang: Lang | None = None
) -> tuple[Rebase, ...]:
    """What other editions of its acts do to a bill; nothing is recorded.

    Args:
        workspace: The workspace.
        slug: The bill.
        to: The day whose editions are wanted; the newest where None.
        act: One act (URI or short name); all where empty.
        lang: One language; all of the bill's texts where None.

    Returns:
        The acts of which there is another edition than that on which the bill stands, and those where something that a
        newer one left open still waits.

    Raises:
        WorkflowError: There is no such bill, or it has no text.
        InputError: There is no such act, no edition of that day, or a text cannot be read.
    """
    bill, library = WorkflowLog(workspace).bill(slug), Library(workspace)
    shelf = library.shelf()
    if act:
        choose(shelf, act)  # says which there are
    items = {item.work.uri: item for item in shelf}
    found: list[Rebase] = []
    for spoken in _languages(bill, lang):
        now, then = (apply_bill(workspace, bill, spoken, then=before) for before in (False, True))
        open_ = frozenset(one.held.key for one in now.waiting.values())
        for one in then.acts_at_hand:
            if act and act not in (one.work.uri, one.work.slug) and choose(shelf, act).work != one.work:
                continue
            found += _of_act(workspace, library, then, one, items[one.work.uri], to, open_)
    return tuple(found)


def _languages(bill: Bill, lang: Lang | None) -> Sequence[Lang]:
    if lang is not None:
        return (lang,)
    return [one for one in dict.fromkeys((*AUTHENTIC, *Lang)) if bill.version.text(one)] or [AUTHENTIC[0]]


def _of_act(
    workspace: Workspace,
    library: Library,
    applied: AppliedBill,
    act: AppliedAct,
    item: ShelfItem,
    to: dt.date | None,
    open_: frozenset[str],
) -> Iterator[Rebase]:
    wanted, newest = choose_text(item, applied.lang, to), choose_text(item, applied.lang, None)
    if wanted.edition != act.before.edition:
        orders = tuple(Carriage(applied, act, library.read_text(wanted)).orders())
        if wanted.edition == newest.edition:  # what is settled already waits no more
            orders = tuple(replace(one, waits=one.key in open_) for one in orders)
        yield Rebase(applied, act.work, act.before.edition, wanted.edition, False, orders)
        return
    key = base_key(act.work.uri, applied.lang)
    base = applied.bill.bases.get(key)
    waiting = held_open(applied.bill, applied.lang)
    if base is None or base.before is None or not any(one.key in waiting for one in base.held):
        return
    earlier = replace(applied.bill, bases=MappingProxyType({**applied.bill.bases, key: base.before}))
    then = apply_bill(workspace, earlier, applied.lang, then=True)
    old = next((one for one in then.acts_at_hand if one.work == act.work), None)
    if old is not None:
        made = Carriage(then, old, act.before).orders()
        yield Rebase(
            then,
            act.work,
            old.before.edition,
            act.before.edition,
            True,
            tuple(replace(o, waits=True) for o in made if o.key in waiting),
        )


def take(workspace: Workspace, slug: str, rebases: Sequence[Rebase], on: dt.date | None = None) -> Bill:
    """Carry a bill over to other editions of its acts; what a person must look at is held open.

    Args:
        workspace: The workspace.
        slug: The bill.
        rebases: What was shown of it (``look``).
        on: The day (today).

    Raises:
        WorkflowError: There is nothing to carry over, or the version is under review.
    """
    fresh = [one for one in rebases if not one.taken and one.to is not None]
    if not fresh:
        raise WorkflowError(_("The bill «{bill}» stands on these editions already.").format(bill=slug))
    log = WorkflowLog(workspace)
    events = [
        log.new_event(
            EventKind.BASE,
            {
                "act": one.work.uri,
                "lang": one.lang.value,
                "edition": one.to.isoformat() if one.to else None,
                "from": one.edition.isoformat() if one.edition else None,
                "held": {o.key: Held(o.key, o.fate, o.places, o.target).said for o in one.orders if o.waits}
                or None,
            },
            on,
        )
        for one in fresh
    ]
    return log.record(fresh[0].applied.bill, *events)


def stand_on(
    workspace: Workspace, slug: str, day: dt.date, *, act: str = "", lang: Lang | None = None
) -> Bill:
    """Say for which editions a bill was written, where that was not recorded with its text.

    Args:
        workspace: The workspace.
        slug: The bill.
        day: A day on which these editions were in force.
        act: One act; all where empty.
        lang: One language; all of the bill's texts where None.

    Raises:
        WorkflowError: There is no such bill, it stands on recorded editions, or the version is under review.
        InputError: There is no such act, or no edition of that day.
    """
    log, library = WorkflowLog(workspace), Library(workspace)
    bill, shelf = log.bill(slug), library.shelf()
    items = {item.work.uri: item for item in shelf}
    only = choose(shelf, act).work.uri if act else ""
    events = []
    for spoken in _languages(bill, lang):
        for one in apply_bill(workspace, bill, spoken).acts_at_hand:
            if only not in ("", one.work.uri) or base_key(one.work.uri, spoken) in bill.bases:
                continue
            edition = choose_text(items[one.work.uri], spoken, day).edition
            data = {"act": one.work.uri, "lang": spoken.value, "edition": str(edition)}
            events.append(log.new_event(EventKind.BASE, {**data}))
    if not events:
        raise WorkflowError(
            _("It is recorded for which editions the bill «{bill}» was written.").format(bill=slug),
            remedy=remedies.carry_over(slug),
        )
    return log.record(bill, *events)


def take_back(
    workspace: Workspace, slug: str, *, act: str = "", lang: Lang | None = None, on: dt.date | None = None
) -> Bill:
    """Take back that a bill was carried over: it stands on the editions before, with the decisions from before.

    Raises:
        WorkflowError: It was not carried over, or the version is under review.
        InputError: There is no such act.
    """
    log = WorkflowLog(workspace)
    bill = log.bill(slug)
    only = Library(workspace).work(act).uri if act else ""
    bases = [
        base
        for base in bill.bases.values()
        if base.before is not None and only in ("", base.act) and lang in (None, base.lang)
    ]
    if not bases:
        raise WorkflowError(
            _("The bill «{bill}» was not carried over to another edition of this act.").format(bill=slug)
        )
    events = [
        log.new_event(EventKind.BASE, {"act": b.act, "lang": b.lang.value, "withdrawn": True}, on)
        for b in bases
    ]
    return log.record(bill, *events)


def keep(
    workspace: Workspace, slug: str, n: int, *, lang: Lang | None = None, on: dt.date | None = None
) -> Bill:
    """Say that an instruction which a newer edition left open is meant as it stands.

    Raises:
        WorkflowError: There is no such instruction, or it does not wait.
    """
    log = WorkflowLog(workspace)
    applied, _found = _waiting(workspace, log.bill(slug), n, lang)
    one = applied.instruction(n)
    ruling = Ruling(target=one.target.eid) if one.target is not None else Ruling(old=one.old or "")
    return settle(log, applied, n, ruling, on)


def accept(
    workspace: Workspace, slug: str, n: int, *, lang: Lang | None = None, on: dt.date | None = None
) -> Bill:
    """Take what is proposed for an instruction that a newer edition left open: the new address, or that it is left out.

    Raises:
        WorkflowError: There is no such instruction, it does not wait, or nothing is proposed for it.
    """
    log = WorkflowLog(workspace)
    applied, found = _waiting(workspace, log.bill(slug), n, lang)
    if found.target:
        return settle(log, applied, n, Ruling(target=found.target), on)
    if found.fate is HeldFate.DONE:
        reason = _("The edition in force says already what it orders.")
        return settle(log, applied, n, Ruling(leave_out=True, reason=reason), on)
    raise WorkflowError(
        _("Nothing is proposed for instruction {n}.").format(n=n),
        hint=_("Choose a place, correct the reading, keep it as it stands, or leave it out with a reason."),
    )


def _waiting(workspace: Workspace, bill: Bill, n: int, lang: Lang | None) -> tuple[AppliedBill, Held]:
    applied = apply_bill(workspace, bill, lang)
    applied.instruction(n)  # says that there is none
    found = applied.waiting.get(n)
    if found is None:
        raise WorkflowError(
            _("Instruction {n} does not wait because of a newer edition.").format(n=n),
            remedy=remedies.carry_over(bill.slug),
        )
    return applied, found.held
