"""The canonical writer: an Expression as Akoma Ntoso 3.0, the same bytes for the same Expression.

One block per line, one space of indent per level, attributes in a fixed order, no indentation inside running
text, so that a version control system shows a change of one unit as a change of its lines. What the
hierarchy of Akoma Ntoso has no element for becomes ``hcontainer`` (in units) or ``blockContainer`` (in
blocks) named by its kind, so that every tree is written without loss, also an unusual one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from lawtrack.errors import ExportError
from lawtrack.formats.akn.markup import attributes, escaped
from lawtrack.formats.akn.metadata import annex_meta, meta
from lawtrack.formats.akn.names import AKN, APART, HIERARCHY, LT, TEXT_CONTAINER, number_in_eid
from lawtrack.i18n import _
from lawtrack.model.document import Expression, WorkKind
from lawtrack.model.index import Path, index_of
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision

_DEEPEST = 60
_SLOTS = (Kind.PREFACE, Kind.LONG_TITLE, Kind.TOC)
"""What stands in the preface, each once, in the order in which the act prints them."""


def write_akn(expression: Expression) -> bytes:
    """The Expression as an Akoma Ntoso file in UTF-8; the same Expression gives the same bytes.

    Args:
        expression: The text with its facts; the root is an ``ACT``.

    Raises:
        ExportError: A text holds a character that XML does not allow, the root is no act, or the tree is
            nested deeper than any act.
    """
    if expression.root.kind is not Kind.ACT:
        raise ExportError(
            _("Only a whole act can be written as Akoma Ntoso, not a «{kind}».").format(
                kind=expression.root.kind.value
            )
        )
    return "".join(_Writer(expression).document()).encode("utf-8")


class _Writer:
    """Lines of one document, collected while walking the tree in reading order."""

    def __init__(self, expression: Expression) -> None:
        self.expression = expression
        self.index = index_of(expression.root)
        self.lines: list[str] = []

    def document(self) -> list[str]:
        bill = self.expression.work.kind is WorkKind.BILL
        tag, name = ("bill", "bill") if bill else ("act", self.expression.work.kind.value)
        contains = "originalVersion" if bill or self.expression.edition is None else "singleVersion"
        self.lines.append('<?xml version="1.0" encoding="UTF-8"?>\n')
        self.lines.append(f'<akomaNtoso xmlns="{AKN}" xmlns:lt="{LT}">\n')
        self.lines.append(f' <{tag} name="{name}" contains="{contains}">\n')
        self.lines.extend(meta(self.expression, self.index))
        self._component(self.expression.root, (), "body", 2)
        self.lines.append(f" </{tag}>\n</akomaNtoso>\n")
        return self.lines

    # -- the act and its annexes ---------------------------------------------------------------------------

    def _component(self, node: Provision, path: Path, body: str, depth: int) -> None:
        children = node.children
        start = self._opening(node, path, depth)
        end = len(children)
        while end > start and children[end - 1].kind is Kind.ATTACHMENT:
            end -= 1
        attachments = end
        if end > start and children[end - 1].kind is Kind.CONCLUSIONS:
            end -= 1
        attrs = attributes([("xml:lang", self.expression.lang.value)], "")
        if body == "body":
            attrs += self._marks(node, "", slots=False)
        self._put(depth, f"<{body}{attrs}>")
        if node.text or start == end:
            self._text_container(node.text, self.index.at(path).eid, depth + 1)
        for i in range(start, end):
            self._hier(children[i], (*path, i), depth + 1, first=False, last=False)
        self._put(depth, f"</{body}>")
        if end < attachments:
            self._blocks("conclusions", children[end], (*path, end), depth)
        if attachments < len(children):
            self._put(depth, "<attachments>")
            for i in range(attachments, len(children)):
                self._attachment(children[i], (*path, i), depth + 1)
            self._put(depth, "</attachments>")

    def _opening(self, node: Provision, path: Path, depth: int) -> int:
        """Writes preface and preamble; the number of children written."""
        found: list[Kind] = []
        for child in node.children:
            if child.kind not in _SLOTS or child.kind in found:
                break
            found.append(child.kind)
        if found:
            self._preface(node, path, found, depth)
        start = len(found)
        if start < len(node.children) and node.children[start].kind is Kind.PREAMBLE:
            self._blocks("preamble", node.children[start], (*path, start), depth)
            start += 1
        return start

    def _preface(self, node: Provision, path: Path, found: Sequence[Kind], depth: int) -> None:
        def write(start: int, end: int) -> None:
            for i in range(start, end):
                if found[i] is Kind.LONG_TITLE:
                    self._blocks("longTitle", node.children[i], (*path, i), depth + 1)
                else:
                    self._toc(node.children[i], (*path, i), depth + 1)

        if Kind.PREFACE in found:
            i = found.index(Kind.PREFACE)
            before, after = partial(write, 0, i), partial(write, i + 1, len(found))
            self._blocks("preface", node.children[i], (*path, i), depth, before=before, after=after)
            return
        self._put(depth, "<preface>")
        write(0, len(found))
        self._put(depth, "</preface>")

    def _attachment(self, node: Provision, path: Path, depth: int) -> None:
        eid = self._check(path)
        self._put(depth, f"<attachment{self._marks(node, eid, slots=True)}>")
        self._num_heading(node, eid, depth + 1)
        self._put(depth + 1, '<doc name="annex">')
        self.lines.extend(annex_meta(self.expression, eid, depth + 2))
        self._component(node, path, "mainBody", depth + 2)
        self._put(depth + 1, "</doc>")
        self._put(depth, "</attachment>")

    # -- units ---------------------------------------------------------------------------------------------

    def _hier(self, node: Provision, path: Path, depth: int, *, first: bool, last: bool) -> None:
        eid = self._check(path)
        kind = node.kind
        if (kind is Kind.INTRO and first) or (kind is Kind.WRAP_UP and last):
            self._blocks(kind.value, node, path, depth)
            return
        if kind is Kind.TABLE and _is_table(node):
            self._put(depth, f"<hcontainer{attributes([('eId', eid), ('name', 'table')], eid)}>")
            self._put(depth + 1, "<content>")
            self._table(node, path, depth + 2, f"{eid}__tbl")
            self._put(depth + 1, "</content>")
            self._put(depth, "</hcontainer>")
            return
        tag: str
        if kind.value in HIERARCHY:
            tag, marks = kind.value, self._marks(node, eid, slots=True)
        else:
            tag, marks = "hcontainer", self._marks(node, eid, slots=True, named=kind.value)
        self._put(depth, f"<{tag}{marks}>")
        self._num_heading(node, eid, depth + 1)
        if node.is_leaf:
            self._put(depth + 1, "<content>")
            self._paragraphs(node, eid, depth + 2)
            self._put(depth + 1, "</content>")
        else:
            if node.text:
                self._text_container(node.text, eid, depth + 1)
            end = len(node.children) - 1
            for i, child in enumerate(node.children):
                self._hier(child, (*path, i), depth + 1, first=i == 0 and not node.text, last=i == end)
        self._put(depth, f"</{tag}>")

    def _text_container(self, text: str, eid: str, depth: int) -> None:
        self._put(depth, f'<hcontainer name="{TEXT_CONTAINER}">')
        self._put(depth + 1, "<content>")
        for line in text.split("\n"):
            self._put(depth + 2, f"<p>{escaped(line, eid)}</p>")
        self._put(depth + 1, "</content>")
        self._put(depth, "</hcontainer>")

    # -- blocks --------------------------------------------------------------------------------------------

    def _blocks(
        self,
        tag: str,
        node: Provision,
        path: Path,
        depth: int,
        *,
        before: Callable[[], None] | None = None,
        after: Callable[[], None] | None = None,
    ) -> None:
        """An element whose content is paragraphs: preface, title, preamble, lead-in, signature."""
        eid = self._check(path)
        self._put(depth, f"<{tag}{self._marks(node, eid, slots=False)}>")
        if before is not None:
            before()
        self._block_content(node, path, depth + 1)
        if after is not None:
            after()
        self._put(depth, f"</{tag}>")

    def _block_content(self, node: Provision, path: Path, depth: int) -> None:
        eid = self.index.at(path).eid
        if node.is_leaf:
            self._paragraphs(node, eid, depth)
            return
        if node.text:
            for line in node.text.split("\n"):
                self._put(depth, f'<p class="{TEXT_CONTAINER}">{escaped(line, eid)}</p>')
        for i, child in enumerate(node.children):
            self._block(child, (*path, i), depth)

    def _block(self, node: Provision, path: Path, depth: int) -> None:
        eid = self._check(path)
        if node.kind is Kind.LINE and node.is_leaf:
            self._put(depth, f"<p{self._marks(node, eid, slots=False)}>{escaped(node.text, eid)}</p>")
        elif node.kind is Kind.TABLE and _is_table(node):
            self._table(node, path, depth, eid)
        else:
            marks = self._marks(node, eid, slots=True, classed=node.kind.value)
            self._put(depth, f"<blockContainer{marks}>")
            self._num_heading(node, eid, depth + 1)
            self._block_content(node, path, depth + 1)
            self._put(depth, "</blockContainer>")

    def _toc(self, node: Provision, path: Path, depth: int) -> None:
        if not all(child.kind is Kind.LINE and child.is_leaf for child in node.children) or (
            node.text and node.children
        ):
            self._block(node, path, depth)
            return
        eid = self._check(path)
        self._put(depth, f"<toc{self._marks(node, eid, slots=False)}>")
        if node.is_leaf:
            for line in node.text.split("\n"):
                self._put(depth + 1, f'<tocItem href="#" level="1">{escaped(line, eid)}</tocItem>')
        for i, child in enumerate(node.children):
            marks = self._marks(child, self._check((*path, i)), slots=False)
            self._put(depth + 1, f'<tocItem{marks} href="#" level="1">{escaped(child.text, eid)}</tocItem>')
        self._put(depth, "</toc>")

    def _table(self, node: Provision, path: Path, depth: int, eid: str) -> None:
        self._put(depth, f"<table{self._marks(node, eid, slots=False)}>")
        for i, row in enumerate(node.children):
            row_path = (*path, i)
            self._put(depth + 1, f"<tr{self._marks(row, self._check(row_path), slots=False)}>")
            for j, cell in enumerate(row.children):
                cell_path = (*row_path, j)
                self._put(depth + 2, f"<td{self._marks(cell, self._check(cell_path), slots=False)}>")
                self._block_content(cell, cell_path, depth + 3)
                self._put(depth + 2, "</td>")
            self._put(depth + 1, "</tr>")
        self._put(depth, "</table>")

    # -- pieces --------------------------------------------------------------------------------------------

    def _paragraphs(self, node: Provision, eid: str, depth: int) -> None:
        for line in node.text.split("\n"):
            words = escaped(line, eid)
            if node.removed and words:
                words = f'<remark status="editorial">{words}</remark>'
            self._put(depth, f"<p>{words}</p>")

    def _num_heading(self, node: Provision, eid: str, depth: int) -> None:
        if node.label:
            layout = f' class="{APART}"' if node.apart else ""
            self._put(depth, f"<num{layout}>{escaped(node.label, eid)}</num>")
        if node.heading:
            self._put(depth, f"<heading>{escaped(node.heading, eid)}</heading>")

    def _marks(
        self, node: Provision, eid: str, *, slots: bool, named: str | None = None, classed: str | None = None
    ) -> str:
        """Attributes of a unit; ``slots`` says that label and heading have elements of their own."""
        cell = node.kind is Kind.CELL and not slots
        (columns, rows), number = node.span, None
        if node.number != number_in_eid(eid, node.kind):
            number = str(node.number) if node.number is not None else ""
        return attributes(
            [
                ("eId", eid or None),
                ("name", named),
                ("class", classed),
                ("status", "removed" if node.removed else None),
                ("colspan", str(columns) if cell and columns != 1 else None),
                ("rowspan", str(rows) if cell and rows != 1 else None),
                ("lt:number", number),
                ("lt:label", node.label if node.label and not slots else None),
                ("lt:heading", node.heading if node.heading and not slots else None),
                (
                    "lt:text",
                    node.text if not slots and node.kind in (Kind.TABLE, Kind.ROW) and node.text else None,
                ),
                ("lt:span", f"{columns} {rows}" if not cell and node.span != (1, 1) else None),
            ],
            eid,
        )

    def _check(self, path: Path) -> str:
        eid = self.index.at(path).eid
        if len(path) > _DEEPEST:
            raise ExportError(
                _("«{eid}» is nested {depth} levels deep: no act is.").format(eid=eid, depth=len(path))
            )
        return eid

    def _put(self, depth: int, line: str) -> None:
        self.lines.append(f"{' ' * depth}{line}\n")


def _is_table(node: Provision) -> bool:
    """True where rows and cells lie as in a table and can be written as one."""
    return bool(node.children) and all(
        row.kind is Kind.ROW and row.children and all(cell.kind is Kind.CELL for cell in row.children)
        for row in node.children
    )
