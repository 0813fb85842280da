"""Kazakh amending language: the clauses of a directive, scopes (``kz_rules`` 7.2).

The verb ends its clause («…, … ауыстырылып, … толықтырылсын»), so a sentence is cut after its verbs; before a verb
stand the unit, the words sought and the words put.
"""

from __future__ import annotations

import re

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Position
from lawtrack.reading.citations import read_addresses
from lawtrack.reading.citations.chains import Chain, Reading
from lawtrack.reading.instructions.draft import Draft, ScopeLine
from lawtrack.reading.instructions.phrases import (
    Clause,
    Q,
    added,
    inherited,
    quotations,
    restated,
    scope_of,
    throughout,
)
from lawtrack.reading.instructions.quotes import MARK

_I = re.IGNORECASE | re.DOTALL
_END = r"[а-яәғқңөұүһіi]*"
_NOUN = rf"(?:сөз\s+тіркес|сөз|цифр|сан(?!дық)|белгі|тыныс\s+белгі|әріп|аббревиатура|абревиатура|символ|дата|күн)(?!йлем){_END}"
_SAY = rf"\s*(?:(?:деген|деп)\s+)?{_NOUN}"
_BARE = r"\s*(?:деген\s+)?(?:сөз|цифр|сан|белгі|әріп)(?:дер|дар|лер|лар|тер|тар)?(?:ді|ды|ні|ны|ті|ты)?(?![а-яәғқңөұүһіi])"
_LIST = rf"{Q}(?:(?:{_BARE})?\s*(?:,\s*(?:сондай-ақ\s+)?|және\s|мен\s|пен\s|бен\s|немесе\s)\s*{Q})*"
_LIKEWISE = r"(?:тиісінше\s+)?"
_VERB = re.compile(
    r"(?:(?P<substitute>ауыстырыл(?:сын|ып|ды))|(?P<add>толықтырыл(?:сын|ып|ды))|(?P<delete>ал(?:ып|ынып)\s+таста(?:лсын|лып|лды))|"
    r"(?P<restate>жазыл(?:сын|ып)|баяндал(?:сын|ып))|(?P<renumber>(?:деп|болып)\s+(?:есептел(?:сін|іп)|санал(?:сын|ып)))|"
    r"(?P<repeal>күш(?:і|ін)\s+(?:жойылды|жойған)\s+деп\s+танылсын))",
    _I,
)
_PAIR = re.compile(rf"(?P<old>{_LIST}){_SAY}\s+{_LIKEWISE}(?P<new>{_LIST}){_SAY}(?:\s+тиісінше)?", _I)
_SOUGHT = re.compile(rf"(?P<old>{_LIST}){_SAY}(?:\s+тиісінше)?", _I)
_AT_ANCHOR = re.compile(
    rf"(?P<old>{_LIST}){_SAY}\s+(?P<where>кейін|соң|бұрын|алдын(?:ан|дан?|а))\s*,?\s*{_LIKEWISE}(?P<new>{_LIST}){_SAY}(?:\s+тиісінше)?",
    _I,
)
_APPENDED = re.compile(rf"(?P<new>{_LIST}){_SAY}", _I)
_AND = re.compile(r"\s*(?:,\s*|және\s+|,\s*ал\s+)?", re.IGNORECASE)
_CONTENT = re.compile(
    r"(?P<unit>.*?)\b(?:мынадай|келесі|төмендегі)\s+(?:мазмұндағы|редакциядағы)\s+(?P<units>.*)\Z", _I
)
_IN_ANNEX = re.compile(
    r"(?:осы\s+)?\S+(?:\s+\S+)?\s+(?:[\d-]+\s*)?қосымша\S*\s+сәйкес|қосымшаға\s+сәйкес", re.IGNORECASE
)
_WHOLE_DOCUMENT = re.compile(
    r"(?:көрсетілген|аталған)\s+(?:қаулымен|бұйрықпен|шешіммен|Жарлықпен)\s+бекітілген\s+(?P<document>\S.*?)\s*\Z",
    _I,
)
_EDITION = re.compile(r"\b(?:мынадай|жаңа|келесі|төмендегі)\s+редакцияда(?=\s|\Z)", re.IGNORECASE)
_NEW_UNIT = re.compile(r"(?:мен|пен|бен)\s*\Z", re.IGNORECASE)
_EVERYWHERE = re.compile(
    r"(?P<heading>\bтақырыбында(?:ғы)?\s+және\s+)?(?:бүкіл\s+мәтін\w*(?:\s+бойынша)?|мәтін[а-яәғқңөұүһі]*\s+бойынша|барлық\s+мәтін\w*|"
    r"\bмәтін(?:де|інде)(?:гі)?(?=\s|:|\Z))\s*,?\s*",
    re.IGNORECASE,
)
_ONE_LANGUAGE = re.compile(
    r"(?:орыс|қазақ|мемлекеттік)\s+тіл[а-яәғқңөұүһі]*\s+мәтін\w*\s+өзгермейді", re.IGNORECASE
)
_NOISE = re.compile(
    r"\b(?:осы|көрсетілген|аталған|жоғарыда|тиісінше|мынадай|жаңа|сөздері?|мәтіні?|кесте(?:де|дегі|нің)?|реттік\s+нөмір(?:і|лері|лі|ін)?)\b",
    re.IGNORECASE,
)


