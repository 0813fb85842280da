"""Drafts to instructions: one for every target and every pair of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import (
    KINDS,
    Action,
    ActReference,
    ChangeEverywhere,
    DeleteWords,
    InsertProvision,
    InsertWords,
    Instruction,
    Position,
    Renumber,
    SubstituteWords,
)
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.reading.citations.chains import RANK, STANDALONE, Chain, Level, citations, joined, rank
from lawtrack.reading.instructions.draft import Draft, ScopeLine
from lawtrack.reading.instructions.fragments import (
    divided_at_heading,
    fragments,
    in_parts,
    left_out,
    numbered,
    quoted_text,
)
from lawtrack.reading.instructions.marks import MARK
from lawtrack.reading.instructions.text import Directive
from lawtrack.reading.lines import SourceLine

_Kind = TypeVar("_Kind", bound=Instruction)


@dataclass(slots=True)
class Context:
    """Where a directive stands: the amended act, the path of labels, the language, the scheme, the source line.

    ``n`` is the ordinal of the next instruction that is made here; 0 where they are numbered when they are collected.
    """

    act: ActReference | None
    scope: tuple[str, ...]
    lang: Lang
    scheme: Scheme
    line: int
    text: str
    n: int = 0

    def made(self, kind: type[_Kind], **fields: object) -> _Kind:
        """An instruction of a kind that stands here; ``fields`` are what the kind adds, or its own act."""
        fields.setdefault("act", self.act)
        n = self.n
        self.n = n and n + 1
        return kind(n=n, scope=self.scope, lang=self.lang, line=self.line, text=self.text, **fields)  # type: ignore[arg-type]


def plain(action: Action, context: Context, **fields: object) -> Instruction:
    """An instruction without words: an own provision, a repeal, a commencement, something not understood.

    Args:
        action: What it does.
        context: Where it stands.
        fields: What its kind adds; the act where the directive names it itself.
    """
    kind = KINDS[action]
    return context.made(kind, **({"act": None} if kind.own else {}), **fields)


def not_understood(context: Context, why: Message) -> Instruction:
    """A directive that is not understood, with what was expected where its reading stopped."""
    return plain(Action.NOT_UNDERSTOOD, context, note=why)


def expanded(
    draft: Draft, around: ScopeLine, directive: Directive, quotations: Sequence[str], context: Context
) -> list[Instruction] | None:
    """The instructions of one clause; None where its words do not pair.

    Args:
        draft: What the clause gives.
        around: The scopes that it stands in.
        directive: The line.
        quotations: Its quotations.
        context: Where it stands.
    """
    scopes = around.chains
    units: Sequence[Chain] = draft.units
    olds = [_words(mark, quotations) for mark in draft.olds]
    news = [_words(mark, quotations) for mark in draft.news]
    chains = (
        [joined(scope, chain) for scope in scopes for chain in draft.chains] if draft.chains else list(scopes)
    )
    if context.act is not None and context.act.annex and not draft.document:
        chains = [_of_the_document(chain) for chain in chains]
        units = [_of_the_document(unit) for unit in units]
    if draft.document and context.act is not None:
        act = replace(context.act, annex=True, document=draft.document)
        context = replace(context, act=act)
    toc = around.toc or _in_contents(chains)
    action = draft.action
    if around.everywhere and action in (Action.SUBSTITUTE_WORDS, Action.DELETE_WORDS):
        action = Action.EVERYWHERE
    if units:
        units = [numbered(unit, directive.blocks) for unit in units]
    if not (_are_numbered(chains) and _are_numbered(units)):
        return None
    targets = [_target(c, toc) for chain in chains for c in citations(chain)]
    if action is Action.EVERYWHERE:
        if draft.anchor:
            return None
        return _worded(
            action, [t if t and t.steps else None for t in targets], olds, news, draft, context, toc
        )
    if action in (Action.SUBSTITUTE_WORDS, Action.DELETE_WORDS, Action.INSERT_WORDS):
        if any(t is None for t in targets):
            return None
        made = _worded(action, targets, olds, news, draft, context, toc)
        if made and draft.anchor:
            beside = _words(draft.anchor[0], quotations)
            note = message("The law tells where the words stand: beside «{words}».", words=beside)
            made = [replace(one, note=note) for one in made]
        return made
    if action in (Action.INSERT_PROVISION, Action.REPLACE_PROVISION, Action.REPLACE_HEADING, Action.ANNEX):
        return _put(draft, units, chains, targets, news, directive, context, toc)
    if action is Action.RENUMBER:
        to = [c for scope in scopes for chain in draft.renumbered for c in citations(joined(scope, chain))]
        if len(to) != len(targets):
            return None
        pairs = zip(targets, to, strict=True)
        return [context.made(Renumber, **_at(t), renumbered=new) for t, new in pairs if t is not None]
    more = {"one_language": draft.one_language} if action is Action.OWN_PROVISION else {}
    if draft.one_language and not any(targets):  # «орыс тіліндегі мәтінге …», for the act as a whole
        return [plain(action, context, **more)]
    return [context.made(KINDS[action], **_at(t), toc=toc, **more) for t in targets if t is not None] or None


def _of_the_document(chain: Chain) -> Chain:
    """«приложение 2» inside approved Rules is an annex to the Rules: ``att_1__att_2``."""
    kinds = [level.kind for level in chain.levels[:2]]
    if kinds[:1] != [Kind.ATTACHMENT] or kinds == [Kind.ATTACHMENT, Kind.ATTACHMENT]:
        return chain
    return Chain((Level(Kind.ATTACHMENT, (Number("1"),)), *chain.levels), chain.sentences)


_NEEDS_NO_NUMBER = STANDALONE | {Kind.HEADING, Kind.PREFACE, Kind.INTRO, Kind.NOTE, Kind.ATTACHMENT}


def _are_numbered(chains: Sequence[Chain]) -> bool:
    """False where a unit is named without its number («тармақшадағы»): which one is meant is not said."""
    for chain in chains:
        for level in chain.levels:
            if not level.numbers and level.kind not in _NEEDS_NO_NUMBER:
                return False
    return True


def _in_contents(chains: Sequence[Chain]) -> bool:
    """True where an address lies in the table of contents."""
    for chain in chains:
        for level in chain.levels:
            if level.kind is Kind.TOC:
                return True
    return False


def _words(mark: str, quotations: Sequence[str]) -> str:
    return quotations[int(mark.strip(MARK))]


def _target(citation: Citation, toc: bool) -> Citation | None:
    """The citation of the target: a bare heading is the act's title; inside a table of contents the target is it."""
    if toc:
        return Citation((Step(Kind.TOC),))
    steps = citation.steps
    if len(steps) == 1 and steps[0].kind is Kind.HEADING:
        return Citation((Step(Kind.LONG_TITLE),))
    return citation if steps else None


