"""From the model to what the panes show: acts, comparisons, recommendations as paragraphs."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from enum import Enum, auto

from lawtrack.model.change import Change, ChangeKind, Run
from lawtrack.model.document import Facts
from lawtrack.model.eids import around, inside
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.rendering import TextLine, text_lines
from lawtrack.tui.wrapping import Paragraph, Span

SIGNS = {
    ChangeKind.MODIFIED: "~",
    ChangeKind.REWRITTEN: "~",
    ChangeKind.INSERTED: "+",
    ChangeKind.DELETED: "-",
    ChangeKind.MOVED: "≫",
    ChangeKind.RENUMBERED: "#",
    ChangeKind.SPLIT: "⑂",
    ChangeKind.MERGED: "⑃",
}
"""The sign of each kind of change: readable without colour."""


def noted(text: str) -> Paragraph:
    """What is said in the place of what cannot be shown."""
    return Paragraph(((text, "label"),), gutter="!", gutter_style="label")


def act_paragraphs(index: TreeIndex, facts: Facts, *, notes: bool) -> list[Paragraph]:
    """An act as paragraphs; publisher's notes after their provision where ``notes`` is set."""
    result: list[Paragraph] = []
    attached: dict[str, list[str]] = {}
    for note in facts.notes if notes else ():
        attached.setdefault(note.eid, []).append(note.text)
    result += [_note(text) for text in attached.pop("", [])]
    lines = list(text_lines(index))
    near = {_outermost(eid) for eid in attached}
    for i, line in enumerate(lines):
        result.append(_line(line))
        if not attached or _outermost(line.eid) not in near:
            continue
        following = lines[i + 1].eid if i + 1 < len(lines) else ""
        for eid in _closed(line.eid, following, attached):
            result += [_note(text, eid) for text in attached.pop(eid, [])]
    for eid, texts in attached.items():
        result += [_note(text, eid) for text in texts]
    return result


def _outermost(eid: str) -> str:
    """The first step of an eId: most provisions have no note on them, nor on anything around them."""
    return eid.partition("__")[0]


def _closed(eid: str, following: str, wanted: Container[str]) -> list[str]:
    """Of the wanted provisions those that end with this line: itself and those around it that the next is not in."""
    candidates = (eid, *reversed(around(eid))) if eid else ()
    return [c for c in candidates if c in wanted and not inside(following, c)]


def _note(text: str, eid: str = "") -> Paragraph:
    return Paragraph(((text, "note"),), eid, indent=4)


def _line(line: TextLine) -> Paragraph:
    if line.kind is Kind.HEADING:
        style = "removed" if line.removed else "heading"
        return Paragraph(((line.full, style),), line.eid)
    body = "removed" if line.removed else ""
    text = " │ ".join(line.cells) if line.cells else line.text
    spans: tuple[Span, ...] = ((f"{line.label} ", "label"), (text, body)) if line.label else ((text, body),)
    return Paragraph(spans, line.eid, indent=2)


def run_spans(runs: Sequence[Run]) -> tuple[Span, ...]:
    """Words of both sides in one line: ``[-old-]{+new+}`` with styles, so that copies and NO_COLOR can be read."""
    spans: list[Span] = []
    for run in runs:
        spans += [(run.text, "")] if run.op == "=" else _marked(run)
    return tuple(spans)


def _marked(run: Run) -> list[Span]:
    """The words of a change between marks, the blanks around them outside."""
    opening, closing, style = ("[-", "-]", "deleted") if run.op == "-" else ("{+", "+}", "inserted")
    words = run.text.strip(" ")
    if not words:
        return [(f"{opening}{run.text}{closing}", style)]
    start = run.text.index(words)
    before, after = run.text[:start], run.text[start + len(words) :]
    return [span for span in ((before, ""), (f"{opening}{words}{closing}", style), (after, "")) if span[0]]


def side_spans(runs: Sequence[Run], op: str) -> tuple[Span, ...]:
    """The words of one side: ``op`` is ``-`` for the old text, ``+`` for the new one."""
    spans: list[Span] = []
    for run in runs:
        if run.op == "=":
            spans.append((run.text, ""))
        elif run.op == op:
            spans += _marked(run)
    return tuple(spans)


class View(Enum):
    """Which side of changes is shown, and how."""

    INLINE = auto()
    SIDES = auto()
    BEFORE = auto()
    AFTER = auto()
    WHOLE = auto()


def change_paragraphs(
    changes: Iterable[tuple[Change, str]], view: View = View.INLINE
) -> tuple[list[Paragraph], list[int]]:
    """A comparison as paragraphs, and the indices at which its changes start.

    Args:
        changes: Each change with its address in the reader's language.
        view: Both texts in one with marks or in two columns, or one of them.
    """
    paragraphs: list[Paragraph] = []
    starts: list[int] = []
    for change, address in changes:
        starts.append(len(paragraphs))
        sign = SIGNS[change.kind]
        style = {"+": "inserted", "-": "deleted"}.get(sign, "label")
        eid = change.new_eid or change.old_eid or change.citation
        paragraphs.append(Paragraph(((address, "heading"),), eid, gutter=sign, gutter_style=style))
        if view is View.SIDES:
            left, right = side_spans(change.runs, "-"), side_spans(change.runs, "+")
            paragraphs.append(Paragraph(left, eid, gutter=sign, gutter_style=style, right=right))
        elif view is not View.INLINE:
            spans = side_spans(change.runs, "-" if view is View.BEFORE else "+")
            paragraphs.append(Paragraph(spans or (("–", "note"),), eid, gutter=sign, gutter_style=style))
        elif change.runs:
            paragraphs.append(Paragraph(run_spans(change.runs), eid, gutter=sign, gutter_style=style))
        paragraphs.append(Paragraph((("", ""),)))
    return paragraphs, starts
