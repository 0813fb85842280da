"""Where pending bills meet: each pair with both instructions in words, both resulting wordings, and how they meet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawtrack.checking.clashes import CONTRADICTING, Meeting, meetings
from lawtrack.i18n import _
from lawtrack.model.document import AUTHENTIC, Expression, Lang, Work
from lawtrack.model.index import index_of
from lawtrack.model.message import Message, message
from lawtrack.model.rendering import text_lines
from lawtrack.services.bills.clashing.abroad import Abroad
from lawtrack.services.bills.clashing.deeds import OwnDeed, deeds_of
from lawtrack.services.bills.clashing.pending import (
    Pending,
    Unlooked,
    is_file,
    not_understood,
    of_file,
    pending_bill,
    pending_bills,
)
from lawtrack.services.log.log import WorkflowLog
from lawtrack.wording.addresses import address
from lawtrack.wording.messages import explained, said
from lawtrack.wording.naming import Naming, named_in

if TYPE_CHECKING:
    from lawtrack.model.index import TreeIndex
    from lawtrack.services.bills.applied import AppliedAct, AppliedBill
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Side:
    """One of two bills where they meet.

    Attributes:
        bill: Its short name, or the name of its file.
        n: The number of the instruction; 0 for a provision edited in its table.
        text: The instruction as the bill writes it.
        explained: How it is read, in words.
        wording: The wording of the element after this bill alone; empty where it has none.
    """

    bill: str
    n: int
    text: str
    explained: str
    wording: str

    def as_values(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "bill": self.bill,
            "n": self.n or None,
            "text": self.text,
            "explained": self.explained,
            "wording": self.wording or None,
        }


@dataclass(frozen=True, slots=True)
class Clash:
    """Two instructions of two bills that meet.

    Attributes:
        work: The act.
        lang: The language of the texts.
        edition: The edition of the act on which both were tried.
        eid: The element.
        meeting: How they meet.
        why: What is seen of it.
        base: The wording in force; empty where there is none.
        first: The one bill.
        second: The other one.
        named: What the provisions of the act are called.
    """

    work: Work
    lang: Lang
    edition: dt.date | None
    eid: str
    meeting: Meeting
    why: Message
    base: str
    first: Side
    second: Side
    named: Naming

    @property
    def contradicts(self) -> bool:
        """True where a person must settle it."""
        return self.meeting in CONTRADICTING

    @property
    def place(self) -> str:
        """The element in words of the interface's language."""
        return address(self.eid, self.named) if self.eid else _("the act as a whole")

    def as_values(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "act": self.work.slug,
            "work": self.work.uri,
            "lang": self.lang.value,
            "edition": self.edition.isoformat() if self.edition else None,
            "eid": self.eid or None,
            "place": self.place,
            "meeting": self.meeting.value,
            "contradiction": self.contradicts,
            "why": said(self.why, self.named),
            "base": self.base or None,
            "first": self.first.as_values(),
            "second": self.second.as_values(),
        }


@dataclass(frozen=True, slots=True)
class Clashes:
    """Where bills meet.

    Attributes:
        bills: The bills that were looked at, in order.
        found: The meetings.
        notes: What of a bill was not set against another one, with the bill.
        unlooked: Bills that could not be looked at, and why.
    """

    bills: tuple[str, ...]
    found: tuple[Clash, ...]
    notes: tuple[tuple[str, Message], ...]
    unlooked: tuple[Unlooked, ...]

    @property
    def complete(self) -> bool:
        """True where every bill was set against every other with all that it orders."""
        return not (self.notes or self.unlooked)

    @property
    def contradictions(self) -> int:
        """How many meetings a person must settle."""
        return sum(one.contradicts for one in self.found)

    def as_values(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "bills": list(self.bills),
            "contradictions": self.contradictions,
            "clashes": [one.as_values() for one in self.found],
            "notes": [{"bill": bill, "note": said(note)} for bill, note in self.notes],
            "not_looked_at": [{"bill": one.bill, "why": one.why} for one in self.unlooked],
        }


def find_clashes(workspace: Workspace, typed: str = "", lang: Lang | None = None) -> Clashes:
    """Where the pending bills of a workspace meet.

    Args:
        workspace: The workspace.
        typed: The bill that is set against all others, or a file that holds one; every pair of bills where empty.
        lang: The language that is looked at; where None each in which both bills of a pair are written, the first of
            the authentic ones that shows a meeting deciding what is told of it.

    Raises:
        WorkflowError: There is no such bill, or it has no text in this language.
        InputError: The file cannot be read.
    """
    if not typed:
        bills, unlooked = pending_bills(workspace, lang)
        pairs = list(combinations(bills, 2))
    else:
        file = is_file(typed)
        mine = (
            of_file(workspace, Path(typed), lang)
            if file
            else pending_bill(workspace, WorkflowLog(workspace).bill(typed), lang)
        )
        others, unlooked = pending_bills(workspace, lang, "" if file else typed)
        bills, pairs = (mine, *others), [(mine, other) for other in others]
    found: list[Clash] = []
    notes: list[tuple[str, Message]] = [note for bill in bills for note in _open(bill)]
    deeds, abroad = _Deeds(), Abroad(workspace)
    for one, other in pairs:
        spoken = [
            each
            for each in dict.fromkeys((*AUTHENTIC, *Lang))
            if each in one.applied and each in other.applied
        ]
        if not spoken:
            note = message(
                "It has no language in common with «{other}»: the two were not compared.", other=other.name
            )
            notes.append((one.name, note))
        told: set[tuple[str, str, str]] = set()
        for each in spoken:
            met = (*_of_pair(one, other, each, deeds), *_abroad(one, other, each, deeds, abroad))
            for clash in met:
                key = (clash.work.uri, clash.eid, clash.meeting.value)
                if each is spoken[0] or key not in told:
                    found.append(clash)
                    told.add(key)
    return Clashes(tuple(bill.name for bill in bills), tuple(found), tuple(dict.fromkeys(notes)), unlooked)


