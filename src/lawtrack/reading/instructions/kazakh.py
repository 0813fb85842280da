"""Kazakh amending language: clauses of directives, scopes (``kz_rules`` 7.2)."""

from __future__ import annotations

import re

from lawtrack.model.document import Scheme
from lawtrack.model.instruction import Action, Position
from lawtrack.model.kinds import Kind
from lawtrack.reading.citations.chains import Chain, Reading
from lawtrack.reading.citations.kk import read_addresses
from lawtrack.reading.instructions.draft import Draft, ScopeLine
from lawtrack.reading.instructions.quotes import MARK

_Q = rf"{MARK}\d+{MARK}"
_SAY = r"\s*(?:деген|деп)\s+"
_LIST = rf"{_Q}(?:(?:{_SAY}(?:сөз|сөздер|цифр|цифрлар|сөздері?н?))?\s*(?:,|және|мен|пен|бен|немесе)\s*{_Q})*"
_WORDS = r"(?:сөз|цифр|сан|сөйлем|сөз\s+тіркес|белгі|әріп|абревиатура|аббревиатура)[а-яәғқңөұүһі]*"
_SUBSTITUTE = re.compile(
    rf"(?P<c>.*?)(?P<old>{_LIST}){_SAY}(?P<what>{_WORDS})\s+(?:тиісінше\s+)?(?P<new>{_LIST}){_SAY}{_WORDS}\s+(?:тиісінше\s+)?ауыстырыл(?:сын|ып|сып|ды)?",
    re.IGNORECASE | re.DOTALL,
)
_DELETE_WORDS = re.compile(
    rf"(?P<c>.*?)(?P<old>{_LIST}){_SAY}(?P<what>{_WORDS})\s+алып\s+таста(?:лсын|лып)",
    re.IGNORECASE | re.DOTALL,
)
_INSERT_WORDS = re.compile(
    rf"(?P<c>.*?)(?P<old>{_LIST}){_SAY}(?P<what>{_WORDS})\s+(?P<where>кейін|соң|бұрын|алдында|алдынан)\s+(?P<new>{_LIST}){_SAY}{_WORDS}\s+толықтырыл(?:сын|ып)",
    re.IGNORECASE | re.DOTALL,
)
_APPEND_WORDS = re.compile(
    rf"(?P<c>.*?)(?P<new>{_LIST}){_SAY}{_WORDS}\s+толықтырыл(?:сын|ып)", re.IGNORECASE | re.DOTALL
)
_ADD = re.compile(
    rf"(?P<c>.*?)\b(?:мынадай|келесі)\s+мазмұндағы\s+(?P<units>.*?)\s+толықтырыл(?:сын|ып)\s*:?\s*(?P<q>{_LIST})?",
    re.IGNORECASE | re.DOTALL,
)
_RESTATE = re.compile(
    rf"(?P<c>.*?)\s*(?:(?P<annex>осы\s+.*?қосымша\w*\s+сәйкес)\s+)?(?:мынадай|жаңа|келесі)\s+редакцияда\s+(?P<annex2>.*?сәйкес\s+)?(?:жазылсын|жазылып|баяндалсын)\s*:?\s*(?P<q>{_Q})?",
    re.IGNORECASE | re.DOTALL,
)
_DELETE = re.compile(
    r"(?P<c>.*?)\s*(?:алып\s+таста(?:лсын|лып)|(?:нің|ның|дің|дың|тің|тың)?\s*күші\s+жойылды\s+деп\s+танылсын)",
    re.IGNORECASE | re.DOTALL,
)
_RENUMBER = re.compile(
    r"(?P<c>.*?)\s+тиісінше\s+(?P<to>.*?)\s+деп\s+(?:есептелсін|саналсын)|(?P<c2>.*?)\s+(?P<to2>\S+)\s+деп\s+(?:есептелсін|саналсын)",
    re.IGNORECASE | re.DOTALL,
)
_EVERYWHERE = re.compile(
    r"(?:бүкіл\s+мәтін\w*(?:\s+бойынша)?|мәтін[а-яәғқңөұүһі]*\s+бойынша|барлық\s+мәтін\w*)\s*,?\s*",
    re.IGNORECASE,
)
_ONE_LANGUAGE = re.compile(
    r"(?:орыс|қазақ|мемлекеттік)\s+тіл[а-яәғқңөұүһі]*\s+мәтін\w*\s+өзгермейді", re.IGNORECASE
)
_VERB = re.compile(
    r"ауыстырыл(?:сын|ып)|толықтырыл(?:сын|ып)|алып\s+таста(?:лсын|лып)|жазыл(?:сын|ып)|баяндалсын|(?:есептел|санал)сін|саналсын|жойылды\s+деп",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?<=ып)\s*,\s*|(?<=сын)\s*[,;]\s*(?=\S)", re.IGNORECASE)
