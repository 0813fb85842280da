"""The references of an act, place by place in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lawtrack.checking.references.extracting import references_in
from lawtrack.checking.references.found import Reference
from lawtrack.model.document import Expression
from lawtrack.model.index import Place, index_of
from lawtrack.model.kinds import Kind

NO_NORMS = frozenset({Kind.TOC, Kind.PREFACE, Kind.CONCLUSIONS, Kind.LINE, Kind.QUOTED})
"""What has no norms of the act: its references are none of its own."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A reference where it stands.

    Attributes:
        eid: The unit.
        heading: True for one in its heading.
        text: The paragraph.
        reference: The reference.
    """

    eid: str
    heading: bool
    text: str
    reference: Reference


def paragraphs(expression: Expression) -> Iterator[tuple[Place, bool, str]]:
    """The paragraphs of an act that carry norms: the unit, whether it is its heading, the words."""
    for place in index_of(expression.root):
        node = place.provision
        if node.kind in NO_NORMS or node.removed or place.eid.startswith(("toc", "preface", "conclusions")):
            continue
        if node.heading:
            yield place, True, node.heading
        if node.text:
            yield place, False, node.text


def references_of(expression: Expression) -> Iterator[Standing]:
    """The references of an act."""
    for place, heading, text in paragraphs(expression):
        for one in references_in(text, expression.lang, expression.work.scheme, place.eid):
            yield Standing(place.eid, heading, text, one)