class _Deeds:
    """What each bill does to an act, put together once."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str, Lang], tuple[OwnDeed, ...]] = {}

    def of(self, name: str, applied: AppliedBill, act: AppliedAct) -> tuple[OwnDeed, ...]:
        """The deeds of a bill on one of its acts."""
        key = (name, act.work.uri, applied.lang)
        if key not in self._made:
            self._made[key] = deeds_of(applied, act)
        return self._made[key]


def _open(bill: Pending) -> Iterator[tuple[str, Message]]:
    """What of a bill could not be set against the others: acts that are not at hand, orders that are not understood."""
    for applied in bill.applied.values():
        lang = applied.lang.value
        for act in applied.acts_missing:
            yield (
                bill.name,
                message("The text of «{act}» is not at hand ({lang}).", act=act.reference.text, lang=lang),
            )
        yield from ((bill.name, note) for note in not_understood(applied))


def _of_pair(one: Pending, other: Pending, lang: Lang, deeds: _Deeds) -> Iterator[Clash]:
    mine, theirs = one.applied[lang], other.applied[lang]
    acts = {act.work.uri: act for act in theirs.acts_at_hand}
    for act in mine.acts_at_hand:
        same = acts.get(act.work.uri)
        if same is None:
            continue
        base = max((act.before, same.before), key=lambda text: text.edition or dt.date.min)
        first, second = deeds.of(one.name, mine, act), deeds.of(other.name, theirs, same)
        known = {id(each.deed): each for each in (*first, *second)}
        index = index_of(base.root)
        for met in meetings(base, [d.deed for d in first], [d.deed for d in second]):
            a, b = known[id(met.first)], known[id(met.second)]
            yield Clash(
                act.work,
                lang,
                base.edition,
                met.eid,
                met.meeting,
                met.why,
                _wording(index, met.eid),
                _side(one.name, a, act, met.eid, met.alone[0]),
                _side(other.name, b, same, met.eid, met.alone[1]),
                named_in(base, act.after, same.after),
            )


def _abroad(one: Pending, other: Pending, lang: Lang, deeds: _Deeds, abroad: Abroad) -> Iterator[Clash]:
    """What one of two bills changes refers to an element of another act that the other one changes."""
    for speaking, changing in ((one, other), (other, one)):
        pair = ((speaking.name, speaking.applied[lang]), (changing.name, changing.applied[lang]))
        for met in abroad.spoken(*pair, deeds.of):
            (own, act), (theirs, there) = met.speaking, met.changing
            place = next((eid for eid in own.deed.places if eid), "")
            sides = (
                _side(speaking.name, own, act, place, None),
                _side(changing.name, theirs, there, met.eid, None),
            )
            first, second = sides if speaking is one else sides[::-1]
            base = _wording(index_of(there.before.root), met.eid)
            yield Clash(
                there.work,
                lang,
                there.before.edition,
                met.eid,
                met.meeting,
                met.why,
                base,
                first,
                second,
                there.named,
            )


def _side(name: str, own: OwnDeed, act: AppliedAct, eid: str, alone: Expression | None) -> Side:
    """One bill where it meets another; its wording is that after this order alone, else after the whole bill.

    Of a bill that only refers to the element the words that do so are shown.
    """
    if alone is None and eid in own.deed.mentions and own.deed.places:
        eid = own.deed.places[0]
    wording = _wording(index_of(alone.root) if alone is not None else act.index, eid)
    if own.instruction is not None:
        words = " ".join(own.instruction.text.split())
        return Side(name, own.deed.n, words, explained(own.instruction, act.work.scheme), wording)
    edited = own.edit.element if own.edit is not None else eid
    where = address(edited, act.named)
    return Side(
        name,
        0,
        own.edit.text if own.edit else "",
        _("edited in the table: {where}").format(where=where),
        wording,
    )


def _wording(index: TreeIndex, eid: str) -> str:
    """The words of an element; of the whole act none are shown."""
    if not eid or eid not in index.places:
        return ""
    return "\n".join(line.full for line in text_lines(index, eid))
