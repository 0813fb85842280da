"""Suspension of norms (art. 46): «приостановить до …, установив, что …», «тоқтатыла тұрсын», with interim wording."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from lawtrack.language import language_of
from lawtrack.language.facets.suspension import Suspension
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import ActReference, Commencement, Instruction, StartRule, Suspend
from lawtrack.reading.citations.chains import Chain, citations
from lawtrack.reading.instructions import acts
from lawtrack.reading.instructions.draft import Context
from lawtrack.reading.instructions.marks import put_back
from lawtrack.reading.instructions.patterns import compiled, told_in_any
from lawtrack.reading.instructions.places import read_addresses
from lawtrack.reading.instructions.printed.quotes import Quoted, take_out
from lawtrack.reading.instructions.printed.text import Directive
from lawtrack.reading.instructions.quoted.fragments import fragments, quoted_text
from lawtrack.reading.instructions.shapes import ForAnyNumbers
from lawtrack.reading.printed_dates import printed_date


@dataclass(frozen=True, slots=True)
class SuspendedList:
    """An order whose norms follow in a list: «мыналардың қолданысы 2030 жылғы 1 қаңтарға дейін тоқтатыла тұрсын:».

    Attributes:
        until: The last day, for all of them.
        act: The act that an item names for the lines below it («1) … Заңының:»); None for none.
    """

    until: dt.date | None
    act: ActReference | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """What a line suspends: elements, the act as named, whether it is the amending act, the last day, what holds meanwhile."""

    chains: tuple[Chain, ...]
    act: str
    until: dt.date | None
    interim: str


def is_suspension(directive: Directive) -> bool:
    """True for a line that suspends norms of an act, not one that quotes such words."""
    return may_suspend(directive.said.text) and told_in_any("suspension", "verb").within(directive.text)


def suspends(text: str) -> bool:
    """The same of any words."""
    return told_in_any("suspension", "verb").within(text) and may_suspend(take_out(text).text)


@ForAnyNumbers
def may_suspend(text: str) -> bool:
    """True for words outside quotations that suspend."""
    return told_in_any("suspension", "verb").within(text)


def opens_list(text: str, lang: Lang) -> SuspendedList | None:
    """The list that a line opens in which the suspended norms follow; None where it names norms itself."""
    words = language_of(lang).suspension
    divided = compiled(words.division).match(take_out(text).text)
    if divided is None or not text.rstrip().endswith(":") or (divided["interim"] or "").strip(" :"):
        return None
    body, until = _dated(_body(divided), words)
    said = _without_noise(body, words)
    return SuspendedList(until) if not said or compiled(words.heads).fullmatch(said) else None


def read_suspension(directive: Directive, context: Context) -> list[Instruction] | None:
    """What a line suspends, one instruction for every element; None where its words are not understood.

    Args:
        directive: The line, with the interim wording that it quotes.
        context: Where it stands; its act is the one whose norms are suspended where the line names none.

    Returns:
        Instructions with the last day in ``commencement`` (``until``) and the interim wording in ``new``.
    """
    quoted = directive.said
    divided = compiled(language_of(context.lang).suspension.division).match(quoted.text)
    found = _read(divided, context.lang, context.scheme) if divided else None
    return _suspended(found, quoted, directive, context) if found else None


def read_listed(
    directive: Directive, below: SuspendedList, context: Context
) -> tuple[list[Instruction] | None, SuspendedList]:
    """What an item of a list suspends, and the list as it goes on; None as for ``read_suspension``.

    An item that names an act alone («1) … Заңының:») suspends nothing itself: the lines below it do, in that act.

    Args:
        directive: The item.
        below: The list.
        context: Where it stands.
    """
    words = language_of(context.lang).suspension
    quoted = directive.said
    listed = compiled(words.listed).match(quoted.text.strip().rstrip(".;"))
    if listed is None:
        return None, below
    if directive.text.rstrip().endswith(":") and not directive.blocks:
        named = compiled(words.named).match(quoted.text.strip(" :"))
        if named is None or not named["act"] or named["own"] or named["address"].strip():
            return None, below
        return [], replace(below, act=acts.reference(put_back(named["act"].strip(), quoted.quotations)))
    found = _read(listed, context.lang, context.scheme)
    if found is None:
        return None, below
    here = context if below.act is None or directive.point else replace(context, act=below.act)
    below = replace(below, act=None) if directive.point else below
    return _suspended(replace(found, until=found.until or below.until), quoted, directive, here), below


def _suspended(
    found: _Found, quoted: Quoted, directive: Directive, context: Context
) -> list[Instruction] | None:
    if quoted.unclosed or directive.unclosed:
        return None
    interim = found.interim.strip(" .;")
    reference = acts.reference(put_back(found.act, quoted.quotations)) if found.act else context.act
    if reference is None or not found.chains:
        return None
    targets = [c for chain in found.chains for c in citations(chain)]
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
    last = Commencement(StartRule.DATE, None, until=found.until)
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


def _read(divided: re.Match[str], lang: Lang, scheme: Scheme) -> _Found | None:
    """What the groups ``body`` and ``interim`` say."""
    words = language_of(lang).suspension
    body, until = _dated(acts.without_publications(_body(divided)), words)
    named = compiled(words.named).match(_without_noise(body, words))
    if named is not None and named["act"] and not named["own"]:
        scheme = acts.scheme_of_cited(named["act"], named["address"], lang)
    reading = read_addresses(named["address"], lang, scheme) if named else None
    if named is None or reading is None or not reading.chains or reading.rest.strip(" ,"):
        return None
    # norms of the amending act itself: there is no other act to name
    act = "" if named["own"] else (named["act"] or "").strip()
    return _Found(reading.chains, act, until, divided["interim"] or "")


def _body(divided: re.Match[str]) -> str:
    """The elements, the act and the day, wherever the verb stands among them."""
    return f"{divided.groupdict().get('ahead') or ''} {divided['body']}".strip()


def _dated(body: str, words: Suspension) -> tuple[str, dt.date | None]:
    """The words without the last day, and that day."""
    date = compiled(words.date).search(body)
    if date is None:
        return body, None
    return f"{body[: date.start()]} {body[date.end() :]}", printed_date(date["date"])


def _without_noise(body: str, words: Suspension) -> str:
    return compiled(words.noise).sub(" ", body).strip(" ,;.:")
