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


def inner(holder: etree._Element) -> Iterator[etree._Element]:
    """What a holder holds, with everything entered that Word only wraps around it: controls, links, fields, tags.

    Of alternatives for different versions of Word the first is taken.
    """
    for element in holder:
        if element.tag == f"{W}sdt":
            content = element.find(f"{W}sdtContent")
            if content is not None:
                yield from inner(content)
        elif element.tag in _WRAPPERS:
            if element.tag == f"{W}fldSimple" and next(element.iter(f"{W}t"), None) is None:
                yield element  # it shows words that it does not store
            yield from inner(element)
        elif element.tag == f"{_MC}AlternateContent":
            chosen = element.find(f"{_MC}Choice")
            chosen = element.find(f"{_MC}Fallback") if chosen is None else chosen
            if chosen is not None:
                yield from inner(chosen)
        else:
            yield element


def is_double(element: etree._Element) -> bool:
    """True for what Word repeats for old versions."""
    return any(a.tag == f"{_MC}Fallback" and a.getprevious() is not None for a in element.iterancestors())


def holder_of(box: etree._Element) -> etree._Element | None:
    """The paragraph that a text box hangs on."""
    return next(box.iterancestors(f"{W}p"), None)


def span_of(count: etree._Element | None) -> int:
    """A number of columns; 0 where none is given."""
    return (number_in(count.get(f"{W}val"), MOST_SPANNED) or 0) if count is not None else 0


def goes_on_above(merge: etree._Element | None) -> bool:
    """True for a cell that a merged one before it covers."""
    return merge is not None and (merge.get(f"{W}val") or "continue") == "continue"
