"""References to what a bill changes: whoever wrote them meant the wording of then (art. 25)."""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.checking.bill.found import Found
from lawtrack.checking.bill.material import Base, Material
from lawtrack.errors import CitationError
from lawtrack.model.address import Address
from lawtrack.model.citation import Citation, Step
from lawtrack.model.eids import overlap
from lawtrack.model.instruction import Renumber, ReplaceProvision
from lawtrack.model.kinds import Kind
from lawtrack.model.message import message, message_n
from lawtrack.profiles.checks import CheckRule
from lawtrack.reading.citations.own import own_references

_NO_NORMS = frozenset({Kind.TOC, Kind.PREFACE, Kind.CONCLUSIONS})


def reference_changed(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """Elements that the bill words anew or numbers anew, and to which norms refer that it leaves as they are.

    One finding for each element, with the first places.
    """
    for base in material.bases:
        worded = [
            one
            for one in material.instructions
            if one.n in base.taken and isinstance(one, ReplaceProvision | Renumber) and one.target is not None
        ]
        if not worded:
            continue
        named = list(_references(material, base))
        for one in worded:
            target = one.target_eid or ""
            places = list(
                dict.fromkeys(
                    place for place, cited in named if overlap(cited, target) and not overlap(place, target)
                )
            )
            if places:
                yield Found(
                    message_n(
                        "{place} refers to {element}, which the bill changes.",
                        "{n} norms refer to {element}, which the bill changes: {place} first.",
                        len(places),
                        place=Address(places[0], base.work.scheme, base.before.root),
                        element=Address(target, base.work.scheme, base.before.root),
                    ),
                    message("Read whether they still say what is meant."),
                    material.lang,
                    n=one.n,
                    line=one.line,
                    act=base.reference.text,
                    eid=places[0],
                    scheme=base.work.scheme,
                )


def _references(material: Material, base: Base) -> Iterator[tuple[str, str]]:
    """The references of an act to its own elements that the bill leaves as they are: place and element."""
    for place in base.new:
        unit = place.provision
        if unit.kind in _NO_NORMS or unit.removed or not unit.text:
            continue
        before = base.old.get(place.eid)
        if before is None or before.text != unit.text:
            continue  # the bill wrote it, and its drafter has just looked
        within = _steps(place.eid)
        if any(step.kind is Kind.ATTACHMENT for step in within):
            continue  # an annex has numbers of its own
        for one in own_references(unit.text, material.lang, base.work.scheme, within):
            if base.old.find(one.citation) is not None:
                yield place.eid, one.citation.eid


def _steps(eid: str) -> tuple[Step, ...]:
    try:
        return Citation.parse_eid(eid.split("-dup")[0]).steps if eid else ()
    except CitationError:
        return ()
