"""All tokens of a source to one act: front, table of contents, body, signature, annexes, and the notes beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lawtrack.errors import CitationError
from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.model.document import EditorialNote, NoteKind
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.reading.numbers import number
from lawtrack.reading.structure import front
from lawtrack.reading.structure import patterns as p
from lawtrack.reading.structure.builder import Builder
from lawtrack.reading.structure.contents import contents_below_title, contents_end
from lawtrack.reading.structure.parts import Unit
from lawtrack.reading.structure.quotations import quoted_lines
from lawtrack.reading.structure.tokens import Look, Token

_NOTE_KINDS = {Look.FOOTNOTE: NoteKind.FOOTNOTE, Look.PUBLISHER: NoteKind.PUBLISHER}
OF_RULES = LazyPattern(lambda: worded(lambda one: one.documents.own_annexes), re.IGNORECASE)


@dataclass(slots=True)
class Assembly:
    """What was assembled: the root unit, and notes waiting for the eId of the unit they belong to."""

    root: Unit
    notes: list[tuple[EditorialNote, Unit | None]] = field(default_factory=list)


def assemble(tokens: Sequence[Token], meta: Mapping[str, str]) -> Assembly:
    """Build the act from its tokens."""
    root = Unit(Kind.ACT)
    assembly = Assembly(root)
    quoted = quoted_lines(tokens)
    starts = [i for i, t in enumerate(tokens) if t.look is Look.ANNEX and i not in quoted]
    starts = _not_within(starts, tokens)
    begins = [start - front.caption_above(tokens, start) for start in starts]
    end = begins[0] if begins else len(tokens)
    _Component(assembly, root, tokens[:end], meta, {i for i in quoted if i < end}).read()
    for start, (begin, stop) in zip(starts, pairwise([*begins, len(tokens)]), strict=True):
        length = front.caption_length(tokens[:stop], start)
        annex = Unit(Kind.ATTACHMENT, line=tokens[begin].line.number)
        caption = [text for t in tokens[begin : start + length] for text in t.line.text.split("\n")]
        annex.heading = "\n".join(caption)
        annex.number = _annex_number(annex.heading)
        root.children.append(annex)
        shifted = {i - start - length for i in quoted if start + length <= i < stop}
        _Component(assembly, annex, tokens[start + length : stop], {}, shifted).read()
    return assembly


def _not_within(starts: list[int], tokens: Sequence[Token]) -> list[int]:
    """Captions follow each other line by line: only the first of a run opens an annex."""
    kept: list[int] = []
    reach = -1
    for start in starts:
        if start < reach:
            continue
        kept.append(start)
        reach = start + front.caption_length(tokens, start)
    return kept


def _annex_number(caption: str) -> Number | None:
    """The number of an annex to the act itself; annexes to approved Rules are addressed by position."""
    first = caption.split("\n")[0]
    match = p.ANNEX.match(first) or p.ANNEX_END.search(p.cyrillic_i(caption.replace("\n", " ")))
    if match is None or OF_RULES.search(caption):
        return None
    digits = next((g for g in match.groups() if g), None)
    try:
        return number(digits) if digits else None
    except CitationError:
        return None


class _Component:
    """Reads one component: the act itself, or one annex."""

    def __init__(
        self,
        assembly: Assembly,
        root: Unit,
        tokens: Sequence[Token],
        meta: Mapping[str, str],
        quoted: set[int],
    ) -> None:
        self._assembly = assembly
        self._root = root
        self._tokens = tokens
        self._meta = meta
        self._quoted = quoted
        self._pending: list[EditorialNote] = []

    def read(self) -> None:
        """Fill the root unit."""
        start = self._front(0)
        after = self._contents(start, contents_end(self._tokens, start))
        if after > start and not any(c.kind is Kind.LONG_TITLE for c in self._root.children):
            after = self._front(after)  # some print the contents above the title, or around it
            after = self._contents(after, contents_below_title(self._tokens, start, after))
        start = self._preamble(after)
        builder = Builder(self._root, self._tokens)
        i = start
        while i < len(self._tokens):
            token = self._tokens[i]
            if self._note(token, builder):
                i += 1
                continue
            if i not in self._quoted and front.signature_starts(self._tokens, i):
                self._conclusions(i, builder)
                break
            if token.look is Look.TOC:
                following = self._contents(i, contents_end(self._tokens, i))
                if following > i:
                    i = following
                    continue
            if i in self._quoted:
                builder.quoted(token)
            else:
                builder.add(i)
            self._release(builder)
            i += 1
        for note in self._pending:
            self._assembly.notes.append((note, builder.last))

    # notes

    def _note(self, token: Token, builder: Builder | None) -> bool:
        kind = _NOTE_KINDS.get(token.look)
        if kind is None:
            return False
        note = EditorialNote(kind, token.line.text, line=token.line.number)
        if kind is NoteKind.PUBLISHER:
            self._pending.append(note)
        elif builder is None:
            self._assembly.notes.append((note, None if self._root.kind is Kind.ACT else self._root))
        else:
            self._assembly.notes.append((note, builder.last))
        return True

    def _release(self, builder: Builder) -> None:
        """A publisher's note stands before its unit."""
        for note in self._pending:
            self._assembly.notes.append((note, builder.last))
        self._pending = []

    # front

    def _front(self, start: int) -> int:
        """Read what stands above the text: form, date and number, and the title, in the order of the source."""
        preface: list[str] = []
        title: list[str] = []
        i = start
        while i < len(self._tokens):
            token = self._tokens[i]
            if self._note(token, None):
                i += 1
                continue
            if token.look is not Look.PLAIN or i in self._quoted or front.signature_starts(self._tokens, i):
                break
            text = token.line.text
            if front.is_requisites(text) or (
                front.is_day_or_place(text) if title else front.is_form(self._tokens, i)
            ):
                preface.append(token.line.text)
                i += 1
                continue
            length = 0 if title else front.title_length(self._tokens, i, self._meta)
            if not length:
                break
            title = [t.line.text for t in self._tokens[i : i + length]]
            self._preface(preface)
            preface = []
            self._root.children.append(Provision(Kind.LONG_TITLE, text=" ".join(title)))
            i += length
        self._preface(preface)
        return i

    def _preface(self, lines: Sequence[str]) -> None:
        if lines:
            self._root.children.append(front.lines_unit(Kind.PREFACE, lines))

    def _contents(self, start: int, end: int) -> int:
        """The table of contents, or a part of it; notes beside it are kept as notes."""
        lines = [token.line.text for token in self._tokens[start:end] if not self._note(token, None)]
        if lines:
            self._root.children.append(front.lines_unit(Kind.TOC, lines))
        return end

    def _preamble(self, start: int) -> int:
        """The unnumbered lines before the first unit; they are a preamble only where a unit follows."""
        texts: list[str] = []
        end = start
        while end < len(self._tokens):
            token = self._tokens[end]
            if token.look not in _NOTE_KINDS:
                if (
                    token.look is not Look.PLAIN
                    or end in self._quoted
                    or front.signature_starts(self._tokens, end)
                ):
                    break
                texts.append(token.line.text)
            end += 1
        following = self._tokens[end].look if end < len(self._tokens) else None
        structured = following in (Look.HEADING, Look.PARAGRAPH)
        if not texts or not structured or (self._root.kind is Kind.ATTACHMENT and len(texts) > 3):
            return start
        for token in self._tokens[start:end]:
            self._note(token, None)
        self._root.children.append(front.preamble_of(texts))
        return end

    def _conclusions(self, start: int, builder: Builder) -> None:
        lines: list[Provision] = []
        for token in self._tokens[start:]:
            if self._note(token, builder):
                continue
            if token.line.table is not None:
                rows = token.line.table
                texts = [" ".join(text for cell in row for text in cell.lines) for row in rows]
                lines += [Provision(Kind.LINE, text=text) for text in texts if text]
            else:
                lines.append(Provision(Kind.LINE, text=token.line.text))
        if len(lines) == 1:
            self._root.children.append(Provision(Kind.CONCLUSIONS, text=lines[0].text))
        else:
            self._root.children.append(Provision(Kind.CONCLUSIONS, children=tuple(lines)))
