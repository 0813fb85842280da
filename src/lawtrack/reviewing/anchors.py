"""Where a recommendation stands in the next version: the same provision, moved, reworded, or nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from lawtrack.model.citation import Citation
from lawtrack.model.index import TreeIndex
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import unit_text

NEAR = 0.6
"""From this share of common words on, a provision counts as the reworded one."""


class AnchorState(StrEnum):
    """What became of the provision a recommendation stands on."""

    SAME = "same"
    REWORDED = "reworded"
    MOVED = "moved"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a recommendation stands: its state and the eId in the new text (empty for an orphan)."""

    state: AnchorState
    eid: str


def quote_of(index: TreeIndex, citation: Citation) -> str:
    """The words of the provision that a citation names, in one line; empty where it names none."""
    place = index.find(citation)
    return _line(unit_text(place.provision)) if place is not None and place.eid else ""


def follow(citation: Citation, quote: str, new: TreeIndex) -> Anchor:
    """Find the provision of a recommendation in a new text.

    First by its address with the same words, then by the same words elsewhere (one place only, of the same kind),
    then by its address with other words that are near enough; else it is an orphan, shown and never dropped.
    """
    place = new.find(citation)
    words = _line(quote)
    at_address = _line(unit_text(place.provision)) if place is not None and place.eid else ""
    if place is not None and place.eid and (not words or at_address == words):
        return Anchor(AnchorState.SAME, place.eid)
    same = [
        p.eid for p in new if p.eid and p.provision.kind is citation.last.kind and _same(p.provision, words)
    ]
    if len(same) == 1:
        return Anchor(AnchorState.MOVED, same[0])
    if place is not None and at_address and _ratio(words, at_address) >= NEAR:
        return Anchor(AnchorState.REWORDED, place.eid)
    return Anchor(AnchorState.ORPHAN, "")


def _same(provision: Provision, words: str) -> bool:
    return _without_number(_line(unit_text(provision))) == _without_number(words)


def _without_number(text: str) -> str:
    head, _, rest = text.partition(" ")
    return rest if rest and (head.rstrip(".)").replace("-", "").isdigit()) else text


def _ratio(old: str, new: str) -> float:
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio()


def _line(text: str) -> str:
    return " ".join(text.split())
