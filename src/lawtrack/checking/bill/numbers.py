"""Numbers of new, moved and excluded elements (art. 26.7, 27.6), and of the bill's own items (art. 23)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lawtrack.checking.bill.found import Found
from lawtrack.checking.bill.material import Base, Material
from lawtrack.checking.bill.shown import shortened
from lawtrack.model.address import Address
from lawtrack.model.document import Scheme
from lawtrack.model.index import Place
from lawtrack.model.instruction import DeleteProvision, InsertProvision, Instruction, Renumber
from lawtrack.model.kinds import THROUGH_THE_ACT, Kind
from lawtrack.model.message import message
from lawtrack.model.numbering import Number
from lawtrack.profiles.checks import CheckRule
from lawtrack.reading.instructions.numbering import misnumbered_items

_NUMBERED = THROUGH_THE_ACT | {Kind.SUBTITLE, Kind.SECTION, Kind.PARAGRAPH, Kind.POINT}


def numbering(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """Items of the bill itself whose numbers do not follow each other."""
    for item, before in misnumbered_items(material.amending.segments):
        text = shortened(item.text, 60)
        yield Found(
            message(
                "The number of the item «{text}» does not follow that of the item before it, {before}.",
                text=text,
                before=before,
            )
            if before
            else message("The first item there is not numbered 1: «{text}».", text=text),
            message("Number the items anew, or bring back the one that is missing."),
            material.lang,
            line=item.line,
        )


def renumbered(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """Elements that get another number: those that stay keep theirs (art. 27.6)."""
    for one in material.instructions:
        if isinstance(one, Renumber) and one.target is not None and one.target.steps[-1].kind in _NUMBERED:
            scheme = _scheme(one)
            yield _found(
                one,
                Found(
                    message(
                        "{element} gets the number of {other}; elements that stay keep their numbers.",
                        element=Address(one.target_eid or "", scheme),
                        other=Address(one.renumbered.eid, scheme),
                    ),
                    message("Leave the numbers; a new element takes one with «-1»."),
                    material.lang,
                ),
            )


def number_reused(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """New elements with the number of one that is excluded: it stays with that one (art. 27.6)."""
    gone = {
        (i.act.text, i.target_eid)
        for i in material.instructions
        if isinstance(i, DeleteProvision) and i.act is not None and _is_numbered(i) and not i.sentence
    }
    for one in material.instructions:
        if not isinstance(one, InsertProvision) or one.act is None or not _is_numbered(one) or one.sentence:
            continue
        base = material.base_of(one)
        before = base.old.find(one.target) if base is not None else None
        if (one.act.text, one.target_eid) in gone or (before is not None and before.provision.removed):
            yield _found(
                one,
                Found(
                    message(
                        "The new {element} has the number of one that is excluded.",
                        element=Address(one.target_eid or "", _scheme(one)),
                    ),
                    message("Give it a number of its own; where the element is only worded anew, say so."),
                    material.lang,
                ),
            )


def new_number(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """New elements whose number is neither the next at the end nor that of the one before with «-1» (art. 26.7)."""
    for one in material.instructions:
        base = material.base_of(one)
        if base is None or not isinstance(one, InsertProvision) or not _is_numbered(one) or one.sentence:
            continue
        place = base.new.find(one.target)
        old = base.old.find(one.target)
        if place is None or place.provision.number is None or old is not None:
            continue
        own, there = place.provision.number, _siblings(base, place)
        if _is_excerpt(place.provision.kind, there) or own not in there:
            continue
        meant = _wrong(own, there)
        if meant:
            yield _found(
                one,
                Found(
                    message(
                        "The new {element} is numbered {number}; by the elements beside it its number is {meant}.",
                        element=Address(place.eid, base.work.scheme, base.before.root),
                        number=own.text,
                        meant=meant,
                    ),
                    message("Number it as the next one at the end, or as the one before it with «-1», «-2»."),
                    material.lang,
                ),
            )


def _siblings(base: Base, place: Place) -> list[Number]:
    """The numbers of the elements of this kind beside it, excluded ones too, in the order of the text."""
    kind = place.provision.kind
    if kind in THROUGH_THE_ACT:
        part = place.eid.rpartition("__")[0]
        units = [
            p.provision for p in base.new if p.provision.kind is kind and p.eid.rpartition("__")[0] == part
        ]
    else:
        units = list(base.new.at(place.path[:-1]).provision.children)
    return [unit.number for unit in units if unit.kind is kind and unit.number is not None]


def _is_excerpt(kind: Kind, there: Sequence[Number]) -> bool:
    """True where the text does not begin with the first element: what stands before is not known."""
    return kind in THROUGH_THE_ACT and bool(there) and there[0].text != "1"


def _wrong(own: Number, there: Sequence[Number]) -> str:
    """The number that it should have; empty where its own is right, or nobody can tell."""
    at = there.index(own)
    before = there[at - 1] if at else None
    if own.value is not None:
        if before is None:
            return "" if own.value == 1 or at + 1 < len(there) else "1"
        last = _stem(before)
        return "" if last is None or own.value == last + 1 else str(last + 1)
    stem, _hyphen, extra = own.text.rpartition("-")
    if not stem or not extra.isdecimal():
        return ""
    known = {number.text for number in there}
    if stem not in known:
        return (
            str(before.value + 1)
            if before is not None and before.value is not None and at + 1 == len(there)
            else (f"{before.text}-1" if before is not None else "")
        )
    wanted = 1 if extra == "1" else int(extra) - 1
    if extra != "1" and f"{stem}-{wanted}" not in known:
        taken = [
            int(n.text.rpartition("-")[2]) for n in there if n.text.rpartition("-")[0] == stem and n != own
        ]
        return f"{stem}-{max([t for t in taken if t < int(extra)], default=0) + 1}"
    return ""


def _stem(number: Number) -> int | None:
    """The whole number of one with additions: 5 of «5-2»."""
    first = number.text.partition("-")[0]
    return int(first) if first.isdecimal() and len(first) <= 9 else None


def _is_numbered(one: Instruction) -> bool:
    return one.target is not None and one.target.steps[-1].kind in _NUMBERED


def _scheme(one: Instruction) -> Scheme:
    return (one.act.scheme if one.act is not None else None) or Scheme.CIVIL


def _found(one: Instruction, found: Found) -> Found:
    """A finding with the place of an instruction."""
    return replace(
        found,
        n=one.n,
        line=one.line,
        act=one.act.text if one.act is not None else "",
        eid=one.target_eid or "",
        scheme=_scheme(one),
    )