def _at(target: Citation) -> dict[str, Any]:
    """The fields of an address: the unit, and the sentence of it."""
    if target.sentence is None:
        return {"target": target}
    return {"target": Citation(target.steps), "sentence": target.sentence}


def _worded(
    action: Action,
    targets: Sequence[Citation | None],
    olds: Sequence[str],
    news: Sequence[str],
    draft: Draft,
    context: Context,
    toc: bool,
) -> list[Instruction] | None:
    pairs = _pairs(action, olds, news)
    if pairs is None:
        return None
    made: list[Instruction] = []
    for target in targets:
        where = {**(_at(target) if target is not None else {}), "toc": toc}
        for old, new in pairs:
            if action is Action.EVERYWHERE:
                made.append(context.made(ChangeEverywhere, **where, old=old, new=new))
            elif action is Action.SUBSTITUTE_WORDS:
                made.append(context.made(SubstituteWords, **where, old=old, new=new))
            elif action is Action.DELETE_WORDS:
                made.append(context.made(DeleteWords, **where, old=old))
            else:
                pos = draft.pos or Position.END
                made.append(context.made(InsertWords, **where, old=old, new=new, pos=pos))
    return made


def _pairs(
    action: Action, olds: Sequence[str], news: Sequence[str]
) -> list[tuple[str | None, str | None]] | None:
    if not news and action in (Action.DELETE_WORDS, Action.EVERYWHERE):
        return [(old, None) for old in olds]
    if action is Action.DELETE_WORDS:
        return None
    if action is Action.INSERT_WORDS and not olds:
        return [(None, new) for new in news]
    if len(olds) == len(news):
        return list(zip(olds, news, strict=True))
    if len(news) == 1:
        return [(old, news[0]) for old in olds]
    return None


