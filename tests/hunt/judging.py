"""Whether a report is at the place of an error and says what kind of thing is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lawtrack.model.document import Lang
from lawtrack.reading.lines import SourceLine
from lawtrack.services.checking.findings import Finding
from lawtrack.services.from_file.amending_acts import amending_from_lines
from lawtrack.services.from_file.parity import Parity
from lawtrack.tables.typed_check import TypedDifference
from tests.hunt.breaking import Bill, BrokenBill
from tests.hunt.tables import Broken


def found_in_table(
    broken: Broken, differences: Sequence[TypedDifference], rows: Mapping[int, Sequence[int]]
) -> tuple[bool, list[TypedDifference]]:
    """Whether the error is told, and what is told that is not at its place.

    Args:
        broken: The table and its error.
        differences: What ``check-table`` tells.
        rows: In which rows of the Word table each item stands.
    """
    at = {n for key in broken.at for n in rows.get(key, ())}
    near = [d for d in differences if d.row in at or (not d.row and _about(d, broken))]
    hit = any(
        d.kind.value in broken.said and (not broken.column or not d.column or d.column == broken.column)
        for d in near
    )
    return hit, [d for d in differences if d not in near]


def _about(d: TypedDifference, broken: Broken) -> bool:
    """True for a missing row that is the one meant: its address, or words that stand in the row of the error."""
    if d.element.casefold() == broken.element.casefold() or broken.kind == "missing row":
        return True
    words = {_bare(run.text) for run in d.runs}
    shown = (
        line for item in broken.sheet.rows if item.key in broken.at for cell in item.cells for line in cell
    )
    return any(_bare(line.text) in words for line in shown)


def _bare(text: str) -> str:
    return re.sub(r"\W", "", text)


@dataclass(frozen=True)
class Told:
    """What a command tells of a bill: its kind, the lines of the bill that it is at, by language, and its words."""

    kind: str
    lines: Mapping[Lang, int]
    words: str
    article: str = ""


def of_parity(found: Parity) -> list[Told]:
    """The open differences of ``parity``."""
    return [
        Told(
            d.kind.value,
            {
                side.lang: side.line
                for side in (d.first, d.second)
                if side is not None and side.line is not None
            },
            f"{d.eid} {d.what}",
            d.eid,
        )
        for d in found.differences
        if d.open
    ]


def of_check(findings: Sequence[Finding], bill: Bill) -> list[Told]:
    """What ``check`` finds open; the line of an instruction is that of the bill's text."""
    told = []
    for one in findings:
        lines = {Lang(m[1]): int(m[2]) for m in re.finditer(r"(ru|kk) \S+ \(\w+ (\d+)\)", one.ref)}
        numbered = re.fullmatch(r"(ru|kk) (\d+)", one.ref)
        if numbered:
            lang = Lang(numbered[1])
            lines[lang] = instruction_lines(bill, lang)[int(numbered[2]) - 1]
        told.append(Told(one.detail or one.kind.value, lines, f"{one.kind.value} {one.what}", one.eid))
        if one.detail:
            told.append(Told(one.kind.value, lines, "", one.eid))
    return told


def instruction_lines(bill: Bill, lang: Lang) -> list[int]:
    """The lines of a bill's instructions, in order."""
    source = [SourceLine(n, text) for n, text in enumerate(bill.lines[lang], 1)]
    return [i.line for i in amending_from_lines(source, bill.name, lang).instructions]


def found_in_bill(broken: BrokenBill, told: Sequence[Told]) -> tuple[bool, list[Told]]:
    """Whether the error is told at its place, and what is told elsewhere.

    The place is the instruction in which the error stands, and the ones before and after it.
    """
    lines = sorted(set(instruction_lines(broken.bill, broken.lang)))
    at = broken.line + 1
    before = [n for n in lines if n <= at][-2:]
    after = [n for n in lines if n > at][:1]
    first, last = min(before, default=0), max(after, default=len(broken.bill.lines[broken.lang]))
    if broken.kind in ("date of the act", "number of the item"):
        last = len(broken.bill.lines[broken.lang])  # the act with all its instructions, the items behind it
    elif broken.bill.lines[broken.lang][broken.line].rstrip().endswith(":"):
        last = max([last, *[n for n in lines if n > at][:4]])  # a unit with all that is ordered of it
    # the other language has its own lines: the same share of it
    near = [t for t in told if any(_near(t, lang, broken, first, last) for lang in t.lines) or not t.lines]
    return any(t.kind in broken.said for t in near), [t for t in told if t not in near]


def _near(t: Told, lang: Lang, broken: BrokenBill, first: int, last: int) -> bool:
    if lang is broken.lang:
        return first <= t.lines[lang] <= last
    if broken.lang in t.lines:
        return False
    mine, theirs = (len(broken.bill.lines[one]) for one in (broken.lang, lang))
    slack = 1 + abs(mine - theirs)
    return first * theirs // mine - slack <= t.lines[lang] <= last * theirs // mine + slack


def found_in_text(broken: BrokenBill, told: Sequence[Told]) -> tuple[bool, list[Told]]:
    """The same for two texts of an act: the place is the article in which the error stands."""
    lines = broken.bill.lines[broken.lang]
    article = next(
        (
            m[1] or m[2]
            for n in range(min(broken.line, len(lines) - 1), -1, -1)
            if (m := _ARTICLE.match(lines[n]))
        ),
        "",
    )
    near = [t for t in told if t.article.split("__")[0] == f"art_{article}"]
    return any(t.kind in broken.said for t in near), [t for t in told if t not in near]


_ARTICLE = re.compile(r"[#*\s]*(?:Статья (\d+(?:-\d+)*)|(\d+(?:-\d+)*)-бап\b)")
