"""Quoted provisions of a directive to the units that its targets name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.provision import Provision
from lawtrack.reading.citations.chains import Chain, Level
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import patterns as p
from lawtrack.reading.structure import read_fragment

_LABELLED = (*CONTAINERS, Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT)
POSITIONAL = (Kind.SUBPARAGRAPH, Kind.ALINEA, Kind.INTRO)
"""Units that are told by their place."""


_LABEL = re.compile(r"(\d+(?:-\d+)*)[.)]")
_ROW_NUMBER = re.compile(r"[|\s]*(\d+(?:[.-]\d+)*)[.)]?\s*(?:[|\t]|\Z)")
_WORDS = re.compile(r"[^\W_]")
_LETTER = re.compile(r"[^\W\d_]")


def in_parts(
    blocks: Sequence[Sequence[SourceLine]], targets: Sequence[Citation]
) -> list[tuple[list[SourceLine], Sequence[Citation]]] | None:
    """The quotation of units that are told by place and of numbered ones («абзац первый и подпункт 1)»), divided.

    Args:
        blocks: The quotations.
        targets: The units in the order of the law.

    Returns:
        The lines for the units told by place, and those from the label of the first numbered one on; everything in one
        part where all are of one sort; None where it cannot be told where the one ends.
    """
    lines = [line for block in blocks for line in block]
    if len(targets) > 1 and [at for at, one in enumerate(targets) if _is_note(one)] == [len(targets) - 1]:
        return _before_note(lines, targets)
    placed = [target.last.kind in POSITIONAL if target.steps else False for target in targets]
    if all(placed) or not any(placed):
        return [(lines, targets)]
    if len(blocks) == len(targets):  # every unit is quoted by itself
        return [(list(block), [target]) for block, target in zip(blocks, targets, strict=True)]
    first = placed.index(False)
    number = targets[first].last.number
    if any(placed[first:]) or number is None:
        return None
    labels = [_LABEL.match(line.text) for line in lines]
    starts = [i for i, label in enumerate(labels) if i and label is not None and label[1] == number.text]
    return [(lines[: starts[0]], targets[:first]), (lines[starts[0] :], targets[first:])] if starts else None


def _is_note(target: Citation) -> bool:
    return bool(target.steps) and target.last.kind is Kind.NOTE


def _before_note(
    lines: Sequence[SourceLine], targets: Sequence[Citation]
) -> list[tuple[list[SourceLine], Sequence[Citation]]] | None:
    """The same where the last unit is a note, which begins with its word («пунктом 3 и примечанием»)."""
    starts = [i for i, line in enumerate(lines) if i and p.NOTE.match(line.text)]
    parts = in_parts([lines[: starts[0]]], targets[:-1]) if len(starts) == 1 else None
    return [*parts, (list(lines[starts[0] :]), targets[-1:])] if parts else None


def shared_out(
    blocks: Sequence[Sequence[SourceLine]], labels: Sequence[str | None]
) -> list[Sequence[Sequence[SourceLine]]] | None:
    """The quotations of several clauses of one order («2-тармағы … жазылсын және 3-тармақпен толықтырылсын»).

    Args:
        blocks: The quotations.
        labels: For each clause the number with which its text begins; None where it is told by place.

    Returns:
        A quotation for each where there are as many, else the lines from its label on; None where it cannot be told.
    """
    if len(blocks) == len(labels):
        return [[block] for block in blocks]
    lines = [line for block in blocks for line in block]
    found = [match[1] if (match := _LABEL.match(line.text)) else "" for line in lines]
    if None in labels or any(found.count(label or "") != 1 for label in labels):
        return None
    starts = [found.index(label or "") for label in labels]
    if starts[0] or starts != sorted(set(starts)):
        return None
    return [[lines[start:end]] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def quoted_text(lines: Sequence[SourceLine]) -> str:
    """The quoted words, one paragraph a line, table rows with tabs."""
    texts = []
    for line in lines:
        if line.table is not None:
            texts += ["\t".join(" ".join(cell.lines) for cell in row) for row in line.table]
        else:
            texts.append(line.text)
    return "\n".join(texts)


def fragments(
    blocks: Sequence[Sequence[SourceLine]], targets: Sequence[Citation], lang: Lang, scheme: Scheme
) -> list[tuple[Provision, ...]]:
    """For every target the provisions that the quotations give it.

    Numbered units are matched by number inside the quotations («подпунктами 1-2), 32-6) и 32-7)» in two quotations);
    unnumbered ones in order. A single target takes everything.
    """
    if not targets:
        return []
    kind = targets[0].last.kind if targets[0].steps else Kind.LINE
    lines = [line for block in blocks for line in block]
    if kind in POSITIONAL and lines:
        lines = [_without_label(lines[0], targets[0]), *lines[1:]]
    if kind is Kind.ROW and len(targets) > 1:
        return [tuple(read_fragment(rows, lang, scheme, kind)) for rows in _rows(lines, targets)]
    units = list(read_fragment(lines, lang, scheme, kind))
    if len(targets) == 1:
        return [tuple(units)]
    if kind in POSITIONAL:
        return _in_order(units, len(targets))
    result: list[list[Provision]] = [[] for _target in targets]
    # «подпункты 1) и 2) пункта 1, пункты 2 и 3»: the same number may be that of a point and of a paragraph
    numbers = {(target.last.kind, target.last.number): i for i, target in enumerate(targets)}
    current = 0
    for unit in units:
        if (unit.kind, unit.number) in numbers:
            current = numbers[unit.kind, unit.number]
        result[current].append(unit)
    return [tuple(part) for part in result]


def _rows(lines: Sequence[SourceLine], targets: Sequence[Citation]) -> list[list[SourceLine]]:
    """The quoted rows of each target, by the numbers in their first cells; nothing where a row has another number."""
    numbers = [target.last.number.text if target.last.number else "" for target in targets]
    found: list[list[SourceLine]] = [[] for _target in targets]
    for line in lines:
        for one in [replace(line, table=(row,)) for row in line.table] if line.table else [line]:
            first = " ".join(one.table[0][0].lines) if one.table and one.table[0] else one.text
            number = _ROW_NUMBER.match(first)
            if number is None or number[1] not in numbers:
                return [[] for _target in targets]
            found[numbers.index(number[1])].append(one)
    return found


def without_text(targets: Sequence[Citation], given: Sequence[tuple[str, Sequence[Provision]]]) -> set[int]:
    """The targets that the quotations leave without their text, by their place.

    Where units are told by place, or a quoted number is none of those announced, it is not known whose text is missing:
    then no target has one.

    Args:
        targets: The units in the order of the law.
        given: What the quotations give each, in words and as units.
    """
    lacking = {
        at
        for at, (text, _units) in enumerate(given)
        if not (_LETTER.search(text) or _WORDS.search(_LABEL.sub("", text, count=1)))
    }
    if not lacking:
        return lacking
    kinds = {target.last.kind for target in targets if target.steps}
    numbers = {target.last.number for target in targets if target.steps}
    others = any(
        unit.kind in kinds and unit.number not in numbers for _text, units in given for unit in units
    )
    known = not others and all(kind in _LABELLED for kind in kinds)
    return lacking if known else set(range(len(targets)))


def numbered(unit: Chain, blocks: Sequence[Sequence[SourceLine]]) -> Chain:
    """New units that an order names without numbers («дополнить подпунктами …»), with those that the quotations print.

    Args:
        unit: The unit as named.
        blocks: The quotations.

    Returns:
        The unit unchanged where it has numbers, or where a quoted unit is none of its kind.
    """
    if len(unit.levels) != 1 or unit.levels[0].numbers or unit.levels[0].kind not in _LABELLED:
        return unit
    kind = unit.levels[0].kind
    units = read_fragment([line for block in blocks for line in block], None, None, kind)
    numbers = tuple(one.number for one in units if one.kind is kind and one.number is not None)
    return Chain((Level(kind, numbers),)) if numbers and len(numbers) == len(units) else unit


def left_out(blocks: Sequence[Sequence[SourceLine]], first: Citation) -> str:
    """The label that is quoted before the first unit and is no part of it («6. » before «абзац первый пункта 6»)."""
    lines = [line for block in blocks for line in block]
    if not lines or not first.steps or first.last.kind not in POSITIONAL:
        return ""
    return lines[0].text.removesuffix(_without_label(lines[0], first).text)


def _without_label(line: SourceLine, target: Citation) -> SourceLine:
    """«абзац первый статьи 46» is quoted with «Статья 46.»: the number is not part of the абзац."""
    if target.last.kind is Kind.ALINEA or (target.last.number is not None and target.last.number.text != "1"):
        return line
    match = of_any("directives", "label").match(line.text)
    return SourceLine(line.number, line.text[match.end() :], line.indent) if match else line


def _in_order(units: list[Provision], count: int) -> list[tuple[Provision, ...]]:
    """One unit for each target; what is left over stays with the last."""
    parts = [tuple(units[i : i + 1]) for i in range(count - 1)]
    return [*parts, tuple(units[count - 1 :])]
