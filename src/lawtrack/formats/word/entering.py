"""What Word only wraps around what it shows, entered; what it repeats, told; cells that others cover."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from lawtrack.formats.word.looks import W
from lawtrack.incoming import number_in
from lawtrack.reading.lines import MOST_SPANNED

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WRAPPERS = frozenset(
    f"{W}{name}" for name in ("hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo")
)

_COME = frozenset({f"{W}ins", f"{W}moveTo"})
GONE = frozenset({f"{W}del", f"{W}moveFrom"})
"""Tracked deletions: what was deleted, and what was moved away."""


def inner(holder: etree._Element, *, accepted: bool = False) -> Iterator[etree._Element]:
    """What a holder holds, with everything entered that Word only wraps around it: controls, links, fields, tags.

    Of alternatives for different versions of Word the first is taken.

    Args:
        holder: A body, cell, paragraph, run or wrapper.
        accepted: As if every tracked change were accepted and every control that still shows its «click here to
            type» were empty; else tracked changes are yielded as they stand, for the reader of changes.
    """
    for element in holder:
        if element.tag == f"{W}sdt":
            content = element.find(f"{W}sdtContent")
            if content is not None and not (accepted and is_unfilled(element)):
                yield from inner(content, accepted=accepted)
        elif element.tag in _WRAPPERS:
            if not accepted and element.tag == f"{W}fldSimple" and next(element.iter(f"{W}t"), None) is None:
                yield element  # it shows words that it does not store
            yield from inner(element, accepted=accepted)
        elif accepted and element.tag in _COME:
            yield from inner(element, accepted=accepted)
        elif accepted and element.tag in GONE:
            continue
        elif element.tag == f"{_MC}AlternateContent":
            chosen = element.find(f"{_MC}Choice")
            chosen = element.find(f"{_MC}Fallback") if chosen is None else chosen
            if chosen is not None:
                yield from inner(chosen, accepted=accepted)
        else:
            yield element


def is_unfilled(control: etree._Element) -> bool:
    """True for a control that still shows its «click here to type»."""
    return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def is_double(element: etree._Element) -> bool:
    """True for what Word repeats for old versions."""
    return any(a.tag == f"{_MC}Fallback" and a.getprevious() is not None for a in element.iterancestors())


def is_deleted(element: etree._Element) -> bool:
    """True for what a tracked deletion holds."""
    return any(a.tag in GONE for a in element.iterancestors())


def holder_of(box: etree._Element) -> etree._Element | None:
    """The paragraph that a text box hangs on."""
    return next(box.iterancestors(f"{W}p"), None)


def span_of(count: etree._Element | None) -> int:
    """A number of columns; 0 where none is given."""
    return (number_in(count.get(f"{W}val"), MOST_SPANNED) or 0) if count is not None else 0


def goes_on_above(merge: etree._Element | None) -> bool:
    """True for a cell that a merged one before it covers."""
    return merge is not None and (merge.get(f"{W}val") or "continue") == "continue"
