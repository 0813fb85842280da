"""Suspension of norms (art. 46): «приостановить до …, установив, что …», «тоқтатыла тұрсын», with interim wording."""

from __future__ import annotations

import datetime as dt
import re

from lawtrack.language import language_of
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Commencement, Instruction, StartRule, Suspend
from lawtrack.reading.citations.chains import Chain, citations
from lawtrack.reading.instructions import acts
from lawtrack.reading.instructions.expanding import Context
from lawtrack.reading.instructions.fragments import fragments, quoted_text
from lawtrack.reading.instructions.marks import put_back
from lawtrack.reading.instructions.patterns import compiled, of_any
from lawtrack.reading.instructions.places import read_addresses
from lawtrack.reading.instructions.shapes import ForAnyNumbers
from lawtrack.reading.instructions.text import Directive
from lawtrack.reading.printed_dates import printed_date

_Found = tuple[tuple[Chain, ...], str, dt.date | None, str]
"""What a line suspends: elements, the act as named, the last day, what holds meanwhile."""


def _verb() -> re.Pattern[str]:
    return of_any("suspension", "verb")


def is_suspension(directive: Directive) -> bool:
    """True for a line that suspends norms of an act, not one that quotes such words."""
    return _suspends(directive.said.text) and _verb().search(directive.text) is not None


@ForAnyNumbers
def _suspends(text: str) -> bool:
    return _verb().search(text) is not None


def read_suspension(directive: Directive, context: Context) -> list[Instruction] | None:
    """What a line suspends, one instruction for every element; None where its words are not understood.

    Args:
        directive: The line, with the interim wording that it quotes.
        context: Where it stands; its act is the one whose norms are suspended where the line names none.

    Returns:
        Instructions with the last day in ``commencement`` (``until``) and the interim wording in ``new``.
    """
    quoted = directive.said
    found = _read(quoted.text, context.lang, context.scheme)
    if found is None or quoted.unclosed or directive.unclosed:
        return None
    chains, act, until, interim = found
    interim = interim.strip(" .;")
    reference = acts.reference(put_back(act, quoted.quotations)) if act else context.act
    if reference is None or not chains:
        return None
    targets = [c for chain in chains for c in citations(chain)]
    if not targets or not all(target.steps for target in targets):
        return None
    wording = quoted_text([line for block in directive.blocks for line in block])
    if not wording and quoted.quotations and interim:
        wording = put_back(interim, quoted.quotations)
    units = (
        fragments(directive.blocks, targets, context.lang, context.scheme)
        if directive.blocks
        else [()] * len(targets)
    )
    last = Commencement(StartRule.DATE, None, until=until)
    return [
        context.made(
            Suspend,
            act=reference,
            target=target,
            sentence=target.sentence,
            new=wording or interim or None,
            fragment=unit,
            commencement=(last,),
        )
        for target, unit in zip(targets, units, strict=True)
    ]


def _read(text: str, lang: Lang, scheme: Scheme) -> _Found | None:
    words = language_of(lang).suspension
    divided = compiled(words.division).match(text)
    if divided is None:
        return None
    body = divided["body"]
    date = compiled(words.date).search(body)
    until = printed_date(date["date"]) if date else None
    if date is not None:
        body = f"{body[: date.start()]} {body[date.end() :]}"
    named = compiled(words.named).match(compiled(words.noise).sub(" ", body).strip(" ,;.:"))
    reading = read_addresses(named["address"], lang, scheme) if named else None
    if named is None or reading is None or not reading.chains or reading.rest.strip(" ,"):
        return None
    # norms of the amending act itself: there is no other act to name
    act = "" if named["own"] else (named["act"] or "").strip()
    return reading.chains, act, until, divided["interim"] or ""
