"""«How I read this»: an instruction in one line, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lawtrack.drafting.citations import citation_text
from lawtrack.errors import CitationError
from lawtrack.model.address import Address
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Commencement, Instruction, Position, SetAnnex, StartRule
from lawtrack.model.message import Message, message, message_n

_LONG = 160
_LEVELS: Mapping[Scheme, Message] = MappingProxyType(
    {
        Scheme.KOAP: message("levels named as in the codes of offences and of procedure"),
        Scheme.UK: message("levels named as in the Criminal Code"),
        Scheme.RUSSIA: message("levels named as in acts of Russia"),
        Scheme.RUSSIA_POINTS: message("levels named as in acts of Russia"),
        Scheme.UZBEKISTAN: message("levels named as in acts of Uzbekistan"),
        Scheme.BELARUS: message("levels named as in acts of Belarus"),
        Scheme.KYRGYZSTAN: message("levels named as in acts of Kyrgyzstan"),
    }
)
"""What is said beside the reading of an order on an act that names its levels otherwise than ordinary laws."""


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
    parts = [ORDERS[instruction.action](instruction, _where(instruction, lang, used)).in_scheme(used)]
    if instruction.action is Action.COMMENCEMENT:
        parts = [part for one in instruction.commencement for part in _starts(one, lang)] or parts
    if instruction.action is Action.SUSPEND and instruction.new:
        parts.append(message("meanwhile: «{new}»", new=_short(instruction.new)))
    if instruction.within:
        parts.append(message("the place told by the lines: {lines}", lines="; ".join(instruction.within)))
    if instruction.forms:
        parts.append(message("in all their forms, each confirmed by a person"))
    if instruction.listed is not None:
        line = citation_text(instruction.listed, lang, used)
        parts.append(message("only in the table of contents: the line of {unit}", unit=line))
    elif instruction.toc:
        parts.append(message("only in the table of contents"))
    if instruction.act is not None and instruction.act.annex:
        parts.append(message("in the document approved by the act"))
    if instruction.one_language:
        parts.append(message("in this language only"))
    if instruction.note is not None:
        parts.append(instruction.note)
    if used in _LEVELS:
        parts.append(_LEVELS[used])
    return tuple(parts)


def _substitute(i: Instruction, where: str) -> Message:
    return message(
        "in {where} replace «{old}» with «{new}»", where=where, old=_short(i.old), new=_short(i.new)
    )


def _delete_words(i: Instruction, where: str) -> Message:
    return message("in {where} delete «{old}»", where=where, old=_short(i.old))


def _everywhere(i: Instruction, where: str) -> Message:
    old, new = _short(i.old), _short(i.new)
    if i.pos is not None:
        inside = where if i.target is not None else None
        return _everywhere_beside(i.pos, inside, old, new)
    if i.target is not None and i.new is None:
        return message("throughout {where} delete «{old}»", where=where, old=old)
    if i.target is not None:
        return message("throughout {where} replace «{old}» with «{new}»", where=where, old=old, new=new)
    if i.new is None:
        return message("throughout the text delete «{old}»", old=old)
    return message("throughout the text replace «{old}» with «{new}»", old=old, new=new)


def _everywhere_beside(pos: Position, where: str | None, old: str, new: str) -> Message:
    before = pos is Position.BEFORE
    if where is None and before:
        return message("throughout the text before «{old}» insert «{new}»", old=old, new=new)
    if where is None:
        return message("throughout the text after «{old}» insert «{new}»", old=old, new=new)
    if before:
        return message("throughout {where} before «{old}» insert «{new}»", where=where, old=old, new=new)
    return message("throughout {where} after «{old}» insert «{new}»", where=where, old=old, new=new)


def _insert_words(i: Instruction, where: str) -> Message:
    old, new = _short(i.old), _short(i.new)
    if i.old is None:
        return message("at the end of {where} add «{new}»", where=where, new=new)
    if i.pos is Position.BEFORE:
        return message("in {where} before «{old}» insert «{new}»", where=where, old=old, new=new)
    return message("in {where} after «{old}» insert «{new}»", where=where, old=old, new=new)


def _renumber(i: Instruction, where: str) -> Message:
    to = Address(i.renumbered.eid) if i.renumbered else "?"
    return message("renumber {where} to {to}", where=where, to=to)


def _suspend(i: Instruction, where: str) -> Message:
    until = next((c.until for c in i.commencement if c.until), None)
    if until is None:
        return message("suspend {where}", where=where)
    return message("suspend {where} until {date}", where=where, date=until)


ORDERS: Mapping[Action, Callable[[Instruction, str], Message]] = MappingProxyType(
    {
        Action.SUBSTITUTE_WORDS: _substitute,
        Action.INSERT_WORDS: _insert_words,
        Action.DELETE_WORDS: _delete_words,
        Action.EVERYWHERE: _everywhere,
        Action.INSERT_PROVISION: lambda _i, where: message("add {where}", where=where),
        Action.REPLACE_PROVISION: lambda _i, where: message("restate {where}", where=where),
        Action.DELETE_PROVISION: lambda _i, where: message("delete {where}", where=where),
        Action.REPLACE_HEADING: lambda i, where: message(
            "restate {where} as «{new}»", where=where, new=_short(i.new)
        ),
        Action.RENUMBER: _renumber,
        Action.ANNEX: lambda i, where: (
            message("add {where}", where=where)
            if isinstance(i, SetAnnex) and i.adds
            else message("restate {where}", where=where)
        ),
        Action.REPEAL_ACT: lambda i, _where: message("repeal {act}", act=i.act.text if i.act else "?"),
        Action.SUSPEND: _suspend,
        Action.COMMENCEMENT: lambda _i, _where: message("takes effect: not understood when"),
        Action.OWN_PROVISION: lambda _i, _where: message(
            "a provision of the amending act itself; nothing to apply"
        ),
        Action.NOT_UNDERSTOOD: lambda _i, _where: message("not understood"),
    }
)
"""What is said of every action; the second value is the address in words."""


def _where(i: Instruction, lang: Lang, scheme: Scheme) -> str:
    if i.target is None:
        return "?"
    return citation_text(Citation(i.target.steps, i.sentence), lang, scheme)


def _short(text: str | None) -> str:
    words = " ".join((text or "").split())
    return words if len(words) <= _LONG else f"{words[: _LONG - 1]}…"


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
        parts.append(message("applies to relations that arose from {date}", date=c.applies_from))
    if c.until is not None:
        parts.append(message("in effect until {date}", date=c.until))
    return parts


def _start(c: Commencement) -> Message:
    if c.rule is StartRule.DATE:
        if c.date is None:
            return message("takes effect: not understood when")
        return message("takes effect on {date}", date=c.date)
    if c.months:
        return message_n(
            "takes effect {n} month after its first publication",
            "takes effect {n} months after its first publication",
            c.months,
        )
    after = {
        StartRule.PUBLICATION: message_n(
            "takes effect {n} day after its first publication",
            "takes effect {n} days after its first publication",
            c.days or 0,
        ),
        StartRule.SIGNATURE: message_n(
            "takes effect {n} day after it is signed", "takes effect {n} days after it is signed", c.days or 0
        ),
        StartRule.REGISTRATION: message_n(
            "takes effect {n} day after it is registered",
            "takes effect {n} days after it is registered",
            c.days or 0,
        ),
    }
    on = {
        StartRule.PUBLICATION: message("takes effect on the day of its first publication"),
        StartRule.SIGNATURE: message("takes effect on the day it is signed"),
        StartRule.REGISTRATION: message("takes effect on the day it is registered"),
    }
    return (after if c.days else on)[c.rule]
