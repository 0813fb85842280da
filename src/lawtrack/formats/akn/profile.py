"""The reader of our own profile: what ``writer`` writes, and files marked up by hand in the same profile.

Element by element the inverse of the writer. What the profile does not know is never dropped: its words
become lines of the unit it stands in, and a warning says so.
"""

from __future__ import annotations

import re

from lxml import etree

from lawtrack.formats.akn.inline import InlineReader, Words
from lawtrack.formats.akn.names import (
    APART,
    HIERARCHY,
    LT_HEADING,
    LT_LABEL,
    LT_NUMBER,
    LT_SPAN,
    LT_TEXT,
    TEXT_CONTAINER,
    number_in_eid,
)
from lawtrack.formats.akn.parsing import line_of, local
from lawtrack.i18n import _
from lawtrack.incoming import number_in
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import text_lines
from lawtrack.reading.lines import MOST_SPANNED

_KINDS = {kind.value: kind for kind in Kind}
_DIGITS = re.compile(r"\d+(?:[-.]\d+)*")
_IN_ACT = ("meta", "coverPage")


class ProfileReader:
    """Reads one document; ``warnings`` collects what was kept as plain lines.

    Args:
        exact: The file was written by the canonical writer: white space is kept as it stands.
    """

    def __init__(self, *, exact: bool) -> None:
        self.exact = exact
        self.warnings: list[str] = []
        self.inline = InlineReader(exact=exact, quotation=self._quotation)

    def component(self, document: etree._Element, kind: Kind = Kind.ACT, **fields: object) -> Provision:
        """The tree of ``act``, ``bill`` or an annex's ``doc``."""
        children: list[Provision] = []
        marks: dict[str, object] = dict(fields)
        for part in document:
            name = local(part)
            if name == "preface":
                children += self._preface(part)
            elif name in ("preamble", "conclusions"):
                children.append(self._block_unit(part, Kind(name)))
            elif name in ("body", "mainBody", "portionBody"):
                text, units = self._children(part)
                children += units
                marks["text"] = text or ""
                if kind is Kind.ACT:
                    marks |= self._slotless(part, kind)
            elif name == "attachments":
                children += [self._attachment(attachment) for attachment in part]
            elif name not in _IN_ACT:
                children.append(self._unknown(part))
        return Provision(kind, children=tuple(children), **marks)  # type: ignore[arg-type]

    def unit(self, element: etree._Element) -> list[Provision]:
        """The provision of one unit or annex that stands alone (a fragment of a split file)."""
        if local(element) == "attachment":
            return [self._attachment(element)]
        return self._units(element)

    # -- the act and its annexes ---------------------------------------------------------------------------

    def _preface(self, element: etree._Element) -> list[Provision]:
        """Title, contents, and the other lines as the preface, which stands where the first of them does."""
        found: list[Provision] = []
        before = 0
        rest: list[etree._Element] = []
        for child in element:
            name = local(child)
            if name == "longTitle":
                found += self._long_title(child)
            elif name == "toc" and child.get("eId", "").rsplit("__", 1)[-1] == "toc":
                found.append(self._toc(child))
            elif child.get("class") == "toc" and not child.get("eId", "").endswith("preface__toc"):
                found.append(self._block_unit(child, Kind.TOC))
            else:
                before = before if rest else len(found)
                rest.append(child)
        if rest or element.get("eId"):
            found.insert(before, self._block_unit(element, Kind.PREFACE, rest))
        return found

    def _long_title(self, element: etree._Element) -> list[Provision]:
        """The title; the form of the act («Закон Республики Казахстан») before it is preface."""
        titles = [e for e in element.iter() if local(e) == "docTitle"]
        if self.exact or len(titles) != 1:
            return [self._block_unit(element, Kind.LONG_TITLE)]
        title = self.inline.text(titles[0])
        tail = titles[0].tail
        for child in list(titles[0]):
            titles[0].remove(child)
        titles[0].text, titles[0].tail = "", tail
        form = " ".join(self._words_of(element).split())
        before = [Provision(Kind.PREFACE, text=form)] if form else []
        return [*before, Provision(Kind.LONG_TITLE, text=title)]

    def _toc(self, element: etree._Element) -> Provision:
        items = list(element)
        marks = self._slotless(element, Kind.TOC)
        if any(item.get("eId") for item in items):
            lines = [self._line(item) for item in items]
            return Provision(Kind.TOC, children=tuple(lines), **marks)  # type: ignore[arg-type]
        text = "\n".join(self.inline.text(item) for item in items)
        return Provision(Kind.TOC, text=text, **marks)  # type: ignore[arg-type]

    def _attachment(self, element: etree._Element) -> Provision:
        label = heading = ""
        document = element
        for child in element:
            name = local(child)
            if name == "num":
                label = self.inline.text(child)
            elif name in ("heading", "subheading"):
                heading = f"{heading}\n{self.inline.text(child)}" if heading else self.inline.text(child)
            else:
                document = child
        fields = self._marks(element, Kind.ATTACHMENT, label)
        return self.component(document, Kind.ATTACHMENT, label=label, heading=heading, **fields)

    # -- units ---------------------------------------------------------------------------------------------

    def _children(self, element: etree._Element) -> tuple[str | None, list[Provision]]:
        """The text and the units in a container; text None where it has none."""
        text: str | None = None
        units: list[Provision] = []
        for child in element:
            if local(child) == "hcontainer" and child.get("name") == TEXT_CONTAINER:
                text = "\n".join(self.inline.text(p) for content in child for p in content)
            else:
                units += self._units(child)
        return text, units

    def _units(self, element: etree._Element) -> list[Provision]:
        """The provision of one element of the hierarchy; several where it holds a quotation."""
        name = local(element)
        if name in ("intro", "wrapUp"):
            return self._lead(element, Kind(name))
        kind = HIERARCHY.get(name)
        if name == "hcontainer":
            tables = [t for content in element for t in content if local(t) == "table"]
            if element.get("name") == "table" and len(tables) == 1:
                return [self._table(tables[0])]
            kind = _KINDS.get(element.get("name", ""))
        if kind is None:
            return [self._unknown(element)]
        return self._unit(element, kind)

    def _unit(self, element: etree._Element, kind: Kind) -> list[Provision]:
        label = heading = ""
        apart = False
        words: list[Words] | None = None
        text: str | None = None
        units: list[Provision] = []
        for child in element:
            name = local(child)
            if name == "num":
                label, apart = self.inline.text(child), child.get("class") == APART
            elif name in ("heading", "subheading"):
                heading = f"{heading}\n{self.inline.text(child)}" if heading else self.inline.text(child)
            elif name == "content":
                words = [*(words or []), *self._content(child)]
            elif name == "hcontainer" and child.get("name") == TEXT_CONTAINER:
                text = "\n".join(self.inline.text(p) for content in child for p in content)
            else:
                units += self._units(child)
        marks = self._marks(element, kind, label)
        own = Provision(kind, label=label, heading=heading, text=text or "", apart=apart, **marks)  # type: ignore[arg-type]
        if words is None:
            return [own.with_(children=tuple(units))]
        if not any(word.quoted for word in words):
            return [own.with_(text="\n".join(word.text for word in words), children=tuple(units))]
        return _with_quotation(own, words)

    def _content(self, element: etree._Element) -> list[Words]:
        words: list[Words] = []
        for block in element:
            if local(block) not in ("p", "block"):
                self._warn(block)
            words += self.inline.lines(block)
        return words

    def _lead(self, element: etree._Element, kind: Kind) -> list[Provision]:
        node = self._block_unit(element, kind)
        quoted = [word for block in element for word in self.inline.lines(block) if word.quoted]
        if not quoted:
            return [node]
        words = [word for block in element for word in self.inline.lines(block)]
        return list(_with_quotation(Provision(Kind.SUBPARAGRAPH), words)[0].children)

    # -- blocks --------------------------------------------------------------------------------------------

    def _block_unit(
        self, element: etree._Element, kind: Kind, blocks: list[etree._Element] | None = None
    ) -> Provision:
        plain: list[str] = []
        texts: list[str] = []
        children: list[Provision] = []
        label = heading = ""
        for child in element if blocks is None else blocks:
            name = local(child)
            if name == "num":
                label = self.inline.text(child)
            elif name == "heading":
                heading = self.inline.text(child)
            elif name == "p" and child.get("class") == TEXT_CONTAINER:
                texts.append(self.inline.text(child))
            elif name == "p" and not child.get("eId"):
                plain.append(self.inline.text(child))
                children.append(Provision(Kind.LINE, text=plain[-1]))
            else:
                children.append(self._block(child))
        slots: dict[str, object] = self._slotless(element, kind)
        if element.tag and local(element) == "blockContainer":
            slots |= {"label": label, "heading": heading}
        if len(plain) == len(children):
            return Provision(kind, text="\n".join(plain or texts), **slots)  # type: ignore[arg-type]
        return Provision(kind, text="\n".join(texts), children=tuple(children), **slots)  # type: ignore[arg-type]

    def _block(self, element: etree._Element) -> Provision:
        name = local(element)
        if name == "p":
            return self._line(element)
        if name == "table":
            return self._table(element)
        if name == "toc":
            return self._toc(element)
        kind = _KINDS.get(element.get("class", "")) if name == "blockContainer" else None
        if kind is None:
            self._warn(element)
            return Provision(Kind.LINE, text=self._words_of(element))
        return self._block_unit(element, kind)

    def _line(self, element: etree._Element) -> Provision:
        marks = self._slotless(element, Kind.LINE)
        return Provision(Kind.LINE, text=self.inline.text(element), **marks)  # type: ignore[arg-type]

    def _table(self, element: etree._Element) -> Provision:
        rows = []
        for row in element.iter("{*}tr"):
            if next(row.iterancestors("{*}table")) is not element:
                continue
            cells = [self._block_unit(cell, Kind.CELL) for cell in row]
            rows.append(Provision(Kind.ROW, children=tuple(cells), **self._slotless(row, Kind.ROW)))  # type: ignore[arg-type]
        marks = self._slotless(element, Kind.TABLE)
        for child in element:
            if local(child) == "caption":
                marks["heading"] = self.inline.text(child)
        return Provision(Kind.TABLE, children=tuple(rows), **marks)  # type: ignore[arg-type]

    # -- pieces --------------------------------------------------------------------------------------------

    def _marks(self, element: etree._Element, kind: Kind, label: str) -> dict[str, object]:
        """Number, tombstone and span of an element."""
        eid, written = element.get("eId", ""), element.get(LT_NUMBER)
        number: Number | None
        if written is not None:
            number = Number(written) if written else None
        elif eid:
            number = number_in_eid(eid, kind)
        else:
            digits = _DIGITS.search(label)
            number = Number(digits[0]) if digits else None
        columns, rows = element.get("colspan", "1"), element.get("rowspan", "1")
        if element.get(LT_SPAN):
            columns, _space, rows = element.get(LT_SPAN, "").partition(" ")
        span = (_whole(columns), _whole(rows))
        return {"number": number, "removed": element.get("status") == "removed", "span": span}

    def _slotless(self, element: etree._Element, kind: Kind) -> dict[str, object]:
        marks = self._marks(element, kind, "")
        for field, name in (("label", LT_LABEL), ("heading", LT_HEADING), ("text", LT_TEXT)):
            if element.get(name):
                marks[field] = element.get(name)
        return marks

    def _unknown(self, element: etree._Element) -> Provision:
        self._warn(element)
        return Provision(Kind.SUBPARAGRAPH, text=self._words_of(element))

    def _words_of(self, element: etree._Element) -> str:
        return "\n".join(words.text for words in self.inline.lines(element))

    def _warn(self, element: etree._Element) -> None:
        self.warnings.append(
            _("Line {line}: the element «{element}» was kept as plain text.").format(
                line=line_of(element), element=local(element) or "?"
            )
        )

    def _quotation(self, element: etree._Element) -> list[str]:
        units: list[Provision] = []
        for child in element:
            words = local(child) in ("p", "heading", "num", "content")
            units += [self._line(child)] if words else self._units(child)
        holder = Provision(Kind.ACT, children=tuple(units))
        return [line.full for line in text_lines(TreeIndex(holder)) if line.full]


def _with_quotation(own: Provision, words: list[Words]) -> list[Provision]:
    """A unit whose words hold a quotation: lead-in, quoted lines, and what follows, in one часть."""
    inner = []
    for i, word in enumerate(words):
        kind = Kind.QUOTED if word.quoted else Kind.INTRO if i == 0 else Kind.ALINEA
        inner.append(Provision(kind, text=word.text))
    if own.kind is Kind.SUBPARAGRAPH:
        return [own.with_(children=tuple(inner))]
    if own.kind in (Kind.ALINEA, Kind.INTRO, Kind.WRAP_UP):
        return [own.with_(text=inner[0].text), *inner[1:]]
    return [own.with_(children=(Provision(Kind.SUBPARAGRAPH, children=tuple(inner)),))]


def _whole(text: str) -> int:
    return number_in(text.strip(), MOST_SPANNED) or 1
