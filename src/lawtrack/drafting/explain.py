"""«How I read this»: an instruction in one line, in the reader's language."""

from __future__ import annotations

from lawtrack.drafting.citations import citation_text
from lawtrack.errors import CitationError
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Commencement, Instruction, Position, StartRule
from lawtrack.model.message import Message, message

_LONG = 160


def explain(instruction: Instruction, lang: Lang, scheme: Scheme | None = None) -> tuple[Message, ...]:
    """What an instruction was understood to order.

    Args:
        instruction: The instruction.
        lang: Language of the address (the interface's).
        scheme: Label scheme of the act; the one its name tells where None.

    Returns:
        Sentences to be shown one after the other: the order, then what was noticed, then the scheme where it mattered.
    """
    named = instruction.act.scheme if instruction.act else None
    used = scheme or named or Scheme.CIVIL
    parts = [_order(instruction, lang, used)]
    if instruction.action is Action.COMMENCEMENT:
        parts = [part for one in instruction.commencement for part in _starts(one, lang)] or parts
    if instruction.action is Action.SUSPEND and instruction.new:
        parts.append(message("meanwhile: «{new}»", new=_short(instruction.new)))
    if instruction.toc:
        parts.append(message("only in the table of contents"))
    if instruction.act is not None and instruction.act.annex:
        parts.append(message("in the document approved by the act"))
    if instruction.one_language:
        parts.append(message("in this language only"))
    if instruction.note is not None:
        parts.append(instruction.note)
    if used in (Scheme.KOAP, Scheme.UK):
        parts.append(message("levels named as in {scheme}", scheme=used.value))
    return tuple(parts)


def _order(i: Instruction, lang: Lang, scheme: Scheme) -> Message:
    where = _where(i, lang, scheme)
    old, new = _short(i.old), _short(i.new)
    if i.action is Action.SUBSTITUTE_WORDS:
        return message("in {where} replace «{old}» with «{new}»", where=where, old=old, new=new)
    if i.action is Action.DELETE_WORDS:
        return message("in {where} delete «{old}»", where=where, old=old)
    if i.action is Action.EVERYWHERE:
        if i.target is not None and i.new is None:
            return message("throughout {where} delete «{old}»", where=where, old=old)
        if i.target is not None:
            return message("throughout {where} replace «{old}» with «{new}»", where=where, old=old, new=new)
        if i.new is None:
            return message("throughout the text delete «{old}»", old=old)
        return message("throughout the text replace «{old}» with «{new}»", old=old, new=new)
    if i.action is Action.INSERT_WORDS:
        if i.old is None:
            return message("at the end of {where} add «{new}»", where=where, new=new)
        if i.pos is Position.BEFORE:
            return message("in {where} before «{old}» insert «{new}»", where=where, old=old, new=new)
        return message("in {where} after «{old}» insert «{new}»", where=where, old=old, new=new)
    if i.action is Action.COMMENCEMENT:
        return message("takes effect: not understood when")
    simple = {
        Action.INSERT_PROVISION: message("add {where}", where=where),
        Action.REPLACE_PROVISION: message("restate {where}", where=where),
        Action.DELETE_PROVISION: message("delete {where}", where=where),
        Action.REPLACE_HEADING: message("restate {where} as «{new}»", where=where, new=new),
        Action.RENUMBER: message(
            "renumber {where} to {to}",
            where=where,
            to=citation_text(i.renumbered, lang, scheme) if i.renumbered else "?",
        ),
        Action.ANNEX: message("restate or add {where}", where=where),
        Action.REPEAL_ACT: message("repeal {act}", act=i.act.text if i.act else "?"),
        Action.SUSPEND: _suspend(i, where),
        Action.OWN_PROVISION: message("a provision of the amending act itself; nothing to apply"),
        Action.NOT_UNDERSTOOD: message("not understood"),
    }
    return simple[i.action]


def _where(i: Instruction, lang: Lang, scheme: Scheme) -> str:
    if i.target is None:
        return "?"
    return citation_text(Citation(i.target.steps, i.sentence), lang, scheme)


def _short(text: str | None) -> str:
    words = " ".join((text or "").split())
    return words if len(words) <= _LONG else f"{words[: _LONG - 1]}…"


def _suspend(i: Instruction, where: str) -> Message:
    until = next((c.until for c in i.commencement if c.until), None)
    if until is None:
        return message("suspend {where}", where=where)
    return message("suspend {where} until {date}", where=where, date=until.isoformat())


def _named(element: str, lang: Lang) -> str:
    """An element of the amending act: its eId in words, or the words themselves."""
    try:
        return citation_text(Citation.parse_eid(element), lang, Scheme.CIVIL)
    except (CitationError, KeyError):
        return element


def _starts(c: Commencement, lang: Lang) -> list[Message]:
    """When (a part of) the amending act takes effect, and for what."""
    parts = [_start(c)]
    if c.scope:
        parts.append(message("that is for {scope}", scope="; ".join(_named(e, lang) for e in c.scope)))
    if c.applies_from is not None:
        parts.append(message("applies to relations that arose from {date}", date=c.applies_from.isoformat()))
    if c.until is not None:
        parts.append(message("in effect until {date}", date=c.until.isoformat()))
    return parts


def _start(c: Commencement) -> Message:
    if c.rule is StartRule.DATE:
        if c.date is None:
            return message("takes effect: not understood when")
        return message("takes effect on {date}", date=c.date.isoformat())
    if c.months:
        return message("takes effect {n} months after its first publication", n=c.months)
    after = {
        StartRule.PUBLICATION: message("takes effect {n} days after its first publication", n=c.days),
        StartRule.SIGNATURE: message("takes effect {n} days after it is signed", n=c.days),
        StartRule.REGISTRATION: message("takes effect {n} days after it is registered", n=c.days),
    }
    on = {
        StartRule.PUBLICATION: message("takes effect on the day of its first publication"),
        StartRule.SIGNATURE: message("takes effect on the day it is signed"),
        StartRule.REGISTRATION: message("takes effect on the day it is registered"),
    }
    return (after if c.days else on)[c.rule]