_NOISE = re.compile(r"\b(?:осы|көрсетілген|аталған|тиісінше|мынадай|жаңа|сөздері?|мәтіні?)\b", re.IGNORECASE)


def has_verb(text: str) -> bool:
    """True where the line orders something."""
    return bool(_VERB.search(text)) or bool(_ONE_LANGUAGE.search(text))


def scope_line(text: str, scheme: Scheme) -> ScopeLine | None:
    """The scope that a line ending with a colon names; None where it names none."""
    body = text.rstrip(": ").strip()
    everywhere = bool(_EVERYWHERE.search(body))
    body = _EVERYWHERE.sub(" ", body).strip()
    if not body:
        return ScopeLine(everywhere=everywhere) if everywhere else None
    reading = _addresses(body, scheme)
    if reading is None:
        return None
    toc = any(lv.kind is Kind.TOC for c in reading.chains for lv in c.levels)
    return ScopeLine(reading.chains, everywhere, toc)


def drafts(text: str, scheme: Scheme) -> list[Draft] | None:
    """The clauses of a directive; None where any part of it is not understood.

    Args:
        text: The directive without label, its quotations taken out.
        scheme: What «1.» and «1)» are called in the amended act.
    """
    if _ONE_LANGUAGE.search(text) and not _VERB.search(text):
        return [Draft(Action.OWN_PROVISION, one_language=True)]
    result: list[Draft] = []
    for i, clause in enumerate(_clauses(text)):
        draft = _clause(clause, scheme)
        if draft is None:
            return None
        if i and not draft.chains:
            # «…ауыстырылып, мынадай мазмұндағы 10) тармақшамен толықтырылсын»: the owner is that of the first clause
            draft = _owned(draft, result[0].chains)
        result.append(draft)
    return result or None


def _owned(draft: Draft, chains: tuple[Chain, ...]) -> Draft:
    return Draft(
        draft.action,
        chains,
        draft.units,
        draft.olds,
        draft.news,
        draft.pos,
        draft.everywhere,
        draft.blocks,
        draft.plural,
        draft.annex,
        outer=True,
    )


def _clauses(text: str) -> list[str]:
    body = text.strip().rstrip(";.").strip()
    pieces: list[str] = []
    at = 0
    for match in _CLAUSE.finditer(body):
        if _VERB.search(body[at : match.start()]) and _VERB.search(body[match.end() :]):
            pieces.append(body[at : match.start()])
            at = match.end()
    pieces.append(body[at:])
    return [piece.strip() for piece in pieces if piece.strip()]


def _clause(text: str, scheme: Scheme) -> Draft | None:
    everywhere = bool(_EVERYWHERE.search(text))
    body = (
        _EVERYWHERE.sub(" ", text).strip().rstrip(":").strip()
        if everywhere
        else text.strip().rstrip(":").strip()
    )
    for read in (
        _substitute,
        _delete_words,
        _insert_words,
        _append_words,
        _add,
        _restate,
        _renumber,
        _delete,
    ):
        draft = read(body, scheme)
        if draft is not None:
            if not everywhere:
                return draft
            if draft.action not in (Action.SUBSTITUTE_WORDS, Action.DELETE_WORDS):
                return None
            return Draft(Action.EVERYWHERE, draft.chains, olds=draft.olds, news=draft.news, everywhere=True)
    return None


def _quotes(text: str | None) -> tuple[str, ...]:
    return tuple(re.findall(_Q, text or ""))


