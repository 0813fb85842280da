"""Drafts to instructions: one for every target and every pair of words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lawtrack.model.citation import Citation
from lawtrack.model.instruction import (
    CHANGES_WORDS,
    KINDS,
    Action,
    DeleteProvision,
    Instruction,
    Position,
    Renumber,
)
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.reading.citations.chains import Chain, citations, joined
from lawtrack.reading.instructions.addressed import addressed, are_numbered, of_the_document
from lawtrack.reading.instructions.draft import Context, Draft, ScopeLine
from lawtrack.reading.instructions.marks import MARK, put_back
from lawtrack.reading.instructions.printed.text import Directive
from lawtrack.reading.instructions.quoted.fragments import numbered, shared_out
from lawtrack.reading.instructions.quoted.lines import counted
from lawtrack.reading.instructions.quoted.putting import address_fields, put
from lawtrack.reading.lines import SourceLine


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


def with_quotations(d: Directive, drafts: Sequence[Draft]) -> list[tuple[Draft, Directive]] | None:
    """The clauses of a directive, each with the quotations that are its own; None where that cannot be told."""
    if not d.blocks or len(drafts) < 2:
        return [(draft, d) for draft in drafts]
    several = [draft for draft in drafts if draft.blocks and not draft.news and not draft.annex]
    # what a clause quotes in its line is its text: the lines behind are that of another
    in_line = d._replace(blocks=()) if several else d
    if len(several) < 2 or all(draft.shared for draft in several):
        return [(draft, in_line if draft.blocks and draft.news else d) for draft in drafts]
    if any(draft.shared for draft in several):
        return None
    parts = shared_out(d.blocks, [_first_label(draft) for draft in several])
    if parts is None:
        return None
    own = iter(parts)
    return [
        (draft, d._replace(blocks=tuple(map(tuple, next(own)))) if draft in several else in_line)
        for draft in drafts
    ]


def _first_label(draft: Draft) -> str | None:
    """The number with which the quoted text of a clause begins; None for units told by place."""
    chain = (draft.units or draft.chains or (Chain(),))[0]
    last = chain.levels[-1] if chain.levels and not chain.sentences else None
    labelled = last is not None and last.kind in (Kind.PARAGRAPH, Kind.POINT)
    return last.numbers[0].text if last is not None and labelled and last.numbers else None


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
    toc = around.toc
    olds = [_words(mark, quotations) for mark in draft.olds]
    news = [_words(mark, quotations) for mark in draft.news]
    act = context.act
    in_document = act is not None and act.annex
    units_of, text_of = (
        in_document and not draft.document,
        act is not None and bool(in_document or draft.document),
    )
    number = draft.document_number if draft.document or act is None else act.annex_number
    lines_tell = bool(draft.lines or context.lines)
    where = addressed(around.chains, draft.chains, toc, units_of, text_of, lines_tell, number)
    if units_of and draft.units:
        draft = draft._replace(units=tuple(of_the_document(unit, number) for unit in draft.units))
    if draft.document and act is not None:
        document = replace(act, annex=True, document=draft.document, annex_number=number)
        context = replace(context, act=document)
    action = draft.action
    if around.everywhere and (
        action in (Action.SUBSTITUTE_WORDS, Action.DELETE_WORDS) or (draft.pos and draft.olds)
    ):
        action = Action.EVERYWHERE
    if draft.units:
        draft = draft._replace(units=tuple(_counted(unit, draft, directive, news) for unit in draft.units))
    if not (where.numbered and are_numbered(draft.units)):
        return None
    named, targets = where.named, where.targets
    if action in _PUTS:
        lines = _lines(draft, quotations) if draft.lines else ()
        return put(draft, where.chains, [c for c in named if c.steps], news, directive, context, toc, lines)
    if action is Action.EVERYWHERE:
        if draft.anchor or context.lines or (draft.forms and draft.pos):
            return None
        return _worded(action, where.throughout, olds, news, draft, context)
    if action in CHANGES_WORDS:
        if not all(targets) or (draft.forms and action is Action.INSERT_WORDS):
            return None
        made = _worded(action, where.fields, olds, news, draft, context)
        if made and draft.anchor:
            beside = _words(draft.anchor[0], quotations)
            note = message("The law tells where the words stand: beside «{words}».", words=beside)
            made = [replace(one, note=note) for one in made]
        return made
    if draft.lines and action is Action.DELETE_PROVISION:
        lines = _lines(draft, quotations)
        return [
            context.made(DeleteProvision, **address_fields(c), within=lines) for c in named if c.steps
        ] or None
    if action is Action.RENUMBER:
        to = [
            c
            for scope in around.chains
            for chain in draft.renumbered
            for c in citations(joined(scope, chain))
        ]
        if [_level(c) for c in named] != [_level(c) for c in to]:  # «текст статьи 5 считать пунктом 1»
            return None
        pairs = zip(targets, to, strict=True)
        return [
            context.made(Renumber, **address_fields(t), renumbered=new) for t, new in pairs if t is not None
        ]
    more = {"one_language": draft.one_language} if action is Action.OWN_PROVISION else {}
    if draft.one_language and not any(targets):  # «орыс тіліндегі мәтінге …», for the act as a whole
        return [plain(action, context, **more)]
    places = where.fields if action is Action.DELETE_PROVISION else map(address_fields, filter(None, targets))
    return [context.made(KINDS[action], **place, **more) for place in places if place] or None


_PUTS = frozenset({Action.INSERT_PROVISION, Action.REPLACE_PROVISION, Action.REPLACE_HEADING, Action.ANNEX})


def _lines(draft: Draft, quotations: Sequence[str]) -> tuple[str, ...]:
    """The lines of a classification, or rows, by which a clause tells its place, with the words that it quotes."""
    return tuple(" ".join(put_back(line, tuple(quotations)).split()) for line in draft.lines)


def _counted(unit: Chain, draft: Draft, directive: Directive, news: Sequence[str]) -> Chain:
    """A new unit that is named without its number, with the one that its quotation or its place tells."""
    unit = numbered(unit, directive.blocks)
    if draft.behind is None or unit.levels[-1].numbers:
        return unit
    quoted = [line for block in directive.blocks for line in block]
    return counted(unit, draft.behind, quoted or [SourceLine(0, text) for text in news])


def _level(citation: Citation) -> Kind | None:
    return citation.last.kind if citation.steps else None


def _words(mark: str, quotations: Sequence[str]) -> str:
    return quotations[int(mark[_OF_MARK])]


_OF_MARK = slice(len(MARK), -len(MARK))
"""Where the ordinal of a quotation stands between its marks."""


def _worded(
    action: Action,
    places: Sequence[Mapping[str, object]],
    olds: Sequence[str],
    news: Sequence[str],
    draft: Draft,
    context: Context,
) -> list[Instruction] | None:
    pairs = _pairs(action, olds, news)
    if pairs is None:
        return None
    kind = KINDS[action]
    if action is Action.INSERT_WORDS:
        meant: dict[str, object] = {"occurrences": draft.times, "pos": draft.pos or Position.END}
    elif action is Action.EVERYWHERE:
        meant = {"pos": draft.pos, "forms": draft.forms}
    else:
        meant = {"occurrences": draft.times, "forms": draft.forms}
    makes = context.makes(kind)
    made: list[Instruction] = []
    for place in places:
        fields = {**meant, **place}
        for old, new in pairs:
            if action is not Action.DELETE_WORDS:
                fields["new"] = new
            fields["old"] = old
            made.append(makes(fields))
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
