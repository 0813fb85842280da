"""The amending act's own text as a tree: its articles, points and subpoints, as remarks and deputies cite them.

«Подпункт 2) пункта 3 статьи 1 законопроекта» is a line of the bill, not of the act it amends. What the bill quotes is
text inside its subpoint: a number in it opens no unit, and each of its paragraphs counts as an абзац, as the final
articles of laws count them («абзацы второй – шестой подпункта 10) пункта 2 статьи 1 настоящего Закона»).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile

from lawtrack.errors import CitationError
from lawtrack.model.document import Lang
from lawtrack.model.index import index_of
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import text_lines
from lawtrack.reading.instructions import AmendingText, SegmentKind
from lawtrack.reading.instructions.accounting import stands_alone
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.quotes import OPENING
from lawtrack.reading.instructions.printed.text import Directive, directives
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.numbers import number
from lawtrack.reading.structure import patterns as p
from lawtrack.reading.structure.parts import Made, Unit, continues_a_list, frozen
from lawtrack.reading.structure.tables import table_of

_LEVELS = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.POINT)


@dataclass(frozen=True, slots=True)
class OwnText:
    """An amending act's own text.

    Attributes:
        root: The tree.
        whole: True where the tree says the words of the source, each once and in order. It is proved each time.
    """

    root: Provision
    whole: bool


def read_own_text(lines: Sequence[SourceLine], lang: Lang, read: AmendingText) -> OwnText:
    """The tree of an amending act's own text.

    Args:
        lines: Its paragraphs in order.
        lang: Its language.
        read: What its instructions were read from these lines.
    """
    kinds: dict[int, SegmentKind] = {}
    for segment in read.segments:
        kinds.setdefault(segment.line, segment.kind)
    shown = [line for line in lines if kinds.get(line.number) is not SegmentKind.NOTE and _says(line)]
    front = [line for line in shown if kinds.get(line.number) is SegmentKind.TITLE]
    body = [line for line in shown if kinds.get(line.number) is not SegmentKind.TITLE]
    main = list(takewhile(lambda line: kinds.get(line.number) not in _ENDING, body))
    rest = body[len(main) :]
    signed = list(takewhile(lambda line: kinds.get(line.number) is SegmentKind.SIGNATURE, rest))
    children = [
        *_front(read, front),
        *_units(main, lang),
        *([_lines(Kind.CONCLUSIONS, signed)] if signed else []),
        *_annexes(rest[len(signed) :], kinds, lang),
    ]
    root = Provision(Kind.ACT, children=tuple(children))
    return OwnText(root, _words(_said(root)) == _words(line.text or _cells(line) for line in shown))


_ENDING = frozenset({SegmentKind.SIGNATURE, SegmentKind.ANNEX})


def _says(line: SourceLine) -> bool:
    return bool(line.text or line.table)


def _cells(line: SourceLine) -> str:
    return " ".join(" ".join(cell.lines) for row in line.table or () for cell in row)


def _said(root: Provision) -> list[str]:
    return [line.full for line in text_lines(index_of(root))]


def _words(lines: Iterable[str]) -> str:
    return "".join("".join(line.split()) for line in lines)


def _front(read: AmendingText, lines: Sequence[SourceLine]) -> list[Provision]:
    """What stands above the title, the title, and what stands below it («Принят …»)."""
    known = _words((read.caption, read.title))
    lengths = [0, *accumulate(len(_words((line.text,))) for line in lines)]
    at = lengths.index(len(known)) if len(known) in lengths else None
    if at is None or _words(line.text for line in lines[:at]) != known or (at < len(lines) and read.caption):
        return [_lines(Kind.PREFACE, lines)] if lines else []
    above = [Provision(Kind.PREFACE, text=read.caption)] if read.caption else []
    title = [Provision(Kind.LONG_TITLE, text=read.title)] if read.title else []
    return [*above, *title, *([_lines(Kind.PREFACE, lines[at:])] if at < len(lines) else [])]


def _lines(kind: Kind, lines: Sequence[SourceLine]) -> Provision:
    if len(lines) == 1:
        return Provision(kind, text=lines[0].text)
    return Provision(kind, children=tuple(Provision(Kind.LINE, text=line.text) for line in lines))


def _annexes(lines: Sequence[SourceLine], kinds: dict[int, SegmentKind], lang: Lang) -> list[Provision]:
    """What lies behind the signature: one attachment, its caption lines above what is ordered in it."""
    if not lines:
        return []
    caption = [
        line for line in takewhile(lambda one: kinds.get(one.number) is SegmentKind.ANNEX, lines) if line.text
    ]
    units = _units(lines[len(caption) :], lang)
    return [
        Provision(
            Kind.ATTACHMENT,
            number("1"),
            heading="\n".join(line.text for line in caption),
            children=tuple(units),
        )
    ]


def _units(lines: Sequence[SourceLine], lang: Lang) -> tuple[Provision, ...]:
    builder = _Builder()
    for directive in directives(lines, lambda text: stands_alone(text, lang), lang):
        builder.read(directive)
    return frozen(builder.root, Made()).children


def read_own_units(words: str, lang: Lang) -> tuple[Provision, ...]:
    """The units that a wording proposed for an amending act's own text makes, a paragraph a line."""
    lines = [
        SourceLine(n, " ".join(line.split())) for n, line in enumerate(words.split("\n"), 1) if line.strip()
    ]
    return _units(lines, lang)


