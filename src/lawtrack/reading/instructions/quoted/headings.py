"""Headings in a quotation: one that is printed on several lines, and several of them."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.model.citation import Citation
from lawtrack.model.kinds import Kind
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import patterns as p

_SIGNS = ".;:!?"


def divided_at_heading(
    blocks: Sequence[Sequence[SourceLine]],
) -> tuple[list[SourceLine], list[SourceLine]] | None:
    """«заголовок и часть первую изложить: "Статья 5. Имя / Текст"»: the lines of the heading, and the others.

    None where the quotation does not begin with a heading, or has nothing behind it.
    """
    lines = [line for block in blocks for line in block]
    if not lines or p.heading_line(lines[0].text) is None:
        return None
    end = 1
    while end < len(lines) and _goes_on(lines, end):
        end += 1
    return (lines[:end], lines[end:]) if end < len(lines) else None


def _goes_on(lines: Sequence[SourceLine], at: int) -> bool:
    """True where a line is the rest of a heading printed on two: no sign ends either, and text follows."""
    before, line = lines[at - 1].text.rstrip(), lines[at].text.rstrip()
    if before.endswith(tuple(_SIGNS)) or p.PARAGRAPH.match(line) or p.POINT.match(line):
        return False
    return line[:1].islower() or (at + 1 < len(lines) and not line.endswith((*_SIGNS, ",")))


def several(
    blocks: Sequence[Sequence[SourceLine]], targets: Sequence[Citation]
) -> list[list[SourceLine]] | None:
    """The lines of every heading of a quotation of several, in the order of the targets.

    None where the headings quoted are not as many, or not those that the targets name.
    """
    found: list[tuple[str, list[SourceLine]]] = []
    for line in (line for block in blocks for line in block):
        opened = p.heading_line(line.text)
        if opened is not None:
            found.append((opened.number, [line]))
        elif not found:
            return None
        else:
            found[-1][1].append(line)
    numbers = [_headed(target) for target in targets]
    if len(found) != len(targets) or [number for number, _lines in found] != numbers:
        return None
    return [lines for _number, lines in found]


def _headed(target: Citation) -> str:
    """The number of the unit whose heading a target is."""
    numbered = [step.number.text for step in target.steps if step.number is not None]
    return numbered[-1] if numbered and target.last.kind is Kind.HEADING else ""
