"""Quoted provisions put into an act: an instruction for every unit that an order names, with its part of the quotation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lawtrack.model.citation import Citation, Step
from lawtrack.model.instruction import (
    KINDS,
    Action,
    DeleteProvision,
    InsertProvision,
    Instruction,
    NotUnderstood,
    Position,
    ReplaceProvision,
    SetAnnex,
)
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import unit_text
from lawtrack.reading.citations.chains import (
    RANK,
    STANDALONE,
    Chain,
    also_lies_in,
    citations,
    fitted,
    holds_point,
    in_preamble,
    joined,
    nested,
    rank,
)
from lawtrack.reading.citations.tokens import LAST
from lawtrack.reading.instructions.draft import Context, Draft
from lawtrack.reading.instructions.printed.text import Directive
from lawtrack.reading.instructions.quoted.fragments import (
    POSITIONAL,
    fragments,
    in_parts,
    left_out,
    quoted_text,
    without_text,
)
from lawtrack.reading.instructions.quoted.headings import divided_at_heading, several
from lawtrack.reading.instructions.quoted.lines import rows, sentences, without_columns
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure.patterns import heading_line

_Blocks = Sequence[Sequence[SourceLine]]
_Given = Sequence[tuple[str, tuple[Provision, ...]]]
"""For every target the words that are put, and the units that they are."""
_AT_END = message("The law gives the new element no number: it is put at the end.")


_TOC = Citation((Step(Kind.TOC),))
_HEADED = message("The heads of columns that are quoted above the rows are no row: they are not put.")


def target_of(citation: Citation, toc: bool) -> Citation | None:
    """The citation of the target: a bare heading is the act's title; inside a table of contents the target is it."""
    if toc or (citation.steps and citation.steps[0].kind is Kind.TOC):
        return _TOC
    if not citation.steps:
        return None
    if len(citation.steps) == 1 and citation.steps[0].kind is Kind.HEADING:
        return Citation((Step(Kind.LONG_TITLE),))
    return citation


def address_fields(target: Citation, named: Citation | None = None) -> dict[str, Any]:
    """The fields of an address: the unit, the sentence of it, whether it is the table of contents, and which line of it.

    Args:
        target: The target.
        named: What the law names; of the table of contents it tells the line.
    """
    unit = target if target.sentence is None else Citation(target.steps)
    toc = unit.steps[0].kind is Kind.TOC and unit == _TOC
    fields = {"target": unit, "sentence": target.sentence, "toc": toc}
    return fields | {"listed": _listed(named)} if toc and named is not None else fields


def _listed(named: Citation) -> Citation | None:
    """The unit whose heading in the table of contents is named."""
    steps = tuple([step for step in named.steps if step.kind not in (Kind.TOC, Kind.HEADING)])
    return Citation(steps) if steps and all(step.number is not None for step in steps) else None


def put(
    draft: Draft,
    chains: Sequence[Chain],
    named: Sequence[Citation],
    news: Sequence[str],
    directive: Directive,
    context: Context,
    toc: bool,
    within: tuple[str, ...] = (),
) -> list[Instruction] | None:
    """The instructions of a clause that quotes what it puts.

    Args:
        draft: The clause.
        chains: The units that it names, in their scope.
        named: The same as citations.
        news: What it quotes in its line.
        directive: The line with the quotations behind it.
        context: Where it stands.
        toc: True where it changes the table of contents.
        within: Lines of a classification, or the row, that tell the place in the unit.

    Returns:
        One for every unit; None where it cannot be told which part of the quotation is whose.
    """
    blocks: _Blocks = directive.blocks
    if not blocks and news:
        blocks = [[SourceLine(context.line, text)] for text in news]
    if draft.shared:
        divided = divided_at_heading(blocks)
        if divided is None:
            return None
        blocks = [divided[0 if draft.action is Action.REPLACE_HEADING else 1]]
    goals = _goals(draft, chains, named)
    if not goals:
        return None
    if draft.action is not Action.REPLACE_HEADING and all(target_of(goal, toc) is _TOC for goal in goals):
        goals = goals[:1]  # the headings of several articles are one text of the table of contents
    headed = False
    if all(goal.steps and goal.last.kind is Kind.ROW for goal in goals):
        blocks, headed = without_columns(blocks, [goal.last.number for goal in goals])
    if len(goals) == 1 and directive.texts > 1 and len(blocks) > 1 and _is_one(goals[0], toc):
        return None  # a whole text, and behind it that of an order whose line is missing
    given = _given(goals, blocks, context)
    if given is None or (given[0][0] and not given[-1][0] and goals[-1].last.kind in POSITIONAL):
        return None
    lacking = set() if draft.annex else without_text(goals, given)
    made: list[Instruction] = []
    if within or context.lines:  # units of the act are not what is put there
        given = [(text, ()) for text, _units in given]
    for at, (goal, (text, units)) in enumerate(zip(goals, given, strict=True)):
        if at in lacking:
            made.append(
                context.made(NotUnderstood, note=message("The new wording is missing in the source."))
            )
            continue
        target = target_of(goal, toc)
        if target is None:
            return None
        kind = KINDS[draft.action]
        if draft.replaces:
            kind = ReplaceProvision if goal in named else InsertProvision
        if len(target.steps) == 1 and target.last.number == LAST:
            return None  # what it is put into is not said
        at_end = not draft.replaces and kind is InsertProvision and target.last.number == LAST
        note = _HEADED if headed else _noticed(draft, directive, at_end=at_end)
        added = kind is InsertProvision
        pos = Position.END if at_end or (added and goal.sentence is not None) else draft.pos
        more: dict[str, Any] = {"pos": pos} if added else {}
        if kind is SetAnnex:
            more = {"adds": bool(draft.units) and not draft.replaces}
        quoted = {"new": text or None, "fragment": units, "within": within}
        named_line = None if added else goal
        made.append(context.made(kind, **address_fields(target, named_line), **quoted, note=note, **more))
    if draft.replaces:
        made += [context.made(DeleteProvision, **address_fields(one)) for one in named if one not in goals]
    return made