def has_verb(text: str) -> bool:
    """True where the line orders something."""
    return bool(_VERB.search(text)) or bool(_ONE_LANGUAGE.search(text))


def scope_line(text: str, scheme: Scheme) -> ScopeLine | None:
    """The scope that a line ending with a colon names; None where it names none."""
    body = text.rstrip(": ").strip()
    everywhere = bool(_EVERYWHERE.search(body))
    return scope_of(_EVERYWHERE.sub(" ", body).strip(), everywhere, _addresses, scheme)


def drafts(text: str, scheme: Scheme) -> list[Draft] | None:
    """The clauses of a directive; None where any part of it is not understood.

    Args:
        text: The directive without label, its quotations taken out.
        scheme: What «1.» and «1)» are called in the amended act.
    """
    body = text.strip()
    if _ONE_LANGUAGE.search(body) and not _VERB.search(body):
        return [Draft(Action.OWN_PROVISION, one_language=True)]
    result: list[Draft] = []
    before: tuple[Chain, ...] = ()
    at = 0
    while at < len(body):
        clause = _clause(body, at, scheme)
        if clause is None or not clause.drafts:
            return None
        made = [inherited(draft, before) for draft in clause.drafts]
        result += made
        between = re.compile(r"\s*([;.])?\s*(?:,\s*)?(?:(?:ал|және)\s+)?", re.IGNORECASE).match(
            body, clause.end
        )
        at = between.end() if between else clause.end
        before = () if between and between[1] else made[-1].chains
    return result or None


def _clause(body: str, at: int, scheme: Scheme) -> Clause | None:
    verb = _VERB.search(body, at)
    if verb is None:
        return None
    head = body[at : verb.start()].strip(" ,")
    everywhere = _EVERYWHERE.search(head)
    if everywhere:
        head = _EVERYWHERE.sub(" ", head).strip()
    tail = re.compile(rf"\s*(?::\s*)?(?P<q>{_LIST})?", _I).match(body, verb.end())
    kind = verb.lastgroup or ""
    quoted = tail["q"] if tail and kind in ("add", "restate") else None
    end = tail.end() if tail and (quoted or tail[0].strip()) else verb.end()
    made = _READERS[kind](head.rstrip(" :,"), quoted, scheme)
    if not made:
        return None
    if everywhere:
        made = throughout(made, heading=bool(everywhere["heading"]))
    return Clause(made, end)


def _unit_and_words(head: str) -> tuple[str, str]:
    """The words before the first quotation, and the rest."""
    at = head.find(MARK)
    return (head, "") if at < 0 else (head[:at], head[at:])


def _each(pattern: re.Pattern[str], words: str) -> list[re.Match[str]] | None:
    """All stretches of the form, joined by commas or «және»; None where something else stands between."""
    found: list[re.Match[str]] = []
    at = 0
    while at < len(words):
        match = pattern.match(words, at)
        if match is None:
            return None
        found.append(match)
        between = _AND.match(words, match.end())
        at = between.end() if between else match.end()
    return found or None


def _substitute(head: str, quoted: str | None, scheme: Scheme) -> tuple[Draft, ...]:
    del quoted
    unit, words = _unit_and_words(head)
    chains, pairs = _chains(unit, scheme), _each(_PAIR, words)
    if chains is None or pairs is None:
        return ()
    return tuple(
        Draft(Action.SUBSTITUTE_WORDS, chains, olds=quotations(m["old"]), news=quotations(m["new"]))
        for m in pairs
    )


