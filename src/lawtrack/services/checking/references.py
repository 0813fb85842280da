"""References to nothing: what a new wording names and the act as amended does not have, and what the bill leaves hanging.

Art. 25 of the Law «On Legal Acts» names the elements of an act by their numbers; a number that is not there, or whose
element the bill excludes, sends the reader nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.amending.addressee import titled_otherwise
from lawtrack.checking.bill.material import Base, Material
from lawtrack.errors import CitationError
from lawtrack.i18n import _
from lawtrack.model.citation import Citation, Step
from lawtrack.model.eids import overlap
from lawtrack.model.index import Place, TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.reading.citations.own import OwnReference, is_there, own_references
from lawtrack.services.checking.findings import Finding, FindingKind
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import named_in

_NO_NORMS = frozenset({Kind.TOC, Kind.PREFACE, Kind.CONCLUSIONS})


def reference_findings(material: Material) -> Iterator[Finding]:
    """The references of the amended acts that lead nowhere after the bill, and did not before.

    Args:
        material: The bill's text, with the acts at hand.
    """
    for act in material.bases:
        yield from _of_act(material, act)


def title_findings(material: Material) -> Iterator[Finding]:
    """The acts to which the bill gives another title than theirs, or a part of it, though date and number tell which is meant.

    Args:
        material: The bill's text, with the acts at hand.
    """
    for act in material.bases:
        if titled_otherwise(act.reference, act.work, material.lang):
            yield Finding(
                FindingKind.REFERENCE,
                _("The bill names the act «{cited}»; its title is «{title}».").format(
                    cited=act.reference.title, title=act.work.titles[material.lang]
                ),
                _("Write the title as the act has it, or see whether another act is meant."),
                lang=material.lang.value,
                act=act.work.uri,
            )


def _of_act(material: Material, act: Base) -> Iterator[Finding]:
    before, after = act.old, act.new
    old_words = {words for place in before for words in _words(place)}
    whole = _gone(before, after)
    told: set[tuple[str, str]] = set()
    for place in after:
        for words in _words(place):
            known = words in old_words
            if known and not any(number in words for number in whole):
                continue
            for one in _references(material, act, place, words):
                if is_there(after, one.citation) or (known and not is_there(before, one.citation)):
                    continue
                if (place.eid, one.text) in told:
                    continue
                told.add((place.eid, one.text))
                yield _finding(material, act, place, one, known=known)


def _words(place: Place) -> Iterator[str]:
    if place.provision.kind not in _NO_NORMS and not place.provision.removed:
        yield from (words for words in (place.provision.heading, place.provision.text) if words)


def _gone(before: TreeIndex, after: TreeIndex) -> frozenset[str]:
    """The numbers of elements that were there and are no more: only references with one of them may hang now."""
    gone = (
        place.provision.number
        for place in before
        if place.provision.number is not None and not place.provision.removed and _is_gone(after, place.eid)
    )
    return frozenset(number.text for number in gone if number is not None)


def _is_gone(after: TreeIndex, eid: str) -> bool:
    unit = after.get(eid)
    return unit is None or unit.removed


def _references(material: Material, act: Base, place: Place, words: str) -> Iterator[OwnReference]:
    within = _steps(place.eid)
    if any(step.kind is Kind.ATTACHMENT for step in within):
        return  # an annex has numbers of its own
    yield from own_references(words, material.lang, act.before.work.scheme, within)


def _steps(eid: str) -> tuple[Step, ...]:
    try:
        return Citation.parse_eid(eid.split("-dup")[0]).steps if eid else ()
    except CitationError:
        return ()


def _finding(material: Material, act: Base, place: Place, one: OwnReference, *, known: bool) -> Finding:
    names = named_in(act.after, act.before)
    named = address(one.citation.eid, names)
    values = {"place": address(place.eid, names), "words": one.text, "named": named}
    what = (
        _("{place} still refers to «{words}»: {named} is no more in the act after the bill.")
        if known
        else _("The new wording of {place} refers to «{words}»: the act has no {named}.")
    )
    touched = one.citation.eid if known else place.eid
    instruction = next(
        (
            i.n
            for i in material.amending.instructions
            if i.n in act.taken and i.target_eid and overlap(i.target_eid, touched)
        ),
        None,
    )
    return Finding(
        FindingKind.REFERENCE,
        what.format(**values),
        _("Correct the reference, or amend the provision that has it.")
        if known
        else _("Correct the reference, or add what it refers to."),
        lang=material.lang.value,
        act=act.work.slug,
        eid=place.eid,
        named=names,
        ref=f"{material.lang.value} {instruction}" if instruction is not None else "",
    )
