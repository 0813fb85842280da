"""Suspension of norms (art. 46): «приостановить до …, установив, что …», «тоқтатыла тұрсын», with interim wording."""

from __future__ import annotations

import datetime as dt
import re

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import ActReference, Commencement, Instruction, StartRule, Suspend
from lawtrack.reading.citations import read_addresses
from lawtrack.reading.citations.chains import Chain, citations
from lawtrack.reading.instructions import acts
from lawtrack.reading.instructions.expanding import Context
from lawtrack.reading.instructions.fragments import fragments, quoted_text
from lawtrack.reading.instructions.quotes import put_back, take_out
from lawtrack.reading.instructions.text import Directive
from lawtrack.reading.printed_dates import printed_date

_IS = re.compile(r"приостановить\b|тоқтатыла?\s*тұрсын|тоқтата\s+тұрсын", re.IGNORECASE)
_VERB_RU = re.compile(r"\bприостановить\s*(?:с\s+\d[^,]*?года\s+)?", re.IGNORECASE)
_DATE_RU = re.compile(
    r"(?:\bсроком\s+)?\b(?:до|по)\s+(?P<date>\d{1,2}\s+[а-я]+\s+\d{4})\s*(?:года|г\.)?", re.IGNORECASE
)
_ACTION_RU = re.compile(r"\bдействи[ея]\b", re.IGNORECASE)
_INTERIM_RU = re.compile(r",?\s*\bустановив\b,?\s*(?:что\s+)?", re.IGNORECASE)
_FORM_RU = re.compile(
    r"(?:Конституционного\s+закона|Закона|(?:[А-ЯЁ][\w-]+\s+){0,4}[Кк]одекса|Указа|(?<!\w)[Пп]остановления|(?<!\w)[Пп]риказа|"
    r"(?<!\w)[Рр]ешения|Конституции)\b"
)
_DATE_KK = re.compile(
    r"(?P<date>\d{4}\s+жылғы\s+\d{1,2}\s+[а-яәғқңөұүһі]+?)(?:ға|ге|қа|ке)\s+дейін", re.IGNORECASE
)
_FORM_KK = re.compile(
    r"(?:Заңының|[Кк]одексінің|Жарлығының|қаулысының|бұйрығының|шешімінің|Конституциясының)(?:\s|\Z)"
)
_ACTION_KK = re.compile(
    r"\s*(?:қолданысы|қолданылуы|күші|іс-әрекеті)?\s*(?:тоқтатыла?|тоқтата)\s*тұрсын.*\Z",
    re.IGNORECASE | re.DOTALL,
)
_INTERIM_KK = re.compile(r"тұрсын\s*,?\s*(?P<interim>.*)\Z", re.IGNORECASE | re.DOTALL)
_OWN_ACT = re.compile(r"^(?:настоящего|осы)\b", re.IGNORECASE)


_Found = tuple[tuple[Chain, ...], str, dt.date | None, str]
"""What a line suspends: elements, the act as named, the last day, what holds meanwhile."""


def is_suspension(text: str) -> bool:
    """True for a line that suspends norms of an act, not one that quotes such words."""
    return bool(_IS.search(text)) and bool(_IS.search(take_out(text).text))


def read_suspension(directive: Directive, context: Context) -> list[Instruction] | None:
    """What a line suspends, one instruction for every element; None where its words are not understood.

    Args:
        directive: The line, with the interim wording that it quotes.
        context: Where it stands; its act is the one whose norms are suspended where the line names none.

    Returns:
        Instructions with the last day in ``commencement`` (``until``) and the interim wording in ``new``.
    """
    quoted = take_out(directive.text)
    read = _kazakh if context.lang is Lang.KK else _russian
    found = read(quoted.text, context.scheme)
    if found is None or quoted.unclosed or directive.unclosed:
        return None
    chains, act, until, interim = found
    interim = interim.strip(" .;")
    named = acts.reference(put_back(act, quoted.quotations)) if act else None
    reference = _own(named, act) or context.act
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


def _own(named: ActReference | None, act: str) -> ActReference | None:
    """«настоящего Закона» suspends norms of the act itself: there is no other act to name."""
    return None if named is None or _OWN_ACT.match(act) else named


def _russian(text: str, scheme: Scheme) -> _Found | None:
    head, _verb, rest = _cut(_VERB_RU, text)
    if head.strip(" ,"):
        return None
    body, _mark, interim = _cut(_INTERIM_RU, rest)
    date = _DATE_RU.search(body)
    until = printed_date(date["date"]) if date else None
    body = _ACTION_RU.sub(" ", _DATE_RU.sub(" ", body)).strip(" ,;.:")
    form = _FORM_RU.search(body)
    address = body[: form.start()] if form else body
    own = re.search(r"\bнастоящего\s*\Z", address)
    address = re.sub(r"\b(?:настоящего|указанного|данного)\s*\Z", "", address.strip())
    reading = read_addresses(address, Lang.RU, scheme)
    if not reading.chains or reading.rest.strip(" ,"):
        return None
    act = body[form.start() :] if form else ""
    return reading.chains, ("настоящего " + act if own else act), until, interim


def _kazakh(text: str, scheme: Scheme) -> _Found | None:
    follows = _INTERIM_KK.search(text)
    interim = follows["interim"] if follows else ""
    date = _DATE_KK.search(text[: follows.start()] if follows else text)
    until = printed_date(date["date"]) if date else None
    body = _DATE_KK.sub(" ", _ACTION_KK.sub(" ", text), count=1).strip(" ,;.:")
    body = re.sub(r"\s*(?:қолданысы|қолданылуы|күші)\s*\Z", "", body)
    forms = list(_FORM_KK.finditer(body))
    act, address = (body[: forms[-1].end()].strip(), body[forms[-1].end() :]) if forms else ("", body)
    reading = read_addresses(address, Lang.KK, scheme)
    if not reading.chains or reading.rest.strip(" ,"):
        return None
    return reading.chains, act, until, interim


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str, str]:
    match = pattern.search(text)
    return (text, "", "") if match is None else (text[: match.start()], match[0], text[match.end() :])
