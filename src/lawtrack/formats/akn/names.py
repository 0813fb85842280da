"""Names of the Akoma Ntoso profile: namespaces, elements and what the tree calls them."""

from __future__ import annotations

import re

from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.numbering import Number

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
"""The namespace of Akoma Ntoso 3.0 (OASIS Standard of 29 August 2018)."""
LT = "urn:lawtrack:meta:1"
"""The namespace of what Akoma Ntoso has no place for."""
XML = "http://www.w3.org/XML/1998/namespace"
LT_NUMBER, LT_LABEL, LT_HEADING = f"{{{LT}}}number", f"{{{LT}}}label", f"{{{LT}}}heading"
LT_TEXT, LT_SPAN, LT_LINE = f"{{{LT}}}text", f"{{{LT}}}span", f"{{{LT}}}line"
XML_LANG = f"{{{XML}}}lang"

HIERARCHY = {
    kind.value: kind
    for kind in (*CONTAINERS, Kind.ARTICLE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.POINT, Kind.ALINEA)
}
"""Elements of the hierarchy that carry the name of their kind."""

NUMBERED = frozenset({*CONTAINERS, Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.ATTACHMENT})
"""Kinds whose number stands in the eId; for the others the eId holds a position."""

APART = "apart"
"""The class of a ``num`` that stands on a line of its own."""

TEXT_CONTAINER = "text"
"""``hcontainer/@name`` of words that stand in a unit beside its children."""

UNKNOWN_DATE = "9999-01-01"
"""What stands where the schema wants a date that nobody knows."""

_DUPLICATE = re.compile(r"-dup\d+\Z")


def number_in_eid(eid: str, kind: Kind) -> Number | None:
    """The number that the eId's last step tells for a unit of this kind; None for positional kinds."""
    if kind not in NUMBERED:
        return None
    digits = _DUPLICATE.sub("", eid.rsplit("__", 1)[-1]).partition("_")[2]
    return Number(digits) if digits else None
