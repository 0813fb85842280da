"""What can be put in, and what can go, before the end of a story and before a table.

The last paragraph there cannot go and nothing can be put behind it: Word keeps its end. So what is put in stands before
that end, and of what goes the end before it goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from lawtrack.comparing.paragraphs import Step, paragraph_runs
from lawtrack.formats.tracked.text import P

Blocks = Sequence[etree._Element]
Texts = tuple[Sequence[str], Sequence[str]]


def with_ends(
    found: Sequence[Step], old: Blocks, new: Blocks, texts: Texts
) -> tuple[list[Step], dict[int, int]]:
    """The steps as Word can have them.

    Args:
        found: The steps of a story.
        old: The old blocks.
        new: The new blocks.
        texts: The lines of both.

    Returns:
        The steps, and by the position of the last step before an end that of the step before, whose end goes or comes
        with it.
    """
    result: list[Step] = []
    ends: dict[int, int] = {}
    for part in _parts(_stayed(found, old, new), old, new):
        if part and not is_paragraph(part[0], old, new):
            result += part
            continue
        tail = len(part)
        while tail and part[tail - 1].op in ("-", "+"):
            tail -= 1
        gone = [step for step in part[tail:] if step.op == "-"]
        come = [step for step in part[tail:] if step.op == "+"]
        result += part[:tail]
        if gone and come:
            runs = paragraph_runs(texts[0][gone[-1].old[0]], texts[1][come[-1].new[0]])
            result += [*gone[:-1], *come[:-1], Step("~", gone[-1].old, come[-1].new, runs)]
        else:
            if tail and tail < len(part):
                ends[len(result) + len(part) - tail - 1] = len(result) - 1
            result += part[tail:]
    return result, ends


def _parts(found: Sequence[Step], old: Blocks, new: Blocks) -> Iterator[list[Step]]:
    """The steps between tables, and each table."""
    part: list[Step] = []
    for step in found:
        if is_paragraph(step, old, new):
            part.append(step)
            continue
        yield part
        part = []
        yield [step]
    yield part


def is_paragraph(step: Step, old: Blocks, new: Blocks) -> bool:
    """True for a step of paragraphs, False for one of a table."""
    block = old[step.old[0]] if step.old[0] < step.old[1] else new[step.new[0]]
    return block.tag == P


def _stayed(found: Sequence[Step], old: Blocks, new: Blocks) -> list[Step]:
    """The steps without those moves that have one of their ends before such an end."""
    behind: list[Step] = []
    for part in _parts(found, old, new):
        tail = len(part) if part and is_paragraph(part[0], old, new) else 0
        while tail and part[tail - 1].op in ("-", "+"):
            tail -= 1
        behind += part[tail:]
    gone = {s.old[0] for s in behind if s.op == "-"} | {s.moved for s in behind if s.op == "+"}
    come = {s.new[0] for s in behind if s.op == "+"} | {s.moved for s in behind if s.op == "-"}
    return [
        replace(s, moved=None, runs=())
        if s.moved is not None and (s.old[0] in gone if s.op == "-" else s.new[0] in come)
        else s
        for s in found
    ]