def _is_one(goal: Citation, toc: bool) -> bool:
    """True for one unit: no annex, table of contents, or new unit without a number, which may be several."""
    target = target_of(goal, toc)
    if target is None or not target.steps or target is _TOC:
        return False
    return target.last.number != LAST and target.last.kind is not Kind.ATTACHMENT


def _noticed(draft: Draft, directive: Directive, *, at_end: bool) -> Message | None:
    if directive.held is not None:
        return message(
            "The quoted text holds lines that order something; it is proved that they belong to it."
        )
    missing, before = draft.slip
    if missing:
        return message("The law leaves out «{word}» before «{words}».", word=missing, words=before)
    return _AT_END if at_end else None


def _goals(draft: Draft, chains: Sequence[Chain], named: Sequence[Citation]) -> list[Citation]:
    """The units that are put: the new ones in the unit named, else those that are named."""
    if not draft.units:
        return list(named)
    if draft.replaces:  # the unit around those that give way
        owners = {chain.levels[:-1] for chain in chains}
        chains = [Chain(levels) for levels in owners] if len(owners) == 1 else []
    made = [_inside(chain, unit) for chain in chains for unit in draft.units]
    return [_added(one) for chain in made for one in citations(chain)]


def _added(citation: Citation) -> Citation:
    """«дополнить абзацем» without an ordinal: the new line is one more, not what closes an enumeration."""
    if not citation.steps or citation.last.kind is not Kind.WRAP_UP:
        return citation
    return Citation((*citation.steps[:-1], Step(Kind.ALINEA, LAST)), citation.sentence)


def _inside(owner: Chain, unit: Chain) -> Chain:
    """The new unit's address: its owner's levels that are larger than it («…, 10) тармақшамен толықтырылсын»)."""
    if not unit.levels:
        return Chain(owner.levels, unit.sentences)
    unit = fitted(owner.levels, unit)
    first = unit.levels[0].kind
    if owner.outermost is Kind.TOC:
        return Chain((*owner.levels, *unit.levels), unit.sentences)
    if first in STANDALONE or first is Kind.ARTICLE:
        return unit if first in STANDALONE else joined(owner, unit)
    levels = tuple(
        level
        for level in owner.levels
        if in_preamble(level.kind, first)
        or (
            level.kind in RANK
            and (
                rank(level.kind) < rank(first)
                or also_lies_in(first, level.kind)
                or holds_point(level, unit.levels[0])
                or (level.kind, first)
                in ((Kind.POINT, Kind.SUBPARAGRAPH), (Kind.SUBPARAGRAPH, Kind.PARAGRAPH))
            )
        )
    )
    return Chain(nested((*levels, *unit.levels)), unit.sentences)


def _given(goals: Sequence[Citation], blocks: _Blocks, context: Context) -> _Given | None:
    lines = [line for block in blocks for line in block]
    kinds = {goal.last.kind for goal in goals if goal.steps}
    if not lines:
        return [("", ()) for _goal in goals]
    if len(goals) == 1:
        units = () if goals[0].sentence is not None else _units(goals, blocks, context)
        return None if units is None else [(_spoken(lines, goals[0]), units[0] if units else ())]
    if all(goal.sentence is not None for goal in goals):
        told = sentences(lines, len(goals))
        return None if told is None else [(text, ()) for text in told]
    divided: list[list[SourceLine]] | None = None
    if kinds == {Kind.HEADING}:
        divided = several(blocks, goals)
        if divided is None:
            return None
    elif kinds == {Kind.ROW} and not any(line.table for line in lines):
        divided = rows(lines, [goal.last.number for goal in goals])
        if divided is None:
            return None
    if divided is not None:
        each = [_units([goal], [own], context) for goal, own in zip(goals, divided, strict=True)]
        return [
            (_spoken(own, goal), (units or [()])[0])
            for goal, own, units in zip(goals, divided, each, strict=True)
        ]
    given = _units(goals, blocks, context)
    if given is None:
        return None
    texts = ["\n".join(unit_text(unit) for unit in units) for units in given]
    return list(zip([f"{left_out(blocks, goals[0])}{texts[0]}", *texts[1:]], given, strict=True))


def _spoken(lines: Sequence[SourceLine], goal: Citation) -> str:
    """The words of a unit; a heading on several lines is one."""
    one = goal.last.kind is Kind.HEADING and all(heading_line(line.text) is None for line in lines[1:])
    return " ".join(line.text for line in lines) if one else quoted_text(lines)


def _units(
    goals: Sequence[Citation], blocks: _Blocks, context: Context
) -> list[tuple[Provision, ...]] | None:
    parts = in_parts(blocks, goals)
    if parts is None:
        return None
    return [given for lines, own in parts for given in fragments([lines], own, context.lang, context.scheme)]
