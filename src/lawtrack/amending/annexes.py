"""Which annex of the base is meant: documents that the act approves, and annexes to those documents (art. 28)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.language.spelling import with_one_letter
from lawtrack.model.action import Approved
from lawtrack.model.citation import Step
from lawtrack.model.index import Place, TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision

_APPROVED = LazyPattern(lambda: worded(lambda one: one.front.approved), re.IGNORECASE)
_OF_A_DOCUMENT = LazyPattern(lambda: worded(lambda one: one.documents.annex), re.IGNORECASE)
_ALIKE = 80.0


def approved_documents(index: TreeIndex, document: Approved) -> list[Place]:
    """The annexes that may be the document a law names; all of them where neither number nor title tells.

    Where the number is that of one annex and the title that of another, both may be.

    Args:
        index: The act.
        document: As the amending act names it, in whatever case («Правилах проверки»).
    """
    every = [p for p in index if p.provision.kind is Kind.ATTACHMENT]
    documents = [p for p in every if not _OF_A_DOCUMENT.search(caption_of(p))] or every
    approved = [p for p in documents if is_approved(p)] or documents
    titled = _titled(approved, document.title) if document.title and len(approved) > 1 else []
    numbered = annex_of_act(index, Number(document.number)) if document.number else None
    if numbered:
        return numbered if not titled or titled == numbered else [*numbered, *titled]
    return titled or approved


def _titled(approved: Sequence[Place], title: str) -> list[Place]:
    """The one document with the title; none where no title is like it, or several are."""
    from rapidfuzz import fuzz

    scored = [(fuzz.ratio(_plain(title), _plain(_title(p))), p) for p in approved]
    best = max(score for score, _p in scored)
    found = [p for score, p in scored if score == best]
    return found if best >= _ALIKE and len(found) == 1 else []


def is_approved(place: Place) -> bool:
    """True for a document that the act approves, by its caption («Утверждены постановлением …»)."""
    return _APPROVED.search(caption_of(place)) is not None


def annex_of_act(index: TreeIndex, number: Number) -> list[Place] | None:
    """The annexes with this number of the act itself («приложение 2 к приказу»).

    An annex to approved Rules is counted too, for want of a number of its own; it is never taken for an annex of the
    act that bears the number.

    Returns:
        Those that bear the number in their caption; empty where only an annex to a document stands in this place;
        None where captions do not tell.
    """
    every = [p for p in index if p.provision.kind is Kind.ATTACHMENT]
    bearing = [p for p in every if p.provision.number == number]
    if bearing:
        return [p for p in bearing if not p.provision.removed] or bearing
    here = index.places.get(Step(Kind.ATTACHMENT, number).eid)
    own = here is None or not _OF_A_DOCUMENT.search(caption_of(here))
    return None if own else []


def annex_of(index: TreeIndex, document: Place, number: Number | None) -> Place | None:
    """The annex of an approved document («приложение 2 к указанным Правилам»); None where there is none.

    What stands behind the next annex of the act itself is not this document's: there another one has annexes of its own.
    """
    following: list[Place] = []
    for place in index:
        if place.provision.kind is not Kind.ATTACHMENT or place.path <= document.path:
            continue
        if not _OF_A_DOCUMENT.search(caption_of(place)):
            break
        following.append(place)
    own = [(p, m) for p in following if (m := _OF_A_DOCUMENT.search(caption_of(p)))]
    wanted = number.text if number is not None else "1"
    found = [p for p, m in own if next((g for g in m.groups() if g), "1") == wanted]
    return found[0] if len(found) == 1 else None


def documents_and_annexes(index: TreeIndex) -> dict[str, tuple[Place, Number | None, bool]]:
    """Every attachment of an act with the approved document that it is, or is an annex of.

    Args:
        index: The act.

    Returns:
        By the eId of the attachment: the document; the number that the attachment has there («Приложение 2 к
        Правилам»), None without one; and whether it is the document itself.
    """
    found: dict[str, tuple[Place, Number | None, bool]] = {}
    document: Place | None = None
    for place in index:
        if place.provision.kind is not Kind.ATTACHMENT:
            continue
        match = _OF_A_DOCUMENT.search(caption_of(place))
        if match is None or document is None:
            document = place
            found[place.eid] = (place, None, True)
        else:
            digits = next((g for g in match.groups() if g), None)
            found[place.eid] = (document, Number(digits) if digits else None, False)
    return found


def title_of(unit: Provision) -> Provision | None:
    """The title of an annex, below its caption; None where it has none."""
    return next((c for c in unit.children if c.kind is Kind.LONG_TITLE), None)


def caption_of(place: Place) -> str:
    """The caption in one line. An annex's caption stands in its upper right corner; the tree keeps it as the annex's heading."""
    return " ".join(f"{place.provision.label} {place.provision.heading}".split())


def _title(place: Place) -> str:
    title = title_of(place.provision)
    return title.text if title is not None else ""


def _plain(text: str) -> str:
    return " ".join(with_one_letter(text.casefold()).split())


def different_annexes(one: Place, other: Place) -> bool:
    """True for an annex with a number and one that is only counted: they are no wordings of one annex."""
    unlike = (one.provision.number is None) != (other.provision.number is None)
    return one.provision.kind is Kind.ATTACHMENT and unlike
