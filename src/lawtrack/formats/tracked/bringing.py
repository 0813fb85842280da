"""What the new file brings: its runs, paragraphs, rows and tables, made anew with what the old file has.

A style or list that the old file does not know is left behind, the words and their direct look are not. Pictures come
with their files; what cannot be brought over is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy

from lxml import etree

from lawtrack.formats.docx_package import W
from lawtrack.formats.tracked.text import PPR, RPR, Piece, R, T, cells

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_VAL = f"{W}val"
_STYLES = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
_LEFT_BEHIND = frozenset(
    f"{W}{name}" for name in ("numPr", "sectPr", "pPrChange", "rPrChange", "ins", "del", "moveFrom", "moveTo")
) | frozenset(
    f"{W}{name}" for name in ("tblPrChange", "tcPrChange", "trPrChange", "tblPrExChange", "cnfStyle")
)
_LOOKS = tuple(
    f"{W}{name}"
    for name in ("b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "vanish", "u", "vertAlign")
)
"""What a word means may hang on these: they come with the words of the new file."""
_ORDER = {
    f"{W}{name}": n
    for n, name in enumerate(
        [
            "rStyle",
            "rFonts",
            "b",
            "bCs",
            "i",
            "iCs",
            "caps",
            "smallCaps",
            "strike",
            "dstrike",
            "outline",
            "shadow",
            "emboss",
            "imprint",
            "noProof",
            "snapToGrid",
            "vanish",
            "webHidden",
            "color",
            "spacing",
            "w",
            "kern",
            "position",
            "sz",
            "szCs",
            "highlight",
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath",
        ]
    )
}
_PLAIN = frozenset(f"{W}{name}" for name in ("tab", "cr", "noBreakHyphen", "softHyphen", "br", "sym"))
_NOTES = (f"{W}footnoteReference", f"{W}endnoteReference")


class Bringing:
    """Makes elements for the old file out of those of the new one.

    Args:
        styles: The styles that the old file has under the same name.
        note: Gives the number in the old file of a note of the new one; None where there is none.
        picture: Gives a drawing for the old file; None where it cannot be brought over.
        left: Called with what could not be brought over.
    """

    def __init__(
        self,
        styles: frozenset[str],
        note: Callable[[etree._Element], str | None],
        picture: Callable[[etree._Element], etree._Element | None],
        left: Callable[[etree._Element], None],
    ) -> None:
        self._styles = styles
        self._note = note
        self._picture = picture
        self._left = left

    def properties(self, paragraph: etree._Element, like: etree._Element | None) -> etree._Element:
        """The properties of a new paragraph; those of ``like`` where its style is not known in the old file."""
        own = paragraph.find(PPR)
        style = own.find(f"{W}pStyle") if own is not None else None
        known = style is None or style.get(_VAL) in self._styles
        source = own if known or like is None else like.find(PPR)
        return self.cleaned(source) if source is not None else etree.Element(PPR)

    def cleaned(self, element: etree._Element) -> etree._Element:
        """A copy without what the old file does not know."""
        made = deepcopy(element)
        for inner in [*made.iter()]:
            foreign = not isinstance(inner.tag, str) or not inner.tag.startswith(W)
            unknown = inner.tag in _STYLES and inner.get(_VAL) not in self._styles
            if inner is not made and (foreign or unknown or inner.tag in _LEFT_BEHIND):
                holder = inner.getparent()
                if holder is not None:
                    holder.remove(inner)
                continue
            for name in [name for name in inner.attrib if not str(name).startswith(W)]:
                del inner.attrib[name]
        return made

    def runs(
        self, pieces: Sequence[Piece], look: Callable[[etree._Element], etree._Element | None]
    ) -> Iterator[etree._Element]:
        """Runs with these letters; ``look`` gives the properties of the run that is made of a run of the new file."""
        at = 0
        while at < len(pieces):
            run = pieces[at].run
            stop = at
            while stop < len(pieces) and pieces[stop].run is run:
                stop += 1
            if run.tag != R:
                yield deepcopy(run)
            else:
                made = etree.Element(R)
                properties = look(run)
                if properties is not None:
                    made.append(properties)
                made.extend(child for piece in pieces[at:stop] for child in self._children(piece))
                if any(child.tag != RPR for child in made):
                    yield made
            at = stop

    def own_look(self, run: etree._Element) -> etree._Element | None:
        """The look of a run of the new file."""
        look = run.find(RPR)
        return self.cleaned(look) if look is not None else None

    def _children(self, piece: Piece) -> Iterator[etree._Element]:
        child = piece.child
        if child.tag == T:
            if piece.text:
                made = etree.Element(T, {_SPACE: "preserve"})
                made.text = piece.text
                yield made
        elif child.tag in _NOTES:
            number = self._note(child)
            if number is None:
                self._left(child)
            else:
                made = deepcopy(child)
                made.set(f"{W}id", number)
                yield made
        elif child.tag in _PLAIN:
            yield deepcopy(child)
        elif piece.text:
            brought = self._picture(child)
            if brought is None:
                self._left(child)
            else:
                yield brought

    def table(self, table: etree._Element) -> etree._Element:
        """A table without rows."""
        made = etree.Element(table.tag)
        made.extend(self.cleaned(child) for child in table if child.tag in (f"{W}tblPr", f"{W}tblGrid"))
        return made

    def row(
        self, row: etree._Element, cell: Callable[[etree._Element, etree._Element], None]
    ) -> etree._Element:
        """A row with its cells; ``cell`` fills each."""
        made = etree.Element(row.tag)
        made.extend(self.cleaned(child) for child in row if child.tag in (f"{W}tblPrEx", f"{W}trPr"))
        for element in cells(row):
            copy = etree.SubElement(made, element.tag)
            properties = element.find(f"{W}tcPr")
            if properties is not None:
                copy.append(self.cleaned(properties))
            cell(element, copy)
        return made


def look_at(
    place: etree._Element | None, new: etree._Element, beside: etree._Element | None
) -> etree._Element | None:
    """The look of a run put in: that of the run at its place, and what sets it off from its neighbour in the new file.

    Args:
        place: The run of the old file beside which it is put.
        new: The run of the new file.
        beside: The run of the new file that is the one at the place.
    """
    there = place.find(RPR) if place is not None else None
    made = deepcopy(there) if there is not None else etree.Element(RPR)
    theirs, its = new.find(RPR), beside.find(RPR) if beside is not None else None
    for tag in _LOOKS:
        one = theirs.find(tag) if theirs is not None else None
        other = its.find(tag) if its is not None else None
        if _said(one) == _said(other) if beside is not None else tag != f"{W}vertAlign":
            continue
        old = made.find(tag)
        if old is not None:
            made.remove(old)
        if one is not None:
            made.insert(sum(_ORDER.get(str(child.tag), 99) < _ORDER[tag] for child in made), deepcopy(one))
    return made if len(made) else None


def _said(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(_VAL) or "1"