def _substitute(text: str, scheme: Scheme) -> Draft | None:
    match = _SUBSTITUTE.fullmatch(text)
    chains = _chains(match["c"], scheme) if match else None
    if match is None or chains is None:
        return None
    return Draft(
        Action.SUBSTITUTE_WORDS,
        chains,
        olds=_quotes(match["old"]),
        news=_quotes(match["new"]),
        plural=_plural(match["what"]),
    )


def _delete_words(text: str, scheme: Scheme) -> Draft | None:
    match = _DELETE_WORDS.fullmatch(text)
    chains = _chains(match["c"], scheme) if match else None
    if match is None or chains is None:
        return None
    return Draft(Action.DELETE_WORDS, chains, olds=_quotes(match["old"]), plural=_plural(match["what"]))


def _insert_words(text: str, scheme: Scheme) -> Draft | None:
    match = _INSERT_WORDS.fullmatch(text)
    chains = _chains(match["c"], scheme) if match else None
    if match is None or chains is None:
        return None
    pos = Position.AFTER if match["where"].lower() in ("кейін", "соң") else Position.BEFORE
    return Draft(Action.INSERT_WORDS, chains, olds=_quotes(match["old"]), news=_quotes(match["new"]), pos=pos)


def _append_words(text: str, scheme: Scheme) -> Draft | None:
    match = _APPEND_WORDS.fullmatch(text)
    chains = _chains(match["c"], scheme) if match else None
    if match is None or chains is None:
        return None
    return Draft(Action.INSERT_WORDS, chains, news=_quotes(match["new"]), pos=Position.END)


def _add(text: str, scheme: Scheme) -> Draft | None:
    match = _ADD.fullmatch(text)
    chains = _chains(match["c"], scheme) if match else None
    units = _addresses(match["units"], scheme) if match else None
    if match is None or chains is None or units is None or not units.chains:
        return None
    annex = any(lv.kind is Kind.ATTACHMENT for c in units.chains for lv in c.levels)
    action = Action.ANNEX if annex else Action.INSERT_PROVISION
    return Draft(action, chains, units.chains, news=_quotes(match["q"]), blocks=True)


def _restate(text: str, scheme: Scheme) -> Draft | None:
    match = _RESTATE.fullmatch(text)
    chains = _chains(match["c"], scheme) if match else None
    if match is None or not chains:
        return None
    innermost = {c.levels[-1].kind for c in chains if c.levels}
    action = Action.REPLACE_PROVISION
    if innermost == {Kind.HEADING}:
        action = Action.REPLACE_HEADING
    elif Kind.ATTACHMENT in innermost:
        action = Action.ANNEX
    return Draft(
        action, chains, news=_quotes(match["q"]), blocks=True, annex=bool(match["annex"] or match["annex2"])
    )


def _renumber(text: str, scheme: Scheme) -> Draft | None:
    match = _RENUMBER.fullmatch(text)
    if match is None:
        return None
    chains = _chains(match["c"] or match["c2"] or "", scheme)
    to = _addresses(match["to"] or match["to2"] or "", scheme)
    if not chains or to is None or not to.chains:
        return None
    return Draft(Action.RENUMBER, chains, renumbered=to.chains)


def _delete(text: str, scheme: Scheme) -> Draft | None:
    match = _DELETE.fullmatch(text)
    chains = _chains(match["c"], scheme) if match else None
    return Draft(Action.DELETE_PROVISION, chains) if chains else None


def _plural(word: str) -> bool:
    return "лар" in word or "лер" in word or "дер" in word or "дар" in word


def _chains(text: str, scheme: Scheme) -> tuple[Chain, ...] | None:
    body = text.strip().strip(",:").strip()
    if not body:
        return ()
    reading = _addresses(body, scheme)
    return None if reading is None else reading.chains


def _addresses(text: str, scheme: Scheme) -> Reading | None:
    if MARK in text:
        return None
    reading = read_addresses(_NOISE.sub(" ", text).strip(), scheme)
    if reading.rest.strip(" ,:;.–-") or not reading.chains:
        return None
    return reading
