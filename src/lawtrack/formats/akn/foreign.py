"""Akoma Ntoso of other publishers (EU, Italy, the United Kingdom …), read into our grammar.

Publishers use the elements of the hierarchy each in their own way (a British section is what elsewhere is an
article). What has no place in our grammar is kept as text: no words are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from lawtrack.errors import CitationError
from lawtrack.formats.akn.inline import Words
from lawtrack.formats.akn.names import HIERARCHY
from lawtrack.formats.akn.parsing import local
from lawtrack.formats.akn.profile import ProfileReader
from lawtrack.i18n import ngettext
from lawtrack.model.document import EditorialNote, NoteKind
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import text_lines
from lawtrack.reading.numbers import number

_CONTAINER = {
    **dict.fromkeys(("book", "tome", "part"), Kind.PART),
    "title": Kind.TITLE,
    **dict.fromkeys(("subtitle", "subpart"), Kind.SUBTITLE),
    "chapter": Kind.CHAPTER,
    **dict.fromkeys(("subchapter", "division", "subdivision"), Kind.SECTION),
}
_ARTICLES = frozenset({"article", "section", "rule", "clause"})
_GROUPING = frozenset({"section", "subsection", "hcontainer", "paragraph"})
"""Elements that with some publishers hold articles, with others are less than one."""
_UNITS = (
    frozenset(_CONTAINER) | _ARTICLES | {"subsection", "list", "portion", "subrule", "subclause"}
) - frozenset(HIERARCHY)
"""Units that our profile does not have; its reader would keep them, with the articles in them, as plain text."""
_ROWS = ("content", "intro", "wrapUp", "list", "blockList", "recitals", "citations", "formula", "container")
_SPLICED = frozenset({*_ROWS, "blockContainer", "tblock", "listIntroduction", "listWrapUp", "ul", "ol"})
_PARAGRAPHS = frozenset({"p", "block", "tocItem", "caption", "div", "toc"})
_OWN = ("num", "heading", "subheading")
_DIGITS = re.compile(r"\d+(?:[-.]\d+)*")
_LETTERS = re.compile(r"[A-Za-z]{1,3}")

Item = Provision | Words


def has_units_of_others(document: etree._Element) -> bool:
    """True where a document has units that our profile does not know, whoever published it."""
    return any(local(element) in _UNITS for element in document.iter("{*}*"))


class ForeignReader(ProfileReader):
    """Reads a published document generously; ``notes`` collects its footnotes."""

    def __init__(self) -> None:
        super().__init__(exact=False)
        self.notes: list[EditorialNote] = []

    def component(self, document: etree._Element, kind: Kind = Kind.ACT, **fields: object) -> Provision:
        """The tree of the document; footnotes are taken out of the sentences they interrupt."""
        if kind is Kind.ACT:
            self._take_out_notes(document)
        root = super().component(document, kind, **fields)
        cover = [line for page in document.findall("{*}coverPage") for line in self._lines(page)]
        if not cover:
            return root
        first, *rest = root.children or (Provision(Kind.PREFACE),)
        if first.kind is not Kind.PREFACE:
            return root.with_(children=(Provision(Kind.PREFACE, children=tuple(cover)), first, *rest))
        own = first.children or (Provision(Kind.LINE, text=first.text),)
        return root.with_(children=(first.with_(text="", children=(*cover, *own)), *rest))

    def _take_out_notes(self, document: etree._Element) -> None:
        for note in list(document.iter("{*}authorialNote")):
            marker = note.get("marker", "") or str(len(self.notes) + 1)
            text = " ".join(" ".join(map(str, note.itertext())).split())
            self.notes.append(EditorialNote(NoteKind.FOOTNOTE, f"{marker} {text}"))
            for child in list(note):
                note.remove(child)
            note.text = f"[{marker}]"
        if self.notes:
            count = len(self.notes)
            self.warnings.append(
                ngettext(
                    "{count} footnote stands among the notes.",
                    "{count} footnotes stand among the notes.",
                    count,
                ).format(count=count)
            )

    # -- what the profile reader asks for ------------------------------------------------------------------

    def _quotation(self, element: etree._Element) -> list[str]:
        units = _grouped(list(self._inner(element, Kind.ACT)))
        holder = Provision(Kind.ACT, children=tuple(units))
        heads = [self.inline.text(child) for child in element if local(child) in _OWN]
        return [*heads, *(line.full for line in text_lines(TreeIndex(holder)) if line.full)]

    def _preface(self, element: etree._Element) -> list[Provision]:
        found: list[Provision] = []
        rest: list[Provision] = []
        for child in element:
            lines = self._lines(child)
            if local(child) == "longTitle" and not found:
                found.append(Provision(Kind.LONG_TITLE, text="\n".join(line.text for line in lines)))
            else:
                rest += lines
        if rest:
            found.insert(0, Provision(Kind.PREFACE, children=tuple(rest)))
        return found

    def _block_unit(
        self, element: etree._Element, kind: Kind, blocks: list[etree._Element] | None = None
    ) -> Provision:
        lines = self._lines(element)
        marks = self._marks(element, kind, "") if kind is Kind.CELL else {}
        if all(line.kind is Kind.LINE for line in lines) and len(lines) < 2:
            text = lines[0].text if lines else ""
            return Provision(kind, text=text, **marks)  # type: ignore[arg-type]
        return Provision(kind, children=tuple(lines), **marks)  # type: ignore[arg-type]

    def _children(self, element: etree._Element) -> tuple[str | None, list[Provision]]:
        items = [item for child in element for item in self._items(child, Kind.ACT)]
        return None, _grouped(items)

    def _unknown(self, element: etree._Element) -> Provision:
        self._warn(element)
        lines = [line.text for line in self._lines(element)]
        return Provision(Kind.SUBPARAGRAPH, text="\n".join(lines))

    # -- units ---------------------------------------------------------------------------------------------

    def _items(self, element: etree._Element, parent: Kind) -> Iterator[Item]:
        """What one element gives to the unit it stands in: words, and units."""
        name = local(element)
        if name == "table":
            yield self._table(element)
        elif name in _PARAGRAPHS:
            yield from (words for words in self.inline.lines(element) if words.text)
        elif name in _SPLICED:
            yield from self._own_words(element)
            yield from self._inner(element, parent)
        else:
            kind = self._kind(element, name, parent)
            if kind is None:
                yield from self._own_words(element)
                yield from self._inner(element, parent)
            else:
                yield self._foreign_unit(element, kind)

    def _inner(self, element: etree._Element, parent: Kind) -> Iterator[Item]:
        if (element.text or "").strip():
            yield Words(" ".join((element.text or "").split()))
        for child in element:
            if local(child) not in _OWN:
                yield from self._items(child, parent)
            if (child.tail or "").strip():
                yield Words(" ".join((child.tail or "").split()))

    def _own_words(self, element: etree._Element) -> Iterator[Item]:
        words = [self.inline.text(child) for child in element if local(child) in _OWN]
        if any(words):
            yield Words(" ".join(word for word in words if word))

    def _kind(self, element: etree._Element, name: str, parent: Kind) -> Kind | None:
        outside = parent is Kind.ACT or parent in CONTAINERS
        numbered = element.find("{*}num") is not None
        if outside:
            if name in _CONTAINER:
                return _CONTAINER[name]
            if name in _GROUPING and _holds_articles(element):
                return Kind.CHAPTER if name == "hcontainer" else Kind.SECTION
            if name in _ARTICLES or (name == "hcontainer" and numbered):
                return Kind.ARTICLE
            return Kind.PARAGRAPH if numbered else None
        if not numbered:
            return None
        return (
            Kind.PARAGRAPH if parent is Kind.ARTICLE and name in ("paragraph", "subsection") else Kind.POINT
        )

    def _foreign_unit(self, element: etree._Element, kind: Kind) -> Provision:
        label, headings = "", []
        for child in element:
            if local(child) == "num":
                label = f"{label} {self.inline.text(child)}".strip()
            elif local(child) in ("heading", "subheading"):
                headings.append(self.inline.text(child))
        own = Provision(
            kind,
            number=_number(label),
            label=label,
            heading="\n".join(h for h in headings if h),
            removed=element.get("status") == "removed",
        )
        items = list(self._inner(element, kind))
        if len(items) == 1 and isinstance(items[0], Words) and kind not in CONTAINERS:
            return own.with_(text=items[0].text)
        return own.with_(children=tuple(_grouped(items)))

    def _lines(self, element: etree._Element) -> list[Provision]:
        """Everything in an element as lines, a number before the words it belongs to; tables stay tables."""
        if local(element) in _PARAGRAPHS or not len(element):
            words = [line for line in self.inline.lines(element) if line.text]
            return [Provision(Kind.LINE, text=line.text) for line in words]
        if not any(
            local(c) in _PARAGRAPHS or local(c) in _SPLICED or len(c) or local(c) == "num" for c in element
        ):
            return [Provision(Kind.LINE, text=w.text) for w in self.inline.lines(element) if w.text]
        found: list[Provision] = []
        label = ""
        for child in element:
            if local(child) == "num":
                label = self.inline.text(child)
                continue
            inner = [self._table(child)] if local(child) == "table" else self._lines(child)
            if label and inner and inner[0].kind is Kind.LINE:
                inner[0] = Provision(Kind.LINE, text=f"{label} {inner[0].text}")
                label = ""
            found += inner
            if (child.tail or "").strip():
                found.append(Provision(Kind.LINE, text=" ".join((child.tail or "").split())))
        if (element.text or "").strip():
            found.insert(0, Provision(Kind.LINE, text=" ".join((element.text or "").split())))
        return [*found, Provision(Kind.LINE, text=label)] if label else found


def _holds_articles(element: etree._Element) -> bool:
    """True where articles stand in an element, those of a quotation aside."""
    return any(
        not any(local(around) == "quotedStructure" for around in inner.iterancestors())
        for inner in element.iter("{*}article", "{*}section")
        if inner is not element
    )


def _grouped(items: list[Item]) -> list[Provision]:
    """Items in the grammar of the tree: words before points are their lead-in, other words are parts."""
    found: list[Provision] = []
    part: list[Provision] = []

    def close() -> None:
        if not part:
            return
        if len(part) == 1 and part[0].kind is Kind.INTRO:
            found.append(Provision(Kind.SUBPARAGRAPH, text=part[0].text))
        else:
            found.append(Provision(Kind.SUBPARAGRAPH, children=tuple(part)))
        part.clear()

    for item in items:
        if isinstance(item, Words):
            if item.quoted:
                part.append(Provision(Kind.QUOTED, text=item.text))
            else:
                close()
                part.append(Provision(Kind.INTRO, text=item.text))
        elif item.kind is Kind.POINT:
            part.append(item)
        else:
            close()
            found.append(item)
    close()
    return found


def _number(label: str) -> Number | None:
    digits = _DIGITS.search(label) or (_LETTERS.search(label) if len(label.split()) == 1 else None)
    try:
        return number(digits[0]) if digits else None
    except CitationError:
        return None
