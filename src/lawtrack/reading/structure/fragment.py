"""Quoted provisions of an amending act to the units they are."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.provision import Provision
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import patterns as p
from lawtrack.reading.structure.builder import Builder
from lawtrack.reading.structure.parts import Made, Unit, frozen, is_removed
from lawtrack.reading.structure.sequence import in_order, proved
from lawtrack.reading.structure.tokens import Look, Token, tokenize

_LINES = (Kind.INTRO, Kind.ALINEA, Kind.WRAP_UP)


def read_fragment(
    lines: Sequence[str | SourceLine], lang: Lang | None, scheme: Scheme | None, target: Kind
) -> tuple[Provision, ...]:
    """The units that a quotation holds.

    Args:
        lines: The quoted lines, outer quotation marks removed; a table may stand among them as a ``SourceLine``.
        lang: Language of the text.
        scheme: Label scheme of the amended act.
        target: What the instruction says is put: an ARTICLE, PARAGRAPHs, POINTs, a SUBPARAGRAPH, an ALINEA …

    Returns:
        The units in order. Unnumbered lines become what ``target`` says: абзацы one a line, a часть with what
        belongs to it, the words of a heading or title as one leaf.
    """
    del lang, scheme
    source = [
        line if isinstance(line, SourceLine) else SourceLine(i, " ".join(line.split()), heading=_level(line))
        for i, line in enumerate(lines, 1)
    ]
    source = [line for line in source if line.text or line.table]
    if not source:
        return ()
    if target in (Kind.HEADING, Kind.LONG_TITLE, Kind.LINE):
        return (Provision(Kind.LINE, text=" ".join(line.text for line in source)),)
    if target in _LINES:
        return _alineas(source, target)
    tokens = tokenize(source)
    alone = _of_one_line(tokens[0]) if len(tokens) == 1 else None
    if alone is not None and target is not Kind.NOTE:
        return (alone,)
    holder = Unit(Kind.ACT)
    builder = Builder(holder, tokens)
    for i in range(len(tokens)):
        builder.add(i)
    made = proved(frozen(holder, Made()), source, ()).root  # out of order, its lines stay lines
    units = _units(made)
    if target is Kind.NOTE and all(u.kind is not Kind.NOTE for u in units):
        return (Provision(Kind.NOTE, children=units),)
    return units


_LABELLED = {Look.PARAGRAPH: Kind.PARAGRAPH, Look.POINT: Kind.POINT, Look.LETTER: Kind.POINT}


def _of_one_line(token: Token) -> Provision | None:
    """The unit of a fragment of one line; None for a line that is more than a label and words, or is not said by them.

    Most quotations are such a line: what is read of it is what the builder of units would make of it.
    """
    text = token.text
    if token.look is Look.PLAIN:
        return Provision(Kind.SUBPARAGRAPH, text=text) if text == token.line.text else None
    kind = _LABELLED.get(token.look)
    if kind is None or not text or not in_order(token.line.text, token.label, text):
        return None
    return Provision(kind, token.number, token.label, text=text, removed=is_removed(text))


def _level(text: str) -> int | None:
    """A quoted «Статья 5. …» is a heading where its own line begins with it."""
    heading = p.heading_line(" ".join(text.split()))
    if heading is None:
        return None
    return 1 if heading.kind in CONTAINERS or heading.dotted or not heading.heading else None


def _alineas(source: Sequence[SourceLine], target: Kind) -> tuple[Provision, ...]:
    kinds = [target] + [Kind.ALINEA] * (len(source) - 1)
    return tuple(Provision(kind, text=line.text) for kind, line in zip(kinds, source, strict=True))


def _units(made: Provision) -> tuple[Provision, ...]:
    """The units of a fragment: points stand on their own where nothing leads into them."""
    result: list[Provision] = []
    for unit in made.children:
        bare = unit.kind is Kind.SUBPARAGRAPH and unit.children and unit.children[0].kind is Kind.POINT
        if bare and all(child.kind is Kind.POINT for child in unit.children):
            result += unit.children
        else:
            result.append(unit)
    return tuple(result)
