"""The table of contents inside an act, where a bill changes headings: lines that still say what is no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lawtrack.checking.acts import reference_to
from lawtrack.checking.ripple.fates import Became, Fates
from lawtrack.checking.ripple.places import Place, Ripple
from lawtrack.language.headed import headed
from lawtrack.model.address import Address
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Expression
from lawtrack.model.index import TreeIndex
from lawtrack.model.instruction import DeleteProvision, InsertProvision, Instruction, SubstituteWords
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.message import Message, message
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision

Lines = Mapping[tuple[Kind, Number], Sequence[str]]
_HEADED = frozenset({*CONTAINERS, Kind.ARTICLE})


def contents_places(before: Expression, fates: Fates) -> Iterator[Place]:
    """The lines of the table of contents that do not fit the headings after a bill; none for an act without one.

    Args:
        before: The act before the bill.
        fates: What becomes of its elements.
    """
    old, new = _contents(fates.before), _contents(fates.after)
    if not old:
        return
    lines = _lines(fates.before)
    for place in fates.before:
        node = place.provision
        if node.kind not in _HEADED or not node.heading or node.removed:
            continue
        if fates.after.get(place.eid) is node or not _says(old, node.heading):
            continue
        became = fates.of(place.eid)
        after = fates.after.get(became.after) if became.after else None
        heading = after.heading if after is not None else ""
        if not _says(new, node.heading) or heading == node.heading:
            continue
        named = Address(place.eid, before.work.scheme, before.root)
        if heading and became.became is not Became.GONE:
            why = message("The heading of {element} is another one.", element=named)
            yield _line(before, place.eid, node.heading, why, _worded(before, lines, node, heading))
        else:
            why = message("{element} is no more in the act after the bill.", element=named)
            yield _line(before, place.eid, node.heading, why, _gone(before, lines, node))
    for place in fates.after:
        node = place.provision
        if node.kind not in _HEADED or not node.heading or place.eid in fates.before:
            continue
        if not _says(new, node.heading):
            why = message(
                "The table of contents has no line for {element}.",
                element=Address(place.eid, before.work.scheme, before.root),
            )
            yield _line(before, place.eid, node.heading, why, _new(before, lines, node))


def _lines(index: TreeIndex) -> dict[tuple[Kind, Number], list[str]]:
    """The lines of the table of contents by the units that they head."""
    found: dict[tuple[Kind, Number], list[str]] = {}
    for place in index:
        unit = headed(place.provision.text) if place.eid.split("__")[0] == "toc" else None
        if unit is not None:
            found.setdefault(unit, []).append(place.provision.text)
    return found


def _worded(before: Expression, lines: Lines, node: Provision, heading: str) -> Instruction | None:
    """The line with the new heading."""
    own = _own(lines, node)
    if own is None or own.count(node.heading) != 1:
        return None
    said = {**_toc(before), "listed": _unit(node)}
    return SubstituteWords(**said, old=node.heading, new=heading)


def _gone(before: Expression, lines: Lines, node: Provision) -> Instruction | None:
    return None if _own(lines, node) is None else DeleteProvision(**_toc(before), listed=_unit(node))


def _new(before: Expression, lines: Lines, node: Provision) -> Instruction | None:
    """A line as the others of its kind are printed, its number first."""
    line = f"{node.label} {node.heading}"
    unit = headed(line)
    if unit is None or unit in lines or unit != (node.kind, node.number):
        return None
    return InsertProvision(**_toc(before), new=line)


def _own(lines: Lines, node: Provision) -> str | None:
    """The one line of a unit; None where none is, or several are."""
    found = lines.get((node.kind, node.number), ()) if node.number is not None else ()
    return found[0] if len(found) == 1 else None


def _unit(node: Provision) -> Citation:
    return Citation((Step(node.kind, node.number),))


def _toc(before: Expression) -> dict[str, Any]:
    """What all orders for the table of contents have in common."""
    return {
        "act": reference_to(before),
        "scope": (),
        "lang": before.lang,
        "line": 0,
        "text": "",
        "target": Citation((Step(Kind.TOC),)),
        "toc": True,
    }


def _line(
    before: Expression, eid: str, heading: str, why: Message, order: Instruction | None = None
) -> Place:
    return Place(
        Ripple.CONTENTS,
        before.work,
        before.lang,
        "toc",
        heading,
        heading,
        why,
        changed=before.work.uri,
        element=eid,
        instruction=order,
    )


def _contents(index: TreeIndex) -> str:
    return " ".join(
        _plain(f"{p.provision.heading} {p.provision.text}") for p in index if p.eid.split("__")[0] == "toc"
    )


def _says(contents: str, heading: str) -> bool:
    return _plain(heading) in contents


def _plain(text: str) -> str:
    return " ".join(text.split())