def _put(
    draft: Draft,
    new_units: Sequence[Chain],
    chains: Sequence[Chain],
    targets: Sequence[Citation | None],
    news: Sequence[str],
    directive: Directive,
    context: Context,
    toc: bool,
) -> list[Instruction] | None:
    blocks: list[Sequence[SourceLine]] = [list(block) for block in directive.blocks]
    if not blocks and news:
        blocks = [[SourceLine(context.line, text)] for text in news]
    if draft.shared:
        divided = divided_at_heading(blocks)
        if divided is None:
            return None
        blocks = [divided[0 if draft.action is Action.REPLACE_HEADING else 1]]
    goals: list[Citation] = []
    if new_units:
        for chain in chains:
            for unit in new_units:
                goals += [g for c in citations(_inside(chain, unit)) if (g := _target(c, toc)) is not None]
    else:
        goals = [t for t in targets if t is not None]
    if not goals:
        return None
    if toc:  # the headings of several articles are one text of the table of contents
        goals = list(dict.fromkeys(goals))
    given = _given(goals, blocks, context)
    if given is None:
        return None
    kind = KINDS[draft.action]
    made: list[Instruction] = []
    for goal, units in zip(goals, given, strict=True):
        text = (
            quoted_text([line for block in blocks for line in block])
            if len(goals) == 1
            else f"{'' if made else left_out(blocks, goals[0])}{_text_of(units)}"
        )
        missing, before = draft.slip
        note = (
            message("The law leaves out «{word}» before «{words}».", word=missing, words=before)
            if missing
            else None
        )
        if directive.unclosed:
            note = message("The quotation is never closed in the source.")
        elif not text and not draft.annex:
            note = message("The new wording is missing in the source.")
        added = kind is InsertProvision and goal.sentence is not None
        more = {"pos": Position.END} if added else {}
        quoted = {"new": text or None, "fragment": units}
        made.append(context.made(kind, **_at(goal), **quoted, toc=toc, note=note, **more))
    return made


def _inside(owner: Chain, unit: Chain) -> Chain:
    """The new unit's address: its owner's levels that are larger than it («…, 10) тармақшамен толықтырылсын»)."""
    if not unit.levels:
        return Chain(owner.levels, unit.sentences)
    first = unit.levels[0].kind
    if first in STANDALONE or first is Kind.ARTICLE:
        return unit if first in STANDALONE else joined(owner, unit)
    levels = tuple(
        level
        for level in owner.levels
        if level.kind in RANK
        and (
            rank(level.kind) < rank(first)
            or (level.kind, first) in ((Kind.POINT, Kind.SUBPARAGRAPH), (Kind.SUBPARAGRAPH, Kind.PARAGRAPH))
        )
    )
    return Chain((*levels, *unit.levels), unit.sentences)


def _given(
    goals: Sequence[Citation], blocks: Sequence[Sequence[SourceLine]], context: Context
) -> list[tuple[Provision, ...]] | None:
    if not blocks:
        return [() for _goal in goals]
    if goals[0].sentence is not None:
        return [() for _goal in goals]
    parts = in_parts(blocks, goals)
    if parts is None:
        return None
    return [given for lines, own in parts for given in fragments([lines], own, context.lang, context.scheme)]


def _text_of(units: Sequence[Provision]) -> str:
    from lawtrack.model.rendering import unit_text

    return "\n".join(unit_text(unit) for unit in units)
