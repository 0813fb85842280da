"""«Accept all»: what is marked as gone goes, what is marked as put in stays, without the marks."""

from __future__ import annotations

from lxml import etree

from lawtrack.formats.docx_package import W
from lawtrack.formats.tracked.package import WordParts, as_bytes
from lawtrack.formats.tracked.text import PPR, RPR, P

_GONE = (f"{W}del", f"{W}moveFrom")
_COME = (f"{W}ins", f"{W}moveTo")
_RANGES = tuple(f"{W}move{side}Range{end}" for side in ("From", "To") for end in ("Start", "End"))


def accepted(data: bytes, name: str) -> tuple[bytes, int]:
    """A Word file with every tracked change of its body and notes accepted, and how many there were.

    Args:
        data: The file.
        name: Its name, for messages.

    Returns:
        The file as it is where there are none.

    Raises:
        InputError: It is no Word file, or damaged.
    """
    word = WordParts(data, name)
    parts = {word.main, *(part for kind in ("footnotes", "endnotes") if (part := word.related(kind)))}
    changed: dict[str, bytes] = {}
    count = 0
    for part in sorted(part for part in parts if word.has(part)):
        root = word.root(part)
        found = sum(1 for _mark in root.iter(*_GONE, *_COME))
        if found:
            accept(root)
            changed[part] = as_bytes(root)
            count += found
    return (word.with_parts(changed, None), count) if changed else (data, 0)


def accept(root: etree._Element) -> None:
    """Accept every change in a part, in place."""
    for row in list(root.iter(f"{W}tr")):
        marks = row.find(f"{W}trPr")
        if marks is not None and any(mark.tag in _GONE for mark in marks):
            _remove(row)
    for table in list(root.iter(f"{W}tbl")):
        if next(table.iter(f"{W}tr"), None) is None:
            _remove(table)
    joined = [p for p in root.iter(P) if any(p.find(f"{PPR}/{RPR}/{tag}") is not None for tag in _GONE)]
    for mark in list(root.iter(*_GONE, *_RANGES, f"{W}pPrChange")):
        _remove(mark)
    for mark in list(root.iter(*_COME)):
        for child in list(mark):
            mark.addprevious(child)
        _remove(mark)
    for paragraph in joined:
        _join(paragraph)


def _join(paragraph: etree._Element) -> None:
    """Put what is left of a paragraph whose end is gone before the words of the next one."""
    rest = [child for child in paragraph if child.tag != PPR]
    following = paragraph.getnext()
    while following is not None and following.tag not in (P, f"{W}tbl", f"{W}sectPr"):
        following = following.getnext()
    if following is not None and following.tag == P:
        at = 1 if following.find(PPR) is not None else 0
        following[at:at] = rest
        _remove(paragraph)
    elif not rest:
        _remove(paragraph)


def _remove(element: etree._Element) -> None:
    holder = element.getparent()
    if holder is not None:
        holder.remove(element)