def _delete(head: str, quoted: str | None, scheme: Scheme) -> tuple[Draft, ...]:
    del quoted
    unit, words = _unit_and_words(head)
    chains = _chains(unit, scheme)
    if not words:
        return (Draft(Action.DELETE_PROVISION, chains),) if chains else ()
    sought = _SOUGHT.fullmatch(words)
    if chains is None or sought is None:
        return ()
    return (Draft(Action.DELETE_WORDS, chains, olds=quotations(sought["old"])),)


def _repeal(head: str, quoted: str | None, scheme: Scheme) -> tuple[Draft, ...]:
    return () if MARK in head else _delete(head, quoted, scheme)


def _add(head: str, quoted: str | None, scheme: Scheme) -> tuple[Draft, ...]:
    unit, words = _unit_and_words(head)
    if not words:
        return _add_units(head, quoted, scheme)
    chains = _chains(unit, scheme)
    if chains is None:
        return ()
    anchored = _each(_AT_ANCHOR, words)
    if anchored is not None:
        return tuple(
            Draft(
                Action.INSERT_WORDS,
                chains,
                olds=quotations(m["old"]),
                news=quotations(m["new"]),
                pos=Position.AFTER if m["where"].lower() in ("кейін", "соң") else Position.BEFORE,
            )
            for m in anchored
        )
    appended = _APPENDED.fullmatch(words)
    if appended is None:
        return ()
    return (Draft(Action.INSERT_WORDS, chains, news=quotations(appended["new"]), pos=Position.END),)


def _add_units(head: str, quoted: str | None, scheme: Scheme) -> tuple[Draft, ...]:
    annex = _annex(head)
    body = _IN_ANNEX.sub(" ", head) if annex else head
    match = _CONTENT.fullmatch(body)
    if match is not None:
        chains = _chains(match["unit"], scheme)
        return (
            () if chains is None else added(chains, _addresses(match["units"], scheme), quoted, annex=annex)
        )
    reading = _addresses(body, scheme) if _NEW_UNIT.search(body) else None
    if reading is None or len(reading.chains) != 1 or not reading.chains[0].levels:
        return ()
    *owner, unit = reading.chains[0].levels
    units = Reading((Chain((unit,), reading.chains[0].sentences),))
    return added((Chain(tuple(owner)),) if owner else (), units, quoted, annex=annex)


def _restate(head: str, quoted: str | None, scheme: Scheme) -> tuple[Draft, ...]:
    if MARK in head:
        return ()
    annex = _annex(head)
    if not annex and not _EDITION.search(head):
        return ()
    unit = _EDITION.sub(" ", _IN_ANNEX.sub(" ", head)).strip()
    document = _WHOLE_DOCUMENT.match(unit)
    if document is not None:
        return restated((), quoted, annex=annex, document=" ".join(document["document"].split()))
    chains = _chains(unit, scheme)
    return restated(chains, quoted, annex=annex) if chains else ()


def _annex(head: str) -> str:
    match = _IN_ANNEX.search(head)
    return match[0] if match else ""


def _renumber(head: str, quoted: str | None, scheme: Scheme) -> tuple[Draft, ...]:
    del quoted
    if MARK in head:
        return ()
    old, likewise, new = head.partition("тиісінше")
    if likewise:
        chains, to = _chains(old, scheme), _addresses(new, scheme)
        return (Draft(Action.RENUMBER, chains, renumbered=to.chains),) if chains and to else ()
    both = _chains(head, scheme)
    if not both or len(both) != 2:
        return ()
    return (Draft(Action.RENUMBER, both[:1], renumbered=both[1:]),)


_READERS = {
    "substitute": _substitute,
    "delete": _delete,
    "add": _add,
    "restate": _restate,
    "renumber": _renumber,
    "repeal": _repeal,
}


def _chains(text: str, scheme: Scheme) -> tuple[Chain, ...] | None:
    """The addresses in a stretch of a clause: none is fine, words that are no address are not."""
    body = text.strip().strip(",:").strip()
    if not _NOISE.sub(" ", body).strip() and MARK not in body:
        return ()
    reading = _addresses(body, scheme)
    return None if reading is None else reading.chains


def _addresses(text: str, scheme: Scheme) -> Reading | None:
    if MARK in text:
        return None
    reading = read_addresses(_NOISE.sub(" ", text).strip(), Lang.KK, scheme)
    if reading.rest.strip(" ,:;.–-") or not reading.chains:
        return None
    return reading
