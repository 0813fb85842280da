"""When an amending act takes effect: said at all, and not too early for new duties and liability (art. 42)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawtrack.amending.commencement import Calendar, Start, starts
from lawtrack.checking.bill.found import Found
from lawtrack.checking.bill.material import Material
from lawtrack.checking.bill.shown import shortened
from lawtrack.language import language_of
from lawtrack.model.document import Scheme
from lawtrack.model.instruction import Action, Instruction, StartRule
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.model.rendering import unit_text
from lawtrack.profiles.checks import CheckRule

_A_MONTH = 30
_WHOLE = frozenset({Kind.ARTICLE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.CHAPTER, Kind.SECTION, Kind.TITLE})
_PUTS = frozenset(
    {Action.INSERT_PROVISION, Action.REPLACE_PROVISION, Action.INSERT_WORDS, Action.SUBSTITUTE_WORDS}
)


def commencement(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """An act that does not say when it takes effect (art. 42.8), or says it in words that are not understood."""
    final = [one for one in material.amending.instructions if one.action is Action.COMMENCEMENT]
    if not final and material.amending.instructions:
        yield Found(
            message("Nothing says when the act takes effect."),
            message("Say it in the last article or point."),
            material.lang,
        )
    for one in final:
        if not one.commencement:
            yield Found(
                message("When it takes effect is not understood: «{words}»", words=shortened(one.text)),
                message("Say it in the usual words."),
                material.lang,
                n=one.n,
                line=one.line,
                sure=False,
            )


def liability(material: Material, rule: CheckRule) -> Iterator[Found]:
    """New or harsher liability that takes effect too early (art. 42.5); one finding for all of it.

    Sure is a new article or part with a sanction in a code of offences; whether other new words are harsher, a person tells.
    """
    words = language_of(material.lang).checks
    sanction, offences = (re.compile(p or r"(?!)", re.IGNORECASE) for p in (words.sanctions, words.offences))
    early = _early(material, rule.numbers["days"])
    found = [
        (
            one,
            one.action is Action.INSERT_PROVISION and _is_whole(one) and bool(offences.search(one.act.text)),
        )
        for one in material.instructions
        if one.n in early
        and one.act is not None
        and sanction.search(_put(one))
        and _is_more(material, one, sanction)
    ]
    if found:
        sure = [one for one, known in found if known]
        first = sure[0] if sure else found[0][0]
        what = message(
            "New or harsher liability may take effect before {days} calendar days after publication: {place}",
            days=rule.numbers["days"],
            place=_place(first),
        )
        yield _found(material, what, first, sure=bool(sure) and early[first.n])


def duties(material: Material, rule: CheckRule) -> Iterator[Found]:
    """New duties that take effect too early (art. 42.4-1); one finding for all. Those of state bodies a person tells."""
    duty = re.compile(language_of(material.lang).checks.duties or r"(?!)", re.IGNORECASE)
    early = _early(material, rule.numbers["days"])
    found = [
        one
        for one in material.instructions
        if one.n in early and one.act is not None and duty.search(_put(one)) and _is_more(material, one, duty)
    ]
    if found:
        what = message(
            "New duties may take effect before {days} calendar days after publication: {place}",
            days=rule.numbers["days"],
            place=_place(found[0]),
        )
        yield _found(material, what, found[0], sure=True)


def _early(material: Material, days: int) -> dict[int, bool]:
    """The instructions that may take effect before so many days, by number; true where they surely do.

    A fixed day is compared with nothing here: nobody knows yet when the act is published.
    """
    when = starts(material.amending.instructions, Calendar())
    return {n: sure for n, start in when.items() if (sure := _is_early(start, days)) is not None}


def _is_early(start: Start, days: int) -> bool | None:
    rule = start.rule
    if rule is None or rule.rule is StartRule.DATE:
        return None
    waits = rule.months * _A_MONTH if rule.months else rule.days
    return True if waits < days else None


def _put(one: Instruction) -> str:
    """What an instruction puts, as text."""
    if one.action not in _PUTS:
        return ""
    return "\n".join(unit_text(unit) for unit in one.fragment) or one.new or ""


def _is_whole(one: Instruction) -> bool:
    return one.target is not None and one.target.steps[-1].kind in _WHOLE


def _is_more(material: Material, one: Instruction, pattern: re.Pattern[str]) -> bool:
    """True where an instruction puts more of such words than it takes away, as far as the text before is at hand."""
    if one.action is Action.SUBSTITUTE_WORDS:
        return not pattern.search(one.old or "")
    if one.action is not Action.REPLACE_PROVISION:
        return True
    base = material.base_of(one)
    if base is None or one.target is None:
        return False  # an element put anew may have had them before
    place = base.old.find(one.target)
    before = unit_text(place.provision) if place is not None else ""
    return len(pattern.findall(_put(one))) > len(pattern.findall(before))


def _place(one: Instruction) -> str:
    return shortened(one.text)


def _found(material: Material, what: Message, one: Instruction, *, sure: bool) -> Found:
    return Found(
        what,
        message("Let it take effect later, or make sure that it is neither new nor harsher."),
        material.lang,
        n=one.n,
        line=one.line,
        act=one.act.text if one.act else "",
        eid=one.target_eid or "",
        scheme=(one.act.scheme if one.act else None) or Scheme.CIVIL,
        sure=sure,
    )
