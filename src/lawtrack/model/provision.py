"""Provision: a node of the immutable tree of an act.

The law is an immutable tree; a change makes a new tree that shares the rest. Facts about a provision (where it
stood in the source, its footnotes, what made its wording) live beside the tree, keyed by eId (``document``).

Grammar of the tree, so that every reader, writer and engine can rely on it::

    act          = front toc? preamble? unit* conclusions? attachment*
    front        = preface? longTitle? | longTitle preface         (as the source prints them)
    attachment   = longTitle? toc? preamble? unit* conclusions?        (own numbering; heading = its caption lines)
    unit         = part | title | subtitle | chapter | section | article | paragraph | subparagraph | note | table
    article      = leaf | (subparagraph | paragraph | note | table)+
    paragraph    = leaf | (subparagraph | note | table)+
    point        = leaf | (subparagraph | note | table)+
    subparagraph = leaf | intro? (point | alinea | table | quoted)* wrapUp?
    note         = leaf | (subparagraph | paragraph)+
    table        = row+ ;  row = cell+ ;  cell = leaf | (line | table)+
    preface, toc, preamble, conclusions = leaf | (line | subparagraph)+

A *leaf* has ``text`` and no children. A unit that is not a leaf always wraps its content in subparagraphs
(части), also where there is only one, so that eIds do not move when a second one is added. Часть and абзац
have no printed number: ``number`` is None and their eIds are positions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Self

from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.values import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True, eq=False)
class Provision:
    """One element of an act.

    Attributes:
        kind: What it is.
        number: Its number, None where none is printed.
        label: The number as printed, with words and punctuation: ``Статья 5.``, ``5-бап.``, ``1)``, ``Глава 2.``
        heading: Its heading without the label; empty where it has none. For an attachment, its caption lines
            («Приложение 1 к приказу …») joined by a line feed.
        text: The words of a leaf, without the label; empty where there are children.
        children: The provisions inside, in order.
        removed: A tombstone: the unit is excluded or repealed, its number stays (art. 27); ``text`` holds the
            printed remark («исключен Законом РК …»).
        span: For a cell, how many columns and rows it covers.
        apart: The label stands on a line of its own, above what it is the label of («Примечания:»). How a text is laid
            out is no part of what it says: two provisions that differ in it alone are equal.
    """

    kind: Kind
    number: Number | None = None
    label: str = ""
    heading: str = ""
    text: str = ""
    children: tuple[Provision, ...] = ()
    removed: bool = False
    span: tuple[int, int] = (1, 1)
    apart: bool = False
    _digest: str = field(default="", init=False, repr=False)

    def __eq__(self, other: object) -> bool:
        """Identity first, then the digest of the whole subtree."""
        if self is other:
            return True
        if not isinstance(other, Provision):
            return NotImplemented
        return self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of everything in the subtree, the unit's own number and label included."""
        if not self._digest:
            own = (self.kind.value, str(self.number or ""), self.label, self.heading, self.text)
            hashed = hashlib.sha256("\x1f".join(own).encode())
            hashed.update(f"\x1e{int(self.removed)}{self.span}".encode())
            for child in self.children:
                hashed.update(child.digest.encode())
            object.__setattr__(self, "_digest", hashed.hexdigest())
        return self._digest

    @property
    def is_leaf(self) -> bool:
        """True where the unit has no children."""
        return not self.children

    def with_(self, **changes: Any) -> Self:  # noqa: ANN401 -- the fields of the class, checked by replace
        """A copy with some fields changed."""
        return replace(self, **changes)

    def walk(self) -> Iterator[Provision]:
        """The provision and everything in it, in reading order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))


def text_digest(provision: Provision) -> str:
    """SHA-256 (hex) of kinds, inner numbers and words, without the unit's own number and label.

    A renumbered article has the same text digest: this is the digest for comparing.
    """
    return provision.with_(number=None, label="").digest


def character_count(provision: Provision) -> int:
    """Characters of labels, headings and texts in the subtree, white space not counted."""
    return sum(len("".join((node.label + node.heading + node.text).split())) for node in provision.walk())