class _Builder:
    """Puts directives, one after the other, into the unit whose number stands before them."""

    def __init__(self) -> None:
        self.root = Unit(Kind.ACT)
        self._open: list[Unit | None] = [None, None, None, None]

    def read(self, d: Directive) -> None:
        """A line that is no quoted text, and the quotation behind it."""
        labels, words = _labels(d)
        try:
            numbers = [number(name) if name else None for name in (d.article, d.paragraph, d.point, d.letter)]
        except CitationError:  # a letter that counts nothing: the line is one of the unit around it
            labels, words, numbers = [], d.line.text, []
        for level, (value, label) in enumerate(zip(numbers, labels, strict=True)):
            if value is not None:
                self._begin(level, value, label, d.line.number)
        self._words(words, d.line, labelled=any(labels))
        for line in d.quoted:
            self._add(line)

    def _begin(self, level: int, value: Number, label: str, line: int) -> None:
        unit = Unit(_LEVELS[level], value, label, line=line)
        self._open[level:] = [None] * (len(self._open) - level)
        owner = self._owner
        if unit.kind is Kind.POINT:
            owner.part.add(unit)
        else:
            owner.children.append(unit)
        self._open[level] = unit

    @property
    def _owner(self) -> Unit:
        return next((unit for unit in reversed(self._open) if unit is not None), self.root)

    def _words(self, words: str, line: SourceLine, *, labelled: bool) -> None:
        if line.table is not None:
            self._add(line)
        elif words:
            owner = self._owner
            begins = labelled or not owner.parts or not continues_a_list(owner.part.last_text)
            if begins and (labelled or words[:1].isupper() or owner.is_empty):
                owner.new_part(words, line.number)
            else:
                owner.part.add(Provision(Kind.ALINEA, text=words))

    def _add(self, line: SourceLine) -> None:
        made = table_of(line.table) if line.table is not None else Provision(Kind.ALINEA, text=line.text)
        self._owner.part.add(made)


def _labels(d: Directive) -> tuple[list[str], str]:
    """The labels of article, paragraph, point and letter as they are printed, and the words behind them."""
    text, labels = d.line.text, []
    stray = text[:1] if text[:1] in OPENING and (d.article or d.paragraph or d.point or d.letter) else ""
    text = text[len(stray) :].lstrip()
    for name, pattern in (
        (d.article, of_any("directives", "article", r"{}\s*")),
        (d.paragraph, re.compile(rf"{re.escape(d.paragraph)}\s?\.\s*")),
        (d.point, re.compile(rf"{re.escape(d.point)}\)\s*")),
        (d.letter, p.LETTER),
    ):
        found = pattern.match(text) if name else None
        end = 0 if found is None else found.end("label") if pattern is p.LETTER else found.end()
        labels.append(f"{stray}{text[:end].strip() if found else name}" if name else "")
        stray = "" if name else stray
        text = text[end:].lstrip()
    return labels, text
